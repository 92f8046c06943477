//===- LowerVectors.cpp - Vectors without a direct form in LLVM -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Kernels use vectors of one dimension, and few ops on them, all of which
// attn-convert-to-llvm takes as they are. Only code that came with the graph
// can need more; looking for it is much faster than upstream's passes, which
// apply all their patterns to every op to find nothing.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/Passes.h"

#include "mlir/Conversion/VectorToLLVM/ConvertVectorToLLVMPass.h"
#include "mlir/Conversion/VectorToSCF/VectorToSCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Pass/PassManager.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_LOWERVECTORSPASS
#include "passes/LowerToLLVM/Passes.h.inc"
} // namespace attn

/// Whether `type` is no vector, or one of one dimension and known length.
static bool isPlain(Type type) {
  auto vector = dyn_cast<VectorType>(type);
  return !vector || (vector.getRank() == 1 && !vector.isScalable());
}

/// Whether `op` converts to LLVM by one pattern.
static bool isPlain(Operation *op) {
  if (!isa_and_present<vector::VectorDialect>(op->getDialect()))
    return true;
  if (!llvm::all_of(op->getOperandTypes(), [](Type t) { return isPlain(t); }) ||
      !llvm::all_of(op->getResultTypes(), [](Type t) { return isPlain(t); }))
    return false;
  if (auto broadcast = dyn_cast<vector::BroadcastOp>(op))
    return !isa<VectorType>(broadcast.getSourceType());
  return isa<vector::ExtractOp, vector::FMAOp, vector::InsertOp, vector::LoadOp,
             vector::ReductionOp, vector::ShuffleOp, vector::StepOp,
             vector::StoreOp>(op);
}

namespace {
struct LowerVectorsPass : attn::impl::LowerVectorsPassBase<LowerVectorsPass> {
  using Base::Base;

  void getDependentDialects(DialectRegistry &registry) const override {
    passes().getDependentDialects(registry);
  }

  void runOnOperation() override {
    auto search = [](Operation *op) {
      return isPlain(op) ? WalkResult::advance() : WalkResult::interrupt();
    };
    if (!getOperation()->walk(search).wasInterrupted())
      return;
    OpPassManager pipeline = passes();
    if (failed(runPipeline(pipeline, getOperation())))
      signalPassFailure();
  }

private:
  static OpPassManager passes() {
    OpPassManager pipeline(ModuleOp::getOperationName());
    pipeline.addPass(createConvertVectorToSCFPass());
    pipeline.addPass(createConvertVectorToLLVMPass());
    return pipeline;
  }
};
} // namespace
