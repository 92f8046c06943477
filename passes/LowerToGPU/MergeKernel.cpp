//===- MergeKernel.cpp - Join the results of parts of the keys ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToGPU/MergeKernel.h"

#include "passes/LowerToGPU/ScoreElements.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

#include <limits>

using namespace mlir;
using namespace attn;
using arith::FastMathFlags;

static constexpr double kLog2E = 1.4426950408889634;

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

/// The workspace that a slice of one part is of.
static Value getParts(Value part) {
  auto slice = part.getDefiningOp<tensor::ExtractSliceOp>();
  return slice ? getMemoryOf(slice.getSource()) : Value();
}

/// Follows o from the loop to the argument that it goes to.
static LogicalResult readResult(PartsMerge &merge) {
  Value result = merge.loop.getResult(0);
  while (result.hasOneUse()) {
    Operation *user = *result.getUsers().begin();
    auto copy = dyn_cast<linalg::CopyOp>(user);
    auto transpose = dyn_cast<linalg::TransposeOp>(user);
    if (!copy && !transpose)
      break;
    merge.isPositionFirst |= bool(transpose);
    Value out = copy ? copy.getOutputs()[0] : transpose.getInit();
    result = user->getResult(0);
    merge.last = user;
    merge.output = getMemoryOf(out);
    if (isa_and_present<BlockArgument>(merge.output))
      return success();
  }
  return failure();
}

FailureOr<PartsMerge> attn::readPartsMerge(MergeOp op) {
  PartsMerge merge;
  merge.loop = dyn_cast<scf::ForOp>(op->getParentOp());
  auto refuse = [&]() -> FailureOr<PartsMerge> {
    return op.emitOpError("not supported yet: a merge on a GPU that is not of "
                          "all parts of split keys");
  };
  if (!merge.loop || op.getOuts().size() != 2)
    return refuse();
  std::optional<int64_t> splits =
      getConstantIntValue(merge.loop.getUpperBound());
  merge.outputs = getParts(op.getRight()[0]);
  merge.lses = getParts(op.getRight()[1]);
  auto none = merge.loop.getInitArgs()[1].getDefiningOp<linalg::FillOp>();
  if (!splits || !merge.outputs || !merge.lses || !none ||
      failed(readResult(merge)))
    return refuse();
  merge.splits = *splits;
  Value lse = getMemoryOf(none.getOutputs()[0]);
  if (isa_and_present<BlockArgument>(lse))
    merge.lse = lse;
  return merge;
}

void attn::erasePartsMerge(RewriterBase &rewriter, const PartsMerge &merge) {
  rewriter.replaceOp(merge.last, merge.output);
  scf::ForOp loop = merge.loop;
  if (merge.lse)
    rewriter.replaceAllUsesWith(loop.getResult(1), merge.lse);
  // What is left has no use; canonicalization drops it.
}

//===----------------------------------------------------------------------===//
// The kernel
//===----------------------------------------------------------------------===//

namespace {
class MergeBody {
public:
  MergeBody(KernelScope &scope, const PartsMerge &merge)
      : scope(scope), merge(merge), b(scope.body()), loc(scope.getLoc()) {}
  void emit();

private:
  Value index(OpBuilder &b, int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value constant(OpBuilder &b, double value) {
    return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
  }
  Value isEqual(OpBuilder &b, Value x, double value) {
    return arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, x,
                                 constant(b, value));
  }
  /// Folds `part` over all parts, from `init` on.
  Value forEachPart(OpBuilder &b, Value init,
                    function_ref<Value(OpBuilder &, Value, Value)> part);
  Value loadLse(OpBuilder &b, Value split) {
    return scope.load(b, merge.lses, {split, place[0], place[1], place[2]});
  }
  /// exp(lse - base).
  Value weight(OpBuilder &b, Value split);
  void emitColumn(OpBuilder &b, Value column);
  void emitLse();
  void store(OpBuilder &b, Value value, Value tensor, ValueRange indices);

  KernelScope &scope;
  const PartsMerge &merge;
  OpBuilder &b;
  Location loc;
  SmallVector<Value> place; ///< batch entry, head, row
  Value max, base, total, inverse;
};
} // namespace

Value MergeBody::forEachPart(
    OpBuilder &b, Value init,
    function_ref<Value(OpBuilder &, Value, Value)> part) {
  auto loop = scf::ForOp::create(
      b, loc, index(b, 0), index(b, merge.splits), index(b, 1), init,
      [&](OpBuilder &body, Location loc, Value split, ValueRange carried) {
        scf::YieldOp::create(body, loc, part(body, split, carried[0]));
      });
  return loop.getResult(0);
}

Value MergeBody::weight(OpBuilder &b, Value split) {
  Value apart = arith::SubFOp::create(b, loc, loadLse(b, split), base);
  Value scaled = arith::MulFOp::create(b, loc, apart, constant(b, kLog2E));
  return math::Exp2Op::create(b, loc, scaled, FastMathFlags::afn);
}

void MergeBody::store(OpBuilder &b, Value value, Value tensor,
                      ValueRange indices) {
  Type element = cast<RankedTensorType>(tensor.getType()).getElementType();
  if (element != value.getType())
    value = arith::TruncFOp::create(b, loc, element, value);
  LLVM::StoreOp::create(b, loc, value, scope.getAddress(b, tensor, indices));
}

/// A part of weight 0 takes no part, whatever it holds.
void MergeBody::emitColumn(OpBuilder &b, Value column) {
  Value sum = forEachPart(
      b, constant(b, 0), [&](OpBuilder &body, Value split, Value before) {
        Value w = weight(body, split);
        Value part = scope.load(body, merge.outputs,
                                {split, place[0], place[1], place[2], column});
        Value product = arith::MulFOp::create(body, loc, w, part);
        Value kept = arith::SelectOp::create(body, loc, isEqual(body, w, 0),
                                             constant(body, 0), product);
        return arith::AddFOp::create(body, loc, before, kept);
      });
  Value result = arith::MulFOp::create(b, loc, sum, inverse);
  SmallVector<Value> at = {place[0], place[1], place[2], column};
  if (merge.isPositionFirst)
    std::swap(at[1], at[2]);
  store(b, result, merge.output, at);
}

void MergeBody::emitLse() {
  if (!merge.lse)
    return;
  Value first = arith::CmpIOp::create(
      b, loc, arith::CmpIPredicate::eq,
      gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x), index(b, 0));
  scf::IfOp::create(b, loc, first, [&](OpBuilder &body, Location loc) {
    Value log = arith::MulFOp::create(body, loc, emitLog2(body, loc, total),
                                      constant(body, 1 / kLog2E));
    Value sum = arith::AddFOp::create(body, loc, max, log);
    Value none = constant(body, -std::numeric_limits<double>::infinity());
    Value lse =
        arith::SelectOp::create(body, loc, isEqual(body, total, 0), none, sum);
    store(body, lse, merge.lse, place);
    scf::YieldOp::create(body, loc);
  });
}

void MergeBody::emit() {
  for (gpu::Dimension dimension :
       {gpu::Dimension::z, gpu::Dimension::y, gpu::Dimension::x})
    place.push_back(gpu::BlockIdOp::create(b, loc, dimension));
  double lowest = -std::numeric_limits<double>::infinity();
  max = forEachPart(b, constant(b, lowest),
                    [&](OpBuilder &body, Value split, Value before) {
                      return arith::MaxNumFOp::create(body, loc, before,
                                                      loadLse(body, split));
                    });
  base = arith::SelectOp::create(b, loc, isEqual(b, max, lowest),
                                 constant(b, 0), max);
  total = forEachPart(
      b, constant(b, 0), [&](OpBuilder &body, Value split, Value before) {
        return arith::AddFOp::create(body, loc, before, weight(body, split));
      });
  Value quotient = arith::DivFOp::create(b, loc, constant(b, 1), total);
  inverse = arith::SelectOp::create(b, loc, isEqual(b, total, 0),
                                    constant(b, 0), quotient);
  int64_t columns =
      cast<RankedTensorType>(merge.outputs.getType()).getShape().back();
  Value thread = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  scf::ForOp::create(
      b, loc, thread, index(b, columns), index(b, kMergeThreads), ValueRange(),
      [&](OpBuilder &body, Location loc, Value column, ValueRange) {
        emitColumn(body, column);
        scf::YieldOp::create(body, loc);
      });
  emitLse();
}

void attn::emitMergeKernel(KernelScope &scope, const PartsMerge &merge) {
  MergeBody(scope, merge).emit();
}
