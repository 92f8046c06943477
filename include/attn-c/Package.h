/*===- Package.h - Load and call a package from C -----------------*- C -*-===*\
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|* A package is a folder that `attn-compile --emit=package` wrote. Loading    *|
|* and calling it takes libattn-runtime, which knows nothing of LLVM. Nothing *|
|* prints, aborts or exits. A function that fails returns NULL or a number    *|
|* other than 0 and writes why, as a terminated text cut to `message_bytes`,  *|
|* to `message`, which may be NULL.                                           *|
\*===----------------------------------------------------------------------===*/
#ifndef ATTN_C_PACKAGE_H
#define ATTN_C_PACKAGE_H

#include "attn-c/Attn.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A loaded package: one function. Calls run one after the other. */
typedef struct attn_package attn_package;

/** Loads the best target of `folder` that this processor can run. 0 threads:
 *  all. The caller destroys the package. */
ATTN_EXPORT attn_package *attn_package_load(const char *folder,
                                            uint32_t threads, char *message,
                                            uint64_t message_bytes);
/** NULL is ignored. */
ATTN_EXPORT void attn_package_destroy(attn_package *package);

/** Name of the function, and of the target whose code was chosen. */
ATTN_EXPORT const char *attn_package_name(const attn_package *package);
ATTN_EXPORT const char *attn_package_target(const attn_package *package);

/** Inputs and outputs. A scalar is a tensor of rank 0. Indices must be in
 *  range; `sizes` belongs to the package. */
ATTN_EXPORT size_t attn_package_input_count(const attn_package *package);
ATTN_EXPORT size_t attn_package_output_count(const attn_package *package);
ATTN_EXPORT attn_tensor_spec attn_package_input(const attn_package *package,
                                                size_t index);
ATTN_EXPORT attn_tensor_spec attn_package_output(const attn_package *package,
                                                 size_t index);

/** Writes the sizes of output `output` for these inputs to `sizes`, which has
 *  room for its rank. Returns 0 on success. */
ATTN_EXPORT int attn_package_output_sizes(const attn_package *package,
                                          const DLTensor *const *inputs,
                                          size_t output, int64_t *sizes,
                                          char *message,
                                          uint64_t message_bytes);

/** Runs the function on as many inputs and outputs as it has. The caller owns
 *  all tensors; outputs overlap no other tensor. Returns 0 on success. */
ATTN_EXPORT int attn_package_call(attn_package *package,
                                  const DLTensor *const *inputs,
                                  const DLTensor *const *outputs, char *message,
                                  uint64_t message_bytes);

/** Threads of further calls; 0: all. */
ATTN_EXPORT void attn_package_set_threads(attn_package *package,
                                          uint32_t threads);

/** A package's function on a CUDA device. Launches run one after the other. */
typedef struct attn_device_kernel attn_device_kernel;

/** Loads what the package has for CUDA device `device`, through the CUDA driver
 *  of this machine, which is opened now. The caller destroys it. */
ATTN_EXPORT attn_device_kernel *attn_device_kernel_load(const char *folder,
                                                        int32_t device,
                                                        char *message,
                                                        uint64_t message_bytes);
/** NULL is ignored. */
ATTN_EXPORT void attn_device_kernel_destroy(attn_device_kernel *kernel);

/** Name of the function, and of the target whose code was chosen. */
ATTN_EXPORT const char *
attn_device_kernel_name(const attn_device_kernel *kernel);
ATTN_EXPORT const char *
attn_device_kernel_target(const attn_device_kernel *kernel);

/** As those of packages. */
ATTN_EXPORT size_t
attn_device_kernel_input_count(const attn_device_kernel *kernel);
ATTN_EXPORT size_t
attn_device_kernel_output_count(const attn_device_kernel *kernel);
ATTN_EXPORT int attn_device_kernel_output_sizes(
    const attn_device_kernel *kernel, const DLTensor *const *inputs,
    size_t output, int64_t *sizes, char *message, uint64_t message_bytes);

/** Starts the function on `stream`, a CUstream (NULL: the default one), and
 *  does not wait. Tensors lie on the device; their last dimension has stride 1.
 *  The caller keeps them until the work is done. Returns 0 on success. */
ATTN_EXPORT int attn_device_kernel_launch(
    attn_device_kernel *kernel, void *stream, const DLTensor *const *inputs,
    const DLTensor *const *outputs, char *message, uint64_t message_bytes);

#ifdef __cplusplus
}
#endif

#endif /* ATTN_C_PACKAGE_H */
