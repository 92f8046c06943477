//===- RaceCheck.cpp - Accesses word by word ------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/RaceState.h"

#include "llvm/ADT/bit.h"

using namespace attn::emulator;

/// Whether `earlier` comes before what each lane of `touch` does; if not,
/// `lane` is the first that it does not come before.
bool RaceDetector::State::isOrdered(const Stamp &earlier, const Touch &touch,
                                    unsigned &lane) const {
  lane = touch.firstLane();
  if (clocks.isOrderedForAll(earlier, touch.access.agent))
    return true;
  if (earlier.agent != touch.access.agent)
    return false;
  for (LaneMask left = touch.lanes; left; left &= left - 1) {
    lane = static_cast<unsigned>(__builtin_ctz(left));
    if (!clocks.isOrdered(earlier, touch.access.agent, lane))
      return false;
  }
  return true;
}

/// While tracing, remembers what orders these two.
void RaceDetector::State::noteOrder(const Stamp &earlier, uint32_t op,
                                    bool isCopy, const Touch &touch) {
  if (!clocks.isTracing())
    return;
  auto landing = landings.find({earlier.agent, earlier.epoch});
  orders.insert(
      {op, touch.access.op, clocks.findSource(earlier, touch.access.agent),
       isCopy && landing != landings.end() ? int64_t(landing->second) : -1});
}

void RaceDetector::State::checkWriter(const Writer &writer,
                                      const Touch &touch) {
  if (writer.epoch < clocks.settled())
    return;
  bool isInFlight = writer.epoch >= inFlightBase;
  if (isInFlight && writer.epoch == touch.copy)
    return; // lanes of one instruction
  uint32_t agent = agentOf(writer.tag);
  unsigned from = laneOf(writer.tag), lane = touch.firstLane();
  Stamp earlier = {agent, writer.epoch, from};
  if (!isInFlight && isOrdered(earlier, touch, lane))
    return noteOrder(earlier, writer.op, isCopyOf(writer.tag), touch);
  report({AccessKind::Write, agent, isCopyOf(writer.tag), writer.op}, from,
         isInFlight, touch, lane);
}

void RaceDetector::State::checkReader(const KnownReader &known,
                                      const Touch &touch) {
  const Reader &reader = known.reader;
  bool isAtomic = touch.access.kind == AccessKind::Atomic;
  bool bothRead = touch.access.kind == AccessKind::Read && !known.isAtomic;
  if (bothRead || (isAtomic && known.isAtomic))
    return;
  Stamp earlier = {known.agent, reader.epoch, 0};
  if (clocks.isOrderedForAll(earlier, touch.access.agent))
    return noteOrder(earlier, reader.op, /*isCopy=*/false, touch);
  for (LaneMask left = reader.lanes; left; left &= left - 1) {
    unsigned first = static_cast<unsigned>(__builtin_ctz(left)), second = 0;
    if (isOrdered({known.agent, reader.epoch, first}, touch, second))
      continue;
    report({known.isAtomic ? AccessKind::Atomic : AccessKind::Read, known.agent,
            false, reader.op},
           first, /*isInFlight=*/false, touch, second);
    return;
  }
}

/// The cells of a word that the bytes of `touch` are.
static llvm::MutableArrayRef<ByteCell> cellsOf(ByteCells &cells,
                                               const Touch &touch) {
  return llvm::MutableArrayRef<ByteCell>(cells).slice(touch.address % wordBytes,
                                                      touch.bytes);
}

void RaceDetector::State::checkBytes(ByteCells &cells, const Touch &touch) {
  Touch byte = touch;
  byte.bytes = 1;
  for (const ByteCell &cell : cellsOf(cells, touch)) {
    checkWriter(cell.writer, byte);
    for (const KnownReader &reader : cell.readers)
      if (reader.reader.epoch >= clocks.settled())
        checkReader(reader, byte);
    ++byte.address;
  }
}

void RaceDetector::State::check(const Touch &touch) {
  forEachWord(
      touch.address, touch.bytes,
      [&](ShadowPage &page, unsigned word, uint64_t address, uint32_t bytes) {
        Touch part = {touch.access, touch.lanes, address, bytes, touch.copy};
        if (page.writeEpoch[word] == inBytes || bytes != wordBytes)
          return checkBytes(page.splitWord(word, clocks.settled()), part);
        checkWriter(page.writerOf(word), part);
        bool isRead = touch.access.kind == AccessKind::Read;
        if (isRead && page.readTag[word] != manyReaders)
          return; // reads alone; atomics are in the tables
        for (const KnownReader &reader : page.readersOf(word, clocks.settled()))
          checkReader(reader, part);
      });
}

KnownReader RaceDetector::State::readerOf(const Touch &touch) const {
  uint32_t agent = touch.access.agent;
  return {{clocks.epochOf(agent), touch.access.op, touch.lanes},
          agent,
          touch.access.kind == AccessKind::Atomic};
}

Writer RaceDetector::State::writerOf(const Touch &touch) const {
  uint32_t epoch = touch.copy ? touch.copy : clocks.epochOf(touch.access.agent);
  return {epoch, touch.tag(), touch.access.op};
}

void RaceDetector::State::recordBytes(ShadowPage &page, unsigned word,
                                      const Touch &touch) {
  bool isWrite = touch.access.kind == AccessKind::Write;
  if (isWrite && touch.bytes == wordBytes) {
    page.bytes.erase(word); // one past for all of them again
    page.writeEpoch[word] = 0;
    return record(touch);
  }
  for (ByteCell &cell : cellsOf(*page.bytes[word], touch)) {
    if (isWrite) {
      cell.writer = writerOf(touch);
      cell.readers.clear();
    } else {
      addReader(cell, readerOf(touch));
    }
  }
}

void RaceDetector::State::record(const Touch &touch) {
  forEachWord(
      touch.address, touch.bytes,
      [&](ShadowPage &page, unsigned word, uint64_t address, uint32_t bytes) {
        if (page.writeEpoch[word] == inBytes)
          return recordBytes(
              page, word,
              {touch.access, touch.lanes, address, bytes, touch.copy});
        if (touch.access.kind == AccessKind::Write) {
          Writer writer = writerOf(touch);
          page.writeEpoch[word] = writer.epoch;
          page.writeTag[word] = writer.tag;
          page.writeOp[word] = writer.op;
          return page.clearReaders(word);
        }
        bool isOne = llvm::has_single_bit(touch.lanes) &&
                     touch.access.kind == AccessKind::Read;
        if (!isOne || (page.readEpoch[word] >= clocks.settled() &&
                       page.readTag[word] != touch.tag()))
          return page.addReader(word, readerOf(touch));
        page.readEpoch[word] = clocks.epochOf(touch.access.agent);
        page.readTag[word] = touch.tag();
        page.readOp[word] = touch.access.op;
      });
}

/// Calls `function(touch)` for the lanes of `mask`, those in a row that touch
/// the same bytes together.
template <typename Function>
static void forEachPlace(const Access &access, LaneMask mask, uint32_t copy,
                         Function function) {
  for (LaneMask left = mask; left;) {
    uint64_t place = access.addresses[__builtin_ctz(left)];
    LaneMask same = 0;
    for (; left; left &= left - 1) {
      unsigned next = static_cast<unsigned>(__builtin_ctz(left));
      if (access.addresses[next] != place)
        break;
      same |= LaneMask(1) << next;
    }
    function(Touch{access, same, place, access.bytes, copy});
  }
}

void RaceDetector::State::checkLanes(const Access &access, LaneMask mask,
                                     uint32_t copy) {
  forEachPlace(access, mask, copy, [&](const Touch &touch) {
    if (access.kind == AccessKind::Atomic)
      clocks.meetAt(touch.address, access.agent);
    check(touch);
  });
}

void RaceDetector::State::recordLanes(const Access &access, LaneMask mask,
                                      uint32_t copy) {
  forEachPlace(access, mask, copy, [&](const Touch &touch) { record(touch); });
}

void RaceDetector::State::touchLanes(const Access &access, LaneMask mask,
                                     uint32_t copy) {
  checkLanes(access, mask, copy);
  recordLanes(access, mask, copy);
}
