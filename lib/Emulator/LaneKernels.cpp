//===- LaneKernels.cpp - Finds the lane functions of this machine ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/LaneKernels.h"

#include "llvm/ADT/StringMap.h"

using namespace attn::emulator;
using llvm::StringRef;

const LaneKernels &attn::emulator::getLaneKernels() {
#if defined(__x86_64__)
  static const LaneKernels &best =
      __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
              __builtin_cpu_supports("avx512bw") &&
              __builtin_cpu_supports("avx512vl")
          ? getAVX512Kernels()
      : __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")
          ? getAVX2Kernels()
          : getPortableKernels();
#else
  static const LaneKernels &best = getPortableKernels();
#endif
  return best;
}

LaneFn attn::emulator::findLaneKernel(StringRef name) {
  static const auto map = [] {
    llvm::StringMap<LaneFn> result;
    const LaneKernels &kernels = getLaneKernels();
    for (unsigned i = 0; i < kernels.laneCount; ++i)
      result[kernels.lanes[i].name] = kernels.lanes[i].function;
    return result;
  }();
  return map.lookup(name);
}

CompareFn attn::emulator::findCompareKernel(StringRef name) {
  static const auto map = [] {
    llvm::StringMap<CompareFn> result;
    const LaneKernels &kernels = getLaneKernels();
    for (unsigned i = 0; i < kernels.compareCount; ++i)
      result[kernels.compares[i].name] = kernels.compares[i].function;
    return result;
  }();
  return map.lookup(name);
}
