//===- ExpertTilesTest.cpp - Tiles that experts found by hand -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// FlashAttention-3's table for H100 (hopper/tile_size.h) and FlashAttention-2's
// for A100, at the length where each was chosen: the plateau, and 2k.
//
//===----------------------------------------------------------------------===//

#include "test/unit/CostModel/Machines.h"

#include "gtest/gtest.h"

using namespace attn;

/// The place of a tile among the legal ones, from 1 on; 0 where it is illegal.
static size_t getRank(const Ranking &ranking, int64_t rows, int64_t keys,
                      int64_t warps) {
  for (size_t at = 0; at < ranking.legal.size(); ++at) {
    const TileConfiguration &config = ranking.legal[at].config;
    if (config.queryTile == rows && config.keyTile == keys &&
        config.warps == warps)
      return at + 1;
  }
  return 0;
}

static void expectAmongBest(llvm::StringRef device, const Workload &workload,
                            int64_t rows, int64_t keys, int64_t warps,
                            size_t most = 5) {
  GPUMachine gpu = getMachine(device);
  Ranking ranking = rankConfigurations(gpu, workload);
  EXPECT_GE(ranking.enumerated, 60);
  size_t rank = getRank(ranking, rows, keys, warps);
  EXPECT_GE(rank, 1u);
  EXPECT_LE(rank, most);
  if (rank >= 1 && rank <= most)
    return;
  std::string table;
  llvm::raw_string_ostream stream(table);
  printRanking(stream, gpu, workload, ranking);
  ADD_FAILURE() << rows << "x" << keys << " is number " << rank << " of\n"
                << table;
}

TEST(ExpertTiles, FlashAttention3OnH100) {
  expectAmongBest("h100-sxm", getPaperProblem(8192, 64), 192, 192, 12);
  // The one exception: sixth, 0.1 % behind the fifth. The model does not know
  // what a fence costs where P goes through shared memory, as it does in the
  // five before it (docs/CostModel.md).
  expectAmongBest("h100-sxm", getPaperProblem(8192, 64, true), 192, 128, 12, 6);
  for (bool isCausal : {false, true}) {
    expectAmongBest("h100-sxm", getPaperProblem(8192, 128, isCausal), 128,
                    isCausal ? 128 : 176, 8);
    expectAmongBest("h100-sxm", getPaperProblem(8192, 256, isCausal), 128, 80,
                    8);
  }
}

TEST(ExpertTiles, FlashAttention2OnA100) {
  for (bool isCausal : {false, true}) {
    expectAmongBest("a100", getPaperProblem(2048, 64, isCausal), 128, 128, 4);
    expectAmongBest("a100", getPaperProblem(2048, 96, isCausal), 128, 64, 4);
    expectAmongBest("a100", getPaperProblem(2048, 128, isCausal), 128, 64, 4);
    expectAmongBest("a100", getPaperProblem(2048, 192, isCausal), 128, 64, 8);
    expectAmongBest("a100", getPaperProblem(2048, 256, isCausal), 128, 64, 8);
  }
}

TEST(ExpertTiles, TileOf32HeadDimsOnA100) {
  for (bool isCausal : {false, true})
    expectAmongBest("a100", getPaperProblem(2048, 32, isCausal), 128, 128, 4);
}
