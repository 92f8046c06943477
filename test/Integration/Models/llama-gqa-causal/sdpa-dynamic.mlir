#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map9 = affine_map<(d0, d1, d2, d3) -> ()>
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
    %true = arith.constant true
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_4 = arith.constant 0.35355339059327379 : f64
    %cst_5 = arith.constant 0xFFF0000000000000 : f64
    %cst_6 = arith.constant 9.9999999999999995E-7 : f64
    %cst_7 = arith.constant 5.120000e+02 : f32
    %c512_i64 = arith.constant 512 : i64
    %c128_i64 = arith.constant 128 : i64
    %c2 = arith.constant 2 : index
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x512xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %160 = linalg.index 0 : index
      %161 = arith.index_cast %160 : index to i64
      linalg.yield %161 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_8 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %3 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %4 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8, %expanded : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%3 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_59: i64, %out: i1):
      %160 = arith.cmpi sle, %in, %in_59 : i64
      linalg.yield %160 : i1
    } -> tensor<1x1x?x?xi1>
    %5 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %6 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %7 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%6 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %160 = linalg.index 2 : index
      %161 = linalg.index 3 : index
      %162 = arith.cmpi eq, %dim, %c1 : index
      %163 = arith.select %162, %c0, %160 : index
      %164 = arith.select %162, %c0, %161 : index
      %extracted = tensor.extract %4[%c0, %c0, %163, %164] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %expanded_9 = tensor.expand_shape %2 [[0, 1, 2]] output_shape [1, %dim, 1] : tensor<?xi64> into tensor<1x?x1xi64>
    %8 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<1x?x1xi64>) outs(%8 : tensor<1x?x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %160 = arith.sitofp %in : i64 to f32
      linalg.yield %160 : f32
    } -> tensor<1x?x1xf32>
    %10 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %arg11 : tensor<1x?x1xf32>, tensor<32xf32>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x32xf32>
    %concat = tensor.concat dim(2) %11, %11 : (tensor<1x?x32xf32>, tensor<1x?x32xf32>) -> tensor<1x?x64xf32>
    %dim_10 = tensor.dim %11, %c1 : tensor<1x?x32xf32>
    %12 = tensor.empty(%dim_10) : tensor<1x?x64xf32>
    %13 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x64xf32>) outs(%12 : tensor<1x?x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = math.cos %in : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x64xf32>
    %14 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x64xf32>) outs(%12 : tensor<1x?x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = math.sin %in : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x64xf32>
    %15 = tensor.empty(%dim) : tensor<1x?x512xf32>
    %16 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x?x512xf32>) outs(%15 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %160 : f32
    } -> tensor<1x?x512xf32>
    %17 = linalg.fill ins(%cst : f32) outs(%8 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %18 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x?x512xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.addf %in, %out : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x1xf32>
    %19 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x?x1xf32>) outs(%8 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.divf %in, %cst_7 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x1xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x?x1xf32>) outs(%8 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.truncf %cst_6 : f64 to f32
      %161 = arith.addf %in, %160 : f32
      linalg.yield %161 : f32
    } -> tensor<1x?x1xf32>
    %21 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x?x1xf32>) outs(%8 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = math.rsqrt %in : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x1xf32>
    %22 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %21 : tensor<1x?x512xf32>, tensor<1x?x1xf32>) outs(%15 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x512xf32>
    %23 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %22 : tensor<512xf32>, tensor<1x?x512xf32>) outs(%15 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x512xf32>
    %24 = tensor.empty() : tensor<512x512xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<512x512xf32>) outs(%24 : tensor<512x512xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %23 [[0, 1], [2]] : tensor<1x?x512xf32> into tensor<?x512xf32>
    %25 = tensor.empty(%dim) : tensor<?x512xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<?x512xf32>) -> tensor<?x512xf32>
    %27 = linalg.matmul ins(%collapsed, %transposed : tensor<?x512xf32>, tensor<512x512xf32>) outs(%26 : tensor<?x512xf32>) -> tensor<?x512xf32>
    %expanded_11 = tensor.expand_shape %27 [[0, 1], [2]] output_shape [1, %dim, 512] : tensor<?x512xf32> into tensor<1x?x512xf32>
    %28 = arith.cmpi slt, %0, %c0_i64 : i64
    %29 = arith.select %28, %c1_i64, %0 : i64
    %30 = arith.extui %28 : i1 to i64
    %31 = arith.addi %30, %c1_i64 : i64
    %32 = arith.muli %29, %c64_i64 : i64
    %33 = arith.cmpi sle, %31, %c1_i64 : i64
    cf.assert %33, "must have at most one inferred (negative) dimension"
    %34 = arith.muli %0, %c512_i64 : i64
    %35 = arith.divsi %34, %32 : i64
    %36 = arith.select %28, %35, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %36, %35, %c64_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_11(%from_elements) : (tensor<1x?x512xf32>, tensor<4xi64>) -> tensor<1x?x8x64xf32>
    %37 = arith.index_cast %36 : i64 to index
    %38 = tensor.empty(%37) : tensor<1x8x?x64xf32>
    %transposed_12 = linalg.transpose ins(%reshape : tensor<1x?x8x64xf32>) outs(%38 : tensor<1x8x?x64xf32>) permutation = [0, 2, 1, 3] 
    %39 = tensor.empty() : tensor<512x128xf32>
    %transposed_13 = linalg.transpose ins(%arg2 : tensor<128x512xf32>) outs(%39 : tensor<512x128xf32>) permutation = [1, 0] 
    %40 = tensor.empty(%dim) : tensor<?x128xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<?x128xf32>) -> tensor<?x128xf32>
    %42 = linalg.matmul ins(%collapsed, %transposed_13 : tensor<?x512xf32>, tensor<512x128xf32>) outs(%41 : tensor<?x128xf32>) -> tensor<?x128xf32>
    %expanded_14 = tensor.expand_shape %42 [[0, 1], [2]] output_shape [1, %dim, 128] : tensor<?x128xf32> into tensor<1x?x128xf32>
    cf.assert %33, "must have at most one inferred (negative) dimension"
    %43 = arith.muli %0, %c128_i64 : i64
    %44 = arith.divsi %43, %32 : i64
    %45 = arith.select %28, %44, %0 : i64
    %from_elements_15 = tensor.from_elements %c1_i64, %45, %44, %c64_i64 : tensor<4xi64>
    %reshape_16 = tensor.reshape %expanded_14(%from_elements_15) : (tensor<1x?x128xf32>, tensor<4xi64>) -> tensor<1x?x2x64xf32>
    %46 = arith.index_cast %45 : i64 to index
    %47 = tensor.empty(%46) : tensor<1x2x?x64xf32>
    %transposed_17 = linalg.transpose ins(%reshape_16 : tensor<1x?x2x64xf32>) outs(%47 : tensor<1x2x?x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_18 = linalg.transpose ins(%arg3 : tensor<128x512xf32>) outs(%39 : tensor<512x128xf32>) permutation = [1, 0] 
    %48 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<?x512xf32>, tensor<512x128xf32>) outs(%41 : tensor<?x128xf32>) -> tensor<?x128xf32>
    %expanded_19 = tensor.expand_shape %48 [[0, 1], [2]] output_shape [1, %dim, 128] : tensor<?x128xf32> into tensor<1x?x128xf32>
    cf.assert %33, "must have at most one inferred (negative) dimension"
    %reshape_20 = tensor.reshape %expanded_19(%from_elements_15) : (tensor<1x?x128xf32>, tensor<4xi64>) -> tensor<1x?x2x64xf32>
    %transposed_21 = linalg.transpose ins(%reshape_20 : tensor<1x?x2x64xf32>) outs(%47 : tensor<1x2x?x64xf32>) permutation = [0, 2, 1, 3] 
    %expanded_22 = tensor.expand_shape %13 [[0], [1, 2], [3]] output_shape [1, 1, %dim_10, 64] : tensor<1x?x64xf32> into tensor<1x1x?x64xf32>
    %expanded_23 = tensor.expand_shape %14 [[0], [1, 2], [3]] output_shape [1, 1, %dim_10, 64] : tensor<1x?x64xf32> into tensor<1x1x?x64xf32>
    %49 = arith.cmpi eq, %37, %dim_10 : index
    cf.assert %49, "mismatched size for broadcast"
    %50 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_12, %expanded_22 : tensor<1x8x?x64xf32>, tensor<1x1x?x64xf32>) outs(%38 : tensor<1x8x?x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x8x?x64xf32>
    %extracted_slice = tensor.extract_slice %transposed_12[0, 0, 0, 0] [1, 8, %37, 32] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x8x?x32xf32>
    %extracted_slice_24 = tensor.extract_slice %transposed_12[0, 0, 0, 32] [1, 8, %37, 32] [1, 1, 1, 1] : tensor<1x8x?x64xf32> to tensor<1x8x?x32xf32>
    %51 = tensor.empty(%37) : tensor<1x8x?x32xf32>
    %52 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_24 : tensor<1x8x?x32xf32>) outs(%51 : tensor<1x8x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.negf %in : f32
      linalg.yield %160 : f32
    } -> tensor<1x8x?x32xf32>
    %concat_25 = tensor.concat dim(3) %52, %extracted_slice : (tensor<1x8x?x32xf32>, tensor<1x8x?x32xf32>) -> tensor<1x8x?x64xf32>
    %dim_26 = tensor.dim %52, %c2 : tensor<1x8x?x32xf32>
    %53 = arith.cmpi eq, %dim_26, %dim_10 : index
    cf.assert %53, "mismatched size for broadcast"
    %54 = tensor.empty(%dim_26) : tensor<1x8x?x64xf32>
    %55 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_25, %expanded_23 : tensor<1x8x?x64xf32>, tensor<1x1x?x64xf32>) outs(%54 : tensor<1x8x?x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x8x?x64xf32>
    %56 = arith.cmpi eq, %37, %dim_26 : index
    cf.assert %56, "mismatched size for broadcast"
    %57 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %55 : tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>) outs(%38 : tensor<1x8x?x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.addf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x8x?x64xf32>
    %58 = arith.cmpi eq, %46, %dim_10 : index
    cf.assert %58, "mismatched size for broadcast"
    %59 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_17, %expanded_22 : tensor<1x2x?x64xf32>, tensor<1x1x?x64xf32>) outs(%47 : tensor<1x2x?x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x2x?x64xf32>
    %extracted_slice_27 = tensor.extract_slice %transposed_17[0, 0, 0, 0] [1, 2, %46, 32] [1, 1, 1, 1] : tensor<1x2x?x64xf32> to tensor<1x2x?x32xf32>
    %extracted_slice_28 = tensor.extract_slice %transposed_17[0, 0, 0, 32] [1, 2, %46, 32] [1, 1, 1, 1] : tensor<1x2x?x64xf32> to tensor<1x2x?x32xf32>
    %60 = tensor.empty(%46) : tensor<1x2x?x32xf32>
    %61 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28 : tensor<1x2x?x32xf32>) outs(%60 : tensor<1x2x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.negf %in : f32
      linalg.yield %160 : f32
    } -> tensor<1x2x?x32xf32>
    %concat_29 = tensor.concat dim(3) %61, %extracted_slice_27 : (tensor<1x2x?x32xf32>, tensor<1x2x?x32xf32>) -> tensor<1x2x?x64xf32>
    %dim_30 = tensor.dim %61, %c2 : tensor<1x2x?x32xf32>
    %62 = arith.cmpi eq, %dim_30, %dim_10 : index
    cf.assert %62, "mismatched size for broadcast"
    %63 = tensor.empty(%dim_30) : tensor<1x2x?x64xf32>
    %64 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_29, %expanded_23 : tensor<1x2x?x64xf32>, tensor<1x1x?x64xf32>) outs(%63 : tensor<1x2x?x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x2x?x64xf32>
    %65 = arith.cmpi eq, %46, %dim_30 : index
    cf.assert %65, "mismatched size for broadcast"
    %66 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %64 : tensor<1x2x?x64xf32>, tensor<1x2x?x64xf32>) outs(%47 : tensor<1x2x?x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.addf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x2x?x64xf32>
    %expanded_31 = tensor.expand_shape %66 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %46, 64] : tensor<1x2x?x64xf32> into tensor<1x2x1x?x64xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %67 = tensor.empty(%dim) : tensor<1x2x4x?x64xf32>
    %68 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%67 : tensor<1x2x4x?x64xf32>) {
    ^bb0(%out: f32):
      %160 = linalg.index 1 : index
      %161 = linalg.index 3 : index
      %162 = linalg.index 4 : index
      %163 = arith.cmpi eq, %46, %c1 : index
      %164 = arith.select %163, %c0, %161 : index
      %extracted = tensor.extract %expanded_31[%c0, %160, %c0, %164, %162] : tensor<1x2x1x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x4x?x64xf32>
    %collapsed_32 = tensor.collapse_shape %68 [[0], [1, 2], [3], [4]] : tensor<1x2x4x?x64xf32> into tensor<1x8x?x64xf32>
    %expanded_33 = tensor.expand_shape %transposed_21 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %46, 64] : tensor<1x2x?x64xf32> into tensor<1x2x1x?x64xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %69 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%67 : tensor<1x2x4x?x64xf32>) {
    ^bb0(%out: f32):
      %160 = linalg.index 1 : index
      %161 = linalg.index 3 : index
      %162 = linalg.index 4 : index
      %163 = arith.cmpi eq, %46, %c1 : index
      %164 = arith.select %163, %c0, %161 : index
      %extracted = tensor.extract %expanded_33[%c0, %160, %c0, %164, %162] : tensor<1x2x1x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x4x?x64xf32>
    %collapsed_34 = tensor.collapse_shape %69 [[0], [1, 2], [3], [4]] : tensor<1x2x4x?x64xf32> into tensor<1x8x?x64xf32>
    %70 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xf32>
    %71 = linalg.generic {indexing_maps = [#map3, #map9, #map9, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %cst_2, %cst_3 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%70 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_59: f32, %in_60: f32, %out: f32):
      %160 = arith.select %in, %in_59, %in_60 : f32
      linalg.yield %160 : f32
    } -> tensor<1x1x?x?xf32>
    %72 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x8x?x64xf32>) outs(%38 : tensor<1x8x?x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.truncf %cst_4 : f64 to f32
      %161 = arith.mulf %in, %160 : f32
      linalg.yield %161 : f32
    } -> tensor<1x8x?x64xf32>
    %73 = tensor.empty(%dim) : tensor<1x8x64x?xf32>
    %transposed_35 = linalg.transpose ins(%collapsed_32 : tensor<1x8x?x64xf32>) outs(%73 : tensor<1x8x64x?xf32>) permutation = [0, 1, 3, 2] 
    %74 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_35 : tensor<1x8x64x?xf32>) outs(%73 : tensor<1x8x64x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.truncf %cst_4 : f64 to f32
      %161 = arith.mulf %in, %160 : f32
      linalg.yield %161 : f32
    } -> tensor<1x8x64x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %75 = tensor.empty(%dim) : tensor<1x8x?x64xf32>
    %76 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%75 : tensor<1x8x?x64xf32>) {
    ^bb0(%out: f32):
      %160 = linalg.index 1 : index
      %161 = linalg.index 2 : index
      %162 = linalg.index 3 : index
      %163 = arith.cmpi eq, %37, %c1 : index
      %164 = arith.select %163, %c0, %161 : index
      %extracted = tensor.extract %72[%c0, %160, %164, %162] : tensor<1x8x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x8x?x64xf32>
    %collapsed_36 = tensor.collapse_shape %76 [[0, 1], [2], [3]] : tensor<1x8x?x64xf32> into tensor<8x?x64xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %77 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%73 : tensor<1x8x64x?xf32>) {
    ^bb0(%out: f32):
      %160 = linalg.index 1 : index
      %161 = linalg.index 2 : index
      %162 = linalg.index 3 : index
      %163 = arith.cmpi eq, %dim, %c1 : index
      %164 = arith.select %163, %c0, %162 : index
      %extracted = tensor.extract %74[%c0, %160, %161, %164] : tensor<1x8x64x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x8x64x?xf32>
    %collapsed_37 = tensor.collapse_shape %77 [[0, 1], [2], [3]] : tensor<1x8x64x?xf32> into tensor<8x64x?xf32>
    %78 = tensor.empty(%dim, %dim) : tensor<8x?x?xf32>
    %79 = linalg.fill ins(%cst : f32) outs(%78 : tensor<8x?x?xf32>) -> tensor<8x?x?xf32>
    %80 = linalg.batch_matmul ins(%collapsed_36, %collapsed_37 : tensor<8x?x64xf32>, tensor<8x64x?xf32>) outs(%79 : tensor<8x?x?xf32>) -> tensor<8x?x?xf32>
    %81 = arith.muli %0, %c8_i64 : i64
    %82 = arith.select %28, %c8_i64, %81 : i64
    %83 = arith.muli %82, %0 : i64
    %84 = arith.select %28, %c8_i64, %83 : i64
    %85 = arith.select %28, %31, %30 : i64
    %86 = arith.cmpi sle, %85, %c1_i64 : i64
    cf.assert %86, "must have at most one inferred (negative) dimension"
    %87 = arith.muli %81, %0 : i64
    %88 = arith.divsi %87, %84 : i64
    %89 = arith.select %28, %88, %0 : i64
    %from_elements_38 = tensor.from_elements %c1_i64, %c8_i64, %89, %89 : tensor<4xi64>
    %reshape_39 = tensor.reshape %80(%from_elements_38) : (tensor<8x?x?xf32>, tensor<4xi64>) -> tensor<1x8x?x?xf32>
    %90 = arith.index_cast %89 : i64 to index
    %91 = arith.cmpi eq, %90, %dim : index
    cf.assert %91, "mismatched size for broadcast"
    cf.assert %91, "mismatched size for broadcast"
    %92 = tensor.empty(%90, %90) : tensor<1x8x?x?xf32>
    %93 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_39, %71 : tensor<1x8x?x?xf32>, tensor<1x1x?x?xf32>) outs(%92 : tensor<1x8x?x?xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.addf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x8x?x?xf32>
    %94 = tensor.empty(%90) : tensor<1x8x?xi64>
    %95 = linalg.fill ins(%c0_i64 : i64) outs(%94 : tensor<1x8x?xi64>) -> tensor<1x8x?xi64>
    %96 = tensor.empty(%90) : tensor<1x8x?xf32>
    %97 = linalg.fill ins(%cst_0 : f32) outs(%96 : tensor<1x8x?xf32>) -> tensor<1x8x?xf32>
    %98:2 = linalg.generic {indexing_maps = [#map3, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%93 : tensor<1x8x?x?xf32>) outs(%97, %95 : tensor<1x8x?xf32>, tensor<1x8x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_59: i64):
      %160 = linalg.index 3 : index
      %161 = arith.index_cast %160 : index to i64
      %162 = arith.maximumf %in, %out : f32
      %163 = arith.cmpf ogt, %in, %out : f32
      %164 = arith.select %163, %161, %out_59 : i64
      linalg.yield %162, %164 : f32, i64
    } -> (tensor<1x8x?xf32>, tensor<1x8x?xi64>)
    %expanded_40 = tensor.expand_shape %98#0 [[0], [1], [2, 3]] output_shape [1, 8, %90, 1] : tensor<1x8x?xf32> into tensor<1x8x?x1xf32>
    %99 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%93, %expanded_40 : tensor<1x8x?x?xf32>, tensor<1x8x?x1xf32>) outs(%92 : tensor<1x8x?x?xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.subf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x8x?x?xf32>
    %100 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%99 : tensor<1x8x?x?xf32>) outs(%92 : tensor<1x8x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = math.exp %in : f32
      linalg.yield %160 : f32
    } -> tensor<1x8x?x?xf32>
    %101 = tensor.empty(%90) : tensor<1x8x?x1xf32>
    %102 = linalg.fill ins(%cst : f32) outs(%101 : tensor<1x8x?x1xf32>) -> tensor<1x8x?x1xf32>
    %103 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%100 : tensor<1x8x?x?xf32>) outs(%102 : tensor<1x8x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.addf %in, %out : f32
      linalg.yield %160 : f32
    } -> tensor<1x8x?x1xf32>
    %104 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100, %103 : tensor<1x8x?x?xf32>, tensor<1x8x?x1xf32>) outs(%92 : tensor<1x8x?x?xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.divf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x8x?x?xf32>
    %105 = tensor.empty(%90, %90) : tensor<1x8x?x?xi1>
    %106 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%93 : tensor<1x8x?x?xf32>) outs(%105 : tensor<1x8x?x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %160 = arith.extf %in : f32 to f64
      %161 = arith.cmpf oeq, %160, %cst_5 : f64
      linalg.yield %161 : i1
    } -> tensor<1x8x?x?xi1>
    %107 = tensor.empty(%90) : tensor<1x8x?x1xi1>
    %108 = linalg.fill ins(%true : i1) outs(%107 : tensor<1x8x?x1xi1>) -> tensor<1x8x?x1xi1>
    %109 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%106 : tensor<1x8x?x?xi1>) outs(%108 : tensor<1x8x?x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %160 = arith.andi %in, %out : i1
      linalg.yield %160 : i1
    } -> tensor<1x8x?x1xi1>
    %110 = arith.cmpi sge, %89, %c0_i64 : i64
    cf.assert %110, "negative values not allowed in new dimensions"
    %111 = arith.index_cast %89 : i64 to index
    cf.assert %110, "negative values not allowed in new dimensions"
    %112 = tensor.empty(%111, %111) : tensor<1x8x?x?xf32>
    %113 = linalg.generic {indexing_maps = [#map9, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%112 : tensor<1x8x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x?x?xf32>
    %114 = arith.cmpi eq, %90, %111 : index
    cf.assert %114, "mismatched size for broadcast"
    %115 = arith.cmpi eq, %111, %90 : index
    cf.assert %115, "mismatched size for broadcast"
    %116 = tensor.empty(%90, %111) : tensor<1x8x?x?xf32>
    %117 = linalg.generic {indexing_maps = [#map2, #map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%109, %113, %104 : tensor<1x8x?x1xi1>, tensor<1x8x?x?xf32>, tensor<1x8x?x?xf32>) outs(%116 : tensor<1x8x?x?xf32>) {
    ^bb0(%in: i1, %in_59: f32, %in_60: f32, %out: f32):
      %160 = arith.select %in, %in_59, %in_60 : f32
      linalg.yield %160 : f32
    } -> tensor<1x8x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %118 = tensor.empty(%dim, %dim) : tensor<1x8x?x?xf32>
    %119 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%118 : tensor<1x8x?x?xf32>) {
    ^bb0(%out: f32):
      %160 = linalg.index 1 : index
      %161 = linalg.index 2 : index
      %162 = linalg.index 3 : index
      %163 = arith.cmpi eq, %90, %c1 : index
      %164 = arith.select %163, %c0, %161 : index
      %165 = arith.cmpi eq, %111, %c1 : index
      %166 = arith.select %165, %c0, %162 : index
      %extracted = tensor.extract %117[%c0, %160, %164, %166] : tensor<1x8x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x8x?x?xf32>
    cf.assert %86, "must have at most one inferred (negative) dimension"
    %from_elements_41 = tensor.from_elements %c8_i64, %89, %89 : tensor<3xi64>
    %reshape_42 = tensor.reshape %119(%from_elements_41) : (tensor<1x8x?x?xf32>, tensor<3xi64>) -> tensor<8x?x?xf32>
    cf.assert %5, "unimplemented: dynamic negative broadcast sizes"
    %120 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%75 : tensor<1x8x?x64xf32>) {
    ^bb0(%out: f32):
      %160 = linalg.index 1 : index
      %161 = linalg.index 2 : index
      %162 = linalg.index 3 : index
      %163 = arith.cmpi eq, %dim, %c1 : index
      %164 = arith.select %163, %c0, %161 : index
      %extracted = tensor.extract %collapsed_34[%c0, %160, %164, %162] : tensor<1x8x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x8x?x64xf32>
    %collapsed_43 = tensor.collapse_shape %120 [[0, 1], [2], [3]] : tensor<1x8x?x64xf32> into tensor<8x?x64xf32>
    %121 = arith.cmpi eq, %89, %0 : i64
    cf.assert %121, "mismatching contracting dimension"
    %122 = tensor.empty(%90) : tensor<8x?x64xf32>
    %123 = linalg.fill ins(%cst : f32) outs(%122 : tensor<8x?x64xf32>) -> tensor<8x?x64xf32>
    %124 = linalg.batch_matmul ins(%reshape_42, %collapsed_43 : tensor<8x?x?xf32>, tensor<8x?x64xf32>) outs(%123 : tensor<8x?x64xf32>) -> tensor<8x?x64xf32>
    %expanded_44 = tensor.expand_shape %124 [[0, 1], [2], [3]] output_shape [1, 8, %90, 64] : tensor<8x?x64xf32> into tensor<1x8x?x64xf32>
    %125 = tensor.empty(%90) : tensor<1x?x8x64xf32>
    %transposed_45 = linalg.transpose ins(%expanded_44 : tensor<1x8x?x64xf32>) outs(%125 : tensor<1x?x8x64xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %33, "must have at most one inferred (negative) dimension"
    %126 = arith.muli %89, %c512_i64 : i64
    %127 = arith.divsi %126, %29 : i64
    %128 = arith.select %28, %127, %0 : i64
    %from_elements_46 = tensor.from_elements %c1_i64, %128, %127 : tensor<3xi64>
    %reshape_47 = tensor.reshape %transposed_45(%from_elements_46) : (tensor<1x?x8x64xf32>, tensor<3xi64>) -> tensor<1x?x512xf32>
    %transposed_48 = linalg.transpose ins(%arg4 : tensor<512x512xf32>) outs(%24 : tensor<512x512xf32>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %reshape_47 [[0, 1], [2]] : tensor<1x?x512xf32> into tensor<?x512xf32>
    %129 = arith.index_cast %128 : i64 to index
    %130 = tensor.empty(%129) : tensor<?x512xf32>
    %131 = linalg.fill ins(%cst : f32) outs(%130 : tensor<?x512xf32>) -> tensor<?x512xf32>
    %132 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<?x512xf32>, tensor<512x512xf32>) outs(%131 : tensor<?x512xf32>) -> tensor<?x512xf32>
    %expanded_50 = tensor.expand_shape %132 [[0, 1], [2]] output_shape [1, %129, 512] : tensor<?x512xf32> into tensor<1x?x512xf32>
    %133 = arith.cmpi eq, %dim, %129 : index
    cf.assert %133, "mismatched size for broadcast"
    %134 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded_50 : tensor<1x?x512xf32>, tensor<1x?x512xf32>) outs(%15 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.addf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x512xf32>
    %135 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<1x?x512xf32>) outs(%15 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %160 : f32
    } -> tensor<1x?x512xf32>
    %136 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%135 : tensor<1x?x512xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.addf %in, %out : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x1xf32>
    %137 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<1x?x1xf32>) outs(%8 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.divf %in, %cst_7 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x1xf32>
    %138 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<1x?x1xf32>) outs(%8 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.truncf %cst_6 : f64 to f32
      %161 = arith.addf %in, %160 : f32
      linalg.yield %161 : f32
    } -> tensor<1x?x1xf32>
    %139 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x?x1xf32>) outs(%8 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = math.rsqrt %in : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x1xf32>
    %140 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %139 : tensor<1x?x512xf32>, tensor<1x?x1xf32>) outs(%15 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x512xf32>
    %141 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %140 : tensor<512xf32>, tensor<1x?x512xf32>) outs(%15 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x512xf32>
    %142 = tensor.empty() : tensor<512x32xf32>
    %transposed_51 = linalg.transpose ins(%arg5 : tensor<32x512xf32>) outs(%142 : tensor<512x32xf32>) permutation = [1, 0] 
    %collapsed_52 = tensor.collapse_shape %141 [[0, 1], [2]] : tensor<1x?x512xf32> into tensor<?x512xf32>
    %143 = tensor.empty(%dim) : tensor<?x32xf32>
    %144 = linalg.fill ins(%cst : f32) outs(%143 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %145 = linalg.matmul ins(%collapsed_52, %transposed_51 : tensor<?x512xf32>, tensor<512x32xf32>) outs(%144 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_53 = tensor.expand_shape %145 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %146 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53 : tensor<1x?x32xf32>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.negf %in : f32
      %161 = math.exp %160 : f32
      %162 = arith.addf %161, %cst_1 : f32
      %163 = arith.divf %cst_1, %162 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x32xf32>
    %147 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53, %146 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x32xf32>
    %transposed_54 = linalg.transpose ins(%arg6 : tensor<32x512xf32>) outs(%142 : tensor<512x32xf32>) permutation = [1, 0] 
    %148 = linalg.matmul ins(%collapsed_52, %transposed_54 : tensor<?x512xf32>, tensor<512x32xf32>) outs(%144 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_55 = tensor.expand_shape %148 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %149 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147, %expanded_55 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x32xf32>
    %150 = tensor.empty() : tensor<32x512xf32>
    %transposed_56 = linalg.transpose ins(%arg7 : tensor<512x32xf32>) outs(%150 : tensor<32x512xf32>) permutation = [1, 0] 
    %collapsed_57 = tensor.collapse_shape %149 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %151 = linalg.matmul ins(%collapsed_57, %transposed_56 : tensor<?x32xf32>, tensor<32x512xf32>) outs(%26 : tensor<?x512xf32>) -> tensor<?x512xf32>
    %expanded_58 = tensor.expand_shape %151 [[0, 1], [2]] output_shape [1, %dim, 512] : tensor<?x512xf32> into tensor<1x?x512xf32>
    %152 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %expanded_58 : tensor<1x?x512xf32>, tensor<1x?x512xf32>) outs(%15 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.addf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x512xf32>
    %153 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<1x?x512xf32>) outs(%15 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %160 : f32
    } -> tensor<1x?x512xf32>
    %154 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%153 : tensor<1x?x512xf32>) outs(%17 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.addf %in, %out : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x1xf32>
    %155 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<1x?x1xf32>) outs(%8 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.divf %in, %cst_7 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x1xf32>
    %156 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<1x?x1xf32>) outs(%8 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = arith.truncf %cst_6 : f64 to f32
      %161 = arith.addf %in, %160 : f32
      linalg.yield %161 : f32
    } -> tensor<1x?x1xf32>
    %157 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156 : tensor<1x?x1xf32>) outs(%8 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %160 = math.rsqrt %in : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x1xf32>
    %158 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %157 : tensor<1x?x512xf32>, tensor<1x?x1xf32>) outs(%15 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x512xf32>
    %159 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %158 : tensor<512xf32>, tensor<1x?x512xf32>) outs(%15 : tensor<1x?x512xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %160 = arith.mulf %in, %in_59 : f32
      linalg.yield %160 : f32
    } -> tensor<1x?x512xf32>
    return %159 : tensor<1x?x512xf32>
  }
}

