//===- DeviceCodegen.cpp - From a gpu.module to PTX -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Codegen/DeviceCodegen.h"
#include "lib/Codegen/RunIsolated.h"

#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/IR/InlineAsm.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Triple.h"

#include <mutex>

using namespace mlir;
using namespace attn;

static const char *const kTriple = "nvptx64-nvidia-cuda";

std::string DevicePipeline::str() const {
  return std::string(lean ? "lean" : "O3") + (reduceStrength ? "+lsr" : "");
}

std::vector<DevicePipeline> attn::getDevicePipelines(bool usesWarpgroups) {
  constexpr DevicePipeline full{false, false}, fullReduced{false, true};
  constexpr DevicePipeline lean{true, false}, leanReduced{true, true};
  if (!usesWarpgroups)
    return {full, leanReduced};
  return {leanReduced, lean, fullReduced, full};
}

//===----------------------------------------------------------------------===//
// Machine
//===----------------------------------------------------------------------===//

/// Null where this LLVM has no code generator for NVIDIA GPUs.
static const llvm::Target *findBackend() {
  static std::once_flag once;
  std::call_once(once, [] {
    LLVMInitializeNVPTXTargetInfo();
    LLVMInitializeNVPTXTarget();
    LLVMInitializeNVPTXTargetMC();
    LLVMInitializeNVPTXAsmPrinter();
  });
  std::string error;
  return llvm::TargetRegistry::lookupTarget(llvm::Triple(kTriple), error);
}

LogicalResult attn::verifyDevice(Location loc, TargetAttr target) {
  if (target.getKind() != TargetKind::gpu ||
      !target.getCpu().starts_with("sm_"))
    return emitError(loc, "expected an NVIDIA GPU but got target '")
           << target.getName() << "'";
  const llvm::Target *backend = findBackend();
  if (!backend)
    return emitError(loc, "expected an LLVM with a code generator for '")
           << kTriple << "'";
  llvm::Triple triple(kTriple);
  std::unique_ptr<llvm::MCSubtargetInfo> info(
      backend->createMCSubtargetInfo(triple, "", ""));
  if (!info->isCPUStringValid(target.getCpu()))
    return emitError(loc, "expected a chip that LLVM knows but got '")
           << target.getCpu() << "'";
  for (StringRef feature : llvm::split(target.getFeatures(), ',')) {
    bool known = llvm::any_of(info->getAllProcessorFeatures(), [&](auto &one) {
      return feature.drop_front(!feature.empty()) == one.Key;
    });
    if (!feature.empty() && (!known || feature.front() != '+'))
      return emitError(loc, "expected features that LLVM knows but got '")
             << feature << "'";
  }
  return success();
}

//===----------------------------------------------------------------------===//
// LLVM IR
//===----------------------------------------------------------------------===//

static bool isKernel(const llvm::Function &function) {
  return !function.isDeclaration() &&
         function.getCallingConv() == llvm::CallingConv::PTX_Kernel;
}

/// Warps meet in barriers, copies and matrix products written as assembly:
/// nothing may move them into one side of a branch.
static void markConvergent(llvm::Function &function) {
  for (llvm::Instruction &instruction : llvm::instructions(function)) {
    auto *call = dyn_cast<llvm::CallBase>(&instruction);
    auto *text =
        call ? dyn_cast<llvm::InlineAsm>(call->getCalledOperand()) : nullptr;
    if (!text || !text->hasSideEffects())
      continue;
    call->addFnAttr(llvm::Attribute::Convergent);
    call->addFnAttr(llvm::Attribute::NoUnwind);
  }
}

FailureOr<std::unique_ptr<llvm::Module>>
attn::translateDeviceModule(gpu::GPUModuleOp module,
                            llvm::LLVMContext &context) {
  std::unique_ptr<llvm::Module> translated = translateModuleToLLVMIR(
      module, context, module.getName(), /*disableVerification=*/true);
  if (!translated)
    return module.emitError(
        "expected a module in the llvm and nvvm dialects alone");
  for (llvm::Function &function : *translated) {
    markConvergent(function);
    if (isKernel(function) && !function.hasFnAttribute("denormal-fp-math-f32"))
      function.addFnAttr("denormal-fp-math-f32", "preserve-sign,preserve-sign");
  }
  std::string problem;
  llvm::raw_string_ostream stream(problem);
  if (llvm::verifyModule(*translated, &stream))
    return module.emitError("expected LLVM IR that is well-formed: ")
           << StringRef(problem).rtrim();
  if (getKernelNames(*translated).empty())
    return module.emitError("expected at least one kernel");
  return translated;
}

std::vector<std::string> attn::getKernelNames(const llvm::Module &module) {
  std::vector<std::string> names;
  for (const llvm::Function &function : module)
    if (isKernel(function))
      names.push_back(function.getName().str());
  return names;
}

//===----------------------------------------------------------------------===//
// PTX
//===----------------------------------------------------------------------===//

/// Clean up, nothing that lengthens the life of a value.
static constexpr StringLiteral leanPasses =
    "function(sroa,early-cse<memssa>,instcombine<no-verify-fixpoint>,"
    "simplifycfg,adce),globaldce";

static llvm::Error optimize(llvm::Module &module, llvm::TargetMachine &machine,
                            bool lean) {
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager calls;
  llvm::ModuleAnalysisManager modules;
  // With the machine: passes that copy code ask whether branches diverge.
  llvm::PassBuilder builder(&machine);
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(calls);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, calls, modules);
  llvm::ModulePassManager manager;
  if (lean) {
    if (llvm::Error error = builder.parsePassPipeline(manager, leanPasses))
      return error;
  } else {
    manager =
        builder.buildPerModuleDefaultPipeline(llvm::OptimizationLevel::O3);
  }
  manager.run(module, modules);
  return llvm::Error::success();
}

/// LLVM has the choice as an option of its command line alone.
static void setStrengthReduction(bool enabled) {
  auto &options = llvm::cl::getRegisteredOptions();
  auto found = options.find("disable-lsr");
  if (found != options.end())
    static_cast<llvm::cl::opt<bool> *>(found->second)->setValue(!enabled);
}

/// Takes the other kernels out of `module`.
static void keepOnly(llvm::Module &module, StringRef kernel) {
  for (llvm::Function &function : llvm::make_early_inc_range(module))
    if (isKernel(function) && function.getName() != kernel &&
        function.use_empty())
      function.eraseFromParent();
}

/// In the copy of the process.
static llvm::Expected<std::string> generate(llvm::Module &module,
                                            TargetAttr target, StringRef kernel,
                                            DevicePipeline pipeline) {
  if (!kernel.empty())
    keepOnly(module, kernel);
  setStrengthReduction(pipeline.reduceStrength);
  std::unique_ptr<llvm::TargetMachine> machine(
      findBackend()->createTargetMachine(
          llvm::Triple(kTriple), target.getCpu(), target.getFeatures(),
          llvm::TargetOptions(), std::nullopt, std::nullopt,
          llvm::CodeGenOptLevel::Aggressive));
  module.setTargetTriple(machine->getTargetTriple());
  module.setDataLayout(machine->createDataLayout());
  if (llvm::Error error = optimize(module, *machine, pipeline.lean))
    return error;
  llvm::SmallVector<char, 0> text;
  llvm::raw_svector_ostream stream(text);
  llvm::legacy::PassManager passes;
  if (machine->addPassesToEmitFile(passes, stream, nullptr,
                                   llvm::CodeGenFileType::AssemblyFile,
                                   /*DisableVerify=*/true))
    return llvm::createStringError("expected a target that can write PTX");
  passes.run(module);
  return std::string(text.begin(), text.end());
}

llvm::Expected<std::string> attn::emitPtx(llvm::Module &module,
                                          TargetAttr target, StringRef kernel,
                                          DevicePipeline pipeline) {
  return runIsolated(
      [&] { return generate(module, target, kernel, pipeline); });
}

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

/// Where the code of a PTX text begins: its first entry or function.
static size_t findCode(StringRef text) {
  size_t at = text.size();
  for (StringRef word : {"\n.visible .entry", "\n.entry", "\n.visible .func",
                         "\n.weak .func", "\n.func"})
    at = std::min(at, text.find(word));
  return at == text.size() ? at : at + 1;
}

/// What a declaration declares: its last word before a bracket or semicolon.
static StringRef getDeclaredName(StringRef line) {
  line =
      line.take_until([](char c) { return c == '[' || c == ';' || c == '='; })
          .rtrim();
  return line.substr(line.find_last_of(" \t") + 1);
}

llvm::Expected<std::string> attn::mergePtx(ArrayRef<std::string> texts) {
  std::string merged;
  llvm::StringMap<StringRef> declared;
  for (StringRef text : texts) {
    size_t code = findCode(text);
    bool isFirst = merged.empty();
    SmallVector<StringRef> lines;
    text.take_front(code).split(lines, '\n');
    for (StringRef line : lines) {
      StringRef word = line.trim();
      bool isHeader = word.empty() || word.starts_with("//") ||
                      word.starts_with(".version") ||
                      word.starts_with(".target") ||
                      word.starts_with(".address_size");
      if (!isHeader) {
        auto [known, isNew] = declared.try_emplace(getDeclaredName(word), word);
        if (!isNew && known->second != word)
          return llvm::createStringError("expected one declaration of '" +
                                         known->first() + "' but got two");
        if (!isNew)
          continue;
      }
      if (isFirst || !isHeader)
        merged += (line + "\n").str();
    }
    merged += text.drop_front(code);
  }
  return merged;
}
