//===- LowerToLLVMPipeline.cpp - From lowered to llvm ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/LowerToLLVMPipeline.h"

#include "passes/LowerToLLVM/Passes.h"
#include "passes/MarkStage/Passes.h"

#include "mlir/Conversion/AffineToStandard/AffineToStandard.h"
#include "mlir/Conversion/MathToFuncs/MathToFuncs.h"
#include "mlir/Conversion/MathToLLVM/MathToLLVM.h"
#include "mlir/Conversion/MathToLibm/MathToLibm.h"
#include "mlir/Conversion/ReconcileUnrealizedCasts/ReconcileUnrealizedCasts.h"
#include "mlir/Conversion/SCFToControlFlow/SCFToControlFlow.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace attn;

/// Ops that have no direct form in LLVM become ops that have.
static void addExpansions(OpPassManager &pm) {
  pm.addPass(createReportAssertsPass());
  pm.addPass(createEmitEntriesPass());
  pm.addPass(createLowerVectorsPass());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  arith::ArithExpandOpsPassOptions arithOptions;
  arithOptions.includeBf16 = true;
  pm.addPass(arith::createArithExpandOpsPass(arithOptions));
  ConvertMathToFuncsOptions mathOptions;
  mathOptions.minWidthOfFPowIExponent = 1; // LLVM's powi calls compiler-rt
  pm.addPass(createConvertMathToFuncs(mathOptions));
  pm.addPass(createSCFToControlFlowPass());
}

/// Mathematics first, for it gives ops of the other dialects; the casts between
/// the conversions meet at the end.
static void addConversions(OpPassManager &pm) {
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createConvertMathToLibmPass());
  pm.addPass(attn::createConvertToLLVMPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
}

void attn::buildLowerToLLVMPipeline(OpPassManager &pm) {
  addExpansions(pm);
  addConversions(pm);
  pm.addPass(createThreadCallStatePass());
  pm.addPass(createMarkStagePass({Stage::llvm}));
}

void attn::buildLowerGPUKernelsPipeline(OpPassManager &pm) {
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  kernels.addPass(createLowerGPUKernelsPass());
  kernels.addPass(createCSEPass());
  kernels.addPass(createSCFToControlFlowPass());
  kernels.addPass(createConvertKernelsToLLVMPass());
  kernels.addPass(createReconcileUnrealizedCastsPass());
}

void attn::registerLowerToLLVMPipelines() {
  PassPipelineRegistration<>("attn-lower-gpu-modules",
                             "from attn_gpu to the llvm and nvvm dialects",
                             buildLowerGPUKernelsPipeline);
  PassPipelineRegistration<>("attn-stage-llvm",
                             "from loops on buffers to the llvm dialect",
                             buildLowerToLLVMPipeline);
}
