//===- Compiler.cpp - From a module to a kernel, object or text -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/Compiler.h"

#include "dialects/Attn/IR/AttnDialect.h"
#include "dialects/Attn/IR/Stages.h"
#include "lib/JIT/Compilation.h"
#include "lib/JIT/CompiledCode.h"
#include "lib/JIT/DeviceCompiler.h"
#include "lib/JIT/DiagnosticCollector.h"
#include "lib/JIT/KernelCache.h"
#include "lib/JIT/KernelImpl.h"
#include "lib/JIT/ParsedText.h"
#include "lib/JIT/Signature.h"
#include "lib/Target/Target.h"

#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

#include <chrono>
#include <optional>

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

/// Emits where code for the target would meet an instruction that this machine
/// does not know.
static LogicalResult expectRunsHere(ModuleOp module,
                                    const CompileOptions &options) {
  module.getContext()->getOrLoadDialect<AttnDialect>();
  auto report = [&] { return module.emitError(); };
  FailureOr<TargetAttr> target = lookupTarget(
      module.getContext(), options.target, options.targetFile, report);
  FailureOr<TargetAttr> host =
      lookupTarget(module.getContext(), "host", /*file=*/"", report);
  if (failed(target) || failed(host))
    return failure();
  std::optional<StringRef> missing = findMissingFeature(*target, *host);
  if (!missing)
    return success();
  return module.emitError("expected a target that this machine can run, but '")
         << target->getName() << "' uses '" << *missing
         << "', which it lacks; write an object by attn-compile instead";
}

/// Notes of `module`, before it changes, what a package says of it.
static LogicalResult describeModule(ModuleOp module,
                                    const CompileOptions &options,
                                    CodeDescription &description) {
  module.getContext()->getOrLoadDialect<AttnDialect>();
  auto report = [&] { return module.emitError(); };
  FailureOr<TargetAttr> target = lookupTarget(
      module.getContext(), options.target, options.targetFile, report);
  if (failed(target))
    return failure();
  description.target = target->getName().str();
  description.architecture =
      llvm::Triple(llvm::sys::getDefaultTargetTriple()).getArchName().str();
  for (StringRef set : getInstructionSets(*target))
    description.instructionSets.push_back(set.str());
  description.vectorBytes = target->getVectorBytes();
  llvm::raw_string_ostream stream(description.text);
  module->print(stream, OpPrintingFlags().elideLargeElementsAttrs());
  return success();
}

/// Fills `code` with what `module`, which it changes, compiles to. Emits on
/// failure.
static LogicalResult compileModule(ModuleOp module,
                                   const CompileOptions &options,
                                   CompiledCode &code,
                                   CodeDescription *description) {
  FailureOr<func::FuncOp> function = findEntry(module, options.entry);
  if (failed(function) || failed(expectBodies(module)))
    return failure();
  code.name = function->getName().str();
  if (failed(getSpecs(function->getLoc(), function->getArgumentTypes(),
                      code.inputs)) ||
      failed(getSpecs(function->getLoc(), function->getResultTypes(),
                      code.outputs)))
    return failure();
  if (description && failed(describeModule(module, options, *description)))
    return failure();
  Compilation compilation(module, options, code.times, description);
  if (failed(compilation.runStages()))
    return failure();
  FailureOr<std::vector<std::string>> objects = compilation.emitParts();
  if (failed(objects))
    return failure();
  code.objects = std::move(*objects);
  return success();
}

/// Compiles `module`, which it changes, while `collector` listens.
static Result<CompiledCode> compileCodeInPlace(ModuleOp module,
                                               const CompileOptions &options,
                                               DiagnosticCollector &collector,
                                               std::vector<StageTime> times,
                                               CodeDescription *description) {
  CompiledCode code;
  code.times = std::move(times);
  if (!options.stopAfter.empty())
    return Error{"expected all stages for a kernel but got stopAfter '" +
                     options.stopAfter + "'",
                 {}};
  if (failed(compileModule(module, options, code, description)))
    return collector.takeError("cannot compile '" + options.fileName + "'");
  code.diagnostics = collector.take();
  return code;
}

/// The entry of `key`, linked; none where there is none that links. An entry
/// that another text of the same module may have made has no lines to show, and
/// becomes the entry of `textKey` where that is not empty.
static std::optional<Kernel> loadKernel(const KernelCache &cache,
                                        const std::string &key,
                                        std::vector<StageTime> times,
                                        unsigned threads, bool hasLocations,
                                        const std::string &textKey = "") {
  auto start = std::chrono::steady_clock::now();
  std::optional<CompiledCode> code = cache.load(key);
  if (!code)
    return std::nullopt;
  if (!hasLocations)
    for (attn::Diagnostic &diagnostic : code->diagnostics) {
      diagnostic.location.clear();
      diagnostic.notes.clear();
    }
  if (!textKey.empty())
    cache.store(textKey, *code);
  std::chrono::duration<double, std::milli> elapsed =
      std::chrono::steady_clock::now() - start;
  code->times = std::move(times);
  code->times.push_back({"cache", elapsed.count()});
  Result<Kernel> kernel = linkKernel(std::move(*code), threads);
  if (!kernel)
    return std::nullopt;
  return std::move(*kernel);
}

/// As MLIR prints it, whatever it was read from.
static std::string printModule(ModuleOp module) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  module->print(stream);
  return text;
}

/// A kernel that runs on the device of `options.driver`.
static Result<Kernel> compileForDriver(ModuleOp module,
                                       const CompileOptions &options,
                                       DiagnosticCollector &collector,
                                       std::vector<StageTime> times) {
  DeviceModuleCode code;
  code.times = std::move(times);
  if (failed(compileForDevice(module, options, code)))
    return collector.takeError("cannot compile '" + options.fileName + "'");
  code.diagnostics = collector.take();
  return linkDeviceKernel(std::move(code), options.driver);
}

/// As above, for this machine, and links the code here. `textKey` is that of
/// the text that the module was read from, empty where there is none.
static Result<Kernel>
compileInPlace(ModuleOp module, const CompileOptions &options,
               DiagnosticCollector &collector, std::vector<StageTime> times,
               const KernelCache &cache, const std::string &textKey) {
  if (options.driver)
    return compileForDriver(module, options, collector, std::move(times));
  if (failed(expectRunsHere(module, options)))
    return collector.takeError("cannot compile '" + options.fileName + "'");
  std::string key;
  if (cache.isEnabled()) {
    key = cache.computeKey("module", printModule(module));
    if (auto kernel = loadKernel(cache, key, times, options.threads,
                                 /*hasLocations=*/false, textKey))
      return std::move(*kernel);
  }
  Result<CompiledCode> code = compileCodeInPlace(
      module, options, collector, std::move(times), /*description=*/nullptr);
  if (!code)
    return code.takeError();
  if (cache.isEnabled())
    cache.store(key, *code);
  if (!textKey.empty())
    cache.store(textKey, *code);
  return linkKernel(std::move(*code), options.threads);
}

/// PTX or a cubin of all kernels of `module`, which it changes.
static Result<Emitted> emitDeviceCode(ModuleOp module, EmitKind kind,
                                      const CompileOptions &options,
                                      DiagnosticCollector &collector,
                                      std::vector<StageTime> times) {
  DeviceModuleCode code;
  code.times = std::move(times);
  if (failed(compileForDevice(module, options, code)))
    return collector.takeError("cannot compile '" + options.fileName + "'");
  if (kind == EmitKind::cubin && !code.kernels.withoutCubins.empty())
    return Error{code.kernels.withoutCubins, {}};
  llvm::Expected<std::string> bytes =
      kind == EmitKind::ptx ? joinPtx(code.kernels)
                            : joinCubins(code.kernels, code.program.chip);
  if (!bytes)
    return Error{llvm::toString(bytes.takeError()), {}};
  return Emitted{std::move(*bytes), std::move(code.times), collector.take()};
}

/// Emits `module`, which it changes, while `collector` listens.
static Result<Emitted> emitInPlace(ModuleOp module, EmitKind kind,
                                   const CompileOptions &options,
                                   DiagnosticCollector &collector,
                                   std::vector<StageTime> times) {
  Emitted emitted;
  emitted.times = std::move(times);
  if (kind != EmitKind::mlir && !options.stopAfter.empty() &&
      options.stopAfter != stringifyStage(Stage::llvm))
    return Error{"expected all stages for this kind of output but got "
                 "stopAfter '" +
                     options.stopAfter + "'",
                 {}};
  if (kind == EmitKind::ptx || kind == EmitKind::cubin)
    return emitDeviceCode(module, kind, options, collector,
                          std::move(emitted.times));
  auto fail = [&] {
    return collector.takeError("cannot compile '" + options.fileName + "'");
  };
  Compilation compilation(module, options, emitted.times);
  if (failed(compilation.runStages()))
    return fail();
  llvm::raw_string_ostream stream(emitted.bytes);
  if (kind == EmitKind::mlir) {
    module->print(stream);
    stream << '\n';
  } else {
    if (failed(compilation.translate()))
      return fail();
    if (kind == EmitKind::llvm) {
      compilation.getTranslated().print(stream, nullptr);
    } else {
      FailureOr<std::string> object = compilation.emitMachineCode();
      if (failed(object))
        return fail();
      emitted.bytes = std::move(*object);
    }
  }
  emitted.diagnostics = collector.take();
  return emitted;
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

Result<Kernel> attn::compile(std::string_view text,
                             const CompileOptions &options) {
  KernelCache cache(options);
  std::string key;
  if (cache.isEnabled() && !options.driver) {
    // With the name, which diagnostics carry.
    key = cache.computeKey(options.fileName, text);
    if (auto kernel = loadKernel(cache, key, {}, options.threads,
                                 /*hasLocations=*/true))
      return std::move(*kernel);
  }
  ParsedText parsed(text, options.fileName);
  if (!parsed.getModule())
    return parsed.takeError();
  return compileInPlace(parsed.getModule(), options, parsed.getCollector(),
                        {parsed.getTime()}, cache, key);
}

Result<CompiledCode> attn::compileCode(std::string_view text,
                                       const CompileOptions &options,
                                       CodeDescription *description) {
  ParsedText parsed(text, options.fileName);
  if (!parsed.getModule())
    return parsed.takeError();
  return compileCodeInPlace(parsed.getModule(), options, parsed.getCollector(),
                            {parsed.getTime()}, description);
}

Result<DeviceModuleCode>
attn::compileDeviceCode(std::string_view text, const CompileOptions &options) {
  ParsedText parsed(text, options.fileName);
  if (!parsed.getModule())
    return parsed.takeError();
  DeviceModuleCode code;
  code.times = {parsed.getTime()};
  if (failed(compileForDevice(parsed.getModule(), options, code)))
    return parsed.getCollector().takeError("cannot compile '" +
                                           options.fileName + "'");
  code.diagnostics = parsed.getCollector().take();
  return code;
}

Result<Emitted> attn::emit(std::string_view text, EmitKind kind,
                           const CompileOptions &options) {
  ParsedText parsed(text, options.fileName);
  if (!parsed.getModule())
    return parsed.takeError();
  return emitInPlace(parsed.getModule(), kind, options, parsed.getCollector(),
                     {parsed.getTime()});
}

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

Result<Kernel> attn::compile(ModuleOp module, const CompileOptions &options) {
  DiagnosticCollector collector(module.getContext());
  OwningOpRef<ModuleOp> copy(module.clone());
  return compileInPlace(*copy, options, collector, {}, KernelCache(options),
                        /*textKey=*/"");
}

Result<Emitted> attn::emit(ModuleOp module, EmitKind kind,
                           const CompileOptions &options) {
  DiagnosticCollector collector(module.getContext());
  OwningOpRef<ModuleOp> copy(module.clone());
  return emitInPlace(*copy, kind, options, collector, {});
}
