//===- ExecuteMemory.cpp - Loads and stores -------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Execute.h"

#include "llvm/ADT/Twine.h"

using namespace attn::emulator;
using llvm::Twine;

/// Whether any of `count` bytes is not zero.
static bool anySet(const uint8_t *bytes, uint64_t count) {
  uint64_t any = 0, part;
  uint64_t i = 0;
  for (; i + 8 <= count; i += 8) {
    std::memcpy(&part, bytes + i, 8);
    any |= part;
  }
  for (; i < count; ++i)
    any |= bytes[i];
  return any != 0;
}

LaneMask attn::emulator::findUninitialized(const LanePointers &pointers,
                                           const LaneAddresses &addresses,
                                           LaneMask mask, uint32_t bytes) {
  // Usually everything that the lanes span has been written.
  uint64_t span = pointers.high - pointers.low + bytes;
  if (pointers.space == Space::Shared && span <= 32 * bytes &&
      !anySet(pointers.shadow + pointers.low, span))
    return 0;
  LaneMask bad = 0;
  forEachLane(mask, [&](unsigned lane) {
    const uint8_t *shadow = pointers.shadow + addresses.at[lane];
    uint64_t any = 0, part;
    if (bytes == 4) {
      uint32_t word;
      std::memcpy(&word, shadow, 4);
      any = word;
    } else if (bytes >= 8) {
      for (uint32_t i = 0; i < bytes; i += 8) {
        std::memcpy(&part, shadow + i, 8);
        any |= part;
      }
    } else {
      any = shadow[0] | shadow[bytes - 1];
    }
    bad |= LaneMask(any != 0) << lane;
  });
  return bad;
}

static Flow failUninitialized(Warp &warp, const Op &op, unsigned lane,
                              const LanePointers &pointers,
                              const LaneAddresses &addresses, uint32_t bytes) {
  bool isInFlight = false;
  for (uint32_t i = 0; i < bytes; ++i)
    isInFlight |= pointers.shadow[addresses.at[lane] + i] == 2;
  return warp.fail(
      FindingKind::Uninitialized, op, lane,
      (Twine("reads ") + Twine(bytes) + " bytes of shared memory at " +
       hex(addresses.at[lane]) +
       (isInFlight ? " that an asynchronous copy still writes: no wait for it "
                     "comes before"
                   : " that nothing has written"))
          .str());
}

/// Calls `body(lane)`; a loop that compilers unroll where all lanes take part.
template <typename Body> static inline void forLanes(LaneMask mask, Body body) {
  if (mask != allLanes)
    return forEachLane(mask, body);
  for (unsigned lane = 0; lane < warpSize; ++lane)
    body(lane);
}

template <typename Memory, typename Register, typename Extended>
static void loadElements(Warp &warp, const Op &op, LaneMask mask,
                         const LanePointers &pointers,
                         const LaneAddresses &addresses) {
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  if (pointers.isContiguous && op.vector == 1 &&
      sizeof(Memory) == sizeof(Register) && list[0]) {
    std::memcpy(warp.slot<Register>(list[0]), pointers.base + addresses.at[0],
                warpSize * sizeof(Register));
    return;
  }
  for (unsigned i = 0; i < op.vector; ++i) {
    if (list[i] == 0)
      continue;
    Register *d = warp.slot<Register>(list[i]);
    forLanes(mask, [&](unsigned lane) {
      Memory value;
      std::memcpy(&value,
                  pointers.base + addresses.at[lane] + i * sizeof(Memory),
                  sizeof(Memory));
      d[lane] = static_cast<Register>(static_cast<Extended>(value));
    });
  }
}

/// Memory of `bytes` to registers of `dstBytes`, sign-extended where signed.
static void loadRegisters(Warp &warp, const Op &op, LaneMask mask,
                          const LanePointers &pointers,
                          const LaneAddresses &addresses) {
  bool isWide = op.dstBytes == 8, isSigned = op.type == ValueType::Signed;
  switch (op.accessBytes) {
  case 1:
    if (isSigned)
      isWide ? loadElements<int8_t, uint64_t, int64_t>(warp, op, mask, pointers,
                                                       addresses)
             : loadElements<int8_t, uint32_t, int32_t>(warp, op, mask, pointers,
                                                       addresses);
    else
      isWide ? loadElements<uint8_t, uint64_t, uint64_t>(warp, op, mask,
                                                         pointers, addresses)
             : loadElements<uint8_t, uint32_t, uint32_t>(warp, op, mask,
                                                         pointers, addresses);
    break;
  case 2:
    if (isSigned)
      isWide ? loadElements<int16_t, uint64_t, int64_t>(warp, op, mask,
                                                        pointers, addresses)
             : loadElements<int16_t, uint32_t, int32_t>(warp, op, mask,
                                                        pointers, addresses);
    else
      isWide ? loadElements<uint16_t, uint64_t, uint64_t>(warp, op, mask,
                                                          pointers, addresses)
             : loadElements<uint16_t, uint32_t, uint32_t>(warp, op, mask,
                                                          pointers, addresses);
    break;
  case 4:
    if (isWide && isSigned)
      loadElements<int32_t, uint64_t, int64_t>(warp, op, mask, pointers,
                                               addresses);
    else if (isWide)
      loadElements<uint32_t, uint64_t, uint64_t>(warp, op, mask, pointers,
                                                 addresses);
    else
      loadElements<uint32_t, uint32_t, uint32_t>(warp, op, mask, pointers,
                                                 addresses);
    break;
  default:
    loadElements<uint64_t, uint64_t, uint64_t>(warp, op, mask, pointers,
                                               addresses);
    break;
  }
}

/// Registers of 16 bits keep no more than those, signed or not.
static void truncateToRegister(Warp &warp, const Op &op, LaneMask mask) {
  if (op.mode != 2)
    return;
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  for (unsigned i = 0; i < op.vector; ++i)
    if (list[i])
      forEachLane(mask, [&](unsigned lane) {
        warp.slot<uint32_t>(list[i])[lane] &= 0xffff;
      });
}

/// Whether the warp's lanes access one word after the other of shared memory,
/// which needs no look at each lane, and where the first is.
static bool isRowOfShared(Warp &warp, const Op &op, LaneMask mask,
                          uint64_t &offset) {
  Block &block = warp.block;
  if (mask != allLanes || op.space != Space::Shared || op.vector != 1 ||
      op.accessBytes != 4 || op.dstBytes != 4 || op.addressBytes != 4 ||
      warp.poisonOf(op.src[0]))
    return false;
  const uint32_t *base = warp.slot<uint32_t>(op.src[0]);
  offset = static_cast<uint32_t>(base[0] + op.imm);
  return offset % 4 == 0 && offset + 4 * warpSize <= block.launch.sharedBytes &&
         block.launch.kernels->isRow(base);
}

/// Tells the race detector of such a row.
static void watchRow(Warp &warp, const Op &op, uint64_t offset,
                     AccessKind kind) {
  Block &block = warp.block;
  if (block.races)
    block.races->accessRow(kind, warp.index, offset,
                           uint32_t(&op - block.kernel().ops.data()));
}

/// Where the lanes' accesses lie, once they may be made.
static Flow resolveAccess(Warp &warp, const Op &op, LaneMask mask,
                          AccessKind kind, LaneAddresses &addresses,
                          LanePointers &pointers) {
  if (requireValue(warp, op, op.src[0], mask, "the address") != Flow::Next)
    return Flow::Stop;
  computeAddresses(warp, op, op.src[0], addresses);
  return resolve(warp, op, mask, op.space, addresses,
                 op.accessBytes * op.vector, kind, pointers);
}

Flow attn::emulator::executeLoad(Warp &warp, const Op &op, LaneMask mask) {
  uint32_t first = warp.block.kernel().lists[op.list];
  uint64_t offset;
  if (isRowOfShared(warp, op, mask, offset) && first &&
      !anySet(warp.block.sharedShadow.data() + offset, 4 * warpSize)) {
    std::memcpy(warp.slot<uint32_t>(first), warp.block.shared.data() + offset,
                4 * warpSize);
    warp.poisonOf(first) = 0;
    warp.block.counters.sharedReadBytes += 4 * warpSize;
    watchRow(warp, op, offset, AccessKind::Read);
    return Flow::Next;
  }
  LaneAddresses addresses;
  LanePointers pointers;
  if (resolveAccess(warp, op, mask, AccessKind::Read, addresses, pointers) !=
      Flow::Next)
    return Flow::Stop;
  uint32_t bytes = op.accessBytes * op.vector;
  LaneMask bad = 0;
  if (pointers.space == Space::Shared || pointers.space == Space::Local)
    bad = findUninitialized(pointers, addresses, mask, bytes);
  if (bad && pointers.space == Space::Shared)
    return failUninitialized(warp, op, llvm::countr_zero(bad), pointers,
                             addresses, bytes);
  loadRegisters(warp, op, mask, pointers, addresses);
  truncateToRegister(warp, op, mask);
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  for (unsigned i = 0; i < op.vector; ++i)
    if (list[i]) {
      LaneMask &poison = warp.poisonOf(list[i]);
      poison = (poison & ~mask) | bad;
    }
  return Flow::Next;
}

template <typename Memory, typename Register>
static void storeElements(Warp &warp, const Op &op, LaneMask mask,
                          const LanePointers &pointers,
                          const LaneAddresses &addresses) {
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  if (pointers.isContiguous && op.vector == 1 &&
      sizeof(Memory) == sizeof(Register)) {
    std::memcpy(pointers.base + addresses.at[0], warp.slot<Register>(list[0]),
                warpSize * sizeof(Register));
    return;
  }
  for (unsigned i = 0; i < op.vector; ++i) {
    const Register *s = warp.slot<Register>(list[i]);
    forLanes(mask, [&](unsigned lane) {
      Memory value = static_cast<Memory>(s[lane]);
      std::memcpy(pointers.base + addresses.at[lane] + i * sizeof(Memory),
                  &value, sizeof(Memory));
    });
  }
}

static void storeRegisters(Warp &warp, const Op &op, LaneMask mask,
                           const LanePointers &pointers,
                           const LaneAddresses &addresses) {
  bool isWide = op.dstBytes == 8;
  switch (op.accessBytes) {
  case 1:
    isWide
        ? storeElements<uint8_t, uint64_t>(warp, op, mask, pointers, addresses)
        : storeElements<uint8_t, uint32_t>(warp, op, mask, pointers, addresses);
    break;
  case 2:
    isWide
        ? storeElements<uint16_t, uint64_t>(warp, op, mask, pointers, addresses)
        : storeElements<uint16_t, uint32_t>(warp, op, mask, pointers,
                                            addresses);
    break;
  case 4:
    isWide
        ? storeElements<uint32_t, uint64_t>(warp, op, mask, pointers, addresses)
        : storeElements<uint32_t, uint32_t>(warp, op, mask, pointers,
                                            addresses);
    break;
  default:
    storeElements<uint64_t, uint64_t>(warp, op, mask, pointers, addresses);
    break;
  }
}

/// The lanes' bytes are initialised from now on, but not those of `bad`.
static void markStored(const Op &op, LaneMask mask, LaneMask bad,
                       const LanePointers &pointers,
                       const LaneAddresses &addresses, uint32_t bytes) {
  if (pointers.isContiguous && pointers.space == Space::Shared) {
    std::memset(pointers.shadow + addresses.at[0], 0, warpSize * bytes);
    return;
  }
  forEachLane(mask, [&](unsigned lane) {
    std::memset(pointers.shadow + addresses.at[lane], bad >> lane & 1, bytes);
  });
}

Flow attn::emulator::executeStore(Warp &warp, const Op &op, LaneMask mask) {
  uint32_t first = warp.block.kernel().lists[op.list];
  uint64_t offset;
  if (isRowOfShared(warp, op, mask, offset) && warp.poisonOf(first) == 0) {
    std::memcpy(warp.block.shared.data() + offset, warp.slot<uint32_t>(first),
                4 * warpSize);
    std::memset(warp.block.sharedShadow.data() + offset, 0, 4 * warpSize);
    warp.block.counters.sharedWrittenBytes += 4 * warpSize;
    watchRow(warp, op, offset, AccessKind::Write);
    return Flow::Next;
  }
  LaneAddresses addresses;
  LanePointers pointers;
  if (resolveAccess(warp, op, mask, AccessKind::Write, addresses, pointers) !=
      Flow::Next)
    return Flow::Stop;
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  bool isLocal = pointers.space == Space::Local;
  LaneMask bad = 0;
  for (unsigned i = 0; i < op.vector; ++i) {
    bad |= warp.poisonOf(list[i]) & mask;
    if (!isLocal &&
        requireValue(warp, op, list[i], mask, "the stored value") != Flow::Next)
      return Flow::Stop;
  }
  if (pointers.space != Space::Global)
    markStored(op, mask, bad, pointers, addresses, op.accessBytes * op.vector);
  storeRegisters(warp, op, mask, pointers, addresses);
  return Flow::Next;
}

/// Parameters are the same for all lanes; `src[0]` may index them.
Flow attn::emulator::executeLoadParameter(Warp &warp, const Op &op,
                                          LaneMask mask) {
  LaneAddresses addresses;
  LanePointers pointers;
  if (requireValue(warp, op, op.src[0], mask, "the address") != Flow::Next)
    return Flow::Stop;
  computeAddresses(warp, op, op.src[0], addresses);
  std::vector<uint8_t> &bytes = warp.block.launch.parameters;
  uint64_t count = op.accessBytes * op.vector;
  Flow flow = Flow::Next;
  forEachLane(mask, [&](unsigned lane) {
    uint64_t at = addresses.at[lane];
    if (at >= bytes.size() || bytes.size() - at < count) {
      if (flow == Flow::Next)
        flow = failBounds(warp, op, lane, AccessKind::Read, count,
                          ("of parameters at " + Twine(at) +
                           ", the kernel has " + Twine(bytes.size()) + " bytes")
                              .str());
      return;
    }
  });
  if (flow != Flow::Next)
    return flow;
  pointers.base = bytes.data();
  pointers.isContiguous = false;
  loadRegisters(warp, op, mask, pointers, addresses);
  truncateToRegister(warp, op, mask);
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  for (unsigned i = 0; i < op.vector; ++i)
    if (list[i])
      warp.poisonOf(list[i]) &= ~mask;
  return Flow::Next;
}
