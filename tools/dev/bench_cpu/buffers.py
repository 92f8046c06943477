# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tensors that every contestant reads and writes: one allocation, one layout."""

import mmap
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench_cpu.rows import ELEMENT_BYTES, Row

# bf16 travels as the bits of its elements: numpy has no such type.
NUMPY_TYPES = {"f32": np.float32, "f16": np.float16, "bf16": np.uint16}


@dataclass(frozen=True)
class Problem:
    """The tensors of one row, [batch, head, sequence, dim]. `keys` and `values`
    are sets to rotate through, so that no set is found in a cache."""

    row: Row
    query: np.ndarray
    keys: list[np.ndarray]
    values: list[np.ndarray]

    @property
    def sets(self) -> int:
        return len(self.keys)

    def make_output(self) -> np.ndarray:
        return allocate(self.query.shape, self.query.dtype, self.row.huge_pages)


def last_cache_bytes() -> int:
    """Bytes of the last cache, as the system says; 32 MiB where it does not."""
    sizes = [32 << 20]
    for path in Path("/sys/devices/system/cpu/cpu0/cache").glob("index*/size"):
        text = path.read_text().strip()
        unit = {"K": 1 << 10, "M": 1 << 20}.get(text[-1], 1)
        sizes.append(int(text.rstrip("KM")) * unit)
    return max(sizes)


def allocate(shape: tuple[int, ...], dtype: np.dtype, huge_pages: bool) -> np.ndarray:
    """Memory of its own pages, of the size that is asked for where the system
    grants it."""
    count = int(np.prod(shape))
    size = count * np.dtype(dtype).itemsize
    huge = 2 << 20
    memory = mmap.mmap(-1, size + huge)
    memory.madvise(mmap.MADV_HUGEPAGE if huge_pages else mmap.MADV_NOHUGEPAGE)
    start = np.frombuffer(memory, np.uint8).__array_interface__["data"][0]
    return np.frombuffer(memory, dtype, count, -start % huge).reshape(shape)


def to_bits(values: np.ndarray, type: str) -> np.ndarray:
    """Rounds f32 `values` to elements of `type`."""
    if type != "bf16":
        return values.astype(NUMPY_TYPES[type])
    bits = values.view(np.uint32)
    return ((bits + 0x7FFF + (bits >> 16 & 1)) >> 16).astype(np.uint16)


def from_bits(values: np.ndarray, type: str) -> np.ndarray:
    if type != "bf16":
        return values.astype(np.float32)
    return (values.astype(np.uint32) << 16).view(np.float32)


def fill(array: np.ndarray, type: str, random: np.random.Generator) -> np.ndarray:
    """Standard normal values; a block of them repeats, with an odd length so
    that no two rows are alike."""
    flat = array.reshape(-1)
    block = to_bits(random.standard_normal(min(flat.size, (1 << 20) + 331), np.float32), type)
    for start in range(0, flat.size, block.size):
        flat[start:start + block.size] = block[:flat.size - start]
    return array


def make_problem(row: Row) -> Problem:
    random = np.random.default_rng(1)
    dtype = NUMPY_TYPES[row.type]
    # Between two uses of a set, four times the last cache is read.
    sets = 1 + -(-4 * last_cache_bytes() // row.key_value_bytes) if row.is_decode else 1

    def make(heads: int, length: int) -> np.ndarray:
        array = allocate((row.batch, heads, length, row.dim), dtype, row.huge_pages)
        return fill(array, row.type, random)

    return Problem(row, make(row.heads, row.queries),
                   [make(row.key_heads, row.keys) for _ in range(sets)],
                   [make(row.key_heads, row.keys) for _ in range(sets)])


def page_kind() -> str:
    path = Path("/sys/kernel/mm/transparent_hugepage/enabled")
    setting = path.read_text().strip() if path.exists() else "unknown"
    return f"pages of {os.sysconf('SC_PAGE_SIZE')} bytes, transparent huge pages: {setting}"


assert set(NUMPY_TYPES) == set(ELEMENT_BYTES)
