//===- KeptPairs.h - How much work an attention really is -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CHECK_KEPTPAIRS_H
#define ATTN_LIB_CHECK_KEPTPAIRS_H

#include "lib/Reference/Problem.h"

namespace attn::check {

/// Number of (row, key) pairs that causal, window and band masks and the
/// lengths keep, over the whole batch and all query heads. Predicates count as
/// keeping everything.
double countKeptPairs(const reference::Problem &problem);

/// Floating-point operations of the kept scores: 2 (D + Dv) a pair.
double countFlops(const reference::Problem &problem);

} // namespace attn::check

#endif // ATTN_LIB_CHECK_KEPTPAIRS_H
