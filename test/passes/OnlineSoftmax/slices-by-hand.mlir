// RUN: attn-opt %s --attn-stage-online | FileCheck %s

#host = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 64, vector_registers = 32>
#config = #attn.tile_config<query_tile = 4, key_tile = 8>
#plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#config]>]>

// Lengths that may pass the keys of the slice never lead beyond it.
// CHECK: #[[LEAST:.*]] = affine_map<()[s0] -> (40, s0)>
// CHECK-LABEL: @no_loop_leaves_the_slice
// CHECK: %[[END:.*]] = affine.min #[[LEAST]]()
// CHECK: scf.for %{{.*}} = %{{.*}} to %[[END]] step %c8
func.func @no_loop_leaves_the_slice(%q: tensor<1x1x4x16xf32>, %k: tensor<1x1x40x16xf32>, %i: index, %nq: index, %nk: index)
    -> tensor<1x1x4x16xf32>
    attributes {attn.stage = #attn.stage<tiled>, attn.plan = #plan, attn.target = #host} {
  %c0 = arith.constant 0 : index
  %r = attn.attention ins(%q, %k, %k : tensor<1x1x4x16xf32>, tensor<1x1x40x16xf32>, tensor<1x1x40x16xf32>)
         outs(%q : tensor<1x1x4x16xf32>) offsets(%c0, %c0, %i, %c0) lengths(%nq, %nk) {attn.config = #config}
         -> tensor<1x1x4x16xf32>
  return %r : tensor<1x1x4x16xf32>
}
