//===- LeafHalf.cpp - Arithmetic of f16, bf16 and their pairs -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operands are exact in f64. A sum that f64 does not hold is rounded to odd
// (the last bit set where anything was lost), so that rounding it once more to
// 11 or 8 bits gives what one rounding would.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/FloatFormats.h"
#include "lib/Emulator/HalfBits.h"
#include "lib/Emulator/LeafForm.h"

#include "llvm/ADT/StringSwitch.h"

#include <array>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>

using namespace attn::emulator;

namespace {

enum class HalfOp : unsigned { Add, Sub, Mul, Fma, Neg, Abs, Max, Min };

/// Flags of 16-bit arithmetic, a bit set.
enum HalfFlag : unsigned { Ftz = 1, Sat = 2, Relu = 4, NaN = 8 };

enum class Compare : unsigned {
  Eq,
  Ne,
  Lt,
  Le,
  Gt,
  Ge,
  Equ,
  Neu,
  Ltu,
  Leu,
  Gtu,
  Geu,
  Num,
  Nan
};

} // namespace

/// a + b rounded to odd. Knuth's two-sum gives what was lost.
static double addToOdd(double a, double b) {
  double sum = a + b;
  if (!std::isfinite(sum))
    return sum;
  double rest = sum - a;
  double lost = (a - (sum - rest)) + (b - rest);
  uint64_t bits;
  std::memcpy(&bits, &sum, sizeof(bits));
  if (lost != 0 && !(bits & 1)) {
    // The exact sum lies beside an even number: the odd neighbour on its side.
    bool isLarger = (lost > 0) == (sum > 0);
    bits = isLarger ? bits + 1 : bits - 1;
    std::memcpy(&sum, &bits, sizeof(sum));
  }
  return sum;
}

static double chooseExtreme(double a, double b, bool wantsLarger,
                            bool propagatesNaN) {
  if (std::isnan(a) || std::isnan(b)) {
    if (propagatesNaN || (std::isnan(a) && std::isnan(b)))
      return NAN;
    return std::isnan(a) ? b : a;
  }
  bool isLess = a < b || (a == b && std::signbit(a));
  return isLess == wantsLarger ? b : a;
}

template <HalfOp op, unsigned flags>
static double computeHalf(double a, double b, double c) {
  switch (op) {
  case HalfOp::Add:
    return addToOdd(a, b);
  case HalfOp::Sub:
    return addToOdd(a, -b);
  case HalfOp::Mul:
    return a * b;
  case HalfOp::Fma:
    return addToOdd(a * b, c);
  case HalfOp::Neg:
    return -a;
  case HalfOp::Abs:
    return std::fabs(a);
  case HalfOp::Max:
    return chooseExtreme(a, b, true, flags & NaN);
  case HalfOp::Min:
    return chooseExtreme(a, b, false, flags & NaN);
  }
}

template <FloatFormat format, unsigned flags>
static double decodeHalf(uint32_t bits) {
  bits &= 0xffff;
  bits = format == FloatFormat::F16 ? f32FromF16(bits) : f32FromBF16(bits);
  float number;
  std::memcpy(&number, &bits, sizeof(number));
  double value = number;
  constexpr double smallest = format == FloatFormat::F16 ? 0x1p-14 : 0x1p-126;
  return (flags & Ftz) && std::fabs(value) < smallest
             ? std::copysign(0.0, value)
             : value;
}

/// An f64 as f32 rounded to odd, which a later rounding to 16 bits cannot tell
/// from the f64.
static uint32_t roundToOddF32(double value) {
  float nearest = static_cast<float>(value);
  uint32_t bits;
  std::memcpy(&bits, &nearest, sizeof(bits));
  bool isExact = static_cast<double>(nearest) == value;
  if (isExact || !std::isfinite(nearest) || (bits & 1))
    return bits;
  return std::fabs(nearest) < std::fabs(value) ? bits + 1 : bits - 1;
}

/// `.sat` and `.relu`.
template <unsigned flags> static double clampHalf(double value) {
  if (flags & Sat)
    return value > 0 ? std::fmin(value, 1.0) : 0.0; // NaN is 0
  if ((flags & Relu) && (value < 0 || (value == 0 && std::signbit(value))))
    return 0.0;
  return value;
}

template <HalfOp op, FloatFormat format, unsigned flags>
static uint32_t halfOf(uint32_t a, uint32_t b, uint32_t c) {
  double value = computeHalf<op, flags>(decodeHalf<format, flags>(a),
                                        decodeHalf<format, flags>(b),
                                        decodeHalf<format, flags>(c));
  uint32_t wide = roundToOddF32(clampHalf<flags>(value));
  uint32_t bits =
      format == FloatFormat::F16 ? f16FromF32(wide) : bf16FromF32(wide);
  bool isSubnormal = !(bits & (format == FloatFormat::F16 ? 0x7c00 : 0x7f80));
  return (flags & Ftz) && isSubnormal ? bits & 0x8000 : bits;
}

/// Digits of `code`: operation, format, pair, flags.
template <unsigned code>
static void halfArithmetic(void *d, const void *a, const void *b,
                           const void *c) {
  constexpr HalfOp op = static_cast<HalfOp>(code % 8);
  constexpr FloatFormat format =
      code / 8 % 2 ? FloatFormat::BF16 : FloatFormat::F16;
  constexpr bool isPair = code / 16 % 2;
  auto both = [](uint32_t x, uint32_t y, uint32_t z) {
    uint32_t low = halfOf<op, format, code / 32>(x, y, z);
    if (!isPair)
      return low;
    return halfOf<op, format, code / 32>(x >> 16, y >> 16, z >> 16) << 16 | low;
  };
  mapLanes(d, a, b ? b : a, c ? c : a, both);
}

template <Compare compare> static bool compares(double a, double b) {
  bool isUnordered = std::isnan(a) || std::isnan(b);
  switch (compare) {
  case Compare::Eq:
  case Compare::Equ:
    return isUnordered ? compare == Compare::Equ : a == b;
  case Compare::Ne:
  case Compare::Neu:
    return isUnordered ? compare == Compare::Neu : a != b;
  case Compare::Lt:
  case Compare::Ltu:
    return isUnordered ? compare == Compare::Ltu : a < b;
  case Compare::Le:
  case Compare::Leu:
    return isUnordered ? compare == Compare::Leu : a <= b;
  case Compare::Gt:
  case Compare::Gtu:
    return isUnordered ? compare == Compare::Gtu : a > b;
  case Compare::Ge:
  case Compare::Geu:
    return isUnordered ? compare == Compare::Geu : a >= b;
  case Compare::Num:
    return !isUnordered;
  case Compare::Nan:
    return isUnordered;
  }
}

/// Digits of `code`: comparison, bf16, pair, ftz. Bit 0 is the (lower) result,
/// bit 1 that of the upper half.
template <unsigned code>
static void halfComparison(void *d, const void *a, const void *b,
                           const void *) {
  constexpr Compare compare = static_cast<Compare>(code % 14);
  constexpr FloatFormat format =
      code / 14 % 2 ? FloatFormat::BF16 : FloatFormat::F16;
  constexpr bool isPair = code / 28 % 2;
  constexpr unsigned flags = code / 56 % 2 ? Ftz : 0;
  mapLanes(d, a, b, [](uint32_t x, uint32_t y) {
    uint32_t low = compares<compare>(decodeHalf<format, flags>(x),
                                     decodeHalf<format, flags>(y));
    uint32_t high =
        isPair && compares<compare>(decodeHalf<format, flags>(x >> 16),
                                    decodeHalf<format, flags>(y >> 16));
    return high << 1 | low;
  });
}

#define ATTN_TABLE(name, function, size)                                       \
  template <size_t... codes>                                                   \
  static constexpr std::array<LaneFn, size> name##Of(                          \
      std::index_sequence<codes...>) {                                         \
    return {function<codes>...};                                               \
  }                                                                            \
  static constexpr std::array<LaneFn, size> name =                             \
      name##Of(std::make_index_sequence<size>())

ATTN_TABLE(halfArithmeticTable, halfArithmetic, 512);
ATTN_TABLE(halfComparisonTable, halfComparison, 112);
#undef ATTN_TABLE

/// Which of f16, bf16, f16x2, bf16x2 a form ends in: bit 0 bf16, bit 1 pair.
static std::optional<unsigned> takeHalfType(LeafForm &form) {
  std::optional<unsigned> type =
      llvm::StringSwitch<std::optional<unsigned>>(form.takeFirst())
          .Case("f16", 0)
          .Case("bf16", 1)
          .Case("f16x2", 2)
          .Case("bf16x2", 3)
          .Default(std::nullopt);
  return form.isEmpty() ? type : std::nullopt;
}

static LaneFn findComparison(LeafForm form) {
  std::optional<unsigned> compare =
      llvm::StringSwitch<std::optional<unsigned>>(form.takeFirst())
          .Case("eq", unsigned(Compare::Eq))
          .Case("ne", unsigned(Compare::Ne))
          .Case("lt", unsigned(Compare::Lt))
          .Case("le", unsigned(Compare::Le))
          .Case("gt", unsigned(Compare::Gt))
          .Case("ge", unsigned(Compare::Ge))
          .Case("equ", unsigned(Compare::Equ))
          .Case("neu", unsigned(Compare::Neu))
          .Case("ltu", unsigned(Compare::Ltu))
          .Case("leu", unsigned(Compare::Leu))
          .Case("gtu", unsigned(Compare::Gtu))
          .Case("geu", unsigned(Compare::Geu))
          .Case("num", unsigned(Compare::Num))
          .Case("nan", unsigned(Compare::Nan))
          .Default(std::nullopt);
  unsigned flushes = form.take("ftz");
  std::optional<unsigned> type = takeHalfType(form);
  if (!compare || !type)
    return nullptr;
  return halfComparisonTable[*compare + 14 * *type + 56 * flushes];
}

LaneFn attn::emulator::findHalfForm(LeafForm form) {
  if (form.opcode == "setp")
    return findComparison(form);
  std::optional<unsigned> op =
      llvm::StringSwitch<std::optional<unsigned>>(form.opcode)
          .Case("add", unsigned(HalfOp::Add))
          .Case("sub", unsigned(HalfOp::Sub))
          .Case("mul", unsigned(HalfOp::Mul))
          .Case("fma", unsigned(HalfOp::Fma))
          .Case("neg", unsigned(HalfOp::Neg))
          .Case("abs", unsigned(HalfOp::Abs))
          .Case("max", unsigned(HalfOp::Max))
          .Case("min", unsigned(HalfOp::Min))
          .Default(std::nullopt);
  form.take("rn");
  unsigned flags = form.take("ftz") ? Ftz : 0;
  flags |= form.take("sat") ? Sat : 0;
  flags |= form.take("relu") ? Relu : 0;
  flags |= form.take("NaN") ? NaN : 0;
  std::optional<unsigned> type = takeHalfType(form);
  if (!op || !type)
    return nullptr;
  return halfArithmeticTable[*op + 8 * *type + 32 * flags];
}
