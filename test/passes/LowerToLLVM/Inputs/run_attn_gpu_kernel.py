#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs a handwritten attn_gpu kernel on this CPU and compares it with attention.

Writes the kernel (attn_gpu_kernel.py takes --kernel's options), compiles it with
attn-opt, mlir-translate, opt and llc, runs the PTX under attn-emu with race
detection on random inputs, and compares O and LSE with a computation from the
definition in double precision. Exit status 1 where anything differs.
"""

import argparse
import array
import math
import pathlib
import random
import struct
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def run(command: list, text: str = "") -> str:
    done = subprocess.run([str(c) for c in command], input=text, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def to_ptx(text: str, cpu: str) -> str:
    """PTX of the one gpu.module in `text`."""
    lowered = run(["attn-opt", "-", "--attn-lower-gpu-modules"], text)
    module = lowered[lowered.index("gpu.module"):lowered.rindex("}")]
    llvm = run(["mlir-translate", "--mlir-to-llvmir"], module.replace("gpu.module @kernels", "module", 1))
    target = ["-mtriple=nvptx64-nvidia-cuda", f"-mcpu={cpu}", "-mattr=+ptx87"]
    llvm = run(["opt", *target, "-passes=default<O3>", "-S"], llvm)
    return run(["llc", "-O3", *target], llvm)


def round_to(kind: str, x: float) -> int:
    """The bits of x in f16 or bf16; x is a small multiple of a power of two."""
    if kind == "f16":
        return struct.unpack("<H", struct.pack("<e", x))[0]
    return struct.unpack("<I", struct.pack("<f", x))[0] >> 16


def write_npy(path: pathlib.Path, kind: str, shape: tuple, data: bytes) -> None:
    header = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}, }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    path.write_bytes(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + data)


def attention(q: list, k: list, v: list, scale: float, causal: bool) -> tuple[list, list]:
    out, lse = [], []
    for i, row in enumerate(q):
        keys = range(i + 1 if causal else len(k))
        s = [scale * sum(map(lambda a, b: a * b, row, k[j])) for j in keys]
        top = max(s)
        p = [math.exp(x - top) for x in s]
        total = sum(p)
        out.append([sum(p[j] * v[j][c] for j in keys) / total for c in range(len(v[0]))])
        lse.append(top + math.log(total))
    return out, lse


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path, help="where files go")
    parser.add_argument("--length", type=int, default=100)
    parser.add_argument("--heads", type=int, default=2)
    parser.add_argument("--cpu", default="sm_80")
    parser.add_argument("--emu", default="", help="more options of attn-emu")
    parser.add_argument("--kernel", default="", help="options of attn_gpu_kernel.py")
    a = parser.parse_args()
    a.rest = a.kernel.split()
    of = lambda name, default: a.rest[a.rest.index(name) + 1] if name in a.rest else default
    kind, d, rows, warps = of("--type", "f16"), int(of("--d", 64)), int(of("--rows", 64)), int(of("--warps", 4))
    a.folder.mkdir(parents=True, exist_ok=True)
    text = run([sys.executable, HERE / "attn_gpu_kernel.py", *a.rest])
    ptx = a.folder / "kernel.ptx"
    ptx.write_text(to_ptx(text, a.cpu))

    random.seed(7)
    shape = (a.heads, a.length, d)
    scale, descr = 1 / math.sqrt(d), "<f2" if kind == "f16" else "<u2"
    tensors = []
    for name in "qkv":
        x = [[[random.randint(-127, 127) / 64 for _ in range(d)] for _ in range(a.length)] for _ in range(a.heads)]
        bits = array.array("H", (round_to(kind, e) for h in x for r in h for e in r))
        write_npy(a.folder / f"{name}.npy", descr, shape, bits.tobytes())
        tensors.append(x)
    results = [attention(q, k, v, scale, "--causal" in a.rest) for q, k, v in zip(*tensors)]
    flat = [e for o, _ in results for r in o for e in r]
    write_npy(a.folder / "o.npy", descr, shape, array.array("H", (round_to(kind, e) for e in flat)).tobytes())
    write_npy(a.folder / "lse.npy", "<f4", shape[:2], array.array("f", (e for _, l in results for e in l)).tobytes())

    element = "f16" if kind == "f16" else "bf16"
    tolerance = "4e-3:4e-3" if kind == "f16" else "3e-2:3e-2"
    stages, keys, padded = int(of("--stages", 1)), int(of("--keys", 64)), -(-d // 16) * 16
    align = lambda size: -(-size // 1024) * 1024  # as planSharedMemory does
    command = ["attn-emu", ptx, f"--grid={-(-a.length // rows)},{a.heads}", f"--block={32 * warps}",
               f"--shared={align(2 * padded * rows) + 2 * align(2 * padded * stages * keys)}"]
    command += [f"--arg=in:{a.folder}/{n}.npy" for n in "qkv"]
    command += [f"--arg=out:{element}[{a.heads},{a.length},{d}]:{a.folder}/got-o.npy",
                f"--arg=out:f32[{a.heads},{a.length}]:{a.folder}/got-lse.npy",
                f"--arg=f32:{scale / math.log(2)!r}", f"--arg=i32:{a.length}",
                f"--expect=3:{a.folder}/o.npy:{tolerance}", f"--expect=4:{a.folder}/lse.npy:1e-4:1e-4", *a.emu.split()]
    print(run(command), end="")


if __name__ == "__main__":
    main()
