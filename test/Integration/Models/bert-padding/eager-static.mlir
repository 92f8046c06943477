#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1, d2) -> (d2)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, 0)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map13 = affine_map<(d0, d1) -> (d1)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x45x32xf32>, %arg1: tensor<2x45xi64>, %arg2: tensor<128x32xf32>, %arg3: tensor<2x32xf32>, %arg4: tensor<32xf32>, %arg5: tensor<32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32xf32>, %arg8: tensor<32x32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32x32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32x32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32x32xf32>, %arg17: tensor<32xf32>, %arg18: tensor<32x32xf32>, %arg19: tensor<32xf32>, %arg20: tensor<32xf32>, %arg21: tensor<32xf32>, %arg22: tensor<32x32xf32>, %arg23: tensor<32xf32>) -> tensor<2x45x32xf32> {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c45_i64 = arith.constant 45 : i64
    %c2 = arith.constant 2 : index
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<true> : tensor<i1>
    %cst_7 = arith.constant 9.9999999999999998E-13 : f64
    %cst_8 = arith.constant 3.200000e+01 : f64
    %cst_9 = arith.constant 3.200000e+01 : f32
    %cst_10 = arith.constant 2.500000e-01 : f32
    %cst_11 = arith.constant 1.41421354 : f32
    %cst_12 = arith.constant dense<0> : tensor<1x45xi64>
    %0 = tensor.empty() : tensor<45xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<45xi64>) {
    ^bb0(%out: i64):
      %115 = linalg.index 0 : index
      %116 = arith.index_cast %115 : index to i64
      linalg.yield %116 : i64
    } -> tensor<45xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [1, 45] : tensor<45xi64> into tensor<1x45xi64>
    %2 = tensor.empty() : tensor<1x45x32xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_12 : tensor<1x45xi64>) outs(%2 : tensor<1x45x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %115 = arith.index_cast %in : i64 to index
      %116 = linalg.index 2 : index
      %117 = arith.cmpi slt, %115, %c2 : index
      cf.assert %117, "index must be smaller than dim size"
      %118 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %118, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg3[%115, %116] : tensor<2x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x45x32xf32>
    %4 = tensor.empty() : tensor<2x45x32xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %3 : tensor<2x45x32xf32>, tensor<1x45x32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x45xi64>) outs(%2 : tensor<1x45x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %115 = arith.index_cast %in : i64 to index
      %116 = linalg.index 2 : index
      %117 = arith.cmpi slt, %115, %c128 : index
      cf.assert %117, "index must be smaller than dim size"
      %118 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %118, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%115, %116] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x45x32xf32>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %6 : tensor<2x45x32xf32>, tensor<1x45x32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %8 = tensor.empty() : tensor<2x45x32xf64>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x45x32xf32>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %115 = arith.extf %in : f32 to f64
      linalg.yield %115 : f64
    } -> tensor<2x45x32xf64>
    %10 = tensor.empty() : tensor<2x45x1xf64>
    %11 = linalg.fill ins(%cst : f64) outs(%10 : tensor<2x45x1xf64>) -> tensor<2x45x1xf64>
    %12 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%9 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_8 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %13 : tensor<2x45x32xf64>, tensor<2x45x1xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %115 = arith.subf %in, %in_41 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x32xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %14 : tensor<2x45x32xf64>, tensor<2x45x32xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %115 = arith.mulf %in, %in_41 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x32xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%15 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_8 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %18 = tensor.empty() : tensor<2x45x1xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x45x1xf64>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %115 = arith.truncf %in : f64 to f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %20 = linalg.fill ins(%cst_0 : f32) outs(%18 : tensor<2x45x1xf32>) -> tensor<2x45x1xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<2x45x32xf32>) outs(%20 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.addf %in, %out : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.divf %in, %cst_9 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.truncf %cst_7 : f64 to f32
      %116 = arith.addf %in, %115 : f32
      linalg.yield %116 : f32
    } -> tensor<2x45x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = math.rsqrt %in : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %22 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.subf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %24 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.mulf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %arg4 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.mulf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg5 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %29 = tensor.empty() : tensor<2x45xi1>
    %30 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<2x45xi64>) outs(%29 : tensor<2x45xi1>) {
    ^bb0(%in: i64, %out: i1):
      %115 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %115 : i1
    } -> tensor<2x45xi1>
    %31 = tensor.empty() : tensor<2xi64>
    %32 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%31 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %115 = linalg.index 0 : index
      %116 = arith.index_cast %115 : index to i64
      linalg.yield %116 : i64
    } -> tensor<2xi64>
    %expanded_13 = tensor.expand_shape %32 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_14 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 45, 1] : tensor<45xi64> into tensor<1x1x45x1xi64>
    %expanded_15 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 45] : tensor<45xi64> into tensor<1x1x1x45xi64>
    %33 = tensor.empty() : tensor<1x1x45x1xi1>
    %34 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<1x1x45x1xi64>) outs(%33 : tensor<1x1x45x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %115 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %115 : i1
    } -> tensor<1x1x45x1xi1>
    %35 = linalg.generic {indexing_maps = [#map8, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6, %34 : tensor<i1>, tensor<1x1x45x1xi1>) outs(%33 : tensor<1x1x45x1xi1>) {
    ^bb0(%in: i1, %in_41: i1, %out: i1):
      %115 = arith.andi %in, %in_41 : i1
      linalg.yield %115 : i1
    } -> tensor<1x1x45x1xi1>
    %36 = tensor.empty() : tensor<2x1x1x45xi1>
    %37 = linalg.generic {indexing_maps = [#map9, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_15 : tensor<2x1x1x1xi64>, tensor<1x1x1x45xi64>) outs(%36 : tensor<2x1x1x45xi1>) {
    ^bb0(%in: i64, %in_41: i64, %out: i1):
      %115 = arith.cmpi slt, %in, %c0_i64 : i64
      %116 = arith.addi %in, %c2_i64 : i64
      %117 = arith.select %115, %116, %in : i64
      %118 = arith.index_cast %117 : i64 to index
      %119 = arith.cmpi slt, %in_41, %c0_i64 : i64
      %120 = arith.addi %in_41, %c45_i64 : i64
      %121 = arith.select %119, %120, %in_41 : i64
      %122 = arith.index_cast %121 : i64 to index
      %extracted = tensor.extract %30[%118, %122] : tensor<2x45xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x45xi1>
    %38 = tensor.empty() : tensor<2x1x45x45xi1>
    %39 = linalg.generic {indexing_maps = [#map11, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %37 : tensor<1x1x45x1xi1>, tensor<2x1x1x45xi1>) outs(%38 : tensor<2x1x45x45xi1>) {
    ^bb0(%in: i1, %in_41: i1, %out: i1):
      %115 = arith.andi %in, %in_41 : i1
      linalg.yield %115 : i1
    } -> tensor<2x1x45x45xi1>
    %40 = tensor.empty() : tensor<2x1x45x45xf32>
    %41 = linalg.generic {indexing_maps = [#map7, #map8, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_5, %cst_4 : tensor<2x1x45x45xi1>, tensor<f32>, tensor<f32>) outs(%40 : tensor<2x1x45x45xf32>) {
    ^bb0(%in: i1, %in_41: f32, %in_42: f32, %out: f32):
      %115 = arith.select %in, %in_41, %in_42 : f32
      linalg.yield %115 : f32
    } -> tensor<2x1x45x45xf32>
    %collapsed = tensor.collapse_shape %28 [[0, 1], [2]] : tensor<2x45x32xf32> into tensor<90x32xf32>
    %42 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%42 : tensor<32x32xf32>) permutation = [1, 0] 
    %43 = tensor.empty() : tensor<90x32xf32>
    %44 = linalg.fill ins(%cst_0 : f32) outs(%43 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %45 = linalg.matmul ins(%collapsed, %transposed : tensor<90x32xf32>, tensor<32x32xf32>) outs(%44 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %46 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%45, %arg7 : tensor<90x32xf32>, tensor<32xf32>) outs(%43 : tensor<90x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<90x32xf32>
    %expanded_16 = tensor.expand_shape %46 [[0, 1], [2, 3]] output_shape [2, 45, 2, 16] : tensor<90x32xf32> into tensor<2x45x2x16xf32>
    %47 = tensor.empty() : tensor<2x2x45x16xf32>
    %transposed_17 = linalg.transpose ins(%expanded_16 : tensor<2x45x2x16xf32>) outs(%47 : tensor<2x2x45x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_18 = linalg.transpose ins(%arg8 : tensor<32x32xf32>) outs(%42 : tensor<32x32xf32>) permutation = [1, 0] 
    %48 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<90x32xf32>, tensor<32x32xf32>) outs(%44 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %49 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%48, %arg9 : tensor<90x32xf32>, tensor<32xf32>) outs(%43 : tensor<90x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<90x32xf32>
    %expanded_19 = tensor.expand_shape %49 [[0, 1], [2, 3]] output_shape [2, 45, 2, 16] : tensor<90x32xf32> into tensor<2x45x2x16xf32>
    %transposed_20 = linalg.transpose ins(%arg10 : tensor<32x32xf32>) outs(%42 : tensor<32x32xf32>) permutation = [1, 0] 
    %50 = linalg.matmul ins(%collapsed, %transposed_20 : tensor<90x32xf32>, tensor<32x32xf32>) outs(%44 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %51 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%50, %arg11 : tensor<90x32xf32>, tensor<32xf32>) outs(%43 : tensor<90x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<90x32xf32>
    %expanded_21 = tensor.expand_shape %51 [[0, 1], [2, 3]] output_shape [2, 45, 2, 16] : tensor<90x32xf32> into tensor<2x45x2x16xf32>
    %transposed_22 = linalg.transpose ins(%expanded_21 : tensor<2x45x2x16xf32>) outs(%47 : tensor<2x2x45x16xf32>) permutation = [0, 2, 1, 3] 
    %52 = tensor.empty() : tensor<2x2x16x45xf32>
    %transposed_23 = linalg.transpose ins(%expanded_19 : tensor<2x45x2x16xf32>) outs(%52 : tensor<2x2x16x45xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_24 = tensor.collapse_shape %transposed_17 [[0, 1], [2], [3]] : tensor<2x2x45x16xf32> into tensor<4x45x16xf32>
    %collapsed_25 = tensor.collapse_shape %transposed_23 [[0, 1], [2], [3]] : tensor<2x2x16x45xf32> into tensor<4x16x45xf32>
    %53 = tensor.empty() : tensor<4x45x45xf32>
    %54 = linalg.fill ins(%cst_0 : f32) outs(%53 : tensor<4x45x45xf32>) -> tensor<4x45x45xf32>
    %55 = linalg.batch_matmul ins(%collapsed_24, %collapsed_25 : tensor<4x45x16xf32>, tensor<4x16x45xf32>) outs(%54 : tensor<4x45x45xf32>) -> tensor<4x45x45xf32>
    %expanded_26 = tensor.expand_shape %55 [[0, 1], [2], [3]] output_shape [2, 2, 45, 45] : tensor<4x45x45xf32> into tensor<2x2x45x45xf32>
    %56 = tensor.empty() : tensor<2x2x45x45xf32>
    %57 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_26 : tensor<2x2x45x45xf32>) outs(%56 : tensor<2x2x45x45xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.mulf %in, %cst_10 : f32
      linalg.yield %115 : f32
    } -> tensor<2x2x45x45xf32>
    %58 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %41 : tensor<2x2x45x45xf32>, tensor<2x1x45x45xf32>) outs(%56 : tensor<2x2x45x45xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x2x45x45xf32>
    %59 = tensor.empty() : tensor<2x2x45xi64>
    %60 = linalg.fill ins(%c0_i64 : i64) outs(%59 : tensor<2x2x45xi64>) -> tensor<2x2x45xi64>
    %61 = tensor.empty() : tensor<2x2x45xf32>
    %62 = linalg.fill ins(%cst_1 : f32) outs(%61 : tensor<2x2x45xf32>) -> tensor<2x2x45xf32>
    %63:2 = linalg.generic {indexing_maps = [#map7, #map15, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%58 : tensor<2x2x45x45xf32>) outs(%62, %60 : tensor<2x2x45xf32>, tensor<2x2x45xi64>) {
    ^bb0(%in: f32, %out: f32, %out_41: i64):
      %115 = linalg.index 3 : index
      %116 = arith.index_cast %115 : index to i64
      %117 = arith.maximumf %in, %out : f32
      %118 = arith.cmpf ogt, %in, %out : f32
      %119 = arith.select %118, %116, %out_41 : i64
      linalg.yield %117, %119 : f32, i64
    } -> (tensor<2x2x45xf32>, tensor<2x2x45xi64>)
    %expanded_27 = tensor.expand_shape %63#0 [[0], [1], [2, 3]] output_shape [2, 2, 45, 1] : tensor<2x2x45xf32> into tensor<2x2x45x1xf32>
    %64 = linalg.generic {indexing_maps = [#map7, #map16, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %expanded_27 : tensor<2x2x45x45xf32>, tensor<2x2x45x1xf32>) outs(%56 : tensor<2x2x45x45xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.subf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x2x45x45xf32>
    %65 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64 : tensor<2x2x45x45xf32>) outs(%56 : tensor<2x2x45x45xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = math.exp %in : f32
      linalg.yield %115 : f32
    } -> tensor<2x2x45x45xf32>
    %66 = tensor.empty() : tensor<2x2x45x1xf32>
    %67 = linalg.fill ins(%cst_0 : f32) outs(%66 : tensor<2x2x45x1xf32>) -> tensor<2x2x45x1xf32>
    %68 = linalg.generic {indexing_maps = [#map7, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%65 : tensor<2x2x45x45xf32>) outs(%67 : tensor<2x2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.addf %in, %out : f32
      linalg.yield %115 : f32
    } -> tensor<2x2x45x1xf32>
    %69 = linalg.generic {indexing_maps = [#map7, #map16, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65, %68 : tensor<2x2x45x45xf32>, tensor<2x2x45x1xf32>) outs(%56 : tensor<2x2x45x45xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.divf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x2x45x45xf32>
    %collapsed_28 = tensor.collapse_shape %69 [[0, 1], [2], [3]] : tensor<2x2x45x45xf32> into tensor<4x45x45xf32>
    %collapsed_29 = tensor.collapse_shape %transposed_22 [[0, 1], [2], [3]] : tensor<2x2x45x16xf32> into tensor<4x45x16xf32>
    %70 = tensor.empty() : tensor<4x45x16xf32>
    %71 = linalg.fill ins(%cst_0 : f32) outs(%70 : tensor<4x45x16xf32>) -> tensor<4x45x16xf32>
    %72 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<4x45x45xf32>, tensor<4x45x16xf32>) outs(%71 : tensor<4x45x16xf32>) -> tensor<4x45x16xf32>
    %expanded_30 = tensor.expand_shape %72 [[0, 1], [2], [3]] output_shape [2, 2, 45, 16] : tensor<4x45x16xf32> into tensor<2x2x45x16xf32>
    %73 = tensor.empty() : tensor<2x45x2x16xf32>
    %transposed_31 = linalg.transpose ins(%expanded_30 : tensor<2x2x45x16xf32>) outs(%73 : tensor<2x45x2x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_32 = tensor.collapse_shape %transposed_31 [[0, 1], [2, 3]] : tensor<2x45x2x16xf32> into tensor<90x32xf32>
    %transposed_33 = linalg.transpose ins(%arg12 : tensor<32x32xf32>) outs(%42 : tensor<32x32xf32>) permutation = [1, 0] 
    %74 = linalg.matmul ins(%collapsed_32, %transposed_33 : tensor<90x32xf32>, tensor<32x32xf32>) outs(%44 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %75 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%74, %arg13 : tensor<90x32xf32>, tensor<32xf32>) outs(%43 : tensor<90x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<90x32xf32>
    %expanded_34 = tensor.expand_shape %75 [[0, 1], [2]] output_shape [2, 45, 32] : tensor<90x32xf32> into tensor<2x45x32xf32>
    %76 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34, %28 : tensor<2x45x32xf32>, tensor<2x45x32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %77 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<2x45x32xf32>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %115 = arith.extf %in : f32 to f64
      linalg.yield %115 : f64
    } -> tensor<2x45x32xf64>
    %78 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %79 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_8 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %80 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %79 : tensor<2x45x32xf64>, tensor<2x45x1xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %115 = arith.subf %in, %in_41 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x32xf64>
    %81 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %80 : tensor<2x45x32xf64>, tensor<2x45x32xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %115 = arith.mulf %in, %in_41 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x32xf64>
    %82 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%81 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %83 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_8 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %84 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<2x45x1xf64>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %115 = arith.truncf %in : f64 to f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %85 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%76 : tensor<2x45x32xf32>) outs(%20 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.addf %in, %out : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %86 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.divf %in, %cst_9 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %87 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.truncf %cst_7 : f64 to f32
      %116 = arith.addf %in, %115 : f32
      linalg.yield %116 : f32
    } -> tensor<2x45x1xf32>
    %88 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = math.rsqrt %in : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %89 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %86 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.subf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %90 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %88 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.mulf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %91 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %arg14 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.mulf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %92 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %arg15 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %collapsed_35 = tensor.collapse_shape %92 [[0, 1], [2]] : tensor<2x45x32xf32> into tensor<90x32xf32>
    %transposed_36 = linalg.transpose ins(%arg16 : tensor<32x32xf32>) outs(%42 : tensor<32x32xf32>) permutation = [1, 0] 
    %93 = linalg.matmul ins(%collapsed_35, %transposed_36 : tensor<90x32xf32>, tensor<32x32xf32>) outs(%44 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %94 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%93, %arg17 : tensor<90x32xf32>, tensor<32xf32>) outs(%43 : tensor<90x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<90x32xf32>
    %expanded_37 = tensor.expand_shape %94 [[0, 1], [2]] output_shape [2, 45, 32] : tensor<90x32xf32> into tensor<2x45x32xf32>
    %95 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<2x45x32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.divf %in, %cst_11 : f32
      %116 = math.erf %115 : f32
      %117 = arith.addf %116, %cst_2 : f32
      %118 = arith.mulf %117, %cst_3 : f32
      %119 = arith.mulf %in, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<2x45x32xf32>
    %collapsed_38 = tensor.collapse_shape %95 [[0, 1], [2]] : tensor<2x45x32xf32> into tensor<90x32xf32>
    %transposed_39 = linalg.transpose ins(%arg18 : tensor<32x32xf32>) outs(%42 : tensor<32x32xf32>) permutation = [1, 0] 
    %96 = linalg.matmul ins(%collapsed_38, %transposed_39 : tensor<90x32xf32>, tensor<32x32xf32>) outs(%44 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %97 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%96, %arg19 : tensor<90x32xf32>, tensor<32xf32>) outs(%43 : tensor<90x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<90x32xf32>
    %expanded_40 = tensor.expand_shape %97 [[0, 1], [2]] output_shape [2, 45, 32] : tensor<90x32xf32> into tensor<2x45x32xf32>
    %98 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40, %92 : tensor<2x45x32xf32>, tensor<2x45x32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %99 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<2x45x32xf32>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %115 = arith.extf %in : f32 to f64
      linalg.yield %115 : f64
    } -> tensor<2x45x32xf64>
    %100 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%99 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %101 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_8 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %102 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %101 : tensor<2x45x32xf64>, tensor<2x45x1xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %115 = arith.subf %in, %in_41 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x32xf64>
    %103 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %102 : tensor<2x45x32xf64>, tensor<2x45x32xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %115 = arith.mulf %in, %in_41 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x32xf64>
    %104 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%103 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %105 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_8 : f64
      linalg.yield %115 : f64
    } -> tensor<2x45x1xf64>
    %106 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<2x45x1xf64>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %115 = arith.truncf %in : f64 to f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %107 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<2x45x32xf32>) outs(%20 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.addf %in, %out : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %108 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.divf %in, %cst_9 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %109 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.truncf %cst_7 : f64 to f32
      %116 = arith.addf %in, %115 : f32
      linalg.yield %116 : f32
    } -> tensor<2x45x1xf32>
    %110 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = math.rsqrt %in : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x1xf32>
    %111 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %108 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.subf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %112 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %110 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.mulf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %113 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %arg20 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.mulf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    %114 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %arg21 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %115 = arith.addf %in, %in_41 : f32
      linalg.yield %115 : f32
    } -> tensor<2x45x32xf32>
    return %114 : tensor<2x45x32xf32>
  }
}

