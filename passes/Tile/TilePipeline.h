//===- TilePipeline.h - From `configured` to `tiled` ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_TILE_TILEPIPELINE_H
#define ATTN_PASSES_TILE_TILEPIPELINE_H

#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/ArrayRef.h"

namespace attn {

/// Adds the passes that take a module from `configured` to `tiled`. For
/// `configIndices` see `tileByPlan`.
void buildTilePipeline(mlir::OpPassManager &pm,
                       llvm::ArrayRef<int64_t> configIndices = {});

/// Registers `attn-stage-tiled`.
void registerTilePipelines();

} // namespace attn

#endif // ATTN_PASSES_TILE_TILEPIPELINE_H
