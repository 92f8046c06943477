//===- Compilation.cpp - One run of the compiler over one module ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/Compilation.h"

#include "lib/Codegen/HostCodegen.h"
#include "lib/JIT/DeviceCompiler.h"
#include "lib/JIT/Signature.h"
#include "lib/Target/Target.h"
#include "passes/Pipeline/Pipeline.h"

#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace attn;

LogicalResult Compilation::runUpstreamLoops() {
  WalkResult found = module.walk([](Operation *op) {
    if (!isa_and_present<AttnDialect>(op->getDialect()))
      return WalkResult::advance();
    op->emitError("expected no '")
        << op->getName()
        << "' on the upstream route; 'attn-decompose' spells it as loops";
    return WalkResult::interrupt();
  });
  if (found.wasInterrupted())
    return failure();
  module.walk([](FunctionOpInterface function) {
    for (StringRef name : {kStageAttrName, kPlanAttrName, kTargetAttrName})
      function->removeAttr(name);
  });
  return timed("upstream", [&] {
    PassManager pm(module.getContext(), ModuleOp::getOperationName());
    buildUpstreamPipeline(pm);
    return pm.run(module);
  });
}

/// Notes what can be seen at `stage` alone, where somebody wants to know.
LogicalResult Compilation::describe(Stage stage) {
  if (description && stage == Stage::configured)
    module.walk([&](func::FuncOp function) {
      if (Attribute plan = function->getAttr(kPlanAttrName)) {
        std::string text;
        llvm::raw_string_ostream(text) << plan;
        description->plans.push_back({function.getName().str(), text});
      }
    });
  if (!description || stage != Stage::online)
    return success();
  FailureOr<func::FuncOp> function = findEntry(module, options.entry);
  if (failed(function))
    return failure();
  auto sizes = describeResultSizes(*function);
  if (failed(sizes))
    return failure();
  description->sizes = std::move(*sizes);
  return success();
}

LogicalResult Compilation::runStages() {
  MLIRContext *context = module.getContext();
  std::optional<Stage> startAfter, stopAfter, extraAfter;
  std::string extraStage =
      StringRef(options.extraPasses).split(':').first.str();
  if (failed(parseStageName(context, options.startAfter, startAfter)) ||
      failed(parseStageName(context, options.stopAfter, stopAfter)) ||
      failed(parseStageName(context, extraStage, extraAfter)))
    return failure();
  if (startAfter && stopAfter && *startAfter >= *stopAfter)
    return emitError(UnknownLoc::get(module.getContext()),
                     "expected to stop after a stage beyond '")
           << options.startAfter << "' but got '" << options.stopAfter << "'";
  if (options.route == Route::upstream) {
    if (failed(runUpstreamLoops()))
      return failure();
    startAfter = Stage::lowered;
  }
  auto note = [&](Stage stage, double milliseconds, ModuleOp) {
    times.push_back({stringifyStage(stage).str(), milliseconds});
    return describe(stage);
  };
  return runPipeline(module, getPipelineOptions(options), startAfter,
                     stopAfter.value_or(Stage::llvm), note);
}

FailureOr<TargetAttr> Compilation::findTarget() {
  module.getContext()->getOrLoadDialect<AttnDialect>();
  auto report = [&] { return module.emitError(); };
  return lookupTarget(module.getContext(), options.target, options.targetFile,
                      report);
}

LogicalResult Compilation::translate() {
  FailureOr<TargetAttr> target = findTarget();
  if (failed(target))
    return failure();
  return timed("translate", [&]() -> LogicalResult {
    auto created = createTargetMachine(module.getLoc(), *target);
    if (failed(created))
      return failure();
    machine = std::move(*created);
    auto result = translateToLLVM(module, *machine, llvmContext);
    if (failed(result))
      return failure();
    translated = std::move(*result);
    return success();
  });
}

FailureOr<std::string> Compilation::emitMachineCode() {
  return timed("codegen", [&] {
    return emitObject(module.getLoc(), *translated, *machine);
  });
}

FailureOr<std::vector<std::string>> Compilation::emitParts() {
  FailureOr<TargetAttr> target = findTarget();
  if (failed(target))
    return failure();
  FailureOr<std::vector<CodegenPart>> parts =
      timed("translate", [&] { return translateParts(module, *target); });
  if (failed(parts))
    return failure();
  return timed("codegen", [&] { return emitObjects(module.getLoc(), *parts); });
}
