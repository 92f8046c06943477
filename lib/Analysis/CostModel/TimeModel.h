//===- TimeModel.h - How long a configuration takes -------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Time by formula; every constant is a figure of the machine's description
// (docs/CostModel.md: which, how many, fitted on what).
//
// One step, a tile of M rows with a tile of N keys, takes in clocks of a unit
//
//   matrix       2·M·N·(D + Dv) / FLOP per clk
//   exponential  M·N / exponentials per clk
//   issue        (M·N·scoreSlots + M·Dv·rescaleSlots·rescaleFraction) / slots
//   per clk vector       max(exponential, issue) shared       bytes that
//   operands read and loads write / B per clk cache        N·(D + Dv)·e /
//   cluster / B per clk of one unit
//
// and the step as a whole
//
//   asynchronous unit   max(max(matrix, vector) + (1 - ω)·min(matrix, vector),
//   shared) mma.sync            max(matrix, vector, shared) + (1 - ω)·(the
//   other two)
//
// with the overlap ω, because operands of mma.sync go through the registers of
// the threads that also compute exponentials. To it come stepOverhead, and the
// latency of a load where one stage leaves it open; `cache` and what a ring of
// s stages can have in flight are floors.
//
// A query tile takes the sum of its visited steps (boundary steps with
// maskSlots more) and tileOverhead. Tiles of equal length go to units in waves;
// of unequal length, longest first, they end half a shortest tile after the
// mean. Memory is a floor: Q, O once, K and V once where the heads in work at
// one time fit the last cache, else once per wave of blocks of a head.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_COSTMODEL_TIMEMODEL_H
#define ATTN_LIB_ANALYSIS_COSTMODEL_TIMEMODEL_H

#include "lib/Analysis/CostModel/Resources.h"

namespace attn {

/// What a configuration waits for most.
enum class TimeBound {
  matrix,      ///< products
  exponential, ///< exponentials
  issue,       ///< other vector instructions
  shared,      ///< shared memory
  cache,       ///< the last cache
  memory,      ///< memory
  latency,     ///< launch, prologues, waiting
};

/// The word for a bound, as in `TimeBound`.
llvm::StringRef stringifyTimeBound(TimeBound bound);

/// Clocks of one step, on one unit.
struct StepTime {
  double matrix = 0, exponential = 0, issue = 0, shared = 0, cache = 0;
  /// All together, overlapped as the law says, with overheads.
  double total = 0;

  double vector() const { return std::max(exponential, issue); }
};

/// Where the time of a configuration goes. Times in seconds.
struct TimeEstimate {
  double total = 0;
  /// Time that each resource is busy, on the busiest unit; they overlap, so
  /// that their sum is no time.
  double matrix = 0, exponential = 0, issue = 0, shared = 0, cache = 0;
  double memory = 0;
  /// Launch, prologues and epilogues of tiles, merging of splits.
  double overhead = 0;
  TimeBound bound = TimeBound::matrix;
  /// Bytes to and from memory.
  double memoryBytes = 0;
  /// Blocks over units: how often the machine is filled.
  double waves = 0;
  /// Scores of all visited tiles, over batch and heads; what a mask drops of
  /// them is computed in vain.
  double visitedScores = 0;
};

/// Time of one step of `config`; `isMasked`: at a boundary of the mask.
StepTime getStepTime(const GPUMachine &gpu, const Workload &workload,
                     const TileConfiguration &config, const ResourceUse &use,
                     bool isMasked);

/// Time of the whole attention by a legal fused configuration with resources
/// `use`.
TimeEstimate estimateTime(const GPUMachine &gpu, const Workload &workload,
                          const TileConfiguration &config,
                          const ResourceUse &use);

/// Time of two products and a softmax through the whole score matrix.
TimeEstimate estimateUnfusedTime(const GPUMachine &gpu,
                                 const Workload &workload);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_COSTMODEL_TIMEMODEL_H
