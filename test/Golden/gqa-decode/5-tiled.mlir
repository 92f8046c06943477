// Written by tools/dev/update-golden.py from test/Golden/Inputs/gqa-decode.mlir; not edited by hand.
#map = affine_map<(d0, d1, d2) -> ()>
#map1 = affine_map<(d0) -> (d0 * 4)>
module {
  func.func @decode(%arg0: tensor<?x8x1x64xf32>, %arg1: tensor<?x2x?x64xf32>, %arg2: tensor<?x2x?x64xf32>, %arg3: tensor<?x8x1x64xf32>) -> tensor<?x8x1x64xf32> {
    %0 = call @attention_0(%arg0, %arg1, %arg2, %arg3) : (tensor<?x8x1x64xf32>, tensor<?x2x?x64xf32>, tensor<?x2x?x64xf32>, tensor<?x8x1x64xf32>) -> tensor<?x8x1x64xf32>
    return %0 : tensor<?x8x1x64xf32>
  }
  func.func private @attention_0(%arg0: tensor<?x8x1x64xf32>, %arg1: tensor<?x2x?x64xf32>, %arg2: tensor<?x2x?x64xf32>, %arg3: tensor<?x8x1x64xf32>) -> tensor<?x8x1x64xf32> attributes {attn.plan = #attn.tile_plan<[<guard = #map, configs = [<query_tile = 4, key_tile = 256, packed_heads = 4>]>]>, attn.stage = #attn.stage<tiled>, attn.target = #attn.target<name = "generic-avx512", kind = cpu, cpu = "x86-64-v4", features = "", vector_bytes = 64, vector_registers = 32, l1_bytes = 32768, l2_bytes = 1048576>} {
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %c0 = arith.constant 0 : index
    %dim = tensor.dim %arg0, %c0 : tensor<?x8x1x64xf32>
    %dim_0 = tensor.dim %arg1, %c0 : tensor<?x2x?x64xf32>
    %0 = arith.cmpi eq, %dim_0, %dim : index
    cf.assert %0, "test/Golden/Inputs/gqa-decode.mlir:4:8: expected batch of k to equal batch of q"
    %dim_1 = tensor.dim %arg2, %c0 : tensor<?x2x?x64xf32>
    %1 = arith.cmpi eq, %dim_1, %dim : index
    cf.assert %1, "test/Golden/Inputs/gqa-decode.mlir:4:8: expected batch of v to equal batch of q"
    %2 = arith.andi %0, %1 : i1
    %dim_2 = tensor.dim %arg3, %c0 : tensor<?x8x1x64xf32>
    %3 = arith.cmpi eq, %dim_2, %dim : index
    cf.assert %3, "test/Golden/Inputs/gqa-decode.mlir:4:8: expected batch of o to equal batch of q"
    %4 = arith.andi %2, %3 : i1
    %dim_3 = tensor.dim %arg2, %c2 : tensor<?x2x?x64xf32>
    %dim_4 = tensor.dim %arg1, %c2 : tensor<?x2x?x64xf32>
    %5 = arith.cmpi eq, %dim_3, %dim_4 : index
    cf.assert %5, "test/Golden/Inputs/gqa-decode.mlir:4:8: expected length of v to equal length of k"
    %6 = arith.andi %4, %5 : i1
    %7 = scf.if %6 -> (tensor<?x8x1x64xf32>) {
      %8 = scf.forall (%arg4, %arg5) in (%dim, 2) shared_outs(%arg6 = %arg3) -> (tensor<?x8x1x64xf32>) {
        %9 = affine.apply #map1(%arg5)
        %extracted_slice = tensor.extract_slice %arg6[%arg4, %9, 0, 0] [1, 4, 1, 64] [1, 1, 1, 1] : tensor<?x8x1x64xf32> to tensor<1x4x1x64xf32>
        %extracted_slice_5 = tensor.extract_slice %arg0[%arg4, %9, 0, 0] [1, 4, 1, 64] [1, 1, 1, 1] : tensor<?x8x1x64xf32> to tensor<1x4x1x64xf32>
        %extracted_slice_6 = tensor.extract_slice %arg1[%arg4, %arg5, 0, 0] [1, 1, %dim_4, 64] [1, 1, 1, 1] : tensor<?x2x?x64xf32> to tensor<1x1x?x64xf32>
        %extracted_slice_7 = tensor.extract_slice %arg2[%arg4, %arg5, 0, 0] [1, 1, %dim_4, 64] [1, 1, 1, 1] : tensor<?x2x?x64xf32> to tensor<1x1x?x64xf32>
        %10 = attn.attention ins(%extracted_slice_5, %extracted_slice_6, %extracted_slice_7 : tensor<1x4x1x64xf32>, tensor<1x1x?x64xf32>, tensor<1x1x?x64xf32>) outs(%extracted_slice : tensor<1x4x1x64xf32>) offsets(%arg4, %9, %c0, %c0) lengths(%c1, %dim_4) {attn.config = #attn.tile_config<query_tile = 4, key_tile = 256, packed_heads = 4>} -> tensor<1x4x1x64xf32>
        scf.forall.in_parallel {
          tensor.parallel_insert_slice %10 into %arg6[%arg4, %9, 0, 0] [1, 4, 1, 64] [1, 1, 1, 1] : tensor<1x4x1x64xf32> into tensor<?x8x1x64xf32>
        }
      }
      scf.yield %8 : tensor<?x8x1x64xf32>
    } else {
      scf.yield %arg3 : tensor<?x8x1x64xf32>
    }
    return %7 : tensor<?x8x1x64xf32>
  }
}
