//===- HostRuntime.h - The runtime table of this machine --------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_HOSTRUNTIME_H
#define ATTN_LIB_RUNTIME_HOSTRUNTIME_H

#include "lib/Runtime/CountingAllocator.h"
#include "lib/Runtime/ThreadPool.h"

namespace attn::runtime {

/// A thread pool and a counting allocator behind the table that kernels call.
class HostRuntime {
public:
  /// `threads` as for `ThreadPool`.
  explicit HostRuntime(unsigned threads = 0);
  HostRuntime(const HostRuntime &) = delete;
  HostRuntime &operator=(const HostRuntime &) = delete;

  /// The table to pass to a kernel; lives as long as this object.
  const attn_runtime *table() const { return &functions; }
  ThreadPool &pool() { return threadPool; }
  CountingAllocator &allocator() { return memory; }

private:
  ThreadPool threadPool;
  CountingAllocator memory;
  attn_runtime functions;
};

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_HOSTRUNTIME_H
