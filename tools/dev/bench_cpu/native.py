# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Our two shared libraries by ctypes: the C API, and the ceilings."""

import ctypes
import statistics
import tempfile
import time
from pathlib import Path
from typing import Callable, Optional

import numpy as np

from bench_cpu.buffers import Problem
from bench_cpu.rows import Row

TYPE_CODES = {"f32": (2, 32), "f16": (2, 16), "bf16": (4, 16)}


class NotSupported(Exception):
    """What a system cannot do, in its own words."""


class Device(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int32), ("id", ctypes.c_int32)]


class DataType(ctypes.Structure):
    _fields_ = [("code", ctypes.c_uint8), ("bits", ctypes.c_uint8),
                ("lanes", ctypes.c_uint16)]


class Tensor(ctypes.Structure):
    """DLTensor."""

    _fields_ = [("data", ctypes.c_void_p), ("device", Device),
                ("ndim", ctypes.c_int32), ("dtype", DataType),
                ("shape", ctypes.POINTER(ctypes.c_int64)),
                ("strides", ctypes.POINTER(ctypes.c_int64)),
                ("byte_offset", ctypes.c_uint64)]


class Options(ctypes.Structure):
    """attn_options."""

    _fields_ = [("size", ctypes.c_uint64), ("target", ctypes.c_char_p),
                ("entry", ctypes.c_char_p), ("file_name", ctypes.c_char_p),
                ("query_tile", ctypes.c_int64), ("key_tile", ctypes.c_int64),
                ("threads", ctypes.c_uint32), ("allow_unfused", ctypes.c_uint32),
                ("force_unfused", ctypes.c_uint32), ("cache_folder", ctypes.c_char_p)]


def describe(array: np.ndarray, type: str) -> Tensor:
    """`array`, which has to outlive the result."""
    shape = (ctypes.c_int64 * array.ndim)(*array.shape)
    return Tensor(array.ctypes.data, Device(1, 0), array.ndim,
                  DataType(*TYPE_CODES[type], 1), shape, None, 0)


def write_module(row: Row) -> str:
    """The row as MLIR text."""
    def tensor(heads: int, length: int) -> str:
        return f"tensor<{row.batch}x{heads}x{length}x{row.dim}x{row.type}>"

    q, k = tensor(row.heads, row.queries), tensor(row.key_heads, row.keys)
    mask = {"none": "", "causal": "mask(#attn.causal<top_left>)",
            "window": f"mask(#attn.window<left = {row.window - 1}, right = 0>)"}
    return (f"func.func @main(%q: {q}, %k: {k}, %v: {k}) -> {q} {{\n"
            f"  %o = tensor.empty() : {q}\n"
            f"  %r = attn.attention ins(%q, %k, %v : {q}, {k}, {k})\n"
            f"         outs(%o : {q}) {mask[row.mask]} -> {q}\n"
            f"  return %r : {q}\n}}\n")


class Ours:
    """libattn-c.so."""

    def __init__(self, folder: Path) -> None:
        self.api = ctypes.CDLL(str(folder / "libattn-c.so"))
        self.api.attn_compile.restype = ctypes.c_void_p
        self.api.attn_error_text.restype = ctypes.c_char_p
        self.api.attn_version.restype = ctypes.c_char_p

    @property
    def version(self) -> str:
        return self.api.attn_version().decode()

    def _take_text(self, error: ctypes.c_void_p) -> str:
        text = self.api.attn_error_text(error).decode()
        self.api.attn_error_destroy(error)
        return text

    def compile(self, row: Row, threads: int, unfused: bool = False,
                cache: bytes = b"none") -> ctypes.c_void_p:
        text = write_module(row).encode()
        options = Options(threads=threads, force_unfused=unfused, file_name=b"row.mlir",
                          cache_folder=cache)
        options.size = ctypes.sizeof(options)
        error = ctypes.c_void_p()
        kernel = self.api.attn_compile(text, ctypes.c_size_t(len(text)),
                                       ctypes.byref(options), ctypes.byref(error))
        if kernel:
            return ctypes.c_void_p(kernel)
        said = self._take_text(error)
        if "not supported yet" in said:
            raise NotSupported("not supported yet")
        raise RuntimeError(said)

    def time_cached(self, row: Row, threads: int) -> float:
        """Median seconds from text to a callable kernel that the cache holds, in
        a process that has compiled before."""
        with tempfile.TemporaryDirectory() as folder:
            seconds = []
            for _ in range(10):
                start = time.perf_counter()
                kernel = self.compile(row, threads, cache=folder.encode())
                seconds.append(time.perf_counter() - start)
                self.api.attn_kernel_destroy(kernel)
        return statistics.median(seconds[1:])

    def prepare(self, problem: Problem, output: np.ndarray, threads: int,
                unfused: bool = False) -> Callable[[int], None]:
        """A call of the kernel on set `i` of keys and values."""
        row = problem.row
        kernel = self.compile(row, threads, unfused)
        query, result = describe(problem.query, row.type), describe(output, row.type)
        sets = [(describe(k, row.type), describe(v, row.type))
                for k, v in zip(problem.keys, problem.values)]
        Pointer = ctypes.POINTER(Tensor)
        inputs = [(Pointer * 3)(ctypes.pointer(query), ctypes.pointer(k), ctypes.pointer(v))
                  for k, v in sets]
        outputs = (Pointer * 1)(ctypes.pointer(result))
        function, error = self.api.attn_kernel_call, ctypes.c_void_p()

        def call(i: int) -> None:
            if function(kernel, inputs[i], outputs, ctypes.byref(error)):
                raise RuntimeError(self._take_text(error))

        return call


class Peaks:
    """libattn-peaks.so."""

    def __init__(self, folder: Path, threads: int) -> None:
        self.api = ctypes.CDLL(str(folder / "libattn-peaks.so"))
        self.api.attn_peaks_fma.restype = ctypes.c_double
        self.api.attn_peaks_read.restype = ctypes.c_double
        self.threads = threads
        self.gflops = 0.0
        self.loop: Optional[int] = None

    def measure_fma(self, seconds: float) -> None:
        """Keeps the best of all loops and of all calls."""
        for loop in range(self.api.attn_peaks_fma_loops()):
            rate = self.api.attn_peaks_fma(loop, self.threads, ctypes.c_double(seconds))
            if rate * 1e-9 > self.gflops:
                self.gflops, self.loop = rate * 1e-9, loop

    def prepare_reads(self, problem: Problem) -> list[Callable[[int], float]]:
        """For each loop: seconds of reading set `i` once."""
        Two, Sizes = ctypes.c_void_p * 2, ctypes.c_uint64 * 2
        buffers = [Two(k.ctypes.data, v.ctypes.data)
                   for k, v in zip(problem.keys, problem.values)]
        sizes = Sizes(problem.keys[0].nbytes, problem.values[0].nbytes)

        def make(loop: int) -> Callable[[int], float]:
            return lambda i: self.api.attn_peaks_read(
                loop, self.threads, buffers[i], sizes, 2)

        return [make(loop) for loop in range(self.api.attn_peaks_read_loops())]
