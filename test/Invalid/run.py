#!/usr/bin/env python3
"""Gives bad inputs to the tools and checks what they say.

A file of cases is split at lines `// CASE name`. Each case is written to a file
of its own, on the same lines as here, and given to `attn-run`, or to what
`// RUN:` says (%s is that file, %t the folder of the other bad files). Then

    // EXPECT@+1: text     asks for an error with this text at the next line,
    // EXPECT: text        for an error about something that has no line (the
                           folder of bad files is spelled %t there, too),

and the tool has to fail in its own words: with exit status 1 or 2, within
seconds, and without a signal, a stack trace or a sanitizer's report.
"""

import argparse
import dataclasses
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

from files import write_files

EXPECT = re.compile(r"\s*// EXPECT(@([+-]\d+))?: (.*)")
CRASH = re.compile(
    r"Stack dump|PLEASE submit|Sanitizer|runtime error:|Assertion|LLVM ERROR|terminate called|std::bad_alloc"
)


@dataclasses.dataclass(frozen=True)
class Case:
    """One bad input; `first` is the line of its marker, from 1."""

    name: str
    file: pathlib.Path
    first: int
    lines: tuple[str, ...]

    def expectations(self) -> list[tuple[int, str]]:
        """Line (0: none) and text of every error that is asked for."""
        found = []
        for index, line in enumerate(self.lines):
            if match := EXPECT.match(line):
                at = self.first + index + int(match[2]) if match[1] else 0
                found.append((at, match[3]))
        return found

    def command(self, source: pathlib.Path, folder: pathlib.Path) -> list[str]:
        run = next((l.split("RUN:")[1] for l in self.lines if "// RUN:" in l), "attn-run %s")
        return [w.replace("%s", str(source)).replace("%t", str(folder)) for w in shlex.split(run)]


def read_cases(path: pathlib.Path) -> list[Case]:
    lines = path.read_text(errors="surrogateescape").splitlines()
    starts = [i for i, line in enumerate(lines) if line.startswith("// CASE ")]
    ends = starts[1:] + [len(lines)]
    return [
        Case(lines[a].removeprefix("// CASE "), path, a + 1, tuple(lines[a:b]))
        for a, b in zip(starts, ends)
    ]


def judge(case: Case, status: int, said: str) -> list[str]:
    """What is wrong with this answer."""
    wrong = []
    if status not in (1, 2):
        wrong.append(f"expected exit status 1 or 2 but got {status}")
    if crash := CRASH.search(said):
        wrong.append(f"expected an error but got '{crash[0]}'")
    expectations = case.expectations()
    if not expectations:
        wrong.append("expected a line '// EXPECT: text'")
    for line, text in expectations:
        place = f":{line}:" if line else ""
        if not any(place in l and text in l for l in said.splitlines()):
            where = f" at line {line}" if line else ""
            wrong.append(f"expected '{text}'{where}")
    return wrong


def run_case(case: Case, folder: pathlib.Path, seconds: float) -> tuple[int, str]:
    """Exit status and everything that was printed."""
    source = folder / f"{case.name}.mlir"
    text = "\n" * (case.first - 1) + "\n".join(case.lines) + "\n"
    source.write_text(text, errors="surrogateescape")
    try:
        done = subprocess.run(
            case.command(source, folder), capture_output=True, timeout=seconds, stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired:
        return -1, f"no answer in {seconds} s"
    said = (done.stdout + done.stderr).decode(errors="replace")
    return done.returncode, said.replace(str(folder), "%t")


def count_distinct(cases: list[Case]) -> int:
    """Diagnostics that differ in more than numbers and quoted names."""
    plain = {re.sub(r"'[^']*'|\d+", "N", text) for case in cases for _, text in case.expectations()}
    return len(plain)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, help="where the files of cases are")
    parser.add_argument("--only", default="", help="name of one case")
    parser.add_argument("--show", action="store_true", help="print what the tools said")
    parser.add_argument("--at-least", type=int, default=100, help="cases")
    parser.add_argument("--distinct", type=int, default=60, help="distinct diagnostics")
    parser.add_argument("--seconds", type=float, default=60, help="for one case")
    args = parser.parse_args()
    cases = [case for path in sorted(args.folder.glob("*.mlir")) for case in read_cases(path)]
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_files(folder)
        for case in cases:
            if args.only not in ("", case.name):
                continue
            status, said = run_case(case, folder, args.seconds)
            wrong = judge(case, status, said)
            failed += bool(wrong)
            if wrong or args.show:
                print(f"{case.file.name}:{case.first}: {case.name}: {'; '.join(wrong)}\n{said}")
    distinct = count_distinct(cases)
    print(f"{len(cases)} bad inputs, {distinct} distinct diagnostics, {failed} answered badly")
    if args.only:
        return failed > 0
    return failed > 0 or len(cases) < args.at_least or distinct < args.distinct


if __name__ == "__main__":
    sys.exit(main())
