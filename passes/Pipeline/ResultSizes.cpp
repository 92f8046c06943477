//===- ResultSizes.cpp - Sizes of results as text -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// LowerToCPU derives a function that computes the sizes of all results from
// those of the arguments. A loader without a compiler wants them as text: here
// that function's arithmetic is written out.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/Passes.h"
#include "passes/LowerToCPU/Transforms.h"
#include "passes/Pipeline/Pipeline.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace attn;

using Text = std::optional<std::string>;

/// Longer text is none at all; sizes are short.
static constexpr size_t kMostCharacters = 1024;

static Text describe(Value value, unsigned depth);

static Text combine(const char *before, Text left, const char *between,
                    Text right) {
  if (!left || !right || left->size() + right->size() > kMostCharacters)
    return std::nullopt;
  return before + *left + between + *right + ")";
}

/// `(left <word> right)` or `word(left, right)`.
static Text describeBinary(Operation *op, unsigned depth) {
  auto operand = [&](unsigned i) {
    return describe(op->getOperand(i), depth + 1);
  };
  auto infix = [&](const char *between) {
    return combine("(", operand(0), between, operand(1));
  };
  if (isa<arith::AddIOp>(op))
    return infix(" + ");
  if (isa<arith::SubIOp>(op))
    return infix(" - ");
  if (isa<arith::MulIOp>(op))
    return infix(" * ");
  if (isa<arith::FloorDivSIOp>(op))
    return infix(" floordiv ");
  if (isa<arith::CeilDivSIOp>(op))
    return infix(" ceildiv ");
  if (isa<arith::MinSIOp>(op))
    return combine("min(", operand(0), ", ", operand(1));
  if (isa<arith::MaxSIOp>(op))
    return combine("max(", operand(0), ", ", operand(1));
  return std::nullopt;
}

/// An affine expression over `operands`, which are the map's dimensions and
/// then its symbols.
static Text describeAffine(AffineExpr expr, unsigned dims, ValueRange operands,
                           unsigned depth) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return std::to_string(constant.getValue());
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return describe(operands[dim.getPosition()], depth + 1);
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return describe(operands[dims + symbol.getPosition()], depth + 1);
  auto binary = cast<AffineBinaryOpExpr>(expr);
  Text left = describeAffine(binary.getLHS(), dims, operands, depth + 1);
  Text right = describeAffine(binary.getRHS(), dims, operands, depth + 1);
  switch (expr.getKind()) {
  case AffineExprKind::Add:
    return combine("(", left, " + ", right);
  case AffineExprKind::Mul:
    return combine("(", left, " * ", right);
  case AffineExprKind::FloorDiv:
    return combine("(", left, " floordiv ", right);
  case AffineExprKind::CeilDiv:
    return combine("(", left, " ceildiv ", right);
  case AffineExprKind::Mod:
    return combine("(", left, " mod ", right);
  default:
    return std::nullopt;
  }
}

static Text describe(Value value, unsigned depth) {
  constexpr unsigned mostNested = 24;
  Operation *op = value.getDefiningOp();
  if (!op || depth > mostNested)
    return std::nullopt;
  if (std::optional<int64_t> constant = getConstantIntValue(value))
    return std::to_string(*constant);
  if (auto cast = dyn_cast<arith::IndexCastOp>(op))
    return describe(cast.getIn(), depth + 1);
  if (auto dim = dyn_cast<tensor::DimOp>(op)) {
    auto argument = dyn_cast<BlockArgument>(dim.getSource());
    if (!argument || !dim.getConstantIndex())
      return std::nullopt;
    return "dim(" + std::to_string(argument.getArgNumber()) + ", " +
           std::to_string(*dim.getConstantIndex()) + ")";
  }
  if (auto apply = dyn_cast<affine::AffineApplyOp>(op))
    return describeAffine(apply.getAffineMap().getResult(0),
                          apply.getAffineMap().getNumDims(),
                          apply.getMapOperands(), depth + 1);
  if (op->getNumOperands() == 2 && op->getNumResults() == 1)
    return describeBinary(op, depth);
  return std::nullopt;
}

/// The derived function in a copy of the module; null where every size is
/// static. Emits on failure.
static FailureOr<func::FuncOp> deriveIn(ModuleOp copy, StringRef name) {
  PassManager manager(copy.getContext(), ModuleOp::getOperationName());
  manager.enableVerifier(false);
  manager.addPass(createDeriveResultShapesPass());
  manager.addPass(createCanonicalizerPass());
  manager.addPass(createCSEPass());
  if (failed(manager.run(copy)))
    return failure();
  return copy.lookupSymbol<func::FuncOp>(getResultShapesName(name));
}

FailureOr<std::vector<std::vector<Text>>>
attn::describeResultSizes(func::FuncOp function) {
  OwningOpRef<ModuleOp> copy(function->getParentOfType<ModuleOp>().clone());
  FailureOr<func::FuncOp> derived = deriveIn(*copy, function.getName());
  if (failed(derived))
    return failure();
  tensor::FromElementsOp all;
  if (*derived && derived->getBody().hasOneBlock())
    all = derived->front()
              .getTerminator()
              ->getOperand(0)
              .getDefiningOp<tensor::FromElementsOp>();
  std::vector<std::vector<Text>> results;
  size_t next = 0;
  for (Type type : function.getResultTypes()) {
    std::vector<Text> &sizes = results.emplace_back();
    auto tensor = dyn_cast<RankedTensorType>(type);
    for (int64_t dim = 0, rank = tensor ? tensor.getRank() : 0; dim < rank;
         ++dim, ++next) {
      if (!tensor.isDynamicDim(dim))
        sizes.push_back(std::to_string(tensor.getDimSize(dim)));
      else if (all)
        sizes.push_back(describe(all.getElements()[next], 0));
      else
        sizes.push_back(std::nullopt);
    }
  }
  return results;
}
