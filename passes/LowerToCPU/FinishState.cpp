//===- FinishState.cpp - First and last op on the state of a query tile ---===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/OnlineKernel.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

#include <limits>

using namespace mlir;
using namespace attn;

static constexpr float minusInfinity = -std::numeric_limits<float>::infinity();

void attn::expandInit(LaneBuilder &b, OnlineInitOp op) {
  const KernelShape &shape = b.getShape();
  Value acc = viewAccumulator(b, op.getAcc());
  Value zero = b.splat(0.0f), none = b.splat(minusInfinity);
  b.loop(b.index(0), b.index(shape.queryTile), shape.lanes, [&](Value row) {
    b.storeLanes(none, op.getMax(), row);
    b.storeLanes(zero, op.getSum(), row);
  });
  b.loop(b.index(0), b.index(shape.panels()), 1, [&](Value panel) {
    b.loop(b.index(0), b.dim(acc, 1), 1, [&](Value e) {
      for (int64_t u = 0; u < shape.rowVectors; ++u)
        b.storeLanes(zero, acc, {panel, e, b.index(u * shape.lanes)});
    });
  });
  op.erase();
}

/// mean[e] = sum over keys of keys[j, e], divided by their number; 0 of none.
static Value buildMean(LaneBuilder &b, Value keys, Value e) {
  Value zero = b.constant(b.getF32Type(), 0.0f), count = b.dim(keys, 0);
  Value sum =
      b.loop(b.index(0), count, 1, zero, [&](Value key, ValueRange soFar) {
        Value element = b.loadScalar(keys, {key, e});
        Value next = arith::AddFOp::create(b, soFar[0], element);
        return LaneBuilder::Values{next};
      })[0];
  Value atLeastOne = b.largest(count, b.index(1));
  Value integer = arith::IndexCastOp::create(b, b.getI64Type(), atLeastOne);
  Value divisor = arith::SIToFPOp::create(b, b.getF32Type(), integer);
  return arith::DivFOp::create(b, sum, divisor);
}

/// What value dim `e` of a row without keys is, in every lane.
static Value buildFill(LaneBuilder &b, OnlineFinishOp op, Value e) {
  switch (op.getFullyMasked()) {
  case FullyMasked::zero:
    return b.splat(0.0f);
  case FullyMasked::nan:
    return b.splat(std::numeric_limits<float>::quiet_NaN());
  case FullyMasked::mean:
    return b.broadcast(buildMean(b, op.getKeys(), e));
  }
  return Value();
}

/// acc / sum in place, the value of a row without keys where sum = 0.
static void buildDivision(LaneBuilder &b, OnlineFinishOp op, Value acc,
                          Value panels) {
  const KernelShape &shape = b.getShape();
  Value zero = b.splat(0.0f);
  // Value dims outside, so that a mean is computed once for all rows.
  b.loop(b.index(0), b.dim(acc, 1), 1, [&](Value e) {
    Value fill = buildFill(b, op, e);
    b.loop(b.index(0), panels, 1, [&](Value panel) {
      for (int64_t u = 0; u < shape.rowVectors; ++u) {
        Value lane = b.index(u * shape.lanes);
        Value row = b.add(b.multiply(panel, shape.panelRows()), lane);
        Value sum = b.loadLanes(op.getSum(), row);
        Value value = b.loadLanes(acc, {panel, e, lane});
        Value empty =
            arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, sum, zero);
        Value quotient = arith::DivFOp::create(b, value, sum);
        b.storeLanes(arith::SelectOp::create(b, empty, fill, quotient), acc,
                     {panel, e, lane});
      }
    });
  });
}

/// o[row, e] = acc[panel, e, r] for every row of o.
static void buildTranspose(LaneBuilder &b, Value acc, Value out, Value panels) {
  int64_t panelRows = b.getShape().panelRows();
  Value zero = b.index(0), rows = b.dim(out, 0);
  b.loop(zero, panels, 1, [&](Value panel) {
    Value first = b.multiply(panel, panelRows);
    Value valid = b.smallest(b.sub(rows, first), b.index(panelRows));
    b.loop(zero, valid, 1, [&](Value r) {
      Value row = b.add(first, r);
      b.loop(zero, b.dim(acc, 1), 1, [&](Value e) {
        b.storeScalar(b.loadScalar(acc, {panel, e, r}), out, {row, e});
      });
    });
  });
}

/// The quotients of rows [row, row + lanes) and value dims [e, e + lanes), one
/// vector for each value dim.
static LaneBuilder::Values buildQuotients(LaneBuilder &b, OnlineFinishOp op,
                                          Value acc, ValueRange at, Value row) {
  Value zero = b.splat(0.0f), sum = b.loadLanes(op.getSum(), row);
  Value empty = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, sum, zero);
  Value fill = buildFill(b, op, at[1]);
  LaneBuilder::Values quotients;
  for (int64_t i = 0; i < b.getShape().lanes; ++i) {
    Value value = b.loadLanes(acc, {at[0], b.add(at[1], i), at[2]});
    Value quotient = arith::DivFOp::create(b, value, sum);
    quotients.push_back(arith::SelectOp::create(b, empty, fill, quotient));
  }
  return quotients;
}

/// Writes the rows of `out` that there are of one block: all of them as
/// vectors, fewer through `acc`.
static void storeBlock(LaneBuilder &b, const LaneBuilder::Values &quotients,
                       Value acc, ValueRange at, Value out, Value row) {
  int64_t lanes = b.getShape().lanes, known = b.getStaticDim(out, 0);
  int64_t panelRows = b.getShape().panelRows();
  auto storeRows = [&] {
    for (auto [r, vector] : llvm::enumerate(b.transpose(quotients)))
      b.storeNarrowed(vector, out, {b.add(row, r), at[1]});
  };
  if (!ShapedType::isDynamic(known) && known % panelRows == 0)
    return storeRows();
  Value rows = b.dim(out, 0);
  Value isFull = arith::CmpIOp::create(b, arith::CmpIPredicate::sle,
                                       b.add(row, lanes), rows);
  auto choice = scf::IfOp::create(b, isFull, /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(choice.thenBlock());
  storeRows();
  b.setInsertionPointToStart(choice.elseBlock());
  for (auto [i, quotient] : llvm::enumerate(quotients))
    b.storeLanes(quotient, acc, {at[0], b.add(at[1], i), at[2]});
  b.loop(row, rows, 1, [&](Value each) {
    Value lane = b.add(at[2], b.sub(each, row));
    b.loop(b.index(0), b.index(lanes), 1, [&](Value i) {
      Value e = b.add(at[1], i);
      b.storeScalar(b.loadScalar(acc, {at[0], e, lane}), out, {each, e});
    });
  });
}

/// acc / sum, transposed in registers, as many rows and value dims at a time as
/// there are lanes.
static void buildBlocks(LaneBuilder &b, OnlineFinishOp op, Value acc, Value out,
                        Value panels) {
  const KernelShape &shape = b.getShape();
  Value zero = b.index(0), dims = b.dim(acc, 1);
  b.loop(zero, panels, 1, [&](Value panel) {
    b.loop(zero, b.index(shape.panelRows()), shape.lanes, [&](Value lane) {
      Value row = b.add(b.multiply(panel, shape.panelRows()), lane);
      b.loop(zero, dims, shape.lanes, [&](Value e) {
        LaneBuilder::Values quotients =
            buildQuotients(b, op, acc, {panel, e, lane}, row);
        storeBlock(b, quotients, acc, {panel, e, lane}, out, row);
      });
    });
  });
}

/// Whether `buildBlocks` can do it: a mean is too dear to fill in for each
/// block.
static bool canBuildBlocks(LaneBuilder &b, OnlineFinishOp op, Value out) {
  return b.canTranspose() && b.isContiguousInLastDim(out) &&
         b.getStaticDim(op.getAcc(), 1) % b.getShape().lanes == 0 &&
         op.getFullyMasked() != FullyMasked::mean;
}

/// o[row, e] = acc[row, e] / sum[row], for an accumulator by rows.
static void buildRows(LaneBuilder &b, OnlineFinishOp op, Value out) {
  Value zero = b.index(0), none = b.constant(b.getF32Type(), 0.0f);
  b.loop(zero, b.dim(out, 1), 1, [&](Value e) {
    Value fill = b.extractLane(buildFill(b, op, e), 0);
    b.loop(zero, b.dim(out, 0), 1, [&](Value row) {
      Value sum = b.loadScalar(op.getSum(), row);
      Value empty =
          arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, sum, none);
      Value value = b.loadScalar(op.getAcc(), {row, e});
      Value quotient = arith::DivFOp::create(b, value, sum);
      b.storeScalar(arith::SelectOp::create(b, empty, fill, quotient), out,
                    {row, e});
    });
  });
}

/// lse = max + ln(sum); both are -inf for a row without keys.
static void buildLse(LaneBuilder &b, OnlineFinishOp op, Value lse) {
  b.loop(b.index(0), b.dim(lse, 0), 1, [&](Value row) {
    Value sum = memref::LoadOp::create(b, op.getSum(), row);
    Value max = memref::LoadOp::create(b, op.getMax(), row);
    Value logarithm = math::LogOp::create(b, sum);
    Value value = arith::AddFOp::create(b, max, logarithm);
    memref::StoreOp::create(b, value, lse, row);
  });
}

void attn::expandFinish(LaneBuilder &b, OnlineFinishOp op) {
  Value out = op.getOuts()[0];
  if (b.getShape().lanesAreDims(b.getStaticDim(op.getAcc(), 1))) {
    buildRows(b, op, out);
  } else {
    Value acc = viewAccumulator(b, op.getAcc());
    Value panels = countPanels(b, b.dim(out, 0));
    if (canBuildBlocks(b, op, out)) {
      buildBlocks(b, op, acc, out, panels);
    } else {
      buildDivision(b, op, acc, panels);
      buildTranspose(b, acc, out, panels);
    }
  }
  if (op.getOuts().size() > 1)
    buildLse(b, op, op.getOuts()[1]);
  op.erase();
}
