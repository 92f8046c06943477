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
#include <deque>

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

/// A line, a word or a byte; `parts`, if there are any, speak for it.
struct Node {
  Cell cell;
  /// Four nodes, owned by `State::parts`.
  Node *parts = nullptr;
};

constexpr unsigned lineBytes = 16, linesPerPage = 128;
using Page = std::array<Node, linesPerPage>;

/// An access of one lane to one cell.
struct Touch {
  const Access &access;
  unsigned lane;
  uint64_t address;
  uint32_t bytes;
  /// 0 where it is no copy.
  uint32_t copy;
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

  Node &lineAt(uint64_t line);
  void split(Node &node);
  template <typename Function>
  void forEachPart(Node &node, unsigned size, uint64_t base, uint64_t begin,
                   uint64_t end, Function function);
  template <typename Function>
  void forEachCell(uint64_t address, uint32_t bytes, Function function);
  void touchAll(const Access &access, uint32_t copy);
  void touch(Cell &cell, const Touch &touch);
  void checkWriter(const Cell &cell, const Touch &touch);
  void checkReader(const Reader &reader, const Touch &touch);
  void addReader(Cell &cell, const Touch &touch);
  void setWriter(Cell &cell, const Touch &touch);
  bool isOrdered(const Reader &reader, const Touch &touch,
                 unsigned &lane) const;
  void report(const RaceSide &first, unsigned lane, uint32_t copy,
              const Touch &second);
  std::string describe(const RaceSide &first, unsigned lane, uint32_t copy,
                       const Touch &second) const;

  RaceClocks clocks;
  uint32_t serial = 0;
  uint64_t memoryBytes;
  bool isOneBlock;
  std::vector<std::unique_ptr<Page>> pages;
  std::deque<std::array<Node, 4>> parts;
  std::vector<llvm::SmallVector<Reader, 4>> crowds;
  llvm::DenseMap<uint32_t, llvm::SmallVector<CopyPiece, 32>> inFlight;
  llvm::DenseSet<std::pair<uint32_t, uint32_t>> reported;
  std::vector<Race> races;
};

//===----------------------------------------------------------------------===//
// Cells
//===----------------------------------------------------------------------===//

Node &RaceDetector::State::lineAt(uint64_t line) {
  std::unique_ptr<Page> &page = pages[line / linesPerPage];
  if (!page)
    page = std::make_unique<Page>();
  return (*page)[line % linesPerPage];
}

/// Gives each quarter of a node the node's past.
void RaceDetector::State::split(Node &node) {
  parts.emplace_back();
  for (Node &part : parts.back()) {
    part.cell = node.cell;
    if (!node.cell.crowd)
      continue;
    crowds.push_back(crowds[node.cell.crowd]);
    part.cell.crowd = static_cast<uint32_t>(crowds.size() - 1);
  }
  node.parts = parts.back().data();
}

/// Calls `function(cell, address, bytes)` for the cells of [begin, end) within
/// a node of `size` bytes at `base`.
template <typename Function>
void RaceDetector::State::forEachPart(Node &node, unsigned size, uint64_t base,
                                      uint64_t begin, uint64_t end,
                                      Function function) {
  begin = std::max(begin, base);
  end = std::min(end, base + size);
  if (begin >= end)
    return;
  if (!node.parts && end - begin == size) {
    function(node.cell, begin, size);
    return;
  }
  if (!node.parts)
    split(node);
  for (unsigned n = 0; n < 4; ++n)
    forEachPart(node.parts[n], size / 4, base + n * (size / 4), begin, end,
                function);
}

/// The same for any bytes of the memory.
template <typename Function>
void RaceDetector::State::forEachCell(uint64_t address, uint32_t bytes,
                                      Function function) {
  uint64_t end = std::min<uint64_t>(address + bytes, memoryBytes);
  for (uint64_t base = address - address % lineBytes; base < end;
       base += lineBytes)
    forEachPart(lineAt(base / lineBytes), lineBytes, base, address, end,
                function);
}

void RaceDetector::State::addReader(Cell &cell, const Touch &touch) {
  bool isAtomic = touch.access.kind == AccessKind::Atomic;
  uint32_t epoch = clocks.epochOf(touch.access.agent);
  LaneMask lane = LaneMask(1) << touch.lane;
  auto merge = [&](Reader &reader) {
    if (reader.lanes &&
        (reader.agent != touch.access.agent || reader.isAtomic != isAtomic))
      return false;
    bool isSame = reader.lanes && reader.epoch == epoch;
    reader = {touch.access.agent, epoch, touch.access.op,
              isSame ? reader.lanes | lane : lane, isAtomic};
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
                 static_cast<uint8_t>(touch.lane),
                 touch.copy != 0};
  cell.reader = {};
  if (cell.crowd)
    crowds[cell.crowd].clear();
}

//===----------------------------------------------------------------------===//
// Checks
//===----------------------------------------------------------------------===//

void RaceDetector::State::checkWriter(const Cell &cell, const Touch &touch) {
  const Writer &writer = cell.writer;
  if (writer.epoch == 0)
    return;
  if (writer.serial == serial && writer.copy == touch.copy)
    return; // lanes of one instruction
  if (writer.copy == 0 &&
      clocks.isOrdered({writer.agent, writer.epoch, writer.lane},
                       touch.access.agent, touch.lane))
    return;
  report({AccessKind::Write, writer.agent, writer.isCopy, writer.op},
         writer.lane, writer.copy, touch);
}

bool RaceDetector::State::isOrdered(const Reader &reader, const Touch &touch,
                                    unsigned &lane) const {
  uint32_t agent = touch.access.agent;
  for (LaneMask left = reader.lanes; left; left &= left - 1) {
    lane = static_cast<unsigned>(__builtin_ctz(left));
    if (!clocks.isOrdered({reader.agent, reader.epoch, lane}, agent,
                          touch.lane))
      return false;
    if (reader.agent != agent)
      return true; // the same for all its lanes
  }
  return true;
}

void RaceDetector::State::checkReader(const Reader &reader,
                                      const Touch &touch) {
  bool isAtomic = touch.access.kind == AccessKind::Atomic;
  bool bothRead = touch.access.kind == AccessKind::Read && !reader.isAtomic;
  unsigned lane = 0;
  if (reader.lanes == 0 || bothRead || (isAtomic && reader.isAtomic) ||
      isOrdered(reader, touch, lane))
    return;
  report({reader.isAtomic ? AccessKind::Atomic : AccessKind::Read, reader.agent,
          false, reader.op},
         lane, 0, touch);
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
  for (LaneMask left = access.mask; left; left &= left - 1) {
    unsigned lane = static_cast<unsigned>(__builtin_ctz(left));
    if (access.kind == AccessKind::Atomic)
      clocks.meetAt(access.addresses[lane], access.agent);
    forEachCell(access.addresses[lane], access.bytes,
                [&](Cell &cell, uint64_t address, uint32_t bytes) {
                  touch(cell, {access, lane, address, bytes, copy});
                });
  }
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

std::string RaceDetector::State::describe(const RaceSide &first, unsigned lane,
                                          uint32_t copy,
                                          const Touch &second) const {
  std::string from = std::to_string(first.agent);
  std::string to = std::to_string(second.access.agent);
  bool isSameWarp = first.agent == second.access.agent;
  if (copy && isSameWarp && lane == second.lane)
    return "no cp.async.wait_group that covers the copy before the access";
  if (copy)
    return "no cp.async.wait_group in warp " + from + " and a barrier after it";
  if (isSameWarp)
    return "no bar.warp.sync between lanes " + std::to_string(lane) + " and " +
           std::to_string(second.lane) + " of warp " + to;
  if (!isOneBlock)
    return "no barrier, and no fence and atomic, that orders warp " + from +
           " before warp " + to;
  return "no bar.sync after the first access orders warp " + from +
         " before warp " + to;
}

void RaceDetector::State::report(const RaceSide &first, unsigned lane,
                                 uint32_t copy, const Touch &second) {
  if (!reported.insert({first.op, second.access.op}).second)
    return;
  RaceSide side = {second.access.kind, second.access.agent, second.copy != 0,
                   second.access.op};
  races.push_back({first, side, second.address, second.bytes, lane, second.lane,
                   describe(first, lane, copy, second)});
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
