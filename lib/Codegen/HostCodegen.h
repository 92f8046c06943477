//===- HostCodegen.h - From the llvm dialect to an object file ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// For CPUs. The machine is that of `#attn.target`; nothing of the machine that
// the compiler runs on leaks into the code.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CODEGEN_HOSTCODEGEN_H
#define ATTN_LIB_CODEGEN_HOSTCODEGEN_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Support/LLVM.h"
#include <memory>
#include <string>
#include <vector>

namespace llvm {
class LLVMContext;
class Module;
class TargetMachine;
} // namespace llvm

namespace attn {

/// LLVM's code generator for `target`, a CPU. Emits an error at `loc` for a
/// processor or feature that LLVM does not know (which it would not survive).
mlir::FailureOr<std::unique_ptr<llvm::TargetMachine>>
createTargetMachine(mlir::Location loc, TargetAttr target);

/// Translates a module in the llvm dialect and optimises it for `machine`. Code
/// of kernels is vectorised already, so the pipeline is short: clean up, then
/// vectorise the plain loops around them. Emits on failure.
mlir::FailureOr<std::unique_ptr<llvm::Module>>
translateToLLVM(mlir::ModuleOp module, llvm::TargetMachine &machine,
                llvm::LLVMContext &context);

/// Position-independent machine code of `module`, as an ELF object. Emits at
/// `loc` on failure.
mlir::FailureOr<std::string> emitObject(mlir::Location loc,
                                        llvm::Module &module,
                                        llvm::TargetMachine &machine);

/// One of the LLVM modules of a kernel, and all it takes to compile it without
/// touching another.
struct CodegenPart {
  CodegenPart();
  CodegenPart(CodegenPart &&);
  ~CodegenPart();

  std::unique_ptr<llvm::TargetMachine> machine;
  std::unique_ptr<llvm::LLVMContext> context;
  std::unique_ptr<llvm::Module> module; // lives in the context
};

/// Translates a module in the llvm dialect part by part, see `splitModule`,
/// which takes functions out of it. Emits on failure.
mlir::FailureOr<std::vector<CodegenPart>> translateParts(mlir::ModuleOp module,
                                                         TargetAttr target);

/// Optimises `parts`, which it uses up, and gives one ELF object for each, in
/// their order; the objects link to one another. Works on as many threads as
/// there are parts and processors. Emits at `loc` on failure.
mlir::FailureOr<std::vector<std::string>>
emitObjects(mlir::Location loc, llvm::MutableArrayRef<CodegenPart> parts);

} // namespace attn

#endif // ATTN_LIB_CODEGEN_HOSTCODEGEN_H
