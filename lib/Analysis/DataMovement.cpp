//===- DataMovement.cpp - Coordinates through reshapes and slices ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/ElementTracer.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;

namespace attn {

static SmallVector<Extent> getDims(ElementContext &context, Value tensor) {
  SmallVector<Extent> dims;
  for (int64_t dim :
       llvm::seq(cast<RankedTensorType>(tensor.getType()).getRank()))
    dims.push_back(context.getExtents().get(tensor, dim));
  return dims;
}

/// Positions in a group of dims that are not of size 1.
static SmallVector<int64_t> getLargeDims(ElementContext &context,
                                         ArrayRef<int64_t> group,
                                         ArrayRef<Extent> dims) {
  SmallVector<int64_t> large;
  for (int64_t dim : group)
    if (context.getExtents().getSize(dims[dim]) != 1)
      large.push_back(dim);
  return large;
}

/// The coordinate of the one dim that a group of dims is joined to.
static Element joinCoordinates(ElementContext &context, ArrayRef<int64_t> group,
                               ArrayRef<Extent> dims, Elements coordinates) {
  SmallVector<int64_t> large = getLargeDims(context, group, dims);
  if (large.size() == 1)
    return coordinates[large[0]];
  DigitList joined;
  for (int64_t dim : large) {
    std::optional<Digits> digits = getDigits(coordinates[dim]);
    if (!digits || !context.covers(*digits, dims[dim]))
      return nullptr;
    joined.append(digits->begin(), digits->end());
  }
  return context.getIndex(joined);
}

/// The coordinates of a group of dims that were collapsed into one; appends
/// one for each.
static bool cutCoordinate(ElementContext &context, Element coordinate,
                          Extent whole, ArrayRef<Extent> group,
                          ElementList &coordinates) {
  SmallVector<int64_t> all = llvm::to_vector(llvm::seq<int64_t>(group.size()));
  SmallVector<int64_t> large = getLargeDims(context, all, group);
  if (large.size() <= 1) {
    for (int64_t dim : all)
      coordinates.push_back(!large.empty() && dim == large[0]
                                ? coordinate
                                : context.getIndexConstant(0));
    return true;
  }
  std::optional<Digits> digits = getDigits(coordinate);
  if (!digits)
    return false;
  std::optional<SmallVector<DigitList>> lists =
      context.cutDigits(*digits, group, context.covers(*digits, whole));
  if (!lists)
    return false;
  for (Digits list : *lists)
    coordinates.push_back(context.getIndex(list));
  return true;
}

static std::optional<TensorView> moveBack(ElementContext &context,
                                          tensor::CollapseShapeOp op,
                                          Elements coordinates) {
  SmallVector<Extent> dims = getDims(context, op.getSrc());
  TensorView source{op.getSrc(), {}};
  for (auto [dim, group] : llvm::enumerate(op.getReassociationIndices())) {
    ArrayRef<Extent> part = ArrayRef(dims).slice(group.front(), group.size());
    Extent whole = context.getExtents().get(op.getResult(), dim);
    if (!cutCoordinate(context, coordinates[dim], whole, part,
                       source.coordinates))
      return std::nullopt;
  }
  return source;
}

static std::optional<TensorView> moveBack(ElementContext &context,
                                          tensor::ExpandShapeOp op,
                                          Elements coordinates) {
  SmallVector<Extent> dims = getDims(context, op.getResult());
  TensorView source{op.getSrc(), {}};
  for (ArrayRef<int64_t> group : op.getReassociationIndices()) {
    source.coordinates.push_back(
        joinCoordinates(context, group, dims, coordinates));
    if (!source.coordinates.back())
      return std::nullopt;
  }
  return source;
}

/// A reshape to a shape known as a tensor: all dims joined, then cut again.
static std::optional<TensorView>
moveBack(ElementContext &context, tensor::ReshapeOp op, Elements coordinates) {
  if (!isa<RankedTensorType>(op.getSource().getType()))
    return std::nullopt;
  DigitList joined;
  for (auto [dim, coordinate] : llvm::enumerate(coordinates)) {
    std::optional<Digits> digits = getDigits(coordinate);
    Extent extent = context.getExtents().get(op.getResult(), dim);
    bool isUnit = context.getExtents().getSize(extent) == 1;
    if (!digits || (!isUnit && !context.covers(*digits, extent)))
      return std::nullopt;
    joined.append(digits->begin(), digits->end());
  }
  SmallVector<Extent> dims = getDims(context, op.getSource());
  std::optional<SmallVector<DigitList>> lists =
      context.cutDigits(joined, dims, /*complete=*/true);
  if (!lists)
    return std::nullopt;
  TensorView source{op.getSource(), {}};
  for (Digits list : *lists)
    source.coordinates.push_back(context.getIndex(list));
  return source;
}

std::optional<TensorView> ElementTracer::moveBack(Value tensor,
                                                  Elements coordinates) {
  Operation *op = tensor.getDefiningOp();
  if (auto cast = dyn_cast<tensor::CastOp>(op)) {
    if (!isa<RankedTensorType>(cast.getSource().getType()))
      return std::nullopt;
    return TensorView{cast.getSource(), ElementList(coordinates)};
  }
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
    return attn::moveBack(context, collapse, coordinates);
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return attn::moveBack(context, expand, coordinates);
  if (auto reshape = dyn_cast<tensor::ReshapeOp>(op))
    return attn::moveBack(context, reshape, coordinates);
  auto slice = dyn_cast<tensor::ExtractSliceOp>(op);
  if (!slice || !slice.hasUnitStride())
    return std::nullopt;
  llvm::SmallBitVector dropped = slice.getDroppedDims();
  TensorView source{slice.getSource(), {}};
  for (auto [dim, offset] : llvm::enumerate(slice.getMixedOffsets())) {
    Element start = getConstantIntValue(offset)
                        ? context.getIndexConstant(*getConstantIntValue(offset))
                        : traceScalar(cast<Value>(offset));
    if (!dropped[dim]) {
      start = context.getApply<arith::AddIOp>(start->type,
                                              {coordinates.front(), start});
      coordinates = coordinates.drop_front();
    }
    source.coordinates.push_back(start);
  }
  return source;
}

} // namespace attn
