//===- RaceQuick.cpp - Accesses that need no closer look ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/LaneKernels.h"
#include "lib/Emulator/RaceState.h"

using namespace attn::emulator;

/// Words of one page that one lane accesses.
template <unsigned words> struct attn::emulator::LaneWords {
  ShadowPage *page;
  unsigned first;
  uint32_t tag;

  /// Whether all their writes are settled or this thread's own.
  bool areWritesClear(uint32_t settled) const {
    return areClear(page->writeEpoch + first, page->writeTag + first, settled);
  }
  bool areReadsClear(uint32_t settled) const {
    return areClear(page->readEpoch + first, page->readTag + first, settled);
  }
  void read(uint32_t epoch, uint32_t op) const {
    std::fill_n(page->readEpoch + first, words, epoch);
    std::fill_n(page->readTag + first, words, tag);
    std::fill_n(page->readOp + first, words, op);
  }
  /// `copy`: the epoch of the copy that writes, or 0.
  void write(uint32_t epoch, uint32_t op, uint32_t copy) const {
    std::fill_n(page->writeEpoch + first, words, copy ? copy : epoch);
    std::fill_n(page->writeTag + first, words,
                tagOf(agentOf(tag), laneOf(tag), copy != 0));
    std::fill_n(page->writeOp + first, words, op);
    std::fill_n(page->readEpoch + first, words, 0);
  }

private:
  bool areClear(const uint32_t *epochs, const uint32_t *tags,
                uint32_t settled) const {
    uint32_t unclear = 0;
    for (unsigned i = 0; i < words; ++i)
      unclear |= (epochs[i] >= settled) & (tags[i] != tag);
    return !unclear;
  }
};

/// The page of whole words, null where they are not whole or in several pages.
ShadowPage *RaceDetector::State::findWords(uint64_t address, unsigned words) {
  unsigned first = address / wordBytes % wordsPerPage;
  return address % wordBytes || first + words > wordsPerPage ||
                 address + words * wordBytes > memoryBytes
             ? nullptr
             : &pageAt(address);
}

template <unsigned words>
LaneWords<words> RaceDetector::State::wordsOf(const Access &access,
                                              unsigned lane) {
  uint64_t at = access.addresses[lane];
  return {findWords(at, words),
          static_cast<unsigned>(at / wordBytes % wordsPerPage),
          tagOf(access.agent, lane)};
}

/// Checks and records the lanes whose words have no writer to look at, and
/// returns the others.
template <unsigned words>
LaneMask RaceDetector::State::readQuickly(const Access &access) {
  uint32_t settled = clocks.settled(), epoch = clocks.epochOf(access.agent);
  ShadowPage *page = nullptr;
  Reader *table = nullptr;
  LaneMask left = 0;
  for (LaneMask lanes = access.mask; lanes; lanes &= lanes - 1) {
    unsigned lane = static_cast<unsigned>(__builtin_ctz(lanes));
    LaneWords<words> own = wordsOf<words>(access, lane);
    if (!own.page || own.page->hasAtomics || !own.areWritesClear(settled)) {
      left |= LaneMask(1) << lane;
      continue;
    }
    if (own.areReadsClear(settled)) {
      own.read(epoch, access.op);
      continue;
    }
    if (own.page != page)
      table = own.page->tableOf(access.agent, /*isAtomic=*/false);
    page = own.page;
    page->addReaders(
        own.first, words,
        {{epoch, access.op, LaneMask(1) << lane}, access.agent, false}, table);
  }
  return left;
}

/// Checks and records all lanes. Those of one instruction do not race with each
/// other, so that none is recorded before all have been checked.
template <unsigned words>
void RaceDetector::State::writeQuickly(const Access &access, uint32_t copy) {
  LaneWords<words> found[warpSize];
  uint32_t settled = clocks.settled(), epoch = clocks.epochOf(access.agent);
  LaneMask left = 0;
  for (LaneMask lanes = access.mask; lanes; lanes &= lanes - 1) {
    unsigned lane = static_cast<unsigned>(__builtin_ctz(lanes));
    LaneWords<words> &own = found[lane];
    own = wordsOf<words>(access, lane);
    if (!own.page || !own.areWritesClear(settled) ||
        !own.areReadsClear(settled))
      left |= LaneMask(1) << lane;
  }
  if (left)
    checkLanes(access, left, copy);
  for (LaneMask lanes = access.mask & ~left; lanes; lanes &= lanes - 1)
    found[__builtin_ctz(lanes)].write(epoch, access.op, copy);
  if (left)
    recordLanes(access, left, copy);
}

/// Takes the quick way where there is one. `copy` as in `Touch`.
template <unsigned words>
void RaceDetector::State::touchWords(const Access &access, uint32_t copy) {
  if (access.kind == AccessKind::Write)
    return writeQuickly<words>(access, copy);
  LaneMask left = readQuickly<words>(access);
  if (left)
    touchLanes(access, left, copy);
}

void RaceDetector::State::touchAll(const Access &access, uint32_t copy) {
  if (access.kind == AccessKind::Atomic)
    return touchLanes(access, access.mask, copy);
  switch (access.bytes) {
  case 4:
    return touchWords<1>(access, copy);
  case 8:
    return touchWords<2>(access, copy);
  case 16:
    return touchWords<4>(access, copy);
  default:
    return touchLanes(access, access.mask, copy);
  }
}

void RaceDetector::accessRow(AccessKind kind, uint32_t agent, uint64_t offset,
                             uint32_t op) {
  const LaneKernels &kernels = getLaneKernels();
  ShadowPage *page = state->findWords(offset, warpSize);
  unsigned first = offset / wordBytes % wordsPerPage;
  uint32_t epoch = state->clocks.epochOf(agent), tag = tagOf(agent, 0);
  uint32_t settled = state->clocks.settled();
  if (page && kind != AccessKind::Atomic &&
      kernels.isRowClear(page->writeEpoch + first, page->writeTag + first,
                         settled, tag) &&
      kernels.isRowClear(page->readEpoch + first, page->readTag + first,
                         settled, tag)) {
    bool isRead = kind == AccessKind::Read;
    kernels.setRow((isRead ? page->readEpoch : page->writeEpoch) + first,
                   (isRead ? page->readTag : page->writeTag) + first,
                   (isRead ? page->readOp : page->writeOp) + first, epoch, tag,
                   op);
    if (!isRead)
      std::fill_n(page->readEpoch + first, warpSize, 0);
    return;
  }
  uint64_t addresses[warpSize];
  for (unsigned lane = 0; lane < warpSize; ++lane)
    addresses[lane] = offset + wordBytes * lane;
  access({kind, agent, allLanes, addresses, wordBytes, op});
}
