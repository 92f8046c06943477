//===- MatmulKernel.cpp - Products of matrices in blocks ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/MatmulKernel.h"

#include "lib/Target/Target.h"
#include "passes/LowerToCPU/LaneBuilder.h"
#include "passes/LowerToCPU/Transforms.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/ADT/STLExtras.h"

#include <algorithm>

using namespace mlir;
using namespace attn;

using Values = LaneBuilder::Values;

/// Blocks of C to aim at: enough for the threads of any machine to end at about
/// the same time.
static constexpr int64_t wantedBlocks = 32;
/// Columns that are worth the copy of a block's rows of A.
static constexpr int64_t fewestPanels = 4;

MatmulShape attn::getMatmulShape(TargetAttr target) {
  constexpr int64_t bytesPerElement = 4, mostColumns = 512;
  MatmulShape shape;
  shape.tileVectors = 2;
  shape.tileRows = target.getVectorRegisters() >= 32 ? 12 : 6;
  int64_t panel = shape.tileVectors * target.getVectorBytes() / bytesPerElement;
  // Half of L1 for a panel of B, three eighths of L2 for the rows of A.
  int64_t depth = getL1BytesOrDefault(target) / 2 / bytesPerElement / panel;
  shape.blockDepth = std::clamp<int64_t>(depth / 16 * 16, 64, 512);
  int64_t rows =
      getL2BytesOrDefault(target) * 3 / 8 / bytesPerElement / shape.blockDepth;
  shape.blockRows =
      std::clamp<int64_t>(rows / shape.tileRows, 4, 32) * shape.tileRows;
  shape.mostPanels = std::max<int64_t>(mostColumns / panel, fewestPanels);
  return shape;
}

namespace {
/// A range of rows, columns or terms of a sum.
struct Span {
  Value begin, size;
};

/// Builds the body of the function, from the outermost loop inwards.
class KernelBuilder {
public:
  KernelBuilder(LaneBuilder &b, const MatmulShape &shape, Value factorA,
                Value factorB, Value result)
      : b(b), shape(shape), a(factorA), right(factorB), c(result),
        lanes(b.getShape().lanes), panel(shape.tileVectors * lanes) {}

  void build();

private:
  void buildBlock(ValueRange block, Value columnsPerBlock);
  void buildDepth(Span depth);
  void copyRow(Span depth, Value from, Value row);
  void copyRows(Span depth);
  void packPanel(Span depth, Span columns);
  void packElements(Span depth, Span columns, Value first);
  Value packRows(Span depth, Value column);
  Value packColumns(Span depth, Value column);
  Values transpose(Values square);
  Values sumTile(Value row, Value depth);
  void addTile(Values sums, Span rows, Span columns);
  void addWhole(Values sums, Value row, Value column);
  void addPart(Values sums, Span rows, Span columns);
  void moveSums(bool toResult);

  Span cut(Value begin, Value end, Value step);
  Value ceilDiv(Value value, Value divisor);
  Value cutRest(Value size, int64_t step);

  LaneBuilder &b;
  const MatmulShape &shape;
  Value a, right, c;
  /// B with its columns for rows, where these are contiguous; else null.
  Value columnsOfB;
  int64_t lanes, panel;
  /// Of the block of C that is built: its batch, rows and columns.
  Value batch;
  Span blockRows, blockColumns;
  /// Scratch of a block: rows of A, a panel of B, a register tile, and f32 sums
  /// where C is narrow.
  Value rowsOfA, panelOfB, tile, sumsOfC;
};
} // namespace

static bool isWide(Value buffer) {
  return cast<MemRefType>(buffer.getType()).getElementType().isF32();
}

/// Whether dim `dim` of `buffer` has stride 1 by its type.
static bool hasUnitStride(Value buffer, unsigned dim) {
  auto [strides, offset] =
      cast<MemRefType>(buffer.getType()).getStridesAndOffset();
  return strides[dim] == 1;
}

/// [begin, begin + step), cut at `end`.
Span KernelBuilder::cut(Value begin, Value end, Value step) {
  return {begin, b.smallest(step, b.sub(end, begin))};
}

Value KernelBuilder::ceilDiv(Value value, Value divisor) {
  return b.createOrFold<arith::CeilDivSIOp>(value, divisor);
}

/// The largest multiple of `step` up to `size`.
Value KernelBuilder::cutRest(Value size, int64_t step) {
  return b.sub(size, b.createOrFold<arith::RemSIOp>(size, b.index(step)));
}

/// Copies the terms `depth` of row `from` of A to row `row` of the scratch.
void KernelBuilder::copyRow(Span depth, Value from, Value row) {
  Value whole = b.index(0);
  if (hasUnitStride(a, 2)) {
    whole = cutRest(depth.size, lanes);
    b.loop(b.index(0), whole, lanes, [&](Value k) {
      Value at = b.add(depth.begin, k);
      b.storeLanes(b.loadWideLanes(a, ValueRange{batch, from, at}), rowsOfA,
                   ValueRange{row, k});
    });
  }
  b.loop(whole, depth.size, 1, [&](Value k) {
    Value at = b.add(depth.begin, k);
    b.storeScalar(b.loadScalar(a, ValueRange{batch, from, at}), rowsOfA,
                  ValueRange{row, k});
  });
}

/// Copies the block's rows of A for `depth`, in whole tiles.
void KernelBuilder::copyRows(Span depth) {
  Value tiles = ceilDiv(blockRows.size, b.index(shape.tileRows));
  Value rows = b.multiply(tiles, shape.tileRows);
  Value last = b.sub(blockRows.size, b.index(1));
  b.loop(b.index(0), rows, 1, [&](Value row) {
    copyRow(depth, b.add(blockRows.begin, b.smallest(row, last)), row);
  });
}

/// The terms of any panel from `first` on, element by element.
void KernelBuilder::packElements(Span depth, Span columns, Value first) {
  Value last = b.sub(columns.size, b.index(1));
  b.loop(first, depth.size, 1, [&](Value k) {
    Value from = b.add(depth.begin, k);
    b.loop(b.index(0), b.index(panel), 1, [&](Value column) {
      Value source = b.add(columns.begin, b.smallest(column, last));
      b.storeScalar(b.loadScalar(right, ValueRange{batch, from, source}),
                    panelOfB, ValueRange{k, column});
    });
  });
}

/// A whole panel of a factor whose rows are contiguous; all its terms.
Value KernelBuilder::packRows(Span depth, Value column) {
  b.loop(b.index(0), depth.size, 1, [&](Value k) {
    Value from = b.add(depth.begin, k);
    for (int64_t i = 0; i < shape.tileVectors; ++i) {
      Value vector = b.loadWideLanes(
          right, ValueRange{batch, from, b.add(column, i * lanes)});
      b.storeLanes(vector, panelOfB, ValueRange{k, b.index(i * lanes)});
    }
  });
  return depth.size;
}

/// `square` with rows and columns exchanged: quarters, quarters of these, and
/// so on to single elements.
Values KernelBuilder::transpose(Values square) {
  for (int64_t distance = lanes / 2; distance > 0; distance /= 2) {
    SmallVector<int64_t> low, high;
    for (int64_t lane = 0; lane < lanes; ++lane) {
      bool isHigh = lane & distance;
      low.push_back(isHigh ? lanes + lane - distance : lane);
      high.push_back(isHigh ? lanes + lane : lane + distance);
    }
    for (int64_t i = 0; i < lanes; ++i) {
      if (i & distance)
        continue;
      Value upper = square[i], lower = square[i + distance];
      square[i] = vector::ShuffleOp::create(b, upper, lower, low);
      square[i + distance] = vector::ShuffleOp::create(b, upper, lower, high);
    }
  }
  return square;
}

/// A whole panel of a factor whose columns are contiguous, as weights are that
/// a graph transposes: squares of as many columns as a vector has lanes. The
/// number of terms that fill squares.
Value KernelBuilder::packColumns(Span depth, Value column) {
  Value whole = cutRest(depth.size, lanes);
  b.loop(b.index(0), b.index(panel), lanes, [&](Value i) {
    Value first = b.add(column, i);
    b.loop(b.index(0), whole, lanes, [&](Value k) {
      Values square;
      for (int64_t lane = 0; lane < lanes; ++lane)
        square.push_back(
            b.loadWideLanes(columnsOfB, ValueRange{batch, b.add(first, lane),
                                                   b.add(depth.begin, k)}));
      square = transpose(square);
      for (int64_t lane = 0; lane < lanes; ++lane)
        b.storeLanes(square[lane], panelOfB, ValueRange{b.add(k, lane), i});
    });
  });
  return whole;
}

/// Packs the panel of B for `columns` and `depth`: by vectors where it is
/// whole, and what is left by elements.
void KernelBuilder::packPanel(Span depth, Span columns) {
  bool alongRows = hasUnitStride(right, 2);
  if (!columnsOfB && !alongRows)
    return packElements(depth, columns, b.index(0));
  Value whole = arith::CmpIOp::create(b, arith::CmpIPredicate::eq, columns.size,
                                      b.index(panel));
  auto choice =
      scf::IfOp::create(b, b.getIndexType(), whole, /*withElseRegion=*/true);
  {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(choice.thenBlock());
    Value packed = alongRows ? packRows(depth, columns.begin)
                             : packColumns(depth, columns.begin);
    scf::YieldOp::create(b, packed);
    b.setInsertionPointToStart(choice.elseBlock());
    scf::YieldOp::create(b, b.index(0));
  }
  packElements(depth, columns, choice.getResult(0));
}

/// The sums of the tile of rows from `row` of the block, over `depth` terms.
Values KernelBuilder::sumTile(Value row, Value depth) {
  Values zeros(shape.tileRows * shape.tileVectors, b.splat(0));
  return b.loop(b.index(0), depth, 1, zeros, [&](Value k, ValueRange sums) {
    Values columns, next;
    for (int64_t i = 0; i < shape.tileVectors; ++i)
      columns.push_back(
          b.loadLanes(panelOfB, ValueRange{k, b.index(i * lanes)}));
    for (int64_t i = 0; i < shape.tileRows; ++i) {
      Value scalar = b.loadBroadcast(rowsOfA, ValueRange{b.add(row, i), k});
      for (Value column : columns)
        next.push_back(b.multiplyAdd(scalar, column, sums[next.size()]));
    }
    return next;
  });
}

/// Adds all sums of a tile to C, at a row and column of the block's.
void KernelBuilder::addWhole(Values sums, Value row, Value column) {
  Value target = sumsOfC ? sumsOfC : c;
  for (auto [i, sum] : llvm::enumerate(sums)) {
    Values at = {b.add(row, i / shape.tileVectors),
                 b.add(column, i % shape.tileVectors * lanes)};
    if (!sumsOfC)
      at = {batch, b.add(blockRows.begin, at[0]),
            b.add(blockColumns.begin, at[1])};
    Value old = b.loadLanes(target, at);
    b.storeLanes(arith::AddFOp::create(b, old, sum), target, at);
  }
}

/// Adds the sums of a tile that lie inside of C.
void KernelBuilder::addPart(Values sums, Span rows, Span columns) {
  for (auto [i, sum] : llvm::enumerate(sums))
    b.storeLanes(sum, tile,
                 ValueRange{b.index(i / shape.tileVectors),
                            b.index(i % shape.tileVectors * lanes)});
  Value target = sumsOfC ? sumsOfC : c;
  b.loop(b.index(0), rows.size, 1, [&](Value row) {
    b.loop(b.index(0), columns.size, 1, [&](Value column) {
      Values at = {b.add(rows.begin, row), b.add(columns.begin, column)};
      if (!sumsOfC)
        at = {batch, b.add(blockRows.begin, at[0]),
              b.add(blockColumns.begin, at[1])};
      Value sum = b.loadScalar(tile, ValueRange{row, column});
      Value old = b.loadScalar(target, at);
      b.storeScalar(arith::AddFOp::create(b, old, sum), target, at);
    });
  });
}

/// Adds a tile's sums to C; `rows` and `columns` count from the block's first.
void KernelBuilder::addTile(Values sums, Span rows, Span columns) {
  if (!sumsOfC && !hasUnitStride(c, 2))
    return addPart(sums, rows, columns);
  auto isWhole = [&](Value size, int64_t whole) -> Value {
    return arith::CmpIOp::create(b, arith::CmpIPredicate::eq, size,
                                 b.index(whole));
  };
  Value whole = arith::AndIOp::create(b, isWhole(rows.size, shape.tileRows),
                                      isWhole(columns.size, panel));
  auto choice = scf::IfOp::create(b, whole, /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(choice.thenBlock());
  addWhole(sums, rows.begin, columns.begin);
  b.setInsertionPointToStart(choice.elseBlock());
  addPart(sums, rows, columns);
}

/// Adds the terms of `depth` to the block.
void KernelBuilder::buildDepth(Span depth) {
  copyRows(depth);
  b.loop(b.index(0), blockColumns.size, panel, [&](Value column) {
    Span columns = cut(column, blockColumns.size, b.index(panel));
    packPanel(depth, {b.add(blockColumns.begin, column), columns.size});
    b.loop(b.index(0), blockRows.size, shape.tileRows, [&](Value row) {
      Values sums = sumTile(row, depth.size);
      addTile(sums, cut(row, blockRows.size, b.index(shape.tileRows)), columns);
    });
  });
}

/// Widens the block of C into its sums, or rounds them into it.
void KernelBuilder::moveSums(bool toResult) {
  if (!sumsOfC)
    return;
  b.loop(b.index(0), blockRows.size, 1, [&](Value row) {
    b.loop(b.index(0), blockColumns.size, 1, [&](Value column) {
      Values at = {batch, b.add(blockRows.begin, row),
                   b.add(blockColumns.begin, column)};
      Values within = {row, column};
      if (toResult)
        b.storeScalar(b.loadScalar(sumsOfC, within), c, at);
      else
        b.storeScalar(b.loadScalar(c, at), sumsOfC, within);
    });
  });
}

/// The block at `block` (batch, block of rows, block of columns).
void KernelBuilder::buildBlock(ValueRange block, Value columnsPerBlock) {
  batch = block[0];
  Value rows = b.dim(c, 1), columns = b.dim(c, 2), depth = b.dim(a, 2);
  blockRows = cut(b.multiply(block[1], shape.blockRows), rows,
                  b.index(shape.blockRows));
  blockColumns = cut(b.createOrFold<arith::MulIOp>(block[2], columnsPerBlock),
                     columns, columnsPerBlock);
  auto allocate = [&](ArrayRef<int64_t> sizes, ValueRange dynamic) -> Value {
    return memref::AllocOp::create(b, MemRefType::get(sizes, b.getF32Type()),
                                   dynamic, b.getI64IntegerAttr(64));
  };
  Value tiles = ceilDiv(blockRows.size, b.index(shape.tileRows));
  rowsOfA = allocate({ShapedType::kDynamic, shape.blockDepth},
                     b.multiply(tiles, shape.tileRows));
  panelOfB = allocate({shape.blockDepth, panel}, {});
  tile = allocate({shape.tileRows, panel}, {});
  if (!isWide(c))
    sumsOfC = allocate({ShapedType::kDynamic, ShapedType::kDynamic},
                       {blockRows.size, blockColumns.size});
  moveSums(/*toResult=*/false);
  b.loop(b.index(0), depth, shape.blockDepth, [&](Value k) {
    buildDepth(cut(k, depth, b.index(shape.blockDepth)));
  });
  moveSums(/*toResult=*/true);
}

void KernelBuilder::build() {
  if (hasUnitStride(right, 1) && !hasUnitStride(right, 2))
    columnsOfB = viewColumns(b, right);
  // Few blocks of rows leave blocks of fewer columns to the threads.
  Value rowBlocks = ceilDiv(b.dim(c, 1), b.index(shape.blockRows));
  Value others = b.createOrFold<arith::MulIOp>(b.dim(c, 0), rowBlocks);
  Value wanted = ceilDiv(b.index(wantedBlocks), b.largest(others, b.index(1)));
  Value panels = ceilDiv(ceilDiv(b.dim(c, 2), b.index(panel)), wanted);
  panels = b.smallest(b.largest(panels, b.index(fewestPanels)),
                      b.index(shape.mostPanels));
  Value columnsPerBlock = b.multiply(panels, panel);
  Value columnBlocks = ceilDiv(b.dim(c, 2), columnsPerBlock);
  SmallVector<OpFoldResult> counts = {b.dim(c, 0), rowBlocks, columnBlocks};
  auto blocks = scf::ForallOp::create(b, counts, ValueRange(), std::nullopt);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(blocks.getBody());
  buildBlock(blocks.getInductionVars(), columnsPerBlock);
}

/// Whether all of A and B is contiguous along the depth.
static bool isContiguousInDepth(ValueRange operands) {
  return hasUnitStride(operands[0], 2) && hasUnitStride(operands[1], 1);
}

Value attn::viewColumns(OpBuilder &builder, Value factor) {
  auto order = AffineMap::getPermutationMap(ArrayRef<unsigned>{0, 2, 1},
                                            builder.getContext());
  return memref::TransposeOp::create(builder, factor.getLoc(), factor,
                                     AffineMapAttr::get(order));
}

/// Whether the rows of B and of an f32 C are contiguous.
static bool isContiguousInColumns(ValueRange operands) {
  return hasUnitStride(operands[1], 2) && hasUnitStride(operands[2], 2) &&
         isWide(operands[2]);
}

/// Builds both kinds of code where `rows` asks for them.
static void buildBody(LaneBuilder &b, ValueRange operands,
                      const MatmulShape &shape, MatmulRows rows) {
  auto buildMany = [&] {
    KernelBuilder(b, shape, operands[0], operands[1], operands[2]).build();
  };
  auto buildFew = [&] {
    if (isContiguousInDepth(operands))
      buildMatmulOfFewRows(b, operands[0], operands[1], operands[2]);
    else
      buildMatmulOfFewRowsAlongB(b, operands[0], operands[1], operands[2]);
  };
  bool canReadInPlace =
      isContiguousInDepth(operands) || isContiguousInColumns(operands);
  if (!canReadInPlace || rows == MatmulRows::many)
    return buildMany();
  if (rows == MatmulRows::few)
    return buildFew();
  Value few =
      arith::CmpIOp::create(b, arith::CmpIPredicate::sle, b.dim(operands[2], 1),
                            b.index(kMostFewRows));
  auto choice = scf::IfOp::create(b, few, /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(choice.thenBlock());
  buildFew();
  b.setInsertionPointToStart(choice.elseBlock());
  buildMany();
}

func::FuncOp attn::buildMatmulFunction(OpBuilder &builder, Location loc,
                                       StringRef name, TypeRange operands,
                                       MatmulRows rows, TargetAttr target) {
  auto function = func::FuncOp::create(builder, loc, name,
                                       builder.getFunctionType(operands, {}));
  function.setPrivate();
  // The loops that matter are vector code already, the others are short: LLVM
  // shall not make several versions of each.
  function->setAttr(kPassthroughAttrName,
                    builder.getStrArrayAttr({"noinline", "optsize"}));
  Block *entry = function.addEntryBlock();
  OpBuilder body = OpBuilder::atBlockBegin(entry);
  int64_t lanes = getVectorLanes(target, body.getF32Type());
  LaneBuilder b(loc, body, getKernelShape(target, lanes));
  buildBody(b, entry->getArguments(), getMatmulShape(target), rows);
  func::ReturnOp::create(b);
  return function;
}
