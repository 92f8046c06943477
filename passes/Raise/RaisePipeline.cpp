//===- RaisePipeline.cpp - From a graph to `raised` -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/Raise/RaisePipeline.h"

#include "passes/MarkStage/Passes.h"
#include "passes/Raise/Passes.h"

#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

namespace attn {

void buildRaisePipeline(OpPassManager &pm) {
  // Front ends compute dynamic sizes in i64 and check them at run time; once
  // those are folded, equal sizes are one value. It takes two rounds.
  for (int round = 0; round < 2; ++round) {
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createCSEPass());
    pm.addPass(arith::createIntRangeOptimizationsPass());
  }
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createRaiseAttentionPass());
  // Reshapes around the op meet those of the graph.
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createFoldOutputTransposesPass());
  pm.addPass(createCSEPass());
  pm.addPass(createMarkStagePass({Stage::raised}));
}

void registerRaisePipelines() {
  PassPipelineRegistration<> pipeline(
      "attn-stage-raised", "from a graph to stage 'raised'",
      [](OpPassManager &pm) { buildRaisePipeline(pm); });
}

} // namespace attn
