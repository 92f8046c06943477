//===- Candidates.h - Every configuration, in order of time -----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_COSTMODEL_CANDIDATES_H
#define ATTN_LIB_ANALYSIS_COSTMODEL_CANDIDATES_H

#include "lib/Analysis/CostModel/TimeModel.h"

#include "llvm/Support/raw_ostream.h"

#include <vector>

namespace attn {

/// A configuration with what is known of it.
struct Candidate {
  TileConfiguration config;
  Feasibility feasibility;
  /// Of an illegal one: what it would take with one block a unit.
  TimeEstimate time;
};

/// All configurations of one attention on one machine.
struct Ranking {
  /// How many were looked at, and how many of them are legal.
  int64_t enumerated = 0, legalCount = 0;
  /// The best legal configuration of each tile (rows, keys, warps, packed
  /// heads), fastest first; of equal times the one that takes least.
  std::vector<Candidate> legal;
  /// Tiles of which no configuration is legal, fastest first.
  std::vector<Candidate> illegal;
  /// The time through the whole score matrix.
  TimeEstimate unfused;
};

/// Sizes that a user insists on; 0: any.
struct TileSizes {
  int64_t queryTile = 0, keyTile = 0;
};

/// The configurations that the capabilities of `gpu` suggest, legal or not;
/// none where it has no way to form a query tile of the size asked for.
std::vector<TileConfiguration>
enumerateConfigurations(const GPUMachine &gpu, const Workload &workload,
                        const TileSizes &sizes = {});

/// Checks, times and sorts all of them.
Ranking rankConfigurations(const GPUMachine &gpu, const Workload &workload,
                           const TileSizes &sizes = {});

/// FLOP/s of the kept scores in `seconds`: what benchmarks of attention quote.
double getKeptFlops(const Workload &workload, double seconds);

/// Sizes for people: "batch 2, heads 16, 8192 queries, 8192 keys, dims 128".
std::string describeShape(const roofline::AttentionShape &shape);

/// Prints a table: the first `rows` legal tiles with the time of each term and
/// what bounds them, unfused, then the first `rows` illegal ones that would be
/// faster, with the reason why there is no such block.
void printRanking(llvm::raw_ostream &os, const GPUMachine &gpu,
                  const Workload &workload, const Ranking &ranking,
                  size_t rows = 8);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_COSTMODEL_CANDIDATES_H
