//===- DecomposeOnline.cpp - Online softmax and merge as naive loops ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/Decompose/SoftmaxRow.h"
#include "passes/Decompose/Transforms.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace attn;

/// Fails with a diagnostic where `op` works on buffers.
static LogicalResult expectTensors(Operation *op) {
  if (llvm::none_of(op->getOperandTypes(), llvm::IsaPred<BaseMemRefType>))
    return success();
  return op->emitOpError("not supported yet: 'attn-decompose' on buffers");
}

static FloatType elementType(Value tensor) {
  return cast<FloatType>(getElementTypeOrSelf(tensor.getType()));
}

/// Writes `value` to every element of a tensor of rank 1 or 2.
static Value emitFill(ScalarLoops &loops, Value value, Value tensor) {
  bool isMatrix = cast<RankedTensorType>(tensor.getType()).getRank() == 2;
  auto overRows = [&](Value i, ValueRange carried) -> ScalarLoops::Values {
    if (!isMatrix)
      return {loops.store(value, carried[0], i)};
    auto overColumns = [&](Value e, ValueRange row) -> ScalarLoops::Values {
      return {loops.store(value, row[0], {i, e})};
    };
    return loops.forEach(loops.dim(tensor, 1), carried, overColumns);
  };
  return loops.forEach(loops.dim(tensor, 0), tensor, overRows)[0];
}

LogicalResult attn::decomposeInit(RewriterBase &rewriter, OnlineInitOp op,
                                  FloatType type) {
  if (failed(expectTensors(op)))
    return failure();
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  ScalarLoops loops(rewriter, op.getLoc(),
                    type ? type : elementType(op.getAcc()));
  Value acc = emitFill(loops, loops.constant(0), op.getAcc());
  Value max = emitFill(loops, loops.minusInfinity(), op.getMax());
  Value sum = emitFill(loops, loops.constant(0), op.getSum());
  rewriter.replaceOp(op, {acc, max, sum});
  return success();
}

namespace {
/// Emits the loops of one step.
class StepLoops {
public:
  StepLoops(OpBuilder &builder, OnlineStepOp op, FloatType type,
            FloatType probability)
      : loops(builder, op.getLoc(), type), op(op), probability(probability),
        keys(loops.dim(op.getKey(), 0)), scoreScratch(loops.emptyRow(keys)),
        weightScratch(loops.emptyRow(keys)) {}
  ScalarLoops::Values emit();

private:
  Value emitScoreAt(Value i, Value j);
  ScalarLoops::Values emitRow(Value i, ValueRange state);

  ScalarLoops loops;
  OnlineStepOp op;
  FloatType probability;
  Value keys, scoreScratch, weightScratch;
};
} // namespace

Value StepLoops::emitScoreAt(Value i, Value j) {
  ValueRange offsets = op.getOffsets(), lengths = op.getLengths();
  ScalarLoops::Values place = loops.apply(op.getRowMapOrDefault(), i);
  Value global[] = {offsets[0], loops.addIndex(offsets[1], place[1]),
                    loops.addIndex(offsets[2], place[0]),
                    loops.addIndex(offsets[3], j)};
  MaskInterface mask = op.getMask().value_or(MaskInterface());
  ScoreTerms terms = {
      op.getScale(),    mask,         &op.getScore(),           &op.getKeep(),
      op.getCaptures(), op.getBias(), op.getBiasMapOrDefault(), lengths[0],
      lengths[1]};
  return emitScore(loops, terms, global, {i, j}, [&] {
    return emitDot(
        loops, loops.dim(op.getQuery(), 1),
        [&](Value d) { return loops.load(op.getQuery(), {i, d}); },
        [&](Value d) { return loops.load(op.getKey(), {j, d}); });
  });
}

ScalarLoops::Values StepLoops::emitRow(Value i, ValueRange state) {
  Value oldMax = loops.load(state[1], i);
  RowAndScalar scores =
      emitScoreRow(loops, keys, scoreScratch, oldMax,
                   [&](Value j) { return emitScoreAt(i, j); });
  Value base = emitBase(loops, scores.scalar);
  Value correction = loops.exp(loops.sub(oldMax, base));
  Value oldSum = loops.mul(loops.load(state[2], i), correction);
  RowAndScalar weights =
      emitExponentials(loops, keys, scores.row, base, weightScratch, oldSum);
  auto column = [&](Value e, ValueRange acc) -> ScalarLoops::Values {
    Value start = loops.mul(loops.load(acc[0], {i, e}), correction);
    Value sum = emitWeightedSum(
        loops, keys, scores.row, weights.row, probability, start,
        [&](Value j) { return loops.load(op.getValue(), {j, e}); });
    return {loops.store(sum, acc[0], {i, e})};
  };
  Value acc = loops.forEach(loops.dim(op.getValue(), 1), state[0], column)[0];
  return {acc, loops.store(scores.scalar, state[1], i),
          loops.store(weights.scalar, state[2], i)};
}

ScalarLoops::Values StepLoops::emit() {
  Value state[] = {op.getAcc(), op.getMax(), op.getSum()};
  return loops.forEach(
      loops.dim(op.getQuery(), 0), state,
      [&](Value i, ValueRange carried) { return emitRow(i, carried); });
}

LogicalResult attn::decomposeStep(RewriterBase &rewriter, OnlineStepOp op,
                                  FloatType type) {
  if (failed(expectTensors(op)))
    return failure();
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  FloatType probability = op.getNumericsOrDefault().getProbability();
  StepLoops loops(rewriter, op, type ? type : elementType(op.getAcc()),
                  type ? type : probability);
  rewriter.replaceOp(op, loops.emit());
  return success();
}

/// One row of o: acc / sum, or what a row without keys gives.
static Value emitFinishedRow(ScalarLoops &loops, OnlineFinishOp op, Value i,
                             Value sum, Value out) {
  Value isEmpty = loops.equal(sum, loops.constant(0));
  Value keys = op.getKeys();
  Value count = keys ? loops.dim(keys, 0) : loops.index(0);
  auto column = [&](Value e, ValueRange carried) -> ScalarLoops::Values {
    Value result = loops.choose(
        isEmpty,
        [&] {
          return emitEmptyRow(loops, op.getFullyMasked(), count, [&](Value j) {
            return loops.load(keys, {j, e});
          });
        },
        [&] { return loops.div(loops.load(op.getAcc(), {i, e}), sum); });
    return {loops.store(result, carried[0], {i, e})};
  };
  return loops.forEach(loops.dim(out, 1), out, column)[0];
}

LogicalResult attn::decomposeFinish(RewriterBase &rewriter, OnlineFinishOp op,
                                    FloatType type) {
  if (failed(expectTensors(op)))
    return failure();
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  ScalarLoops loops(rewriter, op.getLoc(),
                    type ? type : elementType(op.getAcc()));
  auto row = [&](Value i, ValueRange outs) -> ScalarLoops::Values {
    Value sum = loops.load(op.getSum(), i);
    ScalarLoops::Values next = {emitFinishedRow(loops, op, i, sum, outs[0])};
    if (outs.size() > 1) {
      Value lse = loops.add(loops.load(op.getMax(), i), loops.log(sum));
      next.push_back(loops.store(lse, outs[1], i));
    }
    return next;
  };
  Value rows = loops.dim(op.getOuts()[0], 0);
  rewriter.replaceOp(op, loops.forEach(rows, op.getOuts(), row));
  return success();
}

//===----------------------------------------------------------------------===//
// Merge
//===----------------------------------------------------------------------===//

namespace {
/// Emits the loops of a merge, of finished or of running states.
class MergeLoops {
public:
  MergeLoops(OpBuilder &builder, MergeOp op, FloatType type)
      : loops(builder, op.getLoc(), type), op(op),
        isRunning(op.getOuts().size() == 3) {}
  /// Loops over the dims of lse (or max) from `indices.size()` on.
  ScalarLoops::Values emit(ScalarLoops::Values indices, ValueRange outs);

private:
  ScalarLoops::Values emitRow(ValueRange indices, ValueRange outs);
  /// weight · value, and 0 for a side that kept no key, whatever it holds.
  Value weigh(Value tensor, ValueRange indices, Value weight) {
    Value isNone = loops.equal(weight, loops.constant(0));
    Value product = loops.mul(weight, loops.load(tensor, indices));
    return loops.select(isNone, loops.constant(0), product);
  }

  ScalarLoops loops;
  MergeOp op;
  bool isRunning;
};
} // namespace

ScalarLoops::Values MergeLoops::emit(ScalarLoops::Values indices,
                                     ValueRange outs) {
  auto type = cast<RankedTensorType>(op.getOuts()[1].getType());
  if (static_cast<int64_t>(indices.size()) == type.getRank())
    return emitRow(indices, outs);
  Value count = loops.dim(op.getOuts()[1], indices.size());
  return loops.forEach(count, outs, [&](Value index, ValueRange carried) {
    ScalarLoops::Values longer = indices;
    longer.push_back(index);
    return emit(longer, carried);
  });
}

ScalarLoops::Values MergeLoops::emitRow(ValueRange indices, ValueRange outs) {
  ValueRange left = op.getLeft(), right = op.getRight();
  Value leftMax = loops.load(left[1], indices);
  Value rightMax = loops.load(right[1], indices);
  Value max = loops.max(leftMax, rightMax), base = emitBase(loops, max);
  Value a = loops.exp(loops.sub(leftMax, base));
  Value b = loops.exp(loops.sub(rightMax, base));
  Value total = loops.add(a, b);
  Value divisor = loops.select(loops.equal(total, loops.constant(0)),
                               loops.constant(1), total);
  auto column = [&](Value e, ValueRange carried) -> ScalarLoops::Values {
    ScalarLoops::Values at(indices);
    at.push_back(e);
    Value sum = loops.add(weigh(left[0], at, a), weigh(right[0], at, b));
    Value result = isRunning ? sum : loops.div(sum, divisor);
    return {loops.store(result, carried[0], at)};
  };
  Value columns = loops.dim(outs[0], indices.size());
  Value first = loops.forEach(columns, outs[0], column)[0];
  if (!isRunning) {
    Value lse = loops.add(max, loops.log(total));
    return {first, loops.store(lse, outs[1], indices)};
  }
  Value sum =
      loops.add(weigh(left[2], indices, a), weigh(right[2], indices, b));
  return {first, loops.store(max, outs[1], indices),
          loops.store(sum, outs[2], indices)};
}

LogicalResult attn::decomposeMerge(RewriterBase &rewriter, MergeOp op,
                                   FloatType type) {
  if (failed(expectTensors(op)))
    return failure();
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  FloatType arithmetic = type ? type : elementType(op.getOuts()[1]);
  rewriter.replaceOp(
      op, MergeLoops(rewriter, op, arithmetic).emit({}, op.getOuts()));
  return success();
}
