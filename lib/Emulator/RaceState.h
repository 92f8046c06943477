//===- RaceState.h - What a race detector keeps -----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every access is checked against what RaceShadow.h keeps of its words, then
// recorded there. Lanes whose words are all settled or this thread's own take
// the quick way (RaceQuick.cpp); what remains goes word by word
// (RaceCheck.cpp).
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_RACESTATE_H
#define ATTN_LIB_EMULATOR_RACESTATE_H

#include "lib/Emulator/RaceClocks.h"
#include "lib/Emulator/RaceDetector.h"
#include "lib/Emulator/RaceShadow.h"

#include "llvm/ADT/DenseSet.h"

#include <algorithm>
#include <deque>
#include <set>
#include <vector>

namespace attn::emulator {

/// Words of one page that one lane accesses (RaceQuick.cpp).
template <unsigned words> struct LaneWords;

/// An access of some lanes to the same bytes.
struct Touch {
  const Access &access;
  LaneMask lanes;
  uint64_t address;
  uint32_t bytes;
  /// The epoch of the copy that writes, 0 where it is no copy.
  uint32_t copy;

  unsigned firstLane() const { return __builtin_ctz(lanes); }
  uint32_t tag() const { return tagOf(access.agent, firstLane(), copy != 0); }
};

/// The bytes that the lanes of a copy write.
struct InFlight {
  uint32_t epoch;
  LaneMask lanes;
  uint32_t bytes;
  uint64_t addresses[warpSize];
};

/// What has been done to a memory, and by whom.
struct RaceDetector::State {
  State(unsigned agents, uint64_t memoryBytes, unsigned warpsPerBlock)
      : clocks(agents), memoryBytes(memoryBytes),
        isOneBlock(warpsPerBlock == 0 || warpsPerBlock >= agents),
        pages(memoryBytes / pageBytes + 1) {}

  /// The page of an address within the memory.
  ShadowPage &pageAt(uint64_t address);
  template <typename Function>
  void forEachWord(uint64_t address, uint32_t bytes, Function function);

  // RaceQuick.cpp: check and record lanes at once where that suffices.
  ShadowPage *findWords(uint64_t address, unsigned words);
  template <unsigned words>
  LaneWords<words> wordsOf(const Access &access, unsigned lane);
  template <unsigned words> LaneMask readQuickly(const Access &access);
  template <unsigned words>
  void writeQuickly(const Access &access, uint32_t copy);
  template <unsigned words>
  void touchWords(const Access &access, uint32_t copy);
  void touchAll(const Access &access, uint32_t copy);

  // RaceCheck.cpp: each word by itself.
  void checkLanes(const Access &access, LaneMask mask, uint32_t copy);
  void recordLanes(const Access &access, LaneMask mask, uint32_t copy);
  void touchLanes(const Access &access, LaneMask mask, uint32_t copy);
  void check(const Touch &touch);
  void record(const Touch &touch);
  void checkBytes(ByteCells &cells, const Touch &touch);
  void recordBytes(ShadowPage &page, unsigned word, const Touch &touch);
  void checkWriter(const Writer &writer, const Touch &touch);
  void checkReader(const KnownReader &reader, const Touch &touch);
  KnownReader readerOf(const Touch &touch) const;
  Writer writerOf(const Touch &touch) const;
  void noteOrder(const Stamp &earlier, uint32_t op, bool isCopy,
                 const Touch &touch);
  bool isOrdered(const Stamp &earlier, const Touch &touch,
                 unsigned &lane) const;

  // RaceDetector.cpp
  void report(const RaceSide &first, unsigned firstLane, bool isInFlight,
              const Touch &second, unsigned secondLane);
  std::string describe(const RaceSide &first, unsigned firstLane,
                       bool isInFlight, const Touch &second,
                       unsigned secondLane) const;

  RaceClocks clocks;
  uint64_t memoryBytes;
  bool isOneBlock;
  std::vector<std::unique_ptr<ShadowPage>> pages;
  /// In the order of their issue.
  std::deque<InFlight> inFlight;
  llvm::DenseSet<std::pair<uint32_t, uint32_t>> reported;
  std::vector<Race> races;
  /// While tracing: where an agent's copies landed by epoch, and all orders.
  llvm::DenseMap<std::pair<uint32_t, uint32_t>, uint32_t> landings;
  std::set<RaceOrder> orders;
};

/// Calls `function(page, word, address, bytes)` for the parts of these bytes
/// that lie in different words.
template <typename Function>
void RaceDetector::State::forEachWord(uint64_t address, uint32_t bytes,
                                      Function function) {
  uint64_t end = std::min<uint64_t>(address + bytes, memoryBytes);
  while (address < end) {
    uint32_t count = static_cast<uint32_t>(
        std::min<uint64_t>(wordBytes - address % wordBytes, end - address));
    function(pageAt(address), address / wordBytes % wordsPerPage, address,
             count);
    address += count;
  }
}

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_RACESTATE_H
