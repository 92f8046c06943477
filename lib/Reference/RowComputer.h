//===- RowComputer.h - One row of attention ---------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_ROWCOMPUTER_H
#define ATTN_LIB_REFERENCE_ROWCOMPUTER_H

#include "lib/Reference/Problem.h"

namespace attn::reference {

/// Computes rows of one validated problem, which it borrows with its inputs.
template <typename Arithmetic> class RowComputer {
public:
  using Number = typename Arithmetic::Number;

  RowComputer(const Problem &problem, const Inputs &inputs);

  /// Finds the kept keys of local row (b, h, i) and their scores.
  void computeScores(int64_t b, int64_t h, int64_t i);
  /// Writes the output row that belongs to the last `computeScores` and
  /// returns its LSE.
  Number computeOutput(int64_t b, int64_t h, Number *output);

  /// Local kept keys of the last row, ascending.
  const std::vector<int64_t> &keptKeys() const { return keys; }
  /// Their scores.
  const std::vector<Number> &keptScores() const { return scores; }
  /// What went wrong in a region or predicate so far.
  std::string fault() const;

private:
  bool keeps(const ExpressionPoint &point);
  void computeDotProducts(int64_t b, int64_t h, int64_t i);
  Number finishScore(Number dot, int64_t b, int64_t h, int64_t i, int64_t j);
  Number addBias(Number score, int64_t b, int64_t h, int64_t i, int64_t j);
  void writeEmptyRow(int64_t b, int64_t h, Number *output);

  const Problem &problem;
  const Inputs &inputs;
  int64_t groupSize;
  std::vector<ExpressionEvaluator<Arithmetic>> region, predicates;
  std::vector<int64_t> keys;
  std::vector<Number> query, scores, probabilities;
};

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_ROWCOMPUTER_H
