//===- OnlineSoftmaxPipeline.cpp - From `tiled` to `online` ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/OnlineSoftmax/OnlineSoftmaxPipeline.h"

#include "passes/MarkStage/Passes.h"
#include "passes/OnlineSoftmax/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

void attn::buildOnlineSoftmaxPipeline(OpPassManager &pm) {
  pm.addNestedPass<func::FuncOp>(createConvertToOnlineSoftmaxPass());
  // Loops that static lengths make empty go.
  pm.addNestedPass<func::FuncOp>(createCanonicalizerPass());
  pm.addNestedPass<func::FuncOp>(createCSEPass());
  pm.addPass(createMarkStagePass({Stage::online}));
}

void attn::registerOnlineSoftmaxPipelines() {
  PassPipelineRegistration<>(
      "attn-stage-online", "from stage 'tiled' to 'online'",
      [](OpPassManager &pm) { buildOnlineSoftmaxPipeline(pm); });
}
