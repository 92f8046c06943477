// RUN: attn-opt %S/Inputs/attentions-f16.mlir --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=l40s}))" 2>&1 | FileCheck %s

// 99 KB of shared memory: what fits an A100 does not fit here.

// CHECK: remark: 128x32 mma_sync, 4 warps, 1 stages on 'l40s': 4050.0 us predicted, bound by matrix;
// CHECK: remark: 128x128 mma_sync, 4 warps, 1 stages on 'l40s': 558.3 us predicted, bound by matrix;
// CHECK: remark: 16x32 mma_sync, 1 warps, 1 stages, 2 splits on 'l40s': 161.5 us predicted, bound by memory;
// CHECK: remark: up to 16 rows, 16x32 mma_sync, 1 warps, 1 stages on 'l40s': 41.8 us predicted, bound by memory;
// CHECK-LABEL: func.func @prefill_of_128_dims
// CHECK: configs = [<query_tile = 128, key_tile = 32, unit = mma_sync, warps = 4>
// CHECK-LABEL: func.func @causal_prefill_of_64_dims
// CHECK: configs = [<query_tile = 128, key_tile = 128, unit = mma_sync, warps = 4>
// CHECK-LABEL: func.func @decode_with_groups_of_8
// CHECK: configs = [<query_tile = 16, key_tile = 32, unit = mma_sync, warps = 1, splits = 2>
// CHECK-LABEL: func.func @any_number_of_rows
// CHECK: configs = [<query_tile = 16, key_tile = 32, unit = mma_sync, warps = 1>
// CHECK-SAME: configs = [<query_tile = 128, key_tile = 32, unit = mma_sync, warps = 4>
// CHECK-SAME: attn.target = #attn.target<name = "l40s", kind = gpu, cpu = "sm_89"
