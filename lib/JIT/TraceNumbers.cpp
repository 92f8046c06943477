//===- TraceNumbers.cpp - Numbers of launches as expressions ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/Tracer.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

/// The expression of a number, or of an address that is used as one.
FailureOr<LaunchText> Tracer::getNumber(Value value) {
  auto found = values.find(value);
  if (found == values.end() || found->second.kind == Traced::Kind::buffer ||
      found->second.kind == Traced::Kind::map)
    return emitError(value.getLoc(),
                     "not supported yet: a number that depends on the data of "
                     "tensors, beside the kernels of a GPU");
  const Traced &traced = found->second;
  if (traced.kind == Traced::Kind::number)
    return traced.text;
  const Buffer &buffer = buffers[traced.buffer];
  if (buffer.tensor >= 0)
    return combine("+",
                   LaunchText("address(" + std::to_string(buffer.tensor) + ")"),
                   traced.text);
  // Where the workspace lies nobody knows yet, only that it is aligned.
  return combine("+", buffer.offset, traced.text);
}

/// The word of the grammar for a binary op on integers; null where there is
/// none. Sizes are never negative, so signs make no difference.
static const char *getWord(Operation *op) {
  return llvm::TypeSwitch<Operation *, const char *>(op)
      .Case<arith::AddIOp>([](auto) { return "+"; })
      .Case<arith::SubIOp>([](auto) { return "-"; })
      .Case<arith::MulIOp>([](auto) { return "*"; })
      .Case<arith::DivSIOp, arith::DivUIOp, arith::FloorDivSIOp>(
          [](auto) { return "floordiv"; })
      .Case<arith::CeilDivSIOp, arith::CeilDivUIOp>(
          [](auto) { return "ceildiv"; })
      .Case<arith::RemSIOp, arith::RemUIOp>([](auto) { return "mod"; })
      .Case<arith::MinSIOp, arith::MinUIOp>([](auto) { return "min"; })
      .Case<arith::MaxSIOp, arith::MaxUIOp>([](auto) { return "max"; })
      .Default(nullptr);
}

static const char *getWord(arith::CmpIPredicate predicate) {
  switch (predicate) {
  case arith::CmpIPredicate::eq:
    return "==";
  case arith::CmpIPredicate::ne:
    return "!=";
  case arith::CmpIPredicate::slt:
  case arith::CmpIPredicate::ult:
    return "<";
  case arith::CmpIPredicate::sle:
  case arith::CmpIPredicate::ule:
    return "<=";
  case arith::CmpIPredicate::sgt:
  case arith::CmpIPredicate::ugt:
    return ">";
  case arith::CmpIPredicate::sge:
  case arith::CmpIPredicate::uge:
    return ">=";
  }
  return "==";
}

LogicalResult Tracer::traceCompare(arith::CmpIOp op) {
  FailureOr<LaunchText> left = getNumber(op.getLhs());
  FailureOr<LaunchText> right = getNumber(op.getRhs());
  if (failed(left) || failed(right))
    return failure();
  setNumber(op, combine(getWord(op.getPredicate()), *left, *right));
  return success();
}

/// Binary arithmetic, of conditions too.
LogicalResult Tracer::traceArith(Operation *op) {
  if (op->getNumOperands() != 2 || op->getNumResults() != 1)
    return refuse(op);
  Traced one = values.lookup(op->getOperand(0));
  FailureOr<LaunchText> right = getNumber(op->getOperand(1));
  if (failed(right))
    return failure();
  if (isa<arith::AddIOp>(op) && one.kind == Traced::Kind::address) {
    one.text = combine("+", one.text, *right);
    values[op->getResult(0)] = one;
    return success();
  }
  FailureOr<LaunchText> left = getNumber(op->getOperand(0));
  if (failed(left))
    return failure();
  bool isCondition = op->getResult(0).getType().isInteger(1);
  const char *word = getWord(op);
  if (isCondition)
    word = isa<arith::AndIOp>(op)   ? "min"
           : isa<arith::OrIOp>(op)  ? "max"
           : isa<arith::XOrIOp>(op) ? "!="
                                    : nullptr;
  if (!word)
    return refuse(op);
  setNumber(op->getResult(0), isa<arith::AndIOp>(op)
                                  ? makeAnd(*left, *right)
                                  : combine(word, *left, *right));
  return success();
}

LaunchText Tracer::evaluateAffine(AffineExpr expr, unsigned dims,
                                  ArrayRef<LaunchText> operands) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return LaunchText(constant.getValue());
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return operands[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return operands[dims + symbol.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expr);
  const char *word = expr.getKind() == AffineExprKind::Add        ? "+"
                     : expr.getKind() == AffineExprKind::Mul      ? "*"
                     : expr.getKind() == AffineExprKind::FloorDiv ? "floordiv"
                     : expr.getKind() == AffineExprKind::CeilDiv  ? "ceildiv"
                                                                  : "mod";
  return combine(word, evaluateAffine(binary.getLHS(), dims, operands),
                 evaluateAffine(binary.getRHS(), dims, operands));
}

/// All results of the map, joined by `how`.
LogicalResult Tracer::traceAffine(Operation *op, AffineMap map, StringRef how) {
  SmallVector<LaunchText> operands;
  for (Value operand : op->getOperands()) {
    FailureOr<LaunchText> number = getNumber(operand);
    if (failed(number))
      return failure();
    operands.push_back(*number);
  }
  LaunchText joined =
      evaluateAffine(map.getResult(0), map.getNumDims(), operands);
  for (AffineExpr result : map.getResults().drop_front())
    joined = combine(how, joined,
                     evaluateAffine(result, map.getNumDims(), operands));
  setNumber(op->getResult(0), joined);
  return success();
}

/// `base[index]` of scalars.
LogicalResult Tracer::traceAddress(LLVM::GEPOp op) {
  Traced base = values.lookup(op.getBase());
  if (op.getIndices().size() != 1 || !op.getElemType().isIntOrFloat() ||
      base.kind != Traced::Kind::address)
    return refuse(op);
  LaunchText index;
  auto first = op.getIndices()[0];
  if (auto constant = dyn_cast<IntegerAttr>(first)) {
    index = LaunchText(constant.getInt());
  } else {
    FailureOr<LaunchText> number = getNumber(cast<Value>(first));
    if (failed(number))
      return failure();
    index = *number;
  }
  base.text = combine(
      "+", base.text,
      combine("*", index, LaunchText(getElementBytes(op.getElemType()))));
  values[op] = base;
  return success();
}
