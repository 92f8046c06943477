//===- Extents.cpp - Sizes of dimensions, known or symbolic ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Extents.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"

using namespace mlir;

namespace attn {

namespace {
/// A dimension of a tensor, or a value that says its size.
struct Source {
  Value value;
  int64_t dim = -1;
  std::optional<int64_t> size;
};
} // namespace

static Source getSource(OpFoldResult size) {
  if (std::optional<int64_t> known = getConstantIntValue(size))
    return {Value(), -1, known};
  return {cast<Value>(size), -1, std::nullopt};
}

/// The one dimension of a group that is not of size 1, if there is one.
static std::optional<int64_t> getOnlyLargeDim(ArrayRef<int64_t> group,
                                              ArrayRef<int64_t> shape) {
  std::optional<int64_t> large;
  for (int64_t dim : group) {
    if (shape[dim] == 1)
      continue;
    if (large)
      return std::nullopt;
    large = dim;
  }
  return large;
}

/// Dimension of the source of a slice that result dimension `dim` is.
static int64_t getSliceSourceDim(tensor::ExtractSliceOp slice, int64_t dim) {
  llvm::SmallBitVector dropped = slice.getDroppedDims();
  for (int64_t source = 0, kept = 0, e = dropped.size(); source < e; ++source) {
    if (dropped[source])
      continue;
    if (kept++ == dim)
      return source;
  }
  return dim;
}

/// One step from a dynamic dimension towards where its size comes from.
static std::optional<Source> stepToSource(Value tensor, int64_t dim) {
  Operation *op = tensor.getDefiningOp();
  if (!op)
    return std::nullopt;
  if (auto empty = dyn_cast<tensor::EmptyOp>(op))
    return getSource(empty.getMixedSizes()[dim]);
  if (auto cast = dyn_cast<tensor::CastOp>(op))
    return Source{cast.getSource(), dim, std::nullopt};
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return getSource(expand.getMixedOutputShape()[dim]);
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op)) {
    SmallVector<int64_t> group =
        llvm::to_vector_of<int64_t>(collapse.getReassociationIndices()[dim]);
    std::optional<int64_t> large =
        getOnlyLargeDim(group, collapse.getSrcType().getShape());
    if (!large)
      return std::nullopt;
    return Source{collapse.getSrc(), *large, std::nullopt};
  }
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op))
    return getSource(slice.getMixedSizes()[getSliceSourceDim(slice, dim)]);
  if (auto reshape = dyn_cast<tensor::ReshapeOp>(op)) {
    auto shape = reshape.getShape().getDefiningOp<tensor::FromElementsOp>();
    if (!shape)
      return std::nullopt;
    return getSource(shape.getElements()[dim]);
  }
  if (auto concat = dyn_cast<tensor::ConcatOp>(op))
    if (static_cast<int64_t>(concat.getDim()) != dim)
      return Source{concat.getInputs().front(), dim, std::nullopt};
  if (auto style = dyn_cast<DestinationStyleOpInterface>(op))
    if (style.hasPureTensorSemantics())
      return Source{style.getTiedOpOperand(cast<OpResult>(tensor))->get(), dim,
                    std::nullopt};
  return std::nullopt;
}

/// One step from a size towards the dimension that it was read from.
static std::optional<Source> stepToSource(Value size) {
  APInt known;
  if (matchPattern(size, m_ConstantInt(&known)))
    return Source{Value(), -1, known.getSExtValue()};
  if (auto cast = size.getDefiningOp<arith::IndexCastOp>())
    return Source{cast.getIn(), -1, std::nullopt};
  if (auto dim = size.getDefiningOp<tensor::DimOp>())
    if (std::optional<int64_t> index = dim.getConstantIndex())
      return Source{dim.getSource(), *index, std::nullopt};
  return std::nullopt;
}

static Source followToSource(Source source) {
  while (!source.size) {
    if (source.dim >= 0) {
      auto type = cast<RankedTensorType>(source.value.getType());
      if (!type.isDynamicDim(source.dim))
        return {Value(), -1, type.getDimSize(source.dim)};
    }
    std::optional<Source> next = source.dim >= 0
                                     ? stepToSource(source.value, source.dim)
                                     : stepToSource(source.value);
    if (!next)
      break;
    source = *next;
  }
  return source;
}

Extent ExtentTable::getStatic(int64_t size) {
  Extent &extent = known[size];
  if (!extent)
    extent = &nodes.emplace_back(ExtentNode{size, Value()});
  return extent;
}

Extent ExtentTable::getSymbol(Value value, int64_t dim) {
  Extent &extent = symbols[{value, dim}];
  if (!extent)
    extent = &nodes.emplace_back(ExtentNode{ShapedType::kDynamic, value, dim});
  return extent;
}

Extent ExtentTable::get(Value tensor, int64_t dim) {
  Source source = followToSource({tensor, dim, std::nullopt});
  return source.size ? getStatic(*source.size)
                     : getSymbol(source.value, source.dim);
}

Extent ExtentTable::get(Value size) {
  Source source = followToSource({size, -1, std::nullopt});
  return source.size ? getStatic(*source.size)
                     : getSymbol(source.value, source.dim);
}

Extent ExtentTable::getUnknown() {
  return &nodes.emplace_back(ExtentNode{ShapedType::kDynamic, Value()});
}

Extent ExtentTable::find(Extent extent) const {
  while (extent->parent)
    extent = extent->parent;
  return extent;
}

std::optional<int64_t> ExtentTable::getSize(Extent extent) const {
  Extent root = find(extent);
  if (ShapedType::isDynamic(root->size))
    return std::nullopt;
  return root->size;
}

bool ExtentTable::isSame(Extent a, Extent b) const {
  return find(a) == find(b);
}

bool ExtentTable::unify(Extent a, Extent b) {
  a = find(a);
  b = find(b);
  if (a == b)
    return false;
  bool aKnown = !ShapedType::isDynamic(a->size);
  bool bKnown = !ShapedType::isDynamic(b->size);
  if (aKnown && bKnown)
    return false;
  // A known size, or else one with a source, stands for both.
  if (bKnown || (!aKnown && !a->value))
    std::swap(a, b);
  b->parent = a;
  return true;
}

Value ExtentTable::materialize(OpBuilder &builder, Location loc,
                               Extent extent) const {
  Extent root = find(extent);
  if (!ShapedType::isDynamic(root->size))
    return arith::ConstantIndexOp::create(builder, loc, root->size);
  if (!root->value)
    return Value();
  if (root->dim >= 0)
    return tensor::DimOp::create(builder, loc, root->value, root->dim);
  if (root->value.getType().isIndex())
    return root->value;
  return arith::IndexCastOp::create(builder, loc, builder.getIndexType(),
                                    root->value);
}

} // namespace attn
