//===- Payload.h - Floats as integers mod 2^32 ------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The arithmetic in which every order of evaluation gives the same bits, as
// lib/Reference/Arithmetic.h defines it for the specification; here on the bits
// that registers hold, so that moves, selects, loads and stores need not know.
//
//   payload of f32 bits     sign and magnitude become two's complement, and the
//                           magnitudes of the smallest subnormal and of 1.0
//                           change places: 0, 1 and -1 keep their meaning, bits
//                           of -0 are 2^31. A bijection, but for minus
//                           infinity, which is a tag of its own.
//   payload of 16-bit bits  the same in 16 bits, sign-extended
//   conversion to 16 bits   mod 2^16: a ring homomorphism
//   + - * fma mma           mod 2^32; minus infinity absorbs
//   exp2(x)                 5^x, so exp2(x + y) = exp2(x) exp2(y); 0 of the tag
//   x / y                   x times the inverse of y's odd part, shifted back
//   max, min, comparisons   signed; the tag is below everything
//   others                  a bijection that differs for each function
//
// A result that happens to have the bits of minus infinity is taken for it: one
// in 2^32 results; another seed tells. In 16 bits that would be one in 2^16, so
// the 16-bit factors of a matrix product have no tag. Kernels that compute with
// the bits of floats (exp2 by shifts, bf16 to f32 by shl) mean something else
// here, they cannot be checked this way.
//
// After Triton's FpSan (Goucher, 2026), with the tag that masks need.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_PAYLOAD_H
#define ATTN_LIB_EMULATOR_PAYLOAD_H

#include <cstdint>

namespace attn::emulator {

/// An integer mod 2^32 or the tag for minus infinity.
struct Payload {
  uint32_t value = 0;
  bool isMinusInfinity = false;

  friend bool operator==(Payload a, Payload b) {
    return a.value == b.value && a.isMinusInfinity == b.isMinusInfinity;
  }
};

/// The 16-bit formats that payloads are cut to, by the bits of their 1.0 and
/// minus infinity.
struct PayloadHalf {
  uint16_t one, minusInfinity;

  static constexpr PayloadHalf f16() { return {0x3c00, 0xfc00}; }
  static constexpr PayloadHalf bf16() { return {0x3f80, 0xff80}; }
};

/// Two's complement of `bits`' sign and magnitude, `width` bits, with the
/// magnitudes 1 and `one` exchanged.
constexpr uint32_t payloadFromBits(uint32_t bits, unsigned width,
                                   uint32_t one) {
  uint32_t signBit = 1u << (width - 1);
  uint32_t magnitude = bits & (signBit - 1);
  if (magnitude == 0)
    return bits & signBit ? 0u - signBit : 0u; // sign-extended
  if (magnitude == one || magnitude == 1)
    magnitude = magnitude == one ? 1 : one;
  return bits & signBit ? 0u - magnitude : magnitude;
}

/// The inverse, of the low `width` bits of `value`.
constexpr uint32_t bitsFromPayload(uint32_t value, unsigned width,
                                   uint32_t one) {
  uint32_t signBit = 1u << (width - 1), all = signBit | (signBit - 1);
  value &= all;
  if (value == signBit)
    return signBit;
  bool isNegative = value & signBit;
  uint32_t magnitude = isNegative ? (0u - value) & all : value;
  if (magnitude == one || magnitude == 1)
    magnitude = magnitude == one ? 1 : one;
  return isNegative ? signBit | magnitude : magnitude;
}

/// Payload of f32 bits, and the bits of a payload.
constexpr Payload decodePayload(uint32_t bits) {
  if (bits == 0xff800000u)
    return {0, true};
  return {payloadFromBits(bits, 32, 0x3f800000u), false};
}
constexpr uint32_t encodePayload(Payload payload) {
  return payload.isMinusInfinity
             ? 0xff800000u
             : bitsFromPayload(payload.value, 32, 0x3f800000u);
}

/// Payload of 16-bit bits, and the 16 bits that a payload is cut to.
constexpr Payload decodePayload(uint16_t bits, PayloadHalf half) {
  if (bits == half.minusInfinity)
    return {0, true};
  return {payloadFromBits(bits, 16, half.one), false};
}
constexpr uint16_t encodePayload(Payload payload, PayloadHalf half) {
  return payload.isMinusInfinity ? half.minusInfinity
                                 : static_cast<uint16_t>(bitsFromPayload(
                                       payload.value, 16, half.one));
}

/// Functions the ring lacks: a bijection for each.
enum class PayloadFunction : uint32_t {
  Log2 = 0x9e3779b1u,
  Tanh = 0x85ebca6bu,
  SquareRoot = 0xc2b2ae35u,
  Sine = 0x27d4eb2fu,
  Cosine = 0x165667b1u,
};

/// The ring's operations; see the file header.
Payload addPayloads(Payload a, Payload b);
Payload subtractPayloads(Payload a, Payload b);
Payload multiplyPayloads(Payload a, Payload b);
Payload dividePayloads(Payload a, Payload b);
Payload negatePayload(Payload a);
Payload absolutePayload(Payload a);
Payload exp2Payload(Payload a);
Payload applyToPayload(PayloadFunction function, Payload a);
bool isLess(Payload a, Payload b);
inline Payload maximumPayload(Payload a, Payload b) {
  return isLess(a, b) ? b : a;
}
inline Payload minimumPayload(Payload a, Payload b) {
  return isLess(b, a) ? b : a;
}

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_PAYLOAD_H
