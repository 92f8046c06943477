//===- Kernel.cpp - A compiled function, callable on DLPack tensors -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/Kernel.h"

#include "lib/JIT/KernelImpl.h"

using namespace attn;

Kernel::Kernel(std::unique_ptr<Impl> impl) : impl(std::move(impl)) {}
Kernel::Kernel(Kernel &&) noexcept = default;
Kernel &Kernel::operator=(Kernel &&) noexcept = default;
Kernel::~Kernel() = default;

const std::string &Kernel::getName() const { return impl->function.name; }
const std::vector<TensorSpec> &Kernel::getInputs() const {
  return impl->function.inputs;
}
const std::vector<TensorSpec> &Kernel::getOutputs() const {
  return impl->function.outputs;
}
const std::vector<StageTime> &Kernel::getCompileTimes() const {
  return impl->times;
}
const std::vector<Diagnostic> &Kernel::getDiagnostics() const {
  return impl->diagnostics;
}

uint64_t Kernel::getPeakBytes() const {
  return impl->device ? impl->device->getWorkspaceBytes()
                      : impl->function.getPeakBytes();
}

void Kernel::setThreads(unsigned threads) {
  impl->function.setThreads(threads);
}

Result<std::vector<std::vector<int64_t>>>
Kernel::resultShapes(const std::vector<const DLTensor *> &inputs) const {
  return impl->device ? impl->device->resultShapes(inputs)
                      : impl->function.resultShapes(inputs);
}

Result<void> Kernel::call(const std::vector<const DLTensor *> &inputs,
                          const std::vector<const DLTensor *> &outputs) {
  return impl->device ? impl->device->callOnHost(inputs, outputs)
                      : impl->function.call(inputs, outputs);
}
