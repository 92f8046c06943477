#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x77x512xf32>, %arg1: tensor<512x512xf32>, %arg2: tensor<128x512xf32>, %arg3: tensor<128x512xf32>, %arg4: tensor<512x512xf32>, %arg5: tensor<32x512xf32>, %arg6: tensor<32x512xf32>, %arg7: tensor<512x32xf32>, %arg8: tensor<512xf32>, %arg9: tensor<512xf32>, %arg10: tensor<512xf32>, %arg11: tensor<32xf32>) -> tensor<1x77x512xf32> {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x8x77x77xf32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_5 = arith.constant 0.35355339059327379 : f64
    %cst_6 = arith.constant 0xFFF0000000000000 : f64
    %cst_7 = arith.constant 9.9999999999999995E-7 : f64
    %cst_8 = arith.constant 5.120000e+02 : f32
    %0 = tensor.empty() : tensor<77xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<77xi64>) {
    ^bb0(%out: i64):
      %102 = linalg.index 0 : index
      %103 = arith.index_cast %102 : index to i64
      linalg.yield %103 : i64
    } -> tensor<77xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 77, 1] : tensor<77xi64> into tensor<1x1x77x1xi64>
    %expanded_9 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 77] : tensor<77xi64> into tensor<1x1x1x77xi64>
    %2 = tensor.empty() : tensor<1x1x77x77xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9, %expanded : tensor<1x1x1x77xi64>, tensor<1x1x77x1xi64>) outs(%2 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i64, %in_47: i64, %out: i1):
      %102 = arith.cmpi sle, %in, %in_47 : i64
      linalg.yield %102 : i1
    } -> tensor<1x1x77x77xi1>
    %expanded_10 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 77, 1] : tensor<77xi64> into tensor<1x77x1xi64>
    %4 = tensor.empty() : tensor<1x77x1xf32>
    %5 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_10 : tensor<1x77x1xi64>) outs(%4 : tensor<1x77x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %102 = arith.sitofp %in : i64 to f32
      linalg.yield %102 : f32
    } -> tensor<1x77x1xf32>
    %6 = tensor.empty() : tensor<1x77x32xf32>
    %7 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %arg11 : tensor<1x77x1xf32>, tensor<32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x32xf32>
    %concat = tensor.concat dim(2) %7, %7 : (tensor<1x77x32xf32>, tensor<1x77x32xf32>) -> tensor<1x77x64xf32>
    %8 = tensor.empty() : tensor<1x77x64xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x77x64xf32>) outs(%8 : tensor<1x77x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.cos %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x64xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x77x64xf32>) outs(%8 : tensor<1x77x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.sin %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x64xf32>
    %11 = tensor.empty() : tensor<1x77x512xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x77x512xf32>) outs(%11 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %102 : f32
    } -> tensor<1x77x512xf32>
    %13 = linalg.fill ins(%cst : f32) outs(%4 : tensor<1x77x1xf32>) -> tensor<1x77x1xf32>
    %14 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%12 : tensor<1x77x512xf32>) outs(%13 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.addf %in, %out : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x1xf32>
    %15 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x77x1xf32>) outs(%4 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.divf %in, %cst_8 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x1xf32>
    %16 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x77x1xf32>) outs(%4 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.truncf %cst_7 : f64 to f32
      %103 = arith.addf %in, %102 : f32
      linalg.yield %103 : f32
    } -> tensor<1x77x1xf32>
    %17 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x77x1xf32>) outs(%4 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.rsqrt %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x1xf32>
    %18 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %17 : tensor<1x77x512xf32>, tensor<1x77x1xf32>) outs(%11 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x512xf32>
    %19 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %18 : tensor<512xf32>, tensor<1x77x512xf32>) outs(%11 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x512xf32>
    %20 = tensor.empty() : tensor<512x512xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<512x512xf32>) outs(%20 : tensor<512x512xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %19 [[0, 1], [2]] : tensor<1x77x512xf32> into tensor<77x512xf32>
    %21 = tensor.empty() : tensor<77x512xf32>
    %22 = linalg.fill ins(%cst : f32) outs(%21 : tensor<77x512xf32>) -> tensor<77x512xf32>
    %23 = linalg.matmul ins(%collapsed, %transposed : tensor<77x512xf32>, tensor<512x512xf32>) outs(%22 : tensor<77x512xf32>) -> tensor<77x512xf32>
    %expanded_11 = tensor.expand_shape %23 [[0, 1], [2, 3]] output_shape [1, 77, 8, 64] : tensor<77x512xf32> into tensor<1x77x8x64xf32>
    %24 = tensor.empty() : tensor<1x8x77x64xf32>
    %transposed_12 = linalg.transpose ins(%expanded_11 : tensor<1x77x8x64xf32>) outs(%24 : tensor<1x8x77x64xf32>) permutation = [0, 2, 1, 3] 
    %25 = tensor.empty() : tensor<512x128xf32>
    %transposed_13 = linalg.transpose ins(%arg2 : tensor<128x512xf32>) outs(%25 : tensor<512x128xf32>) permutation = [1, 0] 
    %26 = tensor.empty() : tensor<77x128xf32>
    %27 = linalg.fill ins(%cst : f32) outs(%26 : tensor<77x128xf32>) -> tensor<77x128xf32>
    %28 = linalg.matmul ins(%collapsed, %transposed_13 : tensor<77x512xf32>, tensor<512x128xf32>) outs(%27 : tensor<77x128xf32>) -> tensor<77x128xf32>
    %expanded_14 = tensor.expand_shape %28 [[0, 1], [2, 3]] output_shape [1, 77, 2, 64] : tensor<77x128xf32> into tensor<1x77x2x64xf32>
    %29 = tensor.empty() : tensor<1x2x77x64xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<1x77x2x64xf32>) outs(%29 : tensor<1x2x77x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_16 = linalg.transpose ins(%arg3 : tensor<128x512xf32>) outs(%25 : tensor<512x128xf32>) permutation = [1, 0] 
    %30 = linalg.matmul ins(%collapsed, %transposed_16 : tensor<77x512xf32>, tensor<512x128xf32>) outs(%27 : tensor<77x128xf32>) -> tensor<77x128xf32>
    %expanded_17 = tensor.expand_shape %30 [[0, 1], [2, 3]] output_shape [1, 77, 2, 64] : tensor<77x128xf32> into tensor<1x77x2x64xf32>
    %transposed_18 = linalg.transpose ins(%expanded_17 : tensor<1x77x2x64xf32>) outs(%29 : tensor<1x2x77x64xf32>) permutation = [0, 2, 1, 3] 
    %expanded_19 = tensor.expand_shape %9 [[0], [1, 2], [3]] output_shape [1, 1, 77, 64] : tensor<1x77x64xf32> into tensor<1x1x77x64xf32>
    %expanded_20 = tensor.expand_shape %10 [[0], [1, 2], [3]] output_shape [1, 1, 77, 64] : tensor<1x77x64xf32> into tensor<1x1x77x64xf32>
    %31 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_12, %expanded_19 : tensor<1x8x77x64xf32>, tensor<1x1x77x64xf32>) outs(%24 : tensor<1x8x77x64xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x77x64xf32>
    %extracted_slice = tensor.extract_slice %transposed_12[0, 0, 0, 0] [1, 8, 77, 32] [1, 1, 1, 1] : tensor<1x8x77x64xf32> to tensor<1x8x77x32xf32>
    %extracted_slice_21 = tensor.extract_slice %transposed_12[0, 0, 0, 32] [1, 8, 77, 32] [1, 1, 1, 1] : tensor<1x8x77x64xf32> to tensor<1x8x77x32xf32>
    %32 = tensor.empty() : tensor<1x8x77x32xf32>
    %33 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_21 : tensor<1x8x77x32xf32>) outs(%32 : tensor<1x8x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.negf %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x77x32xf32>
    %concat_22 = tensor.concat dim(3) %33, %extracted_slice : (tensor<1x8x77x32xf32>, tensor<1x8x77x32xf32>) -> tensor<1x8x77x64xf32>
    %34 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_22, %expanded_20 : tensor<1x8x77x64xf32>, tensor<1x1x77x64xf32>) outs(%24 : tensor<1x8x77x64xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x77x64xf32>
    %35 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %34 : tensor<1x8x77x64xf32>, tensor<1x8x77x64xf32>) outs(%24 : tensor<1x8x77x64xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.addf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x77x64xf32>
    %36 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_15, %expanded_19 : tensor<1x2x77x64xf32>, tensor<1x1x77x64xf32>) outs(%29 : tensor<1x2x77x64xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x2x77x64xf32>
    %extracted_slice_23 = tensor.extract_slice %transposed_15[0, 0, 0, 0] [1, 2, 77, 32] [1, 1, 1, 1] : tensor<1x2x77x64xf32> to tensor<1x2x77x32xf32>
    %extracted_slice_24 = tensor.extract_slice %transposed_15[0, 0, 0, 32] [1, 2, 77, 32] [1, 1, 1, 1] : tensor<1x2x77x64xf32> to tensor<1x2x77x32xf32>
    %37 = tensor.empty() : tensor<1x2x77x32xf32>
    %38 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_24 : tensor<1x2x77x32xf32>) outs(%37 : tensor<1x2x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.negf %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x2x77x32xf32>
    %concat_25 = tensor.concat dim(3) %38, %extracted_slice_23 : (tensor<1x2x77x32xf32>, tensor<1x2x77x32xf32>) -> tensor<1x2x77x64xf32>
    %39 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_25, %expanded_20 : tensor<1x2x77x64xf32>, tensor<1x1x77x64xf32>) outs(%29 : tensor<1x2x77x64xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x2x77x64xf32>
    %40 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36, %39 : tensor<1x2x77x64xf32>, tensor<1x2x77x64xf32>) outs(%29 : tensor<1x2x77x64xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.addf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x2x77x64xf32>
    %41 = tensor.empty() : tensor<1x2x4x77x64xf32>
    %42 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%40 : tensor<1x2x77x64xf32>) outs(%41 : tensor<1x2x4x77x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x4x77x64xf32>
    %collapsed_26 = tensor.collapse_shape %42 [[0], [1, 2], [3], [4]] : tensor<1x2x4x77x64xf32> into tensor<1x8x77x64xf32>
    %43 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_18 : tensor<1x2x77x64xf32>) outs(%41 : tensor<1x2x4x77x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x4x77x64xf32>
    %44 = tensor.empty() : tensor<1x1x77x77xf32>
    %45 = linalg.generic {indexing_maps = [#map3, #map10, #map10, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %cst_3, %cst_4 : tensor<1x1x77x77xi1>, tensor<f32>, tensor<f32>) outs(%44 : tensor<1x1x77x77xf32>) {
    ^bb0(%in: i1, %in_47: f32, %in_48: f32, %out: f32):
      %102 = arith.select %in, %in_47, %in_48 : f32
      linalg.yield %102 : f32
    } -> tensor<1x1x77x77xf32>
    %46 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35 : tensor<1x8x77x64xf32>) outs(%24 : tensor<1x8x77x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.truncf %cst_5 : f64 to f32
      %103 = arith.mulf %in, %102 : f32
      linalg.yield %103 : f32
    } -> tensor<1x8x77x64xf32>
    %47 = tensor.empty() : tensor<1x8x64x77xf32>
    %transposed_27 = linalg.transpose ins(%collapsed_26 : tensor<1x8x77x64xf32>) outs(%47 : tensor<1x8x64x77xf32>) permutation = [0, 1, 3, 2] 
    %48 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_27 : tensor<1x8x64x77xf32>) outs(%47 : tensor<1x8x64x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.truncf %cst_5 : f64 to f32
      %103 = arith.mulf %in, %102 : f32
      linalg.yield %103 : f32
    } -> tensor<1x8x64x77xf32>
    %collapsed_28 = tensor.collapse_shape %46 [[0, 1], [2], [3]] : tensor<1x8x77x64xf32> into tensor<8x77x64xf32>
    %collapsed_29 = tensor.collapse_shape %48 [[0, 1], [2], [3]] : tensor<1x8x64x77xf32> into tensor<8x64x77xf32>
    %49 = tensor.empty() : tensor<8x77x77xf32>
    %50 = linalg.fill ins(%cst : f32) outs(%49 : tensor<8x77x77xf32>) -> tensor<8x77x77xf32>
    %51 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<8x77x64xf32>, tensor<8x64x77xf32>) outs(%50 : tensor<8x77x77xf32>) -> tensor<8x77x77xf32>
    %expanded_30 = tensor.expand_shape %51 [[0, 1], [2], [3]] output_shape [1, 8, 77, 77] : tensor<8x77x77xf32> into tensor<1x8x77x77xf32>
    %52 = tensor.empty() : tensor<1x8x77x77xf32>
    %53 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_30, %45 : tensor<1x8x77x77xf32>, tensor<1x1x77x77xf32>) outs(%52 : tensor<1x8x77x77xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.addf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x77x77xf32>
    %54 = tensor.empty() : tensor<1x8x77xi64>
    %55 = linalg.fill ins(%c0_i64 : i64) outs(%54 : tensor<1x8x77xi64>) -> tensor<1x8x77xi64>
    %56 = tensor.empty() : tensor<1x8x77xf32>
    %57 = linalg.fill ins(%cst_0 : f32) outs(%56 : tensor<1x8x77xf32>) -> tensor<1x8x77xf32>
    %58:2 = linalg.generic {indexing_maps = [#map3, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%53 : tensor<1x8x77x77xf32>) outs(%57, %55 : tensor<1x8x77xf32>, tensor<1x8x77xi64>) {
    ^bb0(%in: f32, %out: f32, %out_47: i64):
      %102 = linalg.index 3 : index
      %103 = arith.index_cast %102 : index to i64
      %104 = arith.maximumf %in, %out : f32
      %105 = arith.cmpf ogt, %in, %out : f32
      %106 = arith.select %105, %103, %out_47 : i64
      linalg.yield %104, %106 : f32, i64
    } -> (tensor<1x8x77xf32>, tensor<1x8x77xi64>)
    %expanded_31 = tensor.expand_shape %58#0 [[0], [1], [2, 3]] output_shape [1, 8, 77, 1] : tensor<1x8x77xf32> into tensor<1x8x77x1xf32>
    %59 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %expanded_31 : tensor<1x8x77x77xf32>, tensor<1x8x77x1xf32>) outs(%52 : tensor<1x8x77x77xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.subf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x77x77xf32>
    %60 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<1x8x77x77xf32>) outs(%52 : tensor<1x8x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.exp %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x77x77xf32>
    %61 = tensor.empty() : tensor<1x8x77x1xf32>
    %62 = linalg.fill ins(%cst : f32) outs(%61 : tensor<1x8x77x1xf32>) -> tensor<1x8x77x1xf32>
    %63 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%60 : tensor<1x8x77x77xf32>) outs(%62 : tensor<1x8x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.addf %in, %out : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x77x1xf32>
    %64 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %63 : tensor<1x8x77x77xf32>, tensor<1x8x77x1xf32>) outs(%52 : tensor<1x8x77x77xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.divf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x77x77xf32>
    %65 = tensor.empty() : tensor<1x8x77x77xi1>
    %66 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53 : tensor<1x8x77x77xf32>) outs(%65 : tensor<1x8x77x77xi1>) {
    ^bb0(%in: f32, %out: i1):
      %102 = arith.extf %in : f32 to f64
      %103 = arith.cmpf oeq, %102, %cst_6 : f64
      linalg.yield %103 : i1
    } -> tensor<1x8x77x77xi1>
    %67 = tensor.empty() : tensor<1x8x77x1xi1>
    %68 = linalg.fill ins(%true : i1) outs(%67 : tensor<1x8x77x1xi1>) -> tensor<1x8x77x1xi1>
    %69 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%66 : tensor<1x8x77x77xi1>) outs(%68 : tensor<1x8x77x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %102 = arith.andi %in, %out : i1
      linalg.yield %102 : i1
    } -> tensor<1x8x77x1xi1>
    %70 = linalg.generic {indexing_maps = [#map2, #map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %cst_2, %64 : tensor<1x8x77x1xi1>, tensor<1x8x77x77xf32>, tensor<1x8x77x77xf32>) outs(%52 : tensor<1x8x77x77xf32>) {
    ^bb0(%in: i1, %in_47: f32, %in_48: f32, %out: f32):
      %102 = arith.select %in, %in_47, %in_48 : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x77x77xf32>
    %collapsed_32 = tensor.collapse_shape %70 [[0, 1], [2], [3]] : tensor<1x8x77x77xf32> into tensor<8x77x77xf32>
    %collapsed_33 = tensor.collapse_shape %43 [[0, 1, 2], [3], [4]] : tensor<1x2x4x77x64xf32> into tensor<8x77x64xf32>
    %71 = tensor.empty() : tensor<8x77x64xf32>
    %72 = linalg.fill ins(%cst : f32) outs(%71 : tensor<8x77x64xf32>) -> tensor<8x77x64xf32>
    %73 = linalg.batch_matmul ins(%collapsed_32, %collapsed_33 : tensor<8x77x77xf32>, tensor<8x77x64xf32>) outs(%72 : tensor<8x77x64xf32>) -> tensor<8x77x64xf32>
    %expanded_34 = tensor.expand_shape %73 [[0, 1], [2], [3]] output_shape [1, 8, 77, 64] : tensor<8x77x64xf32> into tensor<1x8x77x64xf32>
    %74 = tensor.empty() : tensor<1x77x8x64xf32>
    %transposed_35 = linalg.transpose ins(%expanded_34 : tensor<1x8x77x64xf32>) outs(%74 : tensor<1x77x8x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_36 = linalg.transpose ins(%arg4 : tensor<512x512xf32>) outs(%20 : tensor<512x512xf32>) permutation = [1, 0] 
    %collapsed_37 = tensor.collapse_shape %transposed_35 [[0, 1], [2, 3]] : tensor<1x77x8x64xf32> into tensor<77x512xf32>
    %75 = linalg.matmul ins(%collapsed_37, %transposed_36 : tensor<77x512xf32>, tensor<512x512xf32>) outs(%22 : tensor<77x512xf32>) -> tensor<77x512xf32>
    %expanded_38 = tensor.expand_shape %75 [[0, 1], [2]] output_shape [1, 77, 512] : tensor<77x512xf32> into tensor<1x77x512xf32>
    %76 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded_38 : tensor<1x77x512xf32>, tensor<1x77x512xf32>) outs(%11 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.addf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x512xf32>
    %77 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x77x512xf32>) outs(%11 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %102 : f32
    } -> tensor<1x77x512xf32>
    %78 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<1x77x512xf32>) outs(%13 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.addf %in, %out : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x1xf32>
    %79 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x77x1xf32>) outs(%4 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.divf %in, %cst_8 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x1xf32>
    %80 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x77x1xf32>) outs(%4 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.truncf %cst_7 : f64 to f32
      %103 = arith.addf %in, %102 : f32
      linalg.yield %103 : f32
    } -> tensor<1x77x1xf32>
    %81 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x77x1xf32>) outs(%4 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.rsqrt %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x1xf32>
    %82 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %81 : tensor<1x77x512xf32>, tensor<1x77x1xf32>) outs(%11 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x512xf32>
    %83 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %82 : tensor<512xf32>, tensor<1x77x512xf32>) outs(%11 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x512xf32>
    %84 = tensor.empty() : tensor<512x32xf32>
    %transposed_39 = linalg.transpose ins(%arg5 : tensor<32x512xf32>) outs(%84 : tensor<512x32xf32>) permutation = [1, 0] 
    %collapsed_40 = tensor.collapse_shape %83 [[0, 1], [2]] : tensor<1x77x512xf32> into tensor<77x512xf32>
    %85 = tensor.empty() : tensor<77x32xf32>
    %86 = linalg.fill ins(%cst : f32) outs(%85 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %87 = linalg.matmul ins(%collapsed_40, %transposed_39 : tensor<77x512xf32>, tensor<512x32xf32>) outs(%86 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_41 = tensor.expand_shape %87 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %88 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41 : tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.negf %in : f32
      %103 = math.exp %102 : f32
      %104 = arith.addf %103, %cst_1 : f32
      %105 = arith.divf %cst_1, %104 : f32
      linalg.yield %105 : f32
    } -> tensor<1x77x32xf32>
    %89 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41, %88 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x32xf32>
    %transposed_42 = linalg.transpose ins(%arg6 : tensor<32x512xf32>) outs(%84 : tensor<512x32xf32>) permutation = [1, 0] 
    %90 = linalg.matmul ins(%collapsed_40, %transposed_42 : tensor<77x512xf32>, tensor<512x32xf32>) outs(%86 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_43 = tensor.expand_shape %90 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %91 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %expanded_43 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x32xf32>
    %92 = tensor.empty() : tensor<32x512xf32>
    %transposed_44 = linalg.transpose ins(%arg7 : tensor<512x32xf32>) outs(%92 : tensor<32x512xf32>) permutation = [1, 0] 
    %collapsed_45 = tensor.collapse_shape %91 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %93 = linalg.matmul ins(%collapsed_45, %transposed_44 : tensor<77x32xf32>, tensor<32x512xf32>) outs(%22 : tensor<77x512xf32>) -> tensor<77x512xf32>
    %expanded_46 = tensor.expand_shape %93 [[0, 1], [2]] output_shape [1, 77, 512] : tensor<77x512xf32> into tensor<1x77x512xf32>
    %94 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %expanded_46 : tensor<1x77x512xf32>, tensor<1x77x512xf32>) outs(%11 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.addf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x512xf32>
    %95 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x77x512xf32>) outs(%11 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %102 : f32
    } -> tensor<1x77x512xf32>
    %96 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<1x77x512xf32>) outs(%13 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.addf %in, %out : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x1xf32>
    %97 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x77x1xf32>) outs(%4 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.divf %in, %cst_8 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x1xf32>
    %98 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x77x1xf32>) outs(%4 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.truncf %cst_7 : f64 to f32
      %103 = arith.addf %in, %102 : f32
      linalg.yield %103 : f32
    } -> tensor<1x77x1xf32>
    %99 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x77x1xf32>) outs(%4 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.rsqrt %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x1xf32>
    %100 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %99 : tensor<1x77x512xf32>, tensor<1x77x1xf32>) outs(%11 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x512xf32>
    %101 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %100 : tensor<512xf32>, tensor<1x77x512xf32>) outs(%11 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_47: f32, %out: f32):
      %102 = arith.mulf %in, %in_47 : f32
      linalg.yield %102 : f32
    } -> tensor<1x77x512xf32>
    return %101 : tensor<1x77x512xf32>
  }
}

