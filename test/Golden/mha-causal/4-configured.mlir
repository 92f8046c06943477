// Written by tools/dev/update-golden.py from test/Integration/Models/sdpa-causal/eager-static.mlir; not edited by hand.
#map = affine_map<(d0, d1, d2) -> ()>
module {
  func.func @main(%arg0: tensor<1x4x53x24xf32>, %arg1: tensor<1x4x77x24xf32>, %arg2: tensor<1x4x77x24xf32>) -> tensor<1x4x53x24xf32> {
    %0 = tensor.empty() : tensor<1x4x53x24xf32>
    %1 = call @attention_0(%arg0, %arg1, %arg2, %0) : (tensor<1x4x53x24xf32>, tensor<1x4x77x24xf32>, tensor<1x4x77x24xf32>, tensor<1x4x53x24xf32>) -> tensor<1x4x53x24xf32>
    return %1 : tensor<1x4x53x24xf32>
  }
  func.func private @attention_0(%arg0: tensor<1x4x53x24xf32>, %arg1: tensor<1x4x77x24xf32>, %arg2: tensor<1x4x77x24xf32>, %arg3: tensor<1x4x53x24xf32>) -> tensor<1x4x53x24xf32> attributes {attn.plan = #attn.tile_plan<[<guard = #map, configs = [<query_tile = 64, key_tile = 128>]>]>, attn.stage = #attn.stage<configured>, attn.target = #attn.target<name = "generic-avx512", kind = cpu, cpu = "x86-64-v4", features = "", vector_bytes = 64, vector_registers = 32, l1_bytes = 32768, l2_bytes = 1048576>} {
    %0 = attn.attention ins(%arg0, %arg1, %arg2 : tensor<1x4x53x24xf32>, tensor<1x4x77x24xf32>, tensor<1x4x77x24xf32>) outs(%arg3 : tensor<1x4x53x24xf32>) scale(0.204124153) mask(#attn.causal<top_left>) {layout = #attn.layout<q = bhsd, k = bhsd, v = bhsd, o = bhsd>, numerics = #attn.numerics<accumulate = f32, probability = f32>} -> tensor<1x4x53x24xf32>
    return %0 : tensor<1x4x53x24xf32>
  }
}
