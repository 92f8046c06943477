// RUN: attn-opt %s | attn-opt | FileCheck %s
// RUN: attn-opt %s --mlir-print-op-generic | attn-opt | FileCheck %s

// CHECK: #[[BIAS:.*]] = affine_map<(d0, d1, d2, d3) -> (d1, d3)>

// CHECK-LABEL: @static_grouped_causal
// CHECK: attn.attention ins(%{{.*}}, %{{.*}}, %{{.*}} : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>)
// CHECK-SAME: outs(%{{.*}} : tensor<1x8x128x64xf32>) scale(1.250000e-01) mask(#attn.causal<top_left>)
func.func @static_grouped_causal(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>,
    %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32> {
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>)
         outs(%o : tensor<1x8x128x64xf32>) scale(0.125) mask(#attn.causal<top_left>) -> tensor<1x8x128x64xf32>
  return %r : tensor<1x8x128x64xf32>
}

// CHECK-LABEL: @dynamic_with_everything
func.func @dynamic_with_everything(%q: tensor<?x?x8x64xf32>, %k: tensor<?x8x?x64xf32>, %v: tensor<?x8x?x32xf32>,
    %bias: tensor<8x?xf32>, %n: tensor<?xi32>, %slopes: tensor<8xf32>, %o: tensor<?x8x?x32xf32>, %lse: tensor<?x8x?xf32>,
    %p: index, %l: index) -> (tensor<?x8x?x32xf32>, tensor<?x8x?xf32>) {
  // CHECK: bias(%{{[^)]*}}) q_lengths(%{{[^)]*}}) kv_lengths(%{{[^)]*}}) captures(%{{[^)]*}})
  // CHECK-SAME: outs(%{{[^)]*}}) offsets(%{{[^)]*}}) lengths(%{{[^)]*}}) mask({{.*}}) score {
  // CHECK: attn.yield %{{.*}} : f32
  // CHECK: keep {
  // CHECK: attn.yield %{{.*}} : i1
  // CHECK: bias_map = #[[BIAS]]
  %r:2 = attn.attention ins(%q, %k, %v : tensor<?x?x8x64xf32>, tensor<?x8x?x64xf32>, tensor<?x8x?x32xf32>)
    bias(%bias : tensor<8x?xf32>) q_lengths(%n : tensor<?xi32>) kv_lengths(%n : tensor<?xi32>)
    captures(%slopes : tensor<8xf32>)
    outs(%o, %lse : tensor<?x8x?x32xf32>, tensor<?x8x?xf32>) offsets(%p, %p, %p, %p) lengths(%l, %l)
    mask(#attn.and<[#attn.causal<bottom_right>, #attn.window<left = 5, right = -1>]>)
    score {
    ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %m: tensor<8xf32>):
      %slope = tensor.extract %m[%h] : tensor<8xf32>
      %t = arith.mulf %s, %slope : f32
      attn.yield %t : f32
    } keep {
    ^bb0(%b: index, %h: index, %i: index, %j: index, %m: tensor<8xf32>):
      %c = arith.cmpi ne, %i, %j : index
      attn.yield %c : i1
    } {bias_map = affine_map<(b, h, i, j) -> (h, j)>,
       layout = #attn.layout<q = bshd, k = bhsd, v = bhsd, o = bhsd>,
       numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>}
    -> tensor<?x8x?x32xf32>, tensor<?x8x?xf32>
  return %r#0, %r#1 : tensor<?x8x?x32xf32>, tensor<?x8x?xf32>
}
