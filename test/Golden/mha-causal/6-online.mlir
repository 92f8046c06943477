// Written by tools/dev/update-golden.py from test/Integration/Models/sdpa-causal/eager-static.mlir; not edited by hand.
#map = affine_map<(d0, d1, d2) -> ()>
#map1 = affine_map<(d0) -> (d0 * 32)>
#map2 = affine_map<(d0) -> (d0 * -32 + 53, 32)>
#map3 = affine_map<(d0, d1) -> (77, d0 + d1 * 32)>
#map4 = affine_map<(d0) -> (0, d0)>
#map5 = affine_map<(d0, d1) -> (-d0 + d1, 128)>
module {
  func.func @main(%arg0: tensor<1x4x53x24xf32>, %arg1: tensor<1x4x77x24xf32>, %arg2: tensor<1x4x77x24xf32>) -> tensor<1x4x53x24xf32> {
    %0 = tensor.empty() : tensor<1x4x53x24xf32>
    %1 = call @attention_0(%arg0, %arg1, %arg2, %0) : (tensor<1x4x53x24xf32>, tensor<1x4x77x24xf32>, tensor<1x4x77x24xf32>, tensor<1x4x53x24xf32>) -> tensor<1x4x53x24xf32>
    return %1 : tensor<1x4x53x24xf32>
  }
  func.func private @attention_0(%arg0: tensor<1x4x53x24xf32>, %arg1: tensor<1x4x77x24xf32>, %arg2: tensor<1x4x77x24xf32>, %arg3: tensor<1x4x53x24xf32>) -> tensor<1x4x53x24xf32> attributes {attn.plan = #attn.tile_plan<[<guard = #map, configs = [<query_tile = 32, key_tile = 128>]>]>, attn.stage = #attn.stage<online>, attn.target = #attn.target<name = "generic-avx512", kind = cpu, cpu = "x86-64-v4", features = "", vector_bytes = 64, vector_registers = 32, l1_bytes = 32768, l2_bytes = 1048576>} {
    %c128 = arith.constant 128 : index
    %c77 = arith.constant 77 : index
    %c53 = arith.constant 53 : index
    %c0 = arith.constant 0 : index
    %0 = scf.forall (%arg4, %arg5) in (4, 2) shared_outs(%arg6 = %arg3) -> (tensor<1x4x53x24xf32>) {
      %1 = affine.apply #map1(%arg5)
      %2 = affine.min #map2(%arg5)
      %extracted_slice = tensor.extract_slice %arg0[0, %arg4, %1, 0] [1, 1, %2, 24] [1, 1, 1, 1] : tensor<1x4x53x24xf32> to tensor<?x24xf32>
      %3 = affine.min #map3(%2, %arg5)
      %4 = affine.max #map4(%3)
      %5 = tensor.empty() : tensor<32x24xf32>
      %6 = tensor.empty() : tensor<32xf32>
      %7:3 = attn.online_init outs(%5, %6, %6 : tensor<32x24xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<32x24xf32>, tensor<32xf32>, tensor<32xf32>
      %8:3 = scf.for %arg7 = %c0 to %4 step %c128 iter_args(%arg8 = %7#0, %arg9 = %7#1, %arg10 = %7#2) -> (tensor<32x24xf32>, tensor<32xf32>, tensor<32xf32>) {
        %10 = affine.min #map5(%arg7, %4)
        %extracted_slice_1 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, %10, 24] [1, 1, 1, 1] : tensor<1x4x77x24xf32> to tensor<?x24xf32>
        %extracted_slice_2 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, %10, 24] [1, 1, 1, 1] : tensor<1x4x77x24xf32> to tensor<?x24xf32>
        %11:3 = attn.online_step ins(%extracted_slice, %extracted_slice_1, %extracted_slice_2 : tensor<?x24xf32>, tensor<?x24xf32>, tensor<?x24xf32>) outs(%arg8, %arg9, %arg10 : tensor<32x24xf32>, tensor<32xf32>, tensor<32xf32>) offsets(%c0, %arg4, %1, %arg7) lengths(%c53, %c77) scale(0.204124153) mask(#attn.causal<top_left>) max_keys(128) {numerics = #attn.numerics<accumulate = f32, probability = f32>} -> tensor<32x24xf32>, tensor<32xf32>, tensor<32xf32>
        scf.yield %11#0, %11#1, %11#2 : tensor<32x24xf32>, tensor<32xf32>, tensor<32xf32>
      }
      %extracted_slice_0 = tensor.extract_slice %arg6[0, %arg4, %1, 0] [1, 1, %2, 24] [1, 1, 1, 1] : tensor<1x4x53x24xf32> to tensor<?x24xf32>
      %9 = attn.online_finish ins(%8#0, %8#1, %8#2 : tensor<32x24xf32>, tensor<32xf32>, tensor<32xf32>) outs(%extracted_slice_0 : tensor<?x24xf32>) fully_masked  zero -> tensor<?x24xf32>
      scf.forall.in_parallel {
        tensor.parallel_insert_slice %9 into %arg6[0, %arg4, %1, 0] [1, 1, %2, 24] [1, 1, 1, 1] : tensor<?x24xf32> into tensor<1x4x53x24xf32>
      }
    }
    return %0 : tensor<1x4x53x24xf32>
  }
}
