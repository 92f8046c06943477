//===- CalibrationAVX2.cpp - Loops for AVX2 with FMA ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/CalibrationLoops.h"

const attn::CalibrationKernels attn::kAVX2Kernels = Loops<32>::kTable;
