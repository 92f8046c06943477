//===- ScoreModifier.cpp - Score region, bias and masks of one vector -----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Rows past the last of a tile stand for the last one here, so that bias and
// captures are never read out of bounds; what is computed for them is dropped.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/OnlineKernel.h"
#include "passes/LowerToCPU/RegionLanes.h"

#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

#include <limits>

using namespace mlir;
using namespace attn;

static constexpr float minusInfinity = -std::numeric_limits<float>::infinity();

static bool isConstantZero(AffineExpr expr) {
  auto constant = dyn_cast<AffineConstantExpr>(expr);
  return constant && constant.getValue() == 0;
}

/// The one result of `map` for each of `rows`.
static Value buildOnRows(LaneBuilder &b, AffineMap map, Value rows) {
  Region region;
  Block &block = region.emplaceBlock();
  block.addArgument(b.getIndexType(), b.getLoc());
  LaneBuilder scalar(b.getLoc(), b, b.getShape());
  scalar.setInsertionPointToStart(&block);
  auto results =
      affine::expandAffineMap(scalar, b.getLoc(), map, block.getArguments());
  YieldOp::create(scalar, results->front());
  return b.broadcast(*evaluateOnLanes(b, region, {rows}));
}

ScoreModifier::ScoreModifier(LaneBuilder &b, const OnlineTile &tile,
                             Value panel)
    : tile(tile) {
  const KernelShape &shape = b.getShape();
  OnlineStepOp step = tile.step;
  VectorType indices = b.vectorOf(b.getIndexType());
  Value iota = vector::StepOp::create(b, indices);
  Value lastRow = b.broadcast(b.add(b.dim(step.getQuery(), 0), -1));
  AffineMap rowMap = step.getRowMapOrDefault();
  for (int64_t u = 0; u < shape.rowVectors; ++u) {
    Value first = b.add(b.multiply(panel, shape.panelRows()), u * shape.lanes);
    Value rows = arith::AddIOp::create(b, iota, b.broadcast(first));
    rows = arith::MinSIOp::create(b, rows, lastRow);
    localRows.push_back(rows);
    Value position = buildOnRows(b, rowMap.getSubMap({0}), rows);
    Value firstRow = b.broadcast(step.getOffsets()[2]);
    globalRows.push_back(arith::AddIOp::create(b, position, firstRow));
    heads.push_back(step.getOffsets()[1]);
    if (!rowMap.isFunctionOfDim(0) || isConstantZero(rowMap.getResult(1)))
      continue;
    Value head = buildOnRows(b, rowMap.getSubMap({1}), rows);
    heads.back() = arith::AddIOp::create(b, head, b.broadcast(heads.back()));
  }
  if (step.getMask())
    buildBounds(b);
}

/// The largest (or smallest) result of `bounds` for each of `rows`.
static Value buildBound(LaneBuilder &b, AffineMap bounds, Value rows,
                        ValueRange lengths, bool isLower) {
  Region region;
  Block &block = region.emplaceBlock();
  Type index = b.getIndexType();
  block.addArguments({index, index, index}, SmallVector(3, b.getLoc()));
  LaneBuilder scalar(b.getLoc(), b, b.getShape());
  scalar.setInsertionPointToStart(&block);
  auto results =
      affine::expandAffineMap(scalar, b.getLoc(), bounds, block.getArguments());
  Value bound = results->front();
  for (Value next : ArrayRef(*results).drop_front())
    bound =
        isLower ? scalar.largest(bound, next) : scalar.smallest(bound, next);
  YieldOp::create(scalar, bound);
  FailureOr<Value> onLanes =
      evaluateOnLanes(b, region, {rows, lengths[0], lengths[1]});
  return b.broadcast(*onLanes);
}

/// Bounds are kept local to the tile and in 32 bits: a tile has fewer keys.
static Value narrowBound(LaneBuilder &b, Value bound, Value firstKey) {
  Value local = arith::SubIOp::create(b, bound, b.broadcast(firstKey));
  Value least = b.broadcast(b.index(-1));
  Value most = b.broadcast(b.index(std::numeric_limits<int32_t>::max()));
  local = arith::MaxSIOp::create(b, local, least);
  local = arith::MinSIOp::create(b, local, most);
  return arith::IndexCastOp::create(b, b.vectorOf(b.getI32Type()), local);
}

void ScoreModifier::buildBounds(LaneBuilder &b) {
  OnlineStepOp step = tile.step;
  Value firstKey = step.getOffsets()[3];
  auto build = [&](AffineMap bounds, bool isLower, LaneBuilder::Values &out) {
    if (bounds.getNumResults() == 0)
      return;
    for (Value rows : globalRows) {
      Value bound = buildBound(b, bounds, rows, step.getLengths(), isLower);
      out.push_back(narrowBound(b, bound, firstKey));
    }
  };
  build(step.getMask()->getLowerBounds(), /*isLower=*/true, lower);
  build(step.getMask()->getUpperBounds(), /*isLower=*/false, upper);
}

bool ScoreModifier::isIdentity() const {
  OnlineStepOp step = tile.step;
  return step.getScore().empty() && step.getKeep().empty() && !step.getBias() &&
         lower.empty() && upper.empty();
}

bool attn::canTransposeBias(LaneBuilder &b, OnlineStepOp step) {
  if (!step.getBias() || !b.canTranspose() ||
      !b.isContiguousInLastDim(step.getBias()))
    return false;
  AffineMap map = step.getBiasMapOrDefault();
  AffineExpr key = b.getAffineDimExpr(1);
  ArrayRef<AffineExpr> results = map.getResults();
  return map.isFunctionOfDim(0) && results.back() == key &&
         llvm::none_of(results.drop_back(),
                       [](AffineExpr expr) { return expr.isFunctionOfDim(1); });
}

/// The bias of each row of a vector with one key, one load a lane.
Value ScoreModifier::gatherBias(LaneBuilder &b, int64_t rowVector, Value key) {
  OnlineStepOp step = tile.step;
  Value bias = b.splat(0.0f);
  for (int64_t lane = 0; lane < b.getShape().lanes; ++lane) {
    Value row = b.extractLane(localRows[rowVector], lane);
    auto at = affine::expandAffineMap(b, b.getLoc(), step.getBiasMapOrDefault(),
                                      {row, key});
    bias = vector::InsertOp::create(b, b.loadScalar(step.getBias(), *at), bias,
                                    lane);
  }
  return bias;
}

void ScoreModifier::transposeBias(LaneBuilder &b) {
  OnlineStepOp step = tile.step;
  if (!tile.bias || !canTransposeBias(b, step))
    return;
  const KernelShape &shape = b.getShape();
  Value count = b.sub(tile.keys, tile.firstKey);
  Value rest = b.createOrFold<arith::RemSIOp>(count, b.index(shape.lanes));
  Value whole = b.sub(tile.keys, rest);
  auto lane = [&](int64_t u) { return b.index(u * shape.lanes); };
  auto transposeBlock = [&](int64_t u, Value key) {
    LaneBuilder::Values rows;
    for (int64_t i = 0; i < shape.lanes; ++i) {
      Value row = b.extractLane(localRows[u], i);
      auto at = affine::expandAffineMap(b, b.getLoc(),
                                        step.getBiasMapOrDefault(), {row, key});
      rows.push_back(b.loadWidened(step.getBias(), *at));
    }
    for (auto [i, keys] : llvm::enumerate(b.transpose(rows)))
      b.storeLanes(keys, tile.bias, {b.add(key, i), lane(u)});
  };
  b.loop(tile.firstKey, whole, shape.lanes, [&](Value key) {
    for (int64_t u = 0; u < shape.rowVectors; ++u)
      transposeBlock(u, key);
  });
  b.loop(whole, tile.keys, 1, [&](Value key) {
    for (int64_t u = 0; u < shape.rowVectors; ++u)
      b.storeLanes(gatherBias(b, u, key), tile.bias, {key, lane(u)});
  });
}

Value ScoreModifier::buildBias(LaneBuilder &b, int64_t rowVector, Value key) {
  OnlineStepOp step = tile.step;
  AffineMap map = step.getBiasMapOrDefault();
  if (!map.isFunctionOfDim(0)) {
    auto at = affine::expandAffineMap(b, b.getLoc(), map, {b.index(0), key});
    return b.broadcast(b.loadScalar(step.getBias(), *at));
  }
  if (tile.bias && canTransposeBias(b, step))
    return b.loadLanes(tile.bias,
                       {key, b.index(rowVector * b.getShape().lanes)});
  return gatherBias(b, rowVector, key);
}

Value ScoreModifier::buildInBounds(LaneBuilder &b, int64_t rowVector,
                                   Value key) {
  Value narrow = arith::IndexCastOp::create(b, b.getI32Type(), key);
  Value keys = b.broadcast(narrow);
  auto compare = [&](arith::CmpIPredicate predicate, Value bound) -> Value {
    return arith::CmpIOp::create(b, predicate, keys, bound);
  };
  if (upper.empty())
    return compare(arith::CmpIPredicate::sge, lower[rowVector]);
  Value kept = compare(arith::CmpIPredicate::sle, upper[rowVector]);
  if (lower.empty())
    return kept;
  Value above = compare(arith::CmpIPredicate::sge, lower[rowVector]);
  return arith::AndIOp::create(b, kept, above);
}

FailureOr<Value> ScoreModifier::modify(LaneBuilder &b, Value score,
                                       int64_t rowVector, Value key) {
  OnlineStepOp step = tile.step;
  ValueRange offsets = step.getOffsets();
  SmallVector<Value> position = {offsets[0], heads[rowVector],
                                 globalRows[rowVector], b.add(offsets[3], key)};
  llvm::append_range(position, step.getCaptures());
  if (!step.getScore().empty()) {
    SmallVector<Value> arguments = {score};
    llvm::append_range(arguments, position);
    FailureOr<Value> changed = evaluateOnLanes(b, step.getScore(), arguments);
    if (failed(changed))
      return failure();
    score = b.broadcast(*changed);
  }
  if (step.getBias())
    score = arith::AddFOp::create(b, score, buildBias(b, rowVector, key));
  auto keepWhere = [&](Value kept) {
    score = arith::SelectOp::create(b, b.broadcast(kept), score,
                                    b.splat(minusInfinity));
  };
  if (!lower.empty() || !upper.empty())
    keepWhere(buildInBounds(b, rowVector, key));
  if (!step.getKeep().empty()) {
    FailureOr<Value> kept = evaluateOnLanes(b, step.getKeep(), position);
    if (failed(kept))
      return failure();
    keepWhere(*kept);
  }
  return score;
}

Value ScoreModifier::getRowsInLength(LaneBuilder &b, int64_t rowVector) {
  OnlineStepOp step = tile.step;
  Value queries = b.broadcast(step.getLengths()[0]);
  return arith::CmpIOp::create(b, arith::CmpIPredicate::slt,
                               globalRows[rowVector], queries);
}
