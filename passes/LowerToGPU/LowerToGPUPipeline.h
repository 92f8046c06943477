//===- LowerToGPUPipeline.h - From `online` to `lowered` on a GPU ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOGPU_LOWERTOGPUPIPELINE_H
#define ATTN_PASSES_LOWERTOGPU_LOWERTOGPUPIPELINE_H

#include "mlir/Pass/PassManager.h"

namespace attn {

/// Adds the passes that take a module from `online` to `lowered` where its
/// functions are for a GPU.
void buildLowerToGPUPipeline(mlir::OpPassManager &pm);

/// Registers `attn-stage-lowered-gpu`.
void registerLowerToGPUPipelines();

} // namespace attn

#endif // ATTN_PASSES_LOWERTOGPU_LOWERTOGPUPIPELINE_H
