//===- DeviceCompiler.cpp - From a module to kernels of a GPU -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/DeviceCompiler.h"

#include "dialects/Attn/IR/Stages.h"
#include "lib/JIT/Signature.h"
#include "lib/JIT/TraceLaunches.h"
#include "lib/Target/Devices.h"
#include "lib/Target/Target.h"
#include "passes/Pipeline/Pipeline.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/Diagnostics.h"
#include "llvm/ADT/SmallSet.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

PipelineOptions attn::getPipelineOptions(const CompileOptions &options) {
  PipelineOptions pipeline;
  pipeline.target = options.target;
  pipeline.targetFile = options.targetFile;
  pipeline.queryTile = options.queryTile;
  pipeline.keyTile = options.keyTile;
  pipeline.allowUnfused = options.allowUnfused;
  pipeline.extraPasses = options.extraPasses;
  pipeline.forceUnfused = options.forceUnfused;
  pipeline.explainTiles = options.explainTiles;
  return pipeline;
}

LogicalResult attn::parseStageName(MLIRContext *context, StringRef name,
                                   std::optional<Stage> &stage) {
  if (name.empty())
    return success();
  stage = symbolizeStage(name);
  if (stage)
    return success();
  return emitError(UnknownLoc::get(context),
                   "expected the name of a stage but got '")
         << name << "'";
}

bool attn::isForDevice(const CompileOptions &options) {
  llvm::Expected<Device> device =
      loadDevice(options.target, options.targetFile);
  if (device)
    return device->kind == TargetKind::gpu;
  llvm::consumeError(device.takeError()); // the compilation will say
  return false;
}

//===----------------------------------------------------------------------===//
// Rejected configurations
//===----------------------------------------------------------------------===//

/// Function and variant of a kernel: `<function>_v<variant>`, where more may
/// follow behind another underscore.
static std::optional<std::pair<StringRef, unsigned>>
parseKernelName(StringRef name) {
  for (size_t at = name.rfind("_v"); at != StringRef::npos && at > 0;
       at = name.take_front(at).rfind("_v")) {
    StringRef rest = name.drop_front(at + 2);
    unsigned variant = 0;
    if (!rest.consumeInteger(10, variant) &&
        (rest.empty() || rest.starts_with("_")))
      return std::pair(name.take_front(at), variant);
  }
  return std::nullopt;
}

/// Takes the first configuration out of variant `number`, or out of every
/// variant where it is none; false where none would be left of it.
static bool dropConfiguration(ModuleOp module, StringRef name,
                              std::optional<unsigned> number) {
  auto function = module.lookupSymbol<func::FuncOp>(name);
  auto plan = function ? function->getAttrOfType<TilePlanAttr>(kPlanAttrName)
                       : TilePlanAttr();
  if (!plan)
    return false;
  bool dropped = false;
  SmallVector<TileVariantAttr> variants(plan.getVariants());
  for (auto [index, variant] : llvm::enumerate(variants)) {
    if ((number && index != *number) || variant.getConfigs().size() < 2)
      continue;
    variant = TileVariantAttr::get(module.getContext(), variant.getGuard(),
                                   variant.getConfigs().drop_front());
    dropped = true;
  }
  function->setAttr(kPlanAttrName,
                    TilePlanAttr::get(module.getContext(), variants));
  return dropped;
}

//===----------------------------------------------------------------------===//
// Compilation
//===----------------------------------------------------------------------===//

namespace {
/// One run of the compiler over one module.
class DeviceCompilation {
public:
  DeviceCompilation(ModuleOp module, const CompileOptions &options,
                    DeviceModuleCode &code)
      : module(module), options(options), code(code) {}

  LogicalResult run();

private:
  LogicalResult findTarget();
  /// From where the module is to `configured`, unless it is beyond.
  LogicalResult configure();
  void describePlans();
  /// From `configured` to code, on a copy.
  LogicalResult attempt(ModuleOp copy);
  LogicalResult compileKernels(ModuleOp copy);
  LogicalResult traceHost(ModuleOp copy);
  /// The kernels that were rejected; false where the plan has nothing else for
  /// one of them.
  FailureOr<bool> dropRejected();
  std::optional<unsigned> findVariant(StringRef function, unsigned number);
  void explain();
  LogicalResult runStages(ModuleOp some, std::optional<Stage> after,
                          Stage last);

  ModuleOp module;
  const CompileOptions &options;
  DeviceModuleCode &code;
  TargetAttr target;
  std::optional<Stage> startAfter;
};
} // namespace

LogicalResult DeviceCompilation::findTarget() {
  module.getContext()->getOrLoadDialect<AttnDialect>();
  auto report = [&] { return module.emitError(); };
  FailureOr<TargetAttr> found = lookupTarget(
      module.getContext(), options.target, options.targetFile, report);
  if (failed(found))
    return failure();
  target = *found;
  return verifyDevice(module.getLoc(), target);
}

LogicalResult DeviceCompilation::runStages(ModuleOp some,
                                           std::optional<Stage> after,
                                           Stage last) {
  auto note = [&](Stage stage, double milliseconds, ModuleOp) {
    code.times.push_back({stringifyStage(stage).str(), milliseconds});
    return success();
  };
  return runPipeline(some, getPipelineOptions(options), after, last, note);
}

LogicalResult DeviceCompilation::configure() {
  if (failed(
          parseStageName(module.getContext(), options.startAfter, startAfter)))
    return failure();
  if (startAfter && *startAfter >= Stage::configured)
    return success();
  if (failed(runStages(module, startAfter, Stage::configured)))
    return failure();
  startAfter = Stage::configured;
  return success();
}

void DeviceCompilation::describePlans() {
  code.plans.clear();
  for (auto function : module.getOps<func::FuncOp>())
    if (Attribute plan = function->getAttr(kPlanAttrName)) {
      std::string text;
      llvm::raw_string_ostream(text) << plan;
      code.plans.push_back({function.getName().str(), text});
    }
}

LogicalResult DeviceCompilation::compileKernels(ModuleOp copy) {
  code.kernels = CompiledKernels();
  code.program.kernels.clear();
  for (auto kernels : copy.getOps<gpu::GPUModuleOp>()) {
    FailureOr<CompiledKernels> compiled = compileDeviceKernels(kernels, target);
    if (failed(compiled))
      return failure();
    code.kernels.translateMilliseconds += compiled->translateMilliseconds;
    code.kernels.withoutCubins = compiled->withoutCubins;
    for (CompiledKernel &kernel : compiled->kernels)
      code.kernels.kernels.push_back(std::move(kernel));
  }
  if (code.kernels.kernels.empty())
    return copy.emitError("expected a gpu.module with kernels for target '")
           << target.getName() << "'";
  code.times.push_back({"translate", code.kernels.translateMilliseconds});
  double llvmTime = 0, ptxasTime = 0;
  for (const CompiledKernel &kernel : code.kernels.kernels) {
    llvmTime += kernel.llvmMilliseconds;
    ptxasTime += kernel.ptxasMilliseconds;
    code.program.kernels.push_back({kernel.name, kernel.ptx, kernel.cubin});
  }
  code.times.push_back({"codegen", llvmTime});
  if (code.kernels.withoutCubins.empty())
    code.times.push_back({"ptxas", ptxasTime});
  return success();
}

/// A module of kernels alone is fine where only their code is wanted.
LogicalResult DeviceCompilation::traceHost(ModuleOp copy) {
  bool hasHost = llvm::any_of(copy.getOps<func::FuncOp>(),
                              [](func::FuncOp f) { return f.isPublic(); });
  if (!hasHost)
    return success();
  FailureOr<func::FuncOp> entry = findEntry(copy, options.entry);
  if (failed(entry) || failed(expectBodies(copy)))
    return failure();
  FailureOr<runtime::DeviceProgram> program = traceLaunches(*entry);
  if (failed(program))
    return failure();
  program->kernels = std::move(code.program.kernels);
  code.program = std::move(*program);
  return success();
}

LogicalResult DeviceCompilation::attempt(ModuleOp copy) {
  if (startAfter != Stage::llvm &&
      failed(runStages(copy, startAfter, Stage::llvm)))
    return failure();
  if (failed(compileKernels(copy)))
    return failure();
  return traceHost(copy);
}

void DeviceCompilation::explain() {
  if (!options.explainTiles)
    return;
  for (const CompiledKernel &kernel : code.kernels.kernels)
    emitRemark(module.getLoc(), "kernel ") << kernel.describe();
}

/// Kernels are numbered by the variants that are left once sizes are known: the
/// number is the plan's where all are left.
std::optional<unsigned> DeviceCompilation::findVariant(StringRef function,
                                                       unsigned number) {
  llvm::SmallSet<unsigned, 4> numbers;
  for (const CompiledKernel &kernel : code.kernels.kernels)
    if (auto place = parseKernelName(kernel.name);
        place && place->first == function)
      numbers.insert(place->second);
  auto symbol = module.lookupSymbol<func::FuncOp>(function);
  auto plan = symbol ? symbol->getAttrOfType<TilePlanAttr>(kPlanAttrName)
                     : TilePlanAttr();
  if (plan && plan.getVariants().size() == numbers.size())
    return number;
  return std::nullopt;
}

FailureOr<bool> DeviceCompilation::dropRejected() {
  bool dropped = false;
  for (const CompiledKernel &kernel : code.kernels.kernels) {
    if (kernel.rejection.empty())
      continue;
    auto place = parseKernelName(kernel.name);
    if (!place || !dropConfiguration(module, place->first,
                                     findVariant(place->first, place->second)))
      return module.emitError("expected a plan with a configuration that ptxas "
                              "compiles well, but the last one gives kernel ")
             << kernel.describe();
    dropped = true;
  }
  return dropped;
}

LogicalResult DeviceCompilation::run() {
  llvm::raw_string_ostream stream(code.text);
  module->print(stream, OpPrintingFlags().elideLargeElementsAttrs());
  if (failed(findTarget()) || failed(configure()))
    return failure();
  while (true) {
    OwningOpRef<ModuleOp> copy(module.clone());
    if (failed(attempt(*copy)))
      return failure();
    explain();
    FailureOr<bool> dropped = dropRejected();
    if (failed(dropped))
      return failure();
    if (!*dropped)
      break;
  }
  describePlans();
  code.program.target = target.getName().str();
  code.program.chip = target.getCpu().str();
  return success();
}

LogicalResult attn::compileForDevice(ModuleOp module,
                                     const CompileOptions &options,
                                     DeviceModuleCode &code) {
  return DeviceCompilation(module, options, code).run();
}
