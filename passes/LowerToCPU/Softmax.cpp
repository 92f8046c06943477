//===- Softmax.cpp - The online softmax of one panel ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
//   m' = max(m, scores);  p = exp(s - m');  l' = l · exp(m - m') + sum(p)
//
// with 0 for m' in the exponents while m' = -inf, so that a row without keys
// keeps l = 0. The maximum passes over NaN, which reaches the row through p. A
// row beyond `lengths(queries)` is put back to "no key seen" at the end of each
// step; its accumulator may hold anything.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/DimLanes.h"
#include "passes/LowerToCPU/OnlineKernel.h"
#include "passes/LowerToCPU/VectorExp.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

#include <limits>

using namespace mlir;
using namespace attn;

static constexpr float minusInfinity = -std::numeric_limits<float>::infinity();

namespace {
/// The state and scores of one panel while its softmax is built.
struct PanelSoftmax {
  PanelSoftmax(LaneBuilder &b, const OnlineTile &tile, Value panel)
      : b(b), tile(tile), modifier(b, tile, panel) {
    const KernelShape &shape = b.getShape();
    Value first = b.multiply(panel, shape.panelRows());
    for (int64_t u = 0; u < shape.rowVectors; ++u) {
      lanes.push_back(b.index(u * shape.lanes));
      rows.push_back(b.add(first, lanes[u]));
    }
  }

  /// Fills in the scores; returns the largest of each row, starting from
  /// `initial`, after region, bias and masks.
  FailureOr<LaneBuilder::Values> buildMaximum(Value panel, ValueRange initial) {
    bool areDims = b.getShape().lanesAreDims(b.getStaticDim(tile.key, 1));
    if (!areDims && modifier.isIdentity())
      return buildScores(b, tile, panel, initial);
    if (areDims)
      buildScoresOfFewRows(b, tile);
    else
      buildScores(b, tile, panel);
    modifier.transposeBias(b);
    bool modified = true;
    LaneBuilder::Values maximum = b.loop(
        tile.firstKey, tile.keys, 1, initial, [&](Value key, ValueRange soFar) {
          LaneBuilder::Values next(soFar);
          for (auto [u, lane] : llvm::enumerate(lanes)) {
            FailureOr<Value> score = buildScore(u, key);
            modified &= succeeded(score);
            if (modified)
              next[u] = b.larger(*score, soFar[u]);
          }
          return next;
        });
    if (!modified)
      return failure();
    return maximum;
  }

  /// Replaces scores by exp(score - shift); returns the sums of each row,
  /// starting from `initial`.
  LaneBuilder::Values buildExponentials(ValueRange shift, ValueRange initial) {
    return b.loop(
        tile.firstKey, tile.keys, 1, initial, [&](Value key, ValueRange soFar) {
          LaneBuilder::Values next;
          for (auto [u, lane] : llvm::enumerate(lanes)) {
            Value score = b.loadLanes(tile.scores, {key, lane});
            Value exponent = arith::SubFOp::create(b, score, shift[u]);
            Value p = buildExpOfNonPositive(b, exponent);
            b.storeLanes(p, tile.scores, {key, lane});
            next.push_back(arith::AddFOp::create(b, soFar[u], p));
          }
          return next;
        });
  }

  LaneBuilder &b;
  const OnlineTile &tile;
  ScoreModifier modifier;
  /// Per vector of rows: its first row in the panel, and in the tile.
  SmallVector<Value> lanes, rows;

private:
  /// The final score of vector `u` with `key`, stored where it was changed.
  FailureOr<Value> buildScore(int64_t u, Value key) {
    Value score = b.loadLanes(tile.scores, {key, lanes[u]});
    if (modifier.isIdentity())
      return score;
    FailureOr<Value> changed = modifier.modify(b, score, u, key);
    if (succeeded(changed))
      b.storeLanes(*changed, tile.scores, {key, lanes[u]});
    return changed;
  }
};
} // namespace

FailureOr<LaneBuilder::Values>
attn::buildSoftmax(LaneBuilder &b, const OnlineTile &tile, Value panel) {
  OnlineStepOp step = tile.step;
  PanelSoftmax softmax(b, tile, panel);
  LaneBuilder::Values oldMaximum, oldSum, shift, rescale;
  for (Value row : softmax.rows) {
    oldMaximum.push_back(b.loadLanes(step.getMax(), row));
    oldSum.push_back(b.loadLanes(step.getSum(), row));
  }
  FailureOr<LaneBuilder::Values> maximum =
      softmax.buildMaximum(panel, oldMaximum);
  if (failed(maximum))
    return failure();

  Value none = b.splat(minusInfinity), zero = b.splat(0.0f);
  for (auto [u, value] : llvm::enumerate(*maximum)) {
    Value noKey =
        arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, value, none);
    shift.push_back(arith::SelectOp::create(b, noKey, zero, value));
    Value change = arith::SubFOp::create(b, oldMaximum[u], shift[u]);
    rescale.push_back(buildExpOfNonPositive(b, change));
    oldSum[u] = arith::MulFOp::create(b, oldSum[u], rescale[u]);
  }
  // Each step's exponentials are summed apart, which keeps the error of a long
  // sum near that of its tiles.
  LaneBuilder::Values zeros(oldSum.size(), zero);
  LaneBuilder::Values sums = softmax.buildExponentials(shift, zeros);
  for (auto [u, row] : llvm::enumerate(softmax.rows)) {
    Value inLength = softmax.modifier.getRowsInLength(b, u);
    Value sum = arith::AddFOp::create(b, oldSum[u], sums[u]);
    sum = arith::SelectOp::create(b, inLength, sum, zero);
    Value kept = arith::SelectOp::create(b, inLength, (*maximum)[u], none);
    b.storeLanes(sum, step.getSum(), row);
    b.storeLanes(kept, step.getMax(), row);
  }
  return rescale;
}
