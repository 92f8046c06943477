//===- CalibrationKernels.h - Loops that do one thing ----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// One table of loops per instruction set; each table's file is compiled for its
// own. Those files include nothing but this: an inline function of the standard
// library, compiled there for AVX-512, could be the copy that the linker keeps
// for everybody.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_CALIBRATIONKERNELS_H
#define ATTN_LIB_TARGET_CALIBRATIONKERNELS_H

#include <cstdint>

namespace attn {

/// A loop of f32 multiply-adds on registers.
struct MultiplyAddLoop {
  /// Chains of dependent multiply-adds that run side by side.
  int64_t chains;
  /// Runs `rounds` multiply-adds on each chain. Returns their sum.
  float (*run)(int64_t rounds, float factor, float addend);
};

/// The loops of one instruction set.
struct CalibrationKernels {
  /// f32 in a vector.
  int64_t lanes;
  MultiplyAddLoop multiplyAdds[4];
  /// The exponentials of `count` numbers (a multiple of 16, both aligned to
  /// 64 B): range reduction and a polynomial of degree 5.
  void (*exponentials)(const float *from, float *to, int64_t count);
  /// Reads `bytes` (a multiple of 1024, aligned to 64 B). Returns their `or`.
  int32_t (*read)(const void *data, int64_t bytes);
};

/// For any machine that this library runs on.
extern const CalibrationKernels kBaselineKernels;
#if defined(__x86_64__)
/// For AVX2 with FMA.
extern const CalibrationKernels kAVX2Kernels;
/// For AVX-512.
extern const CalibrationKernels kAVX512Kernels;
#endif

} // namespace attn

#endif // ATTN_LIB_TARGET_CALIBRATIONKERNELS_H
