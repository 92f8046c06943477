//===- Generate.cpp - Inputs from a seed ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Generate.h"
#include "lib/Reference/Needles.h"
#include "lib/Reference/RowComputer.h"

#include <algorithm>
#include <cmath>

using namespace attn::reference;

/// Distance below the best score at which a key cannot be seen; 40 is what the
/// proof needs, the rest is for errors a kernel makes in the scores.
static constexpr double requiredGap = 48;
static constexpr double largeLogitDeviation = 30;

Inputs Generated::inputs(const Problem &problem,
                         const std::vector<CaptureView> &captures) const {
  Inputs result =
      denseInputs(problem, query.data(), key.data(), value.data(), bias.data());
  result.captures = captures;
  return result;
}

static bool isPowerOfTwo(int64_t value) {
  return value > 0 && (value & (value - 1)) == 0;
}

/// Whether the row of batch entry `b` with these kept `scores` must come out
/// exactly.
static bool isExactRow(const Problem &problem, int64_t b,
                       const std::vector<double> &scores, bool roundsP) {
  if (scores.empty()) {
    int64_t inBounds = problem.keyLengthOf(b) - problem.position.offsets[3];
    return problem.fullyMasked != FullyMasked::Mean ||
           isPowerOfTwo(std::min(problem.dims.keyLength, inBounds));
  }
  double best = *std::max_element(scores.begin(), scores.end());
  if (!std::isfinite(best))
    return false;
  int64_t ties = 0;
  for (double score : scores) {
    if (score == best)
      ++ties;
    else if (!(score <= best - requiredGap))
      return false;
  }
  bool isUnitP = best == 0 && !problem.scoreRegion;
  return (ties == 1 && !roundsP) || (isPowerOfTwo(ties) && isUnitP);
}

std::vector<bool> attn::reference::findExactRows(const Problem &problem,
                                                 const Inputs &inputs,
                                                 bool roundsP) {
  const Dims &dims = problem.dims;
  Index4 sizes = problem.outputSizes();
  Index4 strides = denseStrides(problem.outputLayout, sizes);
  std::vector<bool> result(elementCount(sizes) / dims.valueDim);
  RowComputer<F64Arithmetic> computer(problem, inputs);
  for (int64_t b = 0; b < dims.batch; ++b)
    for (int64_t h = 0; h < dims.queryHeads; ++h)
      for (int64_t i = 0; i < dims.queryLength; ++i) {
        computer.computeScores(b, h, i);
        int64_t offset = b * strides[0] + h * strides[1] + i * strides[2];
        result[offset / dims.valueDim] =
            isExactRow(problem, b, computer.keptScores(), roundsP);
      }
  return result;
}

static void fillNormal(std::vector<float> &data, uint64_t seed, uint64_t stream,
                       double factor) {
  Random random(seed, stream);
  for (float &value : data)
    value = static_cast<float>(random.normal() * factor);
}

static void fillRandom(const Problem &problem, const GenerateOptions &options,
                       Generated &data) {
  double factor = 1;
  if (options.kind == InputKind::LargeLogits) {
    double scale = problem.scale == 0 ? 1 : std::fabs(problem.scale);
    factor = largeLogitDeviation /
             (scale * std::sqrt(double(problem.dims.queryKeyDim)));
  }
  fillNormal(data.query, options.seed, 0, factor);
  fillNormal(data.key, options.seed, 1, 1);
  fillNormal(data.value, options.seed, 2, 1);
  fillNormal(data.bias, options.seed, 3, 1);
}

static RankPlan choosePlan(const Problem &problem,
                           const GenerateOptions &options) {
  Random random(options.seed, 4);
  RankPlan plan;
  if (options.kind == InputKind::ExactMean) {
    int64_t counts[] = {2, 2, 4, std::max<int64_t>(1, problem.dims.keyLength)};
    plan.topKeys = counts[random.integer(0, 3)];
  }
  plan.isInBias =
      problem.bias && problem.bias->isFull[3] && random.integer(0, 1);
  if (problem.scoreRegion)
    plan.gap = 1024;
  return plan;
}

/// Fills `data` for `plan` and finds its exact rows.
static void fillAndClassify(const Problem &problem,
                            const std::vector<CaptureView> &captures,
                            const GenerateOptions &options,
                            const RankPlan &plan, Generated &data) {
  fillRanked(problem, options, plan, data);
  data.exactRows = findExactRows(problem, data.inputs(problem, captures));
  data.exactCount =
      std::count(data.exactRows.begin(), data.exactRows.end(), true);
}

static void fillExact(const Problem &problem,
                      const std::vector<CaptureView> &captures,
                      const GenerateOptions &options, Generated &data) {
  RankPlan plan = choosePlan(problem, options);
  fillAndClassify(problem, captures, options, plan, data);
  if (!problem.scoreRegion ||
      data.exactCount == static_cast<int64_t>(data.exactRows.size()))
    return;
  // The region may bound its result (softcap): try two levels instead of many.
  Generated other = data;
  plan.isTwoLevel = true;
  plan.isInBias = false;
  fillAndClassify(problem, captures, options, plan, other);
  if (other.exactCount > data.exactCount)
    data = std::move(other);
}

Generated
attn::reference::generateInputs(const Problem &problem,
                                const std::vector<CaptureView> &captures,
                                const GenerateOptions &options) {
  Generated data;
  data.error = problem.validate(captures);
  bool isExactKind =
      options.kind == InputKind::Needle || options.kind == InputKind::ExactMean;
  if (data.error.empty() && isExactKind && problem.scale == 0)
    data.error = "expected a scale other than zero for exact inputs";
  if (!data.error.empty())
    return data;
  data.query.resize(elementCount(problem.querySizes()));
  data.key.resize(elementCount(problem.keySizes()));
  data.value.resize(elementCount(problem.valueSizes()));
  if (problem.bias)
    data.bias.resize(elementCount(problem.biasSizes()));
  if (isExactKind)
    fillExact(problem, captures, options, data);
  else
    fillRandom(problem, options, data);
  return data;
}
