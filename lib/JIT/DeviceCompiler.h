//===- DeviceCompiler.h - From a module to kernels of a GPU -----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_DEVICECOMPILER_H
#define ATTN_LIB_JIT_DEVICECOMPILER_H

#include "attn/Compiler.h"
#include "dialects/Attn/IR/AttnDialect.h"
#include "lib/Codegen/DeviceKernels.h"
#include "lib/JIT/CompiledCode.h"
#include "lib/Runtime/DeviceProgram.h"

#include "mlir/IR/BuiltinOps.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attn {

/// What a module compiles to for one GPU.
struct DeviceModuleCode {
  /// With the code of every kernel; without launches where the module has no
  /// host function.
  runtime::DeviceProgram program;
  /// The same kernels, with what ptxas said of them.
  CompiledKernels kernels;
  std::vector<DescribedPlan> plans;
  /// The module as it came in, printed; large constants are left out.
  std::string text;
  std::vector<StageTime> times;
  std::vector<Diagnostic> diagnostics;
};

/// Compiles `module`, which it changes, for `options.target`, a GPU. A kernel
/// that the gate rejects costs its variant the first configuration of the plan,
/// and the stages run again with the next. Emits on failure.
mlir::LogicalResult compileForDevice(mlir::ModuleOp module,
                                     const CompileOptions &options,
                                     DeviceModuleCode &code);

/// The stage of this name; none where it is empty. Emits on failure.
mlir::LogicalResult parseStageName(mlir::MLIRContext *context,
                                   llvm::StringRef name,
                                   std::optional<Stage> &stage);

/// What the stages read of `options`.
struct PipelineOptions;
PipelineOptions getPipelineOptions(const CompileOptions &options);

/// As above, from MLIR text.
Result<DeviceModuleCode> compileDeviceCode(std::string_view text,
                                           const CompileOptions &options);

/// Whether `options.target` is a GPU; an unknown target is none.
bool isForDevice(const CompileOptions &options);

} // namespace attn

#endif // ATTN_LIB_JIT_DEVICECOMPILER_H
