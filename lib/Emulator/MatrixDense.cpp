//===- MatrixDense.cpp - Registers to matrices and back -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/MatrixDense.h"
#include "lib/Emulator/Fragments.h"

#include <cstring>

using namespace attn::emulator;

unsigned attn::emulator::bitWidth(MatrixType type) {
  switch (type) {
  case MatrixType::F64:
    return 64;
  case MatrixType::F16:
  case MatrixType::BF16:
    return 16;
  case MatrixType::S8:
  case MatrixType::U8:
    return 8;
  case MatrixType::S4:
  case MatrixType::U4:
    return 4;
  case MatrixType::B1:
    return 1;
  case MatrixType::TF32:
  case MatrixType::F32:
  case MatrixType::S32:
    break;
  }
  return 32;
}

FloatFormat attn::emulator::formatOf(MatrixType type) {
  switch (type) {
  case MatrixType::F16:
    return FloatFormat::F16;
  case MatrixType::BF16:
    return FloatFormat::BF16;
  case MatrixType::TF32:
    return FloatFormat::TF32;
  case MatrixType::F64:
    return FloatFormat::F64;
  default:
    return FloatFormat::F32;
  }
}

bool attn::emulator::countMmaRegisters(const MmaForm &form, unsigned &d,
                                       unsigned &a, unsigned &b, unsigned &c) {
  bool is16 = form.a == MatrixType::F16 || form.a == MatrixType::BF16;
  bool isTf32 = form.a == MatrixType::TF32;
  bool is8 = form.a == MatrixType::S8 || form.a == MatrixType::U8;
  bool bMatches = is8 ? form.b == MatrixType::S8 || form.b == MatrixType::U8
                      : form.b == form.a;
  bool isAcc16 = form.c == MatrixType::F16;
  MatrixType accumulator = form.a == MatrixType::F64 ? MatrixType::F64
                           : is8                     ? MatrixType::S32
                                                     : MatrixType::F32;
  bool accMatches =
      form.c == form.d &&
      (form.c == accumulator || (isAcc16 && form.a == MatrixType::F16));
  if (!bMatches || !accMatches || form.n != 8)
    return false;
  unsigned p = form.a == MatrixType::F64 ? 1 : 32 / bitWidth(form.a);
  bool isWide = form.m == 16 && ((is16 && (form.k == 8 || form.k == 16)) ||
                                 (isTf32 && (form.k == 4 || form.k == 8)) ||
                                 (is8 && (form.k == 16 || form.k == 32)));
  bool isNarrow = form.m == 8 && ((form.a == MatrixType::F64 && form.k == 4) ||
                                  (is8 && form.k == 16));
  if (!isWide && !isNarrow)
    return false;
  b = form.k / (4 * p);
  a = b * form.m / 8;
  c = d = form.m * 8 / 32 / (isAcc16 ? 2 : 1);
  return true;
}

/// Element `j` of a lane's register.
static uint64_t readElement(const void *reg, unsigned lane, unsigned j,
                            unsigned bits) {
  uint64_t value = 0;
  std::memcpy(&value,
              static_cast<const char *>(reg) +
                  (bits == 64 ? lane * 8 : lane * 4 + j * bits / 8),
              bits / 8);
  return value;
}

static void writeElement(void *reg, unsigned lane, unsigned j, unsigned bits,
                         uint64_t value) {
  std::memcpy(static_cast<char *>(reg) +
                  (bits == 64 ? lane * 8 : lane * 4 + j * bits / 8),
              &value, bits / 8);
}

void attn::emulator::gatherOperands(const MmaForm &form, const void *const a[],
                                    const void *const b[],
                                    const void *const c[], DenseOperands &out) {
  unsigned counts[4];
  if (!countMmaRegisters(form, counts[0], counts[1], counts[2], counts[3]))
    return;
  unsigned bits = bitWidth(form.a), layoutBits = bits == 64 ? 32 : bits;
  unsigned p = 32 / layoutBits, accBits = bitWidth(form.c);
  bool isNarrow = form.m == 8; // one register of A for each of B
  for (unsigned lane = 0; lane < warpSize; ++lane)
    for (unsigned j = 0; j < p; ++j) {
      for (unsigned r = 0; r < counts[1]; ++r) {
        MatrixElement at =
            elementOfA(layoutBits, lane, isNarrow ? 2 * r : r, j);
        out.a[at.row][at.column] = readElement(a[r], lane, j, bits);
      }
      for (unsigned r = 0; r < counts[2]; ++r) {
        MatrixElement at = elementOfB(layoutBits, lane, r, j);
        out.b[at.column][at.row] = readElement(b[r], lane, j, bits);
      }
    }
  for (unsigned lane = 0; lane < warpSize; ++lane)
    for (unsigned i = 0; i < form.m / 4u; ++i) {
      MatrixElement at = elementOfC(lane, i);
      out.c[at.row][at.column] =
          accBits == 16 ? readElement(c[i / 2], lane, i % 2, accBits)
                        : readElement(c[i], lane, 0, accBits);
    }
}

void attn::emulator::scatterResult(const MmaForm &form,
                                   const uint64_t (&result)[16][8],
                                   void *const d[]) {
  unsigned bits = bitWidth(form.d);
  for (unsigned lane = 0; lane < warpSize; ++lane)
    for (unsigned i = 0; i < form.m / 4u; ++i) {
      MatrixElement at = elementOfC(lane, i);
      uint64_t value = result[at.row][at.column];
      if (bits == 16)
        writeElement(d[i / 2], lane, i % 2, bits, value);
      else
        writeElement(d[i], lane, 0, bits, value);
    }
}
