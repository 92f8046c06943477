// Written by tools/dev/update-golden.py from test/Golden/Inputs/sliding-window.mlir; not edited by hand.
module {
  func.func @window(%arg0: tensor<1x8x?x64xf32>, %arg1: tensor<1x8x?x64xf32>, %arg2: tensor<1x8x?x64xf32>, %arg3: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> attributes {attn.stage = #attn.stage<masked>} {
    %0 = attn.attention ins(%arg0, %arg1, %arg2 : tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>) outs(%arg3 : tensor<1x8x?x64xf32>) mask(#attn.window<left = 1023, right = 0>) -> tensor<1x8x?x64xf32>
    return %0 : tensor<1x8x?x64xf32>
  }
}
