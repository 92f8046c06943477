//===- CalibrationLoops.h - The loops, for any vector length ---*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Included once by each file that defines a table. Vectors are those of the
// compiler, so that one text serves every instruction set; all is local to the
// including file.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_CALIBRATIONLOOPS_H
#define ATTN_LIB_TARGET_CALIBRATIONLOOPS_H

#include "lib/Target/CalibrationKernels.h"

namespace {

/// The loops for vectors of `kBytes`.
template <int kBytes> struct Loops {
  // They may alias: they read and write what others see as bytes or numbers.
  typedef float Floats __attribute__((vector_size(kBytes), may_alias));
  typedef uint32_t Ints __attribute__((vector_size(kBytes), may_alias));
  static constexpr int64_t kLanes = kBytes / 4;

  /// The same number in each lane.
  static void fill(Floats &vector, float value) {
    for (int64_t i = 0; i < kLanes; ++i)
      vector[i] = value;
  }

  template <int kChains>
  static float multiplyAdd(int64_t rounds, float factor, float addend) {
    Floats factors, addends, chains[kChains];
    fill(factors, factor);
    fill(addends, addend);
    for (int i = 0; i < kChains; ++i)
      fill(chains[i], addend * i);
    for (int64_t round = 0; round < rounds; ++round)
      for (int i = 0; i < kChains; ++i)
        chains[i] = chains[i] * factors + addends;
    float sum = 0;
    for (int i = 0; i < kChains; ++i)
      for (int64_t lane = 0; lane < kLanes; ++lane)
        sum += chains[i][lane];
    return sum;
  }

  /// exp(x) = 2^n 2^f, n the nearest integer to x log2(e): adding 1.5 2^23
  /// rounds and leaves n in the low bits. Coefficients: minimax of 2^f on
  /// [-1/2, 1/2], relative error 2e-7. Valid where the result is normal.
  static void exponentials(const float *from, float *to, int64_t count) {
    Floats log2e, magic, c0, c1, c2, c3, c4, c5;
    fill(log2e, 1.44269504f);
    fill(magic, 12582912.0f);
    fill(c0, 1.0f);
    fill(c1, 0.693147182f);
    fill(c2, 0.240226462f);
    fill(c3, 0.0555032878f);
    fill(c4, 0.00961835124f);
    fill(c5, 0.00133989241f);
    const Floats *inputs = reinterpret_cast<const Floats *>(from);
    Floats *outputs = reinterpret_cast<Floats *>(to);
    for (int64_t i = 0; i < count / kLanes; ++i) {
      Floats scaled = inputs[i] * log2e;
      Floats rounded = scaled + magic;
      Floats f = scaled - (rounded - magic);
      Floats p = ((((c5 * f + c4) * f + c3) * f + c2) * f + c1) * f + c0;
      outputs[i] = (Floats)((Ints)p + ((Ints)rounded << 23));
    }
  }

  static int32_t read(const void *data, int64_t bytes) {
    constexpr int kChains = 8;
    Ints chains[kChains] = {};
    const Ints *vectors = static_cast<const Ints *>(data);
    for (int64_t i = 0; i < bytes / kBytes; i += kChains)
      for (int j = 0; j < kChains; ++j)
        chains[j] |= vectors[i + j];
    uint32_t all = 0;
    for (int j = 0; j < kChains; ++j)
      for (int64_t lane = 0; lane < kLanes; ++lane)
        all |= chains[j][lane];
    return static_cast<int32_t>(all);
  }

  static constexpr attn::CalibrationKernels kTable = {kLanes,
                                                      {{8, multiplyAdd<8>},
                                                       {10, multiplyAdd<10>},
                                                       {12, multiplyAdd<12>},
                                                       {14, multiplyAdd<14>}},
                                                      exponentials,
                                                      read};
};

} // namespace

#endif // ATTN_LIB_TARGET_CALIBRATIONLOOPS_H
