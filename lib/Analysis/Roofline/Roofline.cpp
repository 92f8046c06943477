//===- Roofline.cpp - What bounds a piece of work on a machine ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Roofline/Roofline.h"

#include <algorithm>

using namespace attn::roofline;

double attn::roofline::getRidgePoint(double flopsPerSecond,
                                     double bytesPerSecond) {
  return flopsPerSecond / bytesPerSecond;
}

double attn::roofline::getAttainable(double flopsPerSecond,
                                     double bytesPerSecond, double intensity) {
  return std::min(flopsPerSecond, intensity * bytesPerSecond);
}

const char *attn::roofline::getBoundName(Bound bound) {
  switch (bound) {
  case Bound::compute:
    return "compute";
  case Bound::memory:
    return "memory";
  case Bound::exponential:
    return "exponential";
  case Bound::unknown:
    return "unknown";
  case Bound::nothing:
    break;
  }
  return "nothing";
}

double TimeBounds::total() const {
  return std::max({compute, memory, exponential});
}

Bound TimeBounds::bound() const {
  if (!isComplete)
    return Bound::unknown;
  double longest = total();
  if (longest == 0)
    return Bound::nothing;
  if (compute == longest)
    return Bound::compute;
  return memory == longest ? Bound::memory : Bound::exponential;
}

/// `amount / rate`, 0 where the rate is unknown, which `isComplete` is told.
static double getTime(int64_t amount, const std::optional<double> &rate,
                      bool &isComplete) {
  isComplete &= amount == 0 || rate.has_value();
  return rate ? amount / *rate : 0;
}

TimeBounds attn::roofline::getTimeBounds(const Work &work,
                                         const Machine &machine) {
  TimeBounds times;
  bool &known = times.isComplete;
  times.compute = getTime(work.flops, machine.flopsPerSecond, known);
  times.memory = getTime(work.bytes, machine.bytesPerSecond, known);
  times.exponential =
      getTime(work.exponentials, machine.exponentialsPerSecond, known);
  return times;
}

/// `amount · each`, none where that is unknown.
static std::optional<double> getEnergy(int64_t amount,
                                       const std::optional<double> &each) {
  return each ? std::optional(amount * *each) : std::nullopt;
}

EnergyUse attn::roofline::getEnergy(const Work &work, const Machine &machine) {
  return {::getEnergy(work.flops, machine.joulesPerFlop),
          ::getEnergy(work.bytes, machine.joulesPerByte)};
}
