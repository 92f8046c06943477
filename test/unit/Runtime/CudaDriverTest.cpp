//===- CudaDriverTest.cpp - A GPU through its driver ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// FakeCuda.c stands for the driver, so that this runs without a GPU.
//
//===----------------------------------------------------------------------===//

#include "attn/DeviceKernel.h"
#include "attn/Driver.h"
#include "lib/Runtime/DeviceProgram.h"

#include "gtest/gtest.h"

#include <dlfcn.h>

using namespace attn;
using namespace attn::runtime;

namespace {

std::shared_ptr<Driver> openFake() {
  auto driver = openCudaDriver(0, ATTN_FAKE_CUDA);
  EXPECT_TRUE(bool(driver)) << driver.getError().message;
  return driver ? *driver : nullptr;
}

int &getFake(const char *name) {
  static void *library = dlopen(ATTN_FAKE_CUDA, RTLD_NOW);
  return *static_cast<int *>(dlsym(library, name));
}

/// y = 7 in every element, for y as large as x.
DeviceProgram makeProgram() {
  DeviceProgram program;
  program.name = "f";
  program.target = "a100";
  program.chip = "sm_80";
  program.inputs = {{{{dynamicSize}, {kDLInt, 32, 1}}, {}}};
  program.outputs = {{{{dynamicSize}, {kDLInt, 32, 1}}, {"dim(0, 0)"}}};
  DeviceLaunch launch;
  launch.kernel = "fill";
  launch.grid = {"dim(0, 0) ceildiv 4", "1", "1"};
  launch.block = {"32", "1", "1"};
  launch.sharedBytes = "66000";
  using Kind = DeviceArgument::Kind;
  launch.arguments = {{Kind::tensor, 1, "0", 8, 4},
                      {Kind::integer, 0, "7", 4, 1},
                      {Kind::integer, 0, "dim(0, 0)", 4, 1}};
  program.launches = {launch};
  program.kernels = {{"fill", "text", "machine code"}};
  return program;
}

std::string describe(const Result<void> &result) {
  return result ? "fine" : result.getError().message;
}

TEST(CudaDriver, saysWhatIsMissing) {
  auto none = openCudaDriver(0, "libno-such-driver.so.1");
  ASSERT_FALSE(bool(none));
  EXPECT_EQ(none.getError().message.rfind(
                "expected a CUDA driver on this machine but "
                "'libno-such-driver.so.1' does not open: ",
                0),
            0u)
      << none.getError().message;
  auto other = openCudaDriver(0, "libm.so.6");
  ASSERT_FALSE(bool(other));
  EXPECT_EQ(other.getError().message, "expected 'libm.so.6' to have 'cuInit'");
  auto third = openCudaDriver(3, ATTN_FAKE_CUDA);
  ASSERT_FALSE(bool(third));
  EXPECT_EQ(third.getError().message,
            "expected a CUDA device below 1 but got 3");
}

TEST(CudaDriver, knowsWhatRuns) {
  auto driver = openFake(); // capability 8.6
  EXPECT_EQ(driver->getDescription(), "CUDA device 0, Fake (sm_86)");
  EXPECT_TRUE(driver->canRun("sm_80", KernelImage::cubin));
  EXPECT_TRUE(driver->canRun("sm_86", KernelImage::cubin));
  EXPECT_FALSE(driver->canRun("sm_89", KernelImage::cubin));
  EXPECT_FALSE(driver->canRun("sm_75", KernelImage::cubin));
  EXPECT_TRUE(driver->canRun("sm_75", KernelImage::ptx));
  EXPECT_FALSE(driver->canRun("sm_90", KernelImage::ptx));
  EXPECT_FALSE(driver->canRun("sm_90a", KernelImage::cubin));
  EXPECT_FALSE(driver->canRun("", KernelImage::ptx));
}

TEST(CudaDriver, runsAProgram) {
  {
    auto driver = openFake();
    auto kernel = DeviceKernel::load(makeProgram(), driver);
    ASSERT_TRUE(bool(kernel)) << kernel.getError().message;
    EXPECT_EQ(getFake("fakeMostSharedBytes"), 66000);
    int32_t x[9] = {}, y[9] = {};
    int64_t shape = 9;
    DLTensor input{x, {kDLCPU, 0}, 1, {kDLInt, 32, 1}, &shape, nullptr, 0};
    DLTensor output = input;
    output.data = y;
    EXPECT_EQ(describe(kernel->callOnHost({&input}, {&output})), "fine");
    EXPECT_EQ(y[0], 7);
    EXPECT_EQ(y[8], 7);
    EXPECT_EQ(getFake("fakeBlocks"), 3);
    EXPECT_EQ(getFake("fakeThreads"), 32);
    EXPECT_EQ(getFake("fakeSharedBytes"), 66000);
    EXPECT_EQ(describe(kernel->launch(nullptr, {&input}, {&output})),
              "expected input 0 on device type 2, number 0, but got device "
              "type 1, number 0");
  }
  EXPECT_EQ(getFake("fakeModules"), 0);
  EXPECT_EQ(getFake("fakeContexts"), 0);
}

TEST(CudaDriver, errorsAreTheDrivers) {
  auto driver = openFake();
  EXPECT_EQ(driver->allocate(uint64_t(1) << 40, "input 0").getError().message,
            "cannot allocate 1099511627776 bytes for input 0: out of memory "
            "(CUDA error 2)");
  DeviceProgram broken = makeProgram();
  broken.kernels[0].cubin = "broken";
  EXPECT_EQ(DeviceKernel::load(broken, driver).getError().message,
            "cannot load a kernel: device kernel image is invalid (CUDA error "
            "200)");
  DeviceProgram other = makeProgram();
  other.kernels[0].name = "other";
  EXPECT_EQ(DeviceKernel::load(other, driver).getError().message,
            "cannot find a kernel: named symbol not found (CUDA error 500)");
  DeviceProgram newer = makeProgram();
  newer.chip = "sm_90a";
  EXPECT_EQ(DeviceKernel::load(newer, driver).getError().message,
            "expected code for 'CUDA device 0, Fake (sm_86)' but got 'a100' "
            "(sm_90a)");
}

} // namespace
