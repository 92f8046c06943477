//===- CalibrationBaseline.cpp - Loops for any machine -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/CalibrationLoops.h"

const attn::CalibrationKernels attn::kBaselineKernels = Loops<16>::kTable;
