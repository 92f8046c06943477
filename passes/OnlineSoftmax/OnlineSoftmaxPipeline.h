//===- OnlineSoftmaxPipeline.h - From `tiled` to `online`
//-------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_ONLINESOFTMAX_ONLINESOFTMAXPIPELINE_H
#define ATTN_PASSES_ONLINESOFTMAX_ONLINESOFTMAXPIPELINE_H

#include "mlir/Pass/PassManager.h"

namespace attn {

/// Adds the passes that take a module from `tiled` to `online`.
void buildOnlineSoftmaxPipeline(mlir::OpPassManager &pm);

/// Registers `attn-stage-online`.
void registerOnlineSoftmaxPipelines();

} // namespace attn

#endif // ATTN_PASSES_ONLINESOFTMAX_ONLINESOFTMAXPIPELINE_H
