//===- SelectTilesPipeline.h - The passes of stage SelectTiles ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_SELECTTILES_SELECTTILESPIPELINE_H
#define ATTN_PASSES_SELECTTILES_SELECTTILESPIPELINE_H

#include "passes/SelectTiles/Passes.h"

namespace attn {

/// What a user may choose of this stage: the options of attn-select-tiles.
using SelectTilesOptions = SelectTilesPassOptions;

/// Adds the passes from `masked` to `configured` to a pipeline on modules.
void buildSelectTilesPipeline(mlir::OpPassManager &manager,
                              const SelectTilesOptions &options = {});

/// Registers `attn-stage-configured`, with the options of attn-select-tiles.
void registerSelectTilesPipelines();

} // namespace attn

#endif // ATTN_PASSES_SELECTTILES_SELECTTILESPIPELINE_H
