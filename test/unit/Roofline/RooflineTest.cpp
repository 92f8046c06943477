//===- RooflineTest.cpp - Ridges, roofs and energy ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Roofline/Roofline.h"

#include "gtest/gtest.h"

#include <cmath>

using namespace attn::roofline;

TEST(RooflineTest, RidgePointsOfTheTextbook) {
  EXPECT_DOUBLE_EQ(getRidgePoint(312e12, 2.0e12), 156);
  EXPECT_EQ(std::lround(getRidgePoint(312e12, 2.04e12)), 153);
  EXPECT_EQ(std::lround(getRidgePoint(989.4e12, 3.35e12)), 295);
}

TEST(RooflineTest, RoofsMeetAtTheRidge) {
  EXPECT_DOUBLE_EQ(getAttainable(300, 2, 10), 20);
  EXPECT_DOUBLE_EQ(getAttainable(300, 2, 150), 300);
  EXPECT_DOUBLE_EQ(getAttainable(300, 2, 1000), 300);
}

TEST(RooflineTest, LongestTimeIsTheBound) {
  Machine machine;
  machine.flopsPerSecond = 100;
  machine.bytesPerSecond = 10;
  machine.exponentialsPerSecond = 50;
  auto boundOf = [&](Work work) {
    return getTimeBounds(work, machine).bound();
  };
  EXPECT_EQ(boundOf({1000, 10, 50}), Bound::compute);
  EXPECT_EQ(boundOf({1000, 10, 150}), Bound::memory);
  EXPECT_EQ(boundOf({1000, 600, 50}), Bound::exponential);
  EXPECT_EQ(boundOf({0, 0, 0}), Bound::nothing);
  EXPECT_DOUBLE_EQ(getTimeBounds({1000, 10, 150}, machine).total(), 15);
  EXPECT_STREQ(getBoundName(Bound::exponential), "exponential");
}

TEST(RooflineTest, UnknownRoofsLeaveALowerBound) {
  Machine machine;
  machine.flopsPerSecond = 100;
  TimeBounds times = getTimeBounds({100, 1 << 20, 1 << 20}, machine);
  EXPECT_EQ(times.total(), 1);
  EXPECT_EQ(times.bound(), Bound::unknown);
  // A roof that the work does not touch need not be known.
  EXPECT_EQ(getTimeBounds({100, 0, 0}, machine).bound(), Bound::compute);
  EXPECT_STREQ(getBoundName(Bound::unknown), "unknown");
}

TEST(RooflineTest, EnergyNeedsItsFigures) {
  Machine machine;
  machine.joulesPerByte = 2;
  EnergyUse energy = getEnergy({100, 0, 10}, machine);
  EXPECT_FALSE(energy.compute);
  EXPECT_DOUBLE_EQ(*energy.memory, 20);
  machine.joulesPerFlop = 0.5;
  EXPECT_DOUBLE_EQ(*getEnergy({100, 0, 10}, machine).compute, 50);
}
