//===- FormVectors.h - A result for each form -------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_TEST_UNIT_EMULATOR_FORMVECTORS_H
#define ATTN_TEST_UNIT_EMULATOR_FORMVECTORS_H

#include <cstdint>
#include <string>
#include <vector>

namespace attn::emulator {

/// Instructions in a kernel of `makeKernel`, and what they leave.
struct FormVector {
  std::string body;
  /// In %p1, %h1, %r1 or %d1 of thread 0, as `bits` says.
  uint64_t expected = 0;
  unsigned bits = 32;
  /// Part of the one finding; empty where there is none.
  std::string finding = {};
  /// Before the kernel.
  std::string module = {};
};

/// Written out, for what is special.
void addWrittenVectors(std::vector<FormVector> &vectors);
/// By formula over all types: integers, comparisons, halves, conversions.
void addArithmeticVectors(std::vector<FormVector> &vectors);
/// Loads, stores, atomics, copies, fences.
void addMemoryVectors(std::vector<FormVector> &vectors);
/// Matrices and the lanes of a warp together.
void addCollectiveVectors(std::vector<FormVector> &vectors);

} // namespace attn::emulator

#endif // ATTN_TEST_UNIT_EMULATOR_FORMVECTORS_H
