//===- SoftmaxStep.cpp - Online softmax on fragments ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToGPU/SoftmaxStep.h"

#include "dialects/AttnGPU/IR/AttnGPUDialect.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <limits>

using namespace mlir;
using namespace attn;
using arith::FastMathFlags;
using attn_gpu::FragmentType;
using attn_gpu::Reduction;

static constexpr double kLn2 = 0.6931471805599453;
static constexpr double kInfinity = std::numeric_limits<double>::infinity();

Value SoftmaxStep::constant(OpBuilder &b, double value) {
  return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
}

/// exp2(x · factor - base), the product and the difference as one operation.
Value SoftmaxStep::exp2(OpBuilder &b, Value x, Value base) {
  Value scaled = arith::MulFOp::create(b, loc, x, constant(b, factor),
                                       FastMathFlags::contract);
  Value exponent =
      arith::SubFOp::create(b, loc, scaled, base, FastMathFlags::contract);
  return math::Exp2Op::create(b, loc, exponent, FastMathFlags::afn);
}

/// Not `math.log2`, which has no code on this machine.
Value attn::emitLog2(OpBuilder &b, Location loc, Value x) {
  return LLVM::CallIntrinsicOp::create(
             b, loc, b.getF32Type(),
             b.getStringAttr("llvm.nvvm.lg2.approx.ftz.f"), x)
      .getResults();
}

static Value isMinusInfinity(OpBuilder &b, Location loc, Value x) {
  Value never =
      arith::ConstantOp::create(b, loc, b.getF32FloatAttr(-kInfinity));
  return arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, x, never);
}

SoftmaxTile SoftmaxStep::emit(OpBuilder &b, Value scores, SoftmaxState state,
                              bool mayBeEmpty) {
  Type rows = state.max.getType();
  Value max = attn_gpu::RowReduceOp::create(b, loc, rows, Reduction::max,
                                            scores, state.max);
  max = attn_gpu::RowAllreduceOp::create(b, loc, rows, Reduction::max, max);
  Value base = emitMap(b, loc, {max}, rows, [&](OpBuilder &b, ValueRange x) {
    Value scaled = arith::MulFOp::create(b, loc, x[0], constant(b, factor));
    if (!mayBeEmpty)
      return scaled;
    return Value(arith::SelectOp::create(b, loc, isMinusInfinity(b, loc, x[0]),
                                         constant(b, 0), scaled));
  });
  auto relative = [&](OpBuilder &b, ValueRange x) {
    return exp2(b, x[0], x[1]);
  };
  Value correction = emitMap(b, loc, {state.max, base}, rows, relative);
  Value exponentials =
      emitMap(b, loc, {scores, base}, scores.getType(), relative);
  Value sum = emitMap(b, loc, {state.sum, correction}, rows,
                      [&](OpBuilder &b, ValueRange x) {
                        return arith::MulFOp::create(b, loc, x[0], x[1],
                                                     FastMathFlags::contract);
                      });
  sum = attn_gpu::RowReduceOp::create(b, loc, rows, Reduction::add,
                                      exponentials, sum);
  return {exponentials, correction, {max, sum}};
}

Value SoftmaxStep::scaleRows(OpBuilder &b, Value accumulator,
                             Value correction) {
  return emitMap(b, loc, {accumulator, correction}, accumulator.getType(),
                 [&](OpBuilder &b, ValueRange x) {
                   return arith::MulFOp::create(b, loc, x[0], x[1],
                                                FastMathFlags::contract);
                 });
}

SoftmaxState SoftmaxStep::emitTotals(OpBuilder &b, SoftmaxState state) {
  Value sum = attn_gpu::RowAllreduceOp::create(b, loc, state.sum.getType(),
                                               Reduction::add, state.sum);
  return {state.max, sum};
}

Value SoftmaxStep::emitOutput(OpBuilder &b, Value accumulator,
                              SoftmaxState totals, FullyMasked mode) {
  double empty =
      mode == FullyMasked::nan ? std::numeric_limits<double>::quiet_NaN() : 0.0;
  Value inverse =
      emitMap(b, loc, {totals.sum}, totals.sum.getType(),
              [&](OpBuilder &b, ValueRange x) {
                Value quotient = arith::DivFOp::create(
                    b, loc, constant(b, 1), x[0], FastMathFlags::afn);
                Value isEmpty = arith::CmpFOp::create(
                    b, loc, arith::CmpFPredicate::OEQ, x[0], constant(b, 0));
                return arith::SelectOp::create(b, loc, isEmpty,
                                               constant(b, empty), quotient);
              });
  return scaleRows(b, accumulator, inverse);
}

Value SoftmaxStep::emitLse(OpBuilder &b, SoftmaxState totals) {
  return emitMap(
      b, loc, {totals.max, totals.sum}, totals.sum.getType(),
      [&](OpBuilder &b, ValueRange x) {
        Value log = emitLog2(b, loc, x[1]);
        Value max = arith::MulFOp::create(b, loc, x[0], constant(b, factor));
        Value base2 = arith::AddFOp::create(b, loc, max, log);
        Value lse = arith::MulFOp::create(b, loc, base2, constant(b, kLn2));
        // m = -inf and log2(0) would do, but for a row that kept
        // keys of weight 0 only.
        Value isEmpty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ,
                                              x[1], constant(b, 0));
        return arith::SelectOp::create(b, loc, isEmpty, constant(b, -kInfinity),
                                       lse);
      });
}
