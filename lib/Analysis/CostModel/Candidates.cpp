//===- Candidates.cpp - Every configuration, in order of time -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What is enumerated are multiples of what the matrix unit multiplies at once.
// The unit's limits are checked afterwards: here nothing is known of them.
//
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/Candidates.h"

#include "llvm/Support/MathExtras.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace attn;
using llvm::divideCeil;
using roofline::AttentionShape;

/// Keys of a tile: P of fewer fill no second product, more than 256 columns
/// have no instruction. The product by V goes 16 keys at a time.
static constexpr int64_t kFewestKeys = 32, kMostKeys = 256, kKeyStep = 16;
static constexpr int64_t kMostStages = 4, kMostSplits = 128;

//===----------------------------------------------------------------------===//
// Enumeration
//===----------------------------------------------------------------------===//

/// Rows and warps: groups of warps times the rows of each.
static std::vector<TileConfiguration> enumerateRows(const GPUMachine &gpu) {
  std::vector<TileConfiguration> tiles;
  auto add = [&](int64_t groups, int64_t rowsPerGroup) {
    TileConfiguration tile;
    tile.unit = gpu.unit;
    tile.warps = groups * gpu.warpsPerGroup;
    tile.queryTile = groups * rowsPerGroup;
    tiles.push_back(tile);
  };
  if (gpu.unit == TileUnit::mma_sync) {
    // Warps of more than two instructions' rows leave no registers to load
    // ahead; no published kernel has them.
    for (int64_t groups : {1, 2, 4, 8})
      for (int64_t multiple : {1, 2})
        add(groups, multiple * gpu.rowsPerGroup);
    return tiles;
  }
  for (int64_t groups : {1, 2, 3})
    add(groups, gpu.rowsPerGroup);
  return tiles;
}

/// Parts of the keys: more than one only where there is no work for all units
/// otherwise.
static std::vector<int64_t> enumerateSplits(const GPUMachine &gpu,
                                            const AttentionShape &shape,
                                            const TileConfiguration &tile) {
  std::vector<int64_t> splits = {1};
  int64_t blocks = shape.batch * (shape.queryHeads / tile.packedHeads) *
                   divideCeil(shape.queryLength, tile.positions());
  int64_t steps = divideCeil(shape.keyLength, tile.keyTile);
  for (int64_t count = 2; count <= std::min(kMostSplits, steps) &&
                          blocks * (count / 2) < gpu.units;
       count *= 2)
    splits.push_back(count);
  return splits;
}

/// How operands get to the unit.
static void addSchedules(const GPUMachine &gpu, const AttentionShape &shape,
                         TileConfiguration tile,
                         std::vector<TileConfiguration> &configs) {
  bool isWarpGroup = gpu.unit == TileUnit::wgmma;
  bool isMasked = !shape.mask.lower.empty() || !shape.mask.upper.empty();
  int64_t blocks = divideCeil(shape.queryLength, tile.positions());
  // Blocks that share loads must need the same keys, and be there in pairs.
  bool shares = !isMasked && tile.splits == 1 && blocks % 2 == 0;
  std::vector<ProbabilityPlace> places = {ProbabilityPlace::registers};
  if (isWarpGroup)
    places.push_back(ProbabilityPlace::shared);
  if (gpu.unit == TileUnit::tcgen05)
    places = {ProbabilityPlace::tensor};
  for (tile.stages = 1; tile.stages <= kMostStages; ++tile.stages)
    for (ProbabilityPlace place : places)
      for (bool overlap : {false, true})
        for (int64_t cluster : {1, 2}) {
          if ((overlap && gpu.unit == TileUnit::mma_sync) ||
              (!overlap && gpu.unit == TileUnit::tcgen05) ||
              (cluster > 1 && (!shares || cluster > gpu.mostCluster)))
            continue;
          tile.probabilities = place;
          tile.overlap = overlap;
          tile.cluster = cluster;
          configs.push_back(tile);
        }
}

/// Keys of a tile, in order.
static std::vector<int64_t> enumerateKeys(const TileSizes &sizes) {
  if (sizes.keyTile > 0)
    return {sizes.keyTile};
  std::vector<int64_t> keys;
  for (int64_t tile = kFewestKeys; tile <= kMostKeys; tile += kKeyStep)
    keys.push_back(tile);
  return keys;
}

std::vector<TileConfiguration>
attn::enumerateConfigurations(const GPUMachine &gpu, const Workload &workload,
                              const TileSizes &sizes) {
  const AttentionShape &shape = workload.shape;
  int64_t group = shape.queryHeads / shape.keyHeads;
  std::vector<TileConfiguration> configs;
  for (TileConfiguration tile : enumerateRows(gpu)) {
    if (sizes.queryTile > 0 && tile.queryTile != sizes.queryTile)
      continue;
    std::vector<int64_t> packs = {1};
    // Heads fill the rows of a tile that positions do not fill.
    if (group > 1 && shape.queryLength < tile.queryTile &&
        tile.queryTile % group == 0)
      packs.push_back(group);
    for (int64_t pack : packs) {
      tile.packedHeads = pack;
      for (int64_t keys : enumerateKeys(sizes)) {
        tile.keyTile = keys;
        for (int64_t splits : enumerateSplits(gpu, shape, tile)) {
          tile.splits = splits;
          addSchedules(gpu, shape, tile, configs);
        }
      }
    }
  }
  return configs;
}

//===----------------------------------------------------------------------===//
// Ranking
//===----------------------------------------------------------------------===//

/// What tells tiles apart.
static auto getTile(const TileConfiguration &config) {
  return std::make_tuple(config.queryTile, config.keyTile, config.warps,
                         config.packedHeads);
}

/// Faster first, then what takes less.
static bool isBetter(const Candidate &a, const Candidate &b) {
  auto key = [](const Candidate &candidate) {
    const TileConfiguration &config = candidate.config;
    return std::make_tuple(candidate.time.total, config.splits, config.cluster,
                           config.overlap, config.stages, config.probabilities,
                           getTile(config));
  };
  return key(a) < key(b);
}

static std::vector<Candidate> sortValues(
    std::map<std::tuple<int64_t, int64_t, int64_t, int64_t>, Candidate> best) {
  std::vector<Candidate> sorted;
  for (auto &[tile, candidate] : best)
    sorted.push_back(std::move(candidate));
  std::sort(sorted.begin(), sorted.end(), isBetter);
  return sorted;
}

Ranking attn::rankConfigurations(const GPUMachine &gpu,
                                 const Workload &workload,
                                 const TileSizes &sizes) {
  Ranking ranking;
  std::map<std::tuple<int64_t, int64_t, int64_t, int64_t>, Candidate> legal,
      illegal;
  for (const TileConfiguration &config :
       enumerateConfigurations(gpu, workload, sizes)) {
    ++ranking.enumerated;
    Candidate candidate{config, checkResources(gpu, workload, config), {}};
    bool isLegal = candidate.feasibility.isLegal();
    ResourceUse use = candidate.feasibility.use;
    if (!isLegal)
      use.blocksPerUnit = 1;
    ranking.legalCount += isLegal;
    candidate.time = estimateTime(gpu, workload, config, use);
    auto [at, isNew] =
        (isLegal ? legal : illegal).try_emplace(getTile(config), candidate);
    if (!isNew && isBetter(candidate, at->second))
      at->second = candidate;
  }
  for (const auto &[tile, candidate] : legal)
    illegal.erase(tile);
  ranking.legal = sortValues(std::move(legal));
  ranking.illegal = sortValues(std::move(illegal));
  ranking.unfused = estimateUnfusedTime(gpu, workload);
  return ranking;
}

double attn::getKeptFlops(const Workload &workload, double seconds) {
  return double(roofline::countFused(workload.shape).flops) / seconds;
}
