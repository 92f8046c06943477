//===- CalibrationAVX512.cpp - Loops for AVX-512 -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/CalibrationLoops.h"

const attn::CalibrationKernels attn::kAVX512Kernels = Loops<64>::kTable;
