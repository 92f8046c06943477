//===- Calibrate.h - Measure what this machine can do ----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The host's description has no rates: nobody publishes those of a virtual
// machine. Here they are measured, for `attn-roofline --calibrate`, by loops
// that do one thing each. A rate is the best of many short runs, since what
// disturbs can only slow down. What is shared by all units (the last cache, the
// memory) is read by all threads at once; what each unit has for itself is the
// mean of what the threads reach while all of them run.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_CALIBRATE_H
#define ATTN_LIB_TARGET_CALIBRATE_H

#include "lib/Target/Device.h"

namespace attn {

/// How to measure.
struct CalibrationOptions {
  /// Time for one figure; some ten figures are measured.
  double seconds = 0.2;
  /// Threads, each on a unit of its own; 0: as many as the machine has units.
  unsigned threads = 0;
};

/// The host with its clock, multiply-add peak (best of several loop forms),
/// exponentials, bandwidth of each memory and the start of a thread. Each
/// source says "measured by attn-roofline --calibrate on <CPU>, <date>". Rates
/// of a matrix unit stay unknown.
Device calibrateHost(const CalibrationOptions &options = {});

} // namespace attn

#endif // ATTN_LIB_TARGET_CALIBRATE_H
