/*===- Emulator.h - Run PTX on a CPU from C -----------------------*- C -*-===*\
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|* The functions are those that a caller of a GPU's driver needs: a module    *|
|* from PTX, device memory, copies, launches. What a launch finds is a report *|
|* of the caller's. Nothing prints, aborts or exits; texts are UTF-8, and     *|
|* belong to the handle that gave them, until it is destroyed. Of one device  *|
|* one thread uses at a time. `attn/Emulator.h` is the same for C++.          *|
\*===----------------------------------------------------------------------===*/
#ifndef ATTN_C_EMULATOR_H
#define ATTN_C_EMULATOR_H

#include "attn-c/Attn.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Parsed PTX. */
typedef struct attn_emu_module attn_emu_module;
/** Global memory. */
typedef struct attn_emu_device attn_emu_device;
/** What parsing or a launch found, and what a launch counted. */
typedef struct attn_emu_report attn_emu_report;

/** What a finding is about. */
typedef enum attn_emu_finding_kind {
  ATTN_EMU_INVALID = 0,
  ATTN_EMU_UNSUPPORTED = 1,
  ATTN_EMU_OUT_OF_BOUNDS = 2,
  ATTN_EMU_MISALIGNED = 3,
  ATTN_EMU_UNINITIALIZED = 4,
  ATTN_EMU_DIVERGENCE = 5,
  ATTN_EMU_DEADLOCK = 6,
  ATTN_EMU_RACE = 7,
  ATTN_EMU_TRAP = 8
} attn_emu_finding_kind;

/** Which memories are watched for races. */
typedef enum attn_emu_races {
  ATTN_EMU_RACES_SHARED = 0,
  ATTN_EMU_RACES_OFF = 1,
  ATTN_EMU_RACES_GLOBAL = 2
} attn_emu_races;

/** How floating-point forms compute; see `attn::emulator::Arithmetic`. */
typedef enum attn_emu_arithmetic {
  ATTN_EMU_MMA_SIM = 0,
  ATTN_EMU_F32 = 1,
  ATTN_EMU_F64 = 2,
  ATTN_EMU_PAYLOAD = 3
} attn_emu_arithmetic;

/** One thing found. */
typedef struct attn_emu_finding {
  attn_emu_finding_kind kind;
  /** A sentence without the place. */
  const char *message;
  /** Line of the PTX, from 1; 0: none. */
  uint32_t ptx_line;
  /** Where `.loc` tells; "" and 0 otherwise. */
  const char *source_file;
  uint32_t source_line;
  /** -1: about none. */
  int64_t block, warp, lane;
} attn_emu_finding;

/** What a kernel takes, and what a launch has to fit. */
typedef struct attn_emu_kernel_info {
  const char *name;
  size_t parameter_count;
  uint64_t parameter_bytes;
  uint64_t static_shared_bytes, local_bytes;
  /** `.reqntid`; zeros where it is not given. */
  uint32_t required_block[3];
  uint32_t max_threads;
} attn_emu_kernel_info;

/** Where a parameter lies in the buffer of parameters. */
typedef struct attn_emu_parameter {
  const char *name;
  uint64_t offset, bytes;
} attn_emu_parameter;

/** How to launch. Zero the struct, set `size`, grid and block. */
typedef struct attn_emu_launch_options {
  /** sizeof(attn_emu_launch_options). */
  uint64_t size;
  /** 0 counts as 1. */
  uint32_t grid[3], block[3];
  uint64_t dynamic_shared_bytes;
  attn_emu_races races;
  attn_emu_arithmetic arithmetic;
  /** Order of warps: 0 runs each until it waits; others are random. */
  uint64_t seed;
  /** Other than 0: asynchronous copies land at once, not at their wait. */
  uint32_t eager_copies;
  /** Host threads; 0: one a core. */
  uint32_t threads;
  /** Steps of one block after which it is called endless; 0: 2^30. */
  uint64_t max_steps;
} attn_emu_launch_options;

/** Parses PTX of `bytes` bytes. Returns NULL where it cannot be run, and a
 *  report that says why; `report` may be NULL. */
ATTN_EXPORT attn_emu_module *attn_emu_module_parse(const char *text,
                                                   uint64_t bytes,
                                                   const char *name,
                                                   attn_emu_report **report);
/** NULL is ignored, here and in all `destroy`. */
ATTN_EXPORT void attn_emu_module_destroy(attn_emu_module *module);
/** Kernels in the order of the text. Indices must be in range. */
ATTN_EXPORT size_t attn_emu_module_kernel_count(const attn_emu_module *module);
ATTN_EXPORT attn_emu_kernel_info
attn_emu_module_kernel(const attn_emu_module *module, size_t kernel);
ATTN_EXPORT attn_emu_parameter attn_emu_module_parameter(
    const attn_emu_module *module, size_t kernel, size_t parameter);

ATTN_EXPORT attn_emu_device *attn_emu_device_create(void);
ATTN_EXPORT void attn_emu_device_destroy(attn_emu_device *device);
/** Address of `bytes` zero bytes. `name` is for findings and may be NULL. */
ATTN_EXPORT uint64_t attn_emu_allocate(attn_emu_device *device, uint64_t bytes,
                                       const char *name);
/** Address of the caller's memory, which kernels use where it is, until it is
 *  freed here. `read_only` other than 0: a write is a finding. */
ATTN_EXPORT uint64_t attn_emu_attach(attn_emu_device *device, void *host,
                                     uint64_t bytes, const char *name,
                                     int read_only);
/** These return 0 on success, 1 where the range is not within one buffer. */
ATTN_EXPORT int attn_emu_free(attn_emu_device *device, uint64_t address);
ATTN_EXPORT int attn_emu_upload(attn_emu_device *device, uint64_t address,
                                const void *data, uint64_t bytes);
ATTN_EXPORT int attn_emu_download(const attn_emu_device *device,
                                  uint64_t address, void *data, uint64_t bytes);
ATTN_EXPORT int attn_emu_fill(attn_emu_device *device, uint64_t address,
                              uint8_t value, uint64_t bytes);

/** Runs a kernel to its end or its first error. `parameters` holds each
 *  parameter at its offset. Returns 0 where the run is clean, otherwise the
 *  number of findings; the caller destroys `report`, which may be NULL. */
ATTN_EXPORT int attn_emu_launch(attn_emu_device *device,
                                const attn_emu_module *module,
                                const char *kernel, const void *parameters,
                                uint64_t parameter_bytes,
                                const attn_emu_launch_options *options,
                                attn_emu_report **report);

ATTN_EXPORT void attn_emu_report_destroy(attn_emu_report *report);
/** All findings as text, "" where there are none. */
ATTN_EXPORT const char *attn_emu_report_text(const attn_emu_report *report);
/** Counters as a JSON object. */
ATTN_EXPORT const char *attn_emu_report_counters(const attn_emu_report *report);
ATTN_EXPORT size_t attn_emu_report_count(const attn_emu_report *report);
ATTN_EXPORT attn_emu_finding
attn_emu_report_finding(const attn_emu_report *report, size_t index);

#ifdef __cplusplus
}
#endif

#endif /* ATTN_C_EMULATOR_H */
