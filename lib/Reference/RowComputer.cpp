//===- RowComputer.cpp - One row of attention -----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/RowComputer.h"

#include <algorithm>

namespace attn::reference {

template <typename A>
RowComputer<A>::RowComputer(const Problem &problem, const Inputs &inputs)
    : problem(problem), inputs(inputs),
      groupSize(problem.dims.queryHeads / problem.dims.keyHeads) {
  if (problem.scoreRegion)
    region.emplace_back(*problem.scoreRegion, inputs.captures);
  for (const MaskAtom &atom : problem.mask)
    if (const auto *predicate = std::get_if<PredicateMask>(&atom))
      predicates.emplace_back(predicate->keeps, inputs.captures);
}

template <typename A> bool RowComputer<A>::keeps(const ExpressionPoint &point) {
  if (point.key >= point.keyLength)
    return false;
  for (const MaskAtom &atom : problem.mask)
    if (!keepsByPosition(atom, point))
      return false;
  for (ExpressionEvaluator<A> &predicate : predicates)
    if (!predicate.evaluate(point, Number{}).integer)
      return false;
  return true;
}

template <typename A>
void RowComputer<A>::computeScores(int64_t b, int64_t h, int64_t i) {
  keys.clear();
  ExpressionPoint point = problem.pointAt(b, h, i, 0);
  bool isRowInBounds = point.row < point.queryLength;
  for (int64_t j = 0; isRowInBounds && j < problem.dims.keyLength; ++j) {
    if (keeps(point))
      keys.push_back(j);
    ++point.key;
  }
  computeDotProducts(b, h, i);
  for (size_t n = 0; n < keys.size(); ++n)
    scores[n] = finishScore(scores[n], b, h, i, keys[n]);
}

/// Each dot product is summed in index order; eight keys go side by side only
/// because a single chain of additions would wait for itself.
template <typename A>
void RowComputer<A>::computeDotProducts(int64_t b, int64_t h, int64_t i) {
  constexpr size_t width = 8;
  int64_t dim = problem.dims.queryKeyDim;
  const float *row = inputs.query.at(b, h, i);
  query.resize(dim);
  for (int64_t c = 0; c < dim; ++c)
    query[c] = A::fromFloat(row[c * inputs.query.strides[3]]);
  scores.assign(keys.size(), Number{});
  for (size_t first = 0; first < keys.size(); first += width) {
    size_t count = std::min(width, keys.size() - first);
    const float *rows[width];
    Number sums[width] = {};
    for (size_t n = 0; n < width; ++n)
      rows[n] =
          inputs.key.at(b, h / groupSize, keys[first + std::min(n, count - 1)]);
    for (int64_t c = 0; c < dim; ++c)
      for (size_t n = 0; n < width; ++n)
        sums[n] = A::add(
            sums[n],
            A::multiply(query[c],
                        A::fromFloat(rows[n][c * inputs.key.strides[3]])));
    std::copy(sums, sums + count, scores.begin() + first);
  }
}

template <typename A>
auto RowComputer<A>::finishScore(Number dot, int64_t b, int64_t h, int64_t i,
                                 int64_t j) -> Number {
  Number score = A::multiply(dot, A::fromFloat(problem.scale));
  if (!region.empty())
    score = region[0].evaluate(problem.pointAt(b, h, i, j), score).real;
  return problem.bias ? addBias(score, b, h, i, j) : score;
}

template <typename A>
auto RowComputer<A>::addBias(Number score, int64_t b, int64_t h, int64_t i,
                             int64_t j) -> Number {
  Index4 index = {b, h, i, j};
  int64_t offset = 0;
  for (int d = 0; d < 4; ++d)
    if (problem.bias->isFull[d])
      offset += index[d] * inputs.bias.strides[d];
  return A::add(score, A::fromFloat(inputs.bias.data[offset]));
}

template <typename A>
auto RowComputer<A>::computeOutput(int64_t b, int64_t h, Number *output)
    -> Number {
  Number max = A::minusInfinity();
  for (Number score : scores)
    max = A::maximum(max, score);
  if (A::isMinusInfinity(max)) {
    writeEmptyRow(b, h, output);
    return max;
  }
  Number sum{};
  probabilities.resize(keys.size());
  for (size_t n = 0; n < keys.size(); ++n) {
    probabilities[n] = A::exp(A::subtract(scores[n], max));
    sum = A::add(sum, probabilities[n]);
  }
  int64_t dim = problem.dims.valueDim, stride = inputs.value.strides[3];
  std::fill(output, output + dim, Number{});
  for (size_t n = 0; n < keys.size(); ++n) {
    Number probability = A::divide(probabilities[n], sum);
    const float *row = inputs.value.at(b, h / groupSize, keys[n]);
    for (int64_t c = 0; c < dim; ++c)
      output[c] = A::add(
          output[c], A::multiply(probability, A::fromFloat(row[c * stride])));
  }
  return A::logSumExp(max, sum);
}

template <typename A>
void RowComputer<A>::writeEmptyRow(int64_t b, int64_t h, Number *output) {
  int64_t dim = problem.dims.valueDim;
  bool isNaN = problem.fullyMasked == FullyMasked::NaN;
  std::fill(output, output + dim, isNaN ? A::notANumber() : Number{});
  if (problem.fullyMasked != FullyMasked::Mean)
    return;
  int64_t inBounds = problem.keyLengthOf(b) - problem.position.offsets[3];
  int64_t count = std::min(problem.dims.keyLength, inBounds);
  if (count <= 0)
    return;
  for (int64_t c = 0; c < dim; ++c) {
    for (int64_t j = 0; j < count; ++j)
      output[c] = A::add(
          output[c], A::fromFloat(inputs.value.at(
                         b, h / groupSize, j)[c * inputs.value.strides[3]]));
    output[c] = A::divide(output[c], A::fromInteger(count));
  }
}

template <typename A> std::string RowComputer<A>::fault() const {
  for (const ExpressionEvaluator<A> &evaluator : region)
    if (!evaluator.fault().empty())
      return evaluator.fault() + " in the score region";
  for (const ExpressionEvaluator<A> &evaluator : predicates)
    if (!evaluator.fault().empty())
      return evaluator.fault() + " in a mask predicate";
  return "";
}

template class RowComputer<F64Arithmetic>;
template class RowComputer<F32Arithmetic>;
template class RowComputer<RingArithmetic>;

} // namespace attn::reference
