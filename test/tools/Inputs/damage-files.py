# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Damages every file of a folder: damage-files.py cut|flip|empty folder."""

import pathlib
import sys

kind, folder = sys.argv[1], pathlib.Path(sys.argv[2])
files = [path for path in folder.iterdir() if path.name != "llvmcache.timestamp"]
if not files:
    sys.exit(f"expected files in {folder}")
for path in files:
    data = bytearray(path.read_bytes())
    if kind == "cut":
        data = data[:len(data) * 2 // 3]
    elif kind == "empty":
        data = b""
    else:
        for at in range(len(data) // 4, len(data), len(data) // 4):
            data[at] ^= 0x10
    path.write_bytes(data)
