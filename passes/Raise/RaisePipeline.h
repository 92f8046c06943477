//===- RaisePipeline.h - From a graph to `raised` ---------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_RAISE_RAISEPIPELINE_H
#define ATTN_PASSES_RAISE_RAISEPIPELINE_H

#include "mlir/Pass/PassManager.h"

namespace attn {

/// Adds the passes of stage Raise to a module's pass manager.
void buildRaisePipeline(mlir::OpPassManager &pm);

/// Registers `attn-stage-raised`.
void registerRaisePipelines();

} // namespace attn

#endif // ATTN_PASSES_RAISE_RAISEPIPELINE_H
