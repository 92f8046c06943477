//===- RaceShadow.cpp - Who touched which word last -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/RaceShadow.h"

#include <algorithm>

using namespace attn::emulator;

/// Lanes of one epoch come together; a later epoch takes the place of others.
static void merge(Reader &reader, const Reader &added) {
  bool isSame = reader.epoch == added.epoch;
  reader = {added.epoch, added.op,
            isSame ? reader.lanes | added.lanes : added.lanes};
}

Reader *ShadowPage::tableOf(uint32_t agent, bool isAtomic) {
  std::unique_ptr<Reader[]> &table = readers[agent * 2 + isAtomic];
  if (!table)
    table = std::make_unique<Reader[]>(wordsPerPage);
  hasAtomics |= isAtomic;
  return table.get();
}

void ShadowPage::addReaders(unsigned first, unsigned words,
                            const KnownReader &added, Reader *table) {
  for (unsigned word = first; word < first + words; ++word) {
    if (readEpoch[word] && readTag[word] != manyReaders) {
      uint32_t tag = readTag[word];
      merge(tableOf(agentOf(tag), false)[word],
            {readEpoch[word], readOp[word], LaneMask(1) << laneOf(tag)});
    }
    merge(table[word], added.reader);
    readTag[word] = manyReaders;
    readEpoch[word] = std::max(readEpoch[word], added.reader.epoch);
  }
}

void ShadowPage::addReader(unsigned word, const KnownReader &added) {
  addReaders(word, 1, added, tableOf(added.agent, added.isAtomic));
}

void ShadowPage::clearReaders(unsigned word) {
  if (readEpoch[word] && readTag[word] == manyReaders)
    for (auto &[key, table] : readers)
      table[word] = {};
  readEpoch[word] = 0;
}

llvm::SmallVector<KnownReader, 4>
ShadowPage::readersOf(unsigned word, uint32_t settled) const {
  llvm::SmallVector<KnownReader, 4> found;
  if (readEpoch[word] < settled)
    return found;
  uint32_t tag = readTag[word];
  if (tag != manyReaders) {
    found.push_back(
        {{readEpoch[word], readOp[word], LaneMask(1) << laneOf(tag)},
         agentOf(tag),
         false});
    return found;
  }
  for (const auto &[key, table] : readers)
    if (table[word].epoch >= settled)
      found.push_back({table[word], key / 2, (key & 1) != 0});
  // One order whatever the table's.
  std::sort(found.begin(), found.end(),
            [](const KnownReader &a, const KnownReader &b) {
              return a.agent != b.agent ? a.agent < b.agent
                                        : a.isAtomic < b.isAtomic;
            });
  return found;
}

ByteCells &ShadowPage::splitWord(unsigned word, uint32_t settled) {
  std::unique_ptr<ByteCells> &cells = bytes[word];
  if (cells)
    return *cells;
  cells = std::make_unique<ByteCells>();
  llvm::SmallVector<KnownReader, 4> known = readersOf(word, settled);
  for (ByteCell &cell : *cells) {
    cell.writer = writerOf(word);
    cell.readers.assign(known.begin(), known.end());
  }
  clearReaders(word);
  writeEpoch[word] = inBytes;
  writeTag[word] = manyReaders; // no thread's own
  return *cells;
}

void attn::emulator::addReader(ByteCell &cell, const KnownReader &added) {
  for (KnownReader &reader : cell.readers)
    if (reader.agent == added.agent && reader.isAtomic == added.isAtomic)
      return merge(reader.reader, added.reader);
  cell.readers.push_back(added);
}
