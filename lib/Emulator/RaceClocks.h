//===- RaceClocks.h - What each warp has to see -----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_RACECLOCKS_H
#define ATTN_LIB_EMULATOR_RACECLOCKS_H

#include "lib/Emulator/Lanes.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace attn::emulator {

/// For each warp the last epoch whose accesses are known; empty is all zeros.
class VectorClock {
public:
  uint32_t of(uint32_t agent) const {
    return agent < epochs.size() ? epochs[agent] : 0;
  }
  void raise(uint32_t agent, uint32_t epoch) {
    if (epochs.size() <= agent)
      epochs.resize(agent + 1);
    epochs[agent] = std::max(epochs[agent], epoch);
  }
  /// Takes in all that `other` knows.
  void join(const VectorClock &other) {
    if (epochs.size() < other.epochs.size())
      epochs.resize(other.epochs.size());
    for (size_t n = 0; n < other.epochs.size(); ++n)
      epochs[n] = std::max(epochs[n], other.epochs[n]);
  }

  /// Warps beyond are unknown.
  uint32_t size() const { return static_cast<uint32_t>(epochs.size()); }

private:
  std::vector<uint32_t> epochs;
};

/// Who accessed a byte, and when.
struct Stamp {
  uint32_t agent;
  uint32_t epoch;
  unsigned lane;
};

/// The clocks of all warps. Epochs begin at 1 and grow over all warps: one that
/// a warp enters is larger than any before.
class RaceClocks {
public:
  explicit RaceClocks(unsigned agents) : warps(agents) {}

  /// Accesses of earlier epochs come before all that any warp does from now on.
  uint32_t settled() const { return placeOf ? 1 : settledEpoch; }

  /// From now on remembers what each warp learnt where; `place` tells where an
  /// agent is. Nothing counts as settled then.
  void trace(std::function<uint32_t(uint32_t)> place) {
    placeOf = std::move(place);
  }
  bool isTracing() const { return static_cast<bool>(placeOf); }
  /// Where `agent` is now.
  uint32_t whereIs(uint32_t agent) const { return placeOf(agent); }
  /// Where `agent` learnt first of what `earlier` did; -1 for its own thread.
  int64_t findSource(const Stamp &earlier, uint32_t agent) const;

  uint32_t epochOf(uint32_t agent) const { return warps[agent].epoch; }
  /// Whether `earlier` comes before what `lane` of `agent` does now.
  bool isOrdered(const Stamp &earlier, uint32_t agent, unsigned lane) const {
    if (earlier.agent != agent)
      return warps[agent].known.of(earlier.agent) >= earlier.epoch;
    const WarpClock &warp = warps[agent];
    return earlier.lane == lane || earlier.epoch < warp.sinceAllMet ||
           (warp.lanes && (*warp.lanes)[lane][earlier.lane] >= earlier.epoch);
  }

  /// Whether it comes before what any lane of `agent` does now.
  bool isOrderedForAll(const Stamp &earlier, uint32_t agent) const {
    const WarpClock &warp = warps[agent];
    return earlier.agent == agent
               ? earlier.epoch < warp.sinceAllMet
               : warp.known.of(earlier.agent) >= earlier.epoch;
  }

  void arrive(unsigned barrier, uint32_t agent);
  void complete(unsigned barrier, llvm::ArrayRef<uint32_t> receivers);
  void syncWarp(uint32_t agent, LaneMask mask);
  void fence(uint32_t agent, bool publishes);
  /// An atomic of `agent` on `location`.
  void meetAt(uint64_t location, uint32_t agent);

private:
  using LaneClocks = std::array<std::array<uint32_t, warpSize>, warpSize>;

  struct WarpClock {
    uint32_t epoch = 1;
    /// Accesses of earlier epochs are known to all lanes.
    uint32_t sinceAllMet = 0;
    VectorClock known;
    /// `[l][m]`: the last epoch of lane m that lane l knows; absent until lanes
    /// meet in part.
    std::unique_ptr<LaneClocks> lanes;
    /// What the last fence publishes, and what atomics read for the next.
    VectorClock published, pending;
    /// While tracing, by other warp: up to which epoch, and where.
    llvm::DenseMap<uint32_t, std::vector<std::pair<uint32_t, uint32_t>>> learnt;
  };
  void learn(uint32_t agent, const VectorClock &clock);
  void meetLanes(uint32_t agent);

  /// After two thousand million epochs, hours of a block, it is the last one.
  uint32_t enterEpoch(WarpClock &warp) {
    lastEpoch += lastEpoch < 0x7ffffffe;
    return warp.epoch = lastEpoch;
  }

  std::function<uint32_t(uint32_t)> placeOf;
  std::vector<WarpClock> warps;
  uint32_t lastEpoch = 1, settledEpoch = 1;
  llvm::DenseMap<unsigned, VectorClock> barriers;
  llvm::DenseMap<uint64_t, VectorClock> locations;
};

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_RACECLOCKS_H
