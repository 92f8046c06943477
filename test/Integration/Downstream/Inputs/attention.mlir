func.func @f(%q: tensor<1x2x5x8xf32>, %o: tensor<1x2x5x8xf32>) -> tensor<1x2x5x8xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<1x2x5x8xf32>, tensor<1x2x5x8xf32>, tensor<1x2x5x8xf32>)
         outs(%o : tensor<1x2x5x8xf32>) -> tensor<1x2x5x8xf32>
  return %r : tensor<1x2x5x8xf32>
}
