//===- Warp.h - Warps and blocks while they run -----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A warp keeps its lanes in groups that share a place. The group with the
// smallest place runs; groups that come to the same place become one. That
// needs no analysis of reconvergence and lets diverged lanes wait for each
// other. A collective that needs more lanes than the group has makes the group
// wait there until the others have joined it, or nothing else can run.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_WARP_H
#define ATTN_LIB_EMULATOR_WARP_H

#include "lib/Emulator/Kernel.h"
#include "lib/Emulator/LaneKernels.h"
#include "lib/Emulator/Memory.h"
#include "lib/Emulator/RaceDetector.h"

#include <mutex>
#include <random>
#include <set>

namespace attn::emulator {

class Block;

/// Lanes that are at the same place.
struct LaneGroup {
  uint32_t pc = 0;
  LaneMask lanes = 0;
  bool isWaiting = false;
};

/// A `cp.async` on its way: what each lane copies once it is waited for.
struct PendingCopy {
  uint32_t id = 0, op = 0;
  LaneMask lanes = 0;
  /// Bytes written, and how many of them come from the source; others are zero.
  uint32_t bytes = 0;
  uint32_t group[warpSize];
  uint8_t sourceBytes[warpSize];
  uint64_t destination[warpSize], source[warpSize];
};

enum class WarpState : uint8_t { Runnable, AtBarrier, Done };

class Warp {
public:
  Warp(Block &block, unsigned index, LaneMask lanes);

  /// Runs up to `budget` steps, or until it waits at a barrier or ends. False
  /// after an error.
  bool run(uint64_t budget);

  /// The lanes of a slot.
  template <typename T> T *slot(uint32_t number) {
    return reinterpret_cast<T *>(registers + size_t(number) * 128);
  }
  /// Lanes of a slot that hold no value.
  LaneMask &poisonOf(uint32_t slot) { return poison[slot]; }

  /// Records an error of the current op. Always `Flow::Stop`.
  Flow fail(FindingKind kind, const Op &op, int lane, std::string message);

  Block &block;
  unsigned index;
  WarpState state = WarpState::Runnable;
  /// The current lanes and their place; lanes that have not ended.
  uint32_t pc = 0;
  LaneMask lanes, live;
  std::vector<LaneGroup> others;
  std::vector<LaneMask> predicates, predicatePoison;
  std::vector<PendingCopy> copies;
  uint32_t committed[warpSize] = {};
  uint64_t steps = 0;
  /// Barrier waited at.
  unsigned barrier = 0;
  /// bar.red: the op whose result the release writes.
  const Op *reduction = nullptr;

  /// Moves `taken` of the current lanes to `target`, the others to the next op.
  void branch(LaneMask taken, uint32_t target);
  /// Ends lanes of the current group.
  void exit(LaneMask ended);

private:
  Flow step(const Op &op);
  bool regroup();
  bool wait(LaneMask waiting);
  bool pickGroup();
  bool releaseWarpBarrier();
  bool reportStuck();

  std::unique_ptr<uint8_t[]> storage;
  uint8_t *registers;
  std::vector<LaneMask> poison;
  /// Something changed that lanes may wait for.
  bool hasProgress = false;
  unsigned pinned = 0, divergedSteps = 0;
};

/// One of the 16 barriers of a block.
struct Barrier {
  /// Arrived threads, and how many make it complete (0: not in use).
  uint32_t arrived = 0, expected = 0;
  /// Warps that wait, and all that arrived.
  std::vector<uint32_t> waiting, arrivers;
  /// bar.red so far.
  uint32_t count = 0;
  bool all = true, any = false;
  /// Kind of the first arrival's op, which others must share.
  const Op *first = nullptr;
};

/// What all blocks of a launch share.
struct LaunchState {
  const PtxModule *module;
  const DecodedKernel *kernel;
  const LaunchOptions *options;
  Device::Implementation *device;
  std::vector<uint8_t> parameters;
  /// Addresses of the module's global variables.
  std::vector<uint64_t> moduleAddresses;
  uint64_t sharedBytes = 0;
  RaceDetector *globalRaces = nullptr;
  /// Of all blocks, while tracing.
  std::set<RaceOrder> orders;
  std::mutex ordersMutex;
  /// The functions of this machine.
  const LaneKernels *kernels = nullptr;
};

/// A block of threads.
class Block {
public:
  Block(LaunchState &launch, uint64_t linear);
  ~Block();

  /// Runs about `limit` steps. True at the end or the first error.
  bool advance(uint64_t limit);

  const DecodedKernel &kernel() const { return *launch.kernel; }
  Place placeOf(const Op &op) const;
  /// Adds a finding.
  void report(FindingKind kind, const Op &op, int warp, int lane,
              std::string message);
  /// Agent number for the detector of global memory, whose offsets count from
  /// the first address that a device gives.
  uint32_t globalAgent(const Warp &warp) const;
  /// Barriers: see `ExecuteBarrier.cpp`.
  bool isComplete(const Barrier &barrier) const;
  void release(unsigned number);
  void releaseCompleteBarriers();

  LaunchState &launch;
  uint64_t linear;
  Dim3 position;
  unsigned threads;
  std::vector<Warp> warps;
  std::vector<uint8_t> shared;
  /// One byte a byte of shared memory: 0 initialised, 1 not, 2 in flight.
  std::vector<uint8_t> sharedShadow;
  /// Local memory of each thread and whether it is initialised.
  std::vector<uint8_t> local, localShadow;
  Barrier barriers[16];
  std::unique_ptr<RaceDetector> races;
  Counters counters;
  /// How often each op was executed by a warp.
  std::vector<uint64_t> executed;
  std::vector<Finding> findings;
  uint32_t nextCopy = 0;
  const Allocation *lastAllocation = nullptr;

private:
  void fillConstants(Warp &warp);
  uint64_t specialValue(const std::string &name, const Warp &warp,
                        unsigned lane) const;
  Warp *pickWarp();
  bool finish();
  void countClasses();
  void reportDeadlock();

  std::mt19937_64 random;
  unsigned lastWarp = 0;
  uint64_t steps = 0;
};

/// Where an op comes from.
Place placeOf(const LaunchState &launch, const Op &op);

/// Adds a finding for each race. The detector's agents are the warps from
/// `firstAgent` of the launch on.
void reportRaces(const LaunchState &launch, const RaceDetector &detector,
                 const char *memory, uint64_t firstAgent, uint32_t warpsInBlock,
                 std::vector<Finding> &findings);

/// What orders accesses, for callers.
void reportOrders(const LaunchState &launch, Report &report);

/// "lanes 0-15,17" for messages.
std::string describeLanes(LaneMask lanes);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_WARP_H
