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
  func.func @main(%arg0: tensor<1x?x32xf32>, %arg1: tensor<128x32xf32>, %arg2: tensor<32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<32x96xf32>, %arg5: tensor<96xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32x32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32x32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>) -> tensor<1x?x32xf32> {
    %c32_i64 = arith.constant 32 : i64
    %c2_i64 = arith.constant 2 : i64
    %c3_i64 = arith.constant 3 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c16_i64 = arith.constant 16 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_4 = arith.constant 0.79788456080286541 : f64
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant 0xFFF0000000000000 : f64
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant 3.200000e+01 : f64
    %cst_9 = arith.constant 3.200000e+01 : f32
    %cst_10 = arith.constant 5.000000e-01 : f32
    %cst_11 = arith.constant 1.000000e+00 : f32
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %171 = linalg.index 0 : index
      %172 = arith.index_cast %171 : index to i64
      linalg.yield %172 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1]] output_shape [1, %dim] : tensor<?xi64> into tensor<1x?xi64>
    %3 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x?xi64>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %171 = arith.index_cast %in : i64 to index
      %172 = linalg.index 2 : index
      %173 = arith.cmpi slt, %171, %c128 : index
      cf.assert %173, "index must be smaller than dim size"
      %174 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %174, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%171, %172] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %4 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %expanded_12 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_13 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %6 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %7 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_12 : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%6 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_41: i64, %out: i1):
      %171 = arith.cmpi sle, %in, %in_41 : i64
      linalg.yield %171 : i1
    } -> tensor<1x1x?x?xi1>
    %8 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %9 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %10 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%9 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %171 = linalg.index 2 : index
      %172 = linalg.index 3 : index
      %173 = arith.cmpi eq, %dim, %c1 : index
      %174 = arith.select %173, %c0, %171 : index
      %175 = arith.select %173, %c0, %172 : index
      %extracted = tensor.extract %7[%c0, %c0, %174, %175] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %11 = tensor.empty(%dim) : tensor<1x?x32xf64>
    %12 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x?x32xf32>) outs(%11 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %171 = arith.extf %in : f32 to f64
      linalg.yield %171 : f64
    } -> tensor<1x?x32xf64>
    %13 = tensor.empty(%dim) : tensor<1x?x1xf64>
    %14 = linalg.fill ins(%cst : f64) outs(%13 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%12 : tensor<1x?x32xf64>) outs(%14 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.addf %in, %out : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x?x1xf64>) outs(%13 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.divf %in, %cst_8 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %16 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%11 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %171 = arith.subf %in, %in_41 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x32xf64>
    %18 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %17 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%11 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %171 = arith.mulf %in, %in_41 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x32xf64>
    %19 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<1x?x32xf64>) outs(%14 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.addf %in, %out : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x?x1xf64>) outs(%13 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.divf %in, %cst_8 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %21 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x?x1xf64>) outs(%21 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %171 = arith.truncf %in : f64 to f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %23 = linalg.fill ins(%cst_0 : f32) outs(%21 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x?x32xf32>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.addf %in, %out : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x?x1xf32>) outs(%21 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.divf %in, %cst_9 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x?x1xf32>) outs(%21 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.truncf %cst_7 : f64 to f32
      %172 = arith.addf %in, %171 : f32
      linalg.yield %172 : f32
    } -> tensor<1x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x?x1xf32>) outs(%21 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = math.rsqrt %in : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %25 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.subf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %27 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.mulf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %arg2 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.mulf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %31 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %arg3 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %collapsed = tensor.collapse_shape %31 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %32 = tensor.empty(%dim) : tensor<?x96xf32>
    %33 = linalg.fill ins(%cst_0 : f32) outs(%32 : tensor<?x96xf32>) -> tensor<?x96xf32>
    %34 = linalg.matmul ins(%collapsed, %arg4 : tensor<?x32xf32>, tensor<32x96xf32>) outs(%33 : tensor<?x96xf32>) -> tensor<?x96xf32>
    %35 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%34, %arg5 : tensor<?x96xf32>, tensor<96xf32>) outs(%32 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<?x96xf32>
    %expanded_14 = tensor.expand_shape %35 [[0, 1], [2]] output_shape [1, %dim, 96] : tensor<?x96xf32> into tensor<1x?x96xf32>
    %extracted_slice = tensor.extract_slice %expanded_14[0, 0, 0] [1, %dim, 32] [1, 1, 1] : tensor<1x?x96xf32> to tensor<1x?x32xf32>
    %extracted_slice_15 = tensor.extract_slice %expanded_14[0, 0, 32] [1, %dim, 32] [1, 1, 1] : tensor<1x?x96xf32> to tensor<1x?x32xf32>
    %extracted_slice_16 = tensor.extract_slice %expanded_14[0, 0, 64] [1, %dim, 32] [1, 1, 1] : tensor<1x?x96xf32> to tensor<1x?x32xf32>
    %36 = arith.cmpi slt, %0, %c0_i64 : i64
    %37 = arith.select %36, %c1_i64, %0 : i64
    %38 = arith.extui %36 : i1 to i64
    %39 = arith.addi %38, %c1_i64 : i64
    %40 = arith.muli %37, %c16_i64 : i64
    %41 = arith.cmpi sle, %39, %c1_i64 : i64
    cf.assert %41, "must have at most one inferred (negative) dimension"
    %42 = arith.muli %0, %c32_i64 : i64
    %43 = arith.divsi %42, %40 : i64
    %44 = arith.select %36, %43, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %44, %43, %c16_i64 : tensor<4xi64>
    %reshape = tensor.reshape %extracted_slice_15(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %45 = arith.index_cast %44 : i64 to index
    cf.assert %41, "must have at most one inferred (negative) dimension"
    %reshape_17 = tensor.reshape %extracted_slice_16(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %46 = tensor.empty(%45) : tensor<1x2x?x16xf32>
    %transposed = linalg.transpose ins(%reshape_17 : tensor<1x?x2x16xf32>) outs(%46 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %41, "must have at most one inferred (negative) dimension"
    %reshape_18 = tensor.reshape %extracted_slice(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %transposed_19 = linalg.transpose ins(%reshape_18 : tensor<1x?x2x16xf32>) outs(%46 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %47 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xf32>
    %48 = linalg.generic {indexing_maps = [#map5, #map10, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %cst_2, %cst_3 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%47 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_41: f32, %in_42: f32, %out: f32):
      %171 = arith.select %in, %in_41, %in_42 : f32
      linalg.yield %171 : f32
    } -> tensor<1x1x?x?xf32>
    %49 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_19 : tensor<1x2x?x16xf32>) outs(%46 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.mulf %in, %cst_10 : f32
      linalg.yield %171 : f32
    } -> tensor<1x2x?x16xf32>
    %50 = tensor.empty(%45) : tensor<1x2x16x?xf32>
    %transposed_20 = linalg.transpose ins(%reshape : tensor<1x?x2x16xf32>) outs(%50 : tensor<1x2x16x?xf32>) permutation = [0, 2, 3, 1] 
    %51 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_20 : tensor<1x2x16x?xf32>) outs(%50 : tensor<1x2x16x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.mulf %in, %cst_10 : f32
      linalg.yield %171 : f32
    } -> tensor<1x2x16x?xf32>
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %52 = tensor.empty(%dim) : tensor<1x2x?x16xf32>
    %53 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%52 : tensor<1x2x?x16xf32>) {
    ^bb0(%out: f32):
      %171 = linalg.index 1 : index
      %172 = linalg.index 2 : index
      %173 = linalg.index 3 : index
      %174 = arith.cmpi eq, %45, %c1 : index
      %175 = arith.select %174, %c0, %172 : index
      %extracted = tensor.extract %49[%c0, %171, %175, %173] : tensor<1x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x16xf32>
    %collapsed_21 = tensor.collapse_shape %53 [[0, 1], [2], [3]] : tensor<1x2x?x16xf32> into tensor<2x?x16xf32>
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %54 = tensor.empty(%dim) : tensor<1x2x16x?xf32>
    %55 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%54 : tensor<1x2x16x?xf32>) {
    ^bb0(%out: f32):
      %171 = linalg.index 1 : index
      %172 = linalg.index 2 : index
      %173 = linalg.index 3 : index
      %174 = arith.cmpi eq, %45, %c1 : index
      %175 = arith.select %174, %c0, %173 : index
      %extracted = tensor.extract %51[%c0, %171, %172, %175] : tensor<1x2x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x16x?xf32>
    %collapsed_22 = tensor.collapse_shape %55 [[0, 1], [2], [3]] : tensor<1x2x16x?xf32> into tensor<2x16x?xf32>
    %56 = tensor.empty(%dim, %dim) : tensor<2x?x?xf32>
    %57 = linalg.fill ins(%cst_0 : f32) outs(%56 : tensor<2x?x?xf32>) -> tensor<2x?x?xf32>
    %58 = linalg.batch_matmul ins(%collapsed_21, %collapsed_22 : tensor<2x?x16xf32>, tensor<2x16x?xf32>) outs(%57 : tensor<2x?x?xf32>) -> tensor<2x?x?xf32>
    %59 = arith.muli %0, %c2_i64 : i64
    %60 = arith.select %36, %c2_i64, %59 : i64
    %61 = arith.muli %60, %0 : i64
    %62 = arith.select %36, %c2_i64, %61 : i64
    %63 = arith.select %36, %39, %38 : i64
    %64 = arith.cmpi sle, %63, %c1_i64 : i64
    cf.assert %64, "must have at most one inferred (negative) dimension"
    %65 = arith.muli %59, %0 : i64
    %66 = arith.divsi %65, %62 : i64
    %67 = arith.select %36, %66, %0 : i64
    %from_elements_23 = tensor.from_elements %c1_i64, %c2_i64, %67, %67 : tensor<4xi64>
    %reshape_24 = tensor.reshape %58(%from_elements_23) : (tensor<2x?x?xf32>, tensor<4xi64>) -> tensor<1x2x?x?xf32>
    %68 = arith.index_cast %67 : i64 to index
    %69 = arith.cmpi eq, %68, %dim : index
    cf.assert %69, "mismatched size for broadcast"
    cf.assert %69, "mismatched size for broadcast"
    %70 = tensor.empty(%68, %68) : tensor<1x2x?x?xf32>
    %71 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_24, %48 : tensor<1x2x?x?xf32>, tensor<1x1x?x?xf32>) outs(%70 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x2x?x?xf32>
    %72 = tensor.empty(%68) : tensor<1x2x?xi64>
    %73 = linalg.fill ins(%c0_i64 : i64) outs(%72 : tensor<1x2x?xi64>) -> tensor<1x2x?xi64>
    %74 = tensor.empty(%68) : tensor<1x2x?xf32>
    %75 = linalg.fill ins(%cst_1 : f32) outs(%74 : tensor<1x2x?xf32>) -> tensor<1x2x?xf32>
    %76:2 = linalg.generic {indexing_maps = [#map5, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%71 : tensor<1x2x?x?xf32>) outs(%75, %73 : tensor<1x2x?xf32>, tensor<1x2x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_41: i64):
      %171 = linalg.index 3 : index
      %172 = arith.index_cast %171 : index to i64
      %173 = arith.maximumf %in, %out : f32
      %174 = arith.cmpf ogt, %in, %out : f32
      %175 = arith.select %174, %172, %out_41 : i64
      linalg.yield %173, %175 : f32, i64
    } -> (tensor<1x2x?xf32>, tensor<1x2x?xi64>)
    %expanded_25 = tensor.expand_shape %76#0 [[0], [1], [2, 3]] output_shape [1, 2, %68, 1] : tensor<1x2x?xf32> into tensor<1x2x?x1xf32>
    %77 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %expanded_25 : tensor<1x2x?x?xf32>, tensor<1x2x?x1xf32>) outs(%70 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.subf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x2x?x?xf32>
    %78 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77 : tensor<1x2x?x?xf32>) outs(%70 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = math.exp %in : f32
      linalg.yield %171 : f32
    } -> tensor<1x2x?x?xf32>
    %79 = tensor.empty(%68) : tensor<1x2x?x1xf32>
    %80 = linalg.fill ins(%cst_0 : f32) outs(%79 : tensor<1x2x?x1xf32>) -> tensor<1x2x?x1xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%78 : tensor<1x2x?x?xf32>) outs(%80 : tensor<1x2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.addf %in, %out : f32
      linalg.yield %171 : f32
    } -> tensor<1x2x?x1xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %81 : tensor<1x2x?x?xf32>, tensor<1x2x?x1xf32>) outs(%70 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.divf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x2x?x?xf32>
    %83 = tensor.empty(%68, %68) : tensor<1x2x?x?xi1>
    %84 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71 : tensor<1x2x?x?xf32>) outs(%83 : tensor<1x2x?x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %171 = arith.extf %in : f32 to f64
      %172 = arith.cmpf oeq, %171, %cst_6 : f64
      linalg.yield %172 : i1
    } -> tensor<1x2x?x?xi1>
    %85 = tensor.empty(%68) : tensor<1x2x?x1xi1>
    %86 = linalg.fill ins(%true : i1) outs(%85 : tensor<1x2x?x1xi1>) -> tensor<1x2x?x1xi1>
    %87 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%84 : tensor<1x2x?x?xi1>) outs(%86 : tensor<1x2x?x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %171 = arith.andi %in, %out : i1
      linalg.yield %171 : i1
    } -> tensor<1x2x?x1xi1>
    %88 = arith.cmpi sge, %67, %c0_i64 : i64
    cf.assert %88, "negative values not allowed in new dimensions"
    %89 = arith.index_cast %67 : i64 to index
    cf.assert %88, "negative values not allowed in new dimensions"
    %90 = tensor.empty(%89, %89) : tensor<1x2x?x?xf32>
    %91 = linalg.generic {indexing_maps = [#map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%90 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x?x?xf32>
    %92 = arith.cmpi eq, %68, %89 : index
    cf.assert %92, "mismatched size for broadcast"
    %93 = arith.cmpi eq, %89, %68 : index
    cf.assert %93, "mismatched size for broadcast"
    %94 = tensor.empty(%68, %89) : tensor<1x2x?x?xf32>
    %95 = linalg.generic {indexing_maps = [#map4, #map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87, %91, %82 : tensor<1x2x?x1xi1>, tensor<1x2x?x?xf32>, tensor<1x2x?x?xf32>) outs(%94 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: i1, %in_41: f32, %in_42: f32, %out: f32):
      %171 = arith.select %in, %in_41, %in_42 : f32
      linalg.yield %171 : f32
    } -> tensor<1x2x?x?xf32>
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %96 = tensor.empty(%dim, %dim) : tensor<1x2x?x?xf32>
    %97 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%96 : tensor<1x2x?x?xf32>) {
    ^bb0(%out: f32):
      %171 = linalg.index 1 : index
      %172 = linalg.index 2 : index
      %173 = linalg.index 3 : index
      %174 = arith.cmpi eq, %68, %c1 : index
      %175 = arith.select %174, %c0, %172 : index
      %176 = arith.cmpi eq, %89, %c1 : index
      %177 = arith.select %176, %c0, %173 : index
      %extracted = tensor.extract %95[%c0, %171, %175, %177] : tensor<1x2x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x?xf32>
    cf.assert %64, "must have at most one inferred (negative) dimension"
    %from_elements_26 = tensor.from_elements %c2_i64, %67, %67 : tensor<3xi64>
    %reshape_27 = tensor.reshape %97(%from_elements_26) : (tensor<1x2x?x?xf32>, tensor<3xi64>) -> tensor<2x?x?xf32>
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %98 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%52 : tensor<1x2x?x16xf32>) {
    ^bb0(%out: f32):
      %171 = linalg.index 1 : index
      %172 = linalg.index 2 : index
      %173 = linalg.index 3 : index
      %174 = arith.cmpi eq, %45, %c1 : index
      %175 = arith.select %174, %c0, %172 : index
      %extracted = tensor.extract %transposed[%c0, %171, %175, %173] : tensor<1x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x16xf32>
    %collapsed_28 = tensor.collapse_shape %98 [[0, 1], [2], [3]] : tensor<1x2x?x16xf32> into tensor<2x?x16xf32>
    %99 = arith.cmpi eq, %67, %0 : i64
    cf.assert %99, "mismatching contracting dimension"
    %100 = tensor.empty(%68) : tensor<2x?x16xf32>
    %101 = linalg.fill ins(%cst_0 : f32) outs(%100 : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
    %102 = linalg.batch_matmul ins(%reshape_27, %collapsed_28 : tensor<2x?x?xf32>, tensor<2x?x16xf32>) outs(%101 : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
    %expanded_29 = tensor.expand_shape %102 [[0, 1], [2], [3]] output_shape [1, 2, %68, 16] : tensor<2x?x16xf32> into tensor<1x2x?x16xf32>
    %103 = tensor.empty(%68) : tensor<1x?x2x16xf32>
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<1x2x?x16xf32>) outs(%103 : tensor<1x?x2x16xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %41, "must have at most one inferred (negative) dimension"
    %104 = arith.muli %67, %c32_i64 : i64
    %105 = arith.divsi %104, %37 : i64
    %106 = arith.select %36, %105, %0 : i64
    %from_elements_31 = tensor.from_elements %c1_i64, %106, %105 : tensor<3xi64>
    %reshape_32 = tensor.reshape %transposed_30(%from_elements_31) : (tensor<1x?x2x16xf32>, tensor<3xi64>) -> tensor<1x?x32xf32>
    %collapsed_33 = tensor.collapse_shape %reshape_32 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %107 = arith.index_cast %106 : i64 to index
    %108 = tensor.empty(%107) : tensor<?x32xf32>
    %109 = linalg.fill ins(%cst_0 : f32) outs(%108 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %110 = linalg.matmul ins(%collapsed_33, %arg6 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%109 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %111 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%110, %arg7 : tensor<?x32xf32>, tensor<32xf32>) outs(%108 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<?x32xf32>
    %expanded_34 = tensor.expand_shape %111 [[0, 1], [2]] output_shape [1, %107, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %112 = arith.cmpi eq, %107, %dim : index
    cf.assert %112, "mismatched size for broadcast"
    %113 = tensor.empty(%107) : tensor<1x?x32xf32>
    %114 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34, %5 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %115 = tensor.empty(%107) : tensor<1x?x32xf64>
    %116 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x?x32xf32>) outs(%115 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %171 = arith.extf %in : f32 to f64
      linalg.yield %171 : f64
    } -> tensor<1x?x32xf64>
    %117 = tensor.empty(%107) : tensor<1x?x1xf64>
    %118 = linalg.fill ins(%cst : f64) outs(%117 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %119 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%116 : tensor<1x?x32xf64>) outs(%118 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.addf %in, %out : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %120 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x?x1xf64>) outs(%117 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.divf %in, %cst_8 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %121 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %120 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%115 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %171 = arith.subf %in, %in_41 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x32xf64>
    %122 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %121 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%115 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %171 = arith.mulf %in, %in_41 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x32xf64>
    %123 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%122 : tensor<1x?x32xf64>) outs(%118 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.addf %in, %out : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %124 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x?x1xf64>) outs(%117 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.divf %in, %cst_8 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %125 = tensor.empty(%107) : tensor<1x?x1xf32>
    %126 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x?x1xf64>) outs(%125 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %171 = arith.truncf %in : f64 to f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %127 = linalg.fill ins(%cst_0 : f32) outs(%125 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %128 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%114 : tensor<1x?x32xf32>) outs(%127 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.addf %in, %out : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %129 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x?x1xf32>) outs(%125 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.divf %in, %cst_9 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %130 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x?x1xf32>) outs(%125 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.truncf %cst_7 : f64 to f32
      %172 = arith.addf %in, %171 : f32
      linalg.yield %172 : f32
    } -> tensor<1x?x1xf32>
    %131 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x?x1xf32>) outs(%125 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = math.rsqrt %in : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %132 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %129 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.subf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %133 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132, %131 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.mulf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %134 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %arg8 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.mulf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %135 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %arg9 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_35 = tensor.collapse_shape %135 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %136 = linalg.matmul ins(%collapsed_35, %arg10 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%109 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %137 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%136, %arg11 : tensor<?x32xf32>, tensor<32xf32>) outs(%108 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<?x32xf32>
    %expanded_36 = tensor.expand_shape %137 [[0, 1], [2]] output_shape [1, %107, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %138 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36 : tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.mulf %in, %cst_10 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %139 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36 : tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %140 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.truncf %cst_5 : f64 to f32
      %172 = arith.mulf %in, %171 : f32
      linalg.yield %172 : f32
    } -> tensor<1x?x32xf32>
    %141 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36, %140 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %142 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.truncf %cst_4 : f64 to f32
      %172 = arith.mulf %in, %171 : f32
      linalg.yield %172 : f32
    } -> tensor<1x?x32xf32>
    %143 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = math.tanh %in : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %144 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.addf %in, %cst_11 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %145 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %144 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.mulf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_37 = tensor.collapse_shape %145 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %146 = linalg.matmul ins(%collapsed_37, %arg12 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%109 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %147 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel"]} ins(%146, %arg13 : tensor<?x32xf32>, tensor<32xf32>) outs(%108 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<?x32xf32>
    %expanded_38 = tensor.expand_shape %147 [[0, 1], [2]] output_shape [1, %107, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %148 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %expanded_38 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %149 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148 : tensor<1x?x32xf32>) outs(%115 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %171 = arith.extf %in : f32 to f64
      linalg.yield %171 : f64
    } -> tensor<1x?x32xf64>
    %150 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%149 : tensor<1x?x32xf64>) outs(%118 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.addf %in, %out : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %151 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<1x?x1xf64>) outs(%117 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.divf %in, %cst_8 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %152 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149, %151 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%115 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %171 = arith.subf %in, %in_41 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x32xf64>
    %153 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %152 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%115 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %171 = arith.mulf %in, %in_41 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x32xf64>
    %154 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%153 : tensor<1x?x32xf64>) outs(%118 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.addf %in, %out : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %155 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<1x?x1xf64>) outs(%117 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %171 = arith.divf %in, %cst_8 : f64
      linalg.yield %171 : f64
    } -> tensor<1x?x1xf64>
    %156 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<1x?x1xf64>) outs(%125 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %171 = arith.truncf %in : f64 to f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %157 = linalg.generic {indexing_maps = [#map2, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%148 : tensor<1x?x32xf32>) outs(%127 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.addf %in, %out : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %158 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157 : tensor<1x?x1xf32>) outs(%125 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.divf %in, %cst_9 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %159 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156 : tensor<1x?x1xf32>) outs(%125 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = arith.truncf %cst_7 : f64 to f32
      %172 = arith.addf %in, %171 : f32
      linalg.yield %172 : f32
    } -> tensor<1x?x1xf32>
    %160 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159 : tensor<1x?x1xf32>) outs(%125 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %171 = math.rsqrt %in : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x1xf32>
    %161 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %158 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.subf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %162 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161, %160 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.mulf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %163 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162, %arg14 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.mulf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %164 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163, %arg15 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%113 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %171 = arith.addf %in, %in_41 : f32
      linalg.yield %171 : f32
    } -> tensor<1x?x32xf32>
    %165 = arith.select %36, %c2_i64, %c1_i64 : i64
    %166 = arith.muli %37, %c32_i64 : i64
    %167 = arith.cmpi sle, %165, %c1_i64 : i64
    cf.assert %167, "must have at most one inferred (negative) dimension"
    %168 = arith.muli %106, %c32_i64 : i64
    %169 = arith.divsi %168, %166 : i64
    %170 = arith.select %36, %169, %0 : i64
    %from_elements_39 = tensor.from_elements %169, %170, %c32_i64 : tensor<3xi64>
    %reshape_40 = tensor.reshape %164(%from_elements_39) : (tensor<1x?x32xf32>, tensor<3xi64>) -> tensor<1x?x32xf32>
    return %reshape_40 : tensor<1x?x32xf32>
  }
}

