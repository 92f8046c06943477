//===- MatrixKernel.h - The hot loops of mma.sync ----------------*- C++
//-*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Included by one file for each vector level, so the compiler translates the
// same loop to each instruction set; all names are local to the including file.
//
// Sixteen outputs at a time: rows g and g + 8 of all eight columns, interleaved
// as MatrixTile.h says. A broadcasts pairs of values, B holds each value twice.
//
// Why f32 is enough. A product of two 11-bit significands has 22 bits, exact in
// f32. Let e be the largest exponent; scaled by 2^(F - e), each term is below
// 2^(F + 2) and cutting it is a conversion to int32. Eight products and c stay
// below 2^31 for F <= 25. With -100 <= e <= 120 scales and results are normal
// numbers, and a product that is not has no bit at or above 2^(e - F). Rows
// with a lane outside of this range, an infinity or a NaN go to the definition.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_MATRIXKERNEL_H
#define ATTN_LIB_EMULATOR_MATRIXKERNEL_H

#include "lib/Emulator/MatrixTile.h"
#include "lib/Emulator/Payload.h"

namespace {

using attn::emulator::Arithmetic;
using attn::emulator::MatrixType;
using attn::emulator::MmaForm;
using attn::emulator::MmaModel;
using attn::emulator::MmaTile;

using Float16x = float __attribute__((vector_size(64)));
using Int16x = int32_t __attribute__((vector_size(64)));
using Short16x = int16_t __attribute__((vector_size(32)));

#define ATTN_INLINE inline __attribute__((always_inline))

template <typename To, typename From> ATTN_INLINE To load(const From *from) {
  To to;
  __builtin_memcpy(&to, from, sizeof(to));
  return to;
}

/// The two numbers at `from`, as often as they fit.
ATTN_INLINE Float16x broadcastPair(const float *from) {
  using Pairs = uint64_t __attribute__((vector_size(64)));
  return (Float16x)(Pairs{} + load<uint64_t>(from));
}
ATTN_INLINE Short16x broadcastPair(const int16_t *from) {
  using Pairs = uint32_t __attribute__((vector_size(32)));
  return (Short16x)(Pairs{} + load<uint32_t>(from));
}

ATTN_INLINE bool anyLane(Int16x mask) { return __builtin_reduce_or(mask) != 0; }

/// 2^exponent, for exponents of normal numbers.
ATTN_INLINE Float16x powerOfTwo(Int16x exponent) {
  return (Float16x)((exponent + 127) << 23);
}

/// Exponents of f32 numbers; those of zero and subnormals are -126.
ATTN_INLINE Int16x exponentOf(Float16x value) {
  Int16x field = ((Int16x)value >> 23) & 255;
  return __builtin_elementwise_max(field, Int16x{} + 1) - 127;
}

/// An integer below 2^31 cut to 24 significant bits: converted to nearest, and
/// one unit less where that went up.
ATTN_INLINE Float16x cutToFloat(Int16x value) {
  Float16x nearest = __builtin_convertvector(value, Float16x);
  Int16x back = __builtin_convertvector(nearest, Int16x);
  Int16x wentUp =
      __builtin_elementwise_abs(back) > __builtin_elementwise_abs(value);
  return (Float16x)((Int16x)nearest + wentUp);
}

/// The sum of two integers below 2^31 cut to 24 significant bits, through f64.
ATTN_INLINE Float16x cutToFloat(Int16x value, Int16x other) {
  using Long16x = int64_t __attribute__((vector_size(128)));
  using Double16x = double __attribute__((vector_size(128)));
  Double16x sum = __builtin_convertvector(value, Double16x) +
                  __builtin_convertvector(other, Double16x);
  Long16x cut = (Long16x)sum & ~((int64_t(1) << 29) - 1);
  return __builtin_convertvector((Double16x)cut, Float16x);
}

/// Lanes whose every term is zero.
ATTN_INLINE Int16x lanesOfZeros(const MmaTile &tile, unsigned g, unsigned begin,
                                unsigned end, Float16x c) {
  Int16x isZero = c == 0.0f;
  for (unsigned k = begin; k < end; ++k)
    isZero &= (broadcastPair(tile.a[g][k]) == 0.0f) |
              (load<Float16x>(tile.b[k]) == 0.0f);
  return isZero;
}

/// Largest exponent of each lane's terms; false where a lane is out of range.
ATTN_INLINE bool findExponent(const MmaTile &tile, unsigned g, unsigned begin,
                              unsigned end, Float16x c, Int16x &exponent) {
  Short16x top = Short16x{} - 1000;
  for (unsigned k = begin; k < end; ++k) {
    Short16x sum = broadcastPair(tile.aExponents[g][k]) +
                   load<Short16x>(tile.bExponents[k]);
    top = __builtin_elementwise_max(top, sum);
  }
  exponent = __builtin_elementwise_max(__builtin_convertvector(top, Int16x),
                                       exponentOf(c));
  if (!anyLane((exponent > 120) | (exponent < -100)))
    return true;
  if (anyLane(exponent > 120))
    return false;
  exponent &= ~lanesOfZeros(tile, g, begin, end, c); // any scale will do
  return !anyLane(exponent < -100);
}

/// Products [begin, end) added to `c`; false if a lane is out of range.
template <bool isLong>
ATTN_INLINE bool addStep(const MmaTile &tile, unsigned g, unsigned begin,
                         unsigned end, int fractionBits, Float16x &c) {
  Int16x exponent;
  if (!findExponent(tile, g, begin, end, c, exponent))
    return false;
  Float16x scale = powerOfTwo(fractionBits - exponent);
  Int16x sum = __builtin_convertvector(c * scale, Int16x), other = {};
  for (unsigned k = begin; k < end; ++k) {
    Float16x product = broadcastPair(tile.a[g][k]) * load<Float16x>(tile.b[k]);
    Int16x term = __builtin_convertvector(product * scale, Int16x);
    if (isLong && k >= begin + 8)
      other += term;
    else
      sum += term;
  }
  Float16x result = isLong ? cutToFloat(sum, other) : cutToFloat(sum);
  c = result * powerOfTwo(exponent - fractionBits);
  return true;
}

/// The numbers and exponents of one register of A or B.
struct RegisterValues {
  alignas(64) float values[64];
  alignas(64) int16_t exponents[64];
};

/// Elements of a register of 16-bit floats, eight lines of eight.
template <MatrixType type>
ATTN_INLINE void decodeRegister(const void *reg, RegisterValues &out) {
  constexpr bool isHalf = type == MatrixType::F16;
  constexpr int top = isHalf ? 31 : 255, fractionBits = isHalf ? 10 : 7;
  alignas(64) uint16_t bits[64];
  __builtin_memcpy(bits, reg, sizeof(bits));
  alignas(64) uint32_t wide[64];
  for (unsigned n = 0; n < 64; ++n) {
    int field = (bits[n] >> fractionBits) & top;
    int exponent = (field > 1 ? field : 1) - (isHalf ? 15 : 127);
    exponent = (bits[n] & 0x7fff) == 0 ? -126 : exponent;
    out.exponents[n] = field == top ? 1000 : exponent;
    uint32_t magnitude = uint32_t(bits[n] & 0x7fff) << (23 - fractionBits);
    wide[n] = magnitude | uint32_t(bits[n] & 0x8000) << 16;
  }
  __builtin_memcpy(out.values, wide, sizeof(wide));
  // f16's exponents begin at -14, not at -126; exact for subnormals too.
  for (unsigned n = 0; isHalf && n < 64; ++n)
    out.values[n] *= 0x1p112f;
}

/// Elements of a register of tf32, eight lines of four.
template <>
ATTN_INLINE void decodeRegister<MatrixType::TF32>(const void *reg,
                                                  RegisterValues &out) {
  alignas(64) uint32_t bits[32];
  __builtin_memcpy(bits, reg, sizeof(bits));
  for (unsigned n = 0; n < 32; ++n) {
    bits[n] &= ~0x1fffu;
    int field = (bits[n] >> 23) & 255;
    out.exponents[n] = field == 255 ? 1000 : (field > 1 ? field : 1) - 127;
  }
  __builtin_memcpy(out.values, bits, sizeof(bits));
}

/// The payloads of a register's elements, as integers in the place of floats.
template <MatrixType type>
ATTN_INLINE void decodePayloads(const void *reg, RegisterValues &out) {
  if constexpr (type == MatrixType::TF32) {
    alignas(64) uint32_t bits[32];
    __builtin_memcpy(bits, reg, sizeof(bits));
    for (uint32_t &value : bits)
      value = attn::emulator::payloadFromBits(value, 32, 0x3f800000u);
    __builtin_memcpy(out.values, bits, sizeof(bits));
  } else {
    alignas(64) uint16_t bits[64];
    alignas(64) uint32_t wide[64];
    __builtin_memcpy(bits, reg, sizeof(bits));
    constexpr uint32_t one = type == MatrixType::F16 ? 0x3c00 : 0x3f80;
    for (unsigned n = 0; n < 64; ++n)
      wide[n] = attn::emulator::payloadFromBits(bits[n], 16, one);
    __builtin_memcpy(out.values, wide, sizeof(wide));
  }
}

template <Arithmetic arithmetic, MatrixType type>
ATTN_INLINE void decodeFor(const void *reg, RegisterValues &out) {
  if constexpr (arithmetic == Arithmetic::Payload)
    decodePayloads<type>(reg, out);
  else
    decodeRegister<type>(reg, out);
}

/// A's registers 2h and 2h + 1 hold rows g and g + 8 of the same columns.
template <Arithmetic arithmetic, MatrixType type>
ATTN_INLINE void fillA(const void *const a[], unsigned half, MmaTile &tile) {
  constexpr unsigned width = type == MatrixType::TF32 ? 4 : 8;
  RegisterValues low, high;
  decodeFor<arithmetic, type>(a[2 * half], low);
  decodeFor<arithmetic, type>(a[2 * half + 1], high);
  for (unsigned g = 0; g < 8; ++g)
    for (unsigned k = 0; k < width; ++k) {
      tile.a[g][half * width + k][0] = low.values[g * width + k];
      tile.a[g][half * width + k][1] = high.values[g * width + k];
      tile.aExponents[g][half * width + k][0] = low.exponents[g * width + k];
      tile.aExponents[g][half * width + k][1] = high.exponents[g * width + k];
    }
}

template <Arithmetic arithmetic, MatrixType type>
ATTN_INLINE void fillB(const void *const b[], unsigned half, MmaTile &tile) {
  constexpr unsigned width = type == MatrixType::TF32 ? 4 : 8;
  RegisterValues in;
  decodeFor<arithmetic, type>(b[half], in);
  for (unsigned k = 0; k < width; ++k)
    for (unsigned n = 0; n < 8; ++n)
      for (unsigned r = 0; r < 2; ++r) {
        tile.b[half * width + k][2 * n + r] = in.values[n * width + k];
        tile.bExponents[half * width + k][2 * n + r] =
            in.exponents[n * width + k];
      }
}

/// C's register 2r + j holds column 2 * group + j of row g + 8r.
ATTN_INLINE void fillC(const void *const c[], MmaTile &tile) {
  for (unsigned i = 0; i < 4; ++i)
    for (unsigned lane = 0; lane < 32; ++lane)
      __builtin_memcpy(
          &tile.c[lane / 4][4 * (lane % 4) + 2 * (i & 1) + (i >> 1)],
          static_cast<const float *>(c[i]) + lane, sizeof(float));
}

ATTN_INLINE void drainC(const MmaTile &tile, void *const d[]) {
  for (unsigned i = 0; i < 4; ++i)
    for (unsigned lane = 0; lane < 32; ++lane)
      __builtin_memcpy(
          static_cast<float *>(d[i]) + lane,
          &tile.c[lane / 4][4 * (lane % 4) + 2 * (i & 1) + (i >> 1)],
          sizeof(float));
}

/// All products one by one, in f32 or f64.
template <typename Vector>
ATTN_INLINE Float16x addInOrder(const MmaTile &tile, unsigned g, unsigned depth,
                                Float16x c) {
  Vector sum = __builtin_convertvector(c, Vector);
  for (unsigned k = 0; k < depth; ++k)
    sum += __builtin_convertvector(broadcastPair(tile.a[g][k]), Vector) *
           __builtin_convertvector(load<Float16x>(tile.b[k]), Vector);
  return __builtin_convertvector(sum, Float16x);
}

/// All products mod 2^32; an accumulator with the tag keeps it.
ATTN_INLINE Float16x addPayloads(const MmaTile &tile, unsigned g,
                                 unsigned depth, Float16x c) {
  using Unsigned16x = uint32_t __attribute__((vector_size(64)));
  alignas(64) uint32_t lanes[16];
  __builtin_memcpy(lanes, &c, sizeof(lanes));
  for (uint32_t &lane : lanes)
    lane = attn::emulator::payloadFromBits(lane, 32, 0x3f800000u);
  Unsigned16x sum = load<Unsigned16x>(lanes);
  for (unsigned k = 0; k < depth; ++k)
    sum +=
        (Unsigned16x)broadcastPair(tile.a[g][k]) * load<Unsigned16x>(tile.b[k]);
  __builtin_memcpy(lanes, &sum, sizeof(lanes));
  for (uint32_t &lane : lanes)
    lane = attn::emulator::bitsFromPayload(lane, 32, 0x3f800000u);
  Int16x isTag = (Int16x)c == static_cast<int>(0xff800000u);
  return (Float16x)(isTag ? (Int16x)c : load<Int16x>(lanes));
}

template <unsigned depth, unsigned step>
ATTN_INLINE bool simulateRow(const MmaTile &tile, unsigned g, int fractionBits,
                             Float16x &c) {
  for (unsigned begin = 0; begin < depth; begin += step)
    if (!addStep<(step > 8)>(tile, g, begin, begin + step, fractionBits, c))
      return false;
  return true;
}

/// Rows g and g + 8; false where `mma-sim` needs its definition.
template <Arithmetic arithmetic, unsigned depth, unsigned step>
ATTN_INLINE bool addRow(const MmaTile &tile, unsigned g, int fractionBits,
                        Float16x &c) {
  using Double16x = double __attribute__((vector_size(128)));
  if constexpr (arithmetic == Arithmetic::MmaSim)
    return simulateRow<depth, step>(tile, g, fractionBits, c);
  else if constexpr (arithmetic == Arithmetic::F32)
    c = addInOrder<Float16x>(tile, g, depth, c);
  else if constexpr (arithmetic == Arithmetic::F64)
    c = addInOrder<Double16x>(tile, g, depth, c);
  else
    c = addPayloads(tile, g, depth, c);
  return true;
}

/// The arguments of an MmaKernel.
struct Call {
  const MmaForm &form;
  const MmaModel &model;
  void *const *d;
  const void *const *a, *const *b, *const *c;
};

template <Arithmetic arithmetic, MatrixType type, unsigned depth, unsigned step>
void runTile(const Call &call) {
  constexpr unsigned width = type == MatrixType::TF32 ? 4 : 8;
  MmaTile tile;
  for (unsigned half = 0; half < depth / width; ++half) {
    fillA<arithmetic, type>(call.a, half, tile);
    fillB<arithmetic, type>(call.b, half, tile);
  }
  fillC(call.c, tile);
  for (unsigned g = 0; g < 8; ++g) {
    Float16x row = load<Float16x>(tile.c[g]);
    if (addRow<arithmetic, depth, step>(tile, g, call.model.fractionBits, row))
      __builtin_memcpy(tile.c[g], &row, sizeof(row));
    else
      attn::emulator::simulateRowsSlowly(call.form, call.model, g, call.a,
                                         call.b, call.c, tile.c[g]);
  }
  drainC(tile, call.d);
}

template <Arithmetic arithmetic, MatrixType type>
void runType(const Call &call) {
  constexpr unsigned most = type == MatrixType::TF32 ? 8 : 16;
  if (call.form.k < most)
    runTile<arithmetic, type, most / 2, most / 2>(call);
  else if (call.model.splitsK || arithmetic != Arithmetic::MmaSim)
    runTile<arithmetic, type, most, most / 2>(call);
  else
    runTile<arithmetic, type, most, most>(call);
}

template <Arithmetic arithmetic> void runArithmetic(const Call &call) {
  if (call.form.a == MatrixType::F16)
    runType<arithmetic, MatrixType::F16>(call);
  else if (call.form.a == MatrixType::BF16)
    runType<arithmetic, MatrixType::BF16>(call);
  else
    runType<arithmetic, MatrixType::TF32>(call);
}

void runMma(const MmaForm &form, Arithmetic arithmetic, const MmaModel &model,
            void *const d[], const void *const a[], const void *const b[],
            const void *const c[]) {
  Call call = {form, model, d, a, b, c};
  switch (arithmetic) {
  case Arithmetic::MmaSim:
    return runArithmetic<Arithmetic::MmaSim>(call);
  case Arithmetic::F32:
    return runArithmetic<Arithmetic::F32>(call);
  case Arithmetic::F64:
    return runArithmetic<Arithmetic::F64>(call);
  case Arithmetic::Payload:
    return runArithmetic<Arithmetic::Payload>(call);
  }
}

} // namespace

#endif // ATTN_LIB_EMULATOR_MATRIXKERNEL_H
