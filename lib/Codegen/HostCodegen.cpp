//===- HostCodegen.cpp - From the llvm dialect to an object file ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Codegen/HostCodegen.h"

#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/SmallVectorMemoryBuffer.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"

#include <mutex>

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
  if (!info.isCPUStringValid(target.getCpu()))
    return emitError(loc, "expected a processor that LLVM knows but got '")
           << target.getCpu() << "'";
  SmallVector<StringRef> features;
  target.getFeatures().split(features, ',', -1, /*KeepEmpty=*/false);
  for (StringRef feature : features) {
    bool known = llvm::any_of(info.getAllProcessorFeatures(),
                              [&](const llvm::SubtargetFeatureKV &known) {
                                return feature.drop_front() == known.Key;
                              });
    if (!known || (feature.front() != '+' && feature.front() != '-'))
      return emitError(loc, "expected features that LLVM knows but got '")
             << feature << "'";
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

static LogicalResult optimize(Location loc, llvm::Module &module,
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
    return emitError(loc, "expected LLVM to know its passes: ")
           << llvm::toString(std::move(error));
  manager.run(module, modules);
  return success();
}

FailureOr<std::unique_ptr<llvm::Module>>
attn::translateToLLVM(ModuleOp module, llvm::TargetMachine &machine,
                      llvm::LLVMContext &context) {
  std::unique_ptr<llvm::Module> translated =
      translateModuleToLLVMIR(module, context, "attn",
                              /*disableVerification=*/true);
  if (!translated)
    return module.emitError("expected a module in the llvm dialect");
  translated->setDataLayout(machine.createDataLayout());
  translated->setTargetTriple(machine.getTargetTriple());
  for (llvm::Function &function : *translated) {
    if (function.isDeclaration())
      continue;
    function.addFnAttr("target-cpu", machine.getTargetCPU());
    function.addFnAttr("target-features", machine.getTargetFeatureString());
    function.addFnAttr("prefer-vector-width", "512");
  }
  if (failed(optimize(module.getLoc(), *translated, machine)))
    return failure();
  return translated;
}

//===----------------------------------------------------------------------===//
// Object
//===----------------------------------------------------------------------===//

FailureOr<std::string> attn::emitObject(Location loc, llvm::Module &module,
                                        llvm::TargetMachine &machine) {
  llvm::SmallVector<char, 0> bytes;
  llvm::raw_svector_ostream stream(bytes);
  llvm::legacy::PassManager passes;
  if (machine.addPassesToEmitFile(passes, stream, nullptr,
                                  llvm::CodeGenFileType::ObjectFile,
                                  /*DisableVerify=*/true))
    return emitError(loc, "expected a target that can write object files");
  passes.run(module);
  return std::string(bytes.begin(), bytes.end());
}
