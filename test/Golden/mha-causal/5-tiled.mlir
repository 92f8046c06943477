// Written by tools/dev/update-golden.py from test/Integration/Models/sdpa-causal/eager-static.mlir; not edited by hand.
#map = affine_map<(d0, d1, d2) -> ()>
module {
  func.func @main(%arg0: tensor<1x4x53x24xf32>, %arg1: tensor<1x4x77x24xf32>, %arg2: tensor<1x4x77x24xf32>) -> tensor<1x4x53x24xf32> {
    %0 = tensor.empty() : tensor<1x4x53x24xf32>
    %1 = call @attention_0(%arg0, %arg1, %arg2, %0) : (tensor<1x4x53x24xf32>, tensor<1x4x77x24xf32>, tensor<1x4x77x24xf32>, tensor<1x4x53x24xf32>) -> tensor<1x4x53x24xf32>
    return %1 : tensor<1x4x53x24xf32>
  }
  func.func private @attention_0(%arg0: tensor<1x4x53x24xf32>, %arg1: tensor<1x4x77x24xf32>, %arg2: tensor<1x4x77x24xf32>, %arg3: tensor<1x4x53x24xf32>) -> tensor<1x4x53x24xf32> attributes {attn.plan = #attn.tile_plan<[<guard = #map, configs = [<query_tile = 64, key_tile = 128>]>]>, attn.stage = #attn.stage<tiled>, attn.target = #attn.target<name = "generic-avx512", kind = cpu, cpu = "x86-64-v4", features = "", vector_bytes = 64, vector_registers = 32, l1_bytes = 32768, l2_bytes = 1048576>} {
    %c77 = arith.constant 77 : index
    %c53 = arith.constant 53 : index
    %c0 = arith.constant 0 : index
    %0 = scf.forall (%arg4) in (4) shared_outs(%arg5 = %arg3) -> (tensor<1x4x53x24xf32>) {
      %extracted_slice = tensor.extract_slice %arg5[0, %arg4, 0, 0] [1, 1, 53, 24] [1, 1, 1, 1] : tensor<1x4x53x24xf32> to tensor<1x1x53x24xf32>
      %extracted_slice_0 = tensor.extract_slice %arg0[0, %arg4, 0, 0] [1, 1, 53, 24] [1, 1, 1, 1] : tensor<1x4x53x24xf32> to tensor<1x1x53x24xf32>
      %extracted_slice_1 = tensor.extract_slice %arg1[0, %arg4, 0, 0] [1, 1, 77, 24] [1, 1, 1, 1] : tensor<1x4x77x24xf32> to tensor<1x1x77x24xf32>
      %extracted_slice_2 = tensor.extract_slice %arg2[0, %arg4, 0, 0] [1, 1, 77, 24] [1, 1, 1, 1] : tensor<1x4x77x24xf32> to tensor<1x1x77x24xf32>
      %1 = attn.attention ins(%extracted_slice_0, %extracted_slice_1, %extracted_slice_2 : tensor<1x1x53x24xf32>, tensor<1x1x77x24xf32>, tensor<1x1x77x24xf32>) outs(%extracted_slice : tensor<1x1x53x24xf32>) offsets(%c0, %arg4, %c0, %c0) lengths(%c53, %c77) scale(0.204124153) mask(#attn.causal<top_left>) {attn.config = #attn.tile_config<query_tile = 64, key_tile = 128>, layout = #attn.layout<q = bhsd, k = bhsd, v = bhsd, o = bhsd>, numerics = #attn.numerics<accumulate = f32, probability = f32>} -> tensor<1x1x53x24xf32>
      scf.forall.in_parallel {
        tensor.parallel_insert_slice %1 into %arg5[0, %arg4, 0, 0] [1, 1, 53, 24] [1, 1, 1, 1] : tensor<1x1x53x24xf32> into tensor<1x4x53x24xf32>
      }
    }
    return %0 : tensor<1x4x53x24xf32>
  }
}
