//===- OnlineKernel.h - A fused kernel in miniature -------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Online softmax over key tiles in f32 as fused kernels do it, with the choices
// they differ in. Stands for the kernels under test where the acceptance rule
// and the exact inputs are themselves tested. Masks by position only, no score
// region.
//===----------------------------------------------------------------------===//
#ifndef ATTN_TEST_UNIT_REFERENCE_ONLINEKERNEL_H
#define ATTN_TEST_UNIT_REFERENCE_ONLINEKERNEL_H

#include "lib/Reference/Generate.h"

#include <algorithm>
#include <cmath>

namespace attn::reference {

/// What such kernels do differently; `drop` is a local key left out by mistake.
struct OnlineKernel {
  int64_t keyTile = 16;
  bool usesFusedMultiplyAdd = true;
  bool foldsLog2E = false;
  bool scalesQuery = false;
  bool dividesByReciprocal = false;
  int64_t drop = -1;

  /// The output in the problem's layout, and the LSE.
  std::vector<float> output, lse;

  void run(const Problem &problem, const Inputs &inputs) {
    Index4 sizes = problem.outputSizes();
    Index4 strides = denseStrides(problem.outputLayout, sizes);
    output.assign(elementCount(sizes), 0);
    lse.clear();
    for (int64_t b = 0; b < sizes[0]; ++b)
      for (int64_t h = 0; h < sizes[1]; ++h)
        for (int64_t i = 0; i < sizes[2]; ++i)
          runRow(problem, inputs, b, h, i,
                 &output[b * strides[0] + h * strides[1] + i * strides[2]]);
  }

private:
  float multiplyAdd(float a, float b, float c) const {
    return usesFusedMultiplyAdd ? std::fma(a, b, c) : a * b + c;
  }
  float score(const Problem &p, const Inputs &in, int64_t b, int64_t h,
              int64_t i, int64_t j) const {
    int64_t g = h / (p.dims.queryHeads / p.dims.keyHeads);
    const float *q = in.query.at(b, h, i), *k = in.key.at(b, g, j);
    float even = 0, odd = 0, factor = scalesQuery ? p.scale : 1;
    for (int64_t c = 0; c < p.dims.queryKeyDim; ++c)
      (c & 1 ? odd : even) =
          multiplyAdd(q[c] * factor, k[c], c & 1 ? odd : even);
    float result = (even + odd) * (scalesQuery ? 1 : p.scale);
    if (!p.bias)
      return result;
    int64_t index[] = {b, h, i, j}, offset = 0;
    for (int d = 0; d < 4; ++d)
      offset += p.bias->isFull[d] ? index[d] * in.bias.strides[d] : 0;
    return result + in.bias.data[offset];
  }
  bool keeps(const Problem &p, int64_t b, int64_t h, int64_t i,
             int64_t j) const {
    ExpressionPoint point = p.pointAt(b, h, i, j);
    bool kept = point.row < point.queryLength && point.key < point.keyLength;
    for (const MaskAtom &atom : p.mask)
      kept = kept && keepsByPosition(atom, point);
    return kept && j != drop;
  }
  float exponential(float s, float max) const {
    if (!foldsLog2E)
      return std::exp(s - max);
    constexpr float log2E = 1.44269504f;
    return std::exp2(std::fma(s, log2E, -(max * log2E)));
  }
  void runRow(const Problem &p, const Inputs &in, int64_t b, int64_t h,
              int64_t i, float *row) {
    int64_t g = h / (p.dims.queryHeads / p.dims.keyHeads);
    float max = -INFINITY, sum = 0;
    for (int64_t first = 0; first < p.dims.keyLength; first += keyTile) {
      int64_t last = std::min(first + keyTile, p.dims.keyLength);
      std::vector<float> s;
      float tileMax = max;
      for (int64_t j = first; j < last; ++j) {
        s.push_back(keeps(p, b, h, i, j) ? score(p, in, b, h, i, j)
                                         : -INFINITY);
        tileMax = std::max(tileMax, s.back());
      }
      if (tileMax == -INFINITY)
        continue;
      float rescale = max == -INFINITY ? 0 : exponential(max, tileMax);
      sum *= rescale;
      for (int64_t c = 0; c < p.dims.valueDim; ++c)
        row[c] *= rescale;
      for (int64_t j = first; j < last; ++j) {
        if (s[j - first] == -INFINITY)
          continue;
        float weight = exponential(s[j - first], tileMax);
        sum += weight;
        for (int64_t c = 0; c < p.dims.valueDim; ++c)
          row[c] = multiplyAdd(weight, in.value.at(b, g, j)[c], row[c]);
      }
      max = tileMax;
    }
    for (int64_t c = 0; c < p.dims.valueDim && sum > 0; ++c)
      row[c] = dividesByReciprocal ? row[c] * (1 / sum) : row[c] / sum;
    lse.push_back(max + std::log(sum));
  }
};

} // namespace attn::reference

#endif // ATTN_TEST_UNIT_REFERENCE_ONLINEKERNEL_H
