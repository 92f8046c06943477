//===- HalfBits.h - f16 and bf16 to f32 and back, quickly -------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What `decodeFloat` and `encodeFloat` give for nearest even, in a form that
// loops over lanes turn into vector code.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_HALFBITS_H
#define ATTN_LIB_EMULATOR_HALFBITS_H

#include <cstdint>
#include <cstring>

namespace attn::emulator {

/// Bits of f32 to bf16, nearest even, canonical NaN.
inline uint32_t bf16FromF32(uint32_t bits) {
  uint32_t rounded = (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
  return (bits & 0x7fffffff) > 0x7f800000 ? 0x7fff : rounded;
}

/// Bits of f32 to f16, nearest even, canonical NaN. A normal number loses 13
/// bits; to one below 2^-14 adding 1/2 leaves units of 2^-24.
inline uint32_t f16FromF32(uint32_t bits) {
  uint32_t sign = (bits >> 16) & 0x8000, magnitude = bits & 0x7fffffff;
  uint32_t normal =
      (magnitude - 0x38000000 + 0xfff + ((magnitude >> 13) & 1)) >> 13;
  float value;
  std::memcpy(&value, &magnitude, sizeof(value));
  value += 0.5f;
  uint32_t subnormal;
  std::memcpy(&subnormal, &value, sizeof(subnormal));
  subnormal -= 0x3f000000;
  uint32_t result = magnitude < 0x38800000 ? subnormal : normal;
  result = magnitude >= 0x47800000 ? 0x7c00 : result;
  result |= sign;
  return magnitude > 0x7f800000 ? 0x7fff : result;
}

/// Bits of bf16 (the low 16) to f32, canonical NaN.
inline uint32_t f32FromBF16(uint32_t bits) {
  uint32_t wide = bits << 16;
  return (wide & 0x7fffffff) > 0x7f800000 ? 0x7fffffff : wide;
}

/// Bits of f16 (the low 16) to f32, canonical NaN. Exponents are moved by a
/// product with 2^112, exact for subnormals too.
inline uint32_t f32FromF16(uint32_t bits) {
  uint32_t magnitude = (bits & 0x7fff) << 13;
  float value;
  std::memcpy(&value, &magnitude, sizeof(value));
  value *= 0x1p112f;
  uint32_t wide;
  std::memcpy(&wide, &value, sizeof(wide));
  wide = magnitude >= 0x0f800000 ? magnitude + 0x70000000 : wide;
  wide |= (bits & 0x8000) << 16;
  return magnitude > 0x0f800000 ? 0x7fffffff : wide;
}

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_HALFBITS_H
