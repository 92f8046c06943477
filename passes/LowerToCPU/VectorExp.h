//===- VectorExp.h - exp of values that are not positive ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Every exponential of an online softmax is exp(x - max) with x <= max, so only
// x <= 0 and NaN occur, which spares the checks for overflow.
//
//   n = round(x · log2 e)         |r| <= ln(2)/2 + rounding
//   r = x - n · ln 2              in two parts (Cody and Waite)
//   exp(x) = 2^n · p(r)           p: degree 6, relative error 3.2e-9
//
// n is rounded by adding 1.5 · 2^23 + 127: the sum's low bits are then n plus
// the exponent bias, and shifted up by 23 they are the bits of 2^n.
//
// Measured against f64 for every f32 in [-87.33654, 0]: at most 0.902 ulp with
// fused multiply-adds, 1.177 ulp without (AttnLowerToCPUTests
// --gtest_also_run_disabled_tests --gtest_filter=*EveryNumber).
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_VECTOREXP_H
#define ATTN_PASSES_LOWERTOCPU_VECTOREXP_H

#include "passes/LowerToCPU/LaneBuilder.h"

namespace attn {

/// exp(x) for f32 `x` <= 0, a scalar or a vector. Exactly 1 at 0, exactly 0 at
/// -inf and below -87.33654 (where the result is no longer a normal number),
/// NaN for NaN. Not meant for positive x.
mlir::Value buildExpOfNonPositive(LaneBuilder &b, mlir::Value x);

/// tanh(x) of an f32 vector or scalar, to a few units in the last place (the
/// softcaps of the property test judge it).
mlir::Value buildTanh(LaneBuilder &b, mlir::Value x);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_VECTOREXP_H
