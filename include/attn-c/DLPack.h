/*===- DLPack.h - The tensor that crosses borders -----------------*- C -*-===*\
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|* Tensors cross as DLPack's `DLTensor`. Where the system has DLPack's own    *|
|* header, that one is used; otherwise the same structs are declared here,    *|
|* bit for bit as in DLPack 0.6 and later, and with its include guard, so     *|
|* that a later include of the real header neither clashes nor is needed.     *|
\*===----------------------------------------------------------------------===*/
#ifndef ATTN_C_DLPACK_H
#define ATTN_C_DLPACK_H

#if defined(__has_include)
#if __has_include(<dlpack/dlpack.h>) && !defined(ATTN_OWN_DLPACK)
#define ATTN_HAS_SYSTEM_DLPACK 1
#endif
#endif

#ifdef ATTN_HAS_SYSTEM_DLPACK
#include <dlpack/dlpack.h>
#elif !defined(DLPACK_DLPACK_H_)
#define DLPACK_DLPACK_H_

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Where a tensor's data lives. */
typedef enum {
  kDLCPU = 1,      /**< host memory */
  kDLCUDA = 2,     /**< memory of a CUDA device */
  kDLCUDAHost = 3, /**< page-locked host memory */
} DLDeviceType;

/** A device by type and number. */
typedef struct {
  DLDeviceType device_type;
  int32_t device_id;
} DLDevice;

/** Kinds of elements. */
typedef enum {
  kDLInt = 0U,
  kDLUInt = 1U,
  kDLFloat = 2U,
  kDLBfloat = 4U,
} DLDataTypeCode;

/** An element type: a `DLDataTypeCode`, its bits, and lanes (1 for scalars). */
typedef struct {
  uint8_t code;
  uint8_t bits;
  uint16_t lanes;
} DLDataType;

/** A strided tensor that owns nothing. */
typedef struct {
  /** Start of the allocation. */
  void *data;
  DLDevice device;
  /** Number of dimensions. */
  int32_t ndim;
  DLDataType dtype;
  /** `ndim` sizes. */
  int64_t *shape;
  /** `ndim` strides in elements; NULL for a dense row-major tensor. */
  int64_t *strides;
  /** Distance of the first element from `data`, in bytes. */
  uint64_t byte_offset;
} DLTensor;

#ifdef __cplusplus
}
#endif
#endif /* DLPACK_DLPACK_H_ */

#endif /* ATTN_C_DLPACK_H */
