//===- AttentionCanonicalize.cpp - Simpler spellings of the same op -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace attn;

/// Appends the bounded masks of `mask`, conjunctions flattened, each once.
static void collectMasks(Attribute mask, SmallVectorImpl<Attribute> &members) {
  if (auto conjunction = dyn_cast<AndAttr>(mask)) {
    for (Attribute member : conjunction.getMembers())
      collectMasks(member, members);
    return;
  }
  auto band = cast<MaskInterface>(mask);
  bool bounded = band.getLowerBounds().getNumResults() != 0 ||
                 band.getUpperBounds().getNumResults() != 0;
  if (bounded && !llvm::is_contained(members, mask))
    members.push_back(mask);
}

namespace {
/// Drops masks that keep everything, and flattens `#attn.and`.
struct SimplifyMask : OpRewritePattern<AttentionOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(AttentionOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.getMaskAttr())
      return rewriter.notifyMatchFailure(op, "no mask");
    SmallVector<Attribute> members;
    collectMasks(op.getMaskAttr(), members);
    Attribute simple = members.empty() ? Attribute()
                       : members.size() == 1
                           ? members.front()
                           : AndAttr::get(getContext(), members);
    if (simple == op.getMaskAttr())
      return rewriter.notifyMatchFailure(op, "mask is simple already");
    rewriter.modifyOpInPlace(op, [&] {
      if (simple)
        op->setAttr(op.getMaskAttrName(), simple);
      else
        op->removeAttr(op.getMaskAttrName());
    });
    return success();
  }
};
} // namespace

void AttentionOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                              MLIRContext *context) {
  patterns.add<SimplifyMask>(context);
}
