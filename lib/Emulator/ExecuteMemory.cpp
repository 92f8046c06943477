//===- ExecuteMemory.cpp - Loads and stores -------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Execute.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

using namespace attn::emulator;
using llvm::Twine;

void attn::emulator::computeAddresses(Warp &warp, const Op &op, uint32_t slot,
                                      LaneAddresses &addresses) {
  if (op.addressBytes == 8) {
    const uint64_t *base = warp.slot<uint64_t>(slot);
    for (unsigned lane = 0; lane < warpSize; ++lane)
      addresses.at[lane] = base[lane] + op.imm;
  } else {
    const uint32_t *base = warp.slot<uint32_t>(slot);
    for (unsigned lane = 0; lane < warpSize; ++lane)
      addresses.at[lane] = static_cast<uint32_t>(base[lane] + op.imm);
  }
}

/// Lanes' lowest and highest address, and the bits that any of them has.
static void findRange(const LaneAddresses &addresses, LaneMask mask,
                      uint64_t &low, uint64_t &high, uint64_t &bits) {
  low = ~0ull;
  high = bits = 0;
  if (mask == allLanes) {
    for (unsigned lane = 0; lane < warpSize; ++lane) {
      low = std::min(low, addresses.at[lane]);
      high = std::max(high, addresses.at[lane]);
      bits |= addresses.at[lane];
    }
    return;
  }
  forEachLane(mask, [&](unsigned lane) {
    low = std::min(low, addresses.at[lane]);
    high = std::max(high, addresses.at[lane]);
    bits |= addresses.at[lane];
  });
}

static std::string hex(uint64_t value) {
  return "0x" + llvm::utohexstr(value, true);
}

static const char *getAccessName(AccessKind kind) {
  return kind == AccessKind::Read    ? "reads"
         : kind == AccessKind::Write ? "writes"
                                     : "updates";
}

static Flow failBounds(Warp &warp, const Op &op, unsigned lane, AccessKind kind,
                       uint32_t bytes, const std::string &where) {
  return warp.fail(
      FindingKind::OutOfBounds, op, lane,
      (Twine(getAccessName(kind)) + " " + Twine(bytes) + " bytes " + where)
          .str());
}

static Flow checkAlignment(Warp &warp, const Op &op, LaneMask mask,
                           const LaneAddresses &addresses, uint32_t bytes,
                           AccessKind kind) {
  Flow flow = Flow::Next;
  forEachLane(mask, [&](unsigned lane) {
    if (flow == Flow::Next && addresses.at[lane] % bytes)
      flow = warp.fail(FindingKind::Misaligned, op, lane,
                       (Twine(getAccessName(kind)) + " " + Twine(bytes) +
                        " bytes at " + hex(addresses.at[lane]) +
                        ", expected a multiple of " + Twine(bytes))
                           .str());
  });
  return flow;
}

/// 32-byte sectors that the lanes touch.
static unsigned countSectors(const LaneAddresses &addresses, LaneMask mask,
                             uint32_t bytes, uint64_t low, uint64_t high) {
  unsigned span = static_cast<unsigned>(
      std::min<uint64_t>((high + bytes - 1) / 32 - low / 32 + 1, 1 << 20));
  if (span <= llvm::popcount(mask) * bytes / 32 || span == 1)
    return span;
  unsigned count = 0, used = 0;
  uint64_t seen[warpSize];
  forEachLane(mask, [&](unsigned lane) {
    uint64_t sector = addresses.at[lane] / 32;
    for (unsigned i = used; i-- > 0;)
      if (seen[i] == sector)
        return;
    seen[used++] = sector;
    count += std::max(1u, bytes / 32);
  });
  return count;
}

/// Passes over the banks beyond what the lanes' bytes need at least.
static unsigned countBankConflicts(const LaneAddresses &addresses,
                                   LaneMask mask, uint32_t bytes, uint64_t low,
                                   uint64_t high) {
  if (high + bytes - low <= 128)
    return 0;
  // Accesses of 8 (16) bytes are served by half (quarter) warps.
  unsigned parts = bytes <= 4 ? 1 : bytes / 4;
  unsigned lanesInPart = warpSize / parts, conflicts = 0;
  for (unsigned part = 0; part < parts; ++part) {
    uint64_t words[32][4];
    uint8_t used[32] = {};
    unsigned deepest = 0;
    forEachLane(mask, [&](unsigned lane) {
      if (lane / lanesInPart != part)
        return;
      for (uint32_t byte = 0; byte < bytes; byte += 4) {
        uint64_t word = (addresses.at[lane] + byte) / 4;
        unsigned bank = word % 32, n = std::min<unsigned>(used[bank], 4);
        for (unsigned i = 0; i < n; ++i)
          if (words[bank][i] == word)
            return;
        words[bank][used[bank] & 3] = word;
        deepest = std::max<unsigned>(deepest, ++used[bank]);
      }
    });
    conflicts += deepest > 1 ? deepest - 1 : 0;
  }
  return conflicts;
}

static Flow resolveGlobal(Warp &warp, const Op &op, LaneMask mask,
                          LaneAddresses &addresses, uint32_t bytes,
                          AccessKind kind, uint64_t low, uint64_t high,
                          LanePointers &pointers) {
  Block &block = warp.block;
  const Device::Implementation &device = *block.launch.device;
  const Allocation *hit = block.lastAllocation;
  if (!hit || !hit->contains(low, high - low + bytes)) {
    hit = device.find(low, bytes);
    block.lastAllocation = hit;
  }
  bool isOne = hit && hit->contains(low, high - low + bytes);
  Flow flow = Flow::Next;
  forEachLane(mask, [&](unsigned lane) {
    const Allocation *own =
        isOne ? hit : device.find(addresses.at[lane], bytes);
    pointers.shadow[lane] = nullptr;
    if (own && !(own->isReadOnly && kind != AccessKind::Read))
      pointers.at[lane] = own->at(addresses.at[lane]);
    else if (flow == Flow::Next)
      flow = failBounds(
          warp, op, lane, kind, bytes,
          "of global memory at " + hex(addresses.at[lane]) + ", " +
              (own ? "which is constant"
                   : device.describe(device.find(addresses.at[lane], 1)
                                         ? addresses.at[lane] + bytes - 1
                                         : addresses.at[lane])));
  });
  if (flow != Flow::Next)
    return flow;
  Counters &counters = block.counters;
  unsigned lanes = llvm::popcount(mask);
  if (kind != AccessKind::Write)
    counters.globalReadBytes += lanes * bytes;
  if (kind != AccessKind::Read)
    counters.globalWrittenBytes += lanes * bytes;
  counters.globalSectors += countSectors(addresses, mask, bytes, low, high);
  if (block.launch.globalRaces)
    block.launch.globalRaces->access(
        {kind, block.globalAgent(warp), mask, addresses.at, bytes,
         uint32_t(&op - block.kernel().ops.data())});
  return flow;
}

static Flow resolveShared(Warp &warp, const Op &op, LaneMask mask,
                          LaneAddresses &addresses, uint32_t bytes,
                          AccessKind kind, uint64_t low, uint64_t high,
                          LanePointers &pointers) {
  Block &block = warp.block;
  uint64_t size = block.launch.sharedBytes;
  if (high >= size || size - high < bytes) {
    Flow flow = Flow::Next;
    forEachLane(mask, [&](unsigned lane) {
      uint64_t at = addresses.at[lane];
      if (flow == Flow::Next && (at >= size || size - at < bytes))
        flow = failBounds(warp, op, lane, kind, bytes,
                          ("of shared memory at " + Twine(hex(at)) +
                           ", the block has " + Twine(size) + " bytes")
                              .str());
    });
    return flow;
  }
  uint8_t *data = block.shared.data(), *shadow = block.sharedShadow.data();
  forEachLane(mask, [&](unsigned lane) {
    pointers.at[lane] = data + addresses.at[lane];
    pointers.shadow[lane] = shadow + addresses.at[lane];
  });
  Counters &counters = block.counters;
  unsigned lanes = llvm::popcount(mask);
  if (kind != AccessKind::Write)
    counters.sharedReadBytes += lanes * bytes;
  if (kind != AccessKind::Read)
    counters.sharedWrittenBytes += lanes * bytes;
  counters.bankConflicts +=
      countBankConflicts(addresses, mask, bytes, low, high);
  if (block.races)
    block.races->access({kind, warp.index, mask, addresses.at, bytes,
                         uint32_t(&op - block.kernel().ops.data())});
  return Flow::Next;
}

static Flow resolveLocal(Warp &warp, const Op &op, LaneMask mask,
                         LaneAddresses &addresses, uint32_t bytes,
                         AccessKind kind, LanePointers &pointers) {
  Block &block = warp.block;
  uint64_t size = block.kernel().localBytes;
  Flow flow = Flow::Next;
  forEachLane(mask, [&](unsigned lane) {
    uint64_t at = addresses.at[lane];
    if (at >= size || size - at < bytes) {
      if (flow == Flow::Next)
        flow = failBounds(warp, op, lane, kind, bytes,
                          ("of local memory at " + Twine(hex(at)) +
                           ", a thread has " + Twine(size) + " bytes")
                              .str());
      return;
    }
    uint64_t own = (warp.index * uint64_t(warpSize) + lane) * size + at;
    pointers.at[lane] = block.local.data() + own;
    pointers.shadow[lane] = block.localShadow.data() + own;
  });
  block.counters.localBytes += llvm::popcount(mask) * bytes;
  return flow;
}

Flow attn::emulator::resolve(Warp &warp, const Op &op, LaneMask mask,
                             Space space, LaneAddresses &addresses,
                             uint32_t bytes, AccessKind kind,
                             LanePointers &pointers) {
  uint64_t low, high, bits;
  findRange(addresses, mask, low, high, bits);
  if (space == Space::Generic) {
    uint64_t window = low & ~(windowBytes - 1);
    if (window != (high & ~(windowBytes - 1)) && high >= sharedWindow)
      return warp.fail(FindingKind::Unsupported, op, -1,
                       "not supported yet: generic addresses of several spaces "
                       "in one instruction");
    space = window == sharedWindow  ? Space::Shared
            : window == localWindow ? Space::Local
                                    : Space::Global;
    if (space != Space::Global) {
      for (uint64_t &address : addresses.at)
        address -= window;
      low -= window;
      high -= window;
    }
  }
  pointers.space = space;
  if (bits & (bytes - 1))
    return checkAlignment(warp, op, mask, addresses, bytes, kind);
  if (space == Space::Shared)
    return resolveShared(warp, op, mask, addresses, bytes, kind, low, high,
                         pointers);
  if (space == Space::Local)
    return resolveLocal(warp, op, mask, addresses, bytes, kind, pointers);
  return resolveGlobal(warp, op, mask, addresses, bytes, kind, low, high,
                       pointers);
}

/// The lanes whose `bytes` shadow bytes are not all zero.
static LaneMask findUninitialized(const LanePointers &pointers, LaneMask mask,
                                  uint32_t bytes) {
  LaneMask bad = 0;
  forEachLane(mask, [&](unsigned lane) {
    const uint8_t *shadow = pointers.shadow[lane];
    uint64_t any = 0;
    if (bytes >= 8) {
      for (uint32_t i = 0; i < bytes; i += 8) {
        uint64_t part;
        std::memcpy(&part, shadow + i, 8);
        any |= part;
      }
    } else {
      std::memcpy(&any, shadow, bytes);
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
    isInFlight |= pointers.shadow[lane][i] == 2;
  return warp.fail(
      FindingKind::Uninitialized, op, lane,
      (Twine("reads ") + Twine(bytes) + " bytes of shared memory at " +
       hex(addresses.at[lane]) +
       (isInFlight ? " that an asynchronous copy still writes: no wait for it "
                     "comes before"
                   : " that nothing has written"))
          .str());
}

template <typename Memory, typename Register, typename Extended>
static void loadElements(Warp &warp, const Op &op, LaneMask mask,
                         const LanePointers &pointers) {
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  for (unsigned i = 0; i < op.vector; ++i) {
    if (list[i] == 0)
      continue;
    Register *d = warp.slot<Register>(list[i]);
    forEachLane(mask, [&](unsigned lane) {
      Memory value;
      std::memcpy(&value, pointers.at[lane] + i * sizeof(Memory),
                  sizeof(Memory));
      d[lane] = static_cast<Register>(static_cast<Extended>(value));
    });
  }
}

/// Memory of `bytes` to registers of `dstBytes`, sign-extended where signed.
static void loadRegisters(Warp &warp, const Op &op, LaneMask mask,
                          const LanePointers &pointers) {
  bool isWide = op.dstBytes == 8, isSigned = op.type == ValueType::Signed;
  switch (op.accessBytes) {
  case 1:
    if (isSigned)
      isWide
          ? loadElements<int8_t, uint64_t, int64_t>(warp, op, mask, pointers)
          : loadElements<int8_t, uint32_t, int32_t>(warp, op, mask, pointers);
    else
      isWide
          ? loadElements<uint8_t, uint64_t, uint64_t>(warp, op, mask, pointers)
          : loadElements<uint8_t, uint32_t, uint32_t>(warp, op, mask, pointers);
    break;
  case 2:
    if (isSigned)
      isWide
          ? loadElements<int16_t, uint64_t, int64_t>(warp, op, mask, pointers)
          : loadElements<int16_t, uint32_t, int32_t>(warp, op, mask, pointers);
    else
      isWide
          ? loadElements<uint16_t, uint64_t, uint64_t>(warp, op, mask, pointers)
          : loadElements<uint16_t, uint32_t, uint32_t>(warp, op, mask,
                                                       pointers);
    break;
  case 4:
    if (isWide && isSigned)
      loadElements<int32_t, uint64_t, int64_t>(warp, op, mask, pointers);
    else if (isWide)
      loadElements<uint32_t, uint64_t, uint64_t>(warp, op, mask, pointers);
    else
      loadElements<uint32_t, uint32_t, uint32_t>(warp, op, mask, pointers);
    break;
  default:
    loadElements<uint64_t, uint64_t, uint64_t>(warp, op, mask, pointers);
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

Flow attn::emulator::executeLoad(Warp &warp, const Op &op, LaneMask mask) {
  LaneAddresses addresses;
  LanePointers pointers;
  if (requireValue(warp, op, op.src[0], mask, "the address") != Flow::Next)
    return Flow::Stop;
  computeAddresses(warp, op, op.src[0], addresses);
  uint32_t bytes = op.accessBytes * op.vector;
  if (resolve(warp, op, mask, op.space, addresses, bytes, AccessKind::Read,
              pointers) != Flow::Next)
    return Flow::Stop;
  LaneMask bad = 0;
  if (pointers.space == Space::Shared || pointers.space == Space::Local)
    bad = findUninitialized(pointers, mask, bytes);
  if (bad && pointers.space == Space::Shared)
    return failUninitialized(warp, op, llvm::countr_zero(bad), pointers,
                             addresses, bytes);
  loadRegisters(warp, op, mask, pointers);
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
                          const LanePointers &pointers) {
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  for (unsigned i = 0; i < op.vector; ++i) {
    const Register *s = warp.slot<Register>(list[i]);
    forEachLane(mask, [&](unsigned lane) {
      Memory value = static_cast<Memory>(s[lane]);
      std::memcpy(pointers.at[lane] + i * sizeof(Memory), &value,
                  sizeof(Memory));
    });
  }
}

static void storeRegisters(Warp &warp, const Op &op, LaneMask mask,
                           const LanePointers &pointers) {
  bool isWide = op.dstBytes == 8;
  switch (op.accessBytes) {
  case 1:
    isWide ? storeElements<uint8_t, uint64_t>(warp, op, mask, pointers)
           : storeElements<uint8_t, uint32_t>(warp, op, mask, pointers);
    break;
  case 2:
    isWide ? storeElements<uint16_t, uint64_t>(warp, op, mask, pointers)
           : storeElements<uint16_t, uint32_t>(warp, op, mask, pointers);
    break;
  case 4:
    isWide ? storeElements<uint32_t, uint64_t>(warp, op, mask, pointers)
           : storeElements<uint32_t, uint32_t>(warp, op, mask, pointers);
    break;
  default:
    storeElements<uint64_t, uint64_t>(warp, op, mask, pointers);
    break;
  }
}

Flow attn::emulator::executeStore(Warp &warp, const Op &op, LaneMask mask) {
  LaneAddresses addresses;
  LanePointers pointers;
  if (requireValue(warp, op, op.src[0], mask, "the address") != Flow::Next)
    return Flow::Stop;
  computeAddresses(warp, op, op.src[0], addresses);
  uint32_t bytes = op.accessBytes * op.vector;
  if (resolve(warp, op, mask, op.space, addresses, bytes, AccessKind::Write,
              pointers) != Flow::Next)
    return Flow::Stop;
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  bool isLocal = pointers.space == Space::Local;
  for (unsigned i = 0; i < op.vector; ++i) {
    if (!isLocal &&
        requireValue(warp, op, list[i], mask, "the stored value") != Flow::Next)
      return Flow::Stop;
    LaneMask bad = warp.poisonOf(list[i]);
    if (pointers.space != Space::Global)
      forEachLane(mask, [&](unsigned lane) {
        std::memset(pointers.shadow[lane] + i * op.accessBytes, bad >> lane & 1,
                    op.accessBytes);
      });
  }
  storeRegisters(warp, op, mask, pointers);
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
    pointers.at[lane] = bytes.data() + at;
  });
  if (flow != Flow::Next)
    return flow;
  loadRegisters(warp, op, mask, pointers);
  truncateToRegister(warp, op, mask);
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  for (unsigned i = 0; i < op.vector; ++i)
    if (list[i])
      warp.poisonOf(list[i]) &= ~mask;
  return Flow::Next;
}
