//===- Manifest.h - What a package says of itself ---------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_MANIFEST_H
#define ATTN_LIB_RUNTIME_MANIFEST_H

#include "attn/Kernel.h"
#include "attn/Result.h"
#include "lib/Runtime/DeviceProgram.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attn::runtime {

/// Version of `manifest.json`; a reader takes its own version only.
constexpr int64_t manifestSchema = 2;
/// Version of the entries' signature and of `attn_runtime`.
constexpr int64_t kernelAbi = 1;

/// A file beside the manifest.
struct ManifestFile {
  /// Its name; empty where there is none.
  std::string name;
  int64_t bytes = 0;
  std::string checksum;
};

/// One kernel of a GPU.
struct ManifestKernel {
  std::string name;
  /// At least one of them is there.
  ManifestFile ptx, cubin;
};

/// Code for one kind of machine.
struct ManifestTarget {
  std::string name;
  /// A GPU has `program`, without code, and `kernels`; the rest is of a CPU.
  bool isGPU = false;
  DeviceProgram program;
  std::vector<ManifestKernel> kernels;
  /// As `getArchitecture` spells it.
  std::string architecture;
  /// What the code uses, as `hasInstructionSet` spells it.
  std::vector<std::string> instructionSets;
  ManifestFile file;
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

/// Reads the manifest of a folder; the error says which folder.
Result<Manifest> readManifest(const std::string &folder);

/// The bytes of a file of the package, whole as the manifest says.
Result<std::string> readPackageFile(const std::string &folder,
                                    const ManifestFile &file);

/// Checksum of a file's bytes as a manifest writes it: 64-bit FNV-1a in
/// hexadecimal. It finds accidents, not attacks.
std::string computeChecksum(std::string_view bytes);

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_MANIFEST_H
