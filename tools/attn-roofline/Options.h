//===- Options.h - What the user asked attn-roofline for --------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_ROOFLINE_OPTIONS_H
#define ATTN_TOOLS_ATTN_ROOFLINE_OPTIONS_H

#include "lib/Analysis/Roofline/Model.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attn::roofline {

/// What `attn-roofline` writes.
enum class EmitKind { text, json, svg };

/// The command line, as data.
struct Options {
  std::string file;
  std::string outputFile;
  EmitKind emit = EmitKind::text;
  /// Names of built-in descriptions, and files with others.
  std::vector<std::string> targets, targetFiles;
  /// Measure the host and write its description; `file` is not read.
  bool calibrate = false;
  /// Length and number of the sequences of a model.
  int64_t tokens = 4096, batch = 1;
  /// `argument:1x77x512`, and every other dynamic size; graphs.
  std::vector<std::string> shapes;
  std::optional<int64_t> dynamicSize;
  /// What the floats of a graph count as.
  std::optional<ElementType> floats;
  /// Rows of a block that reads K and V again.
  int64_t rowsPerBlock = 64;
  /// How many of the best tiles to show of each attention and GPU.
  unsigned tiles = 3;
};

/// Reads the command line; exits only for --help and --version, and for
/// arguments that cannot be parsed.
Options parseOptions(int argc, char **argv);

} // namespace attn::roofline

#endif // ATTN_TOOLS_ATTN_ROOFLINE_OPTIONS_H
