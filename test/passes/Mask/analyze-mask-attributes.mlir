// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-analyze-mask))" --verify-diagnostics | FileCheck %s

// CHECK-DAG: #[[$HALF:.+]] = affine_map<(d0)[s0, s1] -> (s1 floordiv 2)>
// CHECK-DAG: #[[$ROW:.+]] = affine_map<(d0)[s0, s1] -> (d0)>

// CHECK-LABEL: @attribute_and_region_become_one
// CHECK: attn.attention {{.*}} mask(#attn.window<left = 7, right = 0>) ->
func.func @attribute_and_region_become_one(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) mask(#attn.window<left = 7, right = 7>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c = arith.cmpi sle, %j, %i : index
    attn.yield %c : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @equal_lengths_have_one_alignment
// CHECK: attn.attention {{.*}} mask(#attn.causal<top_left>) ->
func.func @equal_lengths_have_one_alignment(%q: tensor<1x2x64x8xf32>, %k: tensor<1x2x64x8xf32>) -> tensor<1x2x64x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) outs(%q : tensor<1x2x64x8xf32>) mask(#attn.causal<bottom_right>) -> tensor<1x2x64x8xf32>
  return %r : tensor<1x2x64x8xf32>
}

// CHECK-LABEL: @a_window_wider_than_the_keys_is_unbounded
// CHECK: attn.attention {{.*}} mask(#attn.causal<top_left>) ->
func.func @a_window_wider_than_the_keys_is_unbounded(%q: tensor<1x2x64x8xf32>, %k: tensor<1x2x64x8xf32>) -> tensor<1x2x64x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) outs(%q : tensor<1x2x64x8xf32>) mask(#attn.window<left = 63, right = 0>) -> tensor<1x2x64x8xf32>
  return %r : tensor<1x2x64x8xf32>
}

// CHECK-LABEL: @leaves_alone_other_lengths
// CHECK: attn.attention {{.*}} mask(#attn.causal<bottom_right>) ->
func.func @leaves_alone_other_lengths(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) mask(#attn.causal<bottom_right>) -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @leaves_alone_a_bound_that_is_not_linear
// CHECK: attn.attention {{.*}} mask(#attn.band<lower = #[[$HALF]], upper = #[[$ROW]]>) ->
func.func @leaves_alone_a_bound_that_is_not_linear(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) mask(#attn.band<lower = affine_map<(i)[q, k] -> (k floordiv 2)>, upper = affine_map<(i)[q, k] -> (i)>>) -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @leaves_alone_no_mask
// CHECK-NOT: mask
// CHECK: attn.attention
// CHECK: return
func.func @leaves_alone_no_mask(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

