//===- ExposeAttentions.cpp - Let a graph return its attentions' tensors --===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Check/ExposeAttentions.h"

#include "dialects/Attn/IR/Stages.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace attn;
using namespace attn::check;

/// The attention that `function` holds, null where it holds none.
static AttentionOp findAttention(func::FuncOp function) {
  AttentionOp found;
  function.walk([&](AttentionOp op) { found = op; });
  return found;
}

/// Whether the reference reads this operand: not outs, not the position.
static bool isRead(AttentionOp op, unsigned operand) {
  return operand < op.getOuts().getBeginOperandIndex();
}

/// Appends what `call` read and wrote to the values that the entry returns.
static ExposedAttention exposeCall(func::CallOp call, func::FuncOp callee,
                                   AttentionOp op,
                                   SmallVectorImpl<Value> &returned) {
  ExposedAttention exposed;
  exposed.name = callee.getName().str();
  exposed.op = op;
  OpBuilder builder(call);
  for (Value value : call.getOperands()) {
    if (value.getType().isIndex())
      value = arith::IndexCastOp::create(builder, call.getLoc(),
                                         builder.getI64Type(), value);
    exposed.argumentResults.push_back(returned.size());
    returned.push_back(value);
  }
  for (OpOperand &operand : op->getOpOperands()) {
    auto argument = dyn_cast<BlockArgument>(operand.get());
    if (!argument || !isRead(op, operand.getOperandNumber()))
      continue;
    exposed.operandResults[operand.getOperandNumber()] =
        exposed.argumentResults[argument.getArgNumber()];
  }
  for (Value result : call.getResults()) {
    exposed.outputResults.push_back(returned.size());
    returned.push_back(result);
  }
  return exposed;
}

FailureOr<std::vector<ExposedAttention>>
attn::check::exposeAttentions(func::FuncOp entry) {
  std::vector<ExposedAttention> all;
  auto module = entry->getParentOfType<ModuleOp>();
  Operation *terminator = entry.getBody().back().getTerminator();
  SmallVector<Value> returned(terminator->getOperands());
  WalkResult result = entry.walk([&](func::CallOp call) {
    auto callee = module.lookupSymbol<func::FuncOp>(call.getCallee());
    if (!callee || getStage(callee) != Stage::configured)
      return WalkResult::advance();
    if (call->getBlock() != terminator->getBlock()) {
      call.emitError("not supported yet: checking an attention inside a "
                     "region of the graph");
      return WalkResult::interrupt();
    }
    all.push_back(exposeCall(call, callee, findAttention(callee), returned));
    return WalkResult::advance();
  });
  if (result.wasInterrupted())
    return failure();
  terminator->setOperands(returned);
  SmallVector<Type> types(ValueRange(returned).getTypes());
  entry.setType(
      FunctionType::get(entry.getContext(), entry.getArgumentTypes(), types));
  entry->removeAttr(entry.getResAttrsAttrName());
  return all;
}

OwningOpRef<ModuleOp> attn::check::isolateAttention(func::FuncOp function) {
  Location loc = function.getLoc();
  OwningOpRef<ModuleOp> module = ModuleOp::create(loc);
  auto builder = OpBuilder::atBlockEnd(module->getBody());
  auto callee = cast<func::FuncOp>(builder.clone(*function));
  SmallVector<Type> types;
  for (Type type : function.getArgumentTypes())
    types.push_back(type.isIndex() ? builder.getI64Type() : type);
  auto caller = func::FuncOp::create(
      builder, loc, "main",
      builder.getFunctionType(types, function.getResultTypes()));
  builder.setInsertionPointToStart(caller.addEntryBlock());
  SmallVector<Value> operands;
  for (auto [argument, type] :
       llvm::zip(caller.getArguments(), function.getArgumentTypes()))
    operands.push_back(type.isIndex() ? arith::IndexCastOp::create(
                                            builder, loc, type, argument)
                                            .getResult()
                                      : Value(argument));
  auto call = func::CallOp::create(builder, loc, callee, operands);
  func::ReturnOp::create(builder, loc, call.getResults());
  return module;
}
