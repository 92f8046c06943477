//===- CallRuntime.cpp - What one kernel calls at run time ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/CallRuntime.h"

#include "lib/Runtime/CheckTensors.h"

#include <map>

using namespace attn;

/// The pool of this many threads, shared by all who ask while it lives.
static std::shared_ptr<runtime::ThreadPool> getPool(unsigned threads) {
  static std::mutex mutex;
  static std::map<unsigned, std::weak_ptr<runtime::ThreadPool>> pools;
  std::lock_guard<std::mutex> lock(mutex);
  std::shared_ptr<runtime::ThreadPool> pool = pools[threads].lock();
  if (!pool) {
    pool = std::make_shared<runtime::ThreadPool>(threads);
    pools[threads] = pool;
  }
  return pool;
}

static CallRuntime &getCallRuntime(const attn_runtime *table) {
  return *static_cast<CallRuntime *>(table->state);
}

CallRuntime::CallRuntime(unsigned threads)
    : pool(getPool(threads)),
      table{sizeof(attn_runtime), this, parallelFor, allocate, deallocate,
            runtime::checkTensors} {}

void CallRuntime::setThreads(unsigned threads) { pool = getPool(threads); }

void CallRuntime::releaseAll() {
  std::lock_guard<std::mutex> lock(mutex);
  for (auto [data, bytes] : live)
    memory.deallocate(data, bytes);
  live.clear();
}

void CallRuntime::parallelFor(const attn_runtime *table, int64_t count,
                              attn_parallel_body body, void *context) {
  getCallRuntime(table).pool->parallelFor(count, body, context);
}

void *CallRuntime::allocate(const attn_runtime *table, uint64_t bytes,
                            uint64_t alignment) {
  CallRuntime &runtime = getCallRuntime(table);
  void *data = runtime.memory.allocate(bytes, alignment);
  if (data) {
    std::lock_guard<std::mutex> lock(runtime.mutex);
    runtime.live[data] = bytes;
  }
  return data;
}

void CallRuntime::deallocate(const attn_runtime *table, void *data,
                             uint64_t bytes, uint64_t) {
  CallRuntime &runtime = getCallRuntime(table);
  if (data) {
    std::lock_guard<std::mutex> lock(runtime.mutex);
    runtime.live.erase(data);
  }
  runtime.memory.deallocate(data, bytes);
}
