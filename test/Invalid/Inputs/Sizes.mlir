// Sizes that no machine holds, and products that pass 64 bits.

// CASE largest-length
// EXPECT: expected argument 0 to have at most 64 GiB, make its sizes smaller
!q = tensor<1x1x9223372036854775807x64xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE length-of-65-bits
// EXPECT@+1: invalid dimension
!q = tensor<1x1x18446744073709551616x64xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE negative-length
// EXPECT@+1: expected non-function type
!q = tensor<1x1x-5x64xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE product-of-sizes-is-two-to-the-64
// EXPECT: expected argument 0 to have at most 64 GiB, make its sizes smaller
!q = tensor<65536x65536x65536x65536xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE tensor-of-four-petabytes
// EXPECT: expected argument 0 to have at most 64 GiB, make its sizes smaller
!q = tensor<1x1024x1048576x1048576xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE largest-batch
// EXPECT: expected argument 0 to have at most 64 GiB, make its sizes smaller
!q = tensor<9223372036854775807x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE largest-heads
// EXPECT: expected argument 0 to have at most 64 GiB, make its sizes smaller
!q = tensor<1x9223372036854775807x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}

// CASE many-heads-of-few-keys
// EXPECT: expected argument 0 to have at most 64 GiB, make its sizes smaller
!q = tensor<1x6148914691236517204x1x8xf32>
!k = tensor<1x3074457345618258602x1x8xf32>
func.func @main(%q: !q, %k: !k, %o: !q) -> !q {
  %r = attn.attention ins(%q, %k, %k : !q, !k, !k) outs(%o : !q) -> !q
  return %r : !q
}

// CASE large-constant-inside
// EXPECT: expected result 0 to have at most 64 GiB, make its sizes smaller
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q) -> tensor<1x1x9223372036854775807x8xf32> {
  %e = tensor.empty() : tensor<1x1x9223372036854775807x8xf32>
  return %e : tensor<1x1x9223372036854775807x8xf32>
}

// CASE window-past-64-bits
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    // EXPECT@+1: expected 'left' to be -1 (unbounded) or in 0..1099511627776 but got 9223372036854775807
    mask(#attn.window<left = 9223372036854775807, right = 9223372036854775807>) -> !q
  return %r : !q
}

// CASE window-of-65-bits
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    // EXPECT@+1: integer value too large
    mask(#attn.window<left = 18446744073709551616, right = 0>) -> !q
  return %r : !q
}

// CASE band-past-64-bits
!q = tensor<1x1x8x8xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q)
    // EXPECT@+1: expected 'lower' to fit 64 bits for lengths below 2^31 but got affine_map<(d0)[s0, s1] -> (d0 * 9223372036854775807)>
    mask(#attn.band<lower = affine_map<(i)[m, n] -> (i * 9223372036854775807)>, upper = affine_map<(i)[m, n] -> (n)>>) -> !q
  return %r : !q
}

// CASE largest-head-dim
!q = tensor<1x1x8x9223372036854775807xf32>
func.func @main(%q: !q, %o: !q) -> !q {
  // EXPECT@+1: not supported yet: fused attention with a head dimension of 9223372036854775807, at most 1048576
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
  return %r : !q
}
