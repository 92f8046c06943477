// Written by tools/dev/update-golden.py from test/Golden/Inputs/sliding-window.mlir; not edited by hand.
#map = affine_map<(d0, d1, d2) -> (-d0 + 1)>
#map1 = affine_map<(d0, d1, d2) -> (-d0 + 16)>
#map2 = affine_map<(d0, d1, d2) -> ()>
#map3 = affine_map<()[s0] -> (-s0 + 1)>
#map4 = affine_map<(d0) -> (0, d0 - 1023)>
#map5 = affine_map<(d0)[s0] -> (s0, d0 + 1)>
#map6 = affine_map<(d0, d1) -> (0, d1 - 1023, d0)>
#map7 = affine_map<(d0, d1) -> (d1, d0)>
#map8 = affine_map<(d0, d1) -> (d0 + ((-d0 + d1) floordiv 256) * 256)>
#map9 = affine_map<(d0, d1) -> (-d0 + d1, 256)>
#map10 = affine_map<()[s0] -> (-s0 + 16)>
#map11 = affine_map<()[s0] -> (s0 ceildiv 16)>
#map12 = affine_map<(d0) -> (d0 * 16)>
#map13 = affine_map<(d0)[s0] -> (d0 * -16 + s0, 16)>
#map14 = affine_map<(d0) -> (0, d0 * 16 - 1023)>
#map15 = affine_map<(d0, d1)[s0] -> (s0, d0 + d1 * 16)>
#map16 = affine_map<(d0, d1) -> (0, d1 * 16 - 1023, d0)>
#map17 = affine_map<(d0, d1) -> (0, d0 + d1 * 16 - 1024)>
#map18 = affine_map<(d0)[s0] -> (s0, d0 * 16 + 1)>
#map19 = affine_map<()[s0] -> (s0 ceildiv 64)>
#map20 = affine_map<(d0) -> (d0 * 64)>
#map21 = affine_map<(d0)[s0] -> (d0 * -64 + s0, 64)>
#map22 = affine_map<(d0) -> (0, d0 * 64 - 1023)>
#map23 = affine_map<(d0, d1)[s0] -> (s0, d0 + d1 * 64)>
#map24 = affine_map<(d0, d1) -> (0, d1 * 64 - 1023, d0)>
#map25 = affine_map<(d0, d1) -> (0, d0 + d1 * 64 - 1024)>
#map26 = affine_map<(d0)[s0] -> (s0, d0 * 64 + 1)>
#map27 = affine_map<(d0, d1) -> (d0 + ((-d0 + d1) floordiv 64) * 64)>
#map28 = affine_map<(d0, d1) -> (-d0 + d1, 64)>
module {
  func.func @window(%arg0: tensor<1x8x?x64xf32>, %arg1: tensor<1x8x?x64xf32>, %arg2: tensor<1x8x?x64xf32>, %arg3: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> {
    %0 = call @attention_0(%arg0, %arg1, %arg2, %arg3) : (tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32>
    return %0 : tensor<1x8x?x64xf32>
  }
  func.func private @attention_0(%arg0: tensor<1x8x?x64xf32>, %arg1: tensor<1x8x?x64xf32>, %arg2: tensor<1x8x?x64xf32>, %arg3: tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32> attributes {attn.plan = #attn.tile_plan<[<guard = #map, configs = [<query_tile = 1, key_tile = 256>]>, <guard = #map1, configs = [<query_tile = 16, key_tile = 256>]>, <guard = #map2, configs = [<query_tile = 64, key_tile = 64>]>]>, attn.stage = #attn.stage<online>, attn.target = #attn.target<name = "generic-avx512", kind = cpu, cpu = "x86-64-v4", features = "", vector_bytes = 64, vector_registers = 32, l1_bytes = 32768, l2_bytes = 1048576>} {
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
      %4 = affine.apply #map3()[%dim]
      %5 = arith.cmpi sge, %4, %c0 : index
      %6 = scf.if %5 -> (tensor<1x8x?x64xf32>) {
        %7 = scf.forall (%arg4, %arg5) in (8, %dim) shared_outs(%arg6 = %arg3) -> (tensor<1x8x?x64xf32>) {
          %extracted_slice = tensor.extract_slice %arg0[0, %arg4, %arg5, 0] [1, 1, 1, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x64xf32>
          %8 = affine.max #map4(%arg5)
          %9 = affine.min #map5(%arg5)[%dim_1]
          %10 = affine.max #map6(%9, %arg5)
          %11 = affine.min #map7(%8, %10)
          %12 = affine.max #map7(%11, %9)
          %13 = affine.apply #map8(%11, %12)
          %14 = tensor.empty() : tensor<1x64xf32>
          %15 = tensor.empty() : tensor<1xf32>
          %16:3 = attn.online_init outs(%14, %15, %15 : tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>
          %17:3 = scf.for %arg7 = %8 to %11 step %c256 iter_args(%arg8 = %16#0, %arg9 = %16#1, %arg10 = %16#2) -> (tensor<1x64xf32>, tensor<1xf32>, tensor<1xf32>) {
            %21 = affine.min #map9(%arg7, %11)
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
            %21 = affine.min #map9(%arg7, %10)
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
        %7 = affine.apply #map10()[%dim]
        %8 = arith.cmpi sge, %7, %c0 : index
        %9 = scf.if %8 -> (tensor<1x8x?x64xf32>) {
          %10 = affine.apply #map11()[%dim]
          %11 = scf.forall (%arg4, %arg5) in (8, %10) shared_outs(%arg6 = %arg3) -> (tensor<1x8x?x64xf32>) {
            %12 = affine.apply #map12(%arg5)
            %13 = affine.min #map13(%arg5)[%dim]
            %extracted_slice = tensor.extract_slice %arg0[0, %arg4, %12, 0] [1, 1, %13, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %14 = affine.max #map14(%arg5)
            %15 = affine.min #map15(%13, %arg5)[%dim_1]
            %16 = affine.max #map16(%15, %arg5)
            %17 = affine.max #map17(%13, %arg5)
            %18 = affine.min #map7(%17, %16)
            %19 = affine.min #map18(%arg5)[%dim_1]
            %20 = affine.max #map7(%18, %19)
            %21 = affine.apply #map8(%18, %20)
            %22 = tensor.empty() : tensor<16x64xf32>
            %23 = tensor.empty() : tensor<16xf32>
            %24:3 = attn.online_init outs(%22, %23, %23 : tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>) -> tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>
            %25:3 = scf.for %arg7 = %14 to %18 step %c256 iter_args(%arg8 = %24#0, %arg9 = %24#1, %arg10 = %24#2) -> (tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>) {
              %29 = affine.min #map9(%arg7, %18)
              %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, %29, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
              %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, %29, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
              %30:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>) offsets(%c0, %arg4, %12, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) mask(#attn.window<left = 1023, right = 0>) max_keys(256) -> tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>
              scf.yield %30#0, %30#1, %30#2 : tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>
            }
            %26:3 = scf.for %arg7 = %18 to %21 step %c256 iter_args(%arg8 = %25#0, %arg9 = %25#1, %arg10 = %25#2) -> (tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>) {
              %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, 256, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<256x64xf32>
              %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, 256, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<256x64xf32>
              %29:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<?x64xf32>, tensor<256x64xf32>, tensor<256x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>) offsets(%c0, %arg4, %12, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) max_keys(256) -> tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>
              scf.yield %29#0, %29#1, %29#2 : tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>
            }
            %27:3 = scf.for %arg7 = %21 to %16 step %c256 iter_args(%arg8 = %26#0, %arg9 = %26#1, %arg10 = %26#2) -> (tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>) {
              %29 = affine.min #map9(%arg7, %16)
              %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, %29, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
              %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, %29, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
              %30:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>) offsets(%c0, %arg4, %12, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) mask(#attn.window<left = 1023, right = 0>) max_keys(256) -> tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>
              scf.yield %30#0, %30#1, %30#2 : tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>
            }
            %extracted_slice_3 = tensor.extract_slice %arg6[0, %arg4, %12, 0] [1, 1, %13, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %28 = attn.online_finish ins(%27#0, %27#1, %27#2 : tensor<16x64xf32>, tensor<16xf32>, tensor<16xf32>) outs(%extracted_slice_3 : tensor<?x64xf32>) fully_masked  zero -> tensor<?x64xf32>
            scf.forall.in_parallel {
              tensor.parallel_insert_slice %28 into %arg6[0, %arg4, %12, 0] [1, 1, %13, 64] [1, 1, 1, 1] : tensor<?x64xf32> into tensor<1x8x?x64xf32>
            }
          }
          scf.yield %11 : tensor<1x8x?x64xf32>
        } else {
          %10 = affine.apply #map19()[%dim]
          %11 = scf.forall (%arg4, %arg5) in (8, %10) shared_outs(%arg6 = %arg3) -> (tensor<1x8x?x64xf32>) {
            %12 = affine.apply #map20(%arg5)
            %13 = affine.min #map21(%arg5)[%dim]
            %extracted_slice = tensor.extract_slice %arg0[0, %arg4, %12, 0] [1, 1, %13, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %14 = affine.max #map22(%arg5)
            %15 = affine.min #map23(%13, %arg5)[%dim_1]
            %16 = affine.max #map24(%15, %arg5)
            %17 = affine.max #map25(%13, %arg5)
            %18 = affine.min #map7(%17, %16)
            %19 = affine.min #map26(%arg5)[%dim_1]
            %20 = affine.max #map7(%18, %19)
            %21 = affine.apply #map27(%18, %20)
            %22 = tensor.empty() : tensor<64x64xf32>
            %23 = tensor.empty() : tensor<64xf32>
            %24:3 = attn.online_init outs(%22, %23, %23 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
            %25:3 = scf.for %arg7 = %14 to %18 step %c64 iter_args(%arg8 = %24#0, %arg9 = %24#1, %arg10 = %24#2) -> (tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) {
              %29 = affine.min #map28(%arg7, %18)
              %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, %29, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
              %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, %29, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
              %30:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c0, %arg4, %12, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) mask(#attn.window<left = 1023, right = 0>) max_keys(64) -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
              scf.yield %30#0, %30#1, %30#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
            }
            %26:3 = scf.for %arg7 = %18 to %21 step %c64 iter_args(%arg8 = %25#0, %arg9 = %25#1, %arg10 = %25#2) -> (tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) {
              %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, 64, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<64x64xf32>
              %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, 64, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<64x64xf32>
              %29:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<?x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c0, %arg4, %12, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) max_keys(64) -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
              scf.yield %29#0, %29#1, %29#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
            }
            %27:3 = scf.for %arg7 = %21 to %16 step %c64 iter_args(%arg8 = %26#0, %arg9 = %26#1, %arg10 = %26#2) -> (tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) {
              %29 = affine.min #map28(%arg7, %16)
              %extracted_slice_4 = tensor.extract_slice %arg1[0, %arg4, %arg7, 0] [1, 1, %29, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
              %extracted_slice_5 = tensor.extract_slice %arg2[0, %arg4, %arg7, 0] [1, 1, %29, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
              %30:3 = attn.online_step ins(%extracted_slice, %extracted_slice_4, %extracted_slice_5 : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) outs(%arg8, %arg9, %arg10 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) offsets(%c0, %arg4, %12, %arg7) lengths(%dim, %dim_1) scale(1.250000e-01) mask(#attn.window<left = 1023, right = 0>) max_keys(64) -> tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
              scf.yield %30#0, %30#1, %30#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>
            }
            %extracted_slice_3 = tensor.extract_slice %arg6[0, %arg4, %12, 0] [1, 1, %13, 64] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<?x64xf32>
            %28 = attn.online_finish ins(%27#0, %27#1, %27#2 : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) outs(%extracted_slice_3 : tensor<?x64xf32>) fully_masked  zero -> tensor<?x64xf32>
            scf.forall.in_parallel {
              tensor.parallel_insert_slice %28 into %arg6[0, %arg4, %12, 0] [1, 1, %13, 64] [1, 1, 1, 1] : tensor<?x64xf32> into tensor<1x8x?x64xf32>
            }
          }
          scf.yield %11 : tensor<1x8x?x64xf32>
        }
        scf.yield %9 : tensor<1x8x?x64xf32>
      }
      scf.yield %6 : tensor<1x8x?x64xf32>
    } else {
      scf.yield %arg3 : tensor<1x8x?x64xf32>
    }
    return %3 : tensor<1x8x?x64xf32>
  }
}
