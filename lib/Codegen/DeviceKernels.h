//===- DeviceKernels.h - Kernels, compiled and judged -----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CODEGEN_DEVICEKERNELS_H
#define ATTN_LIB_CODEGEN_DEVICEKERNELS_H

#include "lib/Codegen/DeviceCodegen.h"
#include "lib/Codegen/Ptxas.h"

#include <optional>
#include <string>
#include <vector>

namespace attn {

/// One kernel as PTX and, where there is ptxas, as a cubin.
struct CompiledKernel {
  std::string name;
  std::string ptx;
  /// Empty without ptxas.
  std::string cubin;
  /// None without ptxas.
  std::optional<KernelResources> resources;
  DevicePipeline pipeline;
  /// Whether it multiplies by wgmma, where a spill stalls everything.
  bool usesWarpgroups = false;
  /// Why the kernel must not be used, such as a spill beside wgmma; empty where
  /// it may.
  std::string rejection;
  /// Milliseconds of all attempts: LLVM, and ptxas.
  double llvmMilliseconds = 0, ptxasMilliseconds = 0;
  unsigned attempts = 0;

  /// One line for people: registers, spills, shared memory, pipeline.
  std::string describe() const;
};

/// All kernels of one gpu.module.
struct CompiledKernels {
  std::vector<CompiledKernel> kernels;
  double translateMilliseconds = 0;
  /// Why there are no cubins; empty where there are.
  std::string withoutCubins;
};

/// Compiles each kernel of `module`, which holds llvm and nvvm alone, for
/// `target`: pipeline after pipeline until ptxas makes one without spills (a
/// few bytes are allowed beside mma.sync), else the one with the fewest.
/// Several kernels at a time. A kernel that the gate rejects is among them,
/// with the reason. Emits on failure.
mlir::FailureOr<CompiledKernels>
compileDeviceKernels(mlir::gpu::GPUModuleOp module, TargetAttr target);

/// One PTX text with all kernels.
llvm::Expected<std::string> joinPtx(const CompiledKernels &kernels);

/// One cubin with all kernels, for `chip`; needs ptxas.
llvm::Expected<std::string> joinCubins(const CompiledKernels &kernels,
                                       llvm::StringRef chip);

/// Why a kernel with these resources must not be used; empty where it may. With
/// wgmma every spill and every advisory is a reason, for ptxas then runs the
/// products one after another; without, spills cost time alone.
std::string findRejection(const KernelResources &resources,
                          bool usesWarpgroups);

} // namespace attn

#endif // ATTN_LIB_CODEGEN_DEVICEKERNELS_H
