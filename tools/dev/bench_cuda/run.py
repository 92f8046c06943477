#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Measures the packages of this folder on the first CUDA device.

Stands alone: Python, the CUDA driver, and libattn-runtime.so beside it. With
PyTorch, its flash, cuDNN and FlexAttention back ends take turns on the same
tensors, and results are compared; without, only attn is timed.

Times are medians of CUDA events; inputs rotate through more than the last cache.
"""

import argparse
import ctypes
import json
import statistics
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TYPES = {"f16": (2, 16), "bf16": (4, 16)}
ROTATION_BYTES = 256 << 20
SECONDS = 480


def fail(message: str) -> None:
    sys.exit(f"error: {message}")


# -----------------------------------------------------------------------------
# The driver and our runtime
# -----------------------------------------------------------------------------
class Cuda:
    """The few functions of the CUDA driver that are needed, by ctypes."""

    def __init__(self) -> None:
        try:
            self.api = ctypes.CDLL("libcuda.so.1")
        except OSError:
            fail("expected a machine with a CUDA device, but libcuda.so.1 is not there. The "
                 "packages are ready: copy this folder to such a machine and run "
                 "'python3 run.py' in it")
        self.check(self.api.cuInit(0))
        device, context = ctypes.c_int(), ctypes.c_void_p()
        self.check(self.api.cuDeviceGet(ctypes.byref(device), 0))
        self.check(self.api.cuDevicePrimaryCtxRetain(ctypes.byref(context), device))
        self.check(self.api.cuCtxPushCurrent_v2(context))
        name = ctypes.create_string_buffer(256)
        self.check(self.api.cuDeviceGetName(name, 256, device))
        self.name = name.value.decode()

    def check(self, result: int) -> None:
        if result:
            text = ctypes.c_char_p()
            self.api.cuGetErrorString(result, ctypes.byref(text))
            fail(f"CUDA: {(text.value or b'?').decode()} ({result})")

    def allocate(self, count: int, fill: bytes = b"") -> int:
        address = ctypes.c_uint64()
        self.check(self.api.cuMemAlloc_v2(ctypes.byref(address), ctypes.c_size_t(count)))
        if fill:
            self.check(self.api.cuMemcpyHtoD_v2(address, fill, ctypes.c_size_t(len(fill))))
        return address.value

    def free(self, address: int) -> None:
        self.check(self.api.cuMemFree_v2(ctypes.c_uint64(address)))

    def event(self) -> ctypes.c_void_p:
        event = ctypes.c_void_p()
        self.check(self.api.cuEventCreate(ctypes.byref(event), 0))
        return event

    def time(self, work, repeat: int) -> float:
        """Median milliseconds of `work(i)`."""
        pairs = [(self.event(), self.event()) for _ in range(repeat)]
        for i, (start, end) in enumerate(pairs):
            self.check(self.api.cuEventRecord(start, None))
            work(i)
            self.check(self.api.cuEventRecord(end, None))
        self.check(self.api.cuCtxSynchronize())
        times, elapsed = [], ctypes.c_float()
        for start, end in pairs:
            self.check(self.api.cuEventElapsedTime(ctypes.byref(elapsed), start, end))
            times.append(elapsed.value)
            self.api.cuEventDestroy_v2(start)
            self.api.cuEventDestroy_v2(end)
        return statistics.median(times)


class Device(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int32), ("id", ctypes.c_int32)]


class DataType(ctypes.Structure):
    _fields_ = [("code", ctypes.c_uint8), ("bits", ctypes.c_uint8), ("lanes", ctypes.c_uint16)]


class Tensor(ctypes.Structure):
    """DLTensor."""

    _fields_ = [("data", ctypes.c_void_p), ("device", Device), ("ndim", ctypes.c_int32),
                ("dtype", DataType), ("shape", ctypes.POINTER(ctypes.c_int64)),
                ("strides", ctypes.POINTER(ctypes.c_int64)), ("byte_offset", ctypes.c_uint64)]


def describe(address: int, shape: tuple, kind: str) -> Tensor:
    sizes = (ctypes.c_int64 * len(shape))(*shape)
    return Tensor(address, Device(2, 0), len(shape), DataType(*TYPES[kind], 1), sizes, None, 0)


class Ours:
    """A loaded package."""

    api = None

    def __init__(self, folder: Path) -> None:
        if Ours.api is None:
            Ours.api = ctypes.CDLL(str(HERE / "libattn-runtime.so"))
            Ours.api.attn_device_kernel_load.restype = ctypes.c_void_p
            Ours.api.attn_device_kernel_target.restype = ctypes.c_char_p
        self.message = ctypes.create_string_buffer(4096)
        handle = self.api.attn_device_kernel_load(str(folder).encode(), 0, self.message,
                                                  ctypes.c_uint64(4096))
        if not handle:
            raise RuntimeError(self.message.value.decode())
        self.handle = ctypes.c_void_p(handle)

    def launch(self, inputs: list[Tensor], output: Tensor) -> None:
        pointers = [ctypes.pointer(t) for t in inputs]
        ins = (ctypes.POINTER(Tensor) * len(pointers))(*pointers)
        outs = (ctypes.POINTER(Tensor) * 1)(ctypes.pointer(output))
        if self.api.attn_device_kernel_launch(self.handle, None, ins, outs, self.message,
                                              ctypes.c_uint64(4096)):
            raise RuntimeError(self.message.value.decode())

    def __del__(self) -> None:
        if getattr(self, "handle", None):
            self.api.attn_device_kernel_destroy(self.handle)


# -----------------------------------------------------------------------------
# Rows
# -----------------------------------------------------------------------------
def shapes(row: dict) -> tuple[tuple, tuple]:
    return ((row["batch"], row["heads"], row["queries"], row["dim"]),
            (row["batch"], row["key_heads"], row["keys"], row["dim"]))


def count(shape: tuple) -> int:
    total = 1
    for size in shape:
        total *= size
    return total


def kept_scores(row: dict) -> int:
    if row["mask"] == "full":
        return row["queries"] * row["keys"]
    reach = row["window"] if row["mask"] == "window" else row["keys"]
    return sum(min(i + 1, reach) for i in range(row["queries"]))


def gflop(row: dict) -> float:
    return 4e-9 * row["batch"] * row["heads"] * row["dim"] * kept_scores(row)


def repeat_for(milliseconds: float) -> int:
    """Enough for a steady median, a second at most."""
    return max(5, min(50, int(1000 / max(milliseconds, 0.01))))


def measure_ours(cuda: Cuda, row: dict) -> float:
    """Without PyTorch: half-precision bits of small numbers, unchecked."""
    q, k = shapes(row)
    ours = Ours(HERE / f"{row['name']}.attnpkg")
    copies = max(2, min(16, ROTATION_BYTES // (2 * (2 * count(q) + 2 * count(k)))))
    pattern = bytes(range(0, 60)) * 4096
    addresses, sets = [], []
    for _ in range(copies):
        tensors = []
        for shape in (q, k, k, q):
            size = 2 * count(shape)
            address = cuda.allocate(size, (pattern * (size // len(pattern) + 1))[:size])
            addresses.append(address)
            tensors.append(describe(address, shape, row["type"]))
        sets.append(tensors)

    def work(i: int) -> None:
        tensors = sets[i % copies]
        ours.launch(tensors[:3], tensors[3])

    first = cuda.time(work, 3)
    result = cuda.time(work, repeat_for(first))
    for address in addresses:
        cuda.free(address)
    return result


def torch_ways(torch, row: dict) -> dict:
    """Functions of (q, k, v) by name."""
    from torch.nn.attention import SDPBackend, sdpa_kernel

    def sdpa(backend):
        def run(q, k, v):
            with sdpa_kernel(backend):
                return torch.nn.functional.scaled_dot_product_attention(
                    q, k, v, is_causal=row["mask"] == "causal",
                    enable_gqa=row["heads"] != row["key_heads"])
        return run

    ways = {}
    if row["mask"] != "window":
        ways["flash"] = sdpa(SDPBackend.FLASH_ATTENTION)
        ways["cudnn"] = sdpa(SDPBackend.CUDNN_ATTENTION)
    from torch.nn.attention.flex_attention import create_block_mask, flex_attention
    keep = {"full": None, "causal": lambda b, h, i, j: i >= j,
            "window": lambda b, h, i, j: (i >= j) & (i - j < row["window"])}[row["mask"]]
    mask = keep and create_block_mask(keep, None, None, row["queries"], row["keys"], "cuda")
    compiled = torch.compile(flex_attention, dynamic=False)
    ways["flex"] = lambda q, k, v: compiled(q, k, v, block_mask=mask,
                                            enable_gqa=row["heads"] != row["key_heads"])
    return ways


def measure_beside(cuda: Cuda, torch, row: dict) -> dict:
    """Alternating with PyTorch's ways, on the same tensors."""
    q, k = shapes(row)
    kind = {"f16": torch.float16, "bf16": torch.bfloat16}[row["type"]]
    copies = max(2, min(16, ROTATION_BYTES // (2 * (2 * count(q) + 2 * count(k)))))
    sets = [[torch.randn(shape, device="cuda", dtype=kind) for shape in (q, k, k)]
            for _ in range(copies)]
    outputs = [torch.empty(q, device="cuda", dtype=kind) for _ in range(copies)]
    ours = Ours(HERE / f"{row['name']}.attnpkg")
    views = [[describe(t.data_ptr(), tuple(t.shape), row["type"]) for t in tensors]
             for tensors in sets]
    results = [describe(t.data_ptr(), q, row["type"]) for t in outputs]
    work = {"attn": lambda i: ours.launch(views[i % copies], results[i % copies])}
    cell: dict = {}
    for name, way in torch_ways(torch, row).items():
        try:
            way(*sets[0])
            work[name] = lambda i, way=way: way(*sets[i % copies])
        except Exception as problem:  # what a way cannot do
            cell[name + "_missing"] = str(problem).splitlines()[0][:120]
    work["attn"](0)
    torch.cuda.synchronize()
    reference = torch.nn.functional.scaled_dot_product_attention(
        sets[0][0][:, :1].float(), sets[0][1][:, :1].float(), sets[0][2][:, :1].float(),
        attn_mask=window_mask(torch, row), is_causal=row["mask"] == "causal")
    cell["max_error"] = float((outputs[0][:, :1].float() - reference).abs().max())
    times: dict = {name: [] for name in work}
    first = cuda.time(work["attn"], 3)
    for _ in range(5):
        for name, function in work.items():
            times[name].append(cuda.time(function, max(3, repeat_for(first) // 5)))
    cell.update({name: statistics.median(all) for name, all in times.items()})
    return cell


def window_mask(torch, row: dict):
    if row["mask"] != "window":
        return None
    i = torch.arange(row["queries"], device="cuda")[:, None]
    j = torch.arange(row["keys"], device="cuda")[None]
    return (i >= j) & (i - j < row["window"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", default="", help="only rows whose name holds this")
    parser.add_argument("--json", help="also write the figures to this file")
    options = parser.parse_args()
    cuda, end = Cuda(), time.monotonic() + SECONDS
    try:
        import torch
        if not torch.cuda.is_available():
            torch = None
    except ImportError:
        torch = None
    print(f"{cuda.name}; PyTorch {torch.__version__ if torch else 'is not there: attn alone'}")
    names = ["attn", "flash", "cudnn", "flex"] if torch else ["attn"]
    print("| row | " + " | ".join(f"{n} ms" for n in names) + " | attn TFLOP/s | best peer / attn "
          "| max error |")
    print("|---" * (len(names) + 4) + "|")
    figures = []
    for row in json.loads((HERE / "rows.json").read_text()):
        if row["error"] or options.rows not in row["name"]:
            continue
        if time.monotonic() > end:
            print("time is up: the rows below were not measured")
            break
        try:
            cell = (measure_beside(cuda, torch, row) if torch
                    else {"attn": measure_ours(cuda, row)})
        except RuntimeError as problem:
            print(f"| {row['name']} | {str(problem).splitlines()[0]} |")
            continue
        figures.append({**row, **cell})
        peers = [cell[n] for n in names[1:] if n in cell]
        print(f"| {row['name']} | " +
              " | ".join(f"{cell[n]:.3f}" if n in cell else "n/a" for n in names) +
              f" | {gflop(row) / cell['attn']:.0f} | "
              + (f"{min(peers) / cell['attn']:.2f}" if peers else "-") +
              f" | {cell.get('max_error', float('nan')):.1e} |", flush=True)
    if options.json:
        Path(options.json).write_text(json.dumps({"device": cuda.name, "rows": figures}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
