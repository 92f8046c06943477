//===- Transforms.h - From tensors to loops on buffers --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The module side of LowerToCPU. A public function ends as one whose arguments
// are all buffers of the caller: its inputs, then its results, in row-major
// order, scalars as buffers of rank 0. A private function takes buffers with
// any strides but 1 on the last dimension, so that a view needs no copy.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_TRANSFORMS_H
#define ATTN_PASSES_LOWERTOCPU_TRANSFORMS_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/PatternMatch.h"
#include <string>

namespace attn {

/// End of the name of the function that gives the sizes of another's results.
inline constexpr llvm::StringLiteral kResultShapesSuffix = "_result_shapes";

/// Name of the function that runs the bodies of a parallel loop:
/// `(iterations: i64, body: !llvm.ptr, context: !llvm.ptr)`. LowerToLLVM gives
/// it a meaning; the first field of every context is its own.
inline constexpr llvm::StringLiteral kParallelForName = "attn_parallel_for";

/// Attributes of a function for LLVM; the bodies of its parallel loops inherit
/// them.
inline constexpr llvm::StringLiteral kPassthroughAttrName = "passthrough";

/// Name of the functions that multiply matrices, with a number behind it for
/// all but the first.
inline constexpr llvm::StringLiteral kMatmulName = "matmul";

/// Makes a product of float tensors read what its factors are transposed copies
/// of. Fails where it is none or no factor is transposed.
mlir::LogicalResult foldTransposedFactors(mlir::RewriterBase &rewriter,
                                          mlir::linalg::LinalgOp op);

/// Replaces products of f32, f16 and bf16 buffers by calls of functions that
/// compute them in blocks for `target`, one function for all products of the
/// same types. Leaves sums over more than one dimension alone.
void blockMatmuls(mlir::ModuleOp module, TargetAttr target);

/// Erases the calls of functions of `module` whose names begin with one of
/// `prefixes`, to measure what they cost. Emits where a call has results.
mlir::LogicalResult skipCalls(mlir::ModuleOp module,
                              llvm::ArrayRef<std::string> prefixes);

/// Adds, for a public function with a result of dynamic size, a public function
/// `<name>_result_shapes` of the same arguments that returns all sizes of all
/// results, in order, as one `tensor<Nxi64>`. Emits on failure.
mlir::LogicalResult deriveResultShapes(mlir::func::FuncOp function);

/// Makes every argument and result of a public function a buffer or a read-only
/// tensor among its arguments: results are written to buffers behind the
/// inputs, scalars are read from and written to buffers of rank 0. Emits on
/// failure.
mlir::LogicalResult normalizeEntrySignature(mlir::func::FuncOp function);

/// Turns the tensors of a module into buffers. Emits on failure.
mlir::LogicalResult bufferizeModule(mlir::ModuleOp module);

/// Outlines the body of `loop` (on buffers) into a function of a context and an
/// iteration, and replaces the loop by a call of `attn_parallel_for`. Loops
/// inside the body become sequential. Emits on failure.
mlir::LogicalResult callParallelLoop(mlir::RewriterBase &rewriter,
                                     mlir::scf::ForallOp loop);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_TRANSFORMS_H
