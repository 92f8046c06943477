// Written by tools/dev/update-golden.py from test/Integration/Models/sdpa-causal/eager-static.mlir; not edited by hand.
module {
  func.func @main(%arg0: tensor<1x4x53x24xf32>, %arg1: tensor<1x4x77x24xf32>, %arg2: tensor<1x4x77x24xf32>) -> tensor<1x4x53x24xf32> attributes {attn.stage = #attn.stage<raised>} {
    %0 = tensor.empty() : tensor<1x4x53x24xf32>
    %1 = attn.attention ins(%arg0, %arg1, %arg2 : tensor<1x4x53x24xf32>, tensor<1x4x77x24xf32>, tensor<1x4x77x24xf32>) outs(%0 : tensor<1x4x53x24xf32>) scale(0.204124153) keep {
    ^bb0(%arg3: index, %arg4: index, %arg5: index, %arg6: index):
      %c0 = arith.constant 0 : index
      %2 = arith.subi %arg6, %arg5 : index
      %3 = arith.cmpi sle, %2, %c0 : index
      attn.yield %3 : i1
    } {layout = #attn.layout<q = bhsd, k = bhsd, v = bhsd, o = bhsd>, numerics = #attn.numerics<accumulate = f32, probability = f32>} -> tensor<1x4x53x24xf32>
    return %1 : tensor<1x4x53x24xf32>
  }
}
