//===- MatrixTest.cpp - Fragments, products and their rounding ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Matrix.h"
#include "lib/Emulator/FloatFormats.h"
#include "lib/Emulator/Fragments.h"
#include "lib/Emulator/Payload.h"

#include "gtest/gtest.h"

#include <cmath>
#include <cstring>
#include <iterator>
#include <random>
#include <set>
#include <vector>

using namespace attn::emulator;

namespace {

/// Registers of one mma, and pointers to them.
struct Registers {
  uint32_t a[4][32] = {}, b[2][32] = {}, c[4][32] = {}, d[4][32] = {};

  void execute(const MmaForm &form, Arithmetic arithmetic,
               const MmaModel &model = MmaModel::ampere(),
               VectorLevel level = detectVectorLevel()) {
    void *to[4] = {d[0], d[1], d[2], d[3]};
    const void *left[4] = {a[0], a[1], a[2], a[3]};
    const void *right[2] = {b[0], b[1]};
    const void *addend[4] = {c[0], c[1], c[2], c[3]};
    executeMmaWith(form, arithmetic, model, level, to, left, right, addend);
  }
};

} // namespace

static MmaForm floatForm(MatrixType type, uint8_t k) {
  return {16, 8, k, MatrixType::F32, type, type, MatrixType::F32, false};
}

static const MmaForm floatForms[] = {
    floatForm(MatrixType::F16, 16),  floatForm(MatrixType::F16, 8),
    floatForm(MatrixType::BF16, 16), floatForm(MatrixType::BF16, 8),
    floatForm(MatrixType::TF32, 8),  floatForm(MatrixType::TF32, 4)};

static unsigned bitsOf(MatrixType type) {
  return type == MatrixType::TF32                           ? 32
         : type == MatrixType::S8 || type == MatrixType::U8 ? 8
                                                            : 16;
}

static float asFloat(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}
static uint32_t asBits(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

static uint32_t encode(MatrixType type, double value) {
  FloatFormat format = type == MatrixType::F16    ? FloatFormat::F16
                       : type == MatrixType::BF16 ? FloatFormat::BF16
                                                  : FloatFormat::TF32;
  return static_cast<uint32_t>(encodeDouble(format, value));
}

static void setElement(uint32_t *reg, unsigned lane, unsigned j, unsigned bits,
                       uint32_t value) {
  uint32_t mask = bits == 32 ? ~0u : (1u << bits) - 1;
  reg[lane] = (reg[lane] & ~(mask << (bits * j % 32))) |
              ((value & mask) << (bits * j % 32));
}

//===----------------------------------------------------------------------===//
// Fragment maps: the formulas of the PTX ISA, 9.7.14.5, as they stand there.
//===----------------------------------------------------------------------===//

TEST(FragmentTest, m16n8k16_half_matches_the_isa) {
  for (unsigned lane = 0; lane < 32; ++lane) {
    unsigned group = lane >> 2, inGroup = lane % 4;
    for (unsigned i = 0; i < 8; ++i) { // a0 to a7
      unsigned row = i < 2 || (i >= 4 && i < 6) ? group : group + 8;
      unsigned column = inGroup * 2 + (i & 1) + (i >= 4 ? 8 : 0);
      EXPECT_EQ(elementOfA(16, lane, i / 2, i % 2),
                (MatrixElement{row, column}));
    }
    for (unsigned i = 0; i < 4; ++i) // b0 to b3
      EXPECT_EQ(
          elementOfB(16, lane, i / 2, i % 2),
          (MatrixElement{inGroup * 2 + (i & 1) + (i >= 2 ? 8u : 0u), group}));
    for (unsigned i = 0; i < 4; ++i) // c0 to c3
      EXPECT_EQ(elementOfC(lane, i), (MatrixElement{i < 2 ? group : group + 8,
                                                    inGroup * 2 + (i & 1)}));
  }
}

TEST(FragmentTest, m16n8k8_tf32_matches_the_isa) {
  for (unsigned lane = 0; lane < 32; ++lane) {
    unsigned group = lane >> 2, inGroup = lane % 4;
    for (unsigned i = 0; i < 4; ++i) {
      unsigned row = i == 0 || i == 2 ? group : group + 8;
      unsigned column = i < 2 ? inGroup : inGroup + 4;
      EXPECT_EQ(elementOfA(32, lane, i, 0), (MatrixElement{row, column}));
    }
    for (unsigned i = 0; i < 2; ++i)
      EXPECT_EQ(elementOfB(32, lane, i, 0),
                (MatrixElement{i ? inGroup + 4 : inGroup, group}));
  }
}

TEST(FragmentTest, m16n8k32_bytes_match_the_isa) {
  for (unsigned lane = 0; lane < 32; ++lane) {
    unsigned group = lane >> 2, inGroup = lane % 4;
    for (unsigned i = 0; i < 16; ++i) {
      unsigned row = i < 4 || (i >= 8 && i < 12) ? group : group + 8;
      unsigned column = inGroup * 4 + (i & 3) + (i >= 8 ? 16 : 0);
      EXPECT_EQ(elementOfA(8, lane, i / 4, i % 4),
                (MatrixElement{row, column}));
    }
    for (unsigned i = 0; i < 8; ++i)
      EXPECT_EQ(
          elementOfB(8, lane, i / 4, i % 4),
          (MatrixElement{inGroup * 4 + (i & 3) + (i >= 4 ? 16u : 0u), group}));
  }
}

TEST(FragmentTest, every_element_has_one_place) {
  for (unsigned bits : {8u, 16u, 32u}) {
    std::set<std::pair<unsigned, unsigned>> a, b, c;
    for (unsigned lane = 0; lane < 32; ++lane) {
      for (unsigned j = 0; j < 32 / bits; ++j) {
        for (unsigned r = 0; r < 4; ++r) {
          MatrixElement at = elementOfA(bits, lane, r, j);
          a.insert({at.row, at.column});
        }
        for (unsigned r = 0; r < 2; ++r) {
          MatrixElement at = elementOfB(bits, lane, r, j);
          b.insert({at.row, at.column});
        }
      }
      for (unsigned i = 0; i < 4; ++i)
        c.insert({elementOfC(lane, i).row, elementOfC(lane, i).column});
    }
    EXPECT_EQ(a.size(), 16u * 256 / bits);
    EXPECT_EQ(b.size(), 8u * 256 / bits);
    EXPECT_EQ(c.size(), 128u);
  }
}

TEST(FragmentTest, swizzles_match_the_tables_of_the_isa) {
  // PTX ISA 5.5.7: which 16-byte piece lies where in rows 1 and 2 of 128 bytes.
  auto row = [](unsigned line, Swizzle swizzle) {
    std::vector<unsigned> pieces;
    for (unsigned piece = 0; piece < 8; ++piece)
      pieces.push_back((swizzled(line * 128 + piece * 16, swizzle) / 16) % 8);
    return pieces;
  };
  using Pieces = std::vector<unsigned>;
  EXPECT_EQ(row(1, Swizzle::Bytes128), (Pieces{1, 0, 3, 2, 5, 4, 7, 6}));
  EXPECT_EQ(row(2, Swizzle::Bytes128), (Pieces{2, 3, 0, 1, 6, 7, 4, 5}));
  EXPECT_EQ(row(7, Swizzle::Bytes128), (Pieces{7, 6, 5, 4, 3, 2, 1, 0}));
  EXPECT_EQ(row(1, Swizzle::Bytes64), (Pieces{1, 0, 3, 2, 5, 4, 7, 6}));
  EXPECT_EQ(row(2, Swizzle::Bytes64), (Pieces{2, 3, 0, 1, 6, 7, 4, 5}));
  EXPECT_EQ(row(4, Swizzle::Bytes64), (Pieces{0, 1, 2, 3, 4, 5, 6, 7}));
  EXPECT_EQ(row(1, Swizzle::Bytes32), (Pieces{1, 0, 3, 2, 5, 4, 7, 6}));
  EXPECT_EQ(row(2, Swizzle::Bytes32), (Pieces{0, 1, 2, 3, 4, 5, 6, 7}));
  EXPECT_EQ(row(5, Swizzle::None), (Pieces{0, 1, 2, 3, 4, 5, 6, 7}));
  for (uint64_t address = 0; address < 4096; address += 16)
    EXPECT_EQ(swizzled(swizzled(address, Swizzle::Bytes128), Swizzle::Bytes128),
              address);
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

/// A one at (row, k) of A and at (k, column) of B gives a one at (row, column).
static void checkOneHot(const MmaForm &form, Arithmetic arithmetic,
                        unsigned row, unsigned k, unsigned column) {
  unsigned bits = bitsOf(form.a);
  bool isInteger = form.d == MatrixType::S32;
  uint32_t one = isInteger ? 1 : encode(form.a, 1.0);
  Registers regs;
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned j = 0; j < 32 / bits; ++j) {
      for (unsigned r = 0; r < 4; ++r)
        if (elementOfA(bits, lane, r, j) == MatrixElement{row, k})
          setElement(regs.a[r], lane, j, bits, one);
      for (unsigned r = 0; r < 2; ++r)
        if (elementOfB(bits, lane, r, j) == MatrixElement{k, column})
          setElement(regs.b[r], lane, j, bits, one);
    }
  regs.execute(form, arithmetic);
  uint32_t expected = isInteger ? 1 : asBits(1.0f);
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned i = 0; i < 4; ++i) {
      bool isHit = elementOfC(lane, i) == MatrixElement{row, column};
      ASSERT_EQ(regs.d[i][lane], isHit ? expected : 0u)
          << "row " << row << " k " << k << " column " << column;
    }
}

TEST(MatrixTest, one_hot_products_follow_the_fragments) {
  std::vector<MmaForm> forms(std::begin(floatForms), std::end(floatForms));
  for (uint8_t k : {16, 32})
    forms.push_back({16, 8, k, MatrixType::S32, MatrixType::S8, MatrixType::U8,
                     MatrixType::S32, false});
  for (const MmaForm &form : forms)
    for (Arithmetic arithmetic : {Arithmetic::MmaSim, Arithmetic::F32,
                                  Arithmetic::F64, Arithmetic::Payload})
      for (unsigned k = 0; k < form.k; ++k)
        for (unsigned n = 0; n < 16; ++n)
          checkOneHot(form, arithmetic, (n * 7 + k) % 16, k, (n + k) % 8);
}

TEST(MatrixTest, counts_registers_and_refuses_other_shapes) {
  unsigned d = 0, a = 0, b = 0, c = 0;
  EXPECT_TRUE(countMmaRegisters(floatForms[0], d, a, b, c));
  EXPECT_EQ(d * 1000 + a * 100 + b * 10 + c, 4424u);
  EXPECT_TRUE(countMmaRegisters(floatForm(MatrixType::TF32, 4), d, a, b, c));
  EXPECT_EQ(d * 1000 + a * 100 + b * 10 + c, 4214u);
  MmaForm half = {16,
                  8,
                  16,
                  MatrixType::F16,
                  MatrixType::F16,
                  MatrixType::F16,
                  MatrixType::F16,
                  false};
  EXPECT_TRUE(countMmaRegisters(half, d, a, b, c));
  EXPECT_EQ(d * 1000 + a * 100 + b * 10 + c, 2422u);
  MmaForm wide = {8,
                  8,
                  4,
                  MatrixType::F64,
                  MatrixType::F64,
                  MatrixType::F64,
                  MatrixType::F64,
                  false};
  EXPECT_TRUE(countMmaRegisters(wide, d, a, b, c));
  EXPECT_EQ(d * 1000 + a * 100 + b * 10 + c, 2112u);
  EXPECT_FALSE(countMmaRegisters(floatForm(MatrixType::F16, 32), d, a, b, c));
  EXPECT_FALSE(countMmaRegisters(floatForm(MatrixType::S4, 32), d, a, b, c));
  MmaForm mixed = floatForms[0];
  mixed.b = MatrixType::BF16;
  EXPECT_FALSE(countMmaRegisters(mixed, d, a, b, c));
}

TEST(MatrixTest, f64_products_are_fused_in_order) {
  MmaForm form = {8,
                  8,
                  4,
                  MatrixType::F64,
                  MatrixType::F64,
                  MatrixType::F64,
                  MatrixType::F64,
                  false};
  double a[32], b[32], c[2][32], d[2][32];
  std::mt19937_64 random(3);
  for (unsigned lane = 0; lane < 32; ++lane) {
    a[lane] = double(int64_t(random())) * 0x1p-60;
    b[lane] = double(int64_t(random())) * 0x1p-60;
    c[0][lane] = lane * 0.1, c[1][lane] = -1.0 / (lane + 1);
  }
  void *to[] = {d[0], d[1]};
  const void *left[] = {a}, *right[] = {b}, *addend[] = {c[0], c[1]};
  executeMma(form, Arithmetic::MmaSim, to, left, right, addend);
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned i = 0; i < 2; ++i) {
      unsigned row = lane / 4, column = 2 * (lane % 4) + i;
      double sum = c[i][lane];
      for (unsigned k = 0; k < 4; ++k)
        sum = std::fma(a[4 * row + k], b[4 * column + k], sum);
      EXPECT_EQ(d[i][lane], sum);
    }
}

TEST(MatrixTest, integers_wrap_or_saturate) {
  MmaForm form = {16,
                  8,
                  32,
                  MatrixType::S32,
                  MatrixType::S8,
                  MatrixType::U8,
                  MatrixType::S32,
                  false};
  Registers regs;
  for (auto &reg : regs.a)
    for (uint32_t &lane : reg)
      lane = 0x80808080u; // -128
  for (auto &reg : regs.b)
    for (uint32_t &lane : reg)
      lane = 0xffffffffu; // 255
  for (auto &reg : regs.c)
    for (uint32_t &lane : reg)
      lane = 0x80000000u;
  regs.execute(form, Arithmetic::MmaSim);
  EXPECT_EQ(regs.d[3][31], 0x80000000u - 32u * 128 * 255);
  form.saturate = true;
  regs.execute(form, Arithmetic::MmaSim);
  EXPECT_EQ(regs.d[3][31], 0x80000000u);
}

//===----------------------------------------------------------------------===//
// mma-sim against its definition, written here once more in f64
//===----------------------------------------------------------------------===//

static int modelExponent(double value, int smallest) {
  return value == 0 ? -126 : std::max(std::ilogb(value), smallest);
}

/// Every quantity is a multiple of 2^(e - F) below 2^(e + 7): exact in f64.
static float oneStep(const std::vector<double> &a, const std::vector<double> &b,
                     float c, int fractionBits, int smallest) {
  if (std::isinf(c))
    return c; // an earlier step's overflow
  int top = modelExponent(c, -126);
  for (size_t k = 0; k < a.size(); ++k)
    top = std::max(top, modelExponent(a[k], smallest) +
                            modelExponent(b[k], smallest));
  double sum = std::trunc(std::ldexp(double(c), fractionBits - top));
  for (size_t k = 0; k < a.size(); ++k)
    sum += std::trunc(std::ldexp(a[k] * b[k], fractionBits - top));
  if (sum == 0)
    return 0;
  int ulp = std::max(std::ilogb(sum) + top - fractionBits, -126) - 23;
  double kept = std::trunc(std::ldexp(sum, top - fractionBits - ulp));
  double result = std::ldexp(kept, ulp);
  if (std::fabs(result) >= 0x1p128)
    return static_cast<float>(std::copysign(INFINITY, result));
  return static_cast<float>(result);
}

static float expectedOutput(const Registers &regs, const MmaForm &form,
                            const MmaModel &model, unsigned row,
                            unsigned column, float c) {
  unsigned bits = bitsOf(form.a);
  FloatFormat format = form.a == MatrixType::F16    ? FloatFormat::F16
                       : form.a == MatrixType::BF16 ? FloatFormat::BF16
                                                    : FloatFormat::TF32;
  std::vector<double> a(form.k), b(form.k);
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned j = 0; j < 32 / bits; ++j)
      for (unsigned r = 0; r < 4; ++r) {
        MatrixElement at = elementOfA(bits, lane, r, j);
        uint32_t value = bits == 32 ? regs.a[r][lane] & ~0x1fffu
                                    : regs.a[r][lane] >> (bits * j) & 0xffff;
        if (at.row == row && at.column < form.k)
          a[at.column] = decodeDouble(format, value);
        if (r > 1)
          continue;
        at = elementOfB(bits, lane, r, j);
        value = bits == 32 ? regs.b[r][lane] & ~0x1fffu
                           : regs.b[r][lane] >> (bits * j) & 0xffff;
        if (at.column == column && at.row < form.k)
          b[at.row] = decodeDouble(format, value);
      }
  unsigned most = form.a == MatrixType::TF32 ? 8 : 16;
  unsigned step = model.splitsK && form.k == most ? most / 2 : form.k;
  int smallest = form.a == MatrixType::F16 ? -14 : -126;
  for (unsigned k = 0; k < form.k; k += step)
    c = oneStep({a.begin() + k, a.begin() + k + step},
                {b.begin() + k, b.begin() + k + step}, c, model.fractionBits,
                smallest);
  return c;
}

/// Numbers whose exponents lie up to `spread` apart, zeros among them.
static double randomNumber(std::mt19937 &random, int spread) {
  int significand = static_cast<int>(random() % 4096) - 2048;
  return std::ldexp(significand, static_cast<int>(random() % (spread + 1)) -
                                     spread / 2 - 11);
}

static void fillRandomly(Registers &regs, MatrixType type, int spread,
                         std::mt19937 &random) {
  auto fill = [&](uint32_t &lane) {
    lane = encode(type, randomNumber(random, spread));
    if (bitsOf(type) == 16)
      lane |= encode(type, randomNumber(random, spread)) << 16;
  };
  for (auto &reg : regs.a)
    for (uint32_t &lane : reg)
      fill(lane);
  for (auto &reg : regs.b)
    for (uint32_t &lane : reg)
      fill(lane);
  for (auto &reg : regs.c)
    for (uint32_t &lane : reg)
      lane = asBits(static_cast<float>(randomNumber(random, spread) * 1.00001));
}

static std::vector<VectorLevel> availableLevels() {
  std::vector<VectorLevel> levels = {VectorLevel::Portable};
  if (detectVectorLevel() != VectorLevel::Portable)
    levels.push_back(VectorLevel::AVX2);
  if (detectVectorLevel() == VectorLevel::AVX512)
    levels.push_back(VectorLevel::AVX512);
  return levels;
}

static void checkSimulation(const MmaForm &form, const MmaModel &model,
                            int spread, std::mt19937 &random) {
  Registers regs;
  fillRandomly(regs, form.a, spread, random);
  for (VectorLevel level : availableLevels()) {
    regs.execute(form, Arithmetic::MmaSim, model, level);
    for (unsigned lane = 0; lane < 32; ++lane)
      for (unsigned i = 0; i < 4; ++i) {
        MatrixElement at = elementOfC(lane, i);
        float expected = expectedOutput(regs, form, model, at.row, at.column,
                                        asFloat(regs.c[i][lane]));
        ASSERT_EQ(regs.d[i][lane], asBits(expected))
            << "level " << int(level) << " spread " << spread << " k "
            << int(form.k) << " lane " << lane << " element " << i;
      }
  }
}

TEST(MatrixTest, mma_sim_equals_its_definition) {
  std::mt19937 random(11);
  for (const MmaForm &form : floatForms)
    for (const MmaModel &model : {MmaModel::ampere(), MmaModel::hopper()})
      for (int spread : {0, 2, 8, 20, 30})
        for (int n = 0; n < 2; ++n)
          checkSimulation(form, model, spread, random);
}

TEST(MatrixTest, mma_sim_survives_extreme_exponents) {
  std::mt19937 random(12);
  for (int spread : {160, 200, 250})
    for (int n = 0; n < 4; ++n)
      checkSimulation(floatForm(MatrixType::BF16, 16), MmaModel::ampere(),
                      spread, random);
}

/// Seven terms of 1.5 * 2^-13 beside 2^12, whose unit in f32 is 2^-11.
TEST(MatrixTest, mma_sim_cuts_where_the_model_says) {
  uint32_t a[8], b[8];
  for (unsigned k = 0; k < 8; ++k) {
    a[k] = encode(MatrixType::F16, k == 0 ? 64.0 : 0x1.8p-7);
    b[k] = encode(MatrixType::F16, k == 0 ? 64.0 : 0x1p-6);
  }
  // F = 24: units of 2^-12, each term is cut to zero.
  float coarse = asFloat(simulateStep(MatrixType::F16, a, b, 8, 0, 24, false));
  EXPECT_EQ(coarse, 4096.0f);
  // F = 25: each is cut to 2^-13, and seven of these to 2^-11.
  float fine = asFloat(simulateStep(MatrixType::F16, a, b, 8, 0, 25, false));
  EXPECT_EQ(fine, 4096.0f + 0x1p-11f);
}

TEST(MatrixTest, infinities_and_nan_are_the_models) {
  for (VectorLevel level : availableLevels()) {
    Registers regs;
    MmaForm form = floatForm(MatrixType::BF16, 16);
    regs.a[0][0] = 0x7f80; // +inf at (0, 0)
    for (auto &reg : regs.b)
      for (uint32_t &lane : reg)
        lane = 0x3f803f80;
    regs.execute(form, Arithmetic::MmaSim, MmaModel::ampere(), level);
    EXPECT_EQ(regs.d[0][0], 0x7f800000u);
    EXPECT_EQ(regs.d[0][4], 0u);
    regs.b[0][0] = 0x3f800000; // zero at (0, 0): inf * 0
    regs.execute(form, Arithmetic::MmaSim, MmaModel::ampere(), level);
    EXPECT_EQ(regs.d[0][0], 0x7fffffffu);
    EXPECT_EQ(regs.d[1][0], 0x7f800000u);
  }
}

TEST(MatrixTest, half_accumulators_round_to_nearest_even) {
  MmaForm form = {16,
                  8,
                  8,
                  MatrixType::F16,
                  MatrixType::F16,
                  MatrixType::F16,
                  MatrixType::F16,
                  false};
  uint32_t a[8] = {0x3c00}, b[8] = {0x3c00}; // 1 * 1
  EXPECT_EQ(simulateStep(MatrixType::F16, a, b, 8, 0x1000, 24, true),
            0x3c00u);           // 1 + 2^-11: tie to even
  a[1] = 0x0400, b[1] = 0x3c00; // and 2^-14
  EXPECT_EQ(simulateStep(MatrixType::F16, a, b, 8, 0x1000, 24, true), 0x3c01u);
  Registers regs;
  regs.c[1][7] = 0x40003c00; // row 9, columns 6 and 7
  regs.execute(form, Arithmetic::MmaSim);
  EXPECT_EQ(regs.d[1][7], 0x40003c00u);
}

TEST(MatrixTest, wider_arithmetics_agree_on_integers) {
  std::mt19937 random(5);
  for (const MmaForm &form : floatForms) {
    Registers regs, other, sim;
    for (auto &reg : regs.a)
      for (uint32_t &lane : reg)
        lane = encode(form.a, int(random() % 17) - 8) *
               (bitsOf(form.a) == 16 ? 0x10001u : 1u);
    for (auto &reg : regs.b)
      for (uint32_t &lane : reg)
        lane = encode(form.a, int(random() % 17) - 8) *
               (bitsOf(form.a) == 16 ? 0x10001u : 1u);
    other = sim = regs;
    regs.execute(form, Arithmetic::F32);
    other.execute(form, Arithmetic::F64);
    sim.execute(form, Arithmetic::MmaSim);
    for (unsigned i = 0; i < 4; ++i)
      for (unsigned lane = 0; lane < 32; ++lane) {
        ASSERT_EQ(asFloat(regs.d[i][lane]), asFloat(other.d[i][lane]));
        ASSERT_EQ(asFloat(regs.d[i][lane]), asFloat(sim.d[i][lane]));
      }
  }
}

/// In the ring any order of K gives the same bits.
TEST(MatrixTest, payload_products_do_not_depend_on_order) {
  std::mt19937 random(6);
  MmaForm form = floatForm(MatrixType::BF16, 16);
  Registers regs;
  for (auto *reg : {regs.a[0], regs.a[1], regs.a[2], regs.a[3], regs.b[0],
                    regs.b[1], regs.c[0], regs.c[1], regs.c[2], regs.c[3]})
    for (unsigned lane = 0; lane < 32; ++lane)
      reg[lane] = static_cast<uint32_t>(random());
  Registers swapped = regs;
  for (unsigned lane = 0; lane < 32; ++lane) {
    std::swap(swapped.a[0][lane], swapped.a[2][lane]);
    std::swap(swapped.a[1][lane], swapped.a[3][lane]);
    std::swap(swapped.b[0][lane], swapped.b[1][lane]);
  }
  regs.execute(form, Arithmetic::Payload);
  swapped.execute(form, Arithmetic::Payload);
  for (unsigned i = 0; i < 4; ++i)
    for (unsigned lane = 0; lane < 32; ++lane)
      ASSERT_EQ(regs.d[i][lane], swapped.d[i][lane]);
  // Lane 0's first output, from the definition.
  uint32_t sum = decodePayload(regs.c[0][0]).value;
  for (unsigned k = 0; k < 16; ++k) {
    unsigned r = k / 8, lane = k % 8 / 2, shift = 16 * (k % 2);
    auto factor = [&](uint32_t word) {
      return payloadFromBits((word >> shift) & 0xffff, 16, 0x3f80);
    };
    sum += factor(regs.a[2 * r][lane]) * factor(regs.b[r][lane]);
  }
  EXPECT_EQ(regs.d[0][0], encodePayload({sum, false}));
}

//===----------------------------------------------------------------------===//
// ldmatrix and its kin
//===----------------------------------------------------------------------===//

TEST(MatrixTest, loads_put_elements_where_the_isa_says) {
  uint8_t rows[32][16], back[32][16];
  for (unsigned row = 0; row < 32; ++row)
    for (unsigned column = 0; column < 8; ++column) {
      uint16_t value = static_cast<uint16_t>(row * 8 + column);
      std::memcpy(&rows[row][2 * column], &value, sizeof(value));
    }
  for (bool transposed : {false, true})
    for (unsigned count : {1u, 2u, 4u}) {
      uint32_t regs[4][32];
      uint32_t *to[4] = {regs[0], regs[1], regs[2], regs[3]};
      scatterMatrix(rows, count, transposed, to);
      for (unsigned m = 0; m < count; ++m)
        for (unsigned lane = 0; lane < 32; ++lane)
          for (unsigned j = 0; j < 2; ++j) {
            MatrixElement at = elementOfLoad(lane, j, transposed);
            ASSERT_EQ(regs[m][lane] >> (16 * j) & 0xffff,
                      (8 * m + at.row) * 8 + at.column);
          }
      std::memset(back, 0, sizeof(back));
      gatherMatrix(to, count, transposed, back);
      ASSERT_EQ(std::memcmp(back, rows, count * 128), 0);
    }
}

TEST(MatrixTest, movmatrix_transposes_in_place) {
  uint32_t reg[32], original[32];
  for (unsigned lane = 0; lane < 32; ++lane)
    original[lane] = reg[lane] = (2 * lane) | (2 * lane + 1) << 16;
  moveMatrix(reg, reg);
  EXPECT_EQ(reg[0], 0u | 8u << 16);
  EXPECT_EQ(reg[4], 1u | 9u << 16);
  moveMatrix(reg, reg);
  EXPECT_EQ(std::memcmp(reg, original, sizeof(reg)), 0);
}
