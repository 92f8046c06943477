//===- ShareKVPipeline.cpp - From `raised` to `shared` --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/ShareKV/ShareKVPipeline.h"

#include "passes/MarkStage/Passes.h"
#include "passes/ShareKV/Passes.h"

#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

namespace attn {

void buildShareKVPipeline(OpPassManager &pm) {
  pm.addPass(createShareKVPass());
  pm.addPass(createCanonicalizerPass()); // the repeats are dead now
  pm.addPass(createMarkStagePass({Stage::shared}));
}

void registerShareKVPipelines() {
  PassPipelineRegistration<> pipeline(
      "attn-stage-shared", "from stage 'raised' to stage 'shared'",
      [](OpPassManager &pm) { buildShareKVPipeline(pm); });
}

} // namespace attn
