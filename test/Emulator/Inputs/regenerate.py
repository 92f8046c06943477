#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiles the CUDA sources beside this script to the PTX that tests run.

usage: regenerate.py [--nvcc=PATH] [NAME.ptx ...]

Needs nvcc 13.0 or later; tests do not. Only what the emulator reads stays in
the PTX: sections of debug data, blank lines and folder names are cut.
"""

import argparse
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent

# PTX file: source, options. Unrolled kernels go without their source lines.
OUTPUTS = {
    "reduction.ptx": ("reduction.cu", ["-lineinfo"]),
    "matmul.ptx": ("matmul.cu", ["-lineinfo"]),
    "pipeline.ptx": ("pipeline.cu", ["-lineinfo"]),
    "handover.ptx": ("handover.cu", ["-lineinfo"]),
    "attention.ptx": ("attention.cu", []),
    "attention-bugs.ptx": ("attention.cu", ["-DBUGS"]),
}


def compact(text: str, source: str, command: str) -> str:
    """The code and its places; the first line says where it came from."""
    text = re.sub(r"\n\s*\.section\s+\.debug_\w+\s*\{.*?\n\s*\}", "", text, flags=re.S)
    text = re.sub(r'(\.file\s+\d+ )"[^"]*/', r'\1"', text)
    lines = [f"// {source}, compiled by: {command}"]
    for line in text.splitlines():
        line = line.strip()
        if line and not line.startswith("//"):
            lines.append(line)
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--nvcc", default="nvcc")
    parser.add_argument("outputs", nargs="*", choices=[[], *OUTPUTS])
    arguments = parser.parse_args()
    for output in arguments.outputs or OUTPUTS:
        source, extra = OUTPUTS[output]
        options = ["-ptx", "-arch=sm_80", "-std=c++17", *extra]
        target = HERE / output
        subprocess.run([arguments.nvcc, *options, "-o", output, source], cwd=HERE, check=True)
        command = " ".join(["nvcc", *options])
        target.write_text(compact(target.read_text(), source, command))


if __name__ == "__main__":
    main()
