# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Packages of every row and what runs them, in one folder for the machine with a GPU."""

import concurrent.futures
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
MOST_KERNELS, MOST_BYTES = 64, 40 << 20

# 16,384 tokens and 2,048 columns, as the papers measure; then decoding.
PREFILL = [(dim, length, mask, kind)
           for dim in (64, 128) for length in (1024, 4096, 16384)
           for mask in ("full", "causal") for kind in ("f16", "bf16")]
OTHERS = [(256, 4096, "full", "bf16"), (256, 4096, "causal", "bf16"),
          (96, 4096, "causal", "bf16"), (192, 4096, "causal", "bf16"),
          (128, 16384, "window", "bf16")]
DECODE = [(128, 8192, "bf16"), (128, 65536, "bf16")]


def list_rows() -> list[dict]:
    rows = []
    for dim, length, mask, kind in [*PREFILL, *OTHERS]:
        heads = max(1, 2048 // dim)
        rows.append({"dim": dim, "queries": length, "keys": length, "mask": mask, "type": kind,
                     "batch": max(1, 16384 // length), "heads": heads, "key_heads": heads,
                     "window": 1024 if mask == "window" else 0})
    for dim, length, kind in DECODE:
        rows.append({"dim": dim, "queries": 1, "keys": length, "mask": "full", "type": kind,
                     "batch": 1, "heads": 32, "key_heads": 8, "window": 0})
    for row in rows:
        mask = f"w{row['window']}" if row["mask"] == "window" else row["mask"]
        row["name"] = (f"{row['batch']},{row['heads']}-{row['key_heads']},{row['queries']},"
                       f"{row['keys']},{row['dim']}-{mask}-{row['type']}").replace(",", "_")
    return rows


def write_graph(row: dict) -> str:
    def tensor(heads: int, length: int) -> str:
        return f"tensor<{row['batch']}x{heads}x{length}x{row['dim']}x{row['type']}>"

    q, k = tensor(row["heads"], row["queries"]), tensor(row["key_heads"], row["keys"])
    mask = {"full": "", "causal": " mask(#attn.causal<top_left>)",
            "window": f" mask(#attn.window<left = {row['window'] - 1}, right = 0, "
                      "alignment = top_left>)"}[row["mask"]]
    return (f"func.func @main(%q: {q}, %k: {k}, %v: {k}) -> {q} {{\n"
            f"  %o = tensor.empty() : {q}\n"
            f"  %r = attn.attention ins(%q, %k, %v : {q}, {k}, {k}) outs(%o : {q}) "
            f"scale({row['dim'] ** -0.5:e}){mask} {{numerics = #attn.numerics<accumulate = f32, "
            f"probability = {row['type']}>}} -> {q}\n"
            f"  return %r : {q}\n}}\n")


def compile_row(row: dict, binary: Path, folder: Path, targets: str) -> str:
    """The error, empty where there is none."""
    done = subprocess.run([binary, "-", "--emit=package", f"--target={targets}",
                           "-o", folder / f"{row['name']}.attnpkg"], input=write_graph(row),
                          capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    return next((line.split("error: ")[-1] for line in reversed(done.stderr.splitlines())
                 if "error: " in line), "failed")


def prepare(folder: Path, binaries: Path, targets: str) -> int:
    """Fills `folder`; the exit status."""
    library = binaries.parent / "lib" / "libattn-runtime.so"
    if not (binaries / "attn-compile").exists() or not library.exists():
        sys.exit("error: expected attn-compile and libattn-runtime.so; build the targets "
                 "'attn-compile' and 'attn-runtime'")
    folder.mkdir(parents=True, exist_ok=True)
    rows = list_rows()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        errors = list(pool.map(
            lambda row: compile_row(row, binaries / "attn-compile", folder, targets), rows))
    for row, error in zip(rows, errors):
        row["error"] = error
    (folder / "rows.json").write_text(json.dumps(rows, indent=1))
    shutil.copy(library.resolve(), folder / "libattn-runtime.so")
    shutil.copy(Path(__file__).with_name("run.py"), folder / "run.py")
    kernels = len(list(folder.glob("*.attnpkg/*.ptx")))
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"{folder}: {len(rows) - sum(map(bool, errors))} of {len(rows)} rows, {kernels} "
          f"kernels, {size / 2 ** 20:.1f} MiB")
    for error in sorted(set(filter(None, errors))):
        print(f"  {sum(e == error for e in errors)} rows left out: {error}")
    if kernels > MOST_KERNELS or size > MOST_BYTES:
        sys.exit(f"error: expected at most {MOST_KERNELS} kernels and {MOST_BYTES >> 20} MiB")
    return 0
