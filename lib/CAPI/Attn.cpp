//===- Attn.cpp - Compile and call attention from C -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn-c/Attn.h"

#include "attn/Compiler.h"

#include <algorithm>
#include <cstring>

struct attn_error {
  explicit attn_error(attn::Error value)
      : value(std::move(value)), text(this->value.str()) {}
  attn::Error value;
  std::string text;
};

struct attn_kernel {
  attn::Kernel kernel;
};

/// Hands `error` to the caller, who may not want it.
static void report(attn_error **target, attn::Error error) {
  if (target)
    *target = new attn_error(std::move(error));
}

static std::string getText(const char *text, const char *otherwise) {
  return text ? text : otherwise;
}

/// Options as far as the caller's struct reaches.
static attn::CompileOptions convert(const attn_options *given) {
  attn_options options = {};
  if (given)
    std::memcpy(&options, given,
                std::min<uint64_t>(given->size, sizeof(options)));
  attn::CompileOptions converted;
  converted.target = getText(options.target, "host");
  converted.entry = getText(options.entry, "");
  converted.fileName = getText(options.file_name, "<module>");
  converted.queryTile = options.query_tile;
  converted.keyTile = options.key_tile;
  converted.threads = options.threads;
  converted.allowUnfused = options.allow_unfused != 0;
  converted.forceUnfused = options.force_unfused != 0;
  converted.cacheFolder = getText(options.cache_folder, "");
  return converted;
}

static attn_tensor_spec convert(const attn::TensorSpec &spec) {
  return {spec.type, static_cast<int32_t>(spec.sizes.size()),
          spec.sizes.data()};
}

const char *attn_version(void) { return ATTN_VERSION; }

const char *attn_error_text(const attn_error *error) {
  return error->text.c_str();
}

size_t attn_error_count(const attn_error *error) {
  return error->value.diagnostics.size();
}

int attn_error_severity(const attn_error *error, size_t index) {
  if (index >= attn_error_count(error))
    return 0;
  return static_cast<int>(error->value.diagnostics[index].severity);
}

const char *attn_error_location(const attn_error *error, size_t index) {
  if (index >= attn_error_count(error))
    return nullptr;
  return error->value.diagnostics[index].location.c_str();
}

const char *attn_error_message(const attn_error *error, size_t index) {
  if (index >= attn_error_count(error))
    return nullptr;
  return error->value.diagnostics[index].message.c_str();
}

void attn_error_destroy(attn_error *error) { delete error; }

attn_kernel *attn_compile(const char *text, size_t bytes,
                          const attn_options *options, attn_error **error) {
  attn::Result<attn::Kernel> kernel =
      attn::compile(std::string_view(text, bytes), convert(options));
  if (!kernel) {
    report(error, kernel.takeError());
    return nullptr;
  }
  return new attn_kernel{std::move(*kernel)};
}

void attn_kernel_destroy(attn_kernel *kernel) { delete kernel; }

const char *attn_kernel_name(const attn_kernel *kernel) {
  return kernel->kernel.getName().c_str();
}

size_t attn_kernel_input_count(const attn_kernel *kernel) {
  return kernel->kernel.getInputs().size();
}

size_t attn_kernel_output_count(const attn_kernel *kernel) {
  return kernel->kernel.getOutputs().size();
}

attn_tensor_spec attn_kernel_input(const attn_kernel *kernel, size_t index) {
  return convert(kernel->kernel.getInputs()[index]);
}

attn_tensor_spec attn_kernel_output(const attn_kernel *kernel, size_t index) {
  return convert(kernel->kernel.getOutputs()[index]);
}

/// The tensors of an array that has one for each of `specs`.
static std::vector<const DLTensor *>
getTensors(const std::vector<attn::TensorSpec> &specs,
           const DLTensor *const *tensors) {
  return {tensors, tensors + specs.size()};
}

int attn_kernel_output_sizes(const attn_kernel *kernel,
                             const DLTensor *const *inputs, size_t output,
                             int64_t *sizes, attn_error **error) {
  if (output >= attn_kernel_output_count(kernel)) {
    report(error, {"expected an output below " +
                       std::to_string(attn_kernel_output_count(kernel)) +
                       " but got " + std::to_string(output),
                   {}});
    return 1;
  }
  auto shapes = kernel->kernel.resultShapes(
      getTensors(kernel->kernel.getInputs(), inputs));
  if (!shapes) {
    report(error, shapes.takeError());
    return 1;
  }
  std::copy((*shapes)[output].begin(), (*shapes)[output].end(), sizes);
  return 0;
}

int attn_kernel_call(attn_kernel *kernel, const DLTensor *const *inputs,
                     const DLTensor *const *outputs, attn_error **error) {
  attn::Result<void> called =
      kernel->kernel.call(getTensors(kernel->kernel.getInputs(), inputs),
                          getTensors(kernel->kernel.getOutputs(), outputs));
  if (called)
    return 0;
  report(error, called.takeError());
  return 1;
}

void attn_kernel_set_threads(attn_kernel *kernel, uint32_t threads) {
  kernel->kernel.setThreads(threads);
}

uint64_t attn_kernel_peak_bytes(const attn_kernel *kernel) {
  return kernel->kernel.getPeakBytes();
}
