//===- DeviceCodegenTest.cpp - Isolation and texts of PTX -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Codegen/DeviceCodegen.h"
#include "lib/Codegen/RunIsolated.h"

#include "llvm/Support/ErrorHandling.h"
#include "gtest/gtest.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

using namespace attn;

namespace {

/// The result or the error, as text.
std::string describe(llvm::Expected<std::string> result) {
  return result ? *result : "error: " + llvm::toString(result.takeError());
}

TEST(RunIsolated, givesResultsAndErrors) {
  EXPECT_EQ(describe(runIsolated([]() -> llvm::Expected<std::string> {
              return std::string("text\0more", 9);
            })),
            std::string("text\0more", 9));
  std::string large(1 << 20, 'x'); // larger than a pipe holds
  EXPECT_EQ(describe(runIsolated(
                [&]() -> llvm::Expected<std::string> { return large; })),
            large);
  EXPECT_EQ(describe(runIsolated([]() -> llvm::Expected<std::string> {
              return llvm::createStringError("expected better");
            })),
            "error: expected better");
}

TEST(RunIsolated, survivesTheEnd) {
  EXPECT_EQ(describe(runIsolated([]() -> llvm::Expected<std::string> {
              std::fputs("words\nLLVM ERROR: no such thing\n", stderr);
              std::abort();
            })),
            "error: expected LLVM to generate code but it ended by signal "
            "Aborted: LLVM ERROR: no such thing");
  EXPECT_EQ(
      describe(runIsolated([]() -> llvm::Expected<std::string> { _exit(3); })),
      "error: expected LLVM to generate code but it ended by exit status "
      "3");
  EXPECT_EQ(describe(runIsolated(
                []() -> llvm::Expected<std::string> {
                  sleep(60);
                  return std::string();
                },
                /*seconds=*/1)),
            "error: expected LLVM to generate code within 1 s");
}

TEST(RunIsolated, leavesGlobalsAlone) {
  static int global = 1;
  EXPECT_EQ(describe(runIsolated([]() -> llvm::Expected<std::string> {
              global = 2;
              return std::to_string(global);
            })),
            "2");
  EXPECT_EQ(global, 1);
}

TEST(MergePtx, sharesHeaders) {
  std::string header = "//\n.version 8.0\n.target sm_80\n.address_size 64\n\n";
  std::string shared = "\t// .globl\ta\n.extern .shared .align 16 .b8 s[];\n";
  std::string one = header + shared + "\n.visible .entry a()\n{\n\tret;\n}\n";
  std::string two = header + shared + "\n.visible .entry b()\n{\n\tret;\n}\n";
  std::string merged = describe(mergePtx({one, two}));
  EXPECT_EQ(merged.find(".version"), merged.rfind(".version"));
  EXPECT_EQ(merged.find(".b8 s[]"), merged.rfind(".b8 s[]"));
  EXPECT_NE(merged.find(".entry a()"), std::string::npos);
  EXPECT_LT(merged.find(".entry a()"), merged.find(".entry b()"));
  std::string other = header + ".extern .shared .align 32 .b8 s[];\n"
                               "\n.visible .entry b()\n{\n\tret;\n}\n";
  EXPECT_EQ(describe(mergePtx({one, other})),
            "error: expected one declaration of 's' but got two");
}

TEST(DevicePipeline, areFourAndNamed) {
  for (bool usesWarpgroups : {false, true}) {
    std::string names;
    for (DevicePipeline pipeline : getDevicePipelines(usesWarpgroups))
      names += pipeline.str() + " ";
    EXPECT_EQ(names, usesWarpgroups ? "O3+lsr O3 lean lean+lsr "
                                    : "O3 lean O3+lsr lean+lsr ");
  }
}

} // namespace
