# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The table, the means and the JSON of a run."""

import math
from dataclasses import asdict, dataclass
from typing import Any, Optional

from bench_cpu.measure import Contestant, Measured
from bench_cpu.peers import SYSTEMS
from bench_cpu.rows import TARGETS, Row


@dataclass(frozen=True)
class Run:
    """Everything that one run measured."""

    command: str
    machine: dict[str, str]
    versions: dict[str, Optional[str]]
    threads: int
    fma_gflops: float
    rows: list[Measured]
    window_rows: list[Measured]
    cached_seconds: float


def milliseconds(contestant: Optional[Contestant]) -> str:
    return f"{contestant.median * 1e3:.2f}" if contestant else ""


def show_missing(measured: Measured, key: str) -> str:
    reason = measured.missing.get(key, "not installed")
    return reason if reason == "-" else f"n/a ({reason})"


def speedup(measured: Measured, role: str) -> Optional[float]:
    """How many times as fast as the fastest of `role` ours is."""
    ours, other = measured.find("ours"), measured.find(role)
    return other.median / ours.median if ours and other else None


def rate(measured: Measured, contestant: Contestant) -> float:
    """GFLOP/s of kept scores, or GB/s of keys and values."""
    row = measured.row
    amount = row.key_value_bytes * 1e-9 if row.is_decode else row.gflop
    return amount / contestant.median


def ceiling(run: Run, measured: Measured) -> Optional[float]:
    """What the row's rate cannot pass, as measured in this run."""
    if not measured.row.is_decode:
        return run.fma_gflops
    read = measured.find("read")
    return rate(measured, read) if read else None


def find_errors(run: Run) -> list[str]:
    """Rows that are faster than this machine can be, so that something is wrong
    with the measurement."""
    return [f"expected '{m.row.name}' of '{c.system}' ({c.variant}) below the FMA peak "
            f"of {run.fma_gflops:.0f} GFLOP/s but got {rate(m, c):.0f}"
            for m in run.rows for c in m.contestants
            if not m.row.is_decode and rate(m, c) > run.fma_gflops]


def format_row(run: Run, measured: Measured) -> list[str]:
    ours, best = measured.find("ours"), measured.find("peer")
    unit = "GB/s" if measured.row.is_decode else "GFLOP/s"
    peak = ceiling(run, measured)

    def times(role: str) -> str:
        factor = speedup(measured, role)
        if factor:
            return f"{factor:.2f}"
        reason = measured.missing.get(role, "-")
        return reason if reason == "-" else f"n/a ({reason})"

    def peer(system: str) -> str:
        found = measured.find("peer", system)
        if not found:
            return show_missing(measured, system)
        return milliseconds(found) + (" *" if found is best else "")

    return [measured.row.name,
            milliseconds(ours) or show_missing(measured, "ours"),
            f"{rate(measured, ours):.1f} {unit}" if ours else "-",
            f"{100 * rate(measured, ours) / peak:.0f} %" if ours and peak else "-",
            *[peer(system) for system in SYSTEMS],
            times("peer"), times("math"), times("unfused"), measured.row.bound]


HEADER = ["row", "attn ms", "rate", "of peak", *[f"{name} ms" for name in SYSTEMS],
          "x best peer", "x unfused PyTorch", "x own unfused", "bound by"]


def format_table(run: Run) -> list[str]:
    lines = [HEADER, ["---"] * len(HEADER)]
    lines += [format_row(run, measured) for measured in run.rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEADER))]
    return ["| " + " | ".join(
        (cell * widths[i])[:widths[i]] if cell == "---" else cell.ljust(widths[i])
        for i, cell in enumerate(line)) + " |" for line in lines]


def geometric_mean(run: Run, group: str) -> Optional[float]:
    factors = [speedup(m, "peer") for m in run.rows if m.row.group == group]
    known = [factor for factor in factors if factor]
    return math.exp(sum(map(math.log, known)) / len(known)) if known else None


def find_row(run: Run, row: Row) -> Optional[float]:
    """Seconds of ours on a row."""
    for measured in run.rows + run.window_rows:
        if measured.row == row and (ours := measured.find("ours")):
            return ours.median
    return None


def format_means(run: Run) -> list[str]:
    lines = []
    for group, target in TARGETS:
        rows = [m for m in run.rows if m.row.group == group]
        factors = [f for m in rows if (f := speedup(m, "peer"))]
        mean = geometric_mean(run, group)
        if mean is None:
            continue
        goal = f" (goal {target})" if target else ""
        lines.append(f"{group}: geometric mean {mean:.2f}x the best peer{goal}, least "
                     f"{min(factors):.2f}x, {len(factors)} of {len(rows)} rows")
    return lines


def format_shapes(run: Run) -> list[str]:
    """What masks save."""
    lines = []
    by_key = {(m.row.keys, m.row.heads, m.row.mask): m.row for m in run.rows
              if not m.row.is_decode}
    full, causal = by_key.get((8192, 2, "none")), by_key.get((8192, 2, "causal"))
    if full and causal and find_row(run, full) and find_row(run, causal):
        lines.append(f"causal at 8192 is {find_row(run, full) / find_row(run, causal):.2f}x "
                     "as fast as non-causal (goal 1.85)")
    times = [(m.row.keys, m.find("ours")) for m in run.window_rows]
    if times:
        lines.append("window 512, attn alone: " + ", ".join(
            f"N {keys}: {milliseconds(ours)} ms ({ours.median * 1e6 / keys:.2f} us a row)"
            for keys, ours in times if ours))
    return lines


def format_cache(run: Run) -> list[str]:
    return [f"a cached kernel is callable in {run.cached_seconds * 1e3:.2f} ms (goal 3)"]


def format_head(run: Run) -> list[str]:
    versions = ", ".join(f"{name} {version or 'not installed'}"
                         for name, version in run.versions.items())
    machine = "; ".join(run.machine.values())
    return [f"`{run.command}`", "", f"{machine}. {run.threads} threads. {versions}.",
            f"FMA peak {run.fma_gflops:.0f} GFLOP/s in f32 (best of four loops); the peak of "
            "a decode row is the best of four loops that read its keys and values."]


def format_text(run: Run) -> str:
    parts = [format_head(run), format_table(run),
             [f"- {line}" for line in format_means(run) + format_shapes(run) + format_cache(run)]]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def to_json(run: Run) -> dict[str, Any]:
    def show(measured: Measured) -> dict[str, Any]:
        return {
            "row": measured.row.name, **asdict(measured.row), "missing": measured.missing,
            "ceiling": ceiling(run, measured), "speedup": speedup(measured, "peer"),
            "contestants": [{"role": c.role, "system": c.system, "variant": c.variant,
                             "milliseconds": c.median * 1e3, "rate": rate(measured, c),
                             "samples": [s * 1e3 for s in c.seconds]}
                            for c in measured.contestants]}

    return {"command": run.command, "machine": run.machine, "versions": run.versions,
            "threads": run.threads, "fma_gflops": run.fma_gflops,
            "means": {group: geometric_mean(run, group) for group, _ in TARGETS},
            "cached_milliseconds": run.cached_seconds * 1e3, "errors": find_errors(run), "rows": [show(m) for m in run.rows],
            "window_rows": [show(m) for m in run.window_rows]}
