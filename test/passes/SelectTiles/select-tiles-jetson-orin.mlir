// RUN: attn-opt %S/Inputs/attentions-f16.mlir --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=jetson-orin}))" 2>&1 | FileCheck %s

// The same unit and shared memory as an A100, 16 of them.

// CHECK: remark: 256x64 mma_sync, 8 warps, 1 stages on 'jetson-orin': 39139.1 us predicted, bound by matrix;
// CHECK: remark: 128x128 mma_sync, 4 warps, 1 stages on 'jetson-orin': 6105.9 us predicted, bound by matrix;
// CHECK: remark: 16x32 mma_sync, 1 warps, 1 stages, 8 heads packed on 'jetson-orin': 657.9 us predicted, bound by memory;
// CHECK: remark: up to 16 rows, 16x32 mma_sync, 1 warps, 1 stages on 'jetson-orin': 166.7 us predicted, bound by memory;
// CHECK-LABEL: func.func @prefill_of_128_dims
// CHECK: configs = [<query_tile = 256, key_tile = 64, unit = mma_sync, warps = 8>
// CHECK-LABEL: func.func @causal_prefill_of_64_dims
// CHECK: configs = [<query_tile = 128, key_tile = 128, unit = mma_sync, warps = 4>
// CHECK-LABEL: func.func @decode_with_groups_of_8
// CHECK: configs = [<query_tile = 16, key_tile = 32, packed_heads = 8, unit = mma_sync, warps = 1>
// CHECK-LABEL: func.func @any_number_of_rows
// CHECK: configs = [<query_tile = 16, key_tile = 32, unit = mma_sync, warps = 1>
// CHECK-SAME: configs = [<query_tile = 128, key_tile = 64, unit = mma_sync, warps = 4>
// CHECK-SAME: attn.target = #attn.target<name = "jetson-orin", kind = gpu, cpu = "sm_87"
