//===- Transforms.h - Attention as a loop over key tiles ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Softmax over a row needs the row's maximum first, and so all its scores. The
// online form carries what it has seen so far as (acc, max, sum), where
//
//   max = max_j s[j]    sum = Σ_j exp(s[j] - max)    acc = Σ_j exp(s[j] - max)
//   · v[j]
//
// over the keys j seen. New keys with maximum m change what exponents are taken
// relative to: with max' = max(max, m), the old acc and sum are multiplied by
// exp(max - max'), and the new keys add exp(s - max'). At the end o = acc /
// sum, whatever the order and the size of the steps.
//
// Example: scores 1, 3 with values 10, 20, one key a step. After the first:
// max 1, sum 1, acc 10. The second rescales by exp(1 - 3) = 0.135: sum 1.135,
// acc 1.35 + 20 = 21.35. o = 18.81, as softmax(1, 3) = (0.119, 0.881) gives.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_ONLINESOFTMAX_TRANSFORMS_H
#define ATTN_PASSES_ONLINESOFTMAX_TRANSFORMS_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/IR/PatternMatch.h"

namespace attn {

/// Replaces an attention on a slice of one head by the online form, in steps of
/// `config`'s key tile. Fails with a diagnostic where the op is no such slice.
llvm::LogicalResult convertToOnlineSoftmax(mlir::RewriterBase &rewriter,
                                           AttentionOp op,
                                           TileConfigAttr config);

} // namespace attn

#endif // ATTN_PASSES_ONLINESOFTMAX_TRANSFORMS_H
