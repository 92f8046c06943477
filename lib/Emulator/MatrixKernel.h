//===- MatrixKernel.h - The hot loops of mma.sync ----------------*- C++
//-*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Included by one file for each vector level, so the compiler translates the
// same loop to each instruction set; all names are local to the including file.
//
// Sixteen outputs at a time: rows g and g + 8 of all eight columns, as
// MatrixTile.h says.
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

using Float8x = float __attribute__((vector_size(32)));
using Int8x = int32_t __attribute__((vector_size(32)));
using Float16x = float __attribute__((vector_size(64)));
using Int16x = int32_t __attribute__((vector_size(64)));
using Short16x = int16_t __attribute__((vector_size(32)));

#define ATTN_INLINE inline __attribute__((always_inline))

template <typename To, typename From> ATTN_INLINE To load(const From *from) {
  To to;
  __builtin_memcpy(&to, from, sizeof(to));
  return to;
}

/// `low` in the lanes of row g, `high` in those of row g + 8.
ATTN_INLINE Float16x joinRows(Float8x low, Float8x high) {
  return __builtin_shufflevector(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
                                 11, 12, 13, 14, 15);
}
ATTN_INLINE Int16x joinRows(Int8x low, Int8x high) {
  return (Int16x)joinRows((Float8x)low, (Float8x)high);
}

/// Row values of A, one for each half; column values of B, the same for both.
ATTN_INLINE Float16x loadA(const float *pair) {
  Float8x zero = {};
  Int8x low = (Int8x)zero + load<int32_t>(pair);
  Int8x high = (Int8x)zero + load<int32_t>(pair + 1);
  return (Float16x)joinRows(low, high);
}
ATTN_INLINE Float16x loadB(const float *columns) {
  Float8x b = load<Float8x>(columns);
  return joinRows(b, b);
}

/// The exponents of both rows of A in every column.
ATTN_INLINE Short16x loadExponents(const int16_t *pair) {
  return (Short16x)(Int8x{} + load<int32_t>(pair));
}
/// Both rows' exponents of each column to one lane each.
ATTN_INLINE Int16x splitExponents(Short16x both) {
  Int8x columns = (Int8x)both;
  return joinRows((columns << 16) >> 16, columns >> 16);
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
    isZero &= (loadA(tile.a[g][k]) == 0.0f) | (loadB(tile.b[k]) == 0.0f);
  return isZero;
}

/// Largest exponent of each lane's terms; false where a lane is out of range.
ATTN_INLINE bool findExponent(const MmaTile &tile, unsigned g, unsigned begin,
                              unsigned end, Float16x c, Int16x &exponent) {
  Short16x top = Short16x{} - 1000;
  for (unsigned k = begin; k < end; ++k) {
    Short16x sum = loadExponents(tile.aExponents[g][k]) +
                   load<Short16x>(tile.bExponents[k]);
    top = __builtin_elementwise_max(top, sum);
  }
  exponent = __builtin_elementwise_max(splitExponents(top), exponentOf(c));
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
    Float16x product = loadA(tile.a[g][k]) * loadB(tile.b[k]);
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

/// Eight elements of A or B and their exponents.
struct Elements {
  Float8x values;
  Int8x exponents;
};

/// Numbers from their bits, which are 16-bit floats or f32.
template <MatrixType type> ATTN_INLINE Elements decodeNumbers(Int8x bits) {
  constexpr bool isHalf = type == MatrixType::F16;
  constexpr bool isWide = type == MatrixType::TF32;
  constexpr int top = isHalf ? 31 : 255;
  constexpr int fractionBits = isHalf ? 10 : isWide ? 23 : 7;
  constexpr int signBit = isWide ? INT32_MIN : 0x8000;
  if (isWide)
    bits &= ~0x1fff;
  Int8x field = (bits >> fractionBits) & top;
  Elements out;
  out.exponents = __builtin_elementwise_max(field, Int8x{} + 1) - (top >> 1);
  Int8x magnitude = bits & ~signBit;
  if (isHalf)
    out.exponents = magnitude == 0 ? Int8x{} - 126 : out.exponents;
  out.exponents = field == top ? Int8x{} + 1000 : out.exponents;
  Int8x wide =
      isWide ? bits : magnitude << (23 - fractionBits) | (bits & signBit) << 16;
  // f16's exponents begin at -14, not at -126; exact for subnormals too.
  out.values = isHalf ? (Float8x)wide * 0x1p112f : (Float8x)wide;
  return out;
}

/// The payloads of elements, as integers in the place of floats.
template <MatrixType type> ATTN_INLINE Elements decodePayloads(Int8x bits) {
  constexpr bool isWide = type == MatrixType::TF32;
  constexpr int one = isWide                    ? 0x3f800000
                      : type == MatrixType::F16 ? 0x3c00
                                                : 0x3f80;
  constexpr int signBit = isWide ? INT32_MIN : 0x8000;
  Int8x magnitude = bits & ~signBit;
  Int8x swapped = magnitude == one ? Int8x{} + 1 : magnitude;
  swapped = magnitude == 1 ? Int8x{} + one : swapped;
  Int8x negative = magnitude == 0
                       ? Int8x{} - (signBit & 0x8000) + (isWide ? signBit : 0)
                       : -swapped;
  Elements out;
  out.values = (Float8x)((bits & signBit) != 0 ? negative : swapped);
  out.exponents = Int8x{};
  return out;
}

template <Arithmetic arithmetic, MatrixType type>
ATTN_INLINE Elements decodeElements(Int8x bits) {
  if constexpr (arithmetic == Arithmetic::Payload)
    return decodePayloads<type>(bits);
  else
    return decodeNumbers<type>(bits);
}

/// A's registers 2h and 2h + 1 hold rows g and g + 8 of the same columns; the
/// columns of a row are contiguous. One pair of vectors is a row of 16-bit
/// elements, or two of tf32.
template <Arithmetic arithmetic, MatrixType type>
ATTN_INLINE void fillA(const void *const a[], unsigned half, MmaTile &tile) {
  constexpr bool isWide = type == MatrixType::TF32;
  constexpr unsigned width = isWide ? 4 : 8;
  using Columns = uint16_t __attribute__((vector_size(16)));
  const char *low = static_cast<const char *>(a[2 * half]);
  const char *high = static_cast<const char *>(a[2 * half + 1]);
  for (unsigned n = 0; n < (isWide ? 4 : 8); ++n) {
    Elements rows[2];
    for (unsigned r = 0; r < 2; ++r) {
      const char *from = (r ? high : low) + n * (isWide ? 32 : 16);
      Int8x bits = isWide ? load<Int8x>(from)
                          : __builtin_convertvector(load<Columns>(from), Int8x);
      rows[r] = decodeElements<arithmetic, type>(bits);
    }
    for (unsigned j = 0; j < 8; ++j) {
      unsigned g = (n * 8 + j) / width, k = half * width + j % width;
      for (unsigned r = 0; r < 2; ++r) {
        tile.a[g][k][r] = rows[r].values[j];
        tile.aExponents[g][k][r] = static_cast<int16_t>(rows[r].exponents[j]);
      }
    }
  }
}

/// Lanes 4n + `group` of a register of B, for all columns n.
template <unsigned group> ATTN_INLINE Int8x gatherGroup(const void *reg) {
  using Int32x = int32_t __attribute__((vector_size(128)));
  Int32x lanes = load<Int32x>(static_cast<const char *>(reg));
  return __builtin_shufflevector(lanes, lanes, group, group + 4, group + 8,
                                 group + 12, group + 16, group + 20, group + 24,
                                 group + 28);
}

ATTN_INLINE void storeB(const Elements &elements, unsigned k, MmaTile &tile) {
  __builtin_memcpy(tile.b[k], &elements.values, sizeof(Float8x));
  Int8x both = (elements.exponents & 0xffff) | elements.exponents << 16;
  __builtin_memcpy(tile.bExponents[k], &both, sizeof(both));
}

/// One group of lanes holds one row of B in tf32, two of 16-bit elements.
template <Arithmetic arithmetic, MatrixType type, unsigned group>
ATTN_INLINE void fillGroup(const void *const b[], unsigned half,
                           MmaTile &tile) {
  Int8x bits = gatherGroup<group>(b[half]);
  if constexpr (type == MatrixType::TF32) {
    storeB(decodeElements<arithmetic, type>(bits), half * 4 + group, tile);
  } else {
    unsigned k = half * 8 + 2 * group;
    storeB(decodeElements<arithmetic, type>(bits & 0xffff), k, tile);
    storeB(decodeElements<arithmetic, type>((bits >> 16) & 0xffff), k + 1,
           tile);
  }
}

template <Arithmetic arithmetic, MatrixType type>
ATTN_INLINE void fillB(const void *const b[], unsigned half, MmaTile &tile) {
  fillGroup<arithmetic, type, 0>(b, half, tile);
  fillGroup<arithmetic, type, 1>(b, half, tile);
  fillGroup<arithmetic, type, 2>(b, half, tile);
  fillGroup<arithmetic, type, 3>(b, half, tile);
}

/// C's registers 2r and 2r + 1 hold the even and odd columns of rows g + 8r,
/// four lanes a row.
ATTN_INLINE void fillC(const void *const c[], MmaTile &tile) {
  using Float4x = float __attribute__((vector_size(16)));
  for (unsigned r = 0; r < 2; ++r)
    for (unsigned g = 0; g < 8; ++g) {
      Float4x even =
          load<Float4x>(static_cast<const float *>(c[2 * r]) + 4 * g);
      Float4x odd =
          load<Float4x>(static_cast<const float *>(c[2 * r + 1]) + 4 * g);
      Float8x row = __builtin_shufflevector(even, odd, 0, 4, 1, 5, 2, 6, 3, 7);
      __builtin_memcpy(&tile.c[g][8 * r], &row, sizeof(row));
    }
}

ATTN_INLINE void drainC(const MmaTile &tile, void *const d[]) {
  for (unsigned r = 0; r < 2; ++r)
    for (unsigned g = 0; g < 8; ++g) {
      Float8x row = load<Float8x>(&tile.c[g][8 * r]);
      auto even = __builtin_shufflevector(row, row, 0, 2, 4, 6);
      auto odd = __builtin_shufflevector(row, row, 1, 3, 5, 7);
      __builtin_memcpy(static_cast<float *>(d[2 * r]) + 4 * g, &even,
                       sizeof(even));
      __builtin_memcpy(static_cast<float *>(d[2 * r + 1]) + 4 * g, &odd,
                       sizeof(odd));
    }
}

/// All products one by one, in f32 or f64.
template <typename Vector>
ATTN_INLINE Float16x addInOrder(const MmaTile &tile, unsigned g, unsigned depth,
                                Float16x c) {
  Vector sum = __builtin_convertvector(c, Vector);
  for (unsigned k = 0; k < depth; ++k)
    sum += __builtin_convertvector(loadA(tile.a[g][k]), Vector) *
           __builtin_convertvector(loadB(tile.b[k]), Vector);
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
    sum += (Unsigned16x)loadA(tile.a[g][k]) * (Unsigned16x)loadB(tile.b[k]);
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

/// A tile whose A is that of the last call if the registers are: kernels
/// multiply one A by many B.
template <unsigned halves> struct CachedTile {
  MmaTile tile;
  char registers[2 * halves][128];
  bool isValid = false;

  /// Whether A has changed; remembers it.
  bool update(const void *const a[]) {
    bool isSame = isValid;
    for (unsigned n = 0; n < 2 * halves && isSame; ++n)
      isSame = __builtin_memcmp(registers[n], a[n], 128) == 0;
    for (unsigned n = 0; n < 2 * halves && !isSame; ++n)
      __builtin_memcpy(registers[n], a[n], 128);
    isValid = true;
    return !isSame;
  }
};

template <Arithmetic arithmetic, MatrixType type, unsigned depth, unsigned step>
void runTile(const Call &call) {
  constexpr unsigned width = type == MatrixType::TF32 ? 4 : 8;
  static thread_local CachedTile<depth / width> cached;
  MmaTile &tile = cached.tile;
  bool isNewA = cached.update(call.a);
  for (unsigned half = 0; half < depth / width; ++half) {
    if (isNewA)
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
