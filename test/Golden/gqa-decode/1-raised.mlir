// Written by tools/dev/update-golden.py from test/Golden/Inputs/gqa-decode.mlir; not edited by hand.
module {
  func.func @decode(%arg0: tensor<?x8x1x64xf32>, %arg1: tensor<?x2x?x64xf32>, %arg2: tensor<?x2x?x64xf32>, %arg3: tensor<?x8x1x64xf32>) -> tensor<?x8x1x64xf32> attributes {attn.stage = #attn.stage<raised>} {
    %0 = attn.attention ins(%arg0, %arg1, %arg2 : tensor<?x8x1x64xf32>, tensor<?x2x?x64xf32>, tensor<?x2x?x64xf32>) outs(%arg3 : tensor<?x8x1x64xf32>) mask(#attn.causal<bottom_right>) -> tensor<?x8x1x64xf32>
    return %0 : tensor<?x8x1x64xf32>
  }
}
