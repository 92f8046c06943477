//===- TestTensor.h - A tensor for tests ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TEST_UNIT_JIT_TESTTENSOR_H
#define ATTN_TEST_UNIT_JIT_TESTTENSOR_H

#include "attn-c/DLPack.h"

#include <cstdint>
#include <utility>
#include <vector>

/// A row-major tensor of T that owns its elements.
template <typename T> struct TestTensor {
  explicit TestTensor(std::vector<int64_t> sizes) : sizes(std::move(sizes)) {
    int64_t count = 1;
    for (int64_t size : this->sizes)
      count *= size;
    data.resize(count);
    tensor.data = data.data();
    tensor.device = {kDLCPU, 0};
    tensor.ndim = static_cast<int32_t>(this->sizes.size());
    uint8_t code = T(0.5) == T(0) ? kDLInt : kDLFloat;
    tensor.dtype = {code, sizeof(T) * 8, 1};
    tensor.shape = this->sizes.data();
  }
  TestTensor(const TestTensor &) = delete;

  /// Fills the tensor with `value(index)`.
  template <typename F> TestTensor &fill(F value) {
    for (size_t i = 0; i < data.size(); ++i)
      data[i] = value(i);
    return *this;
  }

  const DLTensor *operator&() const { return &tensor; }

  std::vector<int64_t> sizes;
  std::vector<T> data;
  DLTensor tensor{};
};

#endif // ATTN_TEST_UNIT_JIT_TESTTENSOR_H
