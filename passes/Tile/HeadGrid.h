//===- HeadGrid.h - Sizes and slices of one attention ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What the fused and the unfused grid have in common: the sizes of the whole by
// name, whatever the layouts, and slices of one head of one batch entry.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_TILE_HEADGRID_H
#define ATTN_PASSES_TILE_HEADGRID_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/IR/Builders.h"

namespace attn {

/// Emits sizes and slices at the insertion point of a builder.
class HeadGrid {
public:
  HeadGrid(mlir::OpBuilder &builder, AttentionOp op);

  /// Sizes of the whole, in elements.
  mlir::OpFoldResult batch, heads, rows, keys;
  int64_t dim, valueDim;

  /// The key head that query head `h` reads.
  mlir::OpFoldResult keyHead(mlir::OpFoldResult h);
  /// Valid rows and keys of batch entry `b`: from the lengths tensors where
  /// there are any, clamped to the tensors' own.
  mlir::OpFoldResult queryLength(mlir::Value b);
  mlir::OpFoldResult keyLength(mlir::Value b);

  /// Where a slice [count, columns] of one head, or of `heads` heads that
  /// follow each other, starts.
  struct Place {
    mlir::OpFoldResult b, h, first, count;
    int64_t columns;
    int64_t heads = 1;
  };
  /// Offsets and sizes of a slice of a tensor in `layout`; strides are 1.
  struct Box {
    llvm::SmallVector<mlir::OpFoldResult> offsets, sizes, strides;
  };
  Box boxIn(TensorLayout layout, const Place &place);
  /// The box of the rows of `place` in lse [B, H, Sq].
  Box boxInLse(const Place &place);
  /// The box of a bias, through its map, that `place` (rows) and all keys read.
  Box boxInBias(const Place &place);

  /// The slice, of the rank of `tensor`, or of `rank` with dims of size 1 left
  /// out (the last `rank` dims that are no unit by construction remain).
  mlir::Value slice(mlir::Value tensor, const Box &box);
  mlir::Value slice(mlir::Value tensor, const Box &box,
                    llvm::ArrayRef<mlir::OpFoldResult> reducedShape);

private:
  mlir::OpFoldResult sizeOf(mlir::Value tensor, TensorLayout layout,
                            unsigned axis);
  mlir::OpFoldResult length(mlir::Value lengths, mlir::Value b,
                            mlir::OpFoldResult limit);

  mlir::OpBuilder &builder;
  AttentionOp op;
  mlir::Location loc;
  mlir::OpFoldResult keyHeads;
};

} // namespace attn

#endif // ATTN_PASSES_TILE_HEADGRID_H
