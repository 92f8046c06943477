//===- Bands.h - Masks as linear bounds on the key ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Reasoning about masks happens on one normal form: bounds on the key that are
// linear in the row and the lengths. A comparison of a predicate is classified
// as such a bound or not; bounds are simplified against each other and against
// 0 <= i < q_len, 0 <= j < kv_len; and the result is spelled as the narrowest
// mask attribute that says the same.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_BANDS_H
#define ATTN_LIB_ANALYSIS_BANDS_H

#include "dialects/Attn/IR/AttnDialect.h"
#include "lib/Analysis/LinearForm.h"

namespace attn {

/// What a condition `form >= 0` says about the keys of a row.
struct KeyCondition {
  enum class Kind {
    always, // holds for every row and key
    never,  // holds for none
    lower,  // key >= bound
    upper,  // key <= bound
    other,  // no bound on the key; `cause` says why
  };
  Kind kind;
  /// For lower and upper: linear in row and lengths, row coefficient >= 0.
  LinearForm bound;
  /// For other: the end of a sentence that begins with "it".
  llvm::StringRef cause;
};

/// Classifies `form >= 0` for the rows and keys that the facts admit.
KeyCondition classifyCondition(const LinearForm &form,
                               const LengthFacts &facts);

/// The keys of row i between max(lower) and min(upper), both inclusive.
struct Band {
  llvm::SmallVector<LinearForm> lower, upper;
  /// No row keeps any key.
  bool isEmpty = false;

  /// Adds a condition that is not `other`.
  void add(const KeyCondition &condition);
};

/// The bounds of a mask as a band; none where a bound is not linear or can not
/// be said of the lengths in `facts`.
std::optional<Band> getBand(MaskInterface mask, const LengthFacts &facts);

/// Drops bounds that others imply, and finds bands that are empty.
void simplifyBand(Band &band, const LengthFacts &facts);

/// The mask attribute of a simplified band: none (null), causal, window, else
/// `#attn.band`. Where q_len = kv_len the alignment is `top_left`.
MaskInterface getMask(mlir::MLIRContext *context, const Band &band,
                      const LengthFacts &facts);

/// Whether every row of every attention with these lengths keeps some key.
bool keepsKeyInEveryRow(const Band &band, const LengthFacts &facts);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_BANDS_H
