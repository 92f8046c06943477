//===- DecomposeGraphOps.cpp - Graph ops that buffers cannot take ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Upstream patterns that no upstream pass runs alone: `tensor.concat` becomes
// insertions, and a power with a small constant exponent becomes products,
// which a vectoriser can take.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/Passes.h"

#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_DECOMPOSEGRAPHOPSPASS
#include "passes/LowerToCPU/Passes.h.inc"
} // namespace attn

namespace {
struct DecomposeGraphOpsPass
    : attn::impl::DecomposeGraphOpsPassBase<DecomposeGraphOpsPass> {
  using Base::Base;

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    tensor::populateDecomposeTensorConcatPatterns(patterns);
    populateMathAlgebraicSimplificationPatterns(patterns);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};
} // namespace
