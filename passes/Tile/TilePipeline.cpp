//===- TilePipeline.cpp - From `configured` to `tiled` --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/Tile/TilePipeline.h"

#include "passes/MarkStage/Passes.h"
#include "passes/Tile/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

void attn::buildTilePipeline(OpPassManager &pm,
                             llvm::ArrayRef<int64_t> configIndices) {
  TileQueriesPassOptions options;
  options.configs.assign(configIndices.begin(), configIndices.end());
  // Before anything is cut by sizes that may not agree.
  pm.addNestedPass<func::FuncOp>(createCheckSizesPass());
  pm.addNestedPass<func::FuncOp>(createTileQueriesPass(options));
  // Sizes and constants are emitted where they are used; here they meet.
  pm.addNestedPass<func::FuncOp>(createCanonicalizerPass());
  pm.addNestedPass<func::FuncOp>(createCSEPass());
  pm.addPass(createMarkStagePass({Stage::tiled}));
}

void attn::registerTilePipelines() {
  PassPipelineRegistration<>("attn-stage-tiled",
                             "from stage 'configured' to 'tiled'",
                             [](OpPassManager &pm) { buildTilePipeline(pm); });
}
