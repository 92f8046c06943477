//===- ExpandOnlineSteps.h - Spell online steps as vector loops -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_EXPANDONLINESTEPS_H
#define ATTN_PASSES_LOWERTOCPU_EXPANDONLINESTEPS_H

#include "mlir/Interfaces/FunctionInterfaces.h"

namespace attn {

/// Replaces every `attn.online_init`, `online_step`, `online_finish` and
/// `merge` on buffers in `function` by loops of vector code for the function's
/// `attn.target`. Scratch is allocated per query tile and left to the
/// deallocation passes. Emits where an op cannot be expanded; the function may
/// then be half rewritten.
mlir::LogicalResult expandOnlineSteps(mlir::FunctionOpInterface function);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_EXPANDONLINESTEPS_H
