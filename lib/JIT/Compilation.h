//===- Compilation.h - One run of the compiler over one module ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_COMPILATION_H
#define ATTN_LIB_JIT_COMPILATION_H

#include "attn/Compiler.h"
#include "dialects/Attn/IR/AttnDialect.h"
#include "dialects/Attn/IR/Stages.h"
#include "lib/JIT/CompiledCode.h"

#include "mlir/IR/BuiltinOps.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Target/TargetMachine.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace attn {

/// One run of the compiler over one module, which it changes. Emits diagnostics
/// and fails; callers turn that into errors.
class Compilation {
public:
  Compilation(mlir::ModuleOp module, const CompileOptions &options,
              std::vector<StageTime> &times,
              CodeDescription *description = nullptr)
      : module(module), options(options), times(times),
        description(description) {}

  /// Runs the stages that `options` asks for.
  mlir::LogicalResult runStages();
  /// From the llvm dialect to LLVM IR.
  mlir::LogicalResult translate();
  /// From LLVM IR to machine code.
  mlir::FailureOr<std::string> emitMachineCode();
  /// From the llvm dialect to machine code in parts, on several threads. Leaves
  /// the module without its large functions.
  mlir::FailureOr<std::vector<std::string>> emitParts();
  /// What `translate` made.
  llvm::Module &getTranslated() { return *translated; }

private:
  /// Runs `work`, and notes how long it took under `name`.
  template <typename Work> auto timed(llvm::StringRef name, Work work) {
    auto start = std::chrono::steady_clock::now();
    auto result = work();
    std::chrono::duration<double, std::milli> elapsed =
        std::chrono::steady_clock::now() - start;
    times.push_back({name.str(), elapsed.count()});
    return result;
  }

  mlir::LogicalResult runUpstreamLoops();
  mlir::FailureOr<TargetAttr> findTarget();
  mlir::LogicalResult describe(Stage stage);

  mlir::ModuleOp module;
  const CompileOptions &options;
  std::vector<StageTime> &times;
  CodeDescription *description;
  std::unique_ptr<llvm::TargetMachine> machine;
  // The module lives in the context.
  llvm::LLVMContext llvmContext;
  std::unique_ptr<llvm::Module> translated;
};

} // namespace attn

#endif // ATTN_LIB_JIT_COMPILATION_H
