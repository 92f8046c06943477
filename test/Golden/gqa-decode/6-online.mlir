// Written by tools/dev/update-golden.py from test/Golden/Inputs/gqa-decode.mlir; not edited by hand.
#map = affine_map<(d0, d1, d2) -> ()>
#map1 = affine_map<(d0) -> (d0 * 4)>
#map2 = affine_map<()[s0] -> (0, s0)>
#map3 = affine_map<()[s0] -> ((s0 floordiv 256) * 256)>
#map4 = affine_map<(d0) -> (0, d0)>
#map5 = affine_map<(d0)[s0] -> (-d0 + s0, 256)>
module {
  func.func @decode(%arg0: tensor<?x8x1x64xf32>, %arg1: tensor<?x2x?x64xf32>, %arg2: tensor<?x2x?x64xf32>, %arg3: tensor<?x8x1x64xf32>) -> tensor<?x8x1x64xf32> {
    %0 = call @attention_0(%arg0, %arg1, %arg2, %arg3) : (tensor<?x8x1x64xf32>, tensor<?x2x?x64xf32>, tensor<?x2x?x64xf32>, tensor<?x8x1x64xf32>) -> tensor<?x8x1x64xf32>
    return %0 : tensor<?x8x1x64xf32>
  }
  func.func private @attention_0(%arg0: tensor<?x8x1x64xf32>, %arg1: tensor<?x2x?x64xf32>, %arg2: tensor<?x2x?x64xf32>, %arg3: tensor<?x8x1x64xf32>) -> tensor<?x8x1x64xf32> attributes {attn.plan = #attn.tile_plan<[<guard = #map, configs = [<query_tile = 4, key_tile = 256, packed_heads = 4>]>]>, attn.stage = #attn.stage<online>, attn.target = #attn.target<name = "generic-avx512", kind = cpu, cpu = "x86-64-v4", features = "", vector_bytes = 64, vector_registers = 32, l1_bytes = 32768, l2_bytes = 1048576>} {
    %c256 = arith.constant 256 : index
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
        %extracted_slice = tensor.extract_slice %arg0[%arg4, %9, 0, 0] [1, 4, 1, 64] [1, 1, 1, 1] : tensor<?x8x1x64xf32> to tensor<4x64xf32>
        %10 = affine.max #map2()[%dim_4]
        %11 = affine.apply #map3()[%10]
        %12 = tensor.empty() : tensor<4x64xf32>
        %13 = tensor.empty() : tensor<4xf32>
        %14:3 = attn.online_init outs(%12, %13, %13 : tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>
        %15:3 = scf.for %arg7 = %c0 to %11 step %c256 iter_args(%arg8 = %14#0, %arg9 = %14#1, %arg10 = %14#2) -> (tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>) {
          %extracted_slice_6 = tensor.extract_slice %arg1[%arg4, %arg5, %arg7, 0] [1, 1, 256, 64] [1, 1, 1, 1] : tensor<?x2x?x64xf32> to tensor<256x64xf32>
          %extracted_slice_7 = tensor.extract_slice %arg2[%arg4, %arg5, %arg7, 0] [1, 1, 256, 64] [1, 1, 1, 1] : tensor<?x2x?x64xf32> to tensor<256x64xf32>
          %18:3 = attn.online_step ins(%extracted_slice, %extracted_slice_6, %extracted_slice_7 : tensor<4x64xf32>, tensor<256x64xf32>, tensor<256x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>) offsets(%arg4, %9, %c0, %arg7) lengths(%c1, %dim_4) scale(1.250000e-01) max_keys(256) {row_map = #map4} -> tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>
          scf.yield %18#0, %18#1, %18#2 : tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>
        }
        %16:3 = scf.for %arg7 = %11 to %10 step %c256 iter_args(%arg8 = %15#0, %arg9 = %15#1, %arg10 = %15#2) -> (tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>) {
          %18 = affine.min #map5(%arg7)[%10]
          %extracted_slice_6 = tensor.extract_slice %arg1[%arg4, %arg5, %arg7, 0] [1, 1, %18, 64] [1, 1, 1, 1] : tensor<?x2x?x64xf32> to tensor<?x64xf32>
          %extracted_slice_7 = tensor.extract_slice %arg2[%arg4, %arg5, %arg7, 0] [1, 1, %18, 64] [1, 1, 1, 1] : tensor<?x2x?x64xf32> to tensor<?x64xf32>
          %19:3 = attn.online_step ins(%extracted_slice, %extracted_slice_6, %extracted_slice_7 : tensor<4x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>) offsets(%arg4, %9, %c0, %arg7) lengths(%c1, %dim_4) scale(1.250000e-01) max_keys(256) {row_map = #map4} -> tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>
          scf.yield %19#0, %19#1, %19#2 : tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>
        }
        %extracted_slice_5 = tensor.extract_slice %arg6[%arg4, %9, 0, 0] [1, 4, 1, 64] [1, 1, 1, 1] : tensor<?x8x1x64xf32> to tensor<4x64xf32>
        %17 = attn.online_finish ins(%16#0, %16#1, %16#2 : tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>) outs(%extracted_slice_5 : tensor<4x64xf32>) fully_masked  zero -> tensor<4x64xf32>
        scf.forall.in_parallel {
          tensor.parallel_insert_slice %17 into %arg6[%arg4, %9, 0, 0] [1, 4, 1, 64] [1, 1, 1, 1] : tensor<4x64xf32> into tensor<?x8x1x64xf32>
        }
      }
      scf.yield %8 : tensor<?x8x1x64xf32>
    } else {
      scf.yield %arg3 : tensor<?x8x1x64xf32>
    }
    return %7 : tensor<?x8x1x64xf32>
  }
}
