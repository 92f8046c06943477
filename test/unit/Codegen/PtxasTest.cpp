//===- PtxasTest.cpp - What ptxas prints, and the gate --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Codegen/Ptxas.h"
#include "lib/Codegen/DeviceKernels.h"

#include "gtest/gtest.h"

using namespace attn;

namespace {

/// As ptxas 13.0 prints.
const char *const printed =
    R"(ptxas info    : (C7512) Potential Performance Loss: wgmma.mma_async instructions are serialized due to insufficient register resources for the function 'second'
ptxas info    : 0 bytes gmem
ptxas info    : Compiling entry function 'first' for 'sm_80'
ptxas info    : Function properties for first
    136 bytes stack frame, 132 bytes spill stores, 140 bytes spill loads
ptxas info    : Used 255 registers, used 1 barriers, 136 bytes cumulative stack size, 1024 bytes smem, 400 bytes cmem[0]
ptxas info    : Compile time = 200.000 ms
ptxas info    : Compiling entry function 'second' for 'sm_90a'
ptxas info    : Function properties for second
    0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads
ptxas info    : (C7508) Potential Performance Loss: 'setmaxnreg' ignored; unable to determine register count at entry.
ptxas info    : Used 168 registers, used 16 barriers, 640 bytes cmem[0]
)";

TEST(Ptxas, reportsAreRead) {
  std::vector<KernelResources> kernels = parseResources(printed);
  ASSERT_EQ(kernels.size(), 2u);
  EXPECT_EQ(kernels[0].name, "first");
  EXPECT_EQ(kernels[0].registers, 255);
  EXPECT_EQ(kernels[0].stackBytes, 136);
  EXPECT_EQ(kernels[0].spillStoreBytes, 132);
  EXPECT_EQ(kernels[0].spillLoadBytes, 140);
  EXPECT_EQ(kernels[0].sharedBytes, 1024);
  EXPECT_EQ(kernels[0].barriers, 1);
  EXPECT_TRUE(kernels[0].advisories.empty());
  EXPECT_EQ(kernels[1].registers, 168);
  EXPECT_EQ(kernels[1].sharedBytes, 0);
  ASSERT_EQ(kernels[1].advisories.size(), 2u);
  EXPECT_EQ(kernels[1].advisories[0].rfind("C7508: Potential", 0), 0u);
  EXPECT_EQ(kernels[1].advisories[1].rfind("C7512: Potential", 0), 0u);
}

TEST(Ptxas, noReportIsNoKernel) {
  EXPECT_TRUE(parseResources("").empty());
  EXPECT_TRUE(parseResources("ptxas info : 0 bytes gmem\n").empty());
}

TEST(Ptxas, gateIsForWgmma) {
  KernelResources fine;
  EXPECT_EQ(findRejection(fine, true), "");
  KernelResources spills;
  spills.spillStoreBytes = 8;
  spills.spillLoadBytes = 12;
  EXPECT_EQ(findRejection(spills, true), "20 bytes of spills beside wgmma");
  EXPECT_EQ(findRejection(spills, false), ""); // a penalty, no more
  KernelResources serialised;
  serialised.advisories = {"C7512: serialized"};
  EXPECT_EQ(findRejection(serialised, true), "C7512: serialized");
  KernelResources fences;
  fences.advisories = {"C7519: warpgroup.arrive is injected"};
  EXPECT_EQ(findRejection(fences, true), "");
}

} // namespace
