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
  func.func @main(%arg0: tensor<1x77x32xf32>, %arg1: tensor<64x32xf32>, %arg2: tensor<32x32xf32>, %arg3: tensor<32x32xf32>, %arg4: tensor<32x64xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<64x32xf32>, %arg13: tensor<32x32xf32>, %arg14: tensor<32x32xf32>, %arg15: tensor<32x64xf32>, %arg16: tensor<32x32xf32>, %arg17: tensor<32x32xf32>, %arg18: tensor<32x32xf32>, %arg19: tensor<32xf32>, %arg20: tensor<32xf32>, %arg21: tensor<32xf32>, %arg22: tensor<32xf32>, %arg23: tensor<32xf32>, %arg24: tensor<8xf32>) -> tensor<1x77x32xf32> {
    %c24_i64 = arith.constant 24 : i64
    %c2_i64 = arith.constant 2 : i64
    %c3_i64 = arith.constant 3 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<true> : tensor<i1>
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 0.79788456080286541 : f64
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant 0.20412414523193151 : f64
    %cst_7 = arith.constant 9.9999999999999995E-7 : f64
    %cst_8 = arith.constant 3.200000e+01 : f32
    %cst_9 = arith.constant 1.000000e+00 : f32
    %cst_10 = arith.constant 5.000000e+00 : f32
    %cst_11 = arith.constant 5.000000e-01 : f32
    %0 = tensor.empty() : tensor<77xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<77xi64>) {
    ^bb0(%out: i64):
      %199 = linalg.index 0 : index
      %200 = arith.index_cast %199 : index to i64
      linalg.yield %200 : i64
    } -> tensor<77xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 77, 1] : tensor<77xi64> into tensor<1x1x77x1xi64>
    %expanded_12 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 77] : tensor<77xi64> into tensor<1x1x1x77xi64>
    %2 = tensor.empty() : tensor<1x1x77x77xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded : tensor<1x1x1x77xi64>, tensor<1x1x77x1xi64>) outs(%2 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i64, %in_87: i64, %out: i1):
      %199 = arith.cmpi sle, %in, %in_87 : i64
      linalg.yield %199 : i1
    } -> tensor<1x1x77x77xi1>
    %4 = tensor.empty() : tensor<1x1x77x77xf32>
    %5 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %cst_3, %cst_2 : tensor<1x1x77x77xi1>, tensor<f32>, tensor<f32>) outs(%4 : tensor<1x1x77x77xf32>) {
    ^bb0(%in: i1, %in_87: f32, %in_88: f32, %out: f32):
      %199 = arith.select %in, %in_87, %in_88 : f32
      linalg.yield %199 : f32
    } -> tensor<1x1x77x77xf32>
    %6 = tensor.empty() : tensor<1x1x77x1xi64>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x77x1xi64>) outs(%6 : tensor<1x1x77x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %199 = arith.subi %in, %c24_i64 : i64
      linalg.yield %199 : i64
    } -> tensor<1x1x77x1xi64>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %7 : tensor<1x1x1x77xi64>, tensor<1x1x77x1xi64>) outs(%2 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i64, %in_87: i64, %out: i1):
      %199 = arith.cmpi sgt, %in, %in_87 : i64
      linalg.yield %199 : i1
    } -> tensor<1x1x77x77xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1, %8 : tensor<i1>, tensor<1x1x77x77xi1>) outs(%2 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i1, %in_87: i1, %out: i1):
      %199 = arith.andi %in, %in_87 : i1
      linalg.yield %199 : i1
    } -> tensor<1x1x77x77xi1>
    %10 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %3 : tensor<1x1x77x77xi1>, tensor<1x1x77x77xi1>) outs(%2 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i1, %in_87: i1, %out: i1):
      %199 = arith.andi %in, %in_87 : i1
      linalg.yield %199 : i1
    } -> tensor<1x1x77x77xi1>
    %11 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %cst_3, %cst_2 : tensor<1x1x77x77xi1>, tensor<f32>, tensor<f32>) outs(%4 : tensor<1x1x77x77xf32>) {
    ^bb0(%in: i1, %in_87: f32, %in_88: f32, %out: f32):
      %199 = arith.select %in, %in_87, %in_88 : f32
      linalg.yield %199 : f32
    } -> tensor<1x1x77x77xf32>
    %expanded_13 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 77, 1] : tensor<77xi64> into tensor<1x77x1xi64>
    %12 = tensor.empty() : tensor<1x77x1xf32>
    %13 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<1x77x1xi64>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %199 = arith.sitofp %in : i64 to f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %14 = tensor.empty() : tensor<1x77x8xf32>
    %15 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %arg24 : tensor<1x77x1xf32>, tensor<8xf32>) outs(%14 : tensor<1x77x8xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x8xf32>
    %concat = tensor.concat dim(2) %15, %15 : (tensor<1x77x8xf32>, tensor<1x77x8xf32>) -> tensor<1x77x16xf32>
    %16 = tensor.empty() : tensor<1x77x16xf32>
    %17 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x77x16xf32>) outs(%16 : tensor<1x77x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.cos %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x16xf32>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x77x16xf32>) outs(%16 : tensor<1x77x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.sin %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x16xf32>
    %19 = tensor.empty() : tensor<1x77x32xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %21 = linalg.fill ins(%cst : f32) outs(%12 : tensor<1x77x1xf32>) -> tensor<1x77x1xf32>
    %22 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_8 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %24 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_7 : f64 to f32
      %200 = arith.addf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x1xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.rsqrt %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %26 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %25 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %27 = tensor.empty() : tensor<32xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg8 : tensor<32xf32>) outs(%27 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %cst_9 : f32
      linalg.yield %199 : f32
    } -> tensor<32xf32>
    %29 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %28 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %30 = tensor.empty() : tensor<32x64xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<64x32xf32>) outs(%30 : tensor<32x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %31 = tensor.empty() : tensor<77x64xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<77x64xf32>) -> tensor<77x64xf32>
    %33 = linalg.matmul ins(%collapsed, %transposed : tensor<77x32xf32>, tensor<32x64xf32>) outs(%32 : tensor<77x64xf32>) -> tensor<77x64xf32>
    %expanded_14 = tensor.expand_shape %33 [[0, 1], [2, 3]] output_shape [1, 77, 4, 16] : tensor<77x64xf32> into tensor<1x77x4x16xf32>
    %34 = tensor.empty() : tensor<1x4x77x16xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<1x77x4x16xf32>) outs(%34 : tensor<1x4x77x16xf32>) permutation = [0, 2, 1, 3] 
    %35 = tensor.empty() : tensor<32x32xf32>
    %transposed_16 = linalg.transpose ins(%arg2 : tensor<32x32xf32>) outs(%35 : tensor<32x32xf32>) permutation = [1, 0] 
    %36 = tensor.empty() : tensor<77x32xf32>
    %37 = linalg.fill ins(%cst : f32) outs(%36 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %38 = linalg.matmul ins(%collapsed, %transposed_16 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_17 = tensor.expand_shape %38 [[0, 1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<77x32xf32> into tensor<1x77x2x16xf32>
    %39 = tensor.empty() : tensor<1x2x77x16xf32>
    %transposed_18 = linalg.transpose ins(%expanded_17 : tensor<1x77x2x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_19 = linalg.transpose ins(%arg3 : tensor<32x32xf32>) outs(%35 : tensor<32x32xf32>) permutation = [1, 0] 
    %40 = linalg.matmul ins(%collapsed, %transposed_19 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_20 = tensor.expand_shape %40 [[0, 1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<77x32xf32> into tensor<1x77x2x16xf32>
    %transposed_21 = linalg.transpose ins(%expanded_20 : tensor<1x77x2x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_22 = tensor.expand_shape %17 [[0], [1, 2], [3]] output_shape [1, 1, 77, 16] : tensor<1x77x16xf32> into tensor<1x1x77x16xf32>
    %expanded_23 = tensor.expand_shape %18 [[0], [1, 2], [3]] output_shape [1, 1, 77, 16] : tensor<1x77x16xf32> into tensor<1x1x77x16xf32>
    %41 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_15, %expanded_22 : tensor<1x4x77x16xf32>, tensor<1x1x77x16xf32>) outs(%34 : tensor<1x4x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_15[0, 0, 0, 0] [1, 4, 77, 8] [1, 1, 1, 1] : tensor<1x4x77x16xf32> to tensor<1x4x77x8xf32>
    %extracted_slice_24 = tensor.extract_slice %transposed_15[0, 0, 0, 8] [1, 4, 77, 8] [1, 1, 1, 1] : tensor<1x4x77x16xf32> to tensor<1x4x77x8xf32>
    %42 = tensor.empty() : tensor<1x4x77x8xf32>
    %43 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_24 : tensor<1x4x77x8xf32>) outs(%42 : tensor<1x4x77x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.negf %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x8xf32>
    %concat_25 = tensor.concat dim(3) %43, %extracted_slice : (tensor<1x4x77x8xf32>, tensor<1x4x77x8xf32>) -> tensor<1x4x77x16xf32>
    %44 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_25, %expanded_23 : tensor<1x4x77x16xf32>, tensor<1x1x77x16xf32>) outs(%34 : tensor<1x4x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x16xf32>
    %45 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %44 : tensor<1x4x77x16xf32>, tensor<1x4x77x16xf32>) outs(%34 : tensor<1x4x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x16xf32>
    %46 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_18, %expanded_22 : tensor<1x2x77x16xf32>, tensor<1x1x77x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x2x77x16xf32>
    %extracted_slice_26 = tensor.extract_slice %transposed_18[0, 0, 0, 0] [1, 2, 77, 8] [1, 1, 1, 1] : tensor<1x2x77x16xf32> to tensor<1x2x77x8xf32>
    %extracted_slice_27 = tensor.extract_slice %transposed_18[0, 0, 0, 8] [1, 2, 77, 8] [1, 1, 1, 1] : tensor<1x2x77x16xf32> to tensor<1x2x77x8xf32>
    %47 = tensor.empty() : tensor<1x2x77x8xf32>
    %48 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_27 : tensor<1x2x77x8xf32>) outs(%47 : tensor<1x2x77x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.negf %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x2x77x8xf32>
    %concat_28 = tensor.concat dim(3) %48, %extracted_slice_26 : (tensor<1x2x77x8xf32>, tensor<1x2x77x8xf32>) -> tensor<1x2x77x16xf32>
    %49 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_28, %expanded_23 : tensor<1x2x77x16xf32>, tensor<1x1x77x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x2x77x16xf32>
    %50 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %49 : tensor<1x2x77x16xf32>, tensor<1x2x77x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x2x77x16xf32>
    %51 = tensor.empty() : tensor<1x2x2x77x16xf32>
    %52 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<1x2x77x16xf32>) outs(%51 : tensor<1x2x2x77x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x77x16xf32>
    %collapsed_29 = tensor.collapse_shape %52 [[0], [1, 2], [3], [4]] : tensor<1x2x2x77x16xf32> into tensor<1x4x77x16xf32>
    %53 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21 : tensor<1x2x77x16xf32>) outs(%51 : tensor<1x2x2x77x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x77x16xf32>
    %54 = tensor.empty() : tensor<1x4x16x77xf32>
    %transposed_30 = linalg.transpose ins(%collapsed_29 : tensor<1x4x77x16xf32>) outs(%54 : tensor<1x4x16x77xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_31 = tensor.collapse_shape %45 [[0, 1], [2], [3]] : tensor<1x4x77x16xf32> into tensor<4x77x16xf32>
    %collapsed_32 = tensor.collapse_shape %transposed_30 [[0, 1], [2], [3]] : tensor<1x4x16x77xf32> into tensor<4x16x77xf32>
    %55 = tensor.empty() : tensor<4x77x77xf32>
    %56 = linalg.fill ins(%cst : f32) outs(%55 : tensor<4x77x77xf32>) -> tensor<4x77x77xf32>
    %57 = linalg.batch_matmul ins(%collapsed_31, %collapsed_32 : tensor<4x77x16xf32>, tensor<4x16x77xf32>) outs(%56 : tensor<4x77x77xf32>) -> tensor<4x77x77xf32>
    %expanded_33 = tensor.expand_shape %57 [[0, 1], [2], [3]] output_shape [1, 4, 77, 77] : tensor<4x77x77xf32> into tensor<1x4x77x77xf32>
    %58 = tensor.empty() : tensor<1x4x77x77xf32>
    %59 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<1x4x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_6 : f64 to f32
      %200 = arith.mulf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x4x77x77xf32>
    %60 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<1x4x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_10 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %61 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60 : tensor<1x4x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.tanh %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %62 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<1x4x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.mulf %in, %cst_10 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %63 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %11 : tensor<1x4x77x77xf32>, tensor<1x1x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %64 = tensor.empty() : tensor<1x4x77xi64>
    %65 = linalg.fill ins(%c0_i64 : i64) outs(%64 : tensor<1x4x77xi64>) -> tensor<1x4x77xi64>
    %66 = tensor.empty() : tensor<1x4x77xf32>
    %67 = linalg.fill ins(%cst_0 : f32) outs(%66 : tensor<1x4x77xf32>) -> tensor<1x4x77xf32>
    %68:2 = linalg.generic {indexing_maps = [#map3, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%63 : tensor<1x4x77x77xf32>) outs(%67, %65 : tensor<1x4x77xf32>, tensor<1x4x77xi64>) {
    ^bb0(%in: f32, %out: f32, %out_87: i64):
      %199 = linalg.index 3 : index
      %200 = arith.index_cast %199 : index to i64
      %201 = arith.maximumf %in, %out : f32
      %202 = arith.cmpf ogt, %in, %out : f32
      %203 = arith.select %202, %200, %out_87 : i64
      linalg.yield %201, %203 : f32, i64
    } -> (tensor<1x4x77xf32>, tensor<1x4x77xi64>)
    %expanded_34 = tensor.expand_shape %68#0 [[0], [1], [2, 3]] output_shape [1, 4, 77, 1] : tensor<1x4x77xf32> into tensor<1x4x77x1xf32>
    %69 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %expanded_34 : tensor<1x4x77x77xf32>, tensor<1x4x77x1xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.subf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %70 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69 : tensor<1x4x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.exp %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %71 = tensor.empty() : tensor<1x4x77x1xf32>
    %72 = linalg.fill ins(%cst : f32) outs(%71 : tensor<1x4x77x1xf32>) -> tensor<1x4x77x1xf32>
    %73 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%70 : tensor<1x4x77x77xf32>) outs(%72 : tensor<1x4x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x1xf32>
    %74 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %73 : tensor<1x4x77x77xf32>, tensor<1x4x77x1xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.divf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %collapsed_35 = tensor.collapse_shape %74 [[0, 1], [2], [3]] : tensor<1x4x77x77xf32> into tensor<4x77x77xf32>
    %collapsed_36 = tensor.collapse_shape %53 [[0, 1, 2], [3], [4]] : tensor<1x2x2x77x16xf32> into tensor<4x77x16xf32>
    %75 = tensor.empty() : tensor<4x77x16xf32>
    %76 = linalg.fill ins(%cst : f32) outs(%75 : tensor<4x77x16xf32>) -> tensor<4x77x16xf32>
    %77 = linalg.batch_matmul ins(%collapsed_35, %collapsed_36 : tensor<4x77x77xf32>, tensor<4x77x16xf32>) outs(%76 : tensor<4x77x16xf32>) -> tensor<4x77x16xf32>
    %expanded_37 = tensor.expand_shape %77 [[0, 1], [2], [3]] output_shape [1, 4, 77, 16] : tensor<4x77x16xf32> into tensor<1x4x77x16xf32>
    %78 = tensor.empty() : tensor<1x77x4x16xf32>
    %transposed_38 = linalg.transpose ins(%expanded_37 : tensor<1x4x77x16xf32>) outs(%78 : tensor<1x77x4x16xf32>) permutation = [0, 2, 1, 3] 
    %79 = tensor.empty() : tensor<64x32xf32>
    %transposed_39 = linalg.transpose ins(%arg4 : tensor<32x64xf32>) outs(%79 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_40 = tensor.collapse_shape %transposed_38 [[0, 1], [2, 3]] : tensor<1x77x4x16xf32> into tensor<77x64xf32>
    %80 = linalg.matmul ins(%collapsed_40, %transposed_39 : tensor<77x64xf32>, tensor<64x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_41 = tensor.expand_shape %80 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%81 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %83 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_8 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %84 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_7 : f64 to f32
      %200 = arith.addf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x1xf32>
    %85 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.rsqrt %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %86 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41, %85 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %87 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg9 : tensor<32xf32>) outs(%27 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %cst_9 : f32
      linalg.yield %199 : f32
    } -> tensor<32xf32>
    %88 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %87 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %89 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %88 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %90 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %91 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%90 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %92 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_8 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %93 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_7 : f64 to f32
      %200 = arith.addf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x1xf32>
    %94 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.rsqrt %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %95 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %94 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %96 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg10 : tensor<32xf32>) outs(%27 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %cst_9 : f32
      linalg.yield %199 : f32
    } -> tensor<32xf32>
    %97 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95, %96 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %transposed_42 = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%35 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_43 = tensor.collapse_shape %97 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %98 = linalg.matmul ins(%collapsed_43, %transposed_42 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_44 = tensor.expand_shape %98 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %99 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.mulf %in, %cst_11 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %100 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %101 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_5 : f64 to f32
      %200 = arith.mulf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x32xf32>
    %102 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44, %101 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %103 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_4 : f64 to f32
      %200 = arith.mulf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x32xf32>
    %104 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.tanh %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %105 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %cst_9 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %106 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %105 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %transposed_45 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%35 : tensor<32x32xf32>) permutation = [1, 0] 
    %107 = linalg.matmul ins(%collapsed_43, %transposed_45 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_46 = tensor.expand_shape %107 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %108 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %expanded_46 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %transposed_47 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%35 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_48 = tensor.collapse_shape %108 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %109 = linalg.matmul ins(%collapsed_48, %transposed_47 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_49 = tensor.expand_shape %109 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %110 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %111 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%110 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %112 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_8 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %113 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_7 : f64 to f32
      %200 = arith.addf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x1xf32>
    %114 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.rsqrt %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %115 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49, %114 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %116 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg11 : tensor<32xf32>) outs(%27 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %cst_9 : f32
      linalg.yield %199 : f32
    } -> tensor<32xf32>
    %117 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %116 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %118 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %117 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %119 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %120 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%119 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %121 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_8 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %122 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_7 : f64 to f32
      %200 = arith.addf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x1xf32>
    %123 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.rsqrt %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %124 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %123 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %125 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg19 : tensor<32xf32>) outs(%27 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %cst_9 : f32
      linalg.yield %199 : f32
    } -> tensor<32xf32>
    %126 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %125 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %transposed_50 = linalg.transpose ins(%arg12 : tensor<64x32xf32>) outs(%30 : tensor<32x64xf32>) permutation = [1, 0] 
    %collapsed_51 = tensor.collapse_shape %126 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %127 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<77x32xf32>, tensor<32x64xf32>) outs(%32 : tensor<77x64xf32>) -> tensor<77x64xf32>
    %expanded_52 = tensor.expand_shape %127 [[0, 1], [2, 3]] output_shape [1, 77, 4, 16] : tensor<77x64xf32> into tensor<1x77x4x16xf32>
    %transposed_53 = linalg.transpose ins(%expanded_52 : tensor<1x77x4x16xf32>) outs(%34 : tensor<1x4x77x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_54 = linalg.transpose ins(%arg13 : tensor<32x32xf32>) outs(%35 : tensor<32x32xf32>) permutation = [1, 0] 
    %128 = linalg.matmul ins(%collapsed_51, %transposed_54 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_55 = tensor.expand_shape %128 [[0, 1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<77x32xf32> into tensor<1x77x2x16xf32>
    %transposed_56 = linalg.transpose ins(%expanded_55 : tensor<1x77x2x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_57 = linalg.transpose ins(%arg14 : tensor<32x32xf32>) outs(%35 : tensor<32x32xf32>) permutation = [1, 0] 
    %129 = linalg.matmul ins(%collapsed_51, %transposed_57 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_58 = tensor.expand_shape %129 [[0, 1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<77x32xf32> into tensor<1x77x2x16xf32>
    %transposed_59 = linalg.transpose ins(%expanded_58 : tensor<1x77x2x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %130 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_53, %expanded_22 : tensor<1x4x77x16xf32>, tensor<1x1x77x16xf32>) outs(%34 : tensor<1x4x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x16xf32>
    %extracted_slice_60 = tensor.extract_slice %transposed_53[0, 0, 0, 0] [1, 4, 77, 8] [1, 1, 1, 1] : tensor<1x4x77x16xf32> to tensor<1x4x77x8xf32>
    %extracted_slice_61 = tensor.extract_slice %transposed_53[0, 0, 0, 8] [1, 4, 77, 8] [1, 1, 1, 1] : tensor<1x4x77x16xf32> to tensor<1x4x77x8xf32>
    %131 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_61 : tensor<1x4x77x8xf32>) outs(%42 : tensor<1x4x77x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.negf %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x8xf32>
    %concat_62 = tensor.concat dim(3) %131, %extracted_slice_60 : (tensor<1x4x77x8xf32>, tensor<1x4x77x8xf32>) -> tensor<1x4x77x16xf32>
    %132 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_62, %expanded_23 : tensor<1x4x77x16xf32>, tensor<1x1x77x16xf32>) outs(%34 : tensor<1x4x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x16xf32>
    %133 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%130, %132 : tensor<1x4x77x16xf32>, tensor<1x4x77x16xf32>) outs(%34 : tensor<1x4x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x16xf32>
    %134 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_56, %expanded_22 : tensor<1x2x77x16xf32>, tensor<1x1x77x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x2x77x16xf32>
    %extracted_slice_63 = tensor.extract_slice %transposed_56[0, 0, 0, 0] [1, 2, 77, 8] [1, 1, 1, 1] : tensor<1x2x77x16xf32> to tensor<1x2x77x8xf32>
    %extracted_slice_64 = tensor.extract_slice %transposed_56[0, 0, 0, 8] [1, 2, 77, 8] [1, 1, 1, 1] : tensor<1x2x77x16xf32> to tensor<1x2x77x8xf32>
    %135 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_64 : tensor<1x2x77x8xf32>) outs(%47 : tensor<1x2x77x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.negf %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x2x77x8xf32>
    %concat_65 = tensor.concat dim(3) %135, %extracted_slice_63 : (tensor<1x2x77x8xf32>, tensor<1x2x77x8xf32>) -> tensor<1x2x77x16xf32>
    %136 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_65, %expanded_23 : tensor<1x2x77x16xf32>, tensor<1x1x77x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x2x77x16xf32>
    %137 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%134, %136 : tensor<1x2x77x16xf32>, tensor<1x2x77x16xf32>) outs(%39 : tensor<1x2x77x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x2x77x16xf32>
    %138 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%137 : tensor<1x2x77x16xf32>) outs(%51 : tensor<1x2x2x77x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x77x16xf32>
    %collapsed_66 = tensor.collapse_shape %138 [[0], [1, 2], [3], [4]] : tensor<1x2x2x77x16xf32> into tensor<1x4x77x16xf32>
    %139 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_59 : tensor<1x2x77x16xf32>) outs(%51 : tensor<1x2x2x77x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x77x16xf32>
    %transposed_67 = linalg.transpose ins(%collapsed_66 : tensor<1x4x77x16xf32>) outs(%54 : tensor<1x4x16x77xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_68 = tensor.collapse_shape %133 [[0, 1], [2], [3]] : tensor<1x4x77x16xf32> into tensor<4x77x16xf32>
    %collapsed_69 = tensor.collapse_shape %transposed_67 [[0, 1], [2], [3]] : tensor<1x4x16x77xf32> into tensor<4x16x77xf32>
    %140 = linalg.batch_matmul ins(%collapsed_68, %collapsed_69 : tensor<4x77x16xf32>, tensor<4x16x77xf32>) outs(%56 : tensor<4x77x77xf32>) -> tensor<4x77x77xf32>
    %expanded_70 = tensor.expand_shape %140 [[0, 1], [2], [3]] output_shape [1, 4, 77, 77] : tensor<4x77x77xf32> into tensor<1x4x77x77xf32>
    %141 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_70 : tensor<1x4x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_6 : f64 to f32
      %200 = arith.mulf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x4x77x77xf32>
    %142 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%141 : tensor<1x4x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_10 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %143 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%142 : tensor<1x4x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.tanh %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %144 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%143 : tensor<1x4x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.mulf %in, %cst_10 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %145 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%144, %5 : tensor<1x4x77x77xf32>, tensor<1x1x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %146:2 = linalg.generic {indexing_maps = [#map3, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%145 : tensor<1x4x77x77xf32>) outs(%67, %65 : tensor<1x4x77xf32>, tensor<1x4x77xi64>) {
    ^bb0(%in: f32, %out: f32, %out_87: i64):
      %199 = linalg.index 3 : index
      %200 = arith.index_cast %199 : index to i64
      %201 = arith.maximumf %in, %out : f32
      %202 = arith.cmpf ogt, %in, %out : f32
      %203 = arith.select %202, %200, %out_87 : i64
      linalg.yield %201, %203 : f32, i64
    } -> (tensor<1x4x77xf32>, tensor<1x4x77xi64>)
    %expanded_71 = tensor.expand_shape %146#0 [[0], [1], [2, 3]] output_shape [1, 4, 77, 1] : tensor<1x4x77xf32> into tensor<1x4x77x1xf32>
    %147 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%145, %expanded_71 : tensor<1x4x77x77xf32>, tensor<1x4x77x1xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.subf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %148 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%147 : tensor<1x4x77x77xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.exp %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %149 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%148 : tensor<1x4x77x77xf32>) outs(%72 : tensor<1x4x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x1xf32>
    %150 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%148, %149 : tensor<1x4x77x77xf32>, tensor<1x4x77x1xf32>) outs(%58 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.divf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x77x77xf32>
    %collapsed_72 = tensor.collapse_shape %150 [[0, 1], [2], [3]] : tensor<1x4x77x77xf32> into tensor<4x77x77xf32>
    %collapsed_73 = tensor.collapse_shape %139 [[0, 1, 2], [3], [4]] : tensor<1x2x2x77x16xf32> into tensor<4x77x16xf32>
    %151 = linalg.batch_matmul ins(%collapsed_72, %collapsed_73 : tensor<4x77x77xf32>, tensor<4x77x16xf32>) outs(%76 : tensor<4x77x16xf32>) -> tensor<4x77x16xf32>
    %expanded_74 = tensor.expand_shape %151 [[0, 1], [2], [3]] output_shape [1, 4, 77, 16] : tensor<4x77x16xf32> into tensor<1x4x77x16xf32>
    %transposed_75 = linalg.transpose ins(%expanded_74 : tensor<1x4x77x16xf32>) outs(%78 : tensor<1x77x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_76 = linalg.transpose ins(%arg15 : tensor<32x64xf32>) outs(%79 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_77 = tensor.collapse_shape %transposed_75 [[0, 1], [2, 3]] : tensor<1x77x4x16xf32> into tensor<77x64xf32>
    %152 = linalg.matmul ins(%collapsed_77, %transposed_76 : tensor<77x64xf32>, tensor<64x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_78 = tensor.expand_shape %152 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %153 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_78 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %154 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%153 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %155 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_8 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %156 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_7 : f64 to f32
      %200 = arith.addf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x1xf32>
    %157 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.rsqrt %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %158 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_78, %157 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %159 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg20 : tensor<32xf32>) outs(%27 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %cst_9 : f32
      linalg.yield %199 : f32
    } -> tensor<32xf32>
    %160 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %159 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %161 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %160 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %162 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %163 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%162 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %164 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_8 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %165 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_7 : f64 to f32
      %200 = arith.addf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x1xf32>
    %166 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.rsqrt %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %167 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161, %166 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %168 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg21 : tensor<32xf32>) outs(%27 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %cst_9 : f32
      linalg.yield %199 : f32
    } -> tensor<32xf32>
    %169 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167, %168 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %transposed_79 = linalg.transpose ins(%arg16 : tensor<32x32xf32>) outs(%35 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_80 = tensor.collapse_shape %169 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %170 = linalg.matmul ins(%collapsed_80, %transposed_79 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_81 = tensor.expand_shape %170 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %171 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_81 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.mulf %in, %cst_11 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %172 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_81 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %173 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%172 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_5 : f64 to f32
      %200 = arith.mulf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x32xf32>
    %174 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_81, %173 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %175 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_4 : f64 to f32
      %200 = arith.mulf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x32xf32>
    %176 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.tanh %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %177 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %cst_9 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %178 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171, %177 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %transposed_82 = linalg.transpose ins(%arg17 : tensor<32x32xf32>) outs(%35 : tensor<32x32xf32>) permutation = [1, 0] 
    %179 = linalg.matmul ins(%collapsed_80, %transposed_82 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_83 = tensor.expand_shape %179 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %180 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178, %expanded_83 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %transposed_84 = linalg.transpose ins(%arg18 : tensor<32x32xf32>) outs(%35 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_85 = tensor.collapse_shape %180 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %181 = linalg.matmul ins(%collapsed_85, %transposed_84 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%37 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_86 = tensor.expand_shape %181 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %182 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_86 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %183 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%182 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %184 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_8 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %185 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%184 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_7 : f64 to f32
      %200 = arith.addf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x1xf32>
    %186 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.rsqrt %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %187 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_86, %186 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %188 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg22 : tensor<32xf32>) outs(%27 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %cst_9 : f32
      linalg.yield %199 : f32
    } -> tensor<32xf32>
    %189 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187, %188 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %190 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161, %189 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.addf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %191 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%190 : tensor<1x77x32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %192 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%191 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %193 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_8 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %194 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%193 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_7 : f64 to f32
      %200 = arith.addf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x77x1xf32>
    %195 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%194 : tensor<1x77x1xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.rsqrt %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x1xf32>
    %196 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%190, %195 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    %197 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg23 : tensor<32xf32>) outs(%27 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %cst_9 : f32
      linalg.yield %199 : f32
    } -> tensor<32xf32>
    %198 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%196, %197 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%19 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %199 = arith.mulf %in, %in_87 : f32
      linalg.yield %199 : f32
    } -> tensor<1x77x32xf32>
    return %198 : tensor<1x77x32xf32>
  }
}

