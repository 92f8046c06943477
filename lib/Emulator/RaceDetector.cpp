//===- RaceDetector.cpp - Who touched which byte last ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Memory is a sequence of lines of 16 bytes, what a copy writes and a row of
// ldmatrix reads. A line has one cell, which speaks for all its bytes, until an
// access touches a part of it; from then on it has four words, and a word in
// turn has four bytes. A cell holds the last write, and since then the last
// read or atomic of each warp.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/RaceDetector.h"
#include "lib/Emulator/RaceClocks.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace attn::emulator;

namespace {

/// The last write of a cell. Epoch 0: none.
struct Writer {
  uint32_t agent = 0, epoch = 0, op = 0;
  /// The copy in flight that writes, 0 where the write is done.
  uint32_t copy = 0;
  /// Which call of `access` it was.
  uint32_t serial = 0;
  uint8_t lane = 0;
  bool isCopy = false;
};

/// Reads, or atomics, of one warp since the last write.
struct Reader {
  uint32_t agent = 0, epoch = 0, op = 0;
  LaneMask lanes = 0;
  bool isAtomic = false;
};

struct Cell {
  Writer writer;
  /// No reader has lanes 0.
  Reader reader;
  /// Further readers: an index of `State::crowds`, 0 where there are none.
  uint32_t crowd = 0;
};

/// A line: `cells` of `unit` bytes each, at first `whole` alone.
struct Line {
  Cell whole;
  Cell *cells = &whole;
  unsigned unit = 16;
};

constexpr unsigned lineBytes = 16, wordBytes = 4, linesPerPage = 128;
using Page = std::array<Line, linesPerPage>;

/// An access of some lanes to one cell.
struct Touch {
  const Access &access;
  LaneMask lanes;
  uint64_t address;
  uint32_t bytes;
  /// 0 where it is no copy.
  uint32_t copy;

  unsigned firstLane() const { return __builtin_ctz(lanes); }
};

/// The bytes that a lane's copy writes.
struct CopyPiece {
  uint64_t address;
  uint32_t bytes;
  unsigned lane;
};

} // namespace

struct RaceDetector::State {
  State(unsigned agents, uint64_t memoryBytes, unsigned warpsPerBlock)
      : clocks(agents), memoryBytes(memoryBytes),
        isOneBlock(warpsPerBlock == 0 || warpsPerBlock >= agents),
        pages((memoryBytes / lineBytes + linesPerPage) / linesPerPage),
        crowds(1) {}

  Line &lineAt(uint64_t line);
  void split(Line &line, unsigned unit);
  template <typename Function>
  void forEachCell(uint64_t address, uint32_t bytes, Function function);
  void touchAll(const Access &access, uint32_t copy);
  void touch(Cell &cell, const Touch &touch);
  void checkWriter(const Cell &cell, const Touch &touch);
  void checkReader(const Reader &reader, const Touch &touch);
  void addReader(Cell &cell, const Touch &touch);
  void setWriter(Cell &cell, const Touch &touch);
  bool isOrdered(const Stamp &earlier, const Touch &touch,
                 unsigned &lane) const;
  void report(const RaceSide &first, unsigned firstLane, uint32_t copy,
              const Touch &second, unsigned secondLane);
  std::string describe(const RaceSide &first, unsigned firstLane, uint32_t copy,
                       const Touch &second, unsigned secondLane) const;

  RaceClocks clocks;
  uint32_t serial = 0;
  uint64_t memoryBytes;
  bool isOneBlock;
  std::vector<std::unique_ptr<Page>> pages;
  std::vector<std::unique_ptr<Cell[]>> parts;
  std::vector<llvm::SmallVector<Reader, 4>> crowds;
  llvm::DenseMap<uint32_t, llvm::SmallVector<CopyPiece, 32>> inFlight;
  llvm::DenseSet<std::pair<uint32_t, uint32_t>> reported;
  std::vector<Race> races;
};

//===----------------------------------------------------------------------===//
// Cells
//===----------------------------------------------------------------------===//

Line &RaceDetector::State::lineAt(uint64_t line) {
  std::unique_ptr<Page> &page = pages[line / linesPerPage];
  if (!page)
    page = std::make_unique<Page>();
  return (*page)[line % linesPerPage];
}

/// Gives each part of a line its past.
void RaceDetector::State::split(Line &line, unsigned unit) {
  parts.push_back(std::make_unique<Cell[]>(lineBytes / unit));
  Cell *cells = parts.back().get();
  for (unsigned n = 0; n < lineBytes / unit; ++n) {
    cells[n] = line.cells[n * unit / line.unit];
    if (!cells[n].crowd)
      continue;
    crowds.push_back(crowds[cells[n].crowd]);
    cells[n].crowd = static_cast<uint32_t>(crowds.size() - 1);
  }
  line.cells = cells;
  line.unit = unit;
}

/// Calls `function(cell, address, bytes)` for the cells of these bytes.
template <typename Function>
void RaceDetector::State::forEachCell(uint64_t address, uint32_t bytes,
                                      Function function) {
  uint64_t end = std::min<uint64_t>(address + bytes, memoryBytes);
  while (address < end) {
    Line &line = lineAt(address / lineBytes);
    unsigned first = address % lineBytes;
    unsigned count = static_cast<unsigned>(
        std::min<uint64_t>(lineBytes - first, end - address));
    if ((first | count) & (line.unit - 1))
      split(line, (first | count) & (wordBytes - 1) ? 1 : wordBytes);
    unsigned unit = line.unit;
    Cell *cell = line.cells + first / unit;
    for (unsigned n = 0; n < count; n += unit)
      function(*cell++, address + n, unit);
    address += count;
  }
}

void RaceDetector::State::addReader(Cell &cell, const Touch &touch) {
  bool isAtomic = touch.access.kind == AccessKind::Atomic;
  uint32_t epoch = clocks.epochOf(touch.access.agent);
  auto merge = [&](Reader &reader) {
    if (reader.lanes &&
        (reader.agent != touch.access.agent || reader.isAtomic != isAtomic))
      return false;
    bool isSame = reader.lanes && reader.epoch == epoch;
    reader = {touch.access.agent, epoch, touch.access.op,
              isSame ? reader.lanes | touch.lanes : touch.lanes, isAtomic};
    return true;
  };
  if (merge(cell.reader))
    return;
  if (cell.crowd == 0) {
    cell.crowd = static_cast<uint32_t>(crowds.size());
    crowds.emplace_back();
  }
  for (Reader &reader : crowds[cell.crowd])
    if (merge(reader))
      return;
  crowds[cell.crowd].emplace_back();
  merge(crowds[cell.crowd].back());
}

void RaceDetector::State::setWriter(Cell &cell, const Touch &touch) {
  cell.writer = {touch.access.agent,
                 clocks.epochOf(touch.access.agent),
                 touch.access.op,
                 touch.copy,
                 serial,
                 static_cast<uint8_t>(touch.firstLane()),
                 touch.copy != 0};
  cell.reader = {};
  if (cell.crowd)
    crowds[cell.crowd].clear();
}

//===----------------------------------------------------------------------===//
// Checks
//===----------------------------------------------------------------------===//

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

void RaceDetector::State::checkWriter(const Cell &cell, const Touch &touch) {
  const Writer &writer = cell.writer;
  if (writer.epoch == 0)
    return;
  if (writer.serial == serial && writer.copy == touch.copy)
    return; // lanes of one instruction
  unsigned lane = touch.firstLane();
  if (writer.copy == 0 &&
      isOrdered({writer.agent, writer.epoch, writer.lane}, touch, lane))
    return;
  report({AccessKind::Write, writer.agent, writer.isCopy, writer.op},
         writer.lane, writer.copy, touch, lane);
}

void RaceDetector::State::checkReader(const Reader &reader,
                                      const Touch &touch) {
  bool isAtomic = touch.access.kind == AccessKind::Atomic;
  bool bothRead = touch.access.kind == AccessKind::Read && !reader.isAtomic;
  if (reader.lanes == 0 || bothRead || (isAtomic && reader.isAtomic))
    return;
  if (clocks.isOrderedForAll({reader.agent, reader.epoch, 0},
                             touch.access.agent))
    return;
  for (LaneMask left = reader.lanes; left; left &= left - 1) {
    unsigned first = static_cast<unsigned>(__builtin_ctz(left)), second = 0;
    if (isOrdered({reader.agent, reader.epoch, first}, touch, second))
      continue;
    report({reader.isAtomic ? AccessKind::Atomic : AccessKind::Read,
            reader.agent, false, reader.op},
           first, 0, touch, second);
    return;
  }
}

void RaceDetector::State::touch(Cell &cell, const Touch &touch) {
  checkWriter(cell, touch);
  checkReader(cell.reader, touch);
  if (cell.crowd)
    for (const Reader &reader : crowds[cell.crowd])
      checkReader(reader, touch);
  if (touch.access.kind == AccessKind::Write)
    setWriter(cell, touch);
  else
    addReader(cell, touch);
}

void RaceDetector::State::touchAll(const Access &access, uint32_t copy) {
  ++serial;
  for (LaneMask left = access.mask; left;) {
    unsigned lane = static_cast<unsigned>(__builtin_ctz(left));
    uint64_t place = access.addresses[lane];
    LaneMask same = 0; // lanes in a row that touch the same bytes
    for (; left; left &= left - 1) {
      unsigned next = static_cast<unsigned>(__builtin_ctz(left));
      if (access.addresses[next] != place)
        break;
      same |= LaneMask(1) << next;
    }
    if (access.kind == AccessKind::Atomic)
      clocks.meetAt(place, access.agent);
    forEachCell(place, access.bytes,
                [&](Cell &cell, uint64_t address, uint32_t bytes) {
                  touch(cell, {access, same, address, bytes, copy});
                });
  }
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

std::string RaceDetector::State::describe(const RaceSide &first,
                                          unsigned firstLane, uint32_t copy,
                                          const Touch &second,
                                          unsigned secondLane) const {
  std::string from = std::to_string(first.agent);
  std::string to = std::to_string(second.access.agent);
  bool isSameWarp = first.agent == second.access.agent;
  if (copy && isSameWarp && firstLane == secondLane)
    return "no cp.async.wait_group that covers the copy before the access";
  if (copy)
    return "no cp.async.wait_group in warp " + from + " and a barrier after it";
  if (isSameWarp)
    return "no bar.warp.sync between lanes " + std::to_string(firstLane) +
           " and " + std::to_string(secondLane) + " of warp " + to;
  if (!isOneBlock)
    return "no barrier, and no fence and atomic, that orders warp " + from +
           " before warp " + to;
  return "no bar.sync after the first access orders warp " + from +
         " before warp " + to;
}

void RaceDetector::State::report(const RaceSide &first, unsigned firstLane,
                                 uint32_t copy, const Touch &second,
                                 unsigned secondLane) {
  if (!reported.insert({first.op, second.access.op}).second)
    return;
  RaceSide side = {second.access.kind, second.access.agent, second.copy != 0,
                   second.access.op};
  races.push_back({first, side, second.address, second.bytes, firstLane,
                   secondLane,
                   describe(first, firstLane, copy, second, secondLane)});
}

//===----------------------------------------------------------------------===//
// The interface
//===----------------------------------------------------------------------===//

RaceDetector::RaceDetector(unsigned agents, uint64_t memoryBytes,
                           unsigned warpsPerBlock)
    : state(std::make_unique<State>(agents, memoryBytes, warpsPerBlock)) {}
RaceDetector::~RaceDetector() = default;
RaceDetector::RaceDetector(RaceDetector &&) noexcept = default;
RaceDetector &RaceDetector::operator=(RaceDetector &&) noexcept = default;

void RaceDetector::access(const Access &access) {
  state->touchAll(access, /*copy=*/0);
}

void RaceDetector::issueCopy(uint32_t copy, const Access &write) {
  state->touchAll(write, copy + 1);
  auto &pieces = state->inFlight[copy + 1];
  for (unsigned lane = 0; lane < warpSize; ++lane)
    if (write.mask >> lane & 1)
      pieces.push_back({write.addresses[lane], write.bytes, lane});
}

void RaceDetector::observeCopy(uint32_t copy, uint32_t agent, LaneMask mask) {
  auto found = state->inFlight.find(copy + 1);
  if (found == state->inFlight.end())
    return;
  uint32_t epoch = state->clocks.epochOf(agent);
  for (const CopyPiece &piece : found->second)
    if (mask >> piece.lane & 1)
      state->forEachCell(piece.address, piece.bytes,
                         [&](Cell &cell, uint64_t, uint32_t) {
                           if (cell.writer.copy != copy + 1)
                             return;
                           cell.writer.copy = 0;
                           cell.writer.epoch = epoch;
                         });
  llvm::erase_if(found->second, [&](const CopyPiece &piece) {
    return mask >> piece.lane & 1;
  });
  if (found->second.empty())
    state->inFlight.erase(found);
}

void RaceDetector::arrive(unsigned barrier, uint32_t agent) {
  state->clocks.arrive(barrier, agent);
}

void RaceDetector::complete(unsigned barrier,
                            llvm::ArrayRef<uint32_t> receivers) {
  state->clocks.complete(barrier, receivers);
}

void RaceDetector::syncWarp(uint32_t agent, LaneMask mask) {
  state->clocks.syncWarp(agent, mask);
}

void RaceDetector::fence(uint32_t agent, FenceScope scope) {
  state->clocks.fence(agent, scope != FenceScope::Block || state->isOneBlock);
}

llvm::ArrayRef<Race> RaceDetector::races() const { return state->races; }
