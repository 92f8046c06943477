//===- LaneKernelsPortable.cpp - portable lane functions
//---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#define ATTN_KERNELS getPortableKernels
#define ATTN_INSTRUCTION_SET "portable"
#include "lib/Emulator/LaneKernels.inc"
