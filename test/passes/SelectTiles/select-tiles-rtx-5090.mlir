// RUN: attn-opt %S/Inputs/attentions-f16.mlir --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=rtx-5090}))" 2>&1 | FileCheck %s

// No tensor memory and no warp groups, whatever its generation.

// CHECK: remark: 128x32 mma_sync, 4 warps, 1 stages on 'rtx-5090': 6498.6 us predicted, bound by matrix;
// CHECK: remark: 64x64 mma_sync, 2 warps, 1 stages on 'rtx-5090': 829.2 us predicted, bound by matrix;
// CHECK: remark: 16x32 mma_sync, 1 warps, 1 stages, 8 heads packed, 8 splits on 'rtx-5090': 81.2 us predicted, bound by memory;
// CHECK: remark: up to 16 rows, 16x32 mma_sync, 1 warps, 1 stages, 4 splits on 'rtx-5090': 24.8 us predicted, bound by memory;
// CHECK-LABEL: func.func @prefill_of_128_dims
// CHECK: configs = [<query_tile = 128, key_tile = 32, unit = mma_sync, warps = 4>
// CHECK-LABEL: func.func @causal_prefill_of_64_dims
// CHECK: configs = [<query_tile = 64, key_tile = 64, unit = mma_sync, warps = 2>
// CHECK-LABEL: func.func @decode_with_groups_of_8
// CHECK: configs = [<query_tile = 16, key_tile = 32, packed_heads = 8, unit = mma_sync, warps = 1, splits = 8>
// CHECK-LABEL: func.func @any_number_of_rows
// CHECK: configs = [<query_tile = 16, key_tile = 32, unit = mma_sync, warps = 1, splits = 4>
// CHECK-SAME: configs = [<query_tile = 128, key_tile = 32, unit = mma_sync, warps = 4>
// CHECK-SAME: attn.target = #attn.target<name = "rtx-5090", kind = gpu, cpu = "sm_120"
