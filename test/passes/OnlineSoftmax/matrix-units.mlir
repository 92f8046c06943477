// RUN: attn-opt %s --attn-stage-tiled --attn-stage-online --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-tile-queries=configs=1 --split-input-file | FileCheck %s --check-prefix=NEXT

// The tile of a matrix unit is tiled as any other; its configuration stays.

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [
  #attn.tile_config<query_tile = 64, key_tile = 32, unit = mma_sync, warps = 4>,
  #attn.tile_config<query_tile = 32, key_tile = 16, unit = mma_sync, warps = 2>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
#half = #attn.numerics<accumulate = f32, probability = f16>
// CHECK-LABEL: func.func @one_head_a_row
// CHECK: scf.forall (%{{.*}}, %[[T:.*]]) in (4, 4)
// CHECK: attn.online_init {{.*}}tensor<64x128xf32>{{.*}} {attn.config = #attn.tile_config<query_tile = 64, key_tile = 32, unit = mma_sync, warps = 4>}
// CHECK: scf.for
// CHECK: attn.online_step
// CHECK-SAME: max_keys(32)
// NEXT-LABEL: func.func @one_head_a_row
// NEXT: attn.attention {{.*}}attn.config = #attn.tile_config<query_tile = 32, key_tile = 16, unit = mma_sync, warps = 2
func.func @one_head_a_row(%q: tensor<1x4x256x128xf16>, %k: tensor<1x4x512x128xf16>) -> tensor<1x4x256x128xf16>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x4x256x128xf16>, tensor<1x4x512x128xf16>, tensor<1x4x512x128xf16>)
         outs(%q : tensor<1x4x256x128xf16>) scale(0.5) {numerics = #half} -> tensor<1x4x256x128xf16>
  return %r : tensor<1x4x256x128xf16>
}

// -----

// Heads of a group are rows beside each other: 4 heads at 8 positions.

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [
  #attn.tile_config<query_tile = 32, key_tile = 32, packed_heads = 4, unit = mma_sync, warps = 2>,
  #attn.tile_config<query_tile = 16, key_tile = 32, packed_heads = 4, unit = mma_sync, warps = 1>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
#half = #attn.numerics<accumulate = f32, probability = f16>
// CHECK-DAG: #[[PLACE:.*]] = affine_map<(d0) -> (d0 floordiv 4, d0 mod 4)>
// CHECK-DAG: #[[BIAS:.*]] = affine_map<(d0, d1) -> (d0 mod 4, d0 floordiv 4, d1)>
// CHECK-DAG: #[[TIMES8:.*]] = affine_map<(d0) -> (d0 * 8)>
// CHECK-LABEL: func.func @packed_positions
// CHECK: scf.forall (%[[G:.*]], %[[T:.*]]) in (2, 2)
// CHECK: %[[I:.*]] = affine.apply #[[TIMES8]](%[[T]])
// CHECK: %[[Q:.*]] = tensor.extract_slice {{.*}} [1, 4, 8, 64] {{.*}} to tensor<4x8x64xf16>
// CHECK: linalg.transpose ins(%[[Q]] : tensor<4x8x64xf16>) outs(%{{.*}} : tensor<8x4x64xf16>) permutation = [1, 0, 2]
// CHECK: tensor.collapse_shape %{{.*}} {{\[}}[0, 1], [2]] : tensor<8x4x64xf16> into tensor<32x64xf16>
// CHECK: attn.online_step {{.*}}bias(%{{.*}} : tensor<4x8x32xf16>)
// CHECK-SAME: bias_map = #[[BIAS]]
// CHECK-SAME: row_map = #[[PLACE]]
// CHECK: %[[F:.*]]:2 = attn.online_finish {{.*}} outs(%{{.*}}, %{{.*}} : tensor<32x64xf16>, tensor<32xf32>)
// CHECK: tensor.expand_shape %[[F]]#0 {{.*}} into tensor<8x4x64xf16>
// CHECK: linalg.transpose {{.*}} permutation = [1, 0, 2]
// CHECK: tensor.expand_shape %[[F]]#1 {{.*}} into tensor<8x4xf32>
// CHECK: linalg.transpose {{.*}} permutation = [1, 0]
// CHECK: tensor.parallel_insert_slice {{.*}} : tensor<4x8x64xf16> into tensor<1x8x16x64xf16>
// CHECK: tensor.parallel_insert_slice {{.*}} : tensor<4x8xf32> into tensor<1x8x16xf32>
// NEXT-LABEL: func.func @packed_positions
func.func @packed_positions(%q: tensor<1x8x16x64xf16>, %k: tensor<1x2x64x64xf16>, %bias: tensor<8x16x64xf16>, %l: tensor<1x8x16xf32>)
    -> (tensor<1x8x16x64xf16>, tensor<1x8x16xf32>)
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  %r:2 = attn.attention ins(%q, %k, %k : tensor<1x8x16x64xf16>, tensor<1x2x64x64xf16>, tensor<1x2x64x64xf16>)
         bias(%bias : tensor<8x16x64xf16>)
         outs(%q, %l : tensor<1x8x16x64xf16>, tensor<1x8x16xf32>) scale(0.125)
         {numerics = #half, bias_map = affine_map<(b, h, i, j) -> (h, i, j)>} -> tensor<1x8x16x64xf16>, tensor<1x8x16xf32>
  return %r#0, %r#1 : tensor<1x8x16x64xf16>, tensor<1x8x16xf32>
}

// -----

// Positions before heads: nothing to transpose.

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [
  #attn.tile_config<query_tile = 16, key_tile = 32, packed_heads = 4, unit = mma_sync, warps = 1>,
  #attn.tile_config<query_tile = 32, key_tile = 32, packed_heads = 4, unit = mma_sync, warps = 2>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
// CHECK-LABEL: func.func @positions_first
// CHECK-NOT: linalg.transpose
// CHECK: tensor.collapse_shape %{{.*}} {{\[}}[0, 1], [2]] : tensor<?x4x64xf16> into tensor<?x64xf16>
// CHECK-NOT: linalg.transpose
// CHECK: tensor.parallel_insert_slice {{.*}} : tensor<?x4x64xf16> into tensor<1x?x8x64xf16>
// NEXT-LABEL: func.func @positions_first
func.func @positions_first(%q: tensor<1x?x8x64xf16>, %k: tensor<1x2x64x64xf16>) -> tensor<1x?x8x64xf16>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x?x8x64xf16>, tensor<1x2x64x64xf16>, tensor<1x2x64x64xf16>)
         outs(%q : tensor<1x?x8x64xf16>) scale(0.125)
         {numerics = #attn.numerics<accumulate = f32, probability = f16>,
          layout = #attn.layout<q = bshd, k = bhsd, v = bhsd, o = bshd>} -> tensor<1x?x8x64xf16>
  return %r : tensor<1x?x8x64xf16>
}
