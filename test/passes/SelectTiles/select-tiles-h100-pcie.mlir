// RUN: attn-opt %S/Inputs/attentions-f16.mlir --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=h100-pcie}))" 2>&1 | FileCheck %s

// Fewer units and slower memory than the SXM part, the same unit: the same tiles.

// CHECK: remark: 128x192 wgmma, 8 warps, 2 stages, overlap on 'h100-pcie': 2201.2 us predicted, bound by matrix;
// CHECK: remark: 192x192 wgmma, 12 warps, 2 stages, P shared, overlap on 'h100-pcie': 437.1 us predicted, bound by shared memory;
// CHECK: remark: 64x112 wgmma, 4 warps, 2 stages, overlap, 8 heads packed, 4 splits on 'h100-pcie': 73.3 us predicted, bound by memory;
// CHECK: remark: up to 64 rows, 64x96 wgmma, 4 warps, 1 stages, 4 splits on 'h100-pcie': 22.8 us predicted, bound by memory;
// CHECK-LABEL: func.func @prefill_of_128_dims
// CHECK: configs = [<query_tile = 128, key_tile = 192, unit = wgmma, warps = 8, stages = 2, overlap = true>
// CHECK-LABEL: func.func @causal_prefill_of_64_dims
// CHECK: configs = [<query_tile = 192, key_tile = 192, unit = wgmma, warps = 12, stages = 2, probabilities = shared, overlap = true>
// CHECK-LABEL: func.func @decode_with_groups_of_8
// CHECK: configs = [<query_tile = 64, key_tile = 112, packed_heads = 8, unit = wgmma, warps = 4, stages = 2, overlap = true, splits = 4>
// CHECK-LABEL: func.func @any_number_of_rows
// CHECK: configs = [<query_tile = 64, key_tile = 96, unit = wgmma, warps = 4, splits = 4>
// CHECK-SAME: configs = [<query_tile = 128, key_tile = 128, unit = wgmma, warps = 8, stages = 2, overlap = true>
// CHECK-SAME: attn.target = #attn.target<name = "h100-pcie", kind = gpu, cpu = "sm_90a"
