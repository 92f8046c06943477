//===- Driver.h - What launches kernels on a device -------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// One interface, two implementations: a GPU through its CUDA driver, opened at
// run time, and the emulator (attn/EmulatorDriver.h). Errors are values. This
// header needs the C++ standard library only.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DRIVER_H
#define ATTN_DRIVER_H

#include "attn-c/DLPack.h"
#include "attn/Result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace attn {

/// The form of a kernel's code.
enum class KernelImage {
  /// Text, which the driver itself compiles.
  ptx,
  /// Machine code of one generation of GPUs.
  cubin
};

/// How a kernel is launched.
struct LaunchShape {
  /// Blocks, and threads of a block, along x, y and z.
  std::array<uint32_t, 3> grid = {1, 1, 1}, block = {1, 1, 1};
  /// Bytes of shared memory that the kernel does not state itself.
  uint32_t sharedBytes = 0;
};

/// Part of a tensor as the copy engine of later GPUs reads it.
struct TensorMap {
  uint64_t address = 0;
  DLDataType type;
  /// Innermost first, up to 5; strides of all but the first, in bytes.
  std::vector<uint64_t> sizes, strides;
  /// Elements that one copy takes along each dimension.
  std::vector<uint32_t> box;
  /// Bytes of a row that are permuted in shared memory: 0, 32, 64 or 128.
  uint32_t swizzleBytes = 0;
};

/// One device, used by one thread at a time.
class Driver {
public:
  /// Names a loaded kernel; 0 is none.
  using KernelHandle = uint64_t;

  virtual ~Driver() = default;

  /// For people, such as `CUDA device 0, NVIDIA A100-SXM4-80GB`.
  virtual std::string getDescription() const = 0;
  /// Where tensors for this device lie, as they say it.
  virtual DLDevice getDevice() const = 0;
  /// Whether it runs code for `chip`, such as `sm_80`, in this form.
  virtual bool canRun(std::string_view chip, KernelImage image) const = 0;

  /// Loads the kernel `name` of `image`, which may be let go afterwards.
  /// `sharedBytes` is the most that a launch will ask for.
  virtual Result<KernelHandle> loadKernel(std::string_view image,
                                          KernelImage form,
                                          const std::string &name,
                                          uint32_t sharedBytes) = 0;
  virtual void unloadKernel(KernelHandle kernel) = 0;

  /// Address of `bytes` (not 0) on the device, at a multiple of 256. The name
  /// is for messages.
  virtual Result<uint64_t> allocate(uint64_t bytes,
                                    const std::string &name) = 0;
  virtual Result<void> deallocate(uint64_t address) = 0;
  /// Copy between host and device, and wait.
  virtual Result<void> upload(uint64_t address, const void *data,
                              uint64_t bytes) = 0;
  virtual Result<void> download(uint64_t address, void *data,
                                uint64_t bytes) = 0;
  /// Copies on the device, in the order of `stream`.
  virtual Result<void> copy(void *stream, uint64_t to, uint64_t from,
                            uint64_t bytes) = 0;

  /// The 128 bytes that a kernel takes for `map`. Outside of the tensor, zeros
  /// are read.
  virtual Result<std::vector<uint8_t>> encodeTensorMap(const TensorMap &) {
    return Error{"not supported yet: tensor maps on " + getDescription(), {}};
  }

  /// Starts a kernel in the order of `stream` (null: the default one).
  /// `arguments` are the bytes of each parameter.
  virtual Result<void>
  launch(void *stream, KernelHandle kernel, const LaunchShape &shape,
         const std::vector<std::vector<uint8_t>> &arguments) = 0;
  /// Waits for all work on `stream`; errors of kernels show here at the latest.
  virtual Result<void> synchronize(void *stream) = 0;
};

/// The CUDA device of this number, through `library`, which is opened at run
/// time. The error says what is missing: the driver, the device, a function.
Result<std::shared_ptr<Driver>>
openCudaDriver(int ordinal = 0, const std::string &library = "libcuda.so.1");

} // namespace attn

#endif // ATTN_DRIVER_H
