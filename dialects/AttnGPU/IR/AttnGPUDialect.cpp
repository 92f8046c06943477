//===- AttnGPUDialect.cpp - Registration of the attn_gpu dialect ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/AttnGPU/IR/AttnGPUDialect.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace attn::attn_gpu;

#include "dialects/AttnGPU/IR/AttnGPUDialect.cpp.inc"

void AttnGPUDialect::initialize() {
  registerTypesAndAttributes();
  addOperations<
#define GET_OP_LIST
#include "dialects/AttnGPU/IR/AttnGPUOps.cpp.inc"
      >();
}

#define GET_OP_CLASSES
#include "dialects/AttnGPU/IR/AttnGPUOps.cpp.inc"
