//===- Machines.h - Machines and workloads for tests ------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TEST_UNIT_COSTMODEL_MACHINES_H
#define ATTN_TEST_UNIT_COSTMODEL_MACHINES_H

#include "lib/Analysis/CostModel/Candidates.h"
#include "lib/Target/Devices.h"

#include "llvm/Support/raw_ostream.h"

namespace attn {

/// The figures of a device that is known to have them for f16.
inline GPUMachine getMachine(llvm::StringRef name,
                             NumberType operand = NumberType::f16) {
  return llvm::cantFail(
      getGPUMachine(llvm::cantFail(lookupDevice(name)), operand));
}

/// f16 attention of one head dim with as many query heads as key heads.
inline Workload getHeads(int64_t batch, int64_t heads, int64_t length,
                         int64_t dim, bool isCausal = false) {
  Workload workload;
  workload.operand = NumberType::f16;
  roofline::AttentionShape &shape = workload.shape;
  shape.batch = batch;
  shape.queryHeads = shape.keyHeads = heads;
  shape.queryLength = shape.keyLength = length;
  shape.queryKeyDim = shape.valueDim = dim;
  if (isCausal)
    shape.mask =
        roofline::getCausalMask(roofline::Diagonal::topLeft, length, length);
  return workload;
}

/// The problems of the FlashAttention papers: 16384 tokens, 2048 columns.
inline Workload getPaperProblem(int64_t length, int64_t dim,
                                bool isCausal = false) {
  return getHeads(16384 / length, 2048 / dim, length, dim, isCausal);
}

/// A schedule of warp groups (wgmma) with P in registers unless said otherwise.
inline TileConfiguration
getWarpGroups(int64_t rows, int64_t keys, bool overlap = true,
              ProbabilityPlace place = ProbabilityPlace::registers) {
  TileConfiguration config;
  config.queryTile = rows;
  config.keyTile = keys;
  config.unit = TileUnit::wgmma;
  config.warps = rows / 16;
  config.stages = 2;
  config.overlap = overlap;
  config.probabilities = place;
  return config;
}

/// A schedule of warps that multiply by mma.sync.
inline TileConfiguration getWarps(int64_t rows, int64_t keys, int64_t warps) {
  TileConfiguration config;
  config.queryTile = rows;
  config.keyTile = keys;
  config.unit = TileUnit::mma_sync;
  config.warps = warps;
  return config;
}

} // namespace attn

#endif // ATTN_TEST_UNIT_COSTMODEL_MACHINES_H
