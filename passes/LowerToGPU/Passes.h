//===- Passes.h - Passes of LowerToGPU ------------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOGPU_PASSES_H
#define ATTN_PASSES_LOWERTOGPU_PASSES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace attn {
#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "passes/LowerToGPU/Passes.h.inc"
} // namespace attn

#endif // ATTN_PASSES_LOWERTOGPU_PASSES_H
