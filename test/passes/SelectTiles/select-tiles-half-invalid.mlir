// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-sse2}))" --split-input-file --verify-diagnostics

// f16 is widened by an instruction that this machine lacks.

func.func @half_precision_needs_f16c(%q: tensor<1x1x8x8xf16>) -> tensor<1x1x8x8xf16> attributes {attn.stage = #attn.stage<masked>} {
  // expected-error @+1 {{not supported yet: fused attention on element type 'f16'}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf16>, tensor<1x1x8x8xf16>, tensor<1x1x8x8xf16>)
         outs(%q : tensor<1x1x8x8xf16>) -> tensor<1x1x8x8xf16>
  return %r : tensor<1x1x8x8xf16>
}

// -----

func.func @bf16_is_widened_by_a_shift(%q: tensor<1x1x8x8xbf16>) -> tensor<1x1x8x8xbf16> attributes {attn.stage = #attn.stage<masked>} {
  // expected-remark @+1 {{8 query rows by 256 keys}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xbf16>, tensor<1x1x8x8xbf16>, tensor<1x1x8x8xbf16>)
         outs(%q : tensor<1x1x8x8xbf16>) -> tensor<1x1x8x8xbf16>
  return %r : tensor<1x1x8x8xbf16>
}
