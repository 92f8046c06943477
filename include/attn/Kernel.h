//===- Kernel.h - A compiled function, callable on DLPack tensors ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What a compiler hands out. Using a kernel needs neither MLIR nor LLVM
// headers.
//
//   attn::Result<attn::Kernel> kernel = attn::compile(text);
//   if (!kernel)
//     return report(kernel.getError().str());
//   if (auto called = kernel->call({&q, &k, &v}, {&o}); !called)
//     return report(called.getError().str());
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_KERNEL_H
#define ATTN_KERNEL_H

#include "attn-c/DLPack.h"
#include "attn/Result.h"
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace attn {

/// A size that a tensor brings along when the kernel is called.
constexpr int64_t dynamicSize = -1;

/// What a kernel expects of one tensor.
struct TensorSpec {
  /// Sizes, outermost first; `dynamicSize` where any size is taken.
  std::vector<int64_t> sizes;
  DLDataType type;

  /// As MLIR spells it, `1x?x64xf32`.
  std::string str() const;
};

/// How long one part of a compilation took.
struct StageTime {
  /// A stage of the pipeline, or `parse`, `cache`, `codegen`, `link`.
  std::string stage;
  double milliseconds;
};

/// One function, compiled for this machine. Movable; calls of one kernel from
/// several threads run one after the other.
class Kernel {
public:
  Kernel(Kernel &&) noexcept;
  Kernel &operator=(Kernel &&) noexcept;
  ~Kernel();

  /// Name of the function in the module that it was compiled from.
  const std::string &getName() const;
  /// Arguments of the function, in order; a scalar is a tensor of rank 0.
  const std::vector<TensorSpec> &getInputs() const;
  /// Results of the function, in order; a scalar is a tensor of rank 0.
  const std::vector<TensorSpec> &getOutputs() const;

  /// Sizes of every result for inputs of these sizes; only the sizes, types and
  /// the data of inputs that themselves say sizes are looked at.
  /// \returns an error where the inputs do not fit `getInputs()`.
  Result<std::vector<std::vector<int64_t>>>
  resultShapes(const std::vector<const DLTensor *> &inputs) const;

  /// Runs the function. The caller owns all tensors; every output has the sizes
  /// that `resultShapes` says and overlaps no other tensor. Tensors lie in
  /// row-major order without gaps, `strides` may be null.
  /// \returns an error where a tensor does not fit or the function itself
  /// reports one; the outputs are then undefined.
  Result<void> call(const std::vector<const DLTensor *> &inputs,
                    const std::vector<const DLTensor *> &outputs);

  /// Most bytes that were allocated at one time during the last call, without
  /// the tensors of the caller.
  uint64_t getPeakBytes() const;

  /// How many threads a call uses; results do not depend on it. 0 means all.
  void setThreads(unsigned threads);

  /// How long each part of the compilation took, in order.
  const std::vector<StageTime> &getCompileTimes() const;

  /// Remarks and warnings that were reported on the way.
  const std::vector<Diagnostic> &getDiagnostics() const;

  /// Only compilers make kernels.
  struct Impl;
  explicit Kernel(std::unique_ptr<Impl> impl);

private:
  std::unique_ptr<Impl> impl;
};

} // namespace attn

#endif // ATTN_KERNEL_H
