//===- Modules.h - Modules that checks are made of ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_RUN_MODULES_H
#define ATTN_TOOLS_ATTN_RUN_MODULES_H

#include "attn/Compiler.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace attn::run {

/// Makes the compiler's own passes known by name, in the whole process.
void registerPassesOnce();

/// A context with the dialects of the compiler, whose diagnostics are kept
/// instead of printed.
class ModuleContext {
public:
  ModuleContext();
  ~ModuleContext();

  /// Parses text, which may hold attn ops of any stage.
  Result<mlir::OwningOpRef<mlir::ModuleOp>> parse(const std::string &text);

  /// Runs passes, named as on a command line of attn-opt.
  Result<void> runPasses(mlir::ModuleOp module, const std::string &pipeline);

  /// Spells every attn op of `module` as loops and promotes everything to f64:
  /// what upstream passes alone can then run as an oracle.
  Result<void> makeOracle(mlir::ModuleOp module);

  /// An error with everything that was reported since the last one.
  Error takeError(std::string message);

private:
  struct Impl;
  std::unique_ptr<Impl> impl;
};

/// The function named `entry`, or the only public one with a body where it is
/// empty; null where there is none or there are several.
mlir::func::FuncOp findEntry(mlir::ModuleOp module, const std::string &entry);

} // namespace attn::run

#endif // ATTN_TOOLS_ATTN_RUN_MODULES_H
