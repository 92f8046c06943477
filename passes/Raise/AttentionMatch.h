//===- AttentionMatch.h - What was recognised of an attention ---*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
///
/// The matchers work on element expressions (`lib/Analysis/Elements.h`), never
/// on spellings. From the outside in:
///
///   o[.., i, e] = Σ_j P[.., i, j] · V[.., j, e]          matchAttention
///   P = exp(S - max_j S) / Σ_j exp(S - max_j S)           matchSoftmax
///   S = mask(bias(score(scale · X)))                       matchScores
///   X = Σ_d Q[.., i, d] · K[.., j, d]                      matchAttention
///
/// A matcher that fails says why in `cause`, as the end of the remark
/// `not an attention: …`; an empty cause means that nothing looked like one.
///
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_RAISE_ATTENTIONMATCH_H
#define ATTN_PASSES_RAISE_ATTENTIONMATCH_H

#include "dialects/Attn/IR/AttnDialect.h"
#include "lib/Analysis/ElementTracer.h"

namespace attn {

/// The digits of each loop of an attention, and what they stand for.
struct LoopRoles {
  /// Batch and query head, not yet told apart: outermost first.
  DigitList outer;
  DigitList rows;
  /// The key index j, one digit.
  const Digit *key = nullptr;
  DigitList queryDim, valueDim;
};

/// A softmax over the key index.
struct SoftmaxMatch {
  /// The natural exponents are `factor · scores`, up to a shift of the row.
  Element scores;
  double factor = 1.0;
  /// Rows of -inf give zero instead of NaN.
  bool isGuarded = false;
};

/// An addend of the scores: `factor · element`.
struct BiasPart {
  Element element;
  double factor;
};

/// A predicate that keeps keys, and what masked scores are set to or become.
struct MaskPart {
  Element keep;
  double fill;
  /// The addend that masks; a null element where a select sets the fill.
  BiasPart addend{nullptr, 1.0};
};

/// The scores, taken apart in the order of `attn.attention`.
struct ScoreMatch {
  /// The element of QKᵀ: a read of the contraction's result.
  Element product = nullptr;
  double scale = 1.0;
  /// The score region as a function of `product`, which then stands for the
  /// scaled score; null where it is the identity.
  Element region = nullptr;
  llvm::SmallVector<BiasPart> biases;
  llvm::SmallVector<MaskPart> masks;
};

/// A recognised attention.
struct AttentionMatch {
  /// The product with V, which the op replaces.
  mlir::linalg::LinalgOp product;
  LoopRoles roles;
  /// Q, K and V as the two products read them.
  TensorView query, key, value;
  ScoreMatch scores;
  FullyMasked fullyMasked = FullyMasked::zero;
};

/// Matches the softmax that `probability` is, over `key`.
std::optional<SoftmaxMatch> matchSoftmax(Element probability, const Digit *key,
                                         ElementContext &context,
                                         std::string &cause);

/// Takes scores apart.
std::optional<ScoreMatch> matchScores(const SoftmaxMatch &softmax,
                                      const LoopRoles &roles,
                                      ElementContext &context,
                                      std::string &cause);

/// Splits an addend of the scores that is a mask (0 or very negative for each
/// value of the booleans in it) into predicate and fill; nothing if it is none.
std::optional<MaskPart> matchMask(Element addend, ElementContext &context);

/// What rows without keys give; masks whose fill is too small to be one, where
/// a row might keep no key, become biases. Nothing, with the cause, where no
/// mode says it.
std::optional<FullyMasked>
resolveFullyMasked(ScoreMatch &scores, bool isGuarded, const LoopRoles &roles,
                   ElementContext &context, std::string &cause);

/// Matches the attention of which `product` is the product with V.
std::optional<AttentionMatch> matchAttention(mlir::linalg::LinalgOp product,
                                             ElementTracer &tracer,
                                             std::string &cause);

} // namespace attn

#endif // ATTN_PASSES_RAISE_ATTENTIONMATCH_H
