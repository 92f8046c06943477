//===- Passes.h - Heads that share keys and values --------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_SHAREKV_PASSES_H
#define ATTN_PASSES_SHAREKV_PASSES_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Pass/Pass.h"

namespace attn {
#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "passes/ShareKV/Passes.h.inc"
} // namespace attn

#endif // ATTN_PASSES_SHAREKV_PASSES_H
