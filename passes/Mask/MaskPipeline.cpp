//===- MaskPipeline.cpp - The passes of stage Mask ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/Mask/MaskPipeline.h"
#include "passes/MarkStage/Passes.h"

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace attn;

void attn::buildMaskPipeline(OpPassManager &manager) {
  manager.addNestedPass<func::FuncOp>(createAnalyzeMaskPass());
  manager.addPass(createMarkStagePass({Stage::masked}));
}

void attn::registerMaskPipelines() {
  PassPipelineRegistration<>("attn-stage-masked", "From 'shared' to 'masked'",
                             buildMaskPipeline);
}
