//===- Transforms.h - Grids as kernels ------------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOGPU_TRANSFORMS_H
#define ATTN_PASSES_LOWERTOGPU_TRANSFORMS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/PatternMatch.h"

namespace attn {

/// Makes a kernel of each grid in `function`, which is at stage `online`, in
/// the `gpu.module` `@kernels` of its module (made where it is missing), and
/// launches it where the grid was. Fails with a diagnostic where a grid holds
/// what no kernel can do yet.
llvm::LogicalResult lowerToGPU(mlir::RewriterBase &rewriter,
                               mlir::func::FuncOp function);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOGPU_TRANSFORMS_H
