# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints one line for each value of a JSON object: floats and texts by kind."""

import json
import sys


def show(name, value):
    if isinstance(value, dict):
        for key in sorted(value):
            show(f"{name}.{key}" if name else key, value[key])
    elif isinstance(value, list):
        print(f"{name}: list of {len(value)}")
        for index, part in enumerate(value):
            show(f"{name}[{index}]", part)
    elif isinstance(value, str) and name.rpartition(".")[2] != "verdict":
        print(f"{name}: text")
    elif name.rpartition(".")[2] in ("agrees", "verdict", "attentions_raised"):
        print(f"{name}: {value}")
    else:
        print(f"{name}: number")


show("", json.load(sys.stdin))
