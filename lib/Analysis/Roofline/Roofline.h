//===- Roofline.h - What bounds a piece of work on a machine ----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The roofline model: work of I FLOP per byte runs at most at
// min(peak, I · bandwidth). Both meet at the ridge point, peak / bandwidth.
// Fused attention has a third roof, its exponentials, which run beside the
// products on units of their own. Times here are bounds from below: everything
// overlaps, nothing waits. The C++ standard library only.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_ANALYSIS_ROOFLINE_ROOFLINE_H
#define ATTN_LIB_ANALYSIS_ROOFLINE_ROOFLINE_H

#include "lib/Analysis/Roofline/AttentionWork.h"

#include <optional>
#include <string>

namespace attn::roofline {

/// The roofs of a machine for one element type; what nobody knows is absent.
struct Machine {
  /// Stem of its description, for people.
  std::string name;
  /// FLOP/s of the products.
  std::optional<double> flopsPerSecond;
  /// B/s from memory (HBM, GDDR, DRAM).
  std::optional<double> bytesPerSecond;
  /// exponentials/s.
  std::optional<double> exponentialsPerSecond;
  /// B that the memory holds.
  std::optional<double> memoryBytes;
  /// J of one FLOP, operands included, and of one byte from memory.
  std::optional<double> joulesPerFlop, joulesPerByte;
};

/// FLOP per byte at which computing takes as long as reading. A100 in f16 and
/// bf16: 312 TFLOP/s over 2.0 TB/s = 156 (2.04 TB/s: 153). H100 SXM: 989.4
/// TFLOP/s over 3.35 TB/s = 295.
double getRidgePoint(double flopsPerSecond, double bytesPerSecond);

/// FLOP/s under the slanted and the flat roof.
double getAttainable(double flopsPerSecond, double bytesPerSecond,
                     double intensity);

/// Which roof is the lowest: `unknown` where one that matters is not known,
/// `nothing` where there is no work.
enum class Bound { compute, memory, exponential, unknown, nothing };

/// The word for a bound, as it is spelled above.
const char *getBoundName(Bound bound);

/// The least time that work takes under each roof, in seconds; 0 under a roof
/// that does not limit it or is not known.
struct TimeBounds {
  double compute = 0, memory = 0, exponential = 0;
  /// Whether every roof that limits the work is known.
  bool isComplete = true;

  /// The longest of them: where a roof is unknown, no more than a lower bound.
  double total() const;
  /// Whose it is. Of equal times the first named.
  Bound bound() const;
};

/// Times of `work` under the roofs of `machine`.
TimeBounds getTimeBounds(const Work &work, const Machine &machine);

/// Joules of arithmetic and of bytes from memory, each none where the machine
/// lacks the figure.
struct EnergyUse {
  std::optional<double> compute, memory;
};

/// Energy of `work`.
EnergyUse getEnergy(const Work &work, const Machine &machine);

} // namespace attn::roofline

#endif // ATTN_LIB_ANALYSIS_ROOFLINE_ROOFLINE_H
