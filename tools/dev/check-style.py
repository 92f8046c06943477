#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Reports where the tree leaves the house style; a report, not a gate.

Sizes of files and functions, TODOs with an owner, option names, an example for
each op, a description and tests for each pass, and a test for each error text.
"""

import argparse
import pathlib
import re
import subprocess
import sys
from typing import Iterator, NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]
FUNCTION_LIMIT, MAIN_LIMIT = 50, 60
FILE_LIMITS = [  # (path pattern, lines)
    (r"^CMakeLists\.txt$", 120),
    (r"\.td$", 500),
    (r"^test/.*\.mlir$", 120),
    (r"^(dialects|passes|lib|include|tools)/.*\.(cpp|h|py|sh)$", 400),
]


class Finding(NamedTuple):
    path: str
    line: int
    text: str


def tracked_texts() -> dict[str, str]:
    listing = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = [p for p in listing.splitlines() if (ROOT / p).is_file() and "/Models/" not in p]
    suffixes = (".cpp", ".h", ".c", ".td", ".mlir", ".py", ".sh", ".txt", ".test")
    return {p: (ROOT / p).read_text(errors="replace") for p in paths if p.endswith(suffixes)}


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def check_file_sizes(texts: dict[str, str]) -> Iterator[Finding]:
    for path, text in texts.items():
        lines = text.count("\n")
        for pattern, limit in FILE_LIMITS:
            if re.search(pattern, path) and lines > limit:
                yield Finding(path, 1, f"{lines} lines, usual limit {limit}")
                break


def functions(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """(first line, size, signature) of each function, read off the indentation
    that clang-format gives: a body ends at a '}' below its signature."""
    starts = {0: (0, ""), 2: (0, "")}
    for number, line in enumerate(lines, 1):
        body = line.lstrip(" ")
        indent = len(line) - len(body)
        if indent not in starts or re.match(r"(#|//|public:|private:|protected:|$)", body):
            continue
        if body != "}":
            starts[indent] = (number, body)
            continue
        first, signature = starts[indent]
        in_class = re.search(r"\b(struct|class)\b", starts[0][1])
        is_type = re.search(r"\b(struct|class|enum|namespace|union)\b", signature)
        if not is_type and (indent == 0 or in_class):
            yield first, number - first + 1, signature


def check_function_sizes(texts: dict[str, str]) -> Iterator[Finding]:
    for path, text in texts.items():
        if not path.endswith((".cpp", ".h")):
            continue
        for first, size, signature in functions(text.splitlines()):
            limit = MAIN_LIMIT if re.match(r"int main\b", signature) else FUNCTION_LIMIT
            if size > limit:
                yield Finding(path, first, f"function of {size} lines, limit {limit}")


def check_todos(texts: dict[str, str]) -> Iterator[Finding]:
    for path, text in texts.items():
        for match in re.finditer(r"\b(TODO|FIXME|XXX)\b(?!\(#(\d+|n)\))", text):
            if not path.startswith("tools/dev/"):
                yield Finding(path, line_of(text, match.start()), f"{match[1]} without an issue: write TODO(#n)")


def definitions(text: str, kind: str) -> Iterator[tuple[int, str, str, str]]:
    """(line, record, name, body) of each TableGen record of a kind."""
    for match in re.finditer(rf'^def (\w+)\s*:\s*\w*{kind}<\s*"([^"]+)".*?^}}', text, re.M | re.S):
        yield line_of(text, match.start()), match[1], match[2], match[0]


def check_ops(texts: dict[str, str]) -> Iterator[Finding]:
    for path, text in texts.items():
        if not re.match(r"dialects/.*\.td$", path):
            continue
        for line, _, name, body in definitions(text, "Op"):
            if not re.search(r"```mlir|Example: `", body):
                yield Finding(path, line, f"op '{name}' has no example")


def kebab(record: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", record).lower()


ERROR_CALL = r"\b(?:emit(?:Op|Optional)?Error|createStringError|makeError|reportError)\s*\("


def check_passes(texts: dict[str, str]) -> Iterator[Finding]:
    tests = {pathlib.PurePath(path).stem for path in texts if path.startswith("test/")}
    for path, text in texts.items():
        if not re.match(r"passes/.*\.td$", path):
            continue
        for line, record, name, body in definitions(text, "Pass"):
            stem = kebab(record.removesuffix("Pass"))
            if "let description" not in body:
                yield Finding(path, line, f"pass '{name}' has no description")
            source = texts.get(str(pathlib.PurePath(path).with_name(record.removesuffix("Pass") + ".cpp")))
            # A pass without an error of its own has nothing to reject.
            can_reject = source is None or re.search(ERROR_CALL, source)
            for test in (stem, stem + "-invalid") if can_reject else (stem,):
                if test not in tests:
                    yield Finding(path, line, f"pass '{name}' has no test '{test}.mlir'")
            for option in re.findall(r'Option<\s*"\w+",\s*"([^"]*)"', body):
                if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", option):
                    yield Finding(path, line, f"option '{option}' is not kebab-case")


def join_literals(text: str) -> str:
    """The text with string literals that stand next to each other as one."""
    return re.sub(r'"\s*\n\s*"', "", text)


def error_texts(text: str) -> Iterator[tuple[int, list[str]]]:
    """(line, pieces of literal text) of each statement that makes an error."""
    for match in re.finditer(ERROR_CALL + r"[^;]*;", text):
        literals = re.findall(r'"((?:[^"\\]|\\.)*)"', join_literals(match[0]))
        pieces = [p.replace('\\"', '"') for l in literals for p in re.split(r"\{\d+\}|%\w+|\\n", l)]
        yield line_of(text, match.start()), [p.strip() for p in pieces if re.search("[A-Za-z]", p)]


def check_errors(texts: dict[str, str]) -> Iterator[Finding]:
    tests = "\n".join(join_literals(text) for path, text in texts.items() if path.startswith("test/"))
    for path, text in texts.items():
        if not re.match(r"(dialects|passes|lib|tools)/.*\.(cpp|h)$", path):
            continue
        for line, pieces in error_texts(text):
            if not pieces:
                continue
            if re.match(r"[A-Z][a-z]", pieces[0]) or pieces[-1].endswith("."):
                yield Finding(path, line, f"error text is not lower-case without a final period: {pieces[0]!r}")
            longest = max(pieces, key=len)
            if longest not in tests:
                yield Finding(path, line, f"no test asserts the error text {longest!r}")


CHECKS = {
    "file sizes": check_file_sizes,
    "function sizes": check_function_sizes,
    "TODOs": check_todos,
    "ops": check_ops,
    "passes": check_passes,
    "error texts": check_errors,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strict", action="store_true", help="exit 1 if there is anything to report")
    args = parser.parse_args()
    texts = tracked_texts()
    total = 0
    for title, check in CHECKS.items():
        for finding in check(texts):
            total += 1
            print(f"{finding.path}:{finding.line}: {title}: {finding.text}")
    print(f"check-style: {len(texts)} files, {total} findings")
    return 1 if args.strict and total else 0


if __name__ == "__main__":
    sys.exit(main())
