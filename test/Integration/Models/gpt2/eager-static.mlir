#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> ()>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map8 = affine_map<(d0, d1, d2) -> (d2)>
#map9 = affine_map<(d0, d1) -> (d0, d1)>
#map10 = affine_map<(d0, d1) -> (d1)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x100x32xf32>, %arg1: tensor<128x32xf32>, %arg2: tensor<32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<32x96xf32>, %arg5: tensor<96xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32x32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32x32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>) -> tensor<1x100x32xf32> {
    %c3_i64 = arith.constant 3 : i64
    %c0_i64 = arith.constant 0 : i64
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 0.79788456080286541 : f64
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant 1.000000e-05 : f64
    %cst_7 = arith.constant 3.200000e+01 : f64
    %cst_8 = arith.constant 3.200000e+01 : f32
    %cst_9 = arith.constant 2.500000e-01 : f32
    %cst_10 = arith.constant 5.000000e-01 : f32
    %cst_11 = arith.constant 1.000000e+00 : f32
    %0 = tensor.empty() : tensor<100xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<100xi64>) {
    ^bb0(%out: i64):
      %107 = linalg.index 0 : index
      %108 = arith.index_cast %107 : index to i64
      linalg.yield %108 : i64
    } -> tensor<100xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [1, 100] : tensor<100xi64> into tensor<1x100xi64>
    %2 = tensor.empty() : tensor<1x100x32xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x100xi64>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %107 = arith.index_cast %in : i64 to index
      %108 = linalg.index 2 : index
      %109 = arith.cmpi slt, %107, %c128 : index
      cf.assert %109, "index must be smaller than dim size"
      %110 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %110, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%107, %108] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x100x32xf32>
    %4 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %3 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %expanded_12 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 100, 1] : tensor<100xi64> into tensor<1x1x100x1xi64>
    %expanded_13 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 100] : tensor<100xi64> into tensor<1x1x1x100xi64>
    %5 = tensor.empty() : tensor<1x1x100x100xi1>
    %6 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_12 : tensor<1x1x1x100xi64>, tensor<1x1x100x1xi64>) outs(%5 : tensor<1x1x100x100xi1>) {
    ^bb0(%in: i64, %in_36: i64, %out: i1):
      %107 = arith.cmpi sle, %in, %in_36 : i64
      linalg.yield %107 : i1
    } -> tensor<1x1x100x100xi1>
    %7 = tensor.empty() : tensor<1x1x100x100xf32>
    %8 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %cst_3, %cst_2 : tensor<1x1x100x100xi1>, tensor<f32>, tensor<f32>) outs(%7 : tensor<1x1x100x100xf32>) {
    ^bb0(%in: i1, %in_36: f32, %in_37: f32, %out: f32):
      %107 = arith.select %in, %in_36, %in_37 : f32
      linalg.yield %107 : f32
    } -> tensor<1x1x100x100xf32>
    %9 = tensor.empty() : tensor<1x100x32xf64>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x100x32xf32>) outs(%9 : tensor<1x100x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %107 = arith.extf %in : f32 to f64
      linalg.yield %107 : f64
    } -> tensor<1x100x32xf64>
    %11 = tensor.empty() : tensor<1x100x1xf64>
    %12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x100x1xf64>) -> tensor<1x100x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x100x32xf64>) outs(%12 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x100x1xf64>) outs(%11 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x100x32xf64>, tensor<1x100x1xf64>) outs(%9 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %107 = arith.subf %in, %in_36 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x32xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x100x32xf64>, tensor<1x100x32xf64>) outs(%9 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %107 = arith.mulf %in, %in_36 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x32xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x100x32xf64>) outs(%12 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x100x1xf64>) outs(%11 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %19 = tensor.empty() : tensor<1x100x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x100x1xf64>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %107 = arith.truncf %in : f64 to f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x100x1xf32>) -> tensor<1x100x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<1x100x32xf32>) outs(%21 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.addf %in, %out : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x100x1xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.divf %in, %cst_8 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x100x1xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.truncf %cst_6 : f64 to f32
      %108 = arith.addf %in, %107 : f32
      linalg.yield %108 : f32
    } -> tensor<1x100x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x100x1xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = math.rsqrt %in : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %23 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.subf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.mulf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg2 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.mulf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %arg3 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %collapsed = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %30 = tensor.empty() : tensor<100x96xf32>
    %31 = linalg.fill ins(%cst_0 : f32) outs(%30 : tensor<100x96xf32>) -> tensor<100x96xf32>
    %32 = linalg.matmul ins(%collapsed, %arg4 : tensor<100x32xf32>, tensor<32x96xf32>) outs(%31 : tensor<100x96xf32>) -> tensor<100x96xf32>
    %33 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%32, %arg5 : tensor<100x96xf32>, tensor<96xf32>) outs(%30 : tensor<100x96xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<100x96xf32>
    %expanded_14 = tensor.expand_shape %33 [[0, 1], [2]] output_shape [1, 100, 96] : tensor<100x96xf32> into tensor<1x100x96xf32>
    %extracted_slice = tensor.extract_slice %expanded_14[0, 0, 0] [1, 100, 32] [1, 1, 1] : tensor<1x100x96xf32> to tensor<1x100x32xf32>
    %extracted_slice_15 = tensor.extract_slice %expanded_14[0, 0, 32] [1, 100, 32] [1, 1, 1] : tensor<1x100x96xf32> to tensor<1x100x32xf32>
    %extracted_slice_16 = tensor.extract_slice %expanded_14[0, 0, 64] [1, 100, 32] [1, 1, 1] : tensor<1x100x96xf32> to tensor<1x100x32xf32>
    %expanded_17 = tensor.expand_shape %extracted_slice_15 [[0], [1], [2, 3]] output_shape [1, 100, 2, 16] : tensor<1x100x32xf32> into tensor<1x100x2x16xf32>
    %expanded_18 = tensor.expand_shape %extracted_slice_16 [[0], [1], [2, 3]] output_shape [1, 100, 2, 16] : tensor<1x100x32xf32> into tensor<1x100x2x16xf32>
    %34 = tensor.empty() : tensor<1x2x100x16xf32>
    %transposed = linalg.transpose ins(%expanded_18 : tensor<1x100x2x16xf32>) outs(%34 : tensor<1x2x100x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_19 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [1, 100, 2, 16] : tensor<1x100x32xf32> into tensor<1x100x2x16xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<1x100x2x16xf32>) outs(%34 : tensor<1x2x100x16xf32>) permutation = [0, 2, 1, 3] 
    %35 = tensor.empty() : tensor<1x2x16x100xf32>
    %transposed_21 = linalg.transpose ins(%expanded_17 : tensor<1x100x2x16xf32>) outs(%35 : tensor<1x2x16x100xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_22 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x2x100x16xf32> into tensor<2x100x16xf32>
    %collapsed_23 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<1x2x16x100xf32> into tensor<2x16x100xf32>
    %36 = tensor.empty() : tensor<2x100x100xf32>
    %37 = linalg.fill ins(%cst_0 : f32) outs(%36 : tensor<2x100x100xf32>) -> tensor<2x100x100xf32>
    %38 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<2x100x16xf32>, tensor<2x16x100xf32>) outs(%37 : tensor<2x100x100xf32>) -> tensor<2x100x100xf32>
    %expanded_24 = tensor.expand_shape %38 [[0, 1], [2], [3]] output_shape [1, 2, 100, 100] : tensor<2x100x100xf32> into tensor<1x2x100x100xf32>
    %39 = tensor.empty() : tensor<1x2x100x100xf32>
    %40 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<1x2x100x100xf32>) outs(%39 : tensor<1x2x100x100xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.mulf %in, %cst_9 : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x100x100xf32>
    %41 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %8 : tensor<1x2x100x100xf32>, tensor<1x1x100x100xf32>) outs(%39 : tensor<1x2x100x100xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x100x100xf32>
    %42 = tensor.empty() : tensor<1x2x100xi64>
    %43 = linalg.fill ins(%c0_i64 : i64) outs(%42 : tensor<1x2x100xi64>) -> tensor<1x2x100xi64>
    %44 = tensor.empty() : tensor<1x2x100xf32>
    %45 = linalg.fill ins(%cst_1 : f32) outs(%44 : tensor<1x2x100xf32>) -> tensor<1x2x100xf32>
    %46:2 = linalg.generic {indexing_maps = [#map5, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%41 : tensor<1x2x100x100xf32>) outs(%45, %43 : tensor<1x2x100xf32>, tensor<1x2x100xi64>) {
    ^bb0(%in: f32, %out: f32, %out_36: i64):
      %107 = linalg.index 3 : index
      %108 = arith.index_cast %107 : index to i64
      %109 = arith.maximumf %in, %out : f32
      %110 = arith.cmpf ogt, %in, %out : f32
      %111 = arith.select %110, %108, %out_36 : i64
      linalg.yield %109, %111 : f32, i64
    } -> (tensor<1x2x100xf32>, tensor<1x2x100xi64>)
    %expanded_25 = tensor.expand_shape %46#0 [[0], [1], [2, 3]] output_shape [1, 2, 100, 1] : tensor<1x2x100xf32> into tensor<1x2x100x1xf32>
    %47 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %expanded_25 : tensor<1x2x100x100xf32>, tensor<1x2x100x1xf32>) outs(%39 : tensor<1x2x100x100xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.subf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x100x100xf32>
    %48 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47 : tensor<1x2x100x100xf32>) outs(%39 : tensor<1x2x100x100xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = math.exp %in : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x100x100xf32>
    %49 = tensor.empty() : tensor<1x2x100x1xf32>
    %50 = linalg.fill ins(%cst_0 : f32) outs(%49 : tensor<1x2x100x1xf32>) -> tensor<1x2x100x1xf32>
    %51 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%48 : tensor<1x2x100x100xf32>) outs(%50 : tensor<1x2x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.addf %in, %out : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x100x1xf32>
    %52 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48, %51 : tensor<1x2x100x100xf32>, tensor<1x2x100x1xf32>) outs(%39 : tensor<1x2x100x100xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.divf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x2x100x100xf32>
    %collapsed_26 = tensor.collapse_shape %52 [[0, 1], [2], [3]] : tensor<1x2x100x100xf32> into tensor<2x100x100xf32>
    %collapsed_27 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x2x100x16xf32> into tensor<2x100x16xf32>
    %53 = tensor.empty() : tensor<2x100x16xf32>
    %54 = linalg.fill ins(%cst_0 : f32) outs(%53 : tensor<2x100x16xf32>) -> tensor<2x100x16xf32>
    %55 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<2x100x100xf32>, tensor<2x100x16xf32>) outs(%54 : tensor<2x100x16xf32>) -> tensor<2x100x16xf32>
    %expanded_28 = tensor.expand_shape %55 [[0, 1], [2], [3]] output_shape [1, 2, 100, 16] : tensor<2x100x16xf32> into tensor<1x2x100x16xf32>
    %56 = tensor.empty() : tensor<1x100x2x16xf32>
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<1x2x100x16xf32>) outs(%56 : tensor<1x100x2x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_30 = tensor.collapse_shape %transposed_29 [[0, 1], [2, 3]] : tensor<1x100x2x16xf32> into tensor<100x32xf32>
    %57 = tensor.empty() : tensor<100x32xf32>
    %58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %59 = linalg.matmul ins(%collapsed_30, %arg6 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%58 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %60 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%59, %arg7 : tensor<100x32xf32>, tensor<32xf32>) outs(%57 : tensor<100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<100x32xf32>
    %expanded_31 = tensor.expand_shape %60 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %61 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_31, %4 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %62 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61 : tensor<1x100x32xf32>) outs(%9 : tensor<1x100x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %107 = arith.extf %in : f32 to f64
      linalg.yield %107 : f64
    } -> tensor<1x100x32xf64>
    %63 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%62 : tensor<1x100x32xf64>) outs(%12 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %64 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<1x100x1xf64>) outs(%11 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %65 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %64 : tensor<1x100x32xf64>, tensor<1x100x1xf64>) outs(%9 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %107 = arith.subf %in, %in_36 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x32xf64>
    %66 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65, %65 : tensor<1x100x32xf64>, tensor<1x100x32xf64>) outs(%9 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %107 = arith.mulf %in, %in_36 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x32xf64>
    %67 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%66 : tensor<1x100x32xf64>) outs(%12 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %68 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67 : tensor<1x100x1xf64>) outs(%11 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %69 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x100x1xf64>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %107 = arith.truncf %in : f64 to f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %70 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%61 : tensor<1x100x32xf32>) outs(%21 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.addf %in, %out : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %71 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<1x100x1xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.divf %in, %cst_8 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %72 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<1x100x1xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.truncf %cst_6 : f64 to f32
      %108 = arith.addf %in, %107 : f32
      linalg.yield %108 : f32
    } -> tensor<1x100x1xf32>
    %73 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x100x1xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = math.rsqrt %in : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %74 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61, %71 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.subf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %75 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %73 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.mulf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %76 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %arg8 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.mulf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %77 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %arg9 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %collapsed_32 = tensor.collapse_shape %77 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %78 = linalg.matmul ins(%collapsed_32, %arg10 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%58 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %79 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%78, %arg11 : tensor<100x32xf32>, tensor<32xf32>) outs(%57 : tensor<100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<100x32xf32>
    %expanded_33 = tensor.expand_shape %79 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %80 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.mulf %in, %cst_10 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %81 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %82 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.truncf %cst_5 : f64 to f32
      %108 = arith.mulf %in, %107 : f32
      linalg.yield %108 : f32
    } -> tensor<1x100x32xf32>
    %83 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33, %82 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %84 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.truncf %cst_4 : f64 to f32
      %108 = arith.mulf %in, %107 : f32
      linalg.yield %108 : f32
    } -> tensor<1x100x32xf32>
    %85 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = math.tanh %in : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %86 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.addf %in, %cst_11 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %87 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %86 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.mulf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %collapsed_34 = tensor.collapse_shape %87 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %88 = linalg.matmul ins(%collapsed_34, %arg12 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%58 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %89 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%88, %arg13 : tensor<100x32xf32>, tensor<32xf32>) outs(%57 : tensor<100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<100x32xf32>
    %expanded_35 = tensor.expand_shape %89 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %90 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61, %expanded_35 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %91 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x100x32xf32>) outs(%9 : tensor<1x100x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %107 = arith.extf %in : f32 to f64
      linalg.yield %107 : f64
    } -> tensor<1x100x32xf64>
    %92 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%91 : tensor<1x100x32xf64>) outs(%12 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %93 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x100x1xf64>) outs(%11 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %94 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %93 : tensor<1x100x32xf64>, tensor<1x100x1xf64>) outs(%9 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %107 = arith.subf %in, %in_36 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x32xf64>
    %95 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %94 : tensor<1x100x32xf64>, tensor<1x100x32xf64>) outs(%9 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %107 = arith.mulf %in, %in_36 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x32xf64>
    %96 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<1x100x32xf64>) outs(%12 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.addf %in, %out : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %97 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x100x1xf64>) outs(%11 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %107 = arith.divf %in, %cst_7 : f64
      linalg.yield %107 : f64
    } -> tensor<1x100x1xf64>
    %98 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x100x1xf64>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %107 = arith.truncf %in : f64 to f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %99 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%90 : tensor<1x100x32xf32>) outs(%21 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.addf %in, %out : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %100 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x100x1xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.divf %in, %cst_8 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %101 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x100x1xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = arith.truncf %cst_6 : f64 to f32
      %108 = arith.addf %in, %107 : f32
      linalg.yield %108 : f32
    } -> tensor<1x100x1xf32>
    %102 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x100x1xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %107 = math.rsqrt %in : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x1xf32>
    %103 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %100 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.subf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %104 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %102 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.mulf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %105 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %arg14 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.mulf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %106 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %arg15 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %107 = arith.addf %in, %in_36 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    return %106 : tensor<1x100x32xf32>
  }
}

