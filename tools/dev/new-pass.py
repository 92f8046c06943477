#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes the files of a new pass, e.g. new-pass.py Tile PeelLastTile.

Adds the entry in passes/<Stage>/Passes.td, the declaration in Transforms.h, the
.cpp with its line in CMakeLists.txt, and two lit tests. The tests fail until
the pass is written. What exists is never overwritten.
"""

import argparse
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

TD_ENTRY = '''\
def @Name@Pass : Pass<"attn-@kebab@", "::mlir::func::FuncOp"> {
  let summary = "@words@";
  let description = [{
    Say what changes and why here, with the IR before and after.

    Before:
    ```mlir
    ```
    After:
    ```mlir
    ```

    Precondition: stage. Postcondition: what is true from here on.
  }];
}

'''

DECLARATION = '''\
/// Say what is promised: what `function` looks like afterwards, and how this
/// fails.
mlir::LogicalResult @name@(mlir::func::FuncOp function);

'''

SOURCE = '''\
//===- @Name@.cpp - @Words@ @dashes@===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What this does, why it stands here, and a sketch of the IR.
//
//===----------------------------------------------------------------------===//

#include "passes/@Stage@/Passes.h"
#include "passes/@Stage@/Transforms.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_@NAME@PASS
#include "passes/@Stage@/Passes.h.inc"
} // namespace attn

using namespace attn;

LogicalResult attn::@name@(func::FuncOp function) {
  return function.emitError("not supported yet: 'attn-@kebab@'");
}

namespace {
struct @Name@Pass : attn::impl::@Name@PassBase<@Name@Pass> {
  using Base::Base;

  void runOnOperation() override {
    if (failed(@name@(getOperation())))
      signalPassFailure();
  }
};
} // namespace
'''

TEST = '''\
// RUN: attn-opt %s --attn-@kebab@ | FileCheck %s

// CHECK-LABEL: @say_what_happens_as_a_sentence
// CHECK: the IR after the pass
func.func @say_what_happens_as_a_sentence() {
  return
}

// CHECK-LABEL: @leaves_alone_what_it_should
// CHECK: the IR as it was
func.func @leaves_alone_what_it_should() {
  return
}
'''

INVALID_TEST = '''\
// RUN: attn-opt %s --attn-@kebab@ --split-input-file --verify-diagnostics

// expected-error @+1 {{expected what the pass needs, but got what is here}}
func.func @say_what_is_wrong_as_a_sentence() {
  return
}
'''


def spellings(stage: str, name: str) -> dict[str, str]:
    """The four spellings of one stem, and the stage."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)
    camel = name[0].lower() + name[1:]
    title = words.capitalize()
    header = f"//===- {name}.cpp - {title} ===//"
    return {"Stage": stage, "Name": name, "NAME": name.upper(), "name": camel,
            "kebab": words.lower().replace(" ", "-"), "Words": title, "words": title.lower(),
            "dashes": "-" * max(3, 80 - len(header))}


def fill(template: str, names: dict[str, str]) -> str:
    return re.sub(r"@(\w+)@", lambda match: names[match[1]], template)


def insert_before_last(path: pathlib.Path, mark: str, text: str) -> None:
    content = path.read_text()
    if mark not in content:
        sys.exit(f"expected '{mark}' in '{path.relative_to(ROOT)}'")
    before, after = content.rsplit(mark, 1)
    path.write_text(before + text + mark + after)


def add_source(path: pathlib.Path, source: str) -> None:
    """Adds a file to the sorted sources of the stage's library."""
    content = path.read_text()
    call = re.search(r"attn_pass_library\((\w+)\s+([^)]*)\)", content)
    if call is None:
        sys.exit(f"expected a call of attn_pass_library in '{path.relative_to(ROOT)}'")
    sources = "".join(f"\n  {name}" for name in sorted([*call[2].split(), source]))
    path.write_text(content.replace(call[0], f"attn_pass_library({call[1]}{sources}\n)"))


def create(path: pathlib.Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    if path.suffix == ".cpp":
        subprocess.run(["clang-format-22", "-i", path], check=True)
    print(f"wrote {path.relative_to(ROOT)}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", help="folder under passes/, e.g. Tile")
    parser.add_argument("name", help="the pass in CamelCase, beginning with a verb")
    args = parser.parse_args()

    folder = ROOT / "passes" / args.stage
    if not (folder / "Passes.td").exists():
        parser.error(f"expected a folder 'passes/{args.stage}' with a Passes.td")
    if not re.fullmatch(r"([A-Z][a-z0-9]*)+", args.name) or args.name.endswith("Pass"):
        parser.error(f"expected a name such as PeelLastTile but got '{args.name}'")
    names = spellings(args.stage, args.name)
    tests = ROOT / "test" / "passes" / args.stage
    created = {folder / f"{args.name}.cpp": SOURCE,
               tests / f"{names['kebab']}.mlir": TEST,
               tests / f"{names['kebab']}-invalid.mlir": INVALID_TEST}
    for path in created:
        if path.exists():
            parser.error(f"'{path.relative_to(ROOT)}' exists already")

    insert_before_last(folder / "Passes.td", "#endif", fill(TD_ENTRY, names))
    insert_before_last(folder / "Transforms.h", "} // namespace attn", fill(DECLARATION, names))
    add_source(folder / "CMakeLists.txt", f"{args.name}.cpp")
    for path, template in created.items():
        create(path, fill(template, names))
    print(f"next: write the tests, then the pass; place it in passes/{args.stage}/{args.stage}Pipeline.cpp")
    return 0


if __name__ == "__main__":
    sys.exit(main())
