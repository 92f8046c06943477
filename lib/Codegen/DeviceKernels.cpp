//===- DeviceKernels.cpp - Kernels, compiled and judged -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Codegen/DeviceKernels.h"

#include "llvm/IR/InlineAsm.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"

#include <atomic>
#include <chrono>
#include <thread>

using namespace mlir;
using namespace attn;

using Clock = std::chrono::steady_clock;

static double getMilliseconds(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start)
      .count();
}

//===----------------------------------------------------------------------===//
// Gate
//===----------------------------------------------------------------------===//

std::string attn::findRejection(const KernelResources &resources,
                                bool usesWarpgroups) {
  if (!usesWarpgroups)
    return {};
  if (int64_t bytes = resources.spillStoreBytes + resources.spillLoadBytes)
    return std::to_string(bytes) + " bytes of spills beside wgmma";
  // C7517 and C7519 tell of waits and fences that ptxas added: no harm.
  for (StringRef advisory : resources.advisories)
    if (!advisory.starts_with("C7517") && !advisory.starts_with("C7519"))
      return advisory.str();
  return {};
}

std::string CompiledKernel::describe() const {
  std::string text = "'" + name + "': pipeline " + pipeline.str();
  if (!resources)
    return text + ", not assembled";
  auto add = [&](int64_t figure, const char *what) {
    text += ", " + std::to_string(figure) + what;
  };
  add(resources->registers, " registers");
  add(resources->spillStoreBytes, " bytes spill stores");
  add(resources->spillLoadBytes, " bytes spill loads");
  add(resources->stackBytes, " bytes stack");
  add(resources->sharedBytes, " bytes static shared memory");
  for (const std::string &advisory : resources->advisories)
    text += ", " + advisory;
  return text + (rejection.empty() ? "" : "; rejected: " + rejection);
}

//===----------------------------------------------------------------------===//
// One kernel
//===----------------------------------------------------------------------===//

namespace {
/// Compiles one kernel; callable on a thread of its own.
class KernelCompiler {
public:
  KernelCompiler(llvm::Module &module, TargetAttr target, StringRef ptxas)
      : module(module), target(target), ptxas(ptxas) {}

  llvm::Error compile(CompiledKernel &kernel) const;

private:
  llvm::Error attempt(CompiledKernel &kernel, DevicePipeline pipeline) const;

  llvm::Module &module;
  TargetAttr target;
  StringRef ptxas;
};
} // namespace

/// What is least in the best attempt: rejected, spilled bytes, registers.
static std::tuple<bool, int64_t> rank(const CompiledKernel &kernel) {
  const KernelResources &resources = *kernel.resources;
  return {!kernel.rejection.empty(),
          resources.spillStoreBytes + resources.spillLoadBytes};
}

/// Spilled bytes of a kernel of mma.sync, stored and loaded, that are no reason
/// to look further: they lie beside the main loop, or are few in it.
/// FlashAttention 2 has 136 to 176 bytes of stack there (docs/perf/ptxas.md).
static constexpr int64_t kFewSpilledBytes = 256;

/// Whether another pipeline is not worth its time.
static bool isGoodEnough(const CompiledKernel &kernel) {
  auto [isRejected, spilledBytes] = rank(kernel);
  return !isRejected &&
         spilledBytes <= (kernel.usesWarpgroups ? 0 : kFewSpilledBytes);
}

llvm::Error KernelCompiler::attempt(CompiledKernel &kernel,
                                    DevicePipeline pipeline) const {
  CompiledKernel tried;
  tried.name = kernel.name;
  tried.pipeline = pipeline;
  Clock::time_point start = Clock::now();
  llvm::Expected<std::string> ptx =
      emitPtx(module, target, kernel.name, pipeline);
  kernel.llvmMilliseconds += getMilliseconds(start);
  ++kernel.attempts;
  if (!ptx)
    return ptx.takeError();
  tried.ptx = std::move(*ptx);
  tried.usesWarpgroups = StringRef(tried.ptx).contains("wgmma.mma_async");
  if (!ptxas.empty()) {
    auto assembled = assemblePtx(ptxas, tried.ptx, target.getCpu());
    if (!assembled)
      return assembled.takeError();
    kernel.ptxasMilliseconds += assembled->milliseconds;
    tried.cubin = std::move(assembled->cubin);
    for (KernelResources &resources : assembled->kernels)
      if (resources.name == kernel.name)
        tried.resources = std::move(resources);
    if (!tried.resources)
      return llvm::createStringError("expected ptxas to tell of kernel '" +
                                     kernel.name + "'");
    tried.rejection = findRejection(*tried.resources, tried.usesWarpgroups);
  }
  if (kernel.ptx.empty() || rank(tried) < rank(kernel)) {
    tried.llvmMilliseconds = kernel.llvmMilliseconds;
    tried.ptxasMilliseconds = kernel.ptxasMilliseconds;
    tried.attempts = kernel.attempts;
    kernel = std::move(tried);
  }
  return llvm::Error::success();
}

llvm::Error KernelCompiler::compile(CompiledKernel &kernel) const {
  bool usesWarpgroups = llvm::any_of(
      *module.getFunction(kernel.name), [](const llvm::BasicBlock &block) {
        return llvm::any_of(block, [](const llvm::Instruction &instruction) {
          auto *call = dyn_cast<llvm::CallBase>(&instruction);
          auto *text = call
                           ? dyn_cast<llvm::InlineAsm>(call->getCalledOperand())
                           : nullptr;
          return text &&
                 StringRef(text->getAsmString()).contains("wgmma.mma_async");
        });
      });
  for (DevicePipeline pipeline : getDevicePipelines(usesWarpgroups)) {
    if (llvm::Error error = attempt(kernel, pipeline))
      return error;
    if (!kernel.resources || isGoodEnough(kernel))
      break;
  }
  return llvm::Error::success();
}

//===----------------------------------------------------------------------===//
// All kernels
//===----------------------------------------------------------------------===//

/// Compiles on as many threads as there are kernels and processors.
static llvm::Error compileAll(const KernelCompiler &compiler,
                              MutableArrayRef<CompiledKernel> kernels) {
  std::atomic<size_t> next = 0;
  std::vector<std::string> problems(kernels.size());
  auto work = [&] {
    for (size_t i = next++; i < kernels.size(); i = next++)
      if (llvm::Error error = compiler.compile(kernels[i]))
        problems[i] = "kernel '" + kernels[i].name +
                      "': " + llvm::toString(std::move(error));
  };
  std::vector<std::thread> helpers;
  size_t threads =
      std::min<size_t>(kernels.size(), std::thread::hardware_concurrency());
  for (size_t i = 1; i < threads; ++i)
    helpers.emplace_back(work);
  work();
  for (std::thread &helper : helpers)
    helper.join();
  for (const std::string &problem : problems)
    if (!problem.empty())
      return llvm::createStringError(problem);
  return llvm::Error::success();
}

FailureOr<CompiledKernels> attn::compileDeviceKernels(gpu::GPUModuleOp module,
                                                      TargetAttr target) {
  if (failed(verifyDevice(module.getLoc(), target)))
    return failure();
  CompiledKernels compiled;
  Clock::time_point start = Clock::now();
  llvm::LLVMContext context;
  auto translated = translateDeviceModule(module, context);
  if (failed(translated))
    return failure();
  compiled.translateMilliseconds = getMilliseconds(start);
  llvm::Expected<std::string> ptxas = findPtxas();
  if (!ptxas)
    compiled.withoutCubins = llvm::toString(ptxas.takeError());
  for (std::string &name : getKernelNames(**translated))
    compiled.kernels.emplace_back().name = std::move(name);
  KernelCompiler compiler(**translated, target,
                          ptxas ? StringRef(*ptxas) : StringRef());
  if (llvm::Error error = compileAll(compiler, compiled.kernels))
    return module.emitError() << llvm::toString(std::move(error));
  return compiled;
}

llvm::Expected<std::string> attn::joinPtx(const CompiledKernels &kernels) {
  std::vector<std::string> texts;
  for (const CompiledKernel &kernel : kernels.kernels)
    texts.push_back(kernel.ptx);
  return mergePtx(texts);
}

llvm::Expected<std::string> attn::joinCubins(const CompiledKernels &kernels,
                                             StringRef chip) {
  if (kernels.kernels.size() == 1)
    return kernels.kernels.front().cubin;
  llvm::Expected<std::string> ptx = joinPtx(kernels);
  if (!ptx)
    return ptx.takeError();
  llvm::Expected<std::string> ptxas = findPtxas();
  if (!ptxas)
    return ptxas.takeError();
  auto assembled = assemblePtx(*ptxas, *ptx, chip);
  if (!assembled)
    return assembled.takeError();
  return std::move(assembled->cubin);
}
