//===- DecomposeAttention.cpp - Attention as naive loops ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// for b, h, i: a row of scores, their maximum, their exponentials, and for each
// column the weighted sum of v. Two rows of keys are the only scratch memory.
//
//===----------------------------------------------------------------------===//

#include "passes/Decompose/SoftmaxRow.h"
#include "passes/Decompose/Transforms.h"

using namespace mlir;
using namespace attn;

namespace {
/// Emits the loops of one attention.
class AttentionLoops {
public:
  AttentionLoops(OpBuilder &builder, AttentionOp op, FloatType type,
                 FloatType probability);
  /// The final o and, where asked for, lse.
  ScalarLoops::Values emit();

private:
  Value size(Value tensor, TensorLayout layout, unsigned axis);
  ScoreTerms termsOf(Value b);
  Value emitScoreAt(const ScoreTerms &terms, ValueRange local);
  Value readValue(Value b, Value h, Value j, Value column);
  ScalarLoops::Values emitRow(const ScoreTerms &terms, ValueRange local,
                              ValueRange outs);
  Value emitOutputRow(const ScoreTerms &terms, ValueRange local, Value scores,
                      RowAndScalar weights, Value out);

  ScalarLoops loops;
  AttentionOp op;
  LayoutAttr layout;
  FloatType probability;
  Value batch, heads, rows, keys, dim, valueDim, group;
  Value scoreScratch, weightScratch;
};
} // namespace

/// The indices of (b, h, s, d) in the order of `layout`.
static SmallVector<Value> place(TensorLayout layout, ValueRange bhsd) {
  SmallVector<Value> indices(4);
  for (auto [axis, position] :
       llvm::enumerate(AttentionOp::getDimPositions(layout)))
    indices[position] = bhsd[axis];
  return indices;
}

AttentionLoops::AttentionLoops(OpBuilder &builder, AttentionOp op,
                               FloatType type, FloatType probability)
    : loops(builder, op.getLoc(), type), op(op),
      layout(op.getLayoutOrDefault()), probability(probability) {
  batch = size(op.getQuery(), layout.getQ(), 0);
  heads = size(op.getQuery(), layout.getQ(), 1);
  rows = size(op.getQuery(), layout.getQ(), 2);
  dim = size(op.getQuery(), layout.getQ(), 3);
  keys = size(op.getKey(), layout.getK(), 2);
  valueDim = size(op.getValue(), layout.getV(), 3);
  group = loops.divideIndex(heads, size(op.getKey(), layout.getK(), 1));
  scoreScratch = loops.emptyRow(keys);
  weightScratch = loops.emptyRow(keys);
}

Value AttentionLoops::size(Value tensor, TensorLayout layout, unsigned axis) {
  return loops.dim(tensor, AttentionOp::getDimPositions(layout)[axis]);
}

ScoreTerms AttentionLoops::termsOf(Value b) {
  bool isSlice = !op.getLengths().empty();
  Value queries = isSlice ? op.getLengths()[0] : rows;
  Value wholeKeys = isSlice ? op.getLengths()[1] : keys;
  if (Value lengths = op.getQueryLengths())
    queries = loops.length(lengths, b, queries);
  if (Value lengths = op.getKeyLengths())
    wholeKeys = loops.length(lengths, b, wholeKeys);
  MaskInterface mask = op.getMask().value_or(MaskInterface());
  return {op.getScaleOrDefault(),
          mask,
          &op.getScore(),
          &op.getKeep(),
          op.getCaptures(),
          op.getBias(),
          op.getBiasMapOrDefault(),
          queries,
          wholeKeys};
}

Value AttentionLoops::emitScoreAt(const ScoreTerms &terms, ValueRange local) {
  Value b = local[0], h = local[1], i = local[2], j = local[3];
  SmallVector<Value> global(local);
  for (auto [index, offset] : llvm::zip(global, op.getOffsets()))
    index = loops.addIndex(index, offset);
  return emitScore(loops, terms, global, local, [&] {
    Value g = loops.divideIndex(h, group);
    return emitDot(
        loops, dim,
        [&](Value d) {
          return loops.load(op.getQuery(), place(layout.getQ(), {b, h, i, d}));
        },
        [&](Value d) {
          return loops.load(op.getKey(), place(layout.getK(), {b, g, j, d}));
        });
  });
}

Value AttentionLoops::readValue(Value b, Value h, Value j, Value column) {
  Value g = loops.divideIndex(h, group);
  return loops.load(op.getValue(), place(layout.getV(), {b, g, j, column}));
}

ScalarLoops::Values AttentionLoops::emitRow(const ScoreTerms &terms,
                                            ValueRange local, ValueRange outs) {
  Value b = local[0], h = local[1], i = local[2];
  RowAndScalar scores =
      emitScoreRow(loops, keys, scoreScratch, loops.minusInfinity(),
                   [&](Value j) { return emitScoreAt(terms, {b, h, i, j}); });
  RowAndScalar weights =
      emitExponentials(loops, keys, scores.row, emitBase(loops, scores.scalar),
                       weightScratch, loops.constant(0));
  ScalarLoops::Values next = {
      emitOutputRow(terms, local, scores.row, weights, outs[0])};
  if (outs.size() == 1)
    return next;
  // ln of the sum of an empty row is -inf, and so is its maximum.
  Value lse = loops.add(scores.scalar, loops.log(weights.scalar));
  next.push_back(loops.store(lse, outs[1], {b, h, i}));
  return next;
}

Value AttentionLoops::emitOutputRow(const ScoreTerms &terms, ValueRange local,
                                    Value scores, RowAndScalar weights,
                                    Value out) {
  Value b = local[0], h = local[1], i = local[2];
  Value isEmpty = loops.equal(weights.scalar, loops.constant(0));
  Value offset = op.getOffsets().empty() ? loops.index(0) : op.getOffsets()[3];
  Value inBounds = loops.clampedDifference(terms.keys, offset, keys);
  auto column = [&](Value e, ValueRange carried) -> ScalarLoops::Values {
    auto value = [&](Value j) { return readValue(b, h, j, e); };
    Value result = loops.choose(
        isEmpty,
        [&] {
          FullyMasked mode = op.getNumericsOrDefault().getFullyMasked();
          return emitEmptyRow(loops, mode, inBounds, value);
        },
        [&] {
          Value sum = emitWeightedSum(loops, keys, scores, weights.row,
                                      probability, loops.constant(0), value);
          return loops.div(sum, weights.scalar);
        });
    return {
        loops.store(result, carried[0], place(layout.getO(), {b, h, i, e}))};
  };
  return loops.forEach(valueDim, out, column)[0];
}

ScalarLoops::Values AttentionLoops::emit() {
  auto overBatch = [&](Value b, ValueRange outs) {
    ScoreTerms terms = termsOf(b);
    auto overHeads = [&](Value h, ValueRange outs) {
      auto overRows = [&](Value i, ValueRange outs) {
        return emitRow(terms, {b, h, i}, outs);
      };
      return loops.forEach(rows, outs, overRows);
    };
    return loops.forEach(heads, outs, overHeads);
  };
  return loops.forEach(batch, op.getOuts(), overBatch);
}

LogicalResult attn::decomposeAttention(RewriterBase &rewriter, AttentionOp op,
                                       FloatType type) {
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  NumericsAttr numerics = op.getNumericsOrDefault();
  AttentionLoops loops(rewriter, op, type ? type : numerics.getAccumulate(),
                       type ? type : numerics.getProbability());
  rewriter.replaceOp(op, loops.emit());
  return success();
}
