// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-avx2}),attn-outline-attention)" --split-input-file | FileCheck %s

// The caller keeps a call and no stage; equal attentions share a function.
// CHECK-LABEL: func.func @equal_attentions_share_a_function
// CHECK-SAME: %[[Q:[a-z0-9]+]]: tensor<1x2x16x8xf32>, %[[K:[a-z0-9]+]]: tensor<1x2x16x8xf32>, %[[O:[a-z0-9]+]]: tensor<1x2x16x8xf32>
// CHECK-NOT: attn.stage
// CHECK: %[[A:.*]] = call @attention_0(%[[Q]], %[[K]], %[[K]], %[[O]])
// CHECK: %[[B:.*]] = call @attention_0(%[[A]], %[[K]], %[[K]], %[[O]])
// CHECK: %[[C:.*]] = call @attention_1(%[[B]], %[[K]], %[[K]], %[[O]])
// CHECK: return %[[C]]
// CHECK: func.func private @attention_0(%[[Q0:[a-z0-9]+]]: tensor<1x2x16x8xf32>, %[[K0:[a-z0-9]+]]: tensor<1x2x16x8xf32>, %[[V0:[a-z0-9]+]]: tensor<1x2x16x8xf32>, %[[O0:[a-z0-9]+]]: tensor<1x2x16x8xf32>) -> tensor<1x2x16x8xf32> attributes {attn.plan = #attn.tile_plan<{{.*}}>, attn.stage = #attn.stage<masked>, attn.target = #attn.target<{{.*}}>}
// CHECK-NEXT: %[[R:.*]] = attn.attention ins(%[[Q0]], %[[K0]], %[[V0]] : {{.*}}) outs(%[[O0]] : {{.*}}) scale(1.250000e-01) mask(#attn.causal<top_left>) ->
// CHECK-NEXT: return %[[R]]
// CHECK: func.func private @attention_1
// CHECK: scale(2.500000e-01)
func.func @equal_attentions_share_a_function(%q: tensor<1x2x16x8xf32>, %k: tensor<1x2x16x8xf32>, %o: tensor<1x2x16x8xf32>) -> tensor<1x2x16x8xf32> attributes {attn.stage = #attn.stage<masked>} {
  %a = attn.attention ins(%q, %k, %k : tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>)
         outs(%o : tensor<1x2x16x8xf32>) scale(0.125) mask(#attn.causal<top_left>) -> tensor<1x2x16x8xf32>
  %b = attn.attention ins(%a, %k, %k : tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>)
         outs(%o : tensor<1x2x16x8xf32>) scale(0.125) mask(#attn.causal<top_left>) -> tensor<1x2x16x8xf32>
  %c = attn.attention ins(%b, %k, %k : tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>)
         outs(%o : tensor<1x2x16x8xf32>) scale(0.25) mask(#attn.causal<top_left>) -> tensor<1x2x16x8xf32>
  return %c : tensor<1x2x16x8xf32>
}

// -----

// Regions that differ in the order of operands only are not equal.
// CHECK-LABEL: func.func @different_regions_get_different_functions
// CHECK: call @attention_0
// CHECK: call @attention_1
// CHECK: call @attention_0
func.func @different_regions_get_different_functions(%q: tensor<1x2x16x8xf32>, %s: f32) -> (tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>) attributes {attn.stage = #attn.stage<masked>} {
  %r0 = attn.attention ins(%q, %q, %q : tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>)
         captures(%s : f32) outs(%q : tensor<1x2x16x8xf32>) score {
         ^bb0(%x: f32, %b: index, %h: index, %i: index, %j: index, %c: f32):
           %y = arith.subf %x, %c : f32
           attn.yield %y : f32
         } -> tensor<1x2x16x8xf32>
  %r1 = attn.attention ins(%q, %q, %q : tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>)
         captures(%s : f32) outs(%q : tensor<1x2x16x8xf32>) score {
         ^bb0(%x: f32, %b: index, %h: index, %i: index, %j: index, %c: f32):
           %y = arith.subf %c, %x : f32
           attn.yield %y : f32
         } -> tensor<1x2x16x8xf32>
  %r2 = attn.attention ins(%q, %q, %q : tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>)
         captures(%s : f32) outs(%q : tensor<1x2x16x8xf32>) score {
         ^bb0(%x: f32, %b: index, %h: index, %i: index, %j: index, %c: f32):
           %y = arith.subf %x, %c : f32
           attn.yield %y : f32
         } -> tensor<1x2x16x8xf32>
  return %r0, %r1, %r2 : tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>, tensor<1x2x16x8xf32>
}

// -----

// CHECK-LABEL: func.func @everything_becomes_an_argument_in_the_order_of_the_op
// CHECK-SAME: %[[Q:[a-z0-9]+]]: tensor<2x4x?x8xf32>, %[[BIAS:[a-z0-9]+]]: tensor<1x1x1x?xf32>, %[[L:[a-z0-9]+]]: tensor<2xi32>, %[[LSE:[a-z0-9]+]]: tensor<2x4x?xf32>
// CHECK: %[[R:.*]]:2 = call @attention_1(%[[Q]], %[[Q]], %[[Q]], %[[BIAS]], %[[L]], %[[L]], %[[Q]], %[[LSE]])
// CHECK: return %[[R]]#0, %[[R]]#1
// CHECK: func.func private @attention_0(%{{.*}}: i32)
// CHECK: func.func private @attention_1
func.func @everything_becomes_an_argument_in_the_order_of_the_op(%q: tensor<2x4x?x8xf32>, %bias: tensor<1x1x1x?xf32>, %l: tensor<2xi32>, %lse: tensor<2x4x?xf32>) -> (tensor<2x4x?x8xf32>, tensor<2x4x?xf32>) attributes {attn.stage = #attn.stage<masked>} {
  %r:2 = attn.attention ins(%q, %q, %q : tensor<2x4x?x8xf32>, tensor<2x4x?x8xf32>, tensor<2x4x?x8xf32>)
           bias(%bias : tensor<1x1x1x?xf32>) q_lengths(%l : tensor<2xi32>) kv_lengths(%l : tensor<2xi32>)
           outs(%q, %lse : tensor<2x4x?x8xf32>, tensor<2x4x?xf32>) -> tensor<2x4x?x8xf32>, tensor<2x4x?xf32>
  return %r#0, %r#1 : tensor<2x4x?x8xf32>, tensor<2x4x?xf32>
}
func.func private @attention_0(%taken: i32) {
  return
}

// -----

// CHECK-LABEL: @leaves_alone_what_holds_no_attention
// CHECK-NOT: call
func.func @leaves_alone_what_holds_no_attention(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
