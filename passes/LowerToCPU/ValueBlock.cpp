//===- ValueBlock.cpp - Register blocks of P·V ----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/OnlineKernel.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace attn;

/// acc *= rescale, for all value dims of `panel`.
static void buildRescale(LaneBuilder &b, const OnlineTile &tile, Value panel,
                         ValueRange rescale) {
  Value zero = b.index(0);
  b.loop(zero, b.dim(tile.acc, 1), 1, [&](Value e) {
    for (auto [u, factor] : llvm::enumerate(rescale)) {
      SmallVector<Value> at = {panel, e, b.index(u * b.getShape().lanes)};
      Value old = b.loadLanes(tile.acc, at);
      b.storeLanes(arith::MulFOp::create(b, old, factor), tile.acc, at);
    }
  });
}

/// acc[e .. e + size] += P·V over keys [from, to), in registers. Each chunk of
/// keys is summed from zero, which keeps the error of a long sum near that of
/// its chunks.
static void buildValueBlock(LaneBuilder &b, const OnlineTile &tile, Value panel,
                            Value from, Value to, Value e, int64_t size) {
  const KernelShape &shape = b.getShape();
  SmallVector<Value> lanes;
  for (int64_t u = 0; u < shape.rowVectors; ++u)
    lanes.push_back(b.index(u * shape.lanes));
  LaneBuilder::Values sums(size * shape.rowVectors, b.splat(0.0f));
  sums = b.loop(from, to, 1, sums, [&](Value key, ValueRange soFar) {
    LaneBuilder::Values weights, next;
    for (Value lane : lanes)
      weights.push_back(b.loadLanes(tile.scores, {key, lane}));
    if (shape.waitsOnMemory()) {
      int64_t chunk = shape.valueChunk(b.getStaticDim(tile.value, 1));
      b.prefetch(tile.value, {b.add(key, chunk), e});
    }
    for (int64_t r = 0; r < size; ++r) {
      Value scalar = b.loadBroadcast(tile.value, {key, b.add(e, r)});
      for (auto [u, weight] : llvm::enumerate(weights))
        next.push_back(
            b.multiplyAdd(scalar, weight, soFar[r * shape.rowVectors + u]));
    }
    return next;
  });
  for (auto [at, sum] : llvm::enumerate(sums)) {
    Value row = b.add(e, at / shape.rowVectors);
    SmallVector<Value> place = {panel, row, lanes[at % shape.rowVectors]};
    Value old = b.loadLanes(tile.acc, place);
    b.storeLanes(arith::AddFOp::create(b, old, sum), tile.acc, place);
  }
}

void attn::buildValues(LaneBuilder &b, const OnlineTile &tile, Value panel,
                       ValueRange rescale) {
  buildRescale(b, tile, panel, rescale);
  int64_t dims = b.getStaticDim(tile.value, 1);
  int64_t block = b.getShape().valueBlock(dims), rest = dims % block;
  int64_t chunk = b.getShape().valueChunk(dims);
  b.loop(b.index(0), tile.keys, chunk, [&](Value from) {
    Value to = b.smallest(b.add(from, chunk), tile.keys);
    b.loop(b.index(0), b.index(dims - rest), block, [&](Value e) {
      buildValueBlock(b, tile, panel, from, to, e, block);
    });
    if (rest)
      buildValueBlock(b, tile, panel, from, to, b.index(dims - rest), rest);
  });
}
