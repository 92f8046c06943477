//===- Resources.cpp - Whether a tile fits a GPU --------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/Resources.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>

using namespace attn;
using llvm::divideCeil;
using llvm::formatv;

/// Bytes of an f32, of which scores, outputs and statistics are, and of an
/// mbarrier (PTX ISA).
static constexpr int64_t kF32Bytes = 4, kBarrierBytes = 8;
/// Warps of a warp group (PTX ISA), also of the one that only copies.
static constexpr int64_t kGroupWarps = 4;

//===----------------------------------------------------------------------===//
// Shared memory
//===----------------------------------------------------------------------===//

SharedUse attn::getSharedUse(const Workload &workload,
                             const TileConfiguration &config) {
  const roofline::AttentionShape &shape = workload.shape;
  int64_t bytes = shape.elementBytes;
  SharedUse use;
  use.query = config.queryTile * shape.queryKeyDim * bytes;
  use.output = config.queryTile * shape.valueDim * bytes;
  use.keys =
      config.stages * config.keyTile * shape.queryKeyDim * shape.keyBytes;
  use.values = config.stages * config.keyTile * shape.valueDim * shape.keyBytes;
  if (config.probabilities == ProbabilityPlace::shared)
    use.probabilities = config.queryTile * config.keyTile * bytes;
  if (config.unit != TileUnit::mma_sync) // full and empty, of K and of V
    use.barriers = kBarrierBytes * (1 + 4 * config.stages);
  return use;
}

SharedUse attn::getTextbookUse(const Workload &workload, int64_t queryTile,
                               int64_t keyTile) {
  TileConfiguration config;
  config.queryTile = queryTile;
  config.keyTile = keyTile;
  config.unit = TileUnit::mma_sync;
  SharedUse use = getSharedUse(workload, config);
  use.output = 0;
  use.scores = queryTile * keyTile * workload.shape.elementBytes;
  use.statistics = 2 * kF32Bytes * queryTile;
  return use;
}

int64_t attn::getLargestTextbookTile(const Workload &workload, int64_t bytes) {
  int64_t rows = 0;
  while (getTextbookUse(workload, rows + 1, rows + 1).total() <= bytes)
    ++rows;
  return rows;
}

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

/// Threads that compute, those that only copy left out.
static int64_t getComputeThreads(const GPUMachine &gpu,
                                 const TileConfiguration &config) {
  return config.warps * gpu.warpThreads;
}

static int64_t roundDown(int64_t value, int64_t step) {
  return value / step * step;
}

/// Fragments of one thread.
static void fillFragments(const GPUMachine &gpu, const Workload &workload,
                          const TileConfiguration &config, ResourceUse &use) {
  int64_t threads = getComputeThreads(gpu, config);
  use.scoreRegisters = divideCeil(config.queryTile * config.keyTile, threads);
  use.outputRegisters =
      divideCeil(config.queryTile * workload.shape.valueDim, threads);
  if (config.unit == TileUnit::tcgen05) {
    use.outputRegisters = 0; // in tensor memory, moved by other threads
    return;
  }
  bool isInPlace = config.unit == TileUnit::mma_sync || !config.overlap ||
                   config.probabilities != ProbabilityPlace::registers;
  if (!isInPlace)
    use.probabilityRegisters =
        divideCeil(use.scoreRegisters * workload.shape.elementBytes, kF32Bytes);
}

/// Registers that a computing thread gets, and the threads of the block.
static void fillAllotment(const GPUMachine &gpu,
                          const TileConfiguration &config, ResourceUse &use) {
  int64_t computing = getComputeThreads(gpu, config);
  int64_t group = kGroupWarps * gpu.warpThreads;
  if (config.unit == TileUnit::mma_sync) {
    use.threads = computing;
    int64_t needed = use.fragments() + gpu.scratchRegisters;
    use.threadRegisters = std::min(llvm::alignTo(needed, gpu.registerStep),
                                   uint64_t(gpu.threadRegisters));
    return;
  }
  // One group copies; with accumulators in tensor memory a second one moves
  // them.
  int64_t helpers = config.unit == TileUnit::tcgen05 ? 2 : 1;
  use.threads = computing + helpers * group;
  int64_t groups = computing / group;
  int64_t left = gpu.registers / group;
  if (gpu.movesRegisters)
    use.threadRegisters = roundDown((left - helpers * gpu.producerRegisters) /
                                        std::max<int64_t>(1, groups),
                                    gpu.registerStep);
  else
    use.threadRegisters =
        roundDown(gpu.registers / use.threads, gpu.registerStep);
  use.threadRegisters = std::min(use.threadRegisters, gpu.threadRegisters);
}

//===----------------------------------------------------------------------===//
// Limits, one function each
//===----------------------------------------------------------------------===//

static std::string checkShape(const GPUMachine &gpu, const Workload &workload,
                              const TileConfiguration &config) {
  int64_t step = config.warps / gpu.warpsPerGroup * gpu.rowsPerGroup;
  if (config.warps % gpu.warpsPerGroup != 0 || step == 0 ||
      config.queryTile % step != 0)
    return formatv("{0} rows are no multiple of {1} for {2} warps of '{3}'",
                   config.queryTile, gpu.rowsPerGroup, config.warps,
                   stringifyTileUnit(config.unit));
  if (config.unit != TileUnit::mma_sync && config.queryTile != step)
    return formatv("{0} rows need {1} warps of '{2}' but there are {3}",
                   config.queryTile,
                   config.queryTile / gpu.rowsPerGroup * gpu.warpsPerGroup,
                   stringifyTileUnit(config.unit), config.warps);
  if (config.keyTile % gpu.keyStep != 0)
    return formatv("{0} keys are no multiple of {1}", config.keyTile,
                   gpu.keyStep);
  if (config.cluster > gpu.mostCluster)
    return formatv("target '{0}' shares no loads among {1} blocks", gpu.name,
                   config.cluster);
  int64_t group = workload.shape.queryHeads / workload.shape.keyHeads;
  if (group % config.packedHeads != 0)
    return formatv("{0} packed heads do not divide a group of {1}",
                   config.packedHeads, group);
  return "";
}

/// One instruction's accumulators must fit what a thread has before registers
/// are exchanged.
static std::string checkEntry(const GPUMachine &gpu,
                              const TileConfiguration &config,
                              const ResourceUse &use) {
  if (config.unit != TileUnit::wgmma)
    return "";
  int64_t entry =
      std::min(roundDown(gpu.registers / use.threads, gpu.registerStep),
               gpu.threadRegisters);
  int64_t columns = gpu.mostColumns * gpu.rowsPerGroup /
                    (gpu.warpsPerGroup * gpu.warpThreads);
  int64_t widest =
      std::min(columns, std::max(use.scoreRegisters, use.outputRegisters));
  if (widest + gpu.scratchRegisters <= entry)
    return "";
  return formatv("one instruction needs {0} registers a thread beside {1}, "
                 "{2} threads enter with {3}",
                 widest, gpu.scratchRegisters, use.threads, entry);
}

static std::string checkRegisters(const GPUMachine &gpu,
                                  const ResourceUse &use) {
  if (use.fragments() + gpu.scratchRegisters <= use.threadRegisters)
    return "";
  return formatv("tile needs {0} registers a thread (scores {1}, P {2}, output "
                 "{3}, other {4}), target '{5}' offers {6}",
                 use.fragments() + gpu.scratchRegisters, use.scoreRegisters,
                 use.probabilityRegisters, use.outputRegisters,
                 gpu.scratchRegisters, gpu.name, use.threadRegisters);
}

static std::string checkMemories(const GPUMachine &gpu,
                                 const ResourceUse &use) {
  if (use.shared.total() > gpu.sharedPerBlock)
    return formatv("tile needs {0} B shared memory, target '{1}' offers {2} B",
                   use.shared.total(), gpu.name, gpu.sharedPerBlock);
  if (use.tensorColumns > gpu.tensorColumns)
    return formatv("tile needs {0} columns of tensor memory, target '{1}' "
                   "offers {2}",
                   use.tensorColumns, gpu.name, gpu.tensorColumns);
  if (use.threads > gpu.blockThreads)
    return formatv("tile needs {0} threads, target '{1}' offers {2} a block",
                   use.threads, gpu.name, gpu.blockThreads);
  return "";
}

/// Blocks that fit a unit side by side.
static int64_t countBlocks(const GPUMachine &gpu,
                           const TileConfiguration &config,
                           const ResourceUse &use) {
  int64_t blocks = std::min(gpu.unitBlocks, gpu.unitThreads / use.threads);
  int64_t entry =
      config.unit == TileUnit::mma_sync
          ? llvm::alignTo(use.threadRegisters, gpu.registerStep)
          : std::min(roundDown(gpu.registers / use.threads, gpu.registerStep),
                     gpu.threadRegisters + 1);
  blocks = std::min(blocks, gpu.registers / (entry * use.threads));
  blocks = std::min(blocks, gpu.sharedPerUnit /
                                (use.shared.total() + gpu.sharedReserved));
  if (use.tensorColumns > 0)
    blocks = std::min(blocks, gpu.tensorColumns / use.tensorColumns);
  return blocks;
}

Feasibility attn::checkResources(const GPUMachine &gpu,
                                 const Workload &workload,
                                 const TileConfiguration &config) {
  Feasibility result;
  ResourceUse &use = result.use;
  result.reason = checkShape(gpu, workload, config);
  if (!result.isLegal())
    return result;
  fillFragments(gpu, workload, config, use);
  fillAllotment(gpu, config, use);
  use.shared = getSharedUse(workload, config);
  if (config.unit == TileUnit::tcgen05)
    use.tensorColumns = config.queryTile / gpu.rowsPerGroup *
                        (config.keyTile + workload.shape.valueDim);
  for (const std::string &reason :
       {checkMemories(gpu, use), checkEntry(gpu, config, use),
        checkRegisters(gpu, use)})
    if (result.reason.empty())
      result.reason = reason;
  if (!result.isLegal())
    return result;
  use.blocksPerUnit = countBlocks(gpu, config, use);
  if (use.blocksPerUnit == 0)
    result.reason =
        formatv("a block of {0} threads with {1} registers each and {2} B "
                "shared memory fits no unit of target '{3}'",
                use.threads, use.threadRegisters, use.shared.total(), gpu.name);
  return result;
}
