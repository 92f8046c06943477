//===- Passes.h - From online steps to loops on buffers -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_PASSES_H
#define ATTN_PASSES_LOWERTOCPU_PASSES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace attn {
#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "passes/LowerToCPU/Passes.h.inc"
} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_PASSES_H
