//===- Expression.cpp - Building and checking expressions -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Expression.h"
#include "lib/Reference/ExpressionTypes.h"

using namespace attn::reference;

ExpressionType CaptureView::type() const {
  bool isReal =
      element == CaptureElement::F32 || element == CaptureElement::F64;
  return isReal ? ExpressionType::Real : ExpressionType::Integer;
}

int Expression::apply(ExpressionOp op, std::vector<int> operands) {
  ExpressionNode node;
  node.op = op;
  node.operands = std::move(operands);
  nodes.push_back(std::move(node));
  return static_cast<int>(nodes.size()) - 1;
}

int Expression::real(double value) {
  int position = apply(ExpressionOp::RealConstant);
  nodes.back().real = value;
  return position;
}

int Expression::integer(int64_t value) {
  int position = apply(ExpressionOp::IntegerConstant);
  nodes.back().integer = value;
  return position;
}

int Expression::capture(int slot, std::vector<int> indices) {
  int position = apply(ExpressionOp::Capture, std::move(indices));
  nodes.back().capture = slot;
  return position;
}

namespace {

using Op = ExpressionOp;

/// How the operands of an operation are typed.
enum class Shape {
  RealLeaf,
  IntegerLeaf,
  Capture,
  SameUnary,
  SameBinary,
  RealUnary,
  RealBinary,
  IntegerBinary,
  Comparison,
  Select,
  ToReal,
  ToInteger
};

} // namespace

static Shape shapeOf(Op op) {
  if (op == Op::RealConstant || op == Op::Score)
    return Shape::RealLeaf;
  if (op == Op::Capture)
    return Shape::Capture;
  if (op < Op::Capture)
    return Shape::IntegerLeaf;
  if (op == Op::Negate || op == Op::Absolute)
    return Shape::SameUnary;
  if (op < Op::Negate)
    return Shape::SameBinary;
  if (op == Op::Divide || op == Op::Power)
    return Shape::RealBinary;
  if (op < Op::DivideTruncated)
    return Shape::RealUnary;
  if (op < Op::Equal)
    return Shape::IntegerBinary;
  if (op < Op::Select)
    return Shape::Comparison;
  if (op == Op::Select)
    return Shape::Select;
  return op == Op::ToReal ? Shape::ToReal : Shape::ToInteger;
}

static size_t operandCount(Shape shape) {
  switch (shape) {
  case Shape::RealLeaf:
  case Shape::IntegerLeaf:
  case Shape::Capture:
    return 0;
  case Shape::SameUnary:
  case Shape::RealUnary:
  case Shape::ToReal:
  case Shape::ToInteger:
    return 1;
  case Shape::Select:
    return 3;
  default:
    return 2;
  }
}

static bool allAre(const std::vector<ExpressionType> &operands,
                   ExpressionType type) {
  for (ExpressionType operand : operands)
    if (operand != type)
      return false;
  return true;
}

/// Type of the result; false where the operands do not fit.
static bool inferType(Shape shape, const std::vector<ExpressionType> &operands,
                      ExpressionType captureType, ExpressionType &result) {
  constexpr ExpressionType realType = ExpressionType::Real;
  constexpr ExpressionType integerType = ExpressionType::Integer;
  switch (shape) {
  case Shape::RealLeaf:
    result = realType;
    return true;
  case Shape::IntegerLeaf:
    result = integerType;
    return true;
  case Shape::Capture:
    result = captureType;
    return allAre(operands, integerType);
  case Shape::SameUnary:
  case Shape::SameBinary:
    result = operands[0];
    return allAre(operands, operands[0]);
  case Shape::RealUnary:
  case Shape::RealBinary:
    result = realType;
    return allAre(operands, realType);
  case Shape::IntegerBinary:
    result = integerType;
    return allAre(operands, integerType);
  case Shape::Comparison:
    result = integerType;
    return operands[0] == operands[1];
  case Shape::Select:
    result = operands[1];
    return operands[0] == integerType && operands[1] == operands[2];
  case Shape::ToReal:
    result = realType;
    return operands[0] == integerType;
  case Shape::ToInteger:
    result = integerType;
    return operands[0] == realType;
  }
  return false;
}

static std::string nodeName(size_t position) {
  return "node " + std::to_string(position);
}

static std::string countError(size_t position, size_t expected, size_t actual) {
  return "expected " + nodeName(position) + " to have " +
         std::to_string(expected) + " operands but got " +
         std::to_string(actual);
}

/// Checks the parts of a node that do not depend on types.
static std::string checkNode(const ExpressionNode &node, size_t position,
                             const std::vector<CaptureView> &captures) {
  size_t expected = operandCount(shapeOf(node.op));
  if (node.op == Op::Capture) {
    if (node.capture < 0 ||
        static_cast<size_t>(node.capture) >= captures.size())
      return "expected " + nodeName(position) + " to read one of " +
             std::to_string(captures.size()) + " captures but got " +
             std::to_string(node.capture);
    const CaptureView &view = captures[node.capture];
    expected = view.sizes.size();
    if (view.strides.size() != expected || !view.data)
      return "expected capture " + std::to_string(node.capture) +
             " to have data and a stride per dimension";
  }
  if (node.operands.size() != expected)
    return countError(position, expected, node.operands.size());
  for (int operand : node.operands)
    if (operand < 0 || static_cast<size_t>(operand) >= position)
      return "expected " + nodeName(position) +
             " to read earlier nodes but got " + std::to_string(operand);
  return "";
}

std::string
attn::reference::inferTypes(const Expression &expression,
                            const std::vector<CaptureView> &captures,
                            std::vector<ExpressionType> &types) {
  types.clear();
  for (size_t i = 0; i < expression.nodes.size(); ++i) {
    const ExpressionNode &node = expression.nodes[i];
    std::string error = checkNode(node, i, captures);
    if (!error.empty())
      return error;
    std::vector<ExpressionType> operands;
    for (int operand : node.operands)
      operands.push_back(types[operand]);
    ExpressionType captureType = node.op == Op::Capture
                                     ? captures[node.capture].type()
                                     : ExpressionType::Real;
    ExpressionType result;
    if (!inferType(shapeOf(node.op), operands, captureType, result))
      return "expected operands of fitting types at " + nodeName(i);
    types.push_back(result);
  }
  return "";
}

std::string Expression::validate(const std::vector<CaptureView> &captures,
                                 ExpressionType expected) const {
  if (nodes.empty())
    return "expected an expression but got no node";
  std::vector<ExpressionType> types;
  std::string error = inferTypes(*this, captures, types);
  if (!error.empty())
    return error;
  if (types.back() != expected)
    return expected == ExpressionType::Real
               ? "expected a real result but got an integer"
               : "expected an integer result but got a real";
  return "";
}
