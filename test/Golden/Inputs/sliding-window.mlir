// Causal, and no further back than 1024 keys, of any length.
func.func @window(%q: tensor<1x8x?x64xf32>, %k: tensor<1x8x?x64xf32>, %v: tensor<1x8x?x64xf32>,
                  %o: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> {
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>)
         outs(%o : tensor<1x8x?x64xf32>) mask(#attn.window<left = 1023, right = 0>) -> tensor<1x8x?x64xf32>
  return %r : tensor<1x8x?x64xf32>
}
