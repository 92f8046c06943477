//===- KeepPredicate.h - A keep region as conditions on the key -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_MASK_KEEPPREDICATE_H
#define ATTN_PASSES_MASK_KEEPPREDICATE_H

#include "lib/Analysis/Bands.h"

namespace attn {

/// A part of a predicate that is no condition on the key.
struct PredicatePart {
  /// An i1 of the region.
  mlir::Value value;
  /// Whether its negation is meant.
  bool isNegated;
  /// The end of a sentence that begins with "it".
  std::string cause;
};

/// A conjunction: all conditions and all parts hold. Neither: always true.
struct KeepPredicate {
  bool isNever = false;
  /// Of kind lower and upper only.
  llvm::SmallVector<KeyCondition> conditions;
  llvm::SmallVector<PredicatePart> rest;

  bool isAlways() const {
    return !isNever && conditions.empty() && rest.empty();
  }
};

/// What the keep region of `op` says. Changes nothing.
KeepPredicate evaluateKeepRegion(AttentionOp op, const LengthFacts &facts);

} // namespace attn

#endif // ATTN_PASSES_MASK_KEEPPREDICATE_H
