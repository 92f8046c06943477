//===- RaceDetector.h - Happens-before races in one memory ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two accesses to the same byte race if one of them writes, not both are
// atomic, and nothing orders them. Order comes from clocks, not from the
// schedule that happened to run, so one schedule shows what any would: a kernel
// whose addresses and branches do not depend on data is free of races if one
// run of it is.
//
// Each warp has an epoch, which each synchronisation raises, and a clock: for
// each other warp the last epoch whose accesses it has to see. An access of
// warp A in epoch e comes before one of warp B if B's clock of A is at least e.
//
//   bar.sync, bar.red     arrive: the barrier's clock takes in the arriver's;
//                         complete: the receivers take in the barrier's. It
//                         also orders the lanes of each receiver.
//   bar.arrive            arrive alone
//   bar.warp.sync         the lanes of the mask know of each other's accesses,
//                         and of what each knew of other lanes; shfl.sync and
//                         its like exchange registers and order no memory
//   cp.async              writes from its issue until the issuing thread has
//                         waited for it: races with every access in between,
//                         also with those of the same thread; from the wait on
//                         it is a write of that thread at that moment
//   fence, then atomic    publishes what the warp knew at the fence to the
//   atomic, then fence    location; takes in what was published there. A fence
//                         of a block's scope carries nothing where the memory
//                         is shared by several blocks.
//
// Lanes of one warp are threads like others: accesses of two lanes race unless
// bar.warp.sync or a barrier of the block lies between. Not reported: lanes of
// the same instruction that write the same bytes (one of them wins), since most
// write the same value.
//
// Worked example, a tile loop without its second barrier: warp 0 stores the
// next tile in epoch 4; warp 1 reads the old one after barrier 3, at which its
// clock of warp 0 became 3. 3 < 4, and warp 0's clock of warp 1 is 2 where the
// read is of epoch 3: neither comes first.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_RACEDETECTOR_H
#define ATTN_LIB_EMULATOR_RACEDETECTOR_H

#include "lib/Emulator/Lanes.h"

#include "llvm/ADT/ArrayRef.h"

#include <functional>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

namespace attn::emulator {

enum class AccessKind : uint8_t { Read, Write, Atomic };
enum class FenceScope : uint8_t { Block, Cluster, Device, System };

/// One warp instruction's accesses to the memory that a detector watches.
struct Access {
  AccessKind kind;
  /// The warp, counted from 0 within what the detector watches.
  uint32_t agent;
  LaneMask mask;
  /// Offset of each lane's first byte; only lanes of `mask` are read.
  const uint64_t *addresses;
  /// Bytes of each lane.
  uint32_t bytes;
  /// Where: an index into the kernel's ops.
  uint32_t op;
};

/// One of two accesses that race.
struct RaceSide {
  AccessKind kind;
  uint32_t agent;
  /// Whether an asynchronous copy made it.
  bool isCopy;
  uint32_t op;
};

/// Two accesses that nothing orders.
struct Race {
  /// In the order of this run.
  RaceSide first, second;
  /// The bytes that both touch.
  uint64_t address;
  uint32_t bytes;
  unsigned lane1, lane2;
  /// What would have ordered them: `no bar.sync between warps 0 and 1 ...`.
  std::string missing;
};

/// Two accesses that meet and do not race, and why.
struct RaceOrder {
  uint32_t first, second;
  /// Ops: where the second's warp learnt of the first, and where a copy that is
  /// the first was waited for; -1 for none.
  int64_t learntAt, landedAt;

  bool operator<(const RaceOrder &other) const {
    return std::tie(first, second, learntAt, landedAt) <
           std::tie(other.first, other.second, other.learntAt, other.landedAt);
  }
};

/// Watches one memory: a block's shared memory, or all of global memory.
class RaceDetector {
public:
  /// `agents` warps share `memoryBytes`; `warpsPerBlock` of them form a block,
  /// all of them where it is 0.
  RaceDetector(unsigned agents, uint64_t memoryBytes,
               unsigned warpsPerBlock = 0);
  ~RaceDetector();
  RaceDetector(RaceDetector &&) noexcept;
  RaceDetector &operator=(RaceDetector &&) noexcept;

  /// A load, store or atomic of the generic proxy. Bytes beyond the memory are
  /// ignored: that is another finding.
  void access(const Access &access);
  /// The same for all lanes, each 4 bytes, one after the other from `offset`.
  void accessRow(AccessKind kind, uint32_t agent, uint64_t offset, uint32_t op);
  /// A `cp.async` that writes from now until it is observed; ids ascend.
  void issueCopy(uint32_t copy, const Access &write);
  /// A wait of `agent` covers these lanes of `copy`.
  void observeCopy(uint32_t copy, uint32_t agent, LaneMask mask);
  /// `agent` reaches a barrier, to wait or not.
  void arrive(unsigned barrier, uint32_t agent);
  /// The barrier has filled: those who waited know what all arrivers did.
  void complete(unsigned barrier, llvm::ArrayRef<uint32_t> receivers);
  /// The lanes of `mask` have met.
  void syncWarp(uint32_t agent, LaneMask mask);
  /// membar or fence.
  void fence(uint32_t agent, FenceScope scope);

  /// From now on collects `orders`, which is slow; `place` gives the op at
  /// which an agent is.
  void trace(std::function<uint32_t(uint32_t agent)> place);
  /// What orders accesses of different threads, each once, in no order.
  std::vector<RaceOrder> orders() const;

  /// Races so far, at most one for a pair of ops.
  llvm::ArrayRef<Race> races() const;

private:
  struct State;
  std::unique_ptr<State> state;
};

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_RACEDETECTOR_H
