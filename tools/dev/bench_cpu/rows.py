# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is measured: the rows of the side-by-side table."""

from dataclasses import dataclass
from typing import Optional

ELEMENT_BYTES = {"f32": 4, "f16": 2, "bf16": 2}


@dataclass(frozen=True)
class Row:
    """One attention: queries, keys, heads, head dimension, mask, element type."""

    group: str  # whose geometric mean it counts for
    batch: int
    heads: int
    key_heads: int
    queries: int
    keys: int
    dim: int
    mask: str = "none"  # none, causal, window
    window: int = 0  # keys that a row keeps, itself included
    type: str = "f32"
    huge_pages: bool = True

    @property
    def name(self) -> str:
        head = f"{self.batch},{self.heads}/{self.key_heads},{self.keys},{self.dim}"
        if self.is_decode:
            return f"decode {head} {self.type}" + ("" if self.huge_pages else " 4K pages")
        mask = {"none": "", "causal": " causal", "window": f" window {self.window}"}
        return head + mask[self.mask]

    @property
    def is_decode(self) -> bool:
        return self.queries == 1

    @property
    def kept_scores(self) -> int:
        """Scores of one head that the mask keeps."""
        if self.mask == "none":
            return self.queries * self.keys
        reach = self.window if self.mask == "window" else self.keys
        return sum(min(row + 1, reach) for row in range(self.queries))

    @property
    def gflop(self) -> float:
        """Two matrix products over the kept scores."""
        return 4e-9 * self.batch * self.heads * self.dim * self.kept_scores

    @property
    def key_value_bytes(self) -> int:
        return (2 * self.batch * self.key_heads * self.keys * self.dim
                * ELEMENT_BYTES[self.type])

    @property
    def score_matrix_bytes(self) -> int:
        return 4 * self.batch * self.heads * self.queries * self.keys

    @property
    def bound(self) -> str:
        """What cannot be gone below: multiply-adds, or reading K and V."""
        return "read" if self.is_decode else "FMA"


def prefill(batch: int, heads: int, key_heads: int, length: int, dim: int,
            mask: str = "none", window: int = 0) -> Row:
    group = {"none": "non-causal", "causal": "causal", "window": "window"}[mask]
    return Row(group, batch, heads, key_heads, length, length, dim, mask, window)


def decode(keys: int, type: str, huge_pages: bool = True) -> Row:
    group = "decode" if huge_pages else "decode 4K pages"
    return Row(group, 1, 32, 8, 1, keys, 128, type=type, huge_pages=huge_pages)


PREFILL = [
    prefill(1, 8, 8, 512, 64),
    prefill(1, 8, 8, 2048, 64),
    prefill(1, 8, 8, 2048, 128),
    prefill(1, 8, 8, 2048, 128, "causal"),
    prefill(1, 32, 8, 2048, 128, "causal"),
    prefill(1, 2, 2, 8192, 128),
    prefill(1, 2, 2, 8192, 128, "causal"),
    prefill(8, 8, 8, 512, 128),
    prefill(1, 2, 2, 8192, 128, "window", 512),
]

DECODE = [decode(keys, type) for type in ELEMENT_BYTES for keys in (8192, 65536)]

# The same decode on pages of 4 KiB, where a table walk is a larger part.
DECODE_SMALL_PAGES = [decode(keys, "f32", huge_pages=False) for keys in (8192, 65536)]

# For ours alone: the time of a window of fixed width is proportional to N.
WINDOW_SCALING = [prefill(1, 2, 2, length, 128, "window", 512)
                  for length in (4096, 8192, 16384)]

# (group, least geometric mean over the best peer)
TARGETS: list[tuple[str, Optional[float]]] = [
    ("non-causal", 1.15), ("causal", 1.4), ("window", None), ("decode", 2.0),
    ("decode 4K pages", None)]
