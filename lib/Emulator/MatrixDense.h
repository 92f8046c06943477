//===- MatrixDense.h - Operands of one mma as plain matrices ----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_MATRIXDENSE_H
#define ATTN_LIB_EMULATOR_MATRIXDENSE_H

#include "lib/Emulator/FloatFormats.h"
#include "lib/Emulator/Matrix.h"

namespace attn::emulator {

/// Bits of an element of `type`; of f64, 64.
unsigned bitWidth(MatrixType type);

/// The float format of `type`, which is one of floats.
FloatFormat formatOf(MatrixType type);

/// Bits of every element, m16n8 with up to 32 products or m8n8k4 of f64; B is
/// stored by columns.
struct DenseOperands {
  uint64_t a[16][32], b[8][32], c[16][8];
};

/// Reads the registers of a supported form.
void gatherOperands(const MmaForm &form, const void *const a[],
                    const void *const b[], const void *const c[],
                    DenseOperands &out);

/// Writes bits of D's elements to its registers.
void scatterResult(const MmaForm &form, const uint64_t (&result)[16][8],
                   void *const d[]);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_MATRIXDENSE_H
