//===- LinearFormTest.cpp - Linear forms against every single value -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/LinearForm.h"

#include "mlir/IR/MLIRContext.h"
#include "gtest/gtest.h"

#include <random>

using namespace mlir;
using namespace attn;

static constexpr int64_t kMost = std::numeric_limits<int64_t>::max();
static constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();

static int64_t evaluate(const LinearForm &form, int64_t i, int64_t j, int64_t q,
                        int64_t k) {
  return form.row * i + form.key * j + form.queries * q + form.keys * k +
         form.constant;
}

/// The extremes of `form`, by trying all that the facts admit.
static std::pair<int64_t, int64_t> tryAll(const LinearForm &form,
                                          const LengthFacts &facts) {
  int64_t least = kMost, greatest = kLeast;
  for (int64_t q = facts.fewestQueries; q <= facts.mostQueries; ++q)
    for (int64_t k = facts.fewestKeys; k <= facts.mostKeys; ++k) {
      if (facts.areEqual && q != k)
        continue;
      for (int64_t i = 0; i < q; ++i)
        for (int64_t j = 0; j < k; ++j) {
          least = std::min(least, evaluate(form, i, j, q, k));
          greatest = std::max(greatest, evaluate(form, i, j, q, k));
        }
    }
  return {least, greatest};
}

TEST(LinearFormTest, ExtremesAgreeWithEveryValue) {
  std::mt19937_64 random(7);
  std::uniform_int_distribution<int64_t> coefficient(-3, 3), few(1, 4),
      more(0, 3);
  for (int trial = 0; trial < 2000; ++trial) {
    LinearForm form{coefficient(random), coefficient(random),
                    coefficient(random), coefficient(random),
                    coefficient(random)};
    LengthFacts facts;
    facts.fewestQueries = few(random);
    facts.mostQueries = facts.fewestQueries + more(random);
    facts.fewestKeys = few(random);
    facts.mostKeys = facts.fewestKeys + more(random);
    facts.areEqual = trial % 2 == 0;
    auto [least, greatest] = tryAll(form, facts);
    if (least > greatest)
      continue; // equal lengths that can not be equal
    EXPECT_EQ(getMinimum(form, facts), least);
    EXPECT_EQ(getMaximum(form, facts), greatest);
    std::optional<LinearForm> normal = normalize(form, facts);
    ASSERT_TRUE(normal);
    EXPECT_EQ(tryAll(*normal, facts), std::pair(least, greatest));
  }
}

TEST(LinearFormTest, NothingWraps) {
  LinearForm most = LinearForm::getConstant(kMost);
  EXPECT_FALSE(add(most, LinearForm::getConstant(1)));
  EXPECT_FALSE(subtract({}, LinearForm::getConstant(kLeast)));
  EXPECT_FALSE(addScaled({}, 2, most));
  LinearForm steep;
  steep.row = kMost;
  EXPECT_EQ(getMaximum(steep, {}), kMost);
  steep.row = kLeast;
  EXPECT_EQ(getMinimum(steep, {}), kLeast);
  LinearForm late;
  late.keys = kMost;
  LengthFacts facts;
  facts.fewestKeys = facts.mostKeys = 2;
  EXPECT_FALSE(normalize(late, facts));
}

TEST(LinearFormTest, ExpressionsAndFormsAreEachOther) {
  MLIRContext context;
  LinearForm form{2, 0, -1, 3, 7};
  std::optional<LinearForm> again =
      getLinearForm(getAffineExpr(form, &context));
  ASSERT_TRUE(again);
  EXPECT_TRUE(*again == form);
  AffineExpr row = getAffineDimExpr(0, &context);
  EXPECT_FALSE(getLinearForm(row.floorDiv(2)));
  EXPECT_FALSE(getLinearForm(row % 2 + 1));
}
