//===- MergeKernel.h - Join the results of parts of the keys --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Where the keys are split, each part of them leaves o and LSE of its own in
// workspace, f32. A second kernel joins them, a block for each row: with m the
// maximum of the parts' LSE and w = exp(lse - m),
//
//   o = Σ w·o / Σ w      lse = m + ln Σ w
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOGPU_MERGEKERNEL_H
#define ATTN_PASSES_LOWERTOGPU_MERGEKERNEL_H

#include "passes/LowerToGPU/KernelScope.h"

namespace attn {

/// Threads of a block; each has every so-manieth column.
inline constexpr int64_t kMergeThreads = 128;

/// The merge of all parts, as Tile writes it.
struct PartsMerge {
  mlir::scf::ForOp loop;
  int64_t splits = 0;
  /// o [splits, B, H, S, Dv] and lse [splits, B, H, S] of the parts.
  mlir::Value outputs, lses;
  /// Arguments of the function that the results go to; `lse` null where it is
  /// not wanted.
  mlir::Value output, lse;
  /// Whether `output` has positions before heads.
  bool isPositionFirst = false;
  /// The op whose result is o, rounded, in its layout.
  mlir::Operation *last = nullptr;
};

/// Reads the merge of parts around `merge`. Fails with a diagnostic where it is
/// another.
mlir::FailureOr<PartsMerge> readPartsMerge(MergeOp merge);

/// Emits the kernel's body.
void emitMergeKernel(KernelScope &scope, const PartsMerge &merge);

/// Puts the results where the kernel has written them, and drops the loop.
void erasePartsMerge(mlir::RewriterBase &rewriter, const PartsMerge &merge);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOGPU_MERGEKERNEL_H
