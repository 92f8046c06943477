//===- SoftmaxStep.h - Online softmax on fragments ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What every schedule does between the two products of a tile, and at the end.
// Exponents are of base 2 and relative to the row's maximum so far, or to 0
// while that is -inf:
//
//   m' = max(m, rowmax(s))     p = exp2(s·c - m'·c)      c = factor
//   a  = exp2(m·c - m'·c)      l' = l·a + rowsum(p)
//
// The maximum is that of the whole row (the lanes of a quad agree); the sum is
// the lane's part until `finish`.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOGPU_SOFTMAXSTEP_H
#define ATTN_PASSES_LOWERTOGPU_SOFTMAXSTEP_H

#include "passes/LowerToGPU/ScoreElements.h"

namespace attn {

/// Values per row, fragments of kind `rows`.
struct SoftmaxState {
  mlir::Value max, sum;
};

/// A tile's exponentials (f32, as the scores lay) and what it does to the
/// state; `correction` is what the accumulator is multiplied by.
struct SoftmaxTile {
  mlir::Value exponentials, correction;
  SoftmaxState state;
};

/// Emits at a builder given with each call.
class SoftmaxStep {
public:
  /// `factor` as in `ScoreElements::getExponentFactor`.
  SoftmaxStep(mlir::Location loc, double factor) : loc(loc), factor(factor) {}

  /// Folds `scores` into `state`. `mayBeEmpty`: the maximum may be -inf.
  SoftmaxTile emit(mlir::OpBuilder &b, mlir::Value scores, SoftmaxState state,
                   bool mayBeEmpty);
  /// `accumulator` times `correction`, a value per row.
  mlir::Value scaleRows(mlir::OpBuilder &b, mlir::Value accumulator,
                        mlir::Value correction);
  /// The whole rows' sums.
  SoftmaxState emitTotals(mlir::OpBuilder &b, SoftmaxState state);
  /// accumulator / sum; rows without keys as `mode` says (not `mean`).
  mlir::Value emitOutput(mlir::OpBuilder &b, mlir::Value accumulator,
                         SoftmaxState totals, FullyMasked mode);
  /// ln Σ exp of the scores; -inf for rows without keys.
  mlir::Value emitLse(mlir::OpBuilder &b, SoftmaxState totals);

private:
  mlir::Value constant(mlir::OpBuilder &b, double value);
  mlir::Value exp2(mlir::OpBuilder &b, mlir::Value x, mlir::Value base);

  mlir::Location loc;
  double factor;
};

} // namespace attn

#endif // ATTN_PASSES_LOWERTOGPU_SOFTMAXSTEP_H
