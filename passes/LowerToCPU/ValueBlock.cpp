//===- ValueBlock.cpp - Register blocks of P·V ----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/OnlineKernel.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace attn;

/// acc[e .. e + size] = acc · rescale + P·V over keys [from, to), in registers.
/// Each chunk of keys is summed
/// from zero, which keeps the error of a long sum near that of its chunks.
static void buildValueBlock(LaneBuilder &b, const OnlineTile &tile, Value panel,
                            Value from, Value to, Value e, int64_t size,
                            ValueRange rescale) {
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
    b.storeLanes(b.multiplyAdd(old, rescale[at % shape.rowVectors], sum),
                 tile.acc, place);
  }
}

/// Calls `build` for the register blocks of all value dims.
static void forEachValueBlock(LaneBuilder &b, const OnlineTile &tile,
                              function_ref<void(Value e, int64_t size)> build) {
  int64_t from = 0, dims = b.getStaticDim(tile.value, 1);
  for (auto [size, count] : b.getShape().valueBlocks(dims)) {
    int64_t to = from + size * count;
    b.loop(b.index(from), b.index(to), size,
           [&, size = size](Value e) { build(e, size); });
    from = to;
  }
}

void attn::buildValues(LaneBuilder &b, const OnlineTile &tile, Value panel,
                       ValueRange rescale) {
  int64_t chunk = b.getShape().valueChunk(b.getStaticDim(tile.value, 1));
  b.loop(tile.firstKey, tile.keys, chunk, [&](Value from) {
    Value to = b.smallest(b.add(from, chunk), tile.keys);
    // The first chunk rescales what there is; others multiply by one.
    Value isFirst =
        arith::CmpIOp::create(b, arith::CmpIPredicate::eq, from, tile.firstKey);
    LaneBuilder::Values factors;
    for (Value factor : rescale)
      factors.push_back(
          arith::SelectOp::create(b, isFirst, factor, b.splat(1.0f)));
    forEachValueBlock(b, tile, [&](Value e, int64_t size) {
      buildValueBlock(b, tile, panel, from, to, e, size, factors);
    });
  });
}
