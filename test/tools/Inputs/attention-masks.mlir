// A mask each, of 128 rows and 256 keys.
!q = tensor<1x4x128x32xf32>
!k = tensor<1x2x256x32xf32>
func.func @causal(%q: !q, %k: !k, %v: !k, %o: !q) -> !q {
  %r = attn.attention ins(%q, %k, %v : !q, !k, !k) outs(%o : !q) mask(#attn.causal<bottom_right>) -> !q
  return %r : !q
}
func.func @window(%q: !q, %k: !k, %v: !k, %o: !q) -> !q {
  %r = attn.attention ins(%q, %k, %v : !q, !k, !k) outs(%o : !q) mask(#attn.window<left = 31, right = 0>) -> !q
  return %r : !q
}
func.func @lengths(%q: !q, %k: !k, %v: !k, %o: !q, %l: tensor<1xi32>) -> !q {
  %r = attn.attention ins(%q, %k, %v : !q, !k, !k) kv_lengths(%l : tensor<1xi32>) outs(%o : !q) -> !q
  return %r : !q
}
func.func @statistics(%q: !q, %k: !k, %v: !k, %b: tensor<128x256xf32>, %o: !q, %l: tensor<1x4x128xf32>) -> !q {
  %r:2 = attn.attention ins(%q, %k, %v : !q, !k, !k) bias(%b : tensor<128x256xf32>) outs(%o, %l : !q, tensor<1x4x128xf32>)
    {bias_map = affine_map<(b, h, i, j) -> (i, j)>} -> !q, tensor<1x4x128xf32>
  return %r#0 : !q
}
