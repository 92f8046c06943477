//===- RaceClocks.cpp - How synchronisation moves clocks ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/RaceClocks.h"

using namespace attn::emulator;

void RaceClocks::arrive(unsigned barrier, uint32_t agent) {
  WarpClock &warp = warps[agent];
  VectorClock &clock = barriers[barrier];
  clock.join(warp.known);
  clock.raise(agent, warp.epoch);
  enterEpoch(warp);
}

void RaceClocks::complete(unsigned barrier,
                          llvm::ArrayRef<uint32_t> receivers) {
  VectorClock clock = std::move(barriers[barrier]);
  barriers.erase(barrier);
  // Where all wait, none has done anything since it arrived.
  if (receivers.size() == warps.size())
    settledEpoch = lastEpoch + 1;
  for (uint32_t agent : receivers) {
    learn(agent, clock);
    meetLanes(agent);
  }
}

/// What `agent` knows from now on.
void RaceClocks::learn(uint32_t agent, const VectorClock &clock) {
  WarpClock &warp = warps[agent];
  for (uint32_t other = 0; isTracing() && other < clock.size(); ++other)
    if (other != agent && clock.of(other) > warp.known.of(other))
      warp.learnt[other].push_back({clock.of(other), placeOf(agent)});
  warp.known.join(clock);
}

/// All lanes of `agent` know of each other.
void RaceClocks::meetLanes(uint32_t agent) {
  WarpClock &warp = warps[agent];
  if (isTracing())
    warp.learnt[agent].push_back({warp.epoch, placeOf(agent)});
  warp.sinceAllMet = enterEpoch(warp);
}

int64_t RaceClocks::findSource(const Stamp &earlier, uint32_t agent) const {
  auto learnt = warps[agent].learnt.find(earlier.agent);
  if (learnt == warps[agent].learnt.end())
    return -1;
  auto source = std::lower_bound(
      learnt->second.begin(), learnt->second.end(), earlier.epoch,
      [](const auto &one, uint32_t epoch) { return one.first < epoch; });
  return source == learnt->second.end() ? -1 : int64_t(source->second);
}

void RaceClocks::syncWarp(uint32_t agent, LaneMask mask) {
  WarpClock &warp = warps[agent];
  if (mask == allLanes)
    return meetLanes(agent);
  if (!warp.lanes)
    warp.lanes = std::make_unique<LaneClocks>();
  std::array<uint32_t, warpSize> met = {};
  for (unsigned lane = 0; lane < warpSize; ++lane)
    if (mask >> lane & 1)
      for (unsigned other = 0; other < warpSize; ++other)
        met[other] = std::max(met[other], (*warp.lanes)[lane][other]);
  for (unsigned lane = 0; lane < warpSize; ++lane)
    if (mask >> lane & 1)
      met[lane] = warp.epoch;
  for (unsigned lane = 0; lane < warpSize; ++lane)
    if (mask >> lane & 1)
      (*warp.lanes)[lane] = met;
  enterEpoch(warp);
}

void RaceClocks::fence(uint32_t agent, bool publishes) {
  if (!publishes)
    return;
  WarpClock &warp = warps[agent];
  learn(agent, warp.pending);
  warp.pending = VectorClock();
  warp.published = warp.known;
  warp.published.raise(agent, warp.epoch);
  enterEpoch(warp);
}

void RaceClocks::meetAt(uint64_t location, uint32_t agent) {
  WarpClock &warp = warps[agent];
  VectorClock &clock = locations[location];
  warp.pending.join(clock);
  clock.join(warp.published);
}
