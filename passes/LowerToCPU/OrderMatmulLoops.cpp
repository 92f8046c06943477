//===- OrderMatmulLoops.cpp - Products with contiguous inner loops --------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A product of matrices spelled (i, j, k) sums along a column of B: one element
// from each row, and a chain of additions that nothing may reorder. Spelled
// (i, k, j) it adds multiples of rows of B to a row of C, which LLVM vectorises;
// each element of C still sums its terms in the order of k.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_ORDERMATMULLOOPSPASS
#include "passes/LowerToCPU/Passes.h.inc"
} // namespace attn

/// Whether the loops of `op` are those of a product, (..., i, j, k), where j is
/// the last dimension of B and of C.
static bool isProductAlongRows(linalg::LinalgOp op) {
  if (!isa<linalg::MatmulOp, linalg::BatchMatmulOp>(op.getOperation()))
    return false;
  unsigned loops = op.getNumLoops();
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  AffineExpr column = getAffineDimExpr(loops - 2, op.getContext());
  return maps.size() == 3 && maps[1].getResults().back() == column &&
         maps[2].getResults().back() == column;
}

/// Swaps the two innermost loops of `op`.
static LogicalResult orderLoops(RewriterBase &rewriter, linalg::LinalgOp op) {
  rewriter.setInsertionPoint(op);
  FailureOr<linalg::GenericOp> generic =
      linalg::generalizeNamedOp(rewriter, op);
  if (failed(generic))
    return failure();
  unsigned loops = generic->getNumLoops();
  SmallVector<unsigned> order = llvm::to_vector(llvm::seq(0u, loops));
  std::swap(order[loops - 1], order[loops - 2]);
  return linalg::interchangeGenericOp(rewriter, *generic, order);
}

namespace {
struct OrderMatmulLoopsPass
    : attn::impl::OrderMatmulLoopsPassBase<OrderMatmulLoopsPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<linalg::LinalgOp> products;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (isProductAlongRows(op))
        products.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (linalg::LinalgOp op : products)
      if (failed(orderLoops(rewriter, op)))
        return signalPassFailure();
  }
};
} // namespace
