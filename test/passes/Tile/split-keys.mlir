// RUN: attn-opt %s --attn-tile-queries --split-input-file | FileCheck %s

// Four parts of the keys, each of whole key tiles, leave o and LSE in f32; they
// are merged from no keys on, and o is rounded to where it belongs.

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [
  #attn.tile_config<query_tile = 16, key_tile = 32, packed_heads = 4, unit = mma_sync, warps = 1, splits = 4>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
#half = #attn.numerics<accumulate = f32, probability = f16>
// CHECK-DAG: #[[PART:.*]] = affine_map<()[s0] -> ((s0 ceildiv 128) * 32)>
// CHECK-LABEL: func.func @split
// CHECK: %[[O:.*]] = tensor.empty() : tensor<4x1x8x1x64xf32>
// CHECK: %[[L:.*]] = tensor.empty() : tensor<4x1x8x1xf32>
// CHECK: %[[P:.*]]:2 = scf.forall (%[[S:.*]], %{{.*}}, %{{.*}}, %{{.*}}) in (4, 1, 2, 1) shared_outs(%[[PO:.*]] = %[[O]], %[[PL:.*]] = %[[L]])
// CHECK: %[[MOST:.*]] = affine.apply #[[PART]]()[%{{.*}}]
// CHECK: %[[START:.*]] = arith.muli %[[S]], %[[MOST]]
// CHECK: %[[FIRST:.*]] = arith.minui %[[START]], %{{.*}}
// CHECK: %[[COUNT:.*]] = arith.minui %{{.*}}, %[[MOST]]
// CHECK: tensor.extract_slice %arg1[%{{.*}}, %{{.*}}, %[[FIRST]], 0] [1, 1, %[[COUNT]], 64]
// CHECK: attn.attention {{.*}} outs(%{{.*}}, %{{.*}} : tensor<1x4x?x64xf32>, tensor<1x4x?xf32>) offsets(%{{.*}}, %{{.*}}, %{{.*}}, %[[FIRST]])
// CHECK: tensor.parallel_insert_slice %{{.*}} into %[[PO]][%[[S]],
// CHECK: %[[NONE:.*]] = linalg.fill ins(%{{.*}} : f32) outs(%{{.*}} : tensor<1x8x1x64xf32>)
// CHECK: %[[M:.*]]:2 = scf.for {{.*}} iter_args(%[[A:.*]] = %[[NONE]], %[[B:.*]] = %{{.*}})
// CHECK: attn.merge left(%[[A]], %[[B]] : {{.*}}) right(
// CHECK: %[[R:.*]] = linalg.copy ins(%[[M]]#0 : tensor<1x8x1x64xf32>) outs(%arg2 : tensor<1x8x1x64xf16>)
// CHECK: return %[[R]]
func.func @split(%q: tensor<1x8x1x64xf16>, %k: tensor<1x2x?x64xf16>, %o: tensor<1x8x1x64xf16>) -> tensor<1x8x1x64xf16>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x1x64xf16>, tensor<1x2x?x64xf16>, tensor<1x2x?x64xf16>)
         outs(%o : tensor<1x8x1x64xf16>) scale(0.125) {numerics = #half} -> tensor<1x8x1x64xf16>
  return %r : tensor<1x8x1x64xf16>
}

// -----

// LSE is merged where it is wanted; o with positions first is transposed.

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [
  #attn.tile_config<query_tile = 16, key_tile = 32, unit = mma_sync, warps = 1, splits = 2>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
#half = #attn.numerics<accumulate = f32, probability = f16>
// CHECK-LABEL: func.func @split_bshd
// CHECK: %[[NONE:.*]] = linalg.fill ins(%{{.*}} : f32) outs(%arg3 : tensor<1x8x4xf32>)
// CHECK: %[[M:.*]]:2 = scf.for {{.*}} iter_args(%{{.*}} = %{{.*}}, %{{.*}} = %[[NONE]])
// CHECK: linalg.copy ins(%[[M]]#0 : tensor<1x8x4x64xf32>) outs(%{{.*}} : tensor<1x8x4x64xf16>)
// CHECK: linalg.transpose {{.*}} outs(%arg2 : tensor<1x4x8x64xf16>) permutation = [0, 2, 1, 3]
func.func @split_bshd(%q: tensor<1x4x8x64xf16>, %k: tensor<1x512x8x64xf16>, %o: tensor<1x4x8x64xf16>, %l: tensor<1x8x4xf32>) -> (tensor<1x4x8x64xf16>, tensor<1x8x4xf32>)
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  %r:2 = attn.attention ins(%q, %k, %k : tensor<1x4x8x64xf16>, tensor<1x512x8x64xf16>, tensor<1x512x8x64xf16>)
         outs(%o, %l : tensor<1x4x8x64xf16>, tensor<1x8x4xf32>) scale(0.125)
         {numerics = #half, layout = #attn.layout<q = bshd, k = bshd, v = bshd, o = bshd>} -> tensor<1x4x8x64xf16>, tensor<1x8x4xf32>
  return %r#0, %r#1 : tensor<1x4x8x64xf16>, tensor<1x8x4xf32>
}

// -----

// Rows that keep no key and are not zero then cannot be merged: the next
// configuration is taken.

#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [
  #attn.tile_config<query_tile = 16, key_tile = 32, unit = mma_sync, warps = 1, splits = 2>,
  #attn.tile_config<query_tile = 16, key_tile = 64, unit = mma_sync, warps = 1>]>]>
#gpu = #attn.target<name = "x", kind = gpu, cpu = "sm_80", features = "", vector_bytes = 128, vector_registers = 255>
// CHECK-LABEL: func.func @not_split
// CHECK-NOT: attn.merge
// CHECK: attn.config = #attn.tile_config<query_tile = 16, key_tile = 64, unit = mma_sync, warps = 1>
func.func @not_split(%q: tensor<1x8x4x64xf16>, %k: tensor<1x8x512x64xf16>, %n: tensor<1xi32>) -> tensor<1x8x4x64xf16>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #gpu} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x4x64xf16>, tensor<1x8x512x64xf16>, tensor<1x8x512x64xf16>) kv_lengths(%n : tensor<1xi32>)
         outs(%q : tensor<1x8x4x64xf16>) scale(0.125)
         {numerics = #attn.numerics<accumulate = f32, probability = f16, fully_masked = nan>} -> tensor<1x8x4x64xf16>
  return %r : tensor<1x8x4x64xf16>
}
