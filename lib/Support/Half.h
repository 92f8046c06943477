//===- Half.h - f16 and bf16 by their bits ----------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tools that make, judge and store tensors compute in f32; these are the two
// ways out of and into the types of 16 bits, independent of any compiled code.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_SUPPORT_HALF_H
#define ATTN_LIB_SUPPORT_HALF_H

#include <cstdint>

namespace attn {

/// The types of 16 bits.
enum class HalfType { F16, BF16 };

/// The number that `bits` stand for; exact.
float widenHalf(HalfType type, uint16_t bits);

/// The bits of the nearest number, ties to even; a NaN stays some NaN.
uint16_t narrowToHalf(HalfType type, float value);

} // namespace attn

#endif // ATTN_LIB_SUPPORT_HALF_H
