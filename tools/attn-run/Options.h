//===- Options.h - What the user asked attn-run for -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_RUN_OPTIONS_H
#define ATTN_TOOLS_ATTN_RUN_OPTIONS_H

#include "attn/Compiler.h"
#include "attn/Emulator.h"

#include <cstdint>
#include <string>
#include <vector>

namespace attn::run {

/// What runs the kernels.
enum class RunDevice {
  /// This machine.
  host,
  /// The emulator: kernels for a GPU, on this machine.
  emulator,
  /// The first CUDA device.
  cuda
};

/// The command line, as data.
struct Options {
  std::string file;
  /// .npy files of the first arguments, in order; the rest, and what is
  /// `random`, is generated.
  std::vector<std::string> inputs;
  /// .npy files of the first results, in order.
  std::vector<std::string> expected;
  /// .npy files to write the first results to, in order.
  std::vector<std::string> outputs;
  /// `argument:1x77x512`, sizes of generated arguments.
  std::vector<std::string> shapes;
  /// Every dynamic size of a generated argument that `shapes` leaves open.
  int64_t dynamicSize = 128;
  uint64_t seed = 0;
  /// Timed calls after the first; 0: the first call is the time.
  unsigned repeat = 0;
  bool check = true;
  bool checkStages = false;
  bool compareUnfused = false;
  /// Time what attentions, products and other ops cost.
  bool breakdown = false;
  bool timing = false;
  bool json = false;
  /// Set in `compile`, too, where it is not this machine.
  RunDevice device = RunDevice::host;
  /// Of the emulator.
  emulator::LaunchOptions emulation;
  bool mutate = false;
  CompileOptions compile;
};

/// Reads the command line; exits only for --help and --version, and for
/// arguments that cannot be parsed.
Options parseOptions(int argc, char **argv);

/// Opens the device that `options` name and has the compiler use it. Without
/// --target code is made for an A100, whose kernels later GPUs and the emulator
/// run.
Result<void> openDevice(Options &options);

} // namespace attn::run

#endif // ATTN_TOOLS_ATTN_RUN_OPTIONS_H
