// RUN: attn-opt %s --attn-stage-configured=target=generic-avx512 | FileCheck %s

// CHECK-DAG: #[[FEW:.+]] = affine_map<(d0, d1, d2) -> (-d0 + 4)>
// CHECK-DAG: #[[ANY:.+]] = affine_map<(d0, d1, d2) -> ()>
// CHECK: func.func @main
// CHECK-NOT: attn.
// CHECK: call @attention_0
// CHECK: func.func private @attention_0
// CHECK-SAME: attn.plan = #attn.tile_plan<[<guard = #[[FEW]], configs = [<query_tile = 4, key_tile = 256, packed_heads = 4>]>, <guard = #[[ANY]], configs = [<query_tile = 64, key_tile = 64>]>]>
// CHECK-SAME: attn.stage = #attn.stage<configured>
// CHECK-SAME: attn.target = #attn.target<name = "generic-avx512"
// CHECK: attn.attention
func.func @main(%q: tensor<1x8x?x64xf32>, %k: tensor<1x2x?x64xf32>, %o: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x?x64xf32>, tensor<1x2x?x64xf32>, tensor<1x2x?x64xf32>)
         outs(%o : tensor<1x8x?x64xf32>) scale(0.125) mask(#attn.causal<top_left>) -> tensor<1x8x?x64xf32>
  return %r : tensor<1x8x?x64xf32>
}
