//===- MatmulFewRows.cpp - Products that only wait on a weight ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A few rows of A, as when a model writes one token after another, do so little
// with each element of B that a copy of B costs more than the product.
//
// Where the columns of B are contiguous, they are read in place, `sumColumns`
// at a time, and the lanes of a vector are terms of the same sum. The sums of
// all rows are made while the columns are in the cache.
//
// Where the rows of B are contiguous, lanes are columns: pieces of `mostTerms`
// rows of B are added to a piece of C, which stays in the cache.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/LaneBuilder.h"
#include "passes/LowerToCPU/MatmulKernel.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace attn;

using Values = LaneBuilder::Values;

/// Columns of B that are read side by side.
static constexpr int64_t sumColumns = 4;
/// Vectors of each column that are added side by side: with `sumColumns` enough
/// chains to hide the latency of a multiply-add.
static constexpr int64_t sumVectors = 2;
/// Blocks of columns to aim at, and fewest columns of one.
static constexpr int64_t wantedBlocks = 32, fewestColumns = 16;

/// Rows of B that are added at once where they are contiguous, and fewest
/// columns of a block: pieces of rows long enough to be fetched ahead.
static constexpr int64_t mostTerms = 8, fewestContiguous = 512;

namespace {
/// Builds the loops, from the outermost inwards.
class FewRowsBuilder {
public:
  FewRowsBuilder(LaneBuilder &b, Value factorA, Value factorB, Value result)
      : b(b), a(factorA), right(viewColumns(b, factorB)), c(result),
        lanes(b.getShape().lanes) {}

  void build();

private:
  void addRow(Value row, ArrayRef<Value> columns, Value first);
  void buildColumns(Value column);
  Values sumVectorsOf(Value row, ArrayRef<Value> columns, Value whole);
  Values sumRest(Value row, ArrayRef<Value> columns, Value whole);

  LaneBuilder &b;
  Value a;
  /// Columns of B as rows.
  Value right;
  Value c;
  int64_t lanes;
  Value batch;
};
} // namespace

/// Sums of `columns` over the terms before `whole`, one value each.
Values FewRowsBuilder::sumVectorsOf(Value row, ArrayRef<Value> columns,
                                    Value whole) {
  Values zeros(sumColumns * sumVectors, b.splat(0));
  Values sums = b.loop(
      b.index(0), whole, sumVectors * lanes, zeros,
      [&](Value k, ValueRange old) {
        Values next;
        for (int64_t i = 0; i < sumVectors; ++i) {
          Value term = b.add(k, i * lanes);
          Value factor = b.loadWideLanes(a, ValueRange{batch, row, term});
          for (Value column : columns)
            next.push_back(b.multiplyAdd(
                factor, b.loadWideLanes(right, ValueRange{batch, column, term}),
                old[next.size()]));
        }
        return next;
      });
  Values total;
  for (int64_t i = 0; i < sumColumns; ++i) {
    Value both = sums[i];
    for (int64_t j = 1; j < sumVectors; ++j)
      both = arith::AddFOp::create(b, both, sums[i + j * sumColumns]);
    total.push_back(vector::ReductionOp::create(
        b, vector::CombiningKind::ADD, both, arith::FastMathFlags::reassoc));
  }
  return total;
}

/// Sums of `columns` over the terms from `whole` on.
Values FewRowsBuilder::sumRest(Value row, ArrayRef<Value> columns,
                               Value whole) {
  Values zeros(sumColumns, b.constant(b.getF32Type(), 0));
  return b.loop(whole, b.dim(a, 2), 1, zeros, [&](Value k, ValueRange old) {
    Values next;
    Value factor = b.loadScalar(a, ValueRange{batch, row, k});
    for (Value column : columns)
      next.push_back(b.multiplyAdd(
          factor, b.loadScalar(right, ValueRange{batch, column, k}),
          old[next.size()]));
    return next;
  });
}

/// Adds to C the products of `row` with `columns`, of which those that lie
/// behind the last are copies of it.
void FewRowsBuilder::addRow(Value row, ArrayRef<Value> columns, Value first) {
  Value depth = b.dim(a, 2);
  Value whole =
      b.sub(depth,
            b.createOrFold<arith::RemSIOp>(depth, b.index(sumVectors * lanes)));
  Values sums = sumVectorsOf(row, columns, whole);
  Values rest = sumRest(row, columns, whole);
  for (int64_t i = 0; i < sumColumns; ++i) {
    Value isInside = arith::CmpIOp::create(b, arith::CmpIPredicate::slt,
                                           b.add(first, i), b.dim(c, 2));
    auto inside = scf::IfOp::create(b, isInside, /*withElseRegion=*/false);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(inside.thenBlock());
    Values at = {batch, row, columns[i]};
    Value sum = arith::AddFOp::create(b, sums[i], rest[i]);
    Value old = b.loadScalar(c, at);
    b.storeScalar(arith::AddFOp::create(b, old, sum), c, at);
  }
}

void FewRowsBuilder::buildColumns(Value column) {
  Value last = b.sub(b.dim(c, 2), b.index(1));
  Values columns;
  for (int64_t i = 0; i < sumColumns; ++i)
    columns.push_back(b.smallest(b.add(column, i), last));
  b.loop(b.index(0), b.dim(c, 1), 1,
         [&](Value row) { addRow(row, columns, column); });
}

void FewRowsBuilder::build() {
  Value columns = b.dim(c, 2);
  Value wanted =
      b.createOrFold<arith::CeilDivUIOp>(columns, b.index(wantedBlocks));
  Value quads = b.createOrFold<arith::CeilDivUIOp>(
      b.largest(wanted, b.index(fewestColumns)), b.index(sumColumns));
  Value perBlock = b.multiply(quads, sumColumns);
  SmallVector<OpFoldResult> counts = {
      b.dim(c, 0), b.createOrFold<arith::CeilDivUIOp>(columns, perBlock)};
  auto blocks = scf::ForallOp::create(b, counts, ValueRange(), std::nullopt);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(blocks.getBody());
  batch = blocks.getInductionVar(0);
  Value first =
      b.createOrFold<arith::MulIOp>(blocks.getInductionVar(1), perBlock);
  Value end =
      b.smallest(b.createOrFold<arith::AddIOp>(first, perBlock), columns);
  b.loop(first, end, sumColumns, [&](Value column) { buildColumns(column); });
}

namespace {
/// The same for a factor B with contiguous rows.
class FewRowsAlongB {
public:
  FewRowsAlongB(LaneBuilder &b, Value factorA, Value factorB, Value result)
      : b(b), a(factorA), right(factorB), c(result), lanes(b.getShape().lanes) {
  }

  void build();

private:
  void addTerms(Value row, Value k, int64_t terms, Value first, Value end);
  void addColumns(Value first, Value end);

  LaneBuilder &b;
  Value a, right, c;
  int64_t lanes;
  Value batch;
};
} // namespace

/// Adds to columns `first` to `end` of `row` the products of `terms` elements
/// of A, from `k` on, with the rows of B.
void FewRowsAlongB::addTerms(Value row, Value k, int64_t terms, Value first,
                             Value end) {
  Values depths, factors, scalars;
  for (int64_t i = 0; i < terms; ++i) {
    depths.push_back(b.add(k, i));
    factors.push_back(b.loadBroadcast(a, ValueRange{batch, row, depths[i]}));
    scalars.push_back(b.loadScalar(a, ValueRange{batch, row, depths[i]}));
  }
  Value size = b.sub(end, first);
  Value whole =
      b.sub(end, b.createOrFold<arith::RemSIOp>(size, b.index(lanes)));
  b.loop(first, whole, lanes, [&](Value column) {
    Values at = {batch, row, column};
    Value sum = b.loadLanes(c, at);
    for (int64_t i = 0; i < terms; ++i)
      sum = b.multiplyAdd(
          factors[i],
          b.loadWideLanes(right, ValueRange{batch, depths[i], column}), sum);
    b.storeLanes(sum, c, at);
  });
  b.loop(whole, end, 1, [&](Value column) {
    Values at = {batch, row, column};
    Value sum = b.loadScalar(c, at);
    for (int64_t i = 0; i < terms; ++i)
      sum = b.multiplyAdd(
          scalars[i], b.loadScalar(right, ValueRange{batch, depths[i], column}),
          sum);
    b.storeScalar(sum, c, at);
  });
}

/// All rows by the same rows of B, which are in the cache then.
void FewRowsAlongB::addColumns(Value first, Value end) {
  Value depth = b.dim(a, 2);
  Value whole =
      b.sub(depth, b.createOrFold<arith::RemSIOp>(depth, b.index(mostTerms)));
  auto addAll = [&](Value begin, Value stop, int64_t terms) {
    b.loop(begin, stop, terms, [&](Value k) {
      b.loop(b.index(0), b.dim(c, 1), 1,
             [&](Value row) { addTerms(row, k, terms, first, end); });
    });
  };
  addAll(b.index(0), whole, mostTerms);
  addAll(whole, depth, 1);
}

void FewRowsAlongB::build() {
  Value columns = b.dim(c, 2);
  Value wanted =
      b.createOrFold<arith::CeilDivUIOp>(columns, b.index(wantedBlocks));
  Value perBlock = b.largest(wanted, b.index(fewestContiguous));
  SmallVector<OpFoldResult> counts = {
      b.dim(c, 0), b.createOrFold<arith::CeilDivUIOp>(columns, perBlock)};
  auto blocks = scf::ForallOp::create(b, counts, ValueRange(), std::nullopt);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(blocks.getBody());
  batch = blocks.getInductionVar(0);
  Value first =
      b.createOrFold<arith::MulIOp>(blocks.getInductionVar(1), perBlock);
  Value end =
      b.smallest(b.createOrFold<arith::AddIOp>(first, perBlock), columns);
  addColumns(first, end);
}

void attn::buildMatmulOfFewRowsAlongB(LaneBuilder &b, Value a, Value right,
                                      Value c) {
  FewRowsAlongB(b, a, right, c).build();
}

void attn::buildMatmulOfFewRows(LaneBuilder &b, Value a, Value right, Value c) {
  FewRowsBuilder(b, a, right, c).build();
}
