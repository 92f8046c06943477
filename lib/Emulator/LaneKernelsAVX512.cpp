//===- LaneKernelsAVX512.cpp - avx512 lane functions
//-------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#define ATTN_KERNELS getAVX512Kernels
#define ATTN_INSTRUCTION_SET "avx512"
#include "lib/Emulator/LaneKernels.inc"
