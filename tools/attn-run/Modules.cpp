//===- Modules.cpp - Modules that checks are made of ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-run/Modules.h"

#include "attn/InitAll.h"
#include "lib/Check/PromoteToF64.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace attn;
using namespace attn::run;

void attn::run::registerPassesOnce() {
  static bool done = (attn::registerAllPasses(), true);
  (void)done;
}

struct ModuleContext::Impl {
  MLIRContext context{MLIRContext::Threading::DISABLED};
  std::vector<attn::Diagnostic> reported;
  ScopedDiagnosticHandler handler{&context, [this](mlir::Diagnostic &said) {
                                    record(said);
                                    return success();
                                  }};

  void record(mlir::Diagnostic &said) {
    if (said.getSeverity() != DiagnosticSeverity::Error)
      return;
    std::string location;
    llvm::raw_string_ostream(location) << said.getLocation();
    reported.push_back({Severity::error, location, said.str(), {}});
  }
};

ModuleContext::ModuleContext() : impl(std::make_unique<Impl>()) {
  registerPassesOnce();
  DialectRegistry registry;
  attn::registerAllDialects(registry);
  impl->context.appendDialectRegistry(registry);
}

ModuleContext::~ModuleContext() = default;

Error ModuleContext::takeError(std::string message) {
  return Error{std::move(message), std::move(impl->reported)};
}

Result<OwningOpRef<ModuleOp>> ModuleContext::parse(const std::string &text) {
  ParserConfig config(&impl->context);
  OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(text, config);
  if (!module)
    return takeError("the module does not parse");
  return module;
}

Result<void> ModuleContext::runPasses(ModuleOp module,
                                      const std::string &pipeline) {
  PassManager manager(&impl->context);
  if (failed(parsePassPipeline(pipeline, manager, llvm::nulls())) ||
      failed(manager.run(module)))
    return takeError("passes '" + pipeline + "' failed");
  return {};
}

Result<void> ModuleContext::makeOracle(ModuleOp module) {
  if (auto decomposed = runPasses(module, "attn-decompose"); !decomposed)
    return decomposed.takeError();
  if (failed(check::promoteToF64(module)))
    return takeError("the graph cannot be promoted to f64");
  return {};
}

func::FuncOp attn::run::findEntry(ModuleOp module, const std::string &entry) {
  func::FuncOp found;
  for (auto function : module.getOps<func::FuncOp>()) {
    if (function.isExternal())
      continue;
    if (function.getName() == entry)
      return function;
    if (!entry.empty() || !function.isPublic())
      continue;
    if (found)
      return {};
    found = function;
  }
  return found;
}
