//===- Masks.cpp - Every mask as a band of kept keys ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Bounds are maps (i)[q_len, kv_len] -> (bounds), inclusive. The aligned
// diagonal of a row is i (top_left) or i + kv_len - q_len (bottom_right).
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/AttnDialect.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace attn;

/// A bound map with the given results.
static AffineMap getBounds(MLIRContext *context, ArrayRef<AffineExpr> results) {
  return AffineMap::get(/*dimCount=*/1, /*symbolCount=*/2, results, context);
}

/// The row's place on the aligned diagonal.
static AffineExpr getDiagonal(MLIRContext *context, Alignment alignment) {
  AffineExpr row = getAffineDimExpr(0, context);
  if (alignment == Alignment::top_left)
    return row;
  return row + getAffineSymbolExpr(1, context) -
         getAffineSymbolExpr(0, context);
}

//===----------------------------------------------------------------------===//
// Causal and window
//===----------------------------------------------------------------------===//

AffineMap CausalAttr::getLowerBounds() const {
  return getBounds(getContext(), {});
}

AffineMap CausalAttr::getUpperBounds() const {
  return getBounds(getContext(), getDiagonal(getContext(), getAlignment()));
}

LogicalResult WindowAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                                 int64_t left, int64_t right, Alignment) {
  // Bounds stay far from overflow when lengths are added to them.
  constexpr int64_t kWidest = int64_t(1) << 40;
  for (auto [name, value] :
       {std::pair("left", left), std::pair("right", right)})
    if (value < -1 || value > kWidest)
      return emitError() << "expected '" << name
                         << "' to be -1 (unbounded) or in 0.." << kWidest
                         << " but got " << value;
  return success();
}

AffineMap WindowAttr::getLowerBounds() const {
  if (getLeft() < 0)
    return getBounds(getContext(), {});
  return getBounds(getContext(),
                   getDiagonal(getContext(), getAlignment()) - getLeft());
}

AffineMap WindowAttr::getUpperBounds() const {
  if (getRight() < 0)
    return getBounds(getContext(), {});
  return getBounds(getContext(),
                   getDiagonal(getContext(), getAlignment()) + getRight());
}

//===----------------------------------------------------------------------===//
// Band
//===----------------------------------------------------------------------===//

/// The coefficient of the row in `bound`, none where it is not `c · i + rest`
/// with `rest` free of the row.
static std::optional<int64_t> getRowCoefficient(AffineExpr bound) {
  MLIRContext *context = bound.getContext();
  AffineExpr row = getAffineDimExpr(0, context);
  AffineExpr zero = getAffineConstantExpr(0, context);
  AffineExpr one = getAffineConstantExpr(1, context);
  AffineExpr rest = bound.replace(row, zero);
  auto step = dyn_cast<AffineConstantExpr>(
      simplifyAffineExpr(bound.replace(row, one) - rest, 1, 2));
  if (!step)
    return std::nullopt;
  AffineExpr again = rest + row * step.getValue();
  if (simplifyAffineExpr(bound - again, 1, 2) != zero)
    return std::nullopt;
  return step.getValue();
}

/// A limit of |bound| and of all that is computed on the way, for rows and
/// lengths below 2^31; infinite where something divides by what may be 0.
static double getMagnitude(AffineExpr bound) {
  if (auto constant = dyn_cast<AffineConstantExpr>(bound))
    return std::abs(static_cast<double>(constant.getValue()));
  auto binary = dyn_cast<AffineBinaryOpExpr>(bound);
  if (!binary)
    return double(int64_t(1) << 31); // the row or a length
  double left = getMagnitude(binary.getLHS());
  double right = getMagnitude(binary.getRHS());
  if (bound.getKind() == AffineExprKind::Add)
    return left + right;
  if (bound.getKind() == AffineExprKind::Mul)
    return left * right;
  auto divisor = dyn_cast<AffineConstantExpr>(binary.getRHS());
  bool isPositive = divisor && divisor.getValue() > 0;
  return isPositive ? left + right : std::numeric_limits<double>::infinity();
}

/// Checks the shape and the row coefficients of one bound map.
static LogicalResult verifyBounds(function_ref<InFlightDiagnostic()> emitError,
                                  StringRef name, AffineMap map) {
  if (map.getNumDims() != 1 || map.getNumSymbols() != 2)
    return emitError() << "expected '" << name
                       << "' to be a map (i)[q_len, kv_len] but got "
                       << map.getNumDims() << " dims and "
                       << map.getNumSymbols() << " symbols";
  constexpr double kLargest = double(int64_t(1) << 62);
  for (AffineExpr bound : map.getResults()) {
    if (!(getMagnitude(bound) < kLargest))
      return emitError() << "expected '" << name
                         << "' to fit 64 bits for lengths below 2^31 but got "
                         << AffineMapAttr::get(map);
    std::optional<int64_t> coefficient = getRowCoefficient(bound);
    if (!coefficient)
      return emitError() << "expected '" << name
                         << "' to be affine in the row but got "
                         << AffineMapAttr::get(map);
    if (*coefficient < 0)
      return emitError() << "not supported yet: row coefficient "
                         << *coefficient << " in '" << name
                         << "', it must be at least 0";
  }
  return success();
}

LogicalResult BandAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                               AffineMapAttr lower, AffineMapAttr upper) {
  if (failed(verifyBounds(emitError, "lower", lower.getValue())))
    return failure();
  return verifyBounds(emitError, "upper", upper.getValue());
}

AffineMap BandAttr::getLowerBounds() const { return getLower().getValue(); }

AffineMap BandAttr::getUpperBounds() const { return getUpper().getValue(); }

//===----------------------------------------------------------------------===//
// And
//===----------------------------------------------------------------------===//

LogicalResult AndAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                              ArrayRef<Attribute> members) {
  if (members.empty())
    return emitError() << "expected at least one mask in 'and'";
  for (Attribute member : members)
    if (!isa<MaskInterface>(member))
      return emitError() << "expected masks in 'and' but got " << member;
  return success();
}

/// The bounds of all members, one after the other, each once.
static AffineMap joinBounds(ArrayRef<Attribute> members, MLIRContext *context,
                            function_ref<AffineMap(MaskInterface)> getMap) {
  SmallVector<AffineExpr> results;
  for (Attribute member : members)
    for (AffineExpr bound : getMap(cast<MaskInterface>(member)).getResults())
      if (!llvm::is_contained(results, bound))
        results.push_back(bound);
  return getBounds(context, results);
}

AffineMap AndAttr::getLowerBounds() const {
  return joinBounds(getMembers(), getContext(),
                    [](MaskInterface mask) { return mask.getLowerBounds(); });
}

AffineMap AndAttr::getUpperBounds() const {
  return joinBounds(getMembers(), getContext(),
                    [](MaskInterface mask) { return mask.getUpperBounds(); });
}
