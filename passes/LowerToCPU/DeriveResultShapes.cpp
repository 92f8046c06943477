//===- DeriveResultShapes.cpp - Sizes of results without their values -----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Callers allocate results, so they must know sizes before the call. A copy of
// the function returns `tensor.dim` of each result instead of the result;
// upstream's shape reification and dead code elimination then leave arithmetic
// on sizes. A call inside is seen through by the same copy of its callee, which
// is inlined where it stands.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/Stages.h"
#include "passes/LowerToCPU/Passes.h"
#include "passes/LowerToCPU/Transforms.h"

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_DERIVERESULTSHAPESPASS
#include "passes/LowerToCPU/Passes.h.inc"
} // namespace attn

using namespace attn;

/// The arguments that an outlined attention writes its results to, which have
/// their sizes: the last tensors before the sizes among its arguments. Empty
/// for any other function.
static SmallVector<Value> getDestinations(func::FuncOp function) {
  if (!getStage(function))
    return {};
  ArrayRef<BlockArgument> arguments = function.getArguments();
  while (!arguments.empty() && arguments.back().getType().isIndex())
    arguments = arguments.drop_back();
  unsigned count = function.getNumResults();
  if (arguments.size() < count)
    return {};
  SmallVector<Value> destinations(arguments.take_back(count));
  if (TypeRange(destinations) != function.getResultTypes())
    return {};
  return destinations;
}

/// Makes the returns of `function` give all sizes of its tensors as indices.
static void returnSizes(func::FuncOp function) {
  IRRewriter rewriter(function.getContext());
  SmallVector<Type> types;
  function.walk([&](func::ReturnOp returnOp) {
    rewriter.setInsertionPoint(returnOp);
    SmallVector<Value> sizes, values = getDestinations(function);
    if (values.empty())
      values = returnOp.getOperands();
    for (Value value : values) {
      auto type = dyn_cast<RankedTensorType>(value.getType());
      for (int64_t dim = 0, rank = type ? type.getRank() : 0; dim < rank; ++dim)
        sizes.push_back(
            tensor::DimOp::create(rewriter, returnOp.getLoc(), value, dim));
    }
    types.assign(sizes.size(), rewriter.getIndexType());
    rewriter.replaceOpWithNewOp<func::ReturnOp>(returnOp, sizes);
  });
  function.setType(FunctionType::get(function.getContext(),
                                     function.getArgumentTypes(), types));
}

/// Resolves sizes of results to sizes of operands, and drops what is then dead.
static LogicalResult simplifySizes(func::FuncOp function) {
  RewritePatternSet patterns(function.getContext());
  memref::populateResolveRankedShapedTypeResultDimsPatterns(patterns);
  memref::populateResolveShapedTypeResultDimsPatterns(patterns);
  tensor::DimOp::getCanonicalizationPatterns(patterns, function.getContext());
  return applyPatternsGreedily(function, std::move(patterns));
}

/// The position, among all sizes of all results of `call`, of dimension `dim`
/// of result `number`.
static unsigned getSizePosition(func::CallOp call, unsigned number,
                                int64_t dim) {
  unsigned position = dim;
  for (Value result : call.getResults().take_front(number))
    if (auto tensor = dyn_cast<RankedTensorType>(result.getType()))
      position += tensor.getRank();
  return position;
}

static FailureOr<func::FuncOp> createSizeFunction(func::FuncOp function,
                                                  unsigned depth);

/// Copies the body of the one-block function `callee` before `call`.
/// \returns what the copy returns.
static SmallVector<Value> inlineBefore(func::CallOp call, func::FuncOp callee) {
  OpBuilder builder(call);
  IRMapping mapping;
  mapping.map(callee.getArguments(), call.getOperands());
  for (Operation &op : callee.front().without_terminator())
    builder.clone(op, mapping);
  SmallVector<Value> returned;
  for (Value value : callee.front().getTerminator()->getOperands())
    returned.push_back(mapping.lookupOrDefault(value));
  return returned;
}

/// Replaces sizes of the results of `call` by what its callee says of them.
static LogicalResult seeThroughCall(func::CallOp call, unsigned depth) {
  SmallVector<tensor::DimOp> dims;
  for (Operation *user : call->getUsers())
    if (auto dim = dyn_cast<tensor::DimOp>(user))
      if (dim.getConstantIndex())
        dims.push_back(dim);
  if (dims.empty())
    return success();
  auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
      call, call.getCalleeAttr());
  if (!callee || callee.isExternal() || !callee.getBody().hasOneBlock())
    return call.emitError("not supported yet: sizes of the results of '")
           << call.getCallee() << "'";
  FailureOr<func::FuncOp> sizes = createSizeFunction(callee, depth + 1);
  if (failed(sizes))
    return failure();
  SmallVector<Value> values = inlineBefore(call, *sizes);
  (*sizes)->erase();
  for (tensor::DimOp dim : dims) {
    unsigned number = cast<OpResult>(dim.getSource()).getResultNumber();
    Value size = values[getSizePosition(call, number, *dim.getConstantIndex())];
    dim.replaceAllUsesWith(size);
    dim.erase();
  }
  return success();
}

/// A copy of `function` that returns sizes alone. The caller owns it.
static FailureOr<func::FuncOp> createSizeFunction(func::FuncOp function,
                                                  unsigned depth) {
  constexpr unsigned maxDepth = 16; // calls are few; recursion never ends
  if (depth > maxDepth)
    return function.emitError("not supported yet: recursion through '")
           << function.getName() << "'";
  OpBuilder builder(function);
  auto copy = cast<func::FuncOp>(builder.clone(*function));
  copy.setName((function.getName() + kResultShapesSuffix).str());
  copy.walk([](cf::AssertOp op) { op.erase(); });
  returnSizes(copy);
  copy->removeAttr(kStageAttrName);
  if (failed(simplifySizes(copy)))
    return failure();
  SmallVector<func::CallOp> calls;
  copy.walk([&](func::CallOp call) { calls.push_back(call); });
  for (func::CallOp call : llvm::reverse(calls)) {
    if (failed(seeThroughCall(call, depth)))
      return failure();
    if (call.use_empty()) // functions on tensors do nothing but compute
      call.erase();
  }
  if (failed(simplifySizes(copy)))
    return failure();
  return copy;
}

/// Makes `function`, which returns indices, return one tensor of i64.
static void returnOneTensor(func::FuncOp function) {
  OpBuilder builder(function.getContext());
  auto type =
      RankedTensorType::get({function.getNumResults()}, builder.getI64Type());
  function.walk([&](func::ReturnOp returnOp) {
    builder.setInsertionPoint(returnOp);
    SmallVector<Value> sizes;
    for (Value size : returnOp.getOperands())
      sizes.push_back(arith::IndexCastOp::create(builder, returnOp.getLoc(),
                                                 builder.getI64Type(), size));
    Value tensor =
        tensor::FromElementsOp::create(builder, returnOp.getLoc(), type, sizes);
    returnOp.getOperandsMutable().assign(tensor);
  });
  function.setType(FunctionType::get(function.getContext(),
                                     function.getArgumentTypes(), type));
}

static bool hasDynamicResult(func::FuncOp function) {
  return llvm::any_of(function.getResultTypes(), [](Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    return tensor && !tensor.hasStaticShape();
  });
}

LogicalResult attn::deriveResultShapes(func::FuncOp function) {
  if (!hasDynamicResult(function))
    return success();
  std::string name = (function.getName() + kResultShapesSuffix).str();
  if (SymbolTable::lookupNearestSymbolFrom(
          function, StringAttr::get(function.getContext(), name)))
    return function.emitError("expected no function named '") << name << "'";
  FailureOr<func::FuncOp> sizes = createSizeFunction(function, 0);
  if (failed(sizes))
    return failure();
  returnOneTensor(*sizes);
  return success();
}

namespace {
struct DeriveResultShapesPass
    : attn::impl::DeriveResultShapesPassBase<DeriveResultShapesPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<func::FuncOp> functions(getOperation().getOps<func::FuncOp>());
    for (func::FuncOp function : functions)
      if (function.isPublic() && !function.isExternal() &&
          failed(deriveResultShapes(function)))
        return signalPassFailure();
  }
};
} // namespace
