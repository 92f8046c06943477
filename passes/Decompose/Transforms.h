//===- Transforms.h - Attn ops as naive loops -----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Each function replaces one op on tensors by scalar loops that follow the op's
// description word by word. `type` is the type of the arithmetic; null means
// the accumulator type of the op. They fail, with a diagnostic, on buffers.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_DECOMPOSE_TRANSFORMS_H
#define ATTN_PASSES_DECOMPOSE_TRANSFORMS_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/IR/PatternMatch.h"

namespace attn {

/// Replaces an attention, on the whole or on a slice.
llvm::LogicalResult decomposeAttention(mlir::RewriterBase &rewriter,
                                       AttentionOp op, mlir::FloatType type);

/// Replaces the state before the first key.
llvm::LogicalResult decomposeInit(mlir::RewriterBase &rewriter, OnlineInitOp op,
                                  mlir::FloatType type);

/// Replaces one step over a tile of keys.
llvm::LogicalResult decomposeStep(mlir::RewriterBase &rewriter, OnlineStepOp op,
                                  mlir::FloatType type);

/// Replaces the division by the sum.
llvm::LogicalResult decomposeFinish(mlir::RewriterBase &rewriter,
                                    OnlineFinishOp op, mlir::FloatType type);

/// Replaces the join of two partial results or two running states.
llvm::LogicalResult decomposeMerge(mlir::RewriterBase &rewriter, MergeOp op,
                                   mlir::FloatType type);

} // namespace attn

#endif // ATTN_PASSES_DECOMPOSE_TRANSFORMS_H
