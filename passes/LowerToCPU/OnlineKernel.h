//===- OnlineKernel.h - The parts of an expanded online step --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Each function below builds the code of one part at the builder's insertion
// point. All buffers are f32. `KernelShape.h` says what a panel is.
//
//   packQuery        Q [rows, D] -> packed [panels, D, panel rows]
//   per panel:
//     buildScores    S^T = scale · K·Q^T into scores [keys, panel rows]
//     buildSoftmax   region, bias, mask; new max and sum; scores become P
//     buildValues    acc = acc · rescale + P·V
//   buildFinish      acc / sum, transposed, into o; lse
//
// All arithmetic is in f32. K and V of f16 or bf16 are widened into scratch
// before the panels of a step; q is widened as it is packed, o rounded as it is
// written.
//
// Nothing is read out of bounds: a block of keys that reaches past the last key
// repeats it, and the repeated scores are stored but never used. Rows past the
// last are packed as zeros, and the results for them are never read.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_ONLINEKERNEL_H
#define ATTN_PASSES_LOWERTOCPU_ONLINEKERNEL_H

#include "passes/LowerToCPU/LaneBuilder.h"

namespace attn {

/// One `attn.online_step` on buffers, with what is computed once for it.
struct OnlineTile {
  OnlineStepOp step;
  /// K and V in f32: the step's own, or its copies in scratch.
  mlir::Value key, value;
  /// Q packed: [panels, D, panel rows].
  mlir::Value packedQuery;
  /// Scores of one panel, later P: [max keys rounded up, panel rows].
  mlir::Value scores;
  /// The accumulator as [panels, Dv, panel rows].
  mlir::Value acc;
  /// Keys of the tile that exist: those in k and below `lengths`, at least 0.
  mlir::Value keys;
};

/// Number of panels that hold `rows` rows.
mlir::Value countPanels(LaneBuilder &b, mlir::Value rows);

/// The accumulator of a state, [query tile, Dv] and contiguous, in the element
/// order that this back end gives it: [panels, Dv, panel rows].
mlir::Value viewAccumulator(LaneBuilder &b, mlir::Value acc);

/// Copies rows 0 to `count` of a matrix of f16 or bf16 to one of f32.
void widenRows(LaneBuilder &b, mlir::Value narrow, mlir::Value count,
               mlir::Value wide);

/// Copies `query` [rows, D] to `packed` [panels, D, panel rows].
void packQuery(LaneBuilder &b, mlir::Value query, mlir::Value packed);

/// Writes scaled scores of all keys of the tile with the rows of `panel`.
void buildScores(LaneBuilder &b, const OnlineTile &tile, mlir::Value panel);

/// Turns scores into exp(score - max) and updates max and sum of the panel.
/// Returns, per vector of rows, exp(old max - max).
mlir::FailureOr<LaneBuilder::Values>
buildSoftmax(LaneBuilder &b, const OnlineTile &tile, mlir::Value panel);

/// Rescales the panel's accumulator and adds P·V.
void buildValues(LaneBuilder &b, const OnlineTile &tile, mlir::Value panel,
                 mlir::ValueRange rescale);

/// Changes `scores`, those of all rows of `panel` with key `key` (one vector
/// per `rowVectors`), by score region, bias and masks.
class ScoreModifier {
public:
  /// Builds, before the loop over keys, what depends on rows alone.
  ScoreModifier(LaneBuilder &b, const OnlineTile &tile, mlir::Value panel);
  /// Whether scores stay as they are.
  bool isIdentity() const;
  /// The new score of the rows in vector `rowVector` of the panel.
  mlir::FailureOr<mlir::Value> modify(LaneBuilder &b, mlir::Value score,
                                      int64_t rowVector, mlir::Value key);
  /// i1 vector: which rows of vector `rowVector` are below `lengths(queries)`.
  mlir::Value getRowsInLength(LaneBuilder &b, int64_t rowVector);

private:
  void buildBounds(LaneBuilder &b);
  mlir::Value buildBias(LaneBuilder &b, int64_t rowVector, mlir::Value key);
  mlir::Value buildInBounds(LaneBuilder &b, int64_t rowVector, mlir::Value key);

  const OnlineTile &tile;
  /// Per vector: rows local to the tile, their global position and head; i64
  /// lanes as index, a scalar head where all rows are of one.
  LaneBuilder::Values localRows, globalRows, heads;
  /// Per vector: first and last key that the mask keeps, global; empty where
  /// the mask is unbounded on that side.
  LaneBuilder::Values lower, upper;
};

/// Expands one op whose operands are buffers, and erases it.
void expandInit(LaneBuilder &b, OnlineInitOp op);
void expandFinish(LaneBuilder &b, OnlineFinishOp op);
void expandMerge(LaneBuilder &b, MergeOp op);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_ONLINEKERNEL_H
