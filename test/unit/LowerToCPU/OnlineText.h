//===- OnlineText.h - An attention spelled in online steps ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TEST_UNIT_LOWERTOCPU_ONLINETEXT_H
#define ATTN_TEST_UNIT_LOWERTOCPU_ONLINETEXT_H

#include <cstdint>
#include <string>

namespace attn::test {

/// What one head's attention looks like in online steps.
struct OnlineText {
  int64_t dim = 64, valueDim = 64, queryTile = 64, keyTile = 256;
  int64_t vectorBytes = 32, vectorRegisters = 16;
  float scale = 0.125f;
  /// A mask attribute, or empty.
  std::string mask;
  /// Which of (i, j) a bias has in full; none: no bias.
  bool biasRows = false, biasKeys = false;
  std::string fullyMasked = "zero";
  bool wantsLse = true;
};

/// The module whose function `kernel(q [S, D], k [K, D], v [K, Dv], o [S, Dv],
/// lse [S], bias, queries, keys)` loops over query tiles and key tiles. The
/// bias is [S or 1, K or 1] and always an argument; queries and keys are the
/// lengths.
std::string print(const OnlineText &text);

} // namespace attn::test

#endif // ATTN_TEST_UNIT_LOWERTOCPU_ONLINETEXT_H
