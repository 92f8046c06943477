//===- PackageCAPI.cpp - Load and call a package from C -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn-c/Package.h"

#include "attn/Package.h"

#include <algorithm>
#include <cstring>

struct attn_package {
  attn::Package package;
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

int attn_package_output_sizes(const attn_package *package,
                              const DLTensor *const *inputs, size_t output,
                              int64_t *sizes, char *message,
                              uint64_t message_bytes) {
  size_t count = attn_package_output_count(package);
  if (output >= count) {
    report({"expected an output below " + std::to_string(count) + " but got " +
                std::to_string(output),
            {}},
           message, message_bytes);
    return 1;
  }
  auto shapes = package->package.resultShapes(
      getTensors(package->package.getInputs(), inputs));
  if (!shapes) {
    report(shapes.getError(), message, message_bytes);
    return 1;
  }
  std::copy((*shapes)[output].begin(), (*shapes)[output].end(), sizes);
  return 0;
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
