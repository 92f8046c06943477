//===- Attainable.cpp - The error that rounding alone explains ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Attainable.h"
#include "lib/Reference/RowComputer.h"

#include <algorithm>
#include <cmath>

using namespace attn::reference;

/// Largest relative error of one rounding in f32.
static constexpr double roundoff = 0x1p-24;

namespace {

/// Sums over the keys of a row, one for each lane of v.
struct RowSquares {
  explicit RowSquares(int64_t dim) : terms(dim), changes(dim) {}
  /// Of p v.
  std::vector<double> terms;
  /// Of the output's changes with the scores.
  std::vector<double> changes;
  /// Of the LSE's changes, in roundoffs.
  double lse = 0;
};

} // namespace

/// |scale| sum_c |q(c) k(c)|: what the roundings of a dot product scale with.
static double absoluteDot(const Problem &problem, const Inputs &inputs,
                          const float *query, const float *key) {
  double sum = 0;
  for (int64_t c = 0; c < problem.dims.queryKeyDim; ++c)
    sum += std::fabs(double(query[c * inputs.query.strides[3]]) *
                     key[c * inputs.key.strides[3]]);
  return sum * std::fabs(problem.scale);
}

/// Turns the squared errors of a row's terms into the row's errors: adds those
/// of `count` additions, each of which rounds a partial sum (of about the
/// terms' root mean square, or the result) with a variance of u^2 / 3.
static void addSummation(const Problem &problem, size_t count,
                         const double *output, RowSquares &squares,
                         double *errors) {
  for (int64_t c = 0; c < problem.dims.valueDim; ++c) {
    double partial = squares.terms[c] + output[c] * output[c];
    double square =
        squares.changes[c] +
        roundoff * roundoff *
            (squares.terms[c] + static_cast<double>(count) / 3 * partial);
    errors[c] = std::isfinite(square) ? std::sqrt(square) : 0;
  }
}

/// Writes the attainable errors of the row `computer` looked at last, whose f64
/// output is `output`, and returns that of its LSE.
static double computeRow(const Problem &problem, const Inputs &inputs,
                         const RowComputer<F64Arithmetic> &computer,
                         const Index4 &index, double lse, const double *output,
                         double *errors) {
  auto [b, h, i, unused] = index;
  int64_t g = h / (problem.dims.queryHeads / problem.dims.keyHeads);
  const std::vector<double> &scores = computer.keptScores();
  RowSquares squares(problem.dims.valueDim);
  double max = -INFINITY;
  for (double score : scores)
    max = std::max(max, score);
  for (size_t n = 0; n < scores.size(); ++n) {
    int64_t j = computer.keptKeys()[n];
    double dot = absoluteDot(problem, inputs, inputs.query.at(b, h, i),
                             inputs.key.at(b, g, j));
    double change = dot + std::fabs(scores[n]) + (max - scores[n]) + 2;
    double weight = std::exp(scores[n] - lse);
    squares.lse += weight * change * weight * change;
    const float *value = inputs.value.at(b, g, j);
    for (int64_t c = 0; c < problem.dims.valueDim; ++c) {
      double v = value[c * inputs.value.strides[3]];
      double byScore = weight * change * roundoff * (v - output[c]);
      squares.changes[c] += byScore * byScore;
      squares.terms[c] += weight * v * weight * v;
    }
  }
  addSummation(problem, scores.size(), output, squares, errors);
  return std::isfinite(squares.lse) ? roundoff * std::sqrt(squares.lse) : 0;
}

AttainableErrors
attn::reference::computeAttainableErrors(const Problem &problem,
                                         const Inputs &inputs) {
  AttainableErrors errors;
  if (!problem.validate(inputs.captures).empty())
    return errors;
  const Dims &dims = problem.dims;
  Index4 sizes = problem.outputSizes();
  Index4 strides = denseStrides(problem.outputLayout, sizes);
  errors.output.resize(elementCount(sizes));
  std::vector<double> output(dims.valueDim);
  RowComputer<F64Arithmetic> computer(problem, inputs);
  for (int64_t b = 0; b < dims.batch; ++b)
    for (int64_t h = 0; h < dims.queryHeads; ++h)
      for (int64_t i = 0; i < dims.queryLength; ++i) {
        computer.computeScores(b, h, i);
        double lse = computer.computeOutput(b, h, output.data());
        int64_t offset = b * strides[0] + h * strides[1] + i * strides[2];
        errors.lse.push_back(computeRow(problem, inputs, computer, {b, h, i, 0},
                                        lse, output.data(),
                                        &errors.output[offset]));
      }
  return errors;
}

Judgement attn::reference::judge(const Problem &problem, const Inputs &inputs,
                                 const Answer &answer) {
  Judgement result;
  auto reference = computeAttention<F64Arithmetic>(problem, inputs);
  auto naive = computeNaive(problem, inputs);
  result.error = reference.error;
  if (!result.error.empty())
    return result;
  if (answer.type != OutputType::F32)
    for (float &value : naive.output)
      value = static_cast<float>(roundTo(answer.type, value));
  Comparison comparison;
  comparison.type = answer.type;
  comparison.actual = answer.output;
  comparison.reference = reference.output.data();
  comparison.naive = naive.output.data();
  comparison.count = static_cast<int64_t>(reference.output.size());
  comparison.rowLength = problem.dims.valueDim;
  comparison.exactRows = answer.exactRows;
  result.output = acceptOutput(comparison);
  bool hasLse = problem.wantsLse && answer.lse;
  auto rows = static_cast<int64_t>(reference.lse.size());
  if (hasLse)
    result.lse = acceptLse(answer.lse, reference.lse.data(), rows);
  if (result.accepted())
    return result;
  AttainableErrors attainable = computeAttainableErrors(problem, inputs);
  comparison.attainable = attainable.output.data();
  result.output = acceptOutput(comparison);
  if (hasLse)
    result.lse = acceptLse(answer.lse, reference.lse.data(), rows,
                           attainable.lse.data());
  return result;
}
