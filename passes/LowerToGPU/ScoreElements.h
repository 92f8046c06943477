//===- ScoreElements.h - Scores by row and column -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A product leaves q·k in fragments. What the scores are beyond that (scale,
// score region, bias, masks) is computed for each element from its row and
// column in the tile.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOGPU_SCOREELEMENTS_H
#define ATTN_PASSES_LOWERTOGPU_SCOREELEMENTS_H

#include "passes/LowerToGPU/KernelScope.h"

namespace attn {

/// Adds an `attn_gpu.map` over `inputs` to fragments of `type`. `element` gets
/// one f32 for each input and the row and column (i32; of per-row values the
/// row alone).
mlir::Value
emitMap(mlir::OpBuilder &builder, mlir::Location loc, mlir::ValueRange inputs,
        mlir::Type type,
        llvm::function_ref<mlir::Value(mlir::OpBuilder &, mlir::ValueRange)>
            element);

/// log2 of an f32, approximate to 2^-22.
mlir::Value emitLog2(mlir::OpBuilder &b, mlir::Location loc, mlir::Value x);

/// Scores of one tile of keys.
class ScoreElements {
public:
  ScoreElements(KernelScope &scope, const GridKernel &kernel)
      : scope(scope), kernel(kernel) {}

  /// What exponents of base 2 take scores times: log2(e), and the scale too
  /// where nothing comes between it and the maximum.
  double getExponentFactor();

  /// The scores of keys from `firstKey` on, of which the segment has `count`
  /// (index; null where all are there): `products` times the factor above,
  /// divided by it, and -inf where a key is not kept.
  mlir::Value emit(mlir::OpBuilder &builder, const KeySegment &segment,
                   mlir::Value products, mlir::Value firstKey,
                   mlir::Value count);

  /// Whether a tile with all its keys may have a row that keeps none.
  bool mayBeEmpty(const KeySegment &segment);

private:
  bool foldsScale();

  KernelScope &scope;
  const GridKernel &kernel;
};

} // namespace attn

#endif // ATTN_PASSES_LOWERTOGPU_SCOREELEMENTS_H
