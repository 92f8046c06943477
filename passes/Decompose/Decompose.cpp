//===- Decompose.cpp - Spell every attn op out as naive scalar loops ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The executable meaning of the dialect. It stands beside the production
// pipeline, not in it: IR of any stage before `lowered` can be run through it
// and compared with the graph that came in.
//
//===----------------------------------------------------------------------===//

#include "passes/Decompose/Passes.h"
#include "passes/Decompose/Transforms.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include "llvm/ADT/TypeSwitch.h"

namespace attn {
#define GEN_PASS_DEF_DECOMPOSEPASS
#include "passes/Decompose/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn;

static LogicalResult decompose(RewriterBase &rewriter, Operation *op,
                               FloatType type) {
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](AttentionOp op) {
        return decomposeAttention(rewriter, op, type);
      })
      .Case([&](OnlineInitOp op) { return decomposeInit(rewriter, op, type); })
      .Case([&](OnlineStepOp op) { return decomposeStep(rewriter, op, type); })
      .Case([&](OnlineFinishOp op) {
        return decomposeFinish(rewriter, op, type);
      })
      .Case([&](MergeOp op) { return decomposeMerge(rewriter, op, type); })
      .Default([](Operation *) { return success(); });
}

namespace {
struct Decompose : attn::impl::DecomposePassBase<Decompose> {
  using Base::Base;

  void runOnOperation() override {
    FloatType type;
    if (elementType == "f64")
      type = Float64Type::get(&getContext());
    else if (!elementType.empty()) {
      getOperation()->emitError("expected 'element-type' to be 'f64' or empty "
                                "but got '")
          << elementType << "'";
      return signalPassFailure();
    }
    SmallVector<Operation *> ops;
    getOperation()->walk([&](Operation *op) { ops.push_back(op); });
    IRRewriter rewriter(&getContext());
    for (Operation *op : ops)
      if (failed(decompose(rewriter, op, type)))
        return signalPassFailure();
  }
};
} // namespace
