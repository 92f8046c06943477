//===- Execute.h - What each kind of op does --------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_EXECUTE_H
#define ATTN_LIB_EMULATOR_EXECUTE_H

#include "lib/Emulator/Warp.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"

namespace attn::emulator {

/// Writes the lanes `mask` of `from` to `to`.
template <typename T>
inline void blendLanes(T *to, const T *from, LaneMask mask) {
  for (unsigned lane = 0; lane < warpSize; ++lane)
    to[lane] = (mask >> lane & 1) ? from[lane] : to[lane];
}

/// Calls `body(lane)` for each lane of `mask`.
template <typename Body> inline void forEachLane(LaneMask mask, Body body) {
  for (; mask; mask &= mask - 1)
    body(static_cast<unsigned>(llvm::countr_zero(mask)));
}

/// A finding for the first lane of `mask` that reads a register without value;
/// `Flow::Next` where there is none.
Flow requireValue(Warp &warp, const Op &op, uint32_t slot, LaneMask mask,
                  const char *role);

// Registers (ExecuteLane.cpp)
Flow executeLane(Warp &, const Op &, LaneMask);
Flow executeCompare(Warp &, const Op &, LaneMask);
Flow executeSelect(Warp &, const Op &, LaneMask);
Flow executePredicate(Warp &, const Op &, LaneMask);
Flow executeMove(Warp &, const Op &, LaneMask);
Flow executePack(Warp &, const Op &, LaneMask);
Flow executeUnpack(Warp &, const Op &, LaneMask);
Flow executeBitFieldInsert(Warp &, const Op &, LaneMask);
Flow executeLop3(Warp &, const Op &, LaneMask);
Flow executeSpaceTest(Warp &, const Op &, LaneMask);
Flow executeClock(Warp &, const Op &, LaneMask);

// Memory (ExecuteMemory.cpp, ExecuteAtomic.cpp, ExecuteCopy.cpp)
Flow executeLoad(Warp &, const Op &, LaneMask);
Flow executeStore(Warp &, const Op &, LaneMask);
Flow executeLoadParameter(Warp &, const Op &, LaneMask);
Flow executeAtomic(Warp &, const Op &, LaneMask);
Flow executeCopy(Warp &, const Op &, LaneMask);
Flow executeCommit(Warp &, const Op &, LaneMask);
Flow executeWaitGroup(Warp &, const Op &, LaneMask);
Flow executeFence(Warp &, const Op &, LaneMask);

// Control (ExecuteControl.cpp)
Flow executeBranch(Warp &, const Op &, LaneMask);
Flow executeExit(Warp &, const Op &, LaneMask);
Flow executeTrap(Warp &, const Op &, LaneMask);
Flow executeNothing(Warp &, const Op &, LaneMask);
Flow executeBarrier(Warp &, const Op &, LaneMask);

// Collectives (ExecuteCollective.cpp, ExecuteMatrix.cpp)
Flow executeWarpBarrier(Warp &, const Op &, LaneMask);
Flow executeShuffle(Warp &, const Op &, LaneMask);
Flow executeVote(Warp &, const Op &, LaneMask);
Flow executeMatch(Warp &, const Op &, LaneMask);
Flow executeReduce(Warp &, const Op &, LaneMask);
Flow executeActiveMask(Warp &, const Op &, LaneMask);
Flow executeMmaSync(Warp &, const Op &, LaneMask);
Flow executeLoadMatrix(Warp &, const Op &, LaneMask);
Flow executeStoreMatrix(Warp &, const Op &, LaneMask);
Flow executeMoveMatrix(Warp &, const Op &, LaneMask);

/// Lane addresses of a memory op as offsets in its space; for generic addresses
/// the op's space is `Generic` and they are as they are.
struct LaneAddresses {
  alignas(64) uint64_t at[warpSize];
};

/// Base register plus offset. `slot` has `bytes` (4 or 8) a lane.
void computeAddresses(Warp &warp, const Op &op, uint32_t slot,
                      LaneAddresses &addresses);

/// Where the lanes' bytes lie on the host: lane l at `base + addresses.at[l]`.
/// `resolve` changes the addresses where no one base serves all lanes.
struct LanePointers {
  uint8_t *base;
  /// Shadow bytes in the same way; null for global memory.
  uint8_t *shadow;
  /// The one space of all lanes.
  Space space;
  /// Lowest and highest offset before any such change.
  uint64_t low, high;
  /// All 32 lanes, one after the other.
  bool isContiguous;
};

/// Checks alignment and bounds and translates. Lanes of generic addresses must
/// be in one space. Counts bytes, tells the race detectors.
Flow resolve(Warp &warp, const Op &op, LaneMask mask, Space space,
             LaneAddresses &addresses, uint32_t bytes, AccessKind kind,
             LanePointers &pointers);

/// Records an access outside of all memory; `where` continues "reads 4 bytes".
Flow failBounds(Warp &warp, const Op &op, unsigned lane, AccessKind kind,
                uint32_t bytes, const std::string &where);

/// `0x1f`.
std::string hex(uint64_t value);

/// The lanes whose `bytes` shadow bytes are not all zero.
LaneMask findUninitialized(const LanePointers &pointers,
                           const LaneAddresses &addresses, LaneMask mask,
                           uint32_t bytes);

/// Lands the copies of `mask` that `isDue` says.
Flow landCopies(Warp &warp, LaneMask mask, unsigned keptGroups, bool all);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_EXECUTE_H
