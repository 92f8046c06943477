// Written by tools/dev/update-golden.py from test/Golden/Inputs/sliding-window.mlir; not edited by hand.
#map = affine_map<(d0, d1, d2) -> (-d0 + 1)>
#map1 = affine_map<(d0, d1, d2) -> ()>
#map2 = affine_map<()[s0] -> (-s0 + 1)>
#map3 = affine_map<()[s0] -> (s0 ceildiv 64)>
#map4 = affine_map<(d0) -> (d0 * 64)>
#map5 = affine_map<(d0)[s0] -> (d0 * -64 + s0, 64)>
module {
  func.func @window(%arg0: tensor<1x8x?x64xf32>, %arg1: tensor<1x8x?x64xf32>, %arg2: tensor<1x8x?x64xf32>, %arg3: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> {
    %0 = call @attention_0(%arg0, %arg1, %arg2, %arg3) : (tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32>
    return %0 : tensor<1x8x?x64xf32>
  }
  func.func private @attention_0(%arg0: tensor<1x8x?x64xf32>, %arg1: tensor<1x8x?x64xf32>, %arg2: tensor<1x8x?x64xf32>, %arg3: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> attributes {attn.plan = #attn.tile_plan<[<guard = #map, configs = [<query_tile = 1, key_tile = 256>]>, <guard = #map1, configs = [<query_tile = 64, key_tile = 64>]>]>, attn.stage = #attn.stage<tiled>, attn.target = #attn.target<name = "generic-avx512", kind = cpu, cpu = "x86-64-v4", features = "", vector_bytes = 64, vector_registers = 32, l1_bytes = 32768, l2_bytes = 1048576>} {
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %dim = tensor.dim %arg0, %c2 : tensor<1x8x?x64xf32>
    %dim_0 = tensor.dim %arg2, %c2 : tensor<1x8x?x64xf32>
    %dim_1 = tensor.dim %arg1, %c2 : tensor<1x8x?x64xf32>
    %0 = arith.cmpi eq, %dim_0, %dim_1 : index
    cf.assert %0, "test/Golden/Inputs/sliding-window.mlir:4:8: expected length of v to equal length of k"
    %dim_2 = tensor.dim %arg3, %c2 : tensor<1x8x?x64xf32>
    %1 = arith.cmpi eq, %dim_2, %dim : index
    cf.assert %1, "test/Golden/Inputs/sliding-window.mlir:4:8: expected length of o to equal length of q"
    %2 = arith.andi %0, %1 : i1
    %3 = scf.if %2 -> (tensor<1x8x?x64xf32>) {
      %4 = affine.apply #map2()[%dim]
      %5 = arith.cmpi sge, %4, %c0 : index
      %6 = scf.if %5 -> (tensor<1x8x?x64xf32>) {
        %7 = scf.forall (%arg4, %arg5) in (8, %dim) shared_outs(%arg6 = %arg3) -> (tensor<1x8x?x64xf32>) {
          %extracted_slice = tensor.extract_slice %arg6[0, %arg4, %arg5, 0] [1, 1, 1, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x1x1x64xf32>
          %extracted_slice_3 = tensor.extract_slice %arg0[0, %arg4, %arg5, 0] [1, 1, 1, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x1x1x64xf32>
          %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, 0, 0] [1, 1, %dim_1, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x1x?x64xf32>
          %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, 0, 0] [1, 1, %dim_1, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x1x?x64xf32>
          %8 = attn.attention ins(%extracted_slice_3, %extracted_slice_4, %extracted_slice_5 : tensor<1x1x1x64xf32>, tensor<1x1x?x64xf32>, tensor<1x1x?x64xf32>) outs(%extracted_slice : tensor<1x1x1x64xf32>) offsets(%c0, %arg4, %arg5, %c0) lengths(%dim, %dim_1) mask(#attn.window<left = 1023, right = 0>) {attn.config = #attn.tile_config<query_tile = 1, key_tile = 256>} -> tensor<1x1x1x64xf32>
          scf.forall.in_parallel {
            tensor.parallel_insert_slice %8 into %arg6[0, %arg4, %arg5, 0] [1, 1, 1, 64] [1, 1, 1, 1] : tensor<1x1x1x64xf32> into tensor<1x8x?x64xf32>
          }
        }
        scf.yield %7 : tensor<1x8x?x64xf32>
      } else {
        %7 = affine.apply #map3()[%dim]
        %8 = scf.forall (%arg4, %arg5) in (8, %7) shared_outs(%arg6 = %arg3) -> (tensor<1x8x?x64xf32>) {
          %9 = affine.apply #map4(%arg5)
          %10 = affine.min #map5(%arg5)[%dim]
          %extracted_slice = tensor.extract_slice %arg6[0, %arg4, %9, 0] [1, 1, %10, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x1x?x64xf32>
          %extracted_slice_3 = tensor.extract_slice %arg0[0, %arg4, %9, 0] [1, 1, %10, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x1x?x64xf32>
          %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, 0, 0] [1, 1, %dim_1, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x1x?x64xf32>
          %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, 0, 0] [1, 1, %dim_1, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x1x?x64xf32>
          %11 = attn.attention ins(%extracted_slice_3, %extracted_slice_4, %extracted_slice_5 : tensor<1x1x?x64xf32>, tensor<1x1x?x64xf32>, tensor<1x1x?x64xf32>) outs(%extracted_slice : tensor<1x1x?x64xf32>) offsets(%c0, %arg4, %9, %c0) lengths(%dim, %dim_1) mask(#attn.window<left = 1023, right = 0>) {attn.config = #attn.tile_config<query_tile = 64, key_tile = 64>} -> tensor<1x1x?x64xf32>
          scf.forall.in_parallel {
            tensor.parallel_insert_slice %11 into %arg6[0, %arg4, %9, 0] [1, 1, %10, 64] [1, 1, 1, 1] : tensor<1x1x?x64xf32> into tensor<1x8x?x64xf32>
          }
        }
        scf.yield %8 : tensor<1x8x?x64xf32>
      }
      scf.yield %6 : tensor<1x8x?x64xf32>
    } else {
      scf.yield %arg3 : tensor<1x8x?x64xf32>
    }
    return %3 : tensor<1x8x?x64xf32>
  }
}
