//===- ConvertKernelsToLLVM.cpp - What is left in kernels, at once --------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// As ConvertToLLVM.cpp does for the host: upstream's patterns in one
// conversion. Upstream's pass for cf runs on a builtin module only, and its
// pass for gpu turns mathematics into calls of libdevice, which we do not link.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/Passes.h"

#include "mlir/Conversion/ArithToLLVM/ArithToLLVM.h"
#include "mlir/Conversion/ControlFlowToLLVM/ControlFlowToLLVM.h"
#include "mlir/Conversion/IndexToLLVM/IndexToLLVM.h"
#include "mlir/Conversion/LLVMCommon/ConversionTarget.h"
#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Conversion/MathToLLVM/MathToLLVM.h"
#include "mlir/Conversion/NVVMToLLVM/NVVMToLLVM.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_CONVERTKERNELSTOLLVMPASS
#include "passes/LowerToLLVM/Passes.h.inc"
} // namespace attn

namespace {
struct ConvertKernelsToLLVMPass
    : attn::impl::ConvertKernelsToLLVMPassBase<ConvertKernelsToLLVMPass> {
  using Base::Base;

  void runOnOperation() override {
    // Places in tiles and grids fit 32 bits; 64 would cost a register and a
    // carry each. Offsets into tensors are i64 from the start.
    LowerToLLVMOptions options(&getContext());
    options.overrideIndexBitwidth(32);
    LLVMTypeConverter converter(&getContext(), options);
    LLVMConversionTarget target(getContext());
    RewritePatternSet patterns(&getContext());
    arith::populateArithToLLVMConversionPatterns(converter, patterns);
    cf::populateControlFlowToLLVMConversionPatterns(converter, patterns);
    index::populateIndexToLLVMConversionPatterns(converter, patterns);
    populateMathToLLVMConversionPatterns(converter, patterns);
    populateNVVMToLLVMConversionPatterns(patterns);
    if (failed(applyPartialConversion(getOperation(), target,
                                      std::move(patterns))))
      signalPassFailure();
  }
};
} // namespace
