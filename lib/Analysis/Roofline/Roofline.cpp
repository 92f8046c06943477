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
  case Bound::nothing:
    break;
  }
  return "nothing";
}

double TimeBounds::total() const {
  return std::max({compute, memory, exponential});
}

Bound TimeBounds::bound() const {
  double longest = total();
  if (longest == 0)
    return Bound::nothing;
  if (compute == longest)
    return Bound::compute;
  return memory == longest ? Bound::memory : Bound::exponential;
}

/// `amount / rate`, 0 where the rate is unknown.
static double getTime(int64_t amount, const std::optional<double> &rate) {
  return rate ? amount / *rate : 0;
}

TimeBounds attn::roofline::getTimeBounds(const Work &work,
                                         const Machine &machine) {
  return {getTime(work.flops, machine.flopsPerSecond),
          getTime(work.bytes, machine.bytesPerSecond),
          getTime(work.exponentials, machine.exponentialsPerSecond)};
}

std::optional<double> attn::roofline::getEnergy(const Work &work,
                                                const Machine &machine) {
  if ((work.flops && !machine.joulesPerFlop) ||
      (work.bytes && !machine.joulesPerByte))
    return std::nullopt;
  return work.flops * machine.joulesPerFlop.value_or(0) +
         work.bytes * machine.joulesPerByte.value_or(0);
}
