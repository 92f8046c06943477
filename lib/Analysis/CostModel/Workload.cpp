//===- Workload.cpp - An attention as the cost model sees it --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/Workload.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>

using namespace mlir;
using namespace attn;
using roofline::AttentionShape;
using roofline::KeyBound;
using roofline::KeyInterval;
using roofline::KeyMask;

//===----------------------------------------------------------------------===//
// From the op
//===----------------------------------------------------------------------===//

/// Whether `bound` has no division, so that two of its values give its line.
static bool isLinear(AffineExpr bound) {
  bool linear = true;
  bound.walk([&](AffineExpr part) {
    linear &= part.getKind() != AffineExprKind::FloorDiv &&
              part.getKind() != AffineExprKind::CeilDiv &&
              part.getKind() != AffineExprKind::Mod;
  });
  return linear;
}

/// The bounds of `map`, (i)[q_len, kv_len] -> (...), at these lengths; bounds
/// that are not linear in the row are left out, which only makes more keys
/// count as kept.
static std::vector<KeyBound> getBounds(AffineMap map, int64_t queryLength,
                                       int64_t keyLength) {
  std::vector<KeyBound> bounds;
  MLIRContext *context = map.getContext();
  SmallVector<AffineExpr> symbols = {
      getAffineConstantExpr(queryLength, context),
      getAffineConstantExpr(keyLength, context)};
  auto evaluate = [&](AffineExpr bound, int64_t row) -> std::optional<int64_t> {
    AffineExpr value = bound.replaceDimsAndSymbols(
        {getAffineConstantExpr(row, context)}, symbols);
    if (auto constant = dyn_cast<AffineConstantExpr>(
            simplifyAffineExpr(value, /*numDims=*/0, /*numSymbols=*/0)))
      return constant.getValue();
    return std::nullopt;
  };
  for (AffineExpr bound : map.getResults()) {
    std::optional<int64_t> first = evaluate(bound, 0);
    std::optional<int64_t> second = evaluate(bound, 1);
    if (isLinear(bound) && first && second)
      bounds.push_back({*second - *first, *first});
  }
  return bounds;
}

static KeyMask getKeyMask(MaskInterface mask, int64_t queryLength,
                          int64_t keyLength) {
  if (!mask)
    return {};
  return {getBounds(mask.getLowerBounds(), queryLength, keyLength),
          getBounds(mask.getUpperBounds(), queryLength, keyLength)};
}

/// A static size, or the one to assume.
static int64_t getSize(Value tensor, unsigned position, int64_t assumed) {
  int64_t size = cast<RankedTensorType>(tensor.getType()).getDimSize(position);
  return ShapedType::isDynamic(size) ? assumed : size;
}

/// Operations of a region, its terminator left out.
static int64_t countOps(Region &region) {
  int64_t ops = 0;
  region.walk([&](Operation *op) {
    if (!op->hasTrait<OpTrait::IsTerminator>())
      ++ops;
  });
  return ops;
}

std::optional<Workload> attn::getWorkload(AttentionOp op,
                                          const AssumedSizes &assumed) {
  auto element =
      cast<RankedTensorType>(op.getQuery().getType()).getElementType();
  std::optional<NumberType> operand = getNumberType(element);
  if (!operand)
    return std::nullopt;
  LayoutAttr layout = op.getLayoutOrDefault();
  auto q = AttentionOp::getDimPositions(layout.getQ());
  auto k = AttentionOp::getDimPositions(layout.getK());
  Workload workload;
  workload.operand = *operand;
  AttentionShape &shape = workload.shape;
  shape.batch = getSize(op.getQuery(), q[0], assumed.batch);
  shape.queryHeads = getSize(op.getQuery(), q[1], assumed.heads);
  shape.keyHeads = getSize(op.getKey(), k[1], shape.queryHeads);
  shape.queryLength = getSize(op.getQuery(), q[2], assumed.queryLength);
  shape.keyLength = getSize(op.getKey(), k[2], assumed.keyLength);
  shape.queryKeyDim = getSize(op.getQuery(), q[3], 1);
  shape.valueDim =
      getSize(op.getValue(), AttentionOp::getDimPositions(layout.getV())[3], 1);
  if (shape.queryHeads % std::max<int64_t>(1, shape.keyHeads) != 0)
    shape.queryHeads = shape.keyHeads; // one of them dynamic: no group known
  shape.elementBytes = shape.keyBytes = int64_t(getBytes(*operand));
  shape.writesLse = bool(op.getLse());
  shape.mask = getKeyMask(op.getMaskAttr(), shape.queryLength, shape.keyLength);
  workload.scoreOps =
      countOps(op.getScore()) + (op.getBias() ? 1 : 0) + countOps(op.getKeep());
  if (!roofline::validate(shape).empty() || shape.queryLength == 0 ||
      shape.keyLength == 0 || shape.batch == 0 || shape.queryHeads == 0)
    return std::nullopt;
  return workload;
}

//===----------------------------------------------------------------------===//
// Tiles of keys
//===----------------------------------------------------------------------===//

VisitedTiles attn::countVisitedTiles(const AttentionShape &shape, int64_t row,
                                     int64_t rows, int64_t keyTile) {
  rows = std::min(rows, shape.queryLength - row);
  // Row factors are never negative: bounds of a block are those of its ends.
  KeyInterval top = roofline::getKeptKeys(shape, row);
  KeyInterval bottom = roofline::getKeptKeys(shape, row + rows - 1);
  KeyInterval read = roofline::getReadKeys(shape, row, rows);
  if (read.size() <= 0)
    return {};
  int64_t begin =
      std::clamp(std::max(top.first, bottom.first), read.first, read.end);
  int64_t end = std::clamp(std::min(top.end, bottom.end), begin, read.end);
  if (top.size() <= 0 || bottom.size() <= 0)
    begin = end = read.first;
  VisitedTiles visited;
  visited.interior = (end - begin) / keyTile;
  int64_t behind = read.end - (begin + visited.interior * keyTile);
  visited.boundary = llvm::divideCeil(begin - read.first, keyTile) +
                     llvm::divideCeil(behind, keyTile);
  if (shape.mask.density < 1) { // no band: every tile needs its mask
    visited.boundary += visited.interior;
    visited.interior = 0;
  }
  return visited;
}
