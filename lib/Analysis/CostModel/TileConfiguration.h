//===- TileConfiguration.h - One way to run an attention --------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_COSTMODEL_TILECONFIGURATION_H
#define ATTN_LIB_ANALYSIS_COSTMODEL_TILECONFIGURATION_H

#include "dialects/Attn/IR/AttnDialect.h"

#include <string>

namespace attn {

/// `#attn.tile_config` as a plain struct; see there for what each field means.
struct TileConfiguration {
  Schedule schedule = Schedule::fused;
  int64_t queryTile = 0, keyTile = 0;
  TileUnit unit = TileUnit::vectors;
  int64_t warps = 0, stages = 1;
  ProbabilityPlace probabilities = ProbabilityPlace::registers;
  bool overlap = false;
  int64_t cluster = 1, packedHeads = 1, splits = 1;

  /// Query positions of a tile: its rows, heads of a group left out.
  int64_t positions() const { return queryTile / packedHeads; }
};

/// The attribute that says the same.
TileConfigAttr getTileConfigAttr(mlir::MLIRContext *context,
                                 const TileConfiguration &config);

/// Short text for people: "128x176, 8 warps, 2 stages, overlap, cluster 2".
std::string describe(const TileConfiguration &config);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_COSTMODEL_TILECONFIGURATION_H
