//===- MaskBandsTest.cpp - Key ranges against every single key ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/MaskBands.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "gtest/gtest.h"

#include <functional>

using namespace mlir;
using namespace attn;

namespace {
/// Says from its definition whether row i keeps key j.
using Keeps = std::function<bool(int64_t i, int64_t j, int64_t q, int64_t k)>;

struct NamedMask {
  MaskInterface mask; // null: none
  Keeps keeps;
};

/// The numbers of a range.
struct Numbers {
  int64_t first, interiorBegin, interiorEnd, end;
};

class MaskBandsTest : public ::testing::Test {
protected:
  MaskBandsTest() : module(ModuleOp::create(UnknownLoc::get(&context))) {
    context
        .loadDialect<AttnDialect, affine::AffineDialect, arith::ArithDialect>();
  }

  std::vector<NamedMask> getMasks();
  Numbers getNumbers(MaskInterface mask, int64_t firstRow, int64_t lastRow,
                     int64_t q, int64_t k, bool mayPass, int64_t keyTile);
  void checkTile(const NamedMask &mask, int64_t firstRow, int64_t lastRow,
                 int64_t q, int64_t k, bool mayPass, int64_t keyTile);

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
};
} // namespace

static int64_t getPlace(int64_t i, Alignment alignment, int64_t q, int64_t k) {
  return alignment == Alignment::top_left ? i : i + k - q;
}

std::vector<NamedMask> MaskBandsTest::getMasks() {
  std::vector<NamedMask> masks;
  masks.push_back({{}, [](auto...) { return true; }});
  for (Alignment alignment : {Alignment::top_left, Alignment::bottom_right}) {
    masks.push_back({CausalAttr::get(&context, alignment),
                     [=](int64_t i, int64_t j, int64_t q, int64_t k) {
                       return j <= getPlace(i, alignment, q, k);
                     }});
    for (int64_t left : {-1, 0, 1, 3, 1 << 30})
      for (int64_t right : {-1, 0, 2, 1 << 30})
        masks.push_back({WindowAttr::get(&context, left, right, alignment),
                         [=](int64_t i, int64_t j, int64_t q, int64_t k) {
                           int64_t place = getPlace(i, alignment, q, k);
                           return (left < 0 || j >= place - left) &&
                                  (right < 0 || j <= place + right);
                         }});
  }
  AffineExpr row = getAffineDimExpr(0, &context);
  AffineExpr keys = getAffineSymbolExpr(1, &context);
  auto map = [&](ArrayRef<AffineExpr> results) {
    return AffineMapAttr::get(AffineMap::get(1, 2, results, &context));
  };
  AffineExpr minusOne = getAffineConstantExpr(-1, &context);
  masks.push_back({BandAttr::get(&context, map({}), map(minusOne)),
                   [](auto...) { return false; }});
  masks.push_back({BandAttr::get(&context, map({row - 2, keys - 4}),
                                 map({row * 2 + 1, keys - 2})),
                   [](int64_t i, int64_t j, int64_t, int64_t k) {
                     return j >= i - 2 && j >= k - 4 && j <= 2 * i + 1 &&
                            j <= k - 2;
                   }});
  return masks;
}

Numbers MaskBandsTest::getNumbers(MaskInterface mask, int64_t firstRow,
                                  int64_t lastRow, int64_t q, int64_t k,
                                  bool mayPass, int64_t keyTile) {
  OpBuilder builder = OpBuilder::atBlockEnd(module->getBody());
  QueryTile tile{builder.getIndexAttr(firstRow), builder.getIndexAttr(lastRow),
                 builder.getIndexAttr(q), builder.getIndexAttr(k), mayPass};
  KeyRange range =
      buildKeyRange(builder, module->getLoc(), mask, tile, keyTile);
  // All is constant, so all must fold: -1 stands for what did not.
  auto number = [](OpFoldResult value) {
    return getConstantIntValue(value).value_or(-1);
  };
  return {number(range.first), number(range.interiorBegin),
          number(range.interiorEnd), number(range.end)};
}

void MaskBandsTest::checkTile(const NamedMask &mask, int64_t firstRow,
                              int64_t lastRow, int64_t q, int64_t k,
                              bool mayPass, int64_t keyTile) {
  Numbers range =
      getNumbers(mask.mask, firstRow, lastRow, q, k, mayPass, keyTile);
  ASSERT_LE(0, range.first);
  ASSERT_LE(range.first, range.interiorBegin);
  ASSERT_LE(range.interiorBegin, range.interiorEnd);
  ASSERT_LE(range.interiorEnd, range.end);
  if (range.first != range.end)
    ASSERT_LE(range.end, k);
  if (keyTile > 0)
    ASSERT_EQ((range.interiorEnd - range.interiorBegin) % keyTile, 0);
  for (int64_t j = 0; j < k; ++j) {
    bool isKeptByAny = false, isKeptByAll = true;
    for (int64_t i = firstRow; i <= lastRow; ++i) {
      bool isKept = i < q && mask.keeps(i, j, q, k);
      isKeptByAny |= isKept;
      isKeptByAll &= isKept;
    }
    bool isVisited = range.first <= j && j < range.end;
    bool isInterior = range.interiorBegin <= j && j < range.interiorEnd;
    if (isKeptByAny)
      ASSERT_TRUE(isVisited) << "key " << j;
    if (isInterior)
      ASSERT_TRUE(isKeptByAll) << "key " << j;
    if (isKeptByAll && keyTile == 0)
      ASSERT_TRUE(isInterior) << "key " << j;
    // One row has no slack: visited is kept.
    if (firstRow == lastRow)
      ASSERT_EQ(isVisited, isKeptByAny) << "key " << j;
  }
}

TEST_F(MaskBandsTest, RangesAgreeWithEveryKey) {
  for (const NamedMask &mask : getMasks())
    for (int64_t q : {1, 2, 5, 8})
      for (int64_t k : {0, 1, 2, 5, 7, 11})
        for (int64_t rows : {1, 2, 4})
          for (int64_t keyTile : {0, 1, 3})
            for (int64_t i = 0; i < q; i += rows) {
              SCOPED_TRACE(testing::Message()
                           << "q " << q << " k " << k << " rows " << i << ".. "
                           << rows << " tile " << keyTile);
              int64_t lastRow = std::min(i + rows, q) - 1;
              checkTile(mask, i, lastRow, q, k, false, keyTile);
              if (HasFatalFailure())
                return;
            }
}

TEST_F(MaskBandsTest, RowsBeyondTheLengthKeepNothing) {
  for (const NamedMask &mask : getMasks())
    for (int64_t q : {0, 1, 3, 6})
      for (int64_t k : {0, 4, 7})
        for (int64_t i = 0; i < 8; i += 2) {
          SCOPED_TRACE(testing::Message()
                       << "q " << q << " k " << k << " rows " << i);
          checkTile(mask, i, i + 1, q, k, true, 0);
          if (HasFatalFailure())
            return;
        }
}

TEST_F(MaskBandsTest, TheWorkedExampleHolds) {
  auto causal = CausalAttr::get(&context, Alignment::top_left);
  Numbers range = getNumbers(causal, 64, 127, 200, 200, false, 32);
  EXPECT_EQ(range.first, 0);
  EXPECT_EQ(range.interiorBegin, 0);
  EXPECT_EQ(range.interiorEnd, 64);
  EXPECT_EQ(range.end, 128);
}

TEST_F(MaskBandsTest, NoOpIsLeftWhereAllIsConstant) {
  auto causal = CausalAttr::get(&context, Alignment::bottom_right);
  getNumbers(causal, 4, 7, 16, 20, true, 4);
  EXPECT_TRUE(module->getBody()->empty());
}
