//===- Stages.cpp - The verified stage table ------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/Stages.h"

#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace attn;

static constexpr llvm::StringLiteral kAttention[] = {"attn.attention"};
static constexpr llvm::StringLiteral kLoweredDialects[] = {"attn", "linalg",
                                                           "tensor"};
static constexpr llvm::StringLiteral kLLVMDialects[] = {
    "attn", "linalg", "tensor", "memref", "vector", "scf",
    "cf",   "arith",  "math",   "affine", "index"};
static constexpr llvm::StringLiteral kOnlineSteps[] = {
    "attn.online_init", "attn.online_step", "attn.online_finish"};
static constexpr llvm::StringLiteral kConfigured[] = {kPlanAttrName,
                                                      kTargetAttrName};

StageRules attn::getStageRules(Stage stage) {
  switch (stage) {
  case Stage::raised:
  case Stage::shared:
  case Stage::masked:
    return {kOnlineSteps, {}, {}};
  case Stage::configured:
    return {kOnlineSteps, {}, kConfigured};
  case Stage::tiled:
    return {{}, {}, kConfigured};
  case Stage::online:
    return {kAttention, {}, kConfigured};
  case Stage::lowered:
    return {kAttention, kLoweredDialects, kConfigured};
  case Stage::llvm:
    return {kAttention, kLLVMDialects, kConfigured};
  }
  return {};
}

std::optional<Stage> attn::getStage(Operation *function) {
  auto stage = function->getAttrOfType<StageAttr>(kStageAttrName);
  return stage ? std::optional<Stage>(stage.getValue()) : std::nullopt;
}

void attn::setStage(Operation *function, Stage stage) {
  function->setAttr(kStageAttrName,
                    StageAttr::get(function->getContext(), stage));
}

/// Emits the first op inside `function` that its stage forbids.
static LogicalResult verifyForbiddenOps(Operation *function, Stage stage) {
  StageRules rules = getStageRules(stage);
  WalkResult result = function->walk([&](Operation *op) {
    if (op == function)
      return WalkResult::advance();
    StringRef name = op->getName().getStringRef();
    if (!llvm::is_contained(rules.forbiddenOps, name) &&
        !llvm::is_contained(rules.forbiddenDialects,
                            op->getName().getDialectNamespace()))
      return WalkResult::advance();
    InFlightDiagnostic error = op->emitError("expected no '")
                               << name << "' at stage '"
                               << stringifyStage(stage) << "'";
    error.attachNote(function->getLoc()) << "the function claims this stage";
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

LogicalResult attn::verifyStage(Operation *op, Attribute attribute) {
  auto stage = dyn_cast<StageAttr>(attribute);
  if (!stage)
    return op->emitOpError("expected '")
           << kStageAttrName
           << "' to be a stage such as '#attn.stage<raised>' but got "
           << attribute;
  if (!isa<FunctionOpInterface>(op))
    return op->emitOpError("expected '") << kStageAttrName << "' on a function";
  for (StringRef name : getStageRules(stage.getValue()).requiredAttributes)
    if (!op->hasAttr(name))
      return op->emitOpError("expected '")
             << name << "' on a function at stage '"
             << stringifyStage(stage.getValue()) << "'";
  return verifyForbiddenOps(op, stage.getValue());
}

LogicalResult attn::expectStage(Operation *function, Stage stage) {
  std::optional<Stage> current = getStage(function);
  if (current == stage)
    return success();
  InFlightDiagnostic error = function->emitError("expected stage '")
                             << stringifyStage(stage) << "', but the function ";
  if (current)
    error << "is at '" << stringifyStage(*current) << "'";
  else
    error << "has no '" << kStageAttrName << "'";
  return error;
}
