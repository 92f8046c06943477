//===- NormalizeEntrySignature.cpp - Every result through an argument -----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// An entry takes tensors and nothing else, inputs then outputs. Done on
// tensors, so that upstream's empty tensor elimination can compute a result
// where the caller wants it instead of copying it there.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/Passes.h"
#include "passes/LowerToCPU/Transforms.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_NORMALIZEENTRYSIGNATUREPASS
#include "passes/LowerToCPU/Passes.h.inc"
} // namespace attn

using namespace attn;

/// The buffer that stands for a tensor or scalar at the border, null where
/// there is none.
static MemRefType getBufferType(Type type) {
  if (auto tensor = dyn_cast<RankedTensorType>(type)) {
    if (!tensor.getEncoding() && tensor.getElementType().isIntOrIndexOrFloat())
      return MemRefType::get(tensor.getShape(), tensor.getElementType());
    return {};
  }
  return type.isIntOrIndexOrFloat() ? MemRefType::get({}, type) : MemRefType();
}

/// Checks that everything that crosses the border of `function` can.
static LogicalResult verifyBorder(func::FuncOp function) {
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes()))
    if (!getBufferType(type))
      return function.emitError("not supported yet: argument ")
             << index << " of type " << type;
  for (auto [index, type] : llvm::enumerate(function.getResultTypes()))
    if (!getBufferType(type))
      return function.emitError("not supported yet: result ")
             << index << " of type " << type;
  if (!SymbolTable::symbolKnownUseEmpty(function,
                                        function->getParentOfType<ModuleOp>()))
    return function.emitError("not supported yet: public function '")
           << function.getName() << "' is called within its module";
  return success();
}

/// Reads scalar arguments from buffers of rank 0, marks tensors as read-only.
static void normalizeInputs(func::FuncOp function) {
  OpBuilder builder(function.getContext());
  builder.setInsertionPointToStart(&function.front());
  for (BlockArgument argument : function.getArguments()) {
    if (isa<RankedTensorType>(argument.getType())) {
      function.setArgAttr(
          argument.getArgNumber(),
          bufferization::BufferizationDialect::kWritableAttrName,
          builder.getBoolAttr(false));
      continue;
    }
    argument.setType(getBufferType(argument.getType()));
    auto load = memref::LoadOp::create(builder, argument.getLoc(), argument);
    argument.replaceAllUsesExcept(load, load);
  }
}

/// Writes each returned value to a new argument behind the others.
static void normalizeResults(func::FuncOp function) {
  SmallVector<Value> outputs;
  for (Type type : function.getResultTypes())
    outputs.push_back(
        function.front().addArgument(getBufferType(type), function.getLoc()));
  function.walk([&](func::ReturnOp returnOp) {
    OpBuilder builder(returnOp);
    for (auto [value, output] : llvm::zip(returnOp.getOperands(), outputs)) {
      if (!isa<RankedTensorType>(value.getType())) {
        memref::StoreOp::create(builder, returnOp.getLoc(), value, output);
        continue;
      }
      auto written = bufferization::MaterializeInDestinationOp::create(
          builder, returnOp.getLoc(), Type(), value, output);
      written.setRestrict(true);
      written.setWritable(true);
    }
    returnOp.getOperandsMutable().clear();
  });
}

LogicalResult attn::normalizeEntrySignature(func::FuncOp function) {
  if (failed(verifyBorder(function)))
    return failure();
  normalizeInputs(function);
  normalizeResults(function);
  SmallVector<Attribute> attributes;
  if (ArrayAttr inputs = function.getArgAttrsAttr())
    llvm::append_range(attributes, inputs);
  function.setType(FunctionType::get(function.getContext(),
                                     function.front().getArgumentTypes(), {}));
  attributes.resize(function.getNumArguments(),
                    DictionaryAttr::get(function.getContext()));
  function.removeResAttrsAttr();
  function.setAllArgAttrs(attributes);
  return success();
}

namespace {
struct NormalizeEntrySignaturePass
    : attn::impl::NormalizeEntrySignaturePassBase<NormalizeEntrySignaturePass> {
  using Base::Base;

  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (function.isPublic() && !function.isExternal() &&
          failed(normalizeEntrySignature(function)))
        return signalPassFailure();
  }
};
} // namespace
