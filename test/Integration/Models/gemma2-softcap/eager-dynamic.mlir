#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x?x32xf32>, %arg1: tensor<64x32xf32>, %arg2: tensor<32x32xf32>, %arg3: tensor<32x32xf32>, %arg4: tensor<32x64xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<64x32xf32>, %arg13: tensor<32x32xf32>, %arg14: tensor<32x32xf32>, %arg15: tensor<32x64xf32>, %arg16: tensor<32x32xf32>, %arg17: tensor<32x32xf32>, %arg18: tensor<32x32xf32>, %arg19: tensor<32xf32>, %arg20: tensor<32xf32>, %arg21: tensor<32xf32>, %arg22: tensor<32xf32>, %arg23: tensor<32xf32>, %arg24: tensor<8xf32>) -> tensor<1x?x32xf32> {
    %c24_i64 = arith.constant 24 : i64
    %c2_i64 = arith.constant 2 : i64
    %c3_i64 = arith.constant 3 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c16_i64 = arith.constant 16 : i64
    %c4_i64 = arith.constant 4 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<true> : tensor<i1>
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 0.79788456080286541 : f64
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant 0.20412414523193151 : f64
    %cst_7 = arith.constant 9.9999999999999995E-7 : f64
    %cst_8 = arith.constant 3.200000e+01 : f32
    %cst_9 = arith.constant 1.000000e+00 : f32
    %c64_i64 = arith.constant 64 : i64
    %c32_i64 = arith.constant 32 : i64
    %cst_10 = arith.constant 5.000000e+00 : f32
    %cst_11 = arith.constant 5.000000e-01 : f32
    %c2 = arith.constant 2 : index
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %271 = linalg.index 0 : index
      %272 = arith.index_cast %271 : index to i64
      linalg.yield %272 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_12 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %3 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %4 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%3 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_109: i64, %out: i1):
      %271 = arith.cmpi sle, %in, %in_109 : i64
      linalg.yield %271 : i1
    } -> tensor<1x1x?x?xi1>
    %5 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %6 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %7 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%6 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %271 = linalg.index 2 : index
      %272 = linalg.index 3 : index
      %273 = arith.cmpi eq, %dim, %c1 : index
      %274 = arith.select %273, %c0, %271 : index
      %275 = arith.select %273, %c0, %272 : index
      %extracted = tensor.extract %4[%c0, %c0, %274, %275] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %8 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %cst_3, %cst_2 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%8 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_109: f32, %in_110: f32, %out: f32):
      %271 = arith.select %in, %in_109, %in_110 : f32
      linalg.yield %271 : f32
    } -> tensor<1x1x?x?xf32>
    %10 = tensor.empty(%dim) : tensor<1x1x?x1xi64>
    %11 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x?x1xi64>) outs(%10 : tensor<1x1x?x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %271 = arith.subi %in, %c24_i64 : i64
      linalg.yield %271 : i64
    } -> tensor<1x1x?x1xi64>
    %12 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %11 : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%3 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_109: i64, %out: i1):
      %271 = arith.cmpi sgt, %in, %in_109 : i64
      linalg.yield %271 : i1
    } -> tensor<1x1x?x?xi1>
    %13 = linalg.generic {indexing_maps = [#map4, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1, %12 : tensor<i1>, tensor<1x1x?x?xi1>) outs(%3 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i1, %in_109: i1, %out: i1):
      %271 = arith.andi %in, %in_109 : i1
      linalg.yield %271 : i1
    } -> tensor<1x1x?x?xi1>
    %14 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %4 : tensor<1x1x?x?xi1>, tensor<1x1x?x?xi1>) outs(%3 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i1, %in_109: i1, %out: i1):
      %271 = arith.andi %in, %in_109 : i1
      linalg.yield %271 : i1
    } -> tensor<1x1x?x?xi1>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %15 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%6 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %271 = linalg.index 2 : index
      %272 = linalg.index 3 : index
      %273 = arith.cmpi eq, %dim, %c1 : index
      %274 = arith.select %273, %c0, %271 : index
      %275 = arith.select %273, %c0, %272 : index
      %extracted = tensor.extract %14[%c0, %c0, %274, %275] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %16 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %cst_3, %cst_2 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%8 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_109: f32, %in_110: f32, %out: f32):
      %271 = arith.select %in, %in_109, %in_110 : f32
      linalg.yield %271 : f32
    } -> tensor<1x1x?x?xf32>
    %expanded_13 = tensor.expand_shape %2 [[0, 1, 2]] output_shape [1, %dim, 1] : tensor<?xi64> into tensor<1x?x1xi64>
    %17 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<1x?x1xi64>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %271 = arith.sitofp %in : i64 to f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %19 = tensor.empty(%dim) : tensor<1x?x8xf32>
    %20 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %arg24 : tensor<1x?x1xf32>, tensor<8xf32>) outs(%19 : tensor<1x?x8xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x8xf32>
    %concat = tensor.concat dim(2) %20, %20 : (tensor<1x?x8xf32>, tensor<1x?x8xf32>) -> tensor<1x?x16xf32>
    %dim_14 = tensor.dim %20, %c1 : tensor<1x?x8xf32>
    %21 = tensor.empty(%dim_14) : tensor<1x?x16xf32>
    %22 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x16xf32>) outs(%21 : tensor<1x?x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.cos %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x16xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x16xf32>) outs(%21 : tensor<1x?x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.sin %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x16xf32>
    %24 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%17 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%25 : tensor<1x?x32xf32>) outs(%26 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %out : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.divf %in, %cst_8 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %29 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_7 : f64 to f32
      %272 = arith.addf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x1xf32>
    %30 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.rsqrt %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %31 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %30 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %32 = tensor.empty() : tensor<32xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg8 : tensor<32xf32>) outs(%32 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %cst_9 : f32
      linalg.yield %271 : f32
    } -> tensor<32xf32>
    %34 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %33 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %35 = tensor.empty() : tensor<32x64xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<64x32xf32>) outs(%35 : tensor<32x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %34 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %36 = tensor.empty(%dim) : tensor<?x64xf32>
    %37 = linalg.fill ins(%cst : f32) outs(%36 : tensor<?x64xf32>) -> tensor<?x64xf32>
    %38 = linalg.matmul ins(%collapsed, %transposed : tensor<?x32xf32>, tensor<32x64xf32>) outs(%37 : tensor<?x64xf32>) -> tensor<?x64xf32>
    %expanded_15 = tensor.expand_shape %38 [[0, 1], [2]] output_shape [1, %dim, 64] : tensor<?x64xf32> into tensor<1x?x64xf32>
    %39 = arith.cmpi slt, %0, %c0_i64 : i64
    %40 = arith.select %39, %c1_i64, %0 : i64
    %41 = arith.extui %39 : i1 to i64
    %42 = arith.addi %41, %c1_i64 : i64
    %43 = arith.muli %40, %c16_i64 : i64
    %44 = arith.cmpi sle, %42, %c1_i64 : i64
    cf.assert %44, "must have at most one inferred (negative) dimension"
    %45 = arith.muli %0, %c64_i64 : i64
    %46 = arith.divsi %45, %43 : i64
    %47 = arith.select %39, %46, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %47, %46, %c16_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_15(%from_elements) : (tensor<1x?x64xf32>, tensor<4xi64>) -> tensor<1x?x4x16xf32>
    %48 = arith.index_cast %47 : i64 to index
    %49 = tensor.empty(%48) : tensor<1x4x?x16xf32>
    %transposed_16 = linalg.transpose ins(%reshape : tensor<1x?x4x16xf32>) outs(%49 : tensor<1x4x?x16xf32>) permutation = [0, 2, 1, 3] 
    %50 = tensor.empty() : tensor<32x32xf32>
    %transposed_17 = linalg.transpose ins(%arg2 : tensor<32x32xf32>) outs(%50 : tensor<32x32xf32>) permutation = [1, 0] 
    %51 = tensor.empty(%dim) : tensor<?x32xf32>
    %52 = linalg.fill ins(%cst : f32) outs(%51 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %53 = linalg.matmul ins(%collapsed, %transposed_17 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_18 = tensor.expand_shape %53 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %44, "must have at most one inferred (negative) dimension"
    %54 = arith.muli %0, %c32_i64 : i64
    %55 = arith.divsi %54, %43 : i64
    %56 = arith.select %39, %55, %0 : i64
    %from_elements_19 = tensor.from_elements %c1_i64, %56, %55, %c16_i64 : tensor<4xi64>
    %reshape_20 = tensor.reshape %expanded_18(%from_elements_19) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %57 = arith.index_cast %56 : i64 to index
    %58 = tensor.empty(%57) : tensor<1x2x?x16xf32>
    %transposed_21 = linalg.transpose ins(%reshape_20 : tensor<1x?x2x16xf32>) outs(%58 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_22 = linalg.transpose ins(%arg3 : tensor<32x32xf32>) outs(%50 : tensor<32x32xf32>) permutation = [1, 0] 
    %59 = linalg.matmul ins(%collapsed, %transposed_22 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_23 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %44, "must have at most one inferred (negative) dimension"
    %reshape_24 = tensor.reshape %expanded_23(%from_elements_19) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %transposed_25 = linalg.transpose ins(%reshape_24 : tensor<1x?x2x16xf32>) outs(%58 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_26 = tensor.expand_shape %22 [[0], [1, 2], [3]] output_shape [1, 1, %dim_14, 16] : tensor<1x?x16xf32> into tensor<1x1x?x16xf32>
    %expanded_27 = tensor.expand_shape %23 [[0], [1, 2], [3]] output_shape [1, 1, %dim_14, 16] : tensor<1x?x16xf32> into tensor<1x1x?x16xf32>
    %60 = arith.cmpi eq, %48, %dim_14 : index
    cf.assert %60, "mismatched size for broadcast"
    %61 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_16, %expanded_26 : tensor<1x4x?x16xf32>, tensor<1x1x?x16xf32>) outs(%49 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_16[0, 0, 0, 0] [1, 4, %48, 8] [1, 1, 1, 1] : tensor<1x4x?x16xf32> to tensor<1x4x?x8xf32>
    %extracted_slice_28 = tensor.extract_slice %transposed_16[0, 0, 0, 8] [1, 4, %48, 8] [1, 1, 1, 1] : tensor<1x4x?x16xf32> to tensor<1x4x?x8xf32>
    %62 = tensor.empty(%48) : tensor<1x4x?x8xf32>
    %63 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28 : tensor<1x4x?x8xf32>) outs(%62 : tensor<1x4x?x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.negf %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x8xf32>
    %concat_29 = tensor.concat dim(3) %63, %extracted_slice : (tensor<1x4x?x8xf32>, tensor<1x4x?x8xf32>) -> tensor<1x4x?x16xf32>
    %dim_30 = tensor.dim %63, %c2 : tensor<1x4x?x8xf32>
    %64 = arith.cmpi eq, %dim_30, %dim_14 : index
    cf.assert %64, "mismatched size for broadcast"
    %65 = tensor.empty(%dim_30) : tensor<1x4x?x16xf32>
    %66 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_29, %expanded_27 : tensor<1x4x?x16xf32>, tensor<1x1x?x16xf32>) outs(%65 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x16xf32>
    %67 = arith.cmpi eq, %48, %dim_30 : index
    cf.assert %67, "mismatched size for broadcast"
    %68 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %66 : tensor<1x4x?x16xf32>, tensor<1x4x?x16xf32>) outs(%49 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x16xf32>
    %69 = arith.cmpi eq, %57, %dim_14 : index
    cf.assert %69, "mismatched size for broadcast"
    %70 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21, %expanded_26 : tensor<1x2x?x16xf32>, tensor<1x1x?x16xf32>) outs(%58 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x2x?x16xf32>
    %extracted_slice_31 = tensor.extract_slice %transposed_21[0, 0, 0, 0] [1, 2, %57, 8] [1, 1, 1, 1] : tensor<1x2x?x16xf32> to tensor<1x2x?x8xf32>
    %extracted_slice_32 = tensor.extract_slice %transposed_21[0, 0, 0, 8] [1, 2, %57, 8] [1, 1, 1, 1] : tensor<1x2x?x16xf32> to tensor<1x2x?x8xf32>
    %71 = tensor.empty(%57) : tensor<1x2x?x8xf32>
    %72 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_32 : tensor<1x2x?x8xf32>) outs(%71 : tensor<1x2x?x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.negf %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x2x?x8xf32>
    %concat_33 = tensor.concat dim(3) %72, %extracted_slice_31 : (tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) -> tensor<1x2x?x16xf32>
    %dim_34 = tensor.dim %72, %c2 : tensor<1x2x?x8xf32>
    %73 = arith.cmpi eq, %dim_34, %dim_14 : index
    cf.assert %73, "mismatched size for broadcast"
    %74 = tensor.empty(%dim_34) : tensor<1x2x?x16xf32>
    %75 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_33, %expanded_27 : tensor<1x2x?x16xf32>, tensor<1x1x?x16xf32>) outs(%74 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x2x?x16xf32>
    %76 = arith.cmpi eq, %57, %dim_34 : index
    cf.assert %76, "mismatched size for broadcast"
    %77 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %75 : tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) outs(%58 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x2x?x16xf32>
    %expanded_35 = tensor.expand_shape %77 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %57, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %78 = tensor.empty(%dim) : tensor<1x2x2x?x16xf32>
    %79 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 3 : index
      %273 = linalg.index 4 : index
      %274 = arith.cmpi eq, %57, %c1 : index
      %275 = arith.select %274, %c0, %272 : index
      %extracted = tensor.extract %expanded_35[%c0, %271, %c0, %275, %273] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_36 = tensor.collapse_shape %79 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %expanded_37 = tensor.expand_shape %transposed_25 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %57, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %80 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 3 : index
      %273 = linalg.index 4 : index
      %274 = arith.cmpi eq, %57, %c1 : index
      %275 = arith.select %274, %c0, %272 : index
      %extracted = tensor.extract %expanded_37[%c0, %271, %c0, %275, %273] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_38 = tensor.collapse_shape %80 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %81 = tensor.empty(%dim) : tensor<1x4x16x?xf32>
    %transposed_39 = linalg.transpose ins(%collapsed_36 : tensor<1x4x?x16xf32>) outs(%81 : tensor<1x4x16x?xf32>) permutation = [0, 1, 3, 2] 
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %82 = tensor.empty(%dim) : tensor<1x4x?x16xf32>
    %83 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%82 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 2 : index
      %273 = linalg.index 3 : index
      %274 = arith.cmpi eq, %48, %c1 : index
      %275 = arith.select %274, %c0, %272 : index
      %extracted = tensor.extract %68[%c0, %271, %275, %273] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_40 = tensor.collapse_shape %83 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %84 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%81 : tensor<1x4x16x?xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 2 : index
      %273 = linalg.index 3 : index
      %274 = arith.cmpi eq, %dim, %c1 : index
      %275 = arith.select %274, %c0, %273 : index
      %extracted = tensor.extract %transposed_39[%c0, %271, %272, %275] : tensor<1x4x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_41 = tensor.collapse_shape %84 [[0, 1], [2], [3]] : tensor<1x4x16x?xf32> into tensor<4x16x?xf32>
    %85 = tensor.empty(%dim, %dim) : tensor<4x?x?xf32>
    %86 = linalg.fill ins(%cst : f32) outs(%85 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %87 = linalg.batch_matmul ins(%collapsed_40, %collapsed_41 : tensor<4x?x16xf32>, tensor<4x16x?xf32>) outs(%86 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %88 = arith.muli %0, %c4_i64 : i64
    %89 = arith.select %39, %c4_i64, %88 : i64
    %90 = arith.muli %89, %0 : i64
    %91 = arith.select %39, %c4_i64, %90 : i64
    %92 = arith.select %39, %42, %41 : i64
    %93 = arith.cmpi sle, %92, %c1_i64 : i64
    cf.assert %93, "must have at most one inferred (negative) dimension"
    %94 = arith.muli %88, %0 : i64
    %95 = arith.divsi %94, %91 : i64
    %96 = arith.select %39, %95, %0 : i64
    %from_elements_42 = tensor.from_elements %c1_i64, %c4_i64, %96, %96 : tensor<4xi64>
    %reshape_43 = tensor.reshape %87(%from_elements_42) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %97 = arith.index_cast %96 : i64 to index
    %98 = tensor.empty(%97, %97) : tensor<1x4x?x?xf32>
    %99 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_43 : tensor<1x4x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_6 : f64 to f32
      %272 = arith.mulf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x4x?x?xf32>
    %100 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%99 : tensor<1x4x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.divf %in, %cst_10 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    %101 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100 : tensor<1x4x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.tanh %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    %102 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%101 : tensor<1x4x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.mulf %in, %cst_10 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    %103 = arith.cmpi eq, %97, %dim : index
    cf.assert %103, "mismatched size for broadcast"
    cf.assert %103, "mismatched size for broadcast"
    %104 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%102, %16 : tensor<1x4x?x?xf32>, tensor<1x1x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    %105 = tensor.empty(%97) : tensor<1x4x?xi64>
    %106 = linalg.fill ins(%c0_i64 : i64) outs(%105 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %107 = tensor.empty(%97) : tensor<1x4x?xf32>
    %108 = linalg.fill ins(%cst_0 : f32) outs(%107 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %109:2 = linalg.generic {indexing_maps = [#map3, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%104 : tensor<1x4x?x?xf32>) outs(%108, %106 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_109: i64):
      %271 = linalg.index 3 : index
      %272 = arith.index_cast %271 : index to i64
      %273 = arith.maximumf %in, %out : f32
      %274 = arith.cmpf ogt, %in, %out : f32
      %275 = arith.select %274, %272, %out_109 : i64
      linalg.yield %273, %275 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_44 = tensor.expand_shape %109#0 [[0], [1], [2, 3]] output_shape [1, 4, %97, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %110 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%104, %expanded_44 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.subf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    %111 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%110 : tensor<1x4x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.exp %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    %112 = tensor.empty(%97) : tensor<1x4x?x1xf32>
    %113 = linalg.fill ins(%cst : f32) outs(%112 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %114 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%111 : tensor<1x4x?x?xf32>) outs(%113 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %out : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x1xf32>
    %115 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%111, %114 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.divf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %116 = tensor.empty(%dim, %dim) : tensor<1x4x?x?xf32>
    %117 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%116 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 2 : index
      %273 = linalg.index 3 : index
      %274 = arith.cmpi eq, %97, %c1 : index
      %275 = arith.select %274, %c0, %272 : index
      %276 = arith.select %274, %c0, %273 : index
      %extracted = tensor.extract %115[%c0, %271, %275, %276] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %93, "must have at most one inferred (negative) dimension"
    %from_elements_45 = tensor.from_elements %c4_i64, %96, %96 : tensor<3xi64>
    %reshape_46 = tensor.reshape %117(%from_elements_45) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %118 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%82 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 2 : index
      %273 = linalg.index 3 : index
      %274 = arith.cmpi eq, %dim, %c1 : index
      %275 = arith.select %274, %c0, %272 : index
      %extracted = tensor.extract %collapsed_38[%c0, %271, %275, %273] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_47 = tensor.collapse_shape %118 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    %119 = arith.cmpi eq, %96, %0 : i64
    cf.assert %119, "mismatching contracting dimension"
    %120 = tensor.empty(%97) : tensor<4x?x16xf32>
    %121 = linalg.fill ins(%cst : f32) outs(%120 : tensor<4x?x16xf32>) -> tensor<4x?x16xf32>
    %122 = linalg.batch_matmul ins(%reshape_46, %collapsed_47 : tensor<4x?x?xf32>, tensor<4x?x16xf32>) outs(%121 : tensor<4x?x16xf32>) -> tensor<4x?x16xf32>
    %expanded_48 = tensor.expand_shape %122 [[0, 1], [2], [3]] output_shape [1, 4, %97, 16] : tensor<4x?x16xf32> into tensor<1x4x?x16xf32>
    %123 = tensor.empty(%97) : tensor<1x?x4x16xf32>
    %transposed_49 = linalg.transpose ins(%expanded_48 : tensor<1x4x?x16xf32>) outs(%123 : tensor<1x?x4x16xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %44, "must have at most one inferred (negative) dimension"
    %124 = arith.muli %96, %c64_i64 : i64
    %125 = arith.divsi %124, %40 : i64
    %126 = arith.select %39, %125, %0 : i64
    %from_elements_50 = tensor.from_elements %c1_i64, %126, %125 : tensor<3xi64>
    %reshape_51 = tensor.reshape %transposed_49(%from_elements_50) : (tensor<1x?x4x16xf32>, tensor<3xi64>) -> tensor<1x?x64xf32>
    %127 = tensor.empty() : tensor<64x32xf32>
    %transposed_52 = linalg.transpose ins(%arg4 : tensor<32x64xf32>) outs(%127 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_53 = tensor.collapse_shape %reshape_51 [[0, 1], [2]] : tensor<1x?x64xf32> into tensor<?x64xf32>
    %128 = arith.index_cast %126 : i64 to index
    %129 = tensor.empty(%128) : tensor<?x32xf32>
    %130 = linalg.fill ins(%cst : f32) outs(%129 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %131 = linalg.matmul ins(%collapsed_53, %transposed_52 : tensor<?x64xf32>, tensor<64x32xf32>) outs(%130 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_54 = tensor.expand_shape %131 [[0, 1], [2]] output_shape [1, %128, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %132 = tensor.empty(%128) : tensor<1x?x32xf32>
    %133 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_54 : tensor<1x?x32xf32>) outs(%132 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %134 = tensor.empty(%128) : tensor<1x?x1xf32>
    %135 = linalg.fill ins(%cst : f32) outs(%134 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %136 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%133 : tensor<1x?x32xf32>) outs(%135 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %out : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %137 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<1x?x1xf32>) outs(%134 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.divf %in, %cst_8 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %138 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<1x?x1xf32>) outs(%134 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_7 : f64 to f32
      %272 = arith.addf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x1xf32>
    %139 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x?x1xf32>) outs(%134 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.rsqrt %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %140 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_54, %139 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%132 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %141 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg9 : tensor<32xf32>) outs(%32 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %cst_9 : f32
      linalg.yield %271 : f32
    } -> tensor<32xf32>
    %142 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %141 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%132 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %143 = arith.cmpi eq, %dim, %128 : index
    cf.assert %143, "mismatched size for broadcast"
    %144 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %142 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %145 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %146 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%145 : tensor<1x?x32xf32>) outs(%26 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %out : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %147 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.divf %in, %cst_8 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %148 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_7 : f64 to f32
      %272 = arith.addf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x1xf32>
    %149 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.rsqrt %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %150 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %149 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %151 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg10 : tensor<32xf32>) outs(%32 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %cst_9 : f32
      linalg.yield %271 : f32
    } -> tensor<32xf32>
    %152 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150, %151 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %transposed_55 = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%50 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_56 = tensor.collapse_shape %152 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %153 = linalg.matmul ins(%collapsed_56, %transposed_55 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_57 = tensor.expand_shape %153 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %154 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_57 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.mulf %in, %cst_11 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %155 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_57 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %156 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_5 : f64 to f32
      %272 = arith.mulf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x32xf32>
    %157 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_57, %156 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %158 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_4 : f64 to f32
      %272 = arith.mulf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x32xf32>
    %159 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.tanh %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %160 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %cst_9 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %161 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %160 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %transposed_58 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%50 : tensor<32x32xf32>) permutation = [1, 0] 
    %162 = linalg.matmul ins(%collapsed_56, %transposed_58 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_59 = tensor.expand_shape %162 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %163 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161, %expanded_59 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %transposed_60 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%50 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_61 = tensor.collapse_shape %163 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %164 = linalg.matmul ins(%collapsed_61, %transposed_60 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_62 = tensor.expand_shape %164 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %165 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_62 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %166 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%165 : tensor<1x?x32xf32>) outs(%26 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %out : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %167 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.divf %in, %cst_8 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %168 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_7 : f64 to f32
      %272 = arith.addf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x1xf32>
    %169 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.rsqrt %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %170 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_62, %169 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %171 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg11 : tensor<32xf32>) outs(%32 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %cst_9 : f32
      linalg.yield %271 : f32
    } -> tensor<32xf32>
    %172 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170, %171 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %173 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %172 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %174 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %175 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%174 : tensor<1x?x32xf32>) outs(%26 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %out : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %176 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.divf %in, %cst_8 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %177 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_7 : f64 to f32
      %272 = arith.addf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x1xf32>
    %178 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.rsqrt %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %179 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173, %178 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %180 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg19 : tensor<32xf32>) outs(%32 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %cst_9 : f32
      linalg.yield %271 : f32
    } -> tensor<32xf32>
    %181 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179, %180 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %transposed_63 = linalg.transpose ins(%arg12 : tensor<64x32xf32>) outs(%35 : tensor<32x64xf32>) permutation = [1, 0] 
    %collapsed_64 = tensor.collapse_shape %181 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %182 = linalg.matmul ins(%collapsed_64, %transposed_63 : tensor<?x32xf32>, tensor<32x64xf32>) outs(%37 : tensor<?x64xf32>) -> tensor<?x64xf32>
    %expanded_65 = tensor.expand_shape %182 [[0, 1], [2]] output_shape [1, %dim, 64] : tensor<?x64xf32> into tensor<1x?x64xf32>
    cf.assert %44, "must have at most one inferred (negative) dimension"
    %reshape_66 = tensor.reshape %expanded_65(%from_elements) : (tensor<1x?x64xf32>, tensor<4xi64>) -> tensor<1x?x4x16xf32>
    %transposed_67 = linalg.transpose ins(%reshape_66 : tensor<1x?x4x16xf32>) outs(%49 : tensor<1x4x?x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_68 = linalg.transpose ins(%arg13 : tensor<32x32xf32>) outs(%50 : tensor<32x32xf32>) permutation = [1, 0] 
    %183 = linalg.matmul ins(%collapsed_64, %transposed_68 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_69 = tensor.expand_shape %183 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %44, "must have at most one inferred (negative) dimension"
    %reshape_70 = tensor.reshape %expanded_69(%from_elements_19) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %transposed_71 = linalg.transpose ins(%reshape_70 : tensor<1x?x2x16xf32>) outs(%58 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_72 = linalg.transpose ins(%arg14 : tensor<32x32xf32>) outs(%50 : tensor<32x32xf32>) permutation = [1, 0] 
    %184 = linalg.matmul ins(%collapsed_64, %transposed_72 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_73 = tensor.expand_shape %184 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %44, "must have at most one inferred (negative) dimension"
    %reshape_74 = tensor.reshape %expanded_73(%from_elements_19) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %transposed_75 = linalg.transpose ins(%reshape_74 : tensor<1x?x2x16xf32>) outs(%58 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %60, "mismatched size for broadcast"
    %185 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_67, %expanded_26 : tensor<1x4x?x16xf32>, tensor<1x1x?x16xf32>) outs(%49 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x16xf32>
    %extracted_slice_76 = tensor.extract_slice %transposed_67[0, 0, 0, 0] [1, 4, %48, 8] [1, 1, 1, 1] : tensor<1x4x?x16xf32> to tensor<1x4x?x8xf32>
    %extracted_slice_77 = tensor.extract_slice %transposed_67[0, 0, 0, 8] [1, 4, %48, 8] [1, 1, 1, 1] : tensor<1x4x?x16xf32> to tensor<1x4x?x8xf32>
    %186 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_77 : tensor<1x4x?x8xf32>) outs(%62 : tensor<1x4x?x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.negf %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x8xf32>
    %concat_78 = tensor.concat dim(3) %186, %extracted_slice_76 : (tensor<1x4x?x8xf32>, tensor<1x4x?x8xf32>) -> tensor<1x4x?x16xf32>
    %dim_79 = tensor.dim %186, %c2 : tensor<1x4x?x8xf32>
    %187 = arith.cmpi eq, %dim_79, %dim_14 : index
    cf.assert %187, "mismatched size for broadcast"
    %188 = tensor.empty(%dim_79) : tensor<1x4x?x16xf32>
    %189 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_78, %expanded_27 : tensor<1x4x?x16xf32>, tensor<1x1x?x16xf32>) outs(%188 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x16xf32>
    %190 = arith.cmpi eq, %48, %dim_79 : index
    cf.assert %190, "mismatched size for broadcast"
    %191 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%185, %189 : tensor<1x4x?x16xf32>, tensor<1x4x?x16xf32>) outs(%49 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x16xf32>
    cf.assert %69, "mismatched size for broadcast"
    %192 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_71, %expanded_26 : tensor<1x2x?x16xf32>, tensor<1x1x?x16xf32>) outs(%58 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x2x?x16xf32>
    %extracted_slice_80 = tensor.extract_slice %transposed_71[0, 0, 0, 0] [1, 2, %57, 8] [1, 1, 1, 1] : tensor<1x2x?x16xf32> to tensor<1x2x?x8xf32>
    %extracted_slice_81 = tensor.extract_slice %transposed_71[0, 0, 0, 8] [1, 2, %57, 8] [1, 1, 1, 1] : tensor<1x2x?x16xf32> to tensor<1x2x?x8xf32>
    %193 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_81 : tensor<1x2x?x8xf32>) outs(%71 : tensor<1x2x?x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.negf %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x2x?x8xf32>
    %concat_82 = tensor.concat dim(3) %193, %extracted_slice_80 : (tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) -> tensor<1x2x?x16xf32>
    %dim_83 = tensor.dim %193, %c2 : tensor<1x2x?x8xf32>
    %194 = arith.cmpi eq, %dim_83, %dim_14 : index
    cf.assert %194, "mismatched size for broadcast"
    %195 = tensor.empty(%dim_83) : tensor<1x2x?x16xf32>
    %196 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_82, %expanded_27 : tensor<1x2x?x16xf32>, tensor<1x1x?x16xf32>) outs(%195 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x2x?x16xf32>
    %197 = arith.cmpi eq, %57, %dim_83 : index
    cf.assert %197, "mismatched size for broadcast"
    %198 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%192, %196 : tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) outs(%58 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x2x?x16xf32>
    %expanded_84 = tensor.expand_shape %198 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %57, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %199 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 3 : index
      %273 = linalg.index 4 : index
      %274 = arith.cmpi eq, %57, %c1 : index
      %275 = arith.select %274, %c0, %272 : index
      %extracted = tensor.extract %expanded_84[%c0, %271, %c0, %275, %273] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_85 = tensor.collapse_shape %199 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %expanded_86 = tensor.expand_shape %transposed_75 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %57, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %200 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 3 : index
      %273 = linalg.index 4 : index
      %274 = arith.cmpi eq, %57, %c1 : index
      %275 = arith.select %274, %c0, %272 : index
      %extracted = tensor.extract %expanded_86[%c0, %271, %c0, %275, %273] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_87 = tensor.collapse_shape %200 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %transposed_88 = linalg.transpose ins(%collapsed_85 : tensor<1x4x?x16xf32>) outs(%81 : tensor<1x4x16x?xf32>) permutation = [0, 1, 3, 2] 
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %201 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%82 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 2 : index
      %273 = linalg.index 3 : index
      %274 = arith.cmpi eq, %48, %c1 : index
      %275 = arith.select %274, %c0, %272 : index
      %extracted = tensor.extract %191[%c0, %271, %275, %273] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_89 = tensor.collapse_shape %201 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %202 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%81 : tensor<1x4x16x?xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 2 : index
      %273 = linalg.index 3 : index
      %274 = arith.cmpi eq, %dim, %c1 : index
      %275 = arith.select %274, %c0, %273 : index
      %extracted = tensor.extract %transposed_88[%c0, %271, %272, %275] : tensor<1x4x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_90 = tensor.collapse_shape %202 [[0, 1], [2], [3]] : tensor<1x4x16x?xf32> into tensor<4x16x?xf32>
    %203 = linalg.batch_matmul ins(%collapsed_89, %collapsed_90 : tensor<4x?x16xf32>, tensor<4x16x?xf32>) outs(%86 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    cf.assert %93, "must have at most one inferred (negative) dimension"
    %reshape_91 = tensor.reshape %203(%from_elements_42) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %204 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_91 : tensor<1x4x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_6 : f64 to f32
      %272 = arith.mulf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x4x?x?xf32>
    %205 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%204 : tensor<1x4x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.divf %in, %cst_10 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    %206 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%205 : tensor<1x4x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.tanh %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    %207 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%206 : tensor<1x4x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.mulf %in, %cst_10 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %103, "mismatched size for broadcast"
    cf.assert %103, "mismatched size for broadcast"
    %208 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%207, %9 : tensor<1x4x?x?xf32>, tensor<1x1x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    %209:2 = linalg.generic {indexing_maps = [#map3, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%208 : tensor<1x4x?x?xf32>) outs(%108, %106 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_109: i64):
      %271 = linalg.index 3 : index
      %272 = arith.index_cast %271 : index to i64
      %273 = arith.maximumf %in, %out : f32
      %274 = arith.cmpf ogt, %in, %out : f32
      %275 = arith.select %274, %272, %out_109 : i64
      linalg.yield %273, %275 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_92 = tensor.expand_shape %209#0 [[0], [1], [2, 3]] output_shape [1, 4, %97, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %210 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%208, %expanded_92 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.subf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    %211 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%210 : tensor<1x4x?x?xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.exp %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    %212 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%211 : tensor<1x4x?x?xf32>) outs(%113 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %out : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x1xf32>
    %213 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%211, %212 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%98 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.divf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %214 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%116 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 2 : index
      %273 = linalg.index 3 : index
      %274 = arith.cmpi eq, %97, %c1 : index
      %275 = arith.select %274, %c0, %272 : index
      %276 = arith.select %274, %c0, %273 : index
      %extracted = tensor.extract %213[%c0, %271, %275, %276] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %93, "must have at most one inferred (negative) dimension"
    %reshape_93 = tensor.reshape %214(%from_elements_45) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %215 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%82 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %271 = linalg.index 1 : index
      %272 = linalg.index 2 : index
      %273 = linalg.index 3 : index
      %274 = arith.cmpi eq, %dim, %c1 : index
      %275 = arith.select %274, %c0, %272 : index
      %extracted = tensor.extract %collapsed_87[%c0, %271, %275, %273] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_94 = tensor.collapse_shape %215 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    cf.assert %119, "mismatching contracting dimension"
    %216 = linalg.batch_matmul ins(%reshape_93, %collapsed_94 : tensor<4x?x?xf32>, tensor<4x?x16xf32>) outs(%121 : tensor<4x?x16xf32>) -> tensor<4x?x16xf32>
    %expanded_95 = tensor.expand_shape %216 [[0, 1], [2], [3]] output_shape [1, 4, %97, 16] : tensor<4x?x16xf32> into tensor<1x4x?x16xf32>
    %transposed_96 = linalg.transpose ins(%expanded_95 : tensor<1x4x?x16xf32>) outs(%123 : tensor<1x?x4x16xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %44, "must have at most one inferred (negative) dimension"
    %reshape_97 = tensor.reshape %transposed_96(%from_elements_50) : (tensor<1x?x4x16xf32>, tensor<3xi64>) -> tensor<1x?x64xf32>
    %transposed_98 = linalg.transpose ins(%arg15 : tensor<32x64xf32>) outs(%127 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_99 = tensor.collapse_shape %reshape_97 [[0, 1], [2]] : tensor<1x?x64xf32> into tensor<?x64xf32>
    %217 = arith.index_cast %126 : i64 to index
    %218 = tensor.empty(%217) : tensor<?x32xf32>
    %219 = linalg.fill ins(%cst : f32) outs(%218 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %220 = linalg.matmul ins(%collapsed_99, %transposed_98 : tensor<?x64xf32>, tensor<64x32xf32>) outs(%219 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_100 = tensor.expand_shape %220 [[0, 1], [2]] output_shape [1, %217, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %221 = tensor.empty(%217) : tensor<1x?x32xf32>
    %222 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_100 : tensor<1x?x32xf32>) outs(%221 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %223 = tensor.empty(%217) : tensor<1x?x1xf32>
    %224 = linalg.fill ins(%cst : f32) outs(%223 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %225 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%222 : tensor<1x?x32xf32>) outs(%224 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %out : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %226 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%225 : tensor<1x?x1xf32>) outs(%223 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.divf %in, %cst_8 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %227 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%226 : tensor<1x?x1xf32>) outs(%223 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_7 : f64 to f32
      %272 = arith.addf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x1xf32>
    %228 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%227 : tensor<1x?x1xf32>) outs(%223 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.rsqrt %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %229 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_100, %228 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%221 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %230 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg20 : tensor<32xf32>) outs(%32 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %cst_9 : f32
      linalg.yield %271 : f32
    } -> tensor<32xf32>
    %231 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%229, %230 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%221 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %232 = arith.cmpi eq, %dim, %217 : index
    cf.assert %232, "mismatched size for broadcast"
    %233 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173, %231 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %234 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%233 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %235 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%234 : tensor<1x?x32xf32>) outs(%26 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %out : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %236 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%235 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.divf %in, %cst_8 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %237 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%236 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_7 : f64 to f32
      %272 = arith.addf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x1xf32>
    %238 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%237 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.rsqrt %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %239 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%233, %238 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %240 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg21 : tensor<32xf32>) outs(%32 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %cst_9 : f32
      linalg.yield %271 : f32
    } -> tensor<32xf32>
    %241 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%239, %240 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %transposed_101 = linalg.transpose ins(%arg16 : tensor<32x32xf32>) outs(%50 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_102 = tensor.collapse_shape %241 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %242 = linalg.matmul ins(%collapsed_102, %transposed_101 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_103 = tensor.expand_shape %242 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %243 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_103 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.mulf %in, %cst_11 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %244 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_103 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %245 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%244 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_5 : f64 to f32
      %272 = arith.mulf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x32xf32>
    %246 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_103, %245 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %247 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%246 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_4 : f64 to f32
      %272 = arith.mulf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x32xf32>
    %248 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%247 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.tanh %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %249 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%248 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %cst_9 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %250 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%243, %249 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %transposed_104 = linalg.transpose ins(%arg17 : tensor<32x32xf32>) outs(%50 : tensor<32x32xf32>) permutation = [1, 0] 
    %251 = linalg.matmul ins(%collapsed_102, %transposed_104 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_105 = tensor.expand_shape %251 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %252 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%250, %expanded_105 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %transposed_106 = linalg.transpose ins(%arg18 : tensor<32x32xf32>) outs(%50 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_107 = tensor.collapse_shape %252 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %253 = linalg.matmul ins(%collapsed_107, %transposed_106 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_108 = tensor.expand_shape %253 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %254 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_108 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %255 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%254 : tensor<1x?x32xf32>) outs(%26 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %out : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %256 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%255 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.divf %in, %cst_8 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %257 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%256 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_7 : f64 to f32
      %272 = arith.addf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x1xf32>
    %258 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%257 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.rsqrt %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %259 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_108, %258 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %260 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg22 : tensor<32xf32>) outs(%32 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %cst_9 : f32
      linalg.yield %271 : f32
    } -> tensor<32xf32>
    %261 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%259, %260 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %262 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%233, %261 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.addf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %263 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%262 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %264 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%263 : tensor<1x?x32xf32>) outs(%26 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %out : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %265 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%264 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.divf %in, %cst_8 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %266 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%265 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.truncf %cst_7 : f64 to f32
      %272 = arith.addf %in, %271 : f32
      linalg.yield %272 : f32
    } -> tensor<1x?x1xf32>
    %267 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%266 : tensor<1x?x1xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = math.rsqrt %in : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x1xf32>
    %268 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%262, %267 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    %269 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg23 : tensor<32xf32>) outs(%32 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %271 = arith.addf %in, %cst_9 : f32
      linalg.yield %271 : f32
    } -> tensor<32xf32>
    %270 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%268, %269 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%24 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_109: f32, %out: f32):
      %271 = arith.mulf %in, %in_109 : f32
      linalg.yield %271 : f32
    } -> tensor<1x?x32xf32>
    return %270 : tensor<1x?x32xf32>
  }
}

