func.func @main(%q: tensor<1x2x200x64xf16>, %k: tensor<1x2x200x64xf16>, %v: tensor<1x2x200x64xf16>, %o: tensor<1x2x200x64xf16>) -> tensor<1x2x200x64xf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<1x2x200x64xf16>, tensor<1x2x200x64xf16>, tensor<1x2x200x64xf16>) outs(%o : tensor<1x2x200x64xf16>)  {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<1x2x200x64xf16>
  return %r : tensor<1x2x200x64xf16>
}
