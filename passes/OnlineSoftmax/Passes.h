//===- Passes.h - Passes of OnlineSoftmax ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_ONLINESOFTMAX_PASSES_H
#define ATTN_PASSES_ONLINESOFTMAX_PASSES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/Pass.h"

namespace attn {
#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "passes/OnlineSoftmax/Passes.h.inc"
} // namespace attn

#endif // ATTN_PASSES_ONLINESOFTMAX_PASSES_H
