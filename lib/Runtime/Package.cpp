//===- Package.cpp - Compiled ahead of time, called without LLVM ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/Package.h"

#include "lib/Runtime/InstructionSets.h"
#include "lib/Runtime/IntegerExpression.h"
#include "lib/Runtime/LoadedFunction.h"
#include "lib/Runtime/Manifest.h"

#include <dlfcn.h>

using namespace attn;
using namespace attn::runtime;

static Error makeError(std::string message) { return {std::move(message), {}}; }

namespace {
struct CloseLibrary {
  void operator()(void *library) const { dlclose(library); }
};
} // namespace

struct Package::Impl {
  explicit Impl(unsigned threads) : function(threads) {}

  std::unique_ptr<void, CloseLibrary> library;
  Manifest manifest;
  std::string target;
  LoadedFunction function;
};

//===----------------------------------------------------------------------===//
// Targets
//===----------------------------------------------------------------------===//

/// What a target needs that is not here; empty where it runs.
static std::string findMissing(const ManifestTarget &target) {
  if (target.isGPU)
    return "a GPU";
  if (target.architecture != getArchitecture())
    return target.architecture;
  for (const std::string &set : target.instructionSets)
    if (!hasInstructionSet(set))
      return set;
  return {};
}

static Result<const ManifestTarget *> chooseTarget(const Manifest &manifest) {
  std::string reasons;
  for (const ManifestTarget &target : manifest.targets) {
    std::string missing = findMissing(target);
    if (missing.empty())
      return &target;
    reasons += (reasons.empty() ? "'" : ", '") + target.name + "' needs '" +
               missing + "'";
  }
  return makeError("expected a target that this machine can run, but " +
                   reasons);
}

//===----------------------------------------------------------------------===//
// Loading
//===----------------------------------------------------------------------===//

static std::vector<TensorSpec>
getSpecs(const std::vector<ManifestTensor> &tensors) {
  std::vector<TensorSpec> specs;
  for (const ManifestTensor &tensor : tensors)
    specs.push_back(tensor.spec);
  return specs;
}

/// Code calls the C library's mathematics without naming its file, so that it
/// links on any machine; here the file is made known.
static void provideMathematics() {
  static void *library = dlopen("libm.so.6", RTLD_NOW | RTLD_GLOBAL);
  (void)library; // where it is missing, the package itself says what it lacks
}

Result<Package> Package::load(const std::string &folder, unsigned threads) {
  Result<Manifest> manifest = readManifest(folder);
  if (!manifest)
    return manifest.takeError();
  auto impl = std::make_unique<Impl>(threads);
  impl->manifest = std::move(*manifest);
  Result<const ManifestTarget *> target = chooseTarget(impl->manifest);
  if (!target)
    return target.takeError();
  std::string path = folder + "/" + (*target)->file.name;
  // A shared object must not even be mapped where it is not whole.
  if (auto bytes = readPackageFile(folder, (*target)->file); !bytes)
    return bytes.takeError();
  provideMathematics();
  // A path with a slash, or the system would search for it.
  impl->library.reset(dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL));
  if (!impl->library)
    return makeError(std::string("cannot load a package: ") + dlerror());
  auto lookup = [&](const std::string &name) {
    return reinterpret_cast<attn_kernel_entry>(
        dlsym(impl->library.get(), name.c_str()));
  };
  impl->target = (*target)->name;
  LoadedFunction &function = impl->function;
  function.name = impl->manifest.name;
  function.inputs = getSpecs(impl->manifest.inputs);
  function.outputs = getSpecs(impl->manifest.outputs);
  function.entry = lookup(impl->manifest.entry);
  bool hasShapes = !impl->manifest.shapesEntry.empty();
  if (hasShapes)
    function.shapesEntry = lookup(impl->manifest.shapesEntry);
  if (!function.entry || (hasShapes && !function.shapesEntry))
    return makeError("expected '" + path + "' to have the entries '" +
                     impl->manifest.entry + "' and '" +
                     impl->manifest.shapesEntry + "'");
  return Package(std::move(impl));
}

//===----------------------------------------------------------------------===//
// Use
//===----------------------------------------------------------------------===//

Package::Package(std::unique_ptr<Impl> impl) : impl(std::move(impl)) {}
Package::Package(Package &&) noexcept = default;
Package &Package::operator=(Package &&) noexcept = default;
Package::~Package() = default;

const std::string &Package::getName() const { return impl->function.name; }
const std::string &Package::getTarget() const { return impl->target; }
const std::vector<TensorSpec> &Package::getInputs() const {
  return impl->function.inputs;
}
const std::vector<TensorSpec> &Package::getOutputs() const {
  return impl->function.outputs;
}
void Package::setThreads(unsigned threads) {
  impl->function.setThreads(threads);
}
uint64_t Package::getPeakBytes() const { return impl->function.getPeakBytes(); }

/// Whether the manifest says every size of every output.
static bool knowsSizes(const Manifest &manifest) {
  for (const ManifestTensor &output : manifest.outputs)
    for (const std::string &size : output.sizes)
      if (size.empty())
        return false;
  return true;
}

Result<std::vector<std::vector<int64_t>>>
Package::resultShapes(const std::vector<const DLTensor *> &inputs) const {
  if (Result<void> checked = impl->function.checkInputs(inputs); !checked)
    return checked.takeError();
  if (!knowsSizes(impl->manifest))
    return impl->function.resultShapes(inputs);
  std::vector<std::vector<int64_t>> shapes;
  for (const ManifestTensor &output : impl->manifest.outputs) {
    std::vector<int64_t> &shape = shapes.emplace_back();
    for (const std::string &text : output.sizes) {
      Result<int64_t> size = evaluateExpression(text, inputs);
      if (!size)
        return size.takeError();
      shape.push_back(*size);
    }
  }
  return shapes;
}

Result<void> Package::call(const std::vector<const DLTensor *> &inputs,
                           const std::vector<const DLTensor *> &outputs) {
  if (Result<void> checked = impl->function.checkInputs(inputs); !checked)
    return checked;
  Result<int64_t> workspace =
      evaluateExpression(impl->manifest.workspace, inputs);
  if (!workspace)
    return workspace.takeError();
  if (*workspace < 0)
    return makeError("expected no negative workspace but got " +
                     std::to_string(*workspace));
  return impl->function.call(inputs, outputs,
                             static_cast<uint64_t>(*workspace));
}
