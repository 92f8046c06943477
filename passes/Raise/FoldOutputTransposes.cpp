//===- FoldOutputTransposes.cpp - Write o where its user wants it ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Models transpose o from [B, H, S, D] to [B, S, H, D] before the output
// projection. The op can write that layout itself, and the copy is gone.
//
//===----------------------------------------------------------------------===//

#include "passes/Raise/Passes.h"
#include "passes/Raise/Transforms.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_FOLDOUTPUTTRANSPOSESPASS
#include "passes/Raise/Passes.h.inc"

LogicalResult foldOutputTranspose(RewriterBase &rewriter, AttentionOp op) {
  LayoutAttr layout = op.getLayoutOrDefault();
  if (layout.getO() != TensorLayout::bhsd || !op.getOutput().hasOneUse())
    return failure();
  auto transpose = dyn_cast<linalg::TransposeOp>(*op.getOutput().user_begin());
  auto init = op.getOuts()[0].getDefiningOp<tensor::EmptyOp>();
  if (!transpose || !init || transpose.getInput() != op.getOutput() ||
      transpose.getPermutation() != ArrayRef<int64_t>({0, 2, 1, 3}))
    return failure();
  rewriter.setInsertionPoint(op);
  SmallVector<OpFoldResult> sizes = init.getMixedSizes();
  std::swap(sizes[1], sizes[2]);
  Value output = tensor::EmptyOp::create(rewriter, op.getLoc(), sizes,
                                         init.getType().getElementType());
  rewriter.modifyOpInPlace(op, [&] {
    op.getOutsMutable()[0].set(output);
    op->getResult(0).setType(output.getType());
    op.setLayoutAttr(LayoutAttr::get(rewriter.getContext(), layout.getQ(),
                                     layout.getK(), layout.getV(),
                                     TensorLayout::bshd));
  });
  rewriter.setInsertionPointAfter(op);
  Value replacement = op.getOutput();
  Type expected = transpose->getResult(0).getType();
  if (replacement.getType() != expected)
    replacement =
        tensor::CastOp::create(rewriter, op.getLoc(), expected, replacement);
  rewriter.replaceOp(transpose, replacement);
  return success();
}

} // namespace attn

using namespace attn;

namespace {
struct FoldOutputTransposesPass
    : attn::impl::FoldOutputTransposesPassBase<FoldOutputTransposesPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation().walk([&](AttentionOp op) { ops.push_back(op); });
    IRRewriter rewriter(&getContext());
    for (AttentionOp op : ops)
      (void)foldOutputTranspose(rewriter, op);
  }
};
} // namespace
