//===- LinearValues.cpp - Integers of a keep region as linear forms -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Graphs compute positions in i64, i32 or index, with casts between them. A
// form is exact only while nothing wraps, so every step checks that the form's
// values fit the type of the value, for the lengths that can occur.
//
//===----------------------------------------------------------------------===//

#include "passes/Mask/LinearValues.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// Lengths
//===----------------------------------------------------------------------===//

namespace {
/// The dim of a tensor that is a length of the op.
struct LengthDim {
  Value tensor;
  int64_t dim;

  int64_t getSize() const {
    return cast<RankedTensorType>(tensor.getType()).getDimSize(dim);
  }
};
} // namespace

static LengthDim getQueryLength(AttentionOp op) {
  TensorLayout layout = op.getLayoutOrDefault().getQ();
  return {op.getQuery(), AttentionOp::getDimPositions(layout)[2]};
}

static LengthDim getKeyLength(AttentionOp op) {
  TensorLayout layout = op.getLayoutOrDefault().getK();
  return {op.getKey(), AttentionOp::getDimPositions(layout)[2]};
}

/// Whether two sizes are provably the same number at run time.
static bool areEqual(const ValueBoundsConstraintSet::Variable &left,
                     const ValueBoundsConstraintSet::Variable &right) {
  FailureOr<bool> equal = ValueBoundsConstraintSet::areEqual(left, right);
  return succeeded(equal) && *equal;
}

/// Sets the limits of one length: its static size, and no less where the whole
/// tensor counts.
static void setLimits(LengthDim length, Value lengths, int64_t &fewest,
                      int64_t &most) {
  int64_t size = length.getSize();
  if (ShapedType::isDynamic(size))
    return;
  most = size;
  if (!lengths)
    fewest = size;
}

LengthFacts attn::getLengthFacts(AttentionOp op) {
  LengthFacts facts;
  LengthDim queries = getQueryLength(op), keys = getKeyLength(op);
  setLimits(queries, op.getQueryLengths(), facts.fewestQueries,
            facts.mostQueries);
  setLimits(keys, op.getKeyLengths(), facts.fewestKeys, facts.mostKeys);
  if (op.getQueryLengths() || op.getKeyLengths())
    return facts;
  if (ShapedType::isDynamic(queries.getSize()) ||
      ShapedType::isDynamic(keys.getSize()))
    facts.areEqual =
        areEqual({queries.tensor, queries.dim}, {keys.tensor, keys.dim});
  else
    facts.areEqual = queries.getSize() == keys.getSize();
  return facts;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

std::optional<LinearForm> LinearValues::fail(const Twine &why) {
  cause = why.str();
  return std::nullopt;
}

/// Whether all values of `form` fit `type`.
static bool fits(const LinearForm &form, Type type, const LengthFacts &facts) {
  unsigned width = type.isIndex() ? 64 : type.getIntOrFloatBitWidth();
  if (width > 64)
    return false;
  int64_t least = getMinimum(form, facts), greatest = getMaximum(form, facts);
  // The ends of 64 bits may stand for values beyond them.
  if (width == 64)
    return least != std::numeric_limits<int64_t>::min() &&
           greatest != std::numeric_limits<int64_t>::max();
  return llvm::isIntN(width, least) && llvm::isIntN(width, greatest);
}

std::optional<LinearForm> LinearValues::evaluate(Value value) {
  if (auto entry = known.find(value); entry != known.end()) {
    if (!entry->second.form)
      cause = entry->second.cause;
    return entry->second.form;
  }
  std::optional<LinearForm> form;
  APInt constant;
  if (!isa<IntegerType, IndexType>(value.getType()))
    form = fail("reads values of a type other than integers");
  else if (matchPattern(value, m_ConstantInt(&constant)))
    form = constant.getSignificantBits() <= 64
               ? LinearForm::getConstant(constant.getSExtValue())
               : fail("has numbers beyond what lengths can reach");
  else if (auto argument = dyn_cast<BlockArgument>(value))
    form = evaluateArgument(argument);
  else
    form = evaluateOp(value.getDefiningOp());
  if (form && !fits(*form, value.getType(), facts.withRowsAndKeys()))
    form = fail("has numbers that may pass the width of their type");
  known[value] = {form, cause};
  return form;
}

std::optional<LinearForm>
LinearValues::evaluateArgument(BlockArgument argument) {
  // Arguments are (b, h, i, j, captures...).
  constexpr unsigned kLeading = 4;
  unsigned number = argument.getArgNumber();
  if (number >= kLeading)
    return evaluateCapture(op.getCaptures()[number - kLeading]);
  LinearForm form;
  if (number == 2)
    form.row = 1;
  if (number == 3)
    form.key = 1;
  if (number >= 2)
    return form;
  // The only batch entry or head has number 0.
  auto query = cast<RankedTensorType>(op.getQuery().getType());
  TensorLayout layout = op.getLayoutOrDefault().getQ();
  if (query.getDimSize(AttentionOp::getDimPositions(layout)[number]) == 1)
    return form;
  return fail(number == 0 ? "depends on the batch entry"
                          : "depends on the head");
}

std::optional<LinearForm> LinearValues::evaluateCapture(Value captured) {
  APInt constant;
  if (matchPattern(captured, m_ConstantInt(&constant)) &&
      constant.getSignificantBits() <= 64)
    return LinearForm::getConstant(constant.getSExtValue());
  // Lengths reach a region through casts; 31 bits survive all but narrow ones.
  while (Operation *producer = captured.getDefiningOp()) {
    if (!isa<arith::IndexCastOp, arith::ExtSIOp, arith::TruncIOp>(producer) ||
        (!captured.getType().isIndex() &&
         captured.getType().getIntOrFloatBitWidth() < 32))
      break;
    captured = producer->getOperand(0);
  }
  LinearForm form;
  if (!captured.getType().isIndex())
    return fail("reads a captured value that is no length");
  LengthDim queries = getQueryLength(op), keys = getKeyLength(op);
  if (!op.getQueryLengths() &&
      areEqual(captured, {queries.tensor, queries.dim})) {
    form.queries = 1;
    return form;
  }
  if (!op.getKeyLengths() && areEqual(captured, {keys.tensor, keys.dim})) {
    form.keys = 1;
    return form;
  }
  return fail("reads a captured value that is no length");
}

std::optional<LinearForm> LinearValues::requireNotNegative(Value value) {
  std::optional<LinearForm> form = evaluate(value);
  if (form && getMinimum(*form, facts.withRowsAndKeys()) < 0)
    return fail("takes an integer for unsigned that may be negative");
  return form;
}

std::optional<LinearForm> LinearValues::evaluateProduct(Operation *product) {
  std::optional<LinearForm> left = evaluate(product->getOperand(0));
  std::optional<LinearForm> right = evaluate(product->getOperand(1));
  if (!left || !right)
    return std::nullopt;
  if (left->isConstant())
    std::swap(left, right);
  if (!right->isConstant())
    return fail("multiplies positions or lengths with each other");
  std::optional<LinearForm> form = addScaled({}, right->constant, *left);
  return form ? form : fail("has numbers beyond what lengths can reach");
}

std::optional<LinearForm> LinearValues::evaluateOp(Operation *producer) {
  // The range check of `evaluate` makes a truncation exact.
  if (isa<arith::IndexCastOp, arith::ExtSIOp, arith::TruncIOp>(producer))
    return evaluate(producer->getOperand(0));
  if (isa<arith::IndexCastUIOp, arith::ExtUIOp>(producer))
    return requireNotNegative(producer->getOperand(0));
  if (isa<arith::MulIOp>(producer))
    return evaluateProduct(producer);
  if (!isa<arith::AddIOp, arith::SubIOp>(producer))
    return fail("computes '" + producer->getName().getStringRef() +
                "', which is not linear in row and key");
  std::optional<LinearForm> left = evaluate(producer->getOperand(0));
  std::optional<LinearForm> right = evaluate(producer->getOperand(1));
  if (!left || !right)
    return std::nullopt;
  int64_t sign = isa<arith::AddIOp>(producer) ? 1 : -1;
  std::optional<LinearForm> form = addScaled(*left, sign, *right);
  return form ? form : fail("has numbers beyond what lengths can reach");
}
