//===- Lanes.h - The lanes of a warp as vectors -----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A warp's registers are arrays of 32 lanes. A register of 8, 16 or 32 bits is
// `uint32_t[32]`, narrower values zero-extended; one of 64 bits is
// `uint64_t[32]`. Predicates are masks, bit l for lane l.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_LANES_H
#define ATTN_LIB_EMULATOR_LANES_H

#include "attn/Emulator.h"

#include <cstdint>

namespace attn::emulator {

/// Lanes of a warp.
constexpr unsigned warpSize = 32;

/// A set of lanes; bit l is lane l.
using LaneMask = uint32_t;
constexpr LaneMask allLanes = ~LaneMask(0);

/// Computes all 32 lanes of `d` from those of `a`, `b` and `c` (null where the
/// operation has fewer operands). `d` may be any of them. Defined for all bits.
using LaneFn = void (*)(void *d, const void *a, const void *b, const void *c);

/// Compares all 32 lanes.
using CompareFn = LaneMask (*)(const void *a, const void *b);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_LANES_H
