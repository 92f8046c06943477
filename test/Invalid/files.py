"""Files for bad inputs that are not text: arrays, bytes, depth."""

import pathlib
import random
import struct


def make_npy(header: str, data: bytes) -> bytes:
    """A .npy file, version 1.0, with this header and this data."""
    text = header.encode() + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text + data


def describe(shape: str, descr: str = "<f4", fortran: bool = False) -> str:
    return f"{{'descr': '{descr}', 'fortran_order': {fortran}, 'shape': {shape}, }}"


def write_files(folder: pathlib.Path) -> None:
    """Fills `folder` with what the cases name as `%t/...`."""
    four = struct.pack("<4f", 1, 2, 3, 4)
    huge = "(4294967296, 4294967296)"
    files = {
        "four.npy": make_npy(describe("(4,)"), four),
        "four-f64.npy": make_npy(describe("(4,)", "<f8"), four * 2),
        "empty.npy": b"",
        "short-header.npy": make_npy(describe("(4,)"), four)[:24],
        "short-data.npy": make_npy(describe("(4,)"), four[:10]),
        "complex.npy": make_npy(describe("(4,)", "<c8"), four * 2),
        "big-endian.npy": make_npy(describe("(4,)", ">f4"), four),
        "fortran.npy": make_npy(describe("(2, 2)", fortran=True), four),
        "absurd.npy": make_npy(describe(huge), four),
        "negative.npy": make_npy(describe("(-4,)"), four),
        "torn.npy": make_npy(describe("(4")[:-4], four),
        "empty.mlir": b"",
        "random.mlir": random.Random(1).randbytes(4096),
        "zeros.mlir": bytes(4096),
        "bytecode.mlir": b"ML\xefR\x06" + random.Random(2).randbytes(4096),
        "latin1.mlir": "func.func @caf\xe9() { return }\n".encode("latin-1"),
        "nested.mlir": b"func.func @main() attributes {a = " + b"[" * 100000,
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
