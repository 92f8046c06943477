//===- CPUTime.cpp - How long tiles take on a CPU's vectors ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/CPUTime.h"
#include "lib/Analysis/CostModel/Candidates.h"
#include "lib/Target/Devices.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>
#include <vector>

using namespace attn;
using llvm::divideCeil;
using roofline::AttentionShape;

/// Bytes of a score, an accumulator and a packed query element: all are f32.
static constexpr int64_t kElementBytes = 4;

//===----------------------------------------------------------------------===//
// Figures
//===----------------------------------------------------------------------===//

/// A described CPU with the vectors of `device` and rates for them.
static std::optional<Device> findStandIn(const Device &device) {
  for (const std::string &name : getDeviceNames()) {
    llvm::Expected<Device> other = lookupDevice(name);
    if (!other) {
      llvm::consumeError(other.takeError());
      continue;
    }
    const VectorUnit &vectors = other->vectors;
    if (other->kind == TargetKind::cpu && vectors.fmaLanes &&
        other->time.stepOverhead && vectors.vectorBytes &&
        vectors.vectorBytes.value == device.vectors.vectorBytes.value &&
        vectors.registers.value == device.vectors.registers.value)
      return *other;
  }
  return std::nullopt;
}

/// The first of both that is known, 0 where none is.
static double either(const Figure &own, const Figure &other) {
  return own ? *own : other.value.value_or(0);
}

/// A figure of a level of cache, unknown where there is no such level.
static Figure getCacheFigure(const Device &device, MemoryKind kind,
                             Figure MemoryLevel::*figure) {
  const MemoryLevel *level = findMemory(device, kind);
  return level ? level->*figure : Figure();
}

std::optional<CPUMachine> attn::getCPUMachine(const Device &device) {
  std::optional<Device> other =
      device.vectors.fmaLanes && device.time.stepOverhead ? device
                                                          : findStandIn(device);
  if (!other || !device.vectors.vectorBytes || !device.vectors.registers)
    return std::nullopt;
  auto cache = [&](MemoryKind kind, Figure MemoryLevel::*figure) {
    return either(getCacheFigure(device, kind, figure),
                  getCacheFigure(*other, kind, figure));
  };
  CPUMachine cpu;
  int64_t vectorBytes = device.vectors.vectorBytes.count();
  cpu.lanes = vectorBytes / kElementBytes;
  cpu.registers = device.vectors.registers.count();
  cpu.fmaLanes = either(device.vectors.fmaLanes, other->vectors.fmaLanes);
  cpu.exps = either(device.vectors.expRate, other->vectors.expRate);
  cpu.loads = cache(MemoryKind::l1, &MemoryLevel::bytesPerUnitClock) /
              double(vectorBytes);
  cpu.l2Rate = cache(MemoryKind::l2, &MemoryLevel::bytesPerUnitClock);
  cpu.l1Bytes = int64_t(cache(MemoryKind::l1, &MemoryLevel::bytesPerUnit));
  cpu.l2Bytes = int64_t(cache(MemoryKind::l2, &MemoryLevel::bytesPerUnit));
  cpu.stepOverhead = either(device.time.stepOverhead, other->time.stepOverhead);
  cpu.tileOverhead = either(device.time.tileOverhead, other->time.tileOverhead);
  cpu.maskSlots = either(device.time.maskSlots, other->time.maskSlots);
  bool isComplete = cpu.lanes > 0 && cpu.fmaLanes > 0 && cpu.exps > 0 &&
                    cpu.loads > 0 && cpu.l2Rate > 0 && cpu.l1Bytes > 0;
  return isComplete ? std::optional(cpu) : std::nullopt;
}

//===----------------------------------------------------------------------===//
// Time
//===----------------------------------------------------------------------===//

int64_t attn::getRowVectors(int64_t vectors, int64_t registers) {
  if (registers <= 16 && vectors % 3 == 0)
    return 3;
  return vectors % 2 == 0 ? 2 : 1;
}

/// Clocks of one panel of `rowVectors` vectors and one tile of keys.
static double getPanelStep(const CPUMachine &cpu, const AttentionShape &shape,
                           int64_t rowVectors, int64_t keyTile, bool isMasked) {
  constexpr int64_t kMostKeysInBlock = 12; // of KernelShape.cpp
  int64_t block = std::clamp<int64_t>(
      (cpu.registers - rowVectors - 1) / rowVectors, 1, kMostKeysInBlock);
  double lanes = double(cpu.lanes), rows = double(rowVectors);
  double blockClocks = std::max(rows * double(block) * lanes / cpu.fmaLanes,
                                double(rowVectors + block) / cpu.loads);
  double keys = double(keyTile);
  double products =
      blockClocks *
      (double(divideCeil(keyTile, block)) * double(shape.queryKeyDim) +
       double(divideCeil(shape.valueDim, block)) * keys);
  double softmax =
      keys * rows * (lanes / cpu.exps + (isMasked ? cpu.maskSlots : 0));
  double rescale = double(shape.valueDim) * rows;
  double scoreBytes = double(kElementBytes) * keys * rows * lanes;
  constexpr double kPasses = 4; // written, maximum, exponential, product
  double spill = scoreBytes > double(cpu.l1Bytes) / 2
                     ? kPasses * scoreBytes / cpu.l2Rate
                     : 0;
  double loaded = keys * double(shape.queryKeyDim + shape.valueDim) *
                  double(kElementBytes) / cpu.l2Rate;
  return std::max(products, loaded) + softmax + rescale + spill +
         cpu.stepOverhead;
}

/// Keys that the panels of a tile visit beside `interior` keys each: a panel
/// sees no boundary that none of its rows keeps.
static double countBoundaryKeys(const AttentionShape &shape, int64_t row,
                                int64_t rows, int64_t panelRows,
                                int64_t interior) {
  int64_t keys = 0;
  for (int64_t first = row; first < row + rows; first += panelRows) {
    int64_t count = std::min(panelRows, row + rows - first);
    roofline::KeyInterval read = roofline::getReadKeys(shape, first, count);
    keys += std::max<int64_t>(0, read.size() - interior);
  }
  return double(keys);
}

double attn::estimateCPUClocks(const CPUMachine &cpu, const Workload &workload,
                               int64_t queryTile, int64_t keyTile) {
  const AttentionShape &shape = workload.shape;
  // Of a head with more panels than this every n-th tile stands for n.
  constexpr int64_t kMostCountedPanels = 512;
  int64_t rowVectors = getRowVectors(queryTile / cpu.lanes, cpu.registers);
  int64_t panelRows = rowVectors * cpu.lanes;
  double inner = getPanelStep(cpu, shape, rowVectors, keyTile, false);
  double outer = getPanelStep(cpu, shape, rowVectors, keyTile, true);
  int64_t tiles = divideCeil(shape.queryLength, queryTile);
  int64_t stride =
      divideCeil(divideCeil(shape.queryLength, panelRows), kMostCountedPanels);
  double clocks = 0;
  for (int64_t tile = 0; tile < tiles; tile += stride) {
    int64_t row = tile * queryTile;
    int64_t rows = std::min(queryTile, shape.queryLength - row);
    VisitedTiles visited = countVisitedTiles(shape, row, rows, keyTile);
    double panels = double(divideCeil(rows, panelRows));
    double steps = panels * double(visited.interior) * inner;
    if (visited.boundary > 0) {
      bool isMasked = !shape.mask.lower.empty() || !shape.mask.upper.empty();
      double rest = countBoundaryKeys(shape, row, rows, panelRows,
                                      visited.interior * keyTile);
      steps += rest / double(keyTile) *
               ((isMasked ? outer : inner) - cpu.stepOverhead);
      steps += panels * double(visited.boundary) * cpu.stepOverhead;
    }
    double moved =
        panels * double(panelRows) * double(shape.queryKeyDim + shape.valueDim);
    clocks += double(std::min(stride, tiles - tile)) *
              (steps + moved + cpu.tileOverhead);
  }
  return clocks * double(shape.batch * shape.queryHeads);
}

CPURanking attn::rankCPUTiles(const CPUMachine &cpu, const Workload &workload,
                              int64_t mostRows) {
  constexpr int64_t kKeyTiles[] = {32, 48, 64, 96, 128, 192, 256, 384, 512};
  constexpr int64_t kVectors[] = {2, 3, 4, 6, 8, 12, 16};
  // Beyond so many vectors more rows save little, and leave few tiles for the
  // threads of a machine.
  constexpr int64_t kUsualVectors = 8, kEnoughTiles = 128;
  const AttentionShape &shape = workload.shape;
  CPURanking ranking;
  for (int64_t vectors : kVectors)
    for (int64_t keys : kKeyTiles) {
      int64_t rows = vectors * cpu.lanes;
      // Blocks of one vector wait on memory, for which there is no formula.
      bool isNarrow = getRowVectors(vectors, cpu.registers) == 1;
      // Rows that do not exist, beyond what fills the last panel.
      bool isIdle = rows - shape.queryLength >= 2 * cpu.lanes;
      bool areFew = vectors > kUsualVectors &&
                    shape.batch * shape.queryHeads *
                            int64_t(divideCeil(shape.queryLength, rows)) <
                        kEnoughTiles;
      if (((rows > mostRows || isIdle) && vectors > 2) || isNarrow || areFew)
        continue;
      double clocks = estimateCPUClocks(cpu, workload, rows, keys);
      ranking.tiles.push_back({rows, keys, clocks});
    }
  llvm::stable_sort(ranking.tiles, [](const CPUTile &a, const CPUTile &b) {
    return a.clocks < b.clocks;
  });
  constexpr double kTie = 1.01; // finer than the model is true
  auto size = [](const CPUTile &tile) {
    return std::pair(tile.queryTile, tile.keyTile);
  };
  for (const CPUTile &tile : ranking.tiles)
    if (tile.clocks <= kTie * ranking.tiles.front().clocks &&
        size(tile) > size(ranking.chosen))
      ranking.chosen = tile;
  return ranking;
}

//===----------------------------------------------------------------------===//
// The table that explains a choice
//===----------------------------------------------------------------------===//

void attn::printCPURanking(llvm::raw_ostream &os, llvm::StringRef name,
                           const CPUMachine &cpu, const Workload &workload,
                           const CPURanking &ranking, size_t rows) {
  const AttentionShape &shape = workload.shape;
  os << describeShape(shape)
     << llvm::formatv(" on '{0}': {1} tiles\n", name, ranking.tiles.size())
     << llvm::formatv("{0,4}  {1,-10} {2,12} {3,8} {4,18} {5,18}\n", "rank",
                      "tile", "Mclk a core", "of best", "scores B of L1",
                      "Q and O B of L2");
  for (auto [rank, tile] : llvm::enumerate(ranking.tiles)) {
    bool isChosen = tile.queryTile == ranking.chosen.queryTile &&
                    tile.keyTile == ranking.chosen.keyTile;
    if (rank >= rows && !isChosen)
      continue;
    int64_t rowBytes = kElementBytes * tile.queryTile;
    std::string scores =
        llvm::formatv("{0} of {1}", rowBytes * tile.keyTile, cpu.l1Bytes);
    std::string held = llvm::formatv(
        "{0} of {1}", rowBytes * (shape.queryKeyDim + shape.valueDim),
        cpu.l2Bytes);
    std::string sizes = llvm::formatv("{0}x{1}", tile.queryTile, tile.keyTile);
    os << llvm::formatv("{0,4}  {1,-10} {2,12:F3} {3,8:F3} {4,18} {5,18}{6}\n",
                        rank + 1, sizes, tile.clocks * 1e-6,
                        tile.clocks / ranking.tiles.front().clocks, scores,
                        held, isChosen ? "  chosen" : "");
  }
}
