//===- CheckTensors.cpp - Do these tensors fit this kernel? ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Runtime/CheckTensors.h"

#include <cstring>

using namespace attn::runtime;

/// DLPack's code of booleans; older headers have no name for it.
static constexpr uint8_t boolCode = 6;

int64_t attn::runtime::encodeElementType(DLDataType type) {
  return type.code | int64_t(type.bits) << 8 | int64_t(type.lanes) << 16;
}

static DLDataType decodeElementType(int64_t word) {
  DLDataType type;
  type.code = static_cast<uint8_t>(word);
  type.bits = static_cast<uint8_t>(word >> 8);
  type.lanes = static_cast<uint16_t>(word >> 16);
  return type;
}

std::string attn::runtime::getElementTypeName(DLDataType type) {
  std::string bits = std::to_string(type.bits);
  std::string lanes = type.lanes == 1 ? "" : "x" + std::to_string(type.lanes);
  switch (type.code) {
  case kDLInt:
    return "i" + bits + lanes;
  case kDLUInt:
    return "ui" + bits + lanes;
  case kDLFloat:
    return "f" + bits + lanes;
  case kDLBfloat:
    return "bf" + bits + lanes;
  case boolCode:
    return "i1" + lanes;
  default:
    return "?";
  }
}

/// Booleans also come as bytes, and signs of integers are no kernel's business.
static bool isSameElementType(DLDataType expected, DLDataType got) {
  if (expected.bits != got.bits || expected.lanes != got.lanes)
    return false;
  auto isInteger = [](DLDataType type) {
    return type.code == kDLInt || type.code == kDLUInt || type.code == boolCode;
  };
  return expected.code == got.code || (isInteger(expected) && isInteger(got));
}

/// The first dimension whose stride is not that of a row-major tensor, -1 where
/// all are. Strides of dimensions of size 1, and of empty tensors, say nothing.
static int32_t findGap(const DLTensor &tensor) {
  if (!tensor.strides)
    return -1;
  for (int32_t dim = 0; dim < tensor.ndim; ++dim)
    if (tensor.shape[dim] == 0)
      return -1;
  int64_t stride = 1;
  for (int32_t dim = tensor.ndim; dim-- > 0;) {
    if (tensor.shape[dim] != 1 && tensor.strides[dim] != stride)
      return dim;
    stride *= tensor.shape[dim];
  }
  return -1;
}

static bool isEmpty(const DLTensor &tensor) {
  for (int32_t dim = 0; dim < tensor.ndim; ++dim)
    if (tensor.shape[dim] == 0)
      return true;
  return false;
}

/// Compares sizes; `sizes` has one word per dimension.
static std::string checkSizes(const std::string &name, const int64_t *sizes,
                              const DLTensor &tensor) {
  for (int32_t dim = 0; dim < tensor.ndim; ++dim) {
    int64_t size = tensor.shape[dim];
    if (size < 0)
      return "expected " + name + " to have no negative size but got " +
             std::to_string(size) + " in dimension " + std::to_string(dim);
    if (sizes[dim] >= 0 && sizes[dim] != size)
      return "expected " + name + " to have size " +
             std::to_string(sizes[dim]) + " in dimension " +
             std::to_string(dim) + " but got " + std::to_string(size);
  }
  return {};
}

/// Compares one tensor with its part of the description, from its element type.
static std::string checkTensor(const std::string &name, const int64_t *words,
                               const DLTensor *tensor) {
  if (!tensor)
    return "expected " + name + " to be given";
  DLDataType type = decodeElementType(words[0]);
  if (tensor->device.device_type != kDLCPU)
    return "expected " + name + " to be in host memory but got device type " +
           std::to_string(tensor->device.device_type);
  if (!isSameElementType(type, tensor->dtype))
    return "expected " + name + " to have elements of type '" +
           getElementTypeName(type) + "' but got '" +
           getElementTypeName(tensor->dtype) + "'";
  if (tensor->ndim != words[1])
    return "expected " + name + " to have rank " + std::to_string(words[1]) +
           " but got " + std::to_string(tensor->ndim);
  std::string error = checkSizes(name, words + 2, *tensor);
  if (!error.empty())
    return error;
  if (int32_t dim = findGap(*tensor); dim >= 0)
    return "not supported yet: " + name + " with stride " +
           std::to_string(tensor->strides[dim]) + " in dimension " +
           std::to_string(dim) + "; make it row-major without gaps";
  if (!tensor->data && !isEmpty(*tensor))
    return "expected " + name + " to have data but got null";
  return {};
}

std::string attn::runtime::checkTensors(const int64_t *description,
                                        uint64_t count,
                                        const DLTensor *const *tensors) {
  for (uint64_t i = 0; i < count; ++i) {
    std::string error =
        checkTensor("tensor " + std::to_string(i), description, tensors[i]);
    if (!error.empty())
      return error;
    description += 2 + description[1];
  }
  return {};
}

int32_t attn::runtime::checkTensors(const attn_runtime *,
                                    const int64_t *description, uint64_t count,
                                    const DLTensor *const *tensors,
                                    char *message, uint64_t messageBytes) {
  std::string error = checkTensors(description, count, tensors);
  if (error.empty())
    return 0;
  if (message && messageBytes > 0) {
    uint64_t length =
        error.size() < messageBytes ? error.size() : messageBytes - 1;
    std::memcpy(message, error.data(), length);
    message[length] = '\0';
  }
  return 1;
}
