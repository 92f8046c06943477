#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Products of matrices beside upstream's lowering with vectorised matmul.

Compiles one product a row by libattn-c.so, and by mlir-opt-22 and clang-22 with
upstream's transforms alone: tiled for registers (and for caches as well), made
vector.contract, sums hoisted out of the loop, lowered to outer products. That
code has one thread. All take turns on the same buffers; a cell is the least of
all runs, and results are compared before. Peaks are of libattn-peaks.so.
"""

import argparse
import ctypes
import itertools
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "dev"))
from bench_cpu.native import Options, Peaks, Tensor, describe  # noqa: E402

PASSES = (
    "builtin.module(canonicalize,cse,eliminate-empty-tensors,one-shot-bufferize{"
    "bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map},"
    "canonicalize,buffer-deallocation-pipeline,func.func(convert-linalg-to-loops),"
    "func.func(convert-vector-to-scf{full-unroll=true}),canonicalize,cse,"
    "convert-bufferization-to-memref,expand-strided-metadata,lower-affine,convert-scf-to-cf,"
    "convert-vector-to-llvm{vector-contract-lowering=outerproduct "
    "vector-transpose-lowering=shuffle1d},convert-ub-to-llvm,finalize-memref-to-llvm,"
    "convert-func-to-llvm,convert-arith-to-llvm,convert-index-to-llvm,convert-cf-to-llvm,"
    "reconcile-unrealized-casts)")


@dataclass(frozen=True)
class Row:
    m: int
    n: int
    k: int
    transposed: bool  # the weight is [n, k]

    @property
    def name(self) -> str:
        return f"{self.m}x{self.k} by {self.k}x{self.n}" + (", [out, in]" if self.transposed else "")

    @property
    def weight(self) -> str:
        return f"{self.n}x{self.k}" if self.transposed else f"{self.k}x{self.n}"


ROWS = [Row(512, 4096, 4096, True), Row(512, 4096, 4096, False), Row(128, 512, 512, True),
        Row(77, 2048, 512, True), Row(1, 4096, 4096, True), Row(1, 4096, 4096, False)]


def write_graph(row: Row) -> str:
    m, n, k = row.m, row.n, row.k
    transpose, factor = "", "%w"
    if row.transposed:
        transpose = (f"  %e = tensor.empty() : tensor<{k}x{n}xf32>\n"
                     f"  %t = linalg.transpose ins(%w : tensor<{n}x{k}xf32>)"
                     f" outs(%e : tensor<{k}x{n}xf32>) permutation = [1, 0]\n")
        factor = "%t"
    c = f"tensor<{m}x{n}xf32>"
    return (f"func.func @main(%a: tensor<{m}x{k}xf32>, %w: tensor<{row.weight}xf32>) -> {c}"
            " attributes {llvm.emit_c_interface} {\n"
            f"  %zero = arith.constant 0.0 : f32\n  %o = tensor.empty() : {c}\n{transpose}"
            f"  %z = linalg.fill ins(%zero : f32) outs(%o : {c}) -> {c}\n"
            f"  %r = linalg.matmul ins(%a, {factor} : tensor<{m}x{k}xf32>, tensor<{k}x{n}xf32>)"
            f" outs(%z : {c}) -> {c}\n  return %r : {c}\n}}\n")


def write_schedule(row: Row, register: tuple[int, ...], cache: tuple[int, ...]) -> str:
    any_op = "!transform.any_op"
    lines, op = [], "%mm"
    if row.transposed:
        lines += [f'%tp = transform.structured.match ops{{["linalg.transpose"]}} in %m : ({any_op}) -> {any_op}',
                  f"%tt, %tl:2 = transform.structured.tile_using_for %tp tile_sizes [8, 8] : ({any_op}) -> ({any_op}, {any_op}, {any_op})",
                  f"transform.structured.vectorize %tt : {any_op}"]
    lines.append(f'%mm = transform.structured.match ops{{["linalg.matmul"]}} in %m : ({any_op}) -> {any_op}')
    for i, sizes in enumerate(filter(None, (cache, register))):
        lines.append(f"%t{i}, %l{i}:3 = transform.structured.tile_using_for {op} tile_sizes {list(sizes)}"
                     f" : ({any_op}) -> ({any_op}, {any_op}, {any_op}, {any_op})")
        op = f"%t{i}"
    lines += [f"transform.structured.vectorize {op} : {any_op}",
              f'%f = transform.structured.match ops{{["func.func"]}} in %m : ({any_op}) -> {any_op}',
              "transform.apply_patterns to %f {", "transform.apply_patterns.vector.reduction_to_contract",
              "transform.apply_patterns.vector.transfer_permutation_patterns",
              "transform.apply_patterns.canonicalization", f"}} : {any_op}"]
    for name, transform in (("%a", "transform.apply_licm to"),
                            ("%b", "transform.loop.hoist_loop_invariant_subsets")):
        lines += [f'{name} = transform.structured.match ops{{["scf.for"]}} in %f : ({any_op}) -> {any_op}',
                  f"{transform} {name} : {any_op}"]
    return ("module attributes {transform.with_named_sequence} {\n"
            f"transform.named_sequence @__transform_main(%m: {any_op} {{transform.readonly}}) {{\n"
            + "\n".join(lines) + "\ntransform.yield\n}\n}\n")


class Descriptor(ctypes.Structure):
    """A memref of rank 2."""

    _fields_ = [("base", ctypes.c_void_p), ("data", ctypes.c_void_p), ("offset", ctypes.c_int64),
                ("sizes", ctypes.c_int64 * 2), ("strides", ctypes.c_int64 * 2)]

    @classmethod
    def of(cls, array: np.ndarray) -> "Descriptor":
        pair = ctypes.c_int64 * 2
        return cls(array.ctypes.data, array.ctypes.data, 0, pair(*array.shape), pair(array.shape[1], 1))


def compile_upstream(row: Row, register: tuple[int, ...], cache: tuple[int, ...],
                     folder: Path) -> ctypes.CDLL:
    def run(*command: str) -> None:
        subprocess.run(command, check=True, cwd=folder)

    stem = f"{len(list(folder.iterdir()))}"
    (folder / "graph.mlir").write_text(write_graph(row))
    (folder / "schedule.mlir").write_text(write_schedule(row, register, cache))
    run("mlir-opt-22", "graph.mlir", "-o", "tiled.mlir",
        "--pass-pipeline=builtin.module(transform-preload-library{"
        "transform-library-paths=schedule.mlir},transform-interpreter)")
    run("mlir-opt-22", "tiled.mlir", "-o", "llvm.mlir", f"--pass-pipeline={PASSES}")
    run("mlir-translate-22", "--mlir-to-llvmir", "llvm.mlir", "-o", "code.ll")
    run("clang-22", "-O3", "-march=native", "-ffp-contract=fast", "-Wno-override-module",
        "-shared", "-fPIC", "code.ll", "-o", f"{stem}.so")
    return ctypes.CDLL(str(folder / f"{stem}.so"))


def prepare_upstream(row: Row, a: np.ndarray, w: np.ndarray, folder: Path) -> list[Callable[..., np.ndarray]]:
    """One call for each schedule; the result lies in memory of its own."""
    registers = [(1, 16, 1), (1, 64, 1)] if row.m == 1 else \
        [(4, 16, 1), (8, 8, 1)] if row.m % 8 == 0 else [(7, 16, 1)]
    caches = [(), (min(row.m, 128), 128, 256)] if row.m % 8 == 0 else [()]
    libc = ctypes.CDLL(None)
    calls = []
    for register, cache in itertools.product(registers, caches):
        function = compile_upstream(row, register, cache, folder)._mlir_ciface_main

        def call(check: bool = False, function=function) -> np.ndarray:
            result = Descriptor()
            function(ctypes.byref(result), ctypes.byref(Descriptor.of(a)), ctypes.byref(Descriptor.of(w)))
            values = ctypes.cast(result.data, ctypes.POINTER(ctypes.c_float))
            copy = np.ctypeslib.as_array(values, (row.m, row.n)).copy() if check else a
            libc.free(ctypes.c_void_p(result.base))
            return copy

        calls.append(call)
    return calls


def prepare_ours(library: ctypes.CDLL, row: Row, a: np.ndarray, w: np.ndarray,
                 threads: int) -> Callable[..., np.ndarray]:
    text, error = write_graph(row).encode(), ctypes.c_void_p()
    options = Options(threads=threads, file_name=b"row.mlir", cache_folder=b"none")
    options.size = ctypes.sizeof(options)
    kernel = library.attn_compile(text, ctypes.c_size_t(len(text)), ctypes.byref(options), ctypes.byref(error))
    if not kernel:
        raise RuntimeError(library.attn_error_text(error).decode())
    output = np.empty((row.m, row.n), np.float32)
    tensors = [describe(x, "f32") for x in (a, w, output)]
    pointer = ctypes.POINTER(Tensor)
    inputs = (pointer * 2)(*map(ctypes.pointer, tensors[:2]))
    outputs = (pointer * 1)(ctypes.pointer(tensors[2]))

    def call(check: bool = False) -> np.ndarray:
        if library.attn_kernel_call(ctypes.c_void_p(kernel), inputs, outputs, ctypes.byref(error)):
            raise RuntimeError(library.attn_error_text(error).decode())
        return output

    return call


def measure(row: Row, library: ctypes.CDLL, threads: int, rounds: int, folder: Path,
            peaks: list[Peaks]) -> list[float]:
    """Least seconds: upstream (its best schedule), ours by one thread, by all."""
    random = np.random.default_rng(0)
    a = random.random((row.m, row.k), np.float32)
    w = random.random((row.n, row.k) if row.transposed else (row.k, row.n), np.float32)
    calls = [prepare_ours(library, row, a, w, n) for n in (1, threads)]
    calls += prepare_upstream(row, a, w, folder)
    expected = a @ (w.T if row.transposed else w)
    for call in calls:
        np.testing.assert_allclose(call(check=True), expected, rtol=1e-3)
    seconds = [[] for _ in calls]
    for _ in range(rounds):
        for call, times in zip(calls, seconds):
            start = time.perf_counter()
            call()
            times.append(time.perf_counter() - start)
        for peak in peaks:
            peak.measure_fma(0.002)
    least = [min(times) for times in seconds]
    return [min(least[2:])] + least[:2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15, help="runs of each system in a row")
    parser.add_argument("--rows", default="", help="a part of the names of rows to measure")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--libraries", type=Path, default=ROOT / "build/release/lib",
                        help="folder of libattn-c.so and libattn-peaks.so")
    args = parser.parse_args()
    library = ctypes.CDLL(str(args.libraries / "libattn-c.so"))
    library.attn_compile.restype = ctypes.c_void_p
    library.attn_error_text.restype = ctypes.c_char_p
    peaks = [Peaks(args.libraries, 1), Peaks(args.libraries, args.threads)]
    print(f"| product | upstream, 1 thread | attn, 1 thread | attn, {args.threads} threads "
          f"| x upstream, 1 | x upstream, {args.threads} | of peak, 1 | of peak, {args.threads} |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for row in ROWS:
        if args.rows not in row.name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            upstream, one, all_ = measure(row, library, args.threads, args.rounds, Path(folder), peaks)
        rate = [2e-9 * row.m * row.n * row.k / s for s in (upstream, one, all_)]
        unit = lambda i: f"{rate[i]:.1f} GFLOP/s" if row.m > 1 else \
            f"{4e-9 * row.n * row.k / (upstream, one, all_)[i]:.1f} GB/s"  # noqa: E731
        share = [f"{100 * rate[1 + i] / peaks[i].gflops:.0f} %" if row.m > 1 else "-" for i in (0, 1)]
        print(f"| {row.name} | {unit(0)} | {unit(1)} | {unit(2)} | {upstream / one:.2f} | "
              f"{upstream / all_:.2f} | {share[0]} | {share[1]} |", flush=True)
    print(f"\nFMA peak: {peaks[0].gflops:.0f} GFLOP/s by one thread, {peaks[1].gflops:.0f} by {args.threads}")


if __name__ == "__main__":
    main()
