//===- LowerToCPUPipeline.h - From online to lowered on the CPU -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_LOWERTOCPUPIPELINE_H
#define ATTN_PASSES_LOWERTOCPU_LOWERTOCPUPIPELINE_H

#include "mlir/Pass/PassManager.h"

namespace attn {

/// Adds the passes that make buffers and loops of a whole module at `online`,
/// or of a graph without attention: stage `lowered`. Anchored on the module.
void buildLowerToCPUPipeline(mlir::OpPassManager &pm);

/// As above with upstream passes for all arithmetic, the plainest loops there
/// are and no threads. The module holds no op of the attn dialect.
void buildUpstreamLoopsPipeline(mlir::OpPassManager &pm);

/// Registers `attn-stage-lowered` and `attn-upstream-loops`.
void registerLowerToCPUPipelines();

} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_LOWERTOCPUPIPELINE_H
