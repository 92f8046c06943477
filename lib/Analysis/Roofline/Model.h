//===- Model.h - A whole transformer as a few numbers -----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A model is layers of attention and FFN between an embedding and the product
// with the vocabulary. Layers need not be alike: a schedule says which
// attention each has. The C++ standard library only; `ModelFile.h` reads
// descriptions.
//
// Conventions beside those of AttentionWork.h and LayerWork.h:
//
//  M1 Prefill is all tokens of a sequence at once, causal, with an empty cache;
//     logits are computed for the last token alone.
//  M2 Decode is one token, the last of its sequence, all others cached. What
//     the projections of K and V write is what the cache gains.
//  M3 A window of w keeps the row's own key and the w - 1 before it; its cache
//     holds at most w tokens.
//  M4 Latent attention (MLA) is computed with keys and values of their own for
//     every head in prefill, and in decode on the latent vectors, the up
//     projections absorbed into those of Q and O: one key head whose values are
//     its first columns.
//  M5 Weights are those of the products, and the embedding; norms and biases
//     count nothing.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_ANALYSIS_ROOFLINE_MODEL_H
#define ATTN_LIB_ANALYSIS_ROOFLINE_MODEL_H

#include "lib/Analysis/Roofline/AttentionWork.h"

#include <optional>
#include <string>
#include <vector>

namespace attn::roofline {

/// Types that tensors of a model have.
enum class ElementType { f32, f16, bf16, f8, i8 };

/// Bytes of a number of this type.
int64_t getElementBytes(ElementType type);

/// The spelling of a type in descriptions and reports, such as `bf16`.
const char *getElementTypeName(ElementType type);

/// How a layer mixes its tokens.
enum class AttentionKind {
  full,   ///< causal attention over all tokens; MHA, GQA or MQA by its heads
  window, ///< causal attention over the last tokens
  linear, ///< a state of fixed size
  latent, ///< attention over a compressed cache (MLA)
};

/// The spelling of a kind in descriptions and reports, such as `window`.
const char *getAttentionKindName(AttentionKind kind);

/// One kind of layer and how many of it follow each other. Numbers that a kind
/// has no use for are 0.
struct LayerKind {
  AttentionKind attention = AttentionKind::full;
  int64_t layers = 1;
  int64_t heads = 1, keyHeads = 1;
  /// Columns of Q and K (without the rotary part in latent attention), and of
  /// V and O.
  int64_t headDim = 1, valueDim = 1;
  /// Keys that a row of `window` keeps, its own included.
  int64_t window = 0;
  /// Columns of the latent vector and of the rotary part of a key, and of the
  /// latent vector of Q, 0 where Q is projected at once.
  int64_t latentDim = 0, ropeDim = 0, queryLatentDim = 0;
};

/// A model.
struct ModelDescription {
  std::string name;
  /// Where the numbers are from.
  std::string source;
  int64_t layers = 1;
  int64_t modelDim = 1, hiddenDim = 1, vocabulary = 1;
  /// Type of weights, of activations, and of cached keys and values.
  ElementType weightType = ElementType::bf16, type = ElementType::bf16,
              cacheType = ElementType::bf16;
  /// Three products in the FFN (SwiGLU) or two.
  bool isGated = true;
  /// Whether the embedding is the weight of the logits too.
  bool isTied = false;
  /// One period of kinds of layers; repeated until there are `layers`.
  std::vector<LayerKind> schedule;
};

/// What is wrong with a model, or an empty text. The functions below want a
/// model that is right.
std::string validate(const ModelDescription &model);

/// How many layers of each entry of the schedule the model has.
std::vector<int64_t> countLayersOfKinds(const ModelDescription &model);

/// Numbers in all weights (M5).
int64_t countParameters(const ModelDescription &model);

/// Bytes of all weights.
int64_t countWeightBytes(const ModelDescription &model);

/// Bytes of the caches and states of all layers for sequences of `tokens`.
int64_t countCacheBytes(const ModelDescription &model, int64_t batch,
                        int64_t tokens);

/// What an operation belongs to.
enum class OperationGroup { attention, projections, ffn, vocabulary, products };

/// The name of a group for people.
const char *getGroupName(OperationGroup group);

/// One operation, and how often it runs.
struct WorkItem {
  std::string name;
  OperationGroup group = OperationGroup::products;
  int64_t times = 1;
  /// Work of one run; of an attention fused and compulsory.
  Work work;
  /// What an attention is; none for others, and for linear attention.
  std::optional<AttentionShape> attention;
  /// Which of the machine's rates its products run at.
  ElementType type = ElementType::bf16;
  /// What a reader must know of the count, one sentence each.
  std::vector<std::string> notes;
};

/// Operations that run one after the other, under one heading.
struct Phase {
  std::string name;
  std::vector<WorkItem> items;

  /// Work of all operations, each as often as it runs.
  Work total() const;
};

/// What is wrong with counting `batch` sequences of `tokens` tokens of a model,
/// or an empty text.
std::string validateRun(const ModelDescription &model, int64_t batch,
                        int64_t tokens);

/// Operations of prefill (M1) and of one step of decode (M2), attentions fused
/// and compulsory. Both want a run that `validateRun` finds right.
Phase countPrefill(const ModelDescription &model, int64_t batch,
                   int64_t tokens);
Phase countDecode(const ModelDescription &model, int64_t batch, int64_t tokens);

} // namespace attn::roofline

#endif // ATTN_LIB_ANALYSIS_ROOFLINE_MODEL_H
