//===- AttentionKernel.cpp - Launching the corpus's attention -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "test/unit/Emulator/AttentionKernel.h"

#include "gtest/gtest.h"

#include <fstream>
#include <sstream>

using namespace attn;
using namespace attn::emulator;

const std::vector<AttentionKernel> &attn::emulator::rightAttentionKernels() {
  static const std::vector<AttentionKernel> kernels = {
      {"attention.ptx", "causal_64", 64, true, 5 * 64 * 128, false},
      {"attention.ptx", "full_128", 128, false, 5 * 64 * 256, false},
      {"attention_triton.ptx", "attention", 64, true, 24576, true},
      smallAttentionKernel("right")};
  return kernels;
}

AttentionKernel attn::emulator::smallAttentionKernel(const char *name) {
  return {"attention-bugs.ptx", name, 16, true, (64 + 4 * 16) * 32, false};
}

reference::Problem
attn::emulator::attentionProblem(const AttentionKernel &kernel,
                                 int64_t queryHeads, int64_t keyHeads,
                                 int64_t rows) {
  reference::Problem problem;
  problem.dims = {1,    queryHeads,   keyHeads,    rows,
                  rows, kernel.depth, kernel.depth};
  if (kernel.isCausal)
    problem.mask.push_back(reference::CausalMask());
  return problem;
}

static const Module &parsed(const char *file) {
  static std::vector<std::pair<std::string, std::unique_ptr<Module>>> modules;
  for (auto &[name, module] : modules)
    if (name == file)
      return *module;
  std::ifstream stream(std::string(ATTN_EMULATOR_INPUTS) + "/" + file);
  std::stringstream text;
  text << stream.rdbuf();
  ParsedModule module = Module::parse(text.str(), file);
  EXPECT_TRUE(module.module) << module.report.str();
  modules.emplace_back(file, std::move(module.module));
  return *modules.back().second;
}

static uint64_t place(Device &device, const std::vector<uint16_t> &data,
                      const char *name) {
  uint64_t address = device.allocate(data.size() * 2, name);
  device.upload(address, data.data(), data.size() * 2);
  return address;
}

void attn::emulator::runAttention(const AttentionKernel &kernel,
                                  const reference::Problem &problem,
                                  uint32_t scaleBits, const LaunchOptions &base,
                                  AttentionRun &run) {
  const reference::Dims &dims = problem.dims;
  Device device;
  run.output.assign(run.query.size(), 0);
  std::vector<Argument> arguments = {
      Argument::of(place(device, run.query, "q")),
      Argument::of(place(device, run.key, "k")),
      Argument::of(place(device, run.value, "v"))};
  uint64_t output = place(device, run.output, "out");
  arguments.push_back(Argument::of(output));
  if (kernel.isTriton)
    arguments.push_back(Argument::of(
        device.allocate(dims.queryHeads * dims.queryLength * 4, "lse")));
  arguments.push_back(Argument::of(static_cast<int32_t>(dims.queryLength)));
  if (!kernel.isTriton)
    arguments.push_back(
        Argument::of(static_cast<int32_t>(dims.queryHeads / dims.keyHeads)));
  arguments.push_back(Argument::of(scaleBits));
  if (kernel.isTriton)
    arguments.push_back(Argument::of(uint64_t(0))); // no scratch memory
  LaunchOptions options = base;
  options.grid = {static_cast<uint32_t>(dims.queryLength / 64),
                  static_cast<uint32_t>(dims.queryHeads)};
  options.block = {128};
  options.dynamicSharedBytes = kernel.sharedBytes;
  run.report =
      launch(device, parsed(kernel.file), kernel.name, arguments, options);
  device.download(output, run.output.data(), run.output.size() * 2);
}
