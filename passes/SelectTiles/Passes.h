//===- Passes.h - Passes that choose how to run ---------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_SELECTTILES_PASSES_H
#define ATTN_PASSES_SELECTTILES_PASSES_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/Pass.h"

namespace attn {
#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "passes/SelectTiles/Passes.h.inc"
} // namespace attn

#endif // ATTN_PASSES_SELECTTILES_PASSES_H
