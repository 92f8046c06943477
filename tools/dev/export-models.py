#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes the attention graphs under test/Integration/Models from PyTorch models.

Needs torch 2.13.0, torch-mlir 20261001, transformers 5.23.0 and numpy in the
Python that runs it. It is no part of build or test: the results are committed.
Running it again writes the same files.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import warnings
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("torch", "torch-mlir", "transformers", "numpy")


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    default = ROOT / "test" / "Integration" / "Models"
    parser.add_argument("--output", type=Path, default=default, help="folder to write to")
    parser.add_argument("--only", action="append", help="export this model alone (repeatable)")
    parser.add_argument("--list", action="store_true", help="print the models' names and end")
    parser.add_argument(
        "--verify",
        action="store_true",
        help="also lower each graph by upstream passes, run it, and compare with PyTorch",
    )
    parser.add_argument("--llvm", type=Path, default=Path("/usr/lib/llvm-22"), help="LLVM prefix")
    return parser.parse_args()


def main() -> int:
    """Exports the chosen models."""
    arguments = parse_arguments()
    warnings.filterwarnings("ignore")
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    from export_models import attention, export, models, verify

    cases = attention.cases() + models.cases()
    if arguments.list:
        print("\n".join(f"{case.name:20} {case.about}" for case in cases))
        return 0
    listing = arguments.output / "models.json"
    old = json.loads(listing.read_text())["models"] if listing.exists() else []
    entries = {entry["name"]: entry for entry in old}
    chosen = [case for case in cases if not arguments.only or case.name in arguments.only]
    versions = {name: metadata.version(name).split("+")[0] for name in PACKAGES}
    for case in chosen:
        entries[case.name] = entry = export.export_case(case, arguments.output)
        for graph in entry["graphs"]:
            note = ""
            if arguments.verify:
                error = verify.run_and_compare(case, arguments.output, graph, arguments.llvm)
                note = f"max error {error:.1e} of the largest magnitude"
            print(f"{graph['path']:40} {note}", flush=True)
        listed = [entries[each.name] for each in cases if each.name in entries]
        document = {"schema": 1, "made_with": versions, "models": listed}
        export.write_text(listing, json.dumps(document, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
