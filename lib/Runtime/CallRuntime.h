//===- CallRuntime.h - What one kernel calls at run time ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_RUNTIME_CALLRUNTIME_H
#define ATTN_LIB_RUNTIME_CALLRUNTIME_H

#include "attn-c/Runtime.h"
#include "lib/Runtime/CountingAllocator.h"
#include "lib/Runtime/ThreadPool.h"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace attn {

/// A runtime table for calls of one kernel, one after the other. Kernels with
/// the same number of threads share a pool. Knows what is allocated, so that a
/// call that ends early leaves nothing behind.
class CallRuntime {
public:
  /// 0 threads: one per hardware thread.
  explicit CallRuntime(unsigned threads);
  CallRuntime(const CallRuntime &) = delete;
  CallRuntime &operator=(const CallRuntime &) = delete;
  ~CallRuntime() { releaseAll(); }

  /// Not while a call runs.
  void setThreads(unsigned threads);
  /// Forgets the peak of earlier calls.
  void startCall() { memory.resetPeak(); }
  /// Takes back everything that is still allocated.
  void releaseAll();
  /// Most bytes in use at one time since `startCall`.
  uint64_t getPeakBytes() const { return memory.peakBytes(); }

  /// Lives as long as this object.
  const attn_runtime *getTable() const { return &table; }

private:
  static void parallelFor(const attn_runtime *table, int64_t count,
                          attn_parallel_body body, void *context);
  static void *allocate(const attn_runtime *table, uint64_t bytes,
                        uint64_t alignment);
  static void deallocate(const attn_runtime *table, void *data, uint64_t bytes,
                         uint64_t alignment);

  std::shared_ptr<runtime::ThreadPool> pool;
  runtime::CountingAllocator memory;
  std::mutex mutex;
  /// Sizes of what is allocated.
  std::unordered_map<void *, uint64_t> live;
  attn_runtime table;
};

} // namespace attn

#endif // ATTN_LIB_RUNTIME_CALLRUNTIME_H
