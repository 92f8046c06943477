#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that every include respects the layers of the project.

Internal headers are included by repository path, so an include line names the
layer that it reaches into. LAYERS says which layers a folder may reach; a
folder may always include itself. Exit status 1 if a line breaks the table.
"""

import argparse
import pathlib
import re
import subprocess
import sys
from typing import Iterator, NamedTuple, Optional

MLIR = ("mlir", "mlir-c", "llvm", "llvm-c")
ANALYSES = ("lib/Analysis", "lib/Target", "lib/Support", *MLIR)


class Layer(NamedTuple):
    folder: str  # repository path; the longest match decides
    may_include: tuple[str, ...]


LAYERS = [
    Layer("dialects/Attn", ("lib/Support", *MLIR)),
    Layer("dialects/AttnGPU", ("dialects/Attn", "lib/Support", *MLIR)),
    Layer("passes", ("dialects", *ANALYSES)),
    Layer("passes/Pipeline", ("include/attn", "passes", "dialects", *ANALYSES)),
    Layer("lib/Support", MLIR),
    Layer("lib/Target", ("dialects", "lib/Support", *MLIR)),
    Layer("lib/Analysis", ("dialects", "lib/Target", "lib/Support", *MLIR)),
    Layer("lib/Codegen", ("dialects", "lib/Target", "lib/Support", *MLIR)),
    Layer("lib/Emulator", ("include/attn", "include/attn-c/Emulator.h",
                           "llvm/ADT", "llvm/Support")),
    Layer(
        "lib/Runtime",
        ("include/attn-c", "include/attn/DeviceKernel.h", "include/attn/Driver.h",
         "include/attn/Kernel.h", "include/attn/Package.h", "include/attn/Result.h"),
    ),
    Layer("lib/Reference", ()),
    Layer("lib/Check", ("dialects", "lib/Reference", "lib/Support", *MLIR)),
    Layer(
        "lib/JIT",
        ("include", "passes/Pipeline", "lib/Codegen", "lib/Runtime", "dialects",
         "lib/Target", "lib/Support", *MLIR),
    ),
    Layer("lib/CAPI", ("include", "lib/JIT", "lib/Support", *MLIR)),
    Layer("include/attn", ("include/attn-c", *MLIR)),
    Layer("include/attn-c", ()),
    Layer(
        "tools",
        ("include", "dialects", "passes", "lib/Check", "lib/Reference",
         "lib/Emulator", *ANALYSES),
    ),
]

# Passes that end every stage's pipeline.
SHARED_PASSES = ("passes/MarkStage",)

INCLUDE = re.compile(r'^\s*#?\s*include\s+(["<])([^">]+)[">]')
PROJECT_ROOTS = ("dialects/", "passes/", "lib/", "tools/", "test/")


def within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + "/")


def layer_of(path: str) -> Optional[Layer]:
    """The layer a file belongs to; each folder under passes/ is one of its own."""
    matches = [layer for layer in LAYERS if within(path, layer.folder)]
    return max(matches, key=lambda layer: len(layer.folder), default=None)


def own_folder(path: str, layer: Layer) -> str:
    """What a file may include freely: its stage, its tool, or its whole layer."""
    if layer.folder in ("passes", "tools"):
        return "/".join(path.split("/")[:2])
    return layer.folder


def repository_path(header: str) -> Optional[str]:
    """Where an included header lives, or None for one of the system's."""
    if header.startswith(("attn/", "attn-c/")):
        return "include/" + header
    known = header.startswith(PROJECT_ROOTS) or header.split("/")[0] in MLIR
    return header if known else None


def check_line(path: str, line: str) -> Optional[str]:
    """Why this line of this file is wrong, or None."""
    layer, match = layer_of(path), INCLUDE.match(line)
    if layer is None or match is None:
        return None
    quote, header = match.groups()
    target = repository_path(header)
    if target is None:
        if quote == '"' and "/" not in header:
            return f"expected the repository path of '{header}'"
        return None
    shared = SHARED_PASSES if layer.folder == "passes" else ()
    allowed = (own_folder(path, layer), *layer.may_include, *shared)
    if any(within(target, folder) for folder in allowed):
        return None
    reachable = ", ".join(layer.may_include) or "the standard library only"
    return f"'{layer.folder}' may not include '{header}' (may: {reachable})"


def sources(root: pathlib.Path) -> Iterator[str]:
    listing = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "--",
         "*.h", "*.cpp", "*.c", "*.td"],
        cwd=root, check=True, capture_output=True, text=True)
    yield from (p for p in listing.stdout.splitlines() if (root / p).exists())


def check_tree(root: pathlib.Path) -> int:
    problems, files = 0, 0
    for path in sources(root):
        files += 1
        lines = (root / path).read_text(errors="replace").splitlines()
        for number, line in enumerate(lines, 1):
            reason = check_line(path, line)
            if reason:
                problems += 1
                print(f"{path}:{number}: {reason}")
    print(f"check-layers: {files} files, {problems} broken includes")
    return 1 if problems else 0


SELF_TEST = [  # (file, line, whether the line is right)
    ("passes/Tile/Tile.cpp", '#include "passes/Tile/Passes.h"', True),
    ("passes/Tile/Tile.cpp", '#include "dialects/Attn/IR/AttnOps.h"', True),
    ("passes/Tile/Tile.cpp", '#include "mlir/Pass/Pass.h"', True),
    ("passes/Tile/Tile.cpp", '#include "passes/MarkStage/Passes.h"', True),
    ("passes/Tile/Tile.cpp", '#include "passes/Mask/Passes.h"', False),
    ("passes/Tile/Tile.cpp", '#include "passes/TileMore/Passes.h"', False),
    ("passes/Tile/Tile.cpp", '#include "lib/Codegen/Codegen.h"', False),
    ("passes/Tile/Tile.cpp", '#include "Passes.h"', False),
    ("passes/Pipeline/Pipeline.cpp", '#include "passes/Mask/Passes.h"', True),
    ("passes/Pipeline/Pipeline.cpp", '#include "lib/JIT/JIT.h"', False),
    ("dialects/Attn/IR/AttnOps.td", 'include "mlir/IR/OpBase.td"', True),
    ("dialects/Attn/IR/AttnOps.cpp", '#include "lib/Analysis/Mask.h"', False),
    ("dialects/Attn/IR/A.cpp", '#include "dialects/AttnGPU/IR/A.h"', False),
    ("lib/Reference/Problem.h", "#include <vector>", True),
    ("lib/Reference/Problem.h", '#include "llvm/ADT/STLExtras.h"', False),
    ("lib/Reference/Problem.h", "#include <mlir/IR/Value.h>", False),
    ("lib/Reference/Problem.h", '#include "lib/Support/Error.h"', False),
    ("lib/Runtime/Launch.cpp", '#include "attn-c/Runtime.h"', True),
    ("lib/Runtime/Launch.cpp", '#include "mlir-c/IR.h"', False),
    ("lib/Runtime/Package.cpp", '#include "attn/Package.h"', True),
    ("lib/Runtime/Package.cpp", '#include "attn/Compiler.h"', False),
    ("lib/Emulator/Parser.cpp", '#include "llvm/ADT/StringRef.h"', True),
    ("lib/Emulator/Parser.cpp", '#include "llvm/IR/Module.h"', False),
    ("include/attn-c/Attn.h", "#include <stdint.h>", True),
    ("include/attn-c/Attn.h", '#include "attn/Compiler.h"', False),
    ("include/attn/Compiler.h", '#include "lib/JIT/JIT.h"', False),
    ("tools/attn-opt/attn-opt.cpp", '#include "lib/Codegen/PTX.h"', False),
    ("test/unit/MaskTest.cpp", '#include "lib/Codegen/PTX.h"', True),
]


def self_test() -> int:
    wrong = [(f, l) for f, l, right in SELF_TEST if (check_line(f, l) is None) != right]
    for path, line in wrong:
        print(f"self-test: wrong answer for {path}: {line}")
    print(f"check-layers self-test: {len(SELF_TEST) - len(wrong)} passed, {len(wrong)} failed")
    return 1 if wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--self-test", action="store_true", help="check the checker itself")
    args = parser.parse_args()
    if args.self_test:
        return self_test()
    return check_tree(pathlib.Path(__file__).resolve().parents[2])


if __name__ == "__main__":
    sys.exit(main())
