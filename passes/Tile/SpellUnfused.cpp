//===- SpellUnfused.cpp - Attention as a whole score matrix ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What a compiler without attention makes of the graph: for each head the
// scores [Sq, Sk] in memory, four passes over them, and two products. The
// fallback that is honest about its cost, and the line to be compared with.
//
//   S[i, j] = Σ_d q[i, d] · k[j, d]            S = score(scale · S) + bias, or
//   -inf m[i] = max_j S    P = exp(S - m)    l[i] = Σ_j P    o[i, e] = Σ_j P ·
//   v[j, e] / l
//
//===----------------------------------------------------------------------===//

#include "passes/Tile/HeadGrid.h"
#include "passes/Tile/Transforms.h"

#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace attn;

namespace {
/// Emits the linalg ops of one head. Loops are named i, j and x, where x is d
/// or e; rows of temporaries have the accumulator type.
class HeadOps {
public:
  HeadOps(OpBuilder &builder, AttentionOp op, HeadGrid &grid, Value b, Value h);
  /// o [Sq, Dv] and, where asked for, lse [Sq], written into `outs`.
  SmallVector<Value> emit(ValueRange outs);

private:
  using Body = llvm::function_ref<Value(OpBuilder &, ValueRange)>;
  using Shape = ArrayRef<OpFoldResult>;

  Value generic(ArrayRef<StringRef> maps, ValueRange inputs, Value out,
                Body body);
  Value filled(Shape shape, double value);
  Value constant(OpBuilder &b, double value);
  Value convert(OpBuilder &b, Value value, Type target);
  Value emitScores(Value q, Value k);
  Value emitModified(Value scores);
  Value emitKept(OpBuilder &b, ValueRange global);
  Value inlineRegion(OpBuilder &b, Region &region, ValueRange arguments);
  Value emitEmptyRow(Value v);
  Value emitOutput(Value weights, Value sum, Value v, Value out);

  OpBuilder &builder;
  AttentionOp op;
  HeadGrid &grid;
  Location loc;
  FloatType type, probability;
  Value b, h, queries, keys;
  OpFoldResult rows, columns;
  bool mayDrop;
};
} // namespace

HeadOps::HeadOps(OpBuilder &builder, AttentionOp op, HeadGrid &grid, Value b,
                 Value h)
    : builder(builder), op(op), grid(grid), loc(op.getLoc()),
      type(op.getNumericsOrDefault().getAccumulate()),
      probability(op.getNumericsOrDefault().getProbability()), b(b), h(h),
      rows(grid.rows), columns(grid.keyLength(b)) {
  queries = getValueOrCreateConstantIndexOp(builder, loc, grid.queryLength(b));
  keys = getValueOrCreateConstantIndexOp(builder, loc, columns);
  mayDrop = op.getMaskAttr() || !op.getKeep().empty() || op.getQueryLengths();
}

/// One linalg.generic over the loops that `maps` name: those of the last map
/// (the output's) are parallel, others reductions. Loops are i, j, x as far as
/// any map reaches; `body` sees the inputs, then the output.
Value HeadOps::generic(ArrayRef<StringRef> maps, ValueRange inputs, Value out,
                       Body body) {
  std::string used;
  for (char name : StringRef("ijx"))
    if (llvm::any_of(maps, [&](StringRef map) { return map.contains(name); }))
      used.push_back(name);
  SmallVector<utils::IteratorType> iterators;
  for (char name : used)
    iterators.push_back(maps.back().contains(name)
                            ? utils::IteratorType::parallel
                            : utils::IteratorType::reduction);
  MLIRContext *context = builder.getContext();
  SmallVector<AffineMap> affineMaps;
  for (StringRef map : maps) {
    SmallVector<AffineExpr> results;
    for (char name : map)
      results.push_back(getAffineDimExpr(StringRef(used).find(name), context));
    affineMaps.push_back(AffineMap::get(used.size(), 0, results, context));
  }
  auto emit = [&](OpBuilder &inner, Location loc, ValueRange arguments) {
    linalg::YieldOp::create(inner, loc, body(inner, arguments));
  };
  return linalg::GenericOp::create(builder, loc, out.getType(), inputs, out,
                                   affineMaps, iterators, emit)
      .getResult(0);
}

Value HeadOps::constant(OpBuilder &b, double value) {
  return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, value));
}

Value HeadOps::convert(OpBuilder &b, Value value, Type target) {
  unsigned from = value.getType().getIntOrFloatBitWidth();
  unsigned to = target.getIntOrFloatBitWidth();
  if (from < to)
    return arith::ExtFOp::create(b, loc, target, value);
  if (from > to)
    return arith::TruncFOp::create(b, loc, target, value);
  return value;
}

Value HeadOps::filled(Shape shape, double value) {
  Value empty = tensor::EmptyOp::create(builder, loc, shape, type);
  return linalg::FillOp::create(builder, loc, constant(builder, value), empty)
      .getResult(0);
}

//===----------------------------------------------------------------------===//
// Scores
//===----------------------------------------------------------------------===//

Value HeadOps::emitScores(Value q, Value k) {
  Value zero = filled({rows, columns}, 0);
  return generic({"ix", "jx", "ij"}, {q, k}, zero,
                 [&](OpBuilder &b, ValueRange v) -> Value {
                   Value product = arith::MulFOp::create(
                       b, loc, convert(b, v[0], type), convert(b, v[1], type));
                   return arith::AddFOp::create(b, loc, v[2], product);
                 });
}

Value HeadOps::inlineRegion(OpBuilder &b, Region &region,
                            ValueRange arguments) {
  IRMapping mapping;
  mapping.map(region.getArguments(), arguments);
  for (Operation &inner : region.front().without_terminator())
    b.clone(inner, mapping);
  auto yield = cast<YieldOp>(region.front().getTerminator());
  return mapping.lookupOrDefault(yield.getValue());
}

/// Whether a row and key in bounds of the tensors are kept.
Value HeadOps::emitKept(OpBuilder &b, ValueRange global) {
  using Predicate = arith::CmpIPredicate;
  Value row = global[2], key = global[3];
  Value kept = arith::CmpIOp::create(b, loc, Predicate::slt, row, queries);
  auto require = [&](AffineMap bounds, Predicate predicate) {
    Value symbols[] = {queries, keys};
    for (AffineExpr bound : bounds.getResults()) {
      Value limit = affine::expandAffineExpr(b, loc, bound, row, symbols);
      Value each = arith::CmpIOp::create(b, loc, predicate, key, limit);
      kept = arith::AndIOp::create(b, loc, kept, each);
    }
  };
  if (std::optional<MaskInterface> mask = op.getMask()) {
    require(mask->getLowerBounds(), Predicate::sge);
    require(mask->getUpperBounds(), Predicate::sle);
  }
  if (op.getKeep().empty())
    return kept;
  SmallVector<Value> arguments(global);
  llvm::append_range(arguments, op.getCaptures());
  return arith::AndIOp::create(b, loc, kept,
                               inlineRegion(b, op.getKeep(), arguments));
}

/// Scale, score region, bias, mask, in this order and in place.
Value HeadOps::emitModified(Value scores) {
  double scale = op.getScaleOrDefault().convertToDouble();
  auto body = [&](OpBuilder &builder, ValueRange v) -> Value {
    Value i = linalg::IndexOp::create(builder, loc, 0);
    Value j = linalg::IndexOp::create(builder, loc, 1);
    Value global[] = {b, h, i, j};
    Value s =
        arith::MulFOp::create(builder, loc, v[0], constant(builder, scale));
    if (!op.getScore().empty()) {
      SmallVector<Value> arguments = {s, b, h, i, j};
      llvm::append_range(arguments, op.getCaptures());
      s = inlineRegion(builder, op.getScore(), arguments);
    }
    if (op.getBias()) {
      SmallVector<Value> indices;
      for (AffineExpr expr : op.getBiasMapOrDefault().getResults())
        indices.push_back(
            affine::expandAffineExpr(builder, loc, expr, global, {}));
      Value bias =
          tensor::ExtractOp::create(builder, loc, op.getBias(), indices);
      s = arith::AddFOp::create(builder, loc, s, convert(builder, bias, type));
    }
    if (!mayDrop)
      return s;
    Value dropped = constant(builder, -std::numeric_limits<double>::infinity());
    return arith::SelectOp::create(builder, loc, emitKept(builder, global), s,
                                   dropped);
  };
  return generic({"ij"}, {}, scores, body);
}

//===----------------------------------------------------------------------===//
// Output
//===----------------------------------------------------------------------===//

/// [Dv]: what a row without keys gives.
Value HeadOps::emitEmptyRow(Value v) {
  OpFoldResult width = builder.getIndexAttr(grid.valueDim);
  FullyMasked mode = op.getNumericsOrDefault().getFullyMasked();
  if (mode != FullyMasked::mean)
    return filled({width}, mode == FullyMasked::zero
                               ? 0.0
                               : std::numeric_limits<double>::quiet_NaN());
  Value sums = generic({"jx", "x"}, v, filled({width}, 0),
                       [&](OpBuilder &b, ValueRange v) -> Value {
                         return arith::AddFOp::create(b, loc, v[1],
                                                      convert(b, v[0], type));
                       });
  // No key at all: the mean of nothing is 0, as the empty product is.
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  Value count = arith::MaxSIOp::create(builder, loc, keys, one);
  Value wide =
      arith::IndexCastOp::create(builder, loc, builder.getI64Type(), count);
  Value divisor = arith::SIToFPOp::create(builder, loc, type, wide);
  return generic({"x"}, {}, sums, [&](OpBuilder &b, ValueRange v) -> Value {
    return arith::DivFOp::create(b, loc, v[0], divisor);
  });
}

Value HeadOps::emitOutput(Value weights, Value sum, Value v, Value out) {
  OpFoldResult width = builder.getIndexAttr(grid.valueDim);
  Value acc =
      generic({"ij", "jx", "ix"}, {weights, v}, filled({rows, width}, 0),
              [&](OpBuilder &b, ValueRange v) -> Value {
                Value p = convert(b, convert(b, v[0], probability), type);
                Value product =
                    arith::MulFOp::create(b, loc, p, convert(b, v[1], type));
                if (mayDrop) {
                  // 0 · NaN is NaN: what a dropped key holds must not come
                  // through.
                  Value zero = constant(b, 0);
                  Value isDropped = arith::CmpFOp::create(
                      b, loc, arith::CmpFPredicate::OEQ, v[0], zero);
                  product =
                      arith::SelectOp::create(b, loc, isDropped, zero, product);
                }
                return arith::AddFOp::create(b, loc, v[2], product);
              });
  Value inputs[] = {acc, sum, emitEmptyRow(v)};
  Type element = getElementTypeOrSelf(out.getType());
  return generic({"ix", "i", "x", "ix"}, inputs, out,
                 [&](OpBuilder &b, ValueRange v) -> Value {
                   Value isEmpty = arith::CmpFOp::create(
                       b, loc, arith::CmpFPredicate::OEQ, v[1], constant(b, 0));
                   Value quotient = arith::DivFOp::create(b, loc, v[0], v[1]);
                   Value result =
                       arith::SelectOp::create(b, loc, isEmpty, v[2], quotient);
                   return convert(b, result, element);
                 });
}

SmallVector<Value> HeadOps::emit(ValueRange outs) {
  LayoutAttr layout = op.getLayoutOrDefault();
  OpFoldResult zero = builder.getIndexAttr(0);
  OpFoldResult width = builder.getIndexAttr(grid.valueDim);
  OpFoldResult depth = builder.getIndexAttr(grid.dim);
  OpFoldResult g = grid.keyHead(OpFoldResult(h));
  Value q = grid.slice(op.getQuery(),
                       grid.boxIn(layout.getQ(), {b, h, zero, rows, grid.dim}),
                       {rows, depth});
  Value k = grid.slice(
      op.getKey(), grid.boxIn(layout.getK(), {b, g, zero, columns, grid.dim}),
      {columns, depth});
  Value v = grid.slice(
      op.getValue(),
      grid.boxIn(layout.getV(), {b, g, zero, columns, grid.valueDim}),
      {columns, width});
  Value scores = emitModified(emitScores(q, k));
  double infinity = std::numeric_limits<double>::infinity();
  Value max = generic({"ij", "i"}, scores, filled({rows}, -infinity),
                      [&](OpBuilder &b, ValueRange v) -> Value {
                        return arith::MaximumFOp::create(b, loc, v[1], v[0]);
                      });
  Value weights = generic(
      {"i", "ij"}, max, scores, [&](OpBuilder &b, ValueRange v) -> Value {
        Value isEmpty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ,
                                              v[0], constant(b, -infinity));
        Value base =
            arith::SelectOp::create(b, loc, isEmpty, constant(b, 0), v[0]);
        return math::ExpOp::create(b, loc,
                                   arith::SubFOp::create(b, loc, v[1], base));
      });
  Value sum = generic({"ij", "i"}, weights, filled({rows}, 0),
                      [&](OpBuilder &b, ValueRange v) -> Value {
                        return arith::AddFOp::create(b, loc, v[1], v[0]);
                      });
  SmallVector<Value> results = {emitOutput(weights, sum, v, outs[0])};
  if (outs.size() > 1)
    results.push_back(generic({"i", "i", "i"}, {max, sum}, outs[1],
                              [&](OpBuilder &b, ValueRange v) -> Value {
                                Value log = math::LogOp::create(b, loc, v[1]);
                                return arith::AddFOp::create(b, loc, v[0], log);
                              }));
  return results;
}

SmallVector<Value> attn::emitUnfused(RewriterBase &rewriter, AttentionOp op) {
  Location loc = op.getLoc();
  HeadGrid grid(rewriter, op);
  auto body = [&](OpBuilder &builder, Location loc, ValueRange arguments) {
    Value b = arguments[0], h = arguments[1];
    ValueRange outs = arguments.drop_front(2);
    OpFoldResult zero = builder.getIndexAttr(0);
    HeadGrid::Place place = {b, h, zero, grid.rows, grid.valueDim};
    SmallVector<HeadGrid::Box> boxes = {
        grid.boxIn(op.getLayoutOrDefault().getO(), place)};
    SmallVector<Value> slices = {grid.slice(
        outs[0], boxes[0], {grid.rows, builder.getIndexAttr(grid.valueDim)})};
    if (outs.size() > 1) {
      boxes.push_back(grid.boxInLse(place));
      slices.push_back(grid.slice(outs[1], boxes[1], {grid.rows}));
    }
    SmallVector<Value> results = HeadOps(builder, op, grid, b, h).emit(slices);
    auto done = scf::InParallelOp::create(builder, loc);
    builder.setInsertionPointToStart(done.getBody());
    for (auto [result, out, box] : llvm::zip(results, outs, boxes))
      tensor::ParallelInsertSliceOp::create(
          builder, loc, result, out, box.offsets, box.sizes, box.strides);
  };
  auto forall = scf::ForallOp::create(
      rewriter, loc, ArrayRef<OpFoldResult>{grid.batch, grid.heads},
      op.getOuts(), /*mapping=*/std::nullopt, body);
  return SmallVector<Value>(forall.getResults());
}
