//===- TimeModelTest.cpp - The formulas, one by one -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "test/unit/CostModel/Machines.h"

#include "gtest/gtest.h"

using namespace attn;

static StepTime getStep(llvm::StringRef device, int64_t dim,
                        const TileConfiguration &config,
                        bool isMasked = false) {
  GPUMachine gpu = getMachine(device);
  Workload workload = getHeads(1, 16, 4096, dim);
  ResourceUse use = checkResources(gpu, workload, config).use;
  return getStepTime(gpu, workload, config, use, isMasked);
}

// Clocks of one step by hand: 2·M·N·(D + Dv) / 4096, M·N / 16, and so on.
TEST(TimeModel, TermsOfAStepOnH100) {
  StepTime step = getStep("h100-sxm", 128, getWarpGroups(128, 128));
  EXPECT_EQ(step.matrix, 2048);
  EXPECT_EQ(step.exponential, 1024);
  EXPECT_EQ(step.issue, 704);
  // Q 32 KiB, K and V 32 KiB each for two groups, and written once.
  EXPECT_EQ(step.shared, 1280 + 512);
  step = getStep("h100-sxm", 64,
                 getWarpGroups(192, 192, true, ProbabilityPlace::shared));
  EXPECT_EQ(step.matrix, 2304);
  EXPECT_EQ(step.exponential, 2304);
  // P goes to shared memory and comes back: 576 clocks each way.
  EXPECT_EQ(step.shared, 192 + 1152 + 1152 + 384);
}

TEST(TimeModel, TermsOfAStepOnA100) {
  StepTime step = getStep("a100", 128, getWarps(128, 64, 4));
  EXPECT_EQ(step.matrix, 2048);
  EXPECT_EQ(step.exponential, 512);
  EXPECT_EQ(step.shared, 1024 + 256);
}

TEST(TimeModel, AMaskCostsIssueSlots) {
  StepTime plain = getStep("h100-sxm", 128, getWarpGroups(128, 128));
  StepTime masked = getStep("h100-sxm", 128, getWarpGroups(128, 128), true);
  EXPECT_EQ(masked.issue - plain.issue, 2 * 128 * 128 / 128);
  EXPECT_EQ(masked.matrix, plain.matrix);
}

TEST(TimeModel, OverlapHidesTheShorterStream) {
  StepTime with = getStep("h100-sxm", 128, getWarpGroups(128, 128, true));
  StepTime without = getStep("h100-sxm", 128, getWarpGroups(128, 128, false));
  EXPECT_LT(with.total, without.total);
  GPUMachine gpu = getMachine("h100-sxm");
  EXPECT_DOUBLE_EQ(without.total, 2048 + 1024 + gpu.stepOverhead);
  EXPECT_DOUBLE_EQ(with.total,
                   2048 + (1 - gpu.overlap) * 1024 + gpu.stepOverhead);
}

static TimeEstimate estimate(const GPUMachine &gpu, const Workload &workload,
                             const TileConfiguration &config) {
  return estimateTime(gpu, workload, config,
                      checkResources(gpu, workload, config).use);
}

TEST(TimeModel, CausalVisitsATriangle) {
  GPUMachine gpu = getMachine("h100-sxm");
  TileConfiguration config = getWarpGroups(128, 128);
  TimeEstimate full = estimate(gpu, getHeads(1, 16, 4096, 128), config);
  TimeEstimate causal = estimate(gpu, getHeads(1, 16, 4096, 128, true), config);
  EXPECT_EQ(full.visitedScores, 16.0 * 4096 * 4096);
  // 32 rows of tiles: 32·33/2 of 32·32 tiles.
  EXPECT_EQ(causal.visitedScores, full.visitedScores * 33 / 64);
  EXPECT_LT(causal.total, full.total);
  EXPECT_GT(causal.total, full.total / 2);
}

TEST(TimeModel, AWindowCostsWhatItKeeps) {
  GPUMachine gpu = getMachine("h100-sxm");
  Workload workload = getHeads(1, 16, 16384, 128);
  workload.shape.mask = roofline::getWindowMask(
      1023, 0, roofline::Diagonal::topLeft, 16384, 16384);
  TimeEstimate window = estimate(gpu, workload, getWarpGroups(128, 128));
  // 128 tiles of rows, each with 9 tiles of keys but the first 8.
  EXPECT_EQ(window.visitedScores, 16.0 * (128 * 9 - 36) * 128 * 128);
}

TEST(TimeModel, WavesAreWhole) {
  // 132 units: 132 tiles of rows take as long as one, 133 as long as two.
  GPUMachine gpu = getMachine("h100-sxm");
  TileConfiguration config = getWarpGroups(128, 128);
  auto run = [&](int64_t heads) {
    Workload workload = getHeads(1, heads, 128, 128);
    workload.shape.keyHeads = 1;
    workload.shape.keyLength = 8192;
    return estimate(gpu, workload, config).total;
  };
  double one = run(1), full = run(132), more = run(133);
  EXPECT_DOUBLE_EQ(one, full);
  EXPECT_DOUBLE_EQ(more - gpu.launch, 2 * (one - gpu.launch));
}

TEST(TimeModel, SplittingKeysFillsTheMachine) {
  // One row, one head, many keys: alone a unit would read them all.
  GPUMachine gpu = getMachine("h100-sxm");
  Workload decode = getHeads(1, 1, 1, 128);
  decode.shape.keyLength = 131072;
  TileConfiguration config = getWarpGroups(64, 128);
  double alone = estimate(gpu, decode, config).total;
  config.splits = 32;
  TimeEstimate split = estimate(gpu, decode, config);
  EXPECT_LT(split.total, alone / 8);
  // Partial results and the merge are paid for.
  EXPECT_GE(split.overhead, gpu.launch + gpu.splitMerge);
  Ranking ranking = rankConfigurations(gpu, decode);
  EXPECT_GT(ranking.legal.front().config.splits, 8);
}

TEST(TimeModel, PackedHeadsShareKeys) {
  GPUMachine gpu = getMachine("h100-sxm");
  Workload decode = getHeads(64, 64, 1, 128);
  decode.shape.keyHeads = 8;
  decode.shape.keyLength = 8192;
  TileConfiguration config = getWarpGroups(64, 128);
  double apart = estimate(gpu, decode, config).total;
  config.packedHeads = 8;
  EXPECT_LT(estimate(gpu, decode, config).total, apart / 2);
  EXPECT_EQ(rankConfigurations(gpu, decode).legal.front().config.packedHeads,
            8);
}

TEST(TimeModel, ReadingKeysBoundsDecode) {
  GPUMachine gpu = getMachine("h100-sxm");
  Workload decode = getHeads(64, 64, 1, 128);
  decode.shape.keyHeads = 8;
  decode.shape.keyLength = 8192;
  Candidate best = rankConfigurations(gpu, decode).legal.front();
  EXPECT_EQ(best.time.bound, TimeBound::memory);
  EXPECT_GE(best.time.memoryBytes, 2.0 * 64 * 8 * 8192 * 128 * 2);
}

TEST(TimeModel, ScoresThroughMemoryTakeLonger) {
  GPUMachine gpu = getMachine("h100-sxm");
  Ranking ranking = rankConfigurations(gpu, getPaperProblem(8192, 128));
  EXPECT_GT(ranking.unfused.total, 2 * ranking.legal.front().time.total);
  EXPECT_EQ(ranking.unfused.bound, TimeBound::memory);
}

TEST(TimeModel, AMissingFigureIsNamed) {
  Device device = llvm::cantFail(lookupDevice("h100-sxm"));
  device.vectors.expRate = Figure();
  llvm::Expected<GPUMachine> gpu = getGPUMachine(device, NumberType::f16);
  ASSERT_FALSE(bool(gpu));
  EXPECT_EQ(llvm::toString(gpu.takeError()),
            "a choice of tiles for 'h100-sxm', whose description has no figure "
            "for: exponentials per clock");
  gpu = getGPUMachine(llvm::cantFail(lookupDevice("a100")), NumberType::f4);
  ASSERT_FALSE(bool(gpu));
  EXPECT_EQ(llvm::toString(gpu.takeError()),
            "fused attention on 'a100' without a matrix unit for its elements");
}
