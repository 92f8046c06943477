/*===- Attn.h - Compile and call attention from C -----------------*- C -*-===*\
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|* The C API: text in, a kernel out, called on DLPack tensors. Handles are    *|
|* opaque and owned by the caller until destroyed. Nothing prints, aborts or  *|
|* exits; a function that fails returns a null handle or a number other than  *|
|* 0 and gives an error, which the caller destroys.                           *|
\*===----------------------------------------------------------------------===*/
#ifndef ATTN_C_ATTN_H
#define ATTN_C_ATTN_H

#include "attn-c/DLPack.h"

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32)
#define ATTN_EXPORT __declspec(dllexport)
#else
#define ATTN_EXPORT __attribute__((visibility("default")))
#endif

/** A size that a tensor brings along when a kernel is called. */
#define ATTN_DYNAMIC_SIZE ((int64_t)-1)

/** Why something failed. */
typedef struct attn_error attn_error;
/** A compiled function. Calls of one kernel run one after the other. */
typedef struct attn_kernel attn_kernel;

/** Choices of a compilation. Zero the struct, set `size`, then what differs. */
typedef struct attn_options {
  /** sizeof(attn_options). */
  uint64_t size;
  /** Name of the machine; NULL: "host", this one. */
  const char *target;
  /** Name of the public function; NULL: the only one. */
  const char *entry;
  /** Name of the text in diagnostics; NULL: "<module>". */
  const char *file_name;
  /** Rows and keys of a tile; 0: the compiler's own choice. */
  int64_t query_tile, key_tile;
  /** Threads of a call; 0: all. */
  uint32_t threads;
  /** Other than 0: lower what cannot be fused as plain loops. */
  uint32_t allow_unfused;
  /** Other than 0: compute every attention through its whole score matrix, to
   *  compare with. */
  uint32_t force_unfused;
  /** Folder that keeps kernels between processes, "default" for the user's
   *  cache folder, or "none"; NULL: as ATTN_CACHE in the environment says, in
   *  the same words, and none where it is not set. */
  const char *cache_folder;
} attn_options;

/** What a kernel expects of one tensor. `sizes` belongs to the kernel. */
typedef struct attn_tensor_spec {
  DLDataType type;
  int32_t rank;
  /** ATTN_DYNAMIC_SIZE where any size is taken. */
  const int64_t *sizes;
} attn_tensor_spec;

/** The version of the library, such as "0.1.0". */
ATTN_EXPORT const char *attn_version(void);

/** The whole error as text: a summary, then one diagnostic a line. Lives as
 * long as the error. */
ATTN_EXPORT const char *attn_error_text(const attn_error *error);
/** Diagnostics in an error or their parts; indices out of range give NULL or 0.
 *  Severities: 0 note, 1 remark, 2 warning, 3 error. */
ATTN_EXPORT size_t attn_error_count(const attn_error *error);
ATTN_EXPORT int attn_error_severity(const attn_error *error, size_t index);
ATTN_EXPORT const char *attn_error_location(const attn_error *error,
                                            size_t index);
ATTN_EXPORT const char *attn_error_message(const attn_error *error,
                                           size_t index);
/** NULL is ignored. */
ATTN_EXPORT void attn_error_destroy(attn_error *error);

/** Compiles `bytes` of MLIR text. `options` may be NULL, `error` too. Returns
 *  NULL on failure. */
ATTN_EXPORT attn_kernel *attn_compile(const char *text, size_t bytes,
                                      const attn_options *options,
                                      attn_error **error);
/** NULL is ignored. */
ATTN_EXPORT void attn_kernel_destroy(attn_kernel *kernel);

/** Name, inputs and outputs of the compiled function. A scalar is a tensor of
 *  rank 0. Indices must be in range. */
ATTN_EXPORT const char *attn_kernel_name(const attn_kernel *kernel);
ATTN_EXPORT size_t attn_kernel_input_count(const attn_kernel *kernel);
ATTN_EXPORT size_t attn_kernel_output_count(const attn_kernel *kernel);
ATTN_EXPORT attn_tensor_spec attn_kernel_input(const attn_kernel *kernel,
                                               size_t index);
ATTN_EXPORT attn_tensor_spec attn_kernel_output(const attn_kernel *kernel,
                                                size_t index);

/** Writes the sizes of output `output` for these inputs to `sizes`, which has
 *  room for its rank. Returns 0 on success. */
ATTN_EXPORT int attn_kernel_output_sizes(const attn_kernel *kernel,
                                         const DLTensor *const *inputs,
                                         size_t output, int64_t *sizes,
                                         attn_error **error);

/** Runs the function on as many inputs and outputs as it has. The caller owns
 *  all tensors; outputs overlap no other tensor. Returns 0 on success. */
ATTN_EXPORT int attn_kernel_call(attn_kernel *kernel,
                                 const DLTensor *const *inputs,
                                 const DLTensor *const *outputs,
                                 attn_error **error);

/** Threads of further calls; 0: all. */
ATTN_EXPORT void attn_kernel_set_threads(attn_kernel *kernel, uint32_t threads);
/** Most bytes that the last call had allocated at one time. */
ATTN_EXPORT uint64_t attn_kernel_peak_bytes(const attn_kernel *kernel);

#ifdef __cplusplus
}
#endif

#endif /* ATTN_C_ATTN_H */
