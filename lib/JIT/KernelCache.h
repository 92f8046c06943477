//===- KernelCache.h - Compiled kernels kept between processes ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A folder with one file for each kernel, named by a hash of all that the code
// depends on: the text, the options, this machine, and the very build of the
// compiler. Processes share it without locks: a file is written beside its
// place and renamed there, and one that is torn or changed fails its checksum,
// is no entry, and is replaced. Nothing that goes wrong with it is an error: a
// kernel that cannot be kept is compiled again.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_KERNELCACHE_H
#define ATTN_LIB_JIT_KERNELCACHE_H

#include "lib/JIT/CompiledCode.h"

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>

namespace attn {

/// The cache that `options` and the environment name, see
/// `CompileOptions::cacheFolder`.
class KernelCache {
public:
  explicit KernelCache(const CompileOptions &options);

  /// False where there is none, or where the options tell apart what no key
  /// does.
  bool isEnabled() const { return !folder.empty(); }

  /// The key of a module's text. `form` says which text it is: as it came in,
  /// or as MLIR prints it.
  std::string computeKey(llvm::StringRef form, llvm::StringRef text) const;

  /// The code of this key, none where there is no whole entry.
  std::optional<CompiledCode> load(llvm::StringRef key) const;

  /// Keeps `code` where that is possible; removes the oldest entries now and
  /// then, so that the folder stays below 256 MiB.
  void store(llvm::StringRef key, const CompiledCode &code) const;

private:
  std::string getPath(llvm::StringRef key) const;

  std::string folder;
  /// All that keys have in common: compiler, machine and options.
  std::string setting;
};

} // namespace attn

#endif // ATTN_LIB_JIT_KERNELCACHE_H
