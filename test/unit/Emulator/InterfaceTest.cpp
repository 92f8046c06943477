//===- InterfaceTest.cpp - Modules, devices and launches as callers see them =//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "attn-c/Emulator.h"
#include "attn/Emulator.h"

#include "gtest/gtest.h"
#include <cstring>

using namespace attn::emulator;

/// y[i] = scale * x[i] for i below count; a block's threads share one word.
static const char *const text =
    ".version 8.0\n.target sm_80\n.address_size 64\n"
    ".visible .entry scale(.param .f32 scale, .param .u64 x, .param .u64 y,\n"
    "    .param .u16 count) .maxntid 64, 1, 1 {\n"
    ".reg .f32 %f<3>; .reg .b64 %d<4>; .reg .b32 %r<3>; .reg .b16 %h;\n"
    ".reg .pred %p;\n.shared .b32 word;\n"
    "ld.param.f32 %f1, [scale]; ld.param.u64 %d1, [x];\n"
    "ld.param.u64 %d2, [y]; ld.param.u16 %h, [count];\n"
    "cvt.u32.u16 %r2, %h; mov.u32 %r1, %tid.x; setp.ge.u32 %p, %r1, %r2;\n"
    "@%p bra END;\nmul.wide.u32 %d3, %r1, 4; add.u64 %d1, %d1, %d3;\n"
    "add.u64 %d2, %d2, %d3; ld.global.f32 %f2, [%d1];\n"
    "mul.f32 %f2, %f2, %f1; st.global.f32 [%d2], %f2;\nEND: ret;\n}\n"
    ".visible .entry racy() {\n.shared .b32 word; .reg .b32 %r;\n"
    "mov.u32 %r, %tid.x;\nst.shared.b32 [word], %r; ret;\n}\n";

/// The kernel's parameters as C lays them out.
struct Parameters {
  float scale;
  uint64_t x, y;
  uint16_t count;
};

TEST(Interface, TellsWhatAKernelTakes) {
  ParsedModule parsed = Module::parse(text, "k.ptx");
  ASSERT_TRUE(parsed.module) << parsed.report.str();
  std::vector<ParameterInfo> parameters = parsed.module->getParameters("scale");
  ASSERT_EQ(parameters.size(), 4u);
  EXPECT_EQ(parameters[1].offset, offsetof(Parameters, x));
  EXPECT_EQ(parameters[3].offset, offsetof(Parameters, count));
  KernelInfo info = parsed.module->getKernelInfo("scale");
  EXPECT_EQ(info.parameterBytes, offsetof(Parameters, count) + 2);
  EXPECT_EQ(info.maxThreads, 64u);
  EXPECT_EQ(info.staticSharedBytes, 4u);
  EXPECT_EQ(parsed.module->getKernelInfo("none").name, "");
}

TEST(Interface, LaunchesFromABufferOnAttachedMemory) {
  ParsedModule parsed = Module::parse(text, "k.ptx");
  Device device;
  float x[8] = {1, 2, 3, 4, 5, 6, 7, 8}, y[8] = {};
  Parameters parameters = {0.5f, device.attach(x, sizeof(x), "x", true),
                           device.attach(y, sizeof(y), "y"), 8};
  uint64_t bytes = offsetof(Parameters, count) + 2;
  LaunchOptions options;
  options.block = {32};
  auto run = [&] {
    return launch(device, *parsed.module, "scale", &parameters, bytes, options);
  };
  ASSERT_TRUE(run().isClean()) << run().str();
  EXPECT_EQ(y[7], 4.0f);
  std::swap(parameters.x, parameters.y);
  EXPECT_NE(run().str().find("which is constant"), std::string::npos)
      << run().str();
  std::swap(parameters.x, parameters.y);
  --bytes;
  EXPECT_NE(run().str().find("expected 26 bytes of parameters but got 25"),
            std::string::npos)
      << run().str();
  ++bytes;
  EXPECT_TRUE(device.free(parameters.y));
  EXPECT_NE(run().str().find("which was freed"), std::string::npos)
      << run().str();
  EXPECT_FALSE(device.fill(parameters.y, 0, 1));
}

TEST(Interface, RefusesJunkFromC) {
  attn_emu_report *report = nullptr;
  EXPECT_EQ(attn_emu_module_parse("junk", 4, "junk.ptx", &report), nullptr);
  ASSERT_EQ(attn_emu_report_count(report), 1u);
  EXPECT_EQ(attn_emu_report_finding(report, 0).kind, ATTN_EMU_INVALID);
  attn_emu_report_destroy(report);
}

TEST(Interface, RunsFromC) {
  attn_emu_report *report = nullptr;
  attn_emu_module *module =
      attn_emu_module_parse(text, std::strlen(text), "k.ptx", nullptr);
  ASSERT_TRUE(module);
  ASSERT_EQ(attn_emu_module_kernel_count(module), 2u);
  EXPECT_STREQ(attn_emu_module_kernel(module, 1).name, "racy");
  attn_emu_kernel_info info = attn_emu_module_kernel(module, 0);
  EXPECT_EQ(info.parameter_count, 4u);
  EXPECT_EQ(attn_emu_module_parameter(module, 0, 2).offset, 16u);

  attn_emu_device *device = attn_emu_device_create();
  float x[3] = {1, 2, 3}, y[3];
  Parameters parameters = {2.0f, attn_emu_allocate(device, 12, "x"),
                           attn_emu_allocate(device, 12, nullptr), 3};
  EXPECT_EQ(attn_emu_upload(device, parameters.x, x, 12), 0);
  EXPECT_EQ(attn_emu_fill(device, parameters.y, 0xff, 12), 0);
  attn_emu_launch_options options = {};
  options.size = sizeof(options);
  options.block[0] = 32;
  EXPECT_EQ(attn_emu_launch(device, module, "scale", &parameters,
                            info.parameter_bytes, &options, &report),
            0)
      << attn_emu_report_text(report);
  EXPECT_NE(std::strstr(attn_emu_report_counters(report), "\"barriers\": 0"),
            nullptr);
  attn_emu_report_destroy(report);
  EXPECT_EQ(attn_emu_download(device, parameters.y, y, 12), 0);
  EXPECT_EQ(y[2], 6.0f);

  options.block[0] = 64;
  EXPECT_EQ(
      attn_emu_launch(device, module, "racy", nullptr, 0, &options, &report),
      1);
  EXPECT_EQ(attn_emu_report_finding(report, 0).kind, ATTN_EMU_RACE);
  EXPECT_EQ(attn_emu_report_finding(report, 0).ptx_line, 21u);
  attn_emu_report_destroy(report);
  options.races = ATTN_EMU_RACES_OFF;
  EXPECT_EQ(
      attn_emu_launch(device, module, "racy", nullptr, 0, &options, nullptr),
      0);
  EXPECT_EQ(attn_emu_free(device, parameters.x), 0);
  EXPECT_EQ(attn_emu_free(device, parameters.x), 1);
  attn_emu_device_destroy(device);
  attn_emu_module_destroy(module);
}
