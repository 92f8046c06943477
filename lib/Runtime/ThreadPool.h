//===- ThreadPool.h - Fork and join in less than a microsecond --*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Workers look for work by spinning for a while after the last they had, then
// sleep; the caller works too. Work is handed out in chunks by one atomic
// counter a job, from the last index down, in smaller and smaller chunks: the
// last tiles of a causal mask are the long ones, and long work begun early
// leaves short work to even out the end. A job sits in one of a few slots:
//
//   caller  claims a free slot, fills it, opens it, works until the counter is
//           spent, closes it, waits until nobody is inside, frees it
//   worker  enters a slot (counts itself in), works if it is open, leaves
//
// Entering and reading `isOpen`, closing and reading `inside`, are sequentially
// consistent: either the worker sees the slot closed, or the caller sees the
// worker inside. So when `inside` is zero after closing, every chunk is done,
// and no worker can still read the job, which may lie on the caller's stack.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_THREADPOOL_H
#define ATTN_LIB_RUNTIME_THREADPOOL_H

#include "attn-c/Runtime.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <pthread.h>
#include <vector>

namespace attn::runtime {

/// A fixed set of threads. Several callers may use one pool at a time.
class ThreadPool {
public:
  /// A pool of `threads`, the caller's own counted; 0 is one per hardware
  /// thread. Where the system refuses threads, the pool is smaller.
  explicit ThreadPool(unsigned threads = 0);
  /// Waits for the workers. No call may be in progress.
  ~ThreadPool();
  ThreadPool(const ThreadPool &) = delete;
  ThreadPool &operator=(const ThreadPool &) = delete;

  /// Threads that can work at a time, a caller included.
  unsigned size() const { return static_cast<unsigned>(workers.size()) + 1; }

  /// As `attn_runtime::parallel_for`. Runs inline where the call comes from
  /// within a body of any pool, or more jobs run at once than there are slots.
  void parallelFor(int64_t count, attn_parallel_body body, void *context);

private:
  struct alignas(64) Slot {
    /// Owned by a caller from claim to free.
    std::atomic<bool> isClaimed{false};
    /// Workers may take chunks.
    std::atomic<bool> isOpen{false};
    attn_parallel_body body = nullptr;
    void *context = nullptr;
    /// Of the indices that are left, one part in so many is a chunk.
    int64_t divisor = 1;
    /// Workers that may be reading the fields above.
    alignas(64) std::atomic<int> inside{0};
    /// Indices not handed out: those below.
    alignas(64) std::atomic<int64_t> left{0};
  };
  static constexpr int slotCount = 8;

  Slot *claimSlot();
  static bool takeChunks(Slot &slot);
  bool visitSlots();
  static void *startWorker(void *pool);
  void runWorker();
  void spinForWork(uint64_t seen);
  void waitForWork(uint64_t seen);
  void wakeWorkers();

  Slot slots[slotCount];
  /// Counts opened jobs; sleepers wait for it to change.
  alignas(64) std::atomic<uint64_t> epoch{0};
  alignas(64) std::atomic<int> sleepers{0};
  std::atomic<bool> isStopping{false};
  std::mutex mutex;
  std::condition_variable wake;
  std::vector<pthread_t> workers;
};

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_THREADPOOL_H
