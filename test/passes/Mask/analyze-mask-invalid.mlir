// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-analyze-mask))" --verify-diagnostics

// expected-error @+1 {{expected stage 'shared', but the function is at 'raised'}}
func.func @an_earlier_stage_is_refused(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> attributes {attn.stage = #attn.stage<raised>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
         outs(%q : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
  return %r : tensor<1x1x8x8xf32>
}
