//===- LinkKernel.cpp - Machine code made a kernel ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/DeviceCompiler.h"
#include "lib/JIT/KernelImpl.h"

#include "passes/Pipeline/Pipeline.h"

#include <chrono>

using namespace attn;

Result<Kernel> attn::linkKernel(CompiledCode code, unsigned threads) {
  auto start = std::chrono::steady_clock::now();
  auto loaded = ObjectLoader::load(code.objects, code.name);
  if (!loaded)
    return Error{
        "cannot link '" + code.name + "'",
        {{Severity::error,
          "",
          "expected code that links: " + llvm::toString(loaded.takeError()),
          {}}}};
  auto impl = std::make_unique<Kernel::Impl>(threads);
  impl->code = std::move(*loaded);
  auto lookup = [&](const std::string &name) {
    return reinterpret_cast<attn_kernel_entry>(impl->code->lookup(name));
  };
  LoadedFunction &function = impl->function;
  function.entry = lookup(code.name);
  function.shapesEntry = lookup(getResultShapesName(code.name));
  function.name = std::move(code.name);
  function.inputs = std::move(code.inputs);
  function.outputs = std::move(code.outputs);
  impl->times = std::move(code.times);
  impl->diagnostics = std::move(code.diagnostics);
  std::chrono::duration<double, std::milli> elapsed =
      std::chrono::steady_clock::now() - start;
  impl->times.push_back({"link", elapsed.count()});
  return Kernel(std::move(impl));
}

Result<Kernel> attn::linkDeviceKernel(DeviceModuleCode code,
                                      std::shared_ptr<Driver> driver) {
  auto impl = std::make_unique<Kernel::Impl>(/*threads=*/1);
  auto start = std::chrono::steady_clock::now();
  Result<DeviceKernel> loaded =
      DeviceKernel::load(std::move(code.program), std::move(driver));
  if (!loaded)
    return loaded.takeError();
  impl->device = std::make_unique<DeviceKernel>(std::move(*loaded));
  impl->function.name = impl->device->getName();
  impl->function.inputs = impl->device->getInputs();
  impl->function.outputs = impl->device->getOutputs();
  impl->times = std::move(code.times);
  impl->diagnostics = std::move(code.diagnostics);
  std::chrono::duration<double, std::milli> elapsed =
      std::chrono::steady_clock::now() - start;
  impl->times.push_back({"load", elapsed.count()});
  return Kernel(std::move(impl));
}
