//===- InstructionSetsTest.cpp - What this processor can run --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/InstructionSets.h"

#include "gtest/gtest.h"

using namespace attn::runtime;

namespace {

TEST(InstructionSets, doesNotKnowInventions) {
  EXPECT_FALSE(hasInstructionSet("quantum"));
  EXPECT_FALSE(hasInstructionSet(""));
}

#if defined(__x86_64__)
// The compiler's runtime library asks the processor by its own code.
TEST(InstructionSets, agreesWithTheCompiler) {
  EXPECT_EQ(getArchitecture(), "x86_64");
#define EXPECT_SAME(name)                                                      \
  EXPECT_EQ(hasInstructionSet(name), bool(__builtin_cpu_supports(name))) << name
  EXPECT_SAME("sse3");
  EXPECT_SAME("ssse3");
  EXPECT_SAME("sse4.1");
  EXPECT_SAME("sse4.2");
  EXPECT_SAME("popcnt");
  EXPECT_SAME("bmi");
  EXPECT_SAME("bmi2");
  EXPECT_SAME("avx");
  EXPECT_SAME("fma");
  EXPECT_SAME("avx2");
  EXPECT_SAME("gfni");
  EXPECT_SAME("vpclmulqdq");
  EXPECT_SAME("avx512f");
  EXPECT_SAME("avx512cd");
  EXPECT_SAME("avx512bw");
  EXPECT_SAME("avx512dq");
  EXPECT_SAME("avx512vl");
  EXPECT_SAME("avx512ifma");
  EXPECT_SAME("avx512vbmi");
  EXPECT_SAME("avx512vbmi2");
  EXPECT_SAME("avx512vnni");
  EXPECT_SAME("avx512bitalg");
  EXPECT_SAME("avx512vpopcntdq");
  EXPECT_SAME("avx512bf16");
#undef EXPECT_SAME
}
#endif

} // namespace
