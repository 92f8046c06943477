//===- HostRuntime.cpp - The runtime table of this machine ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Runtime/HostRuntime.h"

#include "lib/Runtime/CheckTensors.h"

using namespace attn::runtime;

static HostRuntime &hostOf(const attn_runtime *runtime) {
  return *static_cast<HostRuntime *>(runtime->state);
}

static void parallelFor(const attn_runtime *runtime, int64_t count,
                        attn_parallel_body body, void *context) {
  hostOf(runtime).pool().parallelFor(count, body, context);
}

static void *allocate(const attn_runtime *runtime, uint64_t bytes,
                      uint64_t alignment) {
  return hostOf(runtime).allocator().allocate(bytes, alignment);
}

static void deallocate(const attn_runtime *runtime, void *data, uint64_t bytes,
                       uint64_t /*alignment*/) {
  hostOf(runtime).allocator().deallocate(data, bytes);
}

HostRuntime::HostRuntime(unsigned threads)
    : threadPool(threads),
      functions{sizeof(attn_runtime), this,        parallelFor, allocate,
                deallocate,           checkTensors} {}
