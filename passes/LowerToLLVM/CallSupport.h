//===- CallSupport.h - The functions that know the call state -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOLLVM_CALLSUPPORT_H
#define ATTN_PASSES_LOWERTOLLVM_CALLSUPPORT_H

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace attn {

/// `{runtime, message, message_bytes, status}`: what a call carries along.
mlir::LLVM::LLVMStructType getCallStateType(mlir::MLIRContext *context);

/// Positions in `getCallStateType`.
enum CallStateField { runtime = 0, message = 1, messageBytes = 2, status = 3 };

/// A module with definitions, in the llvm dialect, of every function that code
/// before ThreadCallState may only declare: allocation, deallocation, parallel
/// loops, assertions and the check of tensors, each with the call state as
/// further, last argument. Null, with a diagnostic, where it does not parse.
mlir::OwningOpRef<mlir::ModuleOp> parseCallSupport(mlir::MLIRContext *context);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOLLVM_CALLSUPPORT_H
