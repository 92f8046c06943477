//===- Mutate.h - Synchronisation taken away on purpose ---------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_MUTATE_H
#define ATTN_LIB_EMULATOR_MUTATE_H

#include "lib/Emulator/Kernel.h"

namespace attn::emulator {

/// One change of one op.
struct OpMutation {
  uint32_t op;
  enum Kind : uint8_t { Delete, KeepOneMoreGroup, OtherBarrier } kind;
};

/// Every change that is tried, in the order of ops.
std::vector<OpMutation> listOpMutations(const DecodedKernel &kernel);

/// Changes the kernel.
void applyMutation(DecodedKernel &kernel, const OpMutation &mutation);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_MUTATE_H
