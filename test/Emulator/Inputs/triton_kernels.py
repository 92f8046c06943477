#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiles kernels by the Triton compiler to the PTX that tests run.

usage: triton_kernels.py

Needs the Python package triton (3.4.0); neither a GPU nor torch. Tests need
none of it.
"""

import pathlib

import triton
import triton.language as tl
from regenerate import compact
from triton.backends.compiler import GPUTarget
from triton.compiler import ASTSource


@triton.jit
def attention(q, k, v, out, lse, rows, scale,
              DEPTH: tl.constexpr, ROWS: tl.constexpr, KEYS: tl.constexpr):  # fmt: skip
    """One block of ROWS queries of one head, causal; KEYS keys at a time.

    q, k, v and out are bf16 [heads, rows, depth], lse is f32 [heads, rows] in
    base 2, `scale` is that of scores times log2(e).
    """
    block = tl.program_id(0)
    head = tl.program_id(1)
    size = rows * DEPTH
    line = block * ROWS + tl.arange(0, ROWS)
    column = tl.arange(0, DEPTH)
    left = tl.load(q + head * size + line[:, None] * DEPTH + column[None, :])
    most = tl.full([ROWS], float("-inf"), tl.float32)
    total = tl.zeros([ROWS], tl.float32)
    acc = tl.zeros([ROWS, DEPTH], tl.float32)
    for start in range(0, (block + 1) * ROWS, KEYS):
        key = start + tl.arange(0, KEYS)
        right = tl.load(k + head * size + key[None, :] * DEPTH + column[:, None])
        scores = tl.dot(left, right) * scale
        scores = tl.where(line[:, None] >= key[None, :], scores, float("-inf"))
        new = tl.maximum(most, tl.max(scores, 1))
        weights = tl.exp2(scores - new[:, None])
        rescale = tl.exp2(most - new)
        total = total * rescale + tl.sum(weights, 1)
        values = tl.load(v + head * size + key[:, None] * DEPTH + column[None, :])
        acc = tl.dot(weights.to(values.dtype), values, acc * rescale[:, None])
        most = new
    place = out + head * size + line[:, None] * DEPTH + column[None, :]
    tl.store(place, (acc / total[:, None]).to(tl.bfloat16))
    tl.store(lse + head * rows + line, most + tl.log2(total))


@triton.jit
def multiply(a, b, c, size, TILE: tl.constexpr, STEP: tl.constexpr):
    """c = a b for square matrices of f32, by tf32 products."""
    row = tl.program_id(1) * TILE + tl.arange(0, TILE)
    column = tl.program_id(0) * TILE + tl.arange(0, TILE)
    inner = tl.arange(0, STEP)
    acc = tl.zeros([TILE, TILE], tl.float32)
    for k in range(0, size, STEP):
        left = tl.load(a + row[:, None] * size + k + inner[None, :])
        right = tl.load(b + (k + inner[:, None]) * size + column[None, :])
        acc = tl.dot(left, right, acc)
    tl.store(c + row[:, None] * size + column[None, :], acc)


def compile_kernel(output: str, fn, signature: dict, sizes: dict) -> None:
    aligned = [index for index, kind in enumerate(signature.values()) if kind != "fp32"]
    source = ASTSource(
        fn=fn,
        signature={**signature, **dict.fromkeys(sizes, "constexpr")},
        constexprs=sizes,
        attrs={(index,): [["tt.divisibility", 16]] for index in aligned},
    )
    options = {"num_warps": 4, "num_stages": 3}
    kernel = triton.compile(source, target=GPUTarget("cuda", 80, 32), options=options)
    command = f"triton {triton.__version__} for sm_80, {kernel.metadata.shared} bytes shared"
    path = pathlib.Path(__file__).with_name(output)
    path.write_text(compact(kernel.asm["ptx"], pathlib.Path(__file__).name, command))


def main() -> None:
    tensors = {"q": "*bf16", "k": "*bf16", "v": "*bf16", "out": "*bf16", "lse": "*fp32"}
    signature = {**tensors, "rows": "i32", "scale": "fp32"}
    compile_kernel("attention_triton.ptx", attention, signature, {"DEPTH": 64, "ROWS": 64, "KEYS": 32})
    signature = {"a": "*fp32", "b": "*fp32", "c": "*fp32", "size": "i32"}
    compile_kernel("matmul_triton.ptx", multiply, signature, {"TILE": 32, "STEP": 32})


if __name__ == "__main__":
    main()
