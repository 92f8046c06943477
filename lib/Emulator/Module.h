//===- Module.h - What is behind a Module -----------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_MODULE_H
#define ATTN_LIB_EMULATOR_MODULE_H

#include "attn/Emulator.h"
#include "lib/Emulator/Ptx.h"

namespace attn::emulator {

struct Module::Implementation {
  PtxModule ptx;
};

/// The kernel of that name, or null.
const PtxFunction *findKernel(const PtxModule &module, llvm::StringRef name);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_MODULE_H
