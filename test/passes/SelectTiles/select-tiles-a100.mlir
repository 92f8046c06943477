// RUN: attn-opt %S/Inputs/attentions-f16.mlir --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=a100}))" 2>&1 | FileCheck %s

// FlashAttention-2 found 128 x 64 with 4 warps for 128 dims and 128 x 128 with
// 4 warps for 64 by hand.

// CHECK: remark: 128x64 mma_sync, 4 warps, 1 stages on 'a100': 5652.1 us predicted, bound by matrix;
// CHECK: remark: 128x128 mma_sync, 4 warps, 1 stages on 'a100': 841.2 us predicted, bound by matrix;
// CHECK: remark: 16x32 mma_sync, 1 warps, 1 stages, 8 heads packed, 8 splits on 'a100': 72.1 us predicted, bound by memory;
// CHECK: remark: up to 16 rows, 16x32 mma_sync, 1 warps, 1 stages, 4 splits on 'a100': 22.5 us predicted, bound by memory;
// CHECK-LABEL: func.func @prefill_of_128_dims
// CHECK: configs = [<query_tile = 128, key_tile = 64, unit = mma_sync, warps = 4>
// CHECK-LABEL: func.func @causal_prefill_of_64_dims
// CHECK: configs = [<query_tile = 128, key_tile = 128, unit = mma_sync, warps = 4>
// CHECK-LABEL: func.func @decode_with_groups_of_8
// CHECK: configs = [<query_tile = 16, key_tile = 32, packed_heads = 8, unit = mma_sync, warps = 1, splits = 8>
// CHECK-LABEL: func.func @any_number_of_rows
// CHECK: configs = [<query_tile = 16, key_tile = 32, unit = mma_sync, warps = 1, splits = 4>
// CHECK-SAME: configs = [<query_tile = 128, key_tile = 64, unit = mma_sync, warps = 4>
// CHECK-SAME: attn.target = #attn.target<name = "a100", kind = gpu, cpu = "sm_80"
