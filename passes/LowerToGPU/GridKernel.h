//===- GridKernel.h - A grid of online softmax, read ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What a kernel has to know of the grid that it is made of. Reading changes
// nothing; every form that no kernel can do yet is refused here.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOGPU_GRIDKERNEL_H
#define ATTN_PASSES_LOWERTOGPU_GRIDKERNEL_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

namespace attn {

/// Rows of a tensor: where they begin and which of its dims they are. The last
/// dim of the tensor is the columns, unless it has none (LSE).
struct RowSlice {
  /// An argument of the function, or a `tensor.empty` that becomes workspace.
  mlir::Value tensor;
  /// The slice that reads them or the insertion that writes them.
  mlir::Operation *access = nullptr;
  /// First element, one index for each dim of the tensor.
  llvm::SmallVector<mlir::OpFoldResult> offsets;
  /// Positions; times packed heads: the rows.
  mlir::OpFoldResult positions;
  /// The dim of positions, and that of the heads where they are packed.
  unsigned rowDim = 0;
  std::optional<unsigned> headDim;
};

/// Keys [begin, end) that are stepped over one key tile at a time.
struct KeySegment {
  mlir::OpFoldResult begin, end;
  OnlineStepOp step;
  /// Whether every tile has all its keys and needs no mask.
  bool isWhole = false;
};

/// One cell of the grid.
struct GridKernel {
  /// Null where the grid has one cell only.
  mlir::scf::ForallOp grid;
  TileConfigAttr config;
  OnlineInitOp init;
  llvm::SmallVector<KeySegment> segments;
  OnlineFinishOp finish;
  RowSlice query, key, value, output;
  /// Where LSE goes, if it is wanted.
  std::optional<RowSlice> lse;
  /// Head dimensions.
  int64_t dim = 0, valueDim = 0;
  mlir::FloatType element;

  /// A step: they differ in their keys alone.
  OnlineStepOp step() const { return segments.front().step; }
};

/// What `tensor` of a grid is outside of it: an argument of the function or a
/// `tensor.empty`; null for what is neither.
mlir::Value getMemoryOf(mlir::Value tensor);

/// Reads the cell around `init`. Fails with a diagnostic where it is none that
/// OnlineSoftmax makes, or holds what no kernel can do yet.
mlir::FailureOr<GridKernel> readGridKernel(OnlineInitOp init);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOGPU_GRIDKERNEL_H
