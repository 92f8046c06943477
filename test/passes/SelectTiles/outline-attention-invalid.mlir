// RUN: attn-opt %s --attn-outline-attention --split-input-file --verify-diagnostics

func.func @a_plan_is_needed(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-error @+1 {{expected 'attn.plan'}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
         outs(%q : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
  return %r : tensor<1x1x8x8xf32>
}

// -----

// expected-error @+1 {{expected stage 'masked', but the function has no 'attn.stage'}}
func.func @a_stage_is_needed(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
         outs(%q : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
  return %r : tensor<1x1x8x8xf32>
}

// -----

module @outer {
  module @inner {
    func.func @a_nested_module_is_a_module_of_its_own(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> attributes {attn.stage = #attn.stage<masked>} {
      // expected-error @+1 {{not supported yet: an attention outside the module's functions}}
      %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
             outs(%q : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
      return %r : tensor<1x1x8x8xf32>
    }
  }
}
