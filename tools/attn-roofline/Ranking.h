//===- Ranking.h - Tiles of an attention, as a report shows them *- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_ROOFLINE_RANKING_H
#define ATTN_TOOLS_ATTN_ROOFLINE_RANKING_H

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace attn::roofline {

/// One configuration with the cost model's times, in seconds.
struct RankedTile {
  std::string name;
  double seconds = 0;
  /// FLOP/s of the kept scores in that time.
  double keptFlops = 0;
  /// What it waits for most.
  std::string bound;
  /// How long each resource is busy, by name; they overlap.
  std::vector<std::pair<std::string, double>> busy;
};

/// The best tiles of one attention on one target.
struct TileRanking {
  std::string phase, item, target;
  /// Why there is none; empty where there is.
  std::string missing;
  int64_t enumerated = 0, legal = 0;
  /// Fastest first, the whole score matrix not among them.
  std::vector<RankedTile> tiles;
  double unfusedSeconds = 0;
};

} // namespace attn::roofline

#endif // ATTN_TOOLS_ATTN_ROOFLINE_RANKING_H
