//===- Half.cpp - f16 and bf16 by their bits ------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Support/Half.h"

#include <cmath>
#include <cstring>
#include <limits>

using namespace attn;

static uint32_t getBits(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

static float fromBits(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

static float widenF16(uint16_t bits) {
  int exponent = bits >> 10 & 31, fraction = bits & 1023;
  float size = exponent == 0 ? std::ldexp(float(fraction), -24)
               : exponent < 31
                   ? std::ldexp(float(1024 + fraction), exponent - 25)
               : fraction == 0 ? std::numeric_limits<float>::infinity()
                               : std::numeric_limits<float>::quiet_NaN();
  return bits >> 15 ? -size : size;
}

static uint16_t narrowToF16(float value) {
  uint16_t sign = getBits(value) >> 31 << 15;
  float size = std::fabs(value);
  if (std::isnan(value))
    return sign | 0x7e00;
  if (size >= 65520.0f) // halfway between the largest number and the next
    return sign | 0x7c00;
  // The last place is 2^quantum; below the smallest normal it stays 2^-24.
  int quantum = size < 0x1p-14f ? -24 : std::ilogb(size) - 10;
  auto places =
      static_cast<uint16_t>(std::nearbyint(std::ldexp(size, -quantum)));
  // The hidden bit adds one to the exponent; so does a carry out of the places.
  return sign + ((quantum + 24) << 10) + places;
}

float attn::widenHalf(HalfType type, uint16_t bits) {
  return type == HalfType::BF16 ? fromBits(uint32_t(bits) << 16)
                                : widenF16(bits);
}

uint16_t attn::narrowToHalf(HalfType type, float value) {
  if (type == HalfType::F16)
    return narrowToF16(value);
  uint32_t bits = getBits(value);
  if (std::isnan(value))
    return bits >> 16 | 0x40;
  return (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
}
