//===- ExpressionEvaluator.cpp - Values of expressions --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/ExpressionTypes.h"

namespace attn::reference {

using Op = ExpressionOp;

template <typename A>
ExpressionEvaluator<A>::ExpressionEvaluator(
    const Expression &expression, const std::vector<CaptureView> &captures)
    : expression(expression), captures(captures),
      values(expression.nodes.size()) {
  inferTypes(expression, captures, types);
}

template <typename A>
auto ExpressionEvaluator<A>::evaluate(const ExpressionPoint &point,
                                      Number score) -> Value {
  for (size_t i = 0; i < expression.nodes.size(); ++i)
    values[i] = evaluateNode(expression.nodes[i], types[i], point, score);
  return values.back();
}

template <typename A>
auto ExpressionEvaluator<A>::evaluateNode(const ExpressionNode &node,
                                          ExpressionType type,
                                          const ExpressionPoint &point,
                                          Number score) -> Value {
  if (node.op < Op::Capture)
    return evaluateLeaf(node, point, score);
  if (node.op == Op::Capture)
    return readCapture(node);
  Value a = values[node.operands[0]];
  Value b = node.operands.size() > 1 ? values[node.operands[1]] : Value();
  Value result;
  if (node.op >= Op::Equal && node.op <= Op::GreaterEqual)
    result.integer = compare(node.op, types[node.operands[0]], a, b);
  else if (node.op == Op::Select)
    result = a.integer ? b : values[node.operands[2]];
  else if (node.op == Op::ToReal)
    result.real = A::fromInteger(a.integer);
  else if (node.op == Op::ToInteger) {
    if (!A::toInteger(a.real, result.integer))
      result.integer = reportFault("expected a finite value to cast");
  } else if (type == ExpressionType::Real)
    result.real = evaluateReal(node.op, a.real, b.real);
  else
    result.integer = evaluateInteger(node.op, a.integer, b.integer);
  return result;
}

template <typename A>
auto ExpressionEvaluator<A>::evaluateLeaf(const ExpressionNode &node,
                                          const ExpressionPoint &point,
                                          Number score) -> Value {
  Value result;
  switch (node.op) {
  case Op::RealConstant:
    result.real = A::fromDouble(node.real);
    break;
  case Op::IntegerConstant:
    result.integer = node.integer;
    break;
  case Op::Score:
    result.real = score;
    break;
  case Op::Batch:
    result.integer = point.batch;
    break;
  case Op::Head:
    result.integer = point.head;
    break;
  case Op::Row:
    result.integer = point.row;
    break;
  case Op::Key:
    result.integer = point.key;
    break;
  case Op::QueryLength:
    result.integer = point.queryLength;
    break;
  default:
    result.integer = point.keyLength;
    break;
  }
  return result;
}

template <typename A>
auto ExpressionEvaluator<A>::readCapture(const ExpressionNode &node) -> Value {
  const CaptureView &view = captures[node.capture];
  int64_t offset = 0;
  Value result;
  for (size_t i = 0; i < view.sizes.size(); ++i) {
    int64_t index = values[node.operands[i]].integer;
    if (index < 0 || index >= view.sizes[i]) {
      result.integer = reportFault("expected an index inside the capture");
      return result;
    }
    offset += index * view.strides[i];
  }
  switch (view.element) {
  case CaptureElement::F32:
    result.real = A::fromFloat(static_cast<const float *>(view.data)[offset]);
    break;
  case CaptureElement::F64:
    result.real = A::fromDouble(static_cast<const double *>(view.data)[offset]);
    break;
  case CaptureElement::I8:
    result.integer = static_cast<const int8_t *>(view.data)[offset];
    break;
  case CaptureElement::I32:
    result.integer = static_cast<const int32_t *>(view.data)[offset];
    break;
  case CaptureElement::I64:
    result.integer = static_cast<const int64_t *>(view.data)[offset];
    break;
  }
  return result;
}

template <typename A>
auto ExpressionEvaluator<A>::evaluateReal(Op op, Number a, Number b) -> Number {
  switch (op) {
  case Op::Add:
    return A::add(a, b);
  case Op::Subtract:
    return A::subtract(a, b);
  case Op::Multiply:
    return A::multiply(a, b);
  case Op::Maximum:
    return A::maximum(a, b);
  case Op::Minimum:
    return A::minimum(a, b);
  case Op::Negate:
    return A::negate(a);
  case Op::Absolute:
    return A::absolute(a);
  case Op::Divide:
    return A::divide(a, b);
  case Op::Power:
    return A::power(a, b);
  case Op::Exp:
    return A::exp(a);
  case Op::Exp2:
    return A::exp2(a);
  case Op::Log:
    return A::log(a);
  case Op::Tanh:
    return A::tanh(a);
  default:
    return A::squareRoot(a);
  }
}

/// Wrapping arithmetic, done in unsigned so that no overflow is undefined.
static int64_t wrap(Op op, int64_t a, int64_t b) {
  uint64_t x = static_cast<uint64_t>(a), y = static_cast<uint64_t>(b);
  uint64_t result = op == Op::Add        ? x + y
                    : op == Op::Subtract ? x - y
                    : op == Op::Multiply ? x * y
                                         : 0 - x;
  return static_cast<int64_t>(result);
}

/// The five divisions; `b` is neither 0 nor -1.
static int64_t divide(Op op, int64_t a, int64_t b) {
  int64_t quotient = a / b, remainder = a % b;
  bool isInexact = remainder != 0, signsDiffer = (a < 0) != (b < 0);
  switch (op) {
  case Op::DivideTruncated:
    return quotient;
  case Op::DivideFloor:
    return quotient - (isInexact && signsDiffer);
  case Op::DivideCeiling:
    return quotient + (isInexact && !signsDiffer);
  case Op::Remainder:
    return remainder;
  default:
    return isInexact && signsDiffer ? remainder + b : remainder;
  }
}

template <typename A>
int64_t ExpressionEvaluator<A>::evaluateInteger(Op op, int64_t a, int64_t b) {
  switch (op) {
  case Op::Add:
  case Op::Subtract:
  case Op::Multiply:
  case Op::Negate:
    return wrap(op, a, b);
  case Op::Maximum:
    return std::max(a, b);
  case Op::Minimum:
    return std::min(a, b);
  case Op::Absolute:
    return a < 0 ? wrap(Op::Negate, a, 0) : a;
  case Op::And:
    return a & b;
  case Op::Or:
    return a | b;
  case Op::Xor:
    return a ^ b;
  default:
    break;
  }
  if (b == 0)
    return reportFault("expected a divisor other than zero");
  if (b == -1) // The one quotient that does not fit wraps.
    return op == Op::Remainder || op == Op::Modulo ? 0 : wrap(Op::Negate, a, 0);
  return divide(op, a, b);
}

template <typename A>
bool ExpressionEvaluator<A>::compare(Op op, ExpressionType type, const Value &a,
                                     const Value &b) {
  bool isReal = type == ExpressionType::Real;
  bool unordered = isReal && (A::isUnordered(a.real) || A::isUnordered(b.real));
  if (unordered)
    return op == Op::NotEqual;
  bool less = isReal ? A::less(a.real, b.real) : a.integer < b.integer;
  bool equal = isReal ? A::equal(a.real, b.real) : a.integer == b.integer;
  switch (op) {
  case Op::Equal:
    return equal;
  case Op::NotEqual:
    return !equal;
  case Op::Less:
    return less;
  case Op::LessEqual:
    return less || equal;
  case Op::Greater:
    return !less && !equal;
  default:
    return !less;
  }
}

template <typename A>
int64_t ExpressionEvaluator<A>::reportFault(const char *text) {
  if (faultText.empty())
    faultText = text;
  return 0;
}

template class ExpressionEvaluator<F64Arithmetic>;
template class ExpressionEvaluator<F32Arithmetic>;
template class ExpressionEvaluator<RingArithmetic>;

} // namespace attn::reference
