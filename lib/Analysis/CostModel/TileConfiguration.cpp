//===- TileConfiguration.cpp - One way to run an attention ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/TileConfiguration.h"

#include "llvm/Support/FormatVariadic.h"

using namespace attn;

TileConfigAttr attn::getTileConfigAttr(mlir::MLIRContext *context,
                                       const TileConfiguration &config) {
  if (config.schedule == Schedule::unfused)
    return TileConfigAttr::get(context, Schedule::unfused, 0, 0, 1,
                               TileUnit::vectors, 0, 1,
                               ProbabilityPlace::registers, false, 1, 1);
  return TileConfigAttr::get(context, config.schedule, config.queryTile,
                             config.keyTile, config.packedHeads, config.unit,
                             config.warps, config.stages, config.probabilities,
                             config.overlap, config.cluster, config.splits);
}

std::string attn::describe(const TileConfiguration &config) {
  if (config.schedule == Schedule::unfused)
    return "unfused";
  std::string text = llvm::formatv("{0}x{1}", config.queryTile, config.keyTile);
  if (config.warps > 0)
    text += llvm::formatv(" {0}, {1} warps, {2} stages",
                          stringifyTileUnit(config.unit), config.warps,
                          config.stages);
  if (config.probabilities == ProbabilityPlace::shared)
    text += ", P shared";
  if (config.overlap)
    text += ", overlap";
  if (config.cluster > 1)
    text += llvm::formatv(", cluster {0}", config.cluster);
  if (config.packedHeads > 1)
    text += llvm::formatv(", {0} heads packed", config.packedHeads);
  if (config.splits > 1)
    text += llvm::formatv(", {0} splits", config.splits);
  return text;
}
