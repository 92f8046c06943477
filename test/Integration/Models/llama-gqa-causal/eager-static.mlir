#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x77x512xf32>, %arg1: tensor<512x512xf32>, %arg2: tensor<128x512xf32>, %arg3: tensor<128x512xf32>, %arg4: tensor<512x512xf32>, %arg5: tensor<32x512xf32>, %arg6: tensor<32x512xf32>, %arg7: tensor<512x32xf32>, %arg8: tensor<512xf32>, %arg9: tensor<512xf32>, %arg10: tensor<512xf32>, %arg11: tensor<32xf32>) -> tensor<1x77x512xf32> {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 9.9999999999999995E-7 : f64
    %cst_5 = arith.constant 5.120000e+02 : f32
    %cst_6 = arith.constant 1.250000e-01 : f32
    %0 = tensor.empty() : tensor<77xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<77xi64>) {
    ^bb0(%out: i64):
      %95 = linalg.index 0 : index
      %96 = arith.index_cast %95 : index to i64
      linalg.yield %96 : i64
    } -> tensor<77xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 77, 1] : tensor<77xi64> into tensor<1x1x77x1xi64>
    %expanded_7 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 77] : tensor<77xi64> into tensor<1x1x1x77xi64>
    %2 = tensor.empty() : tensor<1x1x77x77xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7, %expanded : tensor<1x1x1x77xi64>, tensor<1x1x77x1xi64>) outs(%2 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i64, %in_45: i64, %out: i1):
      %95 = arith.cmpi sle, %in, %in_45 : i64
      linalg.yield %95 : i1
    } -> tensor<1x1x77x77xi1>
    %4 = tensor.empty() : tensor<1x1x77x77xf32>
    %5 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %cst_3, %cst_2 : tensor<1x1x77x77xi1>, tensor<f32>, tensor<f32>) outs(%4 : tensor<1x1x77x77xf32>) {
    ^bb0(%in: i1, %in_45: f32, %in_46: f32, %out: f32):
      %95 = arith.select %in, %in_45, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x1x77x77xf32>
    %expanded_8 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 77, 1] : tensor<77xi64> into tensor<1x77x1xi64>
    %6 = tensor.empty() : tensor<1x77x1xf32>
    %7 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<1x77x1xi64>) outs(%6 : tensor<1x77x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %95 = arith.sitofp %in : i64 to f32
      linalg.yield %95 : f32
    } -> tensor<1x77x1xf32>
    %8 = tensor.empty() : tensor<1x77x32xf32>
    %9 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %arg11 : tensor<1x77x1xf32>, tensor<32xf32>) outs(%8 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x32xf32>
    %concat = tensor.concat dim(2) %9, %9 : (tensor<1x77x32xf32>, tensor<1x77x32xf32>) -> tensor<1x77x64xf32>
    %10 = tensor.empty() : tensor<1x77x64xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x77x64xf32>) outs(%10 : tensor<1x77x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.cos %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x64xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x77x64xf32>) outs(%10 : tensor<1x77x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.sin %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x64xf32>
    %13 = tensor.empty() : tensor<1x77x512xf32>
    %14 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x77x512xf32>) outs(%13 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %95 : f32
    } -> tensor<1x77x512xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%6 : tensor<1x77x1xf32>) -> tensor<1x77x1xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<1x77x512xf32>) outs(%15 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.addf %in, %out : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x1xf32>
    %17 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x77x1xf32>) outs(%6 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.divf %in, %cst_5 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x1xf32>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x77x1xf32>) outs(%6 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.truncf %cst_4 : f64 to f32
      %96 = arith.addf %in, %95 : f32
      linalg.yield %96 : f32
    } -> tensor<1x77x1xf32>
    %19 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x77x1xf32>) outs(%6 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.rsqrt %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x1xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %19 : tensor<1x77x512xf32>, tensor<1x77x1xf32>) outs(%13 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x512xf32>
    %21 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %20 : tensor<512xf32>, tensor<1x77x512xf32>) outs(%13 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x512xf32>
    %22 = tensor.empty() : tensor<512x512xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<512x512xf32>) outs(%22 : tensor<512x512xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %21 [[0, 1], [2]] : tensor<1x77x512xf32> into tensor<77x512xf32>
    %23 = tensor.empty() : tensor<77x512xf32>
    %24 = linalg.fill ins(%cst : f32) outs(%23 : tensor<77x512xf32>) -> tensor<77x512xf32>
    %25 = linalg.matmul ins(%collapsed, %transposed : tensor<77x512xf32>, tensor<512x512xf32>) outs(%24 : tensor<77x512xf32>) -> tensor<77x512xf32>
    %expanded_9 = tensor.expand_shape %25 [[0, 1], [2, 3]] output_shape [1, 77, 8, 64] : tensor<77x512xf32> into tensor<1x77x8x64xf32>
    %26 = tensor.empty() : tensor<1x8x77x64xf32>
    %transposed_10 = linalg.transpose ins(%expanded_9 : tensor<1x77x8x64xf32>) outs(%26 : tensor<1x8x77x64xf32>) permutation = [0, 2, 1, 3] 
    %27 = tensor.empty() : tensor<512x128xf32>
    %transposed_11 = linalg.transpose ins(%arg2 : tensor<128x512xf32>) outs(%27 : tensor<512x128xf32>) permutation = [1, 0] 
    %28 = tensor.empty() : tensor<77x128xf32>
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<77x128xf32>) -> tensor<77x128xf32>
    %30 = linalg.matmul ins(%collapsed, %transposed_11 : tensor<77x512xf32>, tensor<512x128xf32>) outs(%29 : tensor<77x128xf32>) -> tensor<77x128xf32>
    %expanded_12 = tensor.expand_shape %30 [[0, 1], [2, 3]] output_shape [1, 77, 2, 64] : tensor<77x128xf32> into tensor<1x77x2x64xf32>
    %31 = tensor.empty() : tensor<1x2x77x64xf32>
    %transposed_13 = linalg.transpose ins(%expanded_12 : tensor<1x77x2x64xf32>) outs(%31 : tensor<1x2x77x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_14 = linalg.transpose ins(%arg3 : tensor<128x512xf32>) outs(%27 : tensor<512x128xf32>) permutation = [1, 0] 
    %32 = linalg.matmul ins(%collapsed, %transposed_14 : tensor<77x512xf32>, tensor<512x128xf32>) outs(%29 : tensor<77x128xf32>) -> tensor<77x128xf32>
    %expanded_15 = tensor.expand_shape %32 [[0, 1], [2, 3]] output_shape [1, 77, 2, 64] : tensor<77x128xf32> into tensor<1x77x2x64xf32>
    %transposed_16 = linalg.transpose ins(%expanded_15 : tensor<1x77x2x64xf32>) outs(%31 : tensor<1x2x77x64xf32>) permutation = [0, 2, 1, 3] 
    %expanded_17 = tensor.expand_shape %11 [[0], [1, 2], [3]] output_shape [1, 1, 77, 64] : tensor<1x77x64xf32> into tensor<1x1x77x64xf32>
    %expanded_18 = tensor.expand_shape %12 [[0], [1, 2], [3]] output_shape [1, 1, 77, 64] : tensor<1x77x64xf32> into tensor<1x1x77x64xf32>
    %33 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_10, %expanded_17 : tensor<1x8x77x64xf32>, tensor<1x1x77x64xf32>) outs(%26 : tensor<1x8x77x64xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x77x64xf32>
    %extracted_slice = tensor.extract_slice %transposed_10[0, 0, 0, 0] [1, 8, 77, 32] [1, 1, 1, 1] : tensor<1x8x77x64xf32> to tensor<1x8x77x32xf32>
    %extracted_slice_19 = tensor.extract_slice %transposed_10[0, 0, 0, 32] [1, 8, 77, 32] [1, 1, 1, 1] : tensor<1x8x77x64xf32> to tensor<1x8x77x32xf32>
    %34 = tensor.empty() : tensor<1x8x77x32xf32>
    %35 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_19 : tensor<1x8x77x32xf32>) outs(%34 : tensor<1x8x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.negf %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x77x32xf32>
    %concat_20 = tensor.concat dim(3) %35, %extracted_slice : (tensor<1x8x77x32xf32>, tensor<1x8x77x32xf32>) -> tensor<1x8x77x64xf32>
    %36 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_20, %expanded_18 : tensor<1x8x77x64xf32>, tensor<1x1x77x64xf32>) outs(%26 : tensor<1x8x77x64xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x77x64xf32>
    %37 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %36 : tensor<1x8x77x64xf32>, tensor<1x8x77x64xf32>) outs(%26 : tensor<1x8x77x64xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.addf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x77x64xf32>
    %38 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_13, %expanded_17 : tensor<1x2x77x64xf32>, tensor<1x1x77x64xf32>) outs(%31 : tensor<1x2x77x64xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x2x77x64xf32>
    %extracted_slice_21 = tensor.extract_slice %transposed_13[0, 0, 0, 0] [1, 2, 77, 32] [1, 1, 1, 1] : tensor<1x2x77x64xf32> to tensor<1x2x77x32xf32>
    %extracted_slice_22 = tensor.extract_slice %transposed_13[0, 0, 0, 32] [1, 2, 77, 32] [1, 1, 1, 1] : tensor<1x2x77x64xf32> to tensor<1x2x77x32xf32>
    %39 = tensor.empty() : tensor<1x2x77x32xf32>
    %40 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_22 : tensor<1x2x77x32xf32>) outs(%39 : tensor<1x2x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.negf %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x2x77x32xf32>
    %concat_23 = tensor.concat dim(3) %40, %extracted_slice_21 : (tensor<1x2x77x32xf32>, tensor<1x2x77x32xf32>) -> tensor<1x2x77x64xf32>
    %41 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_23, %expanded_18 : tensor<1x2x77x64xf32>, tensor<1x1x77x64xf32>) outs(%31 : tensor<1x2x77x64xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x2x77x64xf32>
    %42 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %41 : tensor<1x2x77x64xf32>, tensor<1x2x77x64xf32>) outs(%31 : tensor<1x2x77x64xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.addf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x2x77x64xf32>
    %43 = tensor.empty() : tensor<1x2x4x77x64xf32>
    %44 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%42 : tensor<1x2x77x64xf32>) outs(%43 : tensor<1x2x4x77x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x4x77x64xf32>
    %collapsed_24 = tensor.collapse_shape %44 [[0], [1, 2], [3], [4]] : tensor<1x2x4x77x64xf32> into tensor<1x8x77x64xf32>
    %45 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_16 : tensor<1x2x77x64xf32>) outs(%43 : tensor<1x2x4x77x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x4x77x64xf32>
    %46 = tensor.empty() : tensor<1x8x64x77xf32>
    %transposed_25 = linalg.transpose ins(%collapsed_24 : tensor<1x8x77x64xf32>) outs(%46 : tensor<1x8x64x77xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_26 = tensor.collapse_shape %37 [[0, 1], [2], [3]] : tensor<1x8x77x64xf32> into tensor<8x77x64xf32>
    %collapsed_27 = tensor.collapse_shape %transposed_25 [[0, 1], [2], [3]] : tensor<1x8x64x77xf32> into tensor<8x64x77xf32>
    %47 = tensor.empty() : tensor<8x77x77xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<8x77x77xf32>) -> tensor<8x77x77xf32>
    %49 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<8x77x64xf32>, tensor<8x64x77xf32>) outs(%48 : tensor<8x77x77xf32>) -> tensor<8x77x77xf32>
    %expanded_28 = tensor.expand_shape %49 [[0, 1], [2], [3]] output_shape [1, 8, 77, 77] : tensor<8x77x77xf32> into tensor<1x8x77x77xf32>
    %50 = tensor.empty() : tensor<1x8x77x77xf32>
    %51 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_28 : tensor<1x8x77x77xf32>) outs(%50 : tensor<1x8x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.mulf %in, %cst_6 : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x77x77xf32>
    %52 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %5 : tensor<1x8x77x77xf32>, tensor<1x1x77x77xf32>) outs(%50 : tensor<1x8x77x77xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.addf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x77x77xf32>
    %53 = tensor.empty() : tensor<1x8x77xi64>
    %54 = linalg.fill ins(%c0_i64 : i64) outs(%53 : tensor<1x8x77xi64>) -> tensor<1x8x77xi64>
    %55 = tensor.empty() : tensor<1x8x77xf32>
    %56 = linalg.fill ins(%cst_0 : f32) outs(%55 : tensor<1x8x77xf32>) -> tensor<1x8x77xf32>
    %57:2 = linalg.generic {indexing_maps = [#map3, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%52 : tensor<1x8x77x77xf32>) outs(%56, %54 : tensor<1x8x77xf32>, tensor<1x8x77xi64>) {
    ^bb0(%in: f32, %out: f32, %out_45: i64):
      %95 = linalg.index 3 : index
      %96 = arith.index_cast %95 : index to i64
      %97 = arith.maximumf %in, %out : f32
      %98 = arith.cmpf ogt, %in, %out : f32
      %99 = arith.select %98, %96, %out_45 : i64
      linalg.yield %97, %99 : f32, i64
    } -> (tensor<1x8x77xf32>, tensor<1x8x77xi64>)
    %expanded_29 = tensor.expand_shape %57#0 [[0], [1], [2, 3]] output_shape [1, 8, 77, 1] : tensor<1x8x77xf32> into tensor<1x8x77x1xf32>
    %58 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %expanded_29 : tensor<1x8x77x77xf32>, tensor<1x8x77x1xf32>) outs(%50 : tensor<1x8x77x77xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.subf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x77x77xf32>
    %59 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x8x77x77xf32>) outs(%50 : tensor<1x8x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.exp %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x77x77xf32>
    %60 = tensor.empty() : tensor<1x8x77x1xf32>
    %61 = linalg.fill ins(%cst : f32) outs(%60 : tensor<1x8x77x1xf32>) -> tensor<1x8x77x1xf32>
    %62 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%59 : tensor<1x8x77x77xf32>) outs(%61 : tensor<1x8x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.addf %in, %out : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x77x1xf32>
    %63 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %62 : tensor<1x8x77x77xf32>, tensor<1x8x77x1xf32>) outs(%50 : tensor<1x8x77x77xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.divf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x77x77xf32>
    %collapsed_30 = tensor.collapse_shape %63 [[0, 1], [2], [3]] : tensor<1x8x77x77xf32> into tensor<8x77x77xf32>
    %collapsed_31 = tensor.collapse_shape %45 [[0, 1, 2], [3], [4]] : tensor<1x2x4x77x64xf32> into tensor<8x77x64xf32>
    %64 = tensor.empty() : tensor<8x77x64xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<8x77x64xf32>) -> tensor<8x77x64xf32>
    %66 = linalg.batch_matmul ins(%collapsed_30, %collapsed_31 : tensor<8x77x77xf32>, tensor<8x77x64xf32>) outs(%65 : tensor<8x77x64xf32>) -> tensor<8x77x64xf32>
    %expanded_32 = tensor.expand_shape %66 [[0, 1], [2], [3]] output_shape [1, 8, 77, 64] : tensor<8x77x64xf32> into tensor<1x8x77x64xf32>
    %67 = tensor.empty() : tensor<1x77x8x64xf32>
    %transposed_33 = linalg.transpose ins(%expanded_32 : tensor<1x8x77x64xf32>) outs(%67 : tensor<1x77x8x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_34 = linalg.transpose ins(%arg4 : tensor<512x512xf32>) outs(%22 : tensor<512x512xf32>) permutation = [1, 0] 
    %collapsed_35 = tensor.collapse_shape %transposed_33 [[0, 1], [2, 3]] : tensor<1x77x8x64xf32> into tensor<77x512xf32>
    %68 = linalg.matmul ins(%collapsed_35, %transposed_34 : tensor<77x512xf32>, tensor<512x512xf32>) outs(%24 : tensor<77x512xf32>) -> tensor<77x512xf32>
    %expanded_36 = tensor.expand_shape %68 [[0, 1], [2]] output_shape [1, 77, 512] : tensor<77x512xf32> into tensor<1x77x512xf32>
    %69 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded_36 : tensor<1x77x512xf32>, tensor<1x77x512xf32>) outs(%13 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.addf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x512xf32>
    %70 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<1x77x512xf32>) outs(%13 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %95 : f32
    } -> tensor<1x77x512xf32>
    %71 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%70 : tensor<1x77x512xf32>) outs(%15 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.addf %in, %out : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x1xf32>
    %72 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<1x77x1xf32>) outs(%6 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.divf %in, %cst_5 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x1xf32>
    %73 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x77x1xf32>) outs(%6 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.truncf %cst_4 : f64 to f32
      %96 = arith.addf %in, %95 : f32
      linalg.yield %96 : f32
    } -> tensor<1x77x1xf32>
    %74 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<1x77x1xf32>) outs(%6 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.rsqrt %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x1xf32>
    %75 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69, %74 : tensor<1x77x512xf32>, tensor<1x77x1xf32>) outs(%13 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x512xf32>
    %76 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %75 : tensor<512xf32>, tensor<1x77x512xf32>) outs(%13 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x512xf32>
    %77 = tensor.empty() : tensor<512x32xf32>
    %transposed_37 = linalg.transpose ins(%arg5 : tensor<32x512xf32>) outs(%77 : tensor<512x32xf32>) permutation = [1, 0] 
    %collapsed_38 = tensor.collapse_shape %76 [[0, 1], [2]] : tensor<1x77x512xf32> into tensor<77x512xf32>
    %78 = tensor.empty() : tensor<77x32xf32>
    %79 = linalg.fill ins(%cst : f32) outs(%78 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %80 = linalg.matmul ins(%collapsed_38, %transposed_37 : tensor<77x512xf32>, tensor<512x32xf32>) outs(%79 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_39 = tensor.expand_shape %80 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<1x77x32xf32>) outs(%8 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.negf %in : f32
      %96 = math.exp %95 : f32
      %97 = arith.addf %96, %cst_1 : f32
      %98 = arith.divf %cst_1, %97 : f32
      linalg.yield %98 : f32
    } -> tensor<1x77x32xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39, %81 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%8 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x32xf32>
    %transposed_40 = linalg.transpose ins(%arg6 : tensor<32x512xf32>) outs(%77 : tensor<512x32xf32>) permutation = [1, 0] 
    %83 = linalg.matmul ins(%collapsed_38, %transposed_40 : tensor<77x512xf32>, tensor<512x32xf32>) outs(%79 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_41 = tensor.expand_shape %83 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %84 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %expanded_41 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%8 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x32xf32>
    %85 = tensor.empty() : tensor<32x512xf32>
    %transposed_42 = linalg.transpose ins(%arg7 : tensor<512x32xf32>) outs(%85 : tensor<32x512xf32>) permutation = [1, 0] 
    %collapsed_43 = tensor.collapse_shape %84 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %86 = linalg.matmul ins(%collapsed_43, %transposed_42 : tensor<77x32xf32>, tensor<32x512xf32>) outs(%24 : tensor<77x512xf32>) -> tensor<77x512xf32>
    %expanded_44 = tensor.expand_shape %86 [[0, 1], [2]] output_shape [1, 77, 512] : tensor<77x512xf32> into tensor<1x77x512xf32>
    %87 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69, %expanded_44 : tensor<1x77x512xf32>, tensor<1x77x512xf32>) outs(%13 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.addf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x512xf32>
    %88 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x77x512xf32>) outs(%13 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %95 : f32
    } -> tensor<1x77x512xf32>
    %89 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<1x77x512xf32>) outs(%15 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.addf %in, %out : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x1xf32>
    %90 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x77x1xf32>) outs(%6 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.divf %in, %cst_5 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x1xf32>
    %91 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x77x1xf32>) outs(%6 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.truncf %cst_4 : f64 to f32
      %96 = arith.addf %in, %95 : f32
      linalg.yield %96 : f32
    } -> tensor<1x77x1xf32>
    %92 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x77x1xf32>) outs(%6 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.rsqrt %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x1xf32>
    %93 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %92 : tensor<1x77x512xf32>, tensor<1x77x1xf32>) outs(%13 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x512xf32>
    %94 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %93 : tensor<512xf32>, tensor<1x77x512xf32>) outs(%13 : tensor<1x77x512xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %95 = arith.mulf %in, %in_45 : f32
      linalg.yield %95 : f32
    } -> tensor<1x77x512xf32>
    return %94 : tensor<1x77x512xf32>
  }
}

