// RUN: attn-opt %s -allow-unregistered-dialect -split-input-file -verify-diagnostics

func.func @attention_c1_query_rank(%q: tensor<8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected q to have rank 4 but got 'tensor<8x128x64xf32>'}}
  %r = attn.attention ins(%q, %k, %v : tensor<8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c1_key_rank(%q: tensor<1x8x128x64xf32>, %k: tensor<2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected k to have rank 4 but got}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c1_value_rank(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected v to have rank 4 but got}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c1_output_rank(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<8x128x64xf32>) {
  // expected-error@+1 {{expected o to have rank 4 but got}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
  return
}

// -----

func.func @attention_c1_lse_rank(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %l: tensor<8x128xf32>) {
  // expected-error@+1 {{expected lse to have rank 3 but got 'tensor<8x128xf32>'}}
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o, %l : tensor<1x8x128x64xf32>, tensor<8x128xf32>) -> tensor<1x8x128x64xf32>, tensor<8x128xf32>
  return
}

// -----

func.func @attention_c1_three_outs(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %l: tensor<1x8x128xf32>) {
  // expected-error@+1 {{expected outs (o) or (o, lse) but got 3 tensors}}
  %r:3 = attn.attention ins(%q, %k, %k : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%q, %l, %l : tensor<1x8x128x64xf32>, tensor<1x8x128xf32>, tensor<1x8x128xf32>) -> tensor<1x8x128x64xf32>, tensor<1x8x128xf32>, tensor<1x8x128xf32>
  return
}

// -----

func.func @attention_c2_key_batch(%q: tensor<1x8x128x64xf32>, %k: tensor<2x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected batch of k (2) to equal batch of q (1)}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<2x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c2_value_batch(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<3x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected batch of v (3) to equal batch of q (1)}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<3x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c2_output_batch(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<2x8x128x64xf32>) {
  // expected-error@+1 {{expected batch of o (2) to equal batch of q (1)}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<2x8x128x64xf32>) -> tensor<2x8x128x64xf32>
  return
}

// -----

func.func @attention_c3_heads_not_a_multiple(%q: tensor<1x8x128x64xf32>, %k: tensor<1x3x128x64xf32>, %v: tensor<1x3x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected query heads (8) to be a multiple of key heads (3)}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x3x128x64xf32>, tensor<1x3x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c3_zero_heads(%q: tensor<1x8x128x64xf32>, %k: tensor<1x0x128x64xf32>, %v: tensor<1x0x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected at least one head but got 8 query and 0 key heads}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x0x128x64xf32>, tensor<1x0x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c3_value_heads(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x4x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected heads of v (4) to equal heads of k (2)}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x4x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c3_output_heads(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x2x128x64xf32>) {
  // expected-error@+1 {{expected heads of o (2) to equal heads of q (8)}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x2x128x64xf32>) -> tensor<1x2x128x64xf32>
  return
}

// -----

func.func @attention_c4_head_dims(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x32xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected head dimension of k (32) to equal head dimension of q (64)}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x32xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c4_dynamic_head_dim(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x?xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected a static, positive head dimension of k but got ?}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x?xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c4_value_dims(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x32xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected value dimension of o (64) to equal value dimension of v (32)}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x32xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c4_zero_head_dim(%q: tensor<1x8x128x0xf32>, %k: tensor<1x2x128x0xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected a static, positive head dimension of k but got 0}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x0xf32>, tensor<1x2x128x0xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c5_value_length(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x64x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected length of v (64) to equal length of k (128)}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x64x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c5_output_rows(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x64x64xf32>) {
  // expected-error@+1 {{expected rows of o (64) to equal rows of q (128)}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x64x64xf32>) -> tensor<1x8x64x64xf32>
  return
}

// -----

func.func @attention_c5_lse_rows(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %l: tensor<1x8x64xf32>) {
  // expected-error@+1 {{expected rows of lse (64) to equal rows of q (128)}}
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o, %l : tensor<1x8x128x64xf32>, tensor<1x8x64xf32>) -> tensor<1x8x128x64xf32>, tensor<1x8x64xf32>
  return
}

// -----

func.func @attention_c5_lse_heads(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %l: tensor<1x2x128xf32>) {
  // expected-error@+1 {{expected heads of lse (2) to equal heads of q (8)}}
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o, %l : tensor<1x8x128x64xf32>, tensor<1x2x128xf32>) -> tensor<1x8x128x64xf32>, tensor<1x2x128xf32>
  return
}

// -----

func.func @attention_c5_lse_batch(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %l: tensor<3x8x128xf32>) {
  // expected-error@+1 {{expected batch of lse (3) to equal batch of q (1)}}
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o, %l : tensor<1x8x128x64xf32>, tensor<3x8x128xf32>) -> tensor<1x8x128x64xf32>, tensor<3x8x128xf32>
  return
}

// -----

func.func @attention_c6_key_type(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf16>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected k to have q's element type 'f32' but got 'f16'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf16>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c6_lse_type(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %l: tensor<1x8x128xf64>) {
  // expected-error@+1 {{expected lse to have element type f32 but got 'f64'}}
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o, %l : tensor<1x8x128x64xf32>, tensor<1x8x128xf64>) -> tensor<1x8x128x64xf32>, tensor<1x8x128xf64>
  return
}

// -----

func.func @attention_c6_result_type(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>) {
  // expected-error@+1 {{expected result types to equal the types of outs}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%q : tensor<1x8x128x64xf32>) -> tensor<1x8x?x64xf32>
  return
}

// -----

func.func @attention_c7_bias_rank(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: tensor<128x128xf32>) {
  // expected-error@+1 {{expected a bias of rank 4 or a 'bias_map' but got 'tensor<128x128xf32>'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) bias(%b : tensor<128x128xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c7_bias_size(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: tensor<1x8x128x100xf32>) {
  // expected-error@+1 {{expected dim 3 of the bias to have size 128 but got 100}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) bias(%b : tensor<1x8x128x100xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c7_bias_map(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: tensor<128x128xf32>) {
  // expected-error@+1 {{expected 'bias_map' to be a projected permutation (b, h, i, j) -> (2 dims) but got affine_map<(d0, d1, d2, d3) -> (d2 + d3, d1)>}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) bias(%b : tensor<128x128xf32>) outs(%o : tensor<1x8x128x64xf32>) {bias_map = affine_map<(b, h, i, j) -> (i + j, h)>} -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c7_bias_map_alone(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected no 'bias_map' without a bias}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) {bias_map = affine_map<(b, h, i, j) -> (i, j)>} -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c8_lengths_rank(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: tensor<1x1xi32>) {
  // expected-error@+1 {{expected 'q_lengths' to be tensor<1xi32> but got 'tensor<1x1xi32>'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) q_lengths(%b : tensor<1x1xi32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c8_lengths_size(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: tensor<3xi32>) {
  // expected-error@+1 {{expected 'kv_lengths' to be tensor<1xi32> but got 'tensor<3xi32>'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) kv_lengths(%b : tensor<3xi32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c9_offsets(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: index) {
  // expected-error@+1 {{expected offsets (b, h, i, j) but got 2 values}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) offsets(%b, %b) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c9_lengths(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: index) {
  // expected-error@+1 {{expected lengths (queries, keys) but got 1 values}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) lengths(%b) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c10_score_arguments(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected 5 arguments of region 'score' but got 1}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) score {
  ^bb0(%s: f32):
    attn.yield %s : f32
  } -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c10_score_argument_type(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected argument 0 of region 'score' to be 'f32' but got 'f16'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) score {
  ^bb0(%s: f16, %b: index, %h: index, %i: index, %j: index):
    attn.yield %s : f16
  } -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c10_keep_arguments(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected 4 arguments of region 'keep' but got 0}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) keep {
    %t = arith.constant true
    attn.yield %t : i1
  } -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c10_yield_type(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>) {
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%q : tensor<1x8x128x64xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    // expected-error@+1 {{expected region 'keep' to yield 'i1' but got 'index'}}
    attn.yield %i : index
  } -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c10_no_yield(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>) {
  // expected-error@+1 {{expected region 'score' to end in 'attn.yield'}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%q : tensor<1x8x128x64xf32>) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
    "test.end"() : () -> ()
  } -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c10_two_blocks(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>) {
  // expected-error@+1 {{expected one block in region 'score' but got 2}}
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%q : tensor<1x8x128x64xf32>) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
    cf.br ^bb1
  ^bb1:
    attn.yield %s : f32
  } -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c10_impure(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>) {
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%q : tensor<1x8x128x64xf32>) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
    // expected-error@+1 {{expected only pure ops without regions in 'score' but got 'vector.print'}}
    vector.print %s : f32
    attn.yield %s : f32
  } -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c11_scale(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{expected a finite scale but got 0x7F800000}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) scale(0x7F800000) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c12_mean_with_lse(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %l: tensor<1x8x128xf32>) {
  // expected-error@+1 {{not supported yet: fully_masked = mean with lse}}
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o, %l : tensor<1x8x128x64xf32>, tensor<1x8x128xf32>) {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = mean>} -> tensor<1x8x128x64xf32>, tensor<1x8x128xf32>
  return
}

// -----

func.func @attention_c13_page_table(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: tensor<8xi32>) {
  // expected-error@+1 {{not supported yet: 'page_table'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) page_table(%b : tensor<8xi32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c13_key_scale(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: tensor<8xi32>) {
  // expected-error@+1 {{not supported yet: 'key_scale'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) key_scale(%b : tensor<8xi32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c13_value_scale(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: tensor<8xi32>) {
  // expected-error@+1 {{not supported yet: 'value_scale'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) value_scale(%b : tensor<8xi32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c13_sinks(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: tensor<8xi32>) {
  // expected-error@+1 {{not supported yet: 'sinks'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) sinks(%b : tensor<8xi32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c13_dropout(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>, %b: tensor<8xi32>) {
  // expected-error@+1 {{not supported yet: 'dropout'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) dropout(%b : tensor<8xi32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c13_row_map(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{not supported yet: 'row_map'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) {row_map = affine_map<(r) -> (r floordiv 4, r mod 4)>} -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c13_layout_sbhd(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{not supported yet: layout 'sbhd'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) {layout = #attn.layout<q = sbhd, k = bhsd, v = bhsd, o = bhsd>} -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c13_layout_thd(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{not supported yet: layout 'thd'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) {layout = #attn.layout<q = thd, k = bhsd, v = bhsd, o = bhsd>} -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c13_layout_paged(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x128x64xf32>, %v: tensor<1x2x128x64xf32>, %o: tensor<1x8x128x64xf32>) {
  // expected-error@+1 {{not supported yet: layout 'paged'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x128x64xf32>, tensor<1x2x128x64xf32>) outs(%o : tensor<1x8x128x64xf32>) {layout = #attn.layout<q = paged, k = bhsd, v = bhsd, o = bhsd>} -> tensor<1x8x128x64xf32>
  return
}

// -----

func.func @attention_c13_f64(%q: tensor<1x8x128x64xf64>, %k: tensor<1x2x128x64xf64>, %v: tensor<1x2x128x64xf64>, %o: tensor<1x8x128x64xf64>) {
  // expected-error@+1 {{not supported yet: element type 'f64'}}
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf64>, tensor<1x2x128x64xf64>, tensor<1x2x128x64xf64>) outs(%o : tensor<1x8x128x64xf64>) -> tensor<1x8x128x64xf64>
  return
}
