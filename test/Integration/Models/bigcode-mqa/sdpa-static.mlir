#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1) -> (d0, d1)>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map11 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map12 = affine_map<(d0, d1, d2, d3) -> ()>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x77x32xf32>, %arg1: tensor<128x32xf32>, %arg2: tensor<32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<48x32xf32>, %arg5: tensor<48xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32x32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32x32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<128x128xi1>) -> tensor<1x77x32xf32> {
    %c3_i64 = arith.constant 3 : i64
    %c0_i64 = arith.constant 0 : i64
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x4x77x77xf32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_5 = arith.constant 0.79788456080286541 : f64
    %cst_6 = arith.constant 4.471500e-02 : f64
    %cst_7 = arith.constant 0.59460355750136051 : f64
    %cst_8 = arith.constant 0xFFF0000000000000 : f64
    %cst_9 = arith.constant 1.000000e-05 : f64
    %cst_10 = arith.constant 3.200000e+01 : f64
    %cst_11 = arith.constant 3.200000e+01 : f32
    %cst_12 = arith.constant 5.000000e-01 : f32
    %cst_13 = arith.constant 1.000000e+00 : f32
    %0 = tensor.empty() : tensor<77xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<77xi64>) {
    ^bb0(%out: i64):
      %119 = linalg.index 0 : index
      %120 = arith.index_cast %119 : index to i64
      linalg.yield %120 : i64
    } -> tensor<77xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [1, 77] : tensor<77xi64> into tensor<1x77xi64>
    %expanded_14 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 77, 1] : tensor<77xi64> into tensor<1x1x77x1xi64>
    %expanded_15 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 77] : tensor<77xi64> into tensor<1x1x1x77xi64>
    %2 = tensor.empty() : tensor<1x1x77x77xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15, %expanded_14 : tensor<1x1x1x77xi64>, tensor<1x1x77x1xi64>) outs(%2 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i64, %in_41: i64, %out: i1):
      %119 = arith.cmpi sle, %in, %in_41 : i64
      linalg.yield %119 : i1
    } -> tensor<1x1x77x77xi1>
    %4 = tensor.empty() : tensor<1x77x32xf32>
    %5 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x77xi64>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %119 = arith.index_cast %in : i64 to index
      %120 = linalg.index 2 : index
      %121 = arith.cmpi slt, %119, %c128 : index
      cf.assert %121, "index must be smaller than dim size"
      %122 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %122, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%119, %120] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x77x32xf32>
    %6 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %5 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %7 = tensor.empty() : tensor<1x77x32xf64>
    %8 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<1x77x32xf32>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %119 = arith.extf %in : f32 to f64
      linalg.yield %119 : f64
    } -> tensor<1x77x32xf64>
    %9 = tensor.empty() : tensor<1x77x1xf64>
    %10 = linalg.fill ins(%cst : f64) outs(%9 : tensor<1x77x1xf64>) -> tensor<1x77x1xf64>
    %11 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_10 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %13 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %12 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %119 = arith.subf %in, %in_41 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x32xf64>
    %14 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %13 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %119 = arith.mulf %in, %in_41 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x32xf64>
    %15 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_10 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %17 = tensor.empty() : tensor<1x77x1xf32>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x77x1xf64>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %119 = arith.truncf %in : f64 to f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %19 = linalg.fill ins(%cst_0 : f32) outs(%17 : tensor<1x77x1xf32>) -> tensor<1x77x1xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %21 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_11 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %22 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_9 : f64 to f32
      %120 = arith.addf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x77x1xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.rsqrt %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %24 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %21 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.subf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %23 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.mulf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %26 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %arg2 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.mulf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %27 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %arg3 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %collapsed = tensor.collapse_shape %27 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %28 = tensor.empty() : tensor<32x48xf32>
    %transposed = linalg.transpose ins(%arg4 : tensor<48x32xf32>) outs(%28 : tensor<32x48xf32>) permutation = [1, 0] 
    %29 = tensor.empty() : tensor<77x48xf32>
    %30 = linalg.fill ins(%cst_0 : f32) outs(%29 : tensor<77x48xf32>) -> tensor<77x48xf32>
    %31 = linalg.matmul ins(%collapsed, %transposed : tensor<77x32xf32>, tensor<32x48xf32>) outs(%30 : tensor<77x48xf32>) -> tensor<77x48xf32>
    %32 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%31, %arg5 : tensor<77x48xf32>, tensor<48xf32>) outs(%29 : tensor<77x48xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<77x48xf32>
    %expanded_16 = tensor.expand_shape %32 [[0, 1, 2], [3]] output_shape [1, 1, 77, 48] : tensor<77x48xf32> into tensor<1x1x77x48xf32>
    %extracted_slice = tensor.extract_slice %expanded_16[0, 0, 0, 0] [1, 1, 77, 32] [1, 1, 1, 1] : tensor<1x1x77x48xf32> to tensor<1x1x77x32xf32>
    %extracted_slice_17 = tensor.extract_slice %expanded_16[0, 0, 0, 32] [1, 1, 77, 8] [1, 1, 1, 1] : tensor<1x1x77x48xf32> to tensor<1x1x77x8xf32>
    %extracted_slice_18 = tensor.extract_slice %expanded_16[0, 0, 0, 40] [1, 1, 77, 8] [1, 1, 1, 1] : tensor<1x1x77x48xf32> to tensor<1x1x77x8xf32>
    %collapsed_19 = tensor.collapse_shape %extracted_slice [[0], [1, 2], [3]] : tensor<1x1x77x32xf32> into tensor<1x77x32xf32>
    %expanded_20 = tensor.expand_shape %collapsed_19 [[0], [1], [2, 3]] output_shape [1, 77, 4, 8] : tensor<1x77x32xf32> into tensor<1x77x4x8xf32>
    %33 = tensor.empty() : tensor<1x4x77x8xf32>
    %transposed_21 = linalg.transpose ins(%expanded_20 : tensor<1x77x4x8xf32>) outs(%33 : tensor<1x4x77x8xf32>) permutation = [0, 2, 1, 3] 
    %34 = tensor.empty() : tensor<1x1x4x77x8xf32>
    %35 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17 : tensor<1x1x77x8xf32>) outs(%34 : tensor<1x1x4x77x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x4x77x8xf32>
    %collapsed_22 = tensor.collapse_shape %35 [[0], [1, 2], [3], [4]] : tensor<1x1x4x77x8xf32> into tensor<1x4x77x8xf32>
    %36 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_18 : tensor<1x1x77x8xf32>) outs(%34 : tensor<1x1x4x77x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x4x77x8xf32>
    %37 = tensor.empty() : tensor<1x1x77x77xf32>
    %38 = linalg.generic {indexing_maps = [#map3, #map12, #map12, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %cst_3, %cst_4 : tensor<1x1x77x77xi1>, tensor<f32>, tensor<f32>) outs(%37 : tensor<1x1x77x77xf32>) {
    ^bb0(%in: i1, %in_41: f32, %in_42: f32, %out: f32):
      %119 = arith.select %in, %in_41, %in_42 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x77x77xf32>
    %39 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21 : tensor<1x4x77x8xf32>) outs(%33 : tensor<1x4x77x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_7 : f64 to f32
      %120 = arith.mulf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x4x77x8xf32>
    %40 = tensor.empty() : tensor<1x4x8x77xf32>
    %transposed_23 = linalg.transpose ins(%collapsed_22 : tensor<1x4x77x8xf32>) outs(%40 : tensor<1x4x8x77xf32>) permutation = [0, 1, 3, 2] 
    %41 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_23 : tensor<1x4x8x77xf32>) outs(%40 : tensor<1x4x8x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_7 : f64 to f32
      %120 = arith.mulf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x4x8x77xf32>
    %collapsed_24 = tensor.collapse_shape %39 [[0, 1], [2], [3]] : tensor<1x4x77x8xf32> into tensor<4x77x8xf32>
    %collapsed_25 = tensor.collapse_shape %41 [[0, 1], [2], [3]] : tensor<1x4x8x77xf32> into tensor<4x8x77xf32>
    %42 = tensor.empty() : tensor<4x77x77xf32>
    %43 = linalg.fill ins(%cst_0 : f32) outs(%42 : tensor<4x77x77xf32>) -> tensor<4x77x77xf32>
    %44 = linalg.batch_matmul ins(%collapsed_24, %collapsed_25 : tensor<4x77x8xf32>, tensor<4x8x77xf32>) outs(%43 : tensor<4x77x77xf32>) -> tensor<4x77x77xf32>
    %expanded_26 = tensor.expand_shape %44 [[0, 1], [2], [3]] output_shape [1, 4, 77, 77] : tensor<4x77x77xf32> into tensor<1x4x77x77xf32>
    %45 = tensor.empty() : tensor<1x4x77x77xf32>
    %46 = linalg.generic {indexing_maps = [#map3, #map13, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_26, %38 : tensor<1x4x77x77xf32>, tensor<1x1x77x77xf32>) outs(%45 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x77x77xf32>
    %47 = tensor.empty() : tensor<1x4x77xi64>
    %48 = linalg.fill ins(%c0_i64 : i64) outs(%47 : tensor<1x4x77xi64>) -> tensor<1x4x77xi64>
    %49 = tensor.empty() : tensor<1x4x77xf32>
    %50 = linalg.fill ins(%cst_1 : f32) outs(%49 : tensor<1x4x77xf32>) -> tensor<1x4x77xf32>
    %51:2 = linalg.generic {indexing_maps = [#map3, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%46 : tensor<1x4x77x77xf32>) outs(%50, %48 : tensor<1x4x77xf32>, tensor<1x4x77xi64>) {
    ^bb0(%in: f32, %out: f32, %out_41: i64):
      %119 = linalg.index 3 : index
      %120 = arith.index_cast %119 : index to i64
      %121 = arith.maximumf %in, %out : f32
      %122 = arith.cmpf ogt, %in, %out : f32
      %123 = arith.select %122, %120, %out_41 : i64
      linalg.yield %121, %123 : f32, i64
    } -> (tensor<1x4x77xf32>, tensor<1x4x77xi64>)
    %expanded_27 = tensor.expand_shape %51#0 [[0], [1], [2, 3]] output_shape [1, 4, 77, 1] : tensor<1x4x77xf32> into tensor<1x4x77x1xf32>
    %52 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %expanded_27 : tensor<1x4x77x77xf32>, tensor<1x4x77x1xf32>) outs(%45 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.subf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x77x77xf32>
    %53 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<1x4x77x77xf32>) outs(%45 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.exp %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x77x77xf32>
    %54 = tensor.empty() : tensor<1x4x77x1xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<1x4x77x1xf32>) -> tensor<1x4x77x1xf32>
    %56 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%53 : tensor<1x4x77x77xf32>) outs(%55 : tensor<1x4x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x77x1xf32>
    %57 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %56 : tensor<1x4x77x77xf32>, tensor<1x4x77x1xf32>) outs(%45 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.divf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x77x77xf32>
    %58 = tensor.empty() : tensor<1x4x77x77xi1>
    %59 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<1x4x77x77xf32>) outs(%58 : tensor<1x4x77x77xi1>) {
    ^bb0(%in: f32, %out: i1):
      %119 = arith.extf %in : f32 to f64
      %120 = arith.cmpf oeq, %119, %cst_8 : f64
      linalg.yield %120 : i1
    } -> tensor<1x4x77x77xi1>
    %60 = tensor.empty() : tensor<1x4x77x1xi1>
    %61 = linalg.fill ins(%true : i1) outs(%60 : tensor<1x4x77x1xi1>) -> tensor<1x4x77x1xi1>
    %62 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%59 : tensor<1x4x77x77xi1>) outs(%61 : tensor<1x4x77x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %119 = arith.andi %in, %out : i1
      linalg.yield %119 : i1
    } -> tensor<1x4x77x1xi1>
    %63 = linalg.generic {indexing_maps = [#map2, #map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %cst_2, %57 : tensor<1x4x77x1xi1>, tensor<1x4x77x77xf32>, tensor<1x4x77x77xf32>) outs(%45 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: i1, %in_41: f32, %in_42: f32, %out: f32):
      %119 = arith.select %in, %in_41, %in_42 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x77x77xf32>
    %collapsed_28 = tensor.collapse_shape %63 [[0, 1], [2], [3]] : tensor<1x4x77x77xf32> into tensor<4x77x77xf32>
    %collapsed_29 = tensor.collapse_shape %36 [[0, 1, 2], [3], [4]] : tensor<1x1x4x77x8xf32> into tensor<4x77x8xf32>
    %64 = tensor.empty() : tensor<4x77x8xf32>
    %65 = linalg.fill ins(%cst_0 : f32) outs(%64 : tensor<4x77x8xf32>) -> tensor<4x77x8xf32>
    %66 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<4x77x77xf32>, tensor<4x77x8xf32>) outs(%65 : tensor<4x77x8xf32>) -> tensor<4x77x8xf32>
    %expanded_30 = tensor.expand_shape %66 [[0, 1], [2], [3]] output_shape [1, 4, 77, 8] : tensor<4x77x8xf32> into tensor<1x4x77x8xf32>
    %67 = tensor.empty() : tensor<1x77x4x8xf32>
    %transposed_31 = linalg.transpose ins(%expanded_30 : tensor<1x4x77x8xf32>) outs(%67 : tensor<1x77x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_32 = tensor.collapse_shape %transposed_31 [[0, 1], [2, 3]] : tensor<1x77x4x8xf32> into tensor<77x32xf32>
    %68 = tensor.empty() : tensor<32x32xf32>
    %transposed_33 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%68 : tensor<32x32xf32>) permutation = [1, 0] 
    %69 = tensor.empty() : tensor<77x32xf32>
    %70 = linalg.fill ins(%cst_0 : f32) outs(%69 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %71 = linalg.matmul ins(%collapsed_32, %transposed_33 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%70 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %72 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%71, %arg7 : tensor<77x32xf32>, tensor<32xf32>) outs(%69 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<77x32xf32>
    %expanded_34 = tensor.expand_shape %72 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %73 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34, %6 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %74 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<1x77x32xf32>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %119 = arith.extf %in : f32 to f64
      linalg.yield %119 : f64
    } -> tensor<1x77x32xf64>
    %75 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%74 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %76 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_10 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %77 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %76 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %119 = arith.subf %in, %in_41 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x32xf64>
    %78 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %77 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %119 = arith.mulf %in, %in_41 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x32xf64>
    %79 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%78 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %80 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_10 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %81 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x77x1xf64>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %119 = arith.truncf %in : f64 to f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %83 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_11 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %84 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_9 : f64 to f32
      %120 = arith.addf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x77x1xf32>
    %85 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.rsqrt %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %86 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %83 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.subf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %87 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %85 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.mulf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %88 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %arg8 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.mulf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %89 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %arg9 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %collapsed_35 = tensor.collapse_shape %89 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %transposed_36 = linalg.transpose ins(%arg10 : tensor<32x32xf32>) outs(%68 : tensor<32x32xf32>) permutation = [1, 0] 
    %90 = linalg.matmul ins(%collapsed_35, %transposed_36 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%70 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %91 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%90, %arg11 : tensor<77x32xf32>, tensor<32xf32>) outs(%69 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<77x32xf32>
    %expanded_37 = tensor.expand_shape %91 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %92 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<1x77x32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.mulf %in, %cst_12 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %93 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<1x77x32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %94 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x77x32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_6 : f64 to f32
      %120 = arith.mulf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x77x32xf32>
    %95 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37, %94 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %96 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x77x32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_5 : f64 to f32
      %120 = arith.mulf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x77x32xf32>
    %97 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x77x32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.tanh %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %98 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x77x32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %cst_13 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %99 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %98 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.mulf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %collapsed_38 = tensor.collapse_shape %99 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %transposed_39 = linalg.transpose ins(%arg12 : tensor<32x32xf32>) outs(%68 : tensor<32x32xf32>) permutation = [1, 0] 
    %100 = linalg.matmul ins(%collapsed_38, %transposed_39 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%70 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %101 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%100, %arg13 : tensor<77x32xf32>, tensor<32xf32>) outs(%69 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<77x32xf32>
    %expanded_40 = tensor.expand_shape %101 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %102 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %expanded_40 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %103 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<1x77x32xf32>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %119 = arith.extf %in : f32 to f64
      linalg.yield %119 : f64
    } -> tensor<1x77x32xf64>
    %104 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%103 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %105 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_10 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %106 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %105 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %119 = arith.subf %in, %in_41 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x32xf64>
    %107 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %106 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%7 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %119 = arith.mulf %in, %in_41 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x32xf64>
    %108 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%107 : tensor<1x77x32xf64>) outs(%10 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %109 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x77x1xf64>) outs(%9 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_10 : f64
      linalg.yield %119 : f64
    } -> tensor<1x77x1xf64>
    %110 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x77x1xf64>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %119 = arith.truncf %in : f64 to f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %111 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%102 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %112 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_11 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %113 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_9 : f64 to f32
      %120 = arith.addf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x77x1xf32>
    %114 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x77x1xf32>) outs(%17 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.rsqrt %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x1xf32>
    %115 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %112 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.subf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %116 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %114 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.mulf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %117 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %arg14 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.mulf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    %118 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %arg15 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%4 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %119 = arith.addf %in, %in_41 : f32
      linalg.yield %119 : f32
    } -> tensor<1x77x32xf32>
    return %118 : tensor<1x77x32xf32>
  }
}

