// Written by tools/dev/update-golden.py from test/Golden/Inputs/sliding-window.mlir; not edited by hand.
#map = affine_map<(d0, d1, d2) -> (-d0 + 1)>
#map1 = affine_map<(d0, d1, d2) -> ()>
#map2 = affine_map<()[s0] -> (-s0 + 1)>
#map3 = affine_map<(d0) -> (0, d0 - 1023)>
#map4 = affine_map<(d0)[s0] -> (s0, d0 + 1)>
#map5 = affine_map<(d0, d1) -> (0, d1 - 1023, d0)>
#map6 = affine_map<(d0, d1) -> (d1, d0)>
#map7 = affine_map<(d0, d1) -> (d0 + ((-d0 + d1) floordiv 256) * 256)>
#map8 = affine_map<(d0, d1) -> (-d0 + d1, 256)>
#map9 = affine_map<()[s0] -> (s0 ceildiv 64)>
#map10 = affine_map<(d0) -> (d0 * 64)>
#map11 = affine_map<(d0)[s0] -> (d0 * -64 + s0, 64)>
#map12 = affine_map<(d0) -> (0, d0 * 64 - 1023)>
#map13 = affine_map<(d0, d1)[s0] -> (s0, d0 + d1 * 64)>
#map14 = affine_map<(d0, d1) -> (0, d1 * 64 - 1023, d0)>
#map15 = affine_map<(d0, d1) -> (0, d0 + d1 * 64 - 1024)>
#map16 = affine_map<(d0)[s0] -> (s0, d0 * 64 + 1)>
#map17 = affine_map<(d0, d1) -> (d0 + ((-d0 + d1) floordiv 64) * 64)>
#map18 = affine_map<(d0, d1) -> (-d0 + d1, 64)>
module {
  func.func @window(%arg0: tensor<1x8x?x64xf32>, %arg1: tensor<1x8x?x64xf32>, %arg2: tensor<1x8x?x64xf32>, %arg3: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> {
    %0 = call @attention_0(%arg0, %arg1, %arg2, %arg3) : (tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32>
    return %0 : tensor<1x8x?x64xf32>
  }
  func.func private @attention_0(%arg0: tensor<1x8x?x64xf32>, %arg1: tensor<1x8x?x64xf32>, %arg2: tensor<1x8x?x64xf32>, %arg3: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> attributes {attn.plan = #attn.tile_plan<[<guard = #map, configs = [<query_tile = 1, key_tile = 256>]>, <guard = #map1, configs = [<query_tile = 64, key_tile = 64>]>]>, attn.stage = #attn.stage<online>, attn.target = #attn.target<name = "generic-avx512", kind = cpu, cpu = "x86-64-v4", features = "", vector_bytes = 64, vector_registers = 32, l1_bytes = 32768, l2_bytes = 1048576>} {
    %c64 = arith.constant 64 : index
    %c256 = arith.constant 256 : index
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
          %extracted_slice = tensor.extract_slice %arg0[0, %arg4, %arg5, 0] [1, 1, 1, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x64xf32>
          %8 = affine.max #map3(%arg5)
          %9 = affine.min #map4(%arg5)[%dim_1]
          %10 = affine.max #map5(%9, %arg5)
          %11 = affine.min #map6(%8, %10)
          %12 = affine.max #map6(%11, %9)
          %13 = affine.apply #map7(%11, %12)
          %14 = tensor.empty() : tensor<1x64xf32>
          %15 = tensor.empty() : tensor<1xf32>
          %16:3 = attn.online_init outs(%14, %15, %15 : tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>
          %17:3 = scf.for %arg7 = %8 to %11 step %c256 iter_args(%arg8 = %16#0, %arg9 = %16#1, %arg10 = %16#2) -> (tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>) {
            %21 = affine.min #map8(%arg7, %11)
            %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, %21, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, %21, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %22:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>) offsets(%c0, %arg4, %arg5, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) mask(#attn.window<left = 1023, right = 0>) max_keys(256) -> tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>
            scf.yield %22#0, %22#1, %22#2 : tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>
          }
          %18:3 = scf.for %arg7 = %11 to %13 step %c256 iter_args(%arg8 = %17#0, %arg9 = %17#1, %arg10 = %17#2) -> (tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>) {
            %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, 256, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<256x64xf32>
            %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, 256, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<256x64xf32>
            %21:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<1x64xf32>, tensor<256x64xf32>, tensor<256x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>) offsets(%c0, %arg4, %arg5, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) max_keys(256) -> tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>
            scf.yield %21#0, %21#1, %21#2 : tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>
          }
          %19:3 = scf.for %arg7 = %13 to %10 step %c256 iter_args(%arg8 = %18#0, %arg9 = %18#1, %arg10 = %18#2) -> (tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>) {
            %21 = affine.min #map8(%arg7, %10)
            %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, %21, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, %21, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %22:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>) offsets(%c0, %arg4, %arg5, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) mask(#attn.window<left = 1023, right = 0>) max_keys(256) -> tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>
            scf.yield %22#0, %22#1, %22#2 : tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>
          }
          %extracted_slice_3 = tensor.extract_slice %arg6[0, %arg4, %arg5, 0] [1, 1, 1, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x64xf32>
          %20 = attn.online_finish ins(%19#0, %19#1, %19#2 : tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>) outs(%extracted_slice_3 : tensor<1x64xf32>) fully_masked  zero -> tensor<1x64xf32>
          scf.forall.in_parallel {
            tensor.parallel_insert_slice %20 into %arg6[0, %arg4, %arg5, 0] [1, 1, 1, 64] [1, 1, 1, 1] : tensor<1x64xf32> into tensor<1x8x?x64xf32>
          }
        }
        scf.yield %7 : tensor<1x8x?x64xf32>
      } else {
        %7 = affine.apply #map9()[%dim]
        %8 = scf.forall (%arg4, %arg5) in (8, %7) shared_outs(%arg6 = %arg3) -> (tensor<1x8x?x64xf32>) {
          %9 = affine.apply #map10(%arg5)
          %10 = affine.min #map11(%arg5)[%dim]
          %extracted_slice = tensor.extract_slice %arg0[0, %arg4, %9, 0] [1, 1, %10, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
          %11 = affine.max #map12(%arg5)
          %12 = affine.min #map13(%10, %arg5)[%dim_1]
          %13 = affine.max #map14(%12, %arg5)
          %14 = affine.max #map15(%10, %arg5)
          %15 = affine.min #map6(%14, %13)
          %16 = affine.min #map16(%arg5)[%dim_1]
          %17 = affine.max #map6(%15, %16)
          %18 = affine.apply #map17(%15, %17)
          %19 = tensor.empty() : tensor<64x64xf32>
          %20 = tensor.empty() : tensor<64xf32>
          %21:3 = attn.online_init outs(%19, %20, %20 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
          %22:3 = scf.for %arg7 = %11 to %15 step %c64 iter_args(%arg8 = %21#0, %arg9 = %21#1, %arg10 = %21#2) -> (tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) {
            %26 = affine.min #map18(%arg7, %15)
            %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, %26, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, %26, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %27:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c0, %arg4, %9, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) mask(#attn.window<left = 1023, right = 0>) max_keys(64) -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
            scf.yield %27#0, %27#1, %27#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
          }
          %23:3 = scf.for %arg7 = %15 to %18 step %c64 iter_args(%arg8 = %22#0, %arg9 = %22#1, %arg10 = %22#2) -> (tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) {
            %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, 64, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<64x64xf32>
            %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, 64, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<64x64xf32>
            %26:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<?x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c0, %arg4, %9, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) max_keys(64) -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
            scf.yield %26#0, %26#1, %26#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
          }
          %24:3 = scf.for %arg7 = %18 to %13 step %c64 iter_args(%arg8 = %23#0, %arg9 = %23#1, %arg10 = %23#2) -> (tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) {
            %26 = affine.min #map18(%arg7, %13)
            %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, %26, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, %26, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %27:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c0, %arg4, %9, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) mask(#attn.window<left = 1023, right = 0>) max_keys(64) -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
            scf.yield %27#0, %27#1, %27#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
          }
          %extracted_slice_3 = tensor.extract_slice %arg6[0, %arg4, %9, 0] [1, 1, %10, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
          %25 = attn.online_finish ins(%24#0, %24#1, %24#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) outs(%extracted_slice_3 : tensor<?x64xf32>) fully_masked  zero -> tensor<?x64xf32>
          scf.forall.in_parallel {
            tensor.parallel_insert_slice %25 into %arg6[0, %arg4, %9, 0] [1, 1, %10, 64] [1, 1, 1, 1] : tensor<?x64xf32> into tensor<1x8x?x64xf32>
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
