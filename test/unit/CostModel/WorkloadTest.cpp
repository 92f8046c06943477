//===- WorkloadTest.cpp - Visited tiles against every single key ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "test/unit/CostModel/Machines.h"

#include "mlir/IR/MLIRContext.h"
#include "gtest/gtest.h"

using namespace attn;
using roofline::AttentionShape;
using roofline::Diagonal;

/// Every key that some row keeps lies in a visited tile, no key that some row
/// drops in an interior one: counted from the definition.
static void checkTiles(const AttentionShape &shape, int64_t row, int64_t rows,
                       int64_t keyTile) {
  VisitedTiles visited = countVisitedTiles(shape, row, rows, keyTile);
  int64_t anyKept = 0, allKept = 0;
  int64_t last = std::min(row + rows, shape.queryLength);
  for (int64_t key = 0; key < shape.keyLength; ++key) {
    int64_t keeping = 0;
    for (int64_t i = row; i < last; ++i) {
      roofline::KeyInterval kept = roofline::getKeptKeys(shape, i);
      keeping += kept.first <= key && key < kept.end;
    }
    anyKept += keeping > 0;
    allKept += keeping == last - row;
  }
  EXPECT_EQ(visited.interior, allKept / keyTile);
  EXPECT_GE(visited.total() * keyTile, anyKept);
  // Never more than a partial tile at the front, one behind.
  EXPECT_LT(visited.total() * keyTile, anyKept + 2 * keyTile);
}

TEST(Workload, VisitsWhatTheMaskKeeps) {
  AttentionShape shape;
  shape.queryLength = 100;
  shape.keyLength = 130;
  for (Diagonal diagonal : {Diagonal::topLeft, Diagonal::bottomRight})
    for (int64_t left : {-1, 0, 20})
      for (int64_t right : {-1, 0, 7}) {
        shape.mask = roofline::getWindowMask(left, right, diagonal, 100, 130);
        for (int64_t row = 0; row < 100; row += 32)
          for (int64_t keyTile : {1, 16, 48})
            checkTiles(shape, row, 32, keyTile);
      }
}

TEST(Workload, CausalSquareVisitsATriangleOfTiles) {
  AttentionShape shape = getHeads(1, 1, 1024, 64, true).shape;
  for (int64_t tile = 0; tile < 8; ++tile) {
    VisitedTiles visited = countVisitedTiles(shape, tile * 128, 128, 128);
    EXPECT_EQ(visited.interior, tile);
    EXPECT_EQ(visited.boundary, 1);
  }
}

TEST(Workload, RowsWithoutKeysVisitNothing) {
  AttentionShape shape;
  shape.queryLength = 64;
  shape.keyLength = 32;
  shape.mask = roofline::getCausalMask(Diagonal::bottomRight, 64, 32);
  EXPECT_EQ(countVisitedTiles(shape, 0, 32, 16).total(), 0);
  EXPECT_EQ(countVisitedTiles(shape, 32, 32, 16).total(), 2);
}
