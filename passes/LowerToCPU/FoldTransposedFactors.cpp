//===- FoldTransposedFactors.cpp - Products read what others transpose ----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Graphs keep weights as [out, in] and transpose them in front of each product:
// a copy of the whole weight at each call. A product reads any order of
// dimensions, so it takes the weight itself.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/Passes.h"
#include "passes/LowerToCPU/Transforms.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_FOLDTRANSPOSEDFACTORSPASS
#include "passes/LowerToCPU/Passes.h.inc"
} // namespace attn

using namespace attn;

/// What `value` is a transposed copy of, with the map from its indices to those
/// of `value`'s; `value` itself where it is none. The map is changed with it.
static Value skipTransposes(Value value, AffineMap &map) {
  while (auto transpose = value.getDefiningOp<linalg::TransposeOp>()) {
    SmallVector<AffineExpr> indices(map.getNumResults());
    for (auto [dim, source] : llvm::enumerate(transpose.getPermutation()))
      indices[source] = map.getResult(dim);
    map = AffineMap::get(map.getNumDims(), 0, indices, map.getContext());
    value = transpose.getInput();
  }
  return value;
}

LogicalResult attn::foldTransposedFactors(RewriterBase &rewriter,
                                          linalg::LinalgOp op) {
  if (!linalg::isaContractionOpInterface(op) || !op.hasPureTensorSemantics())
    return rewriter.notifyMatchFailure(op, "is no product of tensors");
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (!isa<FloatType>(getElementTypeOrSelf(op->getResultTypes().front())))
    return rewriter.notifyMatchFailure(op, "is no product of floats");
  Value a = skipTransposes(op->getOperand(0), maps[0]);
  Value b = skipTransposes(op->getOperand(1), maps[1]);
  if (a == op->getOperand(0) && b == op->getOperand(1))
    return rewriter.notifyMatchFailure(op, "has no transposed factor");
  rewriter.setInsertionPoint(op);
  rewriter.replaceOpWithNewOp<linalg::ContractOp>(
      op, op->getResultTypes(), ValueRange{a, b}, ValueRange{op->getOperand(2)},
      rewriter.getAffineMapArrayAttr(maps));
  return success();
}

namespace {
struct FoldTransposedFactorsPass
    : attn::impl::FoldTransposedFactorsPassBase<FoldTransposedFactorsPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<linalg::LinalgOp> products;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (linalg::isaContractionOpInterface(op))
        products.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (linalg::LinalgOp op : products)
      (void)foldTransposedFactors(rewriter, op);
  }
};
} // namespace
