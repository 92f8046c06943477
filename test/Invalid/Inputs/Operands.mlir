// Sizes, ranks and types of q, k, v, o and lse.

// CASE three-query-heads-of-two-key-heads
!q = tensor<1x3x8x16xf32>
!k = tensor<1x2x8x16xf32>
func.func @main(%q: !q, %k: !k, %v: !k, %o: !q) -> !q {
  // EXPECT@+1: expected query heads (3) to be a multiple of key heads (2)
  %r = attn.attention ins(%q, %k, %v : !q, !k, !k) outs(%o : !q) -> !q
  return %r : !q
}

// CASE zero-key-heads
!q = tensor<1x8x128x64xf32>
!k = tensor<1x0x128x64xf32>
func.func @main(%q: !q, %k: !k, %v: !k, %o: !q) -> !q {
  // EXPECT@+1: expected at least one head but got 8 query and 0 key heads
  %r = attn.attention ins(%q, %k, %v : !q, !k, !k) outs(%o : !q) -> !q
  return %r : !q
}

// CASE zero-query-heads
!q = tensor<1x0x128x64xf32>
func.func @main(%q: !q, %k: !q, %v: !q, %o: !q) -> !q {
  // EXPECT@+1: expected at least one head but got 0 query and 0 key heads
  %r = attn.attention ins(%q, %k, %v : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE rank-three-query
!q = tensor<8x128x64xf32>
!k = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %k: !k, %v: !k, %o: !k) -> !k {
  // EXPECT@+1: expected q to have rank 4 but got 'tensor<8x128x64xf32>'
  %r = attn.attention ins(%q, %k, %v : !q, !k, !k) outs(%o : !k) -> !k
  return %r : !k
}

// CASE rank-five-key
!q = tensor<1x8x128x64xf32>
!k = tensor<1x8x1x128x64xf32>
func.func @main(%q: !q, %k: !k, %v: !q, %o: !q) -> !q {
  // EXPECT@+1: expected k to have rank 4 but got 'tensor<1x8x1x128x64xf32>'
  %r = attn.attention ins(%q, %k, %v : !q, !k, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE rank-zero-value
!q = tensor<1x8x128x64xf32>
!k = tensor<f32>
func.func @main(%q: !q, %k: !k, %v: !q, %o: !q) -> !q {
  // EXPECT@+1: expected v to have rank 4 but got 'tensor<f32>'
  %r = attn.attention ins(%q, %v, %k : !q, !q, !k) outs(%o : !q) -> !q
  return %r : !q
}

// CASE rank-four-lse
!q = tensor<1x8x128x64xf32>
!l = tensor<1x8x128x1xf32>
func.func @main(%q: !q, %k: !q, %v: !q, %o: !q, %l: !l) -> !q {
  // EXPECT@+1: expected lse to have rank 3 but got 'tensor<1x8x128x1xf32>'
  %r:2 = attn.attention ins(%q, %k, %v : !q, !q, !q) outs(%o, %l : !q, !l) -> !q, !l
  return %r#0 : !q
}

// CASE unranked
!q = tensor<*xf32>
func.func @main(%q: !q, %k: !q, %v: !q, %o: !q) -> !q {
  // EXPECT@+1: custom op 'attn.attention' invalid kind of type specified: expected builtin.tensor, but found 'tensor<*xf32>'
  %r = attn.attention ins(%q, %k, %v : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE memrefs
!q = memref<1x8x128x64xf32>
func.func @main(%q: !q, %k: !q, %v: !q, %o: !q) {
  // EXPECT@+1: custom op 'attn.attention' invalid kind of type specified: expected builtin.tensor, but found 'memref<1x8x128x64xf32>'
  %r = attn.attention ins(%q, %k, %v : !q, !q, !q) outs(%o : !q) -> !q
  return
}

// CASE batches-differ
!q = tensor<2x8x128x64xf32>
!k = tensor<3x8x128x64xf32>
func.func @main(%q: !q, %k: !k, %v: !k, %o: !q) -> !q {
  // EXPECT@+1: expected batch of k (3) to equal batch of q (2)
  %r = attn.attention ins(%q, %k, %v : !q, !k, !k) outs(%o : !q) -> !q
  return %r : !q
}

// CASE head-dims-differ
!q = tensor<1x8x128x64xf32>
!k = tensor<1x8x128x80xf32>
func.func @main(%q: !q, %k: !k, %v: !k, %o: !k) -> !k {
  // EXPECT@+1: expected head dimension of k (80) to equal head dimension of q (64)
  %r = attn.attention ins(%q, %k, %v : !q, !k, !k) outs(%o : !k) -> !k
  return %r : !k
}

// CASE value-dims-differ
!q = tensor<1x8x128x64xf32>
!v = tensor<1x8x128x32xf32>
func.func @main(%q: !q, %k: !q, %v: !v, %o: !q) -> !q {
  // EXPECT@+1: expected value dimension of o (64) to equal value dimension of v (32)
  %r = attn.attention ins(%q, %k, %v : !q, !q, !v) outs(%o : !q) -> !q
  return %r : !q
}

// CASE dynamic-head-dim
!q = tensor<1x8x128x?xf32>
func.func @main(%q: !q, %k: !q, %v: !q, %o: !q) -> !q {
  // EXPECT@+1: expected a static, positive head dimension of k but got ?
  %r = attn.attention ins(%q, %k, %v : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE zero-head-dim
!q = tensor<1x8x128x0xf32>
func.func @main(%q: !q, %k: !q, %v: !q, %o: !q) -> !q {
  // EXPECT@+1: expected a static, positive head dimension of k but got 0
  %r = attn.attention ins(%q, %k, %v : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE keys-and-values-of-different-length
!q = tensor<1x8x128x64xf32>
!v = tensor<1x8x127x64xf32>
func.func @main(%q: !q, %k: !q, %v: !v, %o: !q) -> !q {
  // EXPECT@+1: expected length of v (127) to equal length of k (128)
  %r = attn.attention ins(%q, %k, %v : !q, !q, !v) outs(%o : !q) -> !q
  return %r : !q
}

// CASE output-rows-differ
!q = tensor<1x8x128x64xf32>
!o = tensor<1x8x64x64xf32>
func.func @main(%q: !q, %k: !q, %v: !q, %o: !o) -> !o {
  // EXPECT@+1: expected rows of o (64) to equal rows of q (128)
  %r = attn.attention ins(%q, %k, %v : !q, !q, !q) outs(%o : !o) -> !o
  return %r : !o
}

// CASE f64
!q = tensor<1x8x128x64xf64>
func.func @main(%q: !q, %k: !q, %v: !q, %o: !q) -> !q {
  // EXPECT@+1: not supported yet: element type 'f64'
  %r = attn.attention ins(%q, %k, %v : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE fp8
!q = tensor<1x8x128x64xf8E4M3FN>
func.func @main(%q: !q, %k: !q, %v: !q, %o: !q) -> !q {
  // EXPECT@+1: not supported yet: element type 'f8E4M3FN'
  %r = attn.attention ins(%q, %k, %v : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE integers
!q = tensor<1x8x128x64xi32>
func.func @main(%q: !q, %k: !q, %v: !q, %o: !q) -> !q {
  // EXPECT@+1: operand #0 must be ranked tensor of floating-point values, but got 'tensor<1x8x128x64xi32>'
  %r = attn.attention ins(%q, %k, %v : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE mixed-types
!q = tensor<1x8x128x64xf32>
!k = tensor<1x8x128x64xf16>
func.func @main(%q: !q, %k: !k, %v: !q, %o: !q) -> !q {
  // EXPECT@+1: expected k to have q's element type 'f32' but got 'f16'
  %r = attn.attention ins(%q, %k, %v : !q, !k, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE lse-in-f16
!q = tensor<1x8x128x64xf32>
!l = tensor<1x8x128xf16>
func.func @main(%q: !q, %o: !q, %l: !l) -> !l {
  // EXPECT@+1: expected lse to have element type f32 but got 'f16'
  %r:2 = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o, %l : !q, !l) -> !q, !l
  return %r#1 : !l
}

// CASE results-unlike-outs
!q = tensor<1x8x128x64xf32>
!o = tensor<1x8x?x64xf32>
func.func @main(%q: !q, %o: !q) -> !o {
  // EXPECT@+1: expected result types to equal the types of outs
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !o
  return %r : !o
}

// CASE layouts-change-the-heads
!q = tensor<1x128x8x64xf32>
!k = tensor<1x3x128x64xf32>
func.func @main(%q: !q, %k: !k, %o: !q) -> !q {
  // EXPECT@+1: expected query heads (8) to be a multiple of key heads (3)
  %r = attn.attention ins(%q, %k, %k : !q, !k, !k) outs(%o : !q)
    {layout = #attn.layout<q = bshd, k = bhsd, v = bhsd, o = bshd>} -> !q
  return %r : !q
}

// CASE paged-layout
!q = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: not supported yet: layout 'paged'
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    {layout = #attn.layout<q = bhsd, k = paged, v = paged, o = bhsd>} -> !q
  return %r : !q
}

// CASE page-table
!q = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %t: tensor<1x4xi32>, %o: !q) -> !q {
  // EXPECT@+1: not supported yet: 'page_table'
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) page_table(%t : tensor<1x4xi32>) outs(%o : !q) -> !q
  return %r : !q
}

// CASE sinks
!q = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %t: tensor<8xf32>, %o: !q) -> !q {
  // EXPECT@+1: not supported yet: 'sinks'
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) sinks(%t : tensor<8xf32>) outs(%o : !q) -> !q
  return %r : !q
}

// CASE dropout
!q = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %t: tensor<f32>, %o: !q) -> !q {
  // EXPECT@+1: not supported yet: 'dropout'
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) dropout(%t : tensor<f32>) outs(%o : !q) -> !q
  return %r : !q
}

// CASE bias-of-wrong-length
!q = tensor<1x8x128x64xf32>
!b = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %b: !b, %o: !q) -> !q {
  // EXPECT@+1: expected dim 3 of the bias to have size 128 but got 64
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) bias(%b : !b) outs(%o : !q) -> !q
  return %r : !q
}

// CASE bias-of-rank-two-without-map
!q = tensor<1x8x128x64xf32>
!b = tensor<128x128xf32>
func.func @main(%q: !q, %b: !b, %o: !q) -> !q {
  // EXPECT@+1: expected a bias of rank 4 or a 'bias_map' but got 'tensor<128x128xf32>'
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) bias(%b : !b) outs(%o : !q) -> !q
  return %r : !q
}

// CASE bias-map-that-adds
!q = tensor<1x8x128x64xf32>
!b = tensor<255xf32>
func.func @main(%q: !q, %b: !b, %o: !q) -> !q {
  // EXPECT@+1: expected 'bias_map' to be a projected permutation (b, h, i, j) -> (1 dims) but got affine_map<(d0, d1, d2, d3) -> (d2 + d3)>
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) bias(%b : !b) outs(%o : !q)
    {bias_map = affine_map<(b, h, i, j) -> (i + j)>} -> !q
  return %r : !q
}

// CASE bias-map-without-bias
!q = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected no 'bias_map' without a bias
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    {bias_map = affine_map<(b, h, i, j) -> (b, h, i, j)>} -> !q
  return %r : !q
}

// CASE lengths-for-another-batch
!q = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %n: tensor<2xi32>, %o: !q) -> !q {
  // EXPECT@+1: expected 'kv_lengths' to be tensor<1xi32> but got 'tensor<2xi32>'
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) kv_lengths(%n : tensor<2xi32>) outs(%o : !q) -> !q
  return %r : !q
}

// CASE lengths-in-i64
!q = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %n: tensor<1xi64>, %o: !q) -> !q {
  // EXPECT@+1: operand #3 must be ranked tensor of 32-bit signless integer values, but got 'tensor<1xi64>'
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) q_lengths(%n : tensor<1xi64>) outs(%o : !q) -> !q
  return %r : !q
}

// CASE two-offsets
!q = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %c = arith.constant 0 : index
  // EXPECT@+1: expected offsets (b, h, i, j) but got 2 values
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) offsets(%c, %c) -> !q
  return %r : !q
}

// CASE slice-by-hand
!q = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %c = arith.constant 0 : index
  %n = arith.constant 128 : index
  // EXPECT@+1: not supported yet: tiling a slice of an attention
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) offsets(%c, %c, %c, %c) lengths(%n, %n) -> !q
  return %r : !q
}

// CASE mean-with-lse
!q = tensor<1x8x128x64xf32>
!l = tensor<1x8x128xf32>
func.func @main(%q: !q, %o: !q, %l: !l) -> !l {
  // EXPECT@+1: not supported yet: fully_masked = mean with lse
  %r:2 = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o, %l : !q, !l)
    {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = mean>} -> !q, !l
  return %r#1 : !l
}

// CASE infinite-scale
!q = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected a finite scale but got 0x7F800000 : f32
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) scale(0x7F800000) -> !q
  return %r : !q
}

// CASE nan-scale
!q = tensor<1x8x128x64xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: expected a finite scale but got 0x7FC00000 : f32
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) scale(0x7FC00000) -> !q
  return %r : !q
}
