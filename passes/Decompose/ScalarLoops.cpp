//===- ScalarLoops.cpp - Emitting scalar loops on tensors -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/Decompose/ScalarLoops.h"

#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace attn;

Value ScalarLoops::constant(double value) {
  return arith::ConstantOp::create(builder, loc,
                                   builder.getFloatAttr(type, value));
}

Value ScalarLoops::minusInfinity() {
  APFloat value = APFloat::getInf(type.getFloatSemantics(), /*Negative=*/true);
  return arith::ConstantOp::create(builder, loc,
                                   builder.getFloatAttr(type, value));
}

Value ScalarLoops::notANumber() {
  APFloat value = APFloat::getNaN(type.getFloatSemantics());
  return arith::ConstantOp::create(builder, loc,
                                   builder.getFloatAttr(type, value));
}

Value ScalarLoops::index(int64_t value) {
  return arith::ConstantIndexOp::create(builder, loc, value);
}

Value ScalarLoops::dim(Value tensor, unsigned position) {
  return builder.createOrFold<tensor::DimOp>(loc, tensor, position);
}

Value ScalarLoops::emptyRow(Value count) {
  OpFoldResult size = getAsOpFoldResult(count);
  return tensor::EmptyOp::create(builder, loc, size, type);
}

Value ScalarLoops::convert(Value value, Type target) {
  unsigned from = value.getType().getIntOrFloatBitWidth();
  unsigned to = target.getIntOrFloatBitWidth();
  if (value.getType() == target)
    return value;
  if (from < to)
    return arith::ExtFOp::create(builder, loc, target, value);
  if (from > to)
    return arith::TruncFOp::create(builder, loc, target, value);
  // f16 and bf16: neither holds the other, f32 holds both.
  return convert(convert(value, builder.getF32Type()), target);
}

Value ScalarLoops::load(Value tensor, ValueRange indices) {
  Value element = tensor::ExtractOp::create(builder, loc, tensor, indices);
  return convert(element, type);
}

Value ScalarLoops::store(Value scalar, Value tensor, ValueRange indices) {
  Value element = convert(scalar, getElementTypeOrSelf(tensor.getType()));
  return tensor::InsertOp::create(builder, loc, element, tensor, indices);
}

Value ScalarLoops::add(Value a, Value b) {
  return arith::AddFOp::create(builder, loc, a, b);
}

Value ScalarLoops::sub(Value a, Value b) {
  return arith::SubFOp::create(builder, loc, a, b);
}

Value ScalarLoops::mul(Value a, Value b) {
  return arith::MulFOp::create(builder, loc, a, b);
}

Value ScalarLoops::div(Value a, Value b) {
  return arith::DivFOp::create(builder, loc, a, b);
}

Value ScalarLoops::max(Value a, Value b) {
  return arith::MaximumFOp::create(builder, loc, a, b);
}

Value ScalarLoops::exp(Value a) { return math::ExpOp::create(builder, loc, a); }

Value ScalarLoops::log(Value a) { return math::LogOp::create(builder, loc, a); }

Value ScalarLoops::equal(Value a, Value b) {
  return arith::CmpFOp::create(builder, loc, arith::CmpFPredicate::OEQ, a, b);
}

Value ScalarLoops::select(Value condition, Value a, Value b) {
  return arith::SelectOp::create(builder, loc, condition, a, b);
}

Value ScalarLoops::addIndex(Value a, Value b) {
  return builder.createOrFold<arith::AddIOp>(loc, a, b);
}

Value ScalarLoops::divideIndex(Value a, Value b) {
  return builder.createOrFold<arith::DivUIOp>(loc, a, b);
}

/// `value` clamped to [0, limit].
static Value clamp(OpBuilder &builder, Location loc, Value value, Value limit) {
  Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
  Value atLeastZero = arith::MaxSIOp::create(builder, loc, value, zero);
  return arith::MinSIOp::create(builder, loc, atLeastZero, limit);
}

Value ScalarLoops::clampedDifference(Value a, Value b, Value limit) {
  return clamp(builder, loc, arith::SubIOp::create(builder, loc, a, b), limit);
}

Value ScalarLoops::both(Value a, Value b) {
  return arith::AndIOp::create(builder, loc, a, b);
}

Value ScalarLoops::atMost(Value a, Value b) {
  return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::sle, a, b);
}

Value ScalarLoops::less(Value a, Value b) {
  return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::slt, a, b);
}

Value ScalarLoops::length(Value lengths, Value b, Value limit) {
  Value stored = tensor::ExtractOp::create(builder, loc, lengths, b);
  Value length =
      arith::IndexCastOp::create(builder, loc, builder.getIndexType(), stored);
  return clamp(builder, loc, length, limit);
}

ScalarLoops::Values ScalarLoops::apply(AffineMap map, ValueRange operands) {
  ValueRange dims = operands.take_front(map.getNumDims());
  ValueRange symbols = operands.drop_front(map.getNumDims());
  Values results;
  for (AffineExpr expr : map.getResults())
    results.push_back(
        affine::expandAffineExpr(builder, loc, expr, dims, symbols));
  return results;
}

ScalarLoops::Values ScalarLoops::forEach(Value count, ValueRange carried,
                                         Body body) {
  scf::ForOp loop =
      scf::ForOp::create(builder, loc, index(0), count, index(1), carried,
                         [](OpBuilder &, Location, Value, ValueRange) {});
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(loop.getBody());
  Values next = body(loop.getInductionVar(), loop.getRegionIterArgs());
  scf::YieldOp::create(builder, loc, next);
  return Values(loop.getResults());
}

Value ScalarLoops::choose(Value condition, Scalar ifTrue, Scalar ifFalse) {
  auto branch = [&](Scalar value) {
    return [this, value](OpBuilder &, Location) {
      scf::YieldOp::create(builder, loc, value());
    };
  };
  OpBuilder::InsertionGuard guard(builder);
  scf::IfOp choice = scf::IfOp::create(builder, loc, condition, branch(ifTrue),
                                       branch(ifFalse));
  return choice.getResult(0);
}
