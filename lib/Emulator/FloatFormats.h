//===- FloatFormats.h - The float types of PTX, bit by bit ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every conversion of PTX (`cvt`, PTX ISA 9.7.9.21) is one function on exact
// numbers: a value is a sign, a 64-bit significand and a power of two, or an
// infinity, or not a number, and is rounded once into a format. No host
// rounding mode, no host half type.
//
//   cvt.rn.bf16x2.f32 d, a, b   a in the upper half, b in the lower
//   .relu                       negative results become +0
//   .satfinite                  overflow becomes the largest finite number
//   .sat                        clamp to [0, 1], NaN becomes +0
//   float to integer            saturates; NaN is 0, and 2^(w-1) where the
//                               source is f64 or the destination has 64 bits
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_FLOATFORMATS_H
#define ATTN_LIB_EMULATOR_FLOATFORMATS_H

#include <cstdint>

namespace attn::emulator {

/// Float types that PTX instructions convert between.
enum class FloatFormat : uint8_t { F16, BF16, TF32, E4M3, E5M2, F32, F64 };

/// `.rn`, `.rna`, `.rz`, `.rm`, `.rp`; the same with `i` round to an integer.
enum class Rounding : uint8_t { NearestEven, NearestAway, Zero, Down, Up };

/// What a conversion does beside rounding.
struct ConvertOptions {
  Rounding rounding = Rounding::NearestEven;
  bool relu = false;              ///< `.relu`
  bool saturatesFinite = false;   ///< `.satfinite`
  bool saturatesUnit = false;     ///< `.sat` of a float result
  bool flushesSubnormals = false; ///< `.ftz`, of f32 operands and results
};

/// An exact number: (-1)^isNegative * significand * 2^exponent.
struct ExactNumber {
  enum class Kind : uint8_t { Finite, Infinity, NaN };
  Kind kind = Kind::Finite;
  bool isNegative = false;
  uint64_t significand = 0;
  int exponent = 0;
};

/// Bits a value of `format` takes in a register. TF32 has the bits of f32.
unsigned bitWidth(FloatFormat format);

/// The number that the low bits of `bits` stand for.
ExactNumber decodeFloat(FloatFormat format, uint64_t bits);

/// `number` rounded to `format`. NaN gives the format's canonical NaN, all
/// ones below the sign (E5M2: 0x7f, E4M3: 0x7f).
uint64_t encodeFloat(FloatFormat format, const ExactNumber &number,
                     const ConvertOptions &options = {});

/// `cvt` from one float type to another.
uint64_t convertFloat(FloatFormat to, FloatFormat from, uint64_t bits,
                      const ConvertOptions &options = {});

/// `cvt.rni` and its kin between equal float types: the nearest integer.
uint64_t roundToIntegral(FloatFormat format, uint64_t bits,
                         const ConvertOptions &options);

/// `cvt` to an integer of `width` bits (8 to 64), zero- or sign-extended to 64.
uint64_t convertToInteger(FloatFormat from, uint64_t bits, unsigned width,
                          bool isSigned, const ConvertOptions &options);

/// `cvt` from an integer of `width` bits.
uint64_t convertFromInteger(FloatFormat to, uint64_t bits, unsigned width,
                            bool isSigned, const ConvertOptions &options = {});

/// Bits of the number nearest to `value`, ties to even.
uint64_t encodeDouble(FloatFormat format, double value);

/// Value of the bits; exact for every format.
double decodeDouble(FloatFormat format, uint64_t bits);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_FLOATFORMATS_H
