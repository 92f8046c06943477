//===- HostCodegen.cpp - From the llvm dialect to an object file ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Codegen/HostCodegen.h"
#include "lib/Codegen/SplitModule.h"

#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/SmallVectorMemoryBuffer.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"

#include <atomic>
#include <mutex>
#include <thread>

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// Machine
//===----------------------------------------------------------------------===//

static void initializeNativeTarget() {
  static std::once_flag once;
  std::call_once(once, [] {
    llvm::InitializeNativeTarget();
    llvm::InitializeNativeTargetAsmPrinter();
  });
}

/// Checks each of "+a,-b" against what LLVM knows: it prints about unknown
/// features, and aborts on some unknown processors.
static LogicalResult verifyMachine(Location loc, TargetAttr target,
                                   const llvm::MCSubtargetInfo &info) {
  StringRef arch = info.getTargetTriple().getArchName();
  if (!info.isCPUStringValid(target.getCpu()))
    return emitError(loc, "expected a processor that LLVM knows for '")
           << arch << "' but got '" << target.getCpu() << "'";
  SmallVector<StringRef> features;
  target.getFeatures().split(features, ',', -1, /*KeepEmpty=*/false);
  for (StringRef feature : features) {
    bool known = llvm::any_of(info.getAllProcessorFeatures(),
                              [&](const llvm::SubtargetFeatureKV &known) {
                                return feature.drop_front() == known.Key;
                              });
    if (!known || (feature.front() != '+' && feature.front() != '-'))
      return emitError(loc, "expected features that LLVM knows for '")
             << arch << "' but got '" << feature
             << "'; code for another architecture is not supported yet";
  }
  return success();
}

FailureOr<std::unique_ptr<llvm::TargetMachine>>
attn::createTargetMachine(Location loc, TargetAttr target) {
  initializeNativeTarget();
  if (target.getKind() != TargetKind::cpu)
    return emitError(loc, "expected a CPU but got target '")
           << target.getName() << "'";
  llvm::Triple triple(llvm::sys::getDefaultTargetTriple());
  std::string error;
  const llvm::Target *backend =
      llvm::TargetRegistry::lookupTarget(triple, error);
  if (!backend)
    return emitError(loc, "expected a code generator for this machine: ")
           << error;
  std::unique_ptr<llvm::MCSubtargetInfo> info(
      backend->createMCSubtargetInfo(triple, "", ""));
  if (failed(verifyMachine(loc, target, *info)))
    return failure();
  std::unique_ptr<llvm::TargetMachine> machine(backend->createTargetMachine(
      triple, target.getCpu(), target.getFeatures(), llvm::TargetOptions(),
      llvm::Reloc::PIC_, llvm::CodeModel::Small,
      llvm::CodeGenOptLevel::Default));
  if (!machine)
    return emitError(loc, "expected a code generator for target '")
           << target.getName() << "'";
  return machine;
}

//===----------------------------------------------------------------------===//
// LLVM IR
//===----------------------------------------------------------------------===//

/// Cleaning before and vectorising after; each pass earned its place on the
/// clock: LLVM's own -O2 takes ten times as long on a graph of a model.
static constexpr StringLiteral passPipeline =
    "always-inline,globaldce,"
    "function(sroa,early-cse<memssa>,simplifycfg,"
    "loop-mssa(loop-rotate,licm),instcombine<no-verify-fixpoint>,"
    "loop-vectorize,simplifycfg,early-cse,"
    "loop-mssa(licm),instsimplify)";

static llvm::Error optimize(llvm::Module &module,
                            llvm::TargetMachine &machine) {
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager calls;
  llvm::ModuleAnalysisManager modules;
  llvm::PassBuilder builder(&machine);
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(calls);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, calls, modules);
  llvm::ModulePassManager manager;
  if (llvm::Error error = builder.parsePassPipeline(manager, passPipeline))
    return error;
  manager.run(module, modules);
  return llvm::Error::success();
}

/// Translates without optimising.
static std::unique_ptr<llvm::Module> translate(ModuleOp module,
                                               llvm::TargetMachine &machine,
                                               llvm::LLVMContext &context) {
  std::unique_ptr<llvm::Module> translated =
      translateModuleToLLVMIR(module, context, "attn",
                              /*disableVerification=*/true);
  if (!translated)
    return nullptr;
  translated->setDataLayout(machine.createDataLayout());
  translated->setTargetTriple(machine.getTargetTriple());
  for (llvm::Function &function : *translated) {
    if (function.isDeclaration())
      continue;
    function.addFnAttr("target-cpu", machine.getTargetCPU());
    function.addFnAttr("target-features", machine.getTargetFeatureString());
    function.addFnAttr("prefer-vector-width", "512");
  }
  return translated;
}

static InFlightDiagnostic reportNotInDialect(ModuleOp module) {
  return module.emitError("expected a module in the llvm dialect");
}

FailureOr<std::unique_ptr<llvm::Module>>
attn::translateToLLVM(ModuleOp module, llvm::TargetMachine &machine,
                      llvm::LLVMContext &context) {
  std::unique_ptr<llvm::Module> translated =
      translate(module, machine, context);
  if (!translated)
    return reportNotInDialect(module);
  if (llvm::Error error = optimize(*translated, machine))
    return module.emitError("expected LLVM to know its passes: ")
           << llvm::toString(std::move(error));
  return translated;
}

//===----------------------------------------------------------------------===//
// Object
//===----------------------------------------------------------------------===//

static llvm::Expected<std::string> emit(llvm::Module &module,
                                        llvm::TargetMachine &machine) {
  llvm::SmallVector<char, 0> bytes;
  llvm::raw_svector_ostream stream(bytes);
  llvm::legacy::PassManager passes;
  if (machine.addPassesToEmitFile(passes, stream, nullptr,
                                  llvm::CodeGenFileType::ObjectFile,
                                  /*DisableVerify=*/true))
    return llvm::createStringError(
        "expected a target that can write object files");
  passes.run(module);
  return std::string(bytes.begin(), bytes.end());
}

FailureOr<std::string> attn::emitObject(Location loc, llvm::Module &module,
                                        llvm::TargetMachine &machine) {
  llvm::Expected<std::string> object = emit(module, machine);
  if (!object)
    return emitError(loc) << llvm::toString(object.takeError());
  return std::move(*object);
}

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

CodegenPart::CodegenPart() = default;
CodegenPart::CodegenPart(CodegenPart &&) = default;
CodegenPart::~CodegenPart() = default;

FailureOr<std::vector<CodegenPart>> attn::translateParts(ModuleOp module,
                                                         TargetAttr target) {
  ModuleParts split = splitModule(module);
  SmallVector<ModuleOp> modules = {module};
  for (OwningOpRef<ModuleOp> &part : split.others)
    modules.push_back(*part);
  std::vector<CodegenPart> parts;
  for (ModuleOp source : modules) {
    auto machine = createTargetMachine(module.getLoc(), target);
    if (failed(machine))
      return failure();
    CodegenPart &part = parts.emplace_back();
    part.machine = std::move(*machine);
    part.context = std::make_unique<llvm::LLVMContext>();
    part.module = translate(source, *part.machine, *part.context);
    if (!part.module)
      return reportNotInDialect(module);
    // Not the names of functions of the C library.
    for (StringRef name : split.shared)
      if (llvm::GlobalValue *value = part.module->getNamedValue(name))
        value->setName(name + ".attn");
  }
  return parts;
}

static llvm::Expected<std::string> compilePart(CodegenPart &part) {
  if (llvm::Error error = optimize(*part.module, *part.machine))
    return error;
  return emit(*part.module, *part.machine);
}

FailureOr<std::vector<std::string>>
attn::emitObjects(Location loc, MutableArrayRef<CodegenPart> parts) {
  SmallVector<CodegenPart *> order(llvm::make_pointer_range(parts));
  llvm::stable_sort(order, [](CodegenPart *left, CodegenPart *right) {
    return left->module->getInstructionCount() >
           right->module->getInstructionCount();
  });
  std::vector<std::optional<llvm::Expected<std::string>>> objects(parts.size());
  std::atomic<size_t> next = 0;
  auto work = [&] {
    for (size_t i = next++; i < order.size(); i = next++)
      objects[order[i] - parts.data()].emplace(compilePart(*order[i]));
  };
  std::vector<std::thread> helpers;
  size_t threads =
      std::min<size_t>(order.size(), std::thread::hardware_concurrency());
  for (size_t i = 1; i < threads; ++i)
    helpers.emplace_back(work);
  work();
  for (std::thread &helper : helpers)
    helper.join();
  llvm::Error failures = llvm::Error::success();
  std::vector<std::string> bytes;
  for (std::optional<llvm::Expected<std::string>> &object : objects) {
    if (*object)
      bytes.push_back(std::move(**object));
    else
      failures = llvm::joinErrors(std::move(failures), object->takeError());
  }
  if (failures)
    return emitError(loc) << llvm::toString(std::move(failures));
  return bytes;
}
