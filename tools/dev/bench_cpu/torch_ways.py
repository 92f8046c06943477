# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""PyTorch: `scaled_dot_product_attention`, on CPUs."""

from typing import Any, Callable

import numpy as np

from bench_cpu.buffers import Problem
from bench_cpu.way import Way, group_rows, is_grouped_decode, make_mask


def torch_ways(problem: Problem, threads: int, math: bool = False) -> list[Way]:
    import torch
    from torch.nn.attention import SDPBackend, sdpa_kernel
    from torch.nn.functional import scaled_dot_product_attention as attend

    torch.set_num_threads(threads)
    row = problem.row

    def wrap(array: np.ndarray) -> "torch.Tensor":
        if row.type == "bf16":
            return torch.from_numpy(array.view(np.int16)).view(torch.bfloat16)
        return torch.from_numpy(array)

    sets = [(wrap(k), wrap(v)) for k, v in zip(problem.keys, problem.values)]
    options: dict[str, Any] = {"is_causal": row.mask == "causal",
                               "enable_gqa": row.heads != row.key_heads}
    if row.mask == "window":
        options["attn_mask"] = torch.from_numpy(make_mask(row))

    def make(query: "torch.Tensor", **options: Any) -> Callable[[int], "torch.Tensor"]:
        @torch.inference_mode()
        def call(i: int) -> "torch.Tensor":
            return attend(query, *sets[i], **options)

        @torch.inference_mode()
        def call_math(i: int) -> "torch.Tensor":
            with sdpa_kernel(SDPBackend.MATH):
                return attend(query, *sets[i], **options)

        return call_math if math else call

    def read(output: "torch.Tensor") -> np.ndarray:
        return output.float().numpy().reshape(problem.query.shape)

    ways = [Way("PyTorch", "sdpa", make(wrap(problem.query), **options), read)]
    if is_grouped_decode(row) and not math:
        ways.append(Way("PyTorch", "sdpa, grouped rows", make(wrap(group_rows(problem))), read))
    return ways
