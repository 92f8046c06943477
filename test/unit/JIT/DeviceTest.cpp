//===- DeviceTest.cpp - Kernels of a GPU, run by the emulator -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/Compiler.h"
#include "attn/DeviceKernel.h"
#include "attn/EmulatorDriver.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"

using namespace attn;

namespace {

std::string readInput() {
  auto buffer = llvm::MemoryBuffer::getFile(ATTN_DEVICE_INPUT);
  return buffer ? (*buffer)->getBuffer().str() : "";
}

CompileOptions getOptions() {
  CompileOptions options;
  options.target = "a100";
  options.startAfter = "llvm";
  return options;
}

/// Tensors of `rows` x 48.
struct Matrix {
  explicit Matrix(int64_t rows, float value)
      : data(rows * 48, value), shape{rows, 48} {
    tensor.data = data.data();
    tensor.device = {kDLCPU, 0};
    tensor.ndim = 2;
    tensor.dtype = {kDLFloat, 32, 1};
    tensor.shape = shape;
  }
  std::vector<float> data;
  int64_t shape[2];
  DLTensor tensor{};
};

/// y = 4 x by two launches, and a copy of x.
void expectFourfold(
    int64_t rows,
    llvm::function_ref<Result<void>(const std::vector<const DLTensor *> &,
                                    const std::vector<const DLTensor *> &)>
        call) {
  Matrix x(rows, 0), y(rows, -1), same(rows, -1);
  for (size_t i = 0; i < x.data.size(); ++i)
    x.data[i] = float(i);
  auto called = call({&x.tensor}, {&y.tensor, &same.tensor});
  ASSERT_TRUE(bool(called)) << called.getError().str();
  for (size_t i = 0; i < x.data.size(); ++i) {
    EXPECT_EQ(y.data[i], 4 * float(i));
    EXPECT_EQ(same.data[i], float(i));
  }
}

TEST(Device, runsWhatWasCompiled) {
  CompileOptions options = getOptions();
  options.driver = openEmulator();
  Result<Kernel> kernel = compile(readInput(), options);
  ASSERT_TRUE(bool(kernel)) << kernel.getError().str();
  EXPECT_EQ(kernel->getName(), "main");
  EXPECT_EQ(kernel->getInputs()[0].str(), "?x48xf32");
  for (int64_t rows : {0, 1, 4, 5, 9}) // both variants, and no row at all
    expectFourfold(rows, [&](auto &inputs, auto &outputs) {
      return kernel->call(inputs, outputs);
    });
  EXPECT_EQ(kernel->getPeakBytes(), 9u * 48 * 4 / 256 * 256 + 256);
}

TEST(Device, runsPackages) {
  llvm::SmallString<128> folder;
  ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("attn-device", folder));
  std::string path = (folder + "/x.attnpkg").str();
  auto written = writePackage(readInput(), path, {"a100"}, getOptions());
  ASSERT_TRUE(bool(written)) << written.getError().str();
  auto kernel = DeviceKernel::load(path, openEmulator());
  ASSERT_TRUE(bool(kernel)) << kernel.getError().message;
  EXPECT_EQ(kernel->getTarget(), "a100");
  expectFourfold(7, [&](auto &inputs, auto &outputs) {
    return kernel->callOnHost(inputs, outputs);
  });
  auto other = DeviceKernel::load(path, openEmulator(), "h100-sxm");
  ASSERT_FALSE(bool(other));
  EXPECT_EQ(other.getError().message,
            "expected a target among 'a100' but got 'h100-sxm'");
  llvm::sys::fs::remove_directories(folder);
}

TEST(Device, findingsAreErrors) {
  std::string text = readInput();
  size_t at = text.find("%columns = arith.constant 48");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 28, "%columns = arith.constant 64"); // beyond the last row
  CompileOptions options = getOptions();
  options.driver = openEmulator();
  Result<Kernel> kernel = compile(text, options);
  ASSERT_TRUE(bool(kernel)) << kernel.getError().str();
  Matrix x(1, 1), y(1, 0), same(1, 0);
  auto called = kernel->call({&x.tensor}, {&y.tensor, &same.tensor});
  ASSERT_FALSE(bool(called));
  EXPECT_NE(called.getError().message.find("out-of-bounds"), std::string::npos)
      << called.getError().message;
}

} // namespace
