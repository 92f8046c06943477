# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Turns a transformers configuration into a case with weights as arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
import transformers

from .case import Case, Values

State = dict[str, torch.Tensor]
Call = Callable[[torch.nn.Module, State, Sequence[torch.Tensor]], torch.Tensor]

# Tables of a vocabulary that embeddings given as input leave unused, and buffers
# that the calls below replace.
SKIPPED = (
    "original_inv_freq",
    "position_ids",
    "token_type_ids",
    "embed_tokens.weight",
    "embed_tokens.embed_scale",
    "wte.weight",
    "word_embeddings.weight",
)


class Functional(torch.nn.Module):
    """A model whose weights are arguments, after its activations.

    Weights inside the module would become constants of many megabytes.
    """

    def __init__(
        self, model: torch.nn.Module, names: list[str], activations: int, call: Call
    ) -> None:
        super().__init__()
        object.__setattr__(self, "_model", model)  # Not a submodule: no own state.
        self._names, self._activations, self._call = names, activations, call

    def forward(self, *arguments: torch.Tensor) -> torch.Tensor:
        """The model's last hidden states for these embeddings."""
        weights = dict(zip(self._names, arguments[self._activations :], strict=True))
        return self._call(self._model, weights, arguments[: self._activations])


def decoder(model: torch.nn.Module, weights: State, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
    """A causal model. With a cache, or it would add a mask of packed sequences."""
    arguments = {"inputs_embeds": inputs[0], "use_cache": True}
    return torch.func.functional_call(model, weights, kwargs=arguments).last_hidden_state


def encoder(model: torch.nn.Module, weights: State, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
    """A bidirectional model, with its ids given; padding, where there is a second input."""
    positions = torch.arange(inputs[0].shape[1]).unsqueeze(0)
    types = torch.zeros_like(positions)
    arguments = {"inputs_embeds": inputs[0], "position_ids": positions, "token_type_ids": types}
    if len(inputs) > 1:
        arguments["attention_mask"] = inputs[1]
    return torch.func.functional_call(model, weights, kwargs=arguments).last_hidden_state


def _state(model: torch.nn.Module) -> State:
    state = dict(model.named_parameters()) | dict(model.named_buffers())
    return {n: t for n, t in state.items() if not n.endswith(SKIPPED)}


def _build(config: transformers.PretrainedConfig, spelling: str) -> torch.nn.Module:
    torch.manual_seed(0)
    model = transformers.AutoModel.from_config(config, attn_implementation=spelling)
    return model.eval()


def layer_case(
    name: str,
    about: str,
    config: Callable[[], transformers.PretrainedConfig],
    length: int,
    facts: Mapping[str, Any],
    *,
    call: Call = decoder,
    spellings: tuple[str, ...] = ("eager", "sdpa"),
    attentions: int = 1,
    padding: Sequence[int] = (),
    lengths: tuple[int, int] = (2, 4096),
    dynamic: bool = True,
) -> Case:
    """A case from a model of few layers; `padding` has the kept keys of each sequence."""
    values = Values(name)
    state = _state(_build(config(), spellings[0]))
    activations = [values.normal(max(1, len(padding)), length, config().hidden_size)]
    symbols = {(0, 1): "length"}
    if padding:
        kept = torch.arange(length).unsqueeze(0) < torch.tensor(padding).unsqueeze(1)
        activations.append(kept.to(torch.int64))
        symbols[1, 1] = "length"
    weights = [values.weight(n, t) for n, t in state.items()]

    def build(spelling: str) -> Callable[[], torch.nn.Module]:
        names, count = list(state), len(activations)
        return lambda: Functional(_build(config(), spelling), names, count, call)

    builders = {spelling: build(spelling) for spelling in spellings}
    inputs = [*activations, *weights]
    symbols = symbols if dynamic else {}
    return Case(name, about, attentions, inputs, builders, symbols, lengths, facts)
