//===- Accept.cpp - When a result is right --------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Accept.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

using namespace attn::reference;

static constexpr Tolerance tolerances[] = {
    // type, significand, min exponent, naive max and mean, attainable max and
    // mean, ulps max and mean, lse, model, model baseline, model largest
    {OutputType::F32, 24, -126, 2.0, 1.5, 4.0, 1.5, 1.0, 0.1, 1e-5, 1e-5, 2.0,
     1e-3},
    {OutputType::F16, 11, -14, 2.0, 1.5, 4.0, 1.5, 1.0, 0.1, 1e-5, 1e-2, 2.0,
     0.1},
    {OutputType::BF16, 8, -126, 2.0, 1.5, 4.0, 1.5, 1.0, 0.1, 1e-5, 5e-2, 2.0,
     0.3},
};

const Tolerance &attn::reference::toleranceOf(OutputType type) {
  return tolerances[static_cast<int>(type)];
}

double attn::reference::ulpAt(OutputType type, double magnitude) {
  const Tolerance &row = toleranceOf(type);
  int exponent = row.minExponent;
  if (magnitude > 0)
    exponent = std::max(exponent, std::ilogb(magnitude));
  return std::ldexp(1.0, exponent - (row.significandBits - 1));
}

double attn::reference::roundTo(OutputType type, double value) {
  if (!std::isfinite(value))
    return value;
  double ulp = ulpAt(type, std::fabs(value));
  double rounded = std::nearbyint(value / ulp) * ulp;
  int maxExponent = type == OutputType::F16 ? 15 : 127;
  if (std::fabs(rounded) < std::ldexp(1.0, maxExponent + 1))
    return rounded;
  return std::copysign(std::numeric_limits<double>::infinity(), value);
}

/// Equal NaN or equal infinity; only asked where one of them is not finite.
static bool isSameSpecial(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

static std::string format(const char *pattern, double a, double b) {
  char text[160];
  std::snprintf(text, sizeof(text), pattern, a, b);
  return text;
}

static void reject(Verdict &verdict, int64_t index, std::string reason) {
  if (!verdict.accepted)
    return;
  verdict.accepted = false;
  verdict.firstOffending = index;
  verdict.reason = std::move(reason);
  if (index >= 0)
    verdict.reason += " at element " + std::to_string(index);
}

/// Checks that NaN and infinities sit at the same places.
static void compareSpecials(Verdict &verdict, int64_t index, double actual,
                            double reference) {
  bool bothFinite = std::isfinite(actual) && std::isfinite(reference);
  if (!bothFinite && !isSameSpecial(actual, reference))
    reject(verdict, index,
           format("expected %.9g but got %.9g", reference, actual));
}

/// Largest finite magnitude of the row that starts at `row`.
static double rowMagnitude(const double *row, int64_t length) {
  double largest = 0;
  for (int64_t c = 0; c < length; ++c)
    if (std::isfinite(row[c]))
      largest = std::max(largest, std::fabs(row[c]));
  return largest;
}

static double errorOf(double value, double reference) {
  bool isComparable = std::isfinite(value) && std::isfinite(reference);
  return isComparable ? std::fabs(value - reference) : 0;
}

namespace {

/// Errors of a result, and of the naive one, gathered over all rows.
struct ErrorSums {
  double actual = 0, naive = 0, attainable = 0, ulps = 0;
  int64_t count = 0;
};

} // namespace

static void gatherErrors(const Comparison &c, Verdict &verdict,
                         ErrorSums &sums) {
  for (int64_t i = 0; i < c.count; ++i) {
    compareSpecials(verdict, i, c.actual[i], c.reference[i]);
    double error = errorOf(c.actual[i], c.reference[i]);
    double naiveError = errorOf(c.naive[i], c.reference[i]);
    verdict.maxError = std::max(verdict.maxError, error);
    verdict.naiveMaxError = std::max(verdict.naiveMaxError, naiveError);
    sums.actual += error;
    sums.naive += naiveError;
    sums.attainable += c.attainable ? c.attainable[i] : 0;
    sums.count += std::isfinite(c.reference[i]);
  }
}

static void compareExactRow(const Comparison &c, Verdict &verdict,
                            int64_t first) {
  for (int64_t i = first; i < first + c.rowLength; ++i) {
    double expected = roundTo(c.type, c.reference[i]);
    if (!isSameSpecial(c.actual[i], expected))
      reject(
          verdict, i,
          format("expected exactly %.9g but got %.9g", expected, c.actual[i]));
  }
}

static void compareRowErrors(const Comparison &c, Verdict &verdict,
                             int64_t first, double ulp) {
  const Tolerance &tolerance = toleranceOf(c.type);
  for (int64_t i = first; i < first + c.rowLength; ++i) {
    double allowed = tolerance.naiveMaxFactor * verdict.naiveMaxError;
    if (c.attainable)
      allowed =
          std::max(allowed, tolerance.attainableMaxFactor * c.attainable[i]);
    double bound = allowed + tolerance.maxUlps * ulp;
    double error = errorOf(c.actual[i], c.reference[i]);
    if (error > bound)
      reject(verdict, i,
             format("expected an error of at most %.3g but got %.3g", bound,
                    error));
  }
}

static void compareMeans(const Comparison &c, Verdict &verdict,
                         const ErrorSums &sums) {
  if (sums.count == 0)
    return;
  const Tolerance &tolerance = toleranceOf(c.type);
  verdict.meanError = sums.actual / sums.count;
  verdict.naiveMeanError = sums.naive / sums.count;
  double allowed =
      std::max(tolerance.naiveMeanFactor * verdict.naiveMeanError,
               tolerance.attainableMeanFactor * sums.attainable / sums.count);
  double bound = allowed + tolerance.meanUlps * sums.ulps / sums.count;
  if (verdict.meanError > bound)
    reject(verdict, -1,
           format("expected a mean error of at most %.3g but got %.3g", bound,
                  verdict.meanError));
}

Verdict attn::reference::acceptOutput(const Comparison &c) {
  Verdict verdict;
  ErrorSums sums;
  gatherErrors(c, verdict, sums);
  for (int64_t first = 0; first < c.count; first += c.rowLength) {
    const double *row = c.reference + first;
    double ulp = ulpAt(c.type, rowMagnitude(row, c.rowLength));
    for (int64_t i = 0; i < c.rowLength; ++i)
      sums.ulps += std::isfinite(row[i]) ? ulp : 0;
    if (c.exactRows && (*c.exactRows)[first / c.rowLength])
      compareExactRow(c, verdict, first);
    compareRowErrors(c, verdict, first, ulp);
  }
  compareMeans(c, verdict, sums);
  return verdict;
}

Verdict attn::reference::acceptLse(const float *actual, const double *reference,
                                   int64_t count, const double *attainable) {
  Verdict verdict;
  const Tolerance &tolerance = toleranceOf(OutputType::F32);
  double sum = 0;
  for (int64_t i = 0; i < count; ++i) {
    compareSpecials(verdict, i, actual[i], reference[i]);
    double error = errorOf(actual[i], reference[i]);
    double bound =
        tolerance.lseRelative * std::max(1.0, std::fabs(reference[i]));
    if (attainable)
      bound = std::max(bound, tolerance.attainableMaxFactor * attainable[i]);
    verdict.maxError = std::max(verdict.maxError, error);
    sum += error;
    if (error > bound)
      reject(verdict, i,
             format("expected an LSE within %.3g of the reference but it is "
                    "%.3g away",
                    bound, error));
  }
  verdict.meanError = count > 0 ? sum / count : 0;
  return verdict;
}

/// Max error of `values`, relative to nothing; checks specials on request.
static double maxErrorOf(const float *values, const float *expected,
                         int64_t count) {
  double largest = 0;
  for (int64_t i = 0; i < count; ++i)
    largest = std::max(largest, errorOf(values[i], expected[i]));
  return largest;
}

Verdict attn::reference::acceptModelOutput(OutputType type, const float *actual,
                                           const float *expected,
                                           const float *baseline,
                                           int64_t count) {
  Verdict verdict;
  const Tolerance &tolerance = toleranceOf(type);
  double magnitude = 0, sum = 0;
  for (int64_t i = 0; i < count; ++i) {
    compareSpecials(verdict, i, actual[i], expected[i]);
    sum += errorOf(actual[i], expected[i]);
    if (std::isfinite(expected[i]))
      magnitude = std::max(magnitude, std::fabs(double(expected[i])));
  }
  verdict.maxError = maxErrorOf(actual, expected, count);
  verdict.meanError = count > 0 ? sum / count : 0;
  double bound = tolerance.modelRelative * magnitude;
  if (baseline) {
    verdict.naiveMaxError = maxErrorOf(baseline, expected, count);
    bound = std::max(
        bound, std::min(tolerance.modelBaselineFactor * verdict.naiveMaxError,
                        tolerance.modelLargest * magnitude));
  }
  for (int64_t i = 0; i < count && verdict.accepted; ++i)
    if (errorOf(actual[i], expected[i]) > bound)
      reject(verdict, i,
             format("expected an error of at most %.3g but got %.3g", bound,
                    verdict.maxError));
  return verdict;
}
