//===- ExpressionTest.cpp - Small expressions -----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Expression.h"

#include "gtest/gtest.h"

using namespace attn::reference;
using Op = ExpressionOp;

static const std::vector<CaptureView> noCaptures;

static double real(Op op, double a, double b = 0) {
  Expression e;
  int x = e.real(a), y = e.real(b);
  bool isUnary = op == Op::Negate || op == Op::Absolute ||
                 (op >= Op::Exp && op <= Op::SquareRoot);
  e.apply(op, isUnary ? std::vector<int>{x} : std::vector<int>{x, y});
  EXPECT_EQ(e.validate(noCaptures, ExpressionType::Real), "");
  return ExpressionEvaluator<F64Arithmetic>(e, noCaptures).evaluate({}, 0).real;
}

static int64_t integer(Op op, int64_t a, int64_t b) {
  Expression e;
  int x = e.integer(a), y = e.integer(b);
  e.apply(op, {x, y});
  EXPECT_EQ(e.validate(noCaptures, ExpressionType::Integer), "");
  return ExpressionEvaluator<F64Arithmetic>(e, noCaptures)
      .evaluate({}, 0)
      .integer;
}

TEST(ExpressionTest, real_operations) {
  EXPECT_EQ(real(Op::Add, 2, 3), 5);
  EXPECT_EQ(real(Op::Subtract, 2, 3), -1);
  EXPECT_EQ(real(Op::Multiply, 2, 3), 6);
  EXPECT_EQ(real(Op::Divide, 3, 2), 1.5);
  EXPECT_EQ(real(Op::Maximum, 2, 3), 3);
  EXPECT_EQ(real(Op::Minimum, 2, 3), 2);
  EXPECT_TRUE(std::isnan(real(Op::Maximum, NAN, 3)));
  EXPECT_TRUE(std::isnan(real(Op::Minimum, 3, NAN)));
  EXPECT_EQ(real(Op::Negate, 2), -2);
  EXPECT_EQ(real(Op::Absolute, -2), 2);
  EXPECT_EQ(real(Op::Power, 2, 3), 8);
  EXPECT_EQ(real(Op::Exp2, 3), 8);
  EXPECT_EQ(real(Op::SquareRoot, 9), 3);
  EXPECT_DOUBLE_EQ(real(Op::Exp, 1), 2.718281828459045);
  EXPECT_DOUBLE_EQ(real(Op::Log, 10), 2.302585092994046);
  EXPECT_DOUBLE_EQ(real(Op::Tanh, 1), 0.7615941559557649);
}

TEST(ExpressionTest, integer_divisions_round_as_they_say) {
  EXPECT_EQ(integer(Op::DivideTruncated, -7, 2), -3);
  EXPECT_EQ(integer(Op::DivideFloor, -7, 2), -4);
  EXPECT_EQ(integer(Op::DivideCeiling, -7, 2), -3);
  EXPECT_EQ(integer(Op::DivideCeiling, 7, 2), 4);
  EXPECT_EQ(integer(Op::Remainder, -7, 2), -1);
  EXPECT_EQ(integer(Op::Modulo, -7, 2), 1);
  EXPECT_EQ(integer(Op::Modulo, 7, -2), -1);
  EXPECT_EQ(integer(Op::DivideTruncated, INT64_MIN, -1), INT64_MIN);
  EXPECT_EQ(integer(Op::Remainder, INT64_MIN, -1), 0);
}

TEST(ExpressionTest, integers_wrap_and_compare) {
  EXPECT_EQ(integer(Op::Add, INT64_MAX, 1), INT64_MIN);
  EXPECT_EQ(integer(Op::Multiply, INT64_MAX, 2), -2);
  EXPECT_EQ(integer(Op::And, 6, 3), 2);
  EXPECT_EQ(integer(Op::Or, 6, 3), 7);
  EXPECT_EQ(integer(Op::Xor, 6, 3), 5);
  EXPECT_EQ(integer(Op::Less, 2, 3), 1);
  EXPECT_EQ(integer(Op::LessEqual, 3, 3), 1);
  EXPECT_EQ(integer(Op::Greater, 3, 3), 0);
  EXPECT_EQ(integer(Op::GreaterEqual, 3, 3), 1);
  EXPECT_EQ(integer(Op::Equal, 2, 3), 0);
  EXPECT_EQ(integer(Op::NotEqual, 2, 3), 1);
}

TEST(ExpressionTest, comparisons_with_nan_are_ordered) {
  Expression e;
  int x = e.apply(Op::Score), y = e.real(0);
  int compared = e.apply(Op::LessEqual, {x, y});
  e.apply(Op::Select, {compared, e.real(1), e.real(2)});
  ASSERT_EQ(e.validate(noCaptures, ExpressionType::Real), "");
  ExpressionEvaluator<F64Arithmetic> evaluator(e, noCaptures);
  EXPECT_EQ(evaluator.evaluate({}, -1).real, 1);
  EXPECT_EQ(evaluator.evaluate({}, 1).real, 2);
  EXPECT_EQ(evaluator.evaluate({}, NAN).real, 2);
}

TEST(ExpressionTest, captures_are_read_by_index_and_guarded) {
  int32_t table[] = {1, 2, 3, 4, 5, 6};
  std::vector<CaptureView> captures = {
      {CaptureElement::I32, table, {2, 3}, {3, 1}}};
  Expression e;
  int row = e.apply(Op::Row), key = e.apply(Op::Key);
  e.capture(0, {row, key});
  ASSERT_EQ(e.validate(captures, ExpressionType::Integer), "");
  ExpressionEvaluator<F64Arithmetic> evaluator(e, captures);
  EXPECT_EQ(evaluator.evaluate({0, 0, 1, 2, 0, 0}, 0).integer, 6);
  EXPECT_EQ(evaluator.fault(), "");
  EXPECT_EQ(evaluator.evaluate({0, 0, 2, 0, 0, 0}, 0).integer, 0);
  EXPECT_EQ(evaluator.fault(), "expected an index inside the capture");
}

TEST(ExpressionTest, faults_are_reported) {
  Expression division;
  division.apply(Op::DivideFloor, {division.integer(1), division.integer(0)});
  ExpressionEvaluator<F64Arithmetic> divider(division, noCaptures);
  EXPECT_EQ(divider.evaluate({}, 0).integer, 0);
  EXPECT_EQ(divider.fault(), "expected a divisor other than zero");
  Expression cast;
  cast.apply(Op::ToInteger, {cast.apply(Op::Score)});
  ExpressionEvaluator<F64Arithmetic> caster(cast, noCaptures);
  EXPECT_EQ(caster.evaluate({}, -2.75).integer, -2);
  EXPECT_EQ(caster.fault(), "");
  caster.evaluate({}, INFINITY);
  EXPECT_EQ(caster.fault(), "expected a finite value to cast");
}

TEST(ExpressionTest, malformed_expressions_are_refused) {
  Expression e;
  EXPECT_EQ(e.validate(noCaptures, ExpressionType::Real),
            "expected an expression but got no node");
  e.apply(Op::Add, {0, 0});
  EXPECT_EQ(e.validate(noCaptures, ExpressionType::Real),
            "expected node 0 to read earlier nodes but got 0");
  e = Expression();
  e.apply(Op::Add, {e.real(1), e.integer(1)});
  EXPECT_EQ(e.validate(noCaptures, ExpressionType::Real),
            "expected operands of fitting types at node 2");
  e = Expression();
  e.apply(Op::Negate);
  EXPECT_EQ(e.validate(noCaptures, ExpressionType::Real),
            "expected node 0 to have 1 operands but got 0");
  e = Expression();
  e.capture(1);
  EXPECT_EQ(e.validate(noCaptures, ExpressionType::Real),
            "expected node 0 to read one of 0 captures but got 1");
  e = Expression();
  e.real(1);
  EXPECT_EQ(e.validate(noCaptures, ExpressionType::Integer),
            "expected an integer result but got a real");
  e = Expression();
  e.integer(1);
  EXPECT_EQ(e.validate(noCaptures, ExpressionType::Real),
            "expected a real result but got an integer");
  e = Expression();
  e.capture(0);
  EXPECT_EQ(e.validate({CaptureView()}, ExpressionType::Real),
            "expected capture 0 to have data and a stride per dimension");
}
