//===- ScoreElements.cpp - Scores by row and column -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToGPU/ScoreElements.h"

#include "dialects/AttnGPU/IR/AttnGPUDialect.h"

#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"

#include <cmath>

using namespace mlir;
using namespace attn;
using arith::CmpIPredicate;

static constexpr double kLog2E = 1.4426950408889634;

Value attn::emitMap(OpBuilder &builder, Location loc, ValueRange inputs,
                    Type type,
                    function_ref<Value(OpBuilder &, ValueRange)> element) {
  auto map = attn_gpu::MapOp::create(builder, loc, TypeRange{type}, inputs);
  SmallVector<Type> types(inputs.size(), builder.getF32Type());
  bool isRows = cast<attn_gpu::FragmentType>(type).getShape().size() == 1;
  types.append(isRows ? 1 : 2, builder.getI32Type());
  OpBuilder body(builder.getContext());
  Block *block = body.createBlock(&map.getBody(), {}, types,
                                  SmallVector<Location>(types.size(), loc));
  Value result = element(body, block->getArguments());
  attn_gpu::YieldOp::create(body, loc, result);
  return map.getResults()[0];
}

//===----------------------------------------------------------------------===//
// One element
//===----------------------------------------------------------------------===//

namespace {
/// Computes one score inside the body of a map.
class ElementBuilder {
public:
  /// `count` as in `ScoreElements::emit`; `place`: row and column, i32.
  ElementBuilder(OpBuilder &b, KernelScope &scope, const GridKernel &kernel,
                 const KeySegment &segment, Value firstKey, Value count,
                 ValueRange place);

  /// Scale, score region and bias.
  Value modify(Value product, bool isScaled);
  /// -inf where the key is not kept.
  Value mask(Value score, bool isWhole);

private:
  SmallVector<Value> apply(AffineMap map, ValueRange operands) {
    SmallVector<Value> results;
    for (AffineExpr expr : map.getResults())
      results.push_back(affine::expandAffineExpr(
          b, loc, expr, operands.take_front(map.getNumDims()),
          operands.drop_front(map.getNumDims())));
    return results;
  }
  Value add(Value left, Value right) {
    return arith::AddIOp::create(b, loc, left, right);
  }
  Value i32(Value index) {
    return arith::IndexCastOp::create(b, loc, b.getI32Type(), index);
  }
  Value compare(CmpIPredicate predicate, Value left, Value right) {
    return arith::CmpIOp::create(b, loc, predicate, left, right);
  }
  /// The least of `index` and `size` - 1.
  Value clamp(Value index, Value size);
  bool readsMemory();
  void computePlaces();
  Value emitRegion(Region &region, ValueRange leading);
  void cloneInto(Operation &inner, IRMapping &values);
  Value loadCapture(tensor::ExtractOp extract, IRMapping &values);
  Value loadBias();
  Value isWithin(AffineExpr bound, bool isLower);
  SmallVector<Value> emitConditions(bool isWhole);

  OpBuilder &b;
  KernelScope &scope;
  const GridKernel &kernel;
  OnlineStepOp op;
  Location loc;
  Value firstKey, count, row32, column32;
  /// Where regions and bias read: rows and keys past the end stand for the last
  /// one.
  Value row, column;
  SmallVector<Value> global; ///< b, h, i, j of that place
};
} // namespace

ElementBuilder::ElementBuilder(OpBuilder &b, KernelScope &scope,
                               const GridKernel &kernel,
                               const KeySegment &segment, Value firstKey,
                               Value count, ValueRange place)
    : b(b), scope(scope), kernel(kernel), op(segment.step), loc(op.getLoc()),
      firstKey(firstKey), count(count), row32(place[0]), column32(place[1]) {
  row = arith::IndexCastOp::create(b, loc, b.getIndexType(), row32);
  column = arith::IndexCastOp::create(b, loc, b.getIndexType(), column32);
  if (readsMemory()) {
    Value rows = scope.get(kernel.query.positions);
    if (int64_t packed = kernel.config.getPackedHeads(); packed > 1)
      rows = arith::MulIOp::create(
          b, loc, rows, arith::ConstantIndexOp::create(b, loc, packed));
    row = clamp(row, rows);
    if (count)
      column = clamp(column, count);
  }
  SmallVector<Value> local = apply(op.getRowMapOrDefault(), {row});
  ValueRange offsets = op.getOffsets();
  global = {scope.get(offsets[0]), add(scope.get(offsets[1]), local[1]),
            add(scope.get(offsets[2]), local[0]), add(firstKey, column)};
}

bool ElementBuilder::readsMemory() {
  return op.getBias() || llvm::any_of(op.getCaptures(), [](Value capture) {
           return isa<RankedTensorType>(capture.getType());
         });
}

Value ElementBuilder::clamp(Value index, Value size) {
  Value one = arith::ConstantIndexOp::create(b, loc, 1);
  Value last = arith::SubIOp::create(b, loc, size, one);
  return arith::MinSIOp::create(b, loc, index, last);
}

//===----------------------------------------------------------------------===//
// Regions and bias
//===----------------------------------------------------------------------===//

/// Whether `op` of a region is an instruction or a few.
static bool hasCode(Operation *op) {
  if (op->getNumRegions() != 0)
    return false;
  return isa<arith::ArithDialect>(op->getDialect()) ||
         isa<math::AbsFOp, math::AbsIOp, math::CeilOp, math::CopySignOp,
             math::FloorOp, math::FmaOp, math::SqrtOp>(op);
}

/// Functions of f32 that the machine approximates for base 2: the result, null
/// for other ops.
static Value emitApproximation(OpBuilder &b, Operation &op, IRMapping &values) {
  if (op.getNumOperands() != 1 || !op.getResult(0).getType().isF32())
    return {};
  Location loc = op.getLoc();
  Value x = values.lookup(op.getOperand(0));
  auto constant = [&](double value) -> Value {
    return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
  };
  auto exp2 = [&](double factor) -> Value {
    Value scaled = arith::MulFOp::create(b, loc, x, constant(factor));
    return math::Exp2Op::create(b, loc, scaled, arith::FastMathFlags::afn);
  };
  if (isa<math::Exp2Op>(op))
    return exp2(1);
  if (isa<math::ExpOp>(op))
    return exp2(kLog2E);
  if (isa<math::Log2Op>(op))
    return emitLog2(b, loc, x);
  if (isa<math::LogOp>(op))
    return arith::MulFOp::create(b, loc, emitLog2(b, loc, x),
                                 constant(1 / kLog2E));
  if (!isa<math::TanhOp>(op))
    return {};
  // tanh x = 1 - 2 / (e^2x + 1): absolute error of some 1e-7, where the
  // machine's own instruction has 5e-4.
  Value one = constant(1);
  Value above = arith::AddFOp::create(b, loc, exp2(2 * kLog2E), one);
  Value part = arith::DivFOp::create(b, loc, constant(2), above,
                                     arith::FastMathFlags::afn);
  return arith::SubFOp::create(b, loc, one, part);
}

/// A capture is an argument of the function; its elements are read where they
/// lie. Reads out of bounds were excluded before (`attn-check-sizes`).
Value ElementBuilder::loadCapture(tensor::ExtractOp extract,
                                  IRMapping &values) {
  SmallVector<Value> indices;
  for (Value index : extract.getIndices())
    indices.push_back(values.lookup(index));
  return scope.load(b, values.lookup(extract.getTensor()), indices);
}

void ElementBuilder::cloneInto(Operation &inner, IRMapping &values) {
  if (auto extract = dyn_cast<tensor::ExtractOp>(inner)) {
    values.map(extract.getResult(), loadCapture(extract, values));
    return;
  }
  if (auto dim = dyn_cast<tensor::DimOp>(inner);
      dim && dim.getConstantIndex()) {
    values.map(dim.getResult(), scope.getSize(values.lookup(dim.getSource()),
                                              *dim.getConstantIndex()));
    return;
  }
  if (Value approximate = emitApproximation(b, inner, values)) {
    values.map(inner.getResult(0), approximate);
    return;
  }
  if (!hasCode(&inner))
    return scope.refuse(&inner,
                        "'" + inner.getName().getStringRef() + "' of a region");
  b.clone(inner, values);
}

/// The value of a score or keep region for this element.
Value ElementBuilder::emitRegion(Region &region, ValueRange leading) {
  IRMapping values;
  Block &block = region.front();
  SmallVector<Value> arguments(leading);
  llvm::append_range(arguments, global);
  for (Value capture : op.getCaptures()) {
    bool isTensor = isa<RankedTensorType>(capture.getType());
    if (isTensor && !isa<BlockArgument>(capture))
      scope.refuse(op, "a capture that is no argument of the function");
    arguments.push_back(isTensor ? capture : scope.get(capture));
  }
  values.map(block.getArguments(), arguments);
  for (Operation &inner : block.without_terminator())
    if (!scope.hasFailed())
      cloneInto(inner, values);
  return scope.hasFailed()
             ? leading.empty()
                   ? Value(arith::ConstantIntOp::create(b, loc, 1, 1))
                   : leading[0]
             : values.lookup(block.getTerminator()->getOperand(0));
}

/// The bias of this element as f32.
Value ElementBuilder::loadBias() {
  auto slice = op.getBias().getDefiningOp<tensor::ExtractSliceOp>();
  if (!slice || !isa<BlockArgument>(slice.getSource())) {
    scope.refuse(op, "a bias that is no slice of an argument");
    return {};
  }
  SmallVector<Value> local = apply(op.getBiasMapOrDefault(), {row, column});
  llvm::SmallBitVector dropped = slice.getDroppedDims();
  SmallVector<Value> indices;
  unsigned kept = 0;
  for (auto [dim, offset] : llvm::enumerate(slice.getMixedOffsets())) {
    bool isKey = offset == getAsOpFoldResult(op.getOffsets()[3]);
    Value index = isKey ? firstKey : scope.get(offset);
    if (!dropped.test(dim))
      index = add(index, local[kept++]);
    indices.push_back(index);
  }
  Value bias = scope.load(b, slice.getSource(), indices);
  if (bias.getType().isF32())
    return bias;
  return arith::ExtFOp::create(b, loc, b.getF32Type(), bias);
}

Value ElementBuilder::modify(Value product, bool isScaled) {
  Value score = product;
  if (isScaled) {
    Value scale = arith::ConstantOp::create(
        b, loc, b.getF32FloatAttr(op.getScale().convertToFloat()));
    score = arith::MulFOp::create(b, loc, score, scale);
  }
  if (!op.getScore().empty())
    score = emitRegion(op.getScore(), score);
  if (op.getBias())
    if (Value bias = loadBias())
      score = arith::AddFOp::create(b, loc, score, bias);
  return score;
}

//===----------------------------------------------------------------------===//
// Masks
//===----------------------------------------------------------------------===//

/// Whether the key lies on the kept side of `bound`, an affine function of the
/// row's position and the lengths.
Value ElementBuilder::isWithin(AffineExpr bound, bool isLower) {
  CmpIPredicate predicate = isLower ? CmpIPredicate::sge : CmpIPredicate::sle;
  SmallVector<Value> lengths = {scope.get(op.getLengths()[0]),
                                scope.get(op.getLengths()[1])};
  AffineExpr position = b.getAffineDimExpr(0);
  AffineExpr distance = bound - position;
  if (!op.getRowMapAttr() && !distance.isFunctionOfDim(0)) {
    // j0 + column <= i0 + row + c  is  row - column >= j0 - i0 - c: one
    // comparison with a value that all elements share.
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    Value offset = affine::expandAffineExpr(b, loc, distance, {zero}, lengths);
    Value start = add(scope.get(op.getOffsets()[2]), offset);
    Value limit = i32(arith::SubIOp::create(b, loc, firstKey, start));
    Value apart = arith::SubIOp::create(b, loc, row32, column32);
    return compare(isLower ? CmpIPredicate::sle : CmpIPredicate::sge, apart,
                   limit);
  }
  Value limit = affine::expandAffineExpr(b, loc, bound, {global[2]}, lengths);
  Value local = i32(arith::SubIOp::create(b, loc, limit, firstKey));
  return compare(predicate, column32, local);
}

SmallVector<Value> ElementBuilder::emitConditions(bool isWhole) {
  SmallVector<Value> conditions;
  if (count)
    conditions.push_back(compare(CmpIPredicate::slt, column32, i32(count)));
  if (!op.getKeep().empty())
    conditions.push_back(emitRegion(op.getKeep(), {}));
  if (isWhole)
    return conditions;
  if (std::optional<MaskInterface> mask = op.getMask()) {
    for (AffineExpr bound : mask->getLowerBounds().getResults())
      conditions.push_back(isWithin(bound, /*isLower=*/true));
    for (AffineExpr bound : mask->getUpperBounds().getResults())
      conditions.push_back(isWithin(bound, /*isLower=*/false));
  }
  // Rows past the length of the batch entry, which the tensor has.
  Value rows = op.getLengths()[0];
  if (rows.getDefiningOp() && !getConstantIntValue(rows) &&
      !rows.getDefiningOp<tensor::DimOp>())
    conditions.push_back(
        compare(CmpIPredicate::slt, global[2], scope.get(rows)));
  return conditions;
}

Value ElementBuilder::mask(Value score, bool isWhole) {
  Value kept;
  for (Value condition : emitConditions(isWhole))
    kept = kept ? arith::AndIOp::create(b, loc, kept, condition) : condition;
  if (!kept)
    return score;
  Value never = arith::ConstantOp::create(
      b, loc, b.getF32FloatAttr(-std::numeric_limits<float>::infinity()));
  return arith::SelectOp::create(b, loc, kept, score, never);
}

//===----------------------------------------------------------------------===//
// ScoreElements
//===----------------------------------------------------------------------===//

bool ScoreElements::foldsScale() {
  OnlineStepOp step = kernel.step();
  return step.getScore().empty() && !step.getBias() &&
         step.getScale().convertToFloat() > 0;
}

double ScoreElements::getExponentFactor() {
  double scale = foldsScale() ? kernel.step().getScale().convertToFloat() : 1;
  return scale * kLog2E;
}

bool ScoreElements::mayBeEmpty(const KeySegment &segment) {
  OnlineStepOp step = segment.step;
  return !segment.isWhole || !step.getKeep().empty() ||
         !step.getScore().empty() || step.getBias();
}

Value ScoreElements::emit(OpBuilder &builder, const KeySegment &segment,
                          Value products, Value firstKey, Value count) {
  OnlineStepOp step = segment.step;
  bool isPlain =
      foldsScale() && segment.isWhole && !count && step.getKeep().empty();
  if (isPlain)
    return products;
  return emitMap(builder, step.getLoc(), {products}, products.getType(),
                 [&](OpBuilder &b, ValueRange arguments) {
                   ElementBuilder element(b, scope, kernel, segment, firstKey,
                                          count, arguments.drop_front());
                   Value score = element.modify(arguments[0], !foldsScale());
                   return element.mask(score, segment.isWhole);
                 });
}
