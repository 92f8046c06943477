//===- LoadedFunctionTest.cpp - Functions that fail -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Runtime/LoadedFunction.h"

#include "gtest/gtest.h"

#include <cstring>

using namespace attn;

/// Allocates, and fails without a word.
static int32_t failSilently(const attn_runtime *runtime,
                            const DLTensor *const *, void *, uint64_t, char *,
                            uint64_t) {
  void *buffer = runtime->allocate(runtime, 4096, 64);
  return buffer ? 1 : 0;
}

static int32_t failAloud(const attn_runtime *, const DLTensor *const *, void *,
                         uint64_t, char *message, uint64_t messageBytes) {
  std::strncpy(message, "expected better weather", messageBytes - 1);
  return 1;
}

/// The error of a call of `entry`, empty where there is none.
static std::string getError(attn_kernel_entry entry) {
  LoadedFunction function(/*threads=*/1);
  function.entry = entry;
  Result<void> called = function.call({}, {});
  return called ? std::string() : called.getError().message;
}

TEST(LoadedFunctionTest, a_failed_call_is_an_error_with_or_without_a_message) {
  EXPECT_EQ(getError(failAloud), "expected better weather");
  EXPECT_EQ(getError(failSilently), "the kernel failed");
}

TEST(LoadedFunctionTest, memory_of_a_failed_call_is_taken_back) {
  LoadedFunction function(/*threads=*/1);
  function.entry = failSilently;
  for (int call = 0; call < 3; ++call) {
    EXPECT_FALSE(function.call({}, {}));
    EXPECT_EQ(function.getPeakBytes(), 4096u);
  }
}
