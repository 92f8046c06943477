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
#map11 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
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
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 0.79788456080286541 : f64
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant 0.35355339059327379 : f64
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant 3.200000e+01 : f64
    %cst_9 = arith.constant 3.200000e+01 : f32
    %c32_i64 = arith.constant 32 : i64
    %cst_10 = arith.constant 5.000000e-01 : f32
    %cst_11 = arith.constant 1.000000e+00 : f32
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %155 = linalg.index 0 : index
      %156 = arith.index_cast %155 : index to i64
      linalg.yield %156 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1]] output_shape [1, %dim] : tensor<?xi64> into tensor<1x?xi64>
    %expanded_12 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_13 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %3 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %4 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_12 : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%3 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_44: i64, %out: i1):
      %155 = arith.cmpi sle, %in, %in_44 : i64
      linalg.yield %155 : i1
    } -> tensor<1x1x?x?xi1>
    %5 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %6 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %7 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%6 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %155 = linalg.index 2 : index
      %156 = linalg.index 3 : index
      %157 = arith.cmpi eq, %dim, %c1 : index
      %158 = arith.select %157, %c0, %155 : index
      %159 = arith.select %157, %c0, %156 : index
      %extracted = tensor.extract %4[%c0, %c0, %158, %159] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %8 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %cst_3, %cst_2 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%8 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_44: f32, %in_45: f32, %out: f32):
      %155 = arith.select %in, %in_44, %in_45 : f32
      linalg.yield %155 : f32
    } -> tensor<1x1x?x?xf32>
    %10 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x?xi64>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %155 = arith.index_cast %in : i64 to index
      %156 = linalg.index 2 : index
      %157 = arith.cmpi slt, %155, %c128 : index
      cf.assert %157, "index must be smaller than dim size"
      %158 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %158, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%155, %156] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    %12 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %11 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %13 = tensor.empty(%dim) : tensor<1x?x32xf64>
    %14 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x?x32xf32>) outs(%13 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %155 = arith.extf %in : f32 to f64
      linalg.yield %155 : f64
    } -> tensor<1x?x32xf64>
    %15 = tensor.empty(%dim) : tensor<1x?x1xf64>
    %16 = linalg.fill ins(%cst : f64) outs(%15 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %17 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<1x?x32xf64>) outs(%16 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.addf %in, %out : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %18 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x?x1xf64>) outs(%15 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.divf %in, %cst_8 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %19 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %18 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%13 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %155 = arith.subf %in, %in_44 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x32xf64>
    %20 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %19 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%13 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %155 = arith.mulf %in, %in_44 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x32xf64>
    %21 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<1x?x32xf64>) outs(%16 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.addf %in, %out : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %22 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x?x1xf64>) outs(%15 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.divf %in, %cst_8 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %23 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %24 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x?x1xf64>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %155 = arith.truncf %in : f64 to f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %25 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%12 : tensor<1x?x32xf32>) outs(%25 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.addf %in, %out : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x?x1xf32>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.divf %in, %cst_9 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x?x1xf32>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.truncf %cst_7 : f64 to f32
      %156 = arith.addf %in, %155 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %29 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<1x?x1xf32>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = math.rsqrt %in : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %30 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %27 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.subf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %31 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.mulf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %32 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %arg2 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.mulf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %33 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %arg3 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %collapsed = tensor.collapse_shape %33 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %34 = tensor.empty() : tensor<32x48xf32>
    %transposed = linalg.transpose ins(%arg4 : tensor<48x32xf32>) outs(%34 : tensor<32x48xf32>) permutation = [1, 0] 
    %35 = tensor.empty(%dim) : tensor<?x48xf32>
    %36 = linalg.fill ins(%cst_0 : f32) outs(%35 : tensor<?x48xf32>) -> tensor<?x48xf32>
    %37 = linalg.matmul ins(%collapsed, %transposed : tensor<?x32xf32>, tensor<32x48xf32>) outs(%36 : tensor<?x48xf32>) -> tensor<?x48xf32>
    %38 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%37, %arg5 : tensor<?x48xf32>, tensor<48xf32>) outs(%35 : tensor<?x48xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<?x48xf32>
    %expanded_14 = tensor.expand_shape %38 [[0, 1, 2], [3]] output_shape [1, 1, %dim, 48] : tensor<?x48xf32> into tensor<1x1x?x48xf32>
    %extracted_slice = tensor.extract_slice %expanded_14[0, 0, 0, 0] [1, 1, %dim, 32] [1, 1, 1, 1] : tensor<1x1x?x48xf32> to tensor<1x1x?x32xf32>
    %extracted_slice_15 = tensor.extract_slice %expanded_14[0, 0, 0, 32] [1, 1, %dim, 8] [1, 1, 1, 1] : tensor<1x1x?x48xf32> to tensor<1x1x?x8xf32>
    %extracted_slice_16 = tensor.extract_slice %expanded_14[0, 0, 0, 40] [1, 1, %dim, 8] [1, 1, 1, 1] : tensor<1x1x?x48xf32> to tensor<1x1x?x8xf32>
    %39 = arith.cmpi slt, %0, %c0_i64 : i64
    %40 = arith.select %39, %c1_i64, %0 : i64
    %41 = arith.extui %39 : i1 to i64
    %42 = arith.addi %41, %c1_i64 : i64
    %43 = arith.muli %40, %c8_i64 : i64
    %44 = arith.cmpi sle, %42, %c1_i64 : i64
    cf.assert %44, "must have at most one inferred (negative) dimension"
    %45 = arith.muli %0, %c32_i64 : i64
    %46 = arith.divsi %45, %43 : i64
    %47 = arith.select %39, %46, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %47, %46, %c8_i64 : tensor<4xi64>
    %reshape = tensor.reshape %extracted_slice(%from_elements) : (tensor<1x1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x4x8xf32>
    %48 = arith.index_cast %47 : i64 to index
    %49 = tensor.empty(%48) : tensor<1x4x?x8xf32>
    %transposed_17 = linalg.transpose ins(%reshape : tensor<1x?x4x8xf32>) outs(%49 : tensor<1x4x?x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_18 = tensor.expand_shape %extracted_slice_15 [[0], [1], [2, 3], [4]] output_shape [1, 1, 1, %dim, 8] : tensor<1x1x?x8xf32> into tensor<1x1x1x?x8xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %50 = tensor.empty(%dim) : tensor<1x1x4x?x8xf32>
    %51 = linalg.generic {indexing_maps = [#map11], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%50 : tensor<1x1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %155 = linalg.index 3 : index
      %156 = linalg.index 4 : index
      %157 = arith.cmpi eq, %dim, %c1 : index
      %158 = arith.select %157, %c0, %155 : index
      %extracted = tensor.extract %expanded_18[%c0, %c0, %c0, %158, %156] : tensor<1x1x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x4x?x8xf32>
    %collapsed_19 = tensor.collapse_shape %51 [[0], [1, 2], [3], [4]] : tensor<1x1x4x?x8xf32> into tensor<1x4x?x8xf32>
    %expanded_20 = tensor.expand_shape %extracted_slice_16 [[0], [1], [2, 3], [4]] output_shape [1, 1, 1, %dim, 8] : tensor<1x1x?x8xf32> into tensor<1x1x1x?x8xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %52 = linalg.generic {indexing_maps = [#map11], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%50 : tensor<1x1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %155 = linalg.index 3 : index
      %156 = linalg.index 4 : index
      %157 = arith.cmpi eq, %dim, %c1 : index
      %158 = arith.select %157, %c0, %155 : index
      %extracted = tensor.extract %expanded_20[%c0, %c0, %c0, %158, %156] : tensor<1x1x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x4x?x8xf32>
    %collapsed_21 = tensor.collapse_shape %52 [[0], [1, 2], [3], [4]] : tensor<1x1x4x?x8xf32> into tensor<1x4x?x8xf32>
    %53 = tensor.empty(%dim) : tensor<1x4x8x?xf32>
    %transposed_22 = linalg.transpose ins(%collapsed_19 : tensor<1x4x?x8xf32>) outs(%53 : tensor<1x4x8x?xf32>) permutation = [0, 1, 3, 2] 
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %54 = tensor.empty(%dim) : tensor<1x4x?x8xf32>
    %55 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%54 : tensor<1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %155 = linalg.index 1 : index
      %156 = linalg.index 2 : index
      %157 = linalg.index 3 : index
      %158 = arith.cmpi eq, %48, %c1 : index
      %159 = arith.select %158, %c0, %156 : index
      %extracted = tensor.extract %transposed_17[%c0, %155, %159, %157] : tensor<1x4x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x8xf32>
    %collapsed_23 = tensor.collapse_shape %55 [[0, 1], [2], [3]] : tensor<1x4x?x8xf32> into tensor<4x?x8xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %56 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%53 : tensor<1x4x8x?xf32>) {
    ^bb0(%out: f32):
      %155 = linalg.index 1 : index
      %156 = linalg.index 2 : index
      %157 = linalg.index 3 : index
      %158 = arith.cmpi eq, %dim, %c1 : index
      %159 = arith.select %158, %c0, %157 : index
      %extracted = tensor.extract %transposed_22[%c0, %155, %156, %159] : tensor<1x4x8x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x8x?xf32>
    %collapsed_24 = tensor.collapse_shape %56 [[0, 1], [2], [3]] : tensor<1x4x8x?xf32> into tensor<4x8x?xf32>
    %57 = tensor.empty(%dim, %dim) : tensor<4x?x?xf32>
    %58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %59 = linalg.batch_matmul ins(%collapsed_23, %collapsed_24 : tensor<4x?x8xf32>, tensor<4x8x?xf32>) outs(%58 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %60 = arith.muli %0, %c4_i64 : i64
    %61 = arith.select %39, %c4_i64, %60 : i64
    %62 = arith.muli %61, %0 : i64
    %63 = arith.select %39, %c4_i64, %62 : i64
    %64 = arith.select %39, %42, %41 : i64
    %65 = arith.cmpi sle, %64, %c1_i64 : i64
    cf.assert %65, "must have at most one inferred (negative) dimension"
    %66 = arith.muli %60, %0 : i64
    %67 = arith.divsi %66, %63 : i64
    %68 = arith.select %39, %67, %0 : i64
    %from_elements_25 = tensor.from_elements %c1_i64, %c4_i64, %68, %68 : tensor<4xi64>
    %reshape_26 = tensor.reshape %59(%from_elements_25) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %69 = arith.index_cast %68 : i64 to index
    %70 = tensor.empty(%69, %69) : tensor<1x4x?x?xf32>
    %71 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_26 : tensor<1x4x?x?xf32>) outs(%70 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.truncf %cst_6 : f64 to f32
      %156 = arith.mulf %in, %155 : f32
      linalg.yield %156 : f32
    } -> tensor<1x4x?x?xf32>
    %72 = arith.cmpi eq, %69, %dim : index
    cf.assert %72, "mismatched size for broadcast"
    cf.assert %72, "mismatched size for broadcast"
    %73 = linalg.generic {indexing_maps = [#map3, #map12, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %9 : tensor<1x4x?x?xf32>, tensor<1x1x?x?xf32>) outs(%70 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x4x?x?xf32>
    %74 = tensor.empty(%69) : tensor<1x4x?xi64>
    %75 = linalg.fill ins(%c0_i64 : i64) outs(%74 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %76 = tensor.empty(%69) : tensor<1x4x?xf32>
    %77 = linalg.fill ins(%cst_1 : f32) outs(%76 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %78:2 = linalg.generic {indexing_maps = [#map3, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%73 : tensor<1x4x?x?xf32>) outs(%77, %75 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_44: i64):
      %155 = linalg.index 3 : index
      %156 = arith.index_cast %155 : index to i64
      %157 = arith.maximumf %in, %out : f32
      %158 = arith.cmpf ogt, %in, %out : f32
      %159 = arith.select %158, %156, %out_44 : i64
      linalg.yield %157, %159 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_27 = tensor.expand_shape %78#0 [[0], [1], [2, 3]] output_shape [1, 4, %69, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %79 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73, %expanded_27 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%70 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.subf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x4x?x?xf32>
    %80 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79 : tensor<1x4x?x?xf32>) outs(%70 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = math.exp %in : f32
      linalg.yield %155 : f32
    } -> tensor<1x4x?x?xf32>
    %81 = tensor.empty(%69) : tensor<1x4x?x1xf32>
    %82 = linalg.fill ins(%cst_0 : f32) outs(%81 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %83 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%80 : tensor<1x4x?x?xf32>) outs(%82 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.addf %in, %out : f32
      linalg.yield %155 : f32
    } -> tensor<1x4x?x1xf32>
    %84 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80, %83 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%70 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.divf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %85 = tensor.empty(%dim, %dim) : tensor<1x4x?x?xf32>
    %86 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%85 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %155 = linalg.index 1 : index
      %156 = linalg.index 2 : index
      %157 = linalg.index 3 : index
      %158 = arith.cmpi eq, %69, %c1 : index
      %159 = arith.select %158, %c0, %156 : index
      %160 = arith.select %158, %c0, %157 : index
      %extracted = tensor.extract %84[%c0, %155, %159, %160] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %65, "must have at most one inferred (negative) dimension"
    %from_elements_28 = tensor.from_elements %c4_i64, %68, %68 : tensor<3xi64>
    %reshape_29 = tensor.reshape %86(%from_elements_28) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %87 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%54 : tensor<1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %155 = linalg.index 1 : index
      %156 = linalg.index 2 : index
      %157 = linalg.index 3 : index
      %158 = arith.cmpi eq, %dim, %c1 : index
      %159 = arith.select %158, %c0, %156 : index
      %extracted = tensor.extract %collapsed_21[%c0, %155, %159, %157] : tensor<1x4x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x8xf32>
    %collapsed_30 = tensor.collapse_shape %87 [[0, 1], [2], [3]] : tensor<1x4x?x8xf32> into tensor<4x?x8xf32>
    %88 = arith.cmpi eq, %68, %0 : i64
    cf.assert %88, "mismatching contracting dimension"
    %89 = tensor.empty(%69) : tensor<4x?x8xf32>
    %90 = linalg.fill ins(%cst_0 : f32) outs(%89 : tensor<4x?x8xf32>) -> tensor<4x?x8xf32>
    %91 = linalg.batch_matmul ins(%reshape_29, %collapsed_30 : tensor<4x?x?xf32>, tensor<4x?x8xf32>) outs(%90 : tensor<4x?x8xf32>) -> tensor<4x?x8xf32>
    %expanded_31 = tensor.expand_shape %91 [[0, 1], [2], [3]] output_shape [1, 4, %69, 8] : tensor<4x?x8xf32> into tensor<1x4x?x8xf32>
    %92 = tensor.empty(%69) : tensor<1x?x4x8xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x4x?x8xf32>) outs(%92 : tensor<1x?x4x8xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %44, "must have at most one inferred (negative) dimension"
    %93 = arith.muli %68, %c32_i64 : i64
    %94 = arith.divsi %93, %40 : i64
    %95 = arith.select %39, %94, %0 : i64
    %from_elements_33 = tensor.from_elements %c1_i64, %95, %94 : tensor<3xi64>
    %reshape_34 = tensor.reshape %transposed_32(%from_elements_33) : (tensor<1x?x4x8xf32>, tensor<3xi64>) -> tensor<1x?x32xf32>
    %collapsed_35 = tensor.collapse_shape %reshape_34 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %96 = tensor.empty() : tensor<32x32xf32>
    %transposed_36 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%96 : tensor<32x32xf32>) permutation = [1, 0] 
    %97 = arith.index_cast %95 : i64 to index
    %98 = tensor.empty(%97) : tensor<?x32xf32>
    %99 = linalg.fill ins(%cst_0 : f32) outs(%98 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %100 = linalg.matmul ins(%collapsed_35, %transposed_36 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%99 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %101 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%100, %arg7 : tensor<?x32xf32>, tensor<32xf32>) outs(%98 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<?x32xf32>
    %expanded_37 = tensor.expand_shape %101 [[0, 1], [2]] output_shape [1, %97, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %102 = arith.cmpi eq, %97, %dim : index
    cf.assert %102, "mismatched size for broadcast"
    %103 = tensor.empty(%97) : tensor<1x?x32xf32>
    %104 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37, %12 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %105 = tensor.empty(%97) : tensor<1x?x32xf64>
    %106 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x?x32xf32>) outs(%105 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %155 = arith.extf %in : f32 to f64
      linalg.yield %155 : f64
    } -> tensor<1x?x32xf64>
    %107 = tensor.empty(%97) : tensor<1x?x1xf64>
    %108 = linalg.fill ins(%cst : f64) outs(%107 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %109 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<1x?x32xf64>) outs(%108 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.addf %in, %out : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %110 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x?x1xf64>) outs(%107 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.divf %in, %cst_8 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %111 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %110 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%105 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %155 = arith.subf %in, %in_44 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x32xf64>
    %112 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %111 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%105 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %155 = arith.mulf %in, %in_44 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x32xf64>
    %113 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%112 : tensor<1x?x32xf64>) outs(%108 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.addf %in, %out : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %114 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x?x1xf64>) outs(%107 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.divf %in, %cst_8 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %115 = tensor.empty(%97) : tensor<1x?x1xf32>
    %116 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x?x1xf64>) outs(%115 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %155 = arith.truncf %in : f64 to f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %117 = linalg.fill ins(%cst_0 : f32) outs(%115 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %118 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%104 : tensor<1x?x32xf32>) outs(%117 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.addf %in, %out : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %119 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x?x1xf32>) outs(%115 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.divf %in, %cst_9 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %120 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x?x1xf32>) outs(%115 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.truncf %cst_7 : f64 to f32
      %156 = arith.addf %in, %155 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %121 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x?x1xf32>) outs(%115 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = math.rsqrt %in : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %122 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %119 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.subf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %123 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %121 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.mulf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %124 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %arg8 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.mulf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %125 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %arg9 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_38 = tensor.collapse_shape %125 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %transposed_39 = linalg.transpose ins(%arg10 : tensor<32x32xf32>) outs(%96 : tensor<32x32xf32>) permutation = [1, 0] 
    %126 = linalg.matmul ins(%collapsed_38, %transposed_39 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%99 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %127 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%126, %arg11 : tensor<?x32xf32>, tensor<32xf32>) outs(%98 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<?x32xf32>
    %expanded_40 = tensor.expand_shape %127 [[0, 1], [2]] output_shape [1, %97, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %128 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<1x?x32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.mulf %in, %cst_10 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %129 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<1x?x32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %130 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x?x32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.truncf %cst_5 : f64 to f32
      %156 = arith.mulf %in, %155 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %131 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40, %130 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %132 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x?x32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.truncf %cst_4 : f64 to f32
      %156 = arith.mulf %in, %155 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x32xf32>
    %133 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x?x32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = math.tanh %in : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %134 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<1x?x32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.addf %in, %cst_11 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %135 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %134 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.mulf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_41 = tensor.collapse_shape %135 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %transposed_42 = linalg.transpose ins(%arg12 : tensor<32x32xf32>) outs(%96 : tensor<32x32xf32>) permutation = [1, 0] 
    %136 = linalg.matmul ins(%collapsed_41, %transposed_42 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%99 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %137 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%136, %arg13 : tensor<?x32xf32>, tensor<32xf32>) outs(%98 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<?x32xf32>
    %expanded_43 = tensor.expand_shape %137 [[0, 1], [2]] output_shape [1, %97, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %138 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %expanded_43 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %139 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x?x32xf32>) outs(%105 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %155 = arith.extf %in : f32 to f64
      linalg.yield %155 : f64
    } -> tensor<1x?x32xf64>
    %140 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%139 : tensor<1x?x32xf64>) outs(%108 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.addf %in, %out : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %141 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x?x1xf64>) outs(%107 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.divf %in, %cst_8 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %142 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139, %141 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%105 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %155 = arith.subf %in, %in_44 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x32xf64>
    %143 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %142 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%105 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %155 = arith.mulf %in, %in_44 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x32xf64>
    %144 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%143 : tensor<1x?x32xf64>) outs(%108 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.addf %in, %out : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %145 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<1x?x1xf64>) outs(%107 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %155 = arith.divf %in, %cst_8 : f64
      linalg.yield %155 : f64
    } -> tensor<1x?x1xf64>
    %146 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145 : tensor<1x?x1xf64>) outs(%115 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %155 = arith.truncf %in : f64 to f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %147 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%138 : tensor<1x?x32xf32>) outs(%117 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.addf %in, %out : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %148 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<1x?x1xf32>) outs(%115 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.divf %in, %cst_9 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %149 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<1x?x1xf32>) outs(%115 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.truncf %cst_7 : f64 to f32
      %156 = arith.addf %in, %155 : f32
      linalg.yield %156 : f32
    } -> tensor<1x?x1xf32>
    %150 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149 : tensor<1x?x1xf32>) outs(%115 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = math.rsqrt %in : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x1xf32>
    %151 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %148 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.subf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %152 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151, %150 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.mulf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %153 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %arg14 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.mulf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    %154 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153, %arg15 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%103 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %155 = arith.addf %in, %in_44 : f32
      linalg.yield %155 : f32
    } -> tensor<1x?x32xf32>
    return %154 : tensor<1x?x32xf32>
  }
}

