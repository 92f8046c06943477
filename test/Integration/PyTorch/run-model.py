#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs every graph of one model of models.json through attn-run.

Each graph must raise as many attentions as the list says, agree with the
reference on each, and give PyTorch's own results. A dynamic graph is run again
at a length that it was not exported with, on generated activations. Exit
status 1 names each graph that fails.
"""

import argparse
import json
import pathlib
import subprocess
import sys

OTHER_SIZES = {"batch": 3, "queries": 37, "keys": 101}


def other_length(model):
    """A length that the graphs were not exported with."""
    low, high = model["lengths"]
    return max(low, min(high, 131))


def read_sizes(path):
    """The sizes in the header of a .npy file."""
    header = path.read_bytes()[10:].split(b"\n", 1)[0].decode("latin-1")
    sizes = header.split("'shape': (", 1)[1].split(")", 1)[0]
    return [int(size) for size in sizes.split(",") if size.strip()]


def other_inputs(model, folder):
    """Options for a second run: dynamic arguments are generated."""
    sizes = {}
    for place in model["dynamic"]:
        argument = place["argument"]
        if argument not in sizes:
            sizes[argument] = read_sizes(folder / model["inputs"][argument])
        sizes[argument][place["dimension"]] = OTHER_SIZES.get(place["name"], other_length(model))
    options = []
    for argument, path in enumerate(model["inputs"]):
        if argument in sizes:
            shape = "x".join(map(str, sizes[argument]))
            options += ["--input=random", f"--shape={argument}:{shape}"]
        else:
            options.append(f"--input={folder / path}")
    return options


def problems_of(tool, graph, model, options):
    """What is wrong with one run, as a list of sentences."""
    done = subprocess.run(
        [tool, str(graph), "--json", *options], capture_output=True, text=True, check=False
    )
    try:
        report = json.loads(done.stdout)
    except json.JSONDecodeError:
        return [f"exit status {done.returncode} without a report: {done.stderr.strip()[-500:]}"]
    if report["verdict"] == "error":
        return [report["error"]]
    found = []
    if report["attentions_raised"] != model["attentions"]:
        found.append(f"raised {report['attentions_raised']} of {model['attentions']} attentions")
    for part in report["attentions"] + report["results"] + report["stages"]:
        if not part["agrees"]:
            found.append(json.dumps(part))
    if report["verdict"] != "agree" or done.returncode != 0:
        found.append(f"verdict '{report['verdict']}', exit status {done.returncode}")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("models", type=pathlib.Path, help="folder of models.json")
    parser.add_argument("name", help="name of the model")
    parser.add_argument("--tool", default="attn-run")
    arguments = parser.parse_args()
    listed = json.loads((arguments.models / "models.json").read_text())["models"]
    model = next(each for each in listed if each["name"] == arguments.name)
    shipped = [f"--input={arguments.models / path}" for path in model["inputs"]]
    shipped += [f"--expect={arguments.models / path}" for path in model["expected"]]
    failed = False
    for graph in model["graphs"]:
        runs = [("as exported", shipped)]
        if graph["shape"] == "dynamic" and model["dynamic"]:
            runs.append(("at another length", other_inputs(model, arguments.models)))
        for what, options in runs:
            for problem in problems_of(
                arguments.tool, arguments.models / graph["path"], model, options
            ):
                print(f"{graph['path']} {what}: {problem}")
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
