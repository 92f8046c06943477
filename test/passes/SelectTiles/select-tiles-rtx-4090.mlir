// RUN: attn-opt %S/Inputs/attentions-f16.mlir --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=rtx-4090}))" 2>&1 | FileCheck %s

// 99 KB of shared memory, half the matrix rate of an L40S.

// CHECK: remark: 256x64 mma_sync, 8 warps, 1 stages on 'rtx-4090': 7519.9 us predicted, bound by matrix;
// CHECK: remark: 64x64 mma_sync, 2 warps, 1 stages on 'rtx-4090': 1052.2 us predicted, bound by matrix;
// CHECK: remark: 16x32 mma_sync, 1 warps, 1 stages, 8 heads packed, 4 splits on 'rtx-4090': 139.4 us predicted, bound by memory;
// CHECK: remark: up to 16 rows, 16x32 mma_sync, 1 warps, 1 stages, 2 splits on 'rtx-4090': 39.3 us predicted, bound by memory;
// CHECK-LABEL: func.func @prefill_of_128_dims
// CHECK: configs = [<query_tile = 256, key_tile = 64, unit = mma_sync, warps = 8>
// CHECK-LABEL: func.func @causal_prefill_of_64_dims
// CHECK: configs = [<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 2>
// CHECK-LABEL: func.func @decode_with_groups_of_8
// CHECK: configs = [<query_tile = 16, key_tile = 32, packed_heads = 8, unit = mma_sync, warps = 1, splits = 4>
// CHECK-LABEL: func.func @any_number_of_rows
// CHECK: configs = [<query_tile = 16, key_tile = 32, unit = mma_sync, warps = 1, splits = 2>
// CHECK-SAME: configs = [<query_tile = 128, key_tile = 32, unit = mma_sync, warps = 4>
// CHECK-SAME: attn.target = #attn.target<name = "rtx-4090", kind = gpu, cpu = "sm_89"
