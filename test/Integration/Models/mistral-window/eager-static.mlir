#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x100x32xf32>, %arg1: tensor<64x32xf32>, %arg2: tensor<32x32xf32>, %arg3: tensor<32x32xf32>, %arg4: tensor<32x64xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<8xf32>) -> tensor<1x100x32xf32> {
    %c24_i64 = arith.constant 24 : i64
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<true> : tensor<i1>
    %cst_5 = arith.constant 9.9999999999999995E-7 : f64
    %cst_6 = arith.constant 3.200000e+01 : f32
    %cst_7 = arith.constant 2.500000e-01 : f32
    %0 = tensor.empty() : tensor<100xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<100xi64>) {
    ^bb0(%out: i64):
      %97 = linalg.index 0 : index
      %98 = arith.index_cast %97 : index to i64
      linalg.yield %98 : i64
    } -> tensor<100xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 100, 1] : tensor<100xi64> into tensor<1x1x100x1xi64>
    %expanded_8 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 100] : tensor<100xi64> into tensor<1x1x1x100xi64>
    %2 = tensor.empty() : tensor<1x1x100x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x100x1xi64>) outs(%2 : tensor<1x1x100x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %97 = arith.subi %in, %c24_i64 : i64
      linalg.yield %97 : i64
    } -> tensor<1x1x100x1xi64>
    %4 = tensor.empty() : tensor<1x1x100x100xi1>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8, %3 : tensor<1x1x1x100xi64>, tensor<1x1x100x1xi64>) outs(%4 : tensor<1x1x100x100xi1>) {
    ^bb0(%in: i64, %in_46: i64, %out: i1):
      %97 = arith.cmpi sgt, %in, %in_46 : i64
      linalg.yield %97 : i1
    } -> tensor<1x1x100x100xi1>
    %6 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %5 : tensor<i1>, tensor<1x1x100x100xi1>) outs(%4 : tensor<1x1x100x100xi1>) {
    ^bb0(%in: i1, %in_46: i1, %out: i1):
      %97 = arith.andi %in, %in_46 : i1
      linalg.yield %97 : i1
    } -> tensor<1x1x100x100xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8, %expanded : tensor<1x1x1x100xi64>, tensor<1x1x100x1xi64>) outs(%4 : tensor<1x1x100x100xi1>) {
    ^bb0(%in: i64, %in_46: i64, %out: i1):
      %97 = arith.cmpi sle, %in, %in_46 : i64
      linalg.yield %97 : i1
    } -> tensor<1x1x100x100xi1>
    %8 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x1x100x100xi1>, tensor<1x1x100x100xi1>) outs(%4 : tensor<1x1x100x100xi1>) {
    ^bb0(%in: i1, %in_46: i1, %out: i1):
      %97 = arith.andi %in, %in_46 : i1
      linalg.yield %97 : i1
    } -> tensor<1x1x100x100xi1>
    %9 = tensor.empty() : tensor<1x1x100x100xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map4, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %cst_3, %cst_2 : tensor<1x1x100x100xi1>, tensor<f32>, tensor<f32>) outs(%9 : tensor<1x1x100x100xf32>) {
    ^bb0(%in: i1, %in_46: f32, %in_47: f32, %out: f32):
      %97 = arith.select %in, %in_46, %in_47 : f32
      linalg.yield %97 : f32
    } -> tensor<1x1x100x100xf32>
    %expanded_9 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 100, 1] : tensor<100xi64> into tensor<1x100x1xi64>
    %11 = tensor.empty() : tensor<1x100x1xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<1x100x1xi64>) outs(%11 : tensor<1x100x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %97 = arith.sitofp %in : i64 to f32
      linalg.yield %97 : f32
    } -> tensor<1x100x1xf32>
    %13 = tensor.empty() : tensor<1x100x8xf32>
    %14 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %arg11 : tensor<1x100x1xf32>, tensor<8xf32>) outs(%13 : tensor<1x100x8xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x8xf32>
    %concat = tensor.concat dim(2) %14, %14 : (tensor<1x100x8xf32>, tensor<1x100x8xf32>) -> tensor<1x100x16xf32>
    %15 = tensor.empty() : tensor<1x100x16xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x100x16xf32>) outs(%15 : tensor<1x100x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.cos %in : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x16xf32>
    %17 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x100x16xf32>) outs(%15 : tensor<1x100x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.sin %in : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x16xf32>
    %18 = tensor.empty() : tensor<1x100x32xf32>
    %19 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x100x32xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%11 : tensor<1x100x1xf32>) -> tensor<1x100x1xf32>
    %21 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<1x100x32xf32>) outs(%20 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.addf %in, %out : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x1xf32>
    %22 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x100x1xf32>) outs(%11 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.divf %in, %cst_6 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x1xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x100x1xf32>) outs(%11 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.truncf %cst_5 : f64 to f32
      %98 = arith.addf %in, %97 : f32
      linalg.yield %98 : f32
    } -> tensor<1x100x1xf32>
    %24 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x100x1xf32>) outs(%11 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.rsqrt %in : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x1xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %24 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %26 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %25 : tensor<32xf32>, tensor<1x100x32xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %27 = tensor.empty() : tensor<32x64xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<64x32xf32>) outs(%27 : tensor<32x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %26 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %28 = tensor.empty() : tensor<100x64xf32>
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<100x64xf32>) -> tensor<100x64xf32>
    %30 = linalg.matmul ins(%collapsed, %transposed : tensor<100x32xf32>, tensor<32x64xf32>) outs(%29 : tensor<100x64xf32>) -> tensor<100x64xf32>
    %expanded_10 = tensor.expand_shape %30 [[0, 1], [2, 3]] output_shape [1, 100, 4, 16] : tensor<100x64xf32> into tensor<1x100x4x16xf32>
    %31 = tensor.empty() : tensor<1x4x100x16xf32>
    %transposed_11 = linalg.transpose ins(%expanded_10 : tensor<1x100x4x16xf32>) outs(%31 : tensor<1x4x100x16xf32>) permutation = [0, 2, 1, 3] 
    %32 = tensor.empty() : tensor<32x32xf32>
    %transposed_12 = linalg.transpose ins(%arg2 : tensor<32x32xf32>) outs(%32 : tensor<32x32xf32>) permutation = [1, 0] 
    %33 = tensor.empty() : tensor<100x32xf32>
    %34 = linalg.fill ins(%cst : f32) outs(%33 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %35 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%34 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_13 = tensor.expand_shape %35 [[0, 1], [2, 3]] output_shape [1, 100, 2, 16] : tensor<100x32xf32> into tensor<1x100x2x16xf32>
    %36 = tensor.empty() : tensor<1x2x100x16xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x100x2x16xf32>) outs(%36 : tensor<1x2x100x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_15 = linalg.transpose ins(%arg3 : tensor<32x32xf32>) outs(%32 : tensor<32x32xf32>) permutation = [1, 0] 
    %37 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%34 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_16 = tensor.expand_shape %37 [[0, 1], [2, 3]] output_shape [1, 100, 2, 16] : tensor<100x32xf32> into tensor<1x100x2x16xf32>
    %transposed_17 = linalg.transpose ins(%expanded_16 : tensor<1x100x2x16xf32>) outs(%36 : tensor<1x2x100x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_18 = tensor.expand_shape %16 [[0], [1, 2], [3]] output_shape [1, 1, 100, 16] : tensor<1x100x16xf32> into tensor<1x1x100x16xf32>
    %expanded_19 = tensor.expand_shape %17 [[0], [1, 2], [3]] output_shape [1, 1, 100, 16] : tensor<1x100x16xf32> into tensor<1x1x100x16xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_18 : tensor<1x4x100x16xf32>, tensor<1x1x100x16xf32>) outs(%31 : tensor<1x4x100x16xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x4x100x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_11[0, 0, 0, 0] [1, 4, 100, 8] [1, 1, 1, 1] : tensor<1x4x100x16xf32> to tensor<1x4x100x8xf32>
    %extracted_slice_20 = tensor.extract_slice %transposed_11[0, 0, 0, 8] [1, 4, 100, 8] [1, 1, 1, 1] : tensor<1x4x100x16xf32> to tensor<1x4x100x8xf32>
    %39 = tensor.empty() : tensor<1x4x100x8xf32>
    %40 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<1x4x100x8xf32>) outs(%39 : tensor<1x4x100x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.negf %in : f32
      linalg.yield %97 : f32
    } -> tensor<1x4x100x8xf32>
    %concat_21 = tensor.concat dim(3) %40, %extracted_slice : (tensor<1x4x100x8xf32>, tensor<1x4x100x8xf32>) -> tensor<1x4x100x16xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_21, %expanded_19 : tensor<1x4x100x16xf32>, tensor<1x1x100x16xf32>) outs(%31 : tensor<1x4x100x16xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x4x100x16xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %41 : tensor<1x4x100x16xf32>, tensor<1x4x100x16xf32>) outs(%31 : tensor<1x4x100x16xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.addf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x4x100x16xf32>
    %43 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_14, %expanded_18 : tensor<1x2x100x16xf32>, tensor<1x1x100x16xf32>) outs(%36 : tensor<1x2x100x16xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x2x100x16xf32>
    %extracted_slice_22 = tensor.extract_slice %transposed_14[0, 0, 0, 0] [1, 2, 100, 8] [1, 1, 1, 1] : tensor<1x2x100x16xf32> to tensor<1x2x100x8xf32>
    %extracted_slice_23 = tensor.extract_slice %transposed_14[0, 0, 0, 8] [1, 2, 100, 8] [1, 1, 1, 1] : tensor<1x2x100x16xf32> to tensor<1x2x100x8xf32>
    %44 = tensor.empty() : tensor<1x2x100x8xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_23 : tensor<1x2x100x8xf32>) outs(%44 : tensor<1x2x100x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.negf %in : f32
      linalg.yield %97 : f32
    } -> tensor<1x2x100x8xf32>
    %concat_24 = tensor.concat dim(3) %45, %extracted_slice_22 : (tensor<1x2x100x8xf32>, tensor<1x2x100x8xf32>) -> tensor<1x2x100x16xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_24, %expanded_19 : tensor<1x2x100x16xf32>, tensor<1x1x100x16xf32>) outs(%36 : tensor<1x2x100x16xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x2x100x16xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %46 : tensor<1x2x100x16xf32>, tensor<1x2x100x16xf32>) outs(%36 : tensor<1x2x100x16xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.addf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x2x100x16xf32>
    %48 = tensor.empty() : tensor<1x2x2x100x16xf32>
    %49 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%47 : tensor<1x2x100x16xf32>) outs(%48 : tensor<1x2x2x100x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x100x16xf32>
    %collapsed_25 = tensor.collapse_shape %49 [[0], [1, 2], [3], [4]] : tensor<1x2x2x100x16xf32> into tensor<1x4x100x16xf32>
    %50 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_17 : tensor<1x2x100x16xf32>) outs(%48 : tensor<1x2x2x100x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x100x16xf32>
    %51 = tensor.empty() : tensor<1x4x16x100xf32>
    %transposed_26 = linalg.transpose ins(%collapsed_25 : tensor<1x4x100x16xf32>) outs(%51 : tensor<1x4x16x100xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_27 = tensor.collapse_shape %42 [[0, 1], [2], [3]] : tensor<1x4x100x16xf32> into tensor<4x100x16xf32>
    %collapsed_28 = tensor.collapse_shape %transposed_26 [[0, 1], [2], [3]] : tensor<1x4x16x100xf32> into tensor<4x16x100xf32>
    %52 = tensor.empty() : tensor<4x100x100xf32>
    %53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<4x100x100xf32>) -> tensor<4x100x100xf32>
    %54 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<4x100x16xf32>, tensor<4x16x100xf32>) outs(%53 : tensor<4x100x100xf32>) -> tensor<4x100x100xf32>
    %expanded_29 = tensor.expand_shape %54 [[0, 1], [2], [3]] output_shape [1, 4, 100, 100] : tensor<4x100x100xf32> into tensor<1x4x100x100xf32>
    %55 = tensor.empty() : tensor<1x4x100x100xf32>
    %56 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_29 : tensor<1x4x100x100xf32>) outs(%55 : tensor<1x4x100x100xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.mulf %in, %cst_7 : f32
      linalg.yield %97 : f32
    } -> tensor<1x4x100x100xf32>
    %57 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %10 : tensor<1x4x100x100xf32>, tensor<1x1x100x100xf32>) outs(%55 : tensor<1x4x100x100xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.addf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x4x100x100xf32>
    %58 = tensor.empty() : tensor<1x4x100xi64>
    %59 = linalg.fill ins(%c0_i64 : i64) outs(%58 : tensor<1x4x100xi64>) -> tensor<1x4x100xi64>
    %60 = tensor.empty() : tensor<1x4x100xf32>
    %61 = linalg.fill ins(%cst_0 : f32) outs(%60 : tensor<1x4x100xf32>) -> tensor<1x4x100xf32>
    %62:2 = linalg.generic {indexing_maps = [#map1, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%57 : tensor<1x4x100x100xf32>) outs(%61, %59 : tensor<1x4x100xf32>, tensor<1x4x100xi64>) {
    ^bb0(%in: f32, %out: f32, %out_46: i64):
      %97 = linalg.index 3 : index
      %98 = arith.index_cast %97 : index to i64
      %99 = arith.maximumf %in, %out : f32
      %100 = arith.cmpf ogt, %in, %out : f32
      %101 = arith.select %100, %98, %out_46 : i64
      linalg.yield %99, %101 : f32, i64
    } -> (tensor<1x4x100xf32>, tensor<1x4x100xi64>)
    %expanded_30 = tensor.expand_shape %62#0 [[0], [1], [2, 3]] output_shape [1, 4, 100, 1] : tensor<1x4x100xf32> into tensor<1x4x100x1xf32>
    %63 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %expanded_30 : tensor<1x4x100x100xf32>, tensor<1x4x100x1xf32>) outs(%55 : tensor<1x4x100x100xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.subf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x4x100x100xf32>
    %64 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<1x4x100x100xf32>) outs(%55 : tensor<1x4x100x100xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.exp %in : f32
      linalg.yield %97 : f32
    } -> tensor<1x4x100x100xf32>
    %65 = tensor.empty() : tensor<1x4x100x1xf32>
    %66 = linalg.fill ins(%cst : f32) outs(%65 : tensor<1x4x100x1xf32>) -> tensor<1x4x100x1xf32>
    %67 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x4x100x100xf32>) outs(%66 : tensor<1x4x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.addf %in, %out : f32
      linalg.yield %97 : f32
    } -> tensor<1x4x100x1xf32>
    %68 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %67 : tensor<1x4x100x100xf32>, tensor<1x4x100x1xf32>) outs(%55 : tensor<1x4x100x100xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.divf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x4x100x100xf32>
    %collapsed_31 = tensor.collapse_shape %68 [[0, 1], [2], [3]] : tensor<1x4x100x100xf32> into tensor<4x100x100xf32>
    %collapsed_32 = tensor.collapse_shape %50 [[0, 1, 2], [3], [4]] : tensor<1x2x2x100x16xf32> into tensor<4x100x16xf32>
    %69 = tensor.empty() : tensor<4x100x16xf32>
    %70 = linalg.fill ins(%cst : f32) outs(%69 : tensor<4x100x16xf32>) -> tensor<4x100x16xf32>
    %71 = linalg.batch_matmul ins(%collapsed_31, %collapsed_32 : tensor<4x100x100xf32>, tensor<4x100x16xf32>) outs(%70 : tensor<4x100x16xf32>) -> tensor<4x100x16xf32>
    %expanded_33 = tensor.expand_shape %71 [[0, 1], [2], [3]] output_shape [1, 4, 100, 16] : tensor<4x100x16xf32> into tensor<1x4x100x16xf32>
    %72 = tensor.empty() : tensor<1x100x4x16xf32>
    %transposed_34 = linalg.transpose ins(%expanded_33 : tensor<1x4x100x16xf32>) outs(%72 : tensor<1x100x4x16xf32>) permutation = [0, 2, 1, 3] 
    %73 = tensor.empty() : tensor<64x32xf32>
    %transposed_35 = linalg.transpose ins(%arg4 : tensor<32x64xf32>) outs(%73 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_36 = tensor.collapse_shape %transposed_34 [[0, 1], [2, 3]] : tensor<1x100x4x16xf32> into tensor<100x64xf32>
    %74 = linalg.matmul ins(%collapsed_36, %transposed_35 : tensor<100x64xf32>, tensor<64x32xf32>) outs(%34 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_37 = tensor.expand_shape %74 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %75 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded_37 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.addf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %76 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x100x32xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %77 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%76 : tensor<1x100x32xf32>) outs(%20 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.addf %in, %out : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x1xf32>
    %78 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x100x1xf32>) outs(%11 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.divf %in, %cst_6 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x1xf32>
    %79 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x100x1xf32>) outs(%11 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.truncf %cst_5 : f64 to f32
      %98 = arith.addf %in, %97 : f32
      linalg.yield %98 : f32
    } -> tensor<1x100x1xf32>
    %80 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x100x1xf32>) outs(%11 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.rsqrt %in : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x1xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %80 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %82 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %81 : tensor<32xf32>, tensor<1x100x32xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %transposed_38 = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%32 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_39 = tensor.collapse_shape %82 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %83 = linalg.matmul ins(%collapsed_39, %transposed_38 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%34 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_40 = tensor.expand_shape %83 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %84 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<1x100x32xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.negf %in : f32
      %98 = math.exp %97 : f32
      %99 = arith.addf %98, %cst_1 : f32
      %100 = arith.divf %cst_1, %99 : f32
      linalg.yield %100 : f32
    } -> tensor<1x100x32xf32>
    %85 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40, %84 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %transposed_41 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%32 : tensor<32x32xf32>) permutation = [1, 0] 
    %86 = linalg.matmul ins(%collapsed_39, %transposed_41 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%34 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_42 = tensor.expand_shape %86 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %87 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %expanded_42 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %transposed_43 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%32 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_44 = tensor.collapse_shape %87 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %88 = linalg.matmul ins(%collapsed_44, %transposed_43 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%34 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_45 = tensor.expand_shape %88 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %89 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %expanded_45 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.addf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %90 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x100x32xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %91 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%90 : tensor<1x100x32xf32>) outs(%20 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.addf %in, %out : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x1xf32>
    %92 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x100x1xf32>) outs(%11 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.divf %in, %cst_6 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x1xf32>
    %93 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x100x1xf32>) outs(%11 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.truncf %cst_5 : f64 to f32
      %98 = arith.addf %in, %97 : f32
      linalg.yield %98 : f32
    } -> tensor<1x100x1xf32>
    %94 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x100x1xf32>) outs(%11 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.rsqrt %in : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x1xf32>
    %95 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %94 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    %96 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %95 : tensor<32xf32>, tensor<1x100x32xf32>) outs(%18 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %97 = arith.mulf %in, %in_46 : f32
      linalg.yield %97 : f32
    } -> tensor<1x100x32xf32>
    return %96 : tensor<1x100x32xf32>
  }
}

