//===- KernelCache.cpp - Compiled kernels kept between processes ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/KernelCache.h"

#include "lib/JIT/CodeFile.h"
#include "lib/Target/HostCPU.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/CachePruning.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/SHA256.h"
#include "llvm/Support/raw_ostream.h"

#include <dlfcn.h>

using namespace attn;
using namespace llvm;

/// Above it the oldest entries go.
static constexpr uint64_t kMostBytes = uint64_t(256) << 20;

//===----------------------------------------------------------------------===//
// Setting
//===----------------------------------------------------------------------===//

/// `$XDG_CACHE_HOME/attn`, or the like in the home folder; empty where there is
/// neither.
static std::string getDefaultFolder() {
  SmallString<128> path;
  if (!sys::path::cache_directory(path))
    return {};
  sys::path::append(path, "attn");
  return path.str().str();
}

static std::string chooseFolder(const CompileOptions &options) {
  std::string folder = options.cacheFolder;
  if (folder.empty())
    folder = sys::Process::GetEnv("ATTN_CACHE").value_or("none");
  if (folder == "none" || folder.empty())
    return {};
  return folder == "default" ? getDefaultFolder() : folder;
}

/// Tells this build of the compiler from any other: the file that this code was
/// loaded from, by path, size and time of writing. Empty where it is not known.
static std::string describeCompiler() {
  auto *here = reinterpret_cast<void *>(&describeCompiler);
  Dl_info info;
  if (!dladdr(here, &info))
    return {};
  std::string path = info.dli_fname;
  // The name of a program is whatever it was called by.
  if (!sys::path::is_absolute(path))
    path = sys::fs::getMainExecutable(info.dli_fname, here);
  sys::fs::file_status status;
  if (sys::fs::status(path, status))
    return {};
  auto time = status.getLastModificationTime().time_since_epoch().count();
  return (Twine(path) + " " + Twine(status.getSize()) + " " + Twine(time) +
          " " + LLVM_VERSION_STRING)
      .str();
}

/// The machine that runs the code, which for `host` is also the target.
static std::string describeMachine() {
  HostCPU host = detectHostCPU();
  std::string text;
  raw_string_ostream stream(text);
  stream << host.model << ' ' << host.features << ' ' << host.vectorBytes << ' '
         << host.vectorRegisters << ' ' << host.cores << ' ' << host.l1Bytes
         << ' ' << host.l2Bytes << ' ' << host.l3Bytes << ' ' << host.hasAMX;
  return text;
}

static std::string describeOptions(const CompileOptions &options) {
  std::string text;
  raw_string_ostream stream(text);
  stream << options.target << '\n'
         << options.entry << '\n'
         << static_cast<int>(options.route) << ' ' << options.startAfter << ' '
         << options.allowUnfused << ' ' << options.forceUnfused << ' '
         << options.explainTiles << ' ' << options.queryTile << ' '
         << options.keyTile;
  return text;
}

KernelCache::KernelCache(const CompileOptions &options) {
  // What these name lies outside: passes and files, which may change.
  if (!options.extraPasses.empty() || !options.targetFile.empty() ||
      !options.stopAfter.empty())
    return;
  folder = chooseFolder(options);
  if (folder.empty())
    return;
  static const std::string compiler = describeCompiler();
  static const std::string machine = describeMachine();
  if (compiler.empty()) {
    folder.clear();
    return;
  }
  setting = compiler + "\n" + machine + "\n" + describeOptions(options) + "\n";
}

std::string KernelCache::computeKey(StringRef form, StringRef text) const {
  SHA256 hash;
  hash.update(setting);
  hash.update(form);
  hash.update(StringRef("\0", 1));
  hash.update(text);
  return toHex(hash.final(), /*LowerCase=*/true);
}

//===----------------------------------------------------------------------===//
// Entries
//===----------------------------------------------------------------------===//

/// `pruneCache` knows its own files by this.
static constexpr StringLiteral kPrefix = "llvmcache-";

std::string KernelCache::getPath(StringRef key) const {
  return (folder + "/" + kPrefix + key).str();
}

std::optional<CompiledCode> KernelCache::load(StringRef key) const {
  // Read, not mapped: somebody may cut the file meanwhile.
  auto bytes = MemoryBuffer::getFile(getPath(key), /*IsText=*/false,
                                     /*RequiresNullTerminator=*/false,
                                     /*IsVolatile=*/true);
  if (!bytes)
    return std::nullopt;
  return readCode((*bytes)->getBuffer());
}

void KernelCache::store(StringRef key, const CompiledCode &code) const {
  if (sys::fs::create_directories(folder))
    return;
  // The prefix lets the bound remove what a killed process leaves behind. (No
  // sys::fs::TempFile: it would take over the signals of the whole process.)
  SmallString<128> fresh;
  int file = -1;
  if (sys::fs::createUniqueFile(folder + "/" + kPrefix + "tmp-%%%%%%%%%%%%",
                                file, fresh))
    return;
  raw_fd_ostream stream(file, /*shouldClose=*/true);
  stream << writeCode(code);
  stream.close();
  bool isWritten = !stream.has_error();
  stream.clear_error();
  if (!isWritten || sys::fs::rename(fresh, getPath(key)))
    sys::fs::remove(fresh);
  CachePruningPolicy policy;
  policy.Expiration = std::chrono::seconds(0); // by size alone
  policy.MaxSizeBytes = kMostBytes;
  pruneCache(folder, policy);
}
