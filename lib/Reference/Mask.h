//===- Mask.h - Which keys a row keeps --------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A mask is a conjunction of atoms. Every index is global, and q_len and kv_len
// are the lengths of the batch where lengths are given per batch.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_MASK_H
#define ATTN_LIB_REFERENCE_MASK_H

#include "lib/Reference/Expression.h"

#include <optional>
#include <variant>

namespace attn::reference {

/// Which corner the diagonal of a mask goes through.
enum class MaskAlignment {
  TopLeft,     ///< row i's diagonal key is i
  BottomRight, ///< row i's diagonal key is i + kv_len - q_len
};

/// Keeps the keys up to and with the diagonal.
struct CausalMask {
  MaskAlignment alignment = MaskAlignment::TopLeft;
};

/// Keeps the keys from `left` before to `right` after the diagonal, both
/// included; -1 is unbounded.
struct WindowMask {
  int64_t left = -1, right = -1;
  MaskAlignment alignment = MaskAlignment::TopLeft;
};

/// constant + row * i + queryLength * q_len + keyLength * kv_len.
struct AffineBound {
  int64_t constant = 0, row = 0, queryLength = 0, keyLength = 0;

  /// The bound at `point`.
  int64_t evaluate(const ExpressionPoint &point) const {
    return constant + row * point.row + queryLength * point.queryLength +
           keyLength * point.keyLength;
  }
};

/// Keeps every lower bound <= j <= every upper bound.
struct BandMask {
  std::vector<AffineBound> lower, upper;
};

/// Keeps the keys where an integer expression is not zero. Its `Score` is zero.
struct PredicateMask {
  Expression keeps;
};

using MaskAtom = std::variant<CausalMask, WindowMask, BandMask, PredicateMask>;

/// Whether a causal, window or band atom keeps `point`. A predicate is not its
/// business and keeps everything here.
bool keepsByPosition(const MaskAtom &atom, const ExpressionPoint &point);

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_MASK_H
