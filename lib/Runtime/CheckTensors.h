//===- CheckTensors.h - Do these tensors fit this kernel? -------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_CHECKTENSORS_H
#define ATTN_LIB_RUNTIME_CHECKTENSORS_H

#include "attn-c/Runtime.h"

#include <string>

namespace attn::runtime {

/// Bits of a word of `attn_runtime::check_tensors` that says an element type.
int64_t encodeElementType(DLDataType type);

/// As MLIR spells it, such as `f32`; `?` for what has no spelling.
std::string getElementTypeName(DLDataType type);

/// As `attn_runtime::check_tensors`, with the text as a value: empty where all
/// tensors fit.
std::string checkTensors(const int64_t *description, uint64_t count,
                         const DLTensor *const *tensors);

/// As `attn_runtime::check_tensors`.
int32_t checkTensors(const attn_runtime *runtime, const int64_t *description,
                     uint64_t count, const DLTensor *const *tensors,
                     char *message, uint64_t messageBytes);

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_CHECKTENSORS_H
