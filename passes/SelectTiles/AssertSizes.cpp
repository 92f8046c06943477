//===- AssertSizes.cpp - Check at run time what types leave open ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The verifier compares static sizes. Two dynamic ones meet only when the
// program runs, and a kernel that trusts them reads out of bounds. So the
// function that holds the attention asserts the op's constraints C2 to C8
// before it; assertions on one and the same size fold away. Outlined functions
// can then rely on them.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/Stages.h"
#include "passes/SelectTiles/Passes.h"
#include "passes/SelectTiles/Transforms.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_ASSERTSIZESPASS
#include "passes/SelectTiles/Passes.h.inc"
} // namespace attn

using namespace attn;

namespace {
/// One size of one operand, and its name in messages.
struct NamedSize {
  std::string name;
  Value tensor;
  unsigned dim;

  bool isDynamic() const {
    return cast<RankedTensorType>(tensor.getType()).isDynamicDim(dim);
  }
};

/// Batch, heads and rows of one operand in its layout.
struct NamedTensor {
  NamedTensor(StringRef name, Value tensor, TensorLayout layout)
      : batch(), heads(), rows() {
    auto [b, h, s, d] = AttentionOp::getDimPositions(layout);
    batch = {("batch of " + name).str(), tensor, b};
    heads = {("heads of " + name).str(), tensor, h};
    rows = {("length of " + name).str(), tensor, s};
  }
  NamedSize batch, heads, rows;
};

/// Two sizes that must be equal.
using SizePair = std::pair<NamedSize, NamedSize>;
} // namespace

/// The pairs that C2, C3 and C5 demand to be equal.
static SmallVector<SizePair> getTensorPairs(AttentionOp op) {
  LayoutAttr layout = op.getLayoutOrDefault();
  NamedTensor q("q", op.getQuery(), layout.getQ());
  NamedTensor k("k", op.getKey(), layout.getK());
  NamedTensor v("v", op.getValue(), layout.getV());
  NamedTensor o("o", op.getOuts()[0], layout.getO());
  SmallVector<SizePair> pairs = {{k.batch, q.batch}, {v.batch, q.batch},
                                 {o.batch, q.batch}, {v.heads, k.heads},
                                 {o.heads, q.heads}, {v.rows, k.rows},
                                 {o.rows, q.rows}};
  if (op.getOuts().size() == 2) {
    Value lse = op.getOuts()[1];
    pairs.push_back({{"batch of lse", lse, 0}, q.batch});
    pairs.push_back({{"heads of lse", lse, 1}, q.heads});
    pairs.push_back({{"length of lse", lse, 2}, q.rows});
  }
  return pairs;
}

/// The pairs that C7 and C8 demand to be equal.
static void addOptionalPairs(AttentionOp op, SmallVectorImpl<SizePair> &pairs) {
  LayoutAttr layout = op.getLayoutOrDefault();
  NamedTensor q("q", op.getQuery(), layout.getQ());
  NamedTensor k("k", op.getKey(), layout.getK());
  NamedSize domain[] = {q.batch, q.heads, q.rows, k.rows};
  if (Value bias = op.getBias())
    for (auto [index, expr] :
         llvm::enumerate(op.getBiasMapOrDefault().getResults()))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        pairs.push_back({{"dim " + std::to_string(index) + " of the bias", bias,
                          unsigned(index)},
                         domain[dim.getPosition()]});
  if (Value lengths = op.getQueryLengths())
    pairs.push_back({{"size of q_lengths", lengths, 0}, q.batch});
  if (Value lengths = op.getKeyLengths())
    pairs.push_back({{"size of kv_lengths", lengths, 0}, q.batch});
}

/// Asserts that `a` equals `b`, unless both are known.
static void assertEqual(RewriterBase &rewriter, Location loc,
                        const NamedSize &a, const NamedSize &b) {
  if (!a.isDynamic() && !b.isDynamic())
    return; // the verifier's business
  Value left = rewriter.createOrFold<tensor::DimOp>(loc, a.tensor, a.dim);
  Value right = rewriter.createOrFold<tensor::DimOp>(loc, b.tensor, b.dim);
  if (left == right)
    return;
  Value equal = rewriter.createOrFold<arith::CmpIOp>(
      loc, arith::CmpIPredicate::eq, left, right);
  cf::AssertOp::create(rewriter, loc, equal,
                       "expected " + a.name + " to equal " + b.name);
}

/// Asserts that dynamic query heads are a multiple of the key heads (C3).
static void assertHeads(RewriterBase &rewriter, AttentionOp op) {
  LayoutAttr layout = op.getLayoutOrDefault();
  NamedSize q = NamedTensor("q", op.getQuery(), layout.getQ()).heads;
  NamedSize k = NamedTensor("k", op.getKey(), layout.getK()).heads;
  if (!q.isDynamic() && !k.isDynamic())
    return;
  Location loc = op.getLoc();
  Value queryHeads = rewriter.createOrFold<tensor::DimOp>(loc, q.tensor, q.dim);
  Value keyHeads = rewriter.createOrFold<tensor::DimOp>(loc, k.tensor, k.dim);
  Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
  // Asserted first: the remainder divides by it.
  Value some = arith::CmpIOp::create(rewriter, loc, arith::CmpIPredicate::sgt,
                                     keyHeads, zero);
  cf::AssertOp::create(rewriter, loc, some, "expected at least one key head");
  Value one = arith::ConstantIndexOp::create(rewriter, loc, 1);
  Value divisor = arith::MaxSIOp::create(rewriter, loc, keyHeads, one);
  Value rest = arith::RemSIOp::create(rewriter, loc, queryHeads, divisor);
  Value whole = arith::CmpIOp::create(rewriter, loc, arith::CmpIPredicate::eq,
                                      rest, zero);
  cf::AssertOp::create(rewriter, loc, whole,
                       "expected query heads to be a multiple of key heads");
}

void attn::assertSizes(RewriterBase &rewriter, AttentionOp op) {
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  SmallVector<SizePair> pairs = getTensorPairs(op);
  addOptionalPairs(op, pairs);
  for (const auto &[a, b] : pairs)
    assertEqual(rewriter, op.getLoc(), a, b);
  assertHeads(rewriter, op);
}

namespace {
struct AssertSizesPass : attn::impl::AssertSizesPassBase<AssertSizesPass> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<AttentionOp> attentions;
    getOperation()->walk([&](AttentionOp op) { attentions.push_back(op); });
    for (AttentionOp op : attentions)
      assertSizes(rewriter, op);
  }
};
} // namespace
