//===- RingTest.cpp - Attention mod 2^32 ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Compute.h"
#include "lib/Reference/Generate.h"
#include "lib/Reference/Random.h"

#include "gtest/gtest.h"

using namespace attn::reference;
using Ring = RingArithmetic;

TEST(RingTest, payloads_fix_zero_one_and_minus_one) {
  EXPECT_EQ(Ring::fromFloat(0.0f).value, 0u);
  EXPECT_EQ(Ring::fromFloat(1.0f).value, 1u);
  EXPECT_EQ(Ring::fromFloat(-1.0f).value, 0xffffffffu);
  EXPECT_EQ(Ring::fromFloat(-3.5f), Ring::negate(Ring::fromFloat(3.5f)));
  EXPECT_TRUE(Ring::isMinusInfinity(Ring::fromFloat(-INFINITY)));
}

TEST(RingTest, exponentials_turn_sums_into_products) {
  Random random(1);
  for (int n = 0; n < 100; ++n) {
    RingNumber a = Ring::fromInteger(random.next());
    RingNumber b = Ring::fromInteger(random.next());
    EXPECT_EQ(Ring::exp(Ring::add(a, b)),
              Ring::multiply(Ring::exp(a), Ring::exp(b)));
    EXPECT_EQ(Ring::divide(Ring::exp(a), Ring::exp(a)).value, 1u);
  }
  EXPECT_EQ(Ring::exp(Ring::minusInfinity()).value, 0u);
}

/// Online softmax in the ring over tiles in any order.
static std::vector<RingNumber> runOnline(const Problem &problem,
                                         const Inputs &in, int64_t i,
                                         const std::vector<int64_t> &order,
                                         bool forgetsRescale) {
  RingNumber max = Ring::minusInfinity(), sum{};
  std::vector<RingNumber> acc(problem.dims.valueDim);
  for (int64_t j : order) {
    RingNumber score{};
    for (int64_t c = 0; c < problem.dims.queryKeyDim; ++c)
      score = Ring::add(score,
                        Ring::multiply(Ring::fromFloat(in.query.at(0, 0, i)[c]),
                                       Ring::fromFloat(in.key.at(0, 0, j)[c])));
    score = Ring::multiply(score, Ring::fromFloat(problem.scale));
    RingNumber next = Ring::maximum(max, score);
    RingNumber rescale = Ring::exp(Ring::subtract(max, next));
    RingNumber weight = Ring::exp(Ring::subtract(score, next));
    sum = Ring::add(Ring::multiply(sum, rescale), weight);
    for (int64_t c = 0; c < problem.dims.valueDim; ++c)
      acc[c] = Ring::add(
          forgetsRescale ? acc[c] : Ring::multiply(acc[c], rescale),
          Ring::multiply(weight, Ring::fromFloat(in.value.at(0, 0, j)[c])));
    max = next;
  }
  for (RingNumber &a : acc)
    a = Ring::divide(a, sum);
  return acc;
}

TEST(RingTest, any_schedule_gives_the_same_bits_and_a_bug_does_not) {
  Problem problem;
  problem.dims = {1, 1, 1, 8, 15, 4, 3};
  Generated data = generateInputs(problem, {}, {InputKind::Normal, 4, -1});
  Inputs inputs = data.inputs(problem, {});
  auto expected = computeAttention<Ring>(problem, inputs);
  ASSERT_EQ(expected.error, "");
  std::vector<int64_t> forward, backward;
  for (int64_t j = 0; j < 15; ++j)
    forward.push_back(j), backward.insert(backward.begin(), j);
  std::vector<int64_t> dropped(forward.begin(), forward.end() - 1);
  for (int64_t i = 0; i < 8; ++i) {
    std::vector<RingNumber> row(expected.output.begin() + 3 * i,
                                expected.output.begin() + 3 * i + 3);
    EXPECT_EQ(runOnline(problem, inputs, i, forward, false), row);
    EXPECT_EQ(runOnline(problem, inputs, i, backward, false), row);
    EXPECT_FALSE(runOnline(problem, inputs, i, dropped, false) == row);
    EXPECT_FALSE(runOnline(problem, inputs, i, forward, true) == row &&
                 runOnline(problem, inputs, i, backward, true) == row);
  }
}
