//===- TimeModel.cpp - How long a configuration takes ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/TimeModel.h"

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>
#include <cmath>

using namespace attn;
using llvm::divideCeil;
using roofline::AttentionShape;

llvm::StringRef attn::stringifyTimeBound(TimeBound bound) {
  switch (bound) {
  case TimeBound::matrix:
    return "matrix";
  case TimeBound::exponential:
    return "exponential";
  case TimeBound::issue:
    return "issue";
  case TimeBound::shared:
    return "shared memory";
  case TimeBound::cache:
    return "cache";
  case TimeBound::memory:
    return "memory";
  case TimeBound::latency:
    return "latency";
  }
  llvm_unreachable("all bounds are listed");
}

//===----------------------------------------------------------------------===//
// One step
//===----------------------------------------------------------------------===//

/// Bytes of K and V of one tile of keys.
static double getKeyBytes(const Workload &workload, int64_t keys) {
  const AttentionShape &shape = workload.shape;
  return double(keys) * double(shape.queryKeyDim + shape.valueDim) *
         double(shape.keyBytes);
}

/// Bytes that one step reads from and writes to shared memory.
static double getSharedTraffic(const GPUMachine &gpu, const Workload &workload,
                               const TileConfiguration &config) {
  const AttentionShape &shape = workload.shape;
  double fill = getKeyBytes(workload, config.keyTile);
  double query =
      double(config.queryTile * shape.queryKeyDim) * double(shape.elementBytes);
  double probabilities =
      double(config.queryTile * config.keyTile) * double(shape.elementBytes);
  // Every group of warps reads all of K and V for its rows.
  double groups = double(config.warps) / double(gpu.warpsPerGroup);
  if (config.unit == TileUnit::mma_sync) // Q stays in registers
    return groups * fill + fill;
  double read = query + groups * fill;
  if (config.probabilities == ProbabilityPlace::shared)
    read += 2 * probabilities; // written, then read
  return read + fill;
}

/// The law of one step, without overheads.
static double combine(const GPUMachine &gpu, const StepTime &step,
                      double overlap) {
  double matrix = step.matrix, vector = step.vector();
  if (gpu.loadsThroughRegisters()) {
    double longest = std::max({matrix, vector, step.shared});
    return longest + (1 - overlap) * (matrix + vector + step.shared - longest);
  }
  double computed =
      std::max(matrix, vector) + (1 - overlap) * std::min(matrix, vector);
  return std::max(computed, step.shared);
}

/// How much of the overlap a configuration can have: an asynchronous unit
/// overlaps within a warp where the configuration says so; with mma.sync it is
/// another warp of the same scheduler that computes meanwhile.
static double getOverlap(const GPUMachine &gpu, const TileConfiguration &config,
                         const ResourceUse &use) {
  if (config.unit != TileUnit::mma_sync)
    return config.overlap ? gpu.overlap : 0;
  constexpr int64_t kSchedulers = 4; // of every NVIDIA unit since 2014
  bool hasPartner = config.warps * use.blocksPerUnit >= 2 * kSchedulers;
  return hasPartner ? gpu.overlap : 0;
}

/// Clocks of latency that `stages` buffers leave open in a step of `busy`.
static double getExposedLatency(const GPUMachine &gpu,
                                const TileConfiguration &config, double busy) {
  if (config.stages > 1)
    return 0;
  // mma.sync loads K while it multiplies by V, and V while by K. The warps of
  // an asynchronous unit hold a buffer until the last of them is done with it.
  if (config.unit == TileUnit::mma_sync)
    return std::max(0.0, gpu.loadLatency - busy / 2);
  return gpu.loadLatency;
}

StepTime attn::getStepTime(const GPUMachine &gpu, const Workload &workload,
                           const TileConfiguration &config,
                           const ResourceUse &use, bool isMasked) {
  const AttentionShape &shape = workload.shape;
  double rows = double(config.queryTile), keys = double(config.keyTile);
  double scores = rows * keys;
  double slots = gpu.scoreSlots + double(workload.scoreOps) +
                 (isMasked ? gpu.maskSlots : 0);
  StepTime step;
  step.matrix =
      2 * scores * double(shape.queryKeyDim + shape.valueDim) / gpu.flops;
  step.exponential = scores / gpu.exps;
  step.issue = (scores * slots + rows * double(shape.valueDim) *
                                     gpu.rescaleSlots * gpu.rescaleFraction) /
               gpu.slots;
  step.shared = getSharedTraffic(gpu, workload, config) / gpu.sharedBytes;
  double loaded = getKeyBytes(workload, config.keyTile);
  if (gpu.cacheBytes)
    step.cache = loaded / double(config.cluster) / *gpu.cacheBytes;
  double busy = combine(gpu, step, getOverlap(gpu, config, use));
  // Blocks side by side wait while the others compute.
  double waiting = gpu.stepOverhead + getExposedLatency(gpu, config, busy);
  double blocks = double(use.blocksPerUnit);
  double inFlight = double(config.stages) * blocks;
  step.total = std::max(
      {busy + waiting / blocks, step.cache, gpu.loadLatency / inFlight});
  return step;
}

//===----------------------------------------------------------------------===//
// All steps
//===----------------------------------------------------------------------===//

namespace {
/// Steps of all query tiles of one head.
struct HeadSteps {
  int64_t tiles = 0;
  /// Steps and clocks of all tiles.
  double interior = 0, boundary = 0, clocks = 0;
  /// Clocks of one tile.
  double longest = 0, shortest = 0;

  /// Adds `count` tiles of these steps.
  void add(const VisitedTiles &visited, double tileClocks, double count) {
    shortest = clocks == 0 ? tileClocks : std::min(shortest, tileClocks);
    longest = std::max(longest, tileClocks);
    clocks += count * tileClocks;
    interior += count * double(visited.interior);
    boundary += count * double(visited.boundary);
  }
};
} // namespace

/// Of a head with more tiles than this every n-th stands for n.
static constexpr int64_t kMostCountedTiles = 4096;

static HeadSteps sumSteps(const GPUMachine &gpu, const Workload &workload,
                          const TileConfiguration &config,
                          const ResourceUse &use, double interior,
                          double boundary) {
  const AttentionShape &shape = workload.shape;
  int64_t positions = config.positions();
  HeadSteps sum;
  sum.tiles = divideCeil(shape.queryLength, positions);
  bool isBounded = !shape.mask.lower.empty() || !shape.mask.upper.empty();
  int64_t stride =
      isBounded ? divideCeil(sum.tiles, kMostCountedTiles) : sum.tiles;
  // Side by side, one block's prologue hides behind the steps of another.
  double overhead = gpu.tileOverhead / double(use.blocksPerUnit);
  for (int64_t tile = 0; tile < sum.tiles; tile += stride) {
    VisitedTiles visited =
        countVisitedTiles(shape, tile * positions, positions, config.keyTile);
    VisitedTiles own{int64_t(divideCeil(visited.interior, config.splits)),
                     int64_t(divideCeil(visited.boundary, config.splits))};
    double clocks = double(own.interior) * interior +
                    double(own.boundary) * boundary + overhead;
    double count = double(std::min(stride, sum.tiles - tile));
    sum.add(own, clocks, count * double(config.splits));
  }
  return sum;
}

/// Clocks until the last of `blocks` is done.
static double getMakespan(const GPUMachine &gpu, const HeadSteps &head,
                          double heads, double blocks) {
  double perUnit = std::ceil(blocks / double(gpu.units));
  if (head.longest == head.shortest || perUnit <= 1)
    return perUnit * head.longest;
  double mean = head.clocks * heads / double(gpu.units);
  return std::max(head.longest, mean + head.shortest / 2);
}

/// Bytes to and from memory; `tiles` query tiles a head.
static double getMemoryBytes(const GPUMachine &gpu, const Workload &workload,
                             const TileConfiguration &config,
                             const ResourceUse &use, int64_t tiles) {
  const AttentionShape &shape = workload.shape;
  roofline::Traffic traffic = roofline::countFusedTraffic(shape);
  double heads = double(shape.batch * shape.keyHeads);
  double keyBytes = double(traffic.key + traffic.value);
  double blocks = double(gpu.units * use.blocksPerUnit);
  // Blocks that read the same keys, and heads whose keys are read at once.
  int64_t group = shape.queryHeads / shape.keyHeads;
  double readers = double(tiles) * double(group / config.packedHeads);
  double headsAtOnce = std::min(heads, std::ceil(blocks / readers));
  double atOnce = keyBytes / heads * headsAtOnce;
  if (gpu.cacheSize > 0 && atOnce > double(gpu.cacheSize))
    keyBytes *= std::max(1.0, std::ceil(readers / blocks));
  double bytes =
      double(traffic.total() - traffic.key - traffic.value) + keyBytes;
  if (config.splits > 1) { // partial results in f32, written and read
    double rows =
        double(shape.batch * shape.queryHeads) * double(shape.queryLength);
    bytes += 2 * sizeof(float) * rows * double(shape.valueDim + 1) *
             double(config.splits);
  }
  return bytes;
}

/// Says which part of `estimate` is the longest.
static TimeBound findBound(const TimeEstimate &estimate) {
  std::pair<double, TimeBound> parts[] = {
      {estimate.matrix, TimeBound::matrix},
      {estimate.exponential, TimeBound::exponential},
      {estimate.issue, TimeBound::issue},
      {estimate.shared, TimeBound::shared},
      {estimate.cache, TimeBound::cache},
      {estimate.memory, TimeBound::memory},
      {estimate.overhead, TimeBound::latency}};
  auto *longest = std::max_element(
      std::begin(parts), std::end(parts),
      [](const auto &a, const auto &b) { return a.first < b.first; });
  return longest->second;
}

TimeEstimate attn::estimateTime(const GPUMachine &gpu, const Workload &workload,
                                const TileConfiguration &config,
                                const ResourceUse &use) {
  const AttentionShape &shape = workload.shape;
  StepTime interior = getStepTime(gpu, workload, config, use, false);
  StepTime boundary = getStepTime(gpu, workload, config, use, true);
  HeadSteps head =
      sumSteps(gpu, workload, config, use, interior.total, boundary.total);
  double heads = double(shape.batch * shape.queryHeads / config.packedHeads);
  double blocks = heads * double(head.tiles) * double(config.splits);
  double makespan = getMakespan(gpu, head, heads, blocks);

  TimeEstimate result;
  result.waves = blocks / double(gpu.units * use.blocksPerUnit);
  result.visitedScores = (head.interior + head.boundary) * heads *
                         double(config.queryTile * config.keyTile);
  // The busiest unit: its share of all blocks, at least one.
  double share = head.clocks > 0 ? makespan / (head.clocks * heads) : 0;
  double steps = heads * share / gpu.clock;
  double inner = head.interior * steps, outer = head.boundary * steps;
  result.matrix = interior.matrix * (inner + outer);
  result.exponential = interior.exponential * (inner + outer);
  result.issue = interior.issue * inner + boundary.issue * outer;
  result.shared = interior.shared * (inner + outer);
  result.cache = interior.cache * (inner + outer);
  result.memoryBytes = getMemoryBytes(gpu, workload, config, use, head.tiles);
  result.memory = result.memoryBytes / gpu.memoryBytes;
  double merge = config.splits > 1 ? gpu.splitMerge : 0;
  result.overhead = gpu.launch + merge +
                    gpu.tileOverhead / double(use.blocksPerUnit) *
                        double(head.tiles * config.splits) * steps;
  result.total =
      std::max(makespan / gpu.clock, result.memory) + gpu.launch + merge;
  result.bound = findBound(result);
  return result;
}

TimeEstimate attn::estimateUnfusedTime(const GPUMachine &gpu,
                                       const Workload &workload) {
  const AttentionShape &shape = workload.shape;
  roofline::Work work = roofline::countUnfused(shape);
  roofline::Traffic traffic = roofline::countUnfusedTraffic(shape);
  double device = double(gpu.units) * gpu.clock;
  double pairs = double(work.exponentials);
  TimeEstimate result;
  result.matrix = double(work.flops) / (gpu.flops * device);
  result.exponential = pairs / (gpu.exps * device);
  result.issue = pairs * (gpu.scoreSlots + double(workload.scoreOps)) /
                 (gpu.slots * device);
  result.memoryBytes = double(traffic.total());
  result.memory = result.memoryBytes / gpu.memoryBytes;
  constexpr double kKernels = 3; // product, softmax, product
  result.overhead = kKernels * gpu.launch;
  // Scores cross twice around the softmax; the products have the rest.
  double around = double(traffic.scores) / 2 / gpu.memoryBytes;
  result.total = std::max(result.matrix, result.memory - around) +
                 std::max({around, result.exponential, result.issue}) +
                 result.overhead;
  result.bound = findBound(result);
  return result;
}
