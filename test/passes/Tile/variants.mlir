// RUN: attn-opt %s --attn-tile-queries --canonicalize --cse --split-input-file | FileCheck %s

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#plan = #attn.tile_plan<[
  #attn.tile_variant<guard = affine_map<(q, k, b) -> (q - 64, k - 128)>, configs = [#attn.tile_config<query_tile = 64, key_tile = 256>]>,
  #attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<query_tile = 4, key_tile = 64>, #attn.tile_config<schedule = unfused>]>]>

// CHECK-LABEL: @the_first_guard_that_holds_runs
// CHECK: %[[LONG:.*]] = arith.andi
// CHECK: scf.if %[[LONG]]
// CHECK: scf.forall
// CHECK: attn.attention {{.*}}query_tile = 64
// CHECK: else
// CHECK: scf.forall
// CHECK: attn.attention {{.*}}query_tile = 4
func.func @the_first_guard_that_holds_runs(%q: tensor<1x8x?x64xf32>, %k: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>)
         outs(%q : tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32>
  return %r : tensor<1x8x?x64xf32>
}

// CHECK-LABEL: @static_sizes_leave_one_variant
// CHECK-NOT: scf.if
// CHECK: attn.attention {{.*}}query_tile = 4
// CHECK-NOT: attn.attention
func.func @static_sizes_leave_one_variant(%q: tensor<1x8x12x64xf32>, %k: tensor<1x8x?x64xf32>) -> tensor<1x8x12x64xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x12x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>)
         outs(%q : tensor<1x8x12x64xf32>) -> tensor<1x8x12x64xf32>
  return %r : tensor<1x8x12x64xf32>
}

// -----

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<schedule = unfused>]>]>

// CHECK-LABEL: @unfused_holds_the_whole_score_matrix_of_a_head
// CHECK: scf.forall (%{{.*}}, %{{.*}}) in (2, 8)
// CHECK: tensor.empty(%[[NQ:.*]], %[[NK:.*]]) : tensor<?x?xf32>
// CHECK: linalg.generic
// CHECK: arith.mulf
// CHECK: linalg.generic
// CHECK: arith.select
// CHECK: linalg.generic
// CHECK: arith.maximumf
// CHECK: linalg.generic
// CHECK: math.exp
// CHECK: tensor.parallel_insert_slice
// CHECK-NOT: attn.attention
func.func @unfused_holds_the_whole_score_matrix_of_a_head(%q: tensor<2x8x?x64xf32>, %k: tensor<2x4x?x64xf32>) -> tensor<2x8x?x64xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %k, %k : tensor<2x8x?x64xf32>, tensor<2x4x?x64xf32>, tensor<2x4x?x64xf32>)
         outs(%q : tensor<2x8x?x64xf32>) mask(#attn.causal<top_left>) -> tensor<2x8x?x64xf32>
  return %r : tensor<2x8x?x64xf32>
}

// CHECK-LABEL: @without_a_key_every_row_is_empty
// CHECK: %[[ZERO:.*]] = arith.constant 0.0
// CHECK: linalg.fill ins(%[[ZERO]]
func.func @without_a_key_every_row_is_empty(%q: tensor<1x8x4x64xf32>, %k: tensor<1x8x0x64xf32>) -> tensor<1x8x4x64xf32>
    attributes {attn.stage = #attn.stage<configured>, attn.plan = #plan, attn.target = #host} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x4x64xf32>, tensor<1x8x0x64xf32>, tensor<1x8x0x64xf32>)
         outs(%q : tensor<1x8x4x64xf32>) -> tensor<1x8x4x64xf32>
  return %r : tensor<1x8x4x64xf32>
}
