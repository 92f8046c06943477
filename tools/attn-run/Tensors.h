//===- Tensors.h - Tensors that attn-run owns -----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_RUN_TENSORS_H
#define ATTN_TOOLS_ATTN_RUN_TENSORS_H

#include "attn/Kernel.h"
#include "lib/Reference/Accept.h"
#include "tools/attn-run/Options.h"

namespace attn::run {

/// A dense row-major tensor with its storage.
class Tensor {
public:
  Tensor() = default;
  /// Zero elements of `type` in the given sizes.
  Tensor(std::vector<int64_t> sizes, DLDataType type);

  const std::vector<int64_t> &getSizes() const { return sizes; }
  DLDataType getType() const { return type; }
  int64_t getCount() const;
  void *data() { return storage.data(); }
  const void *data() const { return storage.data(); }

  /// A view that lives as long as this tensor stays where it is.
  DLTensor *view();

  /// The elements as f64; only of float types.
  std::vector<double> toDoubles() const;
  /// The elements as f32, rounded where they are wider; only of float types.
  std::vector<float> toFloats() const;

private:
  std::vector<int64_t> sizes;
  DLDataType type{};
  std::vector<unsigned char> storage;
  DLTensor viewed{};
};

/// The arguments of a kernel: from files as far as given, then generated.
Result<std::vector<Tensor>> makeInputs(const Options &options,
                                       const std::vector<TensorSpec> &specs);

/// Zeroed results for these inputs.
Result<std::vector<Tensor>> makeOutputs(const Kernel &kernel,
                                        std::vector<Tensor> &inputs);

/// Calls the kernel on these tensors.
Result<void> call(Kernel &kernel, std::vector<Tensor> &inputs,
                  std::vector<Tensor> &outputs);

/// Calls a kernel that was just compiled, once, and gives its results; passes
/// on the error of a compilation that failed.
Result<std::vector<Tensor>> runOnce(Result<Kernel> kernel,
                                    std::vector<Tensor> &inputs);

/// Whether `type` is one of IEEE's, or bf16.
bool isFloat(DLDataType type);

/// The row of the table of tolerances for results of `type`.
reference::OutputType getOutputType(DLDataType type);

/// The same tensor with floats widened to f64.
Tensor widen(const Tensor &tensor);

/// A tensor from a .npy file.
Result<Tensor> readNpyTensor(const std::string &path);

/// Writes a tensor to a .npy file.
Result<void> writeNpyTensor(const Tensor &tensor, const std::string &path);

} // namespace attn::run

#endif // ATTN_TOOLS_ATTN_RUN_TENSORS_H
