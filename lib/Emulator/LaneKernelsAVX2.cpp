//===- LaneKernelsAVX2.cpp - avx2 lane functions
//-----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#define ATTN_KERNELS getAVX2Kernels
#define ATTN_INSTRUCTION_SET "avx2"
#include "lib/Emulator/LaneKernels.inc"
