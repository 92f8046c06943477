//===- Transforms.h - Attention as a grid of tiles ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_TILE_TRANSFORMS_H
#define ATTN_PASSES_TILE_TRANSFORMS_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/IR/PatternMatch.h"

namespace attn {

/// Compares the sizes of `op` that are known at run time only, and the bounds
/// of captured tensors with what its regions read; runs `op` only where they
/// agree. Fails with a diagnostic where they are known to disagree.
llvm::LogicalResult checkSizes(mlir::RewriterBase &rewriter, AttentionOp op);

/// Replaces an attention on the whole by one grid for each variant of `plan`
/// that its static sizes do not rule out. `configIndices` says, for each
/// variant, which of its configurations that later stages can do is lowered,
/// counted from the best; 0 for variants that it does not reach. Fails with a
/// diagnostic where the op is a slice already, or where a variant has no such
/// configuration.
llvm::LogicalResult tileByPlan(mlir::RewriterBase &rewriter, AttentionOp op,
                               TilePlanAttr plan,
                               llvm::ArrayRef<int64_t> configIndices = {});

/// Emits, before `op`, the grid of one fused configuration; gives the values
/// that stand for its results. `op` itself stays.
llvm::SmallVector<mlir::Value> emitTiledGrid(mlir::RewriterBase &rewriter,
                                             AttentionOp op,
                                             TileConfigAttr config);

/// Emits, before `op`, a grid over batch and head whose body computes the whole
/// score matrix of one head [Sq, Sk] in the accumulator type, its softmax and
/// its product with v, all by linalg ops. `op` itself stays. A key whose weight
/// is 0 takes no part in the product.
llvm::SmallVector<mlir::Value> emitUnfused(mlir::RewriterBase &rewriter,
                                           AttentionOp op);

} // namespace attn

#endif // ATTN_PASSES_TILE_TRANSFORMS_H
