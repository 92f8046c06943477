//===- LinearForm.h - Integers that are linear in row, key and lengths ----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Mask predicates compare integers made of the row i, the key j and the
// lengths. Where such an integer is linear it is five coefficients, and what it
// can be is a matter of its corners: i in 0..q_len-1, j in 0..kv_len-1.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_LINEARFORM_H
#define ATTN_LIB_ANALYSIS_LINEARFORM_H

#include "mlir/IR/AffineExpr.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>

namespace attn {

/// row·i + key·j + queries·q_len + keys·kv_len + constant. Arithmetic gives
/// nothing where a coefficient would not fit 64 bits.
struct LinearForm {
  int64_t row = 0, key = 0, queries = 0, keys = 0, constant = 0;

  static LinearForm getConstant(int64_t value) { return {0, 0, 0, 0, value}; }
  bool isConstant() const { return !row && !key && !queries && !keys; }
  bool operator==(const LinearForm &other) const {
    return coefficients() == other.coefficients();
  }
  /// All five, in the order of the members.
  std::array<int64_t, 5> coefficients() const {
    return {row, key, queries, keys, constant};
  }
};

/// left + factor·right.
std::optional<LinearForm> addScaled(const LinearForm &left, int64_t factor,
                                    const LinearForm &right);
/// left + right.
std::optional<LinearForm> add(const LinearForm &left, const LinearForm &right);
/// left - right.
std::optional<LinearForm> subtract(const LinearForm &left,
                                   const LinearForm &right);

/// The form as an expression over (i)[q_len, kv_len]; the form has no key.
mlir::AffineExpr getAffineExpr(const LinearForm &form,
                               mlir::MLIRContext *context);

/// The form of an expression over (i)[q_len, kv_len]; none where it is not
/// linear (floordiv, mod) or passes 64 bits.
std::optional<LinearForm> getLinearForm(mlir::AffineExpr expr);

/// What is known of the lengths of an attention. No length passes 2^31 - 1:
/// length tensors are i32.
struct LengthFacts {
  static constexpr int64_t kLongest = std::numeric_limits<int32_t>::max();

  int64_t fewestQueries = 0, mostQueries = kLongest;
  int64_t fewestKeys = 0, mostKeys = kLongest;
  /// q_len = kv_len, whatever they are.
  bool areEqual = false;

  /// The same facts where some row and some key exist.
  LengthFacts withRowsAndKeys() const;
};

/// The least value of `form` over all rows, keys and lengths that the facts
/// admit, clamped to 64 bits.
int64_t getMinimum(const LinearForm &form, const LengthFacts &facts);

/// The greatest value, as `getMinimum`.
int64_t getMaximum(const LinearForm &form, const LengthFacts &facts);

/// The form with constant lengths folded and, where lengths are equal, q_len in
/// place of kv_len: two forms with the same values get the same coefficients.
std::optional<LinearForm> normalize(const LinearForm &form,
                                    const LengthFacts &facts);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_LINEARFORM_H
