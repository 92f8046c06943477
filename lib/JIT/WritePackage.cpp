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
#include "lib/JIT/DescribeProgram.h"
#include "lib/JIT/DeviceCompiler.h"
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
/// The function for one kind of machine: `device`, or the rest.
struct TargetCode {
  std::string target;
  std::unique_ptr<DeviceModuleCode> device;
  CompiledCode code;
  CodeDescription description;
  std::string sharedObject;

  const std::string &getName() const {
    return device ? device->program.name : code.name;
  }
  const std::string &getText() const {
    return device ? device->text : description.text;
  }
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

/// For a GPU.
static Result<TargetCode> compileForGPU(std::string_view text,
                                        const CompileOptions &options) {
  Result<DeviceModuleCode> code = compileDeviceCode(text, options);
  if (!code)
    return code.takeError();
  if (code->program.name.empty())
    return Error{"expected a public function, whose kernels a package launches",
                 {}};
  TargetCode result;
  result.target = code->program.target;
  if (!code->kernels.withoutCubins.empty())
    code->diagnostics.push_back({Severity::warning,
                                 "",
                                 "no cubin in the package for '" +
                                     result.target +
                                     "': " + code->kernels.withoutCubins,
                                 {}});
  result.code.times = std::move(code->times);
  result.code.diagnostics = std::move(code->diagnostics);
  result.device = std::make_unique<DeviceModuleCode>(std::move(*code));
  return result;
}

static Result<TargetCode> compileFor(std::string_view text,
                                     const std::string &target,
                                     CompileOptions options) {
  options.target = target;
  if (isForDevice(options))
    return compileForGPU(text, options);
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
  // GPUs by the number of their chip, CPUs by what they can do.
  auto rank = [](const TargetCode &code) {
    int64_t chip = 0;
    if (code.device) {
      StringRef name = code.device->program.chip;
      name.consume_front("sm_");
      name.consumeInteger(10, chip);
    }
    return std::tuple(chip, code.description.vectorBytes,
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

static json::Array describePlans(const std::vector<DescribedPlan> &plans) {
  json::Array described;
  for (const DescribedPlan &plan : plans)
    described.push_back(
        json::Object{{"function", plan.function}, {"plan", plan.plan}});
  return described;
}

static json::Object describeTarget(const TargetCode &code) {
  if (code.device) {
    json::Object target = describeProgram(*code.device);
    target["plans"] = describePlans(code.device->plans);
    return target;
  }
  StringRef bytes = code.sharedObject;
  return json::Object{
      {"name", code.target},
      {"kind", "cpu"},
      {"architecture", code.description.architecture},
      {"instruction_sets", json::Array(code.description.instructionSets)},
      {"file", getFileName(code)},
      {"bytes", static_cast<int64_t>(bytes.size())},
      {"checksum", runtime::computeChecksum({bytes.data(), bytes.size()})},
      {"plans", describePlans(code.description.plans)}};
}

/// Inputs and outputs are those of every target.
static void describeTensors(const TargetCode &code, json::Array &inputs,
                            json::Array &outputs) {
  if (code.device) {
    for (const runtime::ManifestTensor &tensor : code.device->program.inputs)
      inputs.push_back(describeTensor(tensor.spec, nullptr));
    for (const runtime::ManifestTensor &tensor : code.device->program.outputs) {
      std::vector<std::optional<std::string>> sizes(tensor.sizes.begin(),
                                                    tensor.sizes.end());
      outputs.push_back(describeTensor(tensor.spec, &sizes));
    }
    return;
  }
  for (const TensorSpec &spec : code.code.inputs)
    inputs.push_back(describeTensor(spec, nullptr));
  for (auto [index, spec] : llvm::enumerate(code.code.outputs))
    outputs.push_back(describeTensor(spec, &code.description.sizes[index]));
}

static std::string writeManifest(const std::vector<TargetCode> &codes) {
  // A CPU's code computes sizes that no expression says.
  auto host =
      llvm::find_if(codes, [](const TargetCode &code) { return !code.device; });
  const TargetCode &code = host == codes.end() ? codes.front() : *host;
  json::Array inputs, outputs, targets;
  describeTensors(code, inputs, outputs);
  for (const TargetCode &target : codes)
    targets.push_back(describeTarget(target));
  json::Object manifest{
      {"schema", runtime::manifestSchema},
      {"abi", runtime::kernelAbi},
      {"toolchain", json::Object{{"llvm", LLVM_VERSION_STRING}}},
      {"name", code.getName()},
      {"entry", code.code.name},
      {"shapes_entry", getShapesEntry(code.code)},
      {"inputs", std::move(inputs)},
      {"outputs", std::move(outputs)},
      // Kernels for CPUs allocate through the runtime's table.
      {"workspace", "0"},
      {"targets", std::move(targets)},
      {"text", json::fixUTF8(code.getText())}};
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
  for (const TargetCode &code : codes) {
    if (!code.device && written)
      written = writeFile(fresh + "/" + getFileName(code), code.sharedObject);
    if (!code.device)
      continue;
    for (const CompiledKernel &kernel : code.device->kernels.kernels) {
      KernelFiles names = getKernelFiles(*code.device, kernel);
      if (written)
        written = writeFile(fresh + "/" + names.ptx, kernel.ptx);
      if (written && !kernel.cubin.empty())
        written = writeFile(fresh + "/" + names.cubin, kernel.cubin);
    }
  }
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
