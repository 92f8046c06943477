//===- ProblemTest.cpp - What a problem must be ---------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Compute.h"

#include "gtest/gtest.h"

using namespace attn::reference;

TEST(ProblemTest, sizes_are_checked) {
  auto errorOf = [](Dims dims) {
    Problem problem;
    problem.dims = dims;
    return problem.validate({});
  };
  EXPECT_EQ(errorOf({-1, 1, 1, 1, 1, 1, 1}),
            "expected batch to be at least 0 but got -1");
  EXPECT_EQ(errorOf({1, 1, 1, -2, 1, 1, 1}),
            "expected query length to be at least 0 but got -2");
  EXPECT_EQ(errorOf({1, 1, 1, 1, -3, 1, 1}),
            "expected key length to be at least 0 but got -3");
  EXPECT_EQ(errorOf({1, 1, 1, 1, 1, 0, 1}),
            "expected query/key dim to be at least 1 but got 0");
  EXPECT_EQ(errorOf({1, 1, 1, 1, 1, 1, 0}),
            "expected value dim to be at least 1 but got 0");
  EXPECT_EQ(errorOf({1, 1, 0, 1, 1, 1, 1}),
            "expected key heads to be at least 1 but got 0");
  EXPECT_EQ(errorOf({1, 30, 8, 1, 1, 1, 1}),
            "expected query heads (30) to be a multiple of key heads (8)");
  EXPECT_EQ(errorOf({int64_t(1) << 60, 16, 16, 16, 16, 1, 1}),
            "expected tensors of at most 2^40 elements");
}

TEST(ProblemTest, lengths_masks_and_modes_are_checked) {
  Problem problem;
  problem.dims = {2, 1, 1, 4, 6, 1, 1};
  problem.queryLengths = {4};
  EXPECT_EQ(problem.validate({}),
            "expected 'q_lengths' to have 2 entries but got 1");
  problem.queryLengths.reset();
  problem.keyLengths = {6, 7};
  EXPECT_EQ(problem.validate({}),
            "expected 'kv_lengths' to be from 0 to 6 but got 7");
  problem.keyLengths.reset();
  problem.mask = {WindowMask{-2, 0, MaskAlignment::TopLeft}};
  EXPECT_EQ(problem.validate({}),
            "expected window sides to be at least -1 but got -2");
  problem.mask.clear();
  problem.scale = INFINITY;
  EXPECT_EQ(problem.validate({}), "expected a finite scale");
  problem.scale = 1;
  problem.wantsLse = true;
  problem.fullyMasked = FullyMasked::Mean;
  EXPECT_EQ(problem.validate({}),
            "not supported yet: fully masked 'mean' with LSE");
}

TEST(ProblemTest, missing_tensors_are_named) {
  Problem problem;
  problem.bias = BiasShape();
  float x = 1;
  EXPECT_EQ(
      computeNaive(problem, denseInputs(problem, nullptr, &x, &x, &x)).error,
      "expected a query tensor but got none");
  EXPECT_EQ(
      computeNaive(problem, denseInputs(problem, &x, nullptr, &x, &x)).error,
      "expected a key tensor but got none");
  EXPECT_EQ(
      computeNaive(problem, denseInputs(problem, &x, &x, nullptr, &x)).error,
      "expected a value tensor but got none");
  EXPECT_EQ(
      computeNaive(problem, denseInputs(problem, &x, &x, &x, nullptr)).error,
      "expected a bias tensor but got none");
}

TEST(ProblemTest, dense_strides_follow_the_layout) {
  Index4 sizes = {2, 3, 5, 7};
  EXPECT_EQ(denseStrides(Layout::BHSD, sizes), (Index4{105, 35, 7, 1}));
  EXPECT_EQ(denseStrides(Layout::BSHD, sizes), (Index4{105, 7, 21, 1}));
}
