//===- Expression.h - Small expressions over scores and positions -*- C++
//-*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A score region or a mask predicate as plain data: a list of nodes, each
// reading only nodes before it. Nothing here knows where an expression came
// from; `Expression::validate` is the only gate.
//
// Types. A node is real or integer; booleans are integers 0 and 1. Arithmetic
// that exists for both (add, maximum, ...) takes two operands of one type.
// Integers are 64 bits and wrap. A division by zero or a read outside a capture
// is a fault: the evaluation goes on with zero and reports it.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_EXPRESSION_H
#define ATTN_LIB_REFERENCE_EXPRESSION_H

#include "lib/Reference/Arithmetic.h"

#include <cstdint>
#include <string>
#include <vector>

namespace attn::reference {

/// What a node computes. The comment gives operand types -> result type;
/// T is real or integer, the same for all T of a line.
enum class ExpressionOp {
  // Leaves.
  RealConstant,    ///< -> real, `Node::real`
  IntegerConstant, ///< -> integer, `Node::integer`
  Score,           ///< -> real, the score so far
  Batch,           ///< -> integer, global batch index
  Head,            ///< -> integer, global query head index
  Row,             ///< -> integer, global query row index
  Key,             ///< -> integer, global key index
  QueryLength,     ///< -> integer, length of this batch's queries
  KeyLength,       ///< -> integer, length of this batch's keys
  Capture,         ///< integers (one per dimension) -> the capture's type
  // Both types.
  Add,      ///< T, T -> T
  Subtract, ///< T, T -> T
  Multiply, ///< T, T -> T
  Maximum,  ///< T, T -> T, NaN if either is
  Minimum,  ///< T, T -> T, NaN if either is
  Negate,   ///< T -> T
  Absolute, ///< T -> T
  // Real.
  Divide,     ///< real, real -> real
  Power,      ///< real, real -> real
  Exp,        ///< real -> real
  Exp2,       ///< real -> real
  Log,        ///< real -> real
  Tanh,       ///< real -> real
  SquareRoot, ///< real -> real
  // Integer.
  DivideTruncated, ///< integer, integer -> integer, towards zero
  DivideFloor,     ///< integer, integer -> integer, towards minus infinity
  DivideCeiling,   ///< integer, integer -> integer, towards plus infinity
  Remainder,       ///< integer, integer -> integer, sign of the dividend
  Modulo,          ///< integer, integer -> integer, sign of the divisor
  And,             ///< integer, integer -> integer, bitwise
  Or,              ///< integer, integer -> integer, bitwise
  Xor,             ///< integer, integer -> integer, bitwise
  // Comparisons; ordered (false with a NaN) but for NotEqual.
  Equal,        ///< T, T -> integer
  NotEqual,     ///< T, T -> integer
  Less,         ///< T, T -> integer
  LessEqual,    ///< T, T -> integer
  Greater,      ///< T, T -> integer
  GreaterEqual, ///< T, T -> integer
  Select,       ///< integer, T, T -> T
  ToReal,       ///< integer -> real
  ToInteger,    ///< real -> integer, towards zero; a fault where it has none
};

/// Type of a node.
enum class ExpressionType { Real, Integer };

/// Element type of a captured tensor.
enum class CaptureElement { F32, F64, I8, I32, I64 };

/// A captured scalar (no sizes) or tensor, owned by the caller.
struct CaptureView {
  CaptureElement element = CaptureElement::F32;
  const void *data = nullptr;
  /// Size of each dimension.
  std::vector<int64_t> sizes;
  /// Distance of neighbours in each dimension, in elements.
  std::vector<int64_t> strides;

  /// Type of a node that reads this capture.
  ExpressionType type() const;
};

/// One node; `operands` are positions of earlier nodes.
struct ExpressionNode {
  ExpressionOp op = ExpressionOp::RealConstant;
  std::vector<int> operands;
  double real = 0;
  int64_t integer = 0;
  /// Position in the list of captures, for `Capture`.
  int capture = 0;
};

/// Where an expression is evaluated; all indices are global.
struct ExpressionPoint {
  int64_t batch = 0, head = 0, row = 0, key = 0;
  int64_t queryLength = 0, keyLength = 0;
};

/// An expression: the value of its last node.
class Expression {
public:
  /// The nodes in order; the last one is the result.
  std::vector<ExpressionNode> nodes;

  /// Appends a leaf without data (Score, Batch, ...) or an operation on earlier
  /// nodes and returns its position.
  int apply(ExpressionOp op, std::vector<int> operands = {});
  /// Appends a real constant.
  int real(double value);
  /// Appends an integer constant.
  int integer(int64_t value);
  /// Appends a read of capture `slot` at the given integer nodes.
  int capture(int slot, std::vector<int> indices = {});

  /// Returns an empty text where the expression is well formed for these
  /// captures and gives `expected`, otherwise what is wrong.
  std::string validate(const std::vector<CaptureView> &captures,
                       ExpressionType expected) const;
};

/// A real or an integer; which one, the node's type says.
template <typename Arithmetic> struct ExpressionValue {
  typename Arithmetic::Number real{};
  int64_t integer = 0;
};

/// Evaluates one validated expression again and again without allocating.
template <typename Arithmetic> class ExpressionEvaluator {
public:
  using Number = typename Arithmetic::Number;
  using Value = ExpressionValue<Arithmetic>;

  /// Borrows both; `expression` must have passed `validate`.
  ExpressionEvaluator(const Expression &expression,
                      const std::vector<CaptureView> &captures);

  /// Value of the last node at `point`, with `score` as the score so far.
  Value evaluate(const ExpressionPoint &point, Number score);

  /// What went wrong in any evaluation so far; empty where nothing did.
  const std::string &fault() const { return faultText; }

private:
  Value evaluateNode(const ExpressionNode &node, ExpressionType type,
                     const ExpressionPoint &point, Number score);
  Value evaluateLeaf(const ExpressionNode &node, const ExpressionPoint &point,
                     Number score);
  Value readCapture(const ExpressionNode &node);
  Number evaluateReal(ExpressionOp op, Number a, Number b);
  int64_t evaluateInteger(ExpressionOp op, int64_t a, int64_t b);
  bool compare(ExpressionOp op, ExpressionType type, const Value &a,
               const Value &b);
  int64_t reportFault(const char *text);

  const Expression &expression;
  const std::vector<CaptureView> &captures;
  std::vector<ExpressionType> types;
  std::vector<Value> values;
  std::string faultText;
};

extern template class ExpressionEvaluator<F64Arithmetic>;
extern template class ExpressionEvaluator<F32Arithmetic>;
extern template class ExpressionEvaluator<RingArithmetic>;

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_EXPRESSION_H
