//===- Ptxas.cpp - From PTX to a cubin, by NVIDIA's assembler -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Codegen/Ptxas.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

#include <chrono>
#include <optional>

using namespace attn;
using namespace llvm;

//===----------------------------------------------------------------------===//
// The program
//===----------------------------------------------------------------------===//

Expected<std::string> attn::findPtxas() {
  if (std::optional<std::string> path = sys::Process::GetEnv("ATTN_PTXAS")) {
    if (sys::fs::can_execute(*path))
      return *path;
    return createStringError("expected ATTN_PTXAS to name a program but got '" +
                             StringRef(*path) + "'");
  }
  if (std::optional<std::string> home = sys::Process::GetEnv("CUDA_HOME")) {
    SmallString<128> path(*home);
    sys::path::append(path, "bin", "ptxas");
    if (sys::fs::can_execute(path))
      return path.str().str();
  }
  if (ErrorOr<std::string> path = sys::findProgramByName("ptxas"))
    return *path;
  return createStringError(
      "expected ptxas, of a CUDA Toolkit, to make machine code of PTX: name it "
      "by ATTN_PTXAS, its toolkit by CUDA_HOME, or put it on the path");
}

namespace {
/// A folder for the files of one run.
struct Workplace {
  SmallString<128> folder;

  Error make() {
    if (std::error_code error =
            sys::fs::createUniqueDirectory("attn-ptxas", folder))
      return createStringError("cannot make a temporary folder: " +
                               error.message());
    return Error::success();
  }
  ~Workplace() {
    if (!folder.empty())
      sys::fs::remove_directories(folder);
  }
  std::string in(const Twine &name) const {
    return (folder + "/" + name).str();
  }
};
} // namespace

static Error writeText(const std::string &path, StringRef text) {
  std::error_code error;
  raw_fd_ostream stream(path, error);
  stream << text;
  stream.close();
  if (!error)
    error = stream.error();
  stream.clear_error();
  if (error)
    return createStringError("cannot write '" + path + "': " + error.message());
  return Error::success();
}

static std::string readText(const std::string &path) {
  auto buffer = MemoryBuffer::getFile(path);
  return buffer ? (*buffer)->getBuffer().str() : std::string();
}

/// Lines that begin with `ptxas` and tell of errors, without the rest.
static std::string getErrors(StringRef printed) {
  std::string errors;
  SmallVector<StringRef> lines;
  printed.split(lines, '\n', -1, /*KeepEmpty=*/false);
  unsigned shown = 0;
  for (StringRef line : lines)
    if (!line.starts_with("ptxas info") && shown++ < 8)
      errors += (errors.empty() ? "" : "; ") + line.trim().str();
  return errors;
}

Expected<AssembledModule> attn::assemblePtx(StringRef ptxas, StringRef ptx,
                                            StringRef chip) {
  auto start = std::chrono::steady_clock::now();
  Workplace place;
  if (Error error = place.make())
    return std::move(error);
  std::string input = place.in("kernel.ptx"), output = place.in("kernel.cubin"),
              log = place.in("log");
  if (Error error = writeText(input, ptx))
    return std::move(error);
  std::string arch = ("-arch=" + chip).str();
  StringRef words[] = {ptxas, "-v", arch, input, "-o", output};
  std::optional<StringRef> redirects[] = {StringRef(), StringRef(log),
                                          StringRef(log)};
  std::string problem;
  int status =
      sys::ExecuteAndWait(ptxas, words, std::nullopt, redirects,
                          /*SecondsToWait=*/300, /*MemoryLimit=*/0, &problem);
  std::string printed = readText(log);
  if (status != 0)
    return createStringError("expected '" + ptxas + "' to assemble but got: " +
                             problem + getErrors(printed));
  AssembledModule assembled;
  assembled.cubin = readText(output);
  if (assembled.cubin.empty())
    return createStringError("expected '" + ptxas + "' to write a cubin");
  assembled.kernels = parseResources(printed);
  std::chrono::duration<double, std::milli> time =
      std::chrono::steady_clock::now() - start;
  assembled.milliseconds = time.count();
  return assembled;
}

//===----------------------------------------------------------------------===//
// What it prints
//===----------------------------------------------------------------------===//

/// The number right before `words` in `line`, or nothing.
static std::optional<int64_t> findNumberBefore(StringRef line,
                                               StringRef words) {
  size_t at = line.find(words);
  if (at == StringRef::npos)
    return std::nullopt;
  StringRef before = line.take_front(at).rtrim();
  StringRef digits = before.take_back(
      before.size() - before.find_last_not_of("0123456789") - 1);
  int64_t number = 0;
  if (digits.empty() || digits.getAsInteger(10, number))
    return std::nullopt;
  return number;
}

static void setIfSaid(int64_t &figure, StringRef line, StringRef words) {
  if (std::optional<int64_t> number = findNumberBefore(line, words))
    figure = *number;
}

/// `(C7510) text` becomes `C7510: text`; empty where there is no such code.
static std::string getAdvisory(StringRef line) {
  size_t open = line.find("(C7");
  size_t close = line.find(')', open);
  if (open == StringRef::npos || close == StringRef::npos)
    return {};
  return (line.slice(open + 1, close) + ": " +
          line.drop_front(close + 1).trim())
      .str();
}

/// The words between the first pair of quotes.
static StringRef getQuoted(StringRef line) {
  return line.split('\'').second.split('\'').first;
}

std::vector<KernelResources> attn::parseResources(StringRef printed) {
  std::vector<KernelResources> kernels;
  std::vector<std::string> orphans;
  KernelResources *current = nullptr;
  SmallVector<StringRef> lines;
  printed.split(lines, '\n', -1, /*KeepEmpty=*/false);
  for (StringRef line : lines) {
    if (line.contains("Compiling entry function")) {
      kernels.emplace_back().name = getQuoted(line).str();
      current = &kernels.back();
      continue;
    }
    if (std::string advisory = getAdvisory(line); !advisory.empty()) {
      KernelResources *named = nullptr;
      for (KernelResources &kernel : kernels)
        if (line.contains("'" + kernel.name + "'"))
          named = &kernel;
      named = named ? named : current;
      (named ? named->advisories : orphans).push_back(advisory);
      continue;
    }
    if (!current)
      continue;
    setIfSaid(current->stackBytes, line, " bytes stack frame");
    setIfSaid(current->spillStoreBytes, line, " bytes spill stores");
    setIfSaid(current->spillLoadBytes, line, " bytes spill loads");
    setIfSaid(current->registers, line, " registers");
    setIfSaid(current->barriers, line, " barriers");
    setIfSaid(current->sharedBytes, line, " bytes smem");
  }
  // ptxas may tell of serialisation before it names the kernels.
  for (std::string &orphan : orphans) {
    auto named = find_if(kernels, [&](const KernelResources &kernel) {
      return StringRef(orphan).contains("'" + kernel.name + "'");
    });
    if (named == kernels.end() && !kernels.empty())
      named = kernels.begin();
    if (named != kernels.end())
      named->advisories.push_back(std::move(orphan));
  }
  return kernels;
}
