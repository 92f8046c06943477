//===- CopyByLoops.cpp - Copies of views as loops -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Upstream lowers a copy between buffers with gaps to a call of `memrefCopy`, a
// function of MLIR's own runtime that goes element by element. A loop nest
// needs no such function, and LLVM vectorises its last dimension.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_COPYBYLOOPSPASS
#include "passes/LowerToCPU/Passes.h.inc"
} // namespace attn

static bool isRowMajor(Value buffer) {
  return cast<MemRefType>(buffer.getType()).getLayout().isIdentity();
}

/// Replaces `copy` unless one block of memory is copied to another.
static LogicalResult copyByLoops(RewriterBase &rewriter, memref::CopyOp copy) {
  if (isRowMajor(copy.getSource()) && isRowMajor(copy.getTarget()))
    return success();
  rewriter.setInsertionPoint(copy);
  auto structured = linalg::CopyOp::create(rewriter, copy.getLoc(),
                                           copy.getSource(), copy.getTarget());
  if (failed(linalg::linalgOpToLoops(rewriter, structured)))
    return failure();
  rewriter.eraseOp(structured);
  rewriter.eraseOp(copy);
  return success();
}

namespace {
struct CopyByLoopsPass : attn::impl::CopyByLoopsPassBase<CopyByLoopsPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<memref::CopyOp> copies;
    getOperation().walk([&](memref::CopyOp copy) { copies.push_back(copy); });
    IRRewriter rewriter(&getContext());
    for (memref::CopyOp copy : copies)
      if (failed(copyByLoops(rewriter, copy)))
        return signalPassFailure();
  }
};
} // namespace
