#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1) -> (d0, d1)>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
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
    %true = arith.constant true
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x2x100x100xf32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_5 = arith.constant 0.79788456080286541 : f64
    %cst_6 = arith.constant 4.471500e-02 : f64
    %cst_7 = arith.constant 0xFFF0000000000000 : f64
    %cst_8 = arith.constant 1.000000e-05 : f64
    %cst_9 = arith.constant 3.200000e+01 : f64
    %cst_10 = arith.constant 3.200000e+01 : f32
    %cst_11 = arith.constant 5.000000e-01 : f32
    %cst_12 = arith.constant 1.000000e+00 : f32
    %0 = tensor.empty() : tensor<100xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<100xi64>) {
    ^bb0(%out: i64):
      %114 = linalg.index 0 : index
      %115 = arith.index_cast %114 : index to i64
      linalg.yield %115 : i64
    } -> tensor<100xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [1, 100] : tensor<100xi64> into tensor<1x100xi64>
    %2 = tensor.empty() : tensor<1x100x32xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x100xi64>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %114 = arith.index_cast %in : i64 to index
      %115 = linalg.index 2 : index
      %116 = arith.cmpi slt, %114, %c128 : index
      cf.assert %116, "index must be smaller than dim size"
      %117 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %117, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%114, %115] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x100x32xf32>
    %4 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %3 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %expanded_13 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 100, 1] : tensor<100xi64> into tensor<1x1x100x1xi64>
    %expanded_14 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 100] : tensor<100xi64> into tensor<1x1x1x100xi64>
    %5 = tensor.empty() : tensor<1x1x100x100xi1>
    %6 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_13 : tensor<1x1x1x100xi64>, tensor<1x1x100x1xi64>) outs(%5 : tensor<1x1x100x100xi1>) {
    ^bb0(%in: i64, %in_37: i64, %out: i1):
      %114 = arith.cmpi sle, %in, %in_37 : i64
      linalg.yield %114 : i1
    } -> tensor<1x1x100x100xi1>
    %7 = tensor.empty() : tensor<1x100x32xf64>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x100x32xf32>) outs(%7 : tensor<1x100x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %114 = arith.extf %in : f32 to f64
      linalg.yield %114 : f64
    } -> tensor<1x100x32xf64>
    %9 = tensor.empty() : tensor<1x100x1xf64>
    %10 = linalg.fill ins(%cst : f64) outs(%9 : tensor<1x100x1xf64>) -> tensor<1x100x1xf64>
    %11 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x100x32xf64>) outs(%10 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %12 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x100x1xf64>) outs(%9 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %12 : tensor<1x100x32xf64>, tensor<1x100x1xf64>) outs(%7 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_37: f64, %out: f64):
      %114 = arith.subf %in, %in_37 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x32xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %13 : tensor<1x100x32xf64>, tensor<1x100x32xf64>) outs(%7 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_37: f64, %out: f64):
      %114 = arith.mulf %in, %in_37 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x32xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<1x100x32xf64>) outs(%10 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x100x1xf64>) outs(%9 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %17 = tensor.empty() : tensor<1x100x1xf32>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x100x1xf64>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %114 = arith.truncf %in : f64 to f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %19 = linalg.fill ins(%cst_0 : f32) outs(%17 : tensor<1x100x1xf32>) -> tensor<1x100x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<1x100x32xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x100x1xf32>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.divf %in, %cst_10 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x100x1xf32>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.truncf %cst_8 : f64 to f32
      %115 = arith.addf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x100x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x100x1xf32>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.rsqrt %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %21 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.subf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %23 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.mulf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %arg2 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.mulf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %arg3 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %collapsed = tensor.collapse_shape %27 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %28 = tensor.empty() : tensor<100x96xf32>
    %29 = linalg.fill ins(%cst_0 : f32) outs(%28 : tensor<100x96xf32>) -> tensor<100x96xf32>
    %30 = linalg.matmul ins(%collapsed, %arg4 : tensor<100x32xf32>, tensor<32x96xf32>) outs(%29 : tensor<100x96xf32>) -> tensor<100x96xf32>
    %31 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%30, %arg5 : tensor<100x96xf32>, tensor<96xf32>) outs(%28 : tensor<100x96xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<100x96xf32>
    %expanded_15 = tensor.expand_shape %31 [[0, 1], [2]] output_shape [1, 100, 96] : tensor<100x96xf32> into tensor<1x100x96xf32>
    %extracted_slice = tensor.extract_slice %expanded_15[0, 0, 0] [1, 100, 32] [1, 1, 1] : tensor<1x100x96xf32> to tensor<1x100x32xf32>
    %extracted_slice_16 = tensor.extract_slice %expanded_15[0, 0, 32] [1, 100, 32] [1, 1, 1] : tensor<1x100x96xf32> to tensor<1x100x32xf32>
    %extracted_slice_17 = tensor.extract_slice %expanded_15[0, 0, 64] [1, 100, 32] [1, 1, 1] : tensor<1x100x96xf32> to tensor<1x100x32xf32>
    %expanded_18 = tensor.expand_shape %extracted_slice_16 [[0], [1], [2, 3]] output_shape [1, 100, 2, 16] : tensor<1x100x32xf32> into tensor<1x100x2x16xf32>
    %expanded_19 = tensor.expand_shape %extracted_slice_17 [[0], [1], [2, 3]] output_shape [1, 100, 2, 16] : tensor<1x100x32xf32> into tensor<1x100x2x16xf32>
    %32 = tensor.empty() : tensor<1x2x100x16xf32>
    %transposed = linalg.transpose ins(%expanded_19 : tensor<1x100x2x16xf32>) outs(%32 : tensor<1x2x100x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_20 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [1, 100, 2, 16] : tensor<1x100x32xf32> into tensor<1x100x2x16xf32>
    %transposed_21 = linalg.transpose ins(%expanded_20 : tensor<1x100x2x16xf32>) outs(%32 : tensor<1x2x100x16xf32>) permutation = [0, 2, 1, 3] 
    %33 = tensor.empty() : tensor<1x1x100x100xf32>
    %34 = linalg.generic {indexing_maps = [#map5, #map10, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %cst_3, %cst_4 : tensor<1x1x100x100xi1>, tensor<f32>, tensor<f32>) outs(%33 : tensor<1x1x100x100xf32>) {
    ^bb0(%in: i1, %in_37: f32, %in_38: f32, %out: f32):
      %114 = arith.select %in, %in_37, %in_38 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x100x100xf32>
    %35 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21 : tensor<1x2x100x16xf32>) outs(%32 : tensor<1x2x100x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.mulf %in, %cst_11 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x100x16xf32>
    %36 = tensor.empty() : tensor<1x2x16x100xf32>
    %transposed_22 = linalg.transpose ins(%expanded_18 : tensor<1x100x2x16xf32>) outs(%36 : tensor<1x2x16x100xf32>) permutation = [0, 2, 3, 1] 
    %37 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_22 : tensor<1x2x16x100xf32>) outs(%36 : tensor<1x2x16x100xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.mulf %in, %cst_11 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x16x100xf32>
    %collapsed_23 = tensor.collapse_shape %35 [[0, 1], [2], [3]] : tensor<1x2x100x16xf32> into tensor<2x100x16xf32>
    %collapsed_24 = tensor.collapse_shape %37 [[0, 1], [2], [3]] : tensor<1x2x16x100xf32> into tensor<2x16x100xf32>
    %38 = tensor.empty() : tensor<2x100x100xf32>
    %39 = linalg.fill ins(%cst_0 : f32) outs(%38 : tensor<2x100x100xf32>) -> tensor<2x100x100xf32>
    %40 = linalg.batch_matmul ins(%collapsed_23, %collapsed_24 : tensor<2x100x16xf32>, tensor<2x16x100xf32>) outs(%39 : tensor<2x100x100xf32>) -> tensor<2x100x100xf32>
    %expanded_25 = tensor.expand_shape %40 [[0, 1], [2], [3]] output_shape [1, 2, 100, 100] : tensor<2x100x100xf32> into tensor<1x2x100x100xf32>
    %41 = tensor.empty() : tensor<1x2x100x100xf32>
    %42 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_25, %34 : tensor<1x2x100x100xf32>, tensor<1x1x100x100xf32>) outs(%41 : tensor<1x2x100x100xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x100x100xf32>
    %43 = tensor.empty() : tensor<1x2x100xi64>
    %44 = linalg.fill ins(%c0_i64 : i64) outs(%43 : tensor<1x2x100xi64>) -> tensor<1x2x100xi64>
    %45 = tensor.empty() : tensor<1x2x100xf32>
    %46 = linalg.fill ins(%cst_1 : f32) outs(%45 : tensor<1x2x100xf32>) -> tensor<1x2x100xf32>
    %47:2 = linalg.generic {indexing_maps = [#map5, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%42 : tensor<1x2x100x100xf32>) outs(%46, %44 : tensor<1x2x100xf32>, tensor<1x2x100xi64>) {
    ^bb0(%in: f32, %out: f32, %out_37: i64):
      %114 = linalg.index 3 : index
      %115 = arith.index_cast %114 : index to i64
      %116 = arith.maximumf %in, %out : f32
      %117 = arith.cmpf ogt, %in, %out : f32
      %118 = arith.select %117, %115, %out_37 : i64
      linalg.yield %116, %118 : f32, i64
    } -> (tensor<1x2x100xf32>, tensor<1x2x100xi64>)
    %expanded_26 = tensor.expand_shape %47#0 [[0], [1], [2, 3]] output_shape [1, 2, 100, 1] : tensor<1x2x100xf32> into tensor<1x2x100x1xf32>
    %48 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %expanded_26 : tensor<1x2x100x100xf32>, tensor<1x2x100x1xf32>) outs(%41 : tensor<1x2x100x100xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.subf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x100x100xf32>
    %49 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48 : tensor<1x2x100x100xf32>) outs(%41 : tensor<1x2x100x100xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.exp %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x100x100xf32>
    %50 = tensor.empty() : tensor<1x2x100x1xf32>
    %51 = linalg.fill ins(%cst_0 : f32) outs(%50 : tensor<1x2x100x1xf32>) -> tensor<1x2x100x1xf32>
    %52 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%49 : tensor<1x2x100x100xf32>) outs(%51 : tensor<1x2x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x100x1xf32>
    %53 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %52 : tensor<1x2x100x100xf32>, tensor<1x2x100x1xf32>) outs(%41 : tensor<1x2x100x100xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.divf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x100x100xf32>
    %54 = tensor.empty() : tensor<1x2x100x100xi1>
    %55 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42 : tensor<1x2x100x100xf32>) outs(%54 : tensor<1x2x100x100xi1>) {
    ^bb0(%in: f32, %out: i1):
      %114 = arith.extf %in : f32 to f64
      %115 = arith.cmpf oeq, %114, %cst_7 : f64
      linalg.yield %115 : i1
    } -> tensor<1x2x100x100xi1>
    %56 = tensor.empty() : tensor<1x2x100x1xi1>
    %57 = linalg.fill ins(%true : i1) outs(%56 : tensor<1x2x100x1xi1>) -> tensor<1x2x100x1xi1>
    %58 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%55 : tensor<1x2x100x100xi1>) outs(%57 : tensor<1x2x100x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %114 = arith.andi %in, %out : i1
      linalg.yield %114 : i1
    } -> tensor<1x2x100x1xi1>
    %59 = linalg.generic {indexing_maps = [#map4, #map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %cst_2, %53 : tensor<1x2x100x1xi1>, tensor<1x2x100x100xf32>, tensor<1x2x100x100xf32>) outs(%41 : tensor<1x2x100x100xf32>) {
    ^bb0(%in: i1, %in_37: f32, %in_38: f32, %out: f32):
      %114 = arith.select %in, %in_37, %in_38 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x100x100xf32>
    %collapsed_27 = tensor.collapse_shape %59 [[0, 1], [2], [3]] : tensor<1x2x100x100xf32> into tensor<2x100x100xf32>
    %collapsed_28 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x2x100x16xf32> into tensor<2x100x16xf32>
    %60 = tensor.empty() : tensor<2x100x16xf32>
    %61 = linalg.fill ins(%cst_0 : f32) outs(%60 : tensor<2x100x16xf32>) -> tensor<2x100x16xf32>
    %62 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<2x100x100xf32>, tensor<2x100x16xf32>) outs(%61 : tensor<2x100x16xf32>) -> tensor<2x100x16xf32>
    %expanded_29 = tensor.expand_shape %62 [[0, 1], [2], [3]] output_shape [1, 2, 100, 16] : tensor<2x100x16xf32> into tensor<1x2x100x16xf32>
    %63 = tensor.empty() : tensor<1x100x2x16xf32>
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<1x2x100x16xf32>) outs(%63 : tensor<1x100x2x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_31 = tensor.collapse_shape %transposed_30 [[0, 1], [2, 3]] : tensor<1x100x2x16xf32> into tensor<100x32xf32>
    %64 = tensor.empty() : tensor<100x32xf32>
    %65 = linalg.fill ins(%cst_0 : f32) outs(%64 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %66 = linalg.matmul ins(%collapsed_31, %arg6 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%65 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %67 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%66, %arg7 : tensor<100x32xf32>, tensor<32xf32>) outs(%64 : tensor<100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<100x32xf32>
    %expanded_32 = tensor.expand_shape %67 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %68 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %4 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %69 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x100x32xf32>) outs(%7 : tensor<1x100x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %114 = arith.extf %in : f32 to f64
      linalg.yield %114 : f64
    } -> tensor<1x100x32xf64>
    %70 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%69 : tensor<1x100x32xf64>) outs(%10 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %71 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<1x100x1xf64>) outs(%9 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %72 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69, %71 : tensor<1x100x32xf64>, tensor<1x100x1xf64>) outs(%7 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_37: f64, %out: f64):
      %114 = arith.subf %in, %in_37 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x32xf64>
    %73 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %72 : tensor<1x100x32xf64>, tensor<1x100x32xf64>) outs(%7 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_37: f64, %out: f64):
      %114 = arith.mulf %in, %in_37 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x32xf64>
    %74 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<1x100x32xf64>) outs(%10 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %75 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x100x1xf64>) outs(%9 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %76 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x100x1xf64>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %114 = arith.truncf %in : f64 to f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %77 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%68 : tensor<1x100x32xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %78 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x100x1xf32>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.divf %in, %cst_10 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %79 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x100x1xf32>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.truncf %cst_8 : f64 to f32
      %115 = arith.addf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x100x1xf32>
    %80 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x100x1xf32>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.rsqrt %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %81 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %78 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.subf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %82 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %80 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.mulf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %83 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %arg8 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.mulf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %84 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %arg9 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %collapsed_33 = tensor.collapse_shape %84 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %85 = linalg.matmul ins(%collapsed_33, %arg10 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%65 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %86 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%85, %arg11 : tensor<100x32xf32>, tensor<32xf32>) outs(%64 : tensor<100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<100x32xf32>
    %expanded_34 = tensor.expand_shape %86 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %87 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.mulf %in, %cst_11 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %88 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %89 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.truncf %cst_6 : f64 to f32
      %115 = arith.mulf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x100x32xf32>
    %90 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34, %89 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %91 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.truncf %cst_5 : f64 to f32
      %115 = arith.mulf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x100x32xf32>
    %92 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.tanh %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %93 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %cst_12 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %94 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %93 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.mulf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %collapsed_35 = tensor.collapse_shape %94 [[0, 1], [2]] : tensor<1x100x32xf32> into tensor<100x32xf32>
    %95 = linalg.matmul ins(%collapsed_35, %arg12 : tensor<100x32xf32>, tensor<32x32xf32>) outs(%65 : tensor<100x32xf32>) -> tensor<100x32xf32>
    %96 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%95, %arg13 : tensor<100x32xf32>, tensor<32xf32>) outs(%64 : tensor<100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<100x32xf32>
    %expanded_36 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [1, 100, 32] : tensor<100x32xf32> into tensor<1x100x32xf32>
    %97 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %expanded_36 : tensor<1x100x32xf32>, tensor<1x100x32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %98 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x100x32xf32>) outs(%7 : tensor<1x100x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %114 = arith.extf %in : f32 to f64
      linalg.yield %114 : f64
    } -> tensor<1x100x32xf64>
    %99 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<1x100x32xf64>) outs(%10 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %100 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x100x1xf64>) outs(%9 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %101 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %100 : tensor<1x100x32xf64>, tensor<1x100x1xf64>) outs(%7 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_37: f64, %out: f64):
      %114 = arith.subf %in, %in_37 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x32xf64>
    %102 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %101 : tensor<1x100x32xf64>, tensor<1x100x32xf64>) outs(%7 : tensor<1x100x32xf64>) {
    ^bb0(%in: f64, %in_37: f64, %out: f64):
      %114 = arith.mulf %in, %in_37 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x32xf64>
    %103 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%102 : tensor<1x100x32xf64>) outs(%10 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.addf %in, %out : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %104 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x100x1xf64>) outs(%9 : tensor<1x100x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %114 = arith.divf %in, %cst_9 : f64
      linalg.yield %114 : f64
    } -> tensor<1x100x1xf64>
    %105 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x100x1xf64>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %114 = arith.truncf %in : f64 to f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %106 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%97 : tensor<1x100x32xf32>) outs(%19 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %107 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x100x1xf32>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.divf %in, %cst_10 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %108 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x100x1xf32>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.truncf %cst_8 : f64 to f32
      %115 = arith.addf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x100x1xf32>
    %109 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x100x1xf32>) outs(%17 : tensor<1x100x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.rsqrt %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x1xf32>
    %110 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %107 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.subf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %111 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %109 : tensor<1x100x32xf32>, tensor<1x100x1xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.mulf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %112 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %arg14 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.mulf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    %113 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %arg15 : tensor<1x100x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x100x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %114 = arith.addf %in, %in_37 : f32
      linalg.yield %114 : f32
    } -> tensor<1x100x32xf32>
    return %113 : tensor<1x100x32xf32>
  }
}

