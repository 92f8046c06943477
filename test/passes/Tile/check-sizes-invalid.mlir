// RUN: attn-opt %s --pass-pipeline='builtin.module(func.func(attn-check-sizes))' --split-input-file --verify-diagnostics

!q = tensor<1x8x40x16xf32>
func.func @constant_index_past_the_end(%q: !q, %table: tensor<5xf32>) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%table : tensor<5xf32>) outs(%q : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %t: tensor<5xf32>):
    %far = arith.constant 100000000000 : index
    // expected-error@+1 {{expected region 'score' to read dim 0 of capture 0 in 0..4 at every position but got 100000000000..100000000000; clamp the index}}
    %0 = tensor.extract %t[%far] : tensor<5xf32>
    attn.yield %0 : f32
  } -> !q
  return %r : !q
}

// -----

!q = tensor<1x8x40x16xf32>
func.func @negative_above_the_diagonal(%q: !q, %table: tensor<40xf32>) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%table : tensor<40xf32>) outs(%q : !q) mask(#attn.causal<top_left>) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %t: tensor<40xf32>):
    %0 = arith.subi %i, %j : index
    // expected-error@+1 {{expected region 'score' to read dim 0 of capture 0 in 0..39 at every position but got -39..39; clamp the index}}
    %1 = tensor.extract %t[%0] : tensor<40xf32>
    attn.yield %1 : f32
  } -> !q
  return %r : !q
}
