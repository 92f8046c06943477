//===- PackageCAPI.cpp - Load and call a package from C -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn-c/Package.h"

#include "attn/DeviceKernel.h"
#include "attn/Package.h"

#include <algorithm>
#include <cstring>

struct attn_package {
  attn::Package package;
};

struct attn_device_kernel {
  attn::DeviceKernel kernel;
};

/// Writes as much of an error as fits.
static void report(const attn::Error &error, char *message, uint64_t bytes) {
  if (!message || bytes == 0)
    return;
  std::string text = error.str();
  size_t length = std::min<uint64_t>(text.size(), bytes - 1);
  std::memcpy(message, text.data(), length);
  message[length] = '\0';
}

static attn_tensor_spec convert(const attn::TensorSpec &spec) {
  return {spec.type, static_cast<int32_t>(spec.sizes.size()),
          spec.sizes.data()};
}

/// The tensors of an array that has one for each of `specs`.
static std::vector<const DLTensor *>
getTensors(const std::vector<attn::TensorSpec> &specs,
           const DLTensor *const *tensors) {
  return {tensors, tensors + specs.size()};
}

attn_package *attn_package_load(const char *folder, uint32_t threads,
                                char *message, uint64_t message_bytes) {
  attn::Result<attn::Package> package = attn::Package::load(folder, threads);
  if (package)
    return new attn_package{std::move(*package)};
  report(package.getError(), message, message_bytes);
  return nullptr;
}

void attn_package_destroy(attn_package *package) { delete package; }

const char *attn_package_name(const attn_package *package) {
  return package->package.getName().c_str();
}

const char *attn_package_target(const attn_package *package) {
  return package->package.getTarget().c_str();
}

size_t attn_package_input_count(const attn_package *package) {
  return package->package.getInputs().size();
}

size_t attn_package_output_count(const attn_package *package) {
  return package->package.getOutputs().size();
}

attn_tensor_spec attn_package_input(const attn_package *package, size_t index) {
  return convert(package->package.getInputs()[index]);
}

attn_tensor_spec attn_package_output(const attn_package *package,
                                     size_t index) {
  return convert(package->package.getOutputs()[index]);
}

/// Sizes of one output of a package or a device's kernel.
template <typename Function>
static int writeSizes(const Function &function, const DLTensor *const *inputs,
                      size_t output, int64_t *sizes, char *message,
                      uint64_t messageBytes) {
  size_t count = function.getOutputs().size();
  if (output >= count) {
    report({"expected an output below " + std::to_string(count) + " but got " +
                std::to_string(output),
            {}},
           message, messageBytes);
    return 1;
  }
  auto shapes = function.resultShapes(getTensors(function.getInputs(), inputs));
  if (!shapes) {
    report(shapes.getError(), message, messageBytes);
    return 1;
  }
  std::copy((*shapes)[output].begin(), (*shapes)[output].end(), sizes);
  return 0;
}

int attn_package_output_sizes(const attn_package *package,
                              const DLTensor *const *inputs, size_t output,
                              int64_t *sizes, char *message,
                              uint64_t message_bytes) {
  return writeSizes(package->package, inputs, output, sizes, message,
                    message_bytes);
}

int attn_package_call(attn_package *package, const DLTensor *const *inputs,
                      const DLTensor *const *outputs, char *message,
                      uint64_t message_bytes) {
  attn::Result<void> called =
      package->package.call(getTensors(package->package.getInputs(), inputs),
                            getTensors(package->package.getOutputs(), outputs));
  if (called)
    return 0;
  report(called.getError(), message, message_bytes);
  return 1;
}

void attn_package_set_threads(attn_package *package, uint32_t threads) {
  package->package.setThreads(threads);
}

//===----------------------------------------------------------------------===//
// Devices
//===----------------------------------------------------------------------===//

attn_device_kernel *attn_device_kernel_load(const char *folder, int32_t device,
                                            char *message,
                                            uint64_t message_bytes) {
  auto driver = attn::openCudaDriver(device);
  if (!driver) {
    report(driver.getError(), message, message_bytes);
    return nullptr;
  }
  auto kernel = attn::DeviceKernel::load(folder, *driver);
  if (kernel)
    return new attn_device_kernel{std::move(*kernel)};
  report(kernel.getError(), message, message_bytes);
  return nullptr;
}

void attn_device_kernel_destroy(attn_device_kernel *kernel) { delete kernel; }

const char *attn_device_kernel_name(const attn_device_kernel *kernel) {
  return kernel->kernel.getName().c_str();
}

const char *attn_device_kernel_target(const attn_device_kernel *kernel) {
  return kernel->kernel.getTarget().c_str();
}

size_t attn_device_kernel_input_count(const attn_device_kernel *kernel) {
  return kernel->kernel.getInputs().size();
}

size_t attn_device_kernel_output_count(const attn_device_kernel *kernel) {
  return kernel->kernel.getOutputs().size();
}

int attn_device_kernel_output_sizes(const attn_device_kernel *kernel,
                                    const DLTensor *const *inputs,
                                    size_t output, int64_t *sizes,
                                    char *message, uint64_t message_bytes) {
  return writeSizes(kernel->kernel, inputs, output, sizes, message,
                    message_bytes);
}

int attn_device_kernel_launch(attn_device_kernel *kernel, void *stream,
                              const DLTensor *const *inputs,
                              const DLTensor *const *outputs, char *message,
                              uint64_t message_bytes) {
  const attn::DeviceKernel &expected = kernel->kernel;
  auto launched =
      kernel->kernel.launch(stream, getTensors(expected.getInputs(), inputs),
                            getTensors(expected.getOutputs(), outputs));
  if (launched)
    return 0;
  report(launched.getError(), message, message_bytes);
  return 1;
}
