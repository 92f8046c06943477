# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A case: one computation with its inputs, spelled in one or more ways."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import numpy as np
import torch

NO_FACTS: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Case:
    """One computation. All its spellings take the same inputs and agree.

    `spellings` maps `eager` or `sdpa` to a function that builds the module;
    `dynamic` maps (argument, dimension) to the name of its symbolic length
    (nothing there: only static graphs are made);
    `lengths` are the least and the greatest that a dynamic graph takes.
    `facts` says what each attention is, for tests that look at raised ops.
    """

    name: str
    about: str
    attentions: int
    inputs: Sequence[torch.Tensor]
    spellings: Mapping[str, Callable[[], torch.nn.Module]]
    dynamic: Mapping[tuple[int, int], str]
    lengths: tuple[int, int] = (2, 4096)
    facts: Mapping[str, Any] = field(default_factory=lambda: NO_FACTS)


class Values:
    """Random inputs that depend on nothing but the case's name.

    All values are multiples of 1/256, so that the files compress well. They
    are spread widely enough for softmax to be far from uniform: a wrong scale
    or a wrong mask then changes the result visibly.
    """

    def __init__(self, name: str) -> None:
        self._random = np.random.default_rng(zlib.crc32(name.encode()))

    def normal(self, *shape: int, mean: float = 0.0, deviation: float = 1.0) -> torch.Tensor:
        """A tensor of rounded normal values."""
        raw = self._random.standard_normal(shape) * deviation + mean
        return torch.from_numpy((np.round(raw * 256) / 256).astype(np.float32))

    def weight(self, name: str, like: torch.Tensor) -> torch.Tensor:
        """Values for the parameter or buffer `name` of a model.

        Matrices get a standard deviation of 1.2/sqrt(fan-in), scale vectors are
        near one, biases near zero. Buffers (rotary frequencies) stay as they are.
        """
        if not isinstance(like, torch.nn.Parameter):
            return like.detach().clone()
        if like.dim() >= 2:
            fan_in = like.shape[0 if ".c_" in name else -1]  # GPT-2's are transposed.
            return self.normal(*like.shape, deviation=1.2 / float(fan_in) ** 0.5)
        mean = 0.0 if name.endswith("bias") else 1.0
        return self.normal(*like.shape, mean=mean, deviation=0.1)
