#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Times the tiles that attn-select-tiles chooses for this CPU beside a rule's.

For each problem the choice of the plan and the tiles of the simple rule run by
turns, on one thread; what counts is the least of the medians of each. The rule
is given by --rule-vectors: query tiles of so many vectors of 8 lanes, key tiles
that keep scores in half of 32 KiB. Prints a table and the geometric mean.
"""

import argparse
import json
import math
import pathlib
import subprocess
import sys
from typing import NamedTuple, Optional

BIN = pathlib.Path(__file__).resolve().parents[2] / "build" / "dev" / "bin"
LANES, L1_BYTES, F32_BYTES = 8, 32768, 4


class Problem(NamedTuple):
    heads: int
    key_heads: int
    rows: int
    keys: int
    dim: int
    value_dim: int
    mask: str = ""

    def name(self) -> str:
        mask = self.mask.split("<")[0].removeprefix("#attn.")
        dims = f"{self.dim}/{self.value_dim}" if self.dim != self.value_dim else str(self.dim)
        return f"h{self.heads}/{self.key_heads} {self.rows}x{self.keys} d{dims} {mask}".strip()

    def text(self) -> str:
        q = f"tensor<1x{self.heads}x{self.rows}x{self.dim}xf32>"
        k = f"tensor<1x{self.key_heads}x{self.keys}x{self.dim}xf32>"
        v = f"tensor<1x{self.key_heads}x{self.keys}x{self.value_dim}xf32>"
        o = f"tensor<1x{self.heads}x{self.rows}x{self.value_dim}xf32>"
        mask = f" mask({self.mask})" if self.mask else ""
        return f"""func.func @main(%q: {q}, %k: {k}, %v: {v}) -> {o} {{
  %o = tensor.empty() : {o}
  %r = attn.attention ins(%q, %k, %v : {q}, {k}, {v}) outs(%o : {o}){mask} -> {o}
  return %r : {o}
}}
"""


CAUSAL = "#attn.causal<top_left>"
WINDOW = "#attn.window<left = 63, right = 0>"
PROBLEMS = [
    Problem(2, 2, 64, 64, 64, 64),
    Problem(2, 2, 64, 64, 64, 64, CAUSAL),
    Problem(2, 2, 77, 77, 64, 64),
    Problem(2, 2, 100, 100, 64, 64),
    Problem(2, 2, 128, 128, 64, 64),
    Problem(2, 2, 128, 128, 64, 64, CAUSAL),
    Problem(1, 1, 197, 197, 64, 64),
    Problem(2, 2, 256, 256, 32, 32),
    Problem(1, 1, 256, 256, 64, 64, CAUSAL),
    Problem(1, 1, 256, 256, 128, 128),
    Problem(1, 1, 256, 256, 128, 128, CAUSAL),
    Problem(2, 1, 384, 384, 64, 64, CAUSAL),
    Problem(1, 1, 512, 512, 64, 64),
    Problem(1, 1, 512, 512, 64, 64, CAUSAL),
    Problem(1, 1, 512, 512, 128, 128, CAUSAL),
    Problem(1, 1, 512, 512, 80, 80),
    Problem(1, 1, 512, 512, 64, 64, WINDOW),
    Problem(1, 1, 1024, 1024, 64, 64, WINDOW),
    Problem(1, 1, 1024, 1024, 32, 32, CAUSAL),
    Problem(1, 1, 40, 1024, 64, 64),
    Problem(1, 1, 50, 512, 128, 128),
    Problem(1, 1, 300, 300, 96, 64),
    Problem(1, 1, 1024, 1024, 64, 64, CAUSAL),
    Problem(4, 2, 32, 512, 64, 64),
]


def get_rule(problem: Problem, vectors: int) -> tuple[int, int]:
    rows = (2 if problem.rows <= 2 * LANES else vectors) * LANES
    keys = L1_BYTES // 2 // (F32_BYTES * rows) // 16 * 16
    return rows, min(512, max(32, keys))


def run(problem: Problem, tile: Optional[tuple[int, int]], repeat: int) -> float:
    """Median of `repeat` calls in milliseconds."""
    command = [BIN / "attn-run", "-", "--threads=1", f"--repeat={repeat}", "--no-check", "--json"]
    if tile:
        command += [f"--query-tile={tile[0]}", f"--key-tile={tile[1]}"]
    done = subprocess.run(command, input=problem.text(), capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return json.loads(done.stdout)["milliseconds"]


def get_choice(problem: Problem) -> str:
    """Tiles that the plan has for the problem on this machine."""
    done = subprocess.run(
        [BIN / "attn-compile", "-", "--stop-after=configured"],
        input=problem.text(), capture_output=True, text=True, check=True)
    config = done.stdout.split("configs = [<", 1)[1].split(">", 1)[0]
    fields = dict(field.split(" = ") for field in config.split(", "))
    return f"{fields['query_tile']}x{fields['key_tile']}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="runs of each, by turns")
    parser.add_argument("--repeat", type=int, default=21, help="timed calls a run")
    parser.add_argument("--rule-vectors", type=int, default=4, help="vectors of the rule's query tile")
    args = parser.parse_args()
    ratios = []
    print("| problem | rule | ms | choice | ms | rule / choice |\n|---|---|---|---|---|---|")
    for problem in PROBLEMS:
        rule = get_rule(problem, args.rule_vectors)
        times = {"rule": math.inf, "choice": math.inf}
        for _ in range(args.rounds):
            times["rule"] = min(times["rule"], run(problem, rule, args.repeat))
            times["choice"] = min(times["choice"], run(problem, None, args.repeat))
        ratios.append(times["rule"] / times["choice"])
        print(f"| {problem.name()} | {rule[0]}x{rule[1]} | {times['rule']:.3f} | {get_choice(problem)} | "
              f"{times['choice']:.3f} | {ratios[-1]:.2f} |", flush=True)
    mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
    print(f"\n{len(ratios)} problems: geometric mean {mean:.3f}, least {min(ratios):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
