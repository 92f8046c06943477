//===- Package.h - Compiled ahead of time, called without LLVM ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A package is a folder that `attn-compile --emit=package` wrote: a manifest
// and one shared object for each kind of machine. Loading and calling one takes
// libattn-runtime and the C++ standard library, nothing else.
//
//   attn::Result<attn::Package> package = attn::Package::load("mha.attnpkg");
//   if (!package)
//     return report(package.getError().str());
//   if (auto called = package->call({&q, &k, &v}, {&o}); !called)
//     return report(called.getError().str());
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PACKAGE_H
#define ATTN_PACKAGE_H

#include "attn/Kernel.h"
#include "attn/Result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace attn {

/// One function, loaded from a folder. Movable; calls of one package from
/// several threads run one after the other.
class Package {
public:
  /// Loads the first target in the package's order, best first, that this
  /// processor can run. 0 threads: all.
  /// \returns an error where the folder is no whole package of this version,
  /// or no target runs here.
  static Result<Package> load(const std::string &folder, unsigned threads = 0);

  Package(Package &&) noexcept;
  Package &operator=(Package &&) noexcept;
  ~Package();

  /// Name of the function.
  const std::string &getName() const;
  /// Name of the target whose code was chosen.
  const std::string &getTarget() const;
  /// As those of `Kernel`.
  const std::vector<TensorSpec> &getInputs() const;
  const std::vector<TensorSpec> &getOutputs() const;

  /// As `Kernel::resultShapes`.
  Result<std::vector<std::vector<int64_t>>>
  resultShapes(const std::vector<const DLTensor *> &inputs) const;
  /// As `Kernel::call`.
  Result<void> call(const std::vector<const DLTensor *> &inputs,
                    const std::vector<const DLTensor *> &outputs);
  /// As `Kernel::setThreads`.
  void setThreads(unsigned threads);
  /// As `Kernel::getPeakBytes`.
  uint64_t getPeakBytes() const;

private:
  struct Impl;
  explicit Package(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl;
};

} // namespace attn

#endif // ATTN_PACKAGE_H
