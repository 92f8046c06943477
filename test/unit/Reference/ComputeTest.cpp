//===- ComputeTest.cpp - Attention by hand and by brute force -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "test/unit/Reference/BruteForce.h"

using namespace attn::reference;

static const double infinity = std::numeric_limits<double>::infinity();

static Problem makeProblem(Dims dims) {
  Problem problem;
  problem.dims = dims;
  problem.scale = 0.5f;
  return problem;
}

static bool keepAll(int64_t, int64_t, int64_t, int64_t) { return true; }

TEST(ComputeTest, one_row_of_two_keys_by_hand) {
  Problem problem = makeProblem({1, 1, 1, 1, 2, 2, 1});
  problem.wantsLse = true;
  // Scores 0.5 * (1 * 2 + 2 * 0) = 1 and 0.5 * (1 * 0 + 2 * 3) = 3.
  float q[] = {1, 2}, k[] = {2, 0, 0, 3}, v[] = {10, 20};
  auto result = computeAttention<F64Arithmetic>(
      problem, denseInputs(problem, q, k, v, nullptr));
  ASSERT_EQ(result.error, "");
  double e1 = std::exp(1.0), e3 = std::exp(3.0);
  EXPECT_NEAR(result.output[0], (10 * e1 + 20 * e3) / (e1 + e3), 1e-14);
  EXPECT_NEAR(result.lse[0], std::log(e1 + e3), 1e-14);
}

TEST(ComputeTest, one_key_gives_its_value) {
  Problem problem = makeProblem({1, 1, 1, 3, 1, 1, 2});
  float q[] = {1, -50, 1000}, k[] = {3}, v[] = {0.1f, -7};
  Inputs inputs = denseInputs(problem, q, k, v, nullptr);
  auto naive = computeNaive(problem, inputs);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(naive.output[2 * i], 0.1f);
    EXPECT_EQ(naive.output[2 * i + 1], -7.0f);
  }
}

TEST(ComputeTest, agrees_with_brute_force_without_mask) {
  expectBruteForce(makeProblem({2, 3, 3, 5, 7, 4, 3}), keepAll);
}

TEST(ComputeTest, query_heads_of_a_group_read_one_key_head) {
  expectBruteForce(makeProblem({1, 6, 2, 3, 5, 4, 3}), keepAll);
  expectBruteForce(makeProblem({2, 4, 1, 3, 5, 4, 3}), keepAll);
}

TEST(ComputeTest, grouped_heads_are_divided_not_taken_modulo) {
  Problem problem = makeProblem({1, 4, 2, 1, 1, 1, 1});
  float q[] = {1, 1, 1, 1}, k[] = {1, 1}, v[] = {5, 9};
  auto result = computeNaive(problem, denseInputs(problem, q, k, v, nullptr));
  EXPECT_EQ(result.output, (std::vector<float>{5, 5, 9, 9}));
}

TEST(ComputeTest, causal_top_left_counts_from_the_first_key) {
  for (int64_t rows : {1, 4, 6})
    for (int64_t keys : {1, 4, 6}) {
      Problem problem = makeProblem({1, 1, 1, rows, keys, 4, 3});
      problem.mask = {CausalMask{MaskAlignment::TopLeft}};
      expectBruteForce(problem, [](int64_t, int64_t, int64_t i, int64_t j) {
        return i >= j;
      });
    }
}

TEST(ComputeTest, causal_bottom_right_ends_at_the_last_key) {
  for (int64_t rows : {1, 4, 6})
    for (int64_t keys : {1, 4, 6}) {
      Problem problem = makeProblem({1, 1, 1, rows, keys, 4, 3});
      problem.mask = {CausalMask{MaskAlignment::BottomRight}};
      expectBruteForce(problem, [=](int64_t, int64_t, int64_t i, int64_t j) {
        return i + keys - rows >= j;
      });
    }
}

TEST(ComputeTest, windows_include_both_ends) {
  for (MaskAlignment alignment :
       {MaskAlignment::TopLeft, MaskAlignment::BottomRight})
    for (int64_t left : {-1, 0, 2})
      for (int64_t right : {-1, 0, 1}) {
        Problem problem = makeProblem({1, 1, 1, 5, 7, 4, 2});
        problem.mask = {WindowMask{left, right, alignment}};
        int64_t shift = alignment == MaskAlignment::BottomRight ? 2 : 0;
        expectBruteForce(problem, [=](int64_t, int64_t, int64_t i, int64_t j) {
          int64_t diagonal = i + shift;
          return (left < 0 || j >= diagonal - left) &&
                 (right < 0 || j <= diagonal + right);
        });
      }
}

TEST(ComputeTest, bands_are_affine_in_row_and_lengths) {
  Problem problem = makeProblem({1, 1, 1, 5, 9, 4, 2});
  // 2 i - 1 <= j <= min(kv_len - q_len + i, 6).
  problem.mask = {
      BandMask{{AffineBound{-1, 2, 0, 0}},
               {AffineBound{0, 1, -1, 1}, AffineBound{6, 0, 0, 0}}}};
  expectBruteForce(problem, [](int64_t, int64_t, int64_t i, int64_t j) {
    return 2 * i - 1 <= j && j <= std::min<int64_t>(4 + i, 6);
  });
}

TEST(ComputeTest, mask_atoms_are_a_conjunction) {
  Problem problem = makeProblem({1, 1, 1, 6, 6, 4, 2});
  problem.mask = {CausalMask{}, WindowMask{2, -1, MaskAlignment::TopLeft}};
  expectBruteForce(problem, [](int64_t, int64_t, int64_t i, int64_t j) {
    return j <= i && j >= i - 2;
  });
}

TEST(ComputeTest, predicates_see_batch_head_row_and_key) {
  Problem problem = makeProblem({2, 2, 1, 4, 6, 4, 2});
  PredicateMask predicate; // (i + j + b + h) mod 3 != 1
  Expression &e = predicate.keeps;
  int sum = e.apply(ExpressionOp::Add,
                    {e.apply(ExpressionOp::Row), e.apply(ExpressionOp::Key)});
  sum = e.apply(ExpressionOp::Add, {sum, e.apply(ExpressionOp::Batch)});
  sum = e.apply(ExpressionOp::Add, {sum, e.apply(ExpressionOp::Head)});
  int rest = e.apply(ExpressionOp::Modulo, {sum, e.integer(3)});
  e.apply(ExpressionOp::NotEqual, {rest, e.integer(1)});
  problem.mask = {predicate};
  expectBruteForce(problem, [](int64_t b, int64_t h, int64_t i, int64_t j) {
    return (i + j + b + h) % 3 != 1;
  });
}

TEST(ComputeTest, lengths_bound_keys_and_rows_and_move_the_diagonal) {
  Problem problem = makeProblem({3, 2, 1, 5, 7, 4, 2});
  problem.queryLengths = {5, 2, 0};
  problem.keyLengths = {4, 7, 3};
  problem.mask = {CausalMask{MaskAlignment::BottomRight}};
  expectBruteForce(problem, [&](int64_t b, int64_t, int64_t i, int64_t j) {
    int64_t rows = (*problem.queryLengths)[b], keys = (*problem.keyLengths)[b];
    return i < rows && j < keys && j <= i + keys - rows;
  });
}

TEST(ComputeTest, bias_broadcasts_along_any_dimension) {
  for (int bits = 0; bits < 16; ++bits) {
    Problem problem = makeProblem({2, 2, 2, 3, 4, 4, 2});
    problem.bias = BiasShape();
    for (int d = 0; d < 4; ++d)
      problem.bias->isFull[d] = bits >> d & 1;
    Generated data = generateInputs(problem, {}, {InputKind::Normal, 7, -1});
    Index4 sizes = problem.biasSizes();
    expectBruteForce(
        problem, keepAll,
        [&](long double s, int64_t b, int64_t h, int64_t i, int64_t j) {
          int64_t index[] = {b, h, i, j}, offset = 0;
          for (int d = 0; d < 4; ++d)
            offset = offset * sizes[d] + (sizes[d] == 1 ? 0 : index[d]);
          return s + data.bias[offset];
        });
  }
}

TEST(ComputeTest, bias_comes_after_the_score_region) {
  Problem problem = makeProblem({1, 1, 1, 2, 3, 4, 2});
  problem.bias = BiasShape();
  problem.scoreRegion.emplace(); // 3 tanh(s / 3)
  Expression &e = *problem.scoreRegion;
  int ratio =
      e.apply(ExpressionOp::Divide, {e.apply(ExpressionOp::Score), e.real(3)});
  int bounded = e.apply(ExpressionOp::Tanh, {ratio});
  e.apply(ExpressionOp::Multiply, {bounded, e.real(3)});
  Generated data = generateInputs(problem, {}, {InputKind::Normal, 7, -1});
  expectBruteForce(problem, keepAll,
                   [&](long double s, int64_t, int64_t, int64_t i, int64_t j) {
                     return 3 * std::tanh(s / 3) + data.bias[i * 3 + j];
                   });
}

TEST(ComputeTest, score_region_reads_captures_and_positions) {
  Problem problem = makeProblem({1, 2, 2, 3, 4, 4, 2});
  float slopes[] = {0.25f, 0.5f};
  std::vector<CaptureView> captures = {{CaptureElement::F32, slopes, {2}, {1}}};
  problem.scoreRegion.emplace(); // s - slope[h] * (i - j)
  Expression &e = *problem.scoreRegion;
  int slope = e.capture(0, {e.apply(ExpressionOp::Head)});
  int distance = e.apply(ExpressionOp::Subtract, {e.apply(ExpressionOp::Row),
                                                  e.apply(ExpressionOp::Key)});
  int penalty = e.apply(ExpressionOp::Multiply,
                        {slope, e.apply(ExpressionOp::ToReal, {distance})});
  e.apply(ExpressionOp::Subtract, {e.apply(ExpressionOp::Score), penalty});
  expectBruteForce(
      problem, keepAll,
      [&](long double s, int64_t, int64_t h, int64_t i, int64_t j) {
        return s - (long double)slopes[h] * (i - j);
      },
      captures);
}

TEST(ComputeTest, layouts_only_move_elements) {
  Dims dims = {2, 4, 2, 3, 5, 4, 6};
  Problem plain = makeProblem(dims), moved = makeProblem(dims);
  moved.queryLayout = moved.keyLayout = moved.valueLayout = moved.outputLayout =
      Layout::BSHD;
  Generated data = generateInputs(plain, {}, {InputKind::Normal, 3, -1});
  Generated other = data;
  auto move = [](const Index4 &sizes, const std::vector<float> &from,
                 std::vector<float> &to) {
    for (int64_t b = 0, n = 0; b < sizes[0]; ++b)
      for (int64_t h = 0; h < sizes[1]; ++h)
        for (int64_t s = 0; s < sizes[2]; ++s)
          for (int64_t d = 0; d < sizes[3]; ++d)
            to[((b * sizes[2] + s) * sizes[1] + h) * sizes[3] + d] = from[n++];
  };
  move(plain.querySizes(), data.query, other.query);
  move(plain.keySizes(), data.key, other.key);
  move(plain.valueSizes(), data.value, other.value);
  auto expected = computeNaive(plain, data.inputs(plain, {}));
  auto actual = computeNaive(moved, other.inputs(moved, {}));
  std::vector<float> rearranged(expected.output.size());
  move(plain.outputSizes(), expected.output, rearranged);
  EXPECT_EQ(actual.output, rearranged);
}

TEST(ComputeTest, fully_masked_rows_follow_their_mode) {
  Problem problem = makeProblem({1, 1, 1, 3, 2, 1, 1});
  problem.mask = {CausalMask{MaskAlignment::BottomRight}}; // Row 0 keeps none.
  float q[] = {1, 1, 1}, k[] = {1, 1}, v[] = {4, 8};
  Inputs inputs = denseInputs(problem, q, k, v, nullptr);
  problem.wantsLse = true;
  auto zero = computeAttention<F64Arithmetic>(problem, inputs);
  EXPECT_EQ(zero.output, (std::vector<double>{0, 4, 6}));
  EXPECT_EQ(zero.lse[0], -infinity);
  EXPECT_TRUE(std::isfinite(zero.lse[1]));
  problem.fullyMasked = FullyMasked::NaN;
  auto nan = computeAttention<F64Arithmetic>(problem, inputs);
  EXPECT_TRUE(std::isnan(nan.output[0]));
  EXPECT_EQ(nan.output[1], 4);
  EXPECT_EQ(nan.lse[0], -infinity);
  problem.fullyMasked = FullyMasked::Mean;
  problem.wantsLse = false;
  auto mean = computeAttention<F64Arithmetic>(problem, inputs);
  EXPECT_EQ(mean.output, (std::vector<double>{6, 4, 6}));
}

TEST(ComputeTest, the_mean_of_an_empty_row_stops_at_the_key_length) {
  Problem problem = makeProblem({2, 1, 1, 1, 3, 1, 1});
  problem.fullyMasked = FullyMasked::Mean;
  problem.queryLengths = {0, 0};
  problem.keyLengths = {2, 0};
  float q[] = {1, 1}, k[6] = {}, v[] = {2, 6, 100, 7, 7, 7};
  auto result = computeAttention<F64Arithmetic>(
      problem, denseInputs(problem, q, k, v, nullptr));
  EXPECT_EQ(result.output, (std::vector<double>{4, 0}));
}

TEST(ComputeTest, a_row_of_minus_infinite_scores_is_empty) {
  Problem problem = makeProblem({1, 1, 1, 1, 2, 1, 1});
  problem.bias = BiasShape();
  problem.wantsLse = true;
  float q[] = {1}, k[] = {1, 1}, v[] = {4, 8};
  float bias[] = {-INFINITY, -INFINITY};
  auto result = computeNaive(problem, denseInputs(problem, q, k, v, bias));
  EXPECT_EQ(result.output[0], 0);
  EXPECT_EQ(result.lse[0], -INFINITY);
}

TEST(ComputeTest, masked_keys_do_not_count_whatever_they_hold) {
  Problem problem = makeProblem({1, 1, 1, 1, 2, 1, 1});
  problem.mask = {CausalMask{}};
  float q[] = {1}, k[] = {1, NAN}, v[] = {4, INFINITY};
  auto result = computeNaive(problem, denseInputs(problem, q, k, v, nullptr));
  EXPECT_EQ(result.output[0], 4);
}

TEST(ComputeTest, a_slice_computes_its_part_of_the_whole) {
  Problem whole = makeProblem({1, 1, 1, 6, 8, 4, 2});
  whole.mask = {CausalMask{MaskAlignment::BottomRight}};
  Generated data = generateInputs(whole, {}, {InputKind::Normal, 5, -1});
  auto expected = computeNaive(whole, data.inputs(whole, {}));
  Problem slice = whole; // Rows 2 to 4.
  slice.dims.queryLength = 3;
  slice.position.offsets = {0, 0, 2, 0};
  slice.position.queryLength = 6;
  slice.position.keyLength = 8;
  Inputs inputs = data.inputs(whole, {});
  inputs.query.data += 2 * whole.dims.queryKeyDim;
  auto actual = computeNaive(slice, inputs);
  ASSERT_EQ(actual.error, "");
  std::vector<float> part(expected.output.begin() + 4,
                          expected.output.begin() + 10);
  EXPECT_EQ(actual.output, part);
}

TEST(ComputeTest, keys_past_the_global_length_are_masked) {
  Problem slice = makeProblem({1, 1, 1, 1, 2, 1, 1});
  slice.position.offsets = {0, 0, 0, 3};
  slice.position.queryLength = 1;
  slice.position.keyLength = 4; // Local key 0 is global key 3, the last.
  float q[] = {1}, k[] = {1, 5}, v[] = {4, 8};
  auto result = computeNaive(slice, denseInputs(slice, q, k, v, nullptr));
  EXPECT_EQ(result.output[0], 4);
}

TEST(ComputeTest, no_keys_and_no_rows_are_fine) {
  Problem problem = makeProblem({1, 2, 1, 3, 0, 4, 2});
  float q[24] = {};
  auto result =
      computeNaive(problem, denseInputs(problem, q, nullptr, nullptr, nullptr));
  EXPECT_EQ(result.error, "");
  EXPECT_EQ(result.output, std::vector<float>(12, 0.0f));
  problem.dims.queryLength = 0;
  EXPECT_TRUE(computeNaive(problem, Inputs()).output.empty());
}
