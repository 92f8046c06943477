//===- ConstantChoice.cpp - Truth in the guise of numbers -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/Mask/ConstantChoice.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace attn;

namespace {
/// A value that is one of two constants; without a condition they are the same.
struct Numbers {
  Value condition;
  Attribute ifTrue, ifFalse;
};
} // namespace

/// Reads `value` as a constant or as a choice between two.
static std::optional<Numbers> getNumbers(Value value) {
  Attribute constant;
  if (matchPattern(value, m_Constant(&constant)))
    return Numbers{Value(), constant, constant};
  Numbers numbers;
  if (auto select = value.getDefiningOp<arith::SelectOp>()) {
    numbers.condition = select.getCondition();
    if (numbers.condition.getType().isInteger(1) &&
        matchPattern(select.getTrueValue(), m_Constant(&numbers.ifTrue)) &&
        matchPattern(select.getFalseValue(), m_Constant(&numbers.ifFalse)))
      return numbers;
    return std::nullopt;
  }
  Operation *cast = value.getDefiningOp();
  if (!isa_and_nonnull<arith::ExtUIOp, arith::ExtSIOp, arith::UIToFPOp>(cast) ||
      !cast->getOperand(0).getType().isInteger(1))
    return std::nullopt;
  Builder builder(value.getContext());
  numbers.condition = cast->getOperand(0);
  numbers.ifFalse = builder.getZeroAttr(value.getType());
  if (isa<arith::UIToFPOp>(cast))
    numbers.ifTrue = builder.getFloatAttr(value.getType(), 1.0);
  else
    numbers.ifTrue = builder.getIntegerAttr(value.getType(),
                                            isa<arith::ExtSIOp>(cast) ? -1 : 1);
  return numbers;
}

/// What `comparison` says of two constants.
static std::optional<bool> compare(Operation *comparison, Attribute left,
                                   Attribute right) {
  if (auto integers = dyn_cast<arith::CmpIOp>(comparison)) {
    auto a = dyn_cast<IntegerAttr>(left), b = dyn_cast<IntegerAttr>(right);
    if (a && b)
      return arith::applyCmpPredicate(integers.getPredicate(), a.getValue(),
                                      b.getValue());
  }
  if (auto floats = dyn_cast<arith::CmpFOp>(comparison)) {
    auto a = dyn_cast<FloatAttr>(left), b = dyn_cast<FloatAttr>(right);
    if (a && b)
      return arith::applyCmpPredicate(floats.getPredicate(), a.getValue(),
                                      b.getValue());
  }
  return std::nullopt;
}

std::optional<ConstantChoice> attn::getConstantChoice(Operation *comparison) {
  if (!isa<arith::CmpIOp, arith::CmpFOp>(comparison))
    return std::nullopt;
  std::optional<Numbers> left = getNumbers(comparison->getOperand(0));
  std::optional<Numbers> right = getNumbers(comparison->getOperand(1));
  if (!left || !right || bool(left->condition) == bool(right->condition))
    return std::nullopt;
  std::optional<bool> ifTrue = compare(comparison, left->ifTrue, right->ifTrue);
  std::optional<bool> ifFalse =
      compare(comparison, left->ifFalse, right->ifFalse);
  if (!ifTrue || !ifFalse)
    return std::nullopt;
  Value condition = left->condition ? left->condition : right->condition;
  return ConstantChoice{condition, *ifTrue, *ifFalse};
}
