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
  func.func @main(%arg0: tensor<1x?x512xf32>, %arg1: tensor<512x512xf32>, %arg2: tensor<128x512xf32>, %arg3: tensor<128x512xf32>, %arg4: tensor<512x512xf32>, %arg5: tensor<32x512xf32>, %arg6: tensor<32x512xf32>, %arg7: tensor<512x32xf32>, %arg8: tensor<512xf32>, %arg9: tensor<512xf32>, %arg10: tensor<512xf32>, %arg11: tensor<32xf32>) -> tensor<1x?x512xf32> {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c64_i64 = arith.constant 64 : i64
    %c8_i64 = arith.constant 8 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 9.9999999999999995E-7 : f64
    %cst_5 = arith.constant 5.120000e+02 : f32
    %c512_i64 = arith.constant 512 : i64
    %c128_i64 = arith.constant 128 : i64
    %cst_6 = arith.constant 1.250000e-01 : f32
    %c2 = arith.constant 2 : index
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x512xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %146 = linalg.index 0 : index
      %147 = arith.index_cast %146 : index to i64
      linalg.yield %147 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_7 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %3 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %4 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7, %expanded : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%3 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_58: i64, %out: i1):
      %146 = arith.cmpi sle, %in, %in_58 : i64
      linalg.yield %146 : i1
    } -> tensor<1x1x?x?xi1>
    %5 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %6 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %7 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%6 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %146 = linalg.index 2 : index
      %147 = linalg.index 3 : index
      %148 = arith.cmpi eq, %dim, %c1 : index
      %149 = arith.select %148, %c0, %146 : index
      %150 = arith.select %148, %c0, %147 : index
      %extracted = tensor.extract %4[%c0, %c0, %149, %150] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %8 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %cst_3, %cst_2 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%8 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_58: f32, %in_59: f32, %out: f32):
      %146 = arith.select %in, %in_58, %in_59 : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x?x?xf32>
    %expanded_8 = tensor.expand_shape %2 [[0, 1, 2]] output_shape [1, %dim, 1] : tensor<?xi64> into tensor<1x?x1xi64>
    %10 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<1x?x1xi64>) outs(%10 : tensor<1x?x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %146 = arith.sitofp %in : i64 to f32
      linalg.yield %146 : f32
    } -> tensor<1x?x1xf32>
    %12 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %13 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %arg11 : tensor<1x?x1xf32>, tensor<32xf32>) outs(%12 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x32xf32>
    %concat = tensor.concat dim(2) %13, %13 : (tensor<1x?x32xf32>, tensor<1x?x32xf32>) -> tensor<1x?x64xf32>
    %dim_9 = tensor.dim %13, %c1 : tensor<1x?x32xf32>
    %14 = tensor.empty(%dim_9) : tensor<1x?x64xf32>
    %15 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x64xf32>) outs(%14 : tensor<1x?x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.cos %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x64xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x64xf32>) outs(%14 : tensor<1x?x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.sin %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x64xf32>
    %17 = tensor.empty(%dim) : tensor<1x?x512xf32>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x?x512xf32>) outs(%17 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %146 : f32
    } -> tensor<1x?x512xf32>
    %19 = linalg.fill ins(%cst : f32) outs(%10 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<1x?x512xf32>) outs(%19 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.addf %in, %out : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x1xf32>
    %21 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x?x1xf32>) outs(%10 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.divf %in, %cst_5 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x1xf32>
    %22 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x?x1xf32>) outs(%10 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.truncf %cst_4 : f64 to f32
      %147 = arith.addf %in, %146 : f32
      linalg.yield %147 : f32
    } -> tensor<1x?x1xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x?x1xf32>) outs(%10 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.rsqrt %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x1xf32>
    %24 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %23 : tensor<1x?x512xf32>, tensor<1x?x1xf32>) outs(%17 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x512xf32>
    %25 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %24 : tensor<512xf32>, tensor<1x?x512xf32>) outs(%17 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x512xf32>
    %26 = tensor.empty() : tensor<512x512xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<512x512xf32>) outs(%26 : tensor<512x512xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %25 [[0, 1], [2]] : tensor<1x?x512xf32> into tensor<?x512xf32>
    %27 = tensor.empty(%dim) : tensor<?x512xf32>
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<?x512xf32>) -> tensor<?x512xf32>
    %29 = linalg.matmul ins(%collapsed, %transposed : tensor<?x512xf32>, tensor<512x512xf32>) outs(%28 : tensor<?x512xf32>) -> tensor<?x512xf32>
    %expanded_10 = tensor.expand_shape %29 [[0, 1], [2]] output_shape [1, %dim, 512] : tensor<?x512xf32> into tensor<1x?x512xf32>
    %30 = arith.cmpi slt, %0, %c0_i64 : i64
    %31 = arith.select %30, %c1_i64, %0 : i64
    %32 = arith.extui %30 : i1 to i64
    %33 = arith.addi %32, %c1_i64 : i64
    %34 = arith.muli %31, %c64_i64 : i64
    %35 = arith.cmpi sle, %33, %c1_i64 : i64
    cf.assert %35, "must have at most one inferred (negative) dimension"
    %36 = arith.muli %0, %c512_i64 : i64
    %37 = arith.divsi %36, %34 : i64
    %38 = arith.select %30, %37, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %38, %37, %c64_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_10(%from_elements) : (tensor<1x?x512xf32>, tensor<4xi64>) -> tensor<1x?x8x64xf32>
    %39 = arith.index_cast %38 : i64 to index
    %40 = tensor.empty(%39) : tensor<1x8x?x64xf32>
    %transposed_11 = linalg.transpose ins(%reshape : tensor<1x?x8x64xf32>) outs(%40 : tensor<1x8x?x64xf32>) permutation = [0, 2, 1, 3] 
    %41 = tensor.empty() : tensor<512x128xf32>
    %transposed_12 = linalg.transpose ins(%arg2 : tensor<128x512xf32>) outs(%41 : tensor<512x128xf32>) permutation = [1, 0] 
    %42 = tensor.empty(%dim) : tensor<?x128xf32>
    %43 = linalg.fill ins(%cst : f32) outs(%42 : tensor<?x128xf32>) -> tensor<?x128xf32>
    %44 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<?x512xf32>, tensor<512x128xf32>) outs(%43 : tensor<?x128xf32>) -> tensor<?x128xf32>
    %expanded_13 = tensor.expand_shape %44 [[0, 1], [2]] output_shape [1, %dim, 128] : tensor<?x128xf32> into tensor<1x?x128xf32>
    cf.assert %35, "must have at most one inferred (negative) dimension"
    %45 = arith.muli %0, %c128_i64 : i64
    %46 = arith.divsi %45, %34 : i64
    %47 = arith.select %30, %46, %0 : i64
    %from_elements_14 = tensor.from_elements %c1_i64, %47, %46, %c64_i64 : tensor<4xi64>
    %reshape_15 = tensor.reshape %expanded_13(%from_elements_14) : (tensor<1x?x128xf32>, tensor<4xi64>) -> tensor<1x?x2x64xf32>
    %48 = arith.index_cast %47 : i64 to index
    %49 = tensor.empty(%48) : tensor<1x2x?x64xf32>
    %transposed_16 = linalg.transpose ins(%reshape_15 : tensor<1x?x2x64xf32>) outs(%49 : tensor<1x2x?x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_17 = linalg.transpose ins(%arg3 : tensor<128x512xf32>) outs(%41 : tensor<512x128xf32>) permutation = [1, 0] 
    %50 = linalg.matmul ins(%collapsed, %transposed_17 : tensor<?x512xf32>, tensor<512x128xf32>) outs(%43 : tensor<?x128xf32>) -> tensor<?x128xf32>
    %expanded_18 = tensor.expand_shape %50 [[0, 1], [2]] output_shape [1, %dim, 128] : tensor<?x128xf32> into tensor<1x?x128xf32>
    cf.assert %35, "must have at most one inferred (negative) dimension"
    %reshape_19 = tensor.reshape %expanded_18(%from_elements_14) : (tensor<1x?x128xf32>, tensor<4xi64>) -> tensor<1x?x2x64xf32>
    %transposed_20 = linalg.transpose ins(%reshape_19 : tensor<1x?x2x64xf32>) outs(%49 : tensor<1x2x?x64xf32>) permutation = [0, 2, 1, 3] 
    %expanded_21 = tensor.expand_shape %15 [[0], [1, 2], [3]] output_shape [1, 1, %dim_9, 64] : tensor<1x?x64xf32> into tensor<1x1x?x64xf32>
    %expanded_22 = tensor.expand_shape %16 [[0], [1, 2], [3]] output_shape [1, 1, %dim_9, 64] : tensor<1x?x64xf32> into tensor<1x1x?x64xf32>
    %51 = arith.cmpi eq, %39, %dim_9 : index
    cf.assert %51, "mismatched size for broadcast"
    %52 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_21 : tensor<1x8x?x64xf32>, tensor<1x1x?x64xf32>) outs(%40 : tensor<1x8x?x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x8x?x64xf32>
    %extracted_slice = tensor.extract_slice %transposed_11[0, 0, 0, 0] [1, 8, %39, 32] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x8x?x32xf32>
    %extracted_slice_23 = tensor.extract_slice %transposed_11[0, 0, 0, 32] [1, 8, %39, 32] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x8x?x32xf32>
    %53 = tensor.empty(%39) : tensor<1x8x?x32xf32>
    %54 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_23 : tensor<1x8x?x32xf32>) outs(%53 : tensor<1x8x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.negf %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x8x?x32xf32>
    %concat_24 = tensor.concat dim(3) %54, %extracted_slice : (tensor<1x8x?x32xf32>, tensor<1x8x?x32xf32>) -> tensor<1x8x?x64xf32>
    %dim_25 = tensor.dim %54, %c2 : tensor<1x8x?x32xf32>
    %55 = arith.cmpi eq, %dim_25, %dim_9 : index
    cf.assert %55, "mismatched size for broadcast"
    %56 = tensor.empty(%dim_25) : tensor<1x8x?x64xf32>
    %57 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_24, %expanded_22 : tensor<1x8x?x64xf32>, tensor<1x1x?x64xf32>) outs(%56 : tensor<1x8x?x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x8x?x64xf32>
    %58 = arith.cmpi eq, %39, %dim_25 : index
    cf.assert %58, "mismatched size for broadcast"
    %59 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %57 : tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>) outs(%40 : tensor<1x8x?x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.addf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x8x?x64xf32>
    %60 = arith.cmpi eq, %48, %dim_9 : index
    cf.assert %60, "mismatched size for broadcast"
    %61 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_16, %expanded_21 : tensor<1x2x?x64xf32>, tensor<1x1x?x64xf32>) outs(%49 : tensor<1x2x?x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x2x?x64xf32>
    %extracted_slice_26 = tensor.extract_slice %transposed_16[0, 0, 0, 0] [1, 2, %48, 32] [1, 1, 1, 1] : tensor<1x2x?x64xf32> to tensor<1x2x?x32xf32>
    %extracted_slice_27 = tensor.extract_slice %transposed_16[0, 0, 0, 32] [1, 2, %48, 32] [1, 1, 1, 1] : tensor<1x2x?x64xf32> to tensor<1x2x?x32xf32>
    %62 = tensor.empty(%48) : tensor<1x2x?x32xf32>
    %63 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_27 : tensor<1x2x?x32xf32>) outs(%62 : tensor<1x2x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.negf %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x2x?x32xf32>
    %concat_28 = tensor.concat dim(3) %63, %extracted_slice_26 : (tensor<1x2x?x32xf32>, tensor<1x2x?x32xf32>) -> tensor<1x2x?x64xf32>
    %dim_29 = tensor.dim %63, %c2 : tensor<1x2x?x32xf32>
    %64 = arith.cmpi eq, %dim_29, %dim_9 : index
    cf.assert %64, "mismatched size for broadcast"
    %65 = tensor.empty(%dim_29) : tensor<1x2x?x64xf32>
    %66 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_28, %expanded_22 : tensor<1x2x?x64xf32>, tensor<1x1x?x64xf32>) outs(%65 : tensor<1x2x?x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x2x?x64xf32>
    %67 = arith.cmpi eq, %48, %dim_29 : index
    cf.assert %67, "mismatched size for broadcast"
    %68 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %66 : tensor<1x2x?x64xf32>, tensor<1x2x?x64xf32>) outs(%49 : tensor<1x2x?x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.addf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x2x?x64xf32>
    %expanded_30 = tensor.expand_shape %68 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %48, 64] : tensor<1x2x?x64xf32> into tensor<1x2x1x?x64xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %69 = tensor.empty(%dim) : tensor<1x2x4x?x64xf32>
    %70 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%69 : tensor<1x2x4x?x64xf32>) {
    ^bb0(%out: f32):
      %146 = linalg.index 1 : index
      %147 = linalg.index 3 : index
      %148 = linalg.index 4 : index
      %149 = arith.cmpi eq, %48, %c1 : index
      %150 = arith.select %149, %c0, %147 : index
      %extracted = tensor.extract %expanded_30[%c0, %146, %c0, %150, %148] : tensor<1x2x1x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x4x?x64xf32>
    %collapsed_31 = tensor.collapse_shape %70 [[0], [1, 2], [3], [4]] : tensor<1x2x4x?x64xf32> into tensor<1x8x?x64xf32>
    %expanded_32 = tensor.expand_shape %transposed_20 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %48, 64] : tensor<1x2x?x64xf32> into tensor<1x2x1x?x64xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %71 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%69 : tensor<1x2x4x?x64xf32>) {
    ^bb0(%out: f32):
      %146 = linalg.index 1 : index
      %147 = linalg.index 3 : index
      %148 = linalg.index 4 : index
      %149 = arith.cmpi eq, %48, %c1 : index
      %150 = arith.select %149, %c0, %147 : index
      %extracted = tensor.extract %expanded_32[%c0, %146, %c0, %150, %148] : tensor<1x2x1x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x4x?x64xf32>
    %collapsed_33 = tensor.collapse_shape %71 [[0], [1, 2], [3], [4]] : tensor<1x2x4x?x64xf32> into tensor<1x8x?x64xf32>
    %72 = tensor.empty(%dim) : tensor<1x8x64x?xf32>
    %transposed_34 = linalg.transpose ins(%collapsed_31 : tensor<1x8x?x64xf32>) outs(%72 : tensor<1x8x64x?xf32>) permutation = [0, 1, 3, 2] 
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %73 = tensor.empty(%dim) : tensor<1x8x?x64xf32>
    %74 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%73 : tensor<1x8x?x64xf32>) {
    ^bb0(%out: f32):
      %146 = linalg.index 1 : index
      %147 = linalg.index 2 : index
      %148 = linalg.index 3 : index
      %149 = arith.cmpi eq, %39, %c1 : index
      %150 = arith.select %149, %c0, %147 : index
      %extracted = tensor.extract %59[%c0, %146, %150, %148] : tensor<1x8x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x8x?x64xf32>
    %collapsed_35 = tensor.collapse_shape %74 [[0, 1], [2], [3]] : tensor<1x8x?x64xf32> into tensor<8x?x64xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %75 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%72 : tensor<1x8x64x?xf32>) {
    ^bb0(%out: f32):
      %146 = linalg.index 1 : index
      %147 = linalg.index 2 : index
      %148 = linalg.index 3 : index
      %149 = arith.cmpi eq, %dim, %c1 : index
      %150 = arith.select %149, %c0, %148 : index
      %extracted = tensor.extract %transposed_34[%c0, %146, %147, %150] : tensor<1x8x64x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x8x64x?xf32>
    %collapsed_36 = tensor.collapse_shape %75 [[0, 1], [2], [3]] : tensor<1x8x64x?xf32> into tensor<8x64x?xf32>
    %76 = tensor.empty(%dim, %dim) : tensor<8x?x?xf32>
    %77 = linalg.fill ins(%cst : f32) outs(%76 : tensor<8x?x?xf32>) -> tensor<8x?x?xf32>
    %78 = linalg.batch_matmul ins(%collapsed_35, %collapsed_36 : tensor<8x?x64xf32>, tensor<8x64x?xf32>) outs(%77 : tensor<8x?x?xf32>) -> tensor<8x?x?xf32>
    %79 = arith.muli %0, %c8_i64 : i64
    %80 = arith.select %30, %c8_i64, %79 : i64
    %81 = arith.muli %80, %0 : i64
    %82 = arith.select %30, %c8_i64, %81 : i64
    %83 = arith.select %30, %33, %32 : i64
    %84 = arith.cmpi sle, %83, %c1_i64 : i64
    cf.assert %84, "must have at most one inferred (negative) dimension"
    %85 = arith.muli %79, %0 : i64
    %86 = arith.divsi %85, %82 : i64
    %87 = arith.select %30, %86, %0 : i64
    %from_elements_37 = tensor.from_elements %c1_i64, %c8_i64, %87, %87 : tensor<4xi64>
    %reshape_38 = tensor.reshape %78(%from_elements_37) : (tensor<8x?x?xf32>, tensor<4xi64>) -> tensor<1x8x?x?xf32>
    %88 = arith.index_cast %87 : i64 to index
    %89 = tensor.empty(%88, %88) : tensor<1x8x?x?xf32>
    %90 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_38 : tensor<1x8x?x?xf32>) outs(%89 : tensor<1x8x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.mulf %in, %cst_6 : f32
      linalg.yield %146 : f32
    } -> tensor<1x8x?x?xf32>
    %91 = arith.cmpi eq, %88, %dim : index
    cf.assert %91, "mismatched size for broadcast"
    cf.assert %91, "mismatched size for broadcast"
    %92 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90, %9 : tensor<1x8x?x?xf32>, tensor<1x1x?x?xf32>) outs(%89 : tensor<1x8x?x?xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.addf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x8x?x?xf32>
    %93 = tensor.empty(%88) : tensor<1x8x?xi64>
    %94 = linalg.fill ins(%c0_i64 : i64) outs(%93 : tensor<1x8x?xi64>) -> tensor<1x8x?xi64>
    %95 = tensor.empty(%88) : tensor<1x8x?xf32>
    %96 = linalg.fill ins(%cst_0 : f32) outs(%95 : tensor<1x8x?xf32>) -> tensor<1x8x?xf32>
    %97:2 = linalg.generic {indexing_maps = [#map3, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%92 : tensor<1x8x?x?xf32>) outs(%96, %94 : tensor<1x8x?xf32>, tensor<1x8x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_58: i64):
      %146 = linalg.index 3 : index
      %147 = arith.index_cast %146 : index to i64
      %148 = arith.maximumf %in, %out : f32
      %149 = arith.cmpf ogt, %in, %out : f32
      %150 = arith.select %149, %147, %out_58 : i64
      linalg.yield %148, %150 : f32, i64
    } -> (tensor<1x8x?xf32>, tensor<1x8x?xi64>)
    %expanded_39 = tensor.expand_shape %97#0 [[0], [1], [2, 3]] output_shape [1, 8, %88, 1] : tensor<1x8x?xf32> into tensor<1x8x?x1xf32>
    %98 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92, %expanded_39 : tensor<1x8x?x?xf32>, tensor<1x8x?x1xf32>) outs(%89 : tensor<1x8x?x?xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.subf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x8x?x?xf32>
    %99 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98 : tensor<1x8x?x?xf32>) outs(%89 : tensor<1x8x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.exp %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x8x?x?xf32>
    %100 = tensor.empty(%88) : tensor<1x8x?x1xf32>
    %101 = linalg.fill ins(%cst : f32) outs(%100 : tensor<1x8x?x1xf32>) -> tensor<1x8x?x1xf32>
    %102 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%99 : tensor<1x8x?x?xf32>) outs(%101 : tensor<1x8x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.addf %in, %out : f32
      linalg.yield %146 : f32
    } -> tensor<1x8x?x1xf32>
    %103 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%99, %102 : tensor<1x8x?x?xf32>, tensor<1x8x?x1xf32>) outs(%89 : tensor<1x8x?x?xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.divf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x8x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %104 = tensor.empty(%dim, %dim) : tensor<1x8x?x?xf32>
    %105 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%104 : tensor<1x8x?x?xf32>) {
    ^bb0(%out: f32):
      %146 = linalg.index 1 : index
      %147 = linalg.index 2 : index
      %148 = linalg.index 3 : index
      %149 = arith.cmpi eq, %88, %c1 : index
      %150 = arith.select %149, %c0, %147 : index
      %151 = arith.select %149, %c0, %148 : index
      %extracted = tensor.extract %103[%c0, %146, %150, %151] : tensor<1x8x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x8x?x?xf32>
    cf.assert %84, "must have at most one inferred (negative) dimension"
    %from_elements_40 = tensor.from_elements %c8_i64, %87, %87 : tensor<3xi64>
    %reshape_41 = tensor.reshape %105(%from_elements_40) : (tensor<1x8x?x?xf32>, tensor<3xi64>) -> tensor<8x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %106 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%73 : tensor<1x8x?x64xf32>) {
    ^bb0(%out: f32):
      %146 = linalg.index 1 : index
      %147 = linalg.index 2 : index
      %148 = linalg.index 3 : index
      %149 = arith.cmpi eq, %dim, %c1 : index
      %150 = arith.select %149, %c0, %147 : index
      %extracted = tensor.extract %collapsed_33[%c0, %146, %150, %148] : tensor<1x8x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x8x?x64xf32>
    %collapsed_42 = tensor.collapse_shape %106 [[0, 1], [2], [3]] : tensor<1x8x?x64xf32> into tensor<8x?x64xf32>
    %107 = arith.cmpi eq, %87, %0 : i64
    cf.assert %107, "mismatching contracting dimension"
    %108 = tensor.empty(%88) : tensor<8x?x64xf32>
    %109 = linalg.fill ins(%cst : f32) outs(%108 : tensor<8x?x64xf32>) -> tensor<8x?x64xf32>
    %110 = linalg.batch_matmul ins(%reshape_41, %collapsed_42 : tensor<8x?x?xf32>, tensor<8x?x64xf32>) outs(%109 : tensor<8x?x64xf32>) -> tensor<8x?x64xf32>
    %expanded_43 = tensor.expand_shape %110 [[0, 1], [2], [3]] output_shape [1, 8, %88, 64] : tensor<8x?x64xf32> into tensor<1x8x?x64xf32>
    %111 = tensor.empty(%88) : tensor<1x?x8x64xf32>
    %transposed_44 = linalg.transpose ins(%expanded_43 : tensor<1x8x?x64xf32>) outs(%111 : tensor<1x?x8x64xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %35, "must have at most one inferred (negative) dimension"
    %112 = arith.muli %87, %c512_i64 : i64
    %113 = arith.divsi %112, %31 : i64
    %114 = arith.select %30, %113, %0 : i64
    %from_elements_45 = tensor.from_elements %c1_i64, %114, %113 : tensor<3xi64>
    %reshape_46 = tensor.reshape %transposed_44(%from_elements_45) : (tensor<1x?x8x64xf32>, tensor<3xi64>) -> tensor<1x?x512xf32>
    %transposed_47 = linalg.transpose ins(%arg4 : tensor<512x512xf32>) outs(%26 : tensor<512x512xf32>) permutation = [1, 0] 
    %collapsed_48 = tensor.collapse_shape %reshape_46 [[0, 1], [2]] : tensor<1x?x512xf32> into tensor<?x512xf32>
    %115 = arith.index_cast %114 : i64 to index
    %116 = tensor.empty(%115) : tensor<?x512xf32>
    %117 = linalg.fill ins(%cst : f32) outs(%116 : tensor<?x512xf32>) -> tensor<?x512xf32>
    %118 = linalg.matmul ins(%collapsed_48, %transposed_47 : tensor<?x512xf32>, tensor<512x512xf32>) outs(%117 : tensor<?x512xf32>) -> tensor<?x512xf32>
    %expanded_49 = tensor.expand_shape %118 [[0, 1], [2]] output_shape [1, %115, 512] : tensor<?x512xf32> into tensor<1x?x512xf32>
    %119 = arith.cmpi eq, %dim, %115 : index
    cf.assert %119, "mismatched size for broadcast"
    %120 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded_49 : tensor<1x?x512xf32>, tensor<1x?x512xf32>) outs(%17 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.addf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x512xf32>
    %121 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x?x512xf32>) outs(%17 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %146 : f32
    } -> tensor<1x?x512xf32>
    %122 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%121 : tensor<1x?x512xf32>) outs(%19 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.addf %in, %out : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x1xf32>
    %123 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<1x?x1xf32>) outs(%10 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.divf %in, %cst_5 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x1xf32>
    %124 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x?x1xf32>) outs(%10 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.truncf %cst_4 : f64 to f32
      %147 = arith.addf %in, %146 : f32
      linalg.yield %147 : f32
    } -> tensor<1x?x1xf32>
    %125 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x?x1xf32>) outs(%10 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.rsqrt %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x1xf32>
    %126 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %125 : tensor<1x?x512xf32>, tensor<1x?x1xf32>) outs(%17 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x512xf32>
    %127 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %126 : tensor<512xf32>, tensor<1x?x512xf32>) outs(%17 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x512xf32>
    %128 = tensor.empty() : tensor<512x32xf32>
    %transposed_50 = linalg.transpose ins(%arg5 : tensor<32x512xf32>) outs(%128 : tensor<512x32xf32>) permutation = [1, 0] 
    %collapsed_51 = tensor.collapse_shape %127 [[0, 1], [2]] : tensor<1x?x512xf32> into tensor<?x512xf32>
    %129 = tensor.empty(%dim) : tensor<?x32xf32>
    %130 = linalg.fill ins(%cst : f32) outs(%129 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %131 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<?x512xf32>, tensor<512x32xf32>) outs(%130 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_52 = tensor.expand_shape %131 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %132 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_52 : tensor<1x?x32xf32>) outs(%12 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.negf %in : f32
      %147 = math.exp %146 : f32
      %148 = arith.addf %147, %cst_1 : f32
      %149 = arith.divf %cst_1, %148 : f32
      linalg.yield %149 : f32
    } -> tensor<1x?x32xf32>
    %133 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_52, %132 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%12 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x32xf32>
    %transposed_53 = linalg.transpose ins(%arg6 : tensor<32x512xf32>) outs(%128 : tensor<512x32xf32>) permutation = [1, 0] 
    %134 = linalg.matmul ins(%collapsed_51, %transposed_53 : tensor<?x512xf32>, tensor<512x32xf32>) outs(%130 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_54 = tensor.expand_shape %134 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %135 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %expanded_54 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%12 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x32xf32>
    %136 = tensor.empty() : tensor<32x512xf32>
    %transposed_55 = linalg.transpose ins(%arg7 : tensor<512x32xf32>) outs(%136 : tensor<32x512xf32>) permutation = [1, 0] 
    %collapsed_56 = tensor.collapse_shape %135 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %137 = linalg.matmul ins(%collapsed_56, %transposed_55 : tensor<?x32xf32>, tensor<32x512xf32>) outs(%28 : tensor<?x512xf32>) -> tensor<?x512xf32>
    %expanded_57 = tensor.expand_shape %137 [[0, 1], [2]] output_shape [1, %dim, 512] : tensor<?x512xf32> into tensor<1x?x512xf32>
    %138 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %expanded_57 : tensor<1x?x512xf32>, tensor<1x?x512xf32>) outs(%17 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.addf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x512xf32>
    %139 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x?x512xf32>) outs(%17 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %146 : f32
    } -> tensor<1x?x512xf32>
    %140 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%139 : tensor<1x?x512xf32>) outs(%19 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.addf %in, %out : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x1xf32>
    %141 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x?x1xf32>) outs(%10 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.divf %in, %cst_5 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x1xf32>
    %142 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x?x1xf32>) outs(%10 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.truncf %cst_4 : f64 to f32
      %147 = arith.addf %in, %146 : f32
      linalg.yield %147 : f32
    } -> tensor<1x?x1xf32>
    %143 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x?x1xf32>) outs(%10 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.rsqrt %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x1xf32>
    %144 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %143 : tensor<1x?x512xf32>, tensor<1x?x1xf32>) outs(%17 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x512xf32>
    %145 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %144 : tensor<512xf32>, tensor<1x?x512xf32>) outs(%17 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %146 = arith.mulf %in, %in_58 : f32
      linalg.yield %146 : f32
    } -> tensor<1x?x512xf32>
    return %145 : tensor<1x?x512xf32>
  }
}

