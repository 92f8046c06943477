# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Alternating runs of all contestants of one row."""

import statistics
import time
from dataclasses import dataclass, field
from typing import Any, Callable, Optional

import numpy as np

from bench_cpu.buffers import Problem, from_bits, make_problem
from bench_cpu.native import NotSupported, Ours, Peaks
from bench_cpu.peers import WAYS
from bench_cpu.rows import Row
from bench_cpu.torch_ways import torch_ways

# Largest difference from the first system's output, over its largest magnitude.
TOLERANCE = {"f32": 1e-4, "f16": 1e-2, "bf16": 4e-2}
# Room for three score matrices of an unfused computation.
UNFUSED_BYTES = 8 << 30


@dataclass(frozen=True)
class Effort:
    """How long to measure."""

    rounds: int
    least_rounds: int  # also for what takes longer than `seconds`
    seconds: float  # of one contestant of one row
    unfused: bool
    peak_seconds: float = 0.01


@dataclass
class Contestant:
    """One way to compute a row, or one loop that reads its keys and values."""

    role: str  # ours, peer, math, unfused, read
    system: str
    variant: str
    call: Callable[[int], Any]
    read_output: Optional[Callable[[Any], np.ndarray]] = None
    seconds: list[float] = field(default_factory=list)
    rounds: int = 0

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


@dataclass(frozen=True)
class Measured:
    """Medians of one row in seconds, and why some are missing."""

    row: Row
    contestants: list[Contestant]
    missing: dict[str, str]  # role or system -> reason

    def find(self, role: str, system: Optional[str] = None) -> Optional[Contestant]:
        """The fastest of a role, or of a system in it."""
        fitting = [c for c in self.contestants if c.role == role
                   and system in (None, c.system)]
        return min(fitting, key=lambda c: c.median, default=None)


class Bench:
    """Measures rows on this machine."""

    def __init__(self, ours: Ours, peaks: Peaks, threads: int, effort: Effort,
                 systems: list[str]) -> None:
        self.ours, self.peaks, self.threads = ours, peaks, threads
        self.effort, self.systems = effort, systems

    def measure(self, row: Row, alone: bool = False) -> Measured:
        """`alone`: only ours."""
        problem = make_problem(row)
        missing: dict[str, str] = {}
        contestants = self._gather_ours(problem, missing)
        if not alone:
            contestants += self._gather_others(problem, missing)
        self.peaks.measure_fma(self.effort.peak_seconds)
        self._check(problem, contestants)
        self._alternate(problem, contestants)
        self.peaks.measure_fma(self.effort.peak_seconds)
        return Measured(row, contestants, missing)

    def _make_ours(self, problem: Problem, role: str) -> Contestant:
        output = problem.make_output()
        call = self.ours.prepare(problem, output, self.threads, unfused=role == "unfused")
        return Contestant(role, "attn", role, call,
                          lambda _: from_bits(output, problem.row.type))

    def _gather_ours(self, problem: Problem, missing: dict[str, str]) -> list[Contestant]:
        try:
            return [self._make_ours(problem, "ours")]
        except NotSupported as reason:
            missing["ours"] = str(reason)
            return []

    def _gather_others(self, problem: Problem, missing: dict[str, str]) -> list[Contestant]:
        found = []
        for system in self.systems:
            try:
                found += [Contestant("peer", w.system, w.variant, w.call, w.read_output)
                          for w in WAYS[system](problem, self.threads)]
            except NotSupported as reason:
                missing[system] = str(reason)
        if problem.row.is_decode:
            found += [Contestant("read", "read", str(index), call)
                      for index, call in enumerate(self.peaks.prepare_reads(problem))]
        return found + self._gather_unfused(problem, missing)

    def _gather_unfused(self, problem: Problem, missing: dict[str, str]) -> list[Contestant]:
        if not self.effort.unfused or problem.row.is_decode:
            missing["math"] = missing["unfused"] = "-"
            return []
        if 3 * problem.row.score_matrix_bytes > UNFUSED_BYTES:
            missing["math"] = missing["unfused"] = "memory"
            return []
        found = []
        if "PyTorch" in self.systems:
            found += [Contestant("math", w.system, "math", w.call, w.read_output)
                      for w in torch_ways(problem, self.threads, math=True)]
        try:
            found.append(self._make_ours(problem, "unfused"))
        except NotSupported as reason:
            missing["unfused"] = str(reason)
        return found

    def _check(self, problem: Problem, contestants: list[Contestant]) -> None:
        """Calls each once, compares what they compute, and sees how many rounds
        fit the time."""
        expected: Optional[np.ndarray] = None
        for c in sorted(contestants, key=lambda c: c.role != "peer"):
            start = time.perf_counter()
            output = c.call(0)
            seconds = time.perf_counter() - start
            fitting = int(self.effort.seconds / max(seconds, 1e-6))
            least = 1 if c.role in ("math", "unfused") else self.effort.least_rounds
            c.rounds = max(least, min(self.effort.rounds, fitting))
            if c.read_output is None:
                continue
            values = c.read_output(output)
            if expected is None:
                expected = values.copy()
            largest = float(np.abs(expected).max())
            error = float(np.abs(values - expected).max()) / largest
            if not error <= TOLERANCE[problem.row.type]:
                raise RuntimeError(
                    f"expected '{c.system}' ({c.variant}) to agree on '{problem.row.name}' "
                    f"but its largest error is {error:.2g} of the largest magnitude")

    def _alternate(self, problem: Problem, contestants: list[Contestant]) -> None:
        turn = 0
        for round in range(self.effort.rounds):
            for c in contestants:
                if round >= c.rounds:
                    continue
                time.sleep(0.01)  # other systems' threads stop spinning
                turn += 1
                if c.rounds == self.effort.rounds:
                    c.call(turn % problem.sets)  # its own threads wake up
                    turn += 1
                start = time.perf_counter()
                own = c.call(turn % problem.sets)
                seconds = time.perf_counter() - start
                c.seconds.append(own if c.role == "read" else seconds)
