//===- HalfTest.cpp - f16 and bf16 by their bits --------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Support/Half.h"

#include "gtest/gtest.h"

#include <cmath>

using namespace attn;

TEST(HalfTest, EveryNumberReturns) {
  for (HalfType type : {HalfType::F16, HalfType::BF16})
    for (uint32_t bits = 0; bits <= 0xffff; ++bits) {
      float value = widenHalf(type, bits);
      if (std::isnan(value))
        EXPECT_TRUE(std::isnan(widenHalf(type, narrowToHalf(type, value))));
      else
        ASSERT_EQ(narrowToHalf(type, value), bits);
    }
}

TEST(HalfTest, TiesGoToEven) {
  for (HalfType type : {HalfType::F16, HalfType::BF16}) {
    uint16_t last = type == HalfType::F16 ? 0x7bff : 0x7f7f;
    for (uint32_t bits = 0; bits < last; ++bits) {
      float low = widenHalf(type, bits), high = widenHalf(type, bits + 1);
      float middle = low + (high - low) / 2;
      ASSERT_EQ(narrowToHalf(type, middle), bits + (bits & 1));
      ASSERT_EQ(narrowToHalf(type, std::nextafter(middle, low)), bits);
      ASSERT_EQ(narrowToHalf(type, std::nextafter(middle, high)), bits + 1);
    }
  }
}

TEST(HalfTest, KnownNumbers) {
  EXPECT_EQ(widenHalf(HalfType::F16, 0x3c00), 1.0f);
  EXPECT_EQ(widenHalf(HalfType::F16, 0x0001), 0x1p-24f);
  EXPECT_EQ(widenHalf(HalfType::F16, 0xc000), -2.0f);
  EXPECT_EQ(widenHalf(HalfType::BF16, 0x3f80), 1.0f);
  EXPECT_EQ(narrowToHalf(HalfType::F16, 65519.9f), 0x7bff);
  EXPECT_EQ(narrowToHalf(HalfType::F16, 65520.0f), 0x7c00);
  EXPECT_EQ(narrowToHalf(HalfType::F16, -INFINITY), 0xfc00);
  EXPECT_EQ(narrowToHalf(HalfType::BF16, 3.4e38f), 0x7f80);
}
