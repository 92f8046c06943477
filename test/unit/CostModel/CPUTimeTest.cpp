//===- CPUTimeTest.cpp - Tiles for the CPU's kernel -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/CPUTime.h"
#include "test/unit/CostModel/Machines.h"

#include "gtest/gtest.h"

using namespace attn;

static CPUMachine getCPU(llvm::StringRef name) {
  std::optional<CPUMachine> cpu =
      getCPUMachine(llvm::cantFail(lookupDevice(name)));
  EXPECT_TRUE(cpu.has_value());
  return cpu.value_or(CPUMachine());
}

static Workload getF32(int64_t length, int64_t dim, bool isCausal = false) {
  Workload workload = getHeads(1, 1, length, dim, isCausal);
  workload.operand = NumberType::f32;
  workload.shape.elementBytes = workload.shape.keyBytes = 4;
  return workload;
}

TEST(CPUTime, PanelsAreThoseOfTheKernel) {
  EXPECT_EQ(getRowVectors(6, 16), 3);
  EXPECT_EQ(getRowVectors(8, 16), 2);
  EXPECT_EQ(getRowVectors(6, 32), 2);
  EXPECT_EQ(getRowVectors(3, 32), 1);
}

TEST(CPUTime, ProductsTakeAtLeastTheirMultiplyAdds) {
  CPUMachine cpu = getCPU("generic-avx2");
  Workload workload = getF32(480, 64);
  double least = 2.0 * 480 * 480 * 64 / cpu.fmaLanes;
  double clocks = estimateCPUClocks(cpu, workload, 48, 96);
  EXPECT_GT(clocks, least);
  EXPECT_LT(clocks, 2 * least);
}

TEST(CPUTime, RowsThatFillNoPanelArePaidFor) {
  CPUMachine cpu = getCPU("generic-avx2");
  // 64 rows fill four panels of 16, but 48 + 16 of three of 24.
  Workload workload = getF32(64, 64);
  EXPECT_LT(estimateCPUClocks(cpu, workload, 64, 64),
            estimateCPUClocks(cpu, workload, 48, 64));
}

TEST(CPUTime, PanelsPayForTheKeysThatTheirRowsKeep) {
  CPUMachine cpu = getCPU("generic-avx2");
  // On the diagonal a tile of 64 rows visits no more than four tiles of 16.
  Workload workload = getF32(512, 64, true);
  double whole = estimateCPUClocks(cpu, workload, 64, 128);
  double apart = estimateCPUClocks(cpu, workload, 16, 128);
  EXPECT_LT(whole, apart);
  EXPECT_GT(whole, 0.95 * apart);
}

TEST(CPUTime, LargeTilesAreForManyHeads) {
  CPUMachine cpu = getCPU("generic-avx2");
  EXPECT_LE(rankCPUTiles(cpu, getF32(2048, 64), 512).chosen.queryTile, 64);
  Workload workload = getF32(2048, 64);
  workload.shape.queryHeads = workload.shape.keyHeads = 8;
  EXPECT_GT(rankCPUTiles(cpu, workload, 512).chosen.queryTile, 64);
}

TEST(CPUTime, NoTileHasMoreRowsThanFitOrExist) {
  CPUMachine cpu = getCPU("generic-avx2");
  EXPECT_LE(rankCPUTiles(cpu, getF32(512, 64), 32).chosen.queryTile, 32);
  EXPECT_LE(rankCPUTiles(cpu, getF32(512, 64), 1).chosen.queryTile,
            2 * cpu.lanes);
  EXPECT_LT(rankCPUTiles(cpu, getF32(40, 64), 512).chosen.queryTile,
            40 + 2 * cpu.lanes);
}

TEST(CPUTime, AMachineWithoutRatesHasThoseOfItsVectors) {
  Device device = llvm::cantFail(lookupDevice("generic-avx2"));
  device.vectors.fmaLanes = Figure();
  std::optional<CPUMachine> cpu = getCPUMachine(device);
  ASSERT_TRUE(cpu.has_value());
  EXPECT_EQ(cpu->fmaLanes, getCPU("generic-avx2").fmaLanes);
  device.vectors.vectorBytes.value = 20;
  EXPECT_FALSE(getCPUMachine(device).has_value());
}
