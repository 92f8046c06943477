//===- MatrixKernelPortable.cpp - mma.sync compiled for one level
//---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/MatrixKernel.h"

attn::emulator::MmaKernel attn::emulator::mmaKernelPortable() { return runMma; }
