//===- DimLanes.h - Kernel parts for tiles of few rows --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_DIMLANES_H
#define ATTN_PASSES_LOWERTOCPU_DIMLANES_H

#include "passes/LowerToCPU/OnlineKernel.h"

namespace attn {

/// Copies `query` [rows, D] to `packed` [query tile, D]; other rows are zero.
void packQueryRows(LaneBuilder &b, mlir::Value query, mlir::Value packed);

/// Writes scaled scores of all keys of the tile; Q is packed by rows.
void buildScoresOfFewRows(LaneBuilder &b, const OnlineTile &tile);

/// Rescales the accumulator [query tile, Dv] and adds P·V.
void buildValuesOfFewRows(LaneBuilder &b, const OnlineTile &tile,
                          mlir::ValueRange rescale);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_DIMLANES_H
