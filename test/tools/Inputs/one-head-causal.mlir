func.func @main(%q: tensor<1x1x?x64xf32>, %k: tensor<1x1x?x64xf32>, %v: tensor<1x1x?x64xf32>) -> tensor<1x1x?x64xf32> {
  %c2 = arith.constant 2 : index
  %n = tensor.dim %q, %c2 : tensor<1x1x?x64xf32>
  %o = tensor.empty(%n) : tensor<1x1x?x64xf32>
  %r = attn.attention ins(%q, %k, %v : tensor<1x1x?x64xf32>, tensor<1x1x?x64xf32>, tensor<1x1x?x64xf32>)
         outs(%o : tensor<1x1x?x64xf32>) mask(#attn.causal<top_left>) -> tensor<1x1x?x64xf32>
  return %r : tensor<1x1x?x64xf32>
}
