// Written by tools/dev/update-golden.py from test/Golden/Inputs/sliding-window.mlir; not edited by hand.
#map = affine_map<(d0, d1, d2) -> (-d0 + 1)>
#map1 = affine_map<(d0, d1, d2) -> ()>
module {
  func.func @window(%arg0: tensor<1x8x?x64xf32>, %arg1: tensor<1x8x?x64xf32>, %arg2: tensor<1x8x?x64xf32>, %arg3: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> {
    %0 = call @attention_0(%arg0, %arg1, %arg2, %arg3) : (tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32>
    return %0 : tensor<1x8x?x64xf32>
  }
  func.func private @attention_0(%arg0: tensor<1x8x?x64xf32>, %arg1: tensor<1x8x?x64xf32>, %arg2: tensor<1x8x?x64xf32>, %arg3: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> attributes {attn.plan = #attn.tile_plan<[<guard = #map, configs = [<query_tile = 1, key_tile = 256>]>, <guard = #map1, configs = [<query_tile = 64, key_tile = 64>]>]>, attn.stage = #attn.stage<configured>, attn.target = #attn.target<name = "generic-avx512", kind = cpu, cpu = "x86-64-v4", features = "", vector_bytes = 64, vector_registers = 32, l1_bytes = 32768, l2_bytes = 1048576>} {
    %0 = attn.attention ins(%arg0, %arg1, %arg2 : tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>) outs(%arg3 : tensor<1x8x?x64xf32>) mask(#attn.window<left = 1023, right = 0>) -> tensor<1x8x?x64xf32>
    return %0 : tensor<1x8x?x64xf32>
  }
}
