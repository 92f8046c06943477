//===- Matrix.cpp - mma.sync from its definition --------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Matrix.h"
#include "lib/Emulator/MatrixDense.h"
#include "lib/Emulator/MatrixTile.h"
#include "lib/Emulator/Payload.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

using namespace attn::emulator;

namespace {

/// What one output is computed from: `k` pairs and c, as bits.
struct DotOperands {
  const uint64_t *a, *b;
  uint64_t c;
};

/// A number of the model: an integer times 2^unit, and the exponent it has in
/// step 2 of Matrix.h.
struct Term {
  int64_t significand;
  int unit, exponent;
};

} // namespace

static Term termOf(FloatFormat format, uint64_t bits) {
  ExactNumber number = decodeFloat(format, bits);
  int64_t significand = static_cast<int64_t>(number.significand);
  Term term{number.isNegative ? -significand : significand, number.exponent,
            -126};
  if (significand == 0)
    return term;
  int fractionBits = format == FloatFormat::F32    ? 23
                     : format == FloatFormat::BF16 ? 7
                                                   : 10;
  // A subnormal's unit is that of the smallest normal.
  term.exponent = number.exponent + fractionBits;
  return term;
}

/// The term as a multiple of 2^unit, cut towards zero.
static int64_t cutTerm(const Term &term, int unit) {
  int shift = unit - term.unit;
  if (term.significand == 0)
    return 0;
  if (shift <= 0)
    return term.significand * (int64_t(1) << -shift);
  if (shift > 62)
    return 0;
  int64_t magnitude = std::abs(term.significand) >> shift;
  return term.significand < 0 ? -magnitude : magnitude;
}

/// An infinite or undefined sum; false where all numbers are finite.
static bool findSpecial(FloatFormat format, const uint64_t *a,
                        const uint64_t *b, unsigned count,
                        FloatFormat accumulator, uint64_t c, double &sum) {
  sum = decodeDouble(accumulator, c);
  bool isSpecial = !std::isfinite(sum);
  for (unsigned k = 0; k < count; ++k) {
    double product = decodeDouble(format, a[k]) * decodeDouble(format, b[k]);
    isSpecial |= !std::isfinite(product);
    sum += product;
  }
  return isSpecial;
}

static uint64_t roundModel(const ExactNumber &number, FloatFormat accumulator) {
  ConvertOptions options;
  if (accumulator == FloatFormat::F16)
    return encodeFloat(accumulator, number, options);
  options.rounding = Rounding::Zero;
  uint64_t bits = encodeFloat(accumulator, number, options);
  // Cut to 24 bits, a sum of 2^128 or more is infinite.
  int top = number.significand
                ? number.exponent + 63 - __builtin_clzll(number.significand)
                : 0;
  return top >= 128 ? (bits & 0x80000000u) | 0x7f800000u : bits;
}

static uint64_t simulateDot(FloatFormat format, const uint64_t *a,
                            const uint64_t *b, unsigned count, uint64_t c,
                            unsigned fractionBits, FloatFormat accumulator) {
  double special = 0;
  if (findSpecial(format, a, b, count, accumulator, c, special))
    return encodeDouble(accumulator, special);
  Term terms[33];
  terms[0] = termOf(accumulator, c);
  int top = terms[0].exponent;
  for (unsigned k = 0; k < count; ++k) {
    Term left = termOf(format, a[k]), right = termOf(format, b[k]);
    terms[k + 1] = {left.significand * right.significand,
                    left.unit + right.unit, left.exponent + right.exponent};
    top = std::max(top, terms[k + 1].exponent);
  }
  int unit = top - static_cast<int>(fractionBits);
  int64_t sum = 0;
  for (unsigned k = 0; k <= count; ++k)
    sum += cutTerm(terms[k], unit);
  ExactNumber number;
  number.isNegative = sum < 0;
  number.significand = static_cast<uint64_t>(std::abs(sum));
  number.exponent = unit;
  return roundModel(number, accumulator);
}

uint32_t attn::emulator::simulateStep(MatrixType type, const uint32_t *a,
                                      const uint32_t *b, unsigned count,
                                      uint32_t c, unsigned fractionBits,
                                      bool resultIsF16) {
  uint64_t wideA[32], wideB[32];
  std::copy(a, a + count, wideA);
  std::copy(b, b + count, wideB);
  return static_cast<uint32_t>(
      simulateDot(formatOf(type), wideA, wideB, count, c, fractionBits,
                  resultIsF16 ? FloatFormat::F16 : FloatFormat::F32));
}

/// One output under `mma-sim`.
static uint64_t simulateOutput(const MmaForm &form, const MmaModel &model,
                               const DotOperands &in) {
  unsigned most = form.a == MatrixType::TF32 ? 8 : 16;
  unsigned step = model.splitsK && form.k == most ? most / 2 : form.k;
  uint64_t c = in.c;
  for (unsigned k = 0; k < form.k; k += step)
    c = simulateDot(formatOf(form.a), in.a + k, in.b + k, step, c,
                    model.fractionBits, formatOf(form.c));
  return c;
}

static uint64_t addInF32(const MmaForm &form, const DotOperands &in) {
  FloatFormat format = formatOf(form.a);
  float sum = static_cast<float>(decodeDouble(formatOf(form.c), in.c));
  for (unsigned k = 0; k < form.k; ++k)
    sum += static_cast<float>(decodeDouble(format, in.a[k])) *
           static_cast<float>(decodeDouble(format, in.b[k]));
  return encodeDouble(formatOf(form.d), sum);
}

static uint64_t addInF64(const MmaForm &form, const DotOperands &in) {
  FloatFormat format = formatOf(form.a);
  double sum = decodeDouble(formatOf(form.c), in.c);
  for (unsigned k = 0; k < form.k; ++k)
    sum = std::fma(decodeDouble(format, in.a[k]), decodeDouble(format, in.b[k]),
                   sum);
  return encodeDouble(formatOf(form.d), sum);
}

/// 16-bit factors have no tag, see Payload.h.
static uint32_t payloadFactor(MatrixType type, uint64_t bits) {
  if (type == MatrixType::TF32)
    return decodePayload(static_cast<uint32_t>(bits)).value;
  PayloadHalf half =
      type == MatrixType::F16 ? PayloadHalf::f16() : PayloadHalf::bf16();
  return payloadFromBits(static_cast<uint32_t>(bits), 16, half.one);
}

static uint64_t addPayload(const MmaForm &form, const DotOperands &in) {
  bool isAcc16 = form.c == MatrixType::F16;
  Payload sum = isAcc16 ? Payload{payloadFactor(form.c, in.c), false}
                        : decodePayload(static_cast<uint32_t>(in.c));
  for (unsigned k = 0; k < form.k; ++k)
    sum.value +=
        payloadFactor(form.a, in.a[k]) * payloadFactor(form.b, in.b[k]);
  return isAcc16 ? encodePayload(sum, PayloadHalf::f16()) : encodePayload(sum);
}

static uint64_t addIntegers(const MmaForm &form, const DotOperands &in) {
  auto extend = [](MatrixType type, uint64_t bits) {
    return type == MatrixType::S8 ? int64_t(static_cast<int8_t>(bits))
                                  : int64_t(bits);
  };
  int64_t sum = static_cast<int32_t>(in.c);
  for (unsigned k = 0; k < form.k; ++k)
    sum += extend(form.a, in.a[k]) * extend(form.b, in.b[k]);
  if (form.saturate)
    sum = std::clamp<int64_t>(sum, INT32_MIN, INT32_MAX);
  return static_cast<uint32_t>(sum);
}

/// 16 bytes, as a group of four lanes holds them, sign-extended for s8.
static void extendBytes(const void *from, MatrixType type, int16_t *to) {
  uint8_t bytes[16];
  std::memcpy(bytes, from, sizeof(bytes));
  for (unsigned i = 0; i < 16; ++i)
    to[i] = type == MatrixType::S8 ? static_cast<int8_t>(bytes[i]) : bytes[i];
}

/// An m16n8 product of bytes. Groups of four lanes hold 16 columns of a row of
/// A, and 16 rows of a column of B, one after the other.
static void multiplyBytes(const MmaForm &form, void *const d[],
                          const void *const a[], const void *const b[],
                          const void *const c[]) {
  int16_t left[16][32] = {}, right[8][32] = {};
  for (unsigned half = 0; half < form.k / 16u; ++half)
    for (unsigned g = 0; g < 8; ++g) {
      auto row = [&](const void *reg) {
        return static_cast<const char *>(reg) + 16 * g;
      };
      extendBytes(row(a[2 * half]), form.a, left[g] + 16 * half);
      extendBytes(row(a[2 * half + 1]), form.a, left[g + 8] + 16 * half);
      extendBytes(row(b[half]), form.b, right[g] + 16 * half);
    }
  for (unsigned row = 0; row < 16; ++row)
    for (unsigned n = 0; n < 8; ++n) {
      unsigned reg = row / 8 * 2 + n % 2, lane = row % 8 * 4 + n / 2;
      int32_t sum = 0;
      for (unsigned k = 0; k < 32; ++k)
        sum += left[row][k] * right[n][k];
      int64_t total = int64_t(sum) + static_cast<const int32_t *>(c[reg])[lane];
      if (form.saturate)
        total = std::clamp<int64_t>(total, INT32_MIN, INT32_MAX);
      static_cast<uint32_t *>(d[reg])[lane] = static_cast<uint32_t>(total);
    }
}

static uint64_t computeOutput(const MmaForm &form, Arithmetic arithmetic,
                              const MmaModel &model, const DotOperands &in) {
  if (form.c == MatrixType::S32)
    return addIntegers(form, in);
  if (form.a == MatrixType::F64)
    return addInF64(form, in);
  switch (arithmetic) {
  case Arithmetic::MmaSim:
    return simulateOutput(form, model, in);
  case Arithmetic::F32:
    return addInF32(form, in);
  case Arithmetic::F64:
    return addInF64(form, in);
  case Arithmetic::Payload:
    break;
  }
  return addPayload(form, in);
}

void attn::emulator::simulateRowsSlowly(const MmaForm &form,
                                        const MmaModel &model, unsigned g,
                                        const void *const a[],
                                        const void *const b[],
                                        const void *const c[],
                                        float result[16]) {
  DenseOperands dense;
  gatherOperands(form, a, b, c, dense);
  for (unsigned half = 0; half < 2; ++half)
    for (unsigned n = 0; n < 8; ++n) {
      unsigned row = g + 8 * half;
      uint32_t bits = static_cast<uint32_t>(simulateOutput(
          form, model, {dense.a[row], dense.b[n], dense.c[row][n]}));
      std::memcpy(&result[8 * half + n], &bits, sizeof(bits));
    }
}

static MmaKernel mmaKernelFor(VectorLevel level) {
  switch (level) {
  case VectorLevel::AVX512:
    return mmaKernelAVX512();
  case VectorLevel::AVX2:
    return mmaKernelAVX2();
  case VectorLevel::Portable:
    break;
  }
  return mmaKernelPortable();
}

VectorLevel attn::emulator::detectVectorLevel() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    return VectorLevel::AVX512;
  if (__builtin_cpu_supports("avx2"))
    return VectorLevel::AVX2;
#endif
  return VectorLevel::Portable;
}

void attn::emulator::executeMmaWith(const MmaForm &form, Arithmetic arithmetic,
                                    const MmaModel &model, VectorLevel level,
                                    void *const d[], const void *const a[],
                                    const void *const b[],
                                    const void *const c[]) {
  bool isFloat = form.a == MatrixType::F16 || form.a == MatrixType::BF16 ||
                 form.a == MatrixType::TF32;
  if (isFloat && form.m == 16 && form.c == MatrixType::F32) {
    mmaKernelFor(level)(form, arithmetic, model, d, a, b, c);
    return;
  }
  bool isBytes = form.a == MatrixType::S8 || form.a == MatrixType::U8;
  if (isBytes && form.m == 16)
    return multiplyBytes(form, d, a, b, c);
  DenseOperands dense;
  gatherOperands(form, a, b, c, dense);
  uint64_t result[16][8];
  for (unsigned row = 0; row < form.m; ++row)
    for (unsigned n = 0; n < form.n; ++n)
      result[row][n] = computeOutput(
          form, arithmetic, model, {dense.a[row], dense.b[n], dense.c[row][n]});
  scatterResult(form, result, d);
}

void attn::emulator::executeMma(const MmaForm &form, Arithmetic arithmetic,
                                void *const d[], const void *const a[],
                                const void *const b[], const void *const c[]) {
  static const VectorLevel level = detectVectorLevel();
  executeMmaWith(form, arithmetic, MmaModel::ampere(), level, d, a, b, c);
}
