//===- Problem.cpp - Sizes, strides and checks of a problem ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Problem.h"

#include <cmath>

using namespace attn::reference;

Index4 Problem::querySizes() const {
  return {dims.batch, dims.queryHeads, dims.queryLength, dims.queryKeyDim};
}

Index4 Problem::keySizes() const {
  return {dims.batch, dims.keyHeads, dims.keyLength, dims.queryKeyDim};
}

Index4 Problem::valueSizes() const {
  return {dims.batch, dims.keyHeads, dims.keyLength, dims.valueDim};
}

Index4 Problem::outputSizes() const {
  return {dims.batch, dims.queryHeads, dims.queryLength, dims.valueDim};
}

Index4 Problem::biasSizes() const {
  Index4 full = {dims.batch, dims.queryHeads, dims.queryLength, dims.keyLength};
  for (int d = 0; d < 4; ++d)
    if (!bias || !bias->isFull[d])
      full[d] = 1;
  return full;
}

int64_t Problem::globalQueryLength() const {
  return position.queryLength.value_or(position.offsets[2] + dims.queryLength);
}

int64_t Problem::globalKeyLength() const {
  return position.keyLength.value_or(position.offsets[3] + dims.keyLength);
}

int64_t Problem::queryLengthOf(int64_t b) const {
  return queryLengths ? (*queryLengths)[b] : globalQueryLength();
}

int64_t Problem::keyLengthOf(int64_t b) const {
  return keyLengths ? (*keyLengths)[b] : globalKeyLength();
}

ExpressionPoint Problem::pointAt(int64_t b, int64_t h, int64_t i,
                                 int64_t j) const {
  const Index4 &offsets = position.offsets;
  return {b + offsets[0], h + offsets[1],   i + offsets[2],
          j + offsets[3], queryLengthOf(b), keyLengthOf(b)};
}

static std::string expectedButGot(const char *expected, int64_t actual) {
  return std::string("expected ") + expected + " but got " +
         std::to_string(actual);
}

static std::string checkDims(const Dims &dims) {
  if (dims.batch < 0)
    return expectedButGot("batch to be at least 0", dims.batch);
  if (dims.queryLength < 0)
    return expectedButGot("query length to be at least 0", dims.queryLength);
  if (dims.keyLength < 0)
    return expectedButGot("key length to be at least 0", dims.keyLength);
  if (dims.queryKeyDim < 1)
    return expectedButGot("query/key dim to be at least 1", dims.queryKeyDim);
  if (dims.valueDim < 1)
    return expectedButGot("value dim to be at least 1", dims.valueDim);
  if (dims.keyHeads < 1)
    return expectedButGot("key heads to be at least 1", dims.keyHeads);
  if (dims.queryHeads < 1 || dims.queryHeads % dims.keyHeads != 0)
    return "expected query heads (" + std::to_string(dims.queryHeads) +
           ") to be a multiple of key heads (" + std::to_string(dims.keyHeads) +
           ")";
  return "";
}

static bool isTooLarge(const Index4 &sizes) {
  constexpr int64_t limit = int64_t(1) << 40;
  int64_t count = 1;
  for (int64_t size : sizes)
    if (__builtin_mul_overflow(count, size, &count) || count > limit)
      return true;
  return false;
}

static std::string checkSizes(const Problem &problem) {
  for (const Index4 &sizes : {problem.querySizes(), problem.keySizes(),
                              problem.valueSizes(), problem.outputSizes()})
    if (isTooLarge(sizes))
      return "expected tensors of at most 2^40 elements";
  return "";
}

static std::string
checkLengths(const char *name,
             const std::optional<std::vector<int64_t>> &lengths, int64_t batch,
             int64_t limit) {
  if (!lengths)
    return "";
  std::string list = std::string("'") + name + "'";
  if (static_cast<int64_t>(lengths->size()) != batch)
    return "expected " + list + " to have " + std::to_string(batch) +
           " entries but got " + std::to_string(lengths->size());
  for (int64_t length : *lengths)
    if (length < 0 || length > limit)
      return "expected " + list + " to be from 0 to " + std::to_string(limit) +
             " but got " + std::to_string(length);
  return "";
}

static std::string checkMask(const MaskAtom &atom,
                             const std::vector<CaptureView> &captures) {
  if (const auto *window = std::get_if<WindowMask>(&atom))
    if (window->left < -1 || window->right < -1)
      return expectedButGot("window sides to be at least -1",
                            std::min(window->left, window->right));
  if (const auto *predicate = std::get_if<PredicateMask>(&atom))
    return predicate->keeps.validate(captures, ExpressionType::Integer);
  return "";
}

std::string Problem::validate(const std::vector<CaptureView> &captures) const {
  std::string error = checkDims(dims);
  if (error.empty())
    error = checkSizes(*this);
  if (error.empty())
    error = checkLengths("q_lengths", queryLengths, dims.batch,
                         globalQueryLength());
  if (error.empty())
    error =
        checkLengths("kv_lengths", keyLengths, dims.batch, globalKeyLength());
  for (const MaskAtom &atom : mask)
    if (error.empty())
      error = checkMask(atom, captures);
  if (error.empty() && scoreRegion)
    error = scoreRegion->validate(captures, ExpressionType::Real);
  if (error.empty() && !std::isfinite(scale))
    error = "expected a finite scale";
  if (error.empty() && wantsLse && fullyMasked == FullyMasked::Mean)
    error = "not supported yet: fully masked 'mean' with LSE";
  return error;
}

int64_t attn::reference::elementCount(const Index4 &sizes) {
  return sizes[0] * sizes[1] * sizes[2] * sizes[3];
}

Index4 attn::reference::denseStrides(Layout layout, const Index4 &sizes) {
  int64_t column = 1;
  if (layout == Layout::BHSD) {
    int64_t row = sizes[3], head = row * sizes[2];
    return {head * sizes[1], head, row, column};
  }
  int64_t head = sizes[3], row = head * sizes[1];
  return {row * sizes[2], head, row, column};
}

Inputs attn::reference::denseInputs(const Problem &problem, const float *query,
                                    const float *key, const float *value,
                                    const float *bias) {
  Inputs inputs;
  inputs.query = {query,
                  denseStrides(problem.queryLayout, problem.querySizes())};
  inputs.key = {key, denseStrides(problem.keyLayout, problem.keySizes())};
  inputs.value = {value,
                  denseStrides(problem.valueLayout, problem.valueSizes())};
  inputs.bias = {bias, denseStrides(Layout::BHSD, problem.biasSizes())};
  return inputs;
}
