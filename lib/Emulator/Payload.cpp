//===- Payload.cpp - The ring's operations --------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Payload.h"

using namespace attn::emulator;

/// 5 has order 2^30 mod 2^32, the largest there is.
static constexpr uint32_t generator = 5;
static constexpr Payload minusInfinity = {0, true};

Payload attn::emulator::addPayloads(Payload a, Payload b) {
  if (a.isMinusInfinity || b.isMinusInfinity)
    return minusInfinity;
  return {a.value + b.value, false};
}

Payload attn::emulator::subtractPayloads(Payload a, Payload b) {
  return a.isMinusInfinity ? a : Payload{a.value - b.value, false};
}

Payload attn::emulator::multiplyPayloads(Payload a, Payload b) {
  if (a.isMinusInfinity || b.isMinusInfinity)
    return minusInfinity;
  return {a.value * b.value, false};
}

/// Newton's iteration doubles the number of correct low bits: an odd number is
/// its own inverse mod 8, so four steps give 48 of 32 bits.
static uint32_t inverseOfOdd(uint32_t odd) {
  uint32_t result = odd;
  for (int step = 0; step < 4; ++step)
    result *= 2u - odd * result;
  return result;
}

Payload attn::emulator::dividePayloads(Payload a, Payload b) {
  unsigned twos = b.value ? __builtin_ctz(b.value) : 0;
  uint32_t inverse = b.value ? inverseOfOdd(b.value >> twos) << twos : 0;
  return multiplyPayloads(a, {inverse, false});
}

Payload attn::emulator::negatePayload(Payload a) {
  return {0u - a.value, a.isMinusInfinity};
}

Payload attn::emulator::absolutePayload(Payload a) {
  return static_cast<int32_t>(a.value) < 0 ? negatePayload(a) : a;
}

Payload attn::emulator::exp2Payload(Payload a) {
  if (a.isMinusInfinity)
    return {0, false};
  uint32_t result = 1, power = generator;
  for (uint32_t exponent = a.value; exponent; exponent >>= 1) {
    if (exponent & 1)
      result *= power;
    power *= power;
  }
  return {result, false};
}

Payload attn::emulator::applyToPayload(PayloadFunction function, Payload a) {
  uint32_t tag = static_cast<uint32_t>(function);
  return {(a.value ^ tag) * (tag | 1u), a.isMinusInfinity};
}

bool attn::emulator::isLess(Payload a, Payload b) {
  if (a.isMinusInfinity || b.isMinusInfinity)
    return a.isMinusInfinity && !b.isMinusInfinity;
  return static_cast<int32_t>(a.value) < static_cast<int32_t>(b.value);
}
