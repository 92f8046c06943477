//===- Arithmetic.cpp - The ring's power, inverse and payloads ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Arithmetic.h"

using namespace attn::reference;

static constexpr uint32_t bitsOfOne = 0x3f800000u;
static constexpr uint32_t bitsOfMinusInfinity = 0xff800000u;
/// 5 has order 2^30 mod 2^32, the largest there is.
static constexpr uint32_t generator = 5;

RingNumber RingArithmetic::fromFloat(float value) {
  uint32_t bits = 0;
  std::memcpy(&bits, &value, sizeof(bits));
  if (bits == bitsOfMinusInfinity)
    return minusInfinity();
  uint32_t sign = bits >> 31, magnitude = bits & 0x7fffffffu;
  if (sign && magnitude == 0)
    return {0x80000000u, false};
  if (magnitude == bitsOfOne)
    magnitude = 1;
  else if (magnitude == 1)
    magnitude = bitsOfOne;
  return {sign ? 0u - magnitude : magnitude, false};
}

RingNumber RingArithmetic::exp2(RingNumber a) {
  if (a.minusInfinity)
    return {0, false};
  uint32_t result = 1, power = generator;
  for (uint32_t exponent = a.value; exponent; exponent >>= 1) {
    if (exponent & 1)
      result *= power;
    power *= power;
  }
  return {result, false};
}

RingNumber RingArithmetic::exp(RingNumber a) {
  return exp2(multiply(a, fromFloat(1.44269504f)));
}

/// Newton's iteration doubles the number of correct low bits: an odd number is
/// its own inverse mod 8, so four steps give 48 of 32 bits.
static uint32_t inverseOfOdd(uint32_t odd) {
  uint32_t result = odd;
  for (int step = 0; step < 4; ++step)
    result *= 2u - odd * result;
  return result;
}

uint32_t RingArithmetic::inverse(uint32_t value) {
  if (value == 0)
    return 0;
  unsigned twos = 0;
  while (!((value >> twos) & 1))
    ++twos;
  return inverseOfOdd(value >> twos) << twos;
}
