//===- Transforms.h - From loops on buffers to LLVM -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Kernels are re-entrant: nothing of a call lives in a global. The entry makes
// a call state `{runtime, message, message_bytes, status}` on its stack and
// every function that allocates, runs parallel loops or may fail gets its
// address as last argument (bodies of parallel loops find it in their context).
//
// A failure sets the status, writes the message of the first one, and returns
// from every function on the way without doing more work. Memory that is live
// then is the runtime's to take back.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOLLVM_TRANSFORMS_H
#define ATTN_PASSES_LOWERTOLLVM_TRANSFORMS_H

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/PatternMatch.h"
#include <optional>

namespace attn {

/// Name of the function that fails with `text` unless `condition` holds:
/// `(condition: i1, text: !llvm.ptr)`.
inline constexpr llvm::StringLiteral kAssertName = "attn_assert";

/// Name of the function that fails unless the tensors of a call are as the
/// entry says: `(description: !llvm.ptr, count: i64, tensors: !llvm.ptr)`. The
/// description is an array of i64: for each tensor its element type as DLPack
/// stores it (code, bits, lanes: 8, 8 and 16 bits), its rank, its sizes; -1
/// stands for a size that may be anything.
inline constexpr llvm::StringLiteral kCheckTensorsName = "attn_check_tensors";

/// An element type as `kCheckTensorsName` reads it; none where DLPack has no
/// name for it. Indices cross as i64, booleans as bytes.
std::optional<int64_t> encodeElementType(mlir::Type type);

/// End of the name of the function that an entry calls with its buffers.
inline constexpr llvm::StringLiteral kOnBuffersSuffix = "_on_buffers";

/// Replaces `op` by a call of `attn_assert` with the op's message.
void reportAssert(mlir::RewriterBase &rewriter, mlir::cf::AssertOp op);

/// Makes the public `function` on row-major buffers private, and in its place
/// an entry of the kernel ABI (`attn_kernel_entry` in `attn-c/Runtime.h`) which
/// checks and unpacks tensors. Emits on failure.
mlir::LogicalResult emitEntry(mlir::RewriterBase &rewriter,
                              mlir::func::FuncOp function);

/// Gives the call state to every function of `module` (in the llvm dialect)
/// that needs it, defines the functions that use it, and returns early on
/// failure. Emits on failure.
mlir::LogicalResult threadCallState(mlir::ModuleOp module);

/// Replaces an attn_gpu kernel by a function of the llvm dialect with nvvm ops,
/// and structured control flow. Emits on failure.
mlir::FailureOr<mlir::LLVM::LLVMFuncOp>
lowerGPUKernel(mlir::OpBuilder &builder, mlir::gpu::GPUFuncOp kernel);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOLLVM_TRANSFORMS_H
