//===- DeviceCodegen.h - From a gpu.module to PTX ---------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// For NVIDIA GPUs. LLVM ends the process at many a mistake, and some of its
// choices are global variables; so it runs in a copy of the process.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CODEGEN_DEVICECODEGEN_H
#define ATTN_LIB_CODEGEN_DEVICECODEGEN_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <string>
#include <vector>

namespace llvm {
class LLVMContext;
class Module;
} // namespace llvm

namespace attn {

/// How LLVM optimises a kernel. No choice is best for all: ptxas judges.
struct DevicePipeline {
  /// Clean up alone, instead of -O3: fewer hoisted addresses, fewer registers.
  bool lean = false;
  /// Loop strength reduction: a pointer register for each stream of addresses.
  bool reduceStrength = false;

  /// `O3`, `lean`, `O3+lsr` or `lean+lsr`.
  std::string str() const;
};

/// Those worth trying, the best guess first. For mma.sync, d 128, 128 x 64,
/// 4 warps, ptxas made of `O3`, `lean+lsr`, `O3+lsr` and `lean` main loops of
/// 871, 916, 923 and 929 slots (causal 850, 901, 872 and 883) on sm_80, the
/// first with the fewest addresses, the second with the fewest spilled bytes.
/// With wgmma, where a spill costs the configuration, all four are tried.
std::vector<DevicePipeline> getDevicePipelines(bool usesWarpgroups);

/// Emits at `loc` where `target` is no NVIDIA GPU whose chip and features LLVM
/// knows.
mlir::LogicalResult verifyDevice(mlir::Location loc, TargetAttr target);

/// Translates a module that holds llvm and nvvm alone. Inline assembly with
/// side effects becomes convergent, which MLIR cannot say, and kernels flush
/// subnormal f32 to zero unless they say otherwise. Emits on failure.
mlir::FailureOr<std::unique_ptr<llvm::Module>>
translateDeviceModule(mlir::gpu::GPUModuleOp module,
                      llvm::LLVMContext &context);

/// Names of the kernels, in the module's order.
std::vector<std::string> getKernelNames(const llvm::Module &module);

/// PTX of `kernel`, one of `module`'s, or of all where it is empty. `module`
/// stays as it is.
llvm::Expected<std::string> emitPtx(llvm::Module &module, TargetAttr target,
                                    llvm::StringRef kernel,
                                    DevicePipeline pipeline);

/// One text of those of several kernels, which share what stands before their
/// entries. Fails where they declare one name in two ways.
llvm::Expected<std::string> mergePtx(llvm::ArrayRef<std::string> texts);

} // namespace attn

#endif // ATTN_LIB_CODEGEN_DEVICECODEGEN_H
