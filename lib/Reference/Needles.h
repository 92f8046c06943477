//===- Needles.h - Fills inputs of the exact kinds --------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_NEEDLES_H
#define ATTN_LIB_REFERENCE_NEEDLES_H

#include "lib/Reference/Generate.h"
#include "lib/Reference/Random.h"

namespace attn::reference {

/// How the ranks of keys become scores.
struct RankPlan {
  /// Keys of rank zero.
  int64_t topKeys = 1;
  /// Score distance of neighbouring ranks, before the row's factor.
  double gap = 64;
  /// The bias carries the ranks, not q.k.
  bool isInBias = false;
  /// Two scores only: the top keys' far above zero, all others' far below, for
  /// score regions that bound their result.
  bool isTwoLevel = false;
};

/// Fills all tensors of `data`, which have their sizes, for one plan.
void fillRanked(const Problem &problem, const GenerateOptions &options,
                const RankPlan &plan, Generated &data);

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_NEEDLES_H
