// RUN: attn-opt %s --attn-stage-masked | FileCheck %s

// CHECK-LABEL: func.func @main
// CHECK-SAME: attn.stage = #attn.stage<masked>
// CHECK: attn.attention {{.*}} mask(#attn.causal<top_left>) ->
func.func @main(%q: tensor<1x8x?x64xf32>, %k: tensor<1x2x?x64xf32>, %o: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x?x64xf32>, tensor<1x2x?x64xf32>, tensor<1x2x?x64xf32>)
         outs(%o : tensor<1x8x?x64xf32>) scale(0.125) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c = arith.cmpi sle, %j, %i : index
    attn.yield %c : i1
  } -> tensor<1x8x?x64xf32>
  return %r : tensor<1x8x?x64xf32>
}
