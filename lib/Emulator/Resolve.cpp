//===- Resolve.cpp - Where lanes' addresses lie, if anywhere --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Execute.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>

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
static void findRange(const Warp &warp, const LaneAddresses &addresses,
                      LaneMask mask, uint64_t &low, uint64_t &high,
                      uint64_t &bits) {
  if (mask == allLanes) {
    warp.block.launch.kernels->findRange(addresses.at, low, high, bits);
    return;
  }
  low = ~0ull;
  high = bits = 0;
  forEachLane(mask, [&](unsigned lane) {
    low = std::min(low, addresses.at[lane]);
    high = std::max(high, addresses.at[lane]);
    bits |= addresses.at[lane];
  });
}

std::string attn::emulator::hex(uint64_t value) {
  return "0x" + llvm::utohexstr(value, true);
}

static const char *getAccessName(AccessKind kind) {
  return kind == AccessKind::Read    ? "reads"
         : kind == AccessKind::Write ? "writes"
                                     : "updates";
}

Flow attn::emulator::failBounds(Warp &warp, const Op &op, unsigned lane,
                                AccessKind kind, uint32_t bytes,
                                const std::string &where) {
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
  // Lanes usually ascend; then every change of sector is a new one.
  uint64_t sectors[warpSize], last = 0;
  unsigned lanes = 0, changes = 1;
  bool ascends = true;
  forEachLane(mask, [&](unsigned lane) {
    uint64_t sector = addresses.at[lane] / 32;
    ascends &= lanes == 0 || sector >= last;
    changes += lanes != 0 && sector != last;
    last = sectors[lanes++] = sector;
  });
  if (!ascends) {
    std::sort(sectors, sectors + lanes);
    changes = std::unique(sectors, sectors + lanes) - sectors;
  }
  return changes;
}

/// Whether two lanes of a part use the same bank, or group of banks.
static bool mayConflict(const LaneAddresses &addresses, LaneMask mask,
                        uint32_t bytes) {
  unsigned shift = llvm::Log2_32(std::max(bytes, 4u));
  unsigned groups = 128 >> shift; // also the lanes of a part
  uint32_t seen = 0, clash = 0;
  auto visit = [&](unsigned lane) {
    uint32_t bit = uint32_t(1) << (addresses.at[lane] >> shift & (groups - 1));
    clash |= seen & bit;
    seen |= bit;
  };
  if (mask == allLanes) {
    for (unsigned part = 0; part < warpSize; part += groups) {
      seen = 0;
      for (unsigned lane = part; lane < part + groups; ++lane)
        visit(lane);
    }
    return clash;
  }
  unsigned current = 0;
  forEachLane(mask, [&](unsigned lane) {
    if ((lane & ~(groups - 1)) != current)
      seen = 0;
    current = lane & ~(groups - 1);
    visit(lane);
  });
  return clash;
}

/// Passes over the banks beyond what the lanes' bytes need at least.
static unsigned countBankConflicts(const LaneAddresses &addresses,
                                   LaneMask mask, uint32_t bytes, uint64_t low,
                                   uint64_t high) {
  if (high + bytes - low <= 128 || !mayConflict(addresses, mask, bytes))
    return 0;
  // Accesses of 8 (16) bytes are served by half (quarter) warps.
  unsigned lanesInPart = 128 / std::max(bytes, 4u), conflicts = 0;
  for (unsigned part = 0; part < warpSize / lanesInPart; ++part) {
    uint64_t words[32][warpSize];
    uint8_t used[32] = {};
    unsigned deepest = 0;
    forEachLane(mask, [&](unsigned lane) {
      if (lane / lanesInPart != part)
        return;
      for (uint32_t byte = 0; byte < bytes; byte += 4) {
        uint64_t word = (addresses.at[lane] + byte) / 4;
        unsigned bank = word % 32, n = used[bank];
        if (std::find(words[bank], words[bank] + n, word) != words[bank] + n)
          continue;
        words[bank][n] = word;
        deepest = std::max<unsigned>(deepest, ++used[bank]);
      }
    });
    conflicts += deepest > 1 ? deepest - 1 : 0;
  }
  return conflicts;
}

/// Lanes in several buffers, or in none: addresses become those of the host.
static Flow splitGlobal(Warp &warp, const Op &op, LaneMask mask,
                        LaneAddresses &addresses, uint32_t bytes,
                        AccessKind kind) {
  const Device::Implementation &device = *warp.block.launch.device;
  Flow flow = Flow::Next;
  forEachLane(mask, [&](unsigned lane) {
    uint64_t at = addresses.at[lane];
    const Allocation *own = device.find(at, bytes);
    if (own && !(own->isReadOnly && kind != AccessKind::Read))
      addresses.at[lane] = reinterpret_cast<uintptr_t>(own->at(at));
    else if (flow == Flow::Next)
      flow =
          failBounds(warp, op, lane, kind, bytes,
                     "of global memory at " + hex(at) + ", " +
                         (own ? "which is constant"
                              : device.describe(
                                    device.find(at, 1) ? at + bytes - 1 : at)));
  });
  return flow;
}

static void watchGlobal(Warp &warp, const Op &op, LaneMask mask,
                        const LaneAddresses &addresses, uint32_t bytes,
                        AccessKind kind) {
  LaneAddresses offsets;
  for (unsigned lane = 0; lane < warpSize; ++lane)
    offsets.at[lane] = addresses.at[lane] - firstAddress;
  Block &block = warp.block;
  block.launch.globalRaces->access({kind, block.globalAgent(warp), mask,
                                    offsets.at, bytes,
                                    uint32_t(&op - block.kernel().ops.data())});
}

static Flow resolveGlobal(Warp &warp, const Op &op, LaneMask mask,
                          LaneAddresses &addresses, uint32_t bytes,
                          AccessKind kind, uint64_t low, uint64_t high,
                          LanePointers &pointers) {
  Block &block = warp.block;
  Counters &counters = block.counters;
  unsigned lanes = llvm::popcount(mask);
  if (kind != AccessKind::Write)
    counters.globalReadBytes += lanes * bytes;
  if (kind != AccessKind::Read)
    counters.globalWrittenBytes += lanes * bytes;
  counters.globalSectors += countSectors(addresses, mask, bytes, low, high);
  if (block.launch.globalRaces)
    watchGlobal(warp, op, mask, addresses, bytes, kind);
  const Allocation *hit = block.lastAllocation;
  if (!hit || !hit->contains(low, high - low + bytes)) {
    hit = block.launch.device->find(low, bytes);
    block.lastAllocation = hit;
  }
  bool isOne = hit && hit->contains(low, high - low + bytes);
  pointers.shadow = nullptr;
  if (isOne && !(hit->isReadOnly && kind != AccessKind::Read)) {
    pointers.base = hit->data - hit->base;
  } else {
    pointers.base = nullptr;
    if (splitGlobal(warp, op, mask, addresses, bytes, kind) != Flow::Next)
      return Flow::Stop;
  }
  return Flow::Next;
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
  pointers.base = block.shared.data();
  pointers.shadow = block.sharedShadow.data();
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
    addresses.at[lane] += (warp.index * uint64_t(warpSize) + lane) * size;
  });
  pointers.base = block.local.data();
  pointers.shadow = block.localShadow.data();
  block.counters.localBytes += llvm::popcount(mask) * bytes;
  return flow;
}

Flow attn::emulator::resolve(Warp &warp, const Op &op, LaneMask mask,
                             Space space, LaneAddresses &addresses,
                             uint32_t bytes, AccessKind kind,
                             LanePointers &pointers) {
  uint64_t low, high, bits;
  findRange(warp, addresses, mask, low, high, bits);
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
  pointers.low = low;
  pointers.high = high;
  pointers.isContiguous =
      mask == allLanes && high - low == (warpSize - 1) * bytes &&
      warp.block.launch.kernels->isContiguous(addresses.at, bytes);
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
