//===- ShareKVPipeline.h - From `raised` to `shared` ------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_SHAREKV_SHAREKVPIPELINE_H
#define ATTN_PASSES_SHAREKV_SHAREKVPIPELINE_H

#include "mlir/Pass/PassManager.h"

namespace attn {

/// Adds the passes of stage ShareKV to a module's pass manager.
void buildShareKVPipeline(mlir::OpPassManager &pm);

/// Registers `attn-stage-shared`.
void registerShareKVPipelines();

} // namespace attn

#endif // ATTN_PASSES_SHAREKV_SHAREKVPIPELINE_H
