//===- LayerWork.cpp - Work of what surrounds attention -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Roofline/LayerWork.h"

using namespace attn::roofline;

/// Bytes of a number of a state or of statistics: always f32.
static constexpr int64_t kStateBytes = 4;

Work attn::roofline::countMatmul(const MatmulShape &shape) {
  Work work;
  work.flops = 2 * shape.batch * shape.rows * shape.columns * shape.inner;
  work.bytes = shape.batch * (shape.rows * shape.inner * shape.leftBytes +
                              shape.inner * shape.columns * shape.rightBytes +
                              shape.rows * shape.columns * shape.resultBytes);
  return work;
}

/// A product of all tokens with a weight.
static Work countWeightProduct(const LayerShape &shape, int64_t inner,
                               int64_t columns) {
  return countMatmul({1, shape.tokens, columns, inner, shape.elementBytes,
                      shape.weightBytes, shape.elementBytes});
}

ProjectionWork attn::roofline::countProjections(const LayerShape &shape) {
  auto project = [&](int64_t width) {
    return countWeightProduct(shape, shape.modelDim, width);
  };
  return {project(shape.queryHeads * shape.queryKeyDim),
          project(shape.keyHeads * shape.queryKeyDim),
          project(shape.keyHeads * shape.valueDim),
          countWeightProduct(shape, shape.queryHeads * shape.valueDim,
                             shape.modelDim)};
}

SwigluWork attn::roofline::countSwiglu(const LayerShape &shape) {
  Work in = countWeightProduct(shape, shape.modelDim, shape.hiddenDim);
  return {in, in, countWeightProduct(shape, shape.hiddenDim, shape.modelDim)};
}

Work attn::roofline::countLinearAttention(const LinearAttentionShape &shape) {
  int64_t rows = shape.batch * shape.heads * shape.queryLength;
  Work work;
  work.flops = 4 * rows * shape.keyDim * shape.valueDim;
  work.bytes = 2 * rows * (shape.keyDim + shape.valueDim) * shape.elementBytes +
               (shape.readsState ? 2 : 1) * countStateBytes(shape);
  return work;
}

int64_t attn::roofline::countStateBytes(const LinearAttentionShape &shape) {
  return shape.batch * shape.heads * shape.keyDim * shape.valueDim *
         kStateBytes;
}

int64_t attn::roofline::countCacheBytes(const CacheShape &shape) {
  return shape.batch * shape.keyHeads * shape.tokens *
         (shape.queryKeyDim + shape.valueDim) * shape.elementBytes;
}

int64_t attn::roofline::countLatentCacheBytes(int64_t batch, int64_t tokens,
                                              int64_t latentDim,
                                              int64_t ropeDim,
                                              int64_t elementBytes) {
  return batch * tokens * (latentDim + ropeDim) * elementBytes;
}
