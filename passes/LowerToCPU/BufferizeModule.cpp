//===- BufferizeModule.cpp - Tensors become buffers -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Upstream's one-shot bufferization with two choices of our own: public
// functions take row-major buffers (what callers have), private ones take views
// (a head of a tensor in another layout is passed without a copy); and the
// regions of the attn ops keep their tensors, which they only read element by
// element.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/AttnDialect.h"
#include "passes/LowerToCPU/Passes.h"
#include "passes/LowerToCPU/Transforms.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Bufferization/Transforms/OneShotAnalysis.h"
#include "mlir/Dialect/Bufferization/Transforms/OneShotModuleBufferize.h"

using namespace mlir;
using namespace mlir::bufferization;

namespace attn {
#define GEN_PASS_DEF_BUFFERIZEMODULEPASS
#include "passes/LowerToCPU/Passes.h.inc"
} // namespace attn

using namespace attn;

/// A buffer with any offset and strides, but 1 on the last dimension.
static MemRefType getViewType(TensorType type, Attribute memorySpace) {
  SmallVector<int64_t> strides(type.getRank(), ShapedType::kDynamic);
  if (!strides.empty())
    strides.back() = 1;
  auto layout =
      StridedLayoutAttr::get(type.getContext(), ShapedType::kDynamic, strides);
  return MemRefType::get(type.getShape(), type.getElementType(), layout,
                         memorySpace);
}

/// The type of a tensor argument of `function`.
static BufferLikeType convertArgumentType(TensorLikeType type,
                                          Attribute memorySpace,
                                          func::FuncOp function,
                                          const BufferizationOptions &options) {
  auto tensor = cast<TensorType>(type);
  if (function.isPrivate() && tensor.hasRank())
    return cast<BufferLikeType>(getViewType(tensor, memorySpace));
  return cast<BufferLikeType>(
      getMemRefTypeWithStaticIdentityLayout(tensor, memorySpace));
}

/// Whether `op` is in a region of an attn op, or an attn op that has buffers
/// for operands already, and tensors at most as arguments of its regions.
static bool keepsItsTensors(Operation *op) {
  Operation *parent = op->getParentOp();
  if (parent && isa_and_present<AttnDialect>(parent->getDialect()))
    return true;
  return isa_and_present<AttnDialect>(op->getDialect()) &&
         llvm::none_of(op->getOperandTypes(), llvm::IsaPred<TensorType>);
}

LogicalResult attn::bufferizeModule(ModuleOp module) {
  OneShotBufferizationOptions options;
  options.bufferizeFunctionBoundaries = true;
  options.functionArgTypeConverterFn = convertArgumentType;
  options.inferFunctionResultLayout = true;
  options.opFilter.denyOperation(keepsItsTensors);
  BufferizationState state;
  return runOneShotModuleBufferize(module, options, state);
}

namespace {
struct BufferizeModulePass
    : attn::impl::BufferizeModulePassBase<BufferizeModulePass> {
  using Base::Base;

  void runOnOperation() override {
    if (failed(bufferizeModule(getOperation())))
      signalPassFailure();
  }
};
} // namespace
