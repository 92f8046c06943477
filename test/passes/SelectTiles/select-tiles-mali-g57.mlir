// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=mali-g57}))" --verify-diagnostics

// A mobile GPU, for rooflines and models alone.

// expected-error @+1 {{not supported yet: code for 'mali-g57', which is described for analysis alone}}
func.func @code_for_a_mobile_gpu(%q: tensor<1x16x1024x64xf16>) -> tensor<1x16x1024x64xf16> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x16x1024x64xf16>, tensor<1x16x1024x64xf16>, tensor<1x16x1024x64xf16>)
         outs(%q : tensor<1x16x1024x64xf16>) {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<1x16x1024x64xf16>
  return %r : tensor<1x16x1024x64xf16>
}
