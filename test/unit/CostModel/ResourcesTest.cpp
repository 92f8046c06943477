//===- ResourcesTest.cpp - What fits, against what was compiled -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The facts below are of generated sm_90a kernels that ptxas 13.0 compiled: no
// spill and no serialised wgmma, or either.
//
//===----------------------------------------------------------------------===//

#include "test/unit/CostModel/Machines.h"

#include "gtest/gtest.h"

using namespace attn;

namespace {
struct Compiled {
  int64_t dim, rows, keys;
  bool overlap;
  bool isClean;
};
} // namespace

TEST(Resources, RegistersAgreeWithWhatCompiled) {
  GPUMachine h100 = getMachine("h100-sxm");
  const Compiled facts[] = {
      {128, 128, 128, true, true},  {128, 128, 144, true, true},
      {128, 128, 160, true, true},  {128, 128, 176, true, true},
      {128, 128, 192, true, true},  {128, 128, 208, true, false},
      {64, 128, 128, true, true},   {64, 128, 192, true, true},
      {64, 128, 256, true, false},  {64, 192, 128, true, true},
      {64, 192, 144, true, false},  {64, 192, 192, true, false},
      {64, 192, 192, false, true},  {128, 192, 64, true, true},
      {128, 192, 80, true, true},   {128, 192, 96, true, false},
      {128, 192, 128, true, false}, {128, 192, 128, false, true},
      {192, 128, 112, true, true},  {256, 128, 64, true, true},
      {256, 128, 80, true, true}};
  for (const Compiled &fact : facts) {
    Workload workload = getHeads(1, 16, 4096, fact.dim);
    TileConfiguration config =
        getWarpGroups(fact.rows, fact.keys, fact.overlap);
    Feasibility found = checkResources(h100, workload, config);
    EXPECT_EQ(found.isLegal(), fact.isClean)
        << "d" << fact.dim << " " << describe(config) << ": " << found.reason;
  }
}

TEST(Resources, SharedMemoryAgreesWithWhatCompiled) {
  auto count = [](int64_t dim, int64_t keys) {
    return getSharedUse(getHeads(1, 16, 4096, dim), getWarpGroups(128, keys))
        .total();
  };
  EXPECT_EQ(count(128, 176), 213064);
  EXPECT_EQ(count(128, 192), 229448);
  EXPECT_EQ(count(256, 80), 229448);
}

TEST(Resources, SetmaxnregValuesAreThoseOfPublishedKernels) {
  // FlashAttention-3: 2 consumer groups 240 of 384 threads, 3 groups 160 of
  // 512.
  GPUMachine h100 = getMachine("h100-sxm");
  Workload workload = getHeads(1, 16, 4096, 64);
  ResourceUse two = checkResources(h100, workload, getWarpGroups(128, 128)).use;
  ResourceUse three =
      checkResources(h100, workload, getWarpGroups(192, 128)).use;
  EXPECT_EQ(two.threads, 384);
  EXPECT_EQ(two.threadRegisters, 240);
  EXPECT_EQ(three.threads, 512);
  EXPECT_EQ(three.threadRegisters, 160);
}

TEST(Resources, TwoBlocksOfFlashAttention2ShareAnA100) {
  GPUMachine a100 = getMachine("a100");
  ResourceUse use =
      checkResources(a100, getHeads(1, 16, 4096, 128), getWarps(128, 64, 4))
          .use;
  EXPECT_EQ(use.shared.total(), 65536);
  EXPECT_EQ(use.scoreRegisters, 64);
  EXPECT_EQ(use.outputRegisters, 128);
  EXPECT_EQ(use.threadRegisters, 248);
  EXPECT_EQ(use.blocksPerUnit, 2);
}

TEST(Resources, ReasonsNameTheNumbers) {
  GPUMachine h100 = getMachine("h100-sxm"), a100 = getMachine("a100");
  auto reason = [&](const GPUMachine &gpu, int64_t dim,
                    const TileConfiguration &config) {
    return checkResources(gpu, getHeads(1, 16, 4096, dim), config).reason;
  };
  EXPECT_EQ(reason(h100, 256, getWarpGroups(128, 96)),
            "tile needs 262216 B shared memory, target 'h100-sxm' offers "
            "232448 B");
  EXPECT_EQ(reason(h100, 128, getWarpGroups(128, 192 + 8)),
            "tile needs 237640 B shared memory, target 'h100-sxm' offers "
            "232448 B");
  EXPECT_EQ(reason(h100, 64, getWarpGroups(128, 256)),
            "tile needs 256 registers a thread (scores 128, P 64, output 32, "
            "other 32), target 'h100-sxm' offers 240");
  EXPECT_EQ(reason(h100, 64, getWarpGroups(192, 208, false)),
            "one instruction needs 104 registers a thread beside 32, 512 "
            "threads enter with 128");
  EXPECT_EQ(reason(h100, 64, getWarpGroups(128, 100)),
            "100 keys are no multiple of 8");
  EXPECT_EQ(reason(a100, 64, getWarps(64, 64, 8)),
            "64 rows are no multiple of 16 for 8 warps of 'mma_sync'");
  TileConfiguration config = getWarpGroups(128, 128);
  config.warps = 4;
  EXPECT_EQ(reason(h100, 128, config),
            "128 rows need 8 warps of 'wgmma' but there are 4");
  config = getWarps(64, 64, 4);
  config.cluster = 2;
  EXPECT_EQ(reason(a100, 64, config),
            "target 'a100' shares no loads among 2 blocks");
  config = getWarps(64, 64, 4);
  config.packedHeads = 2;
  EXPECT_EQ(reason(a100, 64, config),
            "2 packed heads do not divide a group of 1");
}

TEST(Resources, TensorMemoryHoldsTwoTilesOf128) {
  GPUMachine b200 = getMachine("b200");
  TileConfiguration config;
  config.queryTile = 256;
  config.keyTile = 128;
  config.unit = TileUnit::tcgen05;
  config.warps = 8;
  config.stages = 2;
  config.overlap = true;
  config.probabilities = ProbabilityPlace::tensor;
  Feasibility fits = checkResources(b200, getHeads(1, 16, 4096, 128), config);
  EXPECT_EQ(fits.reason, "");
  EXPECT_EQ(fits.use.tensorColumns, 512);
  EXPECT_EQ(fits.use.threads, 512);
  EXPECT_EQ(fits.use.threadRegisters, 192);
  config.keyTile = 144;
  EXPECT_EQ(checkResources(b200, getHeads(1, 16, 4096, 128), config).reason,
            "tile needs 544 columns of tensor memory, target 'b200' offers "
            "512");
}

TEST(Resources, TheTextbookBlockOf48KiB) {
  Workload workload = getHeads(1, 1, 1024, 64);
  EXPECT_EQ(getTextbookUse(workload, 86, 86).total(), 48504);
  EXPECT_EQ(getTextbookUse(workload, 87, 87).total(), 49242);
  EXPECT_EQ(getLargestTextbookTile(workload, 48 << 10), 86);
  EXPECT_EQ(getLargestTextbookTile(workload, 100), 0);
}
