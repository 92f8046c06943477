//===- Resources.h - Whether a tile fits a GPU ------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What one thread block of a configuration takes, and whether the machine has
// it. Legality comes before ranking: what does not fit is never tried.
//
// With M rows, N keys, W groups of 4 warps that compute (wgmma: 64 rows each)
// and fragments in 32-bit registers of a thread:
//
//   scores S        M·N / threads          P         S / 2 (two in a register)
//   output O        M·Dv / threads
//
//   wgmma     S + O, and P too with overlap: the scores of the next tile come
//             while P of this one is multiplied. P in shared memory needs none.
//             Before any exchange each thread has 65536 / threads registers,
//             which one instruction's accumulators must fit; then a producer
//             group keeps few and the others share the rest:
//             floor8((512 - producer) / W) for blocks of (W + 1)·128 threads.
//   mma.sync  S + O: P takes the place of S.
//   tcgen05   a row of S a thread; S and O lie in tensor memory, where tiles of
//             128 rows take N + Dv columns each.
//
// Shared memory: the larger of Q and O (O is staged where Q was), `stages` of K
// and V, P where it lies there, and a barrier of 8 B for Q and two for each
// buffer where loads are asynchronous.
//
// Worked example, wgmma, d = 128, 128 × 176, W = 2, 2 stages, overlap:
// 88 + 44 + 64 = 196 registers beside 32 of scratch, of 240; 213,064 B.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_COSTMODEL_RESOURCES_H
#define ATTN_LIB_ANALYSIS_COSTMODEL_RESOURCES_H

#include "lib/Analysis/CostModel/GPUMachine.h"
#include "lib/Analysis/CostModel/TileConfiguration.h"
#include "lib/Analysis/CostModel/Workload.h"

namespace attn {

/// Bytes of shared memory by what they hold.
struct SharedUse {
  int64_t query = 0, output = 0, keys = 0, values = 0;
  int64_t scores = 0, probabilities = 0, statistics = 0, barriers = 0;

  /// Query and output share their place.
  int64_t total() const {
    return std::max(query, output) + keys + values + scores + probabilities +
           statistics + barriers;
  }
};

/// What one thread block takes.
struct ResourceUse {
  int64_t threads = 0;
  /// Fragments of a computing thread, in 32-bit registers.
  int64_t scoreRegisters = 0, probabilityRegisters = 0, outputRegisters = 0;
  /// Registers that such a thread gets.
  int64_t threadRegisters = 0;
  SharedUse shared;
  int64_t tensorColumns = 0;
  /// Blocks that a unit holds at once.
  int64_t blocksPerUnit = 0;

  int64_t fragments() const {
    return scoreRegisters + probabilityRegisters + outputRegisters;
  }
};

/// A block's resources, or the reason why there can be no such block.
struct Feasibility {
  ResourceUse use;
  /// Empty where the configuration is legal.
  std::string reason;

  bool isLegal() const { return reason.empty(); }
};

/// Shared memory of a block of `config`, which runs on a matrix unit.
SharedUse getSharedUse(const Workload &workload,
                       const TileConfiguration &config);

/// Shared memory where everything of a tile lies there at once: Q, K, V and
/// scores in the operand's type and two f32 statistics a row, as textbooks
/// compute block sizes. One stage, nothing shares a place.
SharedUse getTextbookUse(const Workload &workload, int64_t queryTile,
                         int64_t keyTile);

/// The largest B with `getTextbookUse(workload, B, B).total() <= bytes`; 0
/// where not even one row fits.
int64_t getLargestTextbookTile(const Workload &workload, int64_t bytes);

/// Whether `gpu` can run `config`, which uses its matrix unit, and with what.
Feasibility checkResources(const GPUMachine &gpu, const Workload &workload,
                           const TileConfiguration &config);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_COSTMODEL_RESOURCES_H
