//===- attn-emu-fuzz.cpp - No text crashes the emulator -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A libFuzzer target over PTX text, bytes changed in any way, from the kernels
// of our own tests as corpus. What parses is run in one small block with a few
// thousand steps. Found is whatever crashes, hangs, or is neither clean nor has
// a finding with a message.
//===----------------------------------------------------------------------===//
#include "attn/Emulator.h"

#include <cstdlib>

using namespace attn::emulator;

static void requireMessage(const Report &report) {
  for (const Finding &finding : report.findings)
    if (finding.message.empty())
      std::abort();
}

static void run(const Module &module, const std::string &kernel) {
  Device device;
  std::vector<Argument> arguments;
  for (const ParameterInfo &parameter : module.getParameters(kernel)) {
    Argument argument;
    argument.bytes.assign(parameter.bytes, 0);
    if (parameter.bytes == 8) {
      uint64_t address = device.allocate(4096, parameter.name);
      argument = Argument::of(address);
    } else if (!argument.bytes.empty()) {
      argument.bytes[0] = 8;
    }
    arguments.push_back(std::move(argument));
  }
  LaunchOptions options;
  options.block = {64};
  options.dynamicSharedBytes = 8192;
  options.maxSteps = 5000;
  requireMessage(launch(device, module, kernel, arguments, options));
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  std::string_view text(reinterpret_cast<const char *>(data), size);
  ParsedModule parsed = Module::parse(text, "fuzz.ptx");
  requireMessage(parsed.report);
  if (!parsed.module)
    return 0;
  for (const std::string &kernel : parsed.module->getKernels())
    run(*parsed.module, kernel);
  return 0;
}
