//===- LaneKernels.h - Arithmetic over 32 lanes by name ---------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same source, LaneKernels.inc, is compiled for several instruction sets;
// the best one that this machine has is taken at run time.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_LANEKERNELS_H
#define ATTN_LIB_EMULATOR_LANEKERNELS_H

#include "lib/Emulator/Lanes.h"

#include "llvm/ADT/StringRef.h"

namespace attn::emulator {

struct NamedLaneFn {
  const char *name;
  LaneFn function;
};
struct NamedCompareFn {
  const char *name;
  CompareFn function;
};

/// All functions for one instruction set.
struct LaneKernels {
  const char *instructionSet;
  const NamedLaneFn *lanes;
  unsigned laneCount;
  const NamedCompareFn *compares;
  unsigned compareCount;
  /// Lowest and highest of 32 addresses, and the bits that any of them has.
  void (*findRange)(const uint64_t *addresses, uint64_t &low, uint64_t &high,
                    uint64_t &bits);
  /// Whether lane l is at `addresses[0] + l * bytes`.
  bool (*isContiguous)(const uint64_t *addresses, uint32_t bytes);
  /// Whether lane l is `lanes[0] + 4 * l`, without overflow.
  bool (*isRow)(const uint32_t *lanes);
  /// Whether all 32 lanes are `value`.
  bool (*isUniform)(const uint32_t *lanes, uint32_t value);
  /// Whether each of 32 epochs is below `settled` or has the tag `tag` + l.
  bool (*isRowClear)(const uint32_t *epochs, const uint32_t *tags,
                     uint32_t settled, uint32_t tag);
  /// Sets 32 epochs and ops, and the tags to `tag` + l.
  void (*setRow)(uint32_t *epochs, uint32_t *tags, uint32_t *ops,
                 uint32_t epoch, uint32_t tag, uint32_t op);
};

/// The portable functions, those for AVX2 with FMA, and for AVX-512.
const LaneKernels &getPortableKernels();
const LaneKernels &getAVX2Kernels();
const LaneKernels &getAVX512Kernels();

/// The best that this machine has.
const LaneKernels &getLaneKernels();

/// `add.32`, `fma.ftz.f32`, ...; null where there is none.
LaneFn findLaneKernel(llvm::StringRef name);
/// `lt.s32`, `geu.ftz.f32`, ...; null where there is none.
CompareFn findCompareKernel(llvm::StringRef name);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_LANEKERNELS_H
