#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs tensor-core kernels of a list in the PTX emulator and judges them.

The kernels are the handwritten attn_gpu kernels of test/passes/LowerToLLVM,
lowered to PTX. Of each:

  right      O and LSE agree with attention in f64, without a finding of the
             emulator (races of shared memory included), in four schedules
  payload    in arithmetic mod 2^32 it leaves the bits that the same attention
             leaves with other tiles
  mutants    each barrier, commit and wait deleted or altered in turn: how many
             are found, of how many; --verbose prints the paths of the others

Exit status 1 where one is not right or differs, or is not found although the
kernel counts as lean. attn-opt, attn-emu, mlir-translate, opt and llc are found
on PATH.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]
RUNNER = ROOT / "test/passes/LowerToLLVM/Inputs/run_attn_gpu_kernel.py"
PAGE = ROOT / "docs/perf/emulator.md"
MARK = "<!-- emulate-kernels.py -->"


class Case(NamedTuple):
    attention: str  # options of attn_gpu_kernel.py that say what is computed
    tiles: str  # ... and how
    others: str  # other tiles for the comparison of payloads
    length: int = 150
    lean: bool = False  # no more than one synchronisation in ten may be redundant


CASES = [
    Case("--d 64", "--rows 64 --keys 64", "--rows 128 --keys 32"),
    Case("--d 64 --causal", "--split", "--rows 128 --keys 32"),
    Case("--d 64 --type bf16 --causal", "--qreg", "--rows 16 --warps 1 --keys 32", lean=True),
    Case("--d 72 --causal", "", "--keys 32"),
    Case("--d 96 --causal", "--rows 128 --warps 8 --stages 2 --qreg", "", 140, True),
    Case("--d 128", "--rows 128 --keys 64", "--keys 32"),
    Case("--d 128 --type bf16 --causal", "--split --stages 2", "--rows 128"),
    Case("--d 256", "--keys 32", "--rows 16 --warps 1 --keys 16", 80),
]
QUICK = (4,)


class Result(NamedTuple):
    right: str
    payload: str
    found: int
    changes: int
    paths: list[str]
    seconds: float


def run(case: Case, tiles: str, folder: pathlib.Path, emu: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, RUNNER, folder, "--heads=1", f"--length={case.length}",
         f"--kernel={case.attention} {tiles}", f"--emu={emu}"],
        capture_output=True, text=True, timeout=600)


def payload(case: Case, tiles: str, folder: pathlib.Path) -> bytes:
    """What the kernel leaves in arithmetic mod 2^32; that it is no attention is
    what the comparison of numbers says, rightly."""
    output = folder / "got-o.npy"
    output.unlink(missing_ok=True)
    run(case, tiles, folder, "--profile=payload")
    return output.read_bytes() if output.exists() else tiles.encode()


def judge(case: Case, folder: pathlib.Path) -> Result:
    begin = time.monotonic()
    ran = run(case, case.tiles, folder, "--schedules=4")
    right = "yes" if ran.returncode == 0 else (ran.stdout + ran.stderr).strip().splitlines()[-1]
    same = payload(case, case.tiles, folder) == payload(case, case.others, folder)
    ran = run(case, case.tiles, folder, "--mutate")
    text = ran.stdout + ran.stderr
    counts = re.search(r"(\d+) changes, (\d+) found", text)
    changes, found = (int(counts[1]), int(counts[2])) if counts else (0, 0)
    paths = [line for line in text.splitlines()
             if line.endswith(": redundant") or line.startswith("  ")]
    return Result(right, "equal" if same else "different", found, changes, paths,
                  time.monotonic() - begin)


def is_good(case: Case, result: Result) -> bool:
    redundant = result.changes - result.found
    return (result.right == "yes" and result.payload == "equal" and result.changes > 0
            and (not case.lean or redundant * 10 <= result.changes))


def write(rows: list[str]) -> None:
    head, _, rest = PAGE.read_text().partition(MARK)
    _, _, tail = rest.partition(MARK)
    PAGE.write_text(head + MARK + "\n" + "\n".join(rows) + "\n" + MARK + tail)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="one kernel")
    parser.add_argument("--verbose", action="store_true", help="print paths of redundant ones")
    parser.add_argument("--write", action="store_true", help="put the table into docs/perf")
    arguments = parser.parse_args()
    rows = ["| kernel | right, no race | payload with other tiles | mutants found | s |",
            "|---|---|---|---|---|"]
    bad = 0
    for index, case in enumerate(CASES):
        if arguments.quick and index not in QUICK:
            continue
        with tempfile.TemporaryDirectory() as folder:
            result = judge(case, pathlib.Path(folder))
        bad += not is_good(case, result)
        rows.append(f"| `{f'{case.attention} {case.tiles}'.strip()}` | {result.right} | {result.payload} | "
                    f"{result.found} of {result.changes} | {result.seconds:.1f} |")
        print("\n".join([rows[-1], *(result.paths if arguments.verbose else [])]), flush=True)
    print(f"{len(rows) - 2} kernels, {bad} not as they should be")
    if arguments.write:
        write(rows)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
