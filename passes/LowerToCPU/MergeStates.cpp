//===- MergeStates.cpp - Join the states of two disjoint sets of keys -----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A side that kept no key has lse (or max) -inf and so weight 0; its values
// count as 0 even where they are NaN.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/OnlineKernel.h"
#include "passes/LowerToCPU/VectorExp.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

#include <limits>

using namespace mlir;
using namespace attn;

static constexpr float minusInfinity = -std::numeric_limits<float>::infinity();

namespace {
/// m = max(a, b) and the weights exp(a - m) and exp(b - m), both 0 where both
/// are -inf.
struct Weights {
  Value largest, left, right;
};
} // namespace

static Weights buildWeights(LaneBuilder &b, Value left, Value right) {
  Type type = left.getType();
  Value largest = b.larger(left, right);
  Value noKey = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, largest,
                                      b.constant(type, minusInfinity));
  Value shift =
      arith::SelectOp::create(b, noKey, b.constant(type, 0.0f), largest);
  auto weigh = [&](Value side) {
    return buildExpOfNonPositive(b, arith::SubFOp::create(b, side, shift));
  };
  return {largest, weigh(left), weigh(right)};
}

/// weight · value, 0 where the weight is.
static Value buildWeighted(LaneBuilder &b, Value weight, Value value) {
  Value zero = b.constant(weight.getType(), 0.0f);
  Value none =
      arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, weight, zero);
  Value product = arith::MulFOp::create(b, weight, value);
  return arith::SelectOp::create(b, none, zero, product);
}

static Value buildWeightedSum(LaneBuilder &b, const Weights &weights,
                              Value left, Value right) {
  return arith::AddFOp::create(b, buildWeighted(b, weights.left, left),
                               buildWeighted(b, weights.right, right));
}

/// One row of two finished states; `at` are the indices of its lse.
static void mergeFinishedRow(LaneBuilder &b, MergeOp op, ValueRange at) {
  auto load = [&](Value buffer, ValueRange indices) -> Value {
    return b.loadScalar(buffer, indices);
  };
  Value leftOut = op.getLeft()[0], rightOut = op.getRight()[0];
  Weights weights =
      buildWeights(b, load(op.getLeft()[1], at), load(op.getRight()[1], at));
  Value zero = b.constant(b.getF32Type(), 0.0f);
  Value total = arith::AddFOp::create(b, weights.left, weights.right);
  Value empty =
      arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, total, zero);
  Value lse =
      arith::AddFOp::create(b, weights.largest, math::LogOp::create(b, total));
  memref::StoreOp::create(b, lse, op.getOuts()[1], at);
  b.loop(b.index(0), b.dim(leftOut, at.size()), 1, [&](Value e) {
    SmallVector<Value> element(at);
    element.push_back(e);
    Value sum = buildWeightedSum(b, weights, load(leftOut, element),
                                 load(rightOut, element));
    Value quotient = arith::DivFOp::create(b, sum, total);
    Value value = arith::SelectOp::create(b, empty, zero, quotient);
    b.storeScalar(value, op.getOuts()[0], element);
  });
}

/// Loops over the dims of lse from `at.size()` on.
static void mergeFinished(LaneBuilder &b, MergeOp op, SmallVector<Value> at) {
  Value lse = op.getOuts()[1];
  if (at.size() == size_t(cast<MemRefType>(lse.getType()).getRank()))
    return mergeFinishedRow(b, op, at);
  b.loop(b.index(0), b.dim(lse, at.size()), 1, [&](Value i) {
    SmallVector<Value> inner(at);
    inner.push_back(i);
    mergeFinished(b, op, inner);
  });
}

/// Joins (acc, max, sum) of query tiles, one vector of rows at a time.
static void mergeRunning(LaneBuilder &b, MergeOp op) {
  const KernelShape &shape = b.getShape();
  Value left = viewAccumulator(b, op.getLeft()[0]);
  Value right = viewAccumulator(b, op.getRight()[0]);
  Value out = viewAccumulator(b, op.getOuts()[0]);
  auto buildVector = [&](Value panel, Value lane) {
    Value row = b.add(b.multiply(panel, shape.panelRows()), lane);
    Weights weights = buildWeights(b, b.loadLanes(op.getLeft()[1], row),
                                   b.loadLanes(op.getRight()[1], row));
    Value sum = buildWeightedSum(b, weights, b.loadLanes(op.getLeft()[2], row),
                                 b.loadLanes(op.getRight()[2], row));
    b.storeLanes(weights.largest, op.getOuts()[1], row);
    b.storeLanes(sum, op.getOuts()[2], row);
    b.loop(b.index(0), b.dim(out, 1), 1, [&](Value e) {
      SmallVector<Value> at = {panel, e, lane};
      Value value = buildWeightedSum(b, weights, b.loadLanes(left, at),
                                     b.loadLanes(right, at));
      b.storeLanes(value, out, at);
    });
  };
  b.loop(b.index(0), b.index(shape.panels()), 1, [&](Value panel) {
    b.loop(b.index(0), b.index(shape.panelRows()), shape.lanes,
           [&](Value lane) { buildVector(panel, lane); });
  });
}

/// The same for accumulators that lie by rows.
static void mergeRunningRows(LaneBuilder &b, MergeOp op) {
  Value zero = b.index(0), acc = op.getOuts()[0];
  b.loop(zero, b.dim(acc, 0), 1, [&](Value row) {
    auto load = [&](ValueRange side, unsigned part) {
      return b.loadScalar(side[part], row);
    };
    Weights weights =
        buildWeights(b, load(op.getLeft(), 1), load(op.getRight(), 1));
    Value sum = buildWeightedSum(b, weights, load(op.getLeft(), 2),
                                 load(op.getRight(), 2));
    b.storeScalar(weights.largest, op.getOuts()[1], row);
    b.storeScalar(sum, op.getOuts()[2], row);
    b.loop(zero, b.dim(acc, 1), 1, [&](Value e) {
      SmallVector<Value> at = {row, e};
      Value value =
          buildWeightedSum(b, weights, b.loadScalar(op.getLeft()[0], at),
                           b.loadScalar(op.getRight()[0], at));
      b.storeScalar(value, acc, at);
    });
  });
}

void attn::expandMerge(LaneBuilder &b, MergeOp op) {
  if (op.getOuts().size() == 2)
    mergeFinished(b, op, {});
  else if (b.getShape().lanesAreDims(b.getStaticDim(op.getOuts()[0], 1)))
    mergeRunningRows(b, op);
  else
    mergeRunning(b, op);
  op.erase();
}
