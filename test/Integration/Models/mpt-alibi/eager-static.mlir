#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> ()>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map8 = affine_map<(d0, d1, d2) -> (d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d1, 0, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x77x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<96x32xf32>, %arg3: tensor<32x32xf32>, %arg4: tensor<32xf32>, %arg5: tensor<128x32xf32>, %arg6: tensor<32x128xf32>, %arg7: tensor<32xf32>) -> tensor<1x77x32xf32> {
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 0.000000e+00 : f64
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant 1.000000e-05 : f64
    %c-127_i32 = arith.constant -127 : i32
    %cst_7 = arith.constant 4.000000e+00 : f32
    %cst_8 = arith.constant 2.000000e+00 : f32
    %cst_9 = arith.constant 3.200000e+01 : f64
    %cst_10 = arith.constant 3.200000e+01 : f32
    %cst_11 = arith.constant 2.500000e-01 : f32
    %cst_12 = arith.constant 1.41421354 : f32
    %0 = tensor.empty() : tensor<128xi32>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<128xi32>) {
    ^bb0(%out: i32):
      %111 = linalg.index 0 : index
      %112 = arith.index_cast %111 : index to i64
      %113 = arith.trunci %112 : i64 to i32
      %114 = arith.addi %113, %c-127_i32 : i32
      linalg.yield %114 : i32
    } -> tensor<128xi32>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 128] : tensor<128xi32> into tensor<1x1x1x128xi32>
    %2 = tensor.empty() : tensor<2xi64>
    %3 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%2 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %111 = linalg.index 0 : index
      %112 = arith.index_cast %111 : index to i64
      %113 = arith.addi %112, %c1_i64 : i64
      linalg.yield %113 : i64
    } -> tensor<2xi64>
    %4 = tensor.empty() : tensor<2xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%3 : tensor<2xi64>) outs(%4 : tensor<2xf32>) {
    ^bb0(%in: i64, %out: f32):
      %111 = arith.sitofp %in : i64 to f32
      linalg.yield %111 : f32
    } -> tensor<2xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%5 : tensor<2xf32>) outs(%4 : tensor<2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.mulf %in, %cst_7 : f32
      linalg.yield %111 : f32
    } -> tensor<2xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%6 : tensor<2xf32>) outs(%4 : tensor<2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.powf %cst_8, %in : f32
      linalg.yield %111 : f32
    } -> tensor<2xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%7 : tensor<2xf32>) outs(%4 : tensor<2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.cmpf one, %in, %cst : f32
      cf.assert %111, "unimplemented: tensor with zero element"
      %112 = arith.divf %cst_0, %in : f32
      linalg.yield %112 : f32
    } -> tensor<2xf32>
    %expanded_13 = tensor.expand_shape %8 [[0, 1, 2, 3]] output_shape [1, 2, 1, 1] : tensor<2xf32> into tensor<1x2x1x1xf32>
    %9 = tensor.empty() : tensor<1x2x1x128xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_13 : tensor<1x1x1x128xi32>, tensor<1x2x1x1xf32>) outs(%9 : tensor<1x2x1x128xf32>) {
    ^bb0(%in: i32, %in_44: f32, %out: f32):
      %111 = arith.sitofp %in : i32 to f32
      %112 = arith.mulf %111, %in_44 : f32
      linalg.yield %112 : f32
    } -> tensor<1x2x1x128xf32>
    %collapsed = tensor.collapse_shape %10 [[0, 1], [2], [3]] : tensor<1x2x1x128xf32> into tensor<2x1x128xf32>
    %11 = tensor.empty() : tensor<77xi64>
    %12 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%11 : tensor<77xi64>) {
    ^bb0(%out: i64):
      %111 = linalg.index 0 : index
      %112 = arith.index_cast %111 : index to i64
      linalg.yield %112 : i64
    } -> tensor<77xi64>
    %expanded_14 = tensor.expand_shape %12 [[0, 1, 2, 3]] output_shape [1, 1, 77, 1] : tensor<77xi64> into tensor<1x1x77x1xi64>
    %expanded_15 = tensor.expand_shape %12 [[0, 1, 2, 3]] output_shape [1, 1, 1, 77] : tensor<77xi64> into tensor<1x1x1x77xi64>
    %13 = tensor.empty() : tensor<1x1x77x77xi1>
    %14 = linalg.generic {indexing_maps = [#map4, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15, %expanded_14 : tensor<1x1x1x77xi64>, tensor<1x1x77x1xi64>) outs(%13 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i64, %in_44: i64, %out: i1):
      %111 = arith.cmpi sle, %in, %in_44 : i64
      linalg.yield %111 : i1
    } -> tensor<1x1x77x77xi1>
    %15 = tensor.empty() : tensor<1x1x77x77xf32>
    %16 = linalg.generic {indexing_maps = [#map3, #map5, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %cst_5, %cst_4 : tensor<1x1x77x77xi1>, tensor<f32>, tensor<f32>) outs(%15 : tensor<1x1x77x77xf32>) {
    ^bb0(%in: i1, %in_44: f32, %in_45: f32, %out: f32):
      %111 = arith.select %in, %in_44, %in_45 : f32
      linalg.yield %111 : f32
    } -> tensor<1x1x77x77xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<1x1x77x77xf32>) outs(%13 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: f32, %out: i1):
      %111 = arith.cmpf une, %in, %cst : f32
      linalg.yield %111 : i1
    } -> tensor<1x1x77x77xi1>
    %18 = tensor.empty() : tensor<1x77x32xf64>
    %19 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x77x32xf32>) outs(%18 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %111 = arith.extf %in : f32 to f64
      linalg.yield %111 : f64
    } -> tensor<1x77x32xf64>
    %20 = tensor.empty() : tensor<1x77x1xf64>
    %21 = linalg.fill ins(%cst_1 : f64) outs(%20 : tensor<1x77x1xf64>) -> tensor<1x77x1xf64>
    %22 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<1x77x32xf64>) outs(%21 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.addf %in, %out : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %23 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x77x1xf64>) outs(%20 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.divf %in, %cst_9 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %24 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %23 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%18 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %111 = arith.subf %in, %in_44 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x32xf64>
    %25 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %24 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%18 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %111 = arith.mulf %in, %in_44 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x32xf64>
    %26 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%25 : tensor<1x77x32xf64>) outs(%21 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.addf %in, %out : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %27 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x77x1xf64>) outs(%20 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.divf %in, %cst_9 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %28 = tensor.empty() : tensor<1x77x1xf32>
    %29 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x77x1xf64>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %111 = arith.truncf %in : f64 to f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %30 = linalg.fill ins(%cst : f32) outs(%28 : tensor<1x77x1xf32>) -> tensor<1x77x1xf32>
    %31 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg0 : tensor<1x77x32xf32>) outs(%30 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.addf %in, %out : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %32 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<1x77x1xf32>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.divf %in, %cst_10 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %33 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x77x1xf32>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.truncf %cst_6 : f64 to f32
      %112 = arith.addf %in, %111 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %34 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<1x77x1xf32>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.rsqrt %in : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %35 = tensor.empty() : tensor<1x77x32xf32>
    %36 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %32 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%35 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.subf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    %37 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %34 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%35 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.mulf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    %38 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %arg1 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%35 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.mulf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    %39 = tensor.empty() : tensor<32x96xf32>
    %transposed = linalg.transpose ins(%arg2 : tensor<96x32xf32>) outs(%39 : tensor<32x96xf32>) permutation = [1, 0] 
    %collapsed_16 = tensor.collapse_shape %38 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %40 = tensor.empty() : tensor<77x96xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<77x96xf32>) -> tensor<77x96xf32>
    %42 = linalg.matmul ins(%collapsed_16, %transposed : tensor<77x32xf32>, tensor<32x96xf32>) outs(%41 : tensor<77x96xf32>) -> tensor<77x96xf32>
    %expanded_17 = tensor.expand_shape %42 [[0, 1], [2]] output_shape [1, 77, 96] : tensor<77x96xf32> into tensor<1x77x96xf32>
    %extracted_slice = tensor.extract_slice %expanded_17[0, 0, 0] [1, 77, 32] [1, 1, 1] : tensor<1x77x96xf32> to tensor<1x77x32xf32>
    %extracted_slice_18 = tensor.extract_slice %expanded_17[0, 0, 32] [1, 77, 32] [1, 1, 1] : tensor<1x77x96xf32> to tensor<1x77x32xf32>
    %extracted_slice_19 = tensor.extract_slice %expanded_17[0, 0, 64] [1, 77, 32] [1, 1, 1] : tensor<1x77x96xf32> to tensor<1x77x32xf32>
    %expanded_20 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<1x77x32xf32> into tensor<1x77x2x16xf32>
    %43 = tensor.empty() : tensor<1x2x77x16xf32>
    %transposed_21 = linalg.transpose ins(%expanded_20 : tensor<1x77x2x16xf32>) outs(%43 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_22 = tensor.expand_shape %extracted_slice_18 [[0], [1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<1x77x32xf32> into tensor<1x77x2x16xf32>
    %expanded_23 = tensor.expand_shape %extracted_slice_19 [[0], [1], [2, 3]] output_shape [1, 77, 2, 16] : tensor<1x77x32xf32> into tensor<1x77x2x16xf32>
    %transposed_24 = linalg.transpose ins(%expanded_23 : tensor<1x77x2x16xf32>) outs(%43 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %44 = tensor.empty() : tensor<1x2x16x77xf32>
    %transposed_25 = linalg.transpose ins(%expanded_22 : tensor<1x77x2x16xf32>) outs(%44 : tensor<1x2x16x77xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_26 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<1x2x77x16xf32> into tensor<2x77x16xf32>
    %collapsed_27 = tensor.collapse_shape %transposed_25 [[0, 1], [2], [3]] : tensor<1x2x16x77xf32> into tensor<2x16x77xf32>
    %45 = tensor.empty() : tensor<2x77x77xf32>
    %46 = linalg.fill ins(%cst : f32) outs(%45 : tensor<2x77x77xf32>) -> tensor<2x77x77xf32>
    %47 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<2x77x16xf32>, tensor<2x16x77xf32>) outs(%46 : tensor<2x77x77xf32>) -> tensor<2x77x77xf32>
    %expanded_28 = tensor.expand_shape %47 [[0, 1], [2], [3]] output_shape [1, 2, 77, 77] : tensor<2x77x77xf32> into tensor<1x2x77x77xf32>
    %48 = tensor.empty() : tensor<1x2x77x77xf32>
    %49 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_28 : tensor<1x2x77x77xf32>) outs(%48 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.mulf %in, %cst_11 : f32
      linalg.yield %111 : f32
    } -> tensor<1x2x77x77xf32>
    %extracted_slice_29 = tensor.extract_slice %collapsed[0, 0, 51] [2, 1, 77] [1, 1, 1] : tensor<2x1x128xf32> to tensor<2x1x77xf32>
    %50 = linalg.generic {indexing_maps = [#map3, #map9, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %extracted_slice_29 : tensor<1x2x77x77xf32>, tensor<2x1x77xf32>) outs(%48 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.addf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x2x77x77xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map5, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %cst_4, %50 : tensor<1x1x77x77xi1>, tensor<f32>, tensor<1x2x77x77xf32>) outs(%48 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: i1, %in_44: f32, %in_45: f32, %out: f32):
      %111 = arith.select %in, %in_44, %in_45 : f32
      linalg.yield %111 : f32
    } -> tensor<1x2x77x77xf32>
    %52 = tensor.empty() : tensor<1x2x77xi64>
    %53 = linalg.fill ins(%c0_i64 : i64) outs(%52 : tensor<1x2x77xi64>) -> tensor<1x2x77xi64>
    %54 = tensor.empty() : tensor<1x2x77xf32>
    %55 = linalg.fill ins(%cst_2 : f32) outs(%54 : tensor<1x2x77xf32>) -> tensor<1x2x77xf32>
    %56:2 = linalg.generic {indexing_maps = [#map3, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<1x2x77x77xf32>) outs(%55, %53 : tensor<1x2x77xf32>, tensor<1x2x77xi64>) {
    ^bb0(%in: f32, %out: f32, %out_44: i64):
      %111 = linalg.index 3 : index
      %112 = arith.index_cast %111 : index to i64
      %113 = arith.maximumf %in, %out : f32
      %114 = arith.cmpf ogt, %in, %out : f32
      %115 = arith.select %114, %112, %out_44 : i64
      linalg.yield %113, %115 : f32, i64
    } -> (tensor<1x2x77xf32>, tensor<1x2x77xi64>)
    %expanded_30 = tensor.expand_shape %56#0 [[0], [1], [2, 3]] output_shape [1, 2, 77, 1] : tensor<1x2x77xf32> into tensor<1x2x77x1xf32>
    %57 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %expanded_30 : tensor<1x2x77x77xf32>, tensor<1x2x77x1xf32>) outs(%48 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.subf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x2x77x77xf32>
    %58 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x2x77x77xf32>) outs(%48 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.exp %in : f32
      linalg.yield %111 : f32
    } -> tensor<1x2x77x77xf32>
    %59 = tensor.empty() : tensor<1x2x77x1xf32>
    %60 = linalg.fill ins(%cst : f32) outs(%59 : tensor<1x2x77x1xf32>) -> tensor<1x2x77x1xf32>
    %61 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%58 : tensor<1x2x77x77xf32>) outs(%60 : tensor<1x2x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.addf %in, %out : f32
      linalg.yield %111 : f32
    } -> tensor<1x2x77x1xf32>
    %62 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %61 : tensor<1x2x77x77xf32>, tensor<1x2x77x1xf32>) outs(%48 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.divf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x2x77x77xf32>
    %collapsed_31 = tensor.collapse_shape %62 [[0, 1], [2], [3]] : tensor<1x2x77x77xf32> into tensor<2x77x77xf32>
    %collapsed_32 = tensor.collapse_shape %transposed_24 [[0, 1], [2], [3]] : tensor<1x2x77x16xf32> into tensor<2x77x16xf32>
    %63 = tensor.empty() : tensor<2x77x16xf32>
    %64 = linalg.fill ins(%cst : f32) outs(%63 : tensor<2x77x16xf32>) -> tensor<2x77x16xf32>
    %65 = linalg.batch_matmul ins(%collapsed_31, %collapsed_32 : tensor<2x77x77xf32>, tensor<2x77x16xf32>) outs(%64 : tensor<2x77x16xf32>) -> tensor<2x77x16xf32>
    %expanded_33 = tensor.expand_shape %65 [[0, 1], [2], [3]] output_shape [1, 2, 77, 16] : tensor<2x77x16xf32> into tensor<1x2x77x16xf32>
    %66 = tensor.empty() : tensor<1x77x2x16xf32>
    %transposed_34 = linalg.transpose ins(%expanded_33 : tensor<1x2x77x16xf32>) outs(%66 : tensor<1x77x2x16xf32>) permutation = [0, 2, 1, 3] 
    %67 = tensor.empty() : tensor<32x32xf32>
    %transposed_35 = linalg.transpose ins(%arg3 : tensor<32x32xf32>) outs(%67 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_36 = tensor.collapse_shape %transposed_34 [[0, 1], [2, 3]] : tensor<1x77x2x16xf32> into tensor<77x32xf32>
    %68 = tensor.empty() : tensor<77x32xf32>
    %69 = linalg.fill ins(%cst : f32) outs(%68 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %70 = linalg.matmul ins(%collapsed_36, %transposed_35 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%69 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_37 = tensor.expand_shape %70 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %71 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37, %arg0 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%35 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.addf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    %72 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<1x77x32xf32>) outs(%18 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %111 = arith.extf %in : f32 to f64
      linalg.yield %111 : f64
    } -> tensor<1x77x32xf64>
    %73 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%72 : tensor<1x77x32xf64>) outs(%21 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.addf %in, %out : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %74 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<1x77x1xf64>) outs(%20 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.divf %in, %cst_9 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %75 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %74 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%18 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %111 = arith.subf %in, %in_44 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x32xf64>
    %76 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %75 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%18 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %111 = arith.mulf %in, %in_44 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x32xf64>
    %77 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%76 : tensor<1x77x32xf64>) outs(%21 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.addf %in, %out : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %78 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x77x1xf64>) outs(%20 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.divf %in, %cst_9 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %79 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x77x1xf64>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %111 = arith.truncf %in : f64 to f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %80 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%71 : tensor<1x77x32xf32>) outs(%30 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.addf %in, %out : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %81 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x77x1xf32>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.divf %in, %cst_10 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %82 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x77x1xf32>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.truncf %cst_6 : f64 to f32
      %112 = arith.addf %in, %111 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %83 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x77x1xf32>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.rsqrt %in : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %84 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71, %81 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%35 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.subf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    %85 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %83 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%35 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.mulf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    %86 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %arg4 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%35 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.mulf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    %87 = tensor.empty() : tensor<32x128xf32>
    %transposed_38 = linalg.transpose ins(%arg5 : tensor<128x32xf32>) outs(%87 : tensor<32x128xf32>) permutation = [1, 0] 
    %collapsed_39 = tensor.collapse_shape %86 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %88 = tensor.empty() : tensor<77x128xf32>
    %89 = linalg.fill ins(%cst : f32) outs(%88 : tensor<77x128xf32>) -> tensor<77x128xf32>
    %90 = linalg.matmul ins(%collapsed_39, %transposed_38 : tensor<77x32xf32>, tensor<32x128xf32>) outs(%89 : tensor<77x128xf32>) -> tensor<77x128xf32>
    %expanded_40 = tensor.expand_shape %90 [[0, 1], [2]] output_shape [1, 77, 128] : tensor<77x128xf32> into tensor<1x77x128xf32>
    %91 = tensor.empty() : tensor<1x77x128xf32>
    %92 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<1x77x128xf32>) outs(%91 : tensor<1x77x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.divf %in, %cst_12 : f32
      %112 = math.erf %111 : f32
      %113 = arith.addf %112, %cst_0 : f32
      %114 = arith.mulf %113, %cst_3 : f32
      %115 = arith.mulf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x77x128xf32>
    %93 = tensor.empty() : tensor<128x32xf32>
    %transposed_41 = linalg.transpose ins(%arg6 : tensor<32x128xf32>) outs(%93 : tensor<128x32xf32>) permutation = [1, 0] 
    %collapsed_42 = tensor.collapse_shape %92 [[0, 1], [2]] : tensor<1x77x128xf32> into tensor<77x128xf32>
    %94 = linalg.matmul ins(%collapsed_42, %transposed_41 : tensor<77x128xf32>, tensor<128x32xf32>) outs(%69 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %expanded_43 = tensor.expand_shape %94 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %95 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43, %71 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%35 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.addf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    %96 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x77x32xf32>) outs(%18 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %111 = arith.extf %in : f32 to f64
      linalg.yield %111 : f64
    } -> tensor<1x77x32xf64>
    %97 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%96 : tensor<1x77x32xf64>) outs(%21 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.addf %in, %out : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %98 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x77x1xf64>) outs(%20 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.divf %in, %cst_9 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %99 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %98 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%18 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %111 = arith.subf %in, %in_44 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x32xf64>
    %100 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %99 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%18 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %111 = arith.mulf %in, %in_44 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x32xf64>
    %101 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%100 : tensor<1x77x32xf64>) outs(%21 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.addf %in, %out : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %102 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x77x1xf64>) outs(%20 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %111 = arith.divf %in, %cst_9 : f64
      linalg.yield %111 : f64
    } -> tensor<1x77x1xf64>
    %103 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<1x77x1xf64>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %111 = arith.truncf %in : f64 to f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %104 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<1x77x32xf32>) outs(%30 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.addf %in, %out : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %105 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x77x1xf32>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.divf %in, %cst_10 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %106 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x77x1xf32>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.truncf %cst_6 : f64 to f32
      %112 = arith.addf %in, %111 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %107 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x77x1xf32>) outs(%28 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.rsqrt %in : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x1xf32>
    %108 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95, %105 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%35 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.subf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    %109 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %107 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%35 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.mulf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    %110 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %arg7 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%35 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %111 = arith.mulf %in, %in_44 : f32
      linalg.yield %111 : f32
    } -> tensor<1x77x32xf32>
    return %110 : tensor<1x77x32xf32>
  }
}

