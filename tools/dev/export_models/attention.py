# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Attention alone: scaled_dot_product_attention, and the same by hand."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch.nn import functional

from .case import Case, Values

HEADS, QUERIES, KEYS, DIM = 4, 53, 77, 24
LENGTHS = {(0, 2): "queries", (1, 2): "keys", (2, 2): "keys"}


class Fused(torch.nn.Module):
    """The library function."""

    def __init__(self, causal: bool = False, grouped: bool = False) -> None:
        super().__init__()
        self.causal, self.grouped = causal, grouped

    def forward(
        self, q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, mask: torch.Tensor | None = None
    ) -> torch.Tensor:
        """softmax(q kT / sqrt(d) + mask) v."""
        return functional.scaled_dot_product_attention(
            q, k, v, attn_mask=mask, is_causal=self.causal, enable_gqa=self.grouped
        )


class Plain(Fused):
    """The same as matmul, softmax and matmul, as models wrote it before."""

    def forward(
        self, q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, mask: torch.Tensor | None = None
    ) -> torch.Tensor:
        """softmax(q kT / sqrt(d) + mask) v."""
        if self.grouped:
            k = k.repeat_interleave(q.shape[1] // k.shape[1], dim=1)
            v = v.repeat_interleave(q.shape[1] // v.shape[1], dim=1)
        scores = torch.matmul(q, k.transpose(2, 3)) / q.shape[-1] ** 0.5
        if self.causal:
            keep = torch.ones(q.shape[2], k.shape[2], dtype=torch.bool).tril()
            scores = scores.masked_fill(~keep, float("-inf"))
        if mask is not None:
            scores = scores + mask
        return torch.matmul(torch.softmax(scores, dim=-1), v)


def _case(
    name: str,
    about: str,
    *,
    causal: bool = False,
    kv_heads: int = HEADS,
    mask: str = "",
    batches: int = 1,
) -> Case:
    values = Values(name)
    inputs = [
        values.normal(batches, HEADS, QUERIES, DIM, deviation=1.5),
        values.normal(batches, kv_heads, KEYS, DIM, deviation=1.5),
        values.normal(batches, kv_heads, KEYS, DIM),
    ]
    dynamic = dict(LENGTHS)
    spellings: dict[str, Callable[[], torch.nn.Module]] = {
        "eager": lambda: Plain(causal, kv_heads != HEADS),
        "sdpa": lambda: Fused(causal, kv_heads != HEADS),
    }
    if batches > 1:
        dynamic |= {(argument, 0): "batch" for argument in range(3)}
    if mask:
        bias = values.normal(1, HEADS, QUERIES, KEYS)
        if mask == "padded":
            bias = bias[:, :1].contiguous()
            bias[..., KEYS - 9 :] = float("-inf")
            bias[..., QUERIES // 2, :] = float("-inf")
            spellings.pop("eager")
        inputs.append(bias)
        dynamic |= {(3, 2): "queries", (3, 3): "keys"}
    facts = {
        "heads": HEADS,
        "kv_heads": kv_heads,
        "head_dim": DIM,
        "mask": "causal, top left" if causal else "none",
        "bias": list(inputs[3].shape) if mask else None,
    }
    return Case(name, about, 1, inputs, spellings, dynamic, facts=facts)


def cases() -> list[Case]:
    """All cases of this module."""
    return [
        _case("sdpa-plain", "scaled_dot_product_attention, more keys than queries"),
        _case("sdpa-batch", "two batches; the batch is dynamic too", batches=2),
        _case("sdpa-causal", "is_causal with more keys than queries (top left)", causal=True),
        _case("sdpa-gqa", "enable_gqa, 4 query and 2 key heads", kv_heads=2),
        _case(
            "sdpa-mqa-causal", "enable_gqa with one key head, is_causal", kv_heads=1, causal=True
        ),
        _case("sdpa-bias", "a finite float attn_mask of its own for each head", mask="finite"),
        _case(
            "sdpa-mask",
            "a float attn_mask shared by the heads: padding and one row without keys",
            mask="padded",
        ),
    ]
