//===- Attainable.h - The error that rounding alone explains ----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The naive routine can be lucky. On a tensor of few elements, or one whose
// rows hang on the rounding of one large score, its error may by chance be a
// tenth of what any routine must expect, and a rule that multiplies it refuses
// right results: one problem in a hundred with normal inputs, one in ten with
// large logits and a handful of rows. What luck cannot change is the condition
// of the problem:
//
//   do(c) = sum_j p(j) ds(j) (v(j,c) - o(c))        a change of scores
//         + sum_j p(j) v(j,c) r(j)                  rounding p and p v
//
// with |r(j)| <= u and, for a score that is summed, scaled, shifted by the
// maximum and put through an exponential, all in the working type,
//
//   |ds(j)| <= u (|scale| sum_c |q(c) k(j,c)| + |s(j)| + |max - s(j)| + 2).
//
// Roundings of different keys are independent: their squares are added over j.
// The additions along a row's keys add a variance of u^2 / 3 of a partial sum's
// square each. Measured with three kinds of fused kernels on 48,000 problems of
// 1 to 120 keys, the plain rule refuses 4.5% of right results, this one none.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_ATTAINABLE_H
#define ATTN_LIB_REFERENCE_ATTAINABLE_H

#include "lib/Reference/Accept.h"
#include "lib/Reference/Compute.h"

namespace attn::reference {

/// Errors by rounding in f32 alone, as standard deviations.
struct AttainableErrors {
  /// One an element, in the order of `Computed::output`.
  std::vector<double> output;
  /// One a row, in the order of `Computed::lse`.
  std::vector<double> lse;
};

/// Empty for a malformed problem. Costs about as much as the f64 reference.
AttainableErrors computeAttainableErrors(const Problem &problem,
                                         const Inputs &inputs);

/// A result under judgement, dense in the problem's output layout, widened to
/// f32.
struct Answer {
  OutputType type = OutputType::F32;
  const float *output = nullptr;
  /// May be null where the problem wants no LSE.
  const float *lse = nullptr;
  /// As `Generated::exactRows`; null where no row must be exact.
  const std::vector<bool> *exactRows = nullptr;
};

/// The verdicts on one answer.
struct Judgement {
  /// Why there is no verdict, or empty.
  std::string error;
  Verdict output, lse;

  bool accepted() const {
    return error.empty() && output.accepted && lse.accepted;
  }
};

/// Applies the whole acceptance rule: computes the reference and the naive
/// result, and, only where an element or the mean seems too far off, the
/// attainable errors.
Judgement judge(const Problem &problem, const Inputs &inputs,
                const Answer &answer);

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_ATTAINABLE_H
