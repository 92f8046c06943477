//===- HeadGrid.cpp - Sizes and slices of one attention -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/Tile/HeadGrid.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace attn;

HeadGrid::HeadGrid(OpBuilder &builder, AttentionOp op)
    : builder(builder), op(op), loc(op.getLoc()) {
  LayoutAttr layout = op.getLayoutOrDefault();
  batch = sizeOf(op.getQuery(), layout.getQ(), 0);
  heads = sizeOf(op.getQuery(), layout.getQ(), 1);
  rows = sizeOf(op.getQuery(), layout.getQ(), 2);
  keys = sizeOf(op.getKey(), layout.getK(), 2);
  keyHeads = sizeOf(op.getKey(), layout.getK(), 1);
  dim = op.getQuery().getType().getShape().back();
  valueDim = op.getValue().getType().getShape().back();
}

OpFoldResult HeadGrid::sizeOf(Value tensor, TensorLayout layout,
                              unsigned axis) {
  return tensor::getMixedSize(builder, loc, tensor,
                              AttentionOp::getDimPositions(layout)[axis]);
}

OpFoldResult HeadGrid::keyHead(OpFoldResult h) {
  std::optional<int64_t> all = getConstantIntValue(heads);
  std::optional<int64_t> own = getConstantIntValue(keyHeads);
  if (all && own) {
    AffineExpr head = builder.getAffineDimExpr(0);
    return affine::makeComposedFoldedAffineApply(
        builder, loc, head.floorDiv(*all / *own), {h});
  }
  // The group size is a value: beyond what affine maps can divide by.
  auto value = [&](OpFoldResult folded) {
    return getValueOrCreateConstantIndexOp(builder, loc, folded);
  };
  Value group =
      arith::DivUIOp::create(builder, loc, value(heads), value(keyHeads));
  return arith::DivUIOp::create(builder, loc, value(h), group).getResult();
}

OpFoldResult HeadGrid::queryLength(Value b) {
  return length(op.getQueryLengths(), b, rows);
}

OpFoldResult HeadGrid::keyLength(Value b) {
  return length(op.getKeyLengths(), b, keys);
}

OpFoldResult HeadGrid::length(Value lengths, Value b, OpFoldResult limit) {
  if (!lengths)
    return limit;
  Value stored = tensor::ExtractOp::create(builder, loc, lengths, b);
  Value length =
      arith::IndexCastOp::create(builder, loc, builder.getIndexType(), stored);
  Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
  Value atLeastZero = arith::MaxSIOp::create(builder, loc, length, zero);
  Value most = getValueOrCreateConstantIndexOp(builder, loc, limit);
  return arith::MinSIOp::create(builder, loc, atLeastZero, most).getResult();
}

HeadGrid::Box HeadGrid::boxIn(TensorLayout layout, const Place &place) {
  OpFoldResult zero = builder.getIndexAttr(0), one = builder.getIndexAttr(1);
  OpFoldResult offsets[] = {place.b, place.h, place.first, zero};
  OpFoldResult sizes[] = {one, builder.getIndexAttr(place.heads), place.count,
                          builder.getIndexAttr(place.columns)};
  Box box;
  box.offsets.resize(4);
  box.sizes.resize(4);
  box.strides.assign(4, one);
  for (auto [axis, position] :
       llvm::enumerate(AttentionOp::getDimPositions(layout))) {
    box.offsets[position] = offsets[axis];
    box.sizes[position] = sizes[axis];
  }
  return box;
}

HeadGrid::Box HeadGrid::boxInLse(const Place &place) {
  OpFoldResult one = builder.getIndexAttr(1);
  return {{place.b, place.h, place.first},
          {one, builder.getIndexAttr(place.heads), place.count},
          {one, one, one}};
}

HeadGrid::Box HeadGrid::boxInBias(const Place &place) {
  OpFoldResult zero = builder.getIndexAttr(0), one = builder.getIndexAttr(1);
  OpFoldResult offsets[] = {place.b, place.h, place.first, zero};
  OpFoldResult sizes[] = {one, builder.getIndexAttr(place.heads), place.count,
                          keys};
  Box box;
  for (AffineExpr expr : op.getBiasMapOrDefault().getResults()) {
    auto index = dyn_cast<AffineDimExpr>(expr); // else a broadcast dim
    box.offsets.push_back(index ? offsets[index.getPosition()] : zero);
    box.sizes.push_back(index ? sizes[index.getPosition()] : one);
    box.strides.push_back(one);
  }
  return box;
}

Value HeadGrid::slice(Value tensor, const Box &box) {
  return tensor::ExtractSliceOp::create(builder, loc, tensor, box.offsets,
                                        box.sizes, box.strides);
}

Value HeadGrid::slice(Value tensor, const Box &box,
                      ArrayRef<OpFoldResult> reducedShape) {
  SmallVector<int64_t> shape;
  for (OpFoldResult size : reducedShape)
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  auto type = RankedTensorType::get(
      shape, cast<RankedTensorType>(tensor.getType()).getElementType());
  return tensor::ExtractSliceOp::create(builder, loc, type, tensor, box.offsets,
                                        box.sizes, box.strides);
}
