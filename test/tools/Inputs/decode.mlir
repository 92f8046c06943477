func.func @main(%q: tensor<1x8x1x64xf32>, %k: tensor<1x2x3000x64xf32>, %v: tensor<1x2x3000x64xf32>) -> tensor<1x8x1x64xf32> {
  %o = tensor.empty() : tensor<1x8x1x64xf32>
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x1x64xf32>, tensor<1x2x3000x64xf32>, tensor<1x2x3000x64xf32>)
         outs(%o : tensor<1x8x1x64xf32>) -> tensor<1x8x1x64xf32>
  return %r : tensor<1x8x1x64xf32>
}
