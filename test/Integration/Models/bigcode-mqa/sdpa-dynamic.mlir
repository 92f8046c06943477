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
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map11 = affine_map<(d0, d1, d2, d3) -> ()>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x?x32xf32>, %arg1: tensor<128x32xf32>, %arg2: tensor<32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<48x32xf32>, %arg5: tensor<48xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32x32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32x32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<128x128xi1>) -> tensor<1x?x32xf32> {
    %c3_i64 = arith.constant 3 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c8_i64 = arith.constant 8 : i64
    %c4_i64 = arith.constant 4 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_4 = arith.constant 0.79788456080286541 : f64
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant 0.59460355750136051 : f64
    %cst_7 = arith.constant 0xFFF0000000000000 : f64
    %cst_8 = arith.constant 1.000000e-05 : f64
    %cst_9 = arith.constant 3.200000e+01 : f64
    %cst_10 = arith.constant 3.200000e+01 : f32
    %c32_i64 = arith.constant 32 : i64
    %cst_11 = arith.constant 5.000000e-01 : f32
    %cst_12 = arith.constant 1.000000e+00 : f32
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %169 = linalg.index 0 : index
      %170 = arith.index_cast %169 : index to i64
      linalg.yield %170 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1]] output_shape [1, %dim] : tensor<?xi64> into tensor<1x?xi64>
    %expanded_13 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_14 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %3 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %4 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_13 : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%3 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_45: i64, %out: i1):
      %169 = arith.cmpi sle, %in, %in_45 : i64
      linalg.yield %169 : i1
    } -> tensor<1x1x?x?xi1>
    %5 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %6 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %7 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%6 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %169 = linalg.index 2 : index
      %170 = linalg.index 3 : index
      %171 = arith.cmpi eq, %dim, %c1 : index
      %172 = arith.select %171, %c0, %169 : index
      %173 = arith.select %171, %c0, %170 : index
      %extracted = tensor.extract %4[%c0, %c0, %172, %173] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %8 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x?xi64>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %169 = arith.index_cast %in : i64 to index
      %170 = linalg.index 2 : index
      %171 = arith.cmpi slt, %169, %c128 : index
      cf.assert %171, "index must be smaller than dim size"
      %172 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %172, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%169, %170] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    %10 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %9 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %11 = tensor.empty(%dim) : tensor<1x?x32xf64>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<1x?x32xf32>) outs(%11 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %169 = arith.extf %in : f32 to f64
      linalg.yield %169 : f64
    } -> tensor<1x?x32xf64>
    %13 = tensor.empty(%dim) : tensor<1x?x1xf64>
    %14 = linalg.fill ins(%cst : f64) outs(%13 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %15 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%12 : tensor<1x?x32xf64>) outs(%14 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.addf %in, %out : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x?x1xf64>) outs(%13 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.divf %in, %cst_9 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %17 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %16 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%11 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_45: f64, %out: f64):
      %169 = arith.subf %in, %in_45 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x32xf64>
    %18 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %17 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%11 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_45: f64, %out: f64):
      %169 = arith.mulf %in, %in_45 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x32xf64>
    %19 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<1x?x32xf64>) outs(%14 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.addf %in, %out : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %20 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x?x1xf64>) outs(%13 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.divf %in, %cst_9 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %21 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %22 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x?x1xf64>) outs(%21 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %169 = arith.truncf %in : f64 to f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %23 = linalg.fill ins(%cst_0 : f32) outs(%21 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %24 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x?x32xf32>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.addf %in, %out : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x?x1xf32>) outs(%21 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.divf %in, %cst_10 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x?x1xf32>) outs(%21 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.truncf %cst_8 : f64 to f32
      %170 = arith.addf %in, %169 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x?x1xf32>) outs(%21 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = math.rsqrt %in : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %25 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.subf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %29 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %27 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.mulf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %30 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %arg2 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.mulf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %31 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %arg3 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %collapsed = tensor.collapse_shape %31 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %32 = tensor.empty() : tensor<32x48xf32>
    %transposed = linalg.transpose ins(%arg4 : tensor<48x32xf32>) outs(%32 : tensor<32x48xf32>) permutation = [1, 0] 
    %33 = tensor.empty(%dim) : tensor<?x48xf32>
    %34 = linalg.fill ins(%cst_0 : f32) outs(%33 : tensor<?x48xf32>) -> tensor<?x48xf32>
    %35 = linalg.matmul ins(%collapsed, %transposed : tensor<?x32xf32>, tensor<32x48xf32>) outs(%34 : tensor<?x48xf32>) -> tensor<?x48xf32>
    %36 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%35, %arg5 : tensor<?x48xf32>, tensor<48xf32>) outs(%33 : tensor<?x48xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<?x48xf32>
    %expanded_15 = tensor.expand_shape %36 [[0, 1, 2], [3]] output_shape [1, 1, %dim, 48] : tensor<?x48xf32> into tensor<1x1x?x48xf32>
    %extracted_slice = tensor.extract_slice %expanded_15[0, 0, 0, 0] [1, 1, %dim, 32] [1, 1, 1, 1] : tensor<1x1x?x48xf32> to tensor<1x1x?x32xf32>
    %extracted_slice_16 = tensor.extract_slice %expanded_15[0, 0, 0, 32] [1, 1, %dim, 8] [1, 1, 1, 1] : tensor<1x1x?x48xf32> to tensor<1x1x?x8xf32>
    %extracted_slice_17 = tensor.extract_slice %expanded_15[0, 0, 0, 40] [1, 1, %dim, 8] [1, 1, 1, 1] : tensor<1x1x?x48xf32> to tensor<1x1x?x8xf32>
    %37 = arith.cmpi slt, %0, %c0_i64 : i64
    %38 = arith.select %37, %c1_i64, %0 : i64
    %39 = arith.extui %37 : i1 to i64
    %40 = arith.addi %39, %c1_i64 : i64
    %41 = arith.muli %38, %c8_i64 : i64
    %42 = arith.cmpi sle, %40, %c1_i64 : i64
    cf.assert %42, "must have at most one inferred (negative) dimension"
    %43 = arith.muli %0, %c32_i64 : i64
    %44 = arith.divsi %43, %41 : i64
    %45 = arith.select %37, %44, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %45, %44, %c8_i64 : tensor<4xi64>
    %reshape = tensor.reshape %extracted_slice(%from_elements) : (tensor<1x1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x4x8xf32>
    %46 = arith.index_cast %45 : i64 to index
    %47 = tensor.empty(%46) : tensor<1x4x?x8xf32>
    %transposed_18 = linalg.transpose ins(%reshape : tensor<1x?x4x8xf32>) outs(%47 : tensor<1x4x?x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_19 = tensor.expand_shape %extracted_slice_16 [[0], [1], [2, 3], [4]] output_shape [1, 1, 1, %dim, 8] : tensor<1x1x?x8xf32> into tensor<1x1x1x?x8xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %48 = tensor.empty(%dim) : tensor<1x1x4x?x8xf32>
    %49 = linalg.generic {indexing_maps = [#map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%48 : tensor<1x1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %169 = linalg.index 3 : index
      %170 = linalg.index 4 : index
      %171 = arith.cmpi eq, %dim, %c1 : index
      %172 = arith.select %171, %c0, %169 : index
      %extracted = tensor.extract %expanded_19[%c0, %c0, %c0, %172, %170] : tensor<1x1x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x4x?x8xf32>
    %collapsed_20 = tensor.collapse_shape %49 [[0], [1, 2], [3], [4]] : tensor<1x1x4x?x8xf32> into tensor<1x4x?x8xf32>
    %expanded_21 = tensor.expand_shape %extracted_slice_17 [[0], [1], [2, 3], [4]] output_shape [1, 1, 1, %dim, 8] : tensor<1x1x?x8xf32> into tensor<1x1x1x?x8xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %50 = linalg.generic {indexing_maps = [#map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%48 : tensor<1x1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %169 = linalg.index 3 : index
      %170 = linalg.index 4 : index
      %171 = arith.cmpi eq, %dim, %c1 : index
      %172 = arith.select %171, %c0, %169 : index
      %extracted = tensor.extract %expanded_21[%c0, %c0, %c0, %172, %170] : tensor<1x1x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x4x?x8xf32>
    %collapsed_22 = tensor.collapse_shape %50 [[0], [1, 2], [3], [4]] : tensor<1x1x4x?x8xf32> into tensor<1x4x?x8xf32>
    %51 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xf32>
    %52 = linalg.generic {indexing_maps = [#map3, #map11, #map11, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %cst_2, %cst_3 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%51 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_45: f32, %in_46: f32, %out: f32):
      %169 = arith.select %in, %in_45, %in_46 : f32
      linalg.yield %169 : f32
    } -> tensor<1x1x?x?xf32>
    %53 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_18 : tensor<1x4x?x8xf32>) outs(%47 : tensor<1x4x?x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.truncf %cst_6 : f64 to f32
      %170 = arith.mulf %in, %169 : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x?x8xf32>
    %54 = tensor.empty(%dim) : tensor<1x4x8x?xf32>
    %transposed_23 = linalg.transpose ins(%collapsed_20 : tensor<1x4x?x8xf32>) outs(%54 : tensor<1x4x8x?xf32>) permutation = [0, 1, 3, 2] 
    %55 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_23 : tensor<1x4x8x?xf32>) outs(%54 : tensor<1x4x8x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.truncf %cst_6 : f64 to f32
      %170 = arith.mulf %in, %169 : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x8x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %56 = tensor.empty(%dim) : tensor<1x4x?x8xf32>
    %57 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%56 : tensor<1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %169 = linalg.index 1 : index
      %170 = linalg.index 2 : index
      %171 = linalg.index 3 : index
      %172 = arith.cmpi eq, %46, %c1 : index
      %173 = arith.select %172, %c0, %170 : index
      %extracted = tensor.extract %53[%c0, %169, %173, %171] : tensor<1x4x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x8xf32>
    %collapsed_24 = tensor.collapse_shape %57 [[0, 1], [2], [3]] : tensor<1x4x?x8xf32> into tensor<4x?x8xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %58 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%54 : tensor<1x4x8x?xf32>) {
    ^bb0(%out: f32):
      %169 = linalg.index 1 : index
      %170 = linalg.index 2 : index
      %171 = linalg.index 3 : index
      %172 = arith.cmpi eq, %dim, %c1 : index
      %173 = arith.select %172, %c0, %171 : index
      %extracted = tensor.extract %55[%c0, %169, %170, %173] : tensor<1x4x8x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x8x?xf32>
    %collapsed_25 = tensor.collapse_shape %58 [[0, 1], [2], [3]] : tensor<1x4x8x?xf32> into tensor<4x8x?xf32>
    %59 = tensor.empty(%dim, %dim) : tensor<4x?x?xf32>
    %60 = linalg.fill ins(%cst_0 : f32) outs(%59 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %61 = linalg.batch_matmul ins(%collapsed_24, %collapsed_25 : tensor<4x?x8xf32>, tensor<4x8x?xf32>) outs(%60 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %62 = arith.muli %0, %c4_i64 : i64
    %63 = arith.select %37, %c4_i64, %62 : i64
    %64 = arith.muli %63, %0 : i64
    %65 = arith.select %37, %c4_i64, %64 : i64
    %66 = arith.select %37, %40, %39 : i64
    %67 = arith.cmpi sle, %66, %c1_i64 : i64
    cf.assert %67, "must have at most one inferred (negative) dimension"
    %68 = arith.muli %62, %0 : i64
    %69 = arith.divsi %68, %65 : i64
    %70 = arith.select %37, %69, %0 : i64
    %from_elements_26 = tensor.from_elements %c1_i64, %c4_i64, %70, %70 : tensor<4xi64>
    %reshape_27 = tensor.reshape %61(%from_elements_26) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %71 = arith.index_cast %70 : i64 to index
    %72 = arith.cmpi eq, %71, %dim : index
    cf.assert %72, "mismatched size for broadcast"
    cf.assert %72, "mismatched size for broadcast"
    %73 = tensor.empty(%71, %71) : tensor<1x4x?x?xf32>
    %74 = linalg.generic {indexing_maps = [#map3, #map12, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_27, %52 : tensor<1x4x?x?xf32>, tensor<1x1x?x?xf32>) outs(%73 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x4x?x?xf32>
    %75 = tensor.empty(%71) : tensor<1x4x?xi64>
    %76 = linalg.fill ins(%c0_i64 : i64) outs(%75 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %77 = tensor.empty(%71) : tensor<1x4x?xf32>
    %78 = linalg.fill ins(%cst_1 : f32) outs(%77 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %79:2 = linalg.generic {indexing_maps = [#map3, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%74 : tensor<1x4x?x?xf32>) outs(%78, %76 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_45: i64):
      %169 = linalg.index 3 : index
      %170 = arith.index_cast %169 : index to i64
      %171 = arith.maximumf %in, %out : f32
      %172 = arith.cmpf ogt, %in, %out : f32
      %173 = arith.select %172, %170, %out_45 : i64
      linalg.yield %171, %173 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_28 = tensor.expand_shape %79#0 [[0], [1], [2, 3]] output_shape [1, 4, %71, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %80 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74, %expanded_28 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%73 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.subf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x4x?x?xf32>
    %81 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80 : tensor<1x4x?x?xf32>) outs(%73 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = math.exp %in : f32
      linalg.yield %169 : f32
    } -> tensor<1x4x?x?xf32>
    %82 = tensor.empty(%71) : tensor<1x4x?x1xf32>
    %83 = linalg.fill ins(%cst_0 : f32) outs(%82 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %84 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%81 : tensor<1x4x?x?xf32>) outs(%83 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.addf %in, %out : f32
      linalg.yield %169 : f32
    } -> tensor<1x4x?x1xf32>
    %85 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81, %84 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%73 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.divf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x4x?x?xf32>
    %86 = tensor.empty(%71, %71) : tensor<1x4x?x?xi1>
    %87 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<1x4x?x?xf32>) outs(%86 : tensor<1x4x?x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %169 = arith.extf %in : f32 to f64
      %170 = arith.cmpf oeq, %169, %cst_7 : f64
      linalg.yield %170 : i1
    } -> tensor<1x4x?x?xi1>
    %88 = tensor.empty(%71) : tensor<1x4x?x1xi1>
    %89 = linalg.fill ins(%true : i1) outs(%88 : tensor<1x4x?x1xi1>) -> tensor<1x4x?x1xi1>
    %90 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%87 : tensor<1x4x?x?xi1>) outs(%89 : tensor<1x4x?x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %169 = arith.andi %in, %out : i1
      linalg.yield %169 : i1
    } -> tensor<1x4x?x1xi1>
    %91 = arith.cmpi sge, %70, %c0_i64 : i64
    cf.assert %91, "negative values not allowed in new dimensions"
    %92 = arith.index_cast %70 : i64 to index
    cf.assert %91, "negative values not allowed in new dimensions"
    %93 = tensor.empty(%92, %92) : tensor<1x4x?x?xf32>
    %94 = linalg.generic {indexing_maps = [#map11, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%93 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x?x?xf32>
    %95 = arith.cmpi eq, %71, %92 : index
    cf.assert %95, "mismatched size for broadcast"
    %96 = arith.cmpi eq, %92, %71 : index
    cf.assert %96, "mismatched size for broadcast"
    %97 = tensor.empty(%71, %92) : tensor<1x4x?x?xf32>
    %98 = linalg.generic {indexing_maps = [#map2, #map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90, %94, %85 : tensor<1x4x?x1xi1>, tensor<1x4x?x?xf32>, tensor<1x4x?x?xf32>) outs(%97 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: i1, %in_45: f32, %in_46: f32, %out: f32):
      %169 = arith.select %in, %in_45, %in_46 : f32
      linalg.yield %169 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %99 = tensor.empty(%dim, %dim) : tensor<1x4x?x?xf32>
    %100 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%99 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %169 = linalg.index 1 : index
      %170 = linalg.index 2 : index
      %171 = linalg.index 3 : index
      %172 = arith.cmpi eq, %71, %c1 : index
      %173 = arith.select %172, %c0, %170 : index
      %174 = arith.cmpi eq, %92, %c1 : index
      %175 = arith.select %174, %c0, %171 : index
      %extracted = tensor.extract %98[%c0, %169, %173, %175] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %67, "must have at most one inferred (negative) dimension"
    %from_elements_29 = tensor.from_elements %c4_i64, %70, %70 : tensor<3xi64>
    %reshape_30 = tensor.reshape %100(%from_elements_29) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %101 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%56 : tensor<1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %169 = linalg.index 1 : index
      %170 = linalg.index 2 : index
      %171 = linalg.index 3 : index
      %172 = arith.cmpi eq, %dim, %c1 : index
      %173 = arith.select %172, %c0, %170 : index
      %extracted = tensor.extract %collapsed_22[%c0, %169, %173, %171] : tensor<1x4x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x8xf32>
    %collapsed_31 = tensor.collapse_shape %101 [[0, 1], [2], [3]] : tensor<1x4x?x8xf32> into tensor<4x?x8xf32>
    %102 = arith.cmpi eq, %70, %0 : i64
    cf.assert %102, "mismatching contracting dimension"
    %103 = tensor.empty(%71) : tensor<4x?x8xf32>
    %104 = linalg.fill ins(%cst_0 : f32) outs(%103 : tensor<4x?x8xf32>) -> tensor<4x?x8xf32>
    %105 = linalg.batch_matmul ins(%reshape_30, %collapsed_31 : tensor<4x?x?xf32>, tensor<4x?x8xf32>) outs(%104 : tensor<4x?x8xf32>) -> tensor<4x?x8xf32>
    %expanded_32 = tensor.expand_shape %105 [[0, 1], [2], [3]] output_shape [1, 4, %71, 8] : tensor<4x?x8xf32> into tensor<1x4x?x8xf32>
    %106 = tensor.empty(%71) : tensor<1x?x4x8xf32>
    %transposed_33 = linalg.transpose ins(%expanded_32 : tensor<1x4x?x8xf32>) outs(%106 : tensor<1x?x4x8xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %42, "must have at most one inferred (negative) dimension"
    %107 = arith.muli %70, %c32_i64 : i64
    %108 = arith.divsi %107, %38 : i64
    %109 = arith.select %37, %108, %0 : i64
    %from_elements_34 = tensor.from_elements %c1_i64, %109, %108 : tensor<3xi64>
    %reshape_35 = tensor.reshape %transposed_33(%from_elements_34) : (tensor<1x?x4x8xf32>, tensor<3xi64>) -> tensor<1x?x32xf32>
    %collapsed_36 = tensor.collapse_shape %reshape_35 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %110 = tensor.empty() : tensor<32x32xf32>
    %transposed_37 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%110 : tensor<32x32xf32>) permutation = [1, 0] 
    %111 = arith.index_cast %109 : i64 to index
    %112 = tensor.empty(%111) : tensor<?x32xf32>
    %113 = linalg.fill ins(%cst_0 : f32) outs(%112 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %114 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%113 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %115 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%114, %arg7 : tensor<?x32xf32>, tensor<32xf32>) outs(%112 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<?x32xf32>
    %expanded_38 = tensor.expand_shape %115 [[0, 1], [2]] output_shape [1, %111, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %116 = arith.cmpi eq, %111, %dim : index
    cf.assert %116, "mismatched size for broadcast"
    %117 = tensor.empty(%111) : tensor<1x?x32xf32>
    %118 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38, %10 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %119 = tensor.empty(%111) : tensor<1x?x32xf64>
    %120 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x?x32xf32>) outs(%119 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %169 = arith.extf %in : f32 to f64
      linalg.yield %169 : f64
    } -> tensor<1x?x32xf64>
    %121 = tensor.empty(%111) : tensor<1x?x1xf64>
    %122 = linalg.fill ins(%cst : f64) outs(%121 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %123 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%120 : tensor<1x?x32xf64>) outs(%122 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.addf %in, %out : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %124 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x?x1xf64>) outs(%121 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.divf %in, %cst_9 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %125 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %124 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%119 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_45: f64, %out: f64):
      %169 = arith.subf %in, %in_45 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x32xf64>
    %126 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %125 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%119 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_45: f64, %out: f64):
      %169 = arith.mulf %in, %in_45 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x32xf64>
    %127 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%126 : tensor<1x?x32xf64>) outs(%122 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.addf %in, %out : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %128 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x?x1xf64>) outs(%121 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.divf %in, %cst_9 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %129 = tensor.empty(%111) : tensor<1x?x1xf32>
    %130 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x?x1xf64>) outs(%129 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %169 = arith.truncf %in : f64 to f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %131 = linalg.fill ins(%cst_0 : f32) outs(%129 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %132 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%118 : tensor<1x?x32xf32>) outs(%131 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.addf %in, %out : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %133 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x?x1xf32>) outs(%129 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.divf %in, %cst_10 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %134 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x?x1xf32>) outs(%129 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.truncf %cst_8 : f64 to f32
      %170 = arith.addf %in, %169 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %135 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<1x?x1xf32>) outs(%129 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = math.rsqrt %in : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %136 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %133 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.subf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %137 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %135 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.mulf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %138 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %arg8 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.mulf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %139 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %arg9 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_39 = tensor.collapse_shape %139 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %transposed_40 = linalg.transpose ins(%arg10 : tensor<32x32xf32>) outs(%110 : tensor<32x32xf32>) permutation = [1, 0] 
    %140 = linalg.matmul ins(%collapsed_39, %transposed_40 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%113 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %141 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%140, %arg11 : tensor<?x32xf32>, tensor<32xf32>) outs(%112 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<?x32xf32>
    %expanded_41 = tensor.expand_shape %141 [[0, 1], [2]] output_shape [1, %111, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %142 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41 : tensor<1x?x32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.mulf %in, %cst_11 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %143 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41 : tensor<1x?x32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %144 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<1x?x32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.truncf %cst_5 : f64 to f32
      %170 = arith.mulf %in, %169 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %145 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41, %144 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %146 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145 : tensor<1x?x32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.truncf %cst_4 : f64 to f32
      %170 = arith.mulf %in, %169 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %147 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<1x?x32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = math.tanh %in : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %148 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<1x?x32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.addf %in, %cst_12 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %149 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %148 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.mulf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_42 = tensor.collapse_shape %149 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %transposed_43 = linalg.transpose ins(%arg12 : tensor<32x32xf32>) outs(%110 : tensor<32x32xf32>) permutation = [1, 0] 
    %150 = linalg.matmul ins(%collapsed_42, %transposed_43 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%113 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %151 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%150, %arg13 : tensor<?x32xf32>, tensor<32xf32>) outs(%112 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<?x32xf32>
    %expanded_44 = tensor.expand_shape %151 [[0, 1], [2]] output_shape [1, %111, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %152 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %expanded_44 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %153 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<1x?x32xf32>) outs(%119 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %169 = arith.extf %in : f32 to f64
      linalg.yield %169 : f64
    } -> tensor<1x?x32xf64>
    %154 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%153 : tensor<1x?x32xf64>) outs(%122 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.addf %in, %out : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %155 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<1x?x1xf64>) outs(%121 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.divf %in, %cst_9 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %156 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153, %155 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%119 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_45: f64, %out: f64):
      %169 = arith.subf %in, %in_45 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x32xf64>
    %157 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156, %156 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%119 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_45: f64, %out: f64):
      %169 = arith.mulf %in, %in_45 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x32xf64>
    %158 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%157 : tensor<1x?x32xf64>) outs(%122 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.addf %in, %out : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %159 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158 : tensor<1x?x1xf64>) outs(%121 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %169 = arith.divf %in, %cst_9 : f64
      linalg.yield %169 : f64
    } -> tensor<1x?x1xf64>
    %160 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159 : tensor<1x?x1xf64>) outs(%129 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %169 = arith.truncf %in : f64 to f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %161 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%152 : tensor<1x?x32xf32>) outs(%131 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.addf %in, %out : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %162 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<1x?x1xf32>) outs(%129 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.divf %in, %cst_10 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %163 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<1x?x1xf32>) outs(%129 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = arith.truncf %cst_8 : f64 to f32
      %170 = arith.addf %in, %169 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %164 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163 : tensor<1x?x1xf32>) outs(%129 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %169 = math.rsqrt %in : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x1xf32>
    %165 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %162 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.subf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %166 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165, %164 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.mulf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %167 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166, %arg14 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.mulf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    %168 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167, %arg15 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%117 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %169 = arith.addf %in, %in_45 : f32
      linalg.yield %169 : f32
    } -> tensor<1x?x32xf32>
    return %168 : tensor<1x?x32xf32>
  }
}

