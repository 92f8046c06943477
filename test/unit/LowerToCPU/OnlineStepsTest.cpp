//===- OnlineStepsTest.cpp - Expanded online steps against the reference --===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Every tensor lies between two unmapped pages, at the end of its memory and
// then at its start: an access out of bounds stops the test.
//
//===----------------------------------------------------------------------===//

#include "OnlineText.h"
#include "TestKernel.h"

#include "lib/Reference/Attainable.h"
#include "lib/Reference/Generate.h"
#include "lib/Runtime/GuardedBuffer.h"

#include "mlir/ExecutionEngine/CRunnerUtils.h"

#include "gtest/gtest.h"

#include <cmath>

using namespace attn::reference;
using namespace attn::runtime;
using namespace attn::test;

namespace {
/// One head's problem, and how it is tiled.
struct Case {
  OnlineText text;
  int64_t rows = 1, keys = 1;
  InputKind inputs = InputKind::Normal;
  std::vector<MaskAtom> mask = {};
  std::optional<int64_t> queryLength, keyLength;
};

/// A matrix beside an unmapped page.
struct Matrix {
  Matrix(int64_t rows, int64_t columns, GuardSide side,
         const std::vector<float> &values = {})
      : buffer(rows * columns * sizeof(float), side),
        descriptor{buffer.as<float>(),
                   buffer.as<float>(),
                   0,
                   {rows, columns},
                   {columns, 1}} {
    std::copy(values.begin(), values.end(), buffer.as<float>());
  }

  GuardedBuffer buffer;
  StridedMemRefType<float, 2> descriptor;
};
} // namespace

static FullyMasked getMode(const std::string &name) {
  return name == "nan"    ? FullyMasked::NaN
         : name == "mean" ? FullyMasked::Mean
                          : FullyMasked::Zero;
}

static Problem makeProblem(const Case &test) {
  Problem problem;
  problem.dims = {
      1, 1, 1, test.rows, test.keys, test.text.dim, test.text.valueDim};
  problem.scale = test.text.scale;
  problem.mask = test.mask;
  problem.wantsLse = test.text.wantsLse;
  problem.fullyMasked = getMode(test.text.fullyMasked);
  if (test.text.biasRows || test.text.biasKeys)
    problem.bias =
        BiasShape{{false, false, test.text.biasRows, test.text.biasKeys}};
  if (test.queryLength)
    problem.queryLengths = std::vector<int64_t>{*test.queryLength};
  if (test.keyLength)
    problem.keyLengths = std::vector<int64_t>{*test.keyLength};
  return problem;
}

static void run(const TestKernel &kernel, const Case &test, GuardSide side) {
  Problem problem = makeProblem(test);
  Generated data = generateInputs(problem, {}, {test.inputs, /*seed=*/7});
  ASSERT_EQ(data.error, "");
  Index4 bias = problem.biasSizes();
  Matrix q(test.rows, test.text.dim, side, data.query),
      k(test.keys, test.text.dim, side, data.key),
      v(test.keys, test.text.valueDim, side, data.value),
      b(bias[2], bias[3], side, data.bias),
      o(test.rows, test.text.valueDim, side), lse(test.rows, 1, side);
  float *rows = lse.buffer.as<float>();
  StridedMemRefType<float, 1> lseRows = {rows, rows, 0, {test.rows}, {1}};
  kernel.call(&q.descriptor, &k.descriptor, &v.descriptor, &o.descriptor,
              &lseRows, &b.descriptor, test.queryLength.value_or(test.rows),
              test.keyLength.value_or(test.keys));
  Answer answer;
  answer.output = o.buffer.as<float>();
  answer.lse = test.text.wantsLse ? rows : nullptr;
  if (data.exactCount)
    answer.exactRows = &data.exactRows;
  Judgement judgement = judge(problem, data.inputs(problem, {}), answer);
  EXPECT_EQ(judgement.error, "");
  EXPECT_TRUE(judgement.output.accepted) << judgement.output.reason;
  EXPECT_TRUE(judgement.lse.accepted) << judgement.lse.reason;
}

/// Compiles one kernel for all `cases`, which differ in what is not its text.
static void runAll(const OnlineText &text, std::vector<Case> cases) {
  auto kernel = TestKernel::compile(print(text));
  ASSERT_NE(kernel, nullptr);
  for (Case &test : cases) {
    test.text = text;
    for (GuardSide side : {GuardSide::End, GuardSide::Start}) {
      SCOPED_TRACE("rows " + std::to_string(test.rows) + ", keys " +
                   std::to_string(test.keys) + ", dims " +
                   std::to_string(text.dim) + " and " +
                   std::to_string(text.valueDim));
      run(*kernel, test, side);
    }
  }
}

/// Ragged and full sizes, random and exact inputs.
static std::vector<Case> makeCases(const OnlineText &text,
                                   std::vector<MaskAtom> mask = {}) {
  std::vector<Case> cases;
  int64_t tile = text.queryTile, keys = text.keyTile;
  for (InputKind kind : {InputKind::Normal, InputKind::LargeLogits,
                         InputKind::Needle, InputKind::ExactMean})
    for (auto [rows, columns] : {std::pair<int64_t, int64_t>(1, 1),
                                 {1, keys + 1},
                                 {tile, keys},
                                 {tile + 1, 2 * keys - 1},
                                 {2 * tile - 3, 5}})
      cases.push_back({text, rows, columns, kind, mask, {}, {}});
  return cases;
}

namespace {
/// Vector bytes and registers of the targets that code is made for.
class OnTarget : public testing::TestWithParam<std::pair<int64_t, int64_t>> {
protected:
  OnlineText text;
  void SetUp() override {
    std::tie(text.vectorBytes, text.vectorRegisters) = GetParam();
  }
  void setDims(int64_t dim, int64_t valueDim, int64_t queryTile,
               int64_t keyTile) {
    text.dim = dim;
    text.valueDim = valueDim;
    text.queryTile = queryTile;
    text.keyTile = keyTile;
    text.scale = 1.0f / std::sqrt(float(dim));
  }
};
} // namespace

INSTANTIATE_TEST_SUITE_P(Targets, OnTarget,
                         testing::Values(std::pair<int64_t, int64_t>(16, 16),
                                         std::pair<int64_t, int64_t>(32, 16),
                                         std::pair<int64_t, int64_t>(64, 32)));

TEST_P(OnTarget, UsualDims) {
  setDims(64, 64, 64, 128);
  runAll(text, makeCases(text));
}

TEST_P(OnTarget, OddDims) {
  setDims(88, 40, 32, 24);
  runAll(text, makeCases(text));
}

TEST_P(OnTarget, UnequalDimsAndTinyTile) {
  setDims(20, 17, 6, 16);
  runAll(text, makeCases(text));
}

TEST_P(OnTarget, LargestDims) {
  setDims(256, 256, 32, 64);
  runAll(text, makeCases(text));
}

TEST_P(OnTarget, CausalFromTheTopLeft) {
  setDims(24, 8, 32, 64);
  text.mask = "#attn.causal<top_left>";
  runAll(text, makeCases(text, {CausalMask{MaskAlignment::TopLeft}}));
}

TEST_P(OnTarget, CausalFromTheBottomRightLeavesRowsEmpty) {
  setDims(24, 8, 32, 64);
  text.mask = "#attn.causal<bottom_right>";
  for (const char *mode : {"zero", "nan"}) {
    text.fullyMasked = mode;
    runAll(text, makeCases(text, {CausalMask{MaskAlignment::BottomRight}}));
  }
}

TEST_P(OnTarget, EmptyRowsGiveTheMean) {
  setDims(24, 8, 32, 64);
  text.mask = "#attn.causal<bottom_right>";
  text.fullyMasked = "mean";
  text.wantsLse = false;
  runAll(text, makeCases(text, {CausalMask{MaskAlignment::BottomRight}}));
}

TEST_P(OnTarget, WindowBoundsBothSides) {
  setDims(24, 8, 32, 16);
  text.mask = "#attn.window<left = 9, right = 2>";
  runAll(text, makeCases(text, {WindowMask{9, 2}}));
}

TEST_P(OnTarget, BiasOfEveryShape) {
  setDims(24, 8, 32, 16);
  for (bool rows : {false, true})
    for (bool keys : {false, true}) {
      text.biasRows = rows;
      text.biasKeys = keys;
      runAll(text, makeCases(text));
    }
}

TEST_P(OnTarget, LengthsEndRowsAndKeys) {
  setDims(24, 8, 32, 16);
  std::vector<Case> cases;
  for (int64_t queries : {0, 1, 33, 50})
    for (int64_t keys : {0, 1, 16, 40})
      cases.push_back({text, 50, 40, InputKind::Normal, {}, queries, keys});
  runAll(text, cases);
}
