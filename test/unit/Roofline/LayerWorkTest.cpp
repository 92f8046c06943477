//===- LayerWorkTest.cpp - Products, caches and states --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Roofline/LayerWork.h"

#include "gtest/gtest.h"

using namespace attn::roofline;

static constexpr int64_t kMiB = 1024 * 1024;

TEST(LayerWorkTest, CachesOfMhaGqaAndMqa) {
  // 32 heads, batch 8, 1024 tokens, dim 128, two bytes (f16, bf16).
  CacheShape shape{8, 32, 1024, 128, 128, 2};
  EXPECT_EQ(countCacheBytes(shape), 128 * kMiB);
  shape.keyHeads = 8;
  EXPECT_EQ(countCacheBytes(shape), 32 * kMiB);
  shape.keyHeads = 1;
  EXPECT_EQ(countCacheBytes(shape), 4 * kMiB);
}

TEST(LayerWorkTest, LatentCacheHoldsOneVectorAToken) {
  // 512 + 64 numbers a token, against 2 · 128 heads · 128 with MHA.
  EXPECT_EQ(countLatentCacheBytes(8, 1024, 512, 64, 2), 8 * 1024 * 576 * 2);
}

TEST(LayerWorkTest, ProductMovesEachMatrixOnce) {
  Work work = countMatmul({/*batch=*/2, /*rows=*/3, /*columns=*/5, /*inner=*/7,
                           /*leftBytes=*/1, /*rightBytes=*/2,
                           /*resultBytes=*/4});
  EXPECT_EQ(work.flops, 2 * 2 * 3 * 5 * 7);
  EXPECT_EQ(work.bytes, 2 * (3 * 7 * 1 + 7 * 5 * 2 + 3 * 5 * 4));
}

TEST(LayerWorkTest, ProjectionsFollowTheHeads) {
  // The layer of a 70 B model: 64 query heads on 8 key heads.
  LayerShape shape{/*tokens=*/1,        /*modelDim=*/8192,
                   /*hiddenDim=*/28672,
                   /*queryHeads=*/64,   /*keyHeads=*/8,
                   /*queryKeyDim=*/128, /*valueDim=*/128};
  ProjectionWork work = countProjections(shape);
  EXPECT_EQ(work.query.flops, int64_t(2) * 8192 * 8192);
  EXPECT_EQ(work.key.flops, int64_t(2) * 8192 * 1024);
  EXPECT_EQ(work.value.flops, int64_t(2) * 8192 * 1024);
  EXPECT_EQ(work.output.flops, int64_t(2) * 8192 * 8192);
  EXPECT_EQ(work.key.bytes, 2 * (8192 + int64_t(8192) * 1024 + 1024));
}

TEST(LayerWorkTest, SwigluIsThreeProducts) {
  LayerShape shape;
  shape.tokens = 10;
  shape.modelDim = 32;
  shape.hiddenDim = 96;
  SwigluWork work = countSwiglu(shape);
  EXPECT_EQ(work.gate.flops + work.up.flops + work.down.flops,
            6 * 10 * 32 * 96);
  EXPECT_EQ(work.down.bytes, 2 * (10 * 96 + 96 * 32 + 10 * 32));
}

TEST(LayerWorkTest, LinearAttentionGrowsWithTokensNotTheirSquare) {
  LinearAttentionShape shape{/*batch=*/2, /*heads=*/4, /*queryLength=*/1000,
                             /*keyDim=*/64, /*valueDim=*/128};
  Work prefill = countLinearAttention(shape);
  EXPECT_EQ(countStateBytes(shape), 2 * 4 * 64 * 128 * 4);
  EXPECT_EQ(prefill.flops, int64_t(4) * 8 * 1000 * 64 * 128);
  EXPECT_EQ(prefill.bytes, 2 * 8 * 1000 * 192 * 2 + countStateBytes(shape));
  shape.queryLength = 1;
  shape.readsState = true;
  EXPECT_EQ(countLinearAttention(shape).bytes,
            2 * 8 * 192 * 2 + 2 * countStateBytes(shape));
}
