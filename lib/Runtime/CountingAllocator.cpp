//===- CountingAllocator.cpp - Memory that is counted ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Runtime/CountingAllocator.h"

#include <algorithm>
#include <cstdlib>

using namespace attn::runtime;

void *CountingAllocator::allocate(uint64_t bytes, uint64_t alignment) {
  bool isPowerOfTwo = alignment != 0 && (alignment & (alignment - 1)) == 0;
  // posix_memalign wants at least a pointer's alignment, and some memory.
  uint64_t atLeast = std::max<uint64_t>(alignment, sizeof(void *));
  void *data = nullptr;
  if (!isPowerOfTwo ||
      posix_memalign(&data, atLeast, std::max<uint64_t>(bytes, 1)) != 0)
    return nullptr;
  uint64_t now = current.fetch_add(bytes) + bytes, before = peak.load();
  while (before < now && !peak.compare_exchange_weak(before, now)) {
  }
  return data;
}

void CountingAllocator::deallocate(void *data, uint64_t bytes) {
  if (!data)
    return;
  current.fetch_sub(bytes);
  std::free(data);
}
