//===- Compute.h - Attention from its definition ----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One row at a time, nothing fused, nothing reordered:
//
//   1. every kept score of the row:  dot product in index order, times scale,
//      score region, plus bias
//   2. max, in key order
//   3. e(j) = exp(score(j) - max), sum of e in key order
//   4. p(j) = e(j) / sum
//   5. o = sum of p(j) v(j), in key order
//
// In f64 this is the truth that results are compared with. The same steps in
// f32, `computeNaive`, are the *naive* routine of the acceptance rule: what an
// unfused program in the working type would get. In the ring it is the answer
// that any correct schedule has bit by bit.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_COMPUTE_H
#define ATTN_LIB_REFERENCE_COMPUTE_H

#include "lib/Reference/Problem.h"

namespace attn::reference {

/// An attention's results, or why there are none.
template <typename Arithmetic> struct Computed {
  using Number = typename Arithmetic::Number;

  /// Empty where the computation succeeded.
  std::string error;
  /// Dense, in the problem's output layout.
  std::vector<Number> output;
  /// Dense [batch, query heads, query length]; empty unless it was asked for.
  std::vector<Number> lse;
};

/// Computes `problem` in the given arithmetic. Every tensor must cover the
/// sizes that the problem states.
template <typename Arithmetic>
Computed<Arithmetic> computeAttention(const Problem &problem,
                                      const Inputs &inputs);

extern template Computed<F64Arithmetic>
computeAttention<F64Arithmetic>(const Problem &, const Inputs &);
extern template Computed<F32Arithmetic>
computeAttention<F32Arithmetic>(const Problem &, const Inputs &);
extern template Computed<RingArithmetic>
computeAttention<RingArithmetic>(const Problem &, const Inputs &);

/// The fixed unfused routine that errors are measured against: in f32, as the
/// contract says for every element type; `judge` rounds its output once where
/// the result is of a narrower type. No contraction to fused multiply-adds.
inline Computed<F32Arithmetic> computeNaive(const Problem &problem,
                                            const Inputs &inputs) {
  return computeAttention<F32Arithmetic>(problem, inputs);
}

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_COMPUTE_H
