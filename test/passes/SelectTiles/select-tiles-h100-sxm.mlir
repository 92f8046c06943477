// RUN: attn-opt %S/Inputs/attentions-f16.mlir --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=h100-sxm}))" 2>&1 | FileCheck %s

// FlashAttention-3 found 128 x 176 (causal: 128 x 128) for 128 dims and 192 x
// 128 for causal 64 by hand.

// CHECK: remark: 128x192 wgmma, 8 warps, 2 stages, overlap on 'h100-sxm': 1733.3 us predicted, bound by cache;
// CHECK: remark: 192x192 wgmma, 12 warps, 2 stages, P shared, overlap on 'h100-sxm': 335.3 us predicted, bound by shared memory;
// CHECK: remark: 64x32 wgmma, 4 warps, 1 stages, 8 heads packed, 16 splits on 'h100-sxm': 50.9 us predicted, bound by memory;
// CHECK: remark: up to 64 rows, 64x48 wgmma, 4 warps, 1 stages, 8 splits on 'h100-sxm': 17.2 us predicted, bound by memory;
// CHECK-LABEL: func.func @prefill_of_128_dims
// CHECK: configs = [<query_tile = 128, key_tile = 192, unit = wgmma, warps = 8, stages = 2, overlap = true>
// CHECK-LABEL: func.func @causal_prefill_of_64_dims
// CHECK: configs = [<query_tile = 192, key_tile = 192, unit = wgmma, warps = 12, stages = 2, probabilities = shared, overlap = true>
// CHECK-LABEL: func.func @decode_with_groups_of_8
// CHECK: configs = [<query_tile = 64, key_tile = 32, packed_heads = 8, unit = wgmma, warps = 4, splits = 16>
// CHECK-LABEL: func.func @any_number_of_rows
// CHECK: configs = [<query_tile = 64, key_tile = 48, unit = wgmma, warps = 4, splits = 8>
// CHECK-SAME: configs = [<query_tile = 128, key_tile = 128, unit = wgmma, warps = 8, stages = 2, overlap = true>
// CHECK-SAME: attn.target = #attn.target<name = "h100-sxm", kind = gpu, cpu = "sm_90a"
