#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> ()>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map8 = affine_map<(d0, d1, d2) -> (d2)>
#map9 = affine_map<(d0, d1) -> (d0, d1)>
#map10 = affine_map<(d0, d1) -> (d1)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x?x32xf32>, %arg1: tensor<128x32xf32>, %arg2: tensor<32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<32x96xf32>, %arg5: tensor<96xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32x32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32x32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>) -> tensor<1x?x32xf32> {
    %c32_i64 = arith.constant 32 : i64
    %c3_i64 = arith.constant 3 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c16_i64 = arith.constant 16 : i64
    %c2_i64 = arith.constant 2 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 0.79788456080286541 : f64
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant 1.000000e-05 : f64
    %cst_7 = arith.constant 3.200000e+01 : f64
    %cst_8 = arith.constant 3.200000e+01 : f32
    %cst_9 = arith.constant 2.500000e-01 : f32
    %cst_10 = arith.constant 5.000000e-01 : f32
    %cst_11 = arith.constant 1.000000e+00 : f32
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %153 = linalg.index 0 : index
      %154 = arith.index_cast %153 : index to i64
      linalg.yield %154 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1]] output_shape [1, %dim] : tensor<?xi64> into tensor<1x?xi64>
    %3 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x?xi64>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %153 = arith.index_cast %in : i64 to index
      %154 = linalg.index 2 : index
      %155 = arith.cmpi slt, %153, %c128 : index
      cf.assert %155, "index must be smaller than dim size"
      %156 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %156, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%153, %154] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %4 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %expanded_12 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_13 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %6 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %7 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_12 : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%6 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_39: i64, %out: i1):
      %153 = arith.cmpi sle, %in, %in_39 : i64
      linalg.yield %153 : i1
    } -> tensor<1x1x?x?xi1>
    %8 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %9 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %10 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%9 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %153 = linalg.index 2 : index
      %154 = linalg.index 3 : index
      %155 = arith.cmpi eq, %dim, %c1 : index
      %156 = arith.select %155, %c0, %153 : index
      %157 = arith.select %155, %c0, %154 : index
      %extracted = tensor.extract %7[%c0, %c0, %156, %157] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %11 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %cst_3, %cst_2 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%11 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_39: f32, %in_40: f32, %out: f32):
      %153 = arith.select %in, %in_39, %in_40 : f32
      linalg.yield %153 : f32
    } -> tensor<1x1x?x?xf32>
    %13 = tensor.empty(%dim) : tensor<1x?x32xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x?x32xf32>) outs(%13 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %153 = arith.extf %in : f32 to f64
      linalg.yield %153 : f64
    } -> tensor<1x?x32xf64>
    %15 = tensor.empty(%dim) : tensor<1x?x1xf64>
    %16 = linalg.fill ins(%cst : f64) outs(%15 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<1x?x32xf64>) outs(%16 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.addf %in, %out : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x?x1xf64>) outs(%15 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.divf %in, %cst_7 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %19 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %18 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%13 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %153 = arith.subf %in, %in_39 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x32xf64>
    %20 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %19 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%13 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %153 = arith.mulf %in, %in_39 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x32xf64>
    %21 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<1x?x32xf64>) outs(%16 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.addf %in, %out : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x?x1xf64>) outs(%15 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.divf %in, %cst_7 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %23 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x?x1xf64>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %153 = arith.truncf %in : f64 to f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %25 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x?x32xf32>) outs(%25 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.addf %in, %out : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x?x1xf32>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.divf %in, %cst_8 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x?x1xf32>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.truncf %cst_6 : f64 to f32
      %154 = arith.addf %in, %153 : f32
      linalg.yield %154 : f32
    } -> tensor<1x?x1xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<1x?x1xf32>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = math.rsqrt %in : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %27 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.subf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %31 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.mulf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %32 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %arg2 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.mulf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %33 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %arg3 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%3 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %collapsed = tensor.collapse_shape %33 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %34 = tensor.empty(%dim) : tensor<?x96xf32>
    %35 = linalg.fill ins(%cst_0 : f32) outs(%34 : tensor<?x96xf32>) -> tensor<?x96xf32>
    %36 = linalg.matmul ins(%collapsed, %arg4 : tensor<?x32xf32>, tensor<32x96xf32>) outs(%35 : tensor<?x96xf32>) -> tensor<?x96xf32>
    %37 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%36, %arg5 : tensor<?x96xf32>, tensor<96xf32>) outs(%34 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<?x96xf32>
    %expanded_14 = tensor.expand_shape %37 [[0, 1], [2]] output_shape [1, %dim, 96] : tensor<?x96xf32> into tensor<1x?x96xf32>
    %extracted_slice = tensor.extract_slice %expanded_14[0, 0, 0] [1, %dim, 32] [1, 1, 1] : tensor<1x?x96xf32> to tensor<1x?x32xf32>
    %extracted_slice_15 = tensor.extract_slice %expanded_14[0, 0, 32] [1, %dim, 32] [1, 1, 1] : tensor<1x?x96xf32> to tensor<1x?x32xf32>
    %extracted_slice_16 = tensor.extract_slice %expanded_14[0, 0, 64] [1, %dim, 32] [1, 1, 1] : tensor<1x?x96xf32> to tensor<1x?x32xf32>
    %38 = arith.cmpi slt, %0, %c0_i64 : i64
    %39 = arith.select %38, %c1_i64, %0 : i64
    %40 = arith.extui %38 : i1 to i64
    %41 = arith.addi %40, %c1_i64 : i64
    %42 = arith.muli %39, %c16_i64 : i64
    %43 = arith.cmpi sle, %41, %c1_i64 : i64
    cf.assert %43, "must have at most one inferred (negative) dimension"
    %44 = arith.muli %0, %c32_i64 : i64
    %45 = arith.divsi %44, %42 : i64
    %46 = arith.select %38, %45, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %46, %45, %c16_i64 : tensor<4xi64>
    %reshape = tensor.reshape %extracted_slice_15(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %47 = arith.index_cast %46 : i64 to index
    cf.assert %43, "must have at most one inferred (negative) dimension"
    %reshape_17 = tensor.reshape %extracted_slice_16(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %48 = tensor.empty(%47) : tensor<1x2x?x16xf32>
    %transposed = linalg.transpose ins(%reshape_17 : tensor<1x?x2x16xf32>) outs(%48 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %43, "must have at most one inferred (negative) dimension"
    %reshape_18 = tensor.reshape %extracted_slice(%from_elements) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %transposed_19 = linalg.transpose ins(%reshape_18 : tensor<1x?x2x16xf32>) outs(%48 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %49 = tensor.empty(%47) : tensor<1x2x16x?xf32>
    %transposed_20 = linalg.transpose ins(%reshape : tensor<1x?x2x16xf32>) outs(%49 : tensor<1x2x16x?xf32>) permutation = [0, 2, 3, 1] 
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %50 = tensor.empty(%dim) : tensor<1x2x?x16xf32>
    %51 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%50 : tensor<1x2x?x16xf32>) {
    ^bb0(%out: f32):
      %153 = linalg.index 1 : index
      %154 = linalg.index 2 : index
      %155 = linalg.index 3 : index
      %156 = arith.cmpi eq, %47, %c1 : index
      %157 = arith.select %156, %c0, %154 : index
      %extracted = tensor.extract %transposed_19[%c0, %153, %157, %155] : tensor<1x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x16xf32>
    %collapsed_21 = tensor.collapse_shape %51 [[0, 1], [2], [3]] : tensor<1x2x?x16xf32> into tensor<2x?x16xf32>
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %52 = tensor.empty(%dim) : tensor<1x2x16x?xf32>
    %53 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%52 : tensor<1x2x16x?xf32>) {
    ^bb0(%out: f32):
      %153 = linalg.index 1 : index
      %154 = linalg.index 2 : index
      %155 = linalg.index 3 : index
      %156 = arith.cmpi eq, %47, %c1 : index
      %157 = arith.select %156, %c0, %155 : index
      %extracted = tensor.extract %transposed_20[%c0, %153, %154, %157] : tensor<1x2x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x16x?xf32>
    %collapsed_22 = tensor.collapse_shape %53 [[0, 1], [2], [3]] : tensor<1x2x16x?xf32> into tensor<2x16x?xf32>
    %54 = tensor.empty(%dim, %dim) : tensor<2x?x?xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<2x?x?xf32>) -> tensor<2x?x?xf32>
    %56 = linalg.batch_matmul ins(%collapsed_21, %collapsed_22 : tensor<2x?x16xf32>, tensor<2x16x?xf32>) outs(%55 : tensor<2x?x?xf32>) -> tensor<2x?x?xf32>
    %57 = arith.muli %0, %c2_i64 : i64
    %58 = arith.select %38, %c2_i64, %57 : i64
    %59 = arith.muli %58, %0 : i64
    %60 = arith.select %38, %c2_i64, %59 : i64
    %61 = arith.select %38, %41, %40 : i64
    %62 = arith.cmpi sle, %61, %c1_i64 : i64
    cf.assert %62, "must have at most one inferred (negative) dimension"
    %63 = arith.muli %57, %0 : i64
    %64 = arith.divsi %63, %60 : i64
    %65 = arith.select %38, %64, %0 : i64
    %from_elements_23 = tensor.from_elements %c1_i64, %c2_i64, %65, %65 : tensor<4xi64>
    %reshape_24 = tensor.reshape %56(%from_elements_23) : (tensor<2x?x?xf32>, tensor<4xi64>) -> tensor<1x2x?x?xf32>
    %66 = arith.index_cast %65 : i64 to index
    %67 = tensor.empty(%66, %66) : tensor<1x2x?x?xf32>
    %68 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_24 : tensor<1x2x?x?xf32>) outs(%67 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.mulf %in, %cst_9 : f32
      linalg.yield %153 : f32
    } -> tensor<1x2x?x?xf32>
    %69 = arith.cmpi eq, %66, %dim : index
    cf.assert %69, "mismatched size for broadcast"
    cf.assert %69, "mismatched size for broadcast"
    %70 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %12 : tensor<1x2x?x?xf32>, tensor<1x1x?x?xf32>) outs(%67 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x2x?x?xf32>
    %71 = tensor.empty(%66) : tensor<1x2x?xi64>
    %72 = linalg.fill ins(%c0_i64 : i64) outs(%71 : tensor<1x2x?xi64>) -> tensor<1x2x?xi64>
    %73 = tensor.empty(%66) : tensor<1x2x?xf32>
    %74 = linalg.fill ins(%cst_1 : f32) outs(%73 : tensor<1x2x?xf32>) -> tensor<1x2x?xf32>
    %75:2 = linalg.generic {indexing_maps = [#map5, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%70 : tensor<1x2x?x?xf32>) outs(%74, %72 : tensor<1x2x?xf32>, tensor<1x2x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_39: i64):
      %153 = linalg.index 3 : index
      %154 = arith.index_cast %153 : index to i64
      %155 = arith.maximumf %in, %out : f32
      %156 = arith.cmpf ogt, %in, %out : f32
      %157 = arith.select %156, %154, %out_39 : i64
      linalg.yield %155, %157 : f32, i64
    } -> (tensor<1x2x?xf32>, tensor<1x2x?xi64>)
    %expanded_25 = tensor.expand_shape %75#0 [[0], [1], [2, 3]] output_shape [1, 2, %66, 1] : tensor<1x2x?xf32> into tensor<1x2x?x1xf32>
    %76 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %expanded_25 : tensor<1x2x?x?xf32>, tensor<1x2x?x1xf32>) outs(%67 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.subf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x2x?x?xf32>
    %77 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76 : tensor<1x2x?x?xf32>) outs(%67 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = math.exp %in : f32
      linalg.yield %153 : f32
    } -> tensor<1x2x?x?xf32>
    %78 = tensor.empty(%66) : tensor<1x2x?x1xf32>
    %79 = linalg.fill ins(%cst_0 : f32) outs(%78 : tensor<1x2x?x1xf32>) -> tensor<1x2x?x1xf32>
    %80 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%77 : tensor<1x2x?x?xf32>) outs(%79 : tensor<1x2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.addf %in, %out : f32
      linalg.yield %153 : f32
    } -> tensor<1x2x?x1xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77, %80 : tensor<1x2x?x?xf32>, tensor<1x2x?x1xf32>) outs(%67 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.divf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x2x?x?xf32>
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %82 = tensor.empty(%dim, %dim) : tensor<1x2x?x?xf32>
    %83 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%82 : tensor<1x2x?x?xf32>) {
    ^bb0(%out: f32):
      %153 = linalg.index 1 : index
      %154 = linalg.index 2 : index
      %155 = linalg.index 3 : index
      %156 = arith.cmpi eq, %66, %c1 : index
      %157 = arith.select %156, %c0, %154 : index
      %158 = arith.select %156, %c0, %155 : index
      %extracted = tensor.extract %81[%c0, %153, %157, %158] : tensor<1x2x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x?xf32>
    cf.assert %62, "must have at most one inferred (negative) dimension"
    %from_elements_26 = tensor.from_elements %c2_i64, %65, %65 : tensor<3xi64>
    %reshape_27 = tensor.reshape %83(%from_elements_26) : (tensor<1x2x?x?xf32>, tensor<3xi64>) -> tensor<2x?x?xf32>
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %84 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%50 : tensor<1x2x?x16xf32>) {
    ^bb0(%out: f32):
      %153 = linalg.index 1 : index
      %154 = linalg.index 2 : index
      %155 = linalg.index 3 : index
      %156 = arith.cmpi eq, %47, %c1 : index
      %157 = arith.select %156, %c0, %154 : index
      %extracted = tensor.extract %transposed[%c0, %153, %157, %155] : tensor<1x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x?x16xf32>
    %collapsed_28 = tensor.collapse_shape %84 [[0, 1], [2], [3]] : tensor<1x2x?x16xf32> into tensor<2x?x16xf32>
    %85 = arith.cmpi eq, %65, %0 : i64
    cf.assert %85, "mismatching contracting dimension"
    %86 = tensor.empty(%66) : tensor<2x?x16xf32>
    %87 = linalg.fill ins(%cst_0 : f32) outs(%86 : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
    %88 = linalg.batch_matmul ins(%reshape_27, %collapsed_28 : tensor<2x?x?xf32>, tensor<2x?x16xf32>) outs(%87 : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
    %expanded_29 = tensor.expand_shape %88 [[0, 1], [2], [3]] output_shape [1, 2, %66, 16] : tensor<2x?x16xf32> into tensor<1x2x?x16xf32>
    %89 = tensor.empty(%66) : tensor<1x?x2x16xf32>
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<1x2x?x16xf32>) outs(%89 : tensor<1x?x2x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_31 = tensor.collapse_shape %transposed_30 [[0, 1], [2, 3]] : tensor<1x?x2x16xf32> into tensor<?x32xf32>
    %90 = tensor.empty(%66) : tensor<?x32xf32>
    %91 = linalg.fill ins(%cst_0 : f32) outs(%90 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %92 = linalg.matmul ins(%collapsed_31, %arg6 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%91 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %93 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%92, %arg7 : tensor<?x32xf32>, tensor<32xf32>) outs(%90 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<?x32xf32>
    %expanded_32 = tensor.expand_shape %93 [[0, 1], [2]] output_shape [1, %66, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %94 = arith.cmpi eq, %66, %dim : index
    cf.assert %94, "mismatched size for broadcast"
    %95 = tensor.empty(%66) : tensor<1x?x32xf32>
    %96 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %5 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %97 = tensor.empty(%66) : tensor<1x?x32xf64>
    %98 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x?x32xf32>) outs(%97 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %153 = arith.extf %in : f32 to f64
      linalg.yield %153 : f64
    } -> tensor<1x?x32xf64>
    %99 = tensor.empty(%66) : tensor<1x?x1xf64>
    %100 = linalg.fill ins(%cst : f64) outs(%99 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %101 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<1x?x32xf64>) outs(%100 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.addf %in, %out : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %102 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x?x1xf64>) outs(%99 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.divf %in, %cst_7 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %103 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %102 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%97 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %153 = arith.subf %in, %in_39 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x32xf64>
    %104 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %103 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%97 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %153 = arith.mulf %in, %in_39 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x32xf64>
    %105 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%104 : tensor<1x?x32xf64>) outs(%100 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.addf %in, %out : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %106 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x?x1xf64>) outs(%99 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.divf %in, %cst_7 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %107 = tensor.empty(%66) : tensor<1x?x1xf32>
    %108 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x?x1xf64>) outs(%107 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %153 = arith.truncf %in : f64 to f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %109 = linalg.fill ins(%cst_0 : f32) outs(%107 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %110 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%96 : tensor<1x?x32xf32>) outs(%109 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.addf %in, %out : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %111 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x?x1xf32>) outs(%107 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.divf %in, %cst_8 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %112 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x?x1xf32>) outs(%107 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.truncf %cst_6 : f64 to f32
      %154 = arith.addf %in, %153 : f32
      linalg.yield %154 : f32
    } -> tensor<1x?x1xf32>
    %113 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x?x1xf32>) outs(%107 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = math.rsqrt %in : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %114 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %111 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.subf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %115 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %113 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.mulf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %116 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %arg8 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.mulf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %117 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %arg9 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_33 = tensor.collapse_shape %117 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %118 = linalg.matmul ins(%collapsed_33, %arg10 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%91 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %119 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%118, %arg11 : tensor<?x32xf32>, tensor<32xf32>) outs(%90 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<?x32xf32>
    %expanded_34 = tensor.expand_shape %119 [[0, 1], [2]] output_shape [1, %66, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %120 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<1x?x32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.mulf %in, %cst_10 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %121 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<1x?x32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %122 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x?x32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.truncf %cst_5 : f64 to f32
      %154 = arith.mulf %in, %153 : f32
      linalg.yield %154 : f32
    } -> tensor<1x?x32xf32>
    %123 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34, %122 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %124 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x?x32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.truncf %cst_4 : f64 to f32
      %154 = arith.mulf %in, %153 : f32
      linalg.yield %154 : f32
    } -> tensor<1x?x32xf32>
    %125 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x?x32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = math.tanh %in : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %126 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x?x32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.addf %in, %cst_11 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %127 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %126 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.mulf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_35 = tensor.collapse_shape %127 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %128 = linalg.matmul ins(%collapsed_35, %arg12 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%91 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %129 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%128, %arg13 : tensor<?x32xf32>, tensor<32xf32>) outs(%90 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<?x32xf32>
    %expanded_36 = tensor.expand_shape %129 [[0, 1], [2]] output_shape [1, %66, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %130 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %expanded_36 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %131 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x?x32xf32>) outs(%97 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %153 = arith.extf %in : f32 to f64
      linalg.yield %153 : f64
    } -> tensor<1x?x32xf64>
    %132 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%131 : tensor<1x?x32xf64>) outs(%100 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.addf %in, %out : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %133 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x?x1xf64>) outs(%99 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.divf %in, %cst_7 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %134 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131, %133 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%97 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %153 = arith.subf %in, %in_39 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x32xf64>
    %135 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %134 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%97 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %153 = arith.mulf %in, %in_39 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x32xf64>
    %136 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%135 : tensor<1x?x32xf64>) outs(%100 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.addf %in, %out : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %137 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<1x?x1xf64>) outs(%99 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %153 = arith.divf %in, %cst_7 : f64
      linalg.yield %153 : f64
    } -> tensor<1x?x1xf64>
    %138 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<1x?x1xf64>) outs(%107 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %153 = arith.truncf %in : f64 to f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %139 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%130 : tensor<1x?x32xf32>) outs(%109 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.addf %in, %out : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %140 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<1x?x1xf32>) outs(%107 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.divf %in, %cst_8 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %141 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x?x1xf32>) outs(%107 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = arith.truncf %cst_6 : f64 to f32
      %154 = arith.addf %in, %153 : f32
      linalg.yield %154 : f32
    } -> tensor<1x?x1xf32>
    %142 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x?x1xf32>) outs(%107 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %153 = math.rsqrt %in : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x1xf32>
    %143 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %140 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.subf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %144 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %142 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.mulf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %145 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %arg14 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.mulf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %146 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145, %arg15 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%95 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %153 = arith.addf %in, %in_39 : f32
      linalg.yield %153 : f32
    } -> tensor<1x?x32xf32>
    %147 = arith.select %38, %c2_i64, %c1_i64 : i64
    %148 = arith.muli %39, %c32_i64 : i64
    %149 = arith.cmpi sle, %147, %c1_i64 : i64
    cf.assert %149, "must have at most one inferred (negative) dimension"
    %150 = arith.muli %65, %c32_i64 : i64
    %151 = arith.divsi %150, %148 : i64
    %152 = arith.select %38, %151, %0 : i64
    %from_elements_37 = tensor.from_elements %151, %152, %c32_i64 : tensor<3xi64>
    %reshape_38 = tensor.reshape %146(%from_elements_37) : (tensor<1x?x32xf32>, tensor<3xi64>) -> tensor<1x?x32xf32>
    return %reshape_38 : tensor<1x?x32xf32>
  }
}

