//===- LaneBuilder.h - Build vector code over query rows ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_LANEBUILDER_H
#define ATTN_PASSES_LOWERTOCPU_LANEBUILDER_H

#include "passes/LowerToCPU/KernelShape.h"

#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace attn {

/// A builder for code whose vectors hold one value per query row. Wherever a
/// *scalar or vector* is said, a scalar is a value that all rows share.
class LaneBuilder : public mlir::ImplicitLocOpBuilder {
public:
  using Values = llvm::SmallVector<mlir::Value>;
  /// Builds a loop's body from its counter and carried values; returns the
  /// values for the next iteration.
  using LoopBody = llvm::function_ref<Values(mlir::Value, mlir::ValueRange)>;

  /// Builds at `builder`'s insertion point.
  LaneBuilder(mlir::Location loc, mlir::OpBuilder &builder,
              const KernelShape &shape)
      : ImplicitLocOpBuilder(loc, builder), shape(shape) {}

  const KernelShape &getShape() const { return shape; }

  /// The vector type of this code's lanes with elements of type `element`.
  mlir::VectorType vectorOf(mlir::Type element) const;

  /// An index constant.
  mlir::Value index(int64_t value);
  /// A constant of f32 type, or of f32 vector type.
  mlir::Value constant(mlir::Type type, float value);
  /// A constant of i32 type, or of i32 vector type.
  mlir::Value constantBits(mlir::Type type, uint32_t value);
  /// An f32 vector of one constant.
  mlir::Value splat(float value);

  /// `value` in every lane; a vector stays itself.
  mlir::Value broadcast(mlir::Value value);
  /// The scalar in lane `lane`; a scalar stays itself.
  mlir::Value extractLane(mlir::Value value, int64_t lane);

  /// f32 vector at `buffer[indices...]`; the last dim has stride 1.
  mlir::Value loadLanes(mlir::Value buffer, mlir::ValueRange indices);
  /// f32 vector at `buffer[indices...]`, whatever floats the buffer holds; the
  /// last dim has stride 1.
  mlir::Value loadWideLanes(mlir::Value buffer, mlir::ValueRange indices);
  /// Writes an f32 vector to `buffer[indices...]`; the last dim has stride 1.
  void storeLanes(mlir::Value value, mlir::Value buffer,
                  mlir::ValueRange indices);
  /// Asks for the cache line at `buffer[indices...]`, which may lie outside of
  /// the buffer: nothing is read.
  void prefetch(mlir::Value buffer, mlir::ValueRange indices);
  /// The scalar at `buffer[indices...]`, f32 whatever the buffer holds.
  mlir::Value loadScalar(mlir::Value buffer, mlir::ValueRange indices);
  /// Writes an f32 scalar, rounded once to what the buffer holds.
  void storeScalar(mlir::Value value, mlir::Value buffer,
                   mlir::ValueRange indices);
  /// The scalar at `buffer[indices...]` in every lane.
  mlir::Value loadBroadcast(mlir::Value buffer, mlir::ValueRange indices);

  /// Whether `transpose` can be built: lanes are a power of 2, and not one.
  bool canTranspose() const;
  /// Vector i of the results holds lane i of each of `vectors`, which are as
  /// many as there are lanes.
  Values transpose(mlir::ValueRange vectors);
  /// Whether elements that differ by 1 in the last index of `buffer` follow
  /// each other in memory.
  static bool isContiguousInLastDim(mlir::Value buffer);
  /// The f32 vector of elements at `buffer[indices...]` on, whatever the buffer
  /// holds; the last dim has stride 1.
  mlir::Value loadWidened(mlir::Value buffer, mlir::ValueRange indices);
  /// Writes an f32 vector to `buffer[indices...]` on, each element rounded once
  /// to what the buffer holds; the last dim has stride 1.
  void storeNarrowed(mlir::Value value, mlir::Value buffer,
                     mlir::ValueRange indices);

  /// a · b + c, rounded once where the target can.
  mlir::Value multiplyAdd(mlir::Value a, mlir::Value b, mlir::Value c);
  /// The larger of both, `b` where `a` is NaN: one instruction on x86.
  mlir::Value larger(mlir::Value a, mlir::Value b);
  /// Index arithmetic, folded where constant.
  mlir::Value add(mlir::Value a, mlir::Value b);
  mlir::Value add(mlir::Value a, int64_t b) { return add(a, index(b)); }
  mlir::Value sub(mlir::Value a, mlir::Value b);
  mlir::Value multiply(mlir::Value a, int64_t b);
  /// The smaller and the larger of two signed indices.
  mlir::Value smallest(mlir::Value a, mlir::Value b);
  mlir::Value largest(mlir::Value a, mlir::Value b);
  /// The size of dim `dim` of a buffer, a constant where static.
  mlir::Value dim(mlir::Value buffer, int64_t dim);
  /// The static size of dim `dim` of a buffer.
  static int64_t getStaticDim(mlir::Value buffer, int64_t dim);

  /// `for (i = from; i < to; i += step)`, carrying `init`; the final values.
  Values loop(mlir::Value from, mlir::Value to, int64_t step,
              mlir::ValueRange init, LoopBody body);
  /// A loop that carries nothing.
  void loop(mlir::Value from, mlir::Value to, int64_t step,
            llvm::function_ref<void(mlir::Value)> body);

private:
  KernelShape shape;
};

} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_LANEBUILDER_H
