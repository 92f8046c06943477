//===- GPUElements.cpp - Work on the elements and rows of fragments -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/GPUKernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "llvm/ADT/TypeSwitch.h"
#include <optional>

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

/// The register of values per row that belongs to an accumulator's register.
static int64_t getRowRegister(FragmentType type, int64_t register_) {
  if (type.getKind() == FragmentKind::rows)
    return register_;
  return register_ / (type.getColumns() / 2) * 2 + register_ / 2 % 2;
}

//===----------------------------------------------------------------------===//
// Map
//===----------------------------------------------------------------------===//

/// Row and, unless `type` is per row, column of a register of this lane.
static SmallVector<Value, 2> getPlace(KernelEmitter &e, FragmentType type,
                                      Value row, Value column,
                                      int64_t register_) {
  ElementPlace place = getRegisterElement(type, register_);
  // Tiles are small: sums of places do not overflow, which lets LLVM compare
  // with a constant rather than add one.
  auto add = [&](Value base, int64_t by) -> Value {
    return arith::AddIOp::create(e.b, e.loc, base, e.constant(by),
                                 arith::IntegerOverflowFlags::nsw);
  };
  SmallVector<Value, 2> values = {add(row, place.row)};
  if (type.getKind() != FragmentKind::rows)
    values.push_back(add(column, place.column));
  return values;
}

/// What `value`, of a map's body, is as a place of the lane (row, column, or
/// row - column of its first element) and a constant of the register; none
/// otherwise.
static std::optional<std::pair<Value, int64_t>>
splitPlace(KernelEmitter &e, Block &body, Value value, Value row, Value column,
           ElementPlace place) {
  auto isArgument = [&](Value v, unsigned fromEnd) {
    auto argument = dyn_cast<BlockArgument>(v);
    return argument && argument.getOwner() == &body &&
           argument.getArgNumber() == body.getNumArguments() - fromEnd;
  };
  if (isArgument(value, 1))
    return std::pair(column, place.column);
  if (isArgument(value, 2))
    return std::pair(row, place.row);
  auto difference = value.getDefiningOp<arith::SubIOp>();
  if (difference && isArgument(difference.getLhs(), 2) &&
      isArgument(difference.getRhs(), 1))
    return std::pair(e.subtract(row, column), place.row - place.column);
  return std::nullopt;
}

/// Compares the register's constant with the bound less the lane's place: one
/// instruction an element. Left as place against bound, LLVM would compute the
/// places of all elements before a loop and keep them in registers.
static bool comparePlaces(KernelEmitter &e, arith::CmpIOp op, Value row,
                          Value column, ElementPlace place) {
  if (op.getPredicate() >= arith::CmpIPredicate::ult)
    return false;
  auto left = splitPlace(e, *op->getBlock(), op.getLhs(), row, column, place);
  if (!left)
    return false;
  Value bound = e.subtract(e.part(op.getRhs()), left->first);
  Value keeps = arith::CmpIOp::create(e.b, e.loc, op.getPredicate(),
                                      e.constant(left->second), bound);
  e.setParts(op.getResult(), keeps);
  return true;
}

/// Writes the body for one element, whose arguments have their parts.
static LogicalResult emitElement(KernelEmitter &e, MapOp op, Value row,
                                 Value column, ElementPlace place) {
  bool hasColumn = cast<FragmentType>(op.getResultTypes().front()).getKind() !=
                   FragmentKind::rows;
  for (Operation &inner : op.getBody().front().without_terminator()) {
    auto compare = dyn_cast<arith::CmpIOp>(inner);
    if (compare && hasColumn && comparePlaces(e, compare, row, column, place))
      continue;
    if (failed(e.emit(&inner)))
      return failure();
  }
  return success();
}

static LogicalResult emitMap(KernelEmitter &e, MapOp op) {
  auto type = cast<FragmentType>(op.getResultTypes().front());
  Value row = e.laneRow(type), column = e.laneColumn();
  SmallVector<Parts> results(op->getNumResults());
  Block &body = op.getBody().front();
  for (int64_t r = 0; r < getRegisterCount(type); ++r) {
    SmallVector<Value> arguments;
    for (Value input : op.getInputs())
      arguments.push_back(e.parts(
          input)[input.getType() == type ? r : getRowRegister(type, r)]);
    llvm::append_range(arguments, getPlace(e, type, row, column, r));
    for (auto [old, argument] : llvm::zip(body.getArguments(), arguments))
      e.setParts(old, argument);
    if (failed(emitElement(e, op, row, column, getRegisterElement(type, r))))
      return failure();
    for (auto [result, value] :
         llvm::zip(results, body.getTerminator()->getOperands()))
      result.push_back(e.part(value));
  }
  for (auto [old, parts] : llvm::zip(op.getResults(), results))
    e.setParts(old, parts);
  return success();
}

//===----------------------------------------------------------------------===//
// Rows
//===----------------------------------------------------------------------===//

static Value join(KernelEmitter &e, Reduction kind, Value x, Value y) {
  OpBuilder &b = e.b;
  if (kind == Reduction::add)
    return arith::AddFOp::create(b, e.loc, x, y,
                                 arith::FastMathFlags::contract);
  return arith::MaxNumFOp::create(b, e.loc, x, y, arith::FastMathFlags::nnan);
}

/// Two chains side by side, for half the latency of one.
static Value joinAll(KernelEmitter &e, Reduction kind, ArrayRef<Value> values) {
  Value chains[2] = {};
  for (auto [i, value] : llvm::enumerate(values)) {
    Value &chain = chains[i % 2];
    chain = chain ? join(e, kind, chain, value) : value;
  }
  return chains[1] ? join(e, kind, chains[0], chains[1]) : chains[0];
}

static LogicalResult emitRowReduce(KernelEmitter &e, RowReduceOp op) {
  FragmentType type = op.getFragment().getType();
  Parts elements = e.parts(op.getFragment()), results = e.parts(op.getInit());
  SmallVector<SmallVector<Value>> rows(results.size());
  for (auto [r, element] : llvm::enumerate(elements))
    rows[getRowRegister(type, r)].push_back(element);
  for (auto [result, row] : llvm::zip(results, rows))
    result = join(e, op.getKind(), joinAll(e, op.getKind(), row), result);
  e.setParts(op.getResult(), results);
  return success();
}

static LogicalResult emitRowAllreduce(KernelEmitter &e, RowAllreduceOp op) {
  Parts values = e.parts(op.getFragment());
  for (Value &value : values)
    for (int64_t distance : {2, 1}) {
      Value other =
          NVVM::ShflOp::create(e.b, e.loc, value.getType(), e.constant(-1),
                               value, e.constant(distance), e.constant(31),
                               NVVM::ShflKind::bfly, UnitAttr());
      value = join(e, op.getKind(), value, other);
    }
  e.setParts(op.getResult(), values);
  return success();
}

//===----------------------------------------------------------------------===//
// Conversion
//===----------------------------------------------------------------------===//

/// Two f32 in one register of 16-bit elements, the first in the lower half.
Value attn::packPair(KernelEmitter &e, Type elementType, Value low,
                     Value high) {
  OpBuilder &b = e.b;
  auto type = VectorType::get(2, elementType);
  auto nearest =
      NVVM::FPRoundingModeAttr::get(b.getContext(), NVVM::FPRoundingMode::RN);
  Value pair;
  if (elementType.isBF16())
    pair = NVVM::ConvertF32x2ToBF16x2Op::create(b, e.loc, type, high, low,
                                                Value(), nearest);
  else
    pair = NVVM::ConvertF32x2ToF16x2Op::create(b, e.loc, type, high, low,
                                               Value(), nearest);
  return LLVM::BitcastOp::create(b, e.loc, b.getI32Type(), pair);
}

static LogicalResult emitConvert(KernelEmitter &e, ConvertOp op) {
  Parts values = e.parts(op.getSource()), registers;
  for (size_t i = 0; i < values.size(); i += 2)
    registers.push_back(packPair(e, op.getResult().getType().getElementType(),
                                 values[i], values[i + 1]));
  e.setParts(op.getResult(), registers);
  return success();
}

LogicalResult attn::emitElements(KernelEmitter &e, Operation *op) {
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](SplatOp splat) {
        e.setParts(splat.getFragment(),
                   Parts(getRegisterCount(splat.getFragment().getType()),
                         e.part(splat.getValue())));
        return success();
      })
      .Case([&](MapOp map) { return emitMap(e, map); })
      .Case([&](RowReduceOp reduce) { return emitRowReduce(e, reduce); })
      .Case([&](RowAllreduceOp reduce) { return emitRowAllreduce(e, reduce); })
      .Case([&](ConvertOp convert) { return emitConvert(e, convert); });
}
