//===- Signature.cpp - What a kernel of a module takes and gives ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/Signature.h"

#include "passes/Pipeline/Pipeline.h"

using namespace mlir;
using namespace attn;

FailureOr<func::FuncOp> attn::findEntry(ModuleOp module, StringRef name) {
  func::FuncOp found;
  for (auto function : module.getOps<func::FuncOp>()) {
    if (!function.isPublic() || function.isExternal())
      continue;
    if (!name.empty() && function.getName() != name)
      continue;
    if (found) {
      InFlightDiagnostic error = function.emitError(
          "expected one public function, or an entry by name");
      error.attachNote(found.getLoc()) << "the other one is here";
      return error;
    }
    found = function;
  }
  if (found)
    return found;
  if (name.empty())
    return module.emitError("expected a public function with a body");
  return module.emitError("expected a public function '")
         << name << "' with a body";
}

LogicalResult attn::expectBodies(ModuleOp module) {
  SymbolTableCollection symbols;
  WalkResult found = module.walk([&](func::CallOp call) {
    auto callee = symbols.lookupNearestSymbolFrom<func::FuncOp>(
        call, call.getCalleeAttr());
    if (!callee || !callee.isExternal())
      return WalkResult::advance();
    call.emitError("not supported yet: a call of '")
        << call.getCallee() << "', which has no body";
    return WalkResult::interrupt();
  });
  return failure(found.wasInterrupted());
}

/// What a value of `type` is at the border.
static FailureOr<TensorSpec> getSpec(Location loc, Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  std::optional<int64_t> element =
      getBorderType(tensor ? tensor.getElementType() : type);
  if (!element)
    return emitError(loc, "not supported yet: argument or result of type ")
           << type;
  TensorSpec spec;
  if (tensor)
    for (int64_t size : tensor.getShape())
      spec.sizes.push_back(ShapedType::isDynamic(size) ? dynamicSize : size);
  spec.type.code = static_cast<uint8_t>(*element);
  spec.type.bits = static_cast<uint8_t>(*element >> 8);
  spec.type.lanes = static_cast<uint16_t>(*element >> 16);
  return spec;
}

LogicalResult attn::getSpecs(Location loc, TypeRange types,
                             std::vector<TensorSpec> &specs) {
  for (Type type : types) {
    FailureOr<TensorSpec> spec = getSpec(loc, type);
    if (failed(spec))
      return failure();
    specs.push_back(std::move(*spec));
  }
  return success();
}
