//===- VectorExp.cpp - exp of values that are not positive ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/VectorExp.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

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
