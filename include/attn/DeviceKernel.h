//===- DeviceKernel.h - A compiled function, launched on a GPU --*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What a package has for GPUs: kernels and a list of launches. Using it takes
// libattn-runtime and the C++ standard library; the CUDA driver is opened when
// it is asked for.
//
//   auto driver = attn::openCudaDriver();
//   auto kernel = attn::DeviceKernel::load("mha.attnpkg", *driver);
//   if (auto launched = kernel->launch(stream, {&q, &k, &v}, {&o}); !launched)
//     return report(launched.getError().str());
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DEVICEKERNEL_H
#define ATTN_DEVICEKERNEL_H

#include "attn/Driver.h"
#include "attn/Kernel.h"
#include "attn/Result.h"

#include <memory>
#include <string>
#include <vector>

namespace attn {

namespace runtime {
struct DeviceProgram;
} // namespace runtime

/// One function on one device. Movable; launches of one kernel from several
/// threads run one after the other.
class DeviceKernel {
public:
  /// Loads the first target of the package, best first, that the device runs,
  /// or the one named `target` where that is not empty.
  static Result<DeviceKernel> load(const std::string &folder,
                                   std::shared_ptr<Driver> driver,
                                   const std::string &target = "");
  /// Loads what a compiler just made.
  static Result<DeviceKernel> load(runtime::DeviceProgram program,
                                   std::shared_ptr<Driver> driver);

  DeviceKernel(DeviceKernel &&) noexcept;
  DeviceKernel &operator=(DeviceKernel &&) noexcept;
  ~DeviceKernel();

  /// Name of the function, and of the target whose code was chosen.
  const std::string &getName() const;
  const std::string &getTarget() const;
  /// As those of `Kernel`.
  const std::vector<TensorSpec> &getInputs() const;
  const std::vector<TensorSpec> &getOutputs() const;

  /// Sizes of every result for inputs of these sizes, wherever they lie.
  Result<std::vector<std::vector<int64_t>>>
  resultShapes(const std::vector<const DLTensor *> &inputs) const;

  /// Starts all launches in the order of `stream` (null: the default stream)
  /// and does not wait. Tensors lie on the driver's device; their last
  /// dimension has stride 1, the others are free. The caller owns them and
  /// keeps them until the work is done. Workspace is the kernel's own and grows
  /// as needed, so that work of one kernel belongs on one stream at a time.
  /// \returns an error where a tensor does not fit or a launch fails.
  Result<void> launch(void *stream, const std::vector<const DLTensor *> &inputs,
                      const std::vector<const DLTensor *> &outputs);

  /// Runs once on tensors in host memory, row-major without gaps: copies them
  /// to the device and the results back, and waits.
  Result<void> callOnHost(const std::vector<const DLTensor *> &inputs,
                          const std::vector<const DLTensor *> &outputs);

  /// Bytes of workspace that were allocated so far.
  uint64_t getWorkspaceBytes() const;

private:
  struct Impl;
  explicit DeviceKernel(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl;
};

} // namespace attn

#endif // ATTN_DEVICEKERNEL_H
