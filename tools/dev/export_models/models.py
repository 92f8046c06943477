# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Small models of the transformers library, one or two layers each.

Their masks and positions are made by the library's own code. Dimensions are
small because inputs are shipped; the LLaMA layer alone has usual ones. Where a
model would use gelu_pytorch_tanh, it uses gelu_new, which is the same function:
torch-mlir rounds a constant of the former.
"""

from __future__ import annotations

from typing import Any

import transformers

from .case import Case
from .layers import encoder, layer_case


def _facts(heads: int, kv_heads: int, dim: int, mask: str, **more: Any) -> dict[str, Any]:
    return {"heads": heads, "kv_heads": kv_heads, "head_dim": dim, "mask": mask, **more}


def llama() -> Case:
    """The layer that the project's README shows."""
    return layer_case(
        "llama-gqa-causal",
        "LLaMA decoder layer: 8 query and 2 key heads, rotary positions, causal",
        lambda: transformers.LlamaConfig(
            hidden_size=512,
            intermediate_size=32,
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
    return layer_case(
        "gpt2",
        "GPT-2 block: 2 heads, learned positions, causal",
        lambda: transformers.GPT2Config(
            n_embd=32, n_head=2, n_layer=1, n_inner=32, n_positions=128, vocab_size=2
        ),
        100,
        _facts(2, 2, 16, "causal"),
        lengths=(2, 128),
    )


def _bert_config() -> transformers.PretrainedConfig:
    return transformers.BertConfig(
        hidden_size=32,
        num_attention_heads=2,
        num_hidden_layers=1,
        intermediate_size=32,
        max_position_embeddings=128,
        vocab_size=2,
    )


def bert() -> Case:
    """An encoder without padding: its mask is all true, and still added."""
    about = "BERT layer: 2 heads, no padding"
    facts = _facts(2, 2, 16, "none")
    return layer_case("bert", about, _bert_config, 77, facts, call=encoder, lengths=(2, 128))


def bert_padding() -> Case:
    """An encoder whose mask depends on data."""
    return layer_case(
        "bert-padding",
        "BERT layer on two sequences, one padded: the mask comes from a 2-D i64 argument",
        _bert_config,
        45,
        _facts(2, 2, 16, "key padding from argument 1"),
        call=encoder,
        padding=(45, 31),
        lengths=(2, 128),
    )


def mistral() -> Case:
    """A window in the mask."""
    return layer_case(
        "mistral-window",
        "Mistral decoder layer: 4 query and 2 key heads, causal, each query sees the last 24 keys",
        lambda: transformers.MistralConfig(
            hidden_size=32,
            intermediate_size=32,
            num_attention_heads=4,
            num_key_value_heads=2,
            head_dim=16,
            num_hidden_layers=1,
            vocab_size=2,
            sliding_window=24,
        ),
        100,
        _facts(4, 2, 16, "causal, window 24", window=24),
        lengths=(24, 4096),
    )


def gemma2() -> Case:
    """A score region, a scale that is not 1/sqrt(d), and two kinds of mask."""
    return layer_case(
        "gemma2-softcap",
        "two Gemma 2 decoder layers: softcap 5, scale 24^-0.5, window 24 in the first layer",
        lambda: transformers.Gemma2Config(
            hidden_size=32,
            intermediate_size=32,
            num_attention_heads=4,
            num_key_value_heads=2,
            head_dim=16,
            num_hidden_layers=2,
            vocab_size=2,
            sliding_window=24,
            query_pre_attn_scalar=24,
            attn_logit_softcapping=5.0,
            hidden_activation="gelu_new",
        ),
        77,
        _facts(4, 2, 16, "causal, window 24; causal", window=24, softcap=5.0, scale=24**-0.5),
        spellings=("eager",),
        attentions=2,
        lengths=(24, 4096),
    )


def bloom() -> Case:
    """A bias computed from positions, added by baddbmm."""
    return layer_case(
        "bloom-alibi",
        "Bloom block: 2 heads, ALiBi as a tensor [heads, 1, keys], causal",
        lambda: transformers.BloomConfig(hidden_size=32, n_head=2, n_layer=1, vocab_size=2),
        77,
        _facts(2, 2, 16, "causal", alibi=True),
        spellings=("eager",),
    )


def mpt() -> Case:
    """The same, with the mask as a select after the bias."""
    return layer_case(
        "mpt-alibi",
        "MPT block: 2 heads, ALiBi sliced from a table, causal by select",
        lambda: transformers.MptConfig(
            d_model=32, n_heads=2, n_layers=1, vocab_size=2, expansion_ratio=1, max_seq_len=128
        ),
        77,
        _facts(2, 2, 16, "causal", alibi=True),
        spellings=("eager",),
        dynamic=False,  # Its sym_max is beyond torch-mlir's importer.
    )


def bigcode() -> Case:
    """Multi-query attention."""
    return layer_case(
        "bigcode-mqa",
        "GPT-BigCode block: 4 query heads and one key head, causal",
        lambda: transformers.GPTBigCodeConfig(
            n_embd=32,
            n_head=4,
            n_layer=1,
            n_inner=32,
            n_positions=128,
            vocab_size=2,
            multi_query=True,
            activation_function="gelu_new",
        ),
        77,
        _facts(4, 1, 8, "causal"),
        lengths=(2, 128),
    )


def cases() -> list[Case]:
    """All cases of this module."""
    return [
        llama(),
        gpt2(),
        bert(),
        bert_padding(),
        mistral(),
        gemma2(),
        bloom(),
        mpt(),
        bigcode(),
    ]
