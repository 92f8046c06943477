#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1) -> (d0, d1)>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x77x32xf32>, %arg1: tensor<128x32xf32>, %arg2: tensor<2x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<32xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32x32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<32x32xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32x32xf32>, %arg16: tensor<32xf32>, %arg17: tensor<32x32xf32>, %arg18: tensor<32xf32>, %arg19: tensor<32xf32>, %arg20: tensor<32xf32>, %arg21: tensor<32x32xf32>, %arg22: tensor<32xf32>) -> tensor<1x77x32xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c2 = arith.constant 2 : index
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant 9.9999999999999998E-13 : f64
    %cst_7 = arith.constant 3.200000e+01 : f64
    %cst_8 = arith.constant 3.200000e+01 : f32
    %cst_9 = arith.constant 2.500000e-01 : f32
    %cst_10 = arith.constant 1.41421354 : f32
    %cst_11 = arith.constant dense<0> : tensor<1x77xi64>
    %0 = tensor.empty() : tensor<77xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<77xi64>) {
    ^bb0(%out: i64):
      %107 = linalg.index 0 : index
      %108 = arith.index_cast %107 : index to i64
      linalg.yield %108 : i64
    } -> tensor<77xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [1, 77] : tensor<77xi64> into tensor<1x77xi64>
    %2 = tensor.empty() : tensor<1x77x32xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_11 : tensor<1x77xi64>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %107 = arith.index_cast %in : i64 to index
      %108 = linalg.index 2 : index
      %109 = arith.cmpi slt, %107, %c2 : index
      cf.assert %109, "index must be smaller than dim size"
      %110 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %110, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%107, %108] : tensor<2x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x77x32xf32>
    %4 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %3 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x77xi64>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %107 = arith.index_cast %in : i64 to index
      %108 = linalg.index 2 : index
      %109 = arith.cmpi slt, %107, %c128 : index
      cf.assert %109, "index must be smaller than dim size"
      %110 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %110, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%107, %108] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x77x32xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %5 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %7 = tensor.empty() : tensor<1x77x32xf64>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<1x77x32xf32>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %107 = arith.extf %in : f32 to f64
      linalg.yield %107 : f64
    } -> tensor<1x77x32xf64>
    %9 = tensor.empty() : tensor<1x77x1xf64>
    %10 = linalg.fill ins(%cst : f64) outs(%9 : tensor<1x77x1xf64>) -> tensor<1x77x1xf64>
    %11 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %12 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %12 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %107 = arith.subf %in, %in_39 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x32xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %13 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %107 = arith.mulf %in, %in_39 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x32xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %17 = tensor.empty() : tensor<1x77x1xf32>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x77x1xf64>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %107 = arith.truncf %in : f64 to f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %19 = linalg.fill ins(%cst_0 : f32) outs(%17 : tensor<1x77x1xf32>) -> tensor<1x77x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.addf %in, %out : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.divf %in, %cst_8 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.truncf %cst_6 : f64 to f32
      %108 = arith.addf %in, %107 : f32
      linalg.yield %108 : f32
    } -> tensor<1x77x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = math.rsqrt %in : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %21 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.subf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %23 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.mulf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %arg3 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.mulf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %arg4 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %expanded_12 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 77, 1] : tensor<77xi64> into tensor<1x1x77x1xi64>
    %28 = tensor.empty() : tensor<1x1x77x1xi1>
    %29 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<1x1x77x1xi64>) outs(%28 : tensor<1x1x77x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %107 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %107 : i1
    } -> tensor<1x1x77x1xi1>
    %30 = tensor.empty() : tensor<1x1x77x77xi1>
    %collapsed = tensor.collapse_shape %29 [[0], [1], [2, 3]] : tensor<1x1x77x1xi1> into tensor<1x1x77xi1>
    %31 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1x77xi1>) outs(%30 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x77x77xi1>
    %32 = tensor.empty() : tensor<1x1x77x77xf32>
    %33 = linalg.generic {indexing_maps = [#map5, #map7, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %cst_5, %cst_4 : tensor<1x1x77x77xi1>, tensor<f32>, tensor<f32>) outs(%32 : tensor<1x1x77x77xf32>) {
    ^bb0(%in: i1, %in_39: f32, %in_40: f32, %out: f32):
      %107 = arith.select %in, %in_39, %in_40 : f32
      linalg.yield %107 : f32
    } -> tensor<1x1x77x77xf32>
    %collapsed_13 = tensor.collapse_shape %27 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %34 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%34 : tensor<32x32xf32>) permutation = [1, 0] 
    %35 = tensor.empty() : tensor<77x32xf32>
    %36 = linalg.fill ins(%cst_0 : f32) outs(%35 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %37 = linalg.matmul ins(%collapsed_13, %transposed : tensor<77x32xf32>, tensor<32x32xf32>) outs(%36 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %38 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%37, %arg6 : tensor<77x32xf32>, tensor<32xf32>) outs(%35 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<77x32xf32>
    %expanded_14 = tensor.expand_shape %38 [[0, 1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<77x32xf32> into tensor<1x77x2x16xf32>
    %39 = tensor.empty() : tensor<1x2x77x16xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<1x77x2x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_16 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%34 : tensor<32x32xf32>) permutation = [1, 0] 
    %40 = linalg.matmul ins(%collapsed_13, %transposed_16 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%36 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %41 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%40, %arg8 : tensor<77x32xf32>, tensor<32xf32>) outs(%35 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<77x32xf32>
    %expanded_17 = tensor.expand_shape %41 [[0, 1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<77x32xf32> into tensor<1x77x2x16xf32>
    %transposed_18 = linalg.transpose ins(%arg9 : tensor<32x32xf32>) outs(%34 : tensor<32x32xf32>) permutation = [1, 0] 
    %42 = linalg.matmul ins(%collapsed_13, %transposed_18 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%36 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %43 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%42, %arg10 : tensor<77x32xf32>, tensor<32xf32>) outs(%35 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<77x32xf32>
    %expanded_19 = tensor.expand_shape %43 [[0, 1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<77x32xf32> into tensor<1x77x2x16xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<1x77x2x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %44 = tensor.empty() : tensor<1x2x16x77xf32>
    %transposed_21 = linalg.transpose ins(%expanded_17 : tensor<1x77x2x16xf32>) outs(%44 : tensor<1x2x16x77xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_22 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<1x2x77x16xf32> into tensor<2x77x16xf32>
    %collapsed_23 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<1x2x16x77xf32> into tensor<2x16x77xf32>
    %45 = tensor.empty() : tensor<2x77x77xf32>
    %46 = linalg.fill ins(%cst_0 : f32) outs(%45 : tensor<2x77x77xf32>) -> tensor<2x77x77xf32>
    %47 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<2x77x16xf32>, tensor<2x16x77xf32>) outs(%46 : tensor<2x77x77xf32>) -> tensor<2x77x77xf32>
    %expanded_24 = tensor.expand_shape %47 [[0, 1], [2], [3]] output_shape [1, 2, 77, 77] : tensor<2x77x77xf32> into tensor<1x2x77x77xf32>
    %48 = tensor.empty() : tensor<1x2x77x77xf32>
    %49 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<1x2x77x77xf32>) outs(%48 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.mulf %in, %cst_9 : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x77x77xf32>
    %50 = linalg.generic {indexing_maps = [#map5, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %33 : tensor<1x2x77x77xf32>, tensor<1x1x77x77xf32>) outs(%48 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x77x77xf32>
    %51 = tensor.empty() : tensor<1x2x77xi64>
    %52 = linalg.fill ins(%c0_i64 : i64) outs(%51 : tensor<1x2x77xi64>) -> tensor<1x2x77xi64>
    %53 = tensor.empty() : tensor<1x2x77xf32>
    %54 = linalg.fill ins(%cst_1 : f32) outs(%53 : tensor<1x2x77xf32>) -> tensor<1x2x77xf32>
    %55:2 = linalg.generic {indexing_maps = [#map5, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%50 : tensor<1x2x77x77xf32>) outs(%54, %52 : tensor<1x2x77xf32>, tensor<1x2x77xi64>) {
    ^bb0(%in: f32, %out: f32, %out_39: i64):
      %107 = linalg.index 3 : index
      %108 = arith.index_cast %107 : index to i64
      %109 = arith.maximumf %in, %out : f32
      %110 = arith.cmpf ogt, %in, %out : f32
      %111 = arith.select %110, %108, %out_39 : i64
      linalg.yield %109, %111 : f32, i64
    } -> (tensor<1x2x77xf32>, tensor<1x2x77xi64>)
    %expanded_25 = tensor.expand_shape %55#0 [[0], [1], [2, 3]] output_shape [1, 2, 77, 1] : tensor<1x2x77xf32> into tensor<1x2x77x1xf32>
    %56 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %expanded_25 : tensor<1x2x77x77xf32>, tensor<1x2x77x1xf32>) outs(%48 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.subf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x77x77xf32>
    %57 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56 : tensor<1x2x77x77xf32>) outs(%48 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = math.exp %in : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x77x77xf32>
    %58 = tensor.empty() : tensor<1x2x77x1xf32>
    %59 = linalg.fill ins(%cst_0 : f32) outs(%58 : tensor<1x2x77x1xf32>) -> tensor<1x2x77x1xf32>
    %60 = linalg.generic {indexing_maps = [#map5, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%57 : tensor<1x2x77x77xf32>) outs(%59 : tensor<1x2x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.addf %in, %out : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x77x1xf32>
    %61 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %60 : tensor<1x2x77x77xf32>, tensor<1x2x77x1xf32>) outs(%48 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.divf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x77x77xf32>
    %collapsed_26 = tensor.collapse_shape %61 [[0, 1], [2], [3]] : tensor<1x2x77x77xf32> into tensor<2x77x77xf32>
    %collapsed_27 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x2x77x16xf32> into tensor<2x77x16xf32>
    %62 = tensor.empty() : tensor<2x77x16xf32>
    %63 = linalg.fill ins(%cst_0 : f32) outs(%62 : tensor<2x77x16xf32>) -> tensor<2x77x16xf32>
    %64 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<2x77x77xf32>, tensor<2x77x16xf32>) outs(%63 : tensor<2x77x16xf32>) -> tensor<2x77x16xf32>
    %expanded_28 = tensor.expand_shape %64 [[0, 1], [2], [3]] output_shape [1, 2, 77, 16] : tensor<2x77x16xf32> into tensor<1x2x77x16xf32>
    %65 = tensor.empty() : tensor<1x77x2x16xf32>
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<1x2x77x16xf32>) outs(%65 : tensor<1x77x2x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_30 = tensor.collapse_shape %transposed_29 [[0, 1], [2, 3]] : tensor<1x77x2x16xf32> into tensor<77x32xf32>
    %transposed_31 = linalg.transpose ins(%arg11 : tensor<32x32xf32>) outs(%34 : tensor<32x32xf32>) permutation = [1, 0] 
    %66 = linalg.matmul ins(%collapsed_30, %transposed_31 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%36 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %67 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%66, %arg12 : tensor<77x32xf32>, tensor<32xf32>) outs(%35 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<77x32xf32>
    %expanded_32 = tensor.expand_shape %67 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %68 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %27 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %69 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x77x32xf32>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %107 = arith.extf %in : f32 to f64
      linalg.yield %107 : f64
    } -> tensor<1x77x32xf64>
    %70 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%69 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %71 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %72 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69, %71 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %107 = arith.subf %in, %in_39 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x32xf64>
    %73 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %72 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %107 = arith.mulf %in, %in_39 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x32xf64>
    %74 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %75 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %76 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x77x1xf64>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %107 = arith.truncf %in : f64 to f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %77 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%68 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.addf %in, %out : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %78 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.divf %in, %cst_8 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %79 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.truncf %cst_6 : f64 to f32
      %108 = arith.addf %in, %107 : f32
      linalg.yield %108 : f32
    } -> tensor<1x77x1xf32>
    %80 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = math.rsqrt %in : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %81 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %78 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.subf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %82 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %80 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.mulf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %83 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %arg13 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.mulf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %84 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %arg14 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %collapsed_33 = tensor.collapse_shape %84 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %transposed_34 = linalg.transpose ins(%arg15 : tensor<32x32xf32>) outs(%34 : tensor<32x32xf32>) permutation = [1, 0] 
    %85 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%36 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %86 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%85, %arg16 : tensor<77x32xf32>, tensor<32xf32>) outs(%35 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<77x32xf32>
    %expanded_35 = tensor.expand_shape %86 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %87 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<1x77x32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.divf %in, %cst_10 : f32
      %108 = math.erf %107 : f32
      %109 = arith.addf %108, %cst_2 : f32
      %110 = arith.mulf %109, %cst_3 : f32
      %111 = arith.mulf %in, %110 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    %collapsed_36 = tensor.collapse_shape %87 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %transposed_37 = linalg.transpose ins(%arg17 : tensor<32x32xf32>) outs(%34 : tensor<32x32xf32>) permutation = [1, 0] 
    %88 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%36 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %89 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%88, %arg18 : tensor<77x32xf32>, tensor<32xf32>) outs(%35 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<77x32xf32>
    %expanded_38 = tensor.expand_shape %89 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %90 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38, %84 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %91 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x77x32xf32>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %107 = arith.extf %in : f32 to f64
      linalg.yield %107 : f64
    } -> tensor<1x77x32xf64>
    %92 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%91 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %93 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %94 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %93 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %107 = arith.subf %in, %in_39 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x32xf64>
    %95 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %94 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %107 = arith.mulf %in, %in_39 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x32xf64>
    %96 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %97 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x77x1xf64>
    %98 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x77x1xf64>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %107 = arith.truncf %in : f64 to f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %99 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%90 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.addf %in, %out : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %100 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.divf %in, %cst_8 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %101 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.truncf %cst_6 : f64 to f32
      %108 = arith.addf %in, %107 : f32
      linalg.yield %108 : f32
    } -> tensor<1x77x1xf32>
    %102 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = math.rsqrt %in : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x1xf32>
    %103 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %100 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.subf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %104 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %102 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.mulf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %105 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %arg19 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.mulf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    %106 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %arg20 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %107 = arith.addf %in, %in_39 : f32
      linalg.yield %107 : f32
    } -> tensor<1x77x32xf32>
    return %106 : tensor<1x77x32xf32>
  }
}

