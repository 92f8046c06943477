//===- RaceShadow.h - Who touched which word last ---------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Memory is a sequence of words of 4 bytes, in pages. A word has its last write
// and, since then, its last read: each an epoch, a thread and an op, in arrays
// of their own, so that rows of words are compared a vector at a time. That is
// all there is to know until
//
//   a second thread reads    the word's readers are in tables, one a warp;
//   a copy is in flight      the write's epoch is the copy's number, above all
//                            epochs of threads;
//   a part is touched        the word's four bytes have a cell each.
//
// Epochs grow over all warps. What is older than `RaceClocks::settled` comes
// before all that follows, whoever does it: most accesses need no other check.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_RACESHADOW_H
#define ATTN_LIB_EMULATOR_RACESHADOW_H

#include "lib/Emulator/Lanes.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include <array>
#include <memory>
#include <vector>

namespace attn::emulator {

constexpr unsigned wordBytes = 4, wordsPerPage = 512;
constexpr unsigned pageBytes = wordBytes * wordsPerPage;

/// A write's epoch from here on is that of a copy in flight; the last one of a
/// word in bytes.
constexpr uint32_t inFlightBase = 0x80000000, inBytes = 0xffffffff;

/// A thread, and whether a copy of its wrote.
constexpr uint32_t tagOf(uint32_t agent, unsigned lane, bool isCopy = false) {
  return agent << 6 | (isCopy ? 32 : 0) | lane;
}
constexpr uint32_t agentOf(uint32_t tag) { return tag >> 6; }
constexpr unsigned laneOf(uint32_t tag) { return tag & 31; }
constexpr bool isCopyOf(uint32_t tag) { return tag & 32; }
/// The tag of several readers.
constexpr uint32_t manyReaders = 0xffffffff;

/// Reads, or atomics, of one warp.
struct Reader {
  uint32_t epoch = 0, op = 0;
  LaneMask lanes = 0;
};

/// The same with its warp, as reports need it.
struct KnownReader {
  Reader reader;
  uint32_t agent = 0;
  bool isAtomic = false;
};

/// The last write.
struct Writer {
  uint32_t epoch = 0, tag = 0, op = 0;
};

/// One byte of a word of which parts are touched.
struct ByteCell {
  Writer writer;
  llvm::SmallVector<KnownReader, 1> readers;
};
using ByteCells = std::array<ByteCell, wordBytes>;

/// The words of a page.
struct ShadowPage {
  uint32_t writeEpoch[wordsPerPage] = {}, writeTag[wordsPerPage],
           writeOp[wordsPerPage];
  /// The epoch is the largest where there are several readers.
  uint32_t readEpoch[wordsPerPage] = {}, readTag[wordsPerPage],
           readOp[wordsPerPage];
  /// By agent * 2, plus 1 for atomics; `wordsPerPage` readers each.
  llvm::SmallDenseMap<uint32_t, std::unique_ptr<Reader[]>, 4> readers;
  bool hasAtomics = false;
  llvm::SmallDenseMap<uint32_t, std::unique_ptr<ByteCells>, 4> bytes;

  Writer writerOf(unsigned word) const {
    return {writeEpoch[word], writeTag[word], writeOp[word]};
  }
  /// Adds lanes of a warp to the readers of `word`.
  void addReader(unsigned word, const KnownReader &added);
  /// The table of a warp's readers, or of its atomics.
  Reader *tableOf(uint32_t agent, bool isAtomic);
  /// The same for some words, given the warp's table.
  void addReaders(unsigned first, unsigned words, const KnownReader &added,
                  Reader *table);
  /// Ends what is known of readers of `word`.
  void clearReaders(unsigned word);
  /// The readers of `word` whose epoch is `settled` or later.
  llvm::SmallVector<KnownReader, 4> readersOf(unsigned word,
                                              uint32_t settled) const;
  /// The cells of a word, which get its past if it had none so far.
  ByteCells &splitWord(unsigned word, uint32_t settled);
};

/// Adds lanes of a warp to a byte's readers.
void addReader(ByteCell &cell, const KnownReader &added);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_RACESHADOW_H
