//===- PayloadTest.cpp - Fused kernels equal the definition, bit by bit ---===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In the ring (lib/Emulator/Payload.h) no order of evaluation and no tiling
// changes a result, so a kernel that computes attention computes the very bits
// that lib/Reference computes from the definition, mod 2^16 where it stores 16
// bits; and one that computes something else does not.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Payload.h"
#include "lib/Emulator/Leaf.h"
#include "lib/Reference/Compute.h"
#include "test/unit/Emulator/AttentionKernel.h"

#include "gtest/gtest.h"

#include <cstring>
#include <random>

using namespace attn;
using namespace attn::emulator;
using Ring = reference::RingArithmetic;
using reference::RingNumber;

static float floatOf(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

static RingNumber ringOf(Payload payload) {
  return {payload.value, payload.isMinusInfinity};
}

//===----------------------------------------------------------------------===//
// Both rings are the same
//===----------------------------------------------------------------------===//

/// Bits that hit the exceptions of the payload map, and random ones.
static std::vector<uint32_t> interestingBits() {
  std::vector<uint32_t> bits = {0,          1,          0x80000000, 0x80000001,
                                0x3f800000, 0xbf800000, 0xff800000, 0x7f800000,
                                0x3fb8aa3b, 0xffffffff};
  std::mt19937 random(1);
  for (int n = 0; n < 500; ++n)
    bits.push_back(static_cast<uint32_t>(random()));
  return bits;
}

TEST(PayloadTest, bits_and_payloads_are_the_references) {
  for (uint32_t bits : interestingBits()) {
    if ((bits & 0x7fffffff) > 0x7f800000)
      continue; // NaN may change on the way through a float
    EXPECT_EQ(ringOf(decodePayload(bits)), Ring::fromFloat(floatOf(bits)));
    EXPECT_EQ(encodePayload(decodePayload(bits)), bits);
  }
}

TEST(PayloadTest, halves_are_cut_and_sign_extended) {
  for (PayloadHalf half : {PayloadHalf::f16(), PayloadHalf::bf16()})
    for (uint32_t bits = 0; bits < 0x10000; ++bits) {
      Payload payload = decodePayload(static_cast<uint16_t>(bits), half);
      ASSERT_EQ(encodePayload(payload, half), bits);
      if (!payload.isMinusInfinity)
        ASSERT_EQ(payload.value,
                  uint32_t(int32_t(int16_t(uint16_t(payload.value)))));
    }
  EXPECT_EQ(decodePayload(uint16_t(0x3f80), PayloadHalf::bf16()).value, 1u);
  EXPECT_EQ(decodePayload(uint16_t(0xbc00), PayloadHalf::f16()).value, ~0u);
}

TEST(PayloadTest, operations_are_the_references) {
  std::vector<uint32_t> bits = interestingBits();
  for (size_t n = 0; n + 1 < bits.size(); ++n) {
    Payload a = decodePayload(bits[n]), b = decodePayload(bits[n + 1]);
    RingNumber x = ringOf(a), y = ringOf(b);
    EXPECT_EQ(ringOf(addPayloads(a, b)), Ring::add(x, y));
    EXPECT_EQ(ringOf(subtractPayloads(a, b)), Ring::subtract(x, y));
    EXPECT_EQ(ringOf(multiplyPayloads(a, b)), Ring::multiply(x, y));
    EXPECT_EQ(ringOf(dividePayloads(a, b)), Ring::divide(x, y));
    EXPECT_EQ(ringOf(maximumPayload(a, b)), Ring::maximum(x, y));
    EXPECT_EQ(ringOf(minimumPayload(a, b)), Ring::minimum(x, y));
    EXPECT_EQ(ringOf(negatePayload(a)), Ring::negate(x));
    EXPECT_EQ(ringOf(absolutePayload(a)), Ring::absolute(x));
    EXPECT_EQ(ringOf(exp2Payload(a)), Ring::exp2(x));
    EXPECT_EQ(ringOf(applyToPayload(PayloadFunction::Log2, a)), Ring::log(x));
    EXPECT_EQ(ringOf(applyToPayload(PayloadFunction::Tanh, a)), Ring::tanh(x));
  }
}

//===----------------------------------------------------------------------===//
// Forms
//===----------------------------------------------------------------------===//

static uint32_t apply(llvm::StringRef form, uint32_t a, uint32_t b = 0,
                      uint32_t c = 0) {
  LaneFn function = findLeaf(form, Arithmetic::Payload);
  if (!function) {
    ADD_FAILURE() << "unknown form " << form.str();
    return 0;
  }
  uint32_t x[32], y[32], z[32], d[32];
  for (unsigned lane = 0; lane < 32; ++lane)
    x[lane] = a, y[lane] = b, z[lane] = c;
  function(d, x, y, z);
  EXPECT_EQ(d[0], d[31]);
  return d[0];
}

/// Bits of a small integer as a payload.
static uint32_t bitsOf(int32_t value) {
  return encodePayload({static_cast<uint32_t>(value), false});
}

TEST(PayloadTest, forms_compute_in_the_ring) {
  uint32_t infinity = 0xff800000;
  EXPECT_EQ(apply("add.f32", bitsOf(3), bitsOf(-5)), bitsOf(-2));
  EXPECT_EQ(apply("sub.rn.ftz.f32", bitsOf(3), bitsOf(-5)), bitsOf(8));
  EXPECT_EQ(apply("mul.f32", bitsOf(1 << 20), bitsOf(1 << 12)), 0u);
  EXPECT_EQ(apply("fma.rn.f32", bitsOf(3), bitsOf(4), bitsOf(5)), bitsOf(17));
  EXPECT_EQ(apply("max.f32", infinity, bitsOf(-7)), bitsOf(-7));
  EXPECT_EQ(apply("ex2.approx.ftz.f32", infinity), 0u);
  EXPECT_EQ(apply("ex2.approx.f32", bitsOf(2)), bitsOf(25));
  EXPECT_EQ(apply("add.f32", infinity, bitsOf(1)), infinity);
  EXPECT_EQ(apply("rcp.approx.ftz.f32", bitsOf(1)), bitsOf(1));
  EXPECT_EQ(apply("mul.f32", apply("rcp.rn.f32", bitsOf(77)), bitsOf(77)),
            bitsOf(1));
  EXPECT_EQ(apply("div.full.f32", bitsOf(84), bitsOf(7)), bitsOf(12));
  EXPECT_EQ(apply("neg.f32", bitsOf(4)), bitsOf(-4));
  EXPECT_EQ(apply("abs.f32", bitsOf(-4)), bitsOf(4));
  EXPECT_EQ(apply("setp.lt.f32", infinity, bitsOf(-9)), 1u);
  EXPECT_EQ(apply("setp.eq.f32", infinity, infinity), 1u);
  EXPECT_EQ(apply("setp.geu.f32", bitsOf(-1), bitsOf(1)), 0u);
  EXPECT_EQ(apply("cvt.rn.bf16.f32", bitsOf(0x12345)), 0x2345u);
  EXPECT_EQ(apply("cvt.f32.bf16", 0x2345), bitsOf(0x2345));
  EXPECT_EQ(apply("cvt.rn.bf16x2.f32", bitsOf(1), bitsOf(-2)), 0x3f808002u);
  EXPECT_EQ(apply("cvt.rn.f32.s32", uint32_t(-3)), bitsOf(-3));
  EXPECT_EQ(apply("cvt.rzi.s32.f32", bitsOf(-3)), uint32_t(-3));
  EXPECT_EQ(apply("add.bf16x2", 0x3f800002, 0x3f800003), 0x00020005u);
  EXPECT_EQ(apply("cvt.u32.u16", 0x12345), 0x2345u); // integers as ever
  EXPECT_EQ(findLeaf("cvt.rn.sat.f16.f32", Arithmetic::Payload),
            findLeaf("cvt.rn.sat.f16.f32", Arithmetic::MmaSim));
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

/// Any 16 bits but those of minus infinity.
static std::vector<uint16_t> randomBits(int64_t count, std::mt19937 &random) {
  std::vector<uint16_t> bits(count);
  for (uint16_t &one : bits)
    do
      one = static_cast<uint16_t>(random());
    while (one == PayloadHalf::bf16().minusInfinity);
  return bits;
}

/// Floats that stand for the same payloads to the reference.
static std::vector<float> floatsOf(const std::vector<uint16_t> &bits) {
  std::vector<float> values;
  for (uint16_t one : bits)
    values.push_back(
        floatOf(encodePayload(decodePayload(one, PayloadHalf::bf16()))));
  return values;
}

/// Elements in which a kernel differs from the definition.
static int64_t countDifferences(const AttentionKernel &kernel, int64_t keyHeads,
                                uint32_t seed, const LaunchOptions &base) {
  std::mt19937 random(seed);
  reference::Problem problem = attentionProblem(kernel, 2, keyHeads, 128);
  // The kernel's parameter is the scale times log2(e), in the ring.
  uint32_t scale = 2 * random() % 100000 + 1;
  problem.scale = floatOf(encodePayload({scale, false}));
  uint32_t log2e = Ring::fromFloat(1.44269504f).value;
  AttentionRun run;
  run.query = randomBits(reference::elementCount(problem.querySizes()), random);
  run.key = randomBits(reference::elementCount(problem.keySizes()), random);
  run.value = randomBits(reference::elementCount(problem.valueSizes()), random);
  LaunchOptions options = base;
  options.arithmetic = Arithmetic::Payload;
  runAttention(kernel, problem, encodePayload({scale * log2e, false}), options,
               run);
  EXPECT_TRUE(run.report.isClean()) << kernel.name << run.report.str();
  std::vector<float> q = floatsOf(run.query), k = floatsOf(run.key),
                     v = floatsOf(run.value);
  auto expected = reference::computeAttention<Ring>(
      problem,
      reference::denseInputs(problem, q.data(), k.data(), v.data(), nullptr));
  EXPECT_EQ(expected.error, "");
  int64_t differences = 0;
  for (size_t n = 0; n < run.output.size(); ++n)
    differences += encodePayload({expected.output[n].value, false},
                                 PayloadHalf::bf16()) != run.output[n];
  return differences;
}

TEST(PayloadTest, right_kernels_equal_the_definition) {
  for (const AttentionKernel &kernel : rightAttentionKernels())
    for (uint32_t seed : {1, 2})
      EXPECT_EQ(countDifferences(kernel, kernel.isTriton ? 2 : seed, seed,
                                 LaunchOptions()),
                0)
          << kernel.file << " " << kernel.name;
}

TEST(PayloadTest, no_schedule_changes_a_bit) {
  LaunchOptions options;
  for (uint64_t seed : {3, 4, 5}) {
    options.seed = seed;
    options.delayCopies = seed % 2;
    EXPECT_EQ(countDifferences(smallAttentionKernel("right"), 1, 9, options),
              0);
  }
}

TEST(PayloadTest, wrong_arithmetic_changes_bits) {
  for (const char *name :
       {"missing_rescale", "mask_off_by_one", "swapped_halves"})
    EXPECT_GT(
        countDifferences(smallAttentionKernel(name), 2, 1, LaunchOptions()), 0)
        << name;
}
