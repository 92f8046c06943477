//===- MarkStage.cpp - Say that functions have reached a stage ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A function holds attention work when it carries `attn.stage` or an attn op.
// Before `raised` nothing carries the attribute; from then on a function with
// attn ops that lacks it was broken by some pass, and that is an error here
// rather than a surprise later.
//
//===----------------------------------------------------------------------===//

#include "passes/MarkStage/Passes.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_MARKSTAGEPASS
#include "passes/MarkStage/Passes.h.inc"
} // namespace attn

using namespace attn;

/// Whether a function holds work that stages move on. `attn.merge` is not: it
/// has one form from the graph down to LowerToCPU.
static bool holdsAttnOps(FunctionOpInterface function) {
  return function
      ->walk([](Operation *op) {
        return isa_and_present<AttnDialect>(op->getDialect()) &&
                       !isa<MergeOp>(op)
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

/// Refuses an `attn.yield` that ends no region of ours.
static LogicalResult expectYieldsInRegions(FunctionOpInterface function) {
  WalkResult result = function->walk([](YieldOp yield) {
    if (isa<AttentionOp, OnlineStepOp>(yield->getParentOp()))
      return WalkResult::advance();
    yield.emitOpError("expected to end a region of 'attn.attention' or "
                      "'attn.online_step'");
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

/// Moves `function` to `stage` if it holds work and is at the stage before.
static LogicalResult markFunction(FunctionOpInterface function, Stage stage) {
  std::optional<Stage> current = getStage(function);
  if (current ? *current >= stage : !holdsAttnOps(function))
    return success(); // further along already, or nothing to do with us
  if (stage != Stage::raised) {
    auto before = static_cast<Stage>(static_cast<uint32_t>(stage) - 1);
    if (failed(expectStage(function, before)))
      return failure();
  }
  setStage(function, stage);
  if (failed(expectYieldsInRegions(function)))
    return failure();
  return verifyStage(function, function->getAttr(kStageAttrName));
}

namespace {
struct MarkStagePass : attn::impl::MarkStagePassBase<MarkStagePass> {
  using Base::Base;

  void runOnOperation() override {
    WalkResult result = getOperation().walk([&](FunctionOpInterface function) {
      return succeeded(markFunction(function, stage)) ? WalkResult::advance()
                                                      : WalkResult::interrupt();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};
} // namespace
