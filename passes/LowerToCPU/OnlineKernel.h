//===- OnlineKernel.h - The parts of an expanded online step --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Each function below builds the code of one part at the builder's insertion
// point. All buffers are f32. `KernelShape.h` says what a panel is.
//
//   packQuery        Q [rows, D] -> packed [panels, D, panel rows]
//   per panel:
//     buildSoftmax   buildScores: S^T = scale · K·Q^T into scores [keys, panel
//                    rows]; region, bias, mask; new max and sum; scores become
//                    P
//     buildValues    acc = acc · rescale + P·V
//   buildFinish      acc / sum, transposed, into o; lse
//
// All arithmetic is in f32. K and V of f16 or bf16 are widened into scratch
// before the panels of a step, or in registers where lanes are dims (each
// element is then loaded once); q is widened as it is packed, o rounded as it
// is written.
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
  /// Room for the bias of one panel as scores lie, [max keys rounded up, panel
  /// rows], where `canTransposeBias`; else null.
  mlir::Value bias;
  /// Keys of the tile that exist: those in k and below `lengths`, at least 0;
  /// for one panel, the end of those that its rows may keep.
  mlir::Value keys;
  /// The first key that rows of the panel may keep: a multiple of the keys of a
  /// register block.
  mlir::Value firstKey;
};

/// Number of panels that hold `rows` rows.
mlir::Value countPanels(LaneBuilder &b, mlir::Value rows);

/// The accumulator of a state, [query tile, Dv] and contiguous, in the element
/// order that this back end gives it: [panels, Dv, panel rows].
mlir::Value viewAccumulator(LaneBuilder &b, mlir::Value acc);

/// Copies rows 0 to `count` of a matrix of f16 or bf16 to one of f32.
void widenRows(LaneBuilder &b, mlir::Value narrow, mlir::Value count,
               mlir::Value wide);

/// Whether the scale of `step` is multiplied into the packed Q instead of the
/// scores: a power of 2, which rounds nothing.
bool isScaleInQuery(OnlineStepOp step);

/// Copies `query` [rows, D], times `scale`, to `packed` [panels, D, panel
/// rows].
void packQuery(LaneBuilder &b, mlir::Value query, mlir::Value packed,
               float scale);

/// Writes scaled scores of the keys of the tile with the rows of `panel`.
/// Returns, per vector of rows, the largest of them and of `maximum`, where
/// that is given.
LaneBuilder::Values buildScores(LaneBuilder &b, const OnlineTile &tile,
                                mlir::Value panel,
                                mlir::ValueRange maximum = {});

/// Fills the scores, turns them into exp(score - max) and updates max and sum
/// of the panel. Returns, per vector of rows, exp(old max - max).
mlir::FailureOr<LaneBuilder::Values>
buildSoftmax(LaneBuilder &b, const OnlineTile &tile, mlir::Value panel);

/// Rescales the panel's accumulator and adds P·V.
void buildValues(LaneBuilder &b, const OnlineTile &tile, mlir::Value panel,
                 mlir::ValueRange rescale);

/// Whether the bias of `step` differs by row and its keys follow each other in
/// memory, so that it is transposed by blocks instead of gathered.
bool canTransposeBias(LaneBuilder &b, OnlineStepOp step);

/// Changes `scores`, those of all rows of `panel` with key `key` (one vector
/// per `rowVectors`), by score region, bias and masks.
class ScoreModifier {
public:
  /// Builds, before the loop over keys, what depends on rows alone.
  ScoreModifier(LaneBuilder &b, const OnlineTile &tile, mlir::Value panel);
  /// Whether scores stay as they are.
  bool isIdentity() const;
  /// Fills `tile.bias`, if there is room, for the keys of the panel; comes
  /// before `modify`.
  void transposeBias(LaneBuilder &b);
  /// The new score of the rows in vector `rowVector` of the panel.
  mlir::FailureOr<mlir::Value> modify(LaneBuilder &b, mlir::Value score,
                                      int64_t rowVector, mlir::Value key);
  /// i1 vector: which rows of vector `rowVector` are below `lengths(queries)`.
  mlir::Value getRowsInLength(LaneBuilder &b, int64_t rowVector);

private:
  void buildBounds(LaneBuilder &b);
  mlir::Value buildBias(LaneBuilder &b, int64_t rowVector, mlir::Value key);
  mlir::Value gatherBias(LaneBuilder &b, int64_t rowVector, mlir::Value key);
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
