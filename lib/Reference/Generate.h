//===- Generate.h - Inputs from a seed, many of them exact ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A tolerance wide enough for f32 hides a dropped key among hundreds. Two kinds
// of inputs have answers that every correct kernel gets bit by bit, whatever
// the mask, the lengths and the tiling.
//
// *Construction.* Every key of a key head has a rank; u is a power of two with
// u |scale| >= 64, s a vector of signs, a is 1 or 2 by row, and
//
//   q = sign(scale) a s      k(j) = u s * n(j),  n(j) integers, sum n(j) =
//   -rank(j)
//
// so scale q.k(j) = -a u |scale| rank(j). Keys of different rank are at least
// 64 apart; keys of rank 0 (the *top* keys: one for a needle, a few for an
// exact mean) score zero. They have one pair of lanes that cancels, all others
// zero. Each key has two ranks, in the first and in the second half of the
// lanes, and a row reads one of them (q is zero in the other half), so
// neighbouring rows and heads have different answers. All v are +-2^x with -2
// <= x <= 3, of one sign by lane where several are averaged. Where a bias
// varies over keys it may carry the ranks in place of q.k.
//
// *Proof.* Take a row, T its best kept keys.
//  1. Scores. q.k sums multiples of u below 2^24 u: exact in f32 in any order.
//     Scaling it, before or after, errs by 2^-22 of it, far less than 8. So
//     a kernel sees the other keys at least 40 below the best.
//  2. The others' weights are below e^-40 < 2^-57 of the best, their sum with
//     |v| <= 8 for 2^20 keys below 2^-34: less than half the last place of the
//     smallest |v| (2^-27) and of one. Added, in any order, before (they are
//     rescaled by the same factor) or after, they vanish. The exponential need
//     not underflow to zero for this, and may flush.
//  3. |T| = 1: l = p, acc = p v. If p = exp(0) is one, o = v. If the kernel
//     folds constants so that p is 1 + delta, p v is exact as v is a power of
//     two, and p v / p = v in a true division. Not so where P is rounded before
//     the product and l is not: there p has to be one, as in 4.
//  4. |T| = 2^x, all of score 0: zero times any folded constant is zero, every
//  p
//     is one, l = 2^x, acc is an exact sum of multiples of 1/4 of one sign, and
//     the quotient, also by way of the reciprocal, is exact. (No cancelling: a
//     sum of zero would let the others be seen.)
// Hence o is v, or the mean over T, exactly. A dropped winner, a masked key let
// in that wins, a wrong head, batch, row or lane of v changes bits.
//
// What a row's mask, bias or score region makes of this is not argued but
// computed: `exactRows` holds a row only if its f64 scores leave the rest at
// least 48 below the best, and the best are one, or 2^x of score exactly zero
// without a score region (then 8 is left for errors made on the way).
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_GENERATE_H
#define ATTN_LIB_REFERENCE_GENERATE_H

#include "lib/Reference/Problem.h"

namespace attn::reference {

/// What inputs look like.
enum class InputKind {
  Normal,      ///< everything normal with variance one
  LargeLogits, ///< as Normal, but scores of standard deviation 30
  Needle,      ///< exact: one key dominates, the next best where it is masked
  ExactMean,   ///< exact: two, four or all keys share the row
};

/// Which inputs to make.
struct GenerateOptions {
  InputKind kind = InputKind::Normal;
  uint64_t seed = 0;
  /// Local key that dominates (one of those that do, for ExactMean); drawn from
  /// the seed, per key head, if negative or out of range.
  int64_t needleKey = -1;
};

/// Dense inputs in a problem's layouts (the bias as [b, h, i, j]).
struct Generated {
  /// Why there are no inputs, or empty.
  std::string error;
  std::vector<float> query, key, value, bias;
  /// By row of the output as it lies in memory: whether it must be exact. Empty
  /// for kinds that are not exact.
  std::vector<bool> exactRows;
  /// Number of true entries.
  int64_t exactCount = 0;

  /// Views of the data, which must outlive them.
  Inputs inputs(const Problem &problem,
                const std::vector<CaptureView> &captures) const;
};

/// Makes inputs for `problem`, the same for the same arguments on every
/// machine. `captures` are those of the problem's region and predicates.
Generated generateInputs(const Problem &problem,
                         const std::vector<CaptureView> &captures,
                         const GenerateOptions &options);

/// Which rows of `problem` must be exact for these inputs, by the argument
/// above; indexed as `Generated::exactRows`. Only sound for v of the exact
/// kinds. `roundsP`: P is rounded to 16 bits before it is multiplied by V.
std::vector<bool> findExactRows(const Problem &problem, const Inputs &inputs,
                                bool roundsP = false);

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_GENERATE_H
