//===- VectorExp.cpp - exp of values that are not positive ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/VectorExp.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace attn;

static constexpr float log2OfE = 0x1.715476p+0f;
/// ln 2 with few enough bits that n · ln2High is exact, and the rest of ln 2.
static constexpr float ln2High = 0.693359375f;
static constexpr float ln2Low = -2.12194440e-4f;
static constexpr float roundAndBias = 12582912.0f + 127.0f;
/// ln(2^-126), rounded towards 0: the least x with a normal result.
static constexpr float leastNormal = -0x1.5d589ep+6f;
/// p(r) = 1 + r · (1 + r · (c2 + ...)), minimax on |r| <= ln(2)/2.
static constexpr float coefficients[] = {0x1.6a4d46p-10f,
                                         0x1.12398cp-7f,
                                         0x1.5558b0p-5f,
                                         0x1.555492p-3f,
                                         0x1.fffffcp-2f,
                                         1.0f,
                                         1.0f};

/// tanh(x) = x + x^3 · p(x^2) for |x| < 0.625, the polynomial of Cephes' tanhf:
/// near 0 the quotient of exponentials loses all that is small.
static constexpr float tanhCoefficients[] = {
    -5.70498872745e-3f, 2.06390887954e-2f, -5.37397155531e-2f,
    1.33314422036e-1f, -3.33332819422e-1f};

Value attn::buildExpOfNonPositive(LaneBuilder &b, Value x) {
  Type type = x.getType();
  auto constant = [&](float value) { return b.constant(type, value); };
  Type bitsType = b.getI32Type();
  if (auto vector = dyn_cast<VectorType>(type))
    bitsType = vector.clone(bitsType);

  Value biased = b.multiplyAdd(x, constant(log2OfE), constant(roundAndBias));
  Value n = arith::SubFOp::create(b, biased, constant(roundAndBias));
  Value r = b.multiplyAdd(n, constant(-ln2High), x);
  r = b.multiplyAdd(n, constant(-ln2Low), r);
  Value polynomial = constant(coefficients[0]);
  for (float coefficient : ArrayRef(coefficients).drop_front())
    polynomial = b.multiplyAdd(polynomial, r, constant(coefficient));

  Value bits = arith::BitcastOp::create(b, bitsType, biased);
  bits = arith::ShLIOp::create(b, bits, b.constantBits(bitsType, 23));
  Value power = arith::BitcastOp::create(b, type, bits);
  Value result = arith::MulFOp::create(b, polynomial, power);
  // Ordered, so that NaN goes through; -inf gave NaN above and is caught here.
  Value underflows = arith::CmpFOp::create(b, arith::CmpFPredicate::OLT, x,
                                           constant(leastNormal));
  return arith::SelectOp::create(b, underflows, constant(0.0f), result);
}

Value attn::buildTanh(LaneBuilder &b, Value x) {
  Type type = x.getType();
  auto constant = [&](float value) { return b.constant(type, value); };
  Value one = constant(1.0f), size = math::AbsFOp::create(b, x);

  Value square = arith::MulFOp::create(b, x, x);
  Value polynomial = constant(tanhCoefficients[0]);
  for (float coefficient : ArrayRef(tanhCoefficients).drop_front())
    polynomial = b.multiplyAdd(polynomial, square, constant(coefficient));
  Value cube = arith::MulFOp::create(b, square, x);
  Value small = b.multiplyAdd(cube, polynomial, x);

  Value e =
      buildExpOfNonPositive(b, arith::MulFOp::create(b, size, constant(-2.0f)));
  Value large = arith::DivFOp::create(b, arith::SubFOp::create(b, one, e),
                                      arith::AddFOp::create(b, one, e));
  large = math::CopySignOp::create(b, large, x);
  Value isSmall = arith::CmpFOp::create(b, arith::CmpFPredicate::OLT, size,
                                        constant(0.625f));
  return arith::SelectOp::create(b, isSmall, small, large);
}
