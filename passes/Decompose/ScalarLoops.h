//===- ScalarLoops.h - Emitting scalar loops on tensors -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What all decompositions are written with: loops that carry tensors, scalar
// reads and writes with conversion, and arithmetic in one floating-point type.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_DECOMPOSE_SCALARLOOPS_H
#define ATTN_PASSES_DECOMPOSE_SCALARLOOPS_H

#include "mlir/IR/AffineMap.h"
#include "mlir/IR/Builders.h"

namespace attn {

/// Emits scalar code at the insertion point of a builder. All floating-point
/// arithmetic is in `type`; reads convert to it and writes from it.
class ScalarLoops {
public:
  using Values = llvm::SmallVector<mlir::Value>;
  /// Emits one iteration: the induction variable and the carried values in,
  /// their successors out.
  using Body = llvm::function_ref<Values(mlir::Value, mlir::ValueRange)>;
  using Scalar = llvm::function_ref<mlir::Value()>;

  ScalarLoops(mlir::OpBuilder &builder, mlir::Location loc,
              mlir::FloatType type)
      : builder(builder), loc(loc), type(type) {}

  mlir::OpBuilder &getBuilder() { return builder; }
  mlir::Location getLoc() const { return loc; }
  mlir::FloatType getType() const { return type; }

  /// A constant of the arithmetic type.
  mlir::Value constant(double value);
  mlir::Value minusInfinity();
  mlir::Value notANumber();
  mlir::Value index(int64_t value);

  /// The size of one dim of a tensor.
  mlir::Value dim(mlir::Value tensor, unsigned position);
  /// A row of `count` elements of the arithmetic type, contents undefined.
  mlir::Value emptyRow(mlir::Value count);

  /// The float `value` in `target`, which may be wider or narrower.
  mlir::Value convert(mlir::Value value, mlir::Type target);
  mlir::Value load(mlir::Value tensor, mlir::ValueRange indices);
  /// The tensor with one element replaced.
  mlir::Value store(mlir::Value scalar, mlir::Value tensor,
                    mlir::ValueRange indices);

  mlir::Value add(mlir::Value a, mlir::Value b);
  mlir::Value sub(mlir::Value a, mlir::Value b);
  mlir::Value mul(mlir::Value a, mlir::Value b);
  mlir::Value div(mlir::Value a, mlir::Value b);
  /// The larger one; NaN where either is NaN.
  mlir::Value max(mlir::Value a, mlir::Value b);
  mlir::Value exp(mlir::Value a);
  mlir::Value log(mlir::Value a);
  /// a == b in the ordered sense: false where either is NaN.
  mlir::Value equal(mlir::Value a, mlir::Value b);
  mlir::Value select(mlir::Value condition, mlir::Value a, mlir::Value b);
  mlir::Value addIndex(mlir::Value a, mlir::Value b);
  /// a / b of indices that are not negative.
  mlir::Value divideIndex(mlir::Value a, mlir::Value b);
  /// a - b, but at least 0 and at most `limit`.
  mlir::Value clampedDifference(mlir::Value a, mlir::Value b,
                                mlir::Value limit);
  mlir::Value both(mlir::Value a, mlir::Value b);
  /// a <= b on signed indices.
  mlir::Value atMost(mlir::Value a, mlir::Value b);
  mlir::Value less(mlir::Value a, mlir::Value b);
  /// The lengths of a batch entry: an i32 read from `lengths`, clamped to
  /// [0, limit].
  mlir::Value length(mlir::Value lengths, mlir::Value b, mlir::Value limit);
  /// All results of `map` on index operands (dims, then symbols).
  Values apply(mlir::AffineMap map, mlir::ValueRange operands);

  /// for iv in [0, count), carrying values of any type.
  Values forEach(mlir::Value count, mlir::ValueRange carried, Body body);
  /// Whichever of the two the condition selects; only that one is executed.
  mlir::Value choose(mlir::Value condition, Scalar ifTrue, Scalar ifFalse);

private:
  mlir::OpBuilder &builder;
  mlir::Location loc;
  mlir::FloatType type;
};

} // namespace attn

#endif // ATTN_PASSES_DECOMPOSE_SCALARLOOPS_H
