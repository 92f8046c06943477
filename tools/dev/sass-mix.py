#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Counts what one iteration of a kernel's main loop issues, from its machine code.

Reads cubins through nvdisasm (the Python package nvidia-cuda-nvdisasm, or a CUDA
Toolkit), or text that `nvdisasm -c` wrote. Of each function the innermost loops
with matrix instructions are shown. An instruction counts where every iteration
passes it: its block dominates the end of the loop. With --head-dim counts are
also given for one tile of 16 x 128 scores a warp, whatever the kernel's own tile.
"""

import argparse
import collections
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
from typing import NamedTuple, Optional

# The first that matches an opcode wins.
CLASSES = {
    "matrix": r"[HIQDBO]MMA|HGMMA|[QIB]GMMA|UTC\w*MMA",
    "ex2": r"MUFU\.EX2",
    "mufu": r"MUFU",
    "ffma": r"FFMA",
    "fmul": r"FMUL",
    "fadd": r"FADD",
    "fmnmx": r"FMNMX",
    "compare": r"FSETP|FSEL|FSET|FCHK",
    "half": r"H(FMA|ADD|MUL|MNMX|SETP|SET)2",
    "convert": r"F2FP|F2F|F2I|I2F|I2FP|FRND",
    "shuffle": r"SHFL",
    "ldmatrix": r"LDSM|STSM|MOVM",
    "shared": r"LDS|STS|ATOMS",
    "local": r"LDL|STL",
    "copy": r"LDGSTS|UBLK\w*|UTMA\w*",
    "global": r"LDG|STG|LD|ST|RED|ATOMG?|CCTL",
    "constant": r"LDCU?|ULDC",
    "r2ur": r"R2UR",
    "barrier": r"BAR|SYNCS|WARPGROUP|WARPSYNC|L?DG?DEPBAR|DEPBAR|LDGDEPBAR|MEMBAR|"
               r"FENCE|BSSY|BSYNC|NANOSLEEP|ELECT|USETMAXREG|ARRIVES|ERRBAR|YIELD",
    "branch": r"BRA|BRX|JMP|CALL|RET|EXIT|BREAK",
    "nop": r"NOP",
    "move": r"MOV|IMAD\.MOV|CS2R|S2R|S2UR|HFMA2\.MMA",
    "uniform": r"U[A-Z]\w*",
}
CLASS_RE = [(name, re.compile(rf"(?:{text})(?![A-Z0-9])")) for name, text in CLASSES.items()]
# What the algorithm asks for; the rest is overhead.
PAYLOAD = ("matrix", "ex2", "mufu", "ffma", "fmul", "fadd", "fmnmx", "compare", "half",
           "convert", "shuffle", "ldmatrix")
TILE = 16 * 128  # scores of a warp in the common unit

LINE = re.compile(r"^\s*/\*([0-9a-f]{4,})\*/\s+(?:\{\s*)?(@!?U?P[T\d]+\s+)?([A-Z][\w.]*)\s*([^;]*?)\s*;")
SECTION = re.compile(r'^\s*\.section\s+"?\.text\.([^",\s]+)')
LABEL = re.compile(r"^\s*([.$\w]+):")
TARGET = re.compile(r"`\(([^)]+)\)|\b(0x[0-9a-f]+)\s*$")
SHAPE = re.compile(r"\.(\d+)x(\d+)x(\d+)\.|\.(16816|1688|16832|16864)\b")


class Instruction(NamedTuple):
    address: int
    predicate: str
    opcode: str
    arguments: str
    kind: str


class Loop(NamedTuple):
    function: str
    instructions: list  # passed by every iteration, in order
    skipped: int  # the others


def fail(message: str) -> None:
    sys.exit(f"error: {message}")


# -----------------------------------------------------------------------------
# Reading
# -----------------------------------------------------------------------------
def find_disassembler() -> Optional[str]:
    """$NVDISASM, one on the path, or that of the Python package."""
    for path in (os.environ.get("NVDISASM"), shutil.which("nvdisasm")):
        if path:
            return path
    spec = importlib.util.find_spec("nvidia")
    for folder in spec.submodule_search_locations if spec else []:
        for found in sorted(pathlib.Path(folder).glob("*/bin/nvdisasm")):
            return str(found)
    return None


def disassemble(path: str) -> str:
    data = pathlib.Path(path).read_bytes()
    if data[:4] != b"\x7fELF":
        return data.decode("utf-8", "replace")
    tool = find_disassembler()
    if not tool:
        fail("expected nvdisasm, of a CUDA Toolkit or the Python package "
             "nvidia-cuda-nvdisasm: name it by NVDISASM or put it on the path")
    done = subprocess.run([tool, "-c", path], capture_output=True, text=True, check=False)
    if done.returncode:
        fail(f"{path}: {(done.stderr or done.stdout).strip()}")
    return done.stdout


def classify(opcode: str) -> str:
    return next((name for name, pattern in CLASS_RE if pattern.match(opcode)), "integer")


def parse(text: str) -> dict[str, tuple[list[Instruction], dict[str, int]]]:
    """Of each function its instructions, and the address of each label."""
    functions, name, waiting = {}, None, []
    for line in text.splitlines():
        if section := SECTION.match(line):
            name, waiting = section.group(1), []
            functions[name] = ([], {})
        elif found := LINE.match(line):
            if name is None:
                continue
            address, predicate, opcode, arguments = found.groups()
            code, labels = functions[name]
            code.append(Instruction(int(address, 16), (predicate or "").strip(), opcode,
                                    arguments, classify(opcode)))
            labels.update((label, code[-1].address) for label in waiting)
            waiting = []
        elif label := LABEL.match(line):
            waiting.append(label.group(1))
        elif re.match(r"\s*\.section\s", line):
            name = None
    return {name: both for name, both in functions.items() if both[0]}


# -----------------------------------------------------------------------------
# Loops
# -----------------------------------------------------------------------------
def edges_of(code: list[Instruction], labels: dict[str, int]) -> dict[int, list[int]]:
    """Where control goes from the instructions that end a block, by index."""
    at = {instruction.address: i for i, instruction in enumerate(code)}
    edges = {}
    for i, instruction in enumerate(code):
        following = [i + 1] if i + 1 < len(code) else []
        word = instruction.opcode.split(".")[0]
        if word in ("BRA", "JMP"):
            found = TARGET.search(instruction.arguments)
            address = None
            if found:
                address = labels.get(found.group(1)) if found.group(1) else int(found.group(2), 16)
            conditional = (instruction.predicate not in ("", "@PT", "@UPT")
                           or "," in instruction.arguments)
            edges[i] = ([at[address]] if address in at else []) + (following if conditional else [])
        elif word in ("EXIT", "RET", "BRX", "JMX"):
            edges[i] = following if instruction.predicate else []
    return edges


def blocks_of(code, labels):
    """Blocks as index ranges, and the blocks after each."""
    edges = edges_of(code, labels)
    starts = {0} | {t for targets in edges.values() for t in targets}
    starts |= {i + 1 for i in edges if i + 1 < len(code)}
    order = sorted(starts)
    ends = order[1:] + [len(code)]
    number = {start: b for b, start in enumerate(order)}
    after = []
    for end in ends:
        targets = edges.get(end - 1, [end] if end < len(code) else [])
        after.append({number[t] for t in targets})
    return list(zip(order, ends)), after


def dominators_of(after: list[set[int]]) -> list[set[int]]:
    """For each block the blocks that every way to it passes."""
    count = len(after)
    before = [[b for b in range(count) if n in after[b]] for n in range(count)]
    result = [set(range(count)) for _ in range(count)]
    result[0] = {0}
    changed = True
    while changed:
        changed = False
        for n in range(1, count):
            ways = [result[b] for b in before[n]]
            new = (set.intersection(*ways) if ways else set()) | {n}
            changed |= new != result[n]
            result[n] = new
    return result


def body_of(head: int, latch: int, after: list[set[int]]) -> set[int]:
    body, work = {head}, [latch]
    while work:
        block = work.pop()
        if block not in body:
            body.add(block)
            work += [b for b in range(len(after)) if block in after[b]]
    return body


def loops_of(name: str, code, labels) -> list[Loop]:
    """The innermost loops with matrix instructions."""
    blocks, after = blocks_of(code, labels)
    dominators = dominators_of(after)
    natural = [(head, latch, body_of(head, latch, after))
               for latch in range(len(blocks)) for head in after[latch]
               if head in dominators[latch]]

    def has_matrix(body):
        return any(code[i].kind == "matrix" for b in body for i in range(*blocks[b]))

    wanted = [loop for loop in natural if has_matrix(loop[2])]
    found = []
    for head, latch, body in wanted:
        if any(other[2] < body for other in wanted):
            continue
        hot = sorted(b for b in body if b in dominators[latch])
        passed = [code[i] for b in hot for i in range(*blocks[b])]
        total = sum(end - start for start, end in (blocks[b] for b in body))
        if any(instruction.kind == "matrix" for instruction in passed):
            found.append(Loop(name, passed, total - len(passed)))
    return found


# -----------------------------------------------------------------------------
# Figures
# -----------------------------------------------------------------------------
def products_of(opcode: str) -> int:
    """Multiply-adds of one matrix instruction, of a warp's share."""
    found = SHAPE.search(opcode)
    if not found:
        return 0
    if found.group(4):
        return {"16816": 16 * 8 * 16, "1688": 16 * 8 * 8, "16832": 16 * 8 * 32,
                "16864": 16 * 8 * 64}[found.group(4)]
    m, n, k = map(int, found.groups()[:3])
    return m * n * k // (4 if "GMMA" in opcode else 1)


def measure(loop: Loop, dims: int) -> dict:
    counts = collections.Counter(instruction.kind for instruction in loop.instructions)
    slots = len(loop.instructions)
    products = sum(products_of(i.opcode) for i in loop.instructions if i.kind == "matrix")
    row = {"function": loop.function, "slots": slots,
           "overhead": slots - sum(counts[name] for name in PAYLOAD),
           "skipped": loop.skipped,
           "classes": {name: counts[name] for name in (*CLASSES, "integer") if counts[name]}}
    if dims and products:
        row["scores_per_warp"] = products / dims
        row["slots_per_tile"] = slots * TILE / row["scores_per_warp"]
    return row


def best_loop(rows: list[dict]) -> list[dict]:
    """The interior loop masks nothing: the one with the fewest slots for its products."""
    return [min(rows, key=lambda r: r.get("slots_per_tile", r["slots"]))] if rows else []


def print_table(rows: list[dict]) -> None:
    names = [name for name in (*CLASSES, "integer") if any(name in r["classes"] for r in rows)]
    print("| function | " + " | ".join(names) + " | slots | overhead | slots/tile | skipped |")
    print("|---" * (len(names) + 5) + "|")
    for row in rows:
        cells = [str(row["classes"].get(name, 0)) for name in names]
        tile = f"{row['slots_per_tile']:.0f}" if "slots_per_tile" in row else "-"
        print(f"| {row['function']} | " + " | ".join(cells) +
              f" | {row['slots']} | {row['overhead']} | {tile} | {row['skipped']} |")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", help="cubins, or text of nvdisasm -c")
    parser.add_argument("--head-dim", type=int, default=0, help="of Q and K, for slots per tile")
    parser.add_argument("--value-dim", type=int, default=0, help="of V, if not --head-dim")
    parser.add_argument("--best", action="store_true",
                        help="of each function only the loop with the fewest slots per tile")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    dims = options.head_dim + (options.value_dim or options.head_dim)
    rows = []
    for path in options.files:
        for name, (code, labels) in parse(disassemble(path)).items():
            found = [measure(loop, dims) for loop in loops_of(name, code, labels)]
            rows += best_loop(found) if options.best else found
    if not rows:
        fail("expected a loop with matrix instructions but found none")
    if options.json:
        json.dump(rows, sys.stdout, indent=1)
        print()
    else:
        print_table(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
