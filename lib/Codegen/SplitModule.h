//===- SplitModule.h - Large functions in modules of their own --*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CODEGEN_SPLITMODULE_H
#define ATTN_LIB_CODEGEN_SPLITMODULE_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace attn {

/// What became of a module in the llvm dialect.
struct ModuleParts {
  /// Functions that were moved out, with declarations of what they use. The
  /// module that was split is one more part, the first, and not among these.
  llvm::SmallVector<mlir::OwningOpRef<mlir::ModuleOp>, 4> others;
  /// Names that were internal and that one part defines and another uses. They
  /// have external linkage now, and need names nobody else has.
  llvm::SmallVector<std::string> shared;
};

/// Moves the large internal functions of `module` out of it, the same way on
/// every machine, so that each part can be compiled on its own. Moves nothing
/// where less than two functions are large or ops other than functions and
/// globals stand in the module.
ModuleParts splitModule(mlir::ModuleOp module);

} // namespace attn

#endif // ATTN_LIB_CODEGEN_SPLITMODULE_H
