#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> ()>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1) -> (d1)>
#map9 = affine_map<(d0, d1, d2, d3) -> ()>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x?x32xf32>, %arg1: tensor<128x32xf32>, %arg2: tensor<2x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<32xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32x32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<32x32xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32x32xf32>, %arg16: tensor<32xf32>, %arg17: tensor<32x32xf32>, %arg18: tensor<32xf32>, %arg19: tensor<32xf32>, %arg20: tensor<32xf32>, %arg21: tensor<32x32xf32>, %arg22: tensor<32xf32>) -> tensor<1x?x32xf32> {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c16_i64 = arith.constant 16 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_5 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_6 = arith.constant 0xFFF0000000000000 : f64
    %cst_7 = arith.constant 9.9999999999999998E-13 : f64
    %cst_8 = arith.constant 3.200000e+01 : f64
    %cst_9 = arith.constant 3.200000e+01 : f32
    %c32_i64 = arith.constant 32 : i64
    %cst_10 = arith.constant 1.41421354 : f32
    %cst_11 = arith.constant dense<0> : tensor<i64>
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %170 = linalg.index 0 : index
      %171 = arith.index_cast %170 : index to i64
      linalg.yield %171 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1]] output_shape [1, %dim] : tensor<?xi64> into tensor<1x?xi64>
    %3 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %3, "negative values not allowed in new dimensions"
    %4 = tensor.empty(%dim) : tensor<1x?xi64>
    %5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%cst_11 : tensor<i64>) outs(%4 : tensor<1x?xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %in : i64
    } -> tensor<1x?xi64>
    %6 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %7 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x?xi64>) outs(%6 : tensor<1x?x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %170 = arith.index_cast %in : i64 to index
      %171 = linalg.index 2 : index
      %172 = arith.cmpi slt, %170, %c2 : index
      cf.assert %172, "index must be smaller than dim size"
      %173 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %173, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%170, %171] : tensor<2x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    cf.assert %true, "mismatched size for broadcast"
    %8 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %7 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %10 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x?xi64>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %170 = arith.index_cast %in : i64 to index
      %171 = linalg.index 2 : index
      %172 = arith.cmpi slt, %170, %c128 : index
      cf.assert %172, "index must be smaller than dim size"
      %173 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %173, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%170, %171] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    %11 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %10 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %12 = tensor.empty(%dim) : tensor<1x?x32xf64>
    %13 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x?x32xf32>) outs(%12 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %170 = arith.extf %in : f32 to f64
      linalg.yield %170 : f64
    } -> tensor<1x?x32xf64>
    %14 = tensor.empty(%dim) : tensor<1x?x1xf64>
    %15 = linalg.fill ins(%cst : f64) outs(%14 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %16 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x?x32xf64>) outs(%15 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.addf %in, %out : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %17 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x?x1xf64>) outs(%14 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.divf %in, %cst_8 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %18 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %17 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%12 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %170 = arith.subf %in, %in_44 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x32xf64>
    %19 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %18 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%12 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %170 = arith.mulf %in, %in_44 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x32xf64>
    %20 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<1x?x32xf64>) outs(%15 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.addf %in, %out : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %21 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x?x1xf64>) outs(%14 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.divf %in, %cst_8 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %22 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %23 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x?x1xf64>) outs(%22 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %170 = arith.truncf %in : f64 to f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %24 = linalg.fill ins(%cst_0 : f32) outs(%22 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x?x1xf32>) outs(%22 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_9 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x?x1xf32>) outs(%22 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_7 : f64 to f32
      %171 = arith.addf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x?x1xf32>) outs(%22 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.rsqrt %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %26 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.subf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %28 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.mulf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %arg3 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.mulf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %arg4 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %expanded_12 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %33 = tensor.empty(%dim) : tensor<1x1x?x1xi1>
    %34 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<1x1x?x1xi64>) outs(%33 : tensor<1x1x?x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %170 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %170 : i1
    } -> tensor<1x1x?x1xi1>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %35 = arith.cmpi slt, %0, %c0_i64 : i64
    %36 = arith.select %35, %c1, %dim : index
    %37 = tensor.empty(%dim, %36) : tensor<1x1x?x?xi1>
    %38 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%37 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %170 = linalg.index 2 : index
      %171 = arith.cmpi eq, %dim, %c1 : index
      %172 = arith.select %171, %c0, %170 : index
      %extracted = tensor.extract %34[%c0, %c0, %172, %c0] : tensor<1x1x?x1xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %collapsed = tensor.collapse_shape %32 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %39 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%39 : tensor<32x32xf32>) permutation = [1, 0] 
    %40 = tensor.empty(%dim) : tensor<?x32xf32>
    %41 = linalg.fill ins(%cst_0 : f32) outs(%40 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %42 = linalg.matmul ins(%collapsed, %transposed : tensor<?x32xf32>, tensor<32x32xf32>) outs(%41 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %43 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel"]} ins(%42, %arg6 : tensor<?x32xf32>, tensor<32xf32>) outs(%40 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<?x32xf32>
    %expanded_13 = tensor.expand_shape %43 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %44 = arith.select %35, %c1_i64, %0 : i64
    %45 = arith.extui %35 : i1 to i64
    %46 = arith.addi %45, %c1_i64 : i64
    %47 = arith.muli %44, %c16_i64 : i64
    %48 = arith.cmpi sle, %46, %c1_i64 : i64
    cf.assert %48, "must have at most one inferred (negative) dimension"
    %49 = arith.muli %0, %c32_i64 : i64
    %50 = arith.divsi %49, %47 : i64
    %51 = arith.select %35, %50, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %51, %50, %c16_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_13(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %52 = arith.index_cast %51 : i64 to index
    %53 = tensor.empty(%52) : tensor<1x2x?x16xf32>
    %transposed_14 = linalg.transpose ins(%reshape : tensor<1x?x2x16xf32>) outs(%53 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_15 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%39 : tensor<32x32xf32>) permutation = [1, 0] 
    %54 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%41 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %55 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel"]} ins(%54, %arg8 : tensor<?x32xf32>, tensor<32xf32>) outs(%40 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<?x32xf32>
    %expanded_16 = tensor.expand_shape %55 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %48, "must have at most one inferred (negative) dimension"
    %reshape_17 = tensor.reshape %expanded_16(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %transposed_18 = linalg.transpose ins(%arg9 : tensor<32x32xf32>) outs(%39 : tensor<32x32xf32>) permutation = [1, 0] 
    %56 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%41 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %57 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel"]} ins(%56, %arg10 : tensor<?x32xf32>, tensor<32xf32>) outs(%40 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<?x32xf32>
    %expanded_19 = tensor.expand_shape %57 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %48, "must have at most one inferred (negative) dimension"
    %reshape_20 = tensor.reshape %expanded_19(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %transposed_21 = linalg.transpose ins(%reshape_20 : tensor<1x?x2x16xf32>) outs(%53 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %58 = tensor.empty(%dim, %36) : tensor<1x1x?x?xf32>
    %59 = linalg.generic {indexing_maps = [#map7, #map9, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %cst_4, %cst_5 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%58 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_44: f32, %in_45: f32, %out: f32):
      %170 = arith.select %in, %in_44, %in_45 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x?x?xf32>
    %60 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_14 : tensor<1x2x?x16xf32>) outs(%53 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.mulf %in, %cst_3 : f32
      linalg.yield %170 : f32
    } -> tensor<1x2x?x16xf32>
    %61 = tensor.empty(%52) : tensor<1x2x16x?xf32>
    %transposed_22 = linalg.transpose ins(%reshape_17 : tensor<1x?x2x16xf32>) outs(%61 : tensor<1x2x16x?xf32>) permutation = [0, 2, 3, 1] 
    %62 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_22 : tensor<1x2x16x?xf32>) outs(%61 : tensor<1x2x16x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.mulf %in, %cst_3 : f32
      linalg.yield %170 : f32
    } -> tensor<1x2x16x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %63 = tensor.empty(%dim) : tensor<1x2x?x16xf32>
    %64 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%63 : tensor<1x2x?x16xf32>) {
    ^bb0(%out: f32):
      %170 = linalg.index 1 : index
      %171 = linalg.index 2 : index
      %172 = linalg.index 3 : index
      %173 = arith.cmpi eq, %52, %c1 : index
      %174 = arith.select %173, %c0, %171 : index
      %extracted = tensor.extract %60[%c0, %170, %174, %172] : tensor<1x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x16xf32>
    %collapsed_23 = tensor.collapse_shape %64 [[0, 1], [2], [3]] : tensor<1x2x?x16xf32> into tensor<2x?x16xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %65 = tensor.empty(%dim) : tensor<1x2x16x?xf32>
    %66 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%65 : tensor<1x2x16x?xf32>) {
    ^bb0(%out: f32):
      %170 = linalg.index 1 : index
      %171 = linalg.index 2 : index
      %172 = linalg.index 3 : index
      %173 = arith.cmpi eq, %52, %c1 : index
      %174 = arith.select %173, %c0, %172 : index
      %extracted = tensor.extract %62[%c0, %170, %171, %174] : tensor<1x2x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x16x?xf32>
    %collapsed_24 = tensor.collapse_shape %66 [[0, 1], [2], [3]] : tensor<1x2x16x?xf32> into tensor<2x16x?xf32>
    %67 = tensor.empty(%dim, %dim) : tensor<2x?x?xf32>
    %68 = linalg.fill ins(%cst_0 : f32) outs(%67 : tensor<2x?x?xf32>) -> tensor<2x?x?xf32>
    %69 = linalg.batch_matmul ins(%collapsed_23, %collapsed_24 : tensor<2x?x16xf32>, tensor<2x16x?xf32>) outs(%68 : tensor<2x?x?xf32>) -> tensor<2x?x?xf32>
    %70 = arith.muli %0, %c2_i64 : i64
    %71 = arith.select %35, %c2_i64, %70 : i64
    %72 = arith.muli %71, %0 : i64
    %73 = arith.select %35, %c2_i64, %72 : i64
    %74 = arith.select %35, %46, %45 : i64
    %75 = arith.cmpi sle, %74, %c1_i64 : i64
    cf.assert %75, "must have at most one inferred (negative) dimension"
    %76 = arith.muli %70, %0 : i64
    %77 = arith.divsi %76, %73 : i64
    %78 = arith.select %35, %77, %0 : i64
    %from_elements_25 = tensor.from_elements %c1_i64, %c2_i64, %78, %78 : tensor<4xi64>
    %reshape_26 = tensor.reshape %69(%from_elements_25) : (tensor<2x?x?xf32>, tensor<4xi64>) -> tensor<1x2x?x?xf32>
    %79 = arith.index_cast %78 : i64 to index
    %80 = arith.cmpi eq, %79, %dim : index
    cf.assert %80, "mismatched size for broadcast"
    %81 = arith.cmpi eq, %79, %36 : index
    cf.assert %81, "mismatched size for broadcast"
    %82 = tensor.empty(%79, %79) : tensor<1x2x?x?xf32>
    %83 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_26, %59 : tensor<1x2x?x?xf32>, tensor<1x1x?x?xf32>) outs(%82 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x2x?x?xf32>
    %84 = tensor.empty(%79) : tensor<1x2x?xi64>
    %85 = linalg.fill ins(%c0_i64 : i64) outs(%84 : tensor<1x2x?xi64>) -> tensor<1x2x?xi64>
    %86 = tensor.empty(%79) : tensor<1x2x?xf32>
    %87 = linalg.fill ins(%cst_1 : f32) outs(%86 : tensor<1x2x?xf32>) -> tensor<1x2x?xf32>
    %88:2 = linalg.generic {indexing_maps = [#map7, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%83 : tensor<1x2x?x?xf32>) outs(%87, %85 : tensor<1x2x?xf32>, tensor<1x2x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_44: i64):
      %170 = linalg.index 3 : index
      %171 = arith.index_cast %170 : index to i64
      %172 = arith.maximumf %in, %out : f32
      %173 = arith.cmpf ogt, %in, %out : f32
      %174 = arith.select %173, %171, %out_44 : i64
      linalg.yield %172, %174 : f32, i64
    } -> (tensor<1x2x?xf32>, tensor<1x2x?xi64>)
    %expanded_27 = tensor.expand_shape %88#0 [[0], [1], [2, 3]] output_shape [1, 2, %79, 1] : tensor<1x2x?xf32> into tensor<1x2x?x1xf32>
    %89 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83, %expanded_27 : tensor<1x2x?x?xf32>, tensor<1x2x?x1xf32>) outs(%82 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.subf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x2x?x?xf32>
    %90 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89 : tensor<1x2x?x?xf32>) outs(%82 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.exp %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x2x?x?xf32>
    %91 = tensor.empty(%79) : tensor<1x2x?x1xf32>
    %92 = linalg.fill ins(%cst_0 : f32) outs(%91 : tensor<1x2x?x1xf32>) -> tensor<1x2x?x1xf32>
    %93 = linalg.generic {indexing_maps = [#map7, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%90 : tensor<1x2x?x?xf32>) outs(%92 : tensor<1x2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x2x?x1xf32>
    %94 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90, %93 : tensor<1x2x?x?xf32>, tensor<1x2x?x1xf32>) outs(%82 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.divf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x2x?x?xf32>
    %95 = tensor.empty(%79, %79) : tensor<1x2x?x?xi1>
    %96 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83 : tensor<1x2x?x?xf32>) outs(%95 : tensor<1x2x?x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %170 = arith.extf %in : f32 to f64
      %171 = arith.cmpf oeq, %170, %cst_6 : f64
      linalg.yield %171 : i1
    } -> tensor<1x2x?x?xi1>
    %97 = tensor.empty(%79) : tensor<1x2x?x1xi1>
    %98 = linalg.fill ins(%true : i1) outs(%97 : tensor<1x2x?x1xi1>) -> tensor<1x2x?x1xi1>
    %99 = linalg.generic {indexing_maps = [#map7, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%96 : tensor<1x2x?x?xi1>) outs(%98 : tensor<1x2x?x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %170 = arith.andi %in, %out : i1
      linalg.yield %170 : i1
    } -> tensor<1x2x?x1xi1>
    %100 = arith.cmpi sge, %78, %c0_i64 : i64
    cf.assert %100, "negative values not allowed in new dimensions"
    %101 = arith.index_cast %78 : i64 to index
    cf.assert %100, "negative values not allowed in new dimensions"
    %102 = tensor.empty(%101, %101) : tensor<1x2x?x?xf32>
    %103 = linalg.generic {indexing_maps = [#map9, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%102 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x?x?xf32>
    %104 = arith.cmpi eq, %79, %101 : index
    cf.assert %104, "mismatched size for broadcast"
    %105 = arith.cmpi eq, %101, %79 : index
    cf.assert %105, "mismatched size for broadcast"
    %106 = tensor.empty(%79, %101) : tensor<1x2x?x?xf32>
    %107 = linalg.generic {indexing_maps = [#map12, #map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%99, %103, %94 : tensor<1x2x?x1xi1>, tensor<1x2x?x?xf32>, tensor<1x2x?x?xf32>) outs(%106 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: i1, %in_44: f32, %in_45: f32, %out: f32):
      %170 = arith.select %in, %in_44, %in_45 : f32
      linalg.yield %170 : f32
    } -> tensor<1x2x?x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %108 = tensor.empty(%dim, %dim) : tensor<1x2x?x?xf32>
    %109 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%108 : tensor<1x2x?x?xf32>) {
    ^bb0(%out: f32):
      %170 = linalg.index 1 : index
      %171 = linalg.index 2 : index
      %172 = linalg.index 3 : index
      %173 = arith.cmpi eq, %79, %c1 : index
      %174 = arith.select %173, %c0, %171 : index
      %175 = arith.cmpi eq, %101, %c1 : index
      %176 = arith.select %175, %c0, %172 : index
      %extracted = tensor.extract %107[%c0, %170, %174, %176] : tensor<1x2x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x?xf32>
    cf.assert %75, "must have at most one inferred (negative) dimension"
    %from_elements_28 = tensor.from_elements %c2_i64, %78, %78 : tensor<3xi64>
    %reshape_29 = tensor.reshape %109(%from_elements_28) : (tensor<1x2x?x?xf32>, tensor<3xi64>) -> tensor<2x?x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %110 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%63 : tensor<1x2x?x16xf32>) {
    ^bb0(%out: f32):
      %170 = linalg.index 1 : index
      %171 = linalg.index 2 : index
      %172 = linalg.index 3 : index
      %173 = arith.cmpi eq, %52, %c1 : index
      %174 = arith.select %173, %c0, %171 : index
      %extracted = tensor.extract %transposed_21[%c0, %170, %174, %172] : tensor<1x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x16xf32>
    %collapsed_30 = tensor.collapse_shape %110 [[0, 1], [2], [3]] : tensor<1x2x?x16xf32> into tensor<2x?x16xf32>
    %111 = arith.cmpi eq, %78, %0 : i64
    cf.assert %111, "mismatching contracting dimension"
    %112 = tensor.empty(%79) : tensor<2x?x16xf32>
    %113 = linalg.fill ins(%cst_0 : f32) outs(%112 : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
    %114 = linalg.batch_matmul ins(%reshape_29, %collapsed_30 : tensor<2x?x?xf32>, tensor<2x?x16xf32>) outs(%113 : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
    %expanded_31 = tensor.expand_shape %114 [[0, 1], [2], [3]] output_shape [1, 2, %79, 16] : tensor<2x?x16xf32> into tensor<1x2x?x16xf32>
    %115 = tensor.empty(%79) : tensor<1x?x2x16xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x2x?x16xf32>) outs(%115 : tensor<1x?x2x16xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %48, "must have at most one inferred (negative) dimension"
    %116 = arith.muli %78, %c32_i64 : i64
    %117 = arith.divsi %116, %44 : i64
    %118 = arith.select %35, %117, %0 : i64
    %from_elements_33 = tensor.from_elements %c1_i64, %118, %117 : tensor<3xi64>
    %reshape_34 = tensor.reshape %transposed_32(%from_elements_33) : (tensor<1x?x2x16xf32>, tensor<3xi64>) -> tensor<1x?x32xf32>
    %collapsed_35 = tensor.collapse_shape %reshape_34 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %transposed_36 = linalg.transpose ins(%arg11 : tensor<32x32xf32>) outs(%39 : tensor<32x32xf32>) permutation = [1, 0] 
    %119 = arith.index_cast %118 : i64 to index
    %120 = tensor.empty(%119) : tensor<?x32xf32>
    %121 = linalg.fill ins(%cst_0 : f32) outs(%120 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %122 = linalg.matmul ins(%collapsed_35, %transposed_36 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%121 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %123 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel"]} ins(%122, %arg12 : tensor<?x32xf32>, tensor<32xf32>) outs(%120 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<?x32xf32>
    %expanded_37 = tensor.expand_shape %123 [[0, 1], [2]] output_shape [1, %119, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %124 = arith.cmpi eq, %119, %dim : index
    cf.assert %124, "mismatched size for broadcast"
    %125 = tensor.empty(%119) : tensor<1x?x32xf32>
    %126 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37, %32 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%125 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %127 = tensor.empty(%119) : tensor<1x?x32xf64>
    %128 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x?x32xf32>) outs(%127 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %170 = arith.extf %in : f32 to f64
      linalg.yield %170 : f64
    } -> tensor<1x?x32xf64>
    %129 = tensor.empty(%119) : tensor<1x?x1xf64>
    %130 = linalg.fill ins(%cst : f64) outs(%129 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %131 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%128 : tensor<1x?x32xf64>) outs(%130 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.addf %in, %out : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %132 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x?x1xf64>) outs(%129 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.divf %in, %cst_8 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %133 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %132 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%127 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %170 = arith.subf %in, %in_44 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x32xf64>
    %134 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %133 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%127 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %170 = arith.mulf %in, %in_44 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x32xf64>
    %135 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%134 : tensor<1x?x32xf64>) outs(%130 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.addf %in, %out : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %136 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<1x?x1xf64>) outs(%129 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.divf %in, %cst_8 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %137 = tensor.empty(%119) : tensor<1x?x1xf32>
    %138 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<1x?x1xf64>) outs(%137 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %170 = arith.truncf %in : f64 to f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %139 = linalg.fill ins(%cst_0 : f32) outs(%137 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %140 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%126 : tensor<1x?x32xf32>) outs(%139 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %141 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x?x1xf32>) outs(%137 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_9 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %142 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x?x1xf32>) outs(%137 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_7 : f64 to f32
      %171 = arith.addf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %143 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x?x1xf32>) outs(%137 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.rsqrt %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %144 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %141 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%125 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.subf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %145 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %143 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%125 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.mulf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %146 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145, %arg13 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%125 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.mulf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %147 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %arg14 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%125 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_38 = tensor.collapse_shape %147 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %transposed_39 = linalg.transpose ins(%arg15 : tensor<32x32xf32>) outs(%39 : tensor<32x32xf32>) permutation = [1, 0] 
    %148 = linalg.matmul ins(%collapsed_38, %transposed_39 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%121 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %149 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel"]} ins(%148, %arg16 : tensor<?x32xf32>, tensor<32xf32>) outs(%120 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<?x32xf32>
    %expanded_40 = tensor.expand_shape %149 [[0, 1], [2]] output_shape [1, %119, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %150 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<1x?x32xf32>) outs(%125 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_10 : f32
      %171 = math.erf %170 : f32
      %172 = arith.addf %171, %cst_2 : f32
      %173 = arith.mulf %172, %cst_3 : f32
      %174 = arith.mulf %in, %173 : f32
      linalg.yield %174 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_41 = tensor.collapse_shape %150 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %transposed_42 = linalg.transpose ins(%arg17 : tensor<32x32xf32>) outs(%39 : tensor<32x32xf32>) permutation = [1, 0] 
    %151 = linalg.matmul ins(%collapsed_41, %transposed_42 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%121 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %152 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel"]} ins(%151, %arg18 : tensor<?x32xf32>, tensor<32xf32>) outs(%120 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<?x32xf32>
    %expanded_43 = tensor.expand_shape %152 [[0, 1], [2]] output_shape [1, %119, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %153 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43, %147 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%125 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %154 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<1x?x32xf32>) outs(%127 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %170 = arith.extf %in : f32 to f64
      linalg.yield %170 : f64
    } -> tensor<1x?x32xf64>
    %155 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%154 : tensor<1x?x32xf64>) outs(%130 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.addf %in, %out : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %156 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<1x?x1xf64>) outs(%129 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.divf %in, %cst_8 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %157 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %156 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%127 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %170 = arith.subf %in, %in_44 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x32xf64>
    %158 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %157 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%127 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %170 = arith.mulf %in, %in_44 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x32xf64>
    %159 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%158 : tensor<1x?x32xf64>) outs(%130 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.addf %in, %out : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %160 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159 : tensor<1x?x1xf64>) outs(%129 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %170 = arith.divf %in, %cst_8 : f64
      linalg.yield %170 : f64
    } -> tensor<1x?x1xf64>
    %161 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<1x?x1xf64>) outs(%137 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %170 = arith.truncf %in : f64 to f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %162 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%153 : tensor<1x?x32xf32>) outs(%139 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %163 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162 : tensor<1x?x1xf32>) outs(%137 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_9 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %164 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<1x?x1xf32>) outs(%137 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_7 : f64 to f32
      %171 = arith.addf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %165 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164 : tensor<1x?x1xf32>) outs(%137 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.rsqrt %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x1xf32>
    %166 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153, %163 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%125 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.subf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %167 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166, %165 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%125 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.mulf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %168 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167, %arg19 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%125 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.mulf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    %169 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168, %arg20 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%125 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %170 = arith.addf %in, %in_44 : f32
      linalg.yield %170 : f32
    } -> tensor<1x?x32xf32>
    return %169 : tensor<1x?x32xf32>
  }
}

