//===- RaceReferenceTest.cpp - The detector agrees with a slow one --------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The slow detector keeps every access of every thread to every byte, with the
// clocks of all threads, and compares each with each. Random runs must race at
// the same step in both, or in neither.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/RaceDetector.h"

#include "gtest/gtest.h"
#include <algorithm>
#include <map>
#include <random>
#include <vector>

using namespace attn::emulator;

namespace {

constexpr unsigned warps = 3, threads = warps * 32, memory = 3072;

/// One thread's access to one byte. A copy that nobody waited for has no time.
struct Event {
  AccessKind kind;
  unsigned thread, time;
  int copy = -1;
};

struct SlowDetector {
  std::vector<std::vector<unsigned>> clocks{threads,
                                            std::vector<unsigned>(threads, 0)};
  std::vector<std::vector<Event>> bytes{memory};
  std::vector<unsigned> now = std::vector<unsigned>(threads, 1);

  /// Whether this access races with any before it.
  bool access(AccessKind kind, unsigned warp, LaneMask mask, const uint64_t *at,
              unsigned count, int copy = -1) {
    bool races = false;
    std::vector<std::pair<uint64_t, Event>> added;
    for (unsigned lane = 0; lane < 32; ++lane)
      for (uint64_t b = at[lane]; mask >> lane & 1 && b < at[lane] + count;
           ++b) {
        unsigned thread = warp * 32 + lane;
        for (const Event &old : bytes[b]) {
          bool conflicts =
              (kind == AccessKind::Write || old.kind == AccessKind::Write ||
               kind != old.kind) &&
              !(kind == AccessKind::Atomic && old.kind == AccessKind::Atomic);
          bool isKnown =
              old.thread == thread || clocks[thread][old.thread] >= old.time;
          races |= conflicts && (old.copy >= 0 || !isKnown);
        }
        added.push_back({b, {kind, thread, now[thread], copy}});
      }
    for (auto &[b, event] : added)
      bytes[b].push_back(event);
    return races;
  }

  void observe(int copy, unsigned warp) {
    for (auto &events : bytes)
      for (Event &event : events)
        if (event.copy == copy && event.thread / 32 == warp) {
          event.copy = -1;
          event.time = now[event.thread];
        }
  }

  /// These threads learn what any of them knows.
  void meet(const std::vector<unsigned> &all) {
    std::vector<unsigned> joined(threads, 0);
    for (unsigned thread : all) {
      for (unsigned other = 0; other < threads; ++other)
        joined[other] = std::max(joined[other], clocks[thread][other]);
      joined[thread] = now[thread]++;
    }
    for (unsigned thread : all) {
      unsigned own = joined[thread];
      clocks[thread] = joined;
      clocks[thread][thread] = own;
    }
  }
};

/// A random run of both.
struct Pair {
  std::mt19937 random;
  RaceDetector fast{warps, memory};
  SlowDetector slow;
  std::vector<std::pair<int, unsigned>> copies;
  int nextCopy = 0;
  uint32_t op = 0;

  explicit Pair(unsigned seed) : random(seed) {}

  bool barrier() {
    std::vector<uint32_t> agents;
    std::vector<unsigned> all;
    bool ofAll = random() % 2;
    unsigned without = random() % warps;
    for (unsigned warp = 0; warp < warps; ++warp)
      if (ofAll || warp != without)
        agents.push_back(warp);
    for (uint32_t agent : agents) {
      fast.arrive(1, agent);
      for (unsigned lane = 0; lane < 32; ++lane)
        all.push_back(agent * 32 + lane);
    }
    fast.complete(1, agents);
    slow.meet(all);
    return false;
  }

  bool syncWarp(unsigned warp) {
    std::vector<unsigned> all;
    for (unsigned lane = 0; lane < 32; ++lane)
      all.push_back(warp * 32 + lane);
    fast.syncWarp(warp, allLanes);
    slow.meet(all);
    return false;
  }

  bool copy(unsigned warp, LaneMask mask, const uint64_t *at) {
    copies.push_back({nextCopy, warp});
    fast.issueCopy(nextCopy, {AccessKind::Write, warp, mask, at, 16, ++op});
    return slow.access(AccessKind::Write, warp, mask, at, 16, nextCopy++);
  }

  bool observe() {
    for (auto [copy, warp] : copies) {
      fast.observeCopy(copy, warp, allLanes);
      slow.observe(copy, warp);
    }
    copies.clear();
    return false;
  }

  bool access(unsigned warp) {
    unsigned widths[] = {1, 2, 4, 4, 4, 8, 16}, width = widths[random() % 7];
    AccessKind kind = random() % 3 ? AccessKind::Read : AccessKind::Write;
    if (width == 4 && random() % 8 == 0)
      kind = AccessKind::Atomic;
    LaneMask mask = random() % 2 ? allLanes : random() & random();
    // Of lanes that write the same bytes the detector keeps one.
    uint64_t at[32], base = random() % 6 * 512, step = random() % 3;
    bool isCopy = width == 16 && random() % 3 == 0;
    step += step == 0 && (isCopy || kind == AccessKind::Write);
    for (unsigned lane = 0; lane < 32; ++lane)
      at[lane] = base + lane * width * step % 512;
    if (random() % 8 == 0)
      std::shuffle(at, at + 32, random);
    if (isCopy)
      return copy(warp, mask, at);
    if (width == 4 && step == 1 && mask == allLanes &&
        std::is_sorted(at, at + 32))
      fast.accessRow(kind, warp, at[0], ++op);
    else
      fast.access({kind, warp, mask, at, width, ++op});
    return slow.access(kind, warp, mask, at, width);
  }

  bool step() {
    unsigned warp = random() % warps;
    switch (random() % 8) {
    case 0:
    case 1:
      return barrier();
    case 2:
      return syncWarp(warp);
    case 3:
      return observe();
    default:
      return access(warp);
    }
  }
};

} // namespace

TEST(RaceReference, AgreesOnRandomRuns) {
  std::map<bool, unsigned> outcomes;
  for (unsigned seed = 0; seed < 3000; ++seed) {
    Pair pair(seed);
    bool races = false;
    for (unsigned step = 0; step < 24 && !races; ++step) {
      races = pair.step();
      ASSERT_EQ(!pair.fast.races().empty(), races)
          << "seed " << seed << ", step " << step;
    }
    ++outcomes[races];
  }
  // Both must come, or the runs show little.
  EXPECT_GT(outcomes[true], 300u);
  EXPECT_GT(outcomes[false], 300u);
}
