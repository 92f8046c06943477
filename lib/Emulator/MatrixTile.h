//===- MatrixTile.h - Operands of one mma, laid out for vectors -*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Rows g and g + 8 of A and C go together: lane 8r + n of a vector of 16 is
// column n of row g + 8r. Exponents, of 16 bits, have both rows of a column
// side by side, so that one vector of 32-bit columns holds both. Exponents are
// those of the model in Matrix.h; 1000 marks infinities and NaN.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_MATRIXTILE_H
#define ATTN_LIB_EMULATOR_MATRIXTILE_H

#include "lib/Emulator/Matrix.h"

namespace attn::emulator {

/// One m16n8 mma of f16, bf16 or tf32 with an f32 accumulator.
struct MmaTile {
  alignas(64) float a[8][16][2]; ///< [g][k][row half]
  alignas(64) float b[16][16];   ///< [k][2n + r], the same for both r
  alignas(64) float c[8][16];    ///< [g][2n + r]
  alignas(64) int16_t aExponents[8][16][2];
  alignas(64) int16_t bExponents[16][16];
};

/// Executes an m16n8 form of floats with an f32 accumulator.
using MmaKernel = void (*)(const MmaForm &form, Arithmetic arithmetic,
                           const MmaModel &model, void *const d[],
                           const void *const a[], const void *const b[],
                           const void *const c[]);

/// The kernel compiled for each level.
MmaKernel mmaKernelPortable();
MmaKernel mmaKernelAVX2();
MmaKernel mmaKernelAVX512();

/// Rows g and g + 8 of `mma-sim`'s result from the definition.
void simulateRowsSlowly(const MmaForm &form, const MmaModel &model, unsigned g,
                        const void *const a[], const void *const b[],
                        const void *const c[], float result[16]);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_MATRIXTILE_H
