//===- Run.h - What attn-emu does -------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_TOOLS_ATTN_EMU_RUN_H
#define ATTN_TOOLS_ATTN_EMU_RUN_H

#include "tools/attn-emu/Options.h"

namespace attn::emu {

/// What one launch left.
struct Outcome {
  emulator::Report report;
  /// Contents of each argument's buffer; empty for numbers.
  std::vector<std::vector<char>> buffers;
};

/// Launches the kernel on a device of its own.
Outcome launchOnce(const emulator::Module &module, const Options &options,
                   const emulator::LaunchOptions &launch);

/// The first buffer in which two runs differ, or -1.
int findDifference(const Outcome &a, const Outcome &b);

/// Runs the tool. The exit status.
int runTool(Options &options);

} // namespace attn::emu

#endif // ATTN_TOOLS_ATTN_EMU_RUN_H
