//===- AttentionWorkTest.cpp - Counts by the textbook, and by counting ----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The figures that textbooks give are asked for exactly; masks and blocks are
// counted a second time, pair by pair.
//
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Roofline/AttentionWork.h"

#include "gtest/gtest.h"

#include <random>
#include <set>
#include <utility>

using namespace attn::roofline;

static constexpr int64_t kKiB = 1024, kMiB = kKiB * kKiB, kGiB = kMiB * kKiB;

/// One head of f16, as long in rows as in keys.
static AttentionShape makeSquare(int64_t length, int64_t dim) {
  AttentionShape shape;
  shape.queryLength = shape.keyLength = length;
  shape.queryKeyDim = shape.valueDim = dim;
  return shape;
}

//===----------------------------------------------------------------------===//
// Textbook figures
//===----------------------------------------------------------------------===//

TEST(AttentionWorkTest, BytesOfStandardFusedAndCompulsory) {
  AttentionShape shape = makeSquare(2048, 64);
  EXPECT_EQ(countUnfused(shape).bytes, 34603008);
  EXPECT_EQ(countFused(shape, {/*rowsPerBlock=*/64}).bytes, 17301504);
  EXPECT_EQ(countFused(shape).bytes, 1048576);
}

TEST(AttentionWorkTest, FlopsAreFourTimesPairsTimesDim) {
  AttentionShape shape = makeSquare(2048, 64);
  EXPECT_EQ(countFused(shape).flops, int64_t(4) * 2048 * 2048 * 64);
  EXPECT_EQ(countUnfused(shape).flops, countFused(shape).flops);
  EXPECT_EQ(countFused(shape).exponentials, int64_t(2048) * 2048);
}

TEST(AttentionWorkTest, StorageOfScoresAndProbabilities) {
  // One head of f16: 2 N² numbers of 2 bytes.
  const std::pair<int64_t, int64_t> table[] = {
      {1 * kKiB, 4 * kMiB},   {2 * kKiB, 16 * kMiB},  {4 * kKiB, 64 * kMiB},
      {8 * kKiB, 256 * kMiB}, {16 * kKiB, 1 * kGiB},  {32 * kKiB, 4 * kGiB},
      {64 * kKiB, 16 * kGiB}, {128 * kKiB, 64 * kGiB}};
  for (auto [length, bytes] : table) {
    EXPECT_EQ(countScoreStorage(makeSquare(length, 128)), bytes) << length;
    // Each of the two is written once and read once.
    EXPECT_EQ(countUnfusedTraffic(makeSquare(length, 128)).scores, 2 * bytes);
  }
}

TEST(AttentionWorkTest, LargestBlockIn48KiB) {
  AttentionShape shape = makeSquare(2048, 64);
  EXPECT_EQ(getLargestSquareBlock(shape, 48 * kKiB), 86);
  EXPECT_EQ(countSquareBlockBytes(shape, 86), 48504);
  EXPECT_EQ(countSquareBlockBytes(shape, 87), 49242);
  EXPECT_EQ(getLargestSquareBlock(shape, 0), 0);
}

TEST(AttentionWorkTest, LargestBlockFitsAndTheNextDoesNot) {
  for (int64_t dim : {1, 32, 64, 128, 576})
    for (int64_t bytes : {1000, 48 * 1024, 99 * 1024, 227 * 1024}) {
      AttentionShape shape = makeSquare(1, dim);
      int64_t block = getLargestSquareBlock(shape, bytes);
      EXPECT_LE(countSquareBlockBytes(shape, block), bytes);
      EXPECT_GT(countSquareBlockBytes(shape, block + 1), bytes);
    }
}

TEST(AttentionWorkTest, SumsOverGeneratedTokens) {
  for (int64_t last : {0, 1, 2, 3, 17, 1000}) {
    int64_t steps = 0, squares = 0;
    for (int64_t t = 1; t <= last; ++t) {
      steps += t;
      squares += t * t;
    }
    EXPECT_EQ(sumOfSteps(last), steps);
    EXPECT_EQ(sumOfSquaredSteps(last), squares);
  }
  EXPECT_EQ(sumOfSteps(1024), 524800);
  EXPECT_EQ(sumOfSquaredSteps(1024), 358438400);
  // The greatest that may be asked for: 2^20.
  EXPECT_EQ(sumOfSquaredSteps(1 << 20), 384307717958270976);
}

TEST(AttentionWorkTest, GenerationIsTheSumOfItsSteps) {
  AttentionShape shape = makeSquare(1, 16);
  shape.batch = 2;
  shape.queryHeads = 6;
  shape.keyHeads = 3;
  shape.writesLse = true;
  for (int64_t tokens : {1, 2, 13}) {
    Work cached, recomputed;
    for (int64_t t = 1; t <= tokens; ++t) {
      shape.keyLength = t;
      shape.queryLength = 1;
      cached += countFused(shape);
      shape.queryLength = t;
      recomputed += countFused(shape);
    }
    for (auto [hasCache, sum] :
         {std::pair(true, cached), {false, recomputed}}) {
      Work closed = countGeneration(shape, tokens, hasCache);
      EXPECT_EQ(closed.flops, sum.flops);
      EXPECT_EQ(closed.exponentials, sum.exponentials);
      EXPECT_EQ(closed.bytes, sum.bytes);
    }
  }
}

//===----------------------------------------------------------------------===//
// Masks and blocks, pair by pair
//===----------------------------------------------------------------------===//

/// What the bounds keep, from their definition.
static bool keeps(const KeyMask &mask, int64_t row, int64_t key) {
  for (const KeyBound &bound : mask.lower)
    if (key < bound.rowFactor * row + bound.constant)
      return false;
  for (const KeyBound &bound : mask.upper)
    if (key > bound.rowFactor * row + bound.constant)
      return false;
  return true;
}

TEST(AttentionWorkTest, CausalAndWindowByDefinition) {
  for (int64_t rows : {1, 5, 9})
    for (int64_t keys : {1, 6, 9, 14})
      for (Diagonal diagonal : {Diagonal::topLeft, Diagonal::bottomRight}) {
        int64_t offset = diagonal == Diagonal::topLeft ? 0 : keys - rows;
        KeyMask causal = getCausalMask(diagonal, rows, keys);
        KeyMask window = getWindowMask(3, 1, diagonal, rows, keys);
        KeyMask open = getWindowMask(-1, -1, diagonal, rows, keys);
        for (int64_t i = 0; i < rows; ++i)
          for (int64_t j = 0; j < keys; ++j) {
            int64_t distance = j - (i + offset);
            EXPECT_EQ(keeps(causal, i, j), distance <= 0);
            EXPECT_EQ(keeps(window, i, j), distance >= -3 && distance <= 1);
            EXPECT_TRUE(keeps(open, i, j));
          }
      }
}

TEST(AttentionWorkTest, CausalPairsInClosedForm) {
  AttentionShape shape = makeSquare(2048, 128);
  shape.mask = getCausalMask(Diagonal::topLeft, 2048, 2048);
  EXPECT_EQ(countKeptPairs(shape), sumOfSteps(2048));
  shape.batch = 3;
  shape.queryHeads = 4;
  EXPECT_EQ(countKeptPairs(shape), 12 * sumOfSteps(2048));
  // A window of w keys: the first w - 1 rows keep fewer.
  shape.batch = shape.queryHeads = 1;
  shape.mask = getWindowMask(255, 0, Diagonal::topLeft, 2048, 2048);
  EXPECT_EQ(countKeptPairs(shape), sumOfSteps(256) + (2048 - 256) * 256);
}

TEST(AttentionWorkTest, RandomMasksAndBlocksByCounting) {
  std::mt19937 random(7);
  auto pick = [&](int64_t low, int64_t high) {
    return std::uniform_int_distribution<int64_t>(low, high)(random);
  };
  for (int trial = 0; trial < 400; ++trial) {
    AttentionShape shape;
    shape.queryLength = pick(0, 12);
    shape.keyLength = pick(0, 14);
    int64_t group = pick(1, 2) * pick(1, 3);
    shape.keyHeads = pick(1, 3);
    shape.queryHeads = shape.keyHeads * group;
    shape.queryKeyDim = pick(1, 5);
    shape.valueDim = pick(1, 5);
    shape.keyBytes = pick(1, 4);
    for (int64_t n = pick(0, 2); n > 0; --n)
      shape.mask.lower.push_back({pick(0, 2), pick(-15, 8)});
    for (int64_t n = pick(0, 2); n > 0; --n)
      shape.mask.upper.push_back({pick(0, 2), pick(-8, 15)});
    KeyReads reads{pick(1, 7), pick(0, 1) ? group : 1};
    int64_t tokens =
        std::max<int64_t>(1, reads.rowsPerBlock / reads.headsPerBlock);
    int64_t pairs = 0, keysRead = 0;
    std::set<int64_t> anyKept;
    for (int64_t start = 0; start < shape.queryLength; start += tokens) {
      std::set<int64_t> kept;
      for (int64_t i = start; i < std::min(start + tokens, shape.queryLength);
           ++i)
        for (int64_t j = 0; j < shape.keyLength; ++j)
          if (keeps(shape.mask, i, j)) {
            ++pairs;
            kept.insert(j);
          }
      if (!kept.empty())
        keysRead += *kept.rbegin() - *kept.begin() + 1;
      anyKept.merge(kept);
    }
    EXPECT_EQ(countKeptPairs(shape), pairs * shape.queryHeads);
    int64_t readers = shape.queryHeads / reads.headsPerBlock;
    EXPECT_EQ(countFusedTraffic(shape, reads).key,
              readers * keysRead * shape.queryKeyDim * shape.keyBytes);
    EXPECT_EQ(countFusedTraffic(shape, reads).value,
              readers * keysRead * shape.valueDim * shape.keyBytes);
    int64_t once =
        anyKept.empty() ? 0 : *anyKept.rbegin() - *anyKept.begin() + 1;
    EXPECT_EQ(countFusedTraffic(shape).key,
              shape.keyHeads * once * shape.queryKeyDim * shape.keyBytes);
  }
}

TEST(AttentionWorkTest, DensityTakesItsShare) {
  AttentionShape shape = makeSquare(100, 8);
  shape.mask.density = 0.25;
  EXPECT_EQ(countKeptPairs(shape), 2500);
  EXPECT_DOUBLE_EQ(getKeptShare(shape), 0.25);
  EXPECT_EQ(countFused(shape).flops, 4 * 2500 * 8);
  // What is dropped anywhere is still read and, unfused, computed.
  EXPECT_EQ(countFused(shape).bytes, 4 * 100 * 8 * 2);
  EXPECT_EQ(countUnfused(shape).flops, 4 * 10000 * 8);
}

//===----------------------------------------------------------------------===//
// Groups, biases, statistics
//===----------------------------------------------------------------------===//

TEST(AttentionWorkTest, GroupsReadKeysOnceUnlessBlocksSayOtherwise) {
  AttentionShape shape = makeSquare(512, 64);
  shape.queryHeads = 8;
  shape.keyHeads = 2;
  int64_t headBytes = 512 * 64 * 2;
  EXPECT_EQ(countFused(shape).bytes, (2 * 8 + 2 * 2) * headBytes);
  // Each query head by itself, in 4 blocks of 128 rows ...
  EXPECT_EQ(countFused(shape, {128, 1}).bytes, (2 * 8 + 2 * 8 * 4) * headBytes);
  // ... or 4 heads in a block of 32 tokens: 16 blocks for each of 2 key heads.
  EXPECT_EQ(countFused(shape, {128, 4}).bytes,
            (2 * 8 + 2 * 2 * 16) * headBytes);
}

TEST(AttentionWorkTest, DecodeMovesItsCache) {
  AttentionShape shape;
  shape.queryHeads = 64;
  shape.keyHeads = 8;
  shape.queryKeyDim = shape.valueDim = 128;
  shape.keyLength = 8192;
  Work work = countFused(shape);
  EXPECT_EQ(work.bytes, 2 * 8 * 8192 * 128 * 2 + 2 * 64 * 128 * 2);
  EXPECT_EQ(work.flops, int64_t(4) * 64 * 8192 * 128);
  EXPECT_NEAR(work.intensity(), 8, 0.01); // the group, with 2 bytes an element
}

TEST(AttentionWorkTest, BiasLseAndValueInKey) {
  AttentionShape shape = makeSquare(64, 32);
  int64_t plain = countFused(shape).bytes;
  shape.biasBytes = 1000;
  shape.writesLse = true;
  EXPECT_EQ(countFused(shape).bytes, plain + 1000 + 64 * 4);
  shape.valueInKey = true;
  EXPECT_EQ(countFusedTraffic(shape).value, 0);
  EXPECT_EQ(countFused(shape).flops, 4 * 64 * 64 * 32);
}

//===----------------------------------------------------------------------===//
// Wrong shapes
//===----------------------------------------------------------------------===//

TEST(AttentionWorkTest, WrongShapesAreNamed) {
  AttentionShape shape = makeSquare(16, 8);
  EXPECT_EQ(validate(shape), "");
  auto expectWrong = [&](void (*change)(AttentionShape &), const char *text) {
    AttentionShape wrong = shape;
    change(wrong);
    EXPECT_EQ(validate(wrong), text);
  };
  expectWrong([](AttentionShape &s) { s.batch = 0; },
              "expected batch of at least 1 but got 0");
  expectWrong([](AttentionShape &s) { s.keyLength = -4; },
              "expected key length of at least 0 but got -4");
  expectWrong([](AttentionShape &s) { s.queryLength = kLongestSequence + 1; },
              "not supported yet: query length above 134217728, got 134217729");
  expectWrong([](AttentionShape &s) { s.queryHeads = 30, s.keyHeads = 8; },
              "expected query heads (30) to be a multiple of key heads (8)");
  expectWrong([](AttentionShape &s) { s.mask.density = 0; },
              "expected a mask density above 0 and at most 1 but got 0.000000");
  expectWrong(
      [](AttentionShape &s) { s.valueInKey = true, s.valueDim = 9; },
      "expected a value dim of at most the head dim (8) where V lies in K but "
      "got 9");
  expectWrong(
      [](AttentionShape &s) {
        s.queryLength = s.keyLength = kLongestSequence;
        s.queryHeads = s.keyHeads = 64;
      },
      "not supported yet: attentions of more than 2^62 operations");
}
