// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=a100}))" --split-input-file --verify-diagnostics

func.func @single_precision_is_kept_by_no_matrix_unit(%q: tensor<1x1x64x64xf32>) -> tensor<1x1x64x64xf32> attributes {attn.stage = #attn.stage<masked>} {
  // expected-error @+1 {{not supported yet: fused attention on 'a100' without a matrix unit for its elements}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x64x64xf32>, tensor<1x1x64x64xf32>, tensor<1x1x64x64xf32>)
         outs(%q : tensor<1x1x64x64xf32>) -> tensor<1x1x64x64xf32>
  return %r : tensor<1x1x64x64xf32>
}

// -----

func.func @probabilities_are_rounded_to_the_type_of_v(%q: tensor<1x1x64x64xf16>) -> tensor<1x1x64x64xf16> attributes {attn.stage = #attn.stage<masked>} {
  // expected-error @+1 {{not supported yet: fused attention on 'f16' with probabilities of 'f32' on a matrix unit}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x64x64xf16>, tensor<1x1x64x64xf16>, tensor<1x1x64x64xf16>)
         outs(%q : tensor<1x1x64x64xf16>) -> tensor<1x1x64x64xf16>
  return %r : tensor<1x1x64x64xf16>
}

// -----

func.func @f64_sums(%q: tensor<1x1x64x64xf16>) -> tensor<1x1x64x64xf16> attributes {attn.stage = #attn.stage<masked>} {
  // expected-error @+1 {{not supported yet: fused attention with 'f64' in its contract}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x64x64xf16>, tensor<1x1x64x64xf16>, tensor<1x1x64x64xf16>)
         outs(%q : tensor<1x1x64x64xf16>) {numerics = #attn.numerics<accumulate = f64, probability = f16>} -> tensor<1x1x64x64xf16>
  return %r : tensor<1x1x64x64xf16>
}

// -----

func.func @no_tile_of_such_heads_fits(%q: tensor<1x1x64x4096xf16>) -> tensor<1x1x64x4096xf16> attributes {attn.stage = #attn.stage<masked>} {
  // expected-error @+1 {{not supported yet: fused attention whose fastest tile, 16x32 mma_sync, 1 warps, 1 stages, 2 splits, is illegal: tile needs 655360 B shared memory, target 'a100' offers 166912 B}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x64x4096xf16>, tensor<1x1x64x4096xf16>, tensor<1x1x64x4096xf16>)
         outs(%q : tensor<1x1x64x4096xf16>) {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<1x1x64x4096xf16>
  return %r : tensor<1x1x64x4096xf16>
}

// -----

func.func @nothing_to_attend_to(%q: tensor<1x1x64x64xf16>, %k: tensor<1x1x0x64xf16>) -> tensor<1x1x64x64xf16> attributes {attn.stage = #attn.stage<masked>} {
  // expected-error @+1 {{not supported yet: fused attention of no rows, no keys, or more than can be counted}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x1x64x64xf16>, tensor<1x1x0x64xf16>, tensor<1x1x0x64xf16>)
         outs(%q : tensor<1x1x64x64xf16>) {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<1x1x64x64xf16>
  return %r : tensor<1x1x64x64xf16>
}
