//===- RaceTest.cpp - What orders two accesses, and what does not ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/RaceDetector.h"

#include "gtest/gtest.h"

#include <array>
#include <numeric>
#include <vector>

using namespace attn::emulator;

namespace {

/// Lane l of a warp accesses `stride * l` bytes after `base`.
struct Rows {
  std::array<uint64_t, 32> addresses;

  explicit Rows(uint64_t base, uint64_t stride = 4) {
    for (unsigned lane = 0; lane < 32; ++lane)
      addresses[lane] = base + stride * lane;
  }
};

/// A detector and short names for what warps do.
struct Machine {
  RaceDetector detector;

  explicit Machine(unsigned warps = 4) : detector(warps, 8192) {}

  void touch(AccessKind kind, uint32_t warp, uint32_t op, uint64_t base,
             LaneMask mask = allLanes, uint32_t bytes = 4,
             uint64_t stride = 4) {
    Rows rows(base, stride);
    detector.access({kind, warp, mask, rows.addresses.data(), bytes, op});
  }
  void read(uint32_t warp, uint32_t op, uint64_t base,
            LaneMask mask = allLanes) {
    touch(AccessKind::Read, warp, op, base, mask);
  }
  void write(uint32_t warp, uint32_t op, uint64_t base,
             LaneMask mask = allLanes) {
    touch(AccessKind::Write, warp, op, base, mask);
  }
  void add(uint32_t warp, uint32_t op, uint64_t base,
           LaneMask mask = allLanes) {
    touch(AccessKind::Atomic, warp, op, base, mask);
  }
  void copy(uint32_t id, uint32_t warp, uint32_t op, uint64_t base) {
    Rows rows(base, 16);
    detector.issueCopy(
        id, {AccessKind::Write, warp, allLanes, rows.addresses.data(), 16, op});
  }
  void observe(uint32_t id, uint32_t warp, LaneMask mask = allLanes) {
    detector.observeCopy(id, warp, mask);
  }
  void barrier(unsigned warps = 4, unsigned id = 0) {
    std::vector<uint32_t> all(warps);
    std::iota(all.begin(), all.end(), 0);
    for (uint32_t warp : all)
      detector.arrive(id, warp);
    detector.complete(id, all);
  }
  size_t count() const { return detector.races().size(); }
  const Race &race(size_t n = 0) const { return detector.races()[n]; }
};

} // namespace

TEST(RaceTest, a_barrier_orders_a_write_before_a_read) {
  Machine m;
  m.write(0, 10, 0);
  m.barrier();
  m.read(1, 11, 0);
  EXPECT_EQ(m.count(), 0u);
}

TEST(RaceTest, names_both_accesses_and_the_missing_edge) {
  Machine m;
  m.barrier();
  m.write(0, 10, 64);
  m.read(1, 11, 128, 1);
  ASSERT_EQ(m.count(), 1u);
  const Race &race = m.race();
  EXPECT_EQ(race.first.kind, AccessKind::Write);
  EXPECT_EQ(race.first.agent, 0u);
  EXPECT_EQ(race.first.op, 10u);
  EXPECT_EQ(race.second.kind, AccessKind::Read);
  EXPECT_EQ(race.second.agent, 1u);
  EXPECT_EQ(race.second.op, 11u);
  EXPECT_EQ(race.address, 128u);
  EXPECT_EQ(race.lane1, 16u);
  EXPECT_EQ(race.lane2, 0u);
  EXPECT_EQ(race.missing,
            "no bar.sync after the first access orders warp 0 before warp 1");
}

TEST(RaceTest, reads_do_not_race_but_a_later_write_does) {
  Machine m;
  m.read(0, 1, 0);
  m.read(1, 2, 0);
  m.read(2, 3, 0);
  EXPECT_EQ(m.count(), 0u);
  m.write(3, 4, 0);
  EXPECT_EQ(m.count(), 3u); // each read with the write
}

TEST(RaceTest, each_pair_of_ops_is_reported_once) {
  Machine m;
  for (unsigned n = 0; n < 5; ++n) {
    m.write(0, 1, 0);
    m.read(1, 2, 0);
  }
  EXPECT_EQ(m.count(), 2u); // write then read, and read then write
}

TEST(RaceTest, atomics_race_with_plain_accesses_alone) {
  Machine m;
  m.add(0, 1, 0);
  m.add(1, 2, 0);
  EXPECT_EQ(m.count(), 0u);
  m.read(2, 3, 0, 1);
  ASSERT_EQ(m.count(), 2u); // both are as unordered, not the last alone
  EXPECT_EQ(m.race(0).first.kind, AccessKind::Atomic);
  m.barrier();
  m.read(2, 4, 0);
  EXPECT_EQ(m.count(), 2u);
}

TEST(RaceTest, bytes_that_do_not_meet_do_not_race) {
  Machine m;
  m.touch(AccessKind::Write, 0, 1, 0, allLanes, 2, 4);
  m.touch(AccessKind::Write, 1, 2, 2, allLanes, 2, 4);
  EXPECT_EQ(m.count(), 0u);
  m.touch(AccessKind::Read, 2, 3, 1, 1, 1);
  ASSERT_EQ(m.count(), 1u);
  EXPECT_EQ(m.race().first.agent, 0u);
  EXPECT_EQ(m.race().bytes, 1u);
}

/// A word that was accessed whole and is then accessed in parts keeps its past.
TEST(RaceTest, parts_of_a_word_inherit_its_accesses) {
  Machine m;
  m.read(0, 1, 0);
  m.read(1, 2, 0);
  m.touch(AccessKind::Write, 2, 3, 2, 1, 2);
  EXPECT_EQ(m.count(), 2u);
  Machine n;
  n.write(0, 1, 0);
  n.touch(AccessKind::Read, 1, 2, 3, 1, 1);
  EXPECT_EQ(n.count(), 1u);
}

TEST(RaceTest, memory_ends_where_it_ends) {
  Machine m;
  m.write(0, 1, 8190, 1);
  m.write(1, 2, 1u << 30, 1);
  EXPECT_EQ(m.count(), 0u);
}

//===----------------------------------------------------------------------===//
// Lanes of a warp
//===----------------------------------------------------------------------===//

/// The classic reduction within a warp that forgets __syncwarp.
TEST(RaceTest, lanes_of_a_warp_need_a_warp_barrier) {
  for (bool hasBarrier : {false, true}) {
    Machine m;
    m.write(0, 1, 0);
    if (hasBarrier)
      m.detector.syncWarp(0, allLanes);
    m.read(0, 2, 64, 0xffff);
    EXPECT_EQ(m.count(), hasBarrier ? 0u : 1u);
    if (!hasBarrier)
      EXPECT_EQ(m.race().missing,
                "no bar.warp.sync between lanes 16 and 0 of warp 0");
  }
}

TEST(RaceTest, lanes_know_their_own_accesses) {
  Machine m;
  m.write(0, 1, 0);
  m.read(0, 2, 0);
  m.write(0, 3, 0);
  EXPECT_EQ(m.count(), 0u);
}

TEST(RaceTest, lanes_of_one_instruction_do_not_race) {
  Machine m;
  m.touch(AccessKind::Write, 0, 1, 0, allLanes, 4, 0);
  EXPECT_EQ(m.count(), 0u);
  m.touch(AccessKind::Write, 0, 1, 0, 2, 4, 0); // the same op, again
  EXPECT_EQ(m.count(), 1u);
}

TEST(RaceTest, a_warp_barrier_orders_its_mask_alone) {
  Machine m;
  m.write(0, 1, 0, 1); // lane 0
  m.detector.syncWarp(0, 0x3);
  Rows rows(0, 0);
  m.detector.access(
      {AccessKind::Read, 0, 0x2, rows.addresses.data(), 4, 2}); // lane 1
  EXPECT_EQ(m.count(), 0u);
  m.detector.access(
      {AccessKind::Read, 0, 0x4, rows.addresses.data(), 4, 3}); // lane 2
  EXPECT_EQ(m.count(), 1u);
  // Through lane 1, lane 2 comes to know.
  m.detector.syncWarp(0, 0x6);
  m.detector.access({AccessKind::Read, 0, 0x4, rows.addresses.data(), 4, 4});
  EXPECT_EQ(m.count(), 1u);
}

TEST(RaceTest, a_block_barrier_is_a_warp_barrier_too) {
  Machine m(1);
  m.write(0, 1, 0);
  m.barrier(1);
  m.read(0, 2, 64, 0xffff);
  EXPECT_EQ(m.count(), 0u);
}

//===----------------------------------------------------------------------===//
// Barriers
//===----------------------------------------------------------------------===//

TEST(RaceTest, arriving_alone_publishes_but_learns_nothing) {
  Machine m;
  m.write(0, 1, 0);
  m.detector.arrive(1, 0); // producer: bar.arrive
  m.detector.arrive(1, 1); // consumer: bar.sync
  m.detector.complete(1, {1});
  m.read(1, 2, 0);
  EXPECT_EQ(m.count(), 0u);
  m.write(0, 3, 0); // the producer does not wait for the consumer
  EXPECT_EQ(m.count(), 1u);
}

TEST(RaceTest, barriers_of_other_warps_order_nothing) {
  Machine m;
  m.write(0, 1, 0);
  m.barrier(2); // warps 0 and 1
  m.read(2, 2, 0);
  EXPECT_EQ(m.count(), 1u);
}

TEST(RaceTest, order_is_transitive_over_barriers) {
  Machine m;
  m.write(0, 1, 0);
  m.detector.arrive(1, 0);
  m.detector.arrive(1, 1);
  m.detector.complete(1, {0, 1});
  m.detector.arrive(2, 1);
  m.detector.arrive(2, 2);
  m.detector.complete(2, {1, 2});
  m.write(2, 2, 0);
  EXPECT_EQ(m.count(), 0u);
}

//===----------------------------------------------------------------------===//
// cp.async: a pipeline of two stages, right and with seeded bugs
//===----------------------------------------------------------------------===//

enum class Bug {
  None,
  NoWaitGroup,     // reads while the copy is in flight
  WaitTooWeak,     // wait_group leaves the stage's own copy in flight
  NoBarrierAfter,  // other warps' copies are not known to be done
  NoBarrierBefore, // the next copy overwrites a stage that is being read
  ReleaseEarly,    // the barrier stands before the last read
};

/// Four warps copy a tile each and read all four, eight times over two stages.
static size_t runPipeline(Bug bug) {
  Machine m;
  constexpr unsigned tiles = 8, stageBytes = 2048;
  auto idOf = [](unsigned tile, uint32_t warp) { return tile * 4 + warp; };
  auto issue = [&](unsigned tile) {
    for (uint32_t warp = 0; warp < 4; ++warp)
      m.copy(idOf(tile, warp), warp, 100, (tile % 2) * stageBytes + warp * 512);
  };
  issue(0);
  for (unsigned tile = 0; tile < tiles; ++tile) {
    if (tile + 1 < tiles)
      issue(tile + 1);
    if (bug != Bug::NoWaitGroup && (bug != Bug::WaitTooWeak || tile > 0))
      for (uint32_t warp = 0; warp < 4; ++warp)
        m.observe(idOf(bug == Bug::WaitTooWeak ? tile - 1 : tile, warp), warp);
    if (bug != Bug::NoBarrierAfter)
      m.barrier();
    if (bug == Bug::ReleaseEarly)
      m.barrier();
    for (uint32_t warp = 0; warp < 4; ++warp)
      for (unsigned row = 0; row < 4; ++row)
        m.touch(AccessKind::Read, warp, 200,
                (tile % 2) * stageBytes + row * 512, allLanes, 16, 16);
    if (bug != Bug::NoBarrierBefore && bug != Bug::ReleaseEarly)
      m.barrier();
  }
  return m.count();
}

TEST(RaceTest, a_right_pipeline_is_clean) {
  EXPECT_EQ(runPipeline(Bug::None), 0u);
}

TEST(RaceTest, seeded_pipeline_bugs_are_all_found) {
  for (Bug bug : {Bug::NoWaitGroup, Bug::WaitTooWeak, Bug::NoBarrierAfter,
                  Bug::NoBarrierBefore, Bug::ReleaseEarly})
    EXPECT_GT(runPipeline(bug), 0u) << int(bug);
}

TEST(RaceTest, a_copy_in_flight_races_with_its_own_thread) {
  Machine m;
  m.copy(0, 0, 1, 0);
  m.touch(AccessKind::Read, 0, 2, 0, 1, 16);
  ASSERT_EQ(m.count(), 1u);
  EXPECT_TRUE(m.race().first.isCopy);
  EXPECT_EQ(m.race().missing,
            "no cp.async.wait_group that covers the copy before the access");
  m.observe(0, 0);
  m.touch(AccessKind::Read, 0, 3, 0, allLanes, 16, 16);
  EXPECT_EQ(m.count(), 1u);
}

TEST(RaceTest, a_wait_is_each_threads_own) {
  Machine m;
  m.copy(0, 0, 1, 0);
  m.observe(0, 0, /*mask=*/1);
  m.touch(AccessKind::Read, 0, 2, 0, 1, 16);
  EXPECT_EQ(m.count(), 0u);
  m.touch(AccessKind::Read, 0, 3, 0, 2, 16, 16); // lane 1's copy
  EXPECT_EQ(m.count(), 1u);
}

TEST(RaceTest, copies_are_not_ordered_among_themselves) {
  Machine m;
  m.copy(0, 0, 1, 0);
  m.copy(1, 0, 2, 0);
  ASSERT_EQ(m.count(), 1u);
  EXPECT_TRUE(m.race().first.isCopy && m.race().second.isCopy);
}

TEST(RaceTest, another_warp_needs_the_wait_and_the_barrier) {
  Machine m;
  m.copy(0, 0, 1, 0);
  m.barrier(); // before the wait: orders nothing
  m.observe(0, 0);
  m.read(1, 2, 0, 1);
  EXPECT_EQ(m.count(), 1u);
  m.barrier();
  m.read(1, 3, 0, 1);
  EXPECT_EQ(m.count(), 1u);
  Machine n;
  n.copy(0, 0, 1, 0);
  n.read(1, 2, 0, 1);
  ASSERT_EQ(n.count(), 1u);
  EXPECT_EQ(n.race().missing,
            "no cp.async.wait_group in warp 0 and a barrier after it");
}

//===----------------------------------------------------------------------===//
// Fences and atomics
//===----------------------------------------------------------------------===//

/// Write, fence, atomic; atomic, fence, read: the last block of a reduction.
static size_t runMessage(bool hasWriterFence, bool hasReaderFence,
                         FenceScope scope) {
  RaceDetector detector(2, 4096, /*warpsPerBlock=*/1);
  Rows data(0), flag(1024, 0);
  detector.access(
      {AccessKind::Write, 0, allLanes, data.addresses.data(), 4, 1});
  if (hasWriterFence)
    detector.fence(0, scope);
  detector.access({AccessKind::Atomic, 0, 1, flag.addresses.data(), 4, 2});
  detector.access({AccessKind::Atomic, 1, 1, flag.addresses.data(), 4, 3});
  if (hasReaderFence)
    detector.fence(1, scope);
  detector.access({AccessKind::Read, 1, allLanes, data.addresses.data(), 4, 4});
  if (!detector.races().empty())
    EXPECT_EQ(detector.races()[0].missing,
              "no barrier, and no fence and atomic, that orders warp 0 before "
              "warp 1");
  return detector.races().size();
}

TEST(RaceTest, fences_and_an_atomic_carry_a_message) {
  EXPECT_EQ(runMessage(true, true, FenceScope::Device), 0u);
  EXPECT_EQ(runMessage(false, true, FenceScope::Device), 1u);
  EXPECT_EQ(runMessage(true, false, FenceScope::Device), 1u);
  EXPECT_EQ(runMessage(true, true, FenceScope::Block), 1u); // too narrow
}
