# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The systems that attn is measured beside."""

import importlib
from typing import Optional

from bench_cpu.onnx_ways import onnx_ways
from bench_cpu.openvino_ways import openvino_ways
from bench_cpu.torch_ways import torch_ways

SYSTEMS = {"PyTorch": "torch", "ONNX Runtime": "onnxruntime", "OpenVINO": "openvino"}
WAYS = {"PyTorch": torch_ways, "ONNX Runtime": onnx_ways, "OpenVINO": openvino_ways}


def find_versions() -> dict[str, Optional[str]]:
    """The versions of the systems that are installed."""
    versions: dict[str, Optional[str]] = {}
    for name, module in SYSTEMS.items():
        try:
            versions[name] = importlib.import_module(module).__version__.split("-")[0]
        except ImportError:
            versions[name] = None
    return versions
