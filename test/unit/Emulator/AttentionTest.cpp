//===- AttentionTest.cpp - Kernels of other compilers, as they come -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/FloatFormats.h"
#include "lib/Reference/Accept.h"
#include "lib/Reference/Compute.h"
#include "lib/Reference/Generate.h"
#include "test/unit/Emulator/AttentionKernel.h"

#include "gtest/gtest.h"

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace attn;
using namespace attn::emulator;
using reference::InputKind;

/// Rounds numbers to bf16, in place, and returns their bits.
static std::vector<uint16_t> roundToBF16(std::vector<float> &values) {
  std::vector<uint16_t> bits;
  for (float &value : values) {
    uint64_t rounded = encodeDouble(FloatFormat::BF16, value);
    value = static_cast<float>(decodeDouble(FloatFormat::BF16, rounded));
    bits.push_back(static_cast<uint16_t>(rounded));
  }
  return bits;
}

static uint32_t scaleBitsOf(const reference::Problem &problem) {
  float scale = static_cast<float>(problem.scale * std::log2(std::exp(1.0)));
  uint32_t bits;
  std::memcpy(&bits, &scale, sizeof(bits));
  return bits;
}

static float roundedToBF16(double value) {
  return static_cast<float>(
      reference::roundTo(reference::OutputType::BF16, value));
}

/// One row of what an unfused program in bf16 gives: scores and weights are
/// rounded to bf16 on their way through memory.
static void computeNaiveRow(const reference::Problem &problem,
                            const reference::Inputs &inputs, int64_t head,
                            int64_t row, float *output) {
  const reference::Dims &dims = problem.dims;
  int64_t keyHead = head / (dims.queryHeads / dims.keyHeads);
  int64_t keys = problem.mask.empty() ? dims.keyLength : row + 1;
  const float *q = inputs.query.at(0, head, row);
  std::vector<float> weights(keys);
  float most = -INFINITY, sum = 0;
  for (int64_t key = 0; key < keys; ++key) {
    float score = 0;
    for (int64_t c = 0; c < dims.queryKeyDim; ++c)
      score += q[c] * inputs.key.at(0, keyHead, key)[c];
    weights[key] = roundedToBF16(score * problem.scale);
    most = std::max(most, weights[key]);
  }
  for (float &weight : weights)
    sum += weight = std::exp(weight - most);
  for (int64_t c = 0; c < dims.valueDim; ++c) {
    float element = 0;
    for (int64_t key = 0; key < keys; ++key)
      element += roundedToBF16(weights[key] / sum) *
                 inputs.value.at(0, keyHead, key)[c];
    output[c] = roundedToBF16(element);
  }
}

/// Compares an output with the f64 reference, as lib/Reference/Accept.h says.
static reference::Verdict judge(const reference::Problem &problem,
                                const reference::Generated &inputs,
                                const std::vector<uint16_t> &bits) {
  reference::Inputs views = inputs.inputs(problem, {});
  auto expected =
      reference::computeAttention<reference::F64Arithmetic>(problem, views);
  EXPECT_EQ(expected.error, "");
  std::vector<float> output, naive(bits.size());
  for (uint16_t one : bits)
    output.push_back(static_cast<float>(decodeDouble(FloatFormat::BF16, one)));
  const reference::Dims &dims = problem.dims;
  for (int64_t n = 0; n < dims.queryHeads * dims.queryLength; ++n)
    computeNaiveRow(problem, views, n / dims.queryLength, n % dims.queryLength,
                    naive.data() + n * dims.valueDim);
  reference::Comparison comparison;
  comparison.type = reference::OutputType::BF16;
  comparison.actual = output.data();
  comparison.reference = expected.output.data();
  comparison.naive = naive.data();
  comparison.count = static_cast<int64_t>(output.size());
  comparison.rowLength = dims.valueDim;
  if (!inputs.exactRows.empty())
    comparison.exactRows = &inputs.exactRows;
  return reference::acceptOutput(comparison);
}

/// Runs a kernel on inputs of one kind and has the reference judge.
static void checkKernel(const AttentionKernel &kernel, InputKind kind,
                        int64_t keyHeads, const LaunchOptions &options) {
  reference::Problem problem = attentionProblem(kernel, 2, keyHeads, 128);
  problem.scale = 0.125f;
  reference::Generated inputs =
      reference::generateInputs(problem, {}, {kind, 7, /*needleKey=*/-1});
  ASSERT_EQ(inputs.error, "");
  AttentionRun run;
  run.query = roundToBF16(inputs.query);
  run.key = roundToBF16(inputs.key);
  run.value = roundToBF16(inputs.value);
  runAttention(kernel, problem, scaleBitsOf(problem), options, run);
  ASSERT_TRUE(run.report.isClean()) << kernel.name << ": " << run.report.str();
  EXPECT_TRUE(inputs.exactRows.empty() || inputs.exactCount > 0);
  reference::Verdict verdict = judge(problem, inputs, run.output);
  EXPECT_TRUE(verdict.accepted) << kernel.file << " " << kernel.name << " kind "
                                << int(kind) << ": " << verdict.reason;
}

TEST(AttentionTest, kernels_of_nvcc_and_triton_agree_with_the_reference) {
  for (const AttentionKernel &kernel : rightAttentionKernels())
    for (InputKind kind :
         {InputKind::Normal, InputKind::Needle, InputKind::ExactMean})
      checkKernel(kernel, kind, /*keyHeads=*/2, LaunchOptions());
}

TEST(AttentionTest, heads_may_share_keys) {
  for (const AttentionKernel &kernel : rightAttentionKernels())
    if (!kernel.isTriton)
      checkKernel(kernel, InputKind::Normal, /*keyHeads=*/1, LaunchOptions());
}

TEST(AttentionTest, other_arithmetics_and_schedules_agree_too) {
  LaunchOptions options;
  options.threads = 2;
  for (const AttentionKernel &kernel : rightAttentionKernels()) {
    options.arithmetic = Arithmetic::F32;
    options.seed = 3;
    checkKernel(kernel, InputKind::Normal, 2, options);
    options.arithmetic = Arithmetic::F64;
    options.delayCopies = false;
    checkKernel(kernel, InputKind::Normal, 2, options);
  }
}
