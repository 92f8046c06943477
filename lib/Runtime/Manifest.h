//===- Manifest.h - What a package says of itself ---------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_MANIFEST_H
#define ATTN_LIB_RUNTIME_MANIFEST_H

#include "attn/Kernel.h"
#include "attn/Result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attn::runtime {

/// Version of `manifest.json`; a reader takes its own version only.
constexpr int64_t manifestSchema = 1;
/// Version of the entries' signature and of `attn_runtime`.
constexpr int64_t kernelAbi = 1;

/// A tensor of the function, as the manifest describes it.
struct ManifestTensor {
  TensorSpec spec;
  /// For each dimension of an output an expression (IntegerExpression.h), empty
  /// where only the entry that computes sizes knows it.
  std::vector<std::string> sizes;
};

/// Code for one kind of machine.
struct ManifestTarget {
  std::string name;
  /// As `getArchitecture` spells it.
  std::string architecture;
  /// What the code uses, as `hasInstructionSet` spells it.
  std::vector<std::string> instructionSets;
  /// Name of a file beside the manifest, its size and its checksum.
  std::string file;
  int64_t bytes = 0;
  std::string checksum;
};

/// The parts of `manifest.json` that a loader needs.
struct Manifest {
  /// Name of the function.
  std::string name;
  /// Symbols: the function, and what computes its sizes (empty: nothing does).
  std::string entry, shapesEntry;
  std::vector<ManifestTensor> inputs, outputs;
  /// Expression for the bytes of workspace of a call.
  std::string workspace;
  /// Best first.
  std::vector<ManifestTarget> targets;
};

/// Reads the text of `manifest.json`. The error names what is missing or wrong.
Result<Manifest> parseManifest(std::string_view text);

/// Checksum of a file's bytes as a manifest writes it: 64-bit FNV-1a in
/// hexadecimal. It finds accidents, not attacks.
std::string computeChecksum(std::string_view bytes);

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_MANIFEST_H
