# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""ONNX Runtime: the attention operators of its own domain, on CPUs."""

from typing import Any, Callable

import numpy as np

from bench_cpu.buffers import Problem
from bench_cpu.native import NotSupported
from bench_cpu.way import Way, group_rows, is_grouped_decode


def build_onnx(node: Any, inputs: list[Any], outputs: list[Any]) -> bytes:
    from onnx import helper

    graph = helper.make_graph([node], "row", inputs, outputs)
    imports = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=imports, ir_version=10).SerializeToString()


def open_session(model: bytes, threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(model, options, ["CPUExecutionProvider"])
    except Exception as error:  # the bindings have no narrower base class
        raise NotSupported(str(error).splitlines()[0]) from error


def bind(session: Any, inputs: dict[str, np.ndarray], outputs: dict[str, np.ndarray]) -> Any:
    """Binds the memory of these arrays: nothing is copied."""
    binding = session.io_binding()
    for name, array in inputs.items():
        binding.bind_input(name, "cpu", 0, array.dtype.type, array.shape, array.ctypes.data)
    for name, array in outputs.items():
        binding.bind_output(name, "cpu", 0, array.dtype.type, array.shape, array.ctypes.data)
    return binding


def declare(arrays: dict[str, np.ndarray]) -> list[Any]:
    from onnx import helper

    return [helper.make_tensor_value_info(
        name, helper.np_dtype_to_tensor_dtype(array.dtype), array.shape)
        for name, array in arrays.items()]


def to_rows(array: np.ndarray) -> np.ndarray:
    """[batch, head, sequence, dim] as [batch, sequence, head * dim], which is
    the only layout of queries that ONNX Runtime takes."""
    batch, heads, length, dim = array.shape
    return np.ascontiguousarray(array.transpose(0, 2, 1, 3)).reshape(batch, length, heads * dim)


def onnx_way(variant: str, operator: str, attributes: dict[str, Any], threads: int,
             inputs: list[dict[str, np.ndarray]], outputs: list[dict[str, np.ndarray]],
             read: Callable[[np.ndarray], np.ndarray]) -> Way:
    from onnx import helper

    node = helper.make_node(operator, list(inputs[0]), list(outputs[0]),
                            domain="com.microsoft", **attributes)
    session = open_session(build_onnx(node, declare(inputs[0]), declare(outputs[0])), threads)
    bindings = [bind(session, *pair) for pair in zip(inputs, outputs)]
    result = outputs[0]["output"]

    def call(i: int) -> np.ndarray:
        session.run_with_iobinding(bindings[i])
        return result

    # `inputs` and `outputs` have to outlive the bindings.
    return Way("ONNX Runtime", variant, call, lambda output: (read(output), inputs, outputs)[0])


def multi_head_way(problem: Problem, query: np.ndarray, threads: int) -> Way:
    row = problem.row
    rows = to_rows(query)
    heads, length = query.shape[1], query.shape[2]

    def read(output: np.ndarray) -> np.ndarray:
        shaped = output.reshape(row.batch, length, heads, row.dim).transpose(0, 2, 1, 3)
        return shaped.reshape(problem.query.shape)

    return onnx_way(
        "MultiHeadAttention", "MultiHeadAttention",
        {"num_heads": heads, "unidirectional": int(row.mask == "causal")}, threads,
        [{"query": rows, "key": k, "value": v}
         for k, v in zip(problem.keys, problem.values)],
        [{"output": np.empty_like(rows)} for _ in problem.keys], read)


def group_query_way(problem: Problem, threads: int) -> Way:
    """Causal by definition; a cache that is also the output takes the new keys
    in place, as a server would have it."""
    row = problem.row
    rows = to_rows(problem.query)
    lengths = np.full(row.batch, row.keys - 1, np.int32)
    total = np.array(row.keys, np.int32)

    def make_inputs(keys: np.ndarray, values: np.ndarray) -> dict[str, np.ndarray]:
        new = slice(row.keys - row.queries, row.keys)
        return {"query": rows, "key": to_rows(keys[:, :, new]), "value": to_rows(values[:, :, new]),
                "past_key": keys, "past_value": values, "seqlens_k": lengths,
                "total_sequence_length": total}

    def read(output: np.ndarray) -> np.ndarray:
        shaped = output.reshape(row.batch, row.queries, row.heads, row.dim)
        return shaped.transpose(0, 2, 1, 3)

    attributes = {"num_heads": row.heads, "kv_num_heads": row.key_heads}
    if row.mask == "window":
        attributes["local_window_size"] = row.window
    sets = list(zip(problem.keys, problem.values))
    return onnx_way(
        "GroupQueryAttention", "GroupQueryAttention", attributes, threads,
        [make_inputs(k, v) for k, v in sets],
        [{"output": np.empty_like(rows), "present_key": k, "present_value": v}
         for k, v in sets], read)


def onnx_ways(problem: Problem, threads: int) -> list[Way]:
    row, ways = problem.row, []
    if row.type == "bf16":
        raise NotSupported("no bf16 on CPUs")
    if row.type == "f32" and row.mask != "window" and row.heads == row.key_heads:
        ways.append(multi_head_way(problem, problem.query, threads))
    if row.type == "f32" and is_grouped_decode(row):
        ways.append(multi_head_way(problem, group_rows(problem), threads))
    if row.mask != "none" or row.is_decode:
        ways.append(group_query_way(problem, threads))
    return ways
