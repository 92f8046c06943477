#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1) -> (d0, d1)>
#map8 = affine_map<(d0, d1) -> (d1)>
#map9 = affine_map<(d0, d1, d2, d3) -> ()>
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
    %true = arith.constant true
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<1x2x77x77xf32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_7 = arith.constant 0xFFF0000000000000 : f64
    %cst_8 = arith.constant 9.9999999999999998E-13 : f64
    %cst_9 = arith.constant 3.200000e+01 : f64
    %cst_10 = arith.constant 3.200000e+01 : f32
    %cst_11 = arith.constant 1.41421354 : f32
    %cst_12 = arith.constant dense<0> : tensor<1x77xi64>
    %0 = tensor.empty() : tensor<77xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<77xi64>) {
    ^bb0(%out: i64):
      %114 = linalg.index 0 : index
      %115 = arith.index_cast %114 : index to i64
      linalg.yield %115 : i64
    } -> tensor<77xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [1, 77] : tensor<77xi64> into tensor<1x77xi64>
    %2 = tensor.empty() : tensor<1x77x32xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_12 : tensor<1x77xi64>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %114 = arith.index_cast %in : i64 to index
      %115 = linalg.index 2 : index
      %116 = arith.cmpi slt, %114, %c2 : index
      cf.assert %116, "index must be smaller than dim size"
      %117 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %117, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%114, %115] : tensor<2x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x77x32xf32>
    %4 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %3 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x77xi64>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %114 = arith.index_cast %in : i64 to index
      %115 = linalg.index 2 : index
      %116 = arith.cmpi slt, %114, %c128 : index
      cf.assert %116, "index must be smaller than dim size"
      %117 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %117, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%114, %115] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x77x32xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %5 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %7 = tensor.empty() : tensor<1x77x32xf64>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<1x77x32xf32>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %114 = arith.extf %in : f32 to f64
      linalg.yield %114 : f64
    } -> tensor<1x77x32xf64>
    %9 = tensor.empty() : tensor<1x77x1xf64>
    %10 = linalg.fill ins(%cst : f64) outs(%9 : tensor<1x77x1xf64>) -> tensor<1x77x1xf64>
    %11 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %12 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %12 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_40: f64, %out: f64):
      %114 = arith.subf %in, %in_40 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x32xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %13 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_40: f64, %out: f64):
      %114 = arith.mulf %in, %in_40 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x32xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %17 = tensor.empty() : tensor<1x77x1xf32>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x77x1xf64>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %114 = arith.truncf %in : f64 to f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %19 = linalg.fill ins(%cst_0 : f32) outs(%17 : tensor<1x77x1xf32>) -> tensor<1x77x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.divf %in, %cst_10 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.truncf %cst_8 : f64 to f32
      %115 = arith.addf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x77x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.rsqrt %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %21 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.subf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %23 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.mulf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %arg3 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.mulf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %arg4 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %expanded_13 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 77, 1] : tensor<77xi64> into tensor<1x1x77x1xi64>
    %28 = tensor.empty() : tensor<1x1x77x1xi1>
    %29 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<1x1x77x1xi64>) outs(%28 : tensor<1x1x77x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %114 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %114 : i1
    } -> tensor<1x1x77x1xi1>
    %30 = tensor.empty() : tensor<1x1x77x77xi1>
    %collapsed = tensor.collapse_shape %29 [[0], [1], [2, 3]] : tensor<1x1x77x1xi1> into tensor<1x1x77xi1>
    %31 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1x77xi1>) outs(%30 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x77x77xi1>
    %collapsed_14 = tensor.collapse_shape %27 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %32 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%32 : tensor<32x32xf32>) permutation = [1, 0] 
    %33 = tensor.empty() : tensor<77x32xf32>
    %34 = linalg.fill ins(%cst_0 : f32) outs(%33 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %35 = linalg.matmul ins(%collapsed_14, %transposed : tensor<77x32xf32>, tensor<32x32xf32>) outs(%34 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %36 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel"]} ins(%35, %arg6 : tensor<77x32xf32>, tensor<32xf32>) outs(%33 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<77x32xf32>
    %expanded_15 = tensor.expand_shape %36 [[0, 1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<77x32xf32> into tensor<1x77x2x16xf32>
    %37 = tensor.empty() : tensor<1x2x77x16xf32>
    %transposed_16 = linalg.transpose ins(%expanded_15 : tensor<1x77x2x16xf32>) outs(%37 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_17 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%32 : tensor<32x32xf32>) permutation = [1, 0] 
    %38 = linalg.matmul ins(%collapsed_14, %transposed_17 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%34 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %39 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel"]} ins(%38, %arg8 : tensor<77x32xf32>, tensor<32xf32>) outs(%33 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<77x32xf32>
    %expanded_18 = tensor.expand_shape %39 [[0, 1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<77x32xf32> into tensor<1x77x2x16xf32>
    %transposed_19 = linalg.transpose ins(%arg9 : tensor<32x32xf32>) outs(%32 : tensor<32x32xf32>) permutation = [1, 0] 
    %40 = linalg.matmul ins(%collapsed_14, %transposed_19 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%34 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %41 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel"]} ins(%40, %arg10 : tensor<77x32xf32>, tensor<32xf32>) outs(%33 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<77x32xf32>
    %expanded_20 = tensor.expand_shape %41 [[0, 1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<77x32xf32> into tensor<1x77x2x16xf32>
    %transposed_21 = linalg.transpose ins(%expanded_20 : tensor<1x77x2x16xf32>) outs(%37 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %42 = tensor.empty() : tensor<1x1x77x77xf32>
    %43 = linalg.generic {indexing_maps = [#map5, #map9, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %cst_5, %cst_6 : tensor<1x1x77x77xi1>, tensor<f32>, tensor<f32>) outs(%42 : tensor<1x1x77x77xf32>) {
    ^bb0(%in: i1, %in_40: f32, %in_41: f32, %out: f32):
      %114 = arith.select %in, %in_40, %in_41 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x77x77xf32>
    %44 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_16 : tensor<1x2x77x16xf32>) outs(%37 : tensor<1x2x77x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.mulf %in, %cst_3 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x77x16xf32>
    %45 = tensor.empty() : tensor<1x2x16x77xf32>
    %transposed_22 = linalg.transpose ins(%expanded_18 : tensor<1x77x2x16xf32>) outs(%45 : tensor<1x2x16x77xf32>) permutation = [0, 2, 3, 1] 
    %46 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_22 : tensor<1x2x16x77xf32>) outs(%45 : tensor<1x2x16x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.mulf %in, %cst_3 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x16x77xf32>
    %collapsed_23 = tensor.collapse_shape %44 [[0, 1], [2], [3]] : tensor<1x2x77x16xf32> into tensor<2x77x16xf32>
    %collapsed_24 = tensor.collapse_shape %46 [[0, 1], [2], [3]] : tensor<1x2x16x77xf32> into tensor<2x16x77xf32>
    %47 = tensor.empty() : tensor<2x77x77xf32>
    %48 = linalg.fill ins(%cst_0 : f32) outs(%47 : tensor<2x77x77xf32>) -> tensor<2x77x77xf32>
    %49 = linalg.batch_matmul ins(%collapsed_23, %collapsed_24 : tensor<2x77x16xf32>, tensor<2x16x77xf32>) outs(%48 : tensor<2x77x77xf32>) -> tensor<2x77x77xf32>
    %expanded_25 = tensor.expand_shape %49 [[0, 1], [2], [3]] output_shape [1, 2, 77, 77] : tensor<2x77x77xf32> into tensor<1x2x77x77xf32>
    %50 = tensor.empty() : tensor<1x2x77x77xf32>
    %51 = linalg.generic {indexing_maps = [#map5, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_25, %43 : tensor<1x2x77x77xf32>, tensor<1x1x77x77xf32>) outs(%50 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x77x77xf32>
    %52 = tensor.empty() : tensor<1x2x77xi64>
    %53 = linalg.fill ins(%c0_i64 : i64) outs(%52 : tensor<1x2x77xi64>) -> tensor<1x2x77xi64>
    %54 = tensor.empty() : tensor<1x2x77xf32>
    %55 = linalg.fill ins(%cst_1 : f32) outs(%54 : tensor<1x2x77xf32>) -> tensor<1x2x77xf32>
    %56:2 = linalg.generic {indexing_maps = [#map5, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<1x2x77x77xf32>) outs(%55, %53 : tensor<1x2x77xf32>, tensor<1x2x77xi64>) {
    ^bb0(%in: f32, %out: f32, %out_40: i64):
      %114 = linalg.index 3 : index
      %115 = arith.index_cast %114 : index to i64
      %116 = arith.maximumf %in, %out : f32
      %117 = arith.cmpf ogt, %in, %out : f32
      %118 = arith.select %117, %115, %out_40 : i64
      linalg.yield %116, %118 : f32, i64
    } -> (tensor<1x2x77xf32>, tensor<1x2x77xi64>)
    %expanded_26 = tensor.expand_shape %56#0 [[0], [1], [2, 3]] output_shape [1, 2, 77, 1] : tensor<1x2x77xf32> into tensor<1x2x77x1xf32>
    %57 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %expanded_26 : tensor<1x2x77x77xf32>, tensor<1x2x77x1xf32>) outs(%50 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.subf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x77x77xf32>
    %58 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x2x77x77xf32>) outs(%50 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.exp %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x77x77xf32>
    %59 = tensor.empty() : tensor<1x2x77x1xf32>
    %60 = linalg.fill ins(%cst_0 : f32) outs(%59 : tensor<1x2x77x1xf32>) -> tensor<1x2x77x1xf32>
    %61 = linalg.generic {indexing_maps = [#map5, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%58 : tensor<1x2x77x77xf32>) outs(%60 : tensor<1x2x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x77x1xf32>
    %62 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %61 : tensor<1x2x77x77xf32>, tensor<1x2x77x1xf32>) outs(%50 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.divf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x77x77xf32>
    %63 = tensor.empty() : tensor<1x2x77x77xi1>
    %64 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51 : tensor<1x2x77x77xf32>) outs(%63 : tensor<1x2x77x77xi1>) {
    ^bb0(%in: f32, %out: i1):
      %114 = arith.extf %in : f32 to f64
      %115 = arith.cmpf oeq, %114, %cst_7 : f64
      linalg.yield %115 : i1
    } -> tensor<1x2x77x77xi1>
    %65 = tensor.empty() : tensor<1x2x77x1xi1>
    %66 = linalg.fill ins(%true : i1) outs(%65 : tensor<1x2x77x1xi1>) -> tensor<1x2x77x1xi1>
    %67 = linalg.generic {indexing_maps = [#map5, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x2x77x77xi1>) outs(%66 : tensor<1x2x77x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %114 = arith.andi %in, %out : i1
      linalg.yield %114 : i1
    } -> tensor<1x2x77x1xi1>
    %68 = linalg.generic {indexing_maps = [#map11, #map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %cst_4, %62 : tensor<1x2x77x1xi1>, tensor<1x2x77x77xf32>, tensor<1x2x77x77xf32>) outs(%50 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: i1, %in_40: f32, %in_41: f32, %out: f32):
      %114 = arith.select %in, %in_40, %in_41 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x77x77xf32>
    %collapsed_27 = tensor.collapse_shape %68 [[0, 1], [2], [3]] : tensor<1x2x77x77xf32> into tensor<2x77x77xf32>
    %collapsed_28 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<1x2x77x16xf32> into tensor<2x77x16xf32>
    %69 = tensor.empty() : tensor<2x77x16xf32>
    %70 = linalg.fill ins(%cst_0 : f32) outs(%69 : tensor<2x77x16xf32>) -> tensor<2x77x16xf32>
    %71 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<2x77x77xf32>, tensor<2x77x16xf32>) outs(%70 : tensor<2x77x16xf32>) -> tensor<2x77x16xf32>
    %expanded_29 = tensor.expand_shape %71 [[0, 1], [2], [3]] output_shape [1, 2, 77, 16] : tensor<2x77x16xf32> into tensor<1x2x77x16xf32>
    %72 = tensor.empty() : tensor<1x77x2x16xf32>
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<1x2x77x16xf32>) outs(%72 : tensor<1x77x2x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_31 = tensor.collapse_shape %transposed_30 [[0, 1], [2, 3]] : tensor<1x77x2x16xf32> into tensor<77x32xf32>
    %transposed_32 = linalg.transpose ins(%arg11 : tensor<32x32xf32>) outs(%32 : tensor<32x32xf32>) permutation = [1, 0] 
    %73 = linalg.matmul ins(%collapsed_31, %transposed_32 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%34 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %74 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel"]} ins(%73, %arg12 : tensor<77x32xf32>, tensor<32xf32>) outs(%33 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<77x32xf32>
    %expanded_33 = tensor.expand_shape %74 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %75 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33, %27 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %76 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x77x32xf32>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %114 = arith.extf %in : f32 to f64
      linalg.yield %114 : f64
    } -> tensor<1x77x32xf64>
    %77 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%76 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %78 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %79 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %78 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_40: f64, %out: f64):
      %114 = arith.subf %in, %in_40 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x32xf64>
    %80 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %79 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_40: f64, %out: f64):
      %114 = arith.mulf %in, %in_40 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x32xf64>
    %81 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%80 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %82 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %83 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x77x1xf64>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %114 = arith.truncf %in : f64 to f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %84 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%75 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %85 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.divf %in, %cst_10 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %86 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.truncf %cst_8 : f64 to f32
      %115 = arith.addf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x77x1xf32>
    %87 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.rsqrt %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %88 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %85 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.subf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %89 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %87 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.mulf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %90 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %arg13 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.mulf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %91 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %arg14 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %collapsed_34 = tensor.collapse_shape %91 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %transposed_35 = linalg.transpose ins(%arg15 : tensor<32x32xf32>) outs(%32 : tensor<32x32xf32>) permutation = [1, 0] 
    %92 = linalg.matmul ins(%collapsed_34, %transposed_35 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%34 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %93 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel"]} ins(%92, %arg16 : tensor<77x32xf32>, tensor<32xf32>) outs(%33 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<77x32xf32>
    %expanded_36 = tensor.expand_shape %93 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %94 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36 : tensor<1x77x32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.divf %in, %cst_11 : f32
      %115 = math.erf %114 : f32
      %116 = arith.addf %115, %cst_2 : f32
      %117 = arith.mulf %116, %cst_3 : f32
      %118 = arith.mulf %in, %117 : f32
      linalg.yield %118 : f32
    } -> tensor<1x77x32xf32>
    %collapsed_37 = tensor.collapse_shape %94 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %transposed_38 = linalg.transpose ins(%arg17 : tensor<32x32xf32>) outs(%32 : tensor<32x32xf32>) permutation = [1, 0] 
    %95 = linalg.matmul ins(%collapsed_37, %transposed_38 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%34 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %96 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel"]} ins(%95, %arg18 : tensor<77x32xf32>, tensor<32xf32>) outs(%33 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<77x32xf32>
    %expanded_39 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %97 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39, %91 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %98 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x77x32xf32>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %114 = arith.extf %in : f32 to f64
      linalg.yield %114 : f64
    } -> tensor<1x77x32xf64>
    %99 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %100 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %101 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %100 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_40: f64, %out: f64):
      %114 = arith.subf %in, %in_40 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x32xf64>
    %102 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %101 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_40: f64, %out: f64):
      %114 = arith.mulf %in, %in_40 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x32xf64>
    %103 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%102 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %104 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x77x1xf64>
    %105 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x77x1xf64>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %114 = arith.truncf %in : f64 to f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %106 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%97 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %107 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.divf %in, %cst_10 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %108 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.truncf %cst_8 : f64 to f32
      %115 = arith.addf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x77x1xf32>
    %109 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.rsqrt %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x1xf32>
    %110 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %107 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.subf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %111 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %109 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.mulf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %112 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %arg19 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.mulf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    %113 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %arg20 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %114 = arith.addf %in, %in_40 : f32
      linalg.yield %114 : f32
    } -> tensor<1x77x32xf32>
    return %113 : tensor<1x77x32xf32>
  }
}

