//===- Kernel.cpp - A compiled function, callable on DLPack tensors -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/Kernel.h"

#include "lib/JIT/KernelImpl.h"
#include "lib/Runtime/CheckTensors.h"

using namespace attn;

static std::string getShapeText(const int64_t *sizes, size_t rank) {
  std::string text;
  for (size_t dim = 0; dim < rank; ++dim)
    text += (dim ? "x" : "") +
            (sizes[dim] == dynamicSize ? "?" : std::to_string(sizes[dim]));
  return text;
}

std::string TensorSpec::str() const {
  std::string shape = getShapeText(sizes.data(), sizes.size());
  return shape + (sizes.empty() ? "" : "x") + runtime::getElementTypeName(type);
}

static Error makeError(std::string message) { return {std::move(message), {}}; }

static Result<void> checkCount(const char *what, size_t expected, size_t got) {
  if (expected == got)
    return {};
  return makeError("expected " + std::to_string(expected) + " " + what +
                   " but got " + std::to_string(got));
}

/// Runs `entry`; the caller holds the lock.
static Result<void> callEntry(CallRuntime &runtime, attn_kernel_entry entry,
                              const std::vector<const DLTensor *> &tensors) {
  char message[1024] = "";
  int32_t status = entry(runtime.getTable(), tensors.data(), nullptr, 0,
                         message, sizeof(message));
  if (status == 0)
    return {};
  runtime.releaseAll();
  return makeError(message[0] ? message : "the kernel failed");
}

static bool isStatic(const TensorSpec &spec) {
  for (int64_t size : spec.sizes)
    if (size == dynamicSize)
      return false;
  return true;
}

/// Has the compiled function compute `count` sizes; the caller holds the lock.
static Result<std::vector<int64_t>>
callShapesEntry(const Kernel::Impl &impl, std::vector<const DLTensor *> tensors,
                size_t count) {
  std::vector<int64_t> sizes(count);
  int64_t shape = static_cast<int64_t>(count);
  DLTensor output{};
  output.data = sizes.data();
  output.device = {kDLCPU, 0};
  output.ndim = 1;
  output.dtype = {kDLInt, 64, 1};
  output.shape = &shape;
  tensors.push_back(&output);
  Result<void> called = callEntry(impl.runtime, impl.shapesEntry, tensors);
  if (!called)
    return called.takeError();
  return sizes;
}

/// `Kernel::resultShapes`; the caller holds the lock.
static Result<std::vector<std::vector<int64_t>>>
computeShapes(const Kernel::Impl &impl,
              const std::vector<const DLTensor *> &inputs) {
  std::vector<std::vector<int64_t>> shapes;
  size_t count = 0;
  for (const TensorSpec &spec : impl.outputs) {
    shapes.push_back(spec.sizes);
    count += spec.sizes.size();
  }
  if (!impl.shapesEntry)
    return shapes;
  auto sizes = callShapesEntry(impl, inputs, count);
  if (!sizes)
    return sizes.takeError();
  size_t next = 0;
  for (std::vector<int64_t> &shape : shapes)
    for (int64_t &size : shape)
      size = (*sizes)[next++];
  return shapes;
}

/// Checks that outputs are as large as the results; ranks are checked here as
/// sizes are read, the rest by the entry.
static Result<void> checkOutputs(const Kernel::Impl &impl,
                                 const std::vector<const DLTensor *> &inputs,
                                 const std::vector<const DLTensor *> &outputs) {
  auto shapes = computeShapes(impl, inputs);
  if (!shapes)
    return shapes.takeError();
  for (size_t i = 0; i < outputs.size(); ++i) {
    const DLTensor *output = outputs[i];
    const std::vector<int64_t> &shape = (*shapes)[i];
    if (!output || output->ndim != static_cast<int32_t>(shape.size()) ||
        isStatic(impl.outputs[i]))
      continue;
    if (!std::equal(shape.begin(), shape.end(), output->shape))
      return makeError("expected output " + std::to_string(i) + " to be " +
                       getShapeText(shape.data(), shape.size()) + " but got " +
                       getShapeText(output->shape, output->ndim));
  }
  return {};
}

Kernel::Kernel(std::unique_ptr<Impl> impl) : impl(std::move(impl)) {}
Kernel::Kernel(Kernel &&) noexcept = default;
Kernel &Kernel::operator=(Kernel &&) noexcept = default;
Kernel::~Kernel() = default;

const std::string &Kernel::getName() const { return impl->name; }
const std::vector<TensorSpec> &Kernel::getInputs() const {
  return impl->inputs;
}
const std::vector<TensorSpec> &Kernel::getOutputs() const {
  return impl->outputs;
}
const std::vector<StageTime> &Kernel::getCompileTimes() const {
  return impl->times;
}
const std::vector<Diagnostic> &Kernel::getDiagnostics() const {
  return impl->diagnostics;
}

uint64_t Kernel::getPeakBytes() const {
  std::lock_guard<std::mutex> lock(impl->mutex);
  return impl->runtime.getPeakBytes();
}

void Kernel::setThreads(unsigned threads) {
  std::lock_guard<std::mutex> lock(impl->mutex);
  impl->runtime.setThreads(threads);
}

Result<std::vector<std::vector<int64_t>>>
Kernel::resultShapes(const std::vector<const DLTensor *> &inputs) const {
  Result<void> counted =
      checkCount("inputs", impl->inputs.size(), inputs.size());
  if (!counted)
    return counted.takeError();
  std::lock_guard<std::mutex> lock(impl->mutex);
  return computeShapes(*impl, inputs);
}

Result<void> Kernel::call(const std::vector<const DLTensor *> &inputs,
                          const std::vector<const DLTensor *> &outputs) {
  Result<void> counted =
      checkCount("inputs", impl->inputs.size(), inputs.size());
  if (counted)
    counted = checkCount("outputs", impl->outputs.size(), outputs.size());
  if (!counted)
    return counted;
  std::lock_guard<std::mutex> lock(impl->mutex);
  Result<void> checked = checkOutputs(*impl, inputs, outputs);
  if (!checked)
    return checked;
  std::vector<const DLTensor *> tensors = inputs;
  tensors.insert(tensors.end(), outputs.begin(), outputs.end());
  impl->runtime.startCall();
  return callEntry(impl->runtime, impl->entry, tensors);
}
