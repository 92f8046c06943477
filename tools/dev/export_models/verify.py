# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs a graph through upstream MLIR passes alone and compares with PyTorch."""

from __future__ import annotations

import ctypes
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import torch

from .case import Case

TOLERANCE = 2e-5  # Relative to the largest magnitude of the result.

CONCATENATIONS = """
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %functions = transform.structured.match ops{["func.func"]} in %root
      : (!transform.any_op) -> !transform.any_op
    transform.apply_patterns to %functions {
      transform.apply_patterns.tensor.decompose_concat
    } : !transform.any_op
    transform.yield
  }
}
"""

PIPELINE = (
    "builtin.module(transform-preload-library{{transform-library-paths={library}}},"
    "transform-interpreter,canonicalize,cse,empty-tensor-to-alloc-tensor,"
    "one-shot-bufferize{{bufferize-function-boundaries"
    " function-boundary-type-conversion=identity-layout-map}},"
    "convert-linalg-to-loops,canonicalize,math-extend-to-supported-types{{target-type=f32}},"
    "arith-expand,expand-strided-metadata,lower-affine,"
    "convert-math-to-funcs{{min-width-of-fpowi-exponent=1}},convert-scf-to-cf,"
    "func.func(llvm-request-c-wrappers),convert-math-to-llvm,convert-math-to-libm,"
    "convert-to-llvm,reconcile-unrealized-casts)"
)

COPY = r"""
#include <stdint.h>
#include <string.h>
typedef struct { int64_t rank; char *descriptor; } Unranked;
static void copy(int64_t rank, const int64_t *sizes, const int64_t *from_strides,
                 const int64_t *to_strides, const char *from, char *to, int64_t bytes) {
  if (rank == 0) { memcpy(to, from, bytes); return; }
  for (int64_t i = 0; i < sizes[0]; ++i)
    copy(rank - 1, sizes + 1, from_strides + 1, to_strides + 1,
         from + i * from_strides[0] * bytes, to + i * to_strides[0] * bytes, bytes);
}
void memrefCopy(int64_t bytes, const Unranked *from, const Unranked *to) {
  int64_t rank = from->rank;
  const int64_t *f = (const int64_t *)from->descriptor, *t = (const int64_t *)to->descriptor;
  copy(rank, f + 3, f + 3 + rank, t + 3 + rank, (const char *)f[1] + f[2] * bytes,
       (char *)t[1] + t[2] * bytes, bytes);
}
"""


def compile_graph(graph: Path, folder: Path, llvm: Path) -> Path:
    """A shared object of `graph`, lowered to plain loops."""
    tools = llvm / "bin"
    library, copy = folder / "library.mlir", folder / "copy.c"
    library.write_text(CONCATENATIONS)
    copy.write_text(COPY)
    lowered, ir, shared = folder / "lowered.mlir", folder / "graph.ll", folder / "graph.so"
    pipeline = PIPELINE.format(library=library)
    steps: list[list[Path | str]] = [
        [tools / "mlir-opt", graph, f"--pass-pipeline={pipeline}", "-o", lowered],
        [tools / "mlir-translate", "--mlir-to-llvmir", lowered, "-o", ir],
        [tools / "clang", "-O2", "-w", "-shared", "-fPIC", ir, copy, "-lm", "-o", shared],
    ]
    for step in steps:
        subprocess.run(step, check=True)
    return shared


def _descriptor(rank: int) -> type[ctypes.Structure]:
    class Descriptor(ctypes.Structure):
        _fields_ = [
            ("allocated", ctypes.c_void_p),
            ("aligned", ctypes.c_void_p),
            ("offset", ctypes.c_int64),
            ("sizes", ctypes.c_int64 * rank),
            ("strides", ctypes.c_int64 * rank),
        ]

    return Descriptor


def _describe(array: np.ndarray) -> ctypes.Structure:
    strides = [stride // array.itemsize for stride in array.strides]
    whole = array.ctypes.data
    return _descriptor(array.ndim)(
        whole, whole, 0, (ctypes.c_int64 * array.ndim)(*array.shape),
        (ctypes.c_int64 * array.ndim)(*strides),
    )  # fmt: skip


def call(shared: Path, inputs: list[np.ndarray], like: np.ndarray) -> np.ndarray:
    """Calls `main`, which returns one tensor of the rank and type of `like`."""
    result = _descriptor(like.ndim)()
    arguments = [ctypes.byref(_describe(array)) for array in inputs]
    ctypes.CDLL(str(shared))._mlir_ciface_main(ctypes.byref(result), *arguments)
    shape = tuple(result.sizes)
    strides = tuple(stride * like.itemsize for stride in result.strides)
    address = result.aligned + result.offset * like.itemsize
    size = int(np.prod(shape)) * like.itemsize
    buffer = (ctypes.c_char * size).from_address(address)
    return np.ndarray(shape, like.dtype, buffer, strides=strides).copy()


def longer(case: Case) -> list[torch.Tensor]:
    """The inputs of `case` with each length grown, and each batch by one."""
    inputs = list(case.inputs)
    for (argument, dimension), name in case.dynamic.items():
        tensor, growth = inputs[argument], 1 if name == "batch" else 13
        inputs[argument] = torch.cat([tensor, tensor.narrow(dimension, 0, growth)], dimension)
    return inputs


def run_and_compare(case: Case, root: Path, graph: dict[str, str], llvm: Path) -> float:
    """The largest error of `graph`, relative to the largest expected magnitude.

    A dynamic graph also runs at other lengths than those it was exported with.
    """
    runs = [list(case.inputs)] + ([longer(case)] if graph["shape"] == "dynamic" else [])
    module, errors = case.spellings[graph["spelling"]](), []
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        shared = compile_graph(root / graph["path"], Path(folder), llvm)
        for inputs in runs:
            expected = module(*inputs).numpy()
            actual = call(shared, [tensor.numpy() for tensor in inputs], expected)
            if actual.shape != expected.shape:
                raise ValueError(f"'{graph['path']}': gives shape {actual.shape}")
            errors.append(float(np.abs(actual - expected).max() / np.abs(expected).max()))
    if not max(errors) <= TOLERANCE:
        raise ValueError(f"'{graph['path']}': differs from PyTorch by {max(errors):.2e}")
    return max(errors)
