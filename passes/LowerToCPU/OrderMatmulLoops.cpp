//===- OrderMatmulLoops.cpp - Products with contiguous inner loops --------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A product of matrices spelled (i, j, k) sums along a column of B: one element
// from each row, and a chain of additions that nothing may reorder. Spelled
// (i, k, j) it adds multiples of rows of B to a row of C, which LLVM
// vectorises; each element of C still sums its terms in the order of k.
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

/// Whether `map` ends in the loop `dim`, as the last dimension of a row does.
static bool runsAlong(AffineMap map, unsigned dim) {
  return map.getNumResults() > 0 &&
         map.getResults().back() == getAffineDimExpr(dim, map.getContext());
}

/// Whether `op` is a product with loops (..., j, k), k its only reduction,
/// where j runs along rows of the result and of one factor.
static bool isProductAlongRows(linalg::LinalgOp op) {
  unsigned loops = op.getNumLoops();
  if (loops < 2 || op.getNumReductionLoops() != 1 ||
      !linalg::isReductionIterator(op.getIteratorTypesArray().back()) ||
      !linalg::isaContractionOpInterface(op))
    return false;
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  unsigned column = loops - 2;
  return runsAlong(maps[2], column) &&
         (runsAlong(maps[0], column) || runsAlong(maps[1], column));
}

/// Swaps the two innermost loops of `op`.
static LogicalResult orderLoops(RewriterBase &rewriter, linalg::LinalgOp op) {
  rewriter.setInsertionPoint(op);
  auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
  if (!generic) {
    FailureOr<linalg::GenericOp> made = linalg::generalizeNamedOp(rewriter, op);
    if (failed(made))
      return failure();
    generic = *made;
  }
  unsigned loops = generic.getNumLoops();
  SmallVector<unsigned> order = llvm::to_vector(llvm::seq(0u, loops));
  std::swap(order[loops - 1], order[loops - 2]);
  return linalg::interchangeGenericOp(rewriter, generic, order);
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
