//===- RegionExpression.cpp - A region as a reference expression ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Check/ProblemFromOp.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;
using namespace attn;
using reference::Expression;
using reference::ExpressionOp;

/// Ops whose operands are, in order, the operands of one expression node.
static std::optional<ExpressionOp> getDirectOp(Operation *op) {
  static const llvm::StringMap<ExpressionOp> table = {
      {"arith.addf", ExpressionOp::Add},
      {"arith.addi", ExpressionOp::Add},
      {"arith.subf", ExpressionOp::Subtract},
      {"arith.subi", ExpressionOp::Subtract},
      {"arith.mulf", ExpressionOp::Multiply},
      {"arith.muli", ExpressionOp::Multiply},
      {"arith.divf", ExpressionOp::Divide},
      {"arith.divsi", ExpressionOp::DivideTruncated},
      {"arith.floordivsi", ExpressionOp::DivideFloor},
      {"arith.ceildivsi", ExpressionOp::DivideCeiling},
      {"arith.remsi", ExpressionOp::Remainder},
      {"arith.maximumf", ExpressionOp::Maximum},
      {"arith.maxsi", ExpressionOp::Maximum},
      {"arith.minimumf", ExpressionOp::Minimum},
      {"arith.minsi", ExpressionOp::Minimum},
      {"arith.negf", ExpressionOp::Negate},
      {"arith.andi", ExpressionOp::And},
      {"arith.ori", ExpressionOp::Or},
      {"arith.xori", ExpressionOp::Xor},
      {"arith.select", ExpressionOp::Select},
      {"arith.sitofp", ExpressionOp::ToReal},
      {"arith.uitofp", ExpressionOp::ToReal},
      {"arith.fptosi", ExpressionOp::ToInteger},
      {"math.absf", ExpressionOp::Absolute},
      {"math.absi", ExpressionOp::Absolute},
      {"math.powf", ExpressionOp::Power},
      {"math.exp", ExpressionOp::Exp},
      {"math.exp2", ExpressionOp::Exp2},
      {"math.log", ExpressionOp::Log},
      {"math.tanh", ExpressionOp::Tanh},
      {"math.sqrt", ExpressionOp::SquareRoot}};
  auto found = table.find(op->getName().getStringRef());
  return found == table.end() ? std::nullopt
                              : std::optional<ExpressionOp>(found->second);
}

/// Casts between integer widths and float widths: the same number, since
/// indices and lengths fit every type that graphs use for them.
static bool isWidthCast(Operation *op) {
  return isa<arith::IndexCastOp, arith::IndexCastUIOp, arith::ExtSIOp,
             arith::ExtUIOp, arith::TruncIOp, arith::ExtFOp, arith::TruncFOp>(
      op);
}

static std::optional<ExpressionOp>
getComparison(arith::CmpIPredicate predicate) {
  switch (predicate) {
  case arith::CmpIPredicate::eq:
    return ExpressionOp::Equal;
  case arith::CmpIPredicate::ne:
    return ExpressionOp::NotEqual;
  case arith::CmpIPredicate::slt:
    return ExpressionOp::Less;
  case arith::CmpIPredicate::sle:
    return ExpressionOp::LessEqual;
  case arith::CmpIPredicate::sgt:
    return ExpressionOp::Greater;
  case arith::CmpIPredicate::sge:
    return ExpressionOp::GreaterEqual;
  default:
    return std::nullopt;
  }
}

static std::optional<ExpressionOp>
getComparison(arith::CmpFPredicate predicate) {
  switch (predicate) {
  case arith::CmpFPredicate::OEQ:
    return ExpressionOp::Equal;
  case arith::CmpFPredicate::UNE:
    return ExpressionOp::NotEqual;
  case arith::CmpFPredicate::OLT:
    return ExpressionOp::Less;
  case arith::CmpFPredicate::OLE:
    return ExpressionOp::LessEqual;
  case arith::CmpFPredicate::OGT:
    return ExpressionOp::Greater;
  case arith::CmpFPredicate::OGE:
    return ExpressionOp::GreaterEqual;
  default:
    return std::nullopt;
  }
}

namespace {
/// Translates the ops of one region in order.
class RegionTranslator {
public:
  RegionTranslator(Block &block, unsigned firstIndex) : block(block) {
    constexpr ExpressionOp indices[] = {ExpressionOp::Batch, ExpressionOp::Head,
                                        ExpressionOp::Row, ExpressionOp::Key};
    if (firstIndex == 1)
      nodes[block.getArgument(0)] = expression.apply(ExpressionOp::Score);
    for (unsigned i = 0; i < 4; ++i)
      nodes[block.getArgument(firstIndex + i)] = expression.apply(indices[i]);
    firstCapture = firstIndex + 4;
    for (BlockArgument capture : block.getArguments().drop_front(firstCapture))
      if (!isa<ShapedType>(capture.getType()))
        nodes[capture] =
            expression.capture(capture.getArgNumber() - firstCapture);
  }

  FailureOr<Expression> translate() {
    for (Operation &op : block.without_terminator())
      if (failed(translateOp(&op)))
        return failure();
    // The value of an expression is that of its last node.
    int result = nodes.lookup(cast<YieldOp>(block.getTerminator()).getValue());
    if (result + 1 != int(expression.nodes.size()))
      expression.nodes.push_back(expression.nodes[result]);
    return expression;
  }

private:
  LogicalResult translateOp(Operation *op) {
    std::optional<int> node;
    if (auto constant = dyn_cast<arith::ConstantOp>(op))
      node = translateConstant(constant);
    else if (auto extract = dyn_cast<tensor::ExtractOp>(op))
      node = translateExtract(extract);
    else if (isWidthCast(op))
      node = nodes.lookup(op->getOperand(0));
    else if (std::optional<ExpressionOp> kind = getKind(op))
      node = expression.apply(*kind, getOperands(op));
    if (!node)
      return op->emitError("not supported yet: '")
             << op->getName() << "' in a region that the reference computes";
    nodes[op->getResult(0)] = *node;
    return success();
  }

  static std::optional<ExpressionOp> getKind(Operation *op) {
    if (auto compare = dyn_cast<arith::CmpIOp>(op))
      return getComparison(compare.getPredicate());
    if (auto compare = dyn_cast<arith::CmpFOp>(op))
      return getComparison(compare.getPredicate());
    return getDirectOp(op);
  }

  std::optional<int> translateConstant(arith::ConstantOp op) {
    if (auto real = dyn_cast<FloatAttr>(op.getValue()))
      return expression.real(real.getValueAsDouble());
    if (auto boolean = dyn_cast<BoolAttr>(op.getValue()))
      return expression.integer(boolean.getValue());
    if (auto integer = dyn_cast<IntegerAttr>(op.getValue()))
      return expression.integer(integer.getValue().getSExtValue());
    return std::nullopt;
  }

  std::optional<int> translateExtract(tensor::ExtractOp op) {
    auto capture = dyn_cast<BlockArgument>(op.getTensor());
    if (!capture || capture.getArgNumber() < firstCapture)
      return std::nullopt;
    std::vector<int> indices;
    for (Value index : op.getIndices())
      indices.push_back(nodes.lookup(index));
    return expression.capture(capture.getArgNumber() - firstCapture, indices);
  }

  std::vector<int> getOperands(Operation *op) {
    std::vector<int> operands;
    for (Value operand : op->getOperands())
      operands.push_back(nodes.lookup(operand));
    return operands;
  }

  Block &block;
  unsigned firstCapture = 0;
  Expression expression;
  DenseMap<Value, int> nodes;
};
} // namespace

FailureOr<Expression> attn::check::makeExpression(Region &region,
                                                  unsigned firstIndex) {
  return RegionTranslator(region.front(), firstIndex).translate();
}
