/*===- FakeCuda.c - A CUDA driver without a GPU --------------------*- C
-*-===*\
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|* One device of capability 8.6 whose memory is the host's. A module is any   *|
|* text; it has the kernel `fill(pointer, i32 value, i32 count)`.             *|
\*===----------------------------------------------------------------------===*/
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT __attribute__((visibility("default")))
enum {
  success = 0,
  invalidValue = 1,
  outOfMemory = 2,
  invalidImage = 200,
  notFound = 500
};

/* What tests look at. */
EXPORT int fakeContexts = 0, fakeModules = 0, fakeBlocks = 0, fakeThreads = 0,
           fakeSharedBytes = 0, fakeMostSharedBytes = -1;
static int current = 0, fill = 0;

EXPORT int cuInit(unsigned flags) { return flags ? invalidValue : success; }
EXPORT int cuGetErrorString(int error, const char **text) {
  *text = error == outOfMemory    ? "out of memory"
          : error == invalidImage ? "device kernel image is invalid"
          : error == notFound     ? "named symbol not found"
                                  : "invalid argument";
  return success;
}
EXPORT int cuDeviceGetCount(int *count) { return *count = 1, success; }
EXPORT int cuDeviceGet(int *device, int ordinal) {
  return *device = ordinal, success;
}
EXPORT int cuDeviceGetName(char *name, int length, int device) {
  (void)device;
  strncpy(name, "Fake", length);
  return success;
}
EXPORT int cuDeviceGetAttribute(int *value, int attribute, int device) {
  (void)device;
  *value = attribute == 75 ? 8 : attribute == 76 ? 6 : 0;
  return success;
}
EXPORT int cuDevicePrimaryCtxRetain(void **context, int device) {
  (void)device;
  ++fakeContexts;
  return *context = &current, success;
}
EXPORT int cuDevicePrimaryCtxRelease_v2(int device) {
  (void)device;
  --fakeContexts;
  return success;
}
EXPORT int cuCtxPushCurrent_v2(void *context) {
  ++current;
  return context == &current ? success : invalidValue;
}
EXPORT int cuCtxPopCurrent_v2(void **context) {
  --current;
  return *context = &current, success;
}
EXPORT int cuModuleLoadData(void **module, const void *image) {
  if (current != 1 || strcmp(image, "broken") == 0)
    return invalidImage;
  ++fakeModules;
  return *module = &fakeModules, success;
}
EXPORT int cuModuleUnload(void *module) {
  (void)module;
  --fakeModules;
  return success;
}
EXPORT int cuModuleGetFunction(void **function, void *module,
                               const char *name) {
  (void)module;
  return *function = &fill, strcmp(name, "fill") ? notFound : success;
}
EXPORT int cuFuncSetAttribute(void *function, int attribute, int value) {
  (void)function;
  if (attribute == 8)
    fakeMostSharedBytes = value;
  return value > 100 << 10 ? invalidValue : success;
}
EXPORT int cuMemAlloc_v2(uint64_t *address, size_t bytes) {
  if (bytes > 1 << 30)
    return outOfMemory;
  *address = (uintptr_t)aligned_alloc(256, (bytes + 255) / 256 * 256);
  return success;
}
EXPORT int cuMemFree_v2(uint64_t address) {
  free((void *)(uintptr_t)address);
  return success;
}
EXPORT int cuMemcpyHtoD_v2(uint64_t to, const void *from, size_t bytes) {
  memcpy((void *)(uintptr_t)to, from, bytes);
  return success;
}
EXPORT int cuMemcpyDtoH_v2(void *to, uint64_t from, size_t bytes) {
  memcpy(to, (const void *)(uintptr_t)from, bytes);
  return success;
}
EXPORT int cuMemcpyDtoDAsync_v2(uint64_t to, uint64_t from, size_t bytes,
                                void *stream) {
  (void)stream;
  return cuMemcpyHtoD_v2(to, (const void *)(uintptr_t)from, bytes);
}
EXPORT int cuLaunchKernel(void *function, unsigned gridX, unsigned gridY,
                          unsigned gridZ, unsigned blockX, unsigned blockY,
                          unsigned blockZ, unsigned shared, void *stream,
                          void **arguments, void **extra) {
  (void)stream;
  if (function != &fill || extra || gridY * gridZ * blockY * blockZ != 1)
    return invalidValue;
  fakeBlocks = (int)gridX;
  fakeThreads = (int)blockX;
  fakeSharedBytes = (int)shared;
  int32_t *to = *(int32_t **)arguments[0];
  for (int32_t i = 0; i < *(int32_t *)arguments[2]; ++i)
    to[i] = *(int32_t *)arguments[1];
  return success;
}
EXPORT int cuStreamSynchronize(void *stream) {
  (void)stream;
  return success;
}
