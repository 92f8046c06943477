//===- SoftmaxRow.h - One row of scores, from its definition --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The parts that an attention and an online step have in common: the score of
// one (row, key), and a row of scores turned into weights.
//
// A key that is not kept has the score -inf. It takes no part in any sum, so
// that what its k and v hold, NaN included, never reaches the result.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_DECOMPOSE_SOFTMAXROW_H
#define ATTN_PASSES_DECOMPOSE_SOFTMAXROW_H

#include "dialects/Attn/IR/AttnDialect.h"
#include "passes/Decompose/ScalarLoops.h"

namespace attn {

/// Everything beside q and k that decides a score.
struct ScoreTerms {
  llvm::APFloat scale;
  MaskInterface mask;  ///< may be null
  mlir::Region *score; ///< may be empty
  mlir::Region *keep;  ///< may be empty
  mlir::ValueRange captures;
  mlir::Value bias;        ///< may be null
  mlir::AffineMap biasMap; ///< null exactly where bias is
  mlir::Value queries;     ///< rows of the whole, of this batch entry
  mlir::Value keys;        ///< keys of the whole, of this batch entry
};

/// The score at the global indices (b, h, i, j), or -inf where the key is not
/// kept; then nothing is read. `biasIndices` are the operands of the bias map,
/// `dot` emits q·k.
mlir::Value emitScore(ScalarLoops &loops, const ScoreTerms &terms,
                      mlir::ValueRange global, mlir::ValueRange biasIndices,
                      ScalarLoops::Scalar dot);

/// Σ_d a[d] · b[d] with the element readers `a` and `b`.
mlir::Value emitDot(ScalarLoops &loops, mlir::Value count,
                    llvm::function_ref<mlir::Value(mlir::Value)> a,
                    llvm::function_ref<mlir::Value(mlir::Value)> b);

/// A row of values together with one scalar about it.
struct RowAndScalar {
  mlir::Value row, scalar;
};

/// Writes the scores of `count` keys to `row` and gives the largest of them and
/// of `max`.
RowAndScalar emitScoreRow(ScalarLoops &loops, mlir::Value count,
                          mlir::Value row, mlir::Value max,
                          llvm::function_ref<mlir::Value(mlir::Value)> score);

/// Writes exp(score - base) to `row` and gives the sum, starting from `sum`.
RowAndScalar emitExponentials(ScalarLoops &loops, mlir::Value count,
                              mlir::Value scores, mlir::Value base,
                              mlir::Value row, mlir::Value sum);

/// start + Σ_j p[j] · value(j) over the keys whose score is not -inf, each p
/// rounded to `probability` first.
mlir::Value emitWeightedSum(ScalarLoops &loops, mlir::Value count,
                            mlir::Value scores, mlir::Value weights,
                            mlir::Type probability, mlir::Value start,
                            llvm::function_ref<mlir::Value(mlir::Value)> value);

/// `max`, or 0 where it is -inf: what exponents are taken relative to.
mlir::Value emitBase(ScalarLoops &loops, mlir::Value max);

/// What column `column` of a row without keys gives; `value` reads the column
/// of v at one of the `count` keys in bounds, and is used by `mean` only.
mlir::Value emitEmptyRow(ScalarLoops &loops, FullyMasked mode,
                         mlir::Value count,
                         llvm::function_ref<mlir::Value(mlir::Value)> value);

} // namespace attn

#endif // ATTN_PASSES_DECOMPOSE_SOFTMAXROW_H
