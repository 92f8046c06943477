// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-avx2}))" --split-input-file --verify-diagnostics

// expected-error @+1 {{expected stage 'masked', but the function is at 'raised'}}
func.func @an_earlier_stage_is_refused(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> attributes {attn.stage = #attn.stage<raised>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
         outs(%q : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
  return %r : tensor<1x1x8x8xf32>
}

// -----

func.func @rounded_probabilities_are_not_fused_yet(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-error @+1 {{not supported yet: fused attention with 'bf16' in its contract}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
         outs(%q : tensor<1x1x8x8xf32>) {numerics = #attn.numerics<accumulate = f32, probability = bf16>} -> tensor<1x1x8x8xf32>
  return %r : tensor<1x1x8x8xf32>
}
