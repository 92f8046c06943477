//===- Compiler.cpp - From a module to a kernel, object or text -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/Compiler.h"

#include "attn/InitAll.h"
#include "dialects/Attn/IR/Stages.h"
#include "lib/Codegen/HostCodegen.h"
#include "lib/JIT/CompiledCode.h"
#include "lib/JIT/DiagnosticCollector.h"
#include "lib/JIT/KernelCache.h"
#include "lib/JIT/KernelImpl.h"
#include "lib/JIT/Signature.h"
#include "lib/Target/Target.h"
#include "passes/Pipeline/Pipeline.h"

#include "mlir/Bytecode/BytecodeReader.h"
#include "mlir/Parser/Parser.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/MemoryBufferRef.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

#include <chrono>
#include <optional>

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// Compilation
//===----------------------------------------------------------------------===//

namespace {
/// One run of the compiler over one module, which it changes. Emits diagnostics
/// and fails; callers turn that into errors.
class Compilation {
public:
  Compilation(ModuleOp module, const CompileOptions &options,
              std::vector<StageTime> &times,
              CodeDescription *description = nullptr)
      : module(module), options(options), times(times),
        description(description) {}

  /// Runs the stages that `options` asks for.
  LogicalResult runStages();
  /// From the llvm dialect to LLVM IR.
  LogicalResult translate();
  /// From LLVM IR to machine code.
  FailureOr<std::string> emitMachineCode();
  /// From the llvm dialect to machine code in parts, on several threads. Leaves
  /// the module without its large functions.
  FailureOr<std::vector<std::string>> emitParts();
  llvm::Module &getTranslated() { return *translated; }

  /// Runs `work`, and notes how long it took under `name`.
  template <typename Work> auto timed(StringRef name, Work work) {
    auto start = std::chrono::steady_clock::now();
    auto result = work();
    std::chrono::duration<double, std::milli> elapsed =
        std::chrono::steady_clock::now() - start;
    times.push_back({name.str(), elapsed.count()});
    return result;
  }

private:
  LogicalResult parseStage(StringRef name, std::optional<Stage> &stage);
  LogicalResult runUpstreamLoops();
  FailureOr<TargetAttr> findTarget();
  LogicalResult describe(Stage stage);

  ModuleOp module;
  const CompileOptions &options;
  std::vector<StageTime> &times;
  CodeDescription *description;
  std::unique_ptr<llvm::TargetMachine> machine;
  // The module lives in the context.
  llvm::LLVMContext llvmContext;
  std::unique_ptr<llvm::Module> translated;
};
} // namespace

/// Reads a stage's name; none where it is empty.
LogicalResult Compilation::parseStage(StringRef name,
                                      std::optional<Stage> &stage) {
  if (name.empty())
    return success();
  stage = symbolizeStage(name);
  if (stage)
    return success();
  return emitError(UnknownLoc::get(module.getContext()),
                   "expected the name of a stage but got '")
         << name << "'";
}

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
  std::optional<Stage> startAfter, stopAfter, extraAfter;
  std::string extraStage =
      StringRef(options.extraPasses).split(':').first.str();
  if (failed(parseStage(options.startAfter, startAfter)) ||
      failed(parseStage(options.stopAfter, stopAfter)) ||
      failed(parseStage(extraStage, extraAfter)))
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
  PipelineOptions pipeline;
  pipeline.target = options.target;
  pipeline.targetFile = options.targetFile;
  pipeline.queryTile = options.queryTile;
  pipeline.keyTile = options.keyTile;
  pipeline.allowUnfused = options.allowUnfused;
  pipeline.extraPasses = options.extraPasses;
  pipeline.forceUnfused = options.forceUnfused;
  pipeline.explainTiles = options.explainTiles;
  auto note = [&](Stage stage, double milliseconds, ModuleOp) {
    times.push_back({stringifyStage(stage).str(), milliseconds});
    return describe(stage);
  };
  return runPipeline(module, pipeline, startAfter,
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

/// As above, for this machine, and links the code here. `textKey` is that of
/// the text that the module was read from, empty where there is none.
static Result<Kernel>
compileInPlace(ModuleOp module, const CompileOptions &options,
               DiagnosticCollector &collector, std::vector<StageTime> times,
               const KernelCache &cache, const std::string &textKey) {
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

namespace {
/// A context with everything registered, and a module parsed in it.
struct ParsedText {
  ParsedText() : context(getRegistry(), MLIRContext::Threading::DISABLED) {
    context.printOpOnDiagnostic(false); // a location says it shorter
  }

  static const DialectRegistry &getRegistry() {
    static const DialectRegistry *registry = [] {
      auto *all = new DialectRegistry;
      registerAllDialects(*all);
      return all;
    }();
    return *registry;
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
};
} // namespace

/// Most brackets inside each other: each takes a frame or two of the stack in
/// MLIR's parser, and no graph has more than a few dozen.
static constexpr unsigned kMostNested = 256;

/// Line and column of the first bracket that is nested too deeply, from 1, or
/// nothing. Text inside strings and comments counts too, which only a module
/// of hundreds of unbalanced brackets could notice.
static std::optional<std::pair<unsigned, unsigned>>
findDeepNesting(StringRef text) {
  unsigned depth = 0, line = 1, column = 0;
  char last = 0;
  for (char c : text) {
    ++column;
    if (c == '\n') {
      ++line;
      column = 0;
    } else if (c == '(' || c == '[' || c == '{' || c == '<') {
      if (++depth > kMostNested)
        return std::pair(line, column);
    } else if (c == ')' || c == ']' || c == '}' || (c == '>' && last != '-')) {
      depth -= depth > 0;
    }
    last = c;
  }
  return std::nullopt;
}

/// Parses `text` and calls `next` with the module, the listening collector and
/// the times so far.
template <typename T, typename Next>
static Result<T> withParsedText(std::string_view text,
                                const CompileOptions &options, Next next) {
  auto start = std::chrono::steady_clock::now();
  ParsedText parsed;
  DiagnosticCollector collector(&parsed.context);
  // MLIR's lexer needs the zero behind the text.
  std::string terminated(text);
  if (auto place = findDeepNesting(terminated);
      place && !isBytecode(llvm::MemoryBufferRef(terminated, ""))) {
    emitError(FileLineColLoc::get(&parsed.context, options.fileName,
                                  place->first, place->second),
              "expected at most ")
        << kMostNested << " brackets inside each other";
    return collector.takeError("cannot parse '" + options.fileName + "'");
  }
  parsed.module = parseSourceString<ModuleOp>(
      terminated, ParserConfig(&parsed.context), options.fileName);
  if (!parsed.module)
    return collector.takeError("cannot parse '" + options.fileName + "'");
  std::chrono::duration<double, std::milli> elapsed =
      std::chrono::steady_clock::now() - start;
  return next(*parsed.module, collector,
              std::vector<StageTime>{{"parse", elapsed.count()}});
}

Result<Kernel> attn::compile(std::string_view text,
                             const CompileOptions &options) {
  KernelCache cache(options);
  std::string key;
  if (cache.isEnabled()) {
    // With the name, which diagnostics carry.
    key = cache.computeKey(options.fileName, text);
    if (auto kernel = loadKernel(cache, key, {}, options.threads,
                                 /*hasLocations=*/true))
      return std::move(*kernel);
  }
  return withParsedText<Kernel>(
      text, options,
      [&](ModuleOp module, DiagnosticCollector &collector,
          std::vector<StageTime> times) {
        return compileInPlace(module, options, collector, std::move(times),
                              cache, key);
      });
}

Result<CompiledCode> attn::compileCode(std::string_view text,
                                       const CompileOptions &options,
                                       CodeDescription *description) {
  return withParsedText<CompiledCode>(
      text, options,
      [&](ModuleOp module, DiagnosticCollector &collector,
          std::vector<StageTime> times) {
        return compileCodeInPlace(module, options, collector, std::move(times),
                                  description);
      });
}

Result<Emitted> attn::emit(std::string_view text, EmitKind kind,
                           const CompileOptions &options) {
  return withParsedText<Emitted>(
      text, options,
      [&](ModuleOp module, DiagnosticCollector &collector,
          std::vector<StageTime> times) {
        return emitInPlace(module, kind, options, collector, std::move(times));
      });
}

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
