//===- LowerToGPUPipeline.cpp - From online to lowered on a GPU -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToGPU/LowerToGPUPipeline.h"

#include "passes/LowerToGPU/Passes.h"
#include "passes/MarkStage/Passes.h"

#include "mlir/Conversion/AffineToStandard/AffineToStandard.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace attn;

void attn::buildLowerToGPUPipeline(OpPassManager &pm) {
  pm.addPass(createLowerToGPUPass());
  pm.addPass(createLowerAffinePass());
  // Loops of one step, choices between equal outs.
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createMarkStagePass({Stage::lowered}));
}

void attn::registerLowerToGPUPipelines() {
  PassPipelineRegistration<>("attn-stage-lowered-gpu",
                             "from online steps to launches of kernels",
                             buildLowerToGPUPipeline);
}
