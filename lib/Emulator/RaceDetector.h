//===- RaceDetector.h - Happens-before races in one memory ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_RACEDETECTOR_H
#define ATTN_LIB_EMULATOR_RACEDETECTOR_H

#include "lib/Emulator/Lanes.h"

#include "llvm/ADT/ArrayRef.h"
#include <string>
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

struct Race {
  RaceSide first, second;
  uint64_t address;
  uint32_t bytes;
  unsigned lane1, lane2;
  /// What would have ordered them, such as `no bar.sync between them`.
  std::string missing;
};

class RaceDetector {
public:
  RaceDetector(unsigned agents, uint64_t memoryBytes);

  /// A load, store or atomic of the generic proxy.
  void access(const Access &access);
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
  void fence(uint32_t agent, FenceScope scope);

  /// Races so far, at most one for a pair of ops.
  llvm::ArrayRef<Race> races() const { return found; }

private:
  std::vector<Race> found;
};

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_RACEDETECTOR_H
