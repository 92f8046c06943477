//===- KernelShape.cpp - Register blocks of a CPU kernel ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/KernelShape.h"
#include "lib/Target/Target.h"

#include <numeric>

using namespace mlir;
using namespace attn;

static constexpr int64_t bytesPerElement = 4;
/// More keys than this in a block make no kernel faster, but code longer.
static constexpr int64_t mostKeysInBlock = 12;

/// Where neither the features nor the CPU model say so, the width or the number
/// of registers tell: AVX-512 and NEON have fused multiply-add, 16 registers of
/// 16 bytes need not.
static bool hasFusedMultiplyAdd(TargetAttr target) {
  return target.getVectorBytes() >= 64 || target.getVectorRegisters() >= 32 ||
         hasFeature(target, "fma");
}

/// A block of 3 vectors by 4 keys reads 7 values for 12 multiply-adds and fills
/// 16 registers; with more registers 2 by 12 reads less for each.
static int64_t chooseRowVectors(int64_t vectors, int64_t registers) {
  if (registers <= 16 && vectors % 3 == 0)
    return 3;
  return vectors % 2 == 0 ? 2 : 1;
}

KernelShape attn::getKernelShape(TargetAttr target, int64_t queryTile) {
  KernelShape shape;
  shape.queryTile = queryTile;
  shape.machineLanes = target.getVectorBytes() / bytesPerElement;
  shape.lanes = std::gcd(queryTile, shape.machineLanes);
  shape.rowVectors =
      chooseRowVectors(queryTile / shape.lanes, target.getVectorRegisters());
  int64_t registers = target.getVectorRegisters() - shape.rowVectors - 1;
  shape.keyBlock =
      std::clamp<int64_t>(registers / shape.rowVectors, 1, mostKeysInBlock);
  shape.maxValueBlock = shape.keyBlock;
  shape.registers = target.getVectorRegisters();
  // As many keys as have their sums with all rows in registers, beside one
  // vector of each and one of Q.
  if (2 * queryTile <= shape.machineLanes)
    shape.keyBlock =
        std::clamp<int64_t>((shape.registers - 1) / (queryTile + 1), 1, 8);
  shape.fusedMultiplyAdd = hasFusedMultiplyAdd(target);
  shape.l1Bytes = getL1BytesOrDefault(target);
  return shape;
}

int64_t KernelShape::valueChunk(int64_t valueDim) const {
  int64_t fitting = l1Bytes / 2 / (bytesPerElement * valueDim);
  return std::clamp<int64_t>(fitting, 16, 64);
}

SmallVector<std::pair<int64_t, int64_t>>
KernelShape::valueBlocks(int64_t valueDim) const {
  // Two multiply-adds a clock of a latency of four, and two to spare.
  constexpr int64_t fewestSums = 10;
  int64_t most = std::min(maxValueBlock, valueDim);
  for (int64_t size = most; 3 * size >= 2 * maxValueBlock; --size)
    if (valueDim % size == 0 &&
        (size == maxValueBlock || size * rowVectors >= fewestSums))
      return {{size, valueDim / size}};
  // As few dims as possible in smaller blocks, but those of useful size.
  constexpr int64_t usefulRest = 4;
  int64_t count = valueDim / most;
  while (count > 0 && (valueDim - count * most) % usefulRest != 0)
    --count;
  if (most <= usefulRest || count == 0)
    count = valueDim / most;
  int64_t rest = valueDim - count * most;
  SmallVector<std::pair<int64_t, int64_t>> blocks = {{most, count}};
  if (rest > usefulRest && rest % usefulRest == 0)
    blocks.push_back({usefulRest, rest / usefulRest});
  else if (rest > 0)
    blocks.push_back({rest, 1});
  return blocks;
}
