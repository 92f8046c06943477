//===- KernelImpl.h - What is behind a kernel -----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_KERNELIMPL_H
#define ATTN_LIB_JIT_KERNELIMPL_H

#include "attn-c/Runtime.h"
#include "attn/Kernel.h"
#include "lib/JIT/CallRuntime.h"
#include "lib/JIT/ObjectLoader.h"

#include <mutex>

namespace attn {

struct Kernel::Impl {
  explicit Impl(unsigned threads) : runtime(threads) {}

  std::string name;
  std::vector<TensorSpec> inputs, outputs;
  std::vector<StageTime> times;
  std::vector<Diagnostic> diagnostics;
  std::unique_ptr<ObjectLoader> code;
  attn_kernel_entry entry = nullptr;
  /// Gives all sizes of all outputs as one i64 tensor; null where every output
  /// has static sizes.
  attn_kernel_entry shapesEntry = nullptr;
  /// One call at a time: the runtime counts per call.
  mutable std::mutex mutex;
  mutable CallRuntime runtime;
};

} // namespace attn

#endif // ATTN_LIB_JIT_KERNELIMPL_H
