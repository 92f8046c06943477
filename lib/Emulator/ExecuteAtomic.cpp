//===- ExecuteAtomic.cpp - atom, red and fences ---------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The lanes of one instruction are served in order of their numbers, and blocks
// of a kernel with atomics on global memory run one after the other.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Execute.h"
#include "lib/Emulator/Leaf.h"

using namespace attn::emulator;

template <typename T> static T castBits(uint64_t bits) {
  T value;
  std::memcpy(&value, &bits, sizeof(T));
  return value;
}

template <typename T> static uint64_t bitsOf(T value) {
  uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof(T));
  return bits;
}

template <typename Unsigned, typename Signed>
static uint64_t combineIntegers(const Op &op, uint64_t wideOld, uint64_t wideB,
                                uint64_t wideC) {
  Unsigned old = wideOld, b = wideB, c = wideC;
  bool isSigned = op.type == ValueType::Signed;
  switch (op.atomic) {
  case AtomicKind::Add:
    return Unsigned(old + b);
  case AtomicKind::Min:
    return isSigned ? Unsigned(std::min<Signed>(old, b)) : std::min(old, b);
  case AtomicKind::Max:
    return isSigned ? Unsigned(std::max<Signed>(old, b)) : std::max(old, b);
  case AtomicKind::And:
    return old & b;
  case AtomicKind::Or:
    return old | b;
  case AtomicKind::Xor:
    return old ^ b;
  case AtomicKind::Exchange:
    return b;
  case AtomicKind::CompareSwap:
    return old == b ? c : old;
  case AtomicKind::Increment:
    return old >= b ? 0 : old + 1;
  case AtomicKind::Decrement:
    return old == 0 || old > b ? b : old - 1;
  }
  return old;
}

/// The new value of a cell. `lane` of the op adds 16-bit floats.
static uint64_t combineValues(const Op &op, uint64_t old, uint64_t b,
                              uint64_t c) {
  if (op.lane) { // f16, bf16 and their pairs, f32 in payload arithmetic
    alignas(64) uint32_t x[warpSize] = {static_cast<uint32_t>(old)},
                         y[warpSize] = {static_cast<uint32_t>(b)};
    op.lane(x, x, y, nullptr);
    return x[0];
  }
  if (op.type == ValueType::F32 && op.atomic == AtomicKind::Add)
    return bitsOf(castBits<float>(old) + castBits<float>(b));
  if (op.type == ValueType::F64 && op.atomic == AtomicKind::Add)
    return bitsOf(castBits<double>(old) + castBits<double>(b));
  switch (op.accessBytes) {
  case 8:
    return combineIntegers<uint64_t, int64_t>(op, old, b, c);
  case 2:
    return combineIntegers<uint16_t, int16_t>(op, old, b, c);
  default:
    return combineIntegers<uint32_t, int32_t>(op, old, b, c);
  }
}

/// src: address, b, c. dst 0 for `red`.
Flow attn::emulator::executeAtomic(Warp &warp, const Op &op, LaneMask mask) {
  LaneAddresses addresses;
  LanePointers pointers;
  if (requireValue(warp, op, op.src[0], mask, "the address") != Flow::Next ||
      requireValue(warp, op, op.src[1], mask, "the operand") != Flow::Next ||
      requireValue(warp, op, op.src[2], mask, "the operand") != Flow::Next)
    return Flow::Stop;
  computeAddresses(warp, op, op.src[0], addresses);
  if (resolve(warp, op, mask, op.space, addresses, op.accessBytes,
              AccessKind::Atomic, pointers) != Flow::Next)
    return Flow::Stop;
  auto read = [&](uint32_t slot, unsigned lane) -> uint64_t {
    return op.accessBytes == 8 ? warp.slot<uint64_t>(slot)[lane]
                               : warp.slot<uint32_t>(slot)[lane];
  };
  Flow flow = Flow::Next;
  forEachLane(mask, [&](unsigned lane) {
    uint8_t *cell = pointers.base + addresses.at[lane];
    const uint8_t *shadow =
        pointers.shadow ? pointers.shadow + addresses.at[lane] : nullptr;
    if (flow != Flow::Next)
      return;
    if (shadow && *shadow) {
      flow = warp.fail(FindingKind::Uninitialized, op, lane,
                       "updates memory that nothing has written");
      return;
    }
    uint64_t old = 0;
    std::memcpy(&old, cell, op.accessBytes);
    uint64_t next =
        combineValues(op, old, read(op.src[1], lane), read(op.src[2], lane));
    std::memcpy(cell, &next, op.accessBytes);
    if (op.dst == 0)
      return;
    if (op.accessBytes == 8)
      warp.slot<uint64_t>(op.dst)[lane] = old;
    else
      warp.slot<uint32_t>(op.dst)[lane] = old;
  });
  if (op.dst)
    warp.poisonOf(op.dst) &= ~mask;
  return flow;
}

/// `mode` is the scope.
Flow attn::emulator::executeFence(Warp &warp, const Op &op, LaneMask mask) {
  auto scope = static_cast<FenceScope>(op.mode);
  if (warp.block.races)
    warp.block.races->fence(warp.index, scope);
  if (RaceDetector *global = warp.block.launch.globalRaces)
    global->fence(warp.block.globalAgent(warp), scope);
  return Flow::Next;
}
