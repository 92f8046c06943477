//===- MatmulKernel.h - Products of matrices in blocks ----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// C += A·B for matrices of any size and strides. One function serves all
// products of a module with the same element types and the same unit strides,
// so that a graph of many projections compiles as fast as one of a few.
//
//   parallel over blocks of C:                     blockRows × some columns
//     for each block of the depth:                 blockDepth terms of a sum
//       rows of A, widened to f32                  [rows][blockDepth]   in L2
//       for each panel of columns of B:
//         the panel, packed                        [blockDepth][panel]  in L1
//         for each tile of rows:
//           tileRows × tileVectors sums in registers, then added to C
//
//   registers:   tileRows × tileVectors sums + tileVectors of B + 1 of A
//   example:     32 registers: 12 × 2 + 2 + 1;  16 registers: 6 × 2 + 2 + 1
//
// An element of C sums its terms in the order of the depth, in blocks that
// depend on nothing but the target: how C is cut among threads changes no
// result. Narrow elements are widened to f32, and C is rounded once.
//
// At an edge the last row or column is computed again in place of those that
// are missing, and not stored.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_MATMULKERNEL_H
#define ATTN_PASSES_LOWERTOCPU_MATMULKERNEL_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"

namespace attn {

class LaneBuilder;

/// Static sizes of the code of a product, in elements.
struct MatmulShape {
  /// Rows of a register tile.
  int64_t tileRows = 1;
  /// Vectors of columns of a register tile.
  int64_t tileVectors = 1;
  /// Most rows of a block of C; a multiple of `tileRows`.
  int64_t blockRows = 1;
  /// Terms of a sum that are added before C is touched.
  int64_t blockDepth = 1;
  /// Most panels of columns in a block of C.
  int64_t mostPanels = 1;
};

/// How many rows A may have.
enum class MatmulRows {
  /// At most `kMostFewRows`.
  few,
  /// More than these.
  many,
  /// Either.
  any
};

/// Rows of A up to which B is read in place.
inline constexpr int64_t kMostFewRows = 4;

/// The shape of products on `target`, of f32 values in registers.
MatmulShape getMatmulShape(TargetAttr target);

/// Builds at `builder` the private function `name` that adds A·B to C for
/// `operands`: A [batch, m, k], B [batch, k, n] and C [batch, m, n] as buffers
/// of f32, f16 or bf16 with any strides; a stride that the type says is 1 makes
/// the code faster.
mlir::func::FuncOp buildMatmulFunction(mlir::OpBuilder &builder,
                                       mlir::Location loc, llvm::StringRef name,
                                       mlir::TypeRange operands,
                                       MatmulRows rows, TargetAttr target);

/// A view of `factor` [batch, k, n] as [batch, n, k].
mlir::Value viewColumns(mlir::OpBuilder &builder, mlir::Value factor);

/// Builds the part of that function for at most `kMostFewRows` rows, where the
/// types say that A and B are contiguous along k.
void buildMatmulOfFewRows(LaneBuilder &b, mlir::Value factorA,
                          mlir::Value factorB, mlir::Value result);

/// The same where the types say that B and C are contiguous along n, and C is
/// of f32.
void buildMatmulOfFewRowsAlongB(LaneBuilder &b, mlir::Value factorA,
                                mlir::Value factorB, mlir::Value result);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_MATMULKERNEL_H
