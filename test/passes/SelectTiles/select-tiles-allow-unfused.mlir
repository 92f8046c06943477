// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-avx2 allow-unfused}))" --verify-diagnostics | FileCheck %s

// CHECK-LABEL: @rounded_probabilities_go_through_the_score_matrix
// CHECK: configs = [<schedule = unfused>]
func.func @rounded_probabilities_go_through_the_score_matrix(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-remark @+1 {{unfused: not supported yet: fused attention with 'bf16' in its contract}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
         outs(%q : tensor<1x1x8x8xf32>) {numerics = #attn.numerics<accumulate = f32, probability = bf16>} -> tensor<1x1x8x8xf32>
  return %r : tensor<1x1x8x8xf32>
}

// CHECK-LABEL: @single_precision_is_fused_all_the_same
// CHECK: query_tile = 8
func.func @single_precision_is_fused_all_the_same(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-remark @+1 {{8 query rows by 256 keys}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
         outs(%q : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
  return %r : tensor<1x1x8x8xf32>
}
