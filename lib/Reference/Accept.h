//===- Accept.h - When a result is right ------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The acceptance rule, against the f64 reference r and the naive result n
// (`computeNaive`), for a result x:
//
//   NaN and +-inf of x and r at the same places (and the same infinities)
//   max  |x - r|  <=  2   max  |n - r| + 1   ulp       (at every element)
//   mean |x - r|  <=  1.5 mean |n - r| + 0.1 mean ulp
//   |lse - r_lse| <=  1e-5 max(1, |r_lse|)
//
// A naive result can be right by luck. Where the *attainable* errors of the
// problem are given (`Attainable.h`: what rounding alone explains, from the
// problem's condition, as a standard deviation), 4 times an element's own may
// stand for 2 times the naive error in the first bound, 1.5 times their mean
// for that of the naive errors in the second, and 4 times a row's own for the
// bound on its LSE.
//
// *Output ulp.* The distance of neighbouring numbers of the output type at the
// largest magnitude of r in the element's own row (one b, h, i). Not the
// element's magnitude: an element is a sum that may cancel to nearly nothing,
// and the roundings made on the way are relative to what was summed. Not the
// tensor's: a causal row of one key has outputs many times those of a row that
// averages thousands, and would excuse the errors of the latter. A row's
// elements share their probabilities and their normalisation, so a row is the
// largest set with one error scale. Below the smallest normal number it is the
// smallest subnormal.
//
// *Exact.* Where inputs are exact by construction (`Generate.h`), x must be the
// reference rounded once to the output type, bit by bit; only the sign of a
// zero and the payload of a NaN are not looked at.
//
// *Model outputs.* Whole graphs are compared with outputs of another system, so
// only the largest error relative to the largest expected magnitude counts.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_ACCEPT_H
#define ATTN_LIB_REFERENCE_ACCEPT_H

#include <cstdint>
#include <string>
#include <vector>

namespace attn::reference {

/// Element type of a result.
enum class OutputType { F32, F16, BF16 };

/// All tolerances, one entry per type, none anywhere else.
struct Tolerance {
  OutputType type;
  /// Bits of the significand, the hidden one included.
  int significandBits;
  /// Exponent of the smallest normal number, as in 2^x.
  int minExponent;
  /// Bounds on the error as multiples of the naive error ...
  double naiveMaxFactor, naiveMeanFactor;
  /// ... or, where these are given and more, of the attainable error ...
  double attainableMaxFactor, attainableMeanFactor;
  /// ... plus these many output ulps.
  double maxUlps, meanUlps;
  /// Bound on |lse error| / max(1, |lse|).
  double lseRelative;
  /// Bound on a model output's max error / largest magnitude, and the factor
  /// on the error of the upstream lowering that is accepted in its place.
  double modelRelative, modelBaselineFactor;
  /// Bound on max error / largest magnitude whatever the baseline does: beyond
  /// it both answer another question than the expected output.
  double modelLargest;
};

/// The row of the table for `type`.
const Tolerance &toleranceOf(OutputType type);

/// Distance of neighbouring numbers of `type` at `magnitude` (>= 0, finite).
double ulpAt(OutputType type, double magnitude);

/// `value` rounded to the nearest number of `type`, ties to even.
double roundTo(OutputType type, double value);

/// What a comparison found.
struct Verdict {
  bool accepted = true;
  double maxError = 0, meanError = 0;
  double naiveMaxError = 0, naiveMeanError = 0;
  /// First element that breaks the rule; -1 where no single one does.
  int64_t firstOffending = -1;
  /// Why not accepted; empty where accepted.
  std::string reason;
};

/// Results to compare, all of the same layout, whose rows (`rowLength`
/// elements) are contiguous. Owned by the caller.
struct Comparison {
  OutputType type = OutputType::F32;
  /// The result, widened to f32.
  const float *actual = nullptr;
  /// The f64 reference.
  const double *reference = nullptr;
  /// The naive result, widened to f32.
  const float *naive = nullptr;
  /// The attainable errors; null for the rule without them.
  const double *attainable = nullptr;
  int64_t count = 0, rowLength = 1;
  /// One entry a row: whether it must be exact; null where no row is.
  const std::vector<bool> *exactRows = nullptr;
};

/// Applies the acceptance rule: exact rows bit by bit, all rows by error.
Verdict acceptOutput(const Comparison &comparison);

/// Compares `count` LSE values with the reference; `attainable` may be null.
Verdict acceptLse(const float *actual, const double *reference, int64_t count,
                  const double *attainable = nullptr);

/// Compares a whole model output with what another system gave. `baseline`
/// (may be null) is the same graph run by upstream loops in the working type.
Verdict acceptModelOutput(OutputType type, const float *actual,
                          const float *expected, const float *baseline,
                          int64_t count);

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_ACCEPT_H
