#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What ptxas makes of the kernels: registers, spills, time, and the main loop.

  ptxas-report.py                 the tables, on the standard output
  ptxas-report.py --write         the same into docs/perf/ptxas.md
  ptxas-report.py --quick         two dimensions, two chips, few configurations

Needs attn-compile and attn-list-tiles (targets of those names) and ptxas; the
mix of the main loop needs nvdisasm too (see sass-mix.py), and is left out
without it. No GPU: all figures are facts of compilation.
"""

import argparse
import concurrent.futures
import dataclasses
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Optional

ROOT = Path(__file__).resolve().parents[2]
MARKS = ("<!-- ptxas-report.py: begin -->\n", "<!-- ptxas-report.py: end -->\n")
DIMS = (64, 96, 128, 192, 256)
TYPES = ("f16", "bf16")
MASKS = {
    "full": "",
    "causal": " mask(#attn.causal<top_left>)",
    "window": " mask(#attn.window<left = 512, right = 0, alignment = top_left>)",
}
# Chips without a description of their own: that of a relative, with another chip.
CHIPS = {
    "sm_80": ("a100", None),
    "sm_86": ("l40s", "sm_86"),
    "sm_89": ("l40s", None),
    "sm_90": ("h100-sxm", None),
    "sm_120": ("rtx-5090", None),
}
KERNEL = re.compile(
    r"kernel '(?P<name>\S+)': pipeline (?P<pipeline>\S+), (?P<registers>\d+) registers, "
    r"(?P<stores>\d+) bytes spill stores, (?P<loads>\d+) bytes spill loads, "
    r"(?P<stack>\d+) bytes stack, (?P<static>\d+) bytes static shared memory(?P<rest>.*)")
CHOSEN = re.compile(r"remark: (\d+x\d+ \w+, [^:]*?) on '.*?(\d+) B of shared memory")
TIME = re.compile(r"^\s*([\d.]+) ms  (\S+)$")


@dataclasses.dataclass
class Outcome:
    """One compilation."""
    kernels: list
    times: dict
    chosen: str = ""
    shared: str = ""
    error: str = ""
    cubin: Optional[str] = None

    def worst(self, figure: str) -> int:
        return max((int(kernel[figure]) for kernel in self.kernels), default=0)

    def spills(self) -> int:
        return self.worst("stores") + self.worst("loads")


class Compiler:
    def __init__(self, binaries: Path, folder: Path):
        self.binary = binaries / "attn-compile"
        self.folder = folder
        self.count = 0

    def target_options(self, chip: str) -> list[str]:
        device, other = CHIPS[chip]
        if not other:
            return [f"--target={device}"]
        path = self.folder / f"{chip}.yaml"
        if not path.exists():
            text = (ROOT / f"lib/Target/Devices/{device}.yaml").read_text()
            text = re.sub(r"^chip: .*$", f"chip: {other}", text, flags=re.M)
            path.write_text(re.sub(r"^name: .*$", f"name: {chip.replace('_', '-')}", text,
                                   flags=re.M))
        return [f"--target-file={path}"]

    def run(self, text: str, options: list[str]) -> tuple[str, str, int]:
        done = subprocess.run([self.binary, "-", *options], input=text, capture_output=True,
                              text=True, check=False)
        return done.stdout, done.stderr, done.returncode

    def compile(self, text: str, chip: str, *options: str) -> Outcome:
        self.count += 1
        cubin = self.folder / f"{os.getpid()}-{id(text)}-{self.count}.cubin"
        _, said, status = self.run(text, [*self.target_options(chip), "--emit=cubin", "-o",
                                          str(cubin), "--attn-explain", "--timing", *options])
        outcome = Outcome([found.groupdict() for found in map(KERNEL.search, said.splitlines())
                           if found], {})
        for line in said.splitlines():
            if found := TIME.match(line):
                time, stage = found.groups()
                outcome.times[stage] = outcome.times.get(stage, 0) + float(time)
        if found := CHOSEN.search(said):
            outcome.chosen, outcome.shared = found.groups()
        if status:
            problem = [line for line in said.splitlines() if "error: " in line]
            outcome.error = problem[-1].split("error: ")[-1] if problem else "failed"
        else:
            outcome.cubin = str(cubin)
        return outcome


def write_graph(dim: int, kind: str, mask: str, length: int = 4096) -> str:
    tensor = f"tensor<4x16x{length}x{dim}x{kind}>"
    return f"""func.func @main(%q: {tensor}, %k: {tensor}, %v: {tensor}) -> {tensor} {{
  %o = tensor.empty() : {tensor}
  %r = attn.attention ins(%q, %k, %v : {tensor}, {tensor}, {tensor}) outs(%o : {tensor}) \
scale({dim ** -0.5:e}){MASKS[mask]} {{numerics = #attn.numerics<accumulate = f32, \
probability = {kind}>}} -> {tensor}
  return %r : {tensor}
}}
"""


# -----------------------------------------------------------------------------
# Tables
# -----------------------------------------------------------------------------
def describe_spills(outcome: Outcome) -> str:
    return f"{outcome.worst('stores')}/{outcome.worst('loads')}"


def table_of_problems(compiler: Compiler, options) -> tuple[list[str], list]:
    """Every chip, dimension, type and mask, by the tile that SelectTiles picks."""
    work = [(chip, dim, kind, mask) for chip in options.chips for dim in options.dims
            for kind in TYPES for mask in MASKS]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        outcomes = list(pool.map(
            lambda w: compiler.compile(write_graph(w[1], w[2], w[3]), w[0]), work))
    lines = ["| chip | d | type | mask | configuration | registers | shared B | spill st/ld B "
             "| LLVM ms | ptxas ms | all ms |", "|---" * 11 + "|"]
    for (chip, dim, kind, mask), outcome in zip(work, outcomes):
        start = f"| {chip} | {dim} | {kind} | {mask} |"
        if outcome.error:
            lines.append(f"{start} {outcome.error} | | | | | | |")
            continue
        times = outcome.times
        lines.append(
            f"{start} {outcome.chosen} | {outcome.worst('registers')} | {outcome.shared} "
            f"| {describe_spills(outcome)} | {times.get('codegen', 0):.0f} "
            f"| {times.get('ptxas', 0):.0f} | {times.get('total', 0):.0f} |")
    return lines, list(zip(work, outcomes))


def with_tile(configured: str, tile: dict) -> str:
    """The module with this one configuration as its plan."""
    config = (f"<query_tile = {tile['query_tile']}, key_tile = {tile['key_tile']}, "
              f"unit = {tile['unit']}, warps = {tile['warps']}, stages = {tile['stages']}>")
    return re.sub(r"configs = \[.*?\](?=>)", f"configs = [{config}]", configured)


def list_tiles(binaries: Path, dim: int) -> list[dict]:
    printed = subprocess.run([binaries / "attn-list-tiles", f"--dim={dim}"], check=True,
                             capture_output=True, text=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def sample_tiles(tiles: list[dict], most: int) -> list[dict]:
    """All of one stage without splits, and every few of the others."""
    plain = [tile for tile in tiles if tile["splits"] == 1 and tile["cluster"] == 1]
    first = [tile for tile in plain if tile["stages"] == 1]
    rest = [tile for tile in plain if tile["stages"] == 2]
    step = max(1, len(rest) // max(1, most - len(first)))
    return (first + rest[::step])[:most]


def judge(tile: dict, outcome: Outcome, most_shared: int) -> str:
    """What ptxas, and the limit of shared memory, made of a configuration."""
    if tile["shared_bytes"] > most_shared:
        return "no shared memory"
    if outcome.error:
        return "not compiled: " + outcome.error
    return f"spills {outcome.spills()} B" if outcome.spills() else "fits"


def table_of_verdicts(compiler: Compiler, options) -> list[str]:
    """What the resource model called legal beside what ptxas made of it."""
    lines, rows, missing = [], [], {}
    for dim in options.verdict_dims:
        text, _, _ = compiler.run(write_graph(dim, "bf16", "full"),
                                  ["--target=a100", "--stop-after=configured"])
        tiles = sample_tiles(list_tiles(options.binaries, dim), options.most_tiles)
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            outcomes = list(pool.map(lambda tile, t=text: compiler.compile(
                with_tile(t, tile), "sm_80", "--start-after=configured"), tiles))
        rows += [(dim, tile, outcome) for tile, outcome in zip(tiles, outcomes)]
    agree = judged = 0
    lines += ["| d | tile | warps | stages | model | ptxas | registers | spill st/ld B | agree |",
              "|---" * 9 + "|"]
    for dim, tile, outcome in rows:
        verdict = judge(tile, outcome, most_shared=163 << 10)
        if verdict.startswith("not compiled"):
            missing[verdict] = missing.get(verdict, 0) + 1
            continue
        same = tile["legal"] == (verdict == "fits")
        judged += 1
        agree += same
        registers = outcome.worst("registers") if outcome.kernels else "-"
        lines.append(
            f"| {dim} | {tile['query_tile']}x{tile['key_tile']} | {tile['warps']} "
            f"| {tile['stages']} | {'legal' if tile['legal'] else tile['reason']} | {verdict} "
            f"| {registers} | {describe_spills(outcome)} | {'yes' if same else '**no**'} |")
    share = 100 * (judged - agree) / judged if judged else 0
    head = [f"{judged} configurations judged, {judged - agree} disagree ({share:.1f} %).", ""]
    head += [f"{count} more: {verdict}." for verdict, count in sorted(missing.items())]
    return head + [""] + lines


def table_of_mix(compiler: Compiler, options) -> list[str]:
    """The main loop of the picked tile, and of 128 x 64 with 4 warps."""
    files, labels = [], {}
    for dim in (64, 128):
        for name, extra in (("picked", []), ("128x64", ["--query-tile=128", "--key-tile=64"])):
            outcome = compiler.compile(write_graph(dim, "bf16", "full"), "sm_80", *extra)
            if outcome.cubin:
                labels[outcome.cubin] = (dim, f"{outcome.chosen} ({name})")
                files.append(outcome.cubin)
    lines = ["| d | configuration | matrix | ex2 | ffma/fmul/fadd | fmnmx | convert | ldmatrix "
             "| local | integer | move | slots | overhead | slots/tile |", "|---" * 14 + "|"]
    for file in files:
        dim, name = labels[file]
        done = subprocess.run([sys.executable, ROOT / "tools/dev/sass-mix.py", file, "--json",
                               "--best", f"--head-dim={dim}"], capture_output=True, text=True,
                              check=False)
        if done.returncode:
            return [done.stderr.strip().replace("error: ", "Not measured: ") + "."]
        for row in json.loads(done.stdout):
            c = row["classes"].get
            lines.append(
                f"| {dim} | {name} | {c('matrix', 0)} | {c('ex2', 0)} "
                f"| {c('ffma', 0)}/{c('fmul', 0)}/{c('fadd', 0)} | {c('fmnmx', 0)} "
                f"| {c('convert', 0)} | {c('ldmatrix', 0)} | {c('local', 0)} "
                f"| {c('integer', 0)} | {c('move', 0)} | {row['slots']} | {row['overhead']} "
                f"| {row['slots_per_tile']:.0f} |")
    return lines


def table_of_times(outcomes: list) -> list[str]:
    """Graph to cubin by part, of the slowest and of the median."""
    fine = sorted((o for o in outcomes if not o[1].error and o[1].kernels),
                  key=lambda o: o[1].times["total"])
    if not fine:
        return ["Nothing compiled."]
    parts = ["parse", "raised", "shared", "masked", "configured", "tiled", "online", "lowered",
             "llvm", "translate", "codegen", "ptxas", "total"]
    lines = ["| kernel | " + " | ".join(parts) + " |", "|---" * (len(parts) + 1) + "|"]
    for name, (work, outcome) in (("median", fine[len(fine) // 2]), ("slowest", fine[-1])):
        chip, dim, kind, mask = work
        lines.append(f"| {name}: {chip} d{dim} {kind} {mask} | " +
                     " | ".join(f"{outcome.times.get(part, 0):.0f}" for part in parts) + " |")
    return lines


def make_report(compiler: Compiler, options) -> str:
    problems, outcomes = table_of_problems(compiler, options)
    ptxas = subprocess.run([os.environ.get("ATTN_PTXAS", "ptxas"), "--version"],
                           capture_output=True, text=True, check=False).stdout.splitlines()
    parts = [
        ptxas[-2].strip() if len(ptxas) > 1 else "", "",
        "## Every kernel", "",
        "Static sizes, 4 x 16 heads x 4096; registers, spills and shared memory of the kernel "
        "that needs most. `sm_86` is the description of an L40S with another chip.", "",
        *problems, "", "## Time from graph to cubin, ms", "", *table_of_times(outcomes), "",
        "## The main loop on sm_80, bf16", "",
        "One iteration of one warp; slots/tile: of 16 x 128 scores a warp.", "",
        *table_of_mix(compiler, options), "",
        "## The resource model beside ptxas, sm_80, bf16", "",
        *table_of_verdicts(compiler, options), ""]
    return "\n".join(parts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binaries", type=Path, help="folder of attn-compile")
    parser.add_argument("--write", action="store_true", help="into docs/perf/ptxas.md")
    parser.add_argument("--quick", action="store_true", help="a part of it")
    parser.add_argument("--jobs", type=int, default=2, help="compilations at a time")
    options = parser.parse_args()
    folders = [options.binaries] if options.binaries else [
        ROOT / "build" / preset / "bin" for preset in ("release", "dev")]
    options.binaries = next((folder for folder in folders
                             if (folder / "attn-compile").exists()
                             and (folder / "attn-list-tiles").exists()), None)
    if not options.binaries:
        sys.exit("error: expected attn-compile and attn-list-tiles; build the targets of "
                 "those names")
    if not (os.environ.get("ATTN_PTXAS") or shutil.which("ptxas")):
        sys.exit("error: expected ptxas, of a CUDA Toolkit, on the path")
    options.chips = ("sm_80", "sm_90") if options.quick else tuple(CHIPS)
    options.dims = (64, 128) if options.quick else DIMS
    options.verdict_dims = (128,) if options.quick else (64, 128)
    options.most_tiles = 12 if options.quick else 130
    with tempfile.TemporaryDirectory() as folder:
        report = make_report(Compiler(options.binaries, Path(folder)), options)
    if not options.write:
        print(report)
        return 0
    path = ROOT / "docs/perf/ptxas.md"
    before, _, rest = path.read_text().partition(MARKS[0])
    path.write_text(before + MARKS[0] + report + MARKS[1] + rest.partition(MARKS[1])[2])
    return 0


if __name__ == "__main__":
    sys.exit(main())
