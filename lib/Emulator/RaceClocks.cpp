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
    WarpClock &warp = warps[agent];
    warp.known.join(clock);
    warp.sinceAllMet = enterEpoch(warp);
  }
}

void RaceClocks::syncWarp(uint32_t agent, LaneMask mask) {
  WarpClock &warp = warps[agent];
  if (mask == allLanes) {
    warp.sinceAllMet = enterEpoch(warp);
    return;
  }
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
  warp.known.join(warp.pending);
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
