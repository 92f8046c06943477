//===- TensorRoles.cpp - Rank-4 forms of attention tensors ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/TensorRoles.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;

namespace attn {

SmallVector<DigitList, 4> TensorRoles::getDims(TensorLayout layout) const {
  if (layout == TensorLayout::bshd)
    return {batch, sequence, heads, dim};
  return {batch, heads, sequence, dim};
}

std::optional<SmallVector<DigitList>> getWholeDims(const TensorView &view,
                                                   ElementContext &context) {
  SmallVector<DigitList> dims;
  for (auto [dim, coordinate] : llvm::enumerate(view.coordinates)) {
    std::optional<Digits> digits = getDigits(coordinate);
    Extent extent = context.getExtents().get(view.tensor, dim);
    bool isUnit = context.getExtents().getSize(extent) == 1;
    if (!digits || (!isUnit && !context.covers(*digits, extent)))
      return std::nullopt;
    dims.emplace_back(*digits);
  }
  return dims;
}

static DigitList flatten(ArrayRef<DigitList> dims) {
  DigitList flat;
  for (const DigitList &dim : dims)
    llvm::append_range(flat, dim);
  return flat;
}

std::optional<TensorForm> findForm(ArrayRef<TensorView> views,
                                   const TensorRoles &roles,
                                   ElementContext &context) {
  constexpr TensorLayout layouts[] = {TensorLayout::bhsd, TensorLayout::bshd};
  for (const TensorView &view : llvm::reverse(views)) {
    std::optional<SmallVector<DigitList>> dims = getWholeDims(view, context);
    for (TensorLayout layout : layouts)
      if (dims && ArrayRef(*dims) == ArrayRef(roles.getDims(layout)))
        return TensorForm{view, layout, /*isDirect=*/true};
  }
  for (const TensorView &view : llvm::reverse(views)) {
    std::optional<SmallVector<DigitList>> dims = getWholeDims(view, context);
    for (TensorLayout layout : layouts)
      if (dims && flatten(*dims) == flatten(roles.getDims(layout)))
        return TensorForm{view, layout, /*isDirect=*/false};
  }
  return std::nullopt;
}

OpFoldResult getDigitsSize(OpBuilder &builder, Location loc, Digits digits,
                           ElementContext &context) {
  int64_t known = 1;
  Value product;
  for (const Digit *digit : digits) {
    if (std::optional<int64_t> size =
            context.getExtents().getSize(digit->extent)) {
      known *= *size;
      continue;
    }
    Value size = context.getExtents().materialize(builder, loc, digit->extent);
    if (!size)
      return OpFoldResult();
    product =
        product ? arith::MulIOp::create(builder, loc, product, size) : size;
  }
  if (!product)
    return builder.getIndexAttr(known);
  if (known == 1)
    return product;
  Value factor = arith::ConstantIndexOp::create(builder, loc, known);
  return arith::MulIOp::create(builder, loc, product, factor).getResult();
}

void emitAssumptions(OpBuilder &builder, Location loc,
                     const ElementContext &context) {
  auto getSize = [&](const ExtentNode &size) -> Value {
    if (size.dim >= 0)
      return tensor::DimOp::create(builder, loc, size.value, size.dim);
    return builder.createOrFold<arith::IndexCastOp>(loc, builder.getIndexType(),
                                                    size.value);
  };
  for (auto &[left, right] : context.getAssumptions()) {
    Value isEqual = arith::CmpIOp::create(
        builder, loc, arith::CmpIPredicate::eq, getSize(left), getSize(right));
    cf::AssertOp::create(builder, loc, isEqual,
                         "expected equal sizes to fuse an attention");
  }
}

/// Cuts two ways of grouping the same digits at every boundary of either.
static SmallVector<DigitList> refine(ArrayRef<DigitList> a,
                                     ArrayRef<DigitList> b) {
  llvm::SmallDenseSet<size_t> boundaries;
  for (ArrayRef<DigitList> dims : {a, b}) {
    size_t position = 0;
    for (const DigitList &dim : dims)
      boundaries.insert(position += dim.size());
  }
  SmallVector<DigitList> refined;
  for (auto [position, digit] : llvm::enumerate(flatten(a))) {
    if (position == 0 || boundaries.contains(position))
      refined.emplace_back();
    refined.back().push_back(digit);
  }
  return refined;
}

/// Groups consecutive dims of `fine` into the dims of `coarse`. Dims without
/// digits join a neighbour: on the fine side the dim before them (at the
/// front, the one behind); there are none on the coarse side.
static SmallVector<ReassociationIndices> group(ArrayRef<DigitList> fine,
                                               ArrayRef<DigitList> coarse) {
  SmallVector<ReassociationIndices> groups(coarse.size());
  size_t current = 0, taken = 0;
  for (auto [dim, digits] : llvm::enumerate(fine)) {
    if (!digits.empty() && taken == coarse[current].size()) {
      ++current;
      taken = 0;
    }
    groups[current].push_back(dim);
    taken += digits.size();
  }
  return groups;
}

static SmallVector<DigitList> dropUnits(ArrayRef<DigitList> dims) {
  SmallVector<DigitList> large;
  for (const DigitList &dim : dims)
    if (!dim.empty())
      large.push_back(dim);
  return large;
}

static Value collapse(OpBuilder &builder, Location loc, Value tensor,
                      ArrayRef<DigitList> from, ArrayRef<DigitList> to) {
  if (from == to)
    return tensor;
  return tensor::CollapseShapeOp::create(builder, loc, tensor, group(from, to));
}

static Value expand(OpBuilder &builder, Location loc, Value tensor,
                    ArrayRef<DigitList> from, ArrayRef<DigitList> to,
                    ElementContext &context) {
  if (from == to)
    return tensor;
  SmallVector<OpFoldResult> sizes;
  for (const DigitList &dim : to) {
    sizes.push_back(getDigitsSize(builder, loc, dim, context));
    if (!sizes.back())
      return Value();
  }
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes)
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  auto type = RankedTensorType::get(
      shape, cast<RankedTensorType>(tensor.getType()).getElementType());
  return tensor::ExpandShapeOp::create(builder, loc, type, tensor,
                                       group(to, from), sizes);
}

Value reshapeByDigits(OpBuilder &builder, Location loc, Value tensor,
                      ArrayRef<DigitList> from, ArrayRef<DigitList> to,
                      ElementContext &context) {
  if (from == to)
    return tensor;
  SmallVector<DigitList> source = dropUnits(from), target = dropUnits(to);
  if (source.empty()) // a single element
    return Value();
  SmallVector<DigitList> refined = refine(source, target);
  Value current = collapse(builder, loc, tensor, from, source);
  current = expand(builder, loc, current, source, refined, context);
  if (!current)
    return Value();
  current = collapse(builder, loc, current, refined, target);
  return expand(builder, loc, current, target, to, context);
}

} // namespace attn
