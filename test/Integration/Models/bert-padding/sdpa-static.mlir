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
#map17 = affine_map<(d0, d1, d2) -> (d1, d2)>
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
    %true = arith.constant true
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<2x2x45x45xf32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_7 = arith.constant dense<true> : tensor<i1>
    %cst_8 = arith.constant 0xFFF0000000000000 : f64
    %cst_9 = arith.constant 9.9999999999999998E-13 : f64
    %cst_10 = arith.constant 3.200000e+01 : f64
    %cst_11 = arith.constant 3.200000e+01 : f32
    %cst_12 = arith.constant 1.41421354 : f32
    %cst_13 = arith.constant dense<0> : tensor<1x45xi64>
    %0 = tensor.empty() : tensor<45xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<45xi64>) {
    ^bb0(%out: i64):
      %125 = linalg.index 0 : index
      %126 = arith.index_cast %125 : index to i64
      linalg.yield %126 : i64
    } -> tensor<45xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [1, 45] : tensor<45xi64> into tensor<1x45xi64>
    %2 = tensor.empty() : tensor<1x45x32xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_13 : tensor<1x45xi64>) outs(%2 : tensor<1x45x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %125 = arith.index_cast %in : i64 to index
      %126 = linalg.index 2 : index
      %127 = arith.cmpi slt, %125, %c2 : index
      cf.assert %127, "index must be smaller than dim size"
      %128 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %128, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg3[%125, %126] : tensor<2x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x45x32xf32>
    %4 = tensor.empty() : tensor<2x45x32xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %3 : tensor<2x45x32xf32>, tensor<1x45x32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x45xi64>) outs(%2 : tensor<1x45x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %125 = arith.index_cast %in : i64 to index
      %126 = linalg.index 2 : index
      %127 = arith.cmpi slt, %125, %c128 : index
      cf.assert %127, "index must be smaller than dim size"
      %128 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %128, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%125, %126] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x45x32xf32>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %6 : tensor<2x45x32xf32>, tensor<1x45x32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %8 = tensor.empty() : tensor<2x45x32xf64>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x45x32xf32>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %125 = arith.extf %in : f32 to f64
      linalg.yield %125 : f64
    } -> tensor<2x45x32xf64>
    %10 = tensor.empty() : tensor<2x45x1xf64>
    %11 = linalg.fill ins(%cst : f64) outs(%10 : tensor<2x45x1xf64>) -> tensor<2x45x1xf64>
    %12 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%9 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.addf %in, %out : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.divf %in, %cst_10 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %13 : tensor<2x45x32xf64>, tensor<2x45x1xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %125 = arith.subf %in, %in_41 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x32xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %14 : tensor<2x45x32xf64>, tensor<2x45x32xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %125 = arith.mulf %in, %in_41 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x32xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%15 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.addf %in, %out : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.divf %in, %cst_10 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %18 = tensor.empty() : tensor<2x45x1xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x45x1xf64>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %125 = arith.truncf %in : f64 to f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %20 = linalg.fill ins(%cst_0 : f32) outs(%18 : tensor<2x45x1xf32>) -> tensor<2x45x1xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<2x45x32xf32>) outs(%20 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %out : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.divf %in, %cst_11 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.truncf %cst_9 : f64 to f32
      %126 = arith.addf %in, %125 : f32
      linalg.yield %126 : f32
    } -> tensor<2x45x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.rsqrt %in : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %22 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.subf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %24 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.mulf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %arg4 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.mulf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg5 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %29 = tensor.empty() : tensor<2x45xi1>
    %30 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<2x45xi64>) outs(%29 : tensor<2x45xi1>) {
    ^bb0(%in: i64, %out: i1):
      %125 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %125 : i1
    } -> tensor<2x45xi1>
    %31 = tensor.empty() : tensor<2xi64>
    %32 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%31 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %125 = linalg.index 0 : index
      %126 = arith.index_cast %125 : index to i64
      linalg.yield %126 : i64
    } -> tensor<2xi64>
    %expanded_14 = tensor.expand_shape %32 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_15 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 45, 1] : tensor<45xi64> into tensor<1x1x45x1xi64>
    %expanded_16 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 45] : tensor<45xi64> into tensor<1x1x1x45xi64>
    %33 = tensor.empty() : tensor<1x1x45x1xi1>
    %34 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x1x45x1xi64>) outs(%33 : tensor<1x1x45x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %125 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %125 : i1
    } -> tensor<1x1x45x1xi1>
    %35 = linalg.generic {indexing_maps = [#map8, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_7, %34 : tensor<i1>, tensor<1x1x45x1xi1>) outs(%33 : tensor<1x1x45x1xi1>) {
    ^bb0(%in: i1, %in_41: i1, %out: i1):
      %125 = arith.andi %in, %in_41 : i1
      linalg.yield %125 : i1
    } -> tensor<1x1x45x1xi1>
    %36 = tensor.empty() : tensor<2x1x1x45xi1>
    %37 = linalg.generic {indexing_maps = [#map9, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_16 : tensor<2x1x1x1xi64>, tensor<1x1x1x45xi64>) outs(%36 : tensor<2x1x1x45xi1>) {
    ^bb0(%in: i64, %in_41: i64, %out: i1):
      %125 = arith.cmpi slt, %in, %c0_i64 : i64
      %126 = arith.addi %in, %c2_i64 : i64
      %127 = arith.select %125, %126, %in : i64
      %128 = arith.index_cast %127 : i64 to index
      %129 = arith.cmpi slt, %in_41, %c0_i64 : i64
      %130 = arith.addi %in_41, %c45_i64 : i64
      %131 = arith.select %129, %130, %in_41 : i64
      %132 = arith.index_cast %131 : i64 to index
      %extracted = tensor.extract %30[%128, %132] : tensor<2x45xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x45xi1>
    %38 = tensor.empty() : tensor<2x1x45x45xi1>
    %39 = linalg.generic {indexing_maps = [#map11, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %37 : tensor<1x1x45x1xi1>, tensor<2x1x1x45xi1>) outs(%38 : tensor<2x1x45x45xi1>) {
    ^bb0(%in: i1, %in_41: i1, %out: i1):
      %125 = arith.andi %in, %in_41 : i1
      linalg.yield %125 : i1
    } -> tensor<2x1x45x45xi1>
    %collapsed = tensor.collapse_shape %28 [[0, 1], [2]] : tensor<2x45x32xf32> into tensor<90x32xf32>
    %40 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%40 : tensor<32x32xf32>) permutation = [1, 0] 
    %41 = tensor.empty() : tensor<90x32xf32>
    %42 = linalg.fill ins(%cst_0 : f32) outs(%41 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %43 = linalg.matmul ins(%collapsed, %transposed : tensor<90x32xf32>, tensor<32x32xf32>) outs(%42 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %44 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%43, %arg7 : tensor<90x32xf32>, tensor<32xf32>) outs(%41 : tensor<90x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<90x32xf32>
    %expanded_17 = tensor.expand_shape %44 [[0, 1], [2, 3]] output_shape [2, 45, 2, 16] : tensor<90x32xf32> into tensor<2x45x2x16xf32>
    %45 = tensor.empty() : tensor<2x2x45x16xf32>
    %transposed_18 = linalg.transpose ins(%expanded_17 : tensor<2x45x2x16xf32>) outs(%45 : tensor<2x2x45x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_19 = linalg.transpose ins(%arg8 : tensor<32x32xf32>) outs(%40 : tensor<32x32xf32>) permutation = [1, 0] 
    %46 = linalg.matmul ins(%collapsed, %transposed_19 : tensor<90x32xf32>, tensor<32x32xf32>) outs(%42 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %47 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%46, %arg9 : tensor<90x32xf32>, tensor<32xf32>) outs(%41 : tensor<90x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<90x32xf32>
    %expanded_20 = tensor.expand_shape %47 [[0, 1], [2, 3]] output_shape [2, 45, 2, 16] : tensor<90x32xf32> into tensor<2x45x2x16xf32>
    %transposed_21 = linalg.transpose ins(%arg10 : tensor<32x32xf32>) outs(%40 : tensor<32x32xf32>) permutation = [1, 0] 
    %48 = linalg.matmul ins(%collapsed, %transposed_21 : tensor<90x32xf32>, tensor<32x32xf32>) outs(%42 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %49 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%48, %arg11 : tensor<90x32xf32>, tensor<32xf32>) outs(%41 : tensor<90x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<90x32xf32>
    %expanded_22 = tensor.expand_shape %49 [[0, 1], [2, 3]] output_shape [2, 45, 2, 16] : tensor<90x32xf32> into tensor<2x45x2x16xf32>
    %transposed_23 = linalg.transpose ins(%expanded_22 : tensor<2x45x2x16xf32>) outs(%45 : tensor<2x2x45x16xf32>) permutation = [0, 2, 1, 3] 
    %50 = tensor.empty() : tensor<2x1x45x45xf32>
    %51 = linalg.generic {indexing_maps = [#map7, #map8, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_5, %cst_6 : tensor<2x1x45x45xi1>, tensor<f32>, tensor<f32>) outs(%50 : tensor<2x1x45x45xf32>) {
    ^bb0(%in: i1, %in_41: f32, %in_42: f32, %out: f32):
      %125 = arith.select %in, %in_41, %in_42 : f32
      linalg.yield %125 : f32
    } -> tensor<2x1x45x45xf32>
    %52 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_18 : tensor<2x2x45x16xf32>) outs(%45 : tensor<2x2x45x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.mulf %in, %cst_3 : f32
      linalg.yield %125 : f32
    } -> tensor<2x2x45x16xf32>
    %53 = tensor.empty() : tensor<2x2x16x45xf32>
    %transposed_24 = linalg.transpose ins(%expanded_20 : tensor<2x45x2x16xf32>) outs(%53 : tensor<2x2x16x45xf32>) permutation = [0, 2, 3, 1] 
    %54 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_24 : tensor<2x2x16x45xf32>) outs(%53 : tensor<2x2x16x45xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.mulf %in, %cst_3 : f32
      linalg.yield %125 : f32
    } -> tensor<2x2x16x45xf32>
    %collapsed_25 = tensor.collapse_shape %52 [[0, 1], [2], [3]] : tensor<2x2x45x16xf32> into tensor<4x45x16xf32>
    %collapsed_26 = tensor.collapse_shape %54 [[0, 1], [2], [3]] : tensor<2x2x16x45xf32> into tensor<4x16x45xf32>
    %55 = tensor.empty() : tensor<4x45x45xf32>
    %56 = linalg.fill ins(%cst_0 : f32) outs(%55 : tensor<4x45x45xf32>) -> tensor<4x45x45xf32>
    %57 = linalg.batch_matmul ins(%collapsed_25, %collapsed_26 : tensor<4x45x16xf32>, tensor<4x16x45xf32>) outs(%56 : tensor<4x45x45xf32>) -> tensor<4x45x45xf32>
    %expanded_27 = tensor.expand_shape %57 [[0, 1], [2], [3]] output_shape [2, 2, 45, 45] : tensor<4x45x45xf32> into tensor<2x2x45x45xf32>
    %58 = tensor.empty() : tensor<2x2x45x45xf32>
    %59 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27, %51 : tensor<2x2x45x45xf32>, tensor<2x1x45x45xf32>) outs(%58 : tensor<2x2x45x45xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x2x45x45xf32>
    %60 = tensor.empty() : tensor<2x2x45xi64>
    %61 = linalg.fill ins(%c0_i64 : i64) outs(%60 : tensor<2x2x45xi64>) -> tensor<2x2x45xi64>
    %62 = tensor.empty() : tensor<2x2x45xf32>
    %63 = linalg.fill ins(%cst_1 : f32) outs(%62 : tensor<2x2x45xf32>) -> tensor<2x2x45xf32>
    %64:2 = linalg.generic {indexing_maps = [#map7, #map15, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%59 : tensor<2x2x45x45xf32>) outs(%63, %61 : tensor<2x2x45xf32>, tensor<2x2x45xi64>) {
    ^bb0(%in: f32, %out: f32, %out_41: i64):
      %125 = linalg.index 3 : index
      %126 = arith.index_cast %125 : index to i64
      %127 = arith.maximumf %in, %out : f32
      %128 = arith.cmpf ogt, %in, %out : f32
      %129 = arith.select %128, %126, %out_41 : i64
      linalg.yield %127, %129 : f32, i64
    } -> (tensor<2x2x45xf32>, tensor<2x2x45xi64>)
    %expanded_28 = tensor.expand_shape %64#0 [[0], [1], [2, 3]] output_shape [2, 2, 45, 1] : tensor<2x2x45xf32> into tensor<2x2x45x1xf32>
    %65 = linalg.generic {indexing_maps = [#map7, #map16, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %expanded_28 : tensor<2x2x45x45xf32>, tensor<2x2x45x1xf32>) outs(%58 : tensor<2x2x45x45xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.subf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x2x45x45xf32>
    %66 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65 : tensor<2x2x45x45xf32>) outs(%58 : tensor<2x2x45x45xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.exp %in : f32
      linalg.yield %125 : f32
    } -> tensor<2x2x45x45xf32>
    %67 = tensor.empty() : tensor<2x2x45x1xf32>
    %68 = linalg.fill ins(%cst_0 : f32) outs(%67 : tensor<2x2x45x1xf32>) -> tensor<2x2x45x1xf32>
    %69 = linalg.generic {indexing_maps = [#map7, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%66 : tensor<2x2x45x45xf32>) outs(%68 : tensor<2x2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %out : f32
      linalg.yield %125 : f32
    } -> tensor<2x2x45x1xf32>
    %70 = linalg.generic {indexing_maps = [#map7, #map16, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %69 : tensor<2x2x45x45xf32>, tensor<2x2x45x1xf32>) outs(%58 : tensor<2x2x45x45xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.divf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x2x45x45xf32>
    %71 = tensor.empty() : tensor<2x2x45x45xi1>
    %72 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<2x2x45x45xf32>) outs(%71 : tensor<2x2x45x45xi1>) {
    ^bb0(%in: f32, %out: i1):
      %125 = arith.extf %in : f32 to f64
      %126 = arith.cmpf oeq, %125, %cst_8 : f64
      linalg.yield %126 : i1
    } -> tensor<2x2x45x45xi1>
    %73 = tensor.empty() : tensor<2x2x45x1xi1>
    %74 = linalg.fill ins(%true : i1) outs(%73 : tensor<2x2x45x1xi1>) -> tensor<2x2x45x1xi1>
    %75 = linalg.generic {indexing_maps = [#map7, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%72 : tensor<2x2x45x45xi1>) outs(%74 : tensor<2x2x45x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %125 = arith.andi %in, %out : i1
      linalg.yield %125 : i1
    } -> tensor<2x2x45x1xi1>
    %76 = linalg.generic {indexing_maps = [#map16, #map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75, %cst_4, %70 : tensor<2x2x45x1xi1>, tensor<2x2x45x45xf32>, tensor<2x2x45x45xf32>) outs(%58 : tensor<2x2x45x45xf32>) {
    ^bb0(%in: i1, %in_41: f32, %in_42: f32, %out: f32):
      %125 = arith.select %in, %in_41, %in_42 : f32
      linalg.yield %125 : f32
    } -> tensor<2x2x45x45xf32>
    %collapsed_29 = tensor.collapse_shape %76 [[0, 1], [2], [3]] : tensor<2x2x45x45xf32> into tensor<4x45x45xf32>
    %collapsed_30 = tensor.collapse_shape %transposed_23 [[0, 1], [2], [3]] : tensor<2x2x45x16xf32> into tensor<4x45x16xf32>
    %77 = tensor.empty() : tensor<4x45x16xf32>
    %78 = linalg.fill ins(%cst_0 : f32) outs(%77 : tensor<4x45x16xf32>) -> tensor<4x45x16xf32>
    %79 = linalg.batch_matmul ins(%collapsed_29, %collapsed_30 : tensor<4x45x45xf32>, tensor<4x45x16xf32>) outs(%78 : tensor<4x45x16xf32>) -> tensor<4x45x16xf32>
    %expanded_31 = tensor.expand_shape %79 [[0, 1], [2], [3]] output_shape [2, 2, 45, 16] : tensor<4x45x16xf32> into tensor<2x2x45x16xf32>
    %80 = tensor.empty() : tensor<2x45x2x16xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<2x2x45x16xf32>) outs(%80 : tensor<2x45x2x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_33 = tensor.collapse_shape %transposed_32 [[0], [1], [2, 3]] : tensor<2x45x2x16xf32> into tensor<2x45x32xf32>
    %transposed_34 = linalg.transpose ins(%arg12 : tensor<32x32xf32>) outs(%40 : tensor<32x32xf32>) permutation = [1, 0] 
    %81 = tensor.empty() : tensor<2x32x32xf32>
    %82 = linalg.generic {indexing_maps = [#map17, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_34 : tensor<32x32xf32>) outs(%81 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %83 = linalg.fill ins(%cst_0 : f32) outs(%4 : tensor<2x45x32xf32>) -> tensor<2x45x32xf32>
    %84 = linalg.batch_matmul ins(%collapsed_33, %82 : tensor<2x45x32xf32>, tensor<2x32x32xf32>) outs(%83 : tensor<2x45x32xf32>) -> tensor<2x45x32xf32>
    %85 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %arg13 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %86 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %28 : tensor<2x45x32xf32>, tensor<2x45x32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %87 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<2x45x32xf32>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %125 = arith.extf %in : f32 to f64
      linalg.yield %125 : f64
    } -> tensor<2x45x32xf64>
    %88 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%87 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.addf %in, %out : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %89 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.divf %in, %cst_10 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %90 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %89 : tensor<2x45x32xf64>, tensor<2x45x1xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %125 = arith.subf %in, %in_41 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x32xf64>
    %91 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %90 : tensor<2x45x32xf64>, tensor<2x45x32xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %125 = arith.mulf %in, %in_41 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x32xf64>
    %92 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%91 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.addf %in, %out : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %93 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.divf %in, %cst_10 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %94 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<2x45x1xf64>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %125 = arith.truncf %in : f64 to f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %95 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%86 : tensor<2x45x32xf32>) outs(%20 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %out : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %96 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.divf %in, %cst_11 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %97 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.truncf %cst_9 : f64 to f32
      %126 = arith.addf %in, %125 : f32
      linalg.yield %126 : f32
    } -> tensor<2x45x1xf32>
    %98 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.rsqrt %in : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %99 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %96 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.subf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %100 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %98 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.mulf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %101 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %arg14 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.mulf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %102 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %arg15 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %collapsed_35 = tensor.collapse_shape %102 [[0, 1], [2]] : tensor<2x45x32xf32> into tensor<90x32xf32>
    %transposed_36 = linalg.transpose ins(%arg16 : tensor<32x32xf32>) outs(%40 : tensor<32x32xf32>) permutation = [1, 0] 
    %103 = linalg.matmul ins(%collapsed_35, %transposed_36 : tensor<90x32xf32>, tensor<32x32xf32>) outs(%42 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %104 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%103, %arg17 : tensor<90x32xf32>, tensor<32xf32>) outs(%41 : tensor<90x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<90x32xf32>
    %expanded_37 = tensor.expand_shape %104 [[0, 1], [2]] output_shape [2, 45, 32] : tensor<90x32xf32> into tensor<2x45x32xf32>
    %105 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<2x45x32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.divf %in, %cst_12 : f32
      %126 = math.erf %125 : f32
      %127 = arith.addf %126, %cst_2 : f32
      %128 = arith.mulf %127, %cst_3 : f32
      %129 = arith.mulf %in, %128 : f32
      linalg.yield %129 : f32
    } -> tensor<2x45x32xf32>
    %collapsed_38 = tensor.collapse_shape %105 [[0, 1], [2]] : tensor<2x45x32xf32> into tensor<90x32xf32>
    %transposed_39 = linalg.transpose ins(%arg18 : tensor<32x32xf32>) outs(%40 : tensor<32x32xf32>) permutation = [1, 0] 
    %106 = linalg.matmul ins(%collapsed_38, %transposed_39 : tensor<90x32xf32>, tensor<32x32xf32>) outs(%42 : tensor<90x32xf32>) -> tensor<90x32xf32>
    %107 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%106, %arg19 : tensor<90x32xf32>, tensor<32xf32>) outs(%41 : tensor<90x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<90x32xf32>
    %expanded_40 = tensor.expand_shape %107 [[0, 1], [2]] output_shape [2, 45, 32] : tensor<90x32xf32> into tensor<2x45x32xf32>
    %108 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40, %102 : tensor<2x45x32xf32>, tensor<2x45x32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %109 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<2x45x32xf32>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %125 = arith.extf %in : f32 to f64
      linalg.yield %125 : f64
    } -> tensor<2x45x32xf64>
    %110 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%109 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.addf %in, %out : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %111 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.divf %in, %cst_10 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %112 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %111 : tensor<2x45x32xf64>, tensor<2x45x1xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %125 = arith.subf %in, %in_41 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x32xf64>
    %113 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %112 : tensor<2x45x32xf64>, tensor<2x45x32xf64>) outs(%8 : tensor<2x45x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %125 = arith.mulf %in, %in_41 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x32xf64>
    %114 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%113 : tensor<2x45x32xf64>) outs(%11 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.addf %in, %out : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %115 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<2x45x1xf64>) outs(%10 : tensor<2x45x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %125 = arith.divf %in, %cst_10 : f64
      linalg.yield %125 : f64
    } -> tensor<2x45x1xf64>
    %116 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<2x45x1xf64>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %125 = arith.truncf %in : f64 to f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %117 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%108 : tensor<2x45x32xf32>) outs(%20 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %out : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %118 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.divf %in, %cst_11 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %119 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.truncf %cst_9 : f64 to f32
      %126 = arith.addf %in, %125 : f32
      linalg.yield %126 : f32
    } -> tensor<2x45x1xf32>
    %120 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x45x1xf32>) outs(%18 : tensor<2x45x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.rsqrt %in : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x1xf32>
    %121 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %118 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.subf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %122 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %120 : tensor<2x45x32xf32>, tensor<2x45x1xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.mulf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %123 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %arg20 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.mulf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    %124 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %arg21 : tensor<2x45x32xf32>, tensor<32xf32>) outs(%4 : tensor<2x45x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %125 = arith.addf %in, %in_41 : f32
      linalg.yield %125 : f32
    } -> tensor<2x45x32xf32>
    return %124 : tensor<2x45x32xf32>
  }
}

