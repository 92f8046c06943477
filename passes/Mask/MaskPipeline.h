//===- MaskPipeline.h - The passes of stage Mask --------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_MASK_MASKPIPELINE_H
#define ATTN_PASSES_MASK_MASKPIPELINE_H

#include "passes/Mask/Passes.h"

namespace attn {

/// Adds the passes from `shared` to `masked` to a pipeline on modules.
void buildMaskPipeline(mlir::OpPassManager &manager);

/// Registers `attn-stage-masked`.
void registerMaskPipelines();

} // namespace attn

#endif // ATTN_PASSES_MASK_MASKPIPELINE_H
