//===- LoadedFunction.cpp - Compiled code, callable on tensors ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/LoadedFunction.h"

#include "lib/Runtime/CheckTensors.h"

#include <algorithm>

using namespace attn;

std::string attn::getShapeText(const int64_t *sizes, size_t rank) {
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

static bool isStatic(const TensorSpec &spec) {
  for (int64_t size : spec.sizes)
    if (size == dynamicSize)
      return false;
  return true;
}

/// Runs `function`; the caller holds the lock.
Result<void>
LoadedFunction::callEntry(attn_kernel_entry function,
                          const std::vector<const DLTensor *> &tensors,
                          void *workspace, uint64_t workspaceBytes) const {
  char message[1024] = "";
  int32_t status = function(runtime.getTable(), tensors.data(), workspace,
                            workspaceBytes, message, sizeof(message));
  if (status == 0)
    return {};
  runtime.releaseAll();
  return makeError(message[0] ? message : "the kernel failed");
}

/// Has the compiled function compute `count` sizes; the caller holds the lock.
Result<std::vector<int64_t>>
LoadedFunction::callShapesEntry(std::vector<const DLTensor *> tensors,
                                size_t count) const {
  std::vector<int64_t> sizes(count);
  int64_t shape = static_cast<int64_t>(count);
  DLTensor output{};
  output.data = sizes.data();
  output.device = {kDLCPU, 0};
  output.ndim = 1;
  output.dtype = {kDLInt, 64, 1};
  output.shape = &shape;
  tensors.push_back(&output);
  Result<void> called = callEntry(shapesEntry, tensors, nullptr, 0);
  if (!called)
    return called.takeError();
  return sizes;
}

/// `resultShapes`; the caller holds the lock.
Result<std::vector<std::vector<int64_t>>> LoadedFunction::computeShapes(
    const std::vector<const DLTensor *> &given) const {
  std::vector<std::vector<int64_t>> shapes;
  size_t count = 0;
  for (const TensorSpec &spec : outputs) {
    shapes.push_back(spec.sizes);
    count += spec.sizes.size();
  }
  if (!shapesEntry)
    return shapes;
  auto sizes = callShapesEntry(given, count);
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
Result<void> LoadedFunction::checkOutputs(
    const std::vector<const DLTensor *> &given,
    const std::vector<const DLTensor *> &results) const {
  auto shapes = computeShapes(given);
  if (!shapes)
    return shapes.takeError();
  for (size_t i = 0; i < results.size(); ++i) {
    const DLTensor *output = results[i];
    const std::vector<int64_t> &shape = (*shapes)[i];
    if (!output || output->ndim != static_cast<int32_t>(shape.size()) ||
        isStatic(outputs[i]))
      continue;
    if (!std::equal(shape.begin(), shape.end(), output->shape))
      return makeError("expected output " + std::to_string(i) + " to be " +
                       getShapeText(shape.data(), shape.size()) + " but got " +
                       getShapeText(output->shape, output->ndim));
  }
  return {};
}

Result<void>
LoadedFunction::checkInputs(const std::vector<const DLTensor *> &given) const {
  Result<void> counted = checkCount("inputs", inputs.size(), given.size());
  if (!counted)
    return counted;
  std::vector<int64_t> words;
  for (const TensorSpec &spec : inputs) {
    words.push_back(runtime::encodeElementType(spec.type));
    words.push_back(static_cast<int64_t>(spec.sizes.size()));
    words.insert(words.end(), spec.sizes.begin(), spec.sizes.end());
  }
  std::string error =
      runtime::checkTensors(words.data(), given.size(), given.data());
  if (!error.empty())
    return makeError(error);
  return {};
}

uint64_t LoadedFunction::getPeakBytes() const {
  std::lock_guard<std::mutex> lock(mutex);
  return runtime.getPeakBytes();
}

void LoadedFunction::setThreads(unsigned threads) {
  std::lock_guard<std::mutex> lock(mutex);
  runtime.setThreads(threads);
}

Result<std::vector<std::vector<int64_t>>>
LoadedFunction::resultShapes(const std::vector<const DLTensor *> &given) const {
  Result<void> counted = checkCount("inputs", inputs.size(), given.size());
  if (!counted)
    return counted.takeError();
  std::lock_guard<std::mutex> lock(mutex);
  return computeShapes(given);
}

Result<void> LoadedFunction::call(const std::vector<const DLTensor *> &given,
                                  const std::vector<const DLTensor *> &results,
                                  uint64_t workspaceBytes) {
  Result<void> counted = checkCount("inputs", inputs.size(), given.size());
  if (counted)
    counted = checkCount("outputs", outputs.size(), results.size());
  if (!counted)
    return counted;
  std::lock_guard<std::mutex> lock(mutex);
  Result<void> checked = checkOutputs(given, results);
  if (!checked)
    return checked;
  std::vector<const DLTensor *> tensors = given;
  tensors.insert(tensors.end(), results.begin(), results.end());
  runtime.startCall();
  void *workspace = nullptr;
  if (workspaceBytes > 0) {
    constexpr uint64_t alignment = 64; // a cache line
    const attn_runtime *table = runtime.getTable();
    workspace = table->allocate(table, workspaceBytes, alignment);
    if (!workspace)
      return makeError("expected " + std::to_string(workspaceBytes) +
                       " bytes of workspace but there is no memory");
  }
  Result<void> called = callEntry(entry, tensors, workspace, workspaceBytes);
  if (workspace)
    runtime.releaseAll();
  return called;
}
