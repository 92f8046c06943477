//===- LeafSpecial.cpp - ex2, lg2, rcp, sqrt, div, sin, cos, tanh ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions of f32 are computed in f64 and rounded once; PTX ISA 9.7.3 says
// what zeros, infinities and NaN give, which is what f64 functions give.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/FloatFormats.h"
#include "lib/Emulator/LeafForm.h"

#include "llvm/ADT/StringSwitch.h"

#include <cmath>
#include <cstring>

using namespace attn::emulator;

namespace {

/// The functions of this file; two operands for Divide alone.
enum class Special {
  Exp2,
  Log2,
  Reciprocal,
  ReciprocalRoot,
  Root,
  Sine,
  Cosine,
  Tanh,
  Divide
};

} // namespace

static float floatOf(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}
static uint32_t bitsOf(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return (bits & 0x7fffffff) > 0x7f800000 ? 0x7fffffff : bits;
}
/// A subnormal becomes a zero of its sign.
static uint32_t flushed(uint32_t bits) {
  return bits & 0x7f800000 ? bits : bits & 0x80000000;
}

/// 2^x: x = n + f with |f| <= 1/2, and 2^f by its Taylor series, whose eleventh
/// term is below 3e-13. Exact where f is zero. Written so that loops over lanes
/// become vector code.
static double exp2Of(double x) {
  constexpr double ln2 = 0.693147180559945309417, shift = 0x1.8p52;
  x = x < -200 ? -200 : x;
  x = x > 200 ? 200 : x;
  double shifted = x + shift;
  double f = (x - (shifted - shift)) * ln2;
  double sum = 1.0 / 3628800;
  for (int n = 10; n > 0; --n) {
    // Horner: sum of f^n / n!.
    constexpr double inverseFactorial[] = {
        1.0,       1.0,       1.0 / 2,    1.0 / 6,     1.0 / 24,
        1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880};
    sum = sum * f + inverseFactorial[n - 1];
  }
  uint64_t exponent, scaleBits;
  std::memcpy(&exponent, &shifted, sizeof(exponent));
  scaleBits = (exponent + 1023) << 52; // the sum's bits are 0x433... + n
  double scale;
  std::memcpy(&scale, &scaleBits, sizeof(scale));
  return sum * scale;
}

template <Special special> static double evaluate(double a, double b) {
  if constexpr (special == Special::Exp2)
    return exp2Of(a);
  else if constexpr (special == Special::Log2)
    return std::log2(a);
  else if constexpr (special == Special::Reciprocal)
    return 1.0 / a;
  else if constexpr (special == Special::ReciprocalRoot)
    return 1.0 / std::sqrt(a);
  else if constexpr (special == Special::Root)
    return std::sqrt(a);
  else if constexpr (special == Special::Sine)
    return std::sin(a);
  else if constexpr (special == Special::Cosine)
    return std::cos(a);
  else if constexpr (special == Special::Tanh)
    return std::tanh(a);
  else
    return a / b;
}

template <Special special, bool flushes>
static uint32_t evaluateF32(uint32_t a, uint32_t b) {
  if (flushes)
    a = flushed(a), b = flushed(b);
  bool isNaN = (a & 0x7fffffff) > 0x7f800000;
  double value = evaluate<special>(floatOf(a), floatOf(b));
  uint32_t bits = bitsOf(static_cast<float>(value));
  bits = isNaN ? 0x7fffffff : bits;
  return flushes ? flushed(bits) : bits;
}

template <Special special, bool flushes>
static void specialF32(void *d, const void *a, const void *b, const void *) {
  if constexpr (special == Special::Divide)
    mapLanes(d, a, b, evaluateF32<special, flushes>);
  else
    mapLanes(d, a, [](uint32_t bits) {
      return evaluateF32<special, flushes>(bits, 0);
    });
}

/// Directed roundings of quotients and roots: rounding an f64 result again is
/// right, since none lies within 2^-53 of an f32 without being one.
template <Special special, Rounding rounding, bool flushes>
static void roundedF32(void *d, const void *a, const void *b, const void *) {
  auto compute = [](uint32_t left, uint32_t right) {
    if (flushes)
      left = flushed(left), right = flushed(right);
    double value = evaluate<special>(floatOf(left), floatOf(right));
    uint64_t wide;
    std::memcpy(&wide, &value, sizeof(wide));
    ConvertOptions options;
    options.rounding = rounding;
    options.flushesSubnormals = flushes;
    return static_cast<uint32_t>(
        convertFloat(FloatFormat::F32, FloatFormat::F64, wide, options));
  };
  if constexpr (special == Special::Divide)
    mapLanes(d, a, b, compute);
  else
    mapLanes(d, a, [&](uint32_t bits) { return compute(bits, 0); });
}

template <Special special>
static void specialF64(void *d, const void *a, const void *b, const void *) {
  double out[warpSize];
  for (unsigned lane = 0; lane < warpSize; ++lane)
    out[lane] = evaluate<special>(
        readLane<double>(a, lane),
        special == Special::Divide ? readLane<double>(b, lane) : 0);
  std::memcpy(d, out, sizeof(out));
}

/// A 16-bit function, of both halves where `isPair`.
template <Special special, FloatFormat format, bool flushes, bool isPair>
static void specialHalf(void *d, const void *a, const void *, const void *) {
  auto one = [](uint32_t bits) {
    double value = decodeDouble(format, bits);
    constexpr double smallest = format == FloatFormat::F16 ? 0x1p-14 : 0x1p-126;
    if (flushes && std::fabs(value) < smallest)
      value = std::copysign(0.0, value);
    value = std::isnan(value) ? value : evaluate<special>(value, 0);
    if (flushes && std::fabs(value) < smallest)
      value = std::copysign(0.0, value);
    return static_cast<uint32_t>(encodeDouble(format, value));
  };
  mapLanes(d, a, [&](uint32_t bits) {
    uint32_t low = one(bits & 0xffff);
    return isPair ? one(bits >> 16) << 16 | low : low;
  });
}

//===----------------------------------------------------------------------===//
// Forms
//===----------------------------------------------------------------------===//

template <Special special, bool flushes>
static LaneFn findRounded(llvm::StringRef rounding) {
  return llvm::StringSwitch<LaneFn>(rounding)
      .Cases({"rn", "approx", "full"}, specialF32<special, flushes>)
      .Case("rz", roundedF32<special, Rounding::Zero, flushes>)
      .Case("rm", roundedF32<special, Rounding::Down, flushes>)
      .Case("rp", roundedF32<special, Rounding::Up, flushes>)
      .Default(nullptr);
}

template <Special special>
static LaneFn findHalf(llvm::StringRef type, bool flushes) {
  constexpr FloatFormat f16 = FloatFormat::F16, bf16 = FloatFormat::BF16;
  return llvm::StringSwitch<LaneFn>(type)
      .Case("f16", flushes ? specialHalf<special, f16, true, false>
                           : specialHalf<special, f16, false, false>)
      .Case("f16x2", flushes ? specialHalf<special, f16, true, true>
                             : specialHalf<special, f16, false, true>)
      .Case("bf16", flushes ? specialHalf<special, bf16, true, false>
                            : specialHalf<special, bf16, false, false>)
      .Case("bf16x2", flushes ? specialHalf<special, bf16, true, true>
                              : specialHalf<special, bf16, false, true>)
      .Default(nullptr);
}

/// Which types and roundings a function has.
enum SpecialKind : unsigned { HasHalf = 1, HasRounding = 2, HasDouble = 4 };

template <Special special, unsigned kind>
static LaneFn findSpecial(LeafForm form) {
  llvm::StringRef rounding = form.takeFirst();
  bool isApproximate = rounding == "approx" ||
                       (special == Special::Divide && rounding == "full");
  bool flushes = form.take("ftz");
  llvm::StringRef type = form.takeFirst();
  if (!form.isEmpty() || (!isApproximate && !(kind & HasRounding)))
    return nullptr;
  if (type == "f64")
    return (kind & HasDouble) && (rounding == "rn" || flushes)
               ? specialF64<special>
               : nullptr;
  if (type == "f32")
    return flushes ? findRounded<special, true>(rounding)
                   : findRounded<special, false>(rounding);
  if constexpr ((kind & HasHalf) != 0)
    return isApproximate ? findHalf<special>(type, flushes) : nullptr;
  return nullptr;
}

LaneFn attn::emulator::findSpecialFunction(LeafForm form) {
  constexpr unsigned rounded = HasRounding | HasDouble;
  llvm::StringRef name = form.opcode;
  if (name == "ex2")
    return findSpecial<Special::Exp2, HasHalf>(form);
  if (name == "tanh")
    return findSpecial<Special::Tanh, HasHalf>(form);
  if (name == "lg2")
    return findSpecial<Special::Log2, 0>(form);
  if (name == "sin")
    return findSpecial<Special::Sine, 0>(form);
  if (name == "cos")
    return findSpecial<Special::Cosine, 0>(form);
  if (name == "rcp")
    return findSpecial<Special::Reciprocal, rounded>(form);
  if (name == "rsqrt")
    return findSpecial<Special::ReciprocalRoot, HasDouble>(form);
  if (name == "sqrt")
    return findSpecial<Special::Root, rounded>(form);
  if (name == "div")
    return findSpecial<Special::Divide, rounded>(form);
  return nullptr;
}
