// One new row of 8 query heads on 2 key heads, over a cache of any length.
func.func @decode(%q: tensor<?x8x1x64xf32>, %k: tensor<?x2x?x64xf32>, %v: tensor<?x2x?x64xf32>,
                  %o: tensor<?x8x1x64xf32>) -> tensor<?x8x1x64xf32> {
  %r = attn.attention ins(%q, %k, %v : tensor<?x8x1x64xf32>, tensor<?x2x?x64xf32>, tensor<?x2x?x64xf32>)
         outs(%o : tensor<?x8x1x64xf32>) mask(#attn.causal<bottom_right>) -> tensor<?x8x1x64xf32>
  return %r : tensor<?x8x1x64xf32>
}
