//===- BandsTest.cpp - Masks made of conditions, key by key ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Random conjunctions of linear conditions: whatever is classified, simplified
// and spelled as a mask must keep exactly the keys that the conditions keep.
//
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Bands.h"

#include "mlir/IR/AffineMap.h"
#include "mlir/IR/MLIRContext.h"
#include "gtest/gtest.h"

#include <random>

using namespace mlir;
using namespace attn;

using Kind = KeyCondition::Kind;

namespace {
/// One position and the lengths around it.
struct Place {
  int64_t i, j, q, k;
};

class BandsTest : public ::testing::TestWithParam<int> {
protected:
  BandsTest() { context.loadDialect<AttnDialect>(); }

  void checkConjunction(ArrayRef<LinearForm> forms, const LengthFacts &facts);

  MLIRContext context;
};
} // namespace

static constexpr int64_t kLongestTried = 6;

static int64_t evaluate(const LinearForm &form, Place at) {
  return form.row * at.i + form.key * at.j + form.queries * at.q +
         form.keys * at.k + form.constant;
}

static int64_t evaluate(AffineExpr bound, Place at) {
  MLIRContext *context = bound.getContext();
  auto number = [&](int64_t value) {
    return getAffineConstantExpr(value, context);
  };
  AffineExpr result =
      bound.replaceDimsAndSymbols({number(at.i)}, {number(at.q), number(at.k)});
  return cast<AffineConstantExpr>(result).getValue();
}

static bool keeps(MaskInterface mask, Place at) {
  if (!mask)
    return true;
  return llvm::all_of(mask.getLowerBounds().getResults(),
                      [&](AffineExpr e) { return at.j >= evaluate(e, at); }) &&
         llvm::all_of(mask.getUpperBounds().getResults(),
                      [&](AffineExpr e) { return at.j <= evaluate(e, at); });
}

/// Calls `visit` for all lengths that the facts admit, up to a small size.
static void forLengths(const LengthFacts &facts,
                       llvm::function_ref<void(int64_t, int64_t)> visit) {
  for (int64_t q = facts.fewestQueries;
       q <= std::min(facts.mostQueries, kLongestTried); ++q)
    for (int64_t k = facts.fewestKeys;
         k <= std::min(facts.mostKeys, kLongestTried); ++k)
      if (!facts.areEqual || q == k)
        visit(q, k);
}

void BandsTest::checkConjunction(ArrayRef<LinearForm> forms,
                                 const LengthFacts &facts) {
  Band band;
  SmallVector<LinearForm> said;
  for (const LinearForm &form : forms) {
    KeyCondition condition = classifyCondition(form, facts);
    if (condition.kind == Kind::other)
      continue;
    band.add(condition);
    said.push_back(form);
  }
  simplifyBand(band, facts);
  MaskInterface mask = getMask(&context, band, facts);
  bool neverEmpty = keepsKeyInEveryRow(band, facts);
  bool sawEmptyRow = false;
  forLengths(facts, [&](int64_t q, int64_t k) {
    for (int64_t i = 0; i < q; ++i) {
      bool isRowEmpty = true;
      for (int64_t j = 0; j < k; ++j) {
        Place at{i, j, q, k};
        bool wanted = llvm::all_of(said, [&](const LinearForm &form) {
          return evaluate(form, at) >= 0;
        });
        EXPECT_EQ(keeps(mask, at), wanted);
        isRowEmpty &= !wanted;
      }
      sawEmptyRow |= isRowEmpty;
    }
  });
  EXPECT_FALSE(neverEmpty && sawEmptyRow);
  // With static lengths the answer is exact.
  if (facts.fewestQueries == facts.mostQueries &&
      facts.fewestKeys == facts.mostKeys)
    EXPECT_EQ(neverEmpty, !sawEmptyRow);
}

/// Lengths that are dynamic, dynamic and equal, static, or half of each.
static LengthFacts getFacts(int kind, std::mt19937_64 &random) {
  std::uniform_int_distribution<int64_t> size(1, kLongestTried);
  LengthFacts facts;
  facts.areEqual = kind == 1;
  if (kind == 2 || kind == 3)
    facts.fewestQueries = facts.mostQueries = size(random);
  if (kind == 2)
    facts.fewestKeys = facts.mostKeys = size(random);
  return facts;
}

TEST_P(BandsTest, MasksKeepWhatTheirConditionsKeep) {
  std::mt19937_64 random(11 + GetParam());
  std::uniform_int_distribution<int64_t> slope(-1, 2), factor(-2, 2),
      length(-1, 1), constant(-5, 5), count(1, 4);
  for (int trial = 0; trial < 3000; ++trial) {
    SmallVector<LinearForm> forms;
    for (int64_t n = count(random); n > 0; --n)
      forms.push_back({slope(random), factor(random), length(random),
                       length(random), constant(random)});
    checkConjunction(forms, getFacts(GetParam(), random));
    if (HasFailure())
      return;
  }
}

INSTANTIATE_TEST_SUITE_P(AllKindsOfLengths, BandsTest, ::testing::Range(0, 4));

TEST_F(BandsTest, AbsurdNumbersAreNoBand) {
  LinearForm far;
  far.key = -1;
  far.row = 1 << 21;
  EXPECT_EQ(classifyCondition(far, {}).kind, Kind::other);
  far.row = 1;
  far.constant = std::numeric_limits<int64_t>::min();
  EXPECT_EQ(classifyCondition(far, {}).kind, Kind::never);
  far.constant = std::numeric_limits<int64_t>::max();
  EXPECT_EQ(classifyCondition(far, {}).kind, Kind::always);
  far.key = std::numeric_limits<int64_t>::min();
  EXPECT_EQ(classifyCondition(far, {}).kind, Kind::other);
}
