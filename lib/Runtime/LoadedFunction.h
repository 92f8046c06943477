//===- LoadedFunction.h - Compiled code, callable on tensors ----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What a kernel of the JIT and a package have in common: entries somewhere in
// memory, what they expect, and the runtime that they call.
//
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_LOADEDFUNCTION_H
#define ATTN_LIB_RUNTIME_LOADEDFUNCTION_H

#include "attn-c/Runtime.h"
#include "attn/Kernel.h"
#include "lib/Runtime/CallRuntime.h"

#include <mutex>

namespace attn {

/// `1x?x64`, with a question mark for `dynamicSize`.
std::string getShapeText(const int64_t *sizes, size_t rank);

/// One function with the kernel ABI. Calls run one after the other. Does not
/// own the code.
class LoadedFunction {
public:
  /// 0 threads: all.
  explicit LoadedFunction(unsigned threads) : runtime(threads) {}

  std::string name;
  std::vector<TensorSpec> inputs, outputs;
  attn_kernel_entry entry = nullptr;
  /// Gives all sizes of all outputs as one i64 tensor; null where every output
  /// has static sizes.
  attn_kernel_entry shapesEntry = nullptr;

  /// As `Kernel::resultShapes`.
  Result<std::vector<std::vector<int64_t>>>
  resultShapes(const std::vector<const DLTensor *> &inputs) const;

  /// As `Kernel::call`; the function states that it needs `workspaceBytes`.
  Result<void> call(const std::vector<const DLTensor *> &inputs,
                    const std::vector<const DLTensor *> &outputs,
                    uint64_t workspaceBytes = 0);

  /// Compares inputs with what is expected of them: number, types and sizes.
  Result<void> checkInputs(const std::vector<const DLTensor *> &inputs) const;

  /// Most bytes that the last call had allocated at one time.
  uint64_t getPeakBytes() const;
  /// Threads of further calls; 0: all.
  void setThreads(unsigned threads);

private:
  Result<void> callEntry(attn_kernel_entry function,
                         const std::vector<const DLTensor *> &tensors,
                         void *workspace, uint64_t workspaceBytes) const;
  Result<std::vector<int64_t>>
  callShapesEntry(std::vector<const DLTensor *> tensors, size_t count) const;
  Result<std::vector<std::vector<int64_t>>>
  computeShapes(const std::vector<const DLTensor *> &inputs) const;
  Result<void> checkOutputs(const std::vector<const DLTensor *> &inputs,
                            const std::vector<const DLTensor *> &outputs) const;

  /// One call at a time: the runtime counts per call.
  mutable std::mutex mutex;
  mutable CallRuntime runtime;
};

} // namespace attn

#endif // ATTN_LIB_RUNTIME_LOADEDFUNCTION_H
