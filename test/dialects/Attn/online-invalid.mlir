// RUN: attn-opt %s -split-input-file -verify-diagnostics

func.func @online_init_c1_rank(%a: tensor<64xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>) {
  // expected-error@+1 {{expected acc to have rank 2 but got}}
  %s:3 = attn.online_init outs(%a, %m, %l : tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_init_c1_static(%a: tensor<64x32xf32>, %m: tensor<?xf32>, %l: tensor<64xf32>) {
  // expected-error@+1 {{expected a state of static shape but got}}
  %s:3 = attn.online_init outs(%a, %m, %l : tensor<64x32xf32>, tensor<?xf32>, tensor<64xf32>) -> tensor<64x32xf32>, tensor<?xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_init_c1_rows(%a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<32xf32>) {
  // expected-error@+1 {{expected sum to have acc's 64 rows but got 32}}
  %s:3 = attn.online_init outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<32xf32>) -> tensor<64x32xf32>, tensor<64xf32>, tensor<32xf32>
  return
}

// -----

func.func @online_init_results(%a: tensor<64x32xf32>, %m: tensor<64xf32>) {
  // expected-error@+1 {{expected one result for each tensor of outs, of its type, but got 0 results for 3 tensors}}
  attn.online_init outs(%a, %m, %m : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>)
  return
}

// -----

func.func @online_step_c1_rank(%q: tensor<1x?x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x32xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index) {
  // expected-error@+1 {{expected q to have rank 2 but got}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<1x?x64xf32>, tensor<?x64xf32>, tensor<?x32xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(256) -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_step_c1_head_dim(%q: tensor<?x64xf32>, %k: tensor<?x32xf32>, %v: tensor<?x32xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index) {
  // expected-error@+1 {{expected q and k to have one static head dimension but got 64 and 32}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<?x32xf32>, tensor<?x32xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(256) -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_step_c1_keys(%q: tensor<?x64xf32>, %k: tensor<4x64xf32>, %v: tensor<8x32xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index) {
  // expected-error@+1 {{expected keys of v (8) to equal keys of k (4)}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<4x64xf32>, tensor<8x32xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(256) -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_step_c2_columns(%q: tensor<?x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x16xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index) {
  // expected-error@+1 {{expected v to have acc's 32 columns but got 16}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x16xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(256) -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_step_c2_rows(%q: tensor<65x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x32xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index) {
  // expected-error@+1 {{expected q to have at most acc's 64 rows but got 65}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<65x64xf32>, tensor<?x64xf32>, tensor<?x32xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(256) -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_step_c3_offsets(%q: tensor<?x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x32xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index) {
  // expected-error@+1 {{expected offsets (b, h, i, j) but got 1 values}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x32xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c) lengths(%c, %c) scale(0.125) max_keys(256) -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_step_c3_lengths(%q: tensor<?x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x32xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index) {
  // expected-error@+1 {{expected lengths (queries, keys) but got 3 values}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x32xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c, %c, %c, %c) lengths(%c, %c, %c) scale(0.125) max_keys(256) -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_step_c4_bias(%q: tensor<?x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x32xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index, %b: tensor<?xf32>) {
  // expected-error@+1 {{expected 'bias_map' to be (i, j) -> (1 dims), each of the row or the key alone, but got}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x32xf32>) bias(%b : tensor<?xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(256) {bias_map = affine_map<(i, j) -> (i + j)>} -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_step_c5_score(%q: tensor<?x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x32xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index) {
  // expected-error@+1 {{expected 5 arguments of region 'score' but got 1}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x32xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(256) score {
  ^bb0(%x: f32):
    attn.yield %x : f32
  } -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_step_c6_max_keys(%q: tensor<?x64xf32>, %k: tensor<300x64xf32>, %v: tensor<300x32xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index) {
  // expected-error@+1 {{expected 'max_keys' to be positive and at least the 300 keys of k but got 256}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<300x64xf32>, tensor<300x32xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(256) -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_step_c6_zero(%q: tensor<?x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x32xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index) {
  // expected-error@+1 {{expected 'max_keys' to be positive and at least the ? keys of k but got 0}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x32xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(0) -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}

// -----

func.func @online_finish_c1_rank(%a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %o: tensor<1x?x32xf32>) {
  // expected-error@+1 {{expected o to have rank 2 but got}}
  %r = attn.online_finish ins(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) outs(%o : tensor<1x?x32xf32>) fully_masked zero -> tensor<1x?x32xf32>
  return
}

// -----

func.func @online_finish_c1_columns(%a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %o: tensor<?x64xf32>) {
  // expected-error@+1 {{expected o to have acc's 32 columns but got 64}}
  %r = attn.online_finish ins(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) outs(%o : tensor<?x64xf32>) fully_masked zero -> tensor<?x64xf32>
  return
}

// -----

func.func @online_finish_c2_mean_without_keys(%a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %o: tensor<?x32xf32>) {
  // expected-error@+1 {{expected 'keys' exactly with fully_masked mean}}
  %r = attn.online_finish ins(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) outs(%o : tensor<?x32xf32>) fully_masked mean -> tensor<?x32xf32>
  return
}

// -----

func.func @online_finish_c2_keys_without_mean(%a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %o: tensor<?x32xf32>, %v: tensor<?x32xf32>) {
  // expected-error@+1 {{expected 'keys' exactly with fully_masked mean}}
  %r = attn.online_finish ins(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) keys(%v : tensor<?x32xf32>) outs(%o : tensor<?x32xf32>) fully_masked zero -> tensor<?x32xf32>
  return
}

// -----

func.func @online_finish_c2_keys_columns(%a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %o: tensor<?x32xf32>, %v: tensor<?x8xf32>) {
  // expected-error@+1 {{expected keys to have acc's 32 columns but got 8}}
  %r = attn.online_finish ins(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) keys(%v : tensor<?x8xf32>) outs(%o : tensor<?x32xf32>) fully_masked mean -> tensor<?x32xf32>
  return
}

// -----

func.func @merge_c1_parts(%l0: tensor<1x8x64x64xf32>, %r0: tensor<1x8x64x64xf32>, %r1: tensor<1x8x64xf32>, %o0: tensor<1x8x64x64xf32>, %o1: tensor<1x8x64xf32>) {
  // expected-error@+1 {{expected (o, lse) or (acc, max, sum) on each side and in outs but got 1, 2 and 2 values}}
  %m:2 = attn.merge left(%l0 : tensor<1x8x64x64xf32>) right(%r0, %r1 : tensor<1x8x64x64xf32>, tensor<1x8x64xf32>) outs(%o0, %o1 : tensor<1x8x64x64xf32>, tensor<1x8x64xf32>) -> tensor<1x8x64x64xf32>, tensor<1x8x64xf32>
  return
}

// -----

func.func @merge_c2_shapes(%l0: tensor<1x8x64x64xf32>, %l1: tensor<1x8x64xf32>, %r0: tensor<1x8x32x64xf32>, %r1: tensor<1x8x64xf32>, %o0: tensor<1x8x64x64xf32>, %o1: tensor<1x8x64xf32>) {
  // expected-error@+1 {{expected value 0 of each side to have the shape of outs}}
  %m:2 = attn.merge left(%l0, %l1 : tensor<1x8x64x64xf32>, tensor<1x8x64xf32>) right(%r0, %r1 : tensor<1x8x32x64xf32>, tensor<1x8x64xf32>) outs(%o0, %o1 : tensor<1x8x64x64xf32>, tensor<1x8x64xf32>) -> tensor<1x8x64x64xf32>, tensor<1x8x64xf32>
  return
}

// -----

func.func @merge_c3_lse(%l0: tensor<1x8x64x64xf32>, %l1: tensor<1x8x64x64xf32>, %r0: tensor<1x8x64x64xf32>, %r1: tensor<1x8x64x64xf32>, %o0: tensor<1x8x64x64xf32>, %o1: tensor<1x8x64x64xf32>) {
  // expected-error@+1 {{to have the shape of}}
  %m:2 = attn.merge left(%l0, %l1 : tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>) right(%r0, %r1 : tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>) outs(%o0, %o1 : tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>) -> tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>
  return
}

// -----

func.func @online_step_c7_row_map(%q: tensor<4x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x32xf32>, %a: tensor<64x32xf32>, %m: tensor<64xf32>, %l: tensor<64xf32>, %c: index) {
  // expected-error@+1 {{expected 'row_map' to be (row) -> (position, head) but got affine_map<(d0) -> (d0)>}}
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<4x64xf32>, tensor<?x64xf32>, tensor<?x32xf32>) outs(%a, %m, %l : tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c, %c, %c, %c) lengths(%c, %c) scale(0.125) max_keys(256) {row_map = affine_map<(r) -> (r)>} -> tensor<64x32xf32>, tensor<64xf32>, tensor<64xf32>
  return
}
