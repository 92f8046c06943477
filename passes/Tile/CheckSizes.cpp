//===- CheckSizes.cpp - Sizes of run time agree, or nothing is done -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The verifier of `attn.attention` compares sizes that are static. The same
// constraints hold for sizes of run time, where nobody but the caller of the
// kernel can break them: every later stage reads k and v by the size of one of
// them. So the sizes are compared once per call, and a call whose sizes
// disagree fails without touching a tensor. So do reads of captured tensors.
//
//===----------------------------------------------------------------------===//

#include "passes/Tile/CallAssertions.h"
#include "passes/Tile/Passes.h"
#include "passes/Tile/Transforms.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace attn {
#define GEN_PASS_DEF_CHECKSIZESPASS
#include "passes/Tile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn;

namespace {
/// Emits the comparisons of one op in front of it.
class SizeChecker {
public:
  SizeChecker(OpBuilder &builder, AttentionOp op, CallAssertions &assertions)
      : builder(builder), op(op), assertions(assertions),
        layout(op.getLayoutOrDefault()) {}

  void emit();

private:
  /// A size and what to call it.
  struct Size {
    std::string name;
    OpFoldResult value;
  };
  /// `at`: 0 batch, 1 heads, 2 sequence.
  Size sizeOf(const char *name, Value tensor, TensorLayout layout, unsigned at);
  Size sizeOf(std::string name, Value tensor, unsigned dim);
  void expectEqual(const Size &size, const Size &other);
  void expectSharedHeads(const Size &queryHeads, const Size &keyHeads);
  void checkBias();

  OpBuilder &builder;
  AttentionOp op;
  CallAssertions &assertions;
  LayoutAttr layout;
};
} // namespace

SizeChecker::Size SizeChecker::sizeOf(std::string name, Value tensor,
                                      unsigned dim) {
  return {std::move(name),
          tensor::getMixedSize(builder, op.getLoc(), tensor, dim)};
}

SizeChecker::Size SizeChecker::sizeOf(const char *name, Value tensor,
                                      TensorLayout layout, unsigned at) {
  static const char *const kinds[] = {"batch", "heads", "length"};
  return sizeOf(std::string(kinds[at]) + " of " + name, tensor,
                AttentionOp::getDimPositions(layout)[at]);
}

void CallAssertions::expect(Value holds, const Twine &text) {
  Location loc = op.getLoc();
  cf::AssertOp::create(builder, loc, holds, locate(text));
  answer = answer ? arith::AndIOp::create(builder, loc, answer, holds) : holds;
}

Value CallAssertions::asValue(OpFoldResult size) {
  return getValueOrCreateConstantIndexOp(builder, op.getLoc(), size);
}

std::string CallAssertions::locate(const Twine &text) const {
  std::string message;
  llvm::raw_string_ostream stream(message);
  if (auto place = op->getLoc()->findInstanceOf<FileLineColLoc>())
    stream << place.getFilename().getValue() << ":" << place.getLine() << ":"
           << place.getColumn() << ": ";
  stream << text;
  return message;
}

void SizeChecker::expectEqual(const Size &size, const Size &other) {
  if (isEqualConstantIntOrValue(size.value, other.value))
    return;
  Value equal = arith::CmpIOp::create(
      builder, op.getLoc(), arith::CmpIPredicate::eq,
      assertions.asValue(size.value), assertions.asValue(other.value));
  assertions.expect(equal, "expected " + size.name + " to equal " + other.name);
}

void SizeChecker::expectSharedHeads(const Size &queryHeads,
                                    const Size &keyHeads) {
  Location loc = op.getLoc();
  if (getConstantIntValue(queryHeads.value) &&
      getConstantIntValue(keyHeads.value))
    return;
  Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  Value heads = assertions.asValue(keyHeads.value);
  // No division by a number of heads that is itself wrong.
  Value divisor = arith::MaxUIOp::create(builder, loc, heads, one);
  Value rest = arith::RemUIOp::create(
      builder, loc, assertions.asValue(queryHeads.value), divisor);
  auto compare = [&](arith::CmpIPredicate predicate, Value left) {
    return arith::CmpIOp::create(builder, loc, predicate, left, zero);
  };
  assertions.expect(compare(arith::CmpIPredicate::ne, heads),
                    "expected at least one key head");
  assertions.expect(compare(arith::CmpIPredicate::eq, rest),
                    "expected heads of q to be a multiple of heads of k");
}

void SizeChecker::checkBias() {
  if (!op.getBias())
    return;
  Size whole[] = {sizeOf("q", op.getQuery(), layout.getQ(), 0),
                  sizeOf("q", op.getQuery(), layout.getQ(), 1),
                  sizeOf("q", op.getQuery(), layout.getQ(), 2),
                  sizeOf("k", op.getKey(), layout.getK(), 2)};
  AffineMap map = op.getBiasMapOrDefault();
  for (auto [dim, expr] : llvm::enumerate(map.getResults()))
    if (auto position = dyn_cast<AffineDimExpr>(expr))
      expectEqual(sizeOf("dim " + std::to_string(dim) + " of the bias",
                         op.getBias(), dim),
                  whole[position.getPosition()]);
}

void SizeChecker::emit() {
  TensorLayout q = layout.getQ(), k = layout.getK();
  Size batch = sizeOf("q", op.getQuery(), q, 0);
  Size heads = sizeOf("q", op.getQuery(), q, 1);
  Size rows = sizeOf("q", op.getQuery(), q, 2);
  Size keyHeads = sizeOf("k", op.getKey(), k, 1);
  expectEqual(sizeOf("k", op.getKey(), k, 0), batch);
  expectEqual(sizeOf("v", op.getValue(), layout.getV(), 0), batch);
  expectEqual(sizeOf("o", op.getOuts()[0], layout.getO(), 0), batch);
  expectSharedHeads(heads, keyHeads);
  expectEqual(sizeOf("v", op.getValue(), layout.getV(), 1), keyHeads);
  expectEqual(sizeOf("o", op.getOuts()[0], layout.getO(), 1), heads);
  expectEqual(sizeOf("v", op.getValue(), layout.getV(), 2),
              sizeOf("k", op.getKey(), k, 2));
  expectEqual(sizeOf("o", op.getOuts()[0], layout.getO(), 2), rows);
  Size rowSizes[] = {batch, heads, rows};
  if (op.getOuts().size() > 1)
    for (auto [dim, size] : llvm::enumerate(rowSizes))
      expectEqual(sizeOf("dim " + std::to_string(dim) + " of lse",
                         op.getOuts()[1], dim),
                  size);
  if (Value lengths = op.getQueryLengths())
    expectEqual(sizeOf(std::string("size of q_lengths"), lengths, 0), batch);
  if (Value lengths = op.getKeyLengths())
    expectEqual(sizeOf(std::string("size of kv_lengths"), lengths, 0), batch);
  checkBias();
}

LogicalResult attn::checkSizes(RewriterBase &rewriter, AttentionOp op) {
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  Location loc = op.getLoc();
  CallAssertions assertions(rewriter, op);
  SizeChecker(rewriter, op, assertions).emit();
  if (failed(assertCaptureReads(rewriter, op, assertions)))
    return failure();
  Value agree = assertions.getAnswer();
  if (!agree)
    return success();
  auto choice = scf::IfOp::create(rewriter, loc, op.getResultTypes(), agree,
                                  /*withElse=*/true);
  rewriter.replaceAllUsesWith(op.getResults(), choice.getResults());
  OpBuilder otherwise = choice.getElseBodyBuilder();
  scf::YieldOp::create(otherwise, loc, op.getOuts());
  OpBuilder work = choice.getThenBodyBuilder();
  auto yield = scf::YieldOp::create(work, loc, op.getResults());
  rewriter.moveOpBefore(op, yield);
  return success();
}

namespace {
struct CheckSizes : attn::impl::CheckSizesPassBase<CheckSizes> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation().walk([&](AttentionOp op) { ops.push_back(op); });
    IRRewriter rewriter(&getContext());
    for (AttentionOp op : ops)
      if (failed(checkSizes(rewriter, op)))
        return signalPassFailure();
  }
};
} // namespace
