//===- KernelImpl.h - What is behind a kernel -----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_KERNELIMPL_H
#define ATTN_LIB_JIT_KERNELIMPL_H

#include "attn/Kernel.h"
#include "lib/JIT/CompiledCode.h"
#include "lib/JIT/ObjectLoader.h"
#include "lib/Runtime/LoadedFunction.h"

namespace attn {

struct Kernel::Impl {
  explicit Impl(unsigned threads) : function(threads) {}

  std::vector<StageTime> times;
  std::vector<Diagnostic> diagnostics;
  std::unique_ptr<ObjectLoader> code;
  LoadedFunction function;
};

/// Loads `code` into this process. 0 threads: all.
Result<Kernel> linkKernel(CompiledCode code, unsigned threads);

} // namespace attn

#endif // ATTN_LIB_JIT_KERNELIMPL_H
