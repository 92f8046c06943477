//===- DescribeProgram.h - What a manifest says of a GPU's code -*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_DESCRIBEPROGRAM_H
#define ATTN_LIB_JIT_DESCRIBEPROGRAM_H

#include "lib/JIT/DeviceCompiler.h"

#include "llvm/Support/JSON.h"

namespace attn {

/// Names of a kernel's files in a package.
struct KernelFiles {
  std::string ptx, cubin;
};
KernelFiles getKernelFiles(const DeviceModuleCode &code,
                           const CompiledKernel &kernel);

/// The target of a manifest (docs/Package.md), without its plans.
llvm::json::Object describeProgram(const DeviceModuleCode &code);

} // namespace attn

#endif // ATTN_LIB_JIT_DESCRIBEPROGRAM_H
