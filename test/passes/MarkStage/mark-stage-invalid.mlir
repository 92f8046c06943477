// RUN: attn-opt %s --attn-mark-stage=stage=masked -split-input-file -verify-diagnostics

// expected-error@+1 {{expected stage 'shared', but the function has no 'attn.stage'}}
func.func @lost_its_stage(%q: tensor<1x1x4x8xf32>) -> tensor<1x1x4x8xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>) outs(%q : tensor<1x1x4x8xf32>) -> tensor<1x1x4x8xf32>
  return %r : tensor<1x1x4x8xf32>
}

// -----

// expected-error@+1 {{expected stage 'shared', but the function is at 'raised'}}
func.func @skipped_a_stage() attributes {attn.stage = #attn.stage<raised>} { return }
