//===- AttentionWork.h - Operations and bytes of one attention --*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Pure functions of sizes: no IR, no machine. The C++ standard library only.
//
// Conventions (docs/Roofline.md says why):
//
//  F1 A multiplication with its addition is two FLOPs. QKᵀ costs 2·D and PV
//     2·Dv per pair of a row and a key. Scale, bias, maximum, sum and division
//     count no FLOP; exponentials, one a pair, are counted by themselves.
//  F2 Fused computes the kept pairs, unfused all pairs of the score matrix.
//     What a block computes of pairs that its mask drops belongs to a tiling,
//     not to the attention.
//  B1 Bytes are those that cross the border of a level once for every time they
//     are asked for by the level below; partial cache lines, padding and page
//     tables count nothing.
//  B2 Unfused: Q, K read, S written, S read, P written, P and V read, O
//     written: the score matrix crosses four times, masked or not.
//  B3 Fused, compulsory: Q, K, V read once, O written once. No key head is read
//     more than once, however many query heads it serves.
//  B4 Fused, K and V read again per block: a block of M rows reads the keys
//     from the first to the last that any of its rows keeps. A block holds rows
//     of `headsPerBlock` query heads of one group, 1 unless heads are packed.
//     Q and O cross once.
//  B5 K and V of a mask's dropped keys are read by nobody: compulsory counts
//     the keys from the first to the last that any row keeps.
//  B6 A bias is read once, the LSE (4 bytes a row) written once. Masks made of
//     positions are no bytes.
//
// Worked example, one head, N = 2048, D = Dv = 64, 2 bytes an element: Q, K, V
// and O have 262,144 B each, S and P 8,388,608 B each.
//
//   unfused              4 · 262,144 + 4 · 8,388,608        = 34,603,008 B
//   fused, M = 64        2 · 262,144 + 32 · 2 · 262,144     = 17,301,504 B
//   fused, compulsory    4 · 262,144                        =  1,048,576 B
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_ANALYSIS_ROOFLINE_ATTENTIONWORK_H
#define ATTN_LIB_ANALYSIS_ROOFLINE_ATTENTIONWORK_H

#include <cstdint>
#include <string>
#include <vector>

namespace attn::roofline {

/// The longest sequence that is counted, in rows or keys.
constexpr int64_t kLongestSequence = int64_t(1) << 27;

/// A bound of the kept keys of row i: rowFactor · i + constant, inclusive.
struct KeyBound {
  int64_t rowFactor = 0, constant = 0;
};

/// The kept keys of row i: those from the greatest lower to the least upper
/// bound, both included, within the problem; of these the share `density`.
struct KeyMask {
  std::vector<KeyBound> lower, upper;
  /// Share of the pairs within the bounds that is kept, above 0 and at most 1:
  /// for masks that are no band, such as blocks chosen at random.
  double density = 1;
};

/// Which corner of the score matrix a diagonal ends in.
enum class Diagonal {
  topLeft,     ///< row i's diagonal key is i
  bottomRight, ///< row i's diagonal key is i + keys - rows
};

/// Keeps the keys up to the diagonal of a problem of these lengths.
KeyMask getCausalMask(Diagonal diagonal, int64_t queryLength,
                      int64_t keyLength);

/// Keeps `left` keys before to `right` keys after the diagonal, both included;
/// -1 is unbounded.
KeyMask getWindowMask(int64_t left, int64_t right, Diagonal diagonal,
                      int64_t queryLength, int64_t keyLength);

/// Sizes of one attention, in elements. Decode with a cache is `queryLength` 1
/// and `keyLength` the tokens cached, the new one included.
struct AttentionShape {
  int64_t batch = 1;
  /// Query heads, a multiple of key heads (MHA, GQA and MQA by their ratio).
  int64_t queryHeads = 1, keyHeads = 1;
  int64_t queryLength = 1, keyLength = 1;
  /// Columns of Q and K, and of V and O.
  int64_t queryKeyDim = 64, valueDim = 64;
  /// Bytes of an element of Q, O, S and P.
  int64_t elementBytes = 2;
  /// Bytes of an element of K and V, which a cache may hold narrower.
  int64_t keyBytes = 2;
  KeyMask mask;
  /// Bytes of the whole bias as it lies in memory, 0 where there is none.
  int64_t biasBytes = 0;
  /// Whether the LSE is written too.
  bool writesLse = false;
  /// V is the first `valueDim` columns of K (latent attention with absorbed
  /// projections): no bytes of its own.
  bool valueInKey = false;
};

/// What is wrong with a shape, or an empty text. The functions below want a
/// shape that is right.
std::string validate(const AttentionShape &shape);

/// Keys first .. end - 1; none where they are equal.
struct KeyInterval {
  int64_t first = 0, end = 0;

  int64_t size() const { return end - first; }
};

/// The keys within the bounds of row `row`, which is below `queryLength`.
KeyInterval getKeptKeys(const AttentionShape &shape, int64_t row);

/// The keys from the first to the last that any of the rows `row` ..
/// `row + rows - 1` keeps.
KeyInterval getReadKeys(const AttentionShape &shape, int64_t row, int64_t rows);

/// Pairs of a row and a key that the mask keeps, over batch and query heads,
/// rounded to the nearest where the density is below one.
int64_t countKeptPairs(const AttentionShape &shape);

/// Kept pairs over all pairs, between 0 and 1; 1 where there are no pairs.
double getKeptShare(const AttentionShape &shape);

/// Bytes by what they are, reads and writes together.
struct Traffic {
  int64_t query = 0, key = 0, value = 0, output = 0;
  /// S and P, where they cross.
  int64_t scores = 0;
  int64_t bias = 0, lse = 0;

  int64_t total() const {
    return query + key + value + output + scores + bias + lse;
  }
};

/// Work of one operation: what a roofline is drawn from.
struct Work {
  int64_t flops = 0;
  int64_t exponentials = 0;
  int64_t bytes = 0;

  Work &operator+=(const Work &other);
  /// The same work `times` times.
  Work operator*(int64_t times) const;
  /// Arithmetic intensity, FLOP per byte; 0 where nothing moves.
  double intensity() const { return bytes ? double(flops) / bytes : 0; }
};

/// How often a fused attention reads K and V.
struct KeyReads {
  /// Rows of a block; 0: every key is read once (B3), else B4.
  int64_t rowsPerBlock = 0;
  /// Query heads of a group whose rows share a block, a divisor of the group.
  int64_t headsPerBlock = 1;
};

/// Bytes of the attention through its whole score matrix (B2).
Traffic countUnfusedTraffic(const AttentionShape &shape);

/// Bytes of the attention without it (B3, B4).
Traffic countFusedTraffic(const AttentionShape &shape,
                          const KeyReads &reads = {});

/// Work of both forms, with the bytes of the functions above.
Work countUnfused(const AttentionShape &shape);
Work countFused(const AttentionShape &shape, const KeyReads &reads = {});

/// Bytes that S and P together take where both are kept.
int64_t countScoreStorage(const AttentionShape &shape);

/// Work of generating tokens 1 .. `tokens` of one sequence, each step a fused
/// attention of this shape's heads and dims and compulsory bytes; lengths and
/// mask of `shape` are not looked at.
///
/// With a cache, step t has one row and t keys: pairs sum to T(T + 1) / 2.
/// Without, every step computes all its t rows again, masked pairs included:
/// T(T + 1)(2T + 1) / 6.
Work countGeneration(const AttentionShape &shape, int64_t tokens,
                     bool hasCache);

/// Sums over t = 1 .. `last` of t and of t²; `last` is at most 2^20, so that
/// neither passes 64 bits.
int64_t sumOfSteps(int64_t last);
int64_t sumOfSquaredSteps(int64_t last);

/// The largest B for which tiles Q, K and V of B rows, B × B scores and
/// `statistics` numbers of 4 bytes a row lie in `bytes` together:
///
///   (2·D + Dv)·e·B + e·B² + 4·statistics·B <= bytes
///
/// With 48 KiB, D = Dv = 64, e = 2 and two statistics it is 86 (48,504 B; 87
/// needs 49,242 B). Score elements take `elementBytes`.
int64_t getLargestSquareBlock(const AttentionShape &shape, int64_t bytes,
                              int64_t statistics = 2);

/// The left side of the inequality above for a block of `rows`.
int64_t countSquareBlockBytes(const AttentionShape &shape, int64_t rows,
                              int64_t statistics = 2);

} // namespace attn::roofline

#endif // ATTN_LIB_ANALYSIS_ROOFLINE_ATTENTIONWORK_H
