# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs every loop of libattn-peaks.so once: each has a rate that a CPU can have."""

import ctypes
import sys

peaks = ctypes.CDLL(sys.argv[1])
peaks.attn_peaks_fma.restype = peaks.attn_peaks_read.restype = ctypes.c_double
threads = 2
for loop in range(peaks.attn_peaks_fma_loops()):
    rate = peaks.attn_peaks_fma(loop, threads, ctypes.c_double(0.001))
    if not 1e7 < rate < 1e14:
        sys.exit(f"expected a rate of multiply-adds but got {rate} in loop {loop}")
buffer = ctypes.create_string_buffer(1 << 20)
pointers = (ctypes.c_void_p * 2)(ctypes.addressof(buffer), ctypes.addressof(buffer))
sizes = (ctypes.c_uint64 * 2)(len(buffer), len(buffer))
for loop in range(peaks.attn_peaks_read_loops()):
    seconds = peaks.attn_peaks_read(loop, threads, pointers, sizes, 2)
    if not 1e-7 < seconds < 60:
        sys.exit(f"expected a time to read 2 MiB but got {seconds} in loop {loop}")
