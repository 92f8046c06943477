//===- CudaDriver.cpp - A GPU through its driver, opened at run time ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The functions and numbers are those of the CUDA driver API's reference; no
// header of the CUDA Toolkit is needed to build, nor its driver to load.
//
//===----------------------------------------------------------------------===//

#include "attn/Driver.h"

#include <cstdlib>
#include <dlfcn.h>
#include <map>
#include <mutex>

using namespace attn;

static Error makeError(std::string message) { return {std::move(message), {}}; }

//===----------------------------------------------------------------------===//
// The library
//===----------------------------------------------------------------------===//

namespace {
using CUresult = int;
using CUdevice = int;
using CUdeviceptr = uint64_t;
using Handle = void *; // CUcontext, CUmodule, CUfunction, CUstream

/// CUdevice_attribute.
constexpr int capabilityMajor = 75, capabilityMinor = 76;
/// CUfunction_attribute.
constexpr int maxDynamicSharedBytes = 8;

/// What we use of libcuda. Names end in _v2 where the header's macros do.
struct CudaLibrary {
  CUresult (*init)(unsigned);
  CUresult (*getErrorString)(CUresult, const char **);
  CUresult (*deviceGetCount)(int *);
  CUresult (*deviceGet)(CUdevice *, int);
  CUresult (*deviceGetName)(char *, int, CUdevice);
  CUresult (*deviceGetAttribute)(int *, int, CUdevice);
  CUresult (*primaryContextRetain)(Handle *, CUdevice);
  CUresult (*primaryContextRelease)(CUdevice);
  CUresult (*contextPush)(Handle);
  CUresult (*contextPop)(Handle *);
  CUresult (*moduleLoadData)(Handle *, const void *);
  CUresult (*moduleUnload)(Handle);
  CUresult (*moduleGetFunction)(Handle *, Handle, const char *);
  CUresult (*functionSetAttribute)(Handle, int, int);
  CUresult (*memoryAllocate)(CUdeviceptr *, size_t);
  CUresult (*memoryFree)(CUdeviceptr);
  CUresult (*copyToDevice)(CUdeviceptr, const void *, size_t);
  CUresult (*copyToHost)(void *, CUdeviceptr, size_t);
  CUresult (*copyOnDevice)(CUdeviceptr, CUdeviceptr, size_t, Handle);
  CUresult (*launchKernel)(Handle, unsigned, unsigned, unsigned, unsigned,
                           unsigned, unsigned, unsigned, Handle, void **,
                           void **);
  CUresult (*streamSynchronize)(Handle);
  /// Null where the driver is older than GPUs that know tensor maps.
  CUresult (*encodeTensorMap)(void *, int, uint32_t, void *, const uint64_t *,
                              const uint64_t *, const uint32_t *,
                              const uint32_t *, int, int, int, int);

  Result<void> open(const std::string &name);
  /// Success, or the driver's own words.
  Result<void> check(CUresult result, const char *what) const;
};
} // namespace

/// The library stays open: a driver outlives whoever asks for it last.
Result<void> CudaLibrary::open(const std::string &name) {
  void *library = dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!library)
    return makeError("expected a CUDA driver on this machine but '" + name +
                     "' does not open: " + dlerror());
  std::string missing;
  auto find = [&](auto &function, const char *symbol) {
    function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(
        dlsym(library, symbol));
    if (!function && missing.empty())
      missing = symbol;
  };
  find(init, "cuInit");
  find(getErrorString, "cuGetErrorString");
  find(deviceGetCount, "cuDeviceGetCount");
  find(deviceGet, "cuDeviceGet");
  find(deviceGetName, "cuDeviceGetName");
  find(deviceGetAttribute, "cuDeviceGetAttribute");
  find(primaryContextRetain, "cuDevicePrimaryCtxRetain");
  find(primaryContextRelease, "cuDevicePrimaryCtxRelease_v2");
  find(contextPush, "cuCtxPushCurrent_v2");
  find(contextPop, "cuCtxPopCurrent_v2");
  find(moduleLoadData, "cuModuleLoadData");
  find(moduleUnload, "cuModuleUnload");
  find(moduleGetFunction, "cuModuleGetFunction");
  find(functionSetAttribute, "cuFuncSetAttribute");
  find(memoryAllocate, "cuMemAlloc_v2");
  find(memoryFree, "cuMemFree_v2");
  find(copyToDevice, "cuMemcpyHtoD_v2");
  find(copyToHost, "cuMemcpyDtoH_v2");
  find(copyOnDevice, "cuMemcpyDtoDAsync_v2");
  find(launchKernel, "cuLaunchKernel");
  find(streamSynchronize, "cuStreamSynchronize");
  encodeTensorMap = reinterpret_cast<decltype(encodeTensorMap)>(
      dlsym(library, "cuTensorMapEncodeTiled"));
  if (missing.empty())
    return {};
  return makeError("expected '" + name + "' to have '" + missing + "'");
}

Result<void> CudaLibrary::check(CUresult result, const char *what) const {
  if (result == 0)
    return {};
  const char *words = nullptr;
  getErrorString(result, &words);
  return makeError(std::string("cannot ") + what + ": " +
                   (words ? words : "unknown error") + " (CUDA error " +
                   std::to_string(result) + ")");
}

//===----------------------------------------------------------------------===//
// The driver
//===----------------------------------------------------------------------===//

namespace {
/// One device and its primary context, which PyTorch and others share.
class CudaDriver : public Driver {
public:
  explicit CudaDriver(int ordinal) : ordinal(ordinal) {}
  ~CudaDriver() override;

  Result<void> open(const std::string &library);

  std::string getDescription() const override;
  DLDevice getDevice() const override { return {kDLCUDA, ordinal}; }
  bool canRun(std::string_view chip, KernelImage image) const override;
  Result<KernelHandle> loadKernel(std::string_view image, KernelImage form,
                                  const std::string &name,
                                  uint32_t sharedBytes) override;
  void unloadKernel(KernelHandle kernel) override;
  Result<uint64_t> allocate(uint64_t bytes, const std::string &name) override;
  Result<void> deallocate(uint64_t address) override;
  Result<void> upload(uint64_t address, const void *data,
                      uint64_t bytes) override;
  Result<void> download(uint64_t address, void *data, uint64_t bytes) override;
  Result<void> copy(void *stream, uint64_t to, uint64_t from,
                    uint64_t bytes) override;
  Result<std::vector<uint8_t>> encodeTensorMap(const TensorMap &map) override;
  Result<void>
  launch(void *stream, KernelHandle kernel, const LaunchShape &shape,
         const std::vector<std::vector<uint8_t>> &arguments) override;
  Result<void> synchronize(void *stream) override;

private:
  /// Calls `function` with our context current.
  template <typename Function, typename... Arguments>
  Result<void> call(const char *what, Function function,
                    Arguments... arguments) const;
  Result<void> findFunction(Handle module, const std::string &name,
                            uint32_t sharedBytes, Handle &function) const;

  int ordinal;
  CudaLibrary cuda = {};
  CUdevice device = 0;
  Handle context = nullptr;
  std::string name;
  int major = 0, minor = 0;
  /// Module of each function.
  std::mutex mutex;
  std::map<KernelHandle, Handle> modules;
};
} // namespace

template <typename Function, typename... Arguments>
Result<void> CudaDriver::call(const char *what, Function function,
                              Arguments... arguments) const {
  if (auto pushed = cuda.check(cuda.contextPush(context), "use the device");
      !pushed)
    return pushed;
  CUresult result = function(arguments...);
  Handle popped = nullptr;
  cuda.contextPop(&popped);
  return cuda.check(result, what);
}

Result<void> CudaDriver::open(const std::string &library) {
  if (auto opened = cuda.open(library); !opened)
    return opened;
  if (auto ready = cuda.check(cuda.init(0), "start the CUDA driver"); !ready)
    return ready;
  int count = 0;
  if (auto got = cuda.check(cuda.deviceGetCount(&count), "count devices"); !got)
    return got;
  if (ordinal < 0 || ordinal >= count)
    return makeError("expected a CUDA device below " + std::to_string(count) +
                     " but got " + std::to_string(ordinal));
  char text[256] = "";
  auto got = cuda.check(cuda.deviceGet(&device, ordinal), "find the device");
  if (got)
    got = cuda.check(cuda.deviceGetName(text, sizeof(text), device),
                     "name the device");
  if (got)
    got = cuda.check(cuda.deviceGetAttribute(&major, capabilityMajor, device),
                     "ask for the capability");
  if (got)
    got = cuda.check(cuda.deviceGetAttribute(&minor, capabilityMinor, device),
                     "ask for the capability");
  if (got)
    got = cuda.check(cuda.primaryContextRetain(&context, device),
                     "open the device");
  name = text;
  return got;
}

CudaDriver::~CudaDriver() {
  if (context)
    cuda.primaryContextRelease(device);
}

std::string CudaDriver::getDescription() const {
  return "CUDA device " + std::to_string(ordinal) + ", " + name + " (sm_" +
         std::to_string(major) + std::to_string(minor) + ")";
}

/// A cubin runs on later minor versions of its own major one; PTX on all later
/// devices. Code for `sm_90a` and the like runs on that device alone.
bool CudaDriver::canRun(std::string_view chip, KernelImage image) const {
  if (chip.substr(0, 3) != "sm_")
    return false;
  int number = std::atoi(std::string(chip.substr(3)).c_str());
  int ours = 10 * major + minor;
  if (chip.back() == 'a')
    return number == ours;
  if (chip.back() == 'f' || image == KernelImage::cubin)
    return number / 10 == major && number <= ours;
  return number <= ours;
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

Result<void> CudaDriver::findFunction(Handle module, const std::string &name,
                                      uint32_t sharedBytes,
                                      Handle &function) const {
  if (auto found = call("find a kernel", cuda.moduleGetFunction, &function,
                        module, name.c_str());
      !found)
    return found;
  // Above 48 KiB a kernel has to ask.
  return call("give a kernel its shared memory", cuda.functionSetAttribute,
              function, maxDynamicSharedBytes, static_cast<int>(sharedBytes));
}

Result<Driver::KernelHandle> CudaDriver::loadKernel(std::string_view image,
                                                    KernelImage,
                                                    const std::string &name,
                                                    uint32_t sharedBytes) {
  std::string terminated(image); // PTX ends with a zero
  Handle module = nullptr, function = nullptr;
  if (auto loaded = call("load a kernel", cuda.moduleLoadData, &module,
                         static_cast<const void *>(terminated.c_str()));
      !loaded)
    return loaded.takeError();
  if (auto found = findFunction(module, name, sharedBytes, function); !found) {
    (void)bool(call("unload a kernel", cuda.moduleUnload, module));
    return found.takeError();
  }
  auto handle =
      static_cast<KernelHandle>(reinterpret_cast<uintptr_t>(function));
  std::lock_guard<std::mutex> lock(mutex);
  modules[handle] = module;
  return handle;
}

void CudaDriver::unloadKernel(KernelHandle kernel) {
  std::lock_guard<std::mutex> lock(mutex);
  auto found = modules.find(kernel);
  if (found == modules.end())
    return;
  (void)bool(call("unload a kernel", cuda.moduleUnload, found->second));
  modules.erase(found);
}

Result<void>
CudaDriver::launch(void *stream, KernelHandle kernel, const LaunchShape &shape,
                   const std::vector<std::vector<uint8_t>> &arguments) {
  std::vector<void *> pointers;
  for (const std::vector<uint8_t> &argument : arguments)
    pointers.push_back(const_cast<uint8_t *>(argument.data()));
  auto function = reinterpret_cast<Handle>(static_cast<uintptr_t>(kernel));
  return call("launch a kernel", cuda.launchKernel, function, shape.grid[0],
              shape.grid[1], shape.grid[2], shape.block[0], shape.block[1],
              shape.block[2], shape.sharedBytes, stream, pointers.data(),
              static_cast<void **>(nullptr));
}

Result<std::vector<uint8_t>> CudaDriver::encodeTensorMap(const TensorMap &map) {
  if (!cuda.encodeTensorMap)
    return makeError("expected a CUDA driver that knows tensor maps, 12.0 or "
                     "newer");
  // CUtensorMapDataType, -Swizzle, -L2promotion.
  constexpr int half = 6, single = 7, brainHalf = 9, promote256 = 3;
  int type = map.type.code == kDLBfloat ? brainHalf
             : map.type.bits == 16      ? half
                                        : single;
  int swizzle = map.swizzleBytes == 128  ? 3
                : map.swizzleBytes == 64 ? 2
                                         : map.swizzleBytes == 32;
  alignas(64) uint8_t bytes[128];
  std::vector<uint32_t> steps(map.sizes.size(), 1);
  if (auto encoded = call(
          "describe a tensor to the copy engine", cuda.encodeTensorMap,
          static_cast<void *>(bytes), type,
          static_cast<uint32_t>(map.sizes.size()),
          reinterpret_cast<void *>(static_cast<uintptr_t>(map.address)),
          map.sizes.data(), map.strides.data(), map.box.data(), steps.data(),
          /*interleave=*/0, swizzle, promote256, /*outOfBounds=*/0);
      !encoded)
    return encoded.takeError();
  return std::vector<uint8_t>(bytes, bytes + sizeof(bytes));
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

Result<uint64_t> CudaDriver::allocate(uint64_t bytes, const std::string &name) {
  CUdeviceptr address = 0;
  std::string what = "allocate " + std::to_string(bytes) + " bytes for " + name;
  if (auto allocated = call(what.c_str(), cuda.memoryAllocate, &address,
                            static_cast<size_t>(bytes));
      !allocated)
    return allocated.takeError();
  return uint64_t(address);
}

Result<void> CudaDriver::deallocate(uint64_t address) {
  return call("free memory", cuda.memoryFree, CUdeviceptr(address));
}

Result<void> CudaDriver::upload(uint64_t address, const void *data,
                                uint64_t bytes) {
  return call("copy to the device", cuda.copyToDevice, CUdeviceptr(address),
              data, static_cast<size_t>(bytes));
}

Result<void> CudaDriver::download(uint64_t address, void *data,
                                  uint64_t bytes) {
  return call("copy from the device", cuda.copyToHost, data,
              CUdeviceptr(address), static_cast<size_t>(bytes));
}

Result<void> CudaDriver::copy(void *stream, uint64_t to, uint64_t from,
                              uint64_t bytes) {
  return call("copy on the device", cuda.copyOnDevice, CUdeviceptr(to),
              CUdeviceptr(from), static_cast<size_t>(bytes), stream);
}

Result<void> CudaDriver::synchronize(void *stream) {
  return call("finish the kernels", cuda.streamSynchronize, stream);
}

Result<std::shared_ptr<Driver>>
attn::openCudaDriver(int ordinal, const std::string &library) {
  auto driver = std::make_shared<CudaDriver>(ordinal);
  if (Result<void> opened = driver->open(library); !opened)
    return opened.takeError();
  return std::shared_ptr<Driver>(std::move(driver));
}
