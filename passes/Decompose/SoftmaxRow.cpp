//===- SoftmaxRow.cpp - One row of scores, from its definition ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/Decompose/SoftmaxRow.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace attn;

using Reader = llvm::function_ref<Value(Value)>;

/// Copies the ops of a score or keep region to the insertion point with its
/// arguments replaced; gives what it yields.
static Value inlineRegion(OpBuilder &builder, Region &region,
                          ValueRange arguments) {
  IRMapping mapping;
  mapping.map(region.getArguments(), arguments);
  for (Operation &op : region.front().without_terminator())
    builder.clone(op, mapping);
  auto yield = cast<YieldOp>(region.front().getTerminator());
  return mapping.lookupOrDefault(yield.getValue());
}

/// Whether lengths, mask and keep region all keep the key at (b, h, i, j).
static Value emitKept(ScalarLoops &loops, const ScoreTerms &terms,
                      ValueRange global) {
  Value row = global[2], key = global[3];
  Value kept =
      loops.both(loops.less(row, terms.queries), loops.less(key, terms.keys));
  if (terms.mask) {
    Value operands[] = {row, terms.queries, terms.keys};
    for (Value bound : loops.apply(terms.mask.getLowerBounds(), operands))
      kept = loops.both(kept, loops.atMost(bound, key));
    for (Value bound : loops.apply(terms.mask.getUpperBounds(), operands))
      kept = loops.both(kept, loops.atMost(key, bound));
  }
  if (!terms.keep->empty()) {
    SmallVector<Value> arguments(global);
    llvm::append_range(arguments, terms.captures);
    kept = loops.both(kept,
                      inlineRegion(loops.getBuilder(), *terms.keep, arguments));
  }
  return kept;
}

/// The score of a kept key: scale, score region, bias, in this order.
static Value emitKeptScore(ScalarLoops &loops, const ScoreTerms &terms,
                           ValueRange global, ValueRange biasIndices,
                           Value dot) {
  Value score = loops.mul(dot, loops.constant(terms.scale.convertToDouble()));
  if (!terms.score->empty()) {
    Type type = terms.score->getArgument(0).getType();
    SmallVector<Value> arguments = {loops.convert(score, type)};
    llvm::append_range(arguments, global);
    llvm::append_range(arguments, terms.captures);
    score =
        loops.convert(inlineRegion(loops.getBuilder(), *terms.score, arguments),
                      loops.getType());
  }
  if (terms.bias)
    score = loops.add(
        score, loops.load(terms.bias, loops.apply(terms.biasMap, biasIndices)));
  return score;
}

Value attn::emitScore(ScalarLoops &loops, const ScoreTerms &terms,
                      ValueRange global, ValueRange biasIndices,
                      ScalarLoops::Scalar dot) {
  Value kept = emitKept(loops, terms, global);
  return loops.choose(
      kept,
      [&] { return emitKeptScore(loops, terms, global, biasIndices, dot()); },
      [&] { return loops.minusInfinity(); });
}

Value attn::emitDot(ScalarLoops &loops, Value count, Reader a, Reader b) {
  auto body = [&](Value d, ValueRange carried) -> ScalarLoops::Values {
    return {loops.add(carried[0], loops.mul(a(d), b(d)))};
  };
  return loops.forEach(count, loops.constant(0), body)[0];
}

RowAndScalar attn::emitScoreRow(ScalarLoops &loops, Value count, Value row,
                                Value max, Reader score) {
  auto body = [&](Value j, ValueRange carried) -> ScalarLoops::Values {
    Value s = score(j);
    return {loops.store(s, carried[0], j), loops.max(carried[1], s)};
  };
  ScalarLoops::Values results = loops.forEach(count, {row, max}, body);
  return {results[0], results[1]};
}

RowAndScalar attn::emitExponentials(ScalarLoops &loops, Value count,
                                    Value scores, Value base, Value row,
                                    Value sum) {
  auto body = [&](Value j, ValueRange carried) -> ScalarLoops::Values {
    Value p = loops.exp(loops.sub(loops.load(scores, j), base));
    return {loops.store(p, carried[0], j), loops.add(carried[1], p)};
  };
  ScalarLoops::Values results = loops.forEach(count, {row, sum}, body);
  return {results[0], results[1]};
}

Value attn::emitWeightedSum(ScalarLoops &loops, Value count, Value scores,
                            Value weights, Type probability, Value start,
                            Reader value) {
  auto body = [&](Value j, ValueRange carried) -> ScalarLoops::Values {
    Value dropped = loops.equal(loops.load(scores, j), loops.minusInfinity());
    return {loops.choose(
        dropped, [&] { return carried[0]; },
        [&] {
          Value p = loops.load(weights, j);
          if (probability.getIntOrFloatBitWidth() < loops.getType().getWidth())
            p = loops.convert(loops.convert(p, probability), loops.getType());
          return loops.add(carried[0], loops.mul(p, value(j)));
        })};
  };
  return loops.forEach(count, start, body)[0];
}

Value attn::emitBase(ScalarLoops &loops, Value max) {
  Value isEmpty = loops.equal(max, loops.minusInfinity());
  return loops.select(isEmpty, loops.constant(0), max);
}

Value attn::emitEmptyRow(ScalarLoops &loops, FullyMasked mode, Value count,
                         Reader value) {
  if (mode == FullyMasked::zero)
    return loops.constant(0);
  if (mode == FullyMasked::nan)
    return loops.notANumber();
  auto body = [&](Value j, ValueRange carried) -> ScalarLoops::Values {
    return {loops.add(carried[0], value(j))};
  };
  Value sum = loops.forEach(count, loops.constant(0), body)[0];
  // No key at all: the mean of nothing is 0, as the empty product is.
  Value atLeastOne = arith::MaxSIOp::create(loops.getBuilder(), loops.getLoc(),
                                            count, loops.index(1));
  Value asInteger =
      arith::IndexCastOp::create(loops.getBuilder(), loops.getLoc(),
                                 loops.getBuilder().getI64Type(), atLeastOne);
  Value divisor = arith::SIToFPOp::create(loops.getBuilder(), loops.getLoc(),
                                          loops.getType(), asInteger);
  return loops.div(sum, divisor);
}
