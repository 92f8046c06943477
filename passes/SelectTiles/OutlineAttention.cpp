//===- OutlineAttention.cpp - A function for each attention ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Outlining is per op: make the function that holds a clone of the op on its
// own arguments, look whether an equal one exists already, keep one of them and
// call it. The op is isolated from above, so its operands are all that it
// needs.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/Stages.h"
#include "passes/SelectTiles/Passes.h"
#include "passes/SelectTiles/Transforms.h"

#include "llvm/ADT/DenseMap.h"

namespace attn {
#define GEN_PASS_DEF_OUTLINEATTENTIONPASS
#include "passes/SelectTiles/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn;

namespace {
/// The functions made so far, found by what they compute.
class OutlinedFunctions {
public:
  explicit OutlinedFunctions(ModuleOp module) : symbols(module) {}

  /// The function for `op`, made or found.
  func::FuncOp getOrCreate(AttentionOp op);

private:
  SymbolTable symbols;
  llvm::DenseMap<size_t, SmallVector<func::FuncOp>> byHash;
  int64_t count = 0;
};
} // namespace

/// A function, not yet in the module, that computes `op` on its arguments.
static func::FuncOp buildFunction(AttentionOp op) {
  OpBuilder builder(op.getContext());
  auto type =
      builder.getFunctionType(op->getOperandTypes(), op->getResultTypes());
  auto function = func::FuncOp::create(builder, op.getLoc(), "attention", type);
  function.setPrivate();
  for (StringRef name : {kPlanAttrName, kTargetAttrName})
    function->setAttr(name, op->getAttr(name));
  setStage(function, Stage::masked);
  builder.setInsertionPointToStart(function.addEntryBlock());
  auto clone = cast<AttentionOp>(builder.clone(*op));
  clone->setOperands(function.getArguments());
  clone->removeAttr(kPlanAttrName);
  clone->removeAttr(kTargetAttrName);
  func::ReturnOp::create(builder, op.getLoc(), clone->getResults());
  return function;
}

/// Whether two functions compute the same for the same machine by the same
/// plan.
static bool areEqual(func::FuncOp left, func::FuncOp right) {
  auto nameless = [](func::FuncOp function) {
    NamedAttrList attributes(function->getAttrs());
    attributes.erase(SymbolTable::getSymbolAttrName());
    return attributes.getDictionary(function.getContext());
  };
  return nameless(left) == nameless(right) &&
         OperationEquivalence::isRegionEquivalentTo(
             &left.getBody(), &right.getBody(),
             OperationEquivalence::IgnoreLocations);
}

/// A hash that equal functions share.
static size_t hashFunction(func::FuncOp function) {
  auto op = *function.getOps<AttentionOp>().begin();
  return llvm::hash_combine(function.getFunctionType(),
                            function->getAttr(kPlanAttrName),
                            function->getAttr(kTargetAttrName),
                            OperationEquivalence::computeHash(
                                op, OperationEquivalence::ignoreHashValue,
                                OperationEquivalence::ignoreHashValue,
                                OperationEquivalence::IgnoreLocations));
}

func::FuncOp OutlinedFunctions::getOrCreate(AttentionOp op) {
  func::FuncOp made = buildFunction(op);
  SmallVector<func::FuncOp> &candidates = byHash[hashFunction(made)];
  for (func::FuncOp known : candidates) {
    if (!areEqual(known, made))
      continue;
    made.erase();
    return known;
  }
  std::string name;
  do
    name = "attention_" + std::to_string(count++);
  while (symbols.lookup(name));
  made.setName(name);
  symbols.insert(made);
  candidates.push_back(made);
  return made;
}

LogicalResult attn::outlineAttentions(ModuleOp module) {
  // 1. Collect first: the functions made below hold attentions as well.
  SmallVector<AttentionOp> attentions;
  module.walk([&](AttentionOp op) { attentions.push_back(op); });
  // 2. Refuse before anything is changed.
  for (AttentionOp op : attentions) {
    auto caller = op->getParentOfType<func::FuncOp>();
    if (!caller || caller->getParentOp() != module)
      return op.emitOpError(
          "not supported yet: an attention outside the module's functions");
    if (failed(expectStage(caller, Stage::masked)))
      return failure();
    for (StringRef name : {kPlanAttrName, kTargetAttrName})
      if (!op->hasAttr(name))
        return op.emitOpError("expected '") << name << "'";
  }
  // 3. Outline.
  OutlinedFunctions functions(module);
  for (AttentionOp op : attentions) {
    func::FuncOp function = functions.getOrCreate(op);
    op->getParentOfType<func::FuncOp>()->removeAttr(kStageAttrName);
    OpBuilder builder(op);
    auto call =
        func::CallOp::create(builder, op.getLoc(), function, op->getOperands());
    op->replaceAllUsesWith(call);
    op.erase();
  }
  return success();
}

namespace {
struct OutlineAttention
    : attn::impl::OutlineAttentionPassBase<OutlineAttention> {
  using Base::Base;

  void runOnOperation() override {
    if (failed(outlineAttentions(getOperation())))
      signalPassFailure();
  }
};
} // namespace
