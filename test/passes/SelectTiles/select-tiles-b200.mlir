// RUN: attn-opt %S/Inputs/attentions-f16.mlir --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=b200}))" 2>&1 | FileCheck %s

// FlashAttention-4 runs two tiles of 128 rows side by side in tensor memory.

// CHECK: remark: 256x128 tcgen05, 8 warps, 2 stages, overlap on 'b200': 701.0 us predicted, bound by matrix;
// CHECK: remark: 256x128 tcgen05, 8 warps, 2 stages, overlap on 'b200': 195.4 us predicted, bound by exponential;
// CHECK: remark: 128x80 tcgen05, 4 warps, 2 stages, overlap, 8 heads packed, 16 splits on 'b200': 22.9 us predicted, bound by memory;
// CHECK: remark: up to 128 rows, 128x128 tcgen05, 4 warps, 2 stages, overlap, 8 splits on 'b200': 10.8 us predicted, bound by latency;
// CHECK-LABEL: func.func @prefill_of_128_dims
// CHECK: configs = [<query_tile = 256, key_tile = 128, unit = tcgen05, warps = 8, stages = 2, probabilities = tensor, overlap = true>
// CHECK-LABEL: func.func @causal_prefill_of_64_dims
// CHECK: configs = [<query_tile = 256, key_tile = 128, unit = tcgen05, warps = 8, stages = 2, probabilities = tensor, overlap = true>
// CHECK-LABEL: func.func @decode_with_groups_of_8
// CHECK: configs = [<query_tile = 128, key_tile = 80, packed_heads = 8, unit = tcgen05, warps = 4, stages = 2, probabilities = tensor, overlap = true, splits = 16>
// CHECK-LABEL: func.func @any_number_of_rows
// CHECK: configs = [<query_tile = 128, key_tile = 128, unit = tcgen05, warps = 4, stages = 2, probabilities = tensor, overlap = true, splits = 8>
// CHECK-SAME: configs = [<query_tile = 256, key_tile = 128, unit = tcgen05, warps = 8, stages = 2, probabilities = tensor, overlap = true>
// CHECK-SAME: attn.target = #attn.target<name = "b200", kind = gpu, cpu = "sm_100a"
