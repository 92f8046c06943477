//===- BruteForce.h - Attention once more, for tests of it ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A second spelling with nothing from the library but the structs: long double,
// no maximum, masks and scores as C++ functions.
//===----------------------------------------------------------------------===//
#ifndef ATTN_TEST_UNIT_REFERENCE_BRUTEFORCE_H
#define ATTN_TEST_UNIT_REFERENCE_BRUTEFORCE_H

#include "lib/Reference/Compute.h"
#include "lib/Reference/Generate.h"

#include "gtest/gtest.h"

#include <cmath>
#include <functional>

namespace attn::reference {

/// Whether local (b, i, j) is kept.
using Keep = std::function<bool(int64_t b, int64_t h, int64_t i, int64_t j)>;
/// Turns the scaled score at (b, h, i, j) into the final one.
using Finish = std::function<long double(long double score, int64_t b,
                                         int64_t h, int64_t i, int64_t j)>;

/// o at (b, h, i, c) of dense BHSD tensors; NaN for an empty row.
inline long double bruteForce(const Problem &problem, const Generated &data,
                              const Keep &keep, const Finish &finish, int64_t b,
                              int64_t h, int64_t i, int64_t c) {
  const Dims &d = problem.dims;
  int64_t g = h * d.keyHeads / d.queryHeads;
  long double sum = 0, weighted = 0;
  for (int64_t j = 0; j < d.keyLength; ++j) {
    if (!keep(b, h, i, j))
      continue;
    long double dot = 0;
    for (int64_t e = 0; e < d.queryKeyDim; ++e)
      dot +=
          (long double)data.query[((b * d.queryHeads + h) * d.queryLength + i) *
                                      d.queryKeyDim +
                                  e] *
          data.key[((b * d.keyHeads + g) * d.keyLength + j) * d.queryKeyDim +
                   e];
    long double weight =
        std::exp(finish(dot * (long double)problem.scale, b, h, i, j));
    sum += weight;
    weighted +=
        weight *
        data.value[((b * d.keyHeads + g) * d.keyLength + j) * d.valueDim + c];
  }
  return weighted / sum;
}

/// Expects the library to agree with `bruteForce` at every element of a problem
/// whose layouts are all BHSD; empty rows are expected to be zero.
inline void expectBruteForce(
    const Problem &problem, const Keep &keep,
    const Finish &finish = [](long double s, int64_t, int64_t, int64_t,
                              int64_t) { return s; },
    const std::vector<CaptureView> &captures = {}) {
  Generated data =
      generateInputs(problem, captures, {InputKind::Normal, 7, -1});
  ASSERT_EQ(data.error, "");
  auto result =
      computeAttention<F64Arithmetic>(problem, data.inputs(problem, captures));
  ASSERT_EQ(result.error, "");
  const Dims &d = problem.dims;
  size_t index = 0;
  for (int64_t b = 0; b < d.batch; ++b)
    for (int64_t h = 0; h < d.queryHeads; ++h)
      for (int64_t i = 0; i < d.queryLength; ++i)
        for (int64_t c = 0; c < d.valueDim; ++c) {
          long double expected =
              bruteForce(problem, data, keep, finish, b, h, i, c);
          if (std::isnan(expected))
            expected = 0;
          ASSERT_NEAR(result.output[index++], double(expected), 1e-13)
              << "b " << b << " h " << h << " i " << i << " c " << c;
        }
  ASSERT_EQ(index, result.output.size());
}

} // namespace attn::reference

#endif // ATTN_TEST_UNIT_REFERENCE_BRUTEFORCE_H
