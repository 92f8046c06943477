//===- KeptPairs.cpp - How much work an attention really is ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Check/KeptPairs.h"

#include <algorithm>

using namespace attn;
using namespace attn::reference;

namespace {
/// Keys first..last, both included.
struct KeyRange {
  int64_t first, last;

  void keepFrom(int64_t key) { first = std::max(first, key); }
  void keepTo(int64_t key) { last = std::min(last, key); }
};
} // namespace

static int64_t getDiagonal(MaskAlignment alignment,
                           const ExpressionPoint &row) {
  return alignment == MaskAlignment::TopLeft
             ? row.row
             : row.row + row.keyLength - row.queryLength;
}

/// Narrows `range` to what one mask keeps of the row.
static void narrow(KeyRange &range, const MaskAtom &atom,
                   const ExpressionPoint &row) {
  if (const auto *causal = std::get_if<CausalMask>(&atom))
    range.keepTo(getDiagonal(causal->alignment, row));
  if (const auto *window = std::get_if<WindowMask>(&atom)) {
    int64_t diagonal = getDiagonal(window->alignment, row);
    if (window->left >= 0)
      range.keepFrom(diagonal - window->left);
    if (window->right >= 0)
      range.keepTo(diagonal + window->right);
  }
  if (const auto *band = std::get_if<BandMask>(&atom)) {
    for (const AffineBound &bound : band->lower)
      range.keepFrom(bound.evaluate(row));
    for (const AffineBound &bound : band->upper)
      range.keepTo(bound.evaluate(row));
  }
}

double attn::check::countKeptPairs(const Problem &problem) {
  double pairs = 0;
  for (int64_t b = 0; b < problem.dims.batch; ++b) {
    int64_t rows = std::min(problem.queryLengthOf(b), problem.dims.queryLength);
    int64_t keys = std::min(problem.keyLengthOf(b), problem.dims.keyLength);
    for (int64_t i = 0; i < rows; ++i) {
      KeyRange range = {0, keys - 1};
      ExpressionPoint row = problem.pointAt(b, 0, i, 0);
      for (const MaskAtom &atom : problem.mask)
        narrow(range, atom, row);
      pairs += double(std::max<int64_t>(0, range.last - range.first + 1));
    }
  }
  return pairs * double(problem.dims.queryHeads);
}

double attn::check::countFlops(const Problem &problem) {
  return 2.0 * double(problem.dims.queryKeyDim + problem.dims.valueDim) *
         countKeptPairs(problem);
}
