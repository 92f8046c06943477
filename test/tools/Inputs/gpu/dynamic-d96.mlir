func.func @main(%q: tensor<1x4x?x96xbf16>, %k: tensor<1x2x?x96xbf16>, %v: tensor<1x2x?x64xbf16>, %o: tensor<1x4x?x64xbf16>) -> tensor<1x4x?x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<1x4x?x96xbf16>, tensor<1x2x?x96xbf16>, tensor<1x2x?x64xbf16>) outs(%o : tensor<1x4x?x64xbf16>) mask(#attn.causal<bottom_right>) {numerics = #attn.numerics<accumulate = f32, probability = bf16>} -> tensor<1x4x?x64xbf16>
  return %r : tensor<1x4x?x64xbf16>
}
