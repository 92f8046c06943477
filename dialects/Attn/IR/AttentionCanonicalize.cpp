//===- AttentionCanonicalize.cpp - Simpler spellings of the same op -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
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

/// Takes operands from before a tensor.cast that forgets sizes. Upstream does
/// so for every destination-style op, but crashes on empty regions and does not
/// know that captures are arguments of regions as well: this one comes first.
template <typename OpTy> struct FoldCasts : OpRewritePattern<OpTy> {
  FoldCasts(MLIRContext *context)
      : OpRewritePattern<OpTy>(context, /*benefit=*/2) {}

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    auto isFoldable = [](Value operand) {
      auto cast = operand.getDefiningOp<tensor::CastOp>();
      return cast && tensor::canFoldIntoConsumerOp(cast);
    };
    if (llvm::none_of(op->getOperands(), isFoldable))
      return rewriter.notifyMatchFailure(op, "no cast among the operands");
    SmallVector<Type> types(op->getResultTypes());
    SmallVector<Value> operands = tensor::getUpdatedOperandsAfterCastOpFolding(
        cast<DestinationStyleOpInterface>(op.getOperation()), types);
    auto folded = cast<OpTy>(rewriter.clone(*op));
    rewriter.modifyOpInPlace(folded, [&] {
      folded->setOperands(operands);
      for (auto [result, type] : llvm::zip(folded->getResults(), types))
        result.setType(type);
      for (Region &region : folded->getRegions())
        retypeCaptures(rewriter, folded, region);
    });
    SmallVector<Value> results;
    for (auto [result, type] :
         llvm::zip(folded->getResults(), op->getResultTypes()))
      results.push_back(
          result.getType() == type
              ? Value(result)
              : tensor::CastOp::create(rewriter, op.getLoc(), type, result));
    rewriter.replaceOp(op, results);
    return success();
  }

private:
  /// Gives the last arguments of `region` the types of the captures; the body
  /// still sees the types that it had.
  static void retypeCaptures(PatternRewriter &rewriter, OpTy op,
                             Region &region) {
    if (region.empty())
      return;
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.setInsertionPointToStart(&region.front());
    auto arguments = region.getArguments().take_back(op.getCaptures().size());
    for (auto [argument, capture] : llvm::zip(arguments, op.getCaptures())) {
      Type before = argument.getType();
      if (before == capture.getType())
        continue;
      argument.setType(capture.getType());
      auto cast =
          tensor::CastOp::create(rewriter, op.getLoc(), before, argument);
      rewriter.replaceAllUsesExcept(argument, cast, cast);
    }
  }
};
} // namespace

void AttentionOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                              MLIRContext *context) {
  patterns.add<FoldCasts<AttentionOp>, SimplifyMask>(context);
}

void OnlineStepOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                               MLIRContext *context) {
  patterns.add<FoldCasts<OnlineStepOp>>(context);
}
