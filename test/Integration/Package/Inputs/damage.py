# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Copies a package and damages the copy: damage.py kind package copy."""

import json
import shutil
import sys
from pathlib import Path

kind, package, copy = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
shutil.rmtree(copy, ignore_errors=True)
shutil.copytree(package, copy)
path = copy / "manifest.json"
text = path.read_text()
manifest = json.loads(text)
objects = sorted(copy.glob("*.so"))


def unrunnable(targets: list) -> None:
    for target in targets:
        target["instruction_sets"] = ["quantum"]


def keep_half(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[:len(data) // 2])


def flip_bit(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def replace_objects() -> None:
    """Code that is none, with the checksum (64-bit FNV-1a) that it ought to have."""
    data, value = b"no code", 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 % 2**64
    for target in manifest["targets"]:
        (copy / target["file"]).write_bytes(data)
        target.update(bytes=len(data), checksum=f"{value:016x}")


changes = {
    "no-code": replace_objects,
    "schema": lambda: manifest.update(schema=1),
    "abi": lambda: manifest.update(abi=7),
    "no-entry": lambda: manifest.update(entry="nothing"),
    "kind": lambda: manifest.update(targets="host"),
    "type": lambda: manifest["inputs"][0].update(type="f33"),
    "file": lambda: [t.update(file="../" + t["file"]) for t in manifest["targets"]],
    "workspace": lambda: manifest.update(workspace="dim(0, 9)"),
    "negative": lambda: manifest.update(workspace="0 - 1"),
    "huge": lambda: manifest.update(workspace="1073741824 * 1073741824"),
    "unrunnable": lambda: unrunnable(manifest["targets"]),
    "first-unrunnable": lambda: unrunnable(manifest["targets"][:-1]),
    "unknown-sizes": lambda: manifest["outputs"][0].update(
        sizes=[None if isinstance(s, str) else s for s in manifest["outputs"][0]["sizes"]]),
}
if kind in changes:
    changes[kind]()
    path.write_text(json.dumps(manifest))
elif kind == "torn-manifest":
    keep_half(path)
elif kind == "no-manifest":
    path.unlink()
else:
    damage = {"torn-object": keep_half, "flipped-object": flip_bit, "no-object": Path.unlink}
    for file in objects:
        damage[kind](file)
