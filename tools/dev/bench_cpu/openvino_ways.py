# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""OpenVINO: `scaled_dot_product_attention` of opset 13, on CPUs."""

from typing import Any, Optional

import numpy as np

from bench_cpu.buffers import Problem, from_bits
from bench_cpu.rows import Row
from bench_cpu.way import Way, group_rows, is_grouped_decode, make_mask


def build_openvino(row: Row, query_shape: tuple[int, ...], mask: Optional[np.ndarray]) -> Any:
    import openvino as ov
    from openvino import opset13 as ops

    type = {"f32": ov.Type.f32, "f16": ov.Type.f16, "bf16": ov.Type.bf16}[row.type]
    key_shape = [row.batch, row.key_heads, row.keys, row.dim]
    query = ops.parameter(list(query_shape), type)
    keys, values = ops.parameter(key_shape, type), ops.parameter(key_shape, type)

    def repeat(tensor: Any) -> Any:
        group = query_shape[1] // row.key_heads
        if group == 1:
            return tensor
        wide = [row.batch, row.key_heads, group, row.keys, row.dim]
        apart = ops.unsqueeze(tensor, np.int64(2))
        return ops.reshape(ops.broadcast(apart, np.array(wide, np.int64)),
                           np.array([row.batch, -1, row.keys, row.dim], np.int64), False)

    result = ops.scaled_dot_product_attention(
        query, repeat(keys), repeat(values),
        attention_mask=None if mask is None else ops.constant(mask),
        causal=row.mask == "causal")
    return ov.Model([result], [query, keys, values], "row")


def openvino_way(problem: Problem, query: np.ndarray, variant: str, threads: int) -> Way:
    import openvino as ov

    row = problem.row
    core = ov.Core()
    capability = {"f32": "FP32", "f16": "FP16", "bf16": "BF16"}[row.type]
    native = capability in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
    precision = {"f16": ov.Type.f16, "bf16": ov.Type.bf16}.get(row.type) if native else None
    compiled = core.compile_model(
        build_openvino(row, query.shape, make_mask(row) if row.mask == "window" else None),
        "CPU", {"INFERENCE_NUM_THREADS": threads, "NUM_STREAMS": 1,
                "PERFORMANCE_HINT": "LATENCY", "ENABLE_CPU_PINNING": False,
                "INFERENCE_PRECISION_HINT": precision or ov.Type.f32})
    request = compiled.create_infer_request()

    def wrap(array: np.ndarray) -> Any:
        if row.type == "bf16":
            return ov.Tensor(array, array.shape, ov.Type.bf16)
        return ov.Tensor(array, shared_memory=True)

    sets = [(wrap(query), wrap(k), wrap(v)) for k, v in zip(problem.keys, problem.values)]

    def call(i: int) -> Any:
        for index, tensor in enumerate(sets[i]):
            request.set_input_tensor(index, tensor)
        request.infer()
        return request.get_output_tensor(0)

    def read(output: Any) -> np.ndarray:
        data = output.data
        if row.type == "bf16":
            data = from_bits(data.view(np.uint16), "bf16")
        return np.asarray(data, np.float32).reshape(problem.query.shape)

    return Way("OpenVINO", variant, call, read)


def openvino_ways(problem: Problem, threads: int) -> list[Way]:
    if is_grouped_decode(problem.row):
        return [openvino_way(problem, group_rows(problem), "grouped rows", threads)]
    return [openvino_way(problem, problem.query, "sdpa", threads)]
