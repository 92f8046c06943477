//===- IntegerExpressionTest.cpp - Sizes as text that a loader reads ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/IntegerExpression.h"

#include "gtest/gtest.h"

using namespace attn;
using namespace attn::runtime;

namespace {

/// The value, or the problem, as text. Input 0 is 2x3x7, input 1 is 5 at
/// address 1028 with stride 12.
std::string evaluate(std::string_view text) {
  int64_t first[] = {2, 3, 7}, second[] = {5}, strides[] = {12};
  DLTensor tensors[2] = {};
  tensors[0].ndim = 3;
  tensors[0].shape = first;
  tensors[1].ndim = 1;
  tensors[1].shape = second;
  tensors[1].strides = strides;
  tensors[1].data = reinterpret_cast<void *>(uintptr_t(1024));
  tensors[1].byte_offset = 4;
  Result<int64_t> value = evaluateExpression(text, {&tensors[0], &tensors[1]});
  return value ? std::to_string(*value) : value.getError().message;
}

TEST(IntegerExpression, computes) {
  EXPECT_EQ(evaluate("42"), "42");
  EXPECT_EQ(evaluate("dim(0, 2) + dim(1,0) * 2 - 1"), "16");
  EXPECT_EQ(evaluate("(dim(0, 2) + dim(1, 0)) * 2"), "24");
  EXPECT_EQ(evaluate("min(dim(0, 1), 9) + max(1, -4)"), "4");
  EXPECT_EQ(evaluate("-7 floordiv 2"), "-4");
  EXPECT_EQ(evaluate("-7 ceildiv 2"), "-3");
  EXPECT_EQ(evaluate("-7 mod 2"), "1");
  EXPECT_EQ(evaluate("7 floordiv 2 + 7 ceildiv 2 + 7 mod 2"), "8");
  EXPECT_EQ(evaluate("10 - 3 - 2"), "5");
}

TEST(IntegerExpression, knowsStridesAndAddresses) {
  EXPECT_EQ(evaluate("stride(0, 0)"), "21"); // row-major: 3 * 7
  EXPECT_EQ(evaluate("stride(0, 2)"), "1");
  EXPECT_EQ(evaluate("stride(1, 0)"), "12"); // as it says itself
  EXPECT_EQ(evaluate("address(1) mod 16"), "4");
  EXPECT_EQ(evaluate("address(2)"),
            "expected a tensor at byte 10 of 'address(2)'");
  EXPECT_EQ(evaluate("address(0, 1)"),
            "expected '(tensor)' at byte 9 of 'address(0, 1)'");
}

TEST(IntegerExpression, comparesAndSelects) {
  EXPECT_EQ(evaluate("dim(0, 0) < 3"), "1");
  EXPECT_EQ(evaluate("(2 <= 1) + (2 >= 2) + (1 == 1) + (1 != 1)"), "2");
  EXPECT_EQ(evaluate("1 > 2"), "0");
  EXPECT_EQ(evaluate("select(dim(0, 2) == 7, 10, 20)"), "10");
  EXPECT_EQ(evaluate("select(0, 10, 20) + 1"), "21");
  EXPECT_EQ(evaluate("min(1 < 2, 2 < 1)"), "0");
  EXPECT_EQ(evaluate("select(1, 2)"),
            "expected '(condition, one, other)' at byte 11 of 'select(1, 2)'");
  EXPECT_EQ(evaluate("1 < 2 < 3"), "expected the end at byte 6 of '1 < 2 < 3'");
}

TEST(IntegerExpression, saysWhatIsWrong) {
  EXPECT_EQ(evaluate(""), "expected digits at byte 0 of ''");
  EXPECT_EQ(evaluate("1 +"), "expected digits at byte 3 of '1 +'");
  EXPECT_EQ(evaluate("(1"), "expected ')' at byte 2 of '(1'");
  EXPECT_EQ(evaluate("1 2"), "expected the end at byte 2 of '1 2'");
  EXPECT_EQ(evaluate("dim(2, 0)"),
            "expected a dimension of a tensor at byte 9 of 'dim(2, 0)'");
  EXPECT_EQ(evaluate("dim(0)"),
            "expected '(tensor, dimension)' at byte 5 of 'dim(0)'");
  EXPECT_EQ(evaluate("min(1)"),
            "expected '(one, other)' at byte 5 of 'min(1)'");
  EXPECT_EQ(evaluate("1 floordiv 0"),
            "expected a positive divisor at byte 12 of '1 floordiv 0'");
  EXPECT_EQ(evaluate("9223372036854775807 + 1"),
            "expected a value of 64 bits at byte 23 of "
            "'9223372036854775807 + 1'");
  EXPECT_EQ(evaluate("9223372036854775807 * 2"),
            "expected a value of 64 bits at byte 23 of "
            "'9223372036854775807 * 2'");
  EXPECT_EQ(evaluate("9223372036854775808"),
            "expected digits of an integer of 64 bits at byte 0 of "
            "'9223372036854775808'");
  std::string deep = evaluate(std::string(1000, '('));
  EXPECT_EQ(deep.rfind("expected at most 64 levels", 0), 0u) << deep;
}

} // namespace
