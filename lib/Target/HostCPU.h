//===- HostCPU.h - What this process runs on ------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_HOSTCPU_H
#define ATTN_LIB_TARGET_HOSTCPU_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace attn {

/// The CPU of this process, as LLVM and the operating system describe it.
struct HostCPU {
  /// LLVM's name of the model, `generic` where it knows none.
  std::string model;
  /// Where the machine differs from what the model implies: "+a,-b", sorted.
  std::string features;
  int64_t vectorBytes;
  int64_t vectorRegisters;
  /// Whether it multiplies bf16 matrices (AMX).
  bool hasAMX;
  /// Bytes per core, 0 where unknown.
  int64_t l1Bytes;
  int64_t l2Bytes;
  /// Bytes that all cores share, 0 where unknown.
  int64_t l3Bytes;
  /// Cores that this process may use, 0 where unknown.
  int64_t cores;
};

/// Describes the CPU that this process runs on.
HostCPU detectHostCPU();

/// The features that an x86 model has by LLVM's tables, each with the value
/// true; none for a name that is no such model.
llvm::StringMap<bool> getModelFeatures(llvm::StringRef model);

} // namespace attn

#endif // ATTN_LIB_TARGET_HOSTCPU_H
