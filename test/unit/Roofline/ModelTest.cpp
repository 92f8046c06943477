//===- ModelTest.cpp - Whole models, from text to work --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Roofline/Model.h"
#include "lib/Analysis/Roofline/ModelFile.h"

#include "llvm/ADT/Twine.h"
#include "gtest/gtest.h"

#include <numeric>

using namespace attn::roofline;

/// A small right description; `extra` are further lines.
static std::string describe(llvm::StringRef extra = "") {
  return ("name: small\nlayers: 10\nmodel_dim: 64\nheads: 4\nffn_dim: 96\n"
          "vocabulary: 1000\ntype: bf16\n" +
          extra)
      .str();
}

static ModelDescription parse(const std::string &text) {
  llvm::Expected<ModelDescription> model = parseModel(text, "model.yaml");
  if (model)
    return *model;
  ADD_FAILURE() << llvm::toString(model.takeError());
  return {};
}

static void expectError(const std::string &text, llvm::StringRef message) {
  llvm::Expected<ModelDescription> model = parseModel(text, "model.yaml");
  ASSERT_FALSE(bool(model));
  std::string said = llvm::toString(model.takeError());
  EXPECT_TRUE(llvm::StringRef(said).contains(message)) << said;
}

/// The 70 B model of the examples.
static ModelDescription make70B() {
  ModelDescription model;
  model.layers = 80;
  model.modelDim = 8192;
  model.hiddenDim = 28672;
  model.vocabulary = 128256;
  LayerKind kind;
  kind.heads = 64;
  kind.keyHeads = 8;
  kind.headDim = kind.valueDim = 128;
  model.schedule = {kind};
  return model;
}

//===----------------------------------------------------------------------===//
// Work
//===----------------------------------------------------------------------===//

TEST(ModelTest, SeventyBillionParameters) {
  ModelDescription model = make70B();
  // 80 · (2 · 8192² + 2 · 8192 · 1024 + 3 · 8192 · 28672) + 2 · 128256 · 8192
  EXPECT_EQ(countParameters(model), 70552387584);
  EXPECT_EQ(countWeightBytes(model), 2 * 70552387584);
  // 2 · 8 · 128 numbers of two bytes a token and layer: 320 KiB a token.
  EXPECT_EQ(countCacheBytes(model, 1, 1), 320 * 1024);
  EXPECT_EQ(countCacheBytes(model, 4, 8192), int64_t(4) * 8192 * 320 * 1024);
  model.isTied = true;
  EXPECT_EQ(countParameters(model), 70552387584 - int64_t(128256) * 8192);
}

TEST(ModelTest, DecodeReadsWeightsAndCacheOnce) {
  ModelDescription model = make70B();
  Work work = countDecode(model, 1, 8192).total();
  int64_t table = int64_t(2) * 128256 * 8192; // the embedding: one row of it
  int64_t floor =
      countWeightBytes(model) - table + countCacheBytes(model, 1, 8192);
  EXPECT_GT(work.bytes, floor);
  EXPECT_LT(work.bytes, floor + floor / 1000); // and activations
  // Two FLOPs a weight, four a cached pair of numbers of the 64 heads.
  EXPECT_EQ(work.flops, 2 * (countParameters(model) - int64_t(128256) * 8192) +
                            int64_t(80) * 4 * 64 * 8192 * 128);
}

TEST(ModelTest, PrefillOfOneTokenIsDecodeOfTheFirst) {
  for (ModelDescription model :
       {make70B(),
        parse(describe("kv_heads: 2\nschedule:\n"
                       "  - { attention: window, window: 16, layers: 3 }\n"
                       "  - { attention: full }\n"))}) {
    Work prefill = countPrefill(model, 2, 1).total();
    Work decode = countDecode(model, 2, 1).total();
    EXPECT_EQ(prefill.flops, decode.flops);
    EXPECT_EQ(prefill.bytes, decode.bytes);
  }
}

TEST(ModelTest, PrefillPairsAreCausal) {
  ModelDescription model = make70B();
  for (const WorkItem &item : countPrefill(model, 1, 4096).items)
    if (item.group == OperationGroup::attention) {
      EXPECT_EQ(item.times, 80);
      EXPECT_EQ(item.work.exponentials, 64 * sumOfSteps(4096));
    }
}

TEST(ModelTest, SchedulesRepeatAndAreCut) {
  ModelDescription model =
      parse(describe("schedule:\n  - { attention: window, window: 8, layers: 3 "
                     "}\n  - { attention: full }\n"));
  EXPECT_EQ(countLayersOfKinds(model), (std::vector<int64_t>{8, 2}));
  model.layers = 3;
  EXPECT_EQ(countLayersOfKinds(model), (std::vector<int64_t>{3, 0}));
  model.layers = 4;
  EXPECT_EQ(countLayersOfKinds(model), (std::vector<int64_t>{3, 1}));
}

TEST(ModelTest, CachesOfHybridLayers) {
  ModelDescription model = parse(
      describe("kv_heads: 2\nschedule:\n"
               "  - { attention: window, window: 8, layers: 5 }\n"
               "  - { attention: linear, layers: 3 }\n"
               "  - { attention: full }\n"
               "  - { attention: latent, latent_dim: 32, rope_dim: 8 }\n"));
  int64_t window = 5 * 8 * 2 * (16 + 16) * 2; // never more than 8 tokens
  int64_t linear = 3 * 4 * 16 * 16 * 4;       // f32, whatever the tokens
  int64_t full = 1000 * 2 * (16 + 16) * 2;
  int64_t latent = 1000 * (32 + 8) * 2;
  EXPECT_EQ(countCacheBytes(model, 1, 1000), window + linear + full + latent);
  EXPECT_EQ(countCacheBytes(model, 1, 4),
            window / 2 + linear + (full + latent) / 250);
}

TEST(ModelTest, LatentAttentionIsAbsorbedInDecode) {
  ModelDescription model = parse(
      describe("value_dim: 8\nschedule:\n  - { attention: latent, latent_dim: "
               "32, rope_dim: 8, query_latent_dim: 24 }\n"));
  auto findAttention = [](const Phase &phase) {
    for (const WorkItem &item : phase.items)
      if (item.attention)
        return *item.attention;
    return AttentionShape();
  };
  AttentionShape prefill = findAttention(countPrefill(model, 1, 100));
  EXPECT_EQ(prefill.keyHeads, 4);
  EXPECT_EQ(prefill.queryKeyDim, 16 + 8);
  EXPECT_EQ(prefill.valueDim, 8);
  AttentionShape decode = findAttention(countDecode(model, 1, 100));
  EXPECT_EQ(decode.keyHeads, 1);
  EXPECT_EQ(decode.queryKeyDim, 32 + 8);
  EXPECT_EQ(decode.valueDim, 32);
  EXPECT_EQ(countFusedTraffic(decode).key, 100 * 40 * 2);
  EXPECT_EQ(countFusedTraffic(decode).value, 0);
  // Absorbed or not, a token meets every weight once.
  auto countProjectionFlops = [](const Phase &phase) {
    int64_t flops = 0;
    for (const WorkItem &item : phase.items)
      if (item.group == OperationGroup::projections)
        flops += item.work.flops * item.times;
    return flops;
  };
  int64_t weights =
      10 * (64 * 24 + 24 * 4 * 24 + 64 * 40 + 32 * 4 * (16 + 8) + 4 * 8 * 64);
  EXPECT_EQ(countProjectionFlops(countDecode(model, 1, 100)), 2 * weights);
  EXPECT_EQ(countProjectionFlops(countPrefill(model, 1, 1)), 2 * weights);
  EXPECT_EQ(countParameters(model), weights + 10 * 3 * 64 * 96 + 2 * 1000 * 64);
}

TEST(ModelTest, WrongModelsAreNamed) {
  EXPECT_EQ(validate(make70B()), "");
  auto expectWrong = [](void (*change)(ModelDescription &), const char *text) {
    ModelDescription wrong = make70B();
    change(wrong);
    EXPECT_EQ(validate(wrong), text);
  };
  expectWrong([](ModelDescription &m) { m.layers = 1 << 25; },
              "expected sizes of 1 to 16777216 but got 33554432");
  expectWrong([](ModelDescription &m) { m.schedule.clear(); },
              "expected 1 to 4096 kinds of layers but got 0");
  expectWrong(
      [](ModelDescription &m) { m.schedule[0].layers = int64_t(1) << 62; },
      "expected 'layers' of 1 to 16777216 but got 4611686018427387904");
  expectWrong(
      [](ModelDescription &m) {
        m.schedule[0].attention = AttentionKind::window;
      },
      "expected a 'window' of at least 1 but got 0");
  expectWrong(
      [](ModelDescription &m) {
        m.schedule[0].attention = AttentionKind::latent;
      },
      "expected a 'latent_dim' of at least 1 but got 0");
  expectWrong([](ModelDescription &m) { m.schedule[0].ropeDim = 1 << 25; },
              "expected latent dims of at most 16777216");
  expectWrong(
      [](ModelDescription &m) {
        m.layers = m.modelDim = m.hiddenDim = 1 << 24;
      },
      "not supported yet: models of more than 2^56 parameters");
}

TEST(ModelTest, RunsTooLargeToCountAreRefused) {
  ModelDescription model = make70B();
  EXPECT_EQ(validateRun(model, 8, 131072), "");
  EXPECT_EQ(validateRun(model, 0, 1),
            "expected a batch of 1 to 1048576 but got 0");
  EXPECT_EQ(validateRun(model, 1, 0),
            "expected 1 to 134217728 tokens but got 0");
  EXPECT_EQ(validateRun(model, 1 << 20, 1 << 20),
            "not supported yet: attentions of more than 2^62 operations");
  EXPECT_EQ(validateRun(model, 1 << 16, 1 << 14),
            "not supported yet: runs of more than 2^62 operations");
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

TEST(ModelFileTest, LeftOutNumbersComeFromOthers) {
  ModelDescription model = parse(describe());
  ASSERT_EQ(model.schedule.size(), 1u);
  EXPECT_EQ(model.schedule[0].keyHeads, 4);
  EXPECT_EQ(model.schedule[0].headDim, 16);
  EXPECT_EQ(model.schedule[0].valueDim, 16);
  EXPECT_EQ(model.cacheType, ElementType::bf16);
  EXPECT_TRUE(model.isGated);
}

TEST(ModelFileTest, WrongTextIsAnErrorWithItsLine) {
  expectError(describe("colour: red\n"),
              "model.yaml:8:1: error: unknown key 'colour'");
  expectError(describe("kv_heads: -2\n"), "model.yaml:8:11: error: expected a "
                                          "whole number of at least 1");
  expectError(describe("kv_heads: 2 heads\n"),
              "error: expected a whole number of at least 1");
  expectError("name: x\n", "missing required key 'layers'");
  expectError(describe("cache_type: f12\n"),
              "model.yaml:8:13: error: unknown enumerated scalar");
  expectError(describe("kv_heads: 3\n"), "error: expected query heads (4) to "
                                         "be a multiple of key heads (3)");
  expectError(describe("schedule:\n  - { attention: window }\n"),
              "model.yaml:9:7: error: missing required key 'window'");
  expectError(describe("schedule:\n  - { attention: full, window: 7 }\n"),
              "model.yaml:9:24: error: unknown key 'window'");
  expectError("name: x\nlayers: 1\nmodel_dim: 65\nheads: 4\nffn_dim: 1\n"
              "vocabulary: 1\ntype: f32\n",
              "expected 'model_dim' (65) to be a multiple of 'heads' (4), or a "
              "'head_dim'");
  expectError("", "model.yaml:1:1: error: expected a description of a model");
  expectError("[1, 2", "error:");
}
