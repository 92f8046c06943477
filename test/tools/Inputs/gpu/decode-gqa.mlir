func.func @main(%q: tensor<2x8x1x64xf16>, %k: tensor<2x2x700x64xf16>, %v: tensor<2x2x700x64xf16>, %o: tensor<2x8x1x64xf16>) -> tensor<2x8x1x64xf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x8x1x64xf16>, tensor<2x2x700x64xf16>, tensor<2x2x700x64xf16>) outs(%o : tensor<2x8x1x64xf16>) mask(#attn.causal<bottom_right>) {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<2x8x1x64xf16>
  return %r : tensor<2x8x1x64xf16>
}
