//===- RoleSchedule.cpp - The schedule of wgmma ---------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A producer fills the rings of K and V by tensor maps as fast as slots are
// released. Each consumer group of four warps has 64 rows. With overlap:
//
//   scores of 0, softmax of 0
//   turn n = 1 ..  begin scores of n; begin accumulating n - 1
//                  wait for the scores; release K(n); softmax of n
//                  wait for the accumulator; release V(n-1); rescale it
//   accumulate N - 1
//
// so that the exponentials of n run while the matrix unit multiplies by V(n-1).
// P of n is converted after the second wait: before it, its registers are those
// that the product in flight reads. Two groups take turns at issuing products
// (named barriers), one's exponentials beside the other's products.
//
// Without overlap a turn is scores, softmax, accumulate.
//
// Tile 0 is always computed, all of it masked where there is none: a branch
// around products would cost more than it ever saves.
//
//===----------------------------------------------------------------------===//

#include "dialects/AttnGPU/IR/Layouts.h"
#include "passes/LowerToGPU/BlockSchedule.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

/// Registers of a thread, by the number of consumer groups (ptxas accepts what
/// adds up to 65536 for the block; figures of the published kernels).
static constexpr int64_t kProducerRegisters[] = {56, 24, 32};
static constexpr int64_t kConsumerRegisters[] = {256 - 16, 240, 160};
static constexpr int64_t kWarpsPerGroup = 4, kLanesPerWarp = 32;
/// Named barriers 1 and 2: whose turn it is; from 3 on: a group by itself.
static constexpr int64_t kTurnBarrier = 1, kGroupBarrier = 3;

namespace {
class RoleSchedule {
public:
  RoleSchedule(KernelScope &scope, const GridKernel &kernel)
      : parts(scope, kernel), scope(scope), kernel(kernel),
        loc(scope.getLoc()) {}
  void emit();

private:
  /// What is copied: where from, the ring that it goes through.
  struct Stream {
    Value view, ring;
  };
  /// State of a consumer between two turns: accumulator, maximum, sum, and the
  /// exponentials (f32) of a tile that is not accumulated yet.
  using State = SmallVector<Value>;

  Stream emitStream(const RowSlice &rows, int64_t height, int64_t columns,
                    int64_t slots);
  void emitProducer(OpBuilder &b);
  void emitCopy(OpBuilder &b, Stream stream, Value index, Value row);
  void emitConsumer(OpBuilder &b);
  Value emitWait(OpBuilder &b, Stream stream, Value number);
  void emitRelease(OpBuilder &b, Stream stream, Value number);
  State emitFirst(OpBuilder &b, Value tile);
  State emitOverlapped(OpBuilder &b, const SegmentBounds &bounds, Value number,
                       ValueRange state);
  State emitPlain(OpBuilder &b, const SegmentBounds &bounds, Value number,
                  ValueRange state);
  State emitLoops(OpBuilder &b, State state);
  MmaStartOp begin(OpBuilder &b, Value left, Value right, Value accumulator,
                   Type type, bool transposesRight);
  Value emitProbabilities(OpBuilder &b, Value exponentials);
  void emitTurnBarrier(OpBuilder &b, BarrierKind kind, bool ofOther);
  Value index(OpBuilder &b, int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  std::pair<Value, Value> emitKeys(OpBuilder &b, const SegmentBounds &bounds,
                                   Value number);
  int64_t groups() const { return kernel.config.getWarps() / kWarpsPerGroup; }

  BlockParts parts;
  KernelScope &scope;
  const GridKernel &kernel;
  Location loc;
  Stream queries, keys, values;
  Value query, tiles, group;
};
} // namespace

//===----------------------------------------------------------------------===//
// Producer
//===----------------------------------------------------------------------===//

RoleSchedule::Stream RoleSchedule::emitStream(const RowSlice &rows,
                                              int64_t height, int64_t columns,
                                              int64_t slots) {
  OpBuilder &b = scope.body();
  SharedType tile = parts.getTileType(height, columns);
  SmallVector<Value> coordinates;
  for (int64_t dim = rows.offsets.size() - 2; dim >= 0; --dim)
    if (dim != int64_t(rows.rowDim))
      coordinates.push_back(scope.getI32(rows.offsets[dim]));
  auto type = GlobalType::get(loc.getContext(), {columns}, kernel.element);
  Value map = scope.getTensorMap(rows.tensor, rows.rowDim, height,
                                 getPanelColumns(tile.getColumns()));
  Value view = MappedViewOp::create(b, loc, type, map, coordinates);
  return {view, RingCreateOp::create(b, loc, getRingType(tile, slots),
                                     CopyEngine::tma)};
}

void RoleSchedule::emitCopy(OpBuilder &b, Stream stream, Value number,
                            Value row) {
  Value index = parts.toI32(b, number);
  auto ring = cast<RingType>(stream.ring.getType());
  Value slot = AcquireOp::create(b, loc, ring.getTile(), stream.ring, index);
  CopyOp::create(b, loc, stream.view, parts.toI32(b, row), slot);
  CommitOp::create(b, loc, stream.ring, index);
}

/// K(0), then K(n) and V(n - 1): the order in which they are waited for.
void RoleSchedule::emitProducer(OpBuilder &b) {
  Value zero = index(b, 0), one = index(b, 1);
  emitCopy(b, queries, zero,
           scope.get(kernel.query.offsets[kernel.query.rowDim]));
  emitCopy(b, keys, zero, parts.emitTileStart(b, zero));
  scf::ForOp::create(
      b, loc, one, tiles, one, ValueRange(),
      [&](OpBuilder &body, Location loc, Value number, ValueRange) {
        Value before = arith::SubIOp::create(body, loc, number, one);
        emitCopy(body, keys, number, parts.emitTileStart(body, number));
        emitCopy(body, values, before, parts.emitTileStart(body, before));
        scf::YieldOp::create(body, loc);
      });
  Value last = arith::SubIOp::create(b, loc, tiles, one);
  emitCopy(b, values, last, parts.emitTileStart(b, last));
}

//===----------------------------------------------------------------------===//
// Consumer
//===----------------------------------------------------------------------===//

Value RoleSchedule::emitWait(OpBuilder &b, Stream stream, Value number) {
  auto ring = cast<RingType>(stream.ring.getType());
  return WaitOp::create(b, loc, ring.getTile(), stream.ring,
                        parts.toI32(b, number));
}

void RoleSchedule::emitRelease(OpBuilder &b, Stream stream, Value number) {
  ReleaseOp::create(b, loc, stream.ring, parts.toI32(b, number));
}

MmaStartOp RoleSchedule::begin(OpBuilder &b, Value left, Value right,
                               Value accumulator, Type type,
                               bool transposesRight) {
  return MmaStartOp::create(b, loc, type, b.getType<TokenType>(), left, right,
                            accumulator, transposesRight);
}

Value RoleSchedule::emitProbabilities(OpBuilder &b, Value exponentials) {
  return ConvertOp::create(b, loc, parts.getProbabilitiesType(), exponentials);
}

/// Two groups take turns; others do as they can.
void RoleSchedule::emitTurnBarrier(OpBuilder &b, BarrierKind kind,
                                   bool ofOther) {
  if (groups() != 2)
    return;
  Value id = parts.constantI32(b, kTurnBarrier);
  if (ofOther)
    id = arith::SubIOp::create(b, loc, parts.constantI32(b, kTurnBarrier + 1),
                               group);
  else
    id = arith::AddIOp::create(b, loc, id, group);
  BarrierOp::create(b, loc, kind, id,
                    groups() * kWarpsPerGroup * kLanesPerWarp);
}

/// First key of a tile, and how many there are up to the segment's end (null
/// where all are).
std::pair<Value, Value> RoleSchedule::emitKeys(OpBuilder &b,
                                               const SegmentBounds &bounds,
                                               Value number) {
  Value inside = arith::SubIOp::create(b, loc, number, bounds.firstTile);
  Value offset = arith::MulIOp::create(b, loc, inside,
                                       index(b, kernel.config.getKeyTile()));
  Value first = arith::AddIOp::create(b, loc, bounds.begin, offset);
  if (bounds.segment->isWhole)
    return {first, Value()};
  return {first, arith::SubIOp::create(b, loc, bounds.end, first)};
}

/// Tile 0, of whichever segment it is: masks hold in all.
RoleSchedule::State RoleSchedule::emitFirst(OpBuilder &b, Value tile) {
  Value zero = index(b, 0);
  Value products =
      parts.emitProduct(b, query, tile, Value(), parts.getScoresType(), true);
  emitRelease(b, keys, zero);
  const SegmentBounds *masked = &parts.getSegments().back();
  for (const SegmentBounds &bounds : parts.getSegments())
    if (!bounds.segment->isWhole)
      masked = &bounds;
  // Keys of the tile: of a single segment of whole tiles all, if any are known.
  bool isWhole = masked->segment->isWhole && parts.getSegments().size() == 1 &&
                 parts.hasFirstTile();
  Value first = parts.emitTileStart(b, zero), count;
  if (!isWhole)
    count = arith::SubIOp::create(b, loc, parts.emitSegmentEnd(b, zero), first);
  Value scores = parts.scores.emit(b, *masked->segment, products, first, count);
  State state = parts.emitInitialState(b);
  SoftmaxTile softmax =
      parts.softmax.emit(b, scores, {state[1], state[2]}, true);
  return {state[0], softmax.state.max, softmax.state.sum,
          emitProbabilities(b, softmax.exponentials)};
}

RoleSchedule::State RoleSchedule::emitOverlapped(OpBuilder &b,
                                                 const SegmentBounds &bounds,
                                                 Value number,
                                                 ValueRange state) {
  auto [firstKey, count] = emitKeys(b, bounds, number);
  Value before = arith::SubIOp::create(b, loc, number, index(b, 1));
  // 1. Both products begin.
  Value keyTile = emitWait(b, keys, number);
  emitTurnBarrier(b, BarrierKind::sync, /*ofOther=*/false);
  MmaStartOp products =
      begin(b, query, keyTile, Value(), parts.getScoresType(), true);
  Value valueTile = emitWait(b, values, before);
  MmaStartOp sums =
      begin(b, state[3], valueTile, state[0], parts.getOutputType(), false);
  emitTurnBarrier(b, BarrierKind::arrive, /*ofOther=*/true);
  // 2. Softmax of this tile, beside the second.
  Value raw = MmaWaitOp::create(b, loc, TypeRange{parts.getScoresType()},
                                products.getToken(), products.getResult())
                  .getResults()[0];
  emitRelease(b, keys, number);
  Value scores = parts.scores.emit(b, *bounds.segment, raw, firstKey, count);
  SoftmaxTile softmax =
      parts.softmax.emit(b, scores, {state[1], state[2]},
                         parts.scores.mayBeEmpty(*bounds.segment));
  PinOp::create(b, loc, softmax.state.sum);
  // 3. The accumulator, and only then P in its registers.
  auto done = MmaWaitOp::create(
      b, loc, TypeRange{parts.getOutputType(), parts.getScoresType()},
      sums.getToken(), ValueRange{sums.getResult(), softmax.exponentials});
  emitRelease(b, values, before);
  Value accumulator =
      parts.softmax.scaleRows(b, done.getResults()[0], softmax.correction);
  return {accumulator, softmax.state.max, softmax.state.sum,
          emitProbabilities(b, done.getResults()[1])};
}

RoleSchedule::State RoleSchedule::emitPlain(OpBuilder &b,
                                            const SegmentBounds &bounds,
                                            Value number, ValueRange state) {
  auto [firstKey, count] = emitKeys(b, bounds, number);
  Value before = arith::SubIOp::create(b, loc, number, index(b, 1));
  Value valueTile = emitWait(b, values, before);
  Value accumulator = parts.emitProduct(b, state[3], valueTile, state[0],
                                        parts.getOutputType(), false);
  emitRelease(b, values, before);
  Value keyTile = emitWait(b, keys, number);
  Value products = parts.emitProduct(b, query, keyTile, Value(),
                                     parts.getScoresType(), true);
  emitRelease(b, keys, number);
  Value scores =
      parts.scores.emit(b, *bounds.segment, products, firstKey, count);
  SoftmaxTile softmax =
      parts.softmax.emit(b, scores, {state[1], state[2]},
                         parts.scores.mayBeEmpty(*bounds.segment));
  return {parts.softmax.scaleRows(b, accumulator, softmax.correction),
          softmax.state.max, softmax.state.sum,
          emitProbabilities(b, softmax.exponentials)};
}

RoleSchedule::State RoleSchedule::emitLoops(OpBuilder &b, State state) {
  Value one = index(b, 1);
  for (const SegmentBounds &bounds : parts.getSegments()) {
    Value first = arith::MaxSIOp::create(b, loc, bounds.firstTile, one);
    auto loop = scf::ForOp::create(
        b, loc, first, bounds.endTile, one, state,
        [&](OpBuilder &body, Location loc, Value number, ValueRange carried) {
          State next = kernel.config.getOverlap()
                           ? emitOverlapped(body, bounds, number, carried)
                           : emitPlain(body, bounds, number, carried);
          scf::YieldOp::create(body, loc, next);
        });
    state.assign(loop.getResults().begin(), loop.getResults().end());
  }
  return state;
}

void RoleSchedule::emitConsumer(OpBuilder &b) {
  Value zero = index(b, 0);
  group = GroupIndexOp::create(b, loc, b.getI32Type());
  if (kernel.config.getOverlap() && groups() == 2) {
    // The first turn is group 0's: group 1 lets it go.
    Value isSecond = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq,
                                           group, parts.constantI32(b, 1));
    scf::IfOp::create(b, loc, isSecond, [&](OpBuilder &body, Location loc) {
      emitTurnBarrier(body, BarrierKind::arrive, /*ofOther=*/true);
      scf::YieldOp::create(body, loc);
    });
  }
  query = emitWait(b, queries, zero);
  State state = emitFirst(b, emitWait(b, keys, zero));
  state = emitLoops(b, state);
  Value last = arith::SubIOp::create(b, loc, tiles, index(b, 1));
  Value valueTile = emitWait(b, values, last);
  state[0] = parts.emitProduct(b, state[3], valueTile, state[0],
                               parts.getOutputType(), false);
  emitRelease(b, values, last);
  // All four warps have read Q's tile before any writes its rows there.
  Value id =
      arith::AddIOp::create(b, loc, group, parts.constantI32(b, kGroupBarrier));
  BarrierOp::create(b, loc, BarrierKind::sync, id,
                    kWarpsPerGroup * kLanesPerWarp);
  parts.emitEpilogue(b, state, query);
}

void RoleSchedule::emit() {
  OpBuilder &b = scope.body();
  const TileConfigAttr config = kernel.config;
  queries = emitStream(kernel.query, config.getQueryTile(), kernel.dim, 1);
  keys = emitStream(kernel.key, config.getKeyTile(), kernel.dim,
                    config.getStages());
  values = emitStream(kernel.value, config.getKeyTile(), kernel.valueDim,
                      config.getStages());
  tiles = arith::MaxSIOp::create(b, loc, parts.getTileCount(), index(b, 1));
  auto roles =
      RolesOp::create(b, loc, kProducerWarps, kProducerRegisters[groups() - 1],
                      config.getWarps(), kConsumerRegisters[groups() - 1]);
  auto fill = [&](Region &region, function_ref<void(OpBuilder &)> emitRole) {
    OpBuilder body(b.getContext());
    body.createBlock(&region);
    emitRole(body);
  };
  fill(roles.getProducer(), [&](OpBuilder &body) { emitProducer(body); });
  fill(roles.getConsumer(), [&](OpBuilder &body) { emitConsumer(body); });
}

void attn::emitRoleSchedule(KernelScope &scope, const GridKernel &kernel) {
  RoleSchedule(scope, kernel).emit();
}
