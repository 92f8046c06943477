//===- EmulatorDriver.cpp - The emulator as a device ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/EmulatorDriver.h"

#include <map>
#include <mutex>
#include <optional>

using namespace attn;

static Error makeError(std::string message) { return {std::move(message), {}}; }

namespace {
class EmulatorDriver : public Driver {
public:
  using OnMutations = std::function<void(
      const std::string &, const std::vector<emulator::MutationResult> &)>;

  EmulatorDriver(const emulator::LaunchOptions &options, OnMutations observer)
      : options(options), onMutations(std::move(observer)) {}

  std::string getDescription() const override { return "the emulator"; }
  DLDevice getDevice() const override { return {kDLExtDev, 0}; }
  bool canRun(std::string_view, KernelImage image) const override {
    return image == KernelImage::ptx;
  }
  Result<KernelHandle> loadKernel(std::string_view image, KernelImage form,
                                  const std::string &name,
                                  uint32_t sharedBytes) override;
  void unloadKernel(KernelHandle kernel) override { kernels.erase(kernel); }
  Result<uint64_t> allocate(uint64_t bytes, const std::string &name) override {
    return device.allocate(bytes, name);
  }
  Result<void> deallocate(uint64_t address) override {
    return check(device.free(address), "free memory");
  }
  Result<void> upload(uint64_t address, const void *data,
                      uint64_t bytes) override {
    return check(device.upload(address, data, bytes), "copy to the device");
  }
  Result<void> download(uint64_t address, void *data, uint64_t bytes) override {
    return check(device.download(address, data, bytes), "copy from the device");
  }
  Result<void> copy(void *, uint64_t to, uint64_t from,
                    uint64_t bytes) override {
    std::vector<uint8_t> data(bytes);
    if (Result<void> read = download(from, data.data(), bytes); !read)
      return read;
    return upload(to, data.data(), bytes);
  }
  Result<void>
  launch(void *stream, KernelHandle kernel, const LaunchShape &shape,
         const std::vector<std::vector<uint8_t>> &arguments) override;
  Result<void> synchronize(void *) override { return {}; }

private:
  /// A kernel and the PTX that it is from.
  struct Loaded {
    std::unique_ptr<emulator::Module> module;
    std::string name;
  };

  static Result<void> check(bool isDone, const char *what) {
    if (isDone)
      return {};
    return makeError(std::string("cannot ") + what +
                     ": no buffer of the emulator");
  }

  emulator::LaunchOptions options;
  OnMutations onMutations;
  emulator::Device device;
  std::map<KernelHandle, Loaded> kernels;
  KernelHandle next = 1;
};
} // namespace

Result<Driver::KernelHandle> EmulatorDriver::loadKernel(std::string_view image,
                                                        KernelImage,
                                                        const std::string &name,
                                                        uint32_t) {
  emulator::ParsedModule parsed = emulator::Module::parse(image, name + ".ptx");
  if (!parsed.module || !parsed.report.isClean())
    return makeError("expected PTX that the emulator can run: " +
                     parsed.report.str());
  kernels[next] = {std::move(parsed.module), name};
  return next++;
}

Result<void>
EmulatorDriver::launch(void *, KernelHandle kernel, const LaunchShape &shape,
                       const std::vector<std::vector<uint8_t>> &arguments) {
  auto found = kernels.find(kernel);
  if (found == kernels.end())
    return makeError("expected a kernel that is loaded");
  emulator::LaunchOptions launch = options;
  launch.grid = {shape.grid[0], shape.grid[1], shape.grid[2]};
  launch.block = {shape.block[0], shape.block[1], shape.block[2]};
  launch.dynamicSharedBytes = shape.sharedBytes;
  std::vector<emulator::Argument> values;
  for (const std::vector<uint8_t> &argument : arguments)
    values.push_back({argument});
  std::optional<emulator::Device> before;
  if (onMutations)
    before = device.clone();
  emulator::Report report = emulator::launch(
      device, *found->second.module, found->second.name, values, launch);
  if (report.isClean() && before)
    onMutations(found->second.name,
                emulator::judgeMutations(*before, *found->second.module,
                                         found->second.name, values, launch));
  if (report.isClean())
    return {};
  return makeError("expected kernel '" + found->second.name +
                   "' to run without findings but got\n" + report.str());
}

std::shared_ptr<Driver> attn::openEmulator(
    const emulator::LaunchOptions &options,
    std::function<void(const std::string &,
                       const std::vector<emulator::MutationResult> &)>
        onMutations) {
  return std::make_shared<EmulatorDriver>(options, std::move(onMutations));
}
