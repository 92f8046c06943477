//===- ExecuteLane.cpp - Ops on registers ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A register without value makes results without value; only a use that the
// outside sees (an address, a guard, stored data) is a finding.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Execute.h"

#include "llvm/Support/Compiler.h"

using namespace attn::emulator;

Flow attn::emulator::requireValue(Warp &warp, const Op &op, uint32_t slot,
                                  LaneMask mask, const char *role) {
  LaneMask bad = warp.poisonOf(slot) & mask;
  if (bad == 0)
    return Flow::Next;
  return warp.fail(FindingKind::Uninitialized, op, llvm::countr_zero(bad),
                   std::string(role) + " comes from a register that was never "
                                       "set");
}

/// Marks the lanes `mask` of `slot` as without value where `bad` is set.
static void setPoison(Warp &warp, uint32_t slot, LaneMask mask, LaneMask bad) {
  LaneMask &poison = warp.poisonOf(slot);
  poison = (poison & ~mask) | (bad & mask);
}

static void setPredicate(Warp &warp, uint32_t number, LaneMask mask,
                         LaneMask value, LaneMask bad) {
  if (number == 0)
    return;
  LaneMask &predicate = warp.predicates[number];
  predicate = (predicate & ~mask) | (value & mask);
  LaneMask &poison = warp.predicatePoison[number];
  poison = (poison & ~mask) | (bad & mask);
}

/// Some lanes only; apart so that the usual case stays small.
LLVM_ATTRIBUTE_NOINLINE static void computeSome(Warp &warp, const Op &op,
                                                LaneMask mask) {
  alignas(64) uint64_t result[warpSize];
  op.lane(result, warp.slot<void>(op.src[0]), warp.slot<void>(op.src[1]),
          warp.slot<void>(op.src[2]));
  if (op.dstBytes == 8)
    blendLanes(warp.slot<uint64_t>(op.dst), result, mask);
  else
    blendLanes(warp.slot<uint32_t>(op.dst),
               reinterpret_cast<const uint32_t *>(result), mask);
}

Flow attn::emulator::executeLane(Warp &warp, const Op &op, LaneMask mask) {
  LaneMask bad = warp.poisonOf(op.src[0]) | warp.poisonOf(op.src[1]) |
                 warp.poisonOf(op.src[2]);
  setPoison(warp, op.dst, mask, bad);
  if (mask != allLanes) {
    computeSome(warp, op, mask);
    return Flow::Next;
  }
  op.lane(warp.slot<void>(op.dst), warp.slot<void>(op.src[0]),
          warp.slot<void>(op.src[1]), warp.slot<void>(op.src[2]));
  return Flow::Next;
}

/// How `setp` combines its comparison with a third operand.
static LaneMask combine(uint8_t mode, LaneMask value, LaneMask other) {
  switch (mode & 3) {
  case 1:
    return value & other;
  case 2:
    return value | other;
  case 3:
    return value ^ other;
  default:
    return value;
  }
}

/// `flag`: `lane` gives 0 or 1 a lane instead of `compare` a mask. src[2] is a
/// predicate number, mode bit 2 its negation.
Flow attn::emulator::executeCompare(Warp &warp, const Op &op, LaneMask mask) {
  const void *a = warp.slot<void>(op.src[0]), *b = warp.slot<void>(op.src[1]);
  LaneMask value = 0, high = 0;
  if (op.flag) {
    alignas(64) uint32_t result[warpSize];
    op.lane(result, a, b, nullptr);
    for (unsigned lane = 0; lane < warpSize; ++lane) {
      value |= LaneMask(result[lane] & 1) << lane;
      high |= LaneMask(result[lane] >> 1 & 1) << lane;
    }
  } else {
    value = op.compare(a, b);
  }
  LaneMask bad = warp.poisonOf(op.src[0]) | warp.poisonOf(op.src[1]);
  LaneMask other = allLanes;
  if (op.mode & 3) {
    other = warp.predicates[op.src[2]];
    if (op.mode & 4)
      other = ~other;
    bad |= warp.predicatePoison[op.src[2]];
  }
  bool isPacked = op.mode & 8;
  setPredicate(warp, op.dst, mask, combine(op.mode, value, other), bad);
  setPredicate(warp, op.dst2, mask,
               combine(op.mode, isPacked ? high : ~value, other), bad);
  return Flow::Next;
}

/// src[2] is a predicate number; `flag` negates it.
Flow attn::emulator::executeSelect(Warp &warp, const Op &op, LaneMask mask) {
  LaneMask chosen = warp.predicates[op.src[2]];
  if (op.flag)
    chosen = ~chosen;
  LaneMask bad = warp.predicatePoison[op.src[2]] |
                 (chosen & warp.poisonOf(op.src[0])) |
                 (~chosen & warp.poisonOf(op.src[1]));
  auto select = [&](auto *d, const auto *a, const auto *b) {
    for (unsigned lane = 0; lane < warpSize; ++lane)
      if (mask >> lane & 1)
        d[lane] = (chosen >> lane & 1) ? a[lane] : b[lane];
  };
  if (op.dstBytes == 8)
    select(warp.slot<uint64_t>(op.dst), warp.slot<uint64_t>(op.src[0]),
           warp.slot<uint64_t>(op.src[1]));
  else
    select(warp.slot<uint32_t>(op.dst), warp.slot<uint32_t>(op.src[0]),
           warp.slot<uint32_t>(op.src[1]));
  setPoison(warp, op.dst, mask, bad);
  return Flow::Next;
}

/// Operands are predicate numbers; mode: 0 mov, 1 not, 2 and, 3 or, 4 xor,
/// 5 the constant `imm`. `flag` negates the first source.
Flow attn::emulator::executePredicate(Warp &warp, const Op &op, LaneMask mask) {
  LaneMask a = warp.predicates[op.src[0]], b = warp.predicates[op.src[1]];
  LaneMask bad = warp.predicatePoison[op.src[0]];
  if (op.flag)
    a = ~a;
  if (op.mode >= 2 && op.mode <= 4)
    bad |= warp.predicatePoison[op.src[1]];
  LaneMask value = a;
  switch (op.mode) {
  case 1:
    value = ~a;
    break;
  case 2:
    value = a & b;
    break;
  case 3:
    value = a | b;
    break;
  case 4:
    value = a ^ b;
    break;
  case 5:
    value = op.imm ? allLanes : 0;
    break;
  default:
    break;
  }
  setPredicate(warp, op.dst, mask, value, bad);
  return Flow::Next;
}

Flow attn::emulator::executeMove(Warp &warp, const Op &op, LaneMask mask) {
  if (op.dstBytes == 8)
    blendLanes(warp.slot<uint64_t>(op.dst), warp.slot<uint64_t>(op.src[0]),
               mask);
  else
    blendLanes(warp.slot<uint32_t>(op.dst), warp.slot<uint32_t>(op.src[0]),
               mask);
  setPoison(warp, op.dst, mask, warp.poisonOf(op.src[0]));
  return Flow::Next;
}

/// `mov.b64 d, {a, b}` and the like. accessBytes is an element's size.
Flow attn::emulator::executePack(Warp &warp, const Op &op, LaneMask mask) {
  alignas(64) uint64_t result[warpSize] = {};
  LaneMask bad = 0;
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  for (unsigned i = 0; i < op.listLength; ++i) {
    bad |= warp.poisonOf(list[i]);
    const uint32_t *part = warp.slot<uint32_t>(list[i]);
    for (unsigned lane = 0; lane < warpSize; ++lane)
      result[lane] |= uint64_t(part[lane]) << (8 * op.accessBytes * i);
  }
  if (op.dstBytes == 8) {
    blendLanes(warp.slot<uint64_t>(op.dst), result, mask);
  } else {
    uint32_t *d = warp.slot<uint32_t>(op.dst);
    forEachLane(mask, [&](unsigned lane) { d[lane] = result[lane]; });
  }
  setPoison(warp, op.dst, mask, bad);
  return Flow::Next;
}

/// `mov.b64 {a, b}, s`. Slot 0 in the list is a sink.
Flow attn::emulator::executeUnpack(Warp &warp, const Op &op, LaneMask mask) {
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  unsigned bits = 8 * op.accessBytes;
  uint64_t keep = (uint64_t(1) << bits) - 1;
  bool isWide = op.flag;
  alignas(64) uint64_t source[warpSize];
  for (unsigned lane = 0; lane < warpSize; ++lane)
    source[lane] = isWide ? warp.slot<uint64_t>(op.src[0])[lane]
                          : warp.slot<uint32_t>(op.src[0])[lane];
  LaneMask bad = warp.poisonOf(op.src[0]);
  for (unsigned i = 0; i < op.listLength; ++i) {
    if (list[i] == 0)
      continue;
    uint32_t *part = warp.slot<uint32_t>(list[i]);
    forEachLane(mask, [&](unsigned lane) {
      part[lane] = source[lane] >> (bits * i) & keep;
    });
    setPoison(warp, list[i], mask, bad);
  }
  return Flow::Next;
}

/// `bfi d, a, b, c, len`: the low `len` bits of a replace those of b at c.
Flow attn::emulator::executeBitFieldInsert(Warp &warp, const Op &op,
                                           LaneMask mask) {
  unsigned width = 8 * op.dstBytes;
  const uint32_t *position = warp.slot<uint32_t>(op.src[2]);
  const uint32_t *length = warp.slot<uint32_t>(op.src[3]);
  auto insert = [&](auto *d, const auto *a, const auto *b) {
    forEachLane(mask, [&](unsigned lane) {
      unsigned at = position[lane] & 255, count = length[lane] & 255;
      uint64_t field = count >= 64 ? ~0ull : (1ull << count) - 1;
      field = at >= width ? 0 : field << at;
      uint64_t moved = at >= width ? 0 : uint64_t(a[lane]) << at;
      d[lane] = (b[lane] & ~field) | (moved & field);
    });
  };
  if (op.dstBytes == 8)
    insert(warp.slot<uint64_t>(op.dst), warp.slot<uint64_t>(op.src[0]),
           warp.slot<uint64_t>(op.src[1]));
  else
    insert(warp.slot<uint32_t>(op.dst), warp.slot<uint32_t>(op.src[0]),
           warp.slot<uint32_t>(op.src[1]));
  LaneMask bad = 0;
  for (uint32_t source : op.src)
    bad |= warp.poisonOf(source);
  setPoison(warp, op.dst, mask, bad);
  return Flow::Next;
}

/// Any function of three bits: bit 4a + 2b + c of the table `imm`.
Flow attn::emulator::executeLop3(Warp &warp, const Op &op, LaneMask mask) {
  alignas(64) uint32_t result[warpSize] = {};
  const uint32_t *a = warp.slot<uint32_t>(op.src[0]),
                 *b = warp.slot<uint32_t>(op.src[1]),
                 *c = warp.slot<uint32_t>(op.src[2]);
  for (unsigned term = 0; term < 8; ++term) {
    if (!(op.imm >> term & 1))
      continue;
    uint32_t na = (term & 4) ? 0 : ~0u, nb = (term & 2) ? 0 : ~0u,
             nc = (term & 1) ? 0 : ~0u;
    for (unsigned lane = 0; lane < warpSize; ++lane)
      result[lane] |= (a[lane] ^ na) & (b[lane] ^ nb) & (c[lane] ^ nc);
  }
  LaneMask bad = warp.poisonOf(op.src[0]) | warp.poisonOf(op.src[1]) |
                 warp.poisonOf(op.src[2]);
  blendLanes(warp.slot<uint32_t>(op.dst), result, mask);
  setPoison(warp, op.dst, mask, bad);
  return Flow::Next;
}

/// The space of a generic address; constants of a module lie among buffers.
static Space findSpace(const Warp &warp, uint64_t address) {
  uint64_t window = address & ~(windowBytes - 1);
  if (window == sharedWindow)
    return Space::Shared;
  if (window == localWindow)
    return Space::Local;
  const Allocation *hit = warp.block.launch.device->find(address, 1);
  return hit && hit->isReadOnly && hit->owned ? Space::Const : Space::Global;
}

Flow attn::emulator::executeSpaceTest(Warp &warp, const Op &op, LaneMask mask) {
  const uint64_t *a = warp.slot<uint64_t>(op.src[0]);
  LaneMask value = 0;
  for (unsigned lane = 0; lane < warpSize; ++lane)
    value |= LaneMask(findSpace(warp, a[lane]) == op.space) << lane;
  setPredicate(warp, op.dst, mask, value, warp.poisonOf(op.src[0]));
  return Flow::Next;
}

/// Clocks count steps of the warp, which makes them deterministic.
Flow attn::emulator::executeClock(Warp &warp, const Op &op, LaneMask mask) {
  forEachLane(mask, [&](unsigned lane) {
    if (op.dstBytes == 8)
      warp.slot<uint64_t>(op.dst)[lane] = warp.steps;
    else
      warp.slot<uint32_t>(op.dst)[lane] = warp.steps;
  });
  setPoison(warp, op.dst, mask, 0);
  return Flow::Next;
}
