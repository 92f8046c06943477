//===- LowerToLLVMPipeline.h - From lowered to llvm -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOLLVM_LOWERTOLLVMPIPELINE_H
#define ATTN_PASSES_LOWERTOLLVM_LOWERTOLLVMPIPELINE_H

#include "mlir/Pass/PassManager.h"

namespace attn {

/// Adds the passes from `lowered` (or plain loops on buffers) to the llvm
/// dialect with an entry per public function. Anchored on the module.
void buildLowerToLLVMPipeline(mlir::OpPassManager &pm);

/// Adds the passes that take kernels in every `gpu.module` from `attn_gpu` to
/// the llvm and nvvm dialects alone. Anchored on the module; the host's side is
/// left.
void buildLowerGPUKernelsPipeline(mlir::OpPassManager &pm);

/// Registers `attn-stage-llvm` and `attn-lower-gpu-modules`.
void registerLowerToLLVMPipelines();

} // namespace attn

#endif // ATTN_PASSES_LOWERTOLLVM_LOWERTOLLVMPIPELINE_H
