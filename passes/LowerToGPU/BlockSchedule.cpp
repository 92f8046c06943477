//===- BlockSchedule.cpp - The schedule of mma.sync -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// With rings of s slots, tile n of N, and groups of copies in the order
// Q, K0, V0, K1, V1, ...:
//
//   before the loop   Q | K(0) | V(0) | K(1) | ... | K(s-1)
//   turn n            wait K(n); copy V(n+s-1); scores of n; release K(n)
//                     wait V(n); copy K(n+s);   softmax of n; accumulate;
//                     release V(n)
//
// Each wait is a barrier, behind which everyone has released what the copy
// after it overwrites: two barriers a turn. Groups are closed whether or not
// there is a tile left to copy, so that each wait knows how many groups are
// behind its own: 2 (s - 1).
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToGPU/BlockSchedule.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

namespace {
class BlockSchedule {
public:
  BlockSchedule(KernelScope &scope, const GridKernel &kernel)
      : parts(scope, kernel), scope(scope), kernel(kernel), loc(scope.getLoc()),
        stages(kernel.config.getStages()) {}
  void emit();

private:
  /// K or V: where it comes from and the ring that it goes through.
  struct Stream {
    Value view, ring;
  };
  Stream emitStream(const RowSlice &rows, int64_t columns);
  /// Copies tile `number` (index), where there is one, and closes the group.
  void emitCopy(OpBuilder &b, Stream stream, Value number, bool mayBeNone);
  Value emitQuery();
  void emitFirstCopies();
  Value emitWait(OpBuilder &b, Stream stream, Value number);
  void emitRelease(OpBuilder &b, Stream stream, Value number);
  SmallVector<Value> emitTurn(OpBuilder &b, const SegmentBounds &bounds,
                              Value number, ValueRange state);
  Value addTo(OpBuilder &b, Value number, int64_t distance);

  BlockParts parts;
  KernelScope &scope;
  const GridKernel &kernel;
  Location loc;
  int64_t stages;
  Stream keys, values;
  Value query;
};
} // namespace

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

BlockSchedule::Stream BlockSchedule::emitStream(const RowSlice &rows,
                                                int64_t columns) {
  SharedType tile = parts.getTileType(kernel.config.getKeyTile(), columns);
  Value view = parts.emitKeyView(scope.body(), rows, columns);
  return {view,
          RingCreateOp::create(scope.body(), loc, getRingType(tile, stages),
                               CopyEngine::cp_async)};
}

Value BlockSchedule::addTo(OpBuilder &b, Value number, int64_t distance) {
  if (distance == 0)
    return number;
  return arith::AddIOp::create(
      b, loc, number, arith::ConstantIndexOp::create(b, loc, distance));
}

void BlockSchedule::emitCopy(OpBuilder &b, Stream stream, Value number,
                             bool mayBeNone) {
  auto copy = [&](OpBuilder &b, Location loc) {
    Value index = parts.toI32(b, number);
    Value slot = AcquireOp::create(
        b, loc, cast<RingType>(stream.ring.getType()).getTile(), stream.ring,
        index);
    Value row = parts.toI32(b, parts.emitTileStart(b, number));
    CopyOp::create(b, loc, stream.view, row, slot);
  };
  if (mayBeNone) {
    Value isThere = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt,
                                          number, parts.getTileCount());
    scf::IfOp::create(b, loc, isThere, [&](OpBuilder &b, Location loc) {
      copy(b, loc);
      scf::YieldOp::create(b, loc);
    });
  } else {
    copy(b, loc);
  }
  CommitOp::create(b, loc, stream.ring, parts.toI32(b, number));
}

/// Begins to copy Q; sets its tile, which is there when K(0) is.
Value BlockSchedule::emitQuery() {
  OpBuilder &b = scope.body();
  SharedType tile = parts.getTileType(kernel.config.getQueryTile(), kernel.dim);
  Value view = parts.emitQueryView(b);
  Value ring =
      RingCreateOp::create(b, loc, getRingType(tile, 1), CopyEngine::cp_async);
  Value zero = parts.constantI32(b, 0);
  query = AcquireOp::create(b, loc, tile, ring, zero);
  CopyOp::create(b, loc, view, zero, query);
  CommitOp::create(b, loc, ring, zero);
  return ring;
}

void BlockSchedule::emitFirstCopies() {
  OpBuilder &b = scope.body();
  for (int64_t tile = 0; tile < stages; ++tile) {
    Value number = arith::ConstantIndexOp::create(b, loc, tile);
    emitCopy(b, keys, number, /*mayBeNone=*/true);
    if (tile + 1 < stages)
      emitCopy(b, values, number, /*mayBeNone=*/true);
  }
}

Value BlockSchedule::emitWait(OpBuilder &b, Stream stream, Value number) {
  return WaitOp::create(b, loc, cast<RingType>(stream.ring.getType()).getTile(),
                        stream.ring, parts.toI32(b, number),
                        /*pending=*/2 * (stages - 1));
}

void BlockSchedule::emitRelease(OpBuilder &b, Stream stream, Value number) {
  ReleaseOp::create(b, loc, stream.ring, parts.toI32(b, number));
}

//===----------------------------------------------------------------------===//
// Turns
//===----------------------------------------------------------------------===//

SmallVector<Value> BlockSchedule::emitTurn(OpBuilder &b,
                                           const SegmentBounds &bounds,
                                           Value number, ValueRange state) {
  const KeySegment &segment = *bounds.segment;
  Value keyTile =
      arith::ConstantIndexOp::create(b, loc, kernel.config.getKeyTile());
  Value inside = arith::SubIOp::create(b, loc, number, bounds.firstTile);
  Value firstKey = arith::AddIOp::create(
      b, loc, bounds.begin, arith::MulIOp::create(b, loc, inside, keyTile));
  Value count;
  if (!segment.isWhole)
    count = arith::SubIOp::create(b, loc, bounds.end, firstKey);

  Value keyTileInRing = emitWait(b, keys, number);
  emitCopy(b, values, addTo(b, number, stages - 1), stages > 1);
  Value products = parts.emitProduct(b, query, keyTileInRing, Value(),
                                     parts.getScoresType(), true);
  emitRelease(b, keys, number);
  Value valueTile = emitWait(b, values, number);
  emitCopy(b, keys, addTo(b, number, stages), /*mayBeNone=*/true);

  Value scores = parts.scores.emit(b, segment, products, firstKey, count);
  SoftmaxTile tile = parts.softmax.emit(b, scores, {state[1], state[2]},
                                        parts.scores.mayBeEmpty(segment));
  Value accumulator = parts.softmax.scaleRows(b, state[0], tile.correction);
  Value probabilities = ConvertOp::create(b, loc, parts.getProbabilitiesType(),
                                          tile.exponentials);
  accumulator = parts.emitProduct(b, probabilities, valueTile, accumulator,
                                  parts.getOutputType(), false);
  emitRelease(b, values, number);
  return {accumulator, tile.state.max, tile.state.sum};
}

void BlockSchedule::emit() {
  OpBuilder &b = scope.body();
  Value queryRing = emitQuery();
  keys = emitStream(kernel.key, kernel.dim);
  values = emitStream(kernel.value, kernel.valueDim);
  emitFirstCopies();
  // Where there may be no K(0) to wait for, Q is not on its way any more when
  // its tile takes the result.
  if (!parts.hasFirstTile())
    query =
        WaitOp::create(b, loc, cast<RingType>(queryRing.getType()).getTile(),
                       queryRing, parts.constantI32(b, 0),
                       /*pending=*/2 * stages - 1);
  SmallVector<Value> state = parts.emitInitialState(b);
  Value one = arith::ConstantIndexOp::create(b, loc, 1);
  for (const SegmentBounds &bounds : parts.getSegments()) {
    auto loop = scf::ForOp::create(
        b, loc, bounds.firstTile, bounds.endTile, one, state,
        [&](OpBuilder &body, Location loc, Value number, ValueRange carried) {
          scf::YieldOp::create(body, loc,
                               emitTurn(body, bounds, number, carried));
        });
    state.assign(loop.getResults().begin(), loop.getResults().end());
  }
  ReleaseOp::create(b, loc, queryRing, parts.constantI32(b, 0));
  parts.emitEpilogue(b, state, query);
}

void attn::emitBlockSchedule(KernelScope &scope, const GridKernel &kernel) {
  BlockSchedule(scope, kernel).emit();
}
