// RUN: attn-opt %s --attn-stage-tiled --attn-stage-online --attn-stage-lowered-gpu | FileCheck %s

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [
  #attn.tile_config<query_tile = 64, key_tile = 32, packed_heads = 4, unit = mma_sync, warps = 2, stages = 2>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>

// Rows are 4 heads at each of 16 positions: q, the result and LSE are views with
// packed rows. Rings of two slots: a tile of K and one of V more are on their way.
// CHECK-LABEL: gpu.func @packed_v0
// CHECK: attn_gpu.global_view {{.*}} packed(4, %{{.*}}) : !attn_gpu.global<72xf16>
// CHECK: attn_gpu.ring_create <cp_async> : !attn_gpu.ring<1x64x80xf16>
// CHECK: %[[K:.*]] = attn_gpu.ring_create <cp_async> : !attn_gpu.ring<2x32x80xf16>
// CHECK: %[[V:.*]] = attn_gpu.ring_create <cp_async> : !attn_gpu.ring<2x32x128xf16>
// CHECK: attn_gpu.wait %[[K]][%{{.*}}] pending(2)
// CHECK: attn_gpu.wait %[[V]][%{{.*}}] pending(2)
// The result has more columns than q: a tile of its own.
// CHECK: attn_gpu.global_view {{.*}} packed(4, %{{.*}}) : !attn_gpu.global<128xf16>
// CHECK: %[[TILE:.*]] = attn_gpu.shared_alloc : !attn_gpu.shared<64x128xf16>
// CHECK: attn_gpu.store {{.*}} through %[[TILE]]
// CHECK: attn_gpu.global_view {{.*}} packed(4, %{{.*}}) : !attn_gpu.global<f32>
// CHECK: attn_gpu.store_rows
func.func private @packed(%q: tensor<1x8x?x72xf16>, %k: tensor<1x2x256x72xf16>, %v: tensor<1x2x256x128xf16>, %o: tensor<1x8x?x128xf16>, %l: tensor<1x8x?xf32>)
    -> (tensor<1x8x?x128xf16>, tensor<1x8x?xf32>)
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x8x?x72xf16>, tensor<1x2x256x72xf16>, tensor<1x2x256x128xf16>)
         outs(%o, %l : tensor<1x8x?x128xf16>, tensor<1x8x?xf32>) scale(0.125)
         {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<1x8x?x128xf16>, tensor<1x8x?xf32>
  return %r#0, %r#1 : tensor<1x8x?x128xf16>, tensor<1x8x?xf32>
}
