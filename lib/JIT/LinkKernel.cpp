//===- LinkKernel.cpp - Machine code made a kernel ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

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
