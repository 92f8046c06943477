//===- Matrix.h - mma.sync, ldmatrix, stmatrix on registers -----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a tensor core adds up, PTX leaves open (9.7.14.5). Four arithmetics:
//
//   mma-sim   the published model of the hardware's accumulation, not yet
//             checked on a device by us (X. Li et al., "MMA-Sim", arXiv
//             2511.10909; confirmed by "Accurate Models of NVIDIA Tensor
//             Cores", arXiv 2512.07004). For each output and each step of K:
//               1. the products a*b, exact, and c, exact
//               2. e = the largest exponent of the terms; that of a product is
//                  the sum of its factors' exponents; a subnormal has the
//                  exponent of the smallest normal, zero has -126
//               3. each term cut (towards zero) to a multiple of 2^(e - F)
//               4. the sum of the cut terms, exact
//               5. cut to f32, or rounded to nearest even to f16
//             Ampere: F = 24, a step is half of K where K is 16 (f16, bf16) or
//             8 (tf32). Hopper: F = 25, one step. tf32 inputs lose their 13
//             low bits. NaN results are all ones.
//   fp32      products in f32 added one by one in the order of K
//   fp64      added in f64, rounded once an instruction
//   payload   integers mod 2^32, see Payload.h
//
// Integer products are exact mod 2^32, or saturate with .satfinite.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_MATRIX_H
#define ATTN_LIB_EMULATOR_MATRIX_H

#include "lib/Emulator/Lanes.h"

#include <cstdint>

namespace attn::emulator {

/// Element types of mma operands.
enum class MatrixType : uint8_t {
  F16,
  BF16,
  TF32,
  F32,
  F64,
  S8,
  U8,
  S4,
  U4,
  B1,
  S32
};

/// One form of mma.sync.aligned.m.n.k.row.col.
struct MmaForm {
  uint8_t m, n, k;
  MatrixType d, a, b, c;
  bool saturate = false;
};

/// Registers of 32 bits that a lane holds of each operand; false where the
/// shape is not supported yet.
bool countMmaRegisters(const MmaForm &form, unsigned &d, unsigned &a,
                       unsigned &b, unsigned &c);

/// Executes a supported form for all lanes. Each pointer is one register: 32
/// values of 32 bits. `d` may alias `c`.
void executeMma(const MmaForm &form, Arithmetic arithmetic, void *const d[],
                const void *const a[], const void *const b[],
                const void *const c[]);

/// The figures of `mma-sim` that differ between devices.
struct MmaModel {
  unsigned fractionBits = 24; ///< F above
  bool splitsK = true;        ///< long K in two steps

  static MmaModel ampere() { return {24, true}; }
  static MmaModel hopper() { return {25, false}; }
};

/// Vector instructions a kernel was compiled for.
enum class VectorLevel : uint8_t { Portable, AVX2, AVX512 };

/// The best level that this machine executes.
VectorLevel detectVectorLevel();

/// `executeMma` with another device's model, another level, or both. `level`
/// must be one that the machine executes.
void executeMmaWith(const MmaForm &form, Arithmetic arithmetic,
                    const MmaModel &model, VectorLevel level, void *const d[],
                    const void *const a[], const void *const b[],
                    const void *const c[]);

/// One output of `mma-sim` from its definition, slowly: c plus the products of
/// `count` pairs, as one step. `a` and `b` are the bits of `type`.
uint32_t simulateStep(MatrixType type, const uint32_t *a, const uint32_t *b,
                      unsigned count, uint32_t c, unsigned fractionBits,
                      bool resultIsF16);

/// ldmatrix: `count` matrices, 8 rows of 16 bytes each, to `count` registers.
void scatterMatrix(const uint8_t (*rows)[16], unsigned count, bool transposed,
                   uint32_t *const d[]);

/// stmatrix, the inverse of ldmatrix.
void gatherMatrix(const uint32_t *const s[], unsigned count, bool transposed,
                  uint8_t (*rows)[16]);

/// movmatrix.sync.aligned.m8n8.trans.b16; `d` may be `a`.
void moveMatrix(const uint32_t *a, uint32_t *d);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_MATRIX_H
