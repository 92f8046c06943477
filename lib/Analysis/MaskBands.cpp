//===- MaskBands.cpp - Which keys a query tile needs ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/MaskBands.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"

using namespace mlir;
using namespace attn;

/// The results of `bounds` at row `row`, plus `offset`, after `others`, as a
/// map (i0, i1)[q_len, kv_len].
static AffineMap getBoundsAt(AffineMap bounds, AffineExpr row, int64_t offset,
                             AffineExpr other) {
  SmallVector<AffineExpr> results{other};
  for (AffineExpr bound : bounds.getResults())
    results.push_back(bound.replaceDims(row) + offset);
  return AffineMap::get(/*dimCount=*/2, /*symbolCount=*/2, results,
                        other.getContext());
}

KeyRangeMaps attn::getKeyRangeMaps(MLIRContext *context, MaskInterface mask) {
  AffineMap none = AffineMap::get(1, 2, context);
  AffineMap lower = mask ? mask.getLowerBounds() : none;
  AffineMap upper = mask ? mask.getUpperBounds() : none;
  AffineExpr firstRow = getAffineDimExpr(0, context);
  AffineExpr lastRow = getAffineDimExpr(1, context);
  AffineExpr zero = getAffineConstantExpr(0, context);
  AffineExpr keys = getAffineSymbolExpr(1, context);
  return {getBoundsAt(lower, firstRow, 0, zero),
          getBoundsAt(lower, lastRow, 0, zero),
          getBoundsAt(upper, firstRow, 1, keys),
          getBoundsAt(upper, lastRow, 1, keys)};
}

//===----------------------------------------------------------------------===//
// As ops
//===----------------------------------------------------------------------===//

namespace {
/// Emits index arithmetic at one place, folding constants.
struct Emitter {
  OpBuilder &builder;
  Location loc;

  OpFoldResult min(AffineMap map, ArrayRef<OpFoldResult> operands) {
    return affine::makeComposedFoldedAffineMin(builder, loc, map, operands);
  }
  OpFoldResult max(AffineMap map, ArrayRef<OpFoldResult> operands) {
    return affine::makeComposedFoldedAffineMax(builder, loc, map, operands);
  }
  OpFoldResult min(OpFoldResult left, OpFoldResult right) {
    return min(getPair(), {left, right});
  }
  OpFoldResult max(OpFoldResult left, OpFoldResult right) {
    return max(getPair(), {left, right});
  }
  /// `left < right ? ifLess : otherwise`
  OpFoldResult selectLess(OpFoldResult left, OpFoldResult right,
                          OpFoldResult ifLess, OpFoldResult otherwise);

private:
  AffineMap getPair() {
    return AffineMap::getMultiDimIdentityMap(2, builder.getContext());
  }
};
} // namespace

OpFoldResult Emitter::selectLess(OpFoldResult left, OpFoldResult right,
                                 OpFoldResult ifLess, OpFoldResult otherwise) {
  std::optional<int64_t> a = getConstantIntValue(left);
  std::optional<int64_t> b = getConstantIntValue(right);
  if (a && b)
    return *a < *b ? ifLess : otherwise;
  auto value = [&](OpFoldResult folded) {
    return getValueOrCreateConstantIndexOp(builder, loc, folded);
  };
  Value isLess = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::slt,
                                       value(left), value(right));
  return arith::SelectOp::create(builder, loc, isLess, value(ifLess),
                                 value(otherwise))
      .getResult();
}

/// Rounds the interior down to a whole number of key tiles.
static OpFoldResult cutToTiles(Emitter &emit, const KeyRange &range,
                               int64_t keyTile) {
  AffineExpr begin, end;
  bindDims(emit.builder.getContext(), begin, end);
  AffineExpr cut = begin + (end - begin).floorDiv(keyTile) * keyTile;
  return affine::makeComposedFoldedAffineApply(
      emit.builder, emit.loc, cut, {range.interiorBegin, range.interiorEnd});
}

KeyRange attn::buildKeyRange(OpBuilder &builder, Location loc,
                             MaskInterface mask, const QueryTile &tile,
                             int64_t keyTile) {
  Emitter emit{builder, loc};
  KeyRangeMaps maps = getKeyRangeMaps(builder.getContext(), mask);
  SmallVector<OpFoldResult> operands{tile.firstRow, tile.lastRow,
                                     tile.queryLength, tile.keyLength};
  KeyRange range;
  range.first = emit.max(maps.first, operands);
  // 1. The end comes from the last row that is a row at all.
  SmallVector<OpFoldResult> valid = operands;
  if (tile.mayPassQueryLength)
    valid[1] = emit.min(
        AffineMap::get(1, 1,
                       {getAffineDimExpr(0, builder.getContext()),
                        getAffineSymbolExpr(0, builder.getContext()) - 1},
                       builder.getContext()),
        {tile.lastRow, tile.queryLength});
  range.end = emit.max(range.first, emit.min(maps.end, valid));
  if (tile.mayPassQueryLength)
    range.end = emit.selectLess(tile.firstRow, tile.queryLength, range.end,
                                range.first);
  // 2. The interior lies within, and a tile with rows beyond has none.
  range.interiorBegin =
      maps.interiorBegin == maps.first // no lower bounds: key 0 for every row
          ? range.first
          : emit.min(emit.max(maps.interiorBegin, operands), range.end);
  range.interiorEnd =
      emit.max(range.interiorBegin, emit.min(maps.interiorEnd, operands));
  if (tile.mayPassQueryLength)
    range.interiorEnd = emit.selectLess(tile.lastRow, tile.queryLength,
                                        range.interiorEnd, range.interiorBegin);
  if (keyTile > 0)
    range.interiorEnd = cutToTiles(emit, range, keyTile);
  return range;
}
