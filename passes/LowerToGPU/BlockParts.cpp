//===- BlockParts.cpp - What every schedule is made of --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToGPU/BlockSchedule.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

#include "llvm/Support/MathExtras.h"

#include <limits>

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

/// What a step of a product along d takes.
static constexpr int64_t kColumnStep = 16;

BlockParts::BlockParts(KernelScope &scope, const GridKernel &kernel)
    : scope(scope), kernel(kernel), loc(scope.getLoc()), scores(scope, kernel),
      softmax(loc, scores.getExponentFactor()) {
  computeSegments();
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

SharedType BlockParts::getTileType(int64_t rows, int64_t columns) {
  int64_t padded = llvm::alignTo(columns, kColumnStep);
  return SharedType::get(loc.getContext(), {rows, padded}, kernel.element);
}

FragmentType BlockParts::getFragmentType(FragmentKind kind,
                                         ArrayRef<int64_t> shape,
                                         Type element) {
  auto layout =
      FragmentLayoutAttr::get(loc.getContext(), kind, kernel.config.getUnit(),
                              kernel.config.getWarps());
  return FragmentType::get(loc.getContext(), shape, element, layout);
}

FragmentType BlockParts::getScoresType() {
  return getFragmentType(
      FragmentKind::accumulator,
      {kernel.config.getQueryTile(), kernel.config.getKeyTile()},
      Float32Type::get(loc.getContext()));
}

FragmentType BlockParts::getOutputType() {
  return getFragmentType(FragmentKind::accumulator,
                         {kernel.config.getQueryTile(),
                          int64_t(llvm::alignTo(kernel.valueDim, kColumnStep))},
                         Float32Type::get(loc.getContext()));
}

FragmentType BlockParts::getProbabilitiesType() {
  return getFragmentType(
      FragmentKind::operand_a,
      {kernel.config.getQueryTile(), kernel.config.getKeyTile()},
      kernel.element);
}

Value BlockParts::constantI32(OpBuilder &b, int64_t value) {
  return arith::ConstantIntOp::create(b, loc, value, 32);
}

Value BlockParts::toI32(OpBuilder &b, Value index) {
  return arith::IndexCastOp::create(b, loc, b.getI32Type(), index);
}

//===----------------------------------------------------------------------===//
// Views
//===----------------------------------------------------------------------===//

/// `isFromStart`: the view begins at the tensor's first position, and not where
/// the slice does.
Value BlockParts::emitView(OpBuilder &b, const RowSlice &rows,
                           OpFoldResult positions, Type type,
                           bool isFromStart) {
  int64_t packed = rows.headDim ? kernel.config.getPackedHeads() : 1;
  SmallVector<Value> offsets;
  for (auto [dim, offset] : llvm::enumerate(rows.offsets)) {
    bool isSkipped = isFromStart && dim == rows.rowDim;
    offsets.push_back(isSkipped
                          ? Value(arith::ConstantIndexOp::create(b, loc, 0))
                          : scope.get(offset));
  }
  Value count = scope.getI32(positions);
  Value headStride;
  if (packed > 1) {
    count = arith::MulIOp::create(b, loc, count, constantI32(b, packed));
    headStride = scope.getStride(rows.tensor, *rows.headDim);
  }
  Value pointer = scope.getAddress(b, rows.tensor, offsets);
  if (!cast<RankedTensorType>(rows.tensor.getType()).getElementType().isF32())
    scope.alignPointer(rows.tensor);
  Value stride = scope.getStride(rows.tensor, rows.rowDim);
  return GlobalViewOp::create(b, loc, type, pointer, count, stride, headStride,
                              packed);
}

Value BlockParts::emitQueryView(OpBuilder &b) {
  auto type = GlobalType::get(loc.getContext(), {kernel.dim}, kernel.element);
  return emitView(b, kernel.query, kernel.query.positions, type, false);
}

Value BlockParts::emitKeyView(OpBuilder &b, const RowSlice &rows,
                              int64_t columns) {
  auto type = GlobalType::get(loc.getContext(), {columns}, kernel.element);
  OpFoldResult keys = getAsOpFoldResult(kernel.step().getLengths()[1]);
  return emitView(b, rows, keys, type, true);
}

Value BlockParts::emitOutputView(OpBuilder &b) {
  auto tensor = cast<RankedTensorType>(kernel.output.tensor.getType());
  auto type = GlobalType::get(loc.getContext(), {kernel.valueDim},
                              tensor.getElementType());
  return emitView(b, kernel.output, kernel.output.positions, type, false);
}

Value BlockParts::emitLseView(OpBuilder &b) {
  auto type =
      GlobalType::get(loc.getContext(), {}, Float32Type::get(loc.getContext()));
  return emitView(b, *kernel.lse, kernel.lse->positions, type, false);
}

//===----------------------------------------------------------------------===//
// Tiles of keys
//===----------------------------------------------------------------------===//

void BlockParts::computeSegments() {
  OpBuilder &b = scope.body();
  int64_t keyTile = kernel.config.getKeyTile();
  auto index = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  Value tiles = index(0);
  for (const KeySegment &segment : kernel.segments) {
    SegmentBounds bound{&segment, scope.get(segment.begin),
                        scope.get(segment.end), tiles, Value()};
    Value keys = arith::SubIOp::create(b, loc, bound.end, bound.begin);
    Value rounded = arith::AddIOp::create(b, loc, keys, index(keyTile - 1));
    // At least 0 keys: an unsigned division is a shift where it can be one.
    Value count = arith::DivUIOp::create(b, loc, rounded, index(keyTile));
    tiles = arith::AddIOp::create(b, loc, tiles, count);
    bound.endTile = tiles;
    bounds.push_back(bound);
  }
}

/// Whether a segment continues where the one before it ends, whole tiles later.
static bool isContinuation(const KeySegment &before,
                           const KeySegment &segment) {
  return before.isWhole && isEqualConstantIntOrValue(before.end, segment.begin);
}

Value BlockParts::emitTileStart(OpBuilder &b, Value number) {
  Value keyTile =
      arith::ConstantIndexOp::create(b, loc, kernel.config.getKeyTile());
  Value start;
  for (size_t i = 0; i < bounds.size(); ++i) {
    const SegmentBounds &bound = bounds[i];
    if (i > 0 && isContinuation(*bounds[i - 1].segment, *bound.segment))
      continue; // the formula before holds here, too
    Value inside = arith::SubIOp::create(b, loc, number, bound.firstTile);
    Value keys = arith::MulIOp::create(b, loc, inside, keyTile);
    Value here = arith::AddIOp::create(b, loc, bound.begin, keys);
    if (start) {
      Value isBefore = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt,
                                             number, bound.firstTile);
      here = arith::SelectOp::create(b, loc, isBefore, start, here);
    }
    start = here;
  }
  return start;
}

bool BlockParts::hasFirstTile() const {
  const KeySegment &first = kernel.segments.front();
  std::optional<int64_t> begin = getConstantIntValue(first.begin);
  std::optional<int64_t> end = getConstantIntValue(first.end);
  return begin && end && *end - *begin >= kernel.config.getKeyTile();
}

Value BlockParts::emitSegmentEnd(OpBuilder &b, Value number) {
  Value end = bounds.back().end;
  for (const SegmentBounds &bound :
       llvm::reverse(ArrayRef(bounds).drop_back())) {
    Value isBefore = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt,
                                           number, bound.endTile);
    end = arith::SelectOp::create(b, loc, isBefore, bound.end, end);
  }
  return end;
}

//===----------------------------------------------------------------------===//
// Begin and end
//===----------------------------------------------------------------------===//

SmallVector<Value> BlockParts::emitInitialState(OpBuilder &b) {
  auto splat = [&](float value, FragmentType type) -> Value {
    Value scalar = arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
    return SplatOp::create(b, loc, type, scalar);
  };
  FragmentType output = getOutputType(), rows = output.getRowsType();
  return {splat(0, output),
          splat(-std::numeric_limits<float>::infinity(), rows), splat(0, rows)};
}

void BlockParts::emitEpilogue(OpBuilder &b, ValueRange state, Value tile) {
  SoftmaxState totals = softmax.emitTotals(b, {state[1], state[2]});
  OnlineFinishOp finish = kernel.finish;
  Value output =
      softmax.emitOutput(b, state[0], totals, finish.getFullyMasked());
  Value view = emitOutputView(b);
  Value first = constantI32(b, 0);
  SharedType staged =
      getTileType(kernel.config.getQueryTile(), kernel.valueDim);
  if (cast<GlobalType>(view.getType()).getElementType().isF32())
    tile = {};
  else if (tile.getType() != staged)
    tile = SharedAllocOp::create(b, loc, staged);
  StoreOp::create(b, loc, output, view, first, tile);
  if (kernel.lse)
    StoreRowsOp::create(b, loc, softmax.emitLse(b, totals), emitLseView(b),
                        first);
}

Value BlockParts::emitProduct(OpBuilder &b, Value left, Value right,
                              Value accumulator, Type type,
                              bool transposesRight) {
  auto start = MmaStartOp::create(b, loc, type, b.getType<TokenType>(), left,
                                  right, accumulator, transposesRight);
  return MmaWaitOp::create(b, loc, TypeRange{type}, start.getToken(),
                           ValueRange{start.getResult()})
      .getResults()[0];
}

RingType attn::getRingType(SharedType tile, int64_t slots) {
  return RingType::get(tile.getContext(),
                       {slots, tile.getRows(), tile.getColumns()},
                       tile.getElementType());
}
