//===- RaiseAttention.cpp - softmax(QKᵀ)V becomes attn.attention ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Every contraction may be the product with V of an attention. Each is matched
// on its own (`AttentionMatch.h`), replaced, and what only it needed is erased.
//
//===----------------------------------------------------------------------===//

#include "lib/Analysis/TensorRoles.h"
#include "passes/Raise/AttentionMatch.h"
#include "passes/Raise/Passes.h"
#include "passes/Raise/Transforms.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_RAISEATTENTIONPASS
#include "passes/Raise/Passes.h.inc"

/// Erases `op` if it is dead, then its producers that are dead by that.
static void eraseDeadProducers(RewriterBase &rewriter, Operation *op) {
  SmallVector<Operation *> worklist{op};
  while (!worklist.empty()) {
    Operation *dead = worklist.pop_back_val();
    if (!isOpTriviallyDead(dead))
      continue;
    llvm::SmallSetVector<Operation *, 8> producers;
    dead->walk([&](Operation *inner) {
      for (Value operand : inner->getOperands())
        if (Operation *producer = operand.getDefiningOp())
          if (!dead->isAncestor(producer))
            producers.insert(producer);
    });
    rewriter.eraseOp(dead);
    for (Operation *producer : producers)
      if (!llvm::is_contained(worklist, producer))
        worklist.push_back(producer);
  }
}

/// Erases what was written in front of `op`, back to `last`.
static void eraseAttempt(RewriterBase &rewriter, Operation *last,
                         Operation *op) {
  while (op->getPrevNode() != last)
    rewriter.eraseOp(op->getPrevNode());
}

/// One attempt; with `mayAssume`, sizes may be taken to be equal.
static AttentionOp raiseAttention(RewriterBase &rewriter,
                                  linalg::LinalgOp product, bool mayAssume,
                                  std::string &cause) {
  ElementContext context(rewriter.getContext());
  if (mayAssume)
    context.allowAssumptions();
  ElementTracer tracer(context);
  tracer.learnFromAsserts(product);
  std::optional<AttentionMatch> match = matchAttention(product, tracer, cause);
  if (!match)
    return nullptr;
  Operation *last = product->getPrevNode();
  AttentionOp op = emitAttention(rewriter, *match, tracer, cause);
  if (!op) {
    eraseAttempt(rewriter, last, product);
    return nullptr;
  }
  rewriter.setInsertionPoint(op);
  emitAssumptions(rewriter, op.getLoc(), context);
  eraseDeadProducers(rewriter, product);
  return op;
}

AttentionOp raiseAttention(RewriterBase &rewriter, linalg::LinalgOp product,
                           std::string &cause) {
  if (AttentionOp op =
          raiseAttention(rewriter, product, /*mayAssume=*/false, cause))
    return op;
  std::string causeWithAssumptions;
  AttentionOp op = raiseAttention(rewriter, product, /*mayAssume=*/true,
                                  causeWithAssumptions);
  if (cause.empty())
    cause = causeWithAssumptions;
  return op;
}

} // namespace attn

using namespace attn;

namespace {
/// Forgets contractions that are erased as producers of others.
struct EraseListener : RewriterBase::Listener {
  void notifyOperationErased(Operation *op) override { erased.insert(op); }
  llvm::SmallPtrSet<Operation *, 8> erased;
};

struct RaiseAttentionPass
    : attn::impl::RaiseAttentionPassBase<RaiseAttentionPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<Operation *> products;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (op.hasPureTensorSemantics() && linalg::isaContractionOpInterface(op))
        products.push_back(op);
    });
    EraseListener listener;
    IRRewriter rewriter(&getContext(), &listener);
    for (Operation *product : llvm::reverse(products)) {
      if (listener.erased.contains(product))
        continue;
      Location loc = product->getLoc();
      std::string cause;
      if (!raiseAttention(rewriter, cast<linalg::LinalgOp>(product), cause) &&
          !cause.empty())
        emitRemark(loc) << "not an attention: " << cause;
    }
  }
};
} // namespace
