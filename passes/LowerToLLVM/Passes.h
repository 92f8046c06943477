//===- Passes.h - From loops on buffers to LLVM ---------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOLLVM_PASSES_H
#define ATTN_PASSES_LOWERTOLLVM_PASSES_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace attn {
#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "passes/LowerToLLVM/Passes.h.inc"
} // namespace attn

#endif // ATTN_PASSES_LOWERTOLLVM_PASSES_H
