//===- Options.h - The command line of attn-emu -----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_TOOLS_ATTN_EMU_OPTIONS_H
#define ATTN_TOOLS_ATTN_EMU_OPTIONS_H

#include "attn/Emulator.h"
#include "tools/attn-emu/Arguments.h"

namespace attn::emu {

/// `--expect=1:file.npy:atol:rtol`.
struct Expectation {
  unsigned argument = 0;
  ArgumentSpec expected;
  double absolute = 0, relative = 0;
};

struct Options {
  std::string input, kernel, json;
  std::vector<ArgumentSpec> arguments;
  std::vector<Expectation> expectations;
  emulator::LaunchOptions launch;
  /// Runs with as many seeds, whose results must agree.
  unsigned schedules = 1;
  bool listKernels = false;
  /// Tries every change of a synchronising instruction instead.
  bool mutate = false;
};

/// Parses the command line. False after a message on stderr.
bool parseOptions(int argc, char **argv, Options &options);

} // namespace attn::emu

#endif // ATTN_TOOLS_ATTN_EMU_OPTIONS_H
