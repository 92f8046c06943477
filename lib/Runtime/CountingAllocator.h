//===- CountingAllocator.h - Memory that is counted -------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_COUNTINGALLOCATOR_H
#define ATTN_LIB_RUNTIME_COUNTINGALLOCATOR_H

#include <atomic>
#include <cstdint>

namespace attn::runtime {

/// Aligned memory, with the bytes in use now and at most. Safe to use from any
/// thread; the counters need no lock. Counts what was asked for, not what the
/// system adds.
class CountingAllocator {
public:
  /// Returns `bytes` (may be 0) at a multiple of `alignment`, a power of two,
  /// or null where there is no such memory.
  void *allocate(uint64_t bytes, uint64_t alignment);
  /// Takes back what `allocate` gave for `bytes`. Ignores null.
  void deallocate(void *data, uint64_t bytes);

  /// Bytes handed out and not taken back.
  uint64_t currentBytes() const { return current.load(); }
  /// The largest `currentBytes` since construction or the last reset.
  uint64_t peakBytes() const { return peak.load(); }
  /// Lets the peak start anew at what is in use.
  void resetPeak() { peak.store(current.load()); }

private:
  std::atomic<uint64_t> current{0}, peak{0};
};

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_COUNTINGALLOCATOR_H
