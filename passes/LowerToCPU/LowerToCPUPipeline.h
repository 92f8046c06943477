//===- LowerToCPUPipeline.h - From online to lowered on the CPU -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_LOWERTOCPUPIPELINE_H
#define ATTN_PASSES_LOWERTOCPU_LOWERTOCPUPIPELINE_H

#include "mlir/Pass/PassManager.h"

#include <string>

namespace attn {

/// Choices of this stage.
struct LowerToCPUOptions {
  /// Stem of the machine to compile graphs without attention for; the
  /// attentions of others say it themselves.
  std::string target = "host";
  /// YAML that describes that machine instead; empty: none.
  std::string targetFile;
};

/// Adds the passes that make buffers and loops of a whole module at `online`,
/// or of a graph without attention: stage `lowered`. Anchored on the module.
void buildLowerToCPUPipeline(mlir::OpPassManager &pm,
                             const LowerToCPUOptions &options = {});

/// As above with upstream passes for all arithmetic, the plainest loops there
/// are and no threads. The module holds no op of the attn dialect.
void buildUpstreamLoopsPipeline(mlir::OpPassManager &pm);

/// Registers `attn-stage-lowered` and `attn-upstream-loops`.
void registerLowerToCPUPipelines();

} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_LOWERTOCPUPIPELINE_H
