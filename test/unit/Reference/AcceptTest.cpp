//===- AcceptTest.cpp - The acceptance rule -------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Accept.h"

#include "gtest/gtest.h"

#include <cmath>

using namespace attn::reference;

static constexpr double ulpOfOne = 0x1p-23;

static Verdict accept(const std::vector<float> &actual,
                      const std::vector<double> &reference,
                      const std::vector<float> &naive, int64_t rowLength,
                      const std::vector<bool> *exactRows = nullptr,
                      OutputType type = OutputType::F32) {
  Comparison comparison;
  comparison.type = type;
  comparison.actual = actual.data();
  comparison.reference = reference.data();
  comparison.naive = naive.data();
  comparison.count = actual.size();
  comparison.rowLength = rowLength;
  comparison.exactRows = exactRows;
  return acceptOutput(comparison);
}

TEST(AcceptTest, ulps_follow_the_type) {
  EXPECT_EQ(ulpAt(OutputType::F32, 1.0), 0x1p-23);
  EXPECT_EQ(ulpAt(OutputType::F32, 1.99), 0x1p-23);
  EXPECT_EQ(ulpAt(OutputType::F32, 2.0), 0x1p-22);
  EXPECT_EQ(ulpAt(OutputType::F16, 1.0), 0x1p-10);
  EXPECT_EQ(ulpAt(OutputType::BF16, 1.0), 0x1p-7);
  EXPECT_EQ(ulpAt(OutputType::F32, 0.0), 0x1p-149);
  EXPECT_EQ(ulpAt(OutputType::F16, 0x1p-20), 0x1p-24);
}

TEST(AcceptTest, rounding_goes_to_the_nearest_even) {
  EXPECT_EQ(roundTo(OutputType::BF16, 1 + 0x1p-8), 1.0);
  EXPECT_EQ(roundTo(OutputType::BF16, 1 + 3 * 0x1p-8), 1 + 0x1p-6);
  EXPECT_EQ(roundTo(OutputType::F16, 65519.0), 65504.0);
  EXPECT_TRUE(std::isinf(roundTo(OutputType::F16, 65520.0)));
  EXPECT_EQ(roundTo(OutputType::F32, 0.1), double(0.1f));
}

TEST(AcceptTest, one_ulp_of_the_row_is_allowed_and_no_more) {
  // Ten elements, so that the mean rule has room for one error of an ulp.
  std::vector<double> reference(10, 1.0);
  std::vector<float> naive(10, 1.0f), actual(10, 1.0f);
  actual[3] = 1 + ulpOfOne;
  EXPECT_TRUE(accept(actual, reference, naive, 10).accepted);
  actual[3] = 1 + 2 * ulpOfOne;
  Verdict verdict = accept(actual, reference, naive, 10);
  EXPECT_FALSE(verdict.accepted);
  EXPECT_EQ(verdict.firstOffending, 3);
  EXPECT_EQ(verdict.maxError, 2 * ulpOfOne);
  EXPECT_EQ(verdict.reason, "expected an error of at most 1.19e-07 but got "
                            "2.38e-07 at element 3");
}

TEST(AcceptTest, the_ulp_is_that_of_the_rows_largest_element) {
  std::vector<double> reference(20, 0.001);
  reference[0] = 1; // Row 0 is of magnitude one, row 1 is not.
  std::vector<float> naive(reference.begin(), reference.end());
  std::vector<float> actual = naive;
  reference.assign(naive.begin(), naive.end());
  actual[5] += float(ulpOfOne);
  EXPECT_TRUE(accept(actual, reference, naive, 10).accepted);
  actual = naive;
  actual[15] += float(ulpOfOne);
  EXPECT_EQ(accept(actual, reference, naive, 10).firstOffending, 15);
}

TEST(AcceptTest, twice_the_naive_error_is_allowed) {
  std::vector<double> reference(10, 1.0);
  std::vector<float> naive(10, 1 + 10 * ulpOfOne), actual(10, 1.0f);
  actual[0] = 1 + 21 * ulpOfOne;
  EXPECT_TRUE(accept(actual, reference, naive, 10).accepted);
  actual[0] = 1 + 22 * ulpOfOne;
  EXPECT_FALSE(accept(actual, reference, naive, 10).accepted);
}

TEST(AcceptTest, a_mean_error_is_seen_where_no_element_stands_out) {
  std::vector<double> reference(10, 1.0);
  std::vector<float> naive(10, 1.0f), actual(10, float(1 + ulpOfOne));
  naive[0] = 1 + 4 * ulpOfOne; // Allows 9 ulps each, 0.7 on average.
  Verdict verdict = accept(actual, reference, naive, 10);
  EXPECT_FALSE(verdict.accepted);
  EXPECT_EQ(verdict.firstOffending, -1);
  EXPECT_EQ(verdict.reason,
            "expected a mean error of at most 8.34e-08 but got 1.19e-07");
}

TEST(AcceptTest, nan_and_infinity_must_be_where_the_reference_has_them) {
  std::vector<double> reference = {NAN, INFINITY, -INFINITY, 1};
  std::vector<float> naive = {NAN, INFINITY, -INFINITY, 1};
  EXPECT_TRUE(accept(naive, reference, naive, 4).accepted);
  for (int n = 0; n < 4; ++n) {
    std::vector<float> actual = naive;
    actual[n] = n == 3 ? NAN : n == 1 ? -INFINITY : 0;
    EXPECT_EQ(accept(actual, reference, naive, 4).firstOffending, n);
  }
  std::vector<float> actual = naive;
  actual[0] = 3;
  EXPECT_EQ(accept(actual, reference, naive, 4).reason,
            "expected nan but got 3 at element 0");
}

TEST(AcceptTest, exact_rows_are_compared_bit_by_bit) {
  std::vector<double> reference = {1, 2, 1, 2};
  std::vector<float> naive = {1, 2, 1.0001f, 2}; // Would allow much.
  std::vector<float> actual = {1, 2, 1, 2};
  std::vector<bool> exactRows = {true, false};
  EXPECT_TRUE(accept(actual, reference, naive, 2, &exactRows).accepted);
  actual[2] = 1 + ulpOfOne;
  EXPECT_TRUE(accept(actual, reference, naive, 2, &exactRows).accepted);
  actual[0] = 1 + ulpOfOne;
  Verdict verdict = accept(actual, reference, naive, 2, &exactRows);
  EXPECT_EQ(verdict.firstOffending, 0);
  EXPECT_EQ(verdict.reason,
            "expected exactly 1 but got 1.00000012 at element 0");
}

TEST(AcceptTest, exact_rows_are_rounded_to_the_output_type_once) {
  std::vector<double> reference = {1 + 0x1p-8 + 0x1p-20};
  std::vector<float> rounded = {1 + 0x1p-7f};
  std::vector<bool> exactRows = {true};
  EXPECT_TRUE(
      accept(rounded, reference, rounded, 1, &exactRows, OutputType::BF16)
          .accepted);
}

TEST(AcceptTest, lse_is_relative_from_one_on) {
  auto verdict = [](float actual, double reference) {
    return acceptLse(&actual, &reference, 1);
  };
  EXPECT_TRUE(verdict(0.000009f, 0).accepted);
  EXPECT_FALSE(verdict(0.000011f, 0).accepted);
  EXPECT_TRUE(verdict(1000.009f, 1000).accepted);
  EXPECT_FALSE(verdict(1000.02f, 1000).accepted);
  EXPECT_TRUE(verdict(-INFINITY, -INFINITY).accepted);
  EXPECT_FALSE(verdict(-1e30f, -INFINITY).accepted);
  EXPECT_EQ(verdict(0.5f, 0).reason, "expected an LSE within 1e-05 of the "
                                     "reference but it is 0.5 away at element "
                                     "0");
}

TEST(AcceptTest, model_outputs_are_relative_to_the_largest) {
  std::vector<float> expected = {100, 0.001f};
  auto verdict = [&](OutputType type, float difference,
                     const float *baseline = nullptr) {
    std::vector<float> actual = {100, 0.001f + difference};
    return acceptModelOutput(type, actual.data(), expected.data(), baseline, 2);
  };
  EXPECT_TRUE(verdict(OutputType::F32, 0.0009f).accepted);
  EXPECT_FALSE(verdict(OutputType::F32, 0.0011f).accepted);
  EXPECT_TRUE(verdict(OutputType::F16, 0.9f).accepted);
  EXPECT_FALSE(verdict(OutputType::F16, 1.1f).accepted);
  EXPECT_TRUE(verdict(OutputType::BF16, 4.9f).accepted);
  EXPECT_FALSE(verdict(OutputType::BF16, 5.1f).accepted);
  std::vector<float> baseline = {100, 0.011f};
  EXPECT_TRUE(verdict(OutputType::F32, 0.019f, baseline.data()).accepted);
  EXPECT_FALSE(verdict(OutputType::F32, 0.021f, baseline.data()).accepted);
  EXPECT_EQ(verdict(OutputType::F32, 0.5f).firstOffending, 1);
  // A baseline as wrong as the result means other inputs, not rounding.
  std::vector<float> far = {100, 1.001f};
  EXPECT_FALSE(verdict(OutputType::F32, 1, far.data()).accepted);
}
