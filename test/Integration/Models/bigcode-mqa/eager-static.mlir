#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map8 = affine_map<(d0, d1, d2) -> (d2)>
#map9 = affine_map<(d0, d1) -> (d0, d1)>
#map10 = affine_map<(d0, d1) -> (d1)>
#map11 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map12 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
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
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 0.79788456080286541 : f64
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant 0.35355339059327379 : f64
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant 3.200000e+01 : f64
    %cst_9 = arith.constant 3.200000e+01 : f32
    %cst_10 = arith.constant 5.000000e-01 : f32
    %cst_11 = arith.constant 1.000000e+00 : f32
    %0 = tensor.empty() : tensor<77xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<77xi64>) {
    ^bb0(%out: i64):
      %112 = linalg.index 0 : index
      %113 = arith.index_cast %112 : index to i64
      linalg.yield %113 : i64
    } -> tensor<77xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [1, 77] : tensor<77xi64> into tensor<1x77xi64>
    %expanded_12 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 77, 1] : tensor<77xi64> into tensor<1x1x77x1xi64>
    %expanded_13 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 77] : tensor<77xi64> into tensor<1x1x1x77xi64>
    %2 = tensor.empty() : tensor<1x1x77x77xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_12 : tensor<1x1x1x77xi64>, tensor<1x1x77x1xi64>) outs(%2 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i64, %in_39: i64, %out: i1):
      %112 = arith.cmpi sle, %in, %in_39 : i64
      linalg.yield %112 : i1
    } -> tensor<1x1x77x77xi1>
    %4 = tensor.empty() : tensor<1x1x77x77xf32>
    %5 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %cst_3, %cst_2 : tensor<1x1x77x77xi1>, tensor<f32>, tensor<f32>) outs(%4 : tensor<1x1x77x77xf32>) {
    ^bb0(%in: i1, %in_39: f32, %in_40: f32, %out: f32):
      %112 = arith.select %in, %in_39, %in_40 : f32
      linalg.yield %112 : f32
    } -> tensor<1x1x77x77xf32>
    %6 = tensor.empty() : tensor<1x77x32xf32>
    %7 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x77xi64>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %112 = arith.index_cast %in : i64 to index
      %113 = linalg.index 2 : index
      %114 = arith.cmpi slt, %112, %c128 : index
      cf.assert %114, "index must be smaller than dim size"
      %115 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %115, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%112, %113] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x77x32xf32>
    %8 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %7 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %9 = tensor.empty() : tensor<1x77x32xf64>
    %10 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x77x32xf32>) outs(%9 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %112 = arith.extf %in : f32 to f64
      linalg.yield %112 : f64
    } -> tensor<1x77x32xf64>
    %11 = tensor.empty() : tensor<1x77x1xf64>
    %12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x77x1xf64>) -> tensor<1x77x1xf64>
    %13 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x77x32xf64>) outs(%12 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.addf %in, %out : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %14 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x77x1xf64>) outs(%11 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.divf %in, %cst_8 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %15 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%9 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %112 = arith.subf %in, %in_39 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x32xf64>
    %16 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%9 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %112 = arith.mulf %in, %in_39 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x32xf64>
    %17 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x77x32xf64>) outs(%12 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.addf %in, %out : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %18 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x77x1xf64>) outs(%11 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.divf %in, %cst_8 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %19 = tensor.empty() : tensor<1x77x1xf32>
    %20 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x77x1xf64>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %112 = arith.truncf %in : f64 to f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x77x1xf32>) -> tensor<1x77x1xf32>
    %22 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.addf %in, %out : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %23 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x77x1xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.divf %in, %cst_9 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %24 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x77x1xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.truncf %cst_7 : f64 to f32
      %113 = arith.addf %in, %112 : f32
      linalg.yield %113 : f32
    } -> tensor<1x77x1xf32>
    %25 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x77x1xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = math.rsqrt %in : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %26 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %23 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.subf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %27 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.mulf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %28 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg2 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.mulf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %29 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %arg3 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %collapsed = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %30 = tensor.empty() : tensor<32x48xf32>
    %transposed = linalg.transpose ins(%arg4 : tensor<48x32xf32>) outs(%30 : tensor<32x48xf32>) permutation = [1, 0] 
    %31 = tensor.empty() : tensor<77x48xf32>
    %32 = linalg.fill ins(%cst_0 : f32) outs(%31 : tensor<77x48xf32>) -> tensor<77x48xf32>
    %33 = linalg.matmul ins(%collapsed, %transposed : tensor<77x32xf32>, tensor<32x48xf32>) outs(%32 : tensor<77x48xf32>) -> tensor<77x48xf32>
    %34 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%33, %arg5 : tensor<77x48xf32>, tensor<48xf32>) outs(%31 : tensor<77x48xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<77x48xf32>
    %expanded_14 = tensor.expand_shape %34 [[0, 1, 2], [3]] output_shape [1, 1, 77, 48] : tensor<77x48xf32> into tensor<1x1x77x48xf32>
    %extracted_slice = tensor.extract_slice %expanded_14[0, 0, 0, 0] [1, 1, 77, 32] [1, 1, 1, 1] : tensor<1x1x77x48xf32> to tensor<1x1x77x32xf32>
    %extracted_slice_15 = tensor.extract_slice %expanded_14[0, 0, 0, 32] [1, 1, 77, 8] [1, 1, 1, 1] : tensor<1x1x77x48xf32> to tensor<1x1x77x8xf32>
    %extracted_slice_16 = tensor.extract_slice %expanded_14[0, 0, 0, 40] [1, 1, 77, 8] [1, 1, 1, 1] : tensor<1x1x77x48xf32> to tensor<1x1x77x8xf32>
    %collapsed_17 = tensor.collapse_shape %extracted_slice [[0], [1, 2], [3]] : tensor<1x1x77x32xf32> into tensor<1x77x32xf32>
    %expanded_18 = tensor.expand_shape %collapsed_17 [[0], [1], [2, 3]] output_shape [1, 77, 4, 8] : tensor<1x77x32xf32> into tensor<1x77x4x8xf32>
    %35 = tensor.empty() : tensor<1x4x77x8xf32>
    %transposed_19 = linalg.transpose ins(%expanded_18 : tensor<1x77x4x8xf32>) outs(%35 : tensor<1x4x77x8xf32>) permutation = [0, 2, 1, 3] 
    %36 = tensor.empty() : tensor<1x1x4x77x8xf32>
    %37 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_15 : tensor<1x1x77x8xf32>) outs(%36 : tensor<1x1x4x77x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x4x77x8xf32>
    %collapsed_20 = tensor.collapse_shape %37 [[0], [1, 2], [3], [4]] : tensor<1x1x4x77x8xf32> into tensor<1x4x77x8xf32>
    %38 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_16 : tensor<1x1x77x8xf32>) outs(%36 : tensor<1x1x4x77x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x4x77x8xf32>
    %39 = tensor.empty() : tensor<1x4x8x77xf32>
    %transposed_21 = linalg.transpose ins(%collapsed_20 : tensor<1x4x77x8xf32>) outs(%39 : tensor<1x4x8x77xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_22 = tensor.collapse_shape %transposed_19 [[0, 1], [2], [3]] : tensor<1x4x77x8xf32> into tensor<4x77x8xf32>
    %collapsed_23 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<1x4x8x77xf32> into tensor<4x8x77xf32>
    %40 = tensor.empty() : tensor<4x77x77xf32>
    %41 = linalg.fill ins(%cst_0 : f32) outs(%40 : tensor<4x77x77xf32>) -> tensor<4x77x77xf32>
    %42 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<4x77x8xf32>, tensor<4x8x77xf32>) outs(%41 : tensor<4x77x77xf32>) -> tensor<4x77x77xf32>
    %expanded_24 = tensor.expand_shape %42 [[0, 1], [2], [3]] output_shape [1, 4, 77, 77] : tensor<4x77x77xf32> into tensor<1x4x77x77xf32>
    %43 = tensor.empty() : tensor<1x4x77x77xf32>
    %44 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<1x4x77x77xf32>) outs(%43 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.truncf %cst_6 : f64 to f32
      %113 = arith.mulf %in, %112 : f32
      linalg.yield %113 : f32
    } -> tensor<1x4x77x77xf32>
    %45 = linalg.generic {indexing_maps = [#map3, #map13, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %5 : tensor<1x4x77x77xf32>, tensor<1x1x77x77xf32>) outs(%43 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x4x77x77xf32>
    %46 = tensor.empty() : tensor<1x4x77xi64>
    %47 = linalg.fill ins(%c0_i64 : i64) outs(%46 : tensor<1x4x77xi64>) -> tensor<1x4x77xi64>
    %48 = tensor.empty() : tensor<1x4x77xf32>
    %49 = linalg.fill ins(%cst_1 : f32) outs(%48 : tensor<1x4x77xf32>) -> tensor<1x4x77xf32>
    %50:2 = linalg.generic {indexing_maps = [#map3, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%45 : tensor<1x4x77x77xf32>) outs(%49, %47 : tensor<1x4x77xf32>, tensor<1x4x77xi64>) {
    ^bb0(%in: f32, %out: f32, %out_39: i64):
      %112 = linalg.index 3 : index
      %113 = arith.index_cast %112 : index to i64
      %114 = arith.maximumf %in, %out : f32
      %115 = arith.cmpf ogt, %in, %out : f32
      %116 = arith.select %115, %113, %out_39 : i64
      linalg.yield %114, %116 : f32, i64
    } -> (tensor<1x4x77xf32>, tensor<1x4x77xi64>)
    %expanded_25 = tensor.expand_shape %50#0 [[0], [1], [2, 3]] output_shape [1, 4, 77, 1] : tensor<1x4x77xf32> into tensor<1x4x77x1xf32>
    %51 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %expanded_25 : tensor<1x4x77x77xf32>, tensor<1x4x77x1xf32>) outs(%43 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.subf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x4x77x77xf32>
    %52 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51 : tensor<1x4x77x77xf32>) outs(%43 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = math.exp %in : f32
      linalg.yield %112 : f32
    } -> tensor<1x4x77x77xf32>
    %53 = tensor.empty() : tensor<1x4x77x1xf32>
    %54 = linalg.fill ins(%cst_0 : f32) outs(%53 : tensor<1x4x77x1xf32>) -> tensor<1x4x77x1xf32>
    %55 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%52 : tensor<1x4x77x77xf32>) outs(%54 : tensor<1x4x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.addf %in, %out : f32
      linalg.yield %112 : f32
    } -> tensor<1x4x77x1xf32>
    %56 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %55 : tensor<1x4x77x77xf32>, tensor<1x4x77x1xf32>) outs(%43 : tensor<1x4x77x77xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.divf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x4x77x77xf32>
    %collapsed_26 = tensor.collapse_shape %56 [[0, 1], [2], [3]] : tensor<1x4x77x77xf32> into tensor<4x77x77xf32>
    %collapsed_27 = tensor.collapse_shape %38 [[0, 1, 2], [3], [4]] : tensor<1x1x4x77x8xf32> into tensor<4x77x8xf32>
    %57 = tensor.empty() : tensor<4x77x8xf32>
    %58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<4x77x8xf32>) -> tensor<4x77x8xf32>
    %59 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<4x77x77xf32>, tensor<4x77x8xf32>) outs(%58 : tensor<4x77x8xf32>) -> tensor<4x77x8xf32>
    %expanded_28 = tensor.expand_shape %59 [[0, 1], [2], [3]] output_shape [1, 4, 77, 8] : tensor<4x77x8xf32> into tensor<1x4x77x8xf32>
    %60 = tensor.empty() : tensor<1x77x4x8xf32>
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<1x4x77x8xf32>) outs(%60 : tensor<1x77x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_30 = tensor.collapse_shape %transposed_29 [[0, 1], [2, 3]] : tensor<1x77x4x8xf32> into tensor<77x32xf32>
    %61 = tensor.empty() : tensor<32x32xf32>
    %transposed_31 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%61 : tensor<32x32xf32>) permutation = [1, 0] 
    %62 = tensor.empty() : tensor<77x32xf32>
    %63 = linalg.fill ins(%cst_0 : f32) outs(%62 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %64 = linalg.matmul ins(%collapsed_30, %transposed_31 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%63 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %65 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%64, %arg7 : tensor<77x32xf32>, tensor<32xf32>) outs(%62 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<77x32xf32>
    %expanded_32 = tensor.expand_shape %65 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %66 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %8 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %67 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<1x77x32xf32>) outs(%9 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %112 = arith.extf %in : f32 to f64
      linalg.yield %112 : f64
    } -> tensor<1x77x32xf64>
    %68 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%67 : tensor<1x77x32xf64>) outs(%12 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.addf %in, %out : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %69 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x77x1xf64>) outs(%11 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.divf %in, %cst_8 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %70 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67, %69 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%9 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %112 = arith.subf %in, %in_39 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x32xf64>
    %71 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70, %70 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%9 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %112 = arith.mulf %in, %in_39 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x32xf64>
    %72 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%71 : tensor<1x77x32xf64>) outs(%12 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.addf %in, %out : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %73 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x77x1xf64>) outs(%11 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.divf %in, %cst_8 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %74 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<1x77x1xf64>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %112 = arith.truncf %in : f64 to f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %75 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%66 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.addf %in, %out : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %76 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x77x1xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.divf %in, %cst_9 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %77 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x77x1xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.truncf %cst_7 : f64 to f32
      %113 = arith.addf %in, %112 : f32
      linalg.yield %113 : f32
    } -> tensor<1x77x1xf32>
    %78 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x77x1xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = math.rsqrt %in : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %79 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66, %76 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.subf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %80 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %78 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.mulf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %81 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %arg8 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.mulf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %82 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %arg9 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %collapsed_33 = tensor.collapse_shape %82 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %transposed_34 = linalg.transpose ins(%arg10 : tensor<32x32xf32>) outs(%61 : tensor<32x32xf32>) permutation = [1, 0] 
    %83 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%63 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %84 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%83, %arg11 : tensor<77x32xf32>, tensor<32xf32>) outs(%62 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<77x32xf32>
    %expanded_35 = tensor.expand_shape %84 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %85 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.mulf %in, %cst_10 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %86 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.truncf %cst_5 : f64 to f32
      %113 = arith.mulf %in, %112 : f32
      linalg.yield %113 : f32
    } -> tensor<1x77x32xf32>
    %88 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35, %87 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %89 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.truncf %cst_4 : f64 to f32
      %113 = arith.mulf %in, %112 : f32
      linalg.yield %113 : f32
    } -> tensor<1x77x32xf32>
    %90 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = math.tanh %in : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %91 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.addf %in, %cst_11 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %92 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %91 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.mulf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %collapsed_36 = tensor.collapse_shape %92 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %transposed_37 = linalg.transpose ins(%arg12 : tensor<32x32xf32>) outs(%61 : tensor<32x32xf32>) permutation = [1, 0] 
    %93 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%63 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %94 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%93, %arg13 : tensor<77x32xf32>, tensor<32xf32>) outs(%62 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<77x32xf32>
    %expanded_38 = tensor.expand_shape %94 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %95 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66, %expanded_38 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %96 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x77x32xf32>) outs(%9 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %112 = arith.extf %in : f32 to f64
      linalg.yield %112 : f64
    } -> tensor<1x77x32xf64>
    %97 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%96 : tensor<1x77x32xf64>) outs(%12 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.addf %in, %out : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %98 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x77x1xf64>) outs(%11 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.divf %in, %cst_8 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %99 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %98 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%9 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %112 = arith.subf %in, %in_39 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x32xf64>
    %100 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %99 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%9 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %112 = arith.mulf %in, %in_39 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x32xf64>
    %101 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%100 : tensor<1x77x32xf64>) outs(%12 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.addf %in, %out : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %102 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x77x1xf64>) outs(%11 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %112 = arith.divf %in, %cst_8 : f64
      linalg.yield %112 : f64
    } -> tensor<1x77x1xf64>
    %103 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<1x77x1xf64>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %112 = arith.truncf %in : f64 to f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %104 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<1x77x32xf32>) outs(%21 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.addf %in, %out : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %105 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x77x1xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.divf %in, %cst_9 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %106 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x77x1xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = arith.truncf %cst_7 : f64 to f32
      %113 = arith.addf %in, %112 : f32
      linalg.yield %113 : f32
    } -> tensor<1x77x1xf32>
    %107 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x77x1xf32>) outs(%19 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %112 = math.rsqrt %in : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x1xf32>
    %108 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95, %105 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.subf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %109 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %107 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.mulf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %110 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %arg14 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.mulf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    %111 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %arg15 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%6 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %112 = arith.addf %in, %in_39 : f32
      linalg.yield %112 : f32
    } -> tensor<1x77x32xf32>
    return %111 : tensor<1x77x32xf32>
  }
}

