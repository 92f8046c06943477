//===- TilePipeline.h - From `configured` to `tiled` ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_TILE_TILEPIPELINE_H
#define ATTN_PASSES_TILE_TILEPIPELINE_H

#include "mlir/Pass/PassManager.h"

namespace attn {

/// Adds the passes that take a module from `configured` to `tiled`.
void buildTilePipeline(mlir::OpPassManager &pm);

/// Registers `attn-stage-tiled`.
void registerTilePipelines();

} // namespace attn

#endif // ATTN_PASSES_TILE_TILEPIPELINE_H
