//===- LowerToCPUPipeline.cpp - From online to lowered on the CPU ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/LowerToCPUPipeline.h"

#include "passes/LowerToCPU/Passes.h"
#include "passes/MarkStage/Passes.h"

#include "mlir/Conversion/BufferizationToMemRef/BufferizationToMemRef.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace attn;

namespace {
/// `LowerToCPUOptions` as those of a pipeline.
struct RegisteredOptions : PassPipelineOptions<RegisteredOptions> {
  Option<std::string> target{
      *this, "target",
      llvm::cl::desc("Machine to compile graphs without attention for"),
      llvm::cl::init("host")};
  Option<std::string> targetFile{
      *this, "target-file",
      llvm::cl::desc("YAML that describes the machine, instead of target")};
};
} // namespace

static void addCleanup(OpPassManager &pm) {
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

/// Signatures and buffers, while values are still tensors.
static void addBufferization(OpPassManager &pm) {
  pm.addPass(createDecomposeGraphOpsPass());
  pm.addPass(createDeriveResultShapesPass()); // while sizes can be reified
  addCleanup(pm);
  pm.addPass(createNormalizeEntrySignaturePass());
  pm.addPass(bufferization::createEmptyTensorEliminationPass());
  pm.addPass(createBufferizeModulePass());
  pm.addPass(createCanonicalizerPass()); // shows which results are arguments
  pm.addPass(bufferization::createDropEquivalentBufferResultsPass());
}

/// Frees what bufferization allocated, as early as possible. Upstream's
/// pipeline without the passes that change nothing here (there is no
/// reallocation, and code is simplified already), which are half of its time.
static void addDeallocation(OpPassManager &pm) {
  pm.addPass(bufferization::createOwnershipBasedBufferDeallocationPass());
  pm.addPass(bufferization::createBufferDeallocationSimplificationPass());
  pm.addPass(bufferization::createLowerDeallocationsPass());
  pm.addPass(createCSEPass());
  pm.addPass(createCanonicalizerPass());
  pm.addNestedPass<func::FuncOp>(
      bufferization::createOptimizeAllocationLivenessPass());
  pm.addPass(createConvertBufferizationToMemRefPass());
  pm.addPass(createCopyByLoopsPass());
}

void attn::buildLowerToCPUPipeline(OpPassManager &pm,
                                   const LowerToCPUOptions &options) {
  pm.addPass(createFoldTransposedFactorsPass());
  pm.addPass(createLinalgElementwiseOpFusionPass()); // fewer passes over memory
  addBufferization(pm);
  pm.addPass(createBlockMatmulsPass({options.target, options.targetFile}));
  pm.addPass(createOrderMatmulLoopsPass()); // of types without blocks
  pm.addNestedPass<func::FuncOp>(createConvertLinalgToLoopsPass());
  addCleanup(pm); // loops over keys must not carry the state
  // Before deallocation, which knows no regions that are not control flow.
  pm.addNestedPass<func::FuncOp>(createExpandOnlineStepsPass());
  addDeallocation(pm);
  pm.addPass(createCallParallelLoopsPass()); // last: it hides uses of buffers
  pm.addPass(createMarkStagePass({Stage::lowered}));
}

void attn::buildUpstreamLoopsPipeline(OpPassManager &pm) {
  addBufferization(pm);
  pm.addNestedPass<func::FuncOp>(createForallToForLoopPass());
  pm.addNestedPass<func::FuncOp>(createConvertLinalgToLoopsPass());
  addCleanup(pm);
  addDeallocation(pm);
}

void attn::registerLowerToCPUPipelines() {
  PassPipelineRegistration<RegisteredOptions>(
      "attn-stage-lowered", "from online steps to loops on buffers",
      [](OpPassManager &pm, const RegisteredOptions &options) {
        buildLowerToCPUPipeline(pm, {options.target, options.targetFile});
      });
  PassPipelineRegistration<>("attn-upstream-loops",
                             "from a graph to plain loops on buffers",
                             buildUpstreamLoopsPipeline);
}
