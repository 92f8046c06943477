//===- Passes.h - The bookkeeping of stages -------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_MARKSTAGE_PASSES_H
#define ATTN_PASSES_MARKSTAGE_PASSES_H

#include "dialects/Attn/IR/Stages.h"

#include "mlir/Pass/Pass.h"

namespace attn {
#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "passes/MarkStage/Passes.h.inc"
} // namespace attn

#endif // ATTN_PASSES_MARKSTAGE_PASSES_H
