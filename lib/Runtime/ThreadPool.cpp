//===- ThreadPool.cpp - Fork and join in less than a microsecond ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Runtime/ThreadPool.h"

#include <algorithm>
#include <chrono>
#include <thread>

using namespace attn::runtime;

/// How long a worker looks for the next job before it sleeps. Kernels of one
/// model follow each other within this; waking a sleeper costs about as much.
static constexpr std::chrono::microseconds spinTime(50);
static constexpr int spinsBetweenClockReads = 64;
static constexpr int spinsBeforeYield = 2000;
/// A chunk is this part of a thread's share of what is left: the first chunks
/// are large and cheap, the last ones single indices, so that threads end
/// together.
static constexpr int64_t chunksPerShare = 16;

/// Whether this thread is inside a body.
static thread_local bool isInsideBody = false;

static void relax() {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  asm volatile("yield");
#endif
}

static void runInline(int64_t count, attn_parallel_body body, void *context) {
  for (int64_t index = 0; index < count; ++index)
    body(context, index);
}

ThreadPool::ThreadPool(unsigned threads) {
  if (threads == 0)
    threads = std::max(1u, std::thread::hardware_concurrency());
  workers.reserve(threads - 1);
  for (unsigned n = 1; n < threads; ++n) {
    pthread_t worker;
    if (pthread_create(&worker, nullptr, startWorker, this) != 0)
      break;
    workers.push_back(worker);
  }
}

ThreadPool::~ThreadPool() {
  isStopping.store(true);
  wakeWorkers();
  for (pthread_t worker : workers)
    pthread_join(worker, nullptr);
}

/// Marks the start of a job (or the end of the pool) and wakes those asleep.
void ThreadPool::wakeWorkers() {
  epoch.fetch_add(1);
  if (sleepers.load() == 0)
    return;
  // The lock orders this after a sleeper's check of the epoch.
  {
    std::lock_guard<std::mutex> lock(mutex);
  }
  wake.notify_all();
}

ThreadPool::Slot *ThreadPool::claimSlot() {
  for (Slot &slot : slots)
    if (!slot.isClaimed.load(std::memory_order_relaxed) &&
        !slot.isClaimed.exchange(true, std::memory_order_acquire))
      return &slot;
  return nullptr;
}

/// Works until the counter is spent; returns whether there was anything to do.
bool ThreadPool::takeChunks(Slot &slot) {
  bool wasInsideBody = isInsideBody, found = false;
  isInsideBody = true;
  int64_t left = slot.left.load(std::memory_order_relaxed);
  while (left > 0) {
    int64_t chunk = std::max<int64_t>(1, left / slot.divisor);
    if (!slot.left.compare_exchange_weak(left, left - chunk,
                                         std::memory_order_relaxed))
      continue;
    found = true;
    for (int64_t index = left; index > left - chunk; --index)
      slot.body(slot.context, index - 1);
    left = slot.left.load(std::memory_order_relaxed);
  }
  isInsideBody = wasInsideBody;
  return found;
}

void ThreadPool::parallelFor(int64_t count, attn_parallel_body body,
                             void *context) {
  bool isSerial = count <= 1 || workers.empty() || isInsideBody;
  Slot *slot = isSerial ? nullptr : claimSlot();
  if (!slot) {
    runInline(count, body, context);
    return;
  }
  slot->body = body;
  slot->context = context;
  slot->divisor = int64_t(size()) * chunksPerShare;
  slot->left.store(count, std::memory_order_relaxed);
  slot->isOpen.store(true);
  wakeWorkers();
  takeChunks(*slot);
  slot->isOpen.store(false);
  for (int spins = 0; slot->inside.load() != 0; ++spins) {
    relax();
    if (spins > spinsBeforeYield)
      std::this_thread::yield();
  }
  slot->isClaimed.store(false, std::memory_order_release);
}

/// Works on what is open; returns whether there was anything to do.
bool ThreadPool::visitSlots() {
  bool found = false;
  for (Slot &slot : slots) {
    if (!slot.isOpen.load(std::memory_order_relaxed))
      continue;
    slot.inside.fetch_add(1);
    if (slot.isOpen.load())
      found |= takeChunks(slot);
    slot.inside.fetch_sub(1);
  }
  return found;
}

/// Returns when a job was opened after `seen`, or it is time to sleep.
void ThreadPool::spinForWork(uint64_t seen) {
  auto deadline = std::chrono::steady_clock::now() + spinTime;
  while (std::chrono::steady_clock::now() < deadline)
    for (int spins = 0; spins < spinsBetweenClockReads; ++spins) {
      if (epoch.load(std::memory_order_relaxed) != seen)
        return;
      relax();
    }
}

void ThreadPool::waitForWork(uint64_t seen) {
  std::unique_lock<std::mutex> lock(mutex);
  sleepers.fetch_add(1);
  wake.wait(lock, [&] { return epoch.load() != seen; });
  sleepers.fetch_sub(1);
}

void *ThreadPool::startWorker(void *pool) {
  static_cast<ThreadPool *>(pool)->runWorker();
  return nullptr;
}

void ThreadPool::runWorker() {
  for (;;) {
    uint64_t seen = epoch.load();
    if (isStopping.load())
      return;
    if (visitSlots())
      continue;
    spinForWork(seen);
    if (epoch.load() == seen)
      waitForWork(seen);
  }
}
