//===- AttentionWork.cpp - Operations and bytes of one attention ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Roofline/AttentionWork.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

using namespace attn::roofline;

//===----------------------------------------------------------------------===//
// Masks
//===----------------------------------------------------------------------===//

static int64_t getDiagonalOffset(Diagonal diagonal, int64_t queryLength,
                                 int64_t keyLength) {
  return diagonal == Diagonal::topLeft ? 0 : keyLength - queryLength;
}

KeyMask attn::roofline::getCausalMask(Diagonal diagonal, int64_t queryLength,
                                      int64_t keyLength) {
  return getWindowMask(/*left=*/-1, /*right=*/0, diagonal, queryLength,
                       keyLength);
}

KeyMask attn::roofline::getWindowMask(int64_t left, int64_t right,
                                      Diagonal diagonal, int64_t queryLength,
                                      int64_t keyLength) {
  int64_t offset = getDiagonalOffset(diagonal, queryLength, keyLength);
  KeyMask mask;
  if (left >= 0)
    mask.lower.push_back({1, offset - left});
  if (right >= 0)
    mask.upper.push_back({1, offset + right});
  return mask;
}

KeyInterval attn::roofline::getKeptKeys(const AttentionShape &shape,
                                        int64_t row) {
  KeyInterval keys{0, shape.keyLength};
  for (const KeyBound &bound : shape.mask.lower)
    keys.first = std::max(keys.first, bound.rowFactor * row + bound.constant);
  for (const KeyBound &bound : shape.mask.upper)
    keys.end = std::min(keys.end, bound.rowFactor * row + bound.constant + 1);
  keys.end = std::max(keys.first, keys.end);
  return keys;
}

KeyInterval attn::roofline::getReadKeys(const AttentionShape &shape,
                                        int64_t row, int64_t rows) {
  KeyInterval read;
  int64_t end = std::min(row + rows, shape.queryLength);
  // Bounds never fall with the row, so that the first row that keeps a key
  // starts the interval and the last one ends it.
  for (; row < end; ++row)
    if (KeyInterval keys = getKeptKeys(shape, row); keys.size() > 0) {
      read = keys;
      break;
    }
  for (int64_t last = end - 1; last > row; --last)
    if (KeyInterval keys = getKeptKeys(shape, last); keys.size() > 0) {
      read.end = keys.end;
      break;
    }
  return read;
}

/// Pairs of one head within the bounds.
static int64_t countPairsInBounds(const AttentionShape &shape) {
  if (shape.mask.lower.empty() && shape.mask.upper.empty())
    return shape.queryLength * shape.keyLength;
  int64_t pairs = 0;
  for (int64_t row = 0; row < shape.queryLength; ++row)
    pairs += getKeptKeys(shape, row).size();
  return pairs;
}

int64_t attn::roofline::countKeptPairs(const AttentionShape &shape) {
  int64_t pairs = countPairsInBounds(shape) * shape.batch * shape.queryHeads;
  // A product with 1.0 would round counts above 2^53.
  return shape.mask.density == 1 ? pairs
                                 : std::llround(pairs * shape.mask.density);
}

/// Entries of the score matrix, over batch and query heads.
static int64_t countPairs(const AttentionShape &shape) {
  return shape.batch * shape.queryHeads * shape.queryLength * shape.keyLength;
}

double attn::roofline::getKeptShare(const AttentionShape &shape) {
  int64_t pairs = countPairs(shape);
  return pairs ? double(countKeptPairs(shape)) / pairs : 1;
}

//===----------------------------------------------------------------------===//
// Shapes that are right
//===----------------------------------------------------------------------===//

namespace {
/// A number of a shape, with the word for it in diagnostics.
struct Size {
  const char *name;
  int64_t value;
  int64_t least, most;
};
} // namespace

static std::string checkSizes(std::initializer_list<Size> sizes) {
  for (const Size &size : sizes) {
    if (size.value < size.least)
      return std::string("expected ") + size.name + " of at least " +
             std::to_string(size.least) + " but got " +
             std::to_string(size.value);
    if (size.value > size.most)
      return std::string("not supported yet: ") + size.name + " above " +
             std::to_string(size.most) + ", got " + std::to_string(size.value);
  }
  return "";
}

/// The most of anything that is counted, so that no sum passes 64 bits.
static constexpr double kMostCounted = double(int64_t(1) << 62);

std::string attn::roofline::validate(const AttentionShape &shape) {
  constexpr int64_t kMostHeads = 1 << 20, kMostBytes = 16;
  std::string wrong =
      checkSizes({{"batch", shape.batch, 1, kMostHeads},
                  {"query heads", shape.queryHeads, 1, kMostHeads},
                  {"key heads", shape.keyHeads, 1, kMostHeads},
                  {"query length", shape.queryLength, 0, kLongestSequence},
                  {"key length", shape.keyLength, 0, kLongestSequence},
                  {"head dim", shape.queryKeyDim, 1, kMostHeads},
                  {"value dim", shape.valueDim, 1, kMostHeads},
                  {"bytes of an element", shape.elementBytes, 1, kMostBytes},
                  {"bytes of a key element", shape.keyBytes, 1, kMostBytes},
                  {"bytes of the bias", shape.biasBytes, 0, int64_t(1) << 50}});
  if (!wrong.empty())
    return wrong;
  if (shape.queryHeads % shape.keyHeads)
    return "expected query heads (" + std::to_string(shape.queryHeads) +
           ") to be a multiple of key heads (" +
           std::to_string(shape.keyHeads) + ")";
  if (!(shape.mask.density > 0 && shape.mask.density <= 1))
    return "expected a mask density above 0 and at most 1 but got " +
           std::to_string(shape.mask.density);
  if (shape.valueInKey && shape.valueDim > shape.queryKeyDim)
    return "expected a value dim of at most the head dim (" +
           std::to_string(shape.queryKeyDim) + ") where V lies in K but got " +
           std::to_string(shape.valueDim);
  // FLOPs, and bytes of S and P or of K and V read again for every row.
  double most = double(shape.batch) * shape.queryHeads *
                std::max<int64_t>(1, shape.queryLength) *
                std::max<int64_t>(1, shape.keyLength) *
                (shape.queryKeyDim + shape.valueDim) *
                (2 + 4 * shape.elementBytes + shape.keyBytes);
  if (most > kMostCounted)
    return "not supported yet: attentions of more than 2^62 operations";
  return "";
}

//===----------------------------------------------------------------------===//
// Work
//===----------------------------------------------------------------------===//

Work &Work::operator+=(const Work &other) {
  flops += other.flops;
  exponentials += other.exponentials;
  bytes += other.bytes;
  return *this;
}

Work Work::operator*(int64_t times) const {
  return {flops * times, exponentials * times, bytes * times};
}

/// What every form moves once, with K and V as whole tensors of `keys` keys.
static Traffic countTensors(const AttentionShape &shape, int64_t keys) {
  int64_t rows = shape.batch * shape.queryHeads * shape.queryLength;
  int64_t keyRows = shape.batch * shape.keyHeads * keys;
  Traffic traffic;
  traffic.query = rows * shape.queryKeyDim * shape.elementBytes;
  traffic.output = rows * shape.valueDim * shape.elementBytes;
  traffic.key = keyRows * shape.queryKeyDim * shape.keyBytes;
  traffic.value =
      shape.valueInKey ? 0 : keyRows * shape.valueDim * shape.keyBytes;
  traffic.bias = shape.biasBytes;
  traffic.lse = shape.writesLse ? rows * 4 : 0;
  return traffic;
}

Traffic attn::roofline::countUnfusedTraffic(const AttentionShape &shape) {
  Traffic traffic = countTensors(shape, shape.keyLength);
  traffic.scores = 4 * countPairs(shape) * shape.elementBytes;
  return traffic;
}

/// Keys that blocks of `rows` rows read in one head.
static int64_t countKeysRead(const AttentionShape &shape, int64_t rows) {
  int64_t keys = 0;
  for (int64_t row = 0; row < shape.queryLength; row += rows)
    keys += getReadKeys(shape, row, rows).size();
  return keys;
}

Traffic attn::roofline::countFusedTraffic(const AttentionShape &shape,
                                          const KeyReads &reads) {
  if (reads.rowsPerBlock == 0)
    return countTensors(shape, getReadKeys(shape, 0, shape.queryLength).size());
  // Rows of several heads in one block leave room for fewer tokens.
  int64_t tokens =
      std::max<int64_t>(1, reads.rowsPerBlock / reads.headsPerBlock);
  int64_t readers = shape.queryHeads / shape.keyHeads / reads.headsPerBlock;
  return countTensors(shape, readers * countKeysRead(shape, tokens));
}

Work attn::roofline::countUnfused(const AttentionShape &shape) {
  int64_t pairs = countPairs(shape);
  return {2 * pairs * (shape.queryKeyDim + shape.valueDim), pairs,
          countUnfusedTraffic(shape).total()};
}

Work attn::roofline::countFused(const AttentionShape &shape,
                                const KeyReads &reads) {
  int64_t pairs = countKeptPairs(shape);
  return {2 * pairs * (shape.queryKeyDim + shape.valueDim), pairs,
          countFusedTraffic(shape, reads).total()};
}

int64_t attn::roofline::countScoreStorage(const AttentionShape &shape) {
  return 2 * countPairs(shape) * shape.elementBytes;
}

//===----------------------------------------------------------------------===//
// Textbook sums and blocks
//===----------------------------------------------------------------------===//

int64_t attn::roofline::sumOfSteps(int64_t last) {
  return last * (last + 1) / 2;
}

int64_t attn::roofline::sumOfSquaredSteps(int64_t last) {
  return last * (last + 1) * (2 * last + 1) / 6;
}

Work attn::roofline::countGeneration(const AttentionShape &shape,
                                     int64_t tokens, bool hasCache) {
  // Rows and keys that cross, summed over the steps; K and V are read whole.
  int64_t steps = sumOfSteps(tokens);
  AttentionShape all = shape;
  all.mask = {};
  all.biasBytes = 0;
  all.queryLength = hasCache ? tokens : steps;
  Traffic traffic = countTensors(all, steps);
  int64_t pairs = shape.batch * shape.queryHeads *
                  (hasCache ? steps : sumOfSquaredSteps(tokens));
  return {2 * pairs * (shape.queryKeyDim + shape.valueDim), pairs,
          traffic.total()};
}

int64_t attn::roofline::countSquareBlockBytes(const AttentionShape &shape,
                                              int64_t rows,
                                              int64_t statistics) {
  int64_t tiles =
      rows * (shape.queryKeyDim * shape.elementBytes +
              (shape.queryKeyDim + shape.valueDim) * shape.keyBytes);
  return tiles + rows * rows * shape.elementBytes + 4 * statistics * rows;
}

int64_t attn::roofline::getLargestSquareBlock(const AttentionShape &shape,
                                              int64_t bytes,
                                              int64_t statistics) {
  // The left side grows with B: search between what fits and what does not.
  int64_t fits = 0, tooMuch = 1;
  while (countSquareBlockBytes(shape, tooMuch, statistics) <= bytes)
    tooMuch *= 2;
  while (fits + 1 < tooMuch) {
    int64_t middle = fits + (tooMuch - fits) / 2;
    (countSquareBlockBytes(shape, middle, statistics) <= bytes ? fits
                                                               : tooMuch) =
        middle;
  }
  return fits;
}
