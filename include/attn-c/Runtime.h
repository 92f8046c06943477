/*===- Runtime.h - What a compiled kernel needs at run time -------*- C -*-===*\
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|* The whole border between a compiled kernel and its surroundings: a table   *|
|* of functions that the kernel calls, and the one entry that it has. Kernels *|
|* run by the JIT and kernels loaded from a package use the same.             *|
\*===----------------------------------------------------------------------===*/
#ifndef ATTN_C_RUNTIME_H
#define ATTN_C_RUNTIME_H

#include "attn-c/DLPack.h"

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** One piece of parallel work: `index` of [0, count). */
typedef void (*attn_parallel_body)(void *context, int64_t index);

/** Services for a kernel. All functions may be called from any thread. Fields
 *  are only ever added at the end; `size` says which are there. */
typedef struct attn_runtime {
  /** sizeof(struct attn_runtime) of whoever filled it. */
  uint64_t size;
  /** For the functions below; of no concern to the kernel. */
  void *state;
  /** Calls `body(context, index)` once for every index of [0, count), on any
   *  threads in any order, and returns when all have. What a body writes is
   *  visible to the caller then. A call from within a body runs inline. */
  void (*parallel_for)(const struct attn_runtime *runtime, int64_t count,
                       attn_parallel_body body, void *context);
  /** Returns `bytes` (may be 0) of memory at a multiple of `alignment` (a power
   *  of two), or NULL where there is none. */
  void *(*allocate)(const struct attn_runtime *runtime, uint64_t bytes,
                    uint64_t alignment);
  /** Takes back what `allocate` gave, with the same sizes. NULL is ignored. */
  void (*deallocate)(const struct attn_runtime *runtime, void *data,
                     uint64_t bytes, uint64_t alignment);
  /** Compares `count` tensors with a description: for each tensor its element
   *  type as DLPack stores it (code, bits, lanes: 8, 8 and 16 bits of one
   *  word), its rank and its sizes, where -1 stands for any size. Every tensor
   *  has to be row-major, in host memory, with data unless it is empty. Returns
   *  0, or another number after writing why to `message`. */
  int32_t (*check_tensors)(const struct attn_runtime *runtime,
                           const int64_t *description, uint64_t count,
                           const DLTensor *const *tensors, char *message,
                           uint64_t message_bytes);
} attn_runtime;

/** A compiled kernel. `tensors` are its inputs, then its outputs, in the order
 *  of the compiled function; `workspace` has at least the bytes that the kernel
 *  states for these shapes. Returns 0, or another number after writing why, as
 * a terminated text cut to `message_bytes`, to `message` (may be NULL). */
typedef int32_t (*attn_kernel_entry)(const attn_runtime *runtime,
                                     const DLTensor *const *tensors,
                                     void *workspace, uint64_t workspace_bytes,
                                     char *message, uint64_t message_bytes);

#ifdef __cplusplus
}
#endif

#endif /* ATTN_C_RUNTIME_H */
