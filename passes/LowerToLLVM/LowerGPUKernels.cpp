//===- LowerGPUKernels.cpp - attn_gpu kernels to nvvm and llvm ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Each `gpu.func` becomes an `llvm.func` with the same name, arguments and
// launches. Loops, branches and arithmetic on scalars stay for the conversions
// that follow.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/GPUKernelEmitter.h"
#include "passes/LowerToLLVM/Passes.h"
#include "passes/LowerToLLVM/Transforms.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace attn;

namespace attn {
#define GEN_PASS_DEF_LOWERGPUKERNELSPASS
#include "passes/LowerToLLVM/Passes.h.inc"
} // namespace attn

/// Emits where the kernel is not of the form that we take.
static LogicalResult verifyForm(gpu::GPUFuncOp kernel) {
  DenseI32ArrayAttr size = kernel.getKnownBlockSizeAttr();
  if (!size || size[0] % 32 != 0 || size[1] != 1 || size[2] != 1)
    return kernel.emitError(
        "expected 'known_block_size' of whole warps along x");
  if (!kernel.getBody().hasOneBlock())
    return kernel.emitError(
        "not supported yet: a kernel of more than one block");
  for (Type type : kernel.getArgumentTypes())
    if (!LLVM::isCompatibleType(type))
      return kernel.emitError("expected arguments of llvm types but got ")
             << type;
  return success();
}

/// The function that takes the kernel's place, still without a body. Denormal
/// f32 count as zero, which is what the approximations of PTX do anyhow.
static LLVM::LLVMFuncOp createFunction(OpBuilder &b, gpu::GPUFuncOp kernel) {
  auto type =
      LLVM::LLVMFunctionType::get(LLVM::LLVMVoidType::get(b.getContext()),
                                  llvm::to_vector(kernel.getArgumentTypes()));
  auto function =
      LLVM::LLVMFuncOp::create(b, kernel.getLoc(), kernel.getName(), type);
  if (ArrayAttr attributes = kernel.getArgAttrsAttr())
    function.setArgAttrsAttr(attributes);
  for (NamedAttribute attribute : kernel->getDiscardableAttrs())
    function->setAttr(attribute.getName(), attribute.getValue());
  if (kernel.isKernel()) {
    function->setAttr(gpu::GPUDialect::getKernelFuncAttrName(),
                      b.getUnitAttr());
    function->setAttr(NVVM::NVVMDialect::getKernelFuncAttrName(),
                      b.getUnitAttr());
  }
  // A tensor map is read where the launch put it; gpu.func may not say so.
  for (unsigned i = 0; i < kernel.getNumArguments(); ++i)
    if (kernel.getArgAttr(i, LLVM::LLVMDialect::getByValAttrName()))
      function.setArgAttr(i, NVVM::NVVMDialect::getGridConstantAttrName(),
                          b.getUnitAttr());
  function->setAttr(NVVM::NVVMDialect::getReqntidAttrName(),
                    kernel.getKnownBlockSizeAttr());
  function->setAttr("denormal_fp_math_f32",
                    b.getStringAttr("preserve-sign,preserve-sign"));
  return function;
}

FailureOr<LLVM::LLVMFuncOp> attn::lowerGPUKernel(OpBuilder &builder,
                                                 gpu::GPUFuncOp kernel) {
  if (failed(verifyForm(kernel)))
    return failure();
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPoint(kernel);
  LLVM::LLVMFuncOp function = createFunction(builder, kernel);
  if (failed(KernelEmitter(builder, kernel).emitBody(function)))
    return failure();
  kernel.erase();
  return function;
}

namespace {
struct LowerGPUKernelsPass
    : attn::impl::LowerGPUKernelsPassBase<LowerGPUKernelsPass> {
  using Base::Base;

  void runOnOperation() override {
    OpBuilder builder(&getContext());
    for (auto kernel :
         llvm::make_early_inc_range(getOperation().getOps<gpu::GPUFuncOp>()))
      if (failed(lowerGPUKernel(builder, kernel)))
        return signalPassFailure();
  }
};
} // namespace
