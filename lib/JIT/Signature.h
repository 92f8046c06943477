//===- Signature.h - What a kernel of a module takes and gives ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_SIGNATURE_H
#define ATTN_LIB_JIT_SIGNATURE_H

#include "attn/Kernel.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

namespace attn {

/// The public function of this name, or the only one where `name` is empty.
/// Emits on failure.
mlir::FailureOr<mlir::func::FuncOp> findEntry(mlir::ModuleOp module,
                                              llvm::StringRef name);

/// A kernel is all of its code: emits at calls of functions without a body.
mlir::LogicalResult expectBodies(mlir::ModuleOp module);

/// Appends what values of `types` are at the border. Emits at `loc` for types
/// that cannot cross it.
mlir::LogicalResult getSpecs(mlir::Location loc, mlir::TypeRange types,
                             std::vector<TensorSpec> &specs);

} // namespace attn

#endif // ATTN_LIB_JIT_SIGNATURE_H
