// What the tests select-tiles-<device>.mlir choose tiles for.

#half = #attn.numerics<accumulate = f32, probability = f16>

func.func @prefill_of_128_dims(%q: tensor<2x16x8192x128xf16>, %o: tensor<2x16x8192x128xf16>) -> tensor<2x16x8192x128xf16> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<2x16x8192x128xf16>, tensor<2x16x8192x128xf16>, tensor<2x16x8192x128xf16>)
         outs(%o : tensor<2x16x8192x128xf16>) {numerics = #half} -> tensor<2x16x8192x128xf16>
  return %r : tensor<2x16x8192x128xf16>
}

func.func @causal_prefill_of_64_dims(%q: tensor<8x32x2048x64xf16>, %o: tensor<8x32x2048x64xf16>) -> tensor<8x32x2048x64xf16> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<8x32x2048x64xf16>, tensor<8x32x2048x64xf16>, tensor<8x32x2048x64xf16>)
         outs(%o : tensor<8x32x2048x64xf16>) mask(#attn.causal<top_left>) {numerics = #half} -> tensor<8x32x2048x64xf16>
  return %r : tensor<8x32x2048x64xf16>
}

func.func @decode_with_groups_of_8(%q: tensor<1x64x1x128xf16>, %k: tensor<1x8x32768x128xf16>, %o: tensor<1x64x1x128xf16>) -> tensor<1x64x1x128xf16> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x64x1x128xf16>, tensor<1x8x32768x128xf16>, tensor<1x8x32768x128xf16>)
         outs(%o : tensor<1x64x1x128xf16>) {numerics = #half} -> tensor<1x64x1x128xf16>
  return %r : tensor<1x64x1x128xf16>
}

func.func @any_number_of_rows(%q: tensor<1x16x?x128xf16>, %k: tensor<1x16x?x128xf16>, %o: tensor<1x16x?x128xf16>) -> tensor<1x16x?x128xf16> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x16x?x128xf16>, tensor<1x16x?x128xf16>, tensor<1x16x?x128xf16>)
         outs(%o : tensor<1x16x?x128xf16>) mask(#attn.causal<bottom_right>) {numerics = #half} -> tensor<1x16x?x128xf16>
  return %r : tensor<1x16x?x128xf16>
}
