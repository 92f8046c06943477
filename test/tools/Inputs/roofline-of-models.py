# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Counts every graph of models.json: each must have the attentions that the
list says, and all graphs of a static model the same work in them."""

import json
import pathlib
import subprocess
import sys

folder = pathlib.Path(sys.argv[1])
failed = 0
models = json.loads((folder / "models.json").read_text())["models"]
for model in models:
    work = set()
    for graph in model["graphs"]:
        command = ["attn-roofline", folder / graph["path"], "--emit=json", "--target=a100"]
        if graph["shape"] == "dynamic":
            command.append("--dynamic-size=24")
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            print(graph["path"], done.stderr)
            failed += 1
            continue
        items = json.loads(done.stdout)["phases"][0]["operations"]
        attentions = [item for item in items if "attention" in item]
        if len(attentions) != model["attentions"]:
            print(graph["path"], "has", len(attentions), "attentions")
            failed += 1
        work.add((graph["shape"], sum(item["flops"] for item in attentions)))
    if len(work) != len({shape for shape, _ in work}):
        print(model["name"], "counts differently by spelling:", sorted(work))
        failed += 1
print(len(models), "models,", failed, "wrong")
