//===- GPUInlinePTX.h - What no nvvm op can say ---------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// All inline PTX of the project, each with the reason for it. All of it has
// side effects, and codegen marks such calls convergent (llvm.inline_asm has no
// attribute for it).
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOLLVM_GPUINLINEPTX_H
#define ATTN_PASSES_LOWERTOLLVM_GPUINLINEPTX_H

#include "mlir/IR/Builders.h"

namespace attn {

/// One wgmma.mma_async.m64nNk16 with f32 accumulators.
struct WgmmaStep {
  /// f16 or bf16.
  mlir::Type elementType;
  /// Columns of the result.
  int64_t columns;
  /// N / 2 accumulator registers; empty where nothing is accumulated.
  mlir::ValueRange accumulator;
  /// Four registers of A, or one descriptor (i64).
  mlir::ValueRange a;
  /// Descriptor of B (i64), and whether its rows run along N.
  mlir::Value b;
  bool transposedB;
};

/// Issues one step; the N / 2 accumulator registers.
///
/// Why PTX: nvvm.wgmma.mma_async takes A from shared memory only, and always
/// takes accumulators, which for a first step costs zeroing them.
llvm::SmallVector<mlir::Value>
issueWgmma(mlir::OpBuilder &builder, mlir::Location loc, const WgmmaStep &step);

/// Waits until at most `pending` groups are under way; `values` (f32 or i32)
/// pass through.
///
/// Why PTX: nvvm.wgmma.wait.group has no operands, so nothing would keep a use
/// of an accumulator behind it.
llvm::SmallVector<mlir::Value> waitWgmma(mlir::OpBuilder &builder,
                                         mlir::Location loc, int64_t pending,
                                         mlir::ValueRange values);

/// A store to `pointer` that is never taken, on a condition that depends on
/// `value` (f32, not negative).
///
/// Why PTX: a volatile store under a condition would be a branch, behind which
/// ptxas serialises wgmma. The condition compares with gridDim.y as bits: at
/// most 65535, a denormal, which no flushed value equals.
void pinValue(mlir::OpBuilder &builder, mlir::Location loc, mlir::Value value,
              mlir::Value pointer);

/// Arrives at an mbarrier in the lanes where `condition` holds.
///
/// Why PTX: nvvm.mbarrier.arrive has no predicate, and a branch around it
/// splits the loop's body.
void arriveIf(mlir::OpBuilder &builder, mlir::Location loc,
              mlir::Value condition, mlir::Value barrier);

/// Waits until the phase of `parity` (i32) of an mbarrier is complete.
///
/// Why PTX: nvvm.mbarrier.try_wait.parity has no memory clobber and takes a
/// time limit, for which ptxas adds a sleep.
void waitBarrier(mlir::OpBuilder &builder, mlir::Location loc,
                 mlir::Value barrier, mlir::Value parity);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOLLVM_GPUINLINEPTX_H
