//===- DeviceKernelTest.cpp - Launches of a call --------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/LaunchPlan.h"

#include "gtest/gtest.h"

#include <cstring>

using namespace attn;
using namespace attn::runtime;

namespace {

constexpr DLDevice device{kDLExtDev, 0};

/// Two kernels behind guards, on an input of 4 x any and an output as large.
DeviceProgram makeProgram() {
  DeviceProgram program;
  TensorSpec spec{{4, dynamicSize}, {kDLFloat, 16, 1}};
  program.inputs = {{spec, {}}};
  program.outputs = {{spec, {"4", "dim(0, 1)"}}};
  program.workspace = "dim(0, 1) * 256";
  program.checks = {{"dim(0, 1) mod 2 == 0", "expected even columns"}};
  DeviceLaunch launch;
  launch.kernel = "k";
  launch.guard = "dim(0, 1) <= 8";
  launch.grid = {"dim(0, 1)", "2", "1"};
  launch.block = {"64", "1", "1"};
  launch.sharedBytes = "1024";
  using Kind = DeviceArgument::Kind;
  launch.arguments = {{Kind::tensor, 1, "16", 8, 16},
                      {Kind::workspace, 0, "256", 8, 1},
                      {Kind::integer, 0, "stride(0, 0) - 1000", 4, 1}};
  program.launches = {launch, launch};
  program.launches[1].guard = "dim(0, 1) > 8";
  program.launches[1].kernel = "l";
  program.kernels = {{"k", "ptx", ""}, {"l", "ptx", ""}};
  return program;
}

/// Tensors of 4 x `columns` at 4096 and 8192, rows `stride` apart.
struct Tensors {
  explicit Tensors(int64_t columns, int64_t stride = 0)
      : shape{4, columns}, strides{stride ? stride : columns, 1} {
    for (int i = 0; i < 2; ++i) {
      tensors[i].data = reinterpret_cast<void *>(uintptr_t(4096 * (i + 1)));
      tensors[i].device = device;
      tensors[i].ndim = 2;
      tensors[i].dtype = {kDLFloat, 16, 1};
      tensors[i].shape = shape;
      tensors[i].strides = strides;
    }
  }
  std::vector<const DLTensor *> view() const {
    return {&tensors[0], &tensors[1]};
  }
  int64_t shape[2], strides[2];
  DLTensor tensors[2] = {};
};

template <typename T> T read(const std::vector<uint8_t> &bytes) {
  T value{};
  EXPECT_EQ(bytes.size(), sizeof(T));
  std::memcpy(&value, bytes.data(), std::min(sizeof(T), bytes.size()));
  return value;
}

TEST(LaunchPlan, computesWhatTheProgramSays) {
  DeviceProgram program = makeProgram();
  Tensors tensors(8, 24);
  EXPECT_EQ(*computeWorkspace(program, tensors.view()), 2048u);
  auto plan = planLaunches(program, tensors.view(), 65536);
  ASSERT_TRUE(bool(plan)) << plan.getError().message;
  ASSERT_EQ(plan->size(), 1u);
  const PlannedLaunch &launch = plan->front();
  EXPECT_EQ(launch.kernel, 0u);
  EXPECT_EQ(launch.shape.grid, (std::array<uint32_t, 3>{8, 2, 1}));
  EXPECT_EQ(launch.shape.block, (std::array<uint32_t, 3>{64, 1, 1}));
  EXPECT_EQ(launch.shape.sharedBytes, 1024u);
  EXPECT_EQ(read<uint64_t>(launch.arguments[0]), 8192u + 16u);
  EXPECT_EQ(read<uint64_t>(launch.arguments[1]), 65536u + 256u);
  EXPECT_EQ(read<int32_t>(launch.arguments[2]), 24 - 1000);
  EXPECT_EQ((*planLaunches(program, Tensors(10).view(), 0))[0].kernel, 1u);
  EXPECT_TRUE(planLaunches(program, Tensors(0).view(), 0)->empty());
}

TEST(LaunchPlan, saysWhatDoesNotFit) {
  DeviceProgram program = makeProgram();
  auto describe = [&](const Tensors &tensors) -> std::string {
    auto plan = planLaunches(program, tensors.view(), 0);
    return plan ? "fine" : plan.getError().message;
  };
  EXPECT_EQ(describe(Tensors(7)), "expected even columns");
  EXPECT_EQ(describe(Tensors(8, int64_t(1) << 33)),
            "expected argument 2 of 'k' to have 4 bytes but got 8589933592");
  Tensors odd(8);
  odd.tensors[1].byte_offset = 8;
  EXPECT_EQ(describe(odd),
            "expected argument 0 of 'k' to lie at a multiple of 16 bytes");
  program.launches[0].grid[1] = "70000";
  EXPECT_EQ(describe(Tensors(8)),
            "expected blocks of 'k' along y from 0 to 65535 but got 70000");
  program.launches[0].kernel = "m";
  EXPECT_EQ(describe(Tensors(8)), "expected a kernel 'm'");
}

std::string check(const Tensors &tensors) {
  Result<void> checked =
      checkDeviceTensors(makeProgram(), device, tensors.view());
  return checked ? "fine" : checked.getError().message;
}

TEST(LaunchPlan, checksTensors) {
  EXPECT_EQ(check(Tensors(8)), "fine");
  EXPECT_EQ(check(Tensors(8, 100)), "fine"); // any stride but the last
  Tensors tensors(8);
  tensors.strides[1] = 2;
  EXPECT_EQ(check(tensors), "expected input 0 to have stride 1 in its last "
                            "dimension but got 2");
  tensors = Tensors(8);
  tensors.tensors[1].dtype.code = kDLBfloat;
  tensors.tensors[0].shape = tensors.tensors[1].shape = tensors.shape;
  tensors.tensors[0].strides = tensors.tensors[1].strides = nullptr;
  EXPECT_EQ(check(tensors),
            "expected output 0 to have elements of type 'f16' but got 'bf16'");
  tensors.tensors[1].dtype.code = kDLFloat;
  tensors.tensors[0].byte_offset = 1;
  EXPECT_EQ(check(tensors), "expected input 0 to lie at a multiple of 2 bytes");
  tensors.tensors[0].byte_offset = 0;
  tensors.tensors[0].data = nullptr;
  EXPECT_EQ(check(tensors), "expected input 0 to have data but got null");
  tensors.tensors[0].ndim = 1;
  EXPECT_EQ(check(tensors), "expected input 0 to have rank 2 but got 1");
  tensors.tensors[0].ndim = 2;
  int64_t wrong[] = {5, 8};
  tensors.tensors[0].shape = wrong;
  EXPECT_EQ(check(tensors),
            "expected input 0 to have size 4 in dimension 0 but got 5");
}

} // namespace
