//===- WritePackage.cpp - A module to a folder that loads without LLVM ----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// docs/Package.md describes the folder; lib/Runtime/Package.cpp reads it.
//
//===----------------------------------------------------------------------===//

#include "attn/Compiler.h"

#include "lib/Codegen/LinkSharedObject.h"
#include "lib/JIT/CompiledCode.h"
#include "lib/Runtime/CheckTensors.h"
#include "lib/Runtime/Manifest.h"
#include "passes/Pipeline/Pipeline.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

using namespace attn;
using llvm::StringRef;
using llvm::Twine;
namespace fs = llvm::sys::fs;
namespace json = llvm::json;

static constexpr llvm::StringLiteral kManifestName = "manifest.json";

namespace {
/// The function for one kind of machine.
struct TargetCode {
  std::string target;
  CompiledCode code;
  CodeDescription description;
  std::string sharedObject;
};
} // namespace

//===----------------------------------------------------------------------===//
// Compiling
//===----------------------------------------------------------------------===//

static std::string getTotalName(StringRef target, const StageTime &time) {
  return (target + " " + time.stage).str();
}

/// Name of the entry that computes sizes; empty where all are static.
static std::string getShapesEntry(const CompiledCode &code) {
  for (const TensorSpec &spec : code.outputs)
    if (llvm::is_contained(spec.sizes, dynamicSize))
      return getResultShapesName(code.name);
  return {};
}

/// Symbols that a loader looks up.
static std::vector<std::string> getExports(const CompiledCode &code) {
  std::string shapes = getShapesEntry(code);
  if (shapes.empty())
    return {code.name};
  return {code.name, shapes};
}

static Result<TargetCode> compileFor(std::string_view text,
                                     const std::string &target,
                                     CompileOptions options) {
  options.target = target;
  TargetCode result;
  Result<CompiledCode> code = compileCode(text, options, &result.description);
  if (!code)
    return code.takeError();
  result.target = result.description.target;
  result.code = std::move(*code);
  llvm::Expected<std::string> linked =
      linkSharedObject(result.code.objects, getExports(result.code));
  if (!linked)
    return Error{llvm::toString(linked.takeError()), {}};
  result.sharedObject = std::move(*linked);
  return result;
}

/// One after the other, best first: a loader takes the first that runs.
static Result<std::vector<TargetCode>>
compileForAll(std::string_view text, const std::vector<std::string> &targets,
              const CompileOptions &options) {
  std::vector<TargetCode> codes;
  llvm::StringSet<> seen;
  for (const std::string &target : targets) {
    Result<TargetCode> code = compileFor(text, target, options);
    if (!code)
      return code.takeError();
    if (!seen.insert(code->target).second)
      return Error{
          "expected each target once but got '" + code->target + "' twice", {}};
    codes.push_back(std::move(*code));
  }
  auto rank = [](const TargetCode &code) {
    return std::pair(code.description.vectorBytes,
                     code.description.instructionSets.size());
  };
  llvm::stable_sort(codes, [&](const TargetCode &a, const TargetCode &b) {
    return rank(a) > rank(b);
  });
  return codes;
}

//===----------------------------------------------------------------------===//
// Manifest
//===----------------------------------------------------------------------===//

static std::string getFileName(const TargetCode &code) {
  return code.target + ".so";
}

static json::Object
describeTensor(const TensorSpec &spec,
               const std::vector<std::optional<std::string>> *expressions) {
  json::Array sizes;
  for (auto [dim, size] : llvm::enumerate(spec.sizes)) {
    if (size != dynamicSize)
      sizes.push_back(size);
    else if (expressions && (*expressions)[dim])
      sizes.push_back(*(*expressions)[dim]);
    else
      sizes.push_back(nullptr);
  }
  return json::Object{{"type", runtime::getElementTypeName(spec.type)},
                      {"sizes", std::move(sizes)}};
}

static json::Object describeTarget(const TargetCode &code) {
  json::Array plans;
  for (const DescribedPlan &plan : code.description.plans)
    plans.push_back(
        json::Object{{"function", plan.function}, {"plan", plan.plan}});
  StringRef bytes = code.sharedObject;
  return json::Object{
      {"name", code.target},
      {"architecture", code.description.architecture},
      {"instruction_sets", json::Array(code.description.instructionSets)},
      {"file", getFileName(code)},
      {"bytes", static_cast<int64_t>(bytes.size())},
      {"checksum", runtime::computeChecksum({bytes.data(), bytes.size()})},
      {"plans", std::move(plans)}};
}

static std::string writeManifest(const std::vector<TargetCode> &codes) {
  const CompiledCode &code = codes.front().code;
  const CodeDescription &description = codes.front().description;
  json::Array inputs, outputs, targets;
  for (const TensorSpec &spec : code.inputs)
    inputs.push_back(describeTensor(spec, nullptr));
  for (auto [index, spec] : llvm::enumerate(code.outputs))
    outputs.push_back(describeTensor(spec, &description.sizes[index]));
  for (const TargetCode &target : codes)
    targets.push_back(describeTarget(target));
  json::Object manifest{
      {"schema", runtime::manifestSchema},
      {"abi", runtime::kernelAbi},
      {"toolchain", json::Object{{"llvm", LLVM_VERSION_STRING}}},
      {"name", code.name},
      {"entry", code.name},
      {"shapes_entry", getShapesEntry(code)},
      {"inputs", std::move(inputs)},
      {"outputs", std::move(outputs)},
      // Kernels for CPUs allocate through the runtime's table.
      {"workspace", "0"},
      {"targets", std::move(targets)},
      {"text", json::fixUTF8(description.text)}};
  return llvm::formatv("{0:2}\n", json::Value(std::move(manifest))).str();
}

//===----------------------------------------------------------------------===//
// Folder
//===----------------------------------------------------------------------===//

static Error cannot(const Twine &what, std::error_code error) {
  return Error{("cannot " + what + ": " + error.message()).str(), {}};
}

static Result<void> writeFile(const std::string &path, StringRef bytes) {
  std::error_code error;
  llvm::raw_fd_ostream stream(path, error);
  if (error)
    return cannot("write '" + path + "'", error);
  stream << bytes;
  stream.close();
  error = stream.error();
  stream.clear_error();
  if (error)
    return cannot("write '" + path + "'", error);
  return {};
}

/// Puts the whole folder `from` in the place of `to`, which is a package or not
/// there.
static Result<void> replaceFolder(const std::string &from,
                                  const std::string &to) {
  std::string old = from + ".old";
  bool isThere = fs::exists(to);
  if (isThere && !fs::exists(to + "/" + kManifestName.str()))
    return Error{"expected '" + to + "' to be a package, or not to be there",
                 {}};
  if (isThere)
    if (std::error_code error = fs::rename(to, old))
      return cannot("replace '" + to + "'", error);
  if (std::error_code error = fs::rename(from, to)) {
    if (isThere)
      fs::rename(old, to);
    return cannot("write '" + to + "'", error);
  }
  fs::remove_directories(old);
  return {};
}

static Result<void> writeFolder(const std::vector<TargetCode> &codes,
                                const std::string &manifest,
                                const std::string &folder) {
  std::string fresh = (StringRef(folder).rtrim('/') + ".tmp-" +
                       Twine(llvm::sys::Process::getProcessId()))
                          .str();
  if (std::error_code error = fs::create_directory(
          fresh, /*IgnoreExisting=*/false, fs::perms::all_all))
    return cannot("make folder '" + fresh + "'", error);
  Result<void> written;
  for (const TargetCode &code : codes)
    if (written)
      written = writeFile(fresh + "/" + getFileName(code), code.sharedObject);
  if (written)
    written = writeFile(fresh + "/" + kManifestName.str(), manifest);
  if (written)
    written = replaceFolder(fresh, StringRef(folder).rtrim('/').str());
  if (!written)
    fs::remove_directories(fresh);
  return written;
}

Result<Emitted> attn::writePackage(std::string_view text,
                                   const std::string &folder,
                                   const std::vector<std::string> &targets,
                                   const CompileOptions &options) {
  if (targets.empty())
    return Error{"expected at least one target", {}};
  Result<std::vector<TargetCode>> codes = compileForAll(text, targets, options);
  if (!codes)
    return codes.takeError();
  Emitted emitted;
  emitted.bytes = writeManifest(*codes);
  if (Result<void> written = writeFolder(*codes, emitted.bytes, folder);
      !written)
    return written.takeError();
  for (TargetCode &code : *codes) {
    for (const StageTime &time : code.code.times)
      emitted.times.push_back(
          {getTotalName(code.target, time), time.milliseconds});
    llvm::append_range(emitted.diagnostics, code.code.diagnostics);
  }
  return emitted;
}
