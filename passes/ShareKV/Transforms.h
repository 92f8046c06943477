//===- Transforms.h - Heads that share keys and values ----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_SHAREKV_TRANSFORMS_H
#define ATTN_PASSES_SHAREKV_TRANSFORMS_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/IR/PatternMatch.h"

namespace attn {

/// Makes the op read k and v from before their heads were repeated. Fails where
/// they are not, or are repeated in another order than the op's.
mlir::LogicalResult shareKeysAndValues(mlir::RewriterBase &rewriter,
                                       AttentionOp op);

} // namespace attn

#endif // ATTN_PASSES_SHAREKV_TRANSFORMS_H
