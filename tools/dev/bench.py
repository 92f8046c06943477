#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Side by side with other systems, in one run, against measured ceilings.

  bench.py cpu            all rows, a few minutes
  bench.py cpu --quick    most rows, less than 50 seconds
  bench.py cpu --write    also puts the table into docs/perf/cpu.md
  bench.py cuda           packages of all rows in build/bench-cuda, then measures them on
                          the first CUDA device; without one the folder is complete for
                          a machine that has one: 'python3 run.py' in it

The other systems come from `setup.sh --peers` (.venv-peers, or the environment
that ATTN_PEERS names); those that are missing are left out. Needs libattn-c.so and
libattn-peaks.so: build the preset `release`. A machine that does other work
meanwhile gives other numbers; the load is printed.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

from bench_cpu.rows import DECODE, DECODE_SMALL_PAGES, PREFILL, WINDOW_SCALING, Row

ROOT = Path(__file__).resolve().parents[2]
MARKS = ("<!-- bench.py cpu: begin -->\n", "<!-- bench.py cpu: end -->\n")


def enter_peers() -> None:
    """Goes on in the environment that has the other systems, if there is one."""
    folder = Path(os.environ.get("ATTN_PEERS", ROOT / ".venv-peers")).absolute()
    python = folder / "bin" / "python"
    if python.exists() and not folder.samefile(sys.prefix):
        os.execv(python, [str(python), *sys.argv])
    try:
        import numpy  # noqa: F401
    except ImportError:
        sys.exit("error: expected numpy; run tools/dev/setup.sh --peers")


def find_libraries(given: str) -> Path:
    for folder in [Path(given)] if given else [ROOT / "build" / preset / "lib"
                                               for preset in ("release", "dev")]:
        if (folder / "libattn-c.so").exists() and (folder / "libattn-peaks.so").exists():
            return folder
    sys.exit("error: expected libattn-c.so and libattn-peaks.so in "
             f"'{given or 'build/release/lib'}'; build the preset 'release'")


def describe_machine() -> dict[str, str]:
    from bench_cpu.buffers import last_cache_bytes, page_kind

    model = platform.processor() or platform.machine()
    flags: set[str] = set()
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        key, _, value = line.partition(":")
        if key.strip() == "model name":
            model = value.strip()
        if key.strip() == "flags":
            flags = set(value.split())
    widest = next((name for name in ("avx512f", "avx2", "sse2") if name in flags), "?")
    return {"model": model, "vectors": widest,
            "processors": f"{len(os.sched_getaffinity(0))} processors",
            "cache": f"last cache {last_cache_bytes() >> 20} MiB",
            "pages": page_kind(), "load": f"load at the start {os.getloadavg()[0]:.1f}"}


def select_rows(args: argparse.Namespace) -> list[Row]:
    rows = [*PREFILL, *DECODE]
    if args.quick:
        rows = [row for row in rows if row.keys != 65536 or row.type == "f32"]
    else:
        rows += DECODE_SMALL_PAGES
    return [row for row in rows if args.rows in row.name]


def measure(args: argparse.Namespace):
    from bench_cpu.measure import Bench, Effort
    from bench_cpu.native import Ours, Peaks
    from bench_cpu.peers import find_versions
    from bench_cpu.report import Run

    effort = (Effort(3, 2, 0.5, False) if args.quick else Effort(9, 3, 3.0, True))
    folder = find_libraries(args.libraries)
    machine, versions = describe_machine(), find_versions()
    threads = args.threads or len(os.sched_getaffinity(0))
    ours, peaks = Ours(folder), Peaks(folder, threads)
    systems = [name for name, version in versions.items() if version]
    bench = Bench(ours, peaks, threads, effort, systems)
    measured, windows = [], []
    for row in select_rows(args):
        print(f"measuring {row.name}", file=sys.stderr, flush=True)
        measured.append(bench.measure(row))
    if not args.quick and not args.rows:
        windows = [bench.measure(row, alone=True) for row in WINDOW_SCALING]
    command = " ".join(["tools/dev/bench.py", *[a for a in sys.argv[1:] if a != "--write"]])
    return Run(command, machine, {"attn": ours.version, **versions}, threads,
               peaks.gflops, measured, windows, ours.time_cached(PREFILL[0], threads))


def write_table(text: str) -> None:
    path = ROOT / "docs" / "perf" / "cpu.md"
    page = path.read_text()
    begin, end = page.index(MARKS[0]) + len(MARKS[0]), page.index(MARKS[1])
    path.write_text(page[:begin] + "\n" + text + "\n" + page[end:])


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(dest="kind", required=True)
    cpu = kinds.add_parser("cpu", help="attention on this machine's CPU")
    cpu.add_argument("--quick", action="store_true", help="less than 50 seconds")
    cpu.add_argument("--json", action="store_true", help="print JSON instead of a table")
    cpu.add_argument("--write", action="store_true", help="put the table into docs/perf/cpu.md")
    cpu.add_argument("--threads", type=int, default=0, help="of every system; default: all")
    cpu.add_argument("--rows", default="", metavar="TEXT",
                     help="only rows whose name holds TEXT, such as 'decode'")
    cpu.add_argument("--list", action="store_true", help="only name the rows")
    cpu.add_argument("--libraries", default="", metavar="FOLDER",
                     help="where libattn-c.so is; default: build/release/lib or build/dev/lib")
    cuda = kinds.add_parser("cuda", help="attention on a CUDA device")
    cuda.add_argument("--folder", type=Path, default=ROOT / "build" / "bench-cuda",
                      help="where packages go")
    cuda.add_argument("--binaries", type=Path, help="folder of attn-compile")
    cuda.add_argument("--targets", default="a100",
                      help="machines to compile for, separated by commas")
    cuda.add_argument("--prepare", action="store_true", help="do not measure")
    cuda.add_argument("--rows", default="", metavar="TEXT", help="only rows with this name")
    cuda.add_argument("--list", action="store_true", help="only name the rows")
    return parser.parse_args()


def run_cuda(args: argparse.Namespace) -> int:
    from bench_cuda.prepare import list_rows, prepare

    if args.list:
        print("\n".join(row["name"] for row in list_rows()))
        return 0
    folders = [ROOT / "build" / preset / "bin" for preset in ("release", "dev")]
    binaries = args.binaries or next(
        (folder for folder in folders if (folder / "attn-compile").exists()), folders[0])
    prepare(args.folder, binaries, args.targets)
    if args.prepare:
        return 0
    folder = Path(os.environ.get("ATTN_PEERS", ROOT / ".venv-peers")).absolute()
    python = folder / "bin" / "python"
    return subprocess.run([python if python.exists() else sys.executable,
                           args.folder / "run.py", f"--rows={args.rows}"],
                          check=False).returncode


def main() -> int:
    args = parse_arguments()
    if args.kind == "cuda":
        return run_cuda(args)
    if args.list:
        print("\n".join(row.name for row in select_rows(args)))
        return 0
    enter_peers()
    from bench_cpu.report import find_errors, format_text, to_json

    start = time.monotonic()
    run = measure(args)
    text = format_text(run)
    print(json.dumps(to_json(run), indent=1) if args.json else text)
    if args.write:
        write_table(text)
    errors = find_errors(run)
    for error in errors:
        print(f"error: {error}", file=sys.stderr)
    print(f"took {time.monotonic() - start:.0f} s", file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
