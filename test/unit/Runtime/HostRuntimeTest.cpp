//===- HostRuntimeTest.cpp - The table that kernels call ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Runtime/HostRuntime.h"

#include "gtest/gtest.h"

#include <cstring>

using namespace attn::runtime;

namespace {

/// What a compiled kernel is: doubles its one input, in parallel, by way of
/// memory from the runtime.
struct DoubleContext {
  const float *in;
  float *scratch;
};

} // namespace

static void doubleOne(void *context, int64_t index) {
  auto *work = static_cast<DoubleContext *>(context);
  work->scratch[index] = 2 * work->in[index];
}

static int32_t doubleKernel(const attn_runtime *runtime,
                            const DLTensor *const *tensors, void *, uint64_t,
                            char *message, uint64_t messageBytes) {
  int64_t count = tensors[0]->shape[0];
  if (count != tensors[1]->shape[0]) {
    std::strncpy(message, "expected equal sizes", messageBytes - 1);
    return 1;
  }
  void *scratch = runtime->allocate(runtime, count * sizeof(float), 64);
  DoubleContext context = {static_cast<float *>(tensors[0]->data),
                           static_cast<float *>(scratch)};
  runtime->parallel_for(runtime, count, doubleOne, &context);
  std::memcpy(tensors[1]->data, scratch, count * sizeof(float));
  runtime->deallocate(runtime, scratch, count * sizeof(float), 64);
  return 0;
}

TEST(HostRuntimeTest, a_kernel_runs_through_the_table) {
  HostRuntime runtime(2);
  EXPECT_EQ(runtime.table()->size, sizeof(attn_runtime));
  float in[100], out[100];
  for (int n = 0; n < 100; ++n)
    in[n] = float(n);
  int64_t shape[] = {100}, wrong[] = {99};
  DLTensor tensors[2] = {};
  tensors[0].data = in, tensors[0].shape = shape;
  tensors[1].data = out, tensors[1].shape = shape;
  const DLTensor *list[] = {&tensors[0], &tensors[1]};
  attn_kernel_entry entry = doubleKernel;
  char message[32] = {};
  EXPECT_EQ(entry(runtime.table(), list, nullptr, 0, message, 32), 0);
  for (int n = 0; n < 100; ++n)
    EXPECT_EQ(out[n], 2 * float(n));
  EXPECT_EQ(runtime.allocator().peakBytes(), 400u);
  EXPECT_EQ(runtime.allocator().currentBytes(), 0u);
  tensors[1].shape = wrong;
  EXPECT_NE(entry(runtime.table(), list, nullptr, 0, message, 32), 0);
  EXPECT_STREQ(message, "expected equal sizes");
}
