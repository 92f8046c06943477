# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From a case to files: torch-mlir's text, inputs, and PyTorch's outputs."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch_mlir import fx

from .case import Case

AGREEMENT = 2e-5  # Between spellings, relative to the largest magnitude.


def graph_text(module: torch.nn.Module, case: Case, dynamic: bool) -> str:
    """The module as linalg on tensors, without locations."""
    shapes = _dynamic_shapes(module, case) if dynamic else None
    exported = torch.export.export(
        module.eval(), tuple(case.inputs), dynamic_shapes=shapes, strict=False
    )
    imported = fx.export_and_import(exported, output_type="linalg-on-tensors", func_name="main")
    return imported.operation.get_asm(enable_debug_info=False) + "\n"


def _dynamic_shapes(module: torch.nn.Module, case: Case) -> tuple[Any, ...]:
    least, greatest = case.lengths
    symbols = {
        name: torch.export.Dim(name, min=2 if name == "batch" else least, max=greatest)
        for name in set(case.dynamic.values())
    }
    shapes: list[dict[int, Any]] = [{} for _ in case.inputs]
    for (argument, dimension), name in case.dynamic.items():
        shapes[argument][dimension] = symbols[name]
    named = tuple(shape or None for shape in shapes)
    kinds = [parameter.kind for parameter in inspect.signature(module.forward).parameters.values()]
    return (named,) if inspect.Parameter.VAR_POSITIONAL in kinds else named


def outputs(case: Case) -> list[np.ndarray]:
    """PyTorch's own results, after checking that all spellings agree."""
    results = {}
    with torch.no_grad():
        for name, build in case.spellings.items():
            results[name] = build()(*case.inputs).numpy()
    last = list(results.values())[-1]
    for name, result in results.items():
        error = np.abs(result - last).max() / np.abs(last).max()
        if not error <= AGREEMENT:
            raise ValueError(f"'{case.name}': spelling '{name}' differs by {error:.2e}")
    return [np.ascontiguousarray(last)]


def write_text(path: Path, text: str) -> None:
    """Writes where the content changes, so that a second run touches nothing."""
    if not path.exists() or path.read_text() != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def write_array(path: Path, array: np.ndarray) -> None:
    """Writes where the content changes."""
    if path.exists():
        old = np.load(path)
        if old.dtype == array.dtype and np.array_equal(old, array, equal_nan=True):
            return
    path.parent.mkdir(parents=True, exist_ok=True)
    np.save(path, array)


def export_case(case: Case, root: Path) -> dict[str, Any]:
    """Writes the files of a case; returns its entry of `models.json`."""
    folder = root / case.name
    inputs, expected, graphs = [], [], []
    for number, tensor in enumerate(case.inputs):
        inputs.append(f"{case.name}/input-{number}.npy")
        write_array(root / inputs[-1], tensor.numpy())
    for number, array in enumerate(outputs(case)):
        expected.append(f"{case.name}/expected-{number}.npy")
        write_array(root / expected[-1], array)
    for spelling, build in case.spellings.items():
        for shape in ("static", "dynamic") if case.dynamic else ("static",):
            text = graph_text(build(), case, shape == "dynamic")
            write_text(folder / f"{spelling}-{shape}.mlir", text)
            path = f"{case.name}/{spelling}-{shape}.mlir"
            graphs.append({"path": path, "spelling": spelling, "shape": shape})
    dynamic = [
        {"argument": argument, "dimension": dimension, "name": name}
        for (argument, dimension), name in case.dynamic.items()
    ]
    return {
        "name": case.name,
        "about": case.about,
        "attentions": case.attentions,
        "attention": {key: fact for key, fact in case.facts.items() if fact is not None},
        "graphs": graphs,
        "inputs": inputs,
        "expected": expected,
        "dynamic": dynamic,
        "lengths": list(case.lengths),
    }
