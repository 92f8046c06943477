func.func @main(%q: tensor<1x4x130x128xbf16>, %k: tensor<1x2x130x128xbf16>, %v: tensor<1x2x130x128xbf16>, %o: tensor<1x4x130x128xbf16>) -> tensor<1x4x130x128xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<1x4x130x128xbf16>, tensor<1x2x130x128xbf16>, tensor<1x2x130x128xbf16>) outs(%o : tensor<1x4x130x128xbf16>) mask(#attn.causal<top_left>) {numerics = #attn.numerics<accumulate = f32, probability = bf16>} -> tensor<1x4x130x128xbf16>
  return %r : tensor<1x4x130x128xbf16>
}
