//===- AttentionKernel.h - Attention kernels of the corpus ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_TEST_UNIT_EMULATOR_ATTENTIONKERNEL_H
#define ATTN_TEST_UNIT_EMULATOR_ATTENTIONKERNEL_H

#include "attn/Emulator.h"
#include "lib/Reference/Problem.h"

namespace attn::emulator {

/// A fused attention in bf16, one block for 64 rows of one head, 128 threads.
struct AttentionKernel {
  /// File in test/Emulator/Inputs, and the kernel in it.
  const char *file, *name;
  int64_t depth;
  bool isCausal;
  uint64_t sharedBytes;
  /// Whether it was compiled by Triton: no grouped heads, an LSE.
  bool isTriton;
};

/// Every right kernel of the corpus.
const std::vector<AttentionKernel> &rightAttentionKernels();

/// A kernel of attention-bugs.ptx.
AttentionKernel smallAttentionKernel(const char *name);

/// bf16 inputs and what came of them.
struct AttentionRun {
  std::vector<uint16_t> query, key, value, output;
  Report report;
};

/// Sizes and mask of what `kernel` computes, with one batch.
reference::Problem attentionProblem(const AttentionKernel &kernel,
                                    int64_t queryHeads, int64_t keyHeads,
                                    int64_t rows);

/// Runs `kernel` on the inputs in `run`. `scaleBits` are those of the f32
/// parameter: the scale of scores times log2(e).
void runAttention(const AttentionKernel &kernel,
                  const reference::Problem &problem, uint32_t scaleBits,
                  const LaunchOptions &base, AttentionRun &run);

} // namespace attn::emulator

#endif // ATTN_TEST_UNIT_EMULATOR_ATTENTIONKERNEL_H
