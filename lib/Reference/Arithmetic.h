//===- Arithmetic.h - Numbers the reference can compute in ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The definition of attention is written once and instantiated for three kinds
// of numbers: f64 (the truth), f32 (the naive routine that errors are measured
// against) and a ring (the integers mod 2^32), in which every order of
// evaluation gives the same bits.
//
// The ring. A float becomes an integer; +, -, * are the ring's; exp2(x) is
// g^x for an odd g, so exp2(x + y) = exp2(x) exp2(y) as in the reals; division
// by an odd number is exact. Rescaling, splitting and reordering of a softmax
// therefore cannot change the result, while a dropped key, a wrong mask or a
// missing rescale does. Minus infinity is a tag of its own with exp2 = 0.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_ARITHMETIC_H
#define ATTN_LIB_REFERENCE_ARITHMETIC_H

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace attn::reference {

/// IEEE numbers of type `T`.
template <typename T> struct FloatArithmetic {
  using Number = T;

  static Number fromFloat(float value) { return static_cast<T>(value); }
  static Number fromDouble(double value) { return static_cast<T>(value); }
  static Number fromInteger(int64_t value) { return static_cast<T>(value); }
  static Number notANumber() { return std::numeric_limits<T>::quiet_NaN(); }
  static Number minusInfinity() { return -std::numeric_limits<T>::infinity(); }
  static bool isMinusInfinity(Number a) { return a == minusInfinity(); }

  static Number add(Number a, Number b) { return a + b; }
  static Number subtract(Number a, Number b) { return a - b; }
  static Number multiply(Number a, Number b) { return a * b; }
  static Number divide(Number a, Number b) { return a / b; }
  static Number negate(Number a) { return -a; }
  static Number absolute(Number a) { return std::fabs(a); }
  static Number exp(Number a) { return std::exp(a); }
  static Number exp2(Number a) { return std::exp2(a); }
  static Number log(Number a) { return std::log(a); }
  static Number tanh(Number a) { return std::tanh(a); }
  static Number squareRoot(Number a) { return std::sqrt(a); }
  static Number power(Number a, Number b) { return std::pow(a, b); }
  /// NaN where either operand is.
  static Number maximum(Number a, Number b) {
    return std::isnan(a) ? a : std::isnan(b) ? b : std::max(a, b);
  }
  /// NaN where either operand is.
  static Number minimum(Number a, Number b) {
    return std::isnan(a) ? a : std::isnan(b) ? b : std::min(a, b);
  }
  static bool less(Number a, Number b) { return a < b; }
  static bool equal(Number a, Number b) { return a == b; }
  /// Whether `a` compares with nothing.
  static bool isUnordered(Number a) { return std::isnan(a); }
  /// Value of `a` as an integer, towards zero; false where it has none.
  static bool toInteger(Number a, int64_t &result) {
    if (!(a > T(-9.2e18) && a < T(9.2e18)))
      return false;
    result = static_cast<int64_t>(a);
    return true;
  }
  /// log(sum) + max: what LSE is.
  static Number logSumExp(Number max, Number sum) {
    return max + std::log(sum);
  }
};

using F64Arithmetic = FloatArithmetic<double>;
using F32Arithmetic = FloatArithmetic<float>;

/// An integer mod 2^32, or the tag for minus infinity.
struct RingNumber {
  uint32_t value = 0;
  bool minusInfinity = false;

  friend bool operator==(RingNumber a, RingNumber b) {
    return a.value == b.value && a.minusInfinity == b.minusInfinity;
  }
};

/// The integers mod 2^32 with a power map as exponential; see the file header.
struct RingArithmetic {
  using Number = RingNumber;

  /// The payload of a float: a bijection of the bits that fixes 0, 1 and -1,
  /// commutes with negation, and sends -0.0 to 2^31.
  static Number fromFloat(float value);
  static Number fromDouble(double value) {
    return fromFloat(static_cast<float>(value));
  }
  static Number fromInteger(int64_t value) {
    return {static_cast<uint32_t>(value), false};
  }
  static Number notANumber() { return {0x7fc00000u, false}; }
  static Number minusInfinity() { return {0, true}; }
  static bool isMinusInfinity(Number a) { return a.minusInfinity; }

  static Number add(Number a, Number b) {
    return a.minusInfinity || b.minusInfinity
               ? minusInfinity()
               : Number{a.value + b.value, false};
  }
  static Number subtract(Number a, Number b) {
    return a.minusInfinity ? a : Number{a.value - b.value, false};
  }
  static Number multiply(Number a, Number b) {
    return a.minusInfinity || b.minusInfinity
               ? minusInfinity()
               : Number{a.value * b.value, false};
  }
  /// Times the inverse of `b` without its factors of two, shifted back: exact
  /// for odd `b`, a fixed involution-like choice for even `b`.
  static Number divide(Number a, Number b) {
    return multiply(a, {inverse(b.value), false});
  }
  static Number negate(Number a) { return {0u - a.value, a.minusInfinity}; }
  static Number absolute(Number a) {
    return static_cast<int32_t>(a.value) < 0 ? negate(a) : a;
  }
  /// exp2(a * payload of log2(e)).
  static Number exp(Number a);
  static Number exp2(Number a);
  static Number log(Number a) { return tagged(a, 0x9e3779b1u); }
  static Number tanh(Number a) { return tagged(a, 0x85ebca6bu); }
  static Number squareRoot(Number a) { return tagged(a, 0xc2b2ae35u); }
  static Number power(Number a, Number b) {
    return exp2(multiply(b, tagged(a, 0x27d4eb2fu)));
  }
  /// The signed maximum; minus infinity is below everything.
  static Number maximum(Number a, Number b) { return less(a, b) ? b : a; }
  static Number minimum(Number a, Number b) { return less(b, a) ? b : a; }
  static bool less(Number a, Number b) {
    if (a.minusInfinity || b.minusInfinity)
      return a.minusInfinity && !b.minusInfinity;
    return static_cast<int32_t>(a.value) < static_cast<int32_t>(b.value);
  }
  static bool equal(Number a, Number b) { return a == b; }
  static bool isUnordered(Number) { return false; }
  static bool toInteger(Number a, int64_t &result) {
    result = static_cast<int32_t>(a.value);
    return !a.minusInfinity;
  }
  /// sum * exp(max), which no choice of `max` changes; stands for LSE.
  static Number logSumExp(Number max, Number sum) {
    return multiply(sum, exp(max));
  }

private:
  static uint32_t inverse(uint32_t value);
  /// A bijection that differs for each `tag`: functions the ring lacks.
  static Number tagged(Number a, uint32_t tag) {
    return {(a.value ^ tag) * (tag | 1u), a.minusInfinity};
  }
};

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_ARITHMETIC_H
