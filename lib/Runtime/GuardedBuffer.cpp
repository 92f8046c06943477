//===- GuardedBuffer.cpp - Memory beside an unmapped page -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Runtime/GuardedBuffer.h"

#include <sys/mman.h>
#include <unistd.h>
#include <utility>

using namespace attn::runtime;

GuardedBuffer::GuardedBuffer(uint64_t size, GuardSide side) {
  uint64_t page = static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
  if (size > UINT64_MAX - 3 * page)
    return;
  uint64_t inner = (size + page - 1) / page * page;
  // Nothing is accessible at first; then all between the two guard pages is.
  void *all = mmap(nullptr, inner + 2 * page, PROT_NONE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (all == MAP_FAILED)
    return;
  char *first = static_cast<char *>(all) + page;
  if (inner && mprotect(first, inner, PROT_READ | PROT_WRITE) != 0) {
    munmap(all, inner + 2 * page);
    return;
  }
  mapping = all;
  mappedBytes = inner + 2 * page;
  bytes = size;
  start = side == GuardSide::End ? first + (inner - size) : first;
}

GuardedBuffer::~GuardedBuffer() {
  if (mapping)
    munmap(mapping, mappedBytes);
}

GuardedBuffer::GuardedBuffer(GuardedBuffer &&other) noexcept {
  *this = std::move(other);
}

GuardedBuffer &GuardedBuffer::operator=(GuardedBuffer &&other) noexcept {
  std::swap(mapping, other.mapping);
  std::swap(mappedBytes, other.mappedBytes);
  std::swap(start, other.start);
  std::swap(bytes, other.bytes);
  return *this;
}
