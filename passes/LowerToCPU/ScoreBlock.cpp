//===- ScoreBlock.cpp - Packed queries and register blocks of scores ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/OnlineKernel.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

#include <cmath>
#include <numeric>

using namespace mlir;
using namespace attn;

Value attn::countPanels(LaneBuilder &b, Value rows) {
  return b.createOrFold<arith::CeilDivSIOp>(rows,
                                            b.index(b.getShape().panelRows()));
}

Value attn::viewAccumulator(LaneBuilder &b, Value acc) {
  const KernelShape &shape = b.getShape();
  int64_t valueDim = cast<MemRefType>(acc.getType()).getDimSize(1);
  SmallVector<int64_t> sizes = {shape.panels(), valueDim, shape.panelRows()};
  SmallVector<int64_t> strides = {valueDim * shape.panelRows(),
                                  shape.panelRows(), 1};
  auto type = MemRefType::get(sizes, b.getF32Type());
  return memref::ReinterpretCastOp::create(b, type, acc, /*offset=*/0, sizes,
                                           strides);
}

/// As many rows as there are lanes at a time, transposed in registers. Rows
/// past the last are copies of it.
static void packQueryInBlocks(LaneBuilder &b, Value query, Value packed,
                              float scale) {
  int64_t panelRows = b.getShape().panelRows(), lanes = b.getShape().lanes;
  int64_t dims = b.getStaticDim(query, 1);
  Value rows = b.dim(query, 0), lastRow = b.add(rows, -1), zero = b.index(0);
  auto packBlock = [&](Value panel, Value r, Value d) {
    Value row = b.add(b.multiply(panel, panelRows), r);
    LaneBuilder::Values vectors;
    for (int64_t i = 0; i < lanes; ++i)
      vectors.push_back(
          b.loadWidened(query, {b.smallest(b.add(row, i), lastRow), d}));
    for (auto [i, lane] : llvm::enumerate(b.transpose(vectors))) {
      Value scaled = lane;
      if (scale != 1.0f)
        scaled = arith::MulFOp::create(b, lane, b.splat(scale));
      b.storeLanes(scaled, packed, {panel, b.add(d, i), r});
    }
  };
  b.loop(zero, countPanels(b, rows), 1, [&](Value panel) {
    b.loop(zero, b.index(panelRows), lanes, [&](Value r) {
      b.loop(zero, b.index(dims - dims % lanes), lanes,
             [&](Value d) { packBlock(panel, r, d); });
      if (dims % lanes != 0) // again some that are done already
        packBlock(panel, r, b.index(dims - lanes));
    });
  });
}

bool attn::isScaleInQuery(OnlineStepOp step) {
  int exponent;
  float scale = step.getScale().convertToFloat();
  return std::abs(std::frexp(scale, &exponent)) == 0.5f;
}

void attn::packQuery(LaneBuilder &b, Value query, Value packed, float scale) {
  if (b.canTranspose() && b.isContiguousInLastDim(query) &&
      b.getStaticDim(query, 1) >= b.getShape().lanes)
    return packQueryInBlocks(b, query, packed, scale);
  int64_t panelRows = b.getShape().panelRows();
  Value zero = b.index(0), rows = b.dim(query, 0), dims = b.dim(query, 1);
  Value none = b.constant(b.getF32Type(), 0.0f);
  Value factor = b.constant(b.getF32Type(), scale);
  b.loop(zero, countPanels(b, rows), 1, [&](Value panel) {
    Value first = b.multiply(panel, panelRows);
    Value valid = b.smallest(b.sub(rows, first), b.index(panelRows));
    b.loop(zero, valid, 1, [&](Value r) {
      Value row = b.add(first, r);
      b.loop(zero, dims, 1, [&](Value d) {
        Value element = b.loadScalar(query, {row, d});
        if (scale != 1.0f)
          element = arith::MulFOp::create(b, element, factor);
        b.storeScalar(element, packed, {panel, d, r});
      });
    });
    b.loop(valid, b.index(panelRows), 1, [&](Value r) {
      b.loop(zero, dims, 1, [&](Value d) {
        memref::StoreOp::create(b, none, packed, ValueRange{panel, d, r});
      });
    });
  });
}

void attn::widenRows(LaneBuilder &b, Value narrow, Value count, Value wide) {
  int64_t dims = b.getStaticDim(narrow, 1);
  int64_t lanes = std::gcd(dims, b.getShape().machineLanes);
  auto from = VectorType::get(
      lanes, cast<MemRefType>(narrow.getType()).getElementType());
  b.loop(b.index(0), count, 1, [&](Value row) {
    b.loop(b.index(0), b.index(dims), lanes, [&](Value d) {
      SmallVector<Value> at = {row, d};
      Value elements = vector::LoadOp::create(b, from, narrow, at);
      Value floats =
          arith::ExtFOp::create(b, from.clone(b.getF32Type()), elements);
      vector::StoreOp::create(b, floats, wide, at);
    });
  });
}

/// Asks for a line of the block of keys behind the one that starts at `first`:
/// step `d` of D asks for line d of D, so that the block's lines, D / 16 a key,
/// are spread over the loop.
static void prefetchNextBlock(LaneBuilder &b, Value key, Value first, Value d) {
  constexpr int64_t elementsPerLine = 16;
  int64_t lines = llvm::divideCeil(b.getStaticDim(key, 1), elementsPerLine);
  AffineExpr step = b.getAffineDimExpr(0);
  auto apply = [&](AffineExpr expr) -> Value {
    return affine::AffineApplyOp::create(b, AffineMap::get(1, 0, expr), d);
  };
  Value row =
      b.add(b.add(first, b.getShape().keyBlock), apply(step.floorDiv(lines)));
  b.prefetch(key, {row, apply(step % lines * elementsPerLine)});
}

/// One register block: the scores of `keys` with the rows of `panel`, as
/// keys × rowVectors vectors.
static LaneBuilder::Values buildScoreBlock(LaneBuilder &b,
                                           const OnlineTile &tile, Value panel,
                                           ValueRange keys) {
  const KernelShape &shape = b.getShape();
  Value key = tile.key;
  LaneBuilder::Values zeros(keys.size() * shape.rowVectors, b.splat(0.0f));
  return b.loop(
      b.index(0), b.dim(key, 1), 1, zeros, [&](Value d, ValueRange sums) {
        LaneBuilder::Values rows, next;
        for (int64_t u = 0; u < shape.rowVectors; ++u)
          rows.push_back(b.loadLanes(tile.packedQuery,
                                     {panel, d, b.index(u * shape.lanes)}));
        if (shape.waitsOnMemory())
          prefetchNextBlock(b, key, keys.front(), d);
        for (auto [r, row] : llvm::enumerate(keys)) {
          Value scalar = b.loadBroadcast(key, {row, d});
          for (int64_t u = 0; u < shape.rowVectors; ++u)
            next.push_back(
                b.multiplyAdd(scalar, rows[u], sums[r * shape.rowVectors + u]));
        }
        return next;
      });
}

LaneBuilder::Values attn::buildScores(LaneBuilder &b, const OnlineTile &tile,
                                      Value panel, ValueRange maximum) {
  const KernelShape &shape = b.getShape();
  OnlineStepOp step = tile.step;
  Value scale = b.splat(step.getScale().convertToFloat());
  Value lastKey = b.add(tile.keys, -1);
  auto body = [&](Value first, ValueRange soFar) {
    LaneBuilder::Values keys, largest(soFar);
    for (int64_t r = 0; r < shape.keyBlock; ++r)
      keys.push_back(b.smallest(b.add(first, r), lastKey));
    LaneBuilder::Values sums = buildScoreBlock(b, tile, panel, keys);
    for (auto [at, sum] : llvm::enumerate(sums)) {
      Value scaled = sum;
      if (!isScaleInQuery(step))
        scaled = arith::MulFOp::create(b, sum, scale);
      int64_t u = at % shape.rowVectors;
      Value row = b.add(first, at / shape.rowVectors);
      b.storeLanes(scaled, tile.scores, {row, b.index(u * shape.lanes)});
      if (!largest.empty()) // a repeated key changes no maximum
        largest[u] = b.larger(scaled, largest[u]);
    }
    return largest;
  };
  return b.loop(tile.firstKey, tile.keys, shape.keyBlock, maximum, body);
}
