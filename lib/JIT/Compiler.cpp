//===- Compiler.cpp - From a module to a kernel, object or text -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/Compiler.h"

#include "attn/InitAll.h"
#include "dialects/Attn/IR/Stages.h"
#include "lib/Codegen/HostCodegen.h"
#include "lib/JIT/DiagnosticCollector.h"
#include "lib/JIT/KernelImpl.h"
#include "lib/Target/Target.h"
#include "passes/Pipeline/Pipeline.h"

#include "mlir/Bytecode/BytecodeReader.h"
#include "mlir/Parser/Parser.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/MemoryBufferRef.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"

#include <chrono>

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
              std::vector<StageTime> &times)
      : module(module), options(options), times(times) {}

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

  ModuleOp module;
  const CompileOptions &options;
  std::vector<StageTime> &times;
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
  auto note = [&](Stage stage, double milliseconds, ModuleOp) {
    times.push_back({stringifyStage(stage).str(), milliseconds});
    return success();
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
// Signatures
//===----------------------------------------------------------------------===//

/// The public function that `options` names, or the only one. Emits on failure.
static FailureOr<func::FuncOp> findEntry(ModuleOp module,
                                         const CompileOptions &options) {
  func::FuncOp found;
  for (auto function : module.getOps<func::FuncOp>()) {
    if (!function.isPublic() || function.isExternal())
      continue;
    if (!options.entry.empty() && function.getName() != options.entry)
      continue;
    if (found) {
      InFlightDiagnostic error = function.emitError(
          "expected one public function, or an entry by name");
      error.attachNote(found.getLoc()) << "the other one is here";
      return error;
    }
    found = function;
  }
  if (found)
    return found;
  if (options.entry.empty())
    return module.emitError("expected a public function with a body");
  return module.emitError("expected a public function '")
         << options.entry << "' with a body";
}

/// A kernel is all of its code: refuses calls of functions without a body.
static LogicalResult expectBodies(ModuleOp module) {
  SymbolTableCollection symbols;
  WalkResult found = module.walk([&](func::CallOp call) {
    auto callee = symbols.lookupNearestSymbolFrom<func::FuncOp>(
        call, call.getCalleeAttr());
    if (!callee || !callee.isExternal())
      return WalkResult::advance();
    call.emitError("not supported yet: a call of '")
        << call.getCallee() << "', which has no body";
    return WalkResult::interrupt();
  });
  return failure(found.wasInterrupted());
}

/// What a value of `type` is at the border.
static FailureOr<TensorSpec> getSpec(Location loc, Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  std::optional<int64_t> element =
      getBorderType(tensor ? tensor.getElementType() : type);
  if (!element)
    return emitError(loc, "not supported yet: argument or result of type ")
           << type;
  TensorSpec spec;
  if (tensor)
    for (int64_t size : tensor.getShape())
      spec.sizes.push_back(ShapedType::isDynamic(size) ? dynamicSize : size);
  spec.type.code = static_cast<uint8_t>(*element);
  spec.type.bits = static_cast<uint8_t>(*element >> 8);
  spec.type.lanes = static_cast<uint16_t>(*element >> 16);
  return spec;
}

static LogicalResult getSpecs(Location loc, TypeRange types,
                              std::vector<TensorSpec> &specs) {
  for (Type type : types) {
    FailureOr<TensorSpec> spec = getSpec(loc, type);
    if (failed(spec))
      return failure();
    specs.push_back(std::move(*spec));
  }
  return success();
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

/// Fills `impl` with the code of `module`, which it changes. Emits on failure.
static LogicalResult compileModule(ModuleOp module,
                                   const CompileOptions &options,
                                   Kernel::Impl &impl) {
  if (failed(expectRunsHere(module, options)))
    return failure();
  FailureOr<func::FuncOp> function = findEntry(module, options);
  if (failed(function) || failed(expectBodies(module)))
    return failure();
  impl.name = function->getName().str();
  if (failed(getSpecs(function->getLoc(), function->getArgumentTypes(),
                      impl.inputs)) ||
      failed(getSpecs(function->getLoc(), function->getResultTypes(),
                      impl.outputs)))
    return failure();
  Compilation compilation(module, options, impl.times);
  if (failed(compilation.runStages()))
    return failure();
  FailureOr<std::vector<std::string>> objects = compilation.emitParts();
  if (failed(objects))
    return failure();
  return compilation.timed("link", [&]() -> LogicalResult {
    auto loaded = ObjectLoader::load(*objects, impl.name);
    if (!loaded)
      return module.emitError("expected code that links: ")
             << llvm::toString(loaded.takeError());
    impl.code = std::move(*loaded);
    auto lookup = [&](const std::string &name) {
      return reinterpret_cast<attn_kernel_entry>(impl.code->lookup(name));
    };
    impl.entry = lookup(impl.name);
    impl.shapesEntry = lookup(getResultShapesName(impl.name));
    return success();
  });
}

/// Compiles `module`, which it changes, while `collector` listens.
static Result<Kernel> compileInPlace(ModuleOp module,
                                     const CompileOptions &options,
                                     DiagnosticCollector &collector,
                                     std::vector<StageTime> times) {
  auto impl = std::make_unique<Kernel::Impl>(options.threads);
  impl->times = std::move(times);
  if (!options.stopAfter.empty())
    return Error{"expected all stages for a kernel but got stopAfter '" +
                     options.stopAfter + "'",
                 {}};
  if (failed(compileModule(module, options, *impl)))
    return collector.takeError("cannot compile '" + options.fileName + "'");
  impl->diagnostics = collector.take();
  return Kernel(std::move(impl));
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
  return withParsedText<Kernel>(
      text, options,
      [&](ModuleOp module, DiagnosticCollector &collector,
          std::vector<StageTime> times) {
        return compileInPlace(module, options, collector, std::move(times));
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
  return compileInPlace(*copy, options, collector, {});
}

Result<Emitted> attn::emit(ModuleOp module, EmitKind kind,
                           const CompileOptions &options) {
  DiagnosticCollector collector(module.getContext());
  OwningOpRef<ModuleOp> copy(module.clone());
  return emitInPlace(*copy, kind, options, collector, {});
}
