//===- SvgRanking.cpp - The best tiles as bars ----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// One block for each attention and target. Left, the ranking: a bar a tile,
// its time and rate. Right, the best tile: for what share of its time each
// resource is busy; the longest bar is what bounds it.
//
//===----------------------------------------------------------------------===//

#include "tools/attn-roofline/SvgRanking.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"

#include <algorithm>

using namespace attn::roofline;

static constexpr double kLeft = 40, kBarLeft = 515, kBarWidth = 80;
static constexpr double kBusyLeft = 990, kBusyWidth = 150, kRow = 18;
static constexpr llvm::StringLiteral kInk = "#c8443f", kPale = "#e3a9a6";

/// The tiles, fastest first, on the scale of the slowest shown.
static void drawTiles(SvgCanvas &canvas, const TileRanking &ranking, double y) {
  double slowest = 0;
  for (const RankedTile &tile : ranking.tiles)
    slowest = std::max(slowest, tile.seconds);
  for (const RankedTile &tile : ranking.tiles) {
    bool isBest = &tile == &ranking.tiles.front();
    canvas.text({kLeft + 14, y + 11}, tile.name,
                {10.5, "#222", Anchor::start, isBest});
    double width = kBarWidth * tile.seconds / slowest;
    canvas.rect({kBarLeft, y}, width, kRow - 5, isBest ? kInk : kPale, 1);
    canvas.text({kBarLeft + width + 8, y + 11},
                formatScaled(tile.seconds, "s") + ", " +
                    formatScaled(tile.keptFlops, "FLOP/s") + ", " + tile.bound +
                    "-bound",
                {11, isBest ? "#222" : "#666"});
    y += kRow;
  }
  canvas.text({kLeft + 14, y + 11}, "unfused", {11, "#666"});
  std::string unfused = formatScaled(ranking.unfusedSeconds, "s");
  if (!ranking.tiles.empty())
    llvm::raw_string_ostream(unfused)
        << llvm::format(", %.1fx as long as the best",
                        ranking.unfusedSeconds / ranking.tiles.front().seconds);
  canvas.text({kBarLeft, y + 11}, unfused, {11, "#666"});
}

/// For what share of its time each resource of a tile is busy.
static double drawBusy(SvgCanvas &canvas, const RankedTile &tile, double y) {
  for (const auto &[resource, seconds] : tile.busy) {
    if (seconds <= 0)
      continue;
    double share = std::min(1.0, seconds / tile.seconds);
    canvas.text({kBusyLeft - 8, y + 9}, resource, {10.5, "#444", Anchor::end});
    canvas.rect({kBusyLeft, y}, kBusyWidth, 10, "#eee", 1);
    canvas.rect({kBusyLeft, y}, kBusyWidth * share, 10,
                resource == tile.bound ? "#c8443f" : "#8a8a8a", 1);
    std::string percent;
    llvm::raw_string_ostream(percent) << llvm::format("%.0f %%", 100 * share);
    canvas.text({kBusyLeft + kBusyWidth + 8, y + 9}, percent, {10.5, "#444"});
    y += 14;
  }
  return y;
}

static double drawRanking(SvgCanvas &canvas, const TileRanking &ranking,
                          double y) {
  canvas.text({kLeft, y + 12},
              ranking.phase + ": " + ranking.item + " on " + ranking.target,
              {13, "#333", Anchor::start, true});
  if (!ranking.missing.empty()) {
    canvas.text({kBarLeft, y + 12}, ranking.missing, {11, "#666"});
    return y + 26;
  }
  std::string counted = std::to_string(ranking.legal) + " of " +
                        std::to_string(ranking.enumerated) +
                        " configurations are legal";
  canvas.text({kBarLeft, y + 12}, counted, {11, "#666"});
  y += 20;
  drawTiles(canvas, ranking, y);
  double end = y + kRow * (ranking.tiles.size() + 1);
  if (!ranking.tiles.empty())
    end = std::max(end, drawBusy(canvas, ranking.tiles.front(), y - 12));
  return end + 12;
}

double attn::roofline::drawRankings(SvgCanvas &canvas, const Report &report,
                                    double top) {
  if (report.rankings.empty())
    return top;
  double y = top + 30;
  canvas.text({kLeft, y}, "Tiles by the cost model",
              {15, "#111", Anchor::start, true});
  canvas.text({kBusyLeft, y}, "what keeps the best tile busy", {12, "#555"});
  y += 14;
  for (const TileRanking &ranking : report.rankings)
    y = drawRanking(canvas, ranking, y);
  return y;
}
