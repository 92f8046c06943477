//===- GuardedBuffer.h - Memory beside an unmapped page ---------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// For tests of kernels: a read or write of one byte past the end (or before the
// start) of a tensor stops the program instead of passing unseen.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_GUARDEDBUFFER_H
#define ATTN_LIB_RUNTIME_GUARDEDBUFFER_H

#include <cstdint>

namespace attn::runtime {

/// Which side of the data touches a page that cannot be accessed. There is such
/// a page on both sides; on the other one it may be up to a page away.
enum class GuardSide {
  End,   ///< data + bytes is inaccessible; data is as aligned as `bytes` is
  Start, ///< data - 1 is inaccessible; data is aligned to a page
};

/// Owns zeroed memory with guard pages. Moves, does not copy.
class GuardedBuffer {
public:
  /// Holds nothing.
  GuardedBuffer() = default;
  /// Maps `bytes` (may be 0). `data()` is null where the system refuses.
  explicit GuardedBuffer(uint64_t bytes, GuardSide side = GuardSide::End);
  ~GuardedBuffer();
  GuardedBuffer(GuardedBuffer &&other) noexcept;
  GuardedBuffer &operator=(GuardedBuffer &&other) noexcept;

  /// The memory.
  void *data() const { return start; }
  /// The memory as elements of type T.
  template <typename T> T *as() const { return static_cast<T *>(start); }
  /// Accessible bytes that were asked for.
  uint64_t size() const { return bytes; }

private:
  void *mapping = nullptr;
  uint64_t mappedBytes = 0;
  void *start = nullptr;
  uint64_t bytes = 0;
};

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_GUARDEDBUFFER_H
