//===- JudgeTest.cpp - Right results pass, wrong ones do not --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Attainable.h"
#include "lib/Reference/Random.h"
#include "test/unit/Reference/OnlineKernel.h"

#include "gtest/gtest.h"

using namespace attn::reference;

/// Small problems, where a naive result is lucky often.
static Problem drawSmall(uint64_t seed) {
  Random random(seed, 100);
  Problem problem;
  problem.dims = {1,
                  1,
                  1,
                  random.integer(1, 3),
                  random.integer(2, 12),
                  8 * random.integer(1, 4),
                  8};
  problem.scale = 1 / std::sqrt(float(problem.dims.queryKeyDim));
  problem.wantsLse = true;
  return problem;
}

namespace {

/// A problem, its data and a kernel's answer.
struct Trial {
  Trial(uint64_t seed, InputKind kind) : problem(drawSmall(seed)) {
    data = generateInputs(problem, {}, {kind, seed, -1});
    inputs = data.inputs(problem, {});
  }
  Judgement run(const Problem &asComputed) {
    kernel.run(asComputed, inputs);
    Answer answer;
    answer.output = kernel.output.data();
    answer.lse = kernel.lse.data();
    return judge(problem, inputs, answer);
  }

  Problem problem;
  Generated data;
  Inputs inputs;
  OnlineKernel kernel;
};

} // namespace

TEST(JudgeTest, right_results_are_accepted_where_naive_is_lucky) {
  int lucky = 0;
  for (uint64_t seed = 0; seed < 400; ++seed)
    for (InputKind kind : {InputKind::Normal, InputKind::LargeLogits}) {
      Trial trial(seed, kind);
      trial.kernel.foldsLog2E = seed & 1;
      Judgement result = trial.run(trial.problem);
      EXPECT_TRUE(result.accepted())
          << "seed " << seed << ": " << result.output.reason
          << result.lse.reason;
      lucky += result.output.maxError > 2 * result.output.naiveMaxError;
    }
  EXPECT_GT(lucky, 20); // Otherwise this test shows nothing.
}

TEST(JudgeTest, wrong_results_are_refused) {
  for (uint64_t seed = 0; seed < 100; ++seed) {
    Trial dropped(seed, InputKind::Normal);
    dropped.kernel.drop = 1;
    EXPECT_FALSE(dropped.run(dropped.problem).accepted()) << seed;
    Trial scaled(seed, InputKind::Normal);
    Problem wrong = scaled.problem;
    wrong.scale *= 1.0001f;
    EXPECT_FALSE(scaled.run(wrong).accepted()) << seed;
  }
}

TEST(JudgeTest, a_wrong_lse_is_refused) {
  Trial trial(0, InputKind::Normal);
  trial.run(trial.problem);
  trial.kernel.lse[0] += 1e-4f;
  Answer answer;
  answer.output = trial.kernel.output.data();
  answer.lse = trial.kernel.lse.data();
  Judgement result = judge(trial.problem, trial.inputs, answer);
  EXPECT_TRUE(result.output.accepted);
  EXPECT_FALSE(result.lse.accepted);
}

TEST(JudgeTest, attainable_errors_grow_with_the_scores) {
  Problem problem;
  problem.dims = {1, 1, 1, 2, 2, 1, 1};
  float q[] = {1, 100}, k[] = {1, 1}, v[] = {1, -1};
  AttainableErrors errors =
      computeAttainableErrors(problem, denseInputs(problem, q, k, v, nullptr));
  // p = 1/2, o = 0; scores 1 and 100 change by 4 and 202 roundoffs each.
  double u = 0x1p-24, rest = 0.5 + 2 / 3.0 * 0.5;
  EXPECT_DOUBLE_EQ(errors.output[0], u * std::sqrt(16 * 0.5 + rest));
  EXPECT_NEAR(errors.output[1], u * std::sqrt(202.0 * 202 * 0.5 + rest), 1e-15);
  EXPECT_DOUBLE_EQ(errors.lse[0], u * std::sqrt(16 * 0.5));
}

TEST(JudgeTest, a_malformed_problem_has_no_verdict) {
  Problem problem;
  problem.dims.keyHeads = 0;
  EXPECT_EQ(judge(problem, Inputs(), Answer()).error,
            "expected key heads to be at least 1 but got 0");
  EXPECT_TRUE(computeAttainableErrors(problem, Inputs()).output.empty());
}
