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
    %true = arith.constant true
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x4x100x100xf32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_5 = arith.constant dense<true> : tensor<i1>
    %cst_6 = arith.constant 0xFFF0000000000000 : f64
    %cst_7 = arith.constant 9.9999999999999995E-7 : f64
    %cst_8 = arith.constant 3.200000e+01 : f32
    %cst_9 = arith.constant 5.000000e-01 : f32
    %0 = tensor.empty() : tensor<100xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<100xi64>) {
    ^bb0(%out: i64):
      %104 = linalg.index 0 : index
      %105 = arith.index_cast %104 : index to i64
      linalg.yield %105 : i64
    } -> tensor<100xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 100, 1] : tensor<100xi64> into tensor<1x1x100x1xi64>
    %expanded_10 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 100] : tensor<100xi64> into tensor<1x1x1x100xi64>
    %2 = tensor.empty() : tensor<1x1x100x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x100x1xi64>) outs(%2 : tensor<1x1x100x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %104 = arith.subi %in, %c24_i64 : i64
      linalg.yield %104 : i64
    } -> tensor<1x1x100x1xi64>
    %4 = tensor.empty() : tensor<1x1x100x100xi1>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10, %3 : tensor<1x1x1x100xi64>, tensor<1x1x100x1xi64>) outs(%4 : tensor<1x1x100x100xi1>) {
    ^bb0(%in: i64, %in_48: i64, %out: i1):
      %104 = arith.cmpi sgt, %in, %in_48 : i64
      linalg.yield %104 : i1
    } -> tensor<1x1x100x100xi1>
    %6 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_5, %5 : tensor<i1>, tensor<1x1x100x100xi1>) outs(%4 : tensor<1x1x100x100xi1>) {
    ^bb0(%in: i1, %in_48: i1, %out: i1):
      %104 = arith.andi %in, %in_48 : i1
      linalg.yield %104 : i1
    } -> tensor<1x1x100x100xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10, %expanded : tensor<1x1x1x100xi64>, tensor<1x1x100x1xi64>) outs(%4 : tensor<1x1x100x100xi1>) {
    ^bb0(%in: i64, %in_48: i64, %out: i1):
      %104 = arith.cmpi sle, %in, %in_48 : i64
      linalg.yield %104 : i1
    } -> tensor<1x1x100x100xi1>
    %8 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x1x100x100xi1>, tensor<1x1x100x100xi1>) outs(%4 : tensor<1x1x100x100xi1>) {
    ^bb0(%in: i1, %in_48: i1, %out: i1):
      %104 = arith.andi %in, %in_48 : i1
      linalg.yield %104 : i1
    } -> tensor<1x1x100x100xi1>
    %expanded_11 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 100, 1] : tensor<100xi64> into tensor<1x100x1xi64>
    %9 = tensor.empty() : tensor<1x100x1xf32>
    %10 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_11 : tensor<1x100x1xi64>) outs(%9 : tensor<1x100x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %104 = arith.sitofp %in : i64 to f32
      linalg.yield %104 : f32
    } -> tensor<1x100x1xf32>
    %11 = tensor.empty() : tensor<1x100x8xf32>
    %12 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %arg11 : tensor<1x100x1xf32>, tensor<8xf32>) outs(%11 : tensor<1x100x8xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x8xf32>
    %concat = tensor.concat dim(2) %12, %12 : (tensor<1x100x8xf32>, tensor<1x100x8xf32>) -> tensor<1x100x16xf32>
    %13 = tensor.empty() : tensor<1x100x16xf32>
    %14 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x100x16xf32>) outs(%13 : tensor<1x100x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = math.cos %in : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x16xf32>
    %15 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x100x16xf32>) outs(%13 : tensor<1x100x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = math.sin %in : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x16xf32>
    %16 = tensor.empty() : tensor<1x100x32xf32>
    %17 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x100x32xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %18 = linalg.fill ins(%cst : f32) outs(%9 : tensor<1x100x1xf32>) -> tensor<1x100x1xf32>
    %19 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%17 : tensor<1x100x32xf32>) outs(%18 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.addf %in, %out : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x1xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x100x1xf32>) outs(%9 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.divf %in, %cst_8 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x1xf32>
    %21 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x100x1xf32>) outs(%9 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.truncf %cst_7 : f64 to f32
      %105 = arith.addf %in, %104 : f32
      linalg.yield %105 : f32
    } -> tensor<1x100x1xf32>
    %22 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x100x1xf32>) outs(%9 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = math.rsqrt %in : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x1xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %22 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %24 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %23 : tensor<32xf32>, tensor<1x100x32xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %25 = tensor.empty() : tensor<32x64xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<64x32xf32>) outs(%25 : tensor<32x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %24 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %26 = tensor.empty() : tensor<100x64xf32>
    %27 = linalg.fill ins(%cst : f32) outs(%26 : tensor<100x64xf32>) -> tensor<100x64xf32>
    %28 = linalg.matmul ins(%collapsed, %transposed : tensor<100x32xf32>, tensor<32x64xf32>) outs(%27 : tensor<100x64xf32>) -> tensor<100x64xf32>
    %expanded_12 = tensor.expand_shape %28 [[0, 1], [2, 3]] output_shape [1, 100, 4, 16] : tensor<100x64xf32> into tensor<1x100x4x16xf32>
    %29 = tensor.empty() : tensor<1x4x100x16xf32>
    %transposed_13 = linalg.transpose ins(%expanded_12 : tensor<1x100x4x16xf32>) outs(%29 : tensor<1x4x100x16xf32>) permutation = [0, 2, 1, 3] 
    %30 = tensor.empty() : tensor<32x32xf32>
    %transposed_14 = linalg.transpose ins(%arg2 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %31 = tensor.empty() : tensor<100x32xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %33 = linalg.matmul ins(%collapsed, %transposed_14 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%32 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_15 = tensor.expand_shape %33 [[0, 1], [2, 3]] output_shape [1, 100, 2, 16] : tensor<100x32xf32> into tensor<1x100x2x16xf32>
    %34 = tensor.empty() : tensor<1x2x100x16xf32>
    %transposed_16 = linalg.transpose ins(%expanded_15 : tensor<1x100x2x16xf32>) outs(%34 : tensor<1x2x100x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_17 = linalg.transpose ins(%arg3 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %35 = linalg.matmul ins(%collapsed, %transposed_17 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%32 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_18 = tensor.expand_shape %35 [[0, 1], [2, 3]] output_shape [1, 100, 2, 16] : tensor<100x32xf32> into tensor<1x100x2x16xf32>
    %transposed_19 = linalg.transpose ins(%expanded_18 : tensor<1x100x2x16xf32>) outs(%34 : tensor<1x2x100x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_20 = tensor.expand_shape %14 [[0], [1, 2], [3]] output_shape [1, 1, 100, 16] : tensor<1x100x16xf32> into tensor<1x1x100x16xf32>
    %expanded_21 = tensor.expand_shape %15 [[0], [1, 2], [3]] output_shape [1, 1, 100, 16] : tensor<1x100x16xf32> into tensor<1x1x100x16xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_13, %expanded_20 : tensor<1x4x100x16xf32>, tensor<1x1x100x16xf32>) outs(%29 : tensor<1x4x100x16xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x100x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_13[0, 0, 0, 0] [1, 4, 100, 8] [1, 1, 1, 1] : tensor<1x4x100x16xf32> to tensor<1x4x100x8xf32>
    %extracted_slice_22 = tensor.extract_slice %transposed_13[0, 0, 0, 8] [1, 4, 100, 8] [1, 1, 1, 1] : tensor<1x4x100x16xf32> to tensor<1x4x100x8xf32>
    %37 = tensor.empty() : tensor<1x4x100x8xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_22 : tensor<1x4x100x8xf32>) outs(%37 : tensor<1x4x100x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.negf %in : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x100x8xf32>
    %concat_23 = tensor.concat dim(3) %38, %extracted_slice : (tensor<1x4x100x8xf32>, tensor<1x4x100x8xf32>) -> tensor<1x4x100x16xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_23, %expanded_21 : tensor<1x4x100x16xf32>, tensor<1x1x100x16xf32>) outs(%29 : tensor<1x4x100x16xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x100x16xf32>
    %40 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36, %39 : tensor<1x4x100x16xf32>, tensor<1x4x100x16xf32>) outs(%29 : tensor<1x4x100x16xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.addf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x100x16xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_16, %expanded_20 : tensor<1x2x100x16xf32>, tensor<1x1x100x16xf32>) outs(%34 : tensor<1x2x100x16xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x2x100x16xf32>
    %extracted_slice_24 = tensor.extract_slice %transposed_16[0, 0, 0, 0] [1, 2, 100, 8] [1, 1, 1, 1] : tensor<1x2x100x16xf32> to tensor<1x2x100x8xf32>
    %extracted_slice_25 = tensor.extract_slice %transposed_16[0, 0, 0, 8] [1, 2, 100, 8] [1, 1, 1, 1] : tensor<1x2x100x16xf32> to tensor<1x2x100x8xf32>
    %42 = tensor.empty() : tensor<1x2x100x8xf32>
    %43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_25 : tensor<1x2x100x8xf32>) outs(%42 : tensor<1x2x100x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.negf %in : f32
      linalg.yield %104 : f32
    } -> tensor<1x2x100x8xf32>
    %concat_26 = tensor.concat dim(3) %43, %extracted_slice_24 : (tensor<1x2x100x8xf32>, tensor<1x2x100x8xf32>) -> tensor<1x2x100x16xf32>
    %44 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_26, %expanded_21 : tensor<1x2x100x16xf32>, tensor<1x1x100x16xf32>) outs(%34 : tensor<1x2x100x16xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x2x100x16xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %44 : tensor<1x2x100x16xf32>, tensor<1x2x100x16xf32>) outs(%34 : tensor<1x2x100x16xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.addf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x2x100x16xf32>
    %46 = tensor.empty() : tensor<1x2x2x100x16xf32>
    %47 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<1x2x100x16xf32>) outs(%46 : tensor<1x2x2x100x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x100x16xf32>
    %collapsed_27 = tensor.collapse_shape %47 [[0], [1, 2], [3], [4]] : tensor<1x2x2x100x16xf32> into tensor<1x4x100x16xf32>
    %48 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_19 : tensor<1x2x100x16xf32>) outs(%46 : tensor<1x2x2x100x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x100x16xf32>
    %49 = tensor.empty() : tensor<1x1x100x100xf32>
    %50 = linalg.generic {indexing_maps = [#map1, #map4, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %cst_3, %cst_4 : tensor<1x1x100x100xi1>, tensor<f32>, tensor<f32>) outs(%49 : tensor<1x1x100x100xf32>) {
    ^bb0(%in: i1, %in_48: f32, %in_49: f32, %out: f32):
      %104 = arith.select %in, %in_48, %in_49 : f32
      linalg.yield %104 : f32
    } -> tensor<1x1x100x100xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40 : tensor<1x4x100x16xf32>) outs(%29 : tensor<1x4x100x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.mulf %in, %cst_9 : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x100x16xf32>
    %52 = tensor.empty() : tensor<1x4x16x100xf32>
    %transposed_28 = linalg.transpose ins(%collapsed_27 : tensor<1x4x100x16xf32>) outs(%52 : tensor<1x4x16x100xf32>) permutation = [0, 1, 3, 2] 
    %53 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_28 : tensor<1x4x16x100xf32>) outs(%52 : tensor<1x4x16x100xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.mulf %in, %cst_9 : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x16x100xf32>
    %collapsed_29 = tensor.collapse_shape %51 [[0, 1], [2], [3]] : tensor<1x4x100x16xf32> into tensor<4x100x16xf32>
    %collapsed_30 = tensor.collapse_shape %53 [[0, 1], [2], [3]] : tensor<1x4x16x100xf32> into tensor<4x16x100xf32>
    %54 = tensor.empty() : tensor<4x100x100xf32>
    %55 = linalg.fill ins(%cst : f32) outs(%54 : tensor<4x100x100xf32>) -> tensor<4x100x100xf32>
    %56 = linalg.batch_matmul ins(%collapsed_29, %collapsed_30 : tensor<4x100x16xf32>, tensor<4x16x100xf32>) outs(%55 : tensor<4x100x100xf32>) -> tensor<4x100x100xf32>
    %expanded_31 = tensor.expand_shape %56 [[0, 1], [2], [3]] output_shape [1, 4, 100, 100] : tensor<4x100x100xf32> into tensor<1x4x100x100xf32>
    %57 = tensor.empty() : tensor<1x4x100x100xf32>
    %58 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_31, %50 : tensor<1x4x100x100xf32>, tensor<1x1x100x100xf32>) outs(%57 : tensor<1x4x100x100xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.addf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x100x100xf32>
    %59 = tensor.empty() : tensor<1x4x100xi64>
    %60 = linalg.fill ins(%c0_i64 : i64) outs(%59 : tensor<1x4x100xi64>) -> tensor<1x4x100xi64>
    %61 = tensor.empty() : tensor<1x4x100xf32>
    %62 = linalg.fill ins(%cst_0 : f32) outs(%61 : tensor<1x4x100xf32>) -> tensor<1x4x100xf32>
    %63:2 = linalg.generic {indexing_maps = [#map1, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%58 : tensor<1x4x100x100xf32>) outs(%62, %60 : tensor<1x4x100xf32>, tensor<1x4x100xi64>) {
    ^bb0(%in: f32, %out: f32, %out_48: i64):
      %104 = linalg.index 3 : index
      %105 = arith.index_cast %104 : index to i64
      %106 = arith.maximumf %in, %out : f32
      %107 = arith.cmpf ogt, %in, %out : f32
      %108 = arith.select %107, %105, %out_48 : i64
      linalg.yield %106, %108 : f32, i64
    } -> (tensor<1x4x100xf32>, tensor<1x4x100xi64>)
    %expanded_32 = tensor.expand_shape %63#0 [[0], [1], [2, 3]] output_shape [1, 4, 100, 1] : tensor<1x4x100xf32> into tensor<1x4x100x1xf32>
    %64 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %expanded_32 : tensor<1x4x100x100xf32>, tensor<1x4x100x1xf32>) outs(%57 : tensor<1x4x100x100xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.subf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x100x100xf32>
    %65 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64 : tensor<1x4x100x100xf32>) outs(%57 : tensor<1x4x100x100xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = math.exp %in : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x100x100xf32>
    %66 = tensor.empty() : tensor<1x4x100x1xf32>
    %67 = linalg.fill ins(%cst : f32) outs(%66 : tensor<1x4x100x1xf32>) -> tensor<1x4x100x1xf32>
    %68 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%65 : tensor<1x4x100x100xf32>) outs(%67 : tensor<1x4x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.addf %in, %out : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x100x1xf32>
    %69 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65, %68 : tensor<1x4x100x100xf32>, tensor<1x4x100x1xf32>) outs(%57 : tensor<1x4x100x100xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.divf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x100x100xf32>
    %70 = tensor.empty() : tensor<1x4x100x100xi1>
    %71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x4x100x100xf32>) outs(%70 : tensor<1x4x100x100xi1>) {
    ^bb0(%in: f32, %out: i1):
      %104 = arith.extf %in : f32 to f64
      %105 = arith.cmpf oeq, %104, %cst_6 : f64
      linalg.yield %105 : i1
    } -> tensor<1x4x100x100xi1>
    %72 = tensor.empty() : tensor<1x4x100x1xi1>
    %73 = linalg.fill ins(%true : i1) outs(%72 : tensor<1x4x100x1xi1>) -> tensor<1x4x100x1xi1>
    %74 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%71 : tensor<1x4x100x100xi1>) outs(%73 : tensor<1x4x100x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %104 = arith.andi %in, %out : i1
      linalg.yield %104 : i1
    } -> tensor<1x4x100x1xi1>
    %75 = linalg.generic {indexing_maps = [#map3, #map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74, %cst_2, %69 : tensor<1x4x100x1xi1>, tensor<1x4x100x100xf32>, tensor<1x4x100x100xf32>) outs(%57 : tensor<1x4x100x100xf32>) {
    ^bb0(%in: i1, %in_48: f32, %in_49: f32, %out: f32):
      %104 = arith.select %in, %in_48, %in_49 : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x100x100xf32>
    %collapsed_33 = tensor.collapse_shape %75 [[0, 1], [2], [3]] : tensor<1x4x100x100xf32> into tensor<4x100x100xf32>
    %collapsed_34 = tensor.collapse_shape %48 [[0, 1, 2], [3], [4]] : tensor<1x2x2x100x16xf32> into tensor<4x100x16xf32>
    %76 = tensor.empty() : tensor<4x100x16xf32>
    %77 = linalg.fill ins(%cst : f32) outs(%76 : tensor<4x100x16xf32>) -> tensor<4x100x16xf32>
    %78 = linalg.batch_matmul ins(%collapsed_33, %collapsed_34 : tensor<4x100x100xf32>, tensor<4x100x16xf32>) outs(%77 : tensor<4x100x16xf32>) -> tensor<4x100x16xf32>
    %expanded_35 = tensor.expand_shape %78 [[0, 1], [2], [3]] output_shape [1, 4, 100, 16] : tensor<4x100x16xf32> into tensor<1x4x100x16xf32>
    %79 = tensor.empty() : tensor<1x100x4x16xf32>
    %transposed_36 = linalg.transpose ins(%expanded_35 : tensor<1x4x100x16xf32>) outs(%79 : tensor<1x100x4x16xf32>) permutation = [0, 2, 1, 3] 
    %80 = tensor.empty() : tensor<64x32xf32>
    %transposed_37 = linalg.transpose ins(%arg4 : tensor<32x64xf32>) outs(%80 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_38 = tensor.collapse_shape %transposed_36 [[0, 1], [2, 3]] : tensor<1x100x4x16xf32> into tensor<100x64xf32>
    %81 = linalg.matmul ins(%collapsed_38, %transposed_37 : tensor<100x64xf32>, tensor<64x32xf32>) outs(%32 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_39 = tensor.expand_shape %81 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded_39 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.addf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %83 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x100x32xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %84 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%83 : tensor<1x100x32xf32>) outs(%18 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.addf %in, %out : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x1xf32>
    %85 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x100x1xf32>) outs(%9 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.divf %in, %cst_8 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x1xf32>
    %86 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x100x1xf32>) outs(%9 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.truncf %cst_7 : f64 to f32
      %105 = arith.addf %in, %104 : f32
      linalg.yield %105 : f32
    } -> tensor<1x100x1xf32>
    %87 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x100x1xf32>) outs(%9 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = math.rsqrt %in : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x1xf32>
    %88 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %87 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %89 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %88 : tensor<32xf32>, tensor<1x100x32xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %transposed_40 = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_41 = tensor.collapse_shape %89 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %90 = linalg.matmul ins(%collapsed_41, %transposed_40 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%32 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_42 = tensor.expand_shape %90 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %91 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_42 : tensor<1x100x32xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.negf %in : f32
      %105 = math.exp %104 : f32
      %106 = arith.addf %105, %cst_1 : f32
      %107 = arith.divf %cst_1, %106 : f32
      linalg.yield %107 : f32
    } -> tensor<1x100x32xf32>
    %92 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_42, %91 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %transposed_43 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %93 = linalg.matmul ins(%collapsed_41, %transposed_43 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%32 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_44 = tensor.expand_shape %93 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %94 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %expanded_44 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %transposed_45 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_46 = tensor.collapse_shape %94 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %95 = linalg.matmul ins(%collapsed_46, %transposed_45 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%32 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %expanded_47 = tensor.expand_shape %95 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %96 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %expanded_47 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.addf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %97 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x100x32xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %98 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%97 : tensor<1x100x32xf32>) outs(%18 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.addf %in, %out : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x1xf32>
    %99 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x100x1xf32>) outs(%9 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.divf %in, %cst_8 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x1xf32>
    %100 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x100x1xf32>) outs(%9 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = arith.truncf %cst_7 : f64 to f32
      %105 = arith.addf %in, %104 : f32
      linalg.yield %105 : f32
    } -> tensor<1x100x1xf32>
    %101 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x100x1xf32>) outs(%9 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %104 = math.rsqrt %in : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x1xf32>
    %102 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %101 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    %103 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %102 : tensor<32xf32>, tensor<1x100x32xf32>) outs(%16 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %104 = arith.mulf %in, %in_48 : f32
      linalg.yield %104 : f32
    } -> tensor<1x100x32xf32>
    return %103 : tensor<1x100x32xf32>
  }
}

