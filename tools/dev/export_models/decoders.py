# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Layers of transformers models, with their masks made by the models' own code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import torch
import transformers

from .case import Case, Values

Call = Callable[[torch.nn.Module, dict[str, torch.Tensor], torch.Tensor], torch.Tensor]
SKIPPED = ("original_inv_freq", "position_ids", "token_type_ids", "embed_tokens", "wte", "word_emb")


class Functional(torch.nn.Module):
    """A model whose weights are arguments, after the hidden states.

    Weights inside the module would become constants of many megabytes.
    """

    def __init__(self, model: torch.nn.Module, names: list[str], call: Call) -> None:
        super().__init__()
        object.__setattr__(self, "_model", model)  # Not a submodule: no own state.
        self._names, self._call = names, call

    def forward(self, hidden: torch.Tensor, *weights: torch.Tensor) -> torch.Tensor:
        """The model's last hidden states for these embeddings."""
        return self._call(self._model, dict(zip(self._names, weights, strict=True)), hidden)


def decoder(model: torch.nn.Module, weights: dict[str, torch.Tensor], hidden: torch.Tensor) -> Any:
    """A causal model. With a cache, or it would add a mask of packed sequences."""
    arguments = {"inputs_embeds": hidden, "use_cache": True}
    return torch.func.functional_call(model, weights, kwargs=arguments).last_hidden_state


def encoder(model: torch.nn.Module, weights: dict[str, torch.Tensor], hidden: torch.Tensor) -> Any:
    """A bidirectional model, with its position and type ids given."""
    positions = torch.arange(hidden.shape[1]).unsqueeze(0)
    types = torch.zeros_like(positions)
    arguments = {"inputs_embeds": hidden, "position_ids": positions, "token_type_ids": types}
    return torch.func.functional_call(model, weights, kwargs=arguments).last_hidden_state


def _state(model: torch.nn.Module) -> dict[str, torch.Tensor]:
    state = dict(model.named_parameters()) | dict(model.named_buffers())
    return {n: t for n, t in state.items() if not any(part in n for part in SKIPPED)}


def _build(config: transformers.PretrainedConfig, how: str) -> torch.nn.Module:
    config._attn_implementation = how
    torch.manual_seed(0)
    return transformers.AutoModel.from_config(config, attn_implementation=how).eval()


def _case(
    name: str,
    about: str,
    config: Callable[[], transformers.PretrainedConfig],
    length: int,
    facts: Mapping[str, Any],
    *,
    call: Call = decoder,
    how: tuple[str, ...] = ("eager", "sdpa"),
    attentions: int = 1,
    longest: int = 4096,
) -> Case:
    values = Values(name)
    state = _state(_build(config(), how[0]))
    hidden = values.normal(1, length, config().hidden_size)
    weights = [values.weight(n, t) for n, t in state.items()]

    def spelling(one: str) -> Callable[[], torch.nn.Module]:
        return lambda: Functional(_build(config(), one), list(state), call)

    spellings = {one: spelling(one) for one in how}
    lengths = {(0, 1): "length"}
    return Case(name, about, attentions, [hidden, *weights], spellings, lengths, longest, facts)


def _facts(heads: int, kv_heads: int, dim: int, mask: str, **more: Any) -> dict[str, Any]:
    return {"heads": heads, "kv_heads": kv_heads, "head_dim": dim, "mask": mask, **more}


def llama() -> Case:
    """The layer that the project's README shows."""
    return _case(
        "llama-gqa-causal",
        "LLaMA decoder layer: 8 query and 2 key heads, rotary positions, causal",
        lambda: transformers.LlamaConfig(
            hidden_size=512,
            intermediate_size=64,
            num_attention_heads=8,
            num_key_value_heads=2,
            num_hidden_layers=1,
            vocab_size=2,
        ),
        77,
        _facts(8, 2, 64, "causal"),
    )


def gpt2() -> Case:
    """Multi-head attention with one projection for q, k and v."""
    return _case(
        "gpt2",
        "GPT-2 block: 2 heads, learned positions, causal",
        lambda: transformers.GPT2Config(
            n_embd=64, n_head=2, n_layer=1, n_inner=64, n_positions=128, vocab_size=2
        ),
        100,
        _facts(2, 2, 32, "causal"),
        longest=128,
    )


def bert() -> Case:
    """An encoder without padding."""
    return _case(
        "bert",
        "BERT layer: 2 heads, no padding",
        lambda: transformers.BertConfig(
            hidden_size=64,
            num_attention_heads=2,
            num_hidden_layers=1,
            intermediate_size=64,
            max_position_embeddings=128,
            vocab_size=2,
        ),
        77,
        _facts(2, 2, 32, "none"),
        call=encoder,
        longest=128,
    )


def cases() -> list[Case]:
    """All cases of this module."""
    return [llama(), gpt2(), bert()]
