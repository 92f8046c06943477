//===- LaunchText.cpp - Integer expressions while they are made -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/LaunchText.h"

#include "lib/Runtime/IntegerExpression.h"

using namespace attn;

/// Folds by the very reader of the grammar, so that both agree; what it refuses
/// is left to the loader to refuse.
static LaunchText fold(std::string text, bool areConstants) {
  if (areConstants)
    if (Result<int64_t> value = runtime::evaluateExpression(text, {}))
      return LaunchText(*value);
  return LaunchText(std::move(text));
}

LaunchText attn::combine(llvm::StringRef op, const LaunchText &left,
                         const LaunchText &right) {
  if ((op == "+" && left.isConstant(0)) || (op == "*" && left.isConstant(1)))
    return right;
  if (((op == "+" || op == "-") && right.isConstant(0)) ||
      ((op == "*" || op == "floordiv" || op == "ceildiv") &&
       right.isConstant(1)))
    return left;
  if ((op == "min" || op == "max") && left == right)
    return left;
  bool areConstants = left.getConstant() && right.getConstant();
  if (op == "min" || op == "max")
    return fold(op.str() + "(" + left.str() + ", " + right.str() + ")",
                areConstants);
  return fold("(" + left.str() + " " + op.str() + " " + right.str() + ")",
              areConstants);
}

LaunchText attn::select(const LaunchText &condition, const LaunchText &one,
                        const LaunchText &other) {
  if (std::optional<int64_t> known = condition.getConstant())
    return *known ? one : other;
  if (one == other)
    return one;
  return LaunchText("select(" + condition.str() + ", " + one.str() + ", " +
                    other.str() + ")");
}

LaunchText attn::makeAnd(const LaunchText &left, const LaunchText &right) {
  if (left.isConstant(0) || right.isConstant(0))
    return LaunchText(0);
  if (left.getConstant())
    return right;
  return right.getConstant() ? left : combine("min", left, right);
}

LaunchText attn::makeNot(const LaunchText &condition) {
  return combine("==", condition, LaunchText(0));
}
