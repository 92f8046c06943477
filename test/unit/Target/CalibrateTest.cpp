//===- CalibrateTest.cpp - Tests of the measured host ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What the loops compute and what is made of their times; never how fast they
// are.
//
//===----------------------------------------------------------------------===//

#include "lib/Target/Calibrate.h"
#include "lib/Target/CalibrationKernels.h"
#include "lib/Target/DeviceFile.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Host.h"
#include "gtest/gtest.h"

#include <cmath>

using namespace attn;

namespace {
/// The tables that this machine can run.
std::vector<const CalibrationKernels *> getTables() {
  std::vector<const CalibrationKernels *> tables = {&kBaselineKernels};
#if defined(__x86_64__)
  llvm::StringMap<bool> features = llvm::sys::getHostCPUFeatures();
  if (features.lookup("avx2") && features.lookup("fma"))
    tables.push_back(&kAVX2Kernels);
  if (features.lookup("avx512f"))
    tables.push_back(&kAVX512Kernels);
#endif
  return tables;
}

TEST(CalibrateTest, ExponentialsAreExponentials) {
  constexpr int64_t kCount = 256;
  alignas(64) float from[kCount], to[kCount];
  for (int64_t i = 0; i < kCount; ++i)
    from[i] = -80.0f + 0.62f * i;
  for (const CalibrationKernels *table : getTables()) {
    table->exponentials(from, to, kCount);
    for (int64_t i = 0; i < kCount; ++i) {
      // Half an ulp of x log2(e), at most 2^-18, counts in the exponent.
      double exact = std::exp(double(from[i]));
      EXPECT_NEAR(to[i] / exact, 1, 1e-5) << from[i];
    }
  }
}

TEST(CalibrateTest, MultiplyAddsAreMadeOnEachLaneOfEachChain) {
  for (const CalibrationKernels *table : getTables())
    for (const MultiplyAddLoop &loop : table->multiplyAdds) {
      // Chain c: 3c -> 2 * 3c + 3 -> 4 * 3c + 9.
      double sum = 0;
      for (int64_t chain = 0; chain < loop.chains; ++chain)
        sum += table->lanes * (12 * chain + 9);
      EXPECT_EQ(loop.run(2, 2, 3), sum);
    }
}

TEST(CalibrateTest, ReadsSeeEachByte) {
  alignas(64) char data[2048];
  for (const CalibrationKernels *table : getTables())
    for (int64_t place = 0; place < 2048; place += 17) {
      std::fill(std::begin(data), std::end(data), 0);
      EXPECT_EQ(table->read(data, 2048), 0);
      data[place] = 1;
      EXPECT_NE(table->read(data, 2048), 0) << place;
    }
}

TEST(CalibrateTest, WhatIsMeasuredIsADeviceThatReadsBack) {
  CalibrationOptions quick;
  quick.seconds = 1e-3;
  Device host = calibrateHost(quick);
  std::optional<double> peak = getPeakFlops(host, NumberType::f32);
  ASSERT_TRUE(peak);
  EXPECT_GT(*peak, 0);
  EXPECT_TRUE(getPeakExps(host));
  EXPECT_TRUE(getBandwidth(host, MemoryKind::dram));
  EXPECT_TRUE(getRidgePoint(host, NumberType::f32));
  EXPECT_GT(*host.time.threadStart, 0);
  llvm::StringRef source = host.vectors.fmaLanes.source;
  EXPECT_TRUE(source.starts_with("measured by attn-roofline --calibrate on " +
                                 host.chip + ", 20"))
      << source.str();
  std::string text;
  llvm::raw_string_ostream os(text);
  printDevice(host, os);
  Device back = llvm::cantFail(parseDevice(text, "host.yaml"));
  EXPECT_EQ(getPeakFlops(back, NumberType::f32), peak);
  EXPECT_EQ(getBandwidth(back, MemoryKind::dram),
            getBandwidth(host, MemoryKind::dram));
  EXPECT_EQ(back.vectors.fmaLanes.source, source);
}
} // namespace
