//===- GPUKernelEmitter.h - One attn_gpu kernel to nvvm and llvm ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A kernel is written anew, op by op, in the order it has. Each value of the
// old kernel becomes none, one or many new values, its parts: a fragment one
// scalar for each register of a lane, a tile its address in shared memory, a
// scalar itself. Loops and branches carry parts. What a lane does differently
// from others enters only through `lane`, `warp` and `thread`.
//
// Scalars rather than vectors: they go through llc and ptxas without a move,
// and nothing has to take vectors apart again.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOLLVM_GPUKERNELEMITTER_H
#define ATTN_PASSES_LOWERTOLLVM_GPUKERNELEMITTER_H

#include "dialects/AttnGPU/IR/Layouts.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/DenseSet.h"

namespace attn {

/// What one value has become.
using Parts = llvm::SmallVector<mlir::Value, 1>;

/// The `acquire` ops of cp_async rings before which no barrier of the block
/// lies on some way from a `release` of the ring (`GPUBarriers.cpp`).
llvm::DenseSet<mlir::Operation *>
findAcquireBarriers(mlir::gpu::GPUFuncOp kernel);

/// Writes one kernel at the builder's place. The small functions on i32 and
/// pointers fold constants.
class KernelEmitter {
public:
  KernelEmitter(mlir::OpBuilder &builder, mlir::gpu::GPUFuncOp kernel);

  /// Writes the body; arguments of `function` stand for the kernel's. Emits on
  /// failure.
  mlir::LogicalResult emitBody(mlir::LLVM::LLVMFuncOp function);

  /// Writes the ops of a block but not its terminator.
  mlir::LogicalResult emitBlock(mlir::Block &block);

  //===--------------------------------------------------------------------===//
  // Values
  //===--------------------------------------------------------------------===//

  Parts parts(mlir::Value old) const { return all.lookup(old); }
  /// The only part of a scalar or of a tile.
  mlir::Value part(mlir::Value old) const { return parts(old).front(); }
  void setParts(mlir::Value old, mlir::ValueRange parts);
  /// Types of the parts of a value of `type`; none where such a value cannot be
  /// carried by control flow.
  std::optional<llvm::SmallVector<mlir::Type>> partTypes(mlir::Type type);

  mlir::Value constant(int64_t value);
  mlir::Value constantFloat(float value);
  mlir::Value add(mlir::Value a, mlir::Value b);
  mlir::Value add(mlir::Value a, int64_t b) { return add(a, constant(b)); }
  mlir::Value subtract(mlir::Value a, mlir::Value b);
  mlir::Value multiply(mlir::Value a, int64_t b);
  mlir::Value divide(mlir::Value a, int64_t b); ///< unsigned
  mlir::Value modulo(mlir::Value a, int64_t b); ///< unsigned
  mlir::Value exclusiveOr(mlir::Value a, mlir::Value b);
  mlir::Value isLess(mlir::Value a, mlir::Value b); ///< signed
  mlir::Value isEqual(mlir::Value a, int64_t b);
  mlir::Value extend(mlir::Value a); ///< i32 to i64, signed
  /// Address `offset` bytes (i32 or i64) after `pointer`.
  mlir::Value offset(mlir::Value pointer, mlir::Value offset);
  mlir::Value offset(mlir::Value pointer, int64_t offset);

  //===--------------------------------------------------------------------===//
  // Where this lane is
  //===--------------------------------------------------------------------===//

  /// Index of the thread in its block, of the lane in its warp.
  mlir::Value thread() const { return threadIndex; }
  mlir::Value lane() const { return laneIndex; }
  /// Index of the warp in the enclosing role, and the role's first warp.
  mlir::Value warp() const { return warpIndex; }
  /// First row that this lane has of a fragment: its warp's, and lane / 4.
  mlir::Value laneRow(attn_gpu::FragmentType type);
  /// First column that this lane has of an accumulator: 2 · (lane mod 4).
  mlir::Value laneColumn();
  /// Threads of the block.
  int64_t getThreads() const { return threads; }
  bool isInRole() const { return inRole; }

  //===--------------------------------------------------------------------===//
  // Shared memory
  //===--------------------------------------------------------------------===//

  /// Start of dynamic shared memory.
  mlir::Value shared() const { return sharedBase; }
  /// Address of the slot of tile `index`, of its full or empty mbarrier, and
  /// the parity of that tile's turn.
  mlir::Value slotAddress(attn_gpu::RingCreateOp ring, mlir::Value index);
  mlir::Value fullBarrier(attn_gpu::RingCreateOp ring, mlir::Value index);
  mlir::Value emptyBarrier(attn_gpu::RingCreateOp ring, mlir::Value index);
  mlir::Value turnParity(attn_gpu::RingCreateOp ring, mlir::Value index);
  /// Groups of four warps that release each tile.
  int64_t getReleasingGroups() const { return consumerWarps / 4; }
  bool needsBarrier(mlir::Operation *acquire) const {
    return acquireBarriers.contains(acquire);
  }
  const attn_gpu::SharedPlan &getPlan() const { return plan; }

  /// Moves to `first` as first warp of a role while `emit` runs.
  mlir::LogicalResult
  emitInRole(int64_t first, llvm::function_ref<mlir::LogicalResult()> emit);

  mlir::OpBuilder &b;
  mlir::Location loc;

  /// Writes one op. Emits on failure.
  mlir::LogicalResult emit(mlir::Operation *op);

private:
  mlir::LogicalResult emitFor(mlir::scf::ForOp op);
  mlir::LogicalResult emitIf(mlir::scf::IfOp op);
  mlir::LogicalResult emitClone(mlir::Operation *op);
  mlir::LogicalResult emitTerminator(mlir::Block &block);
  /// Parts of all `values`, one after the other; emits where one has none that
  /// can be carried.
  mlir::FailureOr<llvm::SmallVector<mlir::Value>>
  carriedParts(mlir::Operation *op, mlir::ValueRange values);
  void emitPrologue();
  void emitBarrierInit();
  mlir::Value slotIndex(attn_gpu::RingCreateOp ring, mlir::Value index);

  mlir::gpu::GPUFuncOp kernel;
  attn_gpu::SharedPlan plan;
  llvm::DenseSet<mlir::Operation *> acquireBarriers;
  int64_t threads = 0, consumerWarps = 4;
  bool inRole = false;
  mlir::Value threadIndex, laneIndex, warpIndex, sharedBase;
  llvm::DenseMap<mlir::Value, Parts> all;
  mlir::IRMapping scalars;
};

// Ops by group; each emits on failure.
mlir::LogicalResult emitRing(KernelEmitter &e, mlir::Operation *op);
mlir::LogicalResult emitCopy(KernelEmitter &e, attn_gpu::CopyOp op);
mlir::LogicalResult emitProduct(KernelEmitter &e, mlir::Operation *op);
mlir::LogicalResult emitElements(KernelEmitter &e, mlir::Operation *op);
mlir::LogicalResult emitStore(KernelEmitter &e, mlir::Operation *op);
mlir::LogicalResult emitWarps(KernelEmitter &e, mlir::Operation *op);

/// Loads a 16 x 16 block of a tile as left operand, for rows `firstRow` (of
/// this lane's warp) + 16 · `rowBlock` on: its four registers.
Parts loadLeftOperand(KernelEmitter &e, mlir::Value tile,
                      attn_gpu::SharedType type, mlir::Value firstRow,
                      int64_t rowBlock, int64_t step);

/// Two f32 rounded to nearest in one register of 16-bit elements, `low` in the
/// lower half.
mlir::Value packPair(KernelEmitter &e, mlir::Type elementType, mlir::Value low,
                     mlir::Value high);

/// First row of this lane's warp in a fragment.
mlir::Value getWarpRowValue(KernelEmitter &e, attn_gpu::FragmentType type);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOLLVM_GPUKERNELEMITTER_H
