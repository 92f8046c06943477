//===- LayerWork.h - Work of what surrounds attention -----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Matrix products, linear attention and caches, by the conventions of
// AttentionWork.h and these:
//
//  L1 A product of (rows × inner) by (inner × columns) is 2·rows·inner·columns
//     FLOPs; each operand is read once and the result written once.
//  L2 Norms, rotary positions, activations, gates and residual sums are taken
//     to be fused into the product beside them: no FLOPs, no bytes.
//  L3 Linear attention keeps a state of D × Dv numbers of 4 bytes a head. A
//     token adds kvᵀ to it and multiplies q by it: 4·D·Dv FLOPs. q, k, v and o
//     cross once; the state is read once, where there is one, and written once.
//  L4 Caches hold K and V of every token that a later token can still see.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_ANALYSIS_ROOFLINE_LAYERWORK_H
#define ATTN_LIB_ANALYSIS_ROOFLINE_LAYERWORK_H

#include "lib/Analysis/Roofline/AttentionWork.h"

namespace attn::roofline {

/// A product, `batch` times over with operands of its own each time.
struct MatmulShape {
  int64_t batch = 1, rows = 1, columns = 1, inner = 1;
  /// Bytes of an element of the left operand, the right operand (weights) and
  /// the result.
  int64_t leftBytes = 2, rightBytes = 2, resultBytes = 2;
};

/// Work of a product (L1).
Work countMatmul(const MatmulShape &shape);

/// The products around the attention of one layer. Tokens are rows of all of
/// them, over the whole batch.
struct LayerShape {
  int64_t tokens = 1;
  /// Width of the stream between layers, and of the inside of the FFN.
  int64_t modelDim = 1, hiddenDim = 1;
  int64_t queryHeads = 1, keyHeads = 1, queryKeyDim = 1, valueDim = 1;
  /// Bytes of an element of activations and of weights.
  int64_t elementBytes = 2, weightBytes = 2;
};

/// The projections of x to Q, K and V, and of O back to the stream.
struct ProjectionWork {
  Work query, key, value, output;
};
ProjectionWork countProjections(const LayerShape &shape);

/// The products of a SwiGLU FFN, down(silu(gate(x)) · up(x)): three of
/// tokens × modelDim × hiddenDim.
struct SwigluWork {
  Work gate, up, down;
};
SwigluWork countSwiglu(const LayerShape &shape);

/// Sizes of linear attention; decode is `queryLength` 1 with a state.
struct LinearAttentionShape {
  int64_t batch = 1, heads = 1, queryLength = 1;
  int64_t keyDim = 64, valueDim = 64;
  int64_t elementBytes = 2;
  /// Whether there are tokens before: their state is read.
  bool readsState = false;
};

/// Work of linear attention (L3).
Work countLinearAttention(const LinearAttentionShape &shape);

/// Bytes of the states of all heads, however many tokens there were.
int64_t countStateBytes(const LinearAttentionShape &shape);

/// Sizes of the cache of one layer with MHA, GQA or MQA.
struct CacheShape {
  int64_t batch = 1, keyHeads = 1, tokens = 1;
  int64_t queryKeyDim = 128, valueDim = 128;
  int64_t elementBytes = 2;
};

/// Bytes of K and V together. For batch 8, 1024 tokens, dims of 128 and 2 bytes
/// an element (f16 or bf16): 128 MiB with 32 heads, 32 MiB with 8, 4 MiB with
/// one.
int64_t countCacheBytes(const CacheShape &shape);

/// Bytes of the cache of one layer with latent attention (MLA): a latent vector
/// and the rotary part of the key a token, whatever the heads.
int64_t countLatentCacheBytes(int64_t batch, int64_t tokens, int64_t latentDim,
                              int64_t ropeDim, int64_t elementBytes);

} // namespace attn::roofline

#endif // ATTN_LIB_ANALYSIS_ROOFLINE_LAYERWORK_H
