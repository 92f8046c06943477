#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes test/Golden/: the IR of three kernels after each stage.

A change of the compiler that changes IR shows as a change of these files, to be
read and committed with it. With --check nothing is written; exit status 1 shows
what is out of date.
"""

import argparse
import difflib
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "test" / "Golden"
TOOL = ROOT / "build" / "dev" / "bin" / "attn-compile"
# A described machine, so that the files do not depend on this one.
TARGET = "generic-avx512"
STAGES = ("raised", "shared", "masked", "configured", "tiled", "online")
KERNELS = {
    "mha-causal": "test/Integration/Models/sdpa-causal/eager-static.mlir",
    "gqa-decode": "test/Golden/Inputs/gqa-decode.mlir",
    "sliding-window": "test/Golden/Inputs/sliding-window.mlir",
}
NOTE = "// Written by tools/dev/update-golden.py from {source}; not edited by hand.\n"


def normalized(text: str) -> str:
    """Without spaces at line ends and empty lines."""
    lines = (line.rstrip() for line in text.splitlines())
    return "".join(line + "\n" for line in lines if line)


def golden_text(source: str, stage: str) -> str:
    # A path from the root: locations in texts do not name this machine.
    command = [TOOL, source, f"--stop-after={stage}", "--emit=mlir", f"--target={TARGET}"]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    if run.returncode:
        sys.exit(f"'{source}' does not reach '{stage}':\n{run.stderr}")
    return NOTE.format(source=source) + normalized(run.stdout)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, show differences")
    check = parser.parse_args().check
    if not TOOL.exists():
        sys.exit(f"expected a built attn-compile at '{TOOL.relative_to(ROOT)}'")
    outdated = 0
    for kernel, source in KERNELS.items():
        for number, stage in enumerate(STAGES, start=1):
            path = GOLDEN / kernel / f"{number}-{stage}.mlir"
            new = golden_text(source, stage)
            old = path.read_text() if path.exists() else ""
            if new == old:
                continue
            outdated += 1
            name = str(path.relative_to(ROOT))
            if check:
                print("".join(difflib.unified_diff(
                    old.splitlines(True), new.splitlines(True), name, "now")))
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(new)
                print(f"wrote {name}")
    if check and outdated:
        print(f"{outdated} golden files differ; read the differences, then run tools/dev/update-golden.py")
    return 1 if check and outdated else 0


if __name__ == "__main__":
    sys.exit(main())
