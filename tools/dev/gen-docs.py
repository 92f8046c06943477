#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes docs/reference/ from the TableGen files, the tools' --help texts and the
descriptions of machines.

Tools that are not built keep the section they have. With --check nothing is
written; exit status 1 tells that a page is out of date.
"""

import argparse
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
LLVM = pathlib.Path("/usr/lib/llvm-22")
DIALECTS = {"AttnDialect.md": ("dialects/Attn/IR/AttnOps.td", "attn"),
            "AttnGPUDialect.md": ("dialects/AttnGPU/IR/AttnGPUOps.td", "attn_gpu")}
BIN = ROOT / "build" / "dev" / "bin"
STAGES = ("Raise", "ShareKV", "Mask", "SelectTiles", "Tile", "OnlineSoftmax",
          "LowerToGPU", "LowerToCPU", "LowerToLLVM")
TOOLS = ("attn-opt", "attn-compile", "attn-run", "attn-roofline", "attn-emu")
NOTE = "<!-- Written by tools/dev/gen-docs.py; change the source instead. -->\n"


def tblgen(td: str, *options: str) -> str:
    command = [LLVM / "bin" / "mlir-tblgen", *options, f"-I{ROOT}", f"-I{LLVM}/include", ROOT / td]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"mlir-tblgen failed on '{td}':\n{run.stderr}")
    body = re.sub(r"^<!--.*?-->\n", "", run.stdout)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+$", "", body, flags=re.M)).strip() + "\n"


def dialect_page(td: str, name: str) -> str:
    return NOTE + "\n" + tblgen(td, "-gen-dialect-doc", f"-dialect={name}")


def pass_folders() -> list[str]:
    """Folders with passes: the stages in their order, then the rest."""
    found = {td.parent.name for td in (ROOT / "passes").glob("*/Passes.td")}
    return [s for s in STAGES if s in found] + sorted(found.difference(STAGES))


def passes_page() -> str:
    parts = [NOTE, "# Passes\n"]
    for folder in pass_folders():
        text = tblgen(f"passes/{folder}/Passes.td", "-gen-pass-doc")
        parts += [f"## {folder}\n", text]
    return "\n".join(parts)


def help_text(tool: str) -> str:
    """What the tool prints for --help; of attn-opt only what is our own, since
    it also lists the hundreds of options of MLIR's passes."""
    run = subprocess.run([BIN / tool, "--help"], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"'{tool} --help' failed:\n{run.stderr}")
    lines = [line.rstrip() for line in run.stdout.replace(str(ROOT), ".").splitlines()]
    if tool == "attn-opt":
        lines = [line for line in lines if re.match(r"(OVERVIEW|USAGE)|\s+--attn-", line)]
        lines = [re.sub(r"\s{2,}-\s+", "  ", line) for line in lines]
    return "\n".join(lines).strip()


def tools_page() -> str:
    page = REFERENCE / "tools.md"
    old = page.read_text() if page.exists() else ""
    parts = [NOTE, "# Tools\n"]
    for tool in TOOLS:
        kept = re.search(rf"^## {tool}\n.*?(?=^## |\Z)", old, re.M | re.S)
        if (BIN / tool).exists():
            parts.append(f"## {tool}\n\n```text\n{help_text(tool)}\n```\n")
        elif kept:
            parts.append(kept[0].rstrip("\n") + "\n")
    return "\n".join(parts)


def read_device(text: str) -> dict[str, str]:
    """What a description says: `name`, and figures as `dram bandwidth`, by the
    section or list item that they are in. The C++ reader is the judge of form."""
    said, section = {}, ""
    for line in text.splitlines():
        if not (match := re.match(r"( *)(?:- )?(\w+):\s*(.*)", line)):
            continue
        indent, key, value = match.groups()
        if key in ("kind", "operand") and indent:
            section = value
        elif not indent:
            section = "" if value else key
        figure = re.match(r"\{ value: (\S+), unit: (\S+),", value)
        said.setdefault(f"{section} {key}".strip(), " ".join(figure.groups()) if figure else value.strip('"'))
        said["figures"] = str(int(said.get("figures", 0)) + bool(figure))
        doubt = figure and re.search(r"recalled|unverified|assumed|secondary", value)
        said["doubtful"] = str(int(said.get("doubtful", 0)) + bool(doubt))
    return said


def peak(said: dict[str, str]) -> str:
    """bf16 TFLOP/s of the matrix unit, as lib/Target/Device.cpp computes it."""
    factors = [said.get(key, "").split(" ")[0] for key in ("units", "boost_clock", "bf16 rate")]
    if not all(factors):
        return "–"
    units, gigahertz, flops = map(float, factors)
    return f"{units * gigahertz * flops / 1000:.4g}"


def targets_page() -> str:
    """The devices of lib/Target/Devices; a dash is what nobody knows."""
    columns = [("memory", "dram bytes"), ("bandwidth", "dram bandwidth"), ("L2", "l2 bytes"),
               ("L2 of a core", "l2 bytes_per_unit"), ("L1 of a core", "l1 bytes_per_unit"),
               ("shared memory of a block", "shared_memory per_block"), ("vector", "vectors vector_bytes")]
    titles = ["name", "also", "what", "units", "clock", "bf16 TFLOP/s",
              *(title for title, _ in columns), "figures", "of these recalled, secondary or assumed"]
    lines = [NOTE, "# Targets", "", "How to read and change these: `../Targets.md`.", "",
             "| " + " | ".join(titles) + " |", "|---" * len(titles) + "|"]
    for path in sorted((ROOT / "lib" / "Target" / "Devices").glob("*.yaml")):
        said = read_device(path.read_text())
        cells = [f"`{said['name']}`", said.get("aliases", "").strip("[]"), said["summary"],
                 said.get("units", "–").split(" ")[0], said.get("boost_clock", "–"), peak(said),
                 *(said.get(key, "–") for _, key in columns), said["figures"], said["doubtful"]]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only tell whether the pages are up to date")
    args = parser.parse_args()
    pages = {"Passes.md": passes_page(), "tools.md": tools_page(), "Targets.md": targets_page()}
    pages |= {page: dialect_page(*source) for page, source in DIALECTS.items()}
    stale = 0
    for name, text in sorted(pages.items()):
        path = REFERENCE / name
        if path.exists() and path.read_text() == text:
            continue
        stale += 1
        if args.check:
            print(f"docs/reference/{name} is out of date; run tools/dev/gen-docs.py")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            print(f"wrote docs/reference/{name}")
    return 1 if args.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
