//===- KernelImpl.h - What is behind a kernel -----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_KERNELIMPL_H
#define ATTN_LIB_JIT_KERNELIMPL_H

#include "attn/DeviceKernel.h"
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
  /// With this machine's code, or only the signature where there is `device`.
  LoadedFunction function;
  std::unique_ptr<DeviceKernel> device;
};

/// Loads `code` into this process. 0 threads: all.
Result<Kernel> linkKernel(CompiledCode code, unsigned threads);

/// Loads `code` on a device.
struct DeviceModuleCode;
Result<Kernel> linkDeviceKernel(DeviceModuleCode code,
                                std::shared_ptr<Driver> driver);

} // namespace attn

#endif // ATTN_LIB_JIT_KERNELIMPL_H
