//===- Problem.h - One attention as plain data ------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// For batch b, query head h, row i, with g = h floordiv (Hq / Hkv):
//
//   score(j) = region(scale * sum_c q[b,h,i,c] k[b,g,j,c]) + bias[b,h,i,j]
//   kept     = { j : j < kv_len(b), i < q_len(b), every mask atom keeps (i,j) }
//   lse      = log sum_{j in kept} exp(score(j))
//   o        = sum_{j in kept} exp(score(j) - lse) v[b,g,j,:]
//
// A row is *empty* where the sum of exponentials is zero: no key is kept, or
// all kept scores are minus infinity. Its lse is minus infinity and its output
// is what `fullyMasked` says. Values at keys that are not kept never count,
// whatever they are.
//
// A problem may be a slice of a larger one: `position` says where it lies.
// Masks, regions and lengths then speak of global indices; q, k, v, bias, the
// outputs, the head ratio and the per-batch lists are those of the slice.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_PROBLEM_H
#define ATTN_LIB_REFERENCE_PROBLEM_H

#include "lib/Reference/Mask.h"

#include <array>

namespace attn::reference {

/// Order of a tensor's dimensions in memory.
enum class Layout {
  BHSD, ///< batch, head, row, column
  BSHD, ///< batch, row, head, column
};

/// What the output of an empty row is.
enum class FullyMasked {
  Zero, ///< zeros
  NaN,  ///< NaN
  Mean, ///< the mean of v over the keys below kv_len; zeros if there is none
};

/// Four numbers in the order batch, head, row, column.
using Index4 = std::array<int64_t, 4>;

/// Sizes of one attention. Any may be zero but the head counts and dims.
struct Dims {
  int64_t batch = 1, queryHeads = 1, keyHeads = 1;
  int64_t queryLength = 1, keyLength = 1;
  int64_t queryKeyDim = 1, valueDim = 1;
};

/// Where a slice lies in the whole.
struct Position {
  /// Added to local (b, h, i, j).
  Index4 offsets = {0, 0, 0, 0};
  /// Rows and keys of the whole; the slice's own, past its offset, if absent.
  std::optional<int64_t> queryLength, keyLength;
};

/// Which dimensions (b, h, i, j) of the bias have their full size; the others
/// have size one and are read at zero.
struct BiasShape {
  std::array<bool, 4> isFull = {true, true, true, true};
};

/// One attention without its data.
struct Problem {
  Dims dims;
  float scale = 1.0f;
  Layout queryLayout = Layout::BHSD, keyLayout = Layout::BHSD,
         valueLayout = Layout::BHSD, outputLayout = Layout::BHSD;
  /// All must keep a key.
  std::vector<MaskAtom> mask;
  /// A real expression of the scaled score.
  std::optional<Expression> scoreRegion;
  std::optional<BiasShape> bias;
  /// One entry a batch, 0 to the global length.
  std::optional<std::vector<int64_t>> queryLengths, keyLengths;
  FullyMasked fullyMasked = FullyMasked::Zero;
  bool wantsLse = false;
  Position position;

  /// Sizes of q, k, v and o in (batch, head, row, column) order.
  Index4 querySizes() const;
  Index4 keySizes() const;
  Index4 valueSizes() const;
  Index4 outputSizes() const;
  /// Sizes of the bias in (b, h, i, j) order; ones where there is no bias.
  Index4 biasSizes() const;

  /// Rows of batch `b` (local), as masks see them.
  int64_t queryLengthOf(int64_t b) const;
  /// Keys of batch `b` (local), as masks see them.
  int64_t keyLengthOf(int64_t b) const;
  /// Rows and keys of the whole.
  int64_t globalQueryLength() const;
  int64_t globalKeyLength() const;
  /// The global point of local indices.
  ExpressionPoint pointAt(int64_t b, int64_t h, int64_t i, int64_t j) const;

  /// Returns what is wrong with the problem, or an empty text. `captures` are
  /// those its region and predicates read.
  std::string validate(const std::vector<CaptureView> &captures) const;
};

/// Product of the sizes.
int64_t elementCount(const Index4 &sizes);

/// Strides in (batch, head, row, column) order, in elements, of a dense tensor
/// of these sizes that lies in memory as `layout` says.
Index4 denseStrides(Layout layout, const Index4 &sizes);

/// A float tensor, owned by the caller; strides as in `denseStrides`, or any
/// others (also zero or negative).
struct TensorView {
  const float *data = nullptr;
  Index4 strides = {0, 0, 0, 0};

  const float *at(int64_t b, int64_t h, int64_t row) const {
    return data + b * strides[0] + h * strides[1] + row * strides[2];
  }
};

/// The data of one attention. f16 and bf16 tensors are widened by the caller,
/// which changes no value.
struct Inputs {
  TensorView query, key, value;
  /// Strides in (b, h, i, j) order; those of dimensions of size one are not
  /// used.
  TensorView bias;
  std::vector<CaptureView> captures;
};

/// Views of dense tensors in the problem's layouts; `bias` may be null.
Inputs denseInputs(const Problem &problem, const float *query, const float *key,
                   const float *value, const float *bias);

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_PROBLEM_H
