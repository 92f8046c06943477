//===- Transforms.h - Finding attention in graphs ---------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_RAISE_TRANSFORMS_H
#define ATTN_PASSES_RAISE_TRANSFORMS_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"

#include <string>

namespace attn {

struct AttentionMatch;
class ElementTracer;

/// Replaces the attention that ends in the contraction `product` by an op.
/// Producers that nothing uses any more are erased. Returns null where there is
/// none, with the cause where it looks like one.
AttentionOp raiseAttention(mlir::RewriterBase &rewriter,
                           mlir::linalg::LinalgOp product, std::string &cause);

/// Writes the op for a match in front of its product, and replaces the product
/// by it. Returns null, with the cause, where an operand cannot be had.
AttentionOp emitAttention(mlir::RewriterBase &rewriter,
                          const AttentionMatch &match, ElementTracer &tracer,
                          std::string &cause);

/// Where the only user of an attention's output transposes heads behind rows,
/// makes the op write that layout itself. Fails where there is no such user.
mlir::LogicalResult foldOutputTranspose(mlir::RewriterBase &rewriter,
                                        AttentionOp op);

} // namespace attn

#endif // ATTN_PASSES_RAISE_TRANSFORMS_H
