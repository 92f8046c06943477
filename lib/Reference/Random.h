//===- Random.h - Random numbers, the same everywhere -----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A counter-based generator: the n-th number of a stream is a function of
// (seed, stream, n) and of nothing else, in integer arithmetic only, so that a
// seed names the same inputs on every machine and in any order of generation.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_RANDOM_H
#define ATTN_LIB_REFERENCE_RANDOM_H

#include <cstdint>

namespace attn::reference {

/// One stream of random numbers.
class Random {
public:
  /// Streams of one seed are independent of each other.
  explicit Random(uint64_t seed, uint64_t stream = 0)
      : base(mix(seed ^ mix(stream + 0x632be59bd9b4e019u))) {}

  /// Number `index` of the stream (SplitMix64's output function of a counter).
  uint64_t bitsAt(uint64_t index) const {
    return mix(base + (index + 1) * 0x9e3779b97f4a7c15u);
  }
  /// Next number of the stream.
  uint64_t next() { return bitsAt(counter++); }

  /// Next integer in [low, high]; the bias of the remainder is below 2^-32 for
  /// ranges below 2^32.
  int64_t integer(int64_t low, int64_t high) {
    uint64_t range = static_cast<uint64_t>(high) - low + 1;
    return low + static_cast<int64_t>(range ? next() % range : next());
  }

  /// Next approximately normal number: mean 0, variance 1, within +-6, a
  /// multiple of 2^-17. The sum of twelve uniform numbers of 16 bits, which
  /// needs no logarithm and is exact in f32.
  float normal() {
    int64_t sum = 0;
    for (int word = 0; word < 3; ++word)
      for (uint64_t bits = next(), part = 0; part < 4; ++part, bits >>= 16)
        sum += static_cast<int64_t>(bits & 0xffff);
    return static_cast<float>(2 * sum - 12 * 65535) * 0x1p-17f;
  }

private:
  static uint64_t mix(uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }

  uint64_t base;
  uint64_t counter = 0;
};

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_RANDOM_H
