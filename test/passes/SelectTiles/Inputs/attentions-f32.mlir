// What the tests select-tiles-generic-<vectors>.mlir choose tiles for.

func.func @prefill_of_64_dims(%q: tensor<1x8x512x64xf32>, %o: tensor<1x8x512x64xf32>) -> tensor<1x8x512x64xf32> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x8x512x64xf32>, tensor<1x8x512x64xf32>, tensor<1x8x512x64xf32>)
         outs(%o : tensor<1x8x512x64xf32>) -> tensor<1x8x512x64xf32>
  return %r : tensor<1x8x512x64xf32>
}

func.func @causal_prefill_of_64_dims(%q: tensor<1x8x512x64xf32>, %o: tensor<1x8x512x64xf32>) -> tensor<1x8x512x64xf32> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x8x512x64xf32>, tensor<1x8x512x64xf32>, tensor<1x8x512x64xf32>)
         outs(%o : tensor<1x8x512x64xf32>) mask(#attn.causal<top_left>) -> tensor<1x8x512x64xf32>
  return %r : tensor<1x8x512x64xf32>
}

func.func @decode_with_groups_of_8(%q: tensor<1x64x1x128xf32>, %k: tensor<1x8x4096x128xf32>, %o: tensor<1x64x1x128xf32>) -> tensor<1x64x1x128xf32> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x64x1x128xf32>, tensor<1x8x4096x128xf32>, tensor<1x8x4096x128xf32>)
         outs(%o : tensor<1x64x1x128xf32>) -> tensor<1x64x1x128xf32>
  return %r : tensor<1x64x1x128xf32>
}

func.func @any_number_of_rows(%q: tensor<1x16x?x128xf32>, %o: tensor<1x16x?x128xf32>) -> tensor<1x16x?x128xf32> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x16x?x128xf32>, tensor<1x16x?x128xf32>, tensor<1x16x?x128xf32>)
         outs(%o : tensor<1x16x?x128xf32>) mask(#attn.causal<bottom_right>) -> tensor<1x16x?x128xf32>
  return %r : tensor<1x16x?x128xf32>
}
