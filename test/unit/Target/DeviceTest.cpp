//===- DeviceTest.cpp - Tests of the descriptions of machines -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/Device.h"
#include "lib/Target/DeviceFields.h"
#include "lib/Target/DeviceFile.h"
#include "lib/Target/Devices.h"

#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace attn;

namespace {
Device lookup(llvm::StringRef name) {
  return llvm::cantFail(lookupDevice(name));
}

/// Peak in TFLOP/s.
double getTera(llvm::StringRef name, NumberType type) {
  return getPeakFlops(lookup(name), type).value_or(0) / 1e12;
}

std::string print(const Device &device) {
  std::string text;
  llvm::raw_string_ostream os(text);
  printDevice(device, os);
  return text;
}

//===----------------------------------------------------------------------===//
// What follows from the figures, against what vendors publish
//===----------------------------------------------------------------------===//

TEST(DeviceTest, PeaksAreThoseOfTheDatasheets) {
  EXPECT_NEAR(getTera("a100", NumberType::bf16), 312, 0.5);
  EXPECT_NEAR(getTera("a100", NumberType::tf32), 156, 0.5);
  EXPECT_NEAR(getTera("a100", NumberType::i8), 624, 1);
  EXPECT_NEAR(getTera("h100-sxm", NumberType::bf16), 989.4, 0.1);
  EXPECT_NEAR(getTera("h100-sxm", NumberType::f8), 1979, 1);
  EXPECT_NEAR(getTera("h100-pcie", NumberType::bf16), 756, 1);
  EXPECT_NEAR(getTera("h200", NumberType::bf16), 989.4, 0.1);
  EXPECT_NEAR(getTera("b200", NumberType::bf16), 2250, 10);
  EXPECT_NEAR(getTera("l40s", NumberType::bf16), 362, 5);
  EXPECT_NEAR(getTera("rtx-4090", NumberType::bf16), 165, 0.5);
  EXPECT_NEAR(getTera("rtx-5090", NumberType::bf16), 209.5, 0.5);
  EXPECT_NEAR(getTera("jetson-orin", NumberType::bf16), 42.6, 0.1);
  EXPECT_NEAR(getTera("mali-g57", NumberType::f32), 0.1216, 1e-9);
  EXPECT_NEAR(getTera("generic-amx", NumberType::bf16), 0, 0);
}

TEST(DeviceTest, FiguresAreThoseOfThePublishedTable) {
  struct Row {
    const char *name;
    int64_t units;
    double gigahertz, terabytesPerSecond, gigabytes, l2Mebibytes;
    int64_t sharedKibibytes;
    double bf16;
  };
  static constexpr Row kRows[] = {
      {"a100", 108, 1.41, 2.04, 80, 40, 163, 2048},
      {"h100-sxm", 132, 1.83, 3.35, 80, 50, 227, 4096},
      {"h200", 132, 1.83, 4.8, 141, 50, 227, 4096},
      {"b200", 148, 1.86, 8.0, 180, 126, 227, 8192},
      {"l40s", 142, 2.52, 0.864, 48, 96, 99, 1024},
      {"rtx-4090", 128, 2.52, 1.008, 24, 72, 99, 512},
      {"rtx-5090", 170, 2.41, 1.792, 32, 96, 99, 512},
      {"jetson-orin", 16, 1.3, 0.205, 64, 4, 163, 2048},
  };
  for (const Row &row : kRows) {
    Device device = lookup(row.name);
    const MemoryLevel *dram = findMemory(device, MemoryKind::dram);
    const MemoryLevel *l2 = findMemory(device, MemoryKind::l2);
    const MatrixUnit *unit = findMatrixUnit(device, NumberType::bf16);
    ASSERT_TRUE(dram && l2 && unit) << row.name;
    EXPECT_EQ(device.units.count(), row.units) << row.name;
    EXPECT_DOUBLE_EQ(*device.boostClock, row.gigahertz * 1e9) << row.name;
    EXPECT_DOUBLE_EQ(*dram->bandwidth, row.terabytesPerSecond * 1e12)
        << row.name;
    EXPECT_DOUBLE_EQ(*dram->bytes, row.gigabytes * 1e9) << row.name;
    EXPECT_EQ(*l2->bytes, row.l2Mebibytes * 1024 * 1024) << row.name;
    EXPECT_EQ(device.sharedMemory.perBlock.count(), row.sharedKibibytes * 1024)
        << row.name;
    EXPECT_EQ(*findRate(*unit, NumberType::bf16)->rate, row.bf16) << row.name;
    EXPECT_EQ(*device.vectors.expRate, 16) << row.name;
    EXPECT_EQ(device.registers.perUnit.count(), 65536) << row.name;
  }
}

TEST(DeviceTest, RidgePointsAreWhereBothTimesAreEqual) {
  EXPECT_NEAR(*getRidgePoint(lookup("a100"), NumberType::bf16), 153, 0.5);
  EXPECT_NEAR(*getRidgePoint(lookup("h100-sxm"), NumberType::bf16), 295, 0.5);
  Device textbook = lookup("a100");
  for (MemoryLevel &level : textbook.memories)
    if (level.kind == MemoryKind::dram)
      level.bandwidth.value = 2.0e12;
  EXPECT_NEAR(*getRidgePoint(textbook, NumberType::bf16), 156, 0.5);
}

TEST(DeviceTest, SharedMemoryIsThatOfTheArchitecture) {
  EXPECT_EQ(lookup("h100-sxm").sharedMemory.perBlock.count(), 232448);
  EXPECT_EQ(lookup("a100").sharedMemory.perBlock.count(), 166912);
}

TEST(DeviceTest, WhatIsUnknownStaysUnknown) {
  Device cpu = lookup("generic-sse2");
  EXPECT_FALSE(getVectorPeakFlops(cpu));
  EXPECT_FALSE(getPeakFlops(cpu, NumberType::bf16));
  EXPECT_FALSE(getPeakExps(cpu));
  EXPECT_FALSE(getBandwidth(cpu, MemoryKind::dram));
  EXPECT_FALSE(getBandwidth(cpu, MemoryKind::l3));
  EXPECT_FALSE(getRidgePoint(lookup("generic-avx2"), NumberType::f32));
  EXPECT_FALSE(getRidgePoint(lookup("mali-g57"), NumberType::bf16));
  EXPECT_FALSE(getConversionRate(cpu, NumberType::f32, NumberType::bf16));
}

//===----------------------------------------------------------------------===//
// Capabilities
//===----------------------------------------------------------------------===//

TEST(DeviceTest, CapabilitiesTellArchitecturesApart) {
  EXPECT_TRUE(hasCapability(lookup("a100"), Capability::asyncCopy));
  EXPECT_FALSE(hasCapability(lookup("a100"), Capability::tensorCopy));
  EXPECT_TRUE(hasCapability(lookup("h200"), Capability::registerTransfer));
  EXPECT_FALSE(hasCapability(lookup("generic-avx512"), Capability::asyncCopy));
}

TEST(DeviceTest, TheFastestMatrixUnitIsTaken) {
  Device hopper = lookup("h100-sxm"), blackwell = lookup("b200");
  const MatrixUnit *unit = findMatrixUnit(hopper, NumberType::bf16);
  ASSERT_TRUE(unit);
  EXPECT_EQ(unit->instruction, MatrixInstruction::wgmma);
  unit = findMatrixUnit(blackwell, NumberType::f16);
  ASSERT_TRUE(unit);
  EXPECT_EQ(unit->instruction, MatrixInstruction::tcgen05);
  EXPECT_EQ(unit->accumulatorPlace, OperandPlace::tensorMemory);
  EXPECT_TRUE(findMatrixUnit(hopper, MatrixInstruction::mmaSync));
  EXPECT_FALSE(findMatrixUnit(hopper, NumberType::f32));
  EXPECT_FALSE(findMatrixUnit(lookup("generic-avx2"), NumberType::bf16));
}

TEST(DeviceTest, AMXIsAMatrixUnitLikeAnyOther) {
  Device device = lookup("generic-amx");
  const MatrixUnit *unit = findMatrixUnit(device, NumberType::bf16);
  ASSERT_TRUE(unit);
  EXPECT_EQ(unit->instruction, MatrixInstruction::amx);
  EXPECT_EQ(*findRate(*unit, NumberType::bf16)->rate, 1024);
  EXPECT_EQ(*unit->vectorOpsBeside, 1);
}

TEST(DeviceTest, ShapesAreTheArchitecturesAndRatesTheMachines) {
  Device device = lookup("generic-amx");
  MatrixUnit unit = getWithoutRates(*findMatrixUnit(device, NumberType::bf16));
  EXPECT_EQ(unit.m.count(), 16);
  EXPECT_EQ(unit.kBytes.count(), 64);
  ASSERT_TRUE(findRate(unit, NumberType::bf16));
  EXPECT_FALSE(findRate(unit, NumberType::bf16)->rate);
  EXPECT_FALSE(unit.vectorOpsBeside);
  device.units = device.boostClock; // known, so that only the rate is missing
  device.matrixUnits = {unit};
  EXPECT_FALSE(getPeakFlops(device, NumberType::bf16));
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

TEST(DeviceTest, ArchitecturesStandForADevice) {
  EXPECT_EQ(lookup("sm_80").name, "a100");
  EXPECT_EQ(lookup("sm_90").name, "h100-sxm");
  EXPECT_EQ(lookup("sm_89").name, "rtx-4090");
}

TEST(DeviceTest, NoTwoDevicesShareAName) {
  llvm::StringSet<> seen;
  for (const std::string &name : getDeviceNames()) {
    EXPECT_TRUE(seen.insert(name).second) << name;
    for (const std::string &alias : lookup(name).aliases)
      EXPECT_TRUE(seen.insert(alias).second) << alias;
  }
  EXPECT_EQ(getDeviceNames().front(), "host");
}

TEST(DeviceTest, AnUnknownNameListsTheKnownOnes) {
  llvm::Expected<Device> device = lookupDevice("z80");
  ASSERT_FALSE(device);
  std::string text = llvm::toString(device.takeError());
  EXPECT_TRUE(llvm::StringRef(text).starts_with(
      "expected a target among 'host', 'a100', 'b200', "))
      << text;
  EXPECT_TRUE(llvm::StringRef(text).ends_with("'rtx-5090' but got 'z80'"))
      << text;
}

TEST(DeviceTest, TheHostIsDetectedWithoutRates) {
  Device host = lookup("host");
  EXPECT_EQ(host.kind, TargetKind::cpu);
  EXPECT_GE(*host.units, 1);
  EXPECT_FALSE(host.boostClock);
  EXPECT_FALSE(getVectorPeakFlops(host));
  EXPECT_EQ(host.vectors.vectorBytes.source, "detected on this machine");
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

TEST(DeviceTest, WhatIsWrittenReadsBackAsTheSame) {
  for (const std::string &name : getDeviceNames()) {
    Device device = lookup(name);
    std::string text = print(device);
    llvm::Expected<Device> read = parseDevice(text, "device.yaml");
    ASSERT_TRUE(bool(read)) << text << llvm::toString(read.takeError());
    std::vector<Figure> written, back;
    auto collect = [](std::vector<Figure> &figures) {
      return [&](llvm::StringRef, Figure &figure, Quantity) {
        figures.push_back(figure);
      };
    };
    visitAllFigures(device, collect(written));
    visitAllFigures(*read, collect(back));
    ASSERT_EQ(written.size(), back.size()) << name;
    for (auto [before, after] : llvm::zip(written, back)) {
      EXPECT_EQ(before.value, after.value) << name;
      EXPECT_EQ(before.unit, after.unit) << name;
      EXPECT_EQ(before.source, after.source) << name;
    }
    EXPECT_EQ(print(*read), text);
  }
}
} // namespace
