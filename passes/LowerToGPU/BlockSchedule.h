//===- BlockSchedule.h - Copies and products of one block -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOGPU_BLOCKSCHEDULE_H
#define ATTN_PASSES_LOWERTOGPU_BLOCKSCHEDULE_H

#include "passes/LowerToGPU/SoftmaxStep.h"

#include "dialects/AttnGPU/IR/AttnGPUDialect.h"

namespace attn {

/// A segment of keys in a kernel: values of type index.
struct SegmentBounds {
  const KeySegment *segment;
  /// First key; end; number of the first tile and of the one behind the last,
  /// counted over all segments.
  mlir::Value begin, end, firstTile, endTile;
};

/// What every schedule makes of a cell of the grid: types, views, key tiles in
/// order, epilogue.
class BlockParts {
public:
  BlockParts(KernelScope &scope, const GridKernel &kernel);

  /// Rows of q, of k or v of the cell's head (as many as there are keys), of
  /// the result.
  mlir::Value emitQueryView(mlir::OpBuilder &b);
  mlir::Value emitKeyView(mlir::OpBuilder &b, const RowSlice &rows,
                          int64_t columns);
  mlir::Value emitOutputView(mlir::OpBuilder &b);
  mlir::Value emitOutputView();
  mlir::Value emitLseView(mlir::OpBuilder &b);
  /// The first key of tile `number` (index), for copies ahead: over all
  /// segments.
  mlir::Value emitTileStart(mlir::OpBuilder &b, mlir::Value number);
  /// Tiles of all segments.
  mlir::Value getTileCount() const { return bounds.back().endTile; }
  llvm::ArrayRef<SegmentBounds> getSegments() const { return bounds; }

  /// State before the first key: accumulator, maximum, sum.
  llvm::SmallVector<mlir::Value> emitInitialState(mlir::OpBuilder &b);
  /// Whether tile 0 is there at every length.
  bool hasFirstTile() const;
  /// The segment of tile `number` ends here; for a tile that may be of any.
  mlir::Value emitSegmentEnd(mlir::OpBuilder &b, mlir::Value number);
  /// A product that is waited for at once.
  mlir::Value emitProduct(mlir::OpBuilder &b, mlir::Value left,
                          mlir::Value right, mlir::Value accumulator,
                          mlir::Type type, bool transposesRight);
  /// Divides and writes; `tile` is Q's, which is read no more.
  void emitEpilogue(mlir::OpBuilder &b, mlir::ValueRange state,
                    mlir::Value tile);

  /// [rows, columns] of a tile in shared memory; columns are padded.
  attn_gpu::SharedType getTileType(int64_t rows, int64_t columns);
  attn_gpu::FragmentType getFragmentType(attn_gpu::FragmentKind kind,
                                         llvm::ArrayRef<int64_t> shape,
                                         mlir::Type element);
  attn_gpu::FragmentType getScoresType();
  attn_gpu::FragmentType getOutputType();
  attn_gpu::FragmentType getProbabilitiesType();

  mlir::Value constantI32(mlir::OpBuilder &b, int64_t value);
  mlir::Value toI32(mlir::OpBuilder &b, mlir::Value index);

  KernelScope &scope;
  const GridKernel &kernel;
  mlir::Location loc;
  ScoreElements scores;
  SoftmaxStep softmax;

private:
  mlir::Value emitView(mlir::OpBuilder &b, const RowSlice &rows,
                       mlir::OpFoldResult positions, mlir::Type type,
                       bool isFromStart);
  void computeSegments();

  llvm::SmallVector<SegmentBounds> bounds;
};

/// A ring of `slots` such tiles.
attn_gpu::RingType getRingType(attn_gpu::SharedType tile, int64_t slots);

/// Emits the schedule of mma.sync: all warps copy, all warps compute.
void emitBlockSchedule(KernelScope &scope, const GridKernel &kernel);

/// Warps of the producer of `emitRoleSchedule`.
inline constexpr int64_t kProducerWarps = 4;

/// Emits the schedule of wgmma: one group of warps copies by tensor maps, the
/// others compute.
void emitRoleSchedule(KernelScope &scope, const GridKernel &kernel);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOGPU_BLOCKSCHEDULE_H
