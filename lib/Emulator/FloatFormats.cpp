//===- FloatFormats.cpp - Decode, round, encode ---------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/FloatFormats.h"

#include <cstring>

using namespace attn::emulator;

namespace {

/// The parts of a format: `fractionBits` explicit bits of the significand.
struct Layout {
  unsigned exponentBits, fractionBits;
  /// Low bits of the register that hold nothing (TF32).
  unsigned unusedBits;
  /// E4M3 has no infinity: its top exponent holds numbers, all ones is NaN.
  bool hasInfinity;

  int bias() const { return (1 << (exponentBits - 1)) - 1; }
  uint64_t topExponent() const { return (1u << exponentBits) - 1; }
};

} // namespace

static Layout layoutOf(FloatFormat format) {
  switch (format) {
  case FloatFormat::F16:
    return {5, 10, 0, true};
  case FloatFormat::BF16:
    return {8, 7, 0, true};
  case FloatFormat::TF32:
    return {8, 10, 13, true};
  case FloatFormat::E4M3:
    return {4, 3, 0, false};
  case FloatFormat::E5M2:
    return {5, 2, 0, true};
  case FloatFormat::F32:
    return {8, 23, 0, true};
  case FloatFormat::F64:
    break;
  }
  return {11, 52, 0, true};
}

unsigned attn::emulator::bitWidth(FloatFormat format) {
  Layout layout = layoutOf(format);
  return 1 + layout.exponentBits + layout.fractionBits + layout.unusedBits;
}

static bool isNaNPattern(const Layout &layout, uint64_t exponent,
                         uint64_t fraction) {
  if (exponent != layout.topExponent())
    return false;
  return layout.hasInfinity ? fraction != 0
                            : fraction == (1u << layout.fractionBits) - 1;
}

ExactNumber attn::emulator::decodeFloat(FloatFormat format, uint64_t bits) {
  Layout layout = layoutOf(format);
  bits >>= layout.unusedBits;
  uint64_t fraction = bits & ((uint64_t(1) << layout.fractionBits) - 1);
  uint64_t exponent = (bits >> layout.fractionBits) & layout.topExponent();
  ExactNumber number;
  number.isNegative = (bits >> (layout.fractionBits + layout.exponentBits)) & 1;
  if (isNaNPattern(layout, exponent, fraction)) {
    number.kind = ExactNumber::Kind::NaN;
    return number;
  }
  if (layout.hasInfinity && exponent == layout.topExponent()) {
    number.kind = ExactNumber::Kind::Infinity;
    return number;
  }
  bool isNormal = exponent != 0;
  number.significand =
      fraction | (isNormal ? uint64_t(1) << layout.fractionBits : 0);
  number.exponent = static_cast<int>(isNormal ? exponent : 1) - layout.bias() -
                    static_cast<int>(layout.fractionBits);
  return number;
}

/// Whether a kept significand goes up by one, given what was cut from it:
/// `half` is the first bit cut, `sticky` whether any later one is set.
static bool roundsUp(Rounding rounding, bool isNegative, bool isOdd, bool half,
                     bool sticky) {
  switch (rounding) {
  case Rounding::NearestEven:
    return half && (sticky || isOdd);
  case Rounding::NearestAway:
    return half;
  case Rounding::Zero:
    return false;
  case Rounding::Down:
    return isNegative && (half || sticky);
  case Rounding::Up:
    break;
  }
  return !isNegative && (half || sticky);
}

/// `significand` * 2^-shift as an integer, rounded.
static uint64_t shiftRounded(uint64_t significand, int shift, bool isNegative,
                             Rounding rounding) {
  if (shift <= 0)
    return significand << -shift;
  uint64_t kept = shift < 64 ? significand >> shift : 0;
  bool half = shift <= 64 && ((significand >> (shift - 1)) & 1);
  uint64_t below = shift > 64 ? ~uint64_t(0) : (uint64_t(1) << (shift - 1)) - 1;
  bool sticky = significand & below;
  return kept + roundsUp(rounding, isNegative, kept & 1, half, sticky);
}

static uint64_t canonicalNaN(const Layout &layout) {
  uint64_t ones =
      (uint64_t(1) << (layout.exponentBits + layout.fractionBits)) - 1;
  return (ones << layout.unusedBits) | ((uint64_t(1) << layout.unusedBits) - 1);
}

static uint64_t largestFinite(const Layout &layout) {
  uint64_t ones =
      (uint64_t(1) << (layout.exponentBits + layout.fractionBits)) - 1;
  return layout.hasInfinity ? ones - (uint64_t(1) << layout.fractionBits)
                            : ones - 1;
}

/// Whether an overflow gives the largest finite number and not infinity.
static bool staysFinite(const Layout &layout, bool isNegative,
                        const ConvertOptions &options) {
  return options.saturatesFinite || options.rounding == Rounding::Zero ||
         (options.rounding == Rounding::Down && !isNegative) ||
         (options.rounding == Rounding::Up && isNegative);
}

/// Exponent and fraction of a finite number that is not zero; the fields run
/// into each other, so a carry out of the fraction moves to the next binade.
static uint64_t encodeMagnitude(const Layout &layout, const ExactNumber &number,
                                Rounding rounding) {
  int top = 63 - __builtin_clzll(number.significand);
  int exponent = number.exponent + top; // the value is in [2^e, 2^(e+1))
  int smallest = 1 - layout.bias();
  bool isNormal = exponent >= smallest;
  int unit =
      (isNormal ? exponent : smallest) - static_cast<int>(layout.fractionBits);
  uint64_t significand = shiftRounded(
      number.significand, unit - number.exponent, number.isNegative, rounding);
  if (!isNormal)
    return significand;
  uint64_t biased = static_cast<uint64_t>(exponent + layout.bias() - 1);
  if (biased > layout.topExponent())
    biased = layout.topExponent();
  return (biased << layout.fractionBits) + significand;
}

static ExactNumber applyRanges(ExactNumber number,
                               const ConvertOptions &options) {
  bool isNaN = number.kind == ExactNumber::Kind::NaN;
  if (options.saturatesUnit) {
    if (isNaN || number.isNegative)
      return {};
    bool exceedsOne = number.kind == ExactNumber::Kind::Infinity;
    if (!exceedsOne && number.significand)
      exceedsOne =
          number.exponent + 63 - __builtin_clzll(number.significand) >= 0;
    if (exceedsOne)
      return {ExactNumber::Kind::Finite, false, 1, 0};
  }
  if (options.relu && number.isNegative && !isNaN)
    return {};
  return number;
}

uint64_t attn::emulator::encodeFloat(FloatFormat format,
                                     const ExactNumber &exact,
                                     const ConvertOptions &options) {
  Layout layout = layoutOf(format);
  ExactNumber number = applyRanges(exact, options);
  if (number.kind == ExactNumber::Kind::NaN)
    return canonicalNaN(layout);
  uint64_t sign = uint64_t(number.isNegative)
                  << (layout.exponentBits + layout.fractionBits);
  uint64_t largest = largestFinite(layout);
  uint64_t magnitude = 0;
  if (number.kind == ExactNumber::Kind::Infinity)
    magnitude = options.saturatesFinite ? largest : largest + 1;
  else if (number.significand)
    magnitude = encodeMagnitude(layout, number, options.rounding);
  if (number.kind == ExactNumber::Kind::Finite && magnitude > largest)
    magnitude =
        staysFinite(layout, number.isNegative, options) ? largest : largest + 1;
  if (options.flushesSubnormals && format == FloatFormat::F32 &&
      (magnitude >> layout.fractionBits) == 0)
    magnitude = 0;
  return (sign | magnitude) << layout.unusedBits;
}

static ExactNumber decodeOperand(FloatFormat from, uint64_t bits,
                                 const ConvertOptions &options) {
  ExactNumber number = decodeFloat(from, bits);
  bool isSubnormal = number.significand < (uint64_t(1) << 23);
  if (options.flushesSubnormals && from == FloatFormat::F32 && isSubnormal)
    number.significand = 0;
  return number;
}

uint64_t attn::emulator::convertFloat(FloatFormat to, FloatFormat from,
                                      uint64_t bits,
                                      const ConvertOptions &options) {
  return encodeFloat(to, decodeOperand(from, bits, options), options);
}

uint64_t attn::emulator::roundToIntegral(FloatFormat format, uint64_t bits,
                                         const ConvertOptions &options) {
  ExactNumber number = decodeOperand(format, bits, options);
  if (number.kind == ExactNumber::Kind::Finite && number.exponent < 0) {
    number.significand = shiftRounded(number.significand, -number.exponent,
                                      number.isNegative, options.rounding);
    number.exponent = 0;
  }
  return encodeFloat(format, number, options);
}

/// The magnitude as an integer, 2^64 - 1 where it is larger.
static uint64_t integralMagnitude(const ExactNumber &number,
                                  Rounding rounding) {
  if (number.kind == ExactNumber::Kind::Infinity)
    return ~uint64_t(0);
  if (number.significand == 0)
    return 0;
  if (number.exponent > __builtin_clzll(number.significand))
    return ~uint64_t(0);
  return shiftRounded(number.significand, -number.exponent, number.isNegative,
                      rounding);
}

uint64_t attn::emulator::convertToInteger(FloatFormat from, uint64_t bits,
                                          unsigned width, bool isSigned,
                                          const ConvertOptions &options) {
  ExactNumber number = decodeOperand(from, bits, options);
  uint64_t top = uint64_t(1) << (width - 1);
  if (number.kind == ExactNumber::Kind::NaN) {
    if (from != FloatFormat::F64 && width != 64)
      return 0;
    return isSigned ? uint64_t(0) - top : top;
  }
  uint64_t magnitude = integralMagnitude(number, options.rounding);
  if (!isSigned) {
    uint64_t largest = top | (top - 1);
    return number.isNegative ? 0 : magnitude < largest ? magnitude : largest;
  }
  if (number.isNegative)
    return uint64_t(0) - (magnitude < top ? magnitude : top);
  return magnitude < top ? magnitude : top - 1;
}

uint64_t attn::emulator::convertFromInteger(FloatFormat to, uint64_t bits,
                                            unsigned width, bool isSigned,
                                            const ConvertOptions &options) {
  uint64_t sign = uint64_t(1) << (width - 1);
  bits &= sign | (sign - 1);
  ExactNumber number;
  number.isNegative = isSigned && (bits & sign);
  number.significand =
      number.isNegative ? (uint64_t(0) - bits) & (sign | (sign - 1)) : bits;
  return encodeFloat(to, number, options);
}

uint64_t attn::emulator::encodeDouble(FloatFormat format, double value) {
  uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof(bits));
  return convertFloat(format, FloatFormat::F64, bits);
}

double attn::emulator::decodeDouble(FloatFormat format, uint64_t bits) {
  uint64_t wide = convertFloat(FloatFormat::F64, format, bits);
  double value = 0;
  std::memcpy(&value, &wide, sizeof(value));
  return value;
}
