//===- DeviceKernel.cpp - A compiled function, launched on a GPU ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/DeviceKernel.h"

#include "lib/Runtime/LaunchPlan.h"
#include "lib/Runtime/Manifest.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <mutex>

using namespace attn;
using namespace attn::runtime;

using Tensors = std::vector<const DLTensor *>;

static Error makeError(std::string message) { return {std::move(message), {}}; }

struct DeviceKernel::Impl {
  DeviceProgram program;
  std::shared_ptr<Driver> driver;
  std::vector<TensorSpec> inputs, outputs;
  /// One for each kernel of the program.
  std::vector<Driver::KernelHandle> handles;
  uint64_t workspace = 0, workspaceBytes = 0;
  std::mutex mutex;

  ~Impl() {
    for (Driver::KernelHandle handle : handles)
      driver->unloadKernel(handle);
    if (workspace)
      (void)bool(driver->deallocate(workspace));
  }
  Result<void> loadKernels();
  Result<void> growWorkspace(uint64_t bytes);
  Result<void> copyOutputs(void *stream, const Tensors &tensors);
};

//===----------------------------------------------------------------------===//
// Loading
//===----------------------------------------------------------------------===//

/// What a launch of `kernel` may ask for. Sizes of shared memory are constants
/// in all that the compiler makes.
static uint32_t getMostSharedBytes(const DeviceProgram &program,
                                   const std::string &kernel) {
  uint32_t most = 0;
  for (const DeviceLaunch &launch : program.launches)
    if (launch.kernel == kernel)
      most = std::max<uint32_t>(
          most, std::strtoul(launch.sharedBytes.c_str(), nullptr, 10));
  return most;
}

Result<void> DeviceKernel::Impl::loadKernels() {
  for (const DeviceCode &code : program.kernels) {
    bool asCubin =
        !code.cubin.empty() && driver->canRun(program.chip, KernelImage::cubin);
    if (!asCubin &&
        (code.ptx.empty() || !driver->canRun(program.chip, KernelImage::ptx)))
      return makeError("expected code for '" + driver->getDescription() +
                       "' but got '" + program.target + "' (" + program.chip +
                       ")");
    auto handle =
        driver->loadKernel(asCubin ? code.cubin : code.ptx,
                           asCubin ? KernelImage::cubin : KernelImage::ptx,
                           code.name, getMostSharedBytes(program, code.name));
    if (!handle)
      return handle.takeError();
    handles.push_back(*handle);
  }
  return {};
}

Result<DeviceKernel> DeviceKernel::load(DeviceProgram program,
                                        std::shared_ptr<Driver> driver) {
  auto impl = std::make_unique<Impl>();
  impl->program = std::move(program);
  impl->driver = std::move(driver);
  for (const ManifestTensor &tensor : impl->program.inputs)
    impl->inputs.push_back(tensor.spec);
  for (const ManifestTensor &tensor : impl->program.outputs)
    impl->outputs.push_back(tensor.spec);
  if (Result<void> loaded = impl->loadKernels(); !loaded)
    return loaded.takeError();
  return DeviceKernel(std::move(impl));
}

/// Whether a device runs all kernels of a target.
static bool canRun(const ManifestTarget &target, const Driver &driver) {
  for (const ManifestKernel &kernel : target.kernels) {
    bool cubin = !kernel.cubin.name.empty() &&
                 driver.canRun(target.program.chip, KernelImage::cubin);
    bool ptx = !kernel.ptx.name.empty() &&
               driver.canRun(target.program.chip, KernelImage::ptx);
    if (!cubin && !ptx)
      return false;
  }
  return target.isGPU;
}

/// The target of this name, or the first that runs.
static Result<const ManifestTarget *> chooseTarget(const Manifest &manifest,
                                                   const Driver &driver,
                                                   const std::string &name) {
  std::string there;
  for (const ManifestTarget &target : manifest.targets) {
    if (name.empty() ? canRun(target, driver) : target.name == name)
      return &target;
    there += (there.empty() ? "'" : ", '") + target.name + "'";
  }
  if (name.empty())
    return makeError("expected a target that " + driver.getDescription() +
                     " can run, among " + there);
  return makeError("expected a target among " + there + " but got '" + name +
                   "'");
}

/// Reads the files of a target's kernels.
static Result<DeviceProgram> readProgram(const std::string &folder,
                                         const ManifestTarget &target) {
  DeviceProgram program = target.program;
  for (const ManifestKernel &kernel : target.kernels) {
    DeviceCode &code = program.kernels.emplace_back();
    code.name = kernel.name;
    for (auto [file, bytes] : {std::pair(&kernel.ptx, &code.ptx),
                               std::pair(&kernel.cubin, &code.cubin)}) {
      if (file->name.empty())
        continue;
      Result<std::string> read = readPackageFile(folder, *file);
      if (!read)
        return read.takeError();
      *bytes = std::move(*read);
    }
  }
  return program;
}

Result<DeviceKernel> DeviceKernel::load(const std::string &folder,
                                        std::shared_ptr<Driver> driver,
                                        const std::string &target) {
  Result<Manifest> manifest = readManifest(folder);
  if (!manifest)
    return manifest.takeError();
  auto chosen = chooseTarget(*manifest, *driver, target);
  if (!chosen)
    return chosen.takeError();
  Result<DeviceProgram> program = readProgram(folder, **chosen);
  if (!program)
    return program.takeError();
  return load(std::move(*program), std::move(driver));
}

//===----------------------------------------------------------------------===//
// Use
//===----------------------------------------------------------------------===//

DeviceKernel::DeviceKernel(std::unique_ptr<Impl> impl)
    : impl(std::move(impl)) {}
DeviceKernel::DeviceKernel(DeviceKernel &&) noexcept = default;
DeviceKernel &DeviceKernel::operator=(DeviceKernel &&) noexcept = default;
DeviceKernel::~DeviceKernel() = default;

const std::string &DeviceKernel::getName() const { return impl->program.name; }
const std::string &DeviceKernel::getTarget() const {
  return impl->program.target;
}
const std::vector<TensorSpec> &DeviceKernel::getInputs() const {
  return impl->inputs;
}
const std::vector<TensorSpec> &DeviceKernel::getOutputs() const {
  return impl->outputs;
}
uint64_t DeviceKernel::getWorkspaceBytes() const {
  return impl->workspaceBytes;
}

static Result<void> checkCount(const char *what, size_t expected, size_t got) {
  if (expected == got)
    return {};
  return makeError("expected " + std::to_string(expected) + " " + what +
                   " but got " + std::to_string(got));
}

/// Inputs and then outputs, as many as there are to be.
static Result<Tensors> joinTensors(const DeviceProgram &program,
                                   const Tensors &inputs,
                                   const Tensors &outputs) {
  auto given = checkCount("inputs", program.inputs.size(), inputs.size());
  if (given)
    given = checkCount("outputs", program.outputs.size(), outputs.size());
  if (!given)
    return given.takeError();
  Tensors tensors = inputs;
  tensors.insert(tensors.end(), outputs.begin(), outputs.end());
  return tensors;
}

Result<std::vector<std::vector<int64_t>>>
DeviceKernel::resultShapes(const Tensors &inputs) const {
  auto given = checkCount("inputs", impl->inputs.size(), inputs.size());
  if (!given)
    return given.takeError();
  return computeOutputSizes(impl->program, inputs);
}

/// At least `bytes`; never less than before.
Result<void> DeviceKernel::Impl::growWorkspace(uint64_t bytes) {
  if (bytes <= workspaceBytes)
    return {};
  if (workspace)
    if (Result<void> freed = driver->deallocate(workspace); !freed)
      return freed;
  workspace = workspaceBytes = 0;
  auto address = driver->allocate(bytes, "workspace");
  if (!address)
    return address.takeError();
  workspace = *address;
  workspaceBytes = bytes;
  return {};
}

/// Outputs that are inputs.
Result<void> DeviceKernel::Impl::copyOutputs(void *stream,
                                             const Tensors &tensors) {
  for (const DeviceCopy &copy : program.copies) {
    const DLTensor &from = *tensors[copy.from], &to = *tensors[copy.to];
    if (from.strides || to.strides)
      return makeError("not supported yet: strides of an output that is an "
                       "input");
    if (getByteCount(from) == 0)
      continue;
    if (Result<void> copied = driver->copy(
            stream, getAddress(to), getAddress(from), getByteCount(from));
        !copied)
      return copied;
  }
  return {};
}

Result<void> DeviceKernel::launch(void *stream, const Tensors &inputs,
                                  const Tensors &outputs) {
  std::lock_guard<std::mutex> lock(impl->mutex);
  const DeviceProgram &program = impl->program;
  Result<Tensors> tensors = joinTensors(program, inputs, outputs);
  if (!tensors)
    return tensors.takeError();
  if (Result<void> checked =
          checkDeviceTensors(program, impl->driver->getDevice(), *tensors);
      !checked)
    return checked;
  Result<uint64_t> bytes = computeWorkspace(program, *tensors);
  if (!bytes)
    return bytes.takeError();
  if (Result<void> grown = impl->growWorkspace(*bytes); !grown)
    return grown;
  auto plan = planLaunches(program, *tensors, impl->workspace);
  if (!plan)
    return plan.takeError();
  for (PlannedLaunch &planned : *plan)
    for (auto &[index, map] : planned.maps) {
      auto encoded = impl->driver->encodeTensorMap(map);
      if (!encoded)
        return encoded.takeError();
      planned.arguments[index] = std::move(*encoded);
    }
  for (const PlannedLaunch &planned : *plan)
    if (Result<void> launched =
            impl->driver->launch(stream, impl->handles[planned.kernel],
                                 planned.shape, planned.arguments);
        !launched)
      return launched;
  return impl->copyOutputs(stream, *tensors);
}

//===----------------------------------------------------------------------===//
// Host tensors
//===----------------------------------------------------------------------===//

namespace {
/// Copies of host tensors on a device, freed at the end of its life.
class DeviceCopies {
public:
  explicit DeviceCopies(Driver &driver) : driver(driver) {}
  ~DeviceCopies() {
    for (DLTensor &tensor : tensors)
      if (tensor.data)
        (void)bool(driver.deallocate(getAddress(tensor)));
  }

  /// Outputs are copied, too: what a kernel leaves out stays as it was.
  Result<void> add(const DLTensor &host, const std::string &name) {
    DLTensor &tensor = tensors.emplace_back(host);
    tensor.data = nullptr;
    tensor.byte_offset = 0;
    tensor.strides = nullptr;
    tensor.device = driver.getDevice();
    uint64_t bytes = getByteCount(host);
    if (bytes == 0)
      return {};
    auto address = driver.allocate(bytes, name);
    if (!address)
      return address.takeError();
    tensor.data = reinterpret_cast<void *>(static_cast<uintptr_t>(*address));
    return driver.upload(
        *address, static_cast<const char *>(host.data) + host.byte_offset,
        bytes);
  }
  /// Of `count` from `first`.
  Tensors view(size_t first, size_t count) const {
    Tensors views;
    for (size_t i = 0; i < count; ++i)
      views.push_back(&tensors[first + i]);
    return views;
  }

private:
  Driver &driver;
  std::deque<DLTensor> tensors; // views point into it
};
} // namespace

/// Host memory, whatever is expected besides.
static Result<void> expectHost(const DeviceProgram &program,
                               const Tensors &tensors) {
  Result<void> checked =
      checkDeviceTensors(program, DLDevice{kDLCPU, 0}, tensors);
  for (size_t i = 0; checked && i < tensors.size(); ++i)
    if (tensors[i]->strides)
      return makeError("not supported yet: strides of host tensors");
  return checked;
}

Result<void> DeviceKernel::callOnHost(const Tensors &inputs,
                                      const Tensors &outputs) {
  Result<Tensors> tensors = joinTensors(impl->program, inputs, outputs);
  if (!tensors)
    return tensors.takeError();
  if (Result<void> checked = expectHost(impl->program, *tensors); !checked)
    return checked;
  Driver &driver = *impl->driver;
  DeviceCopies copies(driver);
  for (size_t i = 0; i < tensors->size(); ++i) {
    bool isInput = i < inputs.size();
    std::string name = isInput ? "input " + std::to_string(i)
                               : "output " + std::to_string(i - inputs.size());
    if (Result<void> added = copies.add(*(*tensors)[i], name); !added)
      return added;
  }
  Tensors results = copies.view(inputs.size(), outputs.size());
  Result<void> done = launch(nullptr, copies.view(0, inputs.size()), results);
  if (done)
    done = driver.synchronize(nullptr);
  for (size_t i = 0; done && i < outputs.size(); ++i)
    if (getByteCount(*outputs[i]) != 0)
      done = driver.download(getAddress(*results[i]),
                             static_cast<char *>(outputs[i]->data) +
                                 outputs[i]->byte_offset,
                             getByteCount(*outputs[i]));
  return done;
}
