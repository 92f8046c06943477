# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the modules of all systems share.

A way is one call by which a system computes a row; where a system has several,
all are measured and the best counts. One query against a group of heads is also
given as a group of rows against one head, which is the same computation on the
same bytes.
"""

from dataclasses import dataclass
from typing import Any, Callable

import numpy as np

from bench_cpu.buffers import Problem
from bench_cpu.rows import Row


@dataclass(frozen=True)
class Way:
    """One way of a system: `call(i)` computes with set `i` and gives the output
    in the layout of the query, or None where it writes to the given one."""

    system: str
    variant: str
    call: Callable[[int], Any]
    read_output: Callable[[Any], np.ndarray]


def is_grouped_decode(row: Row) -> bool:
    return row.is_decode and row.heads > row.key_heads


def group_rows(problem: Problem) -> np.ndarray:
    """The query with the heads of a group as rows of one head: a view."""
    row = problem.row
    group = row.heads // row.key_heads
    return problem.query.reshape(row.batch, row.key_heads, group * row.queries, row.dim)


def make_mask(row: Row) -> np.ndarray:
    """What is added to the scores of a windowed row, f32."""
    distance = np.arange(row.queries)[:, None] - np.arange(row.keys)[None, :]
    keep = (distance >= 0) & (distance < row.window)
    return np.where(keep, np.float32(0), np.float32(-np.inf))
