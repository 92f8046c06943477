#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> ()>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x?x32xf32>, %arg1: tensor<128x32xf32>, %arg2: tensor<2x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<32xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32x32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<32x32xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32x32xf32>, %arg16: tensor<32xf32>, %arg17: tensor<32x32xf32>, %arg18: tensor<32xf32>, %arg19: tensor<32xf32>, %arg20: tensor<32xf32>, %arg21: tensor<32x32xf32>, %arg22: tensor<32xf32>) -> tensor<1x?x32xf32> {
    %true = arith.constant true
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2_i64 = arith.constant 2 : i64
    %c2 = arith.constant 2 : index
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c16_i64 = arith.constant 16 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant 9.9999999999999998E-13 : f64
    %cst_7 = arith.constant 3.200000e+01 : f64
    %cst_8 = arith.constant 3.200000e+01 : f32
    %c32_i64 = arith.constant 32 : i64
    %cst_9 = arith.constant 2.500000e-01 : f32
    %cst_10 = arith.constant 1.41421354 : f32
    %cst_11 = arith.constant dense<0> : tensor<i64>
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %156 = linalg.index 0 : index
      %157 = arith.index_cast %156 : index to i64
      linalg.yield %157 : i64
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
      %156 = arith.index_cast %in : i64 to index
      %157 = linalg.index 2 : index
      %158 = arith.cmpi slt, %156, %c2 : index
      cf.assert %158, "index must be smaller than dim size"
      %159 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %159, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%156, %157] : tensor<2x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    cf.assert %true, "mismatched size for broadcast"
    %8 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %7 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %10 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x?xi64>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %156 = arith.index_cast %in : i64 to index
      %157 = linalg.index 2 : index
      %158 = arith.cmpi slt, %156, %c128 : index
      cf.assert %158, "index must be smaller than dim size"
      %159 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %159, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%156, %157] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    %11 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %10 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %12 = tensor.empty(%dim) : tensor<1x?x32xf64>
    %13 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x?x32xf32>) outs(%12 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %156 = arith.extf %in : f32 to f64
      linalg.yield %156 : f64
    } -> tensor<1x?x32xf64>
    %14 = tensor.empty(%dim) : tensor<1x?x1xf64>
    %15 = linalg.fill ins(%cst : f64) outs(%14 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %16 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x?x32xf64>) outs(%15 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.addf %in, %out : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %17 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x?x1xf64>) outs(%14 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.divf %in, %cst_7 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %18 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %17 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%12 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %156 = arith.subf %in, %in_44 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x32xf64>
    %19 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %18 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%12 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %156 = arith.mulf %in, %in_44 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x32xf64>
    %20 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<1x?x32xf64>) outs(%15 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.addf %in, %out : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %21 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x?x1xf64>) outs(%14 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.divf %in, %cst_7 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %22 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %23 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x?x1xf64>) outs(%22 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %156 = arith.truncf %in : f64 to f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %24 = linalg.fill ins(%cst_0 : f32) outs(%22 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.addf %in, %out : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x?x1xf32>) outs(%22 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.divf %in, %cst_8 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x?x1xf32>) outs(%22 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.truncf %cst_6 : f64 to f32
      %157 = arith.addf %in, %156 : f32
      linalg.yield %157 : f32
    } -> tensor<1x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x?x1xf32>) outs(%22 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = math.rsqrt %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %26 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.subf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %28 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.mulf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %arg3 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.mulf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %arg4 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%8 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %expanded_12 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %33 = tensor.empty(%dim) : tensor<1x1x?x1xi1>
    %34 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<1x1x?x1xi64>) outs(%33 : tensor<1x1x?x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %156 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %156 : i1
    } -> tensor<1x1x?x1xi1>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %35 = arith.cmpi slt, %0, %c0_i64 : i64
    %36 = arith.select %35, %c1, %dim : index
    %37 = tensor.empty(%dim, %36) : tensor<1x1x?x?xi1>
    %38 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%37 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %156 = linalg.index 2 : index
      %157 = arith.cmpi eq, %dim, %c1 : index
      %158 = arith.select %157, %c0, %156 : index
      %extracted = tensor.extract %34[%c0, %c0, %158, %c0] : tensor<1x1x?x1xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %39 = tensor.empty(%dim, %36) : tensor<1x1x?x?xf32>
    %40 = linalg.generic {indexing_maps = [#map7, #map8, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %cst_5, %cst_4 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%39 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_44: f32, %in_45: f32, %out: f32):
      %156 = arith.select %in, %in_44, %in_45 : f32
      linalg.yield %156 : f32
    } -> tensor<1x1x?x?xf32>
    %collapsed = tensor.collapse_shape %32 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %41 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%41 : tensor<32x32xf32>) permutation = [1, 0] 
    %42 = tensor.empty(%dim) : tensor<?x32xf32>
    %43 = linalg.fill ins(%cst_0 : f32) outs(%42 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %44 = linalg.matmul ins(%collapsed, %transposed : tensor<?x32xf32>, tensor<32x32xf32>) outs(%43 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %45 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel"]} ins(%44, %arg6 : tensor<?x32xf32>, tensor<32xf32>) outs(%42 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<?x32xf32>
    %expanded_13 = tensor.expand_shape %45 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %46 = arith.select %35, %c1_i64, %0 : i64
    %47 = arith.extui %35 : i1 to i64
    %48 = arith.addi %47, %c1_i64 : i64
    %49 = arith.muli %46, %c16_i64 : i64
    %50 = arith.cmpi sle, %48, %c1_i64 : i64
    cf.assert %50, "must have at most one inferred (negative) dimension"
    %51 = arith.muli %0, %c32_i64 : i64
    %52 = arith.divsi %51, %49 : i64
    %53 = arith.select %35, %52, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %53, %52, %c16_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_13(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %54 = arith.index_cast %53 : i64 to index
    %55 = tensor.empty(%54) : tensor<1x2x?x16xf32>
    %transposed_14 = linalg.transpose ins(%reshape : tensor<1x?x2x16xf32>) outs(%55 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_15 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%41 : tensor<32x32xf32>) permutation = [1, 0] 
    %56 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%43 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %57 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel"]} ins(%56, %arg8 : tensor<?x32xf32>, tensor<32xf32>) outs(%42 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<?x32xf32>
    %expanded_16 = tensor.expand_shape %57 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %50, "must have at most one inferred (negative) dimension"
    %reshape_17 = tensor.reshape %expanded_16(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %transposed_18 = linalg.transpose ins(%arg9 : tensor<32x32xf32>) outs(%41 : tensor<32x32xf32>) permutation = [1, 0] 
    %58 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%43 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %59 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel"]} ins(%58, %arg10 : tensor<?x32xf32>, tensor<32xf32>) outs(%42 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<?x32xf32>
    %expanded_19 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %50, "must have at most one inferred (negative) dimension"
    %reshape_20 = tensor.reshape %expanded_19(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %transposed_21 = linalg.transpose ins(%reshape_20 : tensor<1x?x2x16xf32>) outs(%55 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %60 = tensor.empty(%54) : tensor<1x2x16x?xf32>
    %transposed_22 = linalg.transpose ins(%reshape_17 : tensor<1x?x2x16xf32>) outs(%60 : tensor<1x2x16x?xf32>) permutation = [0, 2, 3, 1] 
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %61 = tensor.empty(%dim) : tensor<1x2x?x16xf32>
    %62 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%61 : tensor<1x2x?x16xf32>) {
    ^bb0(%out: f32):
      %156 = linalg.index 1 : index
      %157 = linalg.index 2 : index
      %158 = linalg.index 3 : index
      %159 = arith.cmpi eq, %54, %c1 : index
      %160 = arith.select %159, %c0, %157 : index
      %extracted = tensor.extract %transposed_14[%c0, %156, %160, %158] : tensor<1x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x16xf32>
    %collapsed_23 = tensor.collapse_shape %62 [[0, 1], [2], [3]] : tensor<1x2x?x16xf32> into tensor<2x?x16xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %63 = tensor.empty(%dim) : tensor<1x2x16x?xf32>
    %64 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%63 : tensor<1x2x16x?xf32>) {
    ^bb0(%out: f32):
      %156 = linalg.index 1 : index
      %157 = linalg.index 2 : index
      %158 = linalg.index 3 : index
      %159 = arith.cmpi eq, %54, %c1 : index
      %160 = arith.select %159, %c0, %158 : index
      %extracted = tensor.extract %transposed_22[%c0, %156, %157, %160] : tensor<1x2x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x16x?xf32>
    %collapsed_24 = tensor.collapse_shape %64 [[0, 1], [2], [3]] : tensor<1x2x16x?xf32> into tensor<2x16x?xf32>
    %65 = tensor.empty(%dim, %dim) : tensor<2x?x?xf32>
    %66 = linalg.fill ins(%cst_0 : f32) outs(%65 : tensor<2x?x?xf32>) -> tensor<2x?x?xf32>
    %67 = linalg.batch_matmul ins(%collapsed_23, %collapsed_24 : tensor<2x?x16xf32>, tensor<2x16x?xf32>) outs(%66 : tensor<2x?x?xf32>) -> tensor<2x?x?xf32>
    %68 = arith.muli %0, %c2_i64 : i64
    %69 = arith.select %35, %c2_i64, %68 : i64
    %70 = arith.muli %69, %0 : i64
    %71 = arith.select %35, %c2_i64, %70 : i64
    %72 = arith.select %35, %48, %47 : i64
    %73 = arith.cmpi sle, %72, %c1_i64 : i64
    cf.assert %73, "must have at most one inferred (negative) dimension"
    %74 = arith.muli %68, %0 : i64
    %75 = arith.divsi %74, %71 : i64
    %76 = arith.select %35, %75, %0 : i64
    %from_elements_25 = tensor.from_elements %c1_i64, %c2_i64, %76, %76 : tensor<4xi64>
    %reshape_26 = tensor.reshape %67(%from_elements_25) : (tensor<2x?x?xf32>, tensor<4xi64>) -> tensor<1x2x?x?xf32>
    %77 = arith.index_cast %76 : i64 to index
    %78 = tensor.empty(%77, %77) : tensor<1x2x?x?xf32>
    %79 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_26 : tensor<1x2x?x?xf32>) outs(%78 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.mulf %in, %cst_9 : f32
      linalg.yield %156 : f32
    } -> tensor<1x2x?x?xf32>
    %80 = arith.cmpi eq, %77, %dim : index
    cf.assert %80, "mismatched size for broadcast"
    %81 = arith.cmpi eq, %77, %36 : index
    cf.assert %81, "mismatched size for broadcast"
    %82 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79, %40 : tensor<1x2x?x?xf32>, tensor<1x1x?x?xf32>) outs(%78 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x2x?x?xf32>
    %83 = tensor.empty(%77) : tensor<1x2x?xi64>
    %84 = linalg.fill ins(%c0_i64 : i64) outs(%83 : tensor<1x2x?xi64>) -> tensor<1x2x?xi64>
    %85 = tensor.empty(%77) : tensor<1x2x?xf32>
    %86 = linalg.fill ins(%cst_1 : f32) outs(%85 : tensor<1x2x?xf32>) -> tensor<1x2x?xf32>
    %87:2 = linalg.generic {indexing_maps = [#map7, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%82 : tensor<1x2x?x?xf32>) outs(%86, %84 : tensor<1x2x?xf32>, tensor<1x2x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_44: i64):
      %156 = linalg.index 3 : index
      %157 = arith.index_cast %156 : index to i64
      %158 = arith.maximumf %in, %out : f32
      %159 = arith.cmpf ogt, %in, %out : f32
      %160 = arith.select %159, %157, %out_44 : i64
      linalg.yield %158, %160 : f32, i64
    } -> (tensor<1x2x?xf32>, tensor<1x2x?xi64>)
    %expanded_27 = tensor.expand_shape %87#0 [[0], [1], [2, 3]] output_shape [1, 2, %77, 1] : tensor<1x2x?xf32> into tensor<1x2x?x1xf32>
    %88 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82, %expanded_27 : tensor<1x2x?x?xf32>, tensor<1x2x?x1xf32>) outs(%78 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.subf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x2x?x?xf32>
    %89 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88 : tensor<1x2x?x?xf32>) outs(%78 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = math.exp %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x2x?x?xf32>
    %90 = tensor.empty(%77) : tensor<1x2x?x1xf32>
    %91 = linalg.fill ins(%cst_0 : f32) outs(%90 : tensor<1x2x?x1xf32>) -> tensor<1x2x?x1xf32>
    %92 = linalg.generic {indexing_maps = [#map7, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%89 : tensor<1x2x?x?xf32>) outs(%91 : tensor<1x2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.addf %in, %out : f32
      linalg.yield %156 : f32
    } -> tensor<1x2x?x1xf32>
    %93 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89, %92 : tensor<1x2x?x?xf32>, tensor<1x2x?x1xf32>) outs(%78 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.divf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x2x?x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %94 = tensor.empty(%dim, %dim) : tensor<1x2x?x?xf32>
    %95 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%94 : tensor<1x2x?x?xf32>) {
    ^bb0(%out: f32):
      %156 = linalg.index 1 : index
      %157 = linalg.index 2 : index
      %158 = linalg.index 3 : index
      %159 = arith.cmpi eq, %77, %c1 : index
      %160 = arith.select %159, %c0, %157 : index
      %161 = arith.select %159, %c0, %158 : index
      %extracted = tensor.extract %93[%c0, %156, %160, %161] : tensor<1x2x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x?xf32>
    cf.assert %73, "must have at most one inferred (negative) dimension"
    %from_elements_28 = tensor.from_elements %c2_i64, %76, %76 : tensor<3xi64>
    %reshape_29 = tensor.reshape %95(%from_elements_28) : (tensor<1x2x?x?xf32>, tensor<3xi64>) -> tensor<2x?x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %96 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%61 : tensor<1x2x?x16xf32>) {
    ^bb0(%out: f32):
      %156 = linalg.index 1 : index
      %157 = linalg.index 2 : index
      %158 = linalg.index 3 : index
      %159 = arith.cmpi eq, %54, %c1 : index
      %160 = arith.select %159, %c0, %157 : index
      %extracted = tensor.extract %transposed_21[%c0, %156, %160, %158] : tensor<1x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x16xf32>
    %collapsed_30 = tensor.collapse_shape %96 [[0, 1], [2], [3]] : tensor<1x2x?x16xf32> into tensor<2x?x16xf32>
    %97 = arith.cmpi eq, %76, %0 : i64
    cf.assert %97, "mismatching contracting dimension"
    %98 = tensor.empty(%77) : tensor<2x?x16xf32>
    %99 = linalg.fill ins(%cst_0 : f32) outs(%98 : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
    %100 = linalg.batch_matmul ins(%reshape_29, %collapsed_30 : tensor<2x?x?xf32>, tensor<2x?x16xf32>) outs(%99 : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
    %expanded_31 = tensor.expand_shape %100 [[0, 1], [2], [3]] output_shape [1, 2, %77, 16] : tensor<2x?x16xf32> into tensor<1x2x?x16xf32>
    %101 = tensor.empty(%77) : tensor<1x?x2x16xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x2x?x16xf32>) outs(%101 : tensor<1x?x2x16xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %50, "must have at most one inferred (negative) dimension"
    %102 = arith.muli %76, %c32_i64 : i64
    %103 = arith.divsi %102, %46 : i64
    %104 = arith.select %35, %103, %0 : i64
    %from_elements_33 = tensor.from_elements %c1_i64, %104, %103 : tensor<3xi64>
    %reshape_34 = tensor.reshape %transposed_32(%from_elements_33) : (tensor<1x?x2x16xf32>, tensor<3xi64>) -> tensor<1x?x32xf32>
    %collapsed_35 = tensor.collapse_shape %reshape_34 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %transposed_36 = linalg.transpose ins(%arg11 : tensor<32x32xf32>) outs(%41 : tensor<32x32xf32>) permutation = [1, 0] 
    %105 = arith.index_cast %104 : i64 to index
    %106 = tensor.empty(%105) : tensor<?x32xf32>
    %107 = linalg.fill ins(%cst_0 : f32) outs(%106 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %108 = linalg.matmul ins(%collapsed_35, %transposed_36 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%107 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %109 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel"]} ins(%108, %arg12 : tensor<?x32xf32>, tensor<32xf32>) outs(%106 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<?x32xf32>
    %expanded_37 = tensor.expand_shape %109 [[0, 1], [2]] output_shape [1, %105, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %110 = arith.cmpi eq, %105, %dim : index
    cf.assert %110, "mismatched size for broadcast"
    %111 = tensor.empty(%105) : tensor<1x?x32xf32>
    %112 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37, %32 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%111 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %113 = tensor.empty(%105) : tensor<1x?x32xf64>
    %114 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %156 = arith.extf %in : f32 to f64
      linalg.yield %156 : f64
    } -> tensor<1x?x32xf64>
    %115 = tensor.empty(%105) : tensor<1x?x1xf64>
    %116 = linalg.fill ins(%cst : f64) outs(%115 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %117 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%114 : tensor<1x?x32xf64>) outs(%116 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.addf %in, %out : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %118 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<1x?x1xf64>) outs(%115 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.divf %in, %cst_7 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %119 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %118 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%113 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %156 = arith.subf %in, %in_44 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x32xf64>
    %120 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %119 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%113 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %156 = arith.mulf %in, %in_44 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x32xf64>
    %121 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%120 : tensor<1x?x32xf64>) outs(%116 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.addf %in, %out : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %122 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x?x1xf64>) outs(%115 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.divf %in, %cst_7 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %123 = tensor.empty(%105) : tensor<1x?x1xf32>
    %124 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<1x?x1xf64>) outs(%123 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %156 = arith.truncf %in : f64 to f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %125 = linalg.fill ins(%cst_0 : f32) outs(%123 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %126 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%112 : tensor<1x?x32xf32>) outs(%125 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.addf %in, %out : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %127 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x?x1xf32>) outs(%123 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.divf %in, %cst_8 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %128 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x?x1xf32>) outs(%123 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.truncf %cst_6 : f64 to f32
      %157 = arith.addf %in, %156 : f32
      linalg.yield %157 : f32
    } -> tensor<1x?x1xf32>
    %129 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x?x1xf32>) outs(%123 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = math.rsqrt %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %130 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %127 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%111 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.subf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %131 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %129 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%111 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.mulf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %132 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131, %arg13 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%111 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.mulf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %133 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132, %arg14 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%111 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_38 = tensor.collapse_shape %133 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %transposed_39 = linalg.transpose ins(%arg15 : tensor<32x32xf32>) outs(%41 : tensor<32x32xf32>) permutation = [1, 0] 
    %134 = linalg.matmul ins(%collapsed_38, %transposed_39 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%107 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %135 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel"]} ins(%134, %arg16 : tensor<?x32xf32>, tensor<32xf32>) outs(%106 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<?x32xf32>
    %expanded_40 = tensor.expand_shape %135 [[0, 1], [2]] output_shape [1, %105, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %136 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<1x?x32xf32>) outs(%111 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.divf %in, %cst_10 : f32
      %157 = math.erf %156 : f32
      %158 = arith.addf %157, %cst_2 : f32
      %159 = arith.mulf %158, %cst_3 : f32
      %160 = arith.mulf %in, %159 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_41 = tensor.collapse_shape %136 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %transposed_42 = linalg.transpose ins(%arg17 : tensor<32x32xf32>) outs(%41 : tensor<32x32xf32>) permutation = [1, 0] 
    %137 = linalg.matmul ins(%collapsed_41, %transposed_42 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%107 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %138 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel"]} ins(%137, %arg18 : tensor<?x32xf32>, tensor<32xf32>) outs(%106 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<?x32xf32>
    %expanded_43 = tensor.expand_shape %138 [[0, 1], [2]] output_shape [1, %105, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %139 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43, %133 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%111 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %140 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %156 = arith.extf %in : f32 to f64
      linalg.yield %156 : f64
    } -> tensor<1x?x32xf64>
    %141 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%140 : tensor<1x?x32xf64>) outs(%116 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.addf %in, %out : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %142 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x?x1xf64>) outs(%115 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.divf %in, %cst_7 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %143 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %142 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%113 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %156 = arith.subf %in, %in_44 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x32xf64>
    %144 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %143 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%113 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %156 = arith.mulf %in, %in_44 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x32xf64>
    %145 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%144 : tensor<1x?x32xf64>) outs(%116 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.addf %in, %out : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %146 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145 : tensor<1x?x1xf64>) outs(%115 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %156 = arith.divf %in, %cst_7 : f64
      linalg.yield %156 : f64
    } -> tensor<1x?x1xf64>
    %147 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<1x?x1xf64>) outs(%123 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %156 = arith.truncf %in : f64 to f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %148 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%139 : tensor<1x?x32xf32>) outs(%125 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.addf %in, %out : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %149 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148 : tensor<1x?x1xf32>) outs(%123 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.divf %in, %cst_8 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %150 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<1x?x1xf32>) outs(%123 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.truncf %cst_6 : f64 to f32
      %157 = arith.addf %in, %156 : f32
      linalg.yield %157 : f32
    } -> tensor<1x?x1xf32>
    %151 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<1x?x1xf32>) outs(%123 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = math.rsqrt %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %152 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139, %149 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%111 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.subf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %153 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %151 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%111 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.mulf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %154 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153, %arg19 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%111 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.mulf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %155 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %arg20 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%111 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %156 = arith.addf %in, %in_44 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    return %155 : tensor<1x?x32xf32>
  }
}

