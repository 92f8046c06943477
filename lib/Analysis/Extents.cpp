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
  if (auto dim = size.getDefiningOp<tensor::DimOp>()) {
    // The index may lie beyond the rank: that verifies, and has no size.
    auto type = dyn_cast<RankedTensorType>(dim.getSource().getType());
    std::optional<int64_t> index = dim.getConstantIndex();
    if (type && index && *index >= 0 && *index < type.getRank())
      return Source{dim.getSource(), *index, std::nullopt};
  }
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
  if (source.size)
    return getStatic(*source.size);
  if (source.dim < 0)
    return getArithmetic(source.value);
  auto collapse = source.value.getDefiningOp<tensor::CollapseShapeOp>();
  if (!collapse)
    return getSymbol(source.value, source.dim);
  SmallVector<Extent> parts;
  ReassociationIndices group = collapse.getReassociationIndices()[source.dim];
  for (int64_t part : group)
    parts.push_back(get(collapse.getSrc(), part));
  return getProduct(parts);
}

Extent ExtentTable::get(Value size) {
  Source source = followToSource({size, -1, std::nullopt});
  if (source.size)
    return getStatic(*source.size);
  return source.dim < 0 ? getArithmetic(source.value)
                        : get(source.value, source.dim);
}

/// A size computed from others: products, exact quotients, and the choice
/// between a size and what stands in for a negative one.
Extent ExtentTable::getArithmetic(Value value) {
  if (auto product = value.getDefiningOp<arith::MulIOp>())
    return getProduct({get(product.getLhs()), get(product.getRhs())});
  if (auto quotient = value.getDefiningOp<arith::DivSIOp>())
    if (Extent exact =
            getQuotient(get(quotient.getLhs()), get(quotient.getRhs())))
      return exact;
  if (auto select = value.getDefiningOp<arith::SelectOp>()) {
    auto compare = select.getCondition().getDefiningOp<arith::CmpIOp>();
    if (compare && compare.getPredicate() == arith::CmpIPredicate::slt &&
        matchPattern(compare.getRhs(), m_Zero()) &&
        isSize(get(compare.getLhs())))
      return get(select.getFalseValue());
  }
  return getSymbol(value, -1);
}

/// Whether an extent is known to be no negative number.
bool ExtentTable::isSize(Extent extent) const {
  ExtentNode product = expand(extent);
  return product.size >= 0 && llvm::all_of(product.factors, [](Extent factor) {
           return factor->dim >= 0;
         });
}

/// The constant and the symbols that an extent is the product of.
ExtentNode ExtentTable::expand(Extent extent) const {
  Extent root = find(extent);
  ExtentNode product{1, Value()};
  if (root->factors.empty()) {
    if (!ShapedType::isDynamic(root->size))
      product.size = root->size;
    else
      product.factors.push_back(root);
    return product;
  }
  product.size = root->size;
  for (Extent factor : root->factors) { // may have become known or products
    ExtentNode part = expand(factor);
    product.size *= part.size;
    llvm::append_range(product.factors, part.factors);
  }
  return product;
}

Extent ExtentTable::intern(ExtentNode product) {
  if (product.factors.empty())
    return getStatic(product.size);
  if (product.factors.size() == 1 && product.size == 1)
    return product.factors[0];
  llvm::sort(product.factors);
  std::vector<Extent> key(product.factors.begin(), product.factors.end());
  Extent &extent = products[{product.size, key}];
  if (!extent)
    extent = &nodes.emplace_back(std::move(product));
  return extent;
}

Extent ExtentTable::getProduct(ArrayRef<Extent> extents) {
  ExtentNode product{1, Value()};
  for (Extent extent : extents) {
    ExtentNode part = expand(extent);
    product.size *= part.size;
    llvm::append_range(product.factors, part.factors);
  }
  return intern(std::move(product));
}

/// The quotient where each factor of the divisor is one of the dividend; null
/// where the division may not be exact.
Extent ExtentTable::getQuotient(Extent dividend, Extent divisor) {
  ExtentNode left = expand(dividend), right = expand(divisor);
  if (right.size == 0 || left.size % right.size != 0)
    return nullptr;
  left.size /= right.size;
  for (Extent factor : right.factors) {
    auto *place = llvm::find(left.factors, factor);
    if (place == left.factors.end())
      return nullptr;
    left.factors.erase(place);
  }
  return intern(std::move(left));
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
  ExtentNode product = expand(extent);
  if (!product.factors.empty())
    return std::nullopt;
  return product.size;
}

bool ExtentTable::isSame(Extent a, Extent b) const {
  if (find(a) == find(b))
    return true;
  ExtentNode left = expand(a), right = expand(b);
  llvm::sort(left.factors);
  llvm::sort(right.factors);
  return left.size == right.size && left.factors == right.factors;
}

bool ExtentTable::unify(Extent a, Extent b) {
  if (isSame(a, b))
    return false;
  a = find(a);
  b = find(b);
  auto isSymbol = [](Extent extent) {
    return ShapedType::isDynamic(extent->size) && extent->factors.empty();
  };
  // A number stands for a product, a product for a symbol, and a symbol with a
  // source for one without.
  if (isSymbol(a) && (!isSymbol(b) || !a->value))
    std::swap(a, b);
  if (!isSymbol(b)) // two products, or contradicting numbers
    return false;
  if (llvm::is_contained(expand(a).factors, b))
    return false; // n = 2 n says nothing
  b->parent = a;
  return true;
}

Value ExtentTable::materialize(OpBuilder &builder, Location loc,
                               Extent extent) const {
  ExtentNode product = expand(extent);
  Value value;
  for (Extent symbol : product.factors) {
    if (!symbol->value)
      return Value();
    Value factor = symbol->value;
    if (symbol->dim >= 0)
      factor = tensor::DimOp::create(builder, loc, factor, symbol->dim);
    else if (!factor.getType().isIndex())
      factor = arith::IndexCastOp::create(builder, loc, builder.getIndexType(),
                                          factor);
    value = value ? arith::MulIOp::create(builder, loc, value, factor) : factor;
  }
  if (value && product.size == 1)
    return value;
  Value constant = arith::ConstantIndexOp::create(builder, loc, product.size);
  return value ? arith::MulIOp::create(builder, loc, value, constant)
               : constant;
}

} // namespace attn
