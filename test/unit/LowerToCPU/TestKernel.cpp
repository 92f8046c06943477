//===- TestKernel.cpp - Expand a function on buffers and call it ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "TestKernel.h"

#include "dialects/Attn/IR/AttnDialect.h"
#include "passes/LowerToCPU/Passes.h"

#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "llvm/Support/TargetSelect.h"

using namespace mlir;
using namespace attn::test;

static constexpr llvm::StringLiteral lowering =
    "builtin.module(func.func(attn-expand-online-steps),canonicalize,cse,"
    "buffer-deallocation-pipeline,convert-bufferization-to-memref,"
    "expand-strided-metadata,lower-affine,arith-expand,convert-scf-to-cf,"
    "convert-vector-to-llvm,convert-ub-to-llvm,convert-math-to-llvm,"
    "finalize-memref-to-llvm,convert-func-to-llvm,convert-arith-to-llvm,"
    "convert-index-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts)";

static void registerOnce() {
  static bool registered = [] {
    llvm::InitializeNativeTarget();
    llvm::InitializeNativeTargetAsmPrinter();
    registerAllPasses();
    attn::registerAttnLowerToCPUPasses();
    return true;
  }();
  (void)registered;
}

std::unique_ptr<MLIRContext> attn::test::makeContext() {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerAllToLLVMIRTranslations(registry);
  registry.insert<attn::AttnDialect>();
  return std::make_unique<MLIRContext>(registry,
                                       MLIRContext::Threading::DISABLED);
}

std::unique_ptr<TestKernel> TestKernel::compile(ModuleOp module) {
  registerOnce();
  PassManager passes(module.getContext());
  if (failed(parsePassPipeline(
          lowering.drop_front(sizeof("builtin.module(") - 1).drop_back(),
          passes)) ||
      failed(passes.run(module)))
    return nullptr;
  ExecutionEngineOptions options;
  options.jitCodeGenOptLevel = llvm::CodeGenOptLevel::Default;
  auto kernel = std::make_unique<TestKernel>();
  auto engine = ExecutionEngine::create(module, options);
  if (!engine) {
    llvm::logAllUnhandledErrors(engine.takeError(), llvm::errs());
    return nullptr;
  }
  kernel->engine = std::move(*engine);
  auto entry = kernel->engine->lookup("_mlir_ciface_kernel");
  if (!entry) {
    llvm::logAllUnhandledErrors(entry.takeError(), llvm::errs());
    return nullptr;
  }
  kernel->entry = *entry;
  return kernel;
}

std::unique_ptr<TestKernel> TestKernel::compile(StringRef text) {
  std::unique_ptr<MLIRContext> context = makeContext();
  auto module = parseSourceString<ModuleOp>(text, context.get());
  return module ? compile(*module) : nullptr;
}
