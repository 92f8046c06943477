//===- CPUTime.h - How long tiles take on a CPU's vectors -------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The kernel of passes/LowerToCPU: query rows lie in vector lanes, in panels of
// r vectors; a register block is r vectors by k keys (or value dims) and reads
// r + k values for its r·k multiply-adds. In clocks of one core, for one panel
// and n keys:
//
//   block     max(r·k·lanes / fmaLanes, (r + k) / loads)
//   scores    ⌈n / k⌉ · D · block
//   values    ⌈Dv / k⌉ · n · block
//   softmax   n · r · lanes / exponentials, and maskSlots more per vector at a
//             boundary of the mask
//   rescale   Dv · r: a load, a product, a store
//   spill     4 passes of 4·n·r·lanes bytes at the rate of the second-level
//             cache where they pass half of the first
//   and stepOverhead
//
// K and V of a step come from the second-level cache once a panel, at least.
// A tile of rows takes, beside its panels that hold a row, tileOverhead and one
// clock for each element of Q and O that changes its place. A panel at a
// boundary of the mask visits the keys that its own rows keep.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_COSTMODEL_CPUTIME_H
#define ATTN_LIB_ANALYSIS_COSTMODEL_CPUTIME_H

#include "lib/Analysis/CostModel/Workload.h"

#include "llvm/Support/raw_ostream.h"

#include <optional>
#include <vector>

namespace attn {

/// A CPU's figures, of one core, rates per clock.
struct CPUMachine {
  int64_t lanes = 0, registers = 0; ///< f32 lanes of a vector; vectors
  double fmaLanes = 0, exps = 0;    ///< elements
  double loads = 0;                 ///< vectors from the first-level cache
  double l2Rate = 0;                ///< B
  int64_t l1Bytes = 0, l2Bytes = 0;
  double stepOverhead = 0, tileOverhead = 0; ///< clk
  double maskSlots = 0;                      ///< clk per vector
};

/// The figures of `device`; a rate or constant that it does not say is that of
/// the described CPU with as wide vectors and as many registers. None where
/// there is no such description either.
std::optional<CPUMachine> getCPUMachine(const Device &device);

/// Vectors of rows in a register block for tiles of `vectors` vectors, as
/// passes/LowerToCPU/KernelShape.cpp blocks them.
int64_t getRowVectors(int64_t vectors, int64_t registers);

/// Clocks of one core for the whole attention in tiles of `queryTile` rows,
/// a multiple of the lanes, by `keyTile` keys.
double estimateCPUClocks(const CPUMachine &cpu, const Workload &workload,
                         int64_t queryTile, int64_t keyTile);

/// A tile for many rows.
struct CPUTile {
  int64_t queryTile = 0, keyTile = 0;
  double clocks = 0;
};

/// The tiles that were looked at.
struct CPURanking {
  std::vector<CPUTile> tiles; ///< fastest first
  CPUTile chosen;
};

/// Ranks tiles of at least two vectors of rows and at most `mostRows` rows (two
/// vectors where that is less). Chosen is, of the tiles within 1 % of the
/// fastest, the one with most rows, then keys, which visits keys least often.
CPURanking rankCPUTiles(const CPUMachine &cpu, const Workload &workload,
                        int64_t mostRows);

/// Prints the first `rows` tiles of a ranking on the machine `name`, and the
/// chosen one, with what they hold in the caches.
void printCPURanking(llvm::raw_ostream &os, llvm::StringRef name,
                     const CPUMachine &cpu, const Workload &workload,
                     const CPURanking &ranking, size_t rows);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_COSTMODEL_CPUTIME_H
