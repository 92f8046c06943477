#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x?x32xf32>, %arg1: tensor<64x32xf32>, %arg2: tensor<32x32xf32>, %arg3: tensor<32x32xf32>, %arg4: tensor<32x64xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<8xf32>) -> tensor<1x?x32xf32> {
    %c24_i64 = arith.constant 24 : i64
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c16_i64 = arith.constant 16 : i64
    %c4_i64 = arith.constant 4 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_4 = arith.constant dense<true> : tensor<i1>
    %cst_5 = arith.constant 0xFFF0000000000000 : f64
    %cst_6 = arith.constant 9.9999999999999995E-7 : f64
    %cst_7 = arith.constant 3.200000e+01 : f32
    %c64_i64 = arith.constant 64 : i64
    %c32_i64 = arith.constant 32 : i64
    %cst_8 = arith.constant 5.000000e-01 : f32
    %c2 = arith.constant 2 : index
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %162 = linalg.index 0 : index
      %163 = arith.index_cast %162 : index to i64
      linalg.yield %163 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_9 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %3 = tensor.empty(%dim) : tensor<1x1x?x1xi64>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x?x1xi64>) outs(%3 : tensor<1x1x?x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %162 = arith.subi %in, %c24_i64 : i64
      linalg.yield %162 : i64
    } -> tensor<1x1x?x1xi64>
    %5 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %6 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9, %4 : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%5 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_60: i64, %out: i1):
      %162 = arith.cmpi sgt, %in, %in_60 : i64
      linalg.yield %162 : i1
    } -> tensor<1x1x?x?xi1>
    %7 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %6 : tensor<i1>, tensor<1x1x?x?xi1>) outs(%5 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i1, %in_60: i1, %out: i1):
      %162 = arith.andi %in, %in_60 : i1
      linalg.yield %162 : i1
    } -> tensor<1x1x?x?xi1>
    %8 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9, %expanded : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%5 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_60: i64, %out: i1):
      %162 = arith.cmpi sle, %in, %in_60 : i64
      linalg.yield %162 : i1
    } -> tensor<1x1x?x?xi1>
    %9 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %8 : tensor<1x1x?x?xi1>, tensor<1x1x?x?xi1>) outs(%5 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i1, %in_60: i1, %out: i1):
      %162 = arith.andi %in, %in_60 : i1
      linalg.yield %162 : i1
    } -> tensor<1x1x?x?xi1>
    %10 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %11 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %12 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%11 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %162 = linalg.index 2 : index
      %163 = linalg.index 3 : index
      %164 = arith.cmpi eq, %dim, %c1 : index
      %165 = arith.select %164, %c0, %162 : index
      %166 = arith.select %164, %c0, %163 : index
      %extracted = tensor.extract %9[%c0, %c0, %165, %166] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %expanded_10 = tensor.expand_shape %2 [[0, 1, 2]] output_shape [1, %dim, 1] : tensor<?xi64> into tensor<1x?x1xi64>
    %13 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %14 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_10 : tensor<1x?x1xi64>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %162 = arith.sitofp %in : i64 to f32
      linalg.yield %162 : f32
    } -> tensor<1x?x1xf32>
    %15 = tensor.empty(%dim) : tensor<1x?x8xf32>
    %16 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %arg11 : tensor<1x?x1xf32>, tensor<8xf32>) outs(%15 : tensor<1x?x8xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x8xf32>
    %concat = tensor.concat dim(2) %16, %16 : (tensor<1x?x8xf32>, tensor<1x?x8xf32>) -> tensor<1x?x16xf32>
    %dim_11 = tensor.dim %16, %c1 : tensor<1x?x8xf32>
    %17 = tensor.empty(%dim_11) : tensor<1x?x16xf32>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x16xf32>) outs(%17 : tensor<1x?x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.cos %in : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x16xf32>
    %19 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x16xf32>) outs(%17 : tensor<1x?x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.sin %in : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x16xf32>
    %20 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %21 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x?x32xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %22 = linalg.fill ins(%cst : f32) outs(%13 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%21 : tensor<1x?x32xf32>) outs(%22 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.addf %in, %out : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x1xf32>
    %24 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x?x1xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.divf %in, %cst_7 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x1xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x?x1xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.truncf %cst_6 : f64 to f32
      %163 = arith.addf %in, %162 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x?x1xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.rsqrt %in : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %26 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %28 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %27 : tensor<32xf32>, tensor<1x?x32xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %29 = tensor.empty() : tensor<32x64xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<64x32xf32>) outs(%29 : tensor<32x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %28 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %30 = tensor.empty(%dim) : tensor<?x64xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<?x64xf32>) -> tensor<?x64xf32>
    %32 = linalg.matmul ins(%collapsed, %transposed : tensor<?x32xf32>, tensor<32x64xf32>) outs(%31 : tensor<?x64xf32>) -> tensor<?x64xf32>
    %expanded_12 = tensor.expand_shape %32 [[0, 1], [2]] output_shape [1, %dim, 64] : tensor<?x64xf32> into tensor<1x?x64xf32>
    %33 = arith.cmpi slt, %0, %c0_i64 : i64
    %34 = arith.select %33, %c1_i64, %0 : i64
    %35 = arith.extui %33 : i1 to i64
    %36 = arith.addi %35, %c1_i64 : i64
    %37 = arith.muli %34, %c16_i64 : i64
    %38 = arith.cmpi sle, %36, %c1_i64 : i64
    cf.assert %38, "must have at most one inferred (negative) dimension"
    %39 = arith.muli %0, %c64_i64 : i64
    %40 = arith.divsi %39, %37 : i64
    %41 = arith.select %33, %40, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %41, %40, %c16_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_12(%from_elements) : (tensor<1x?x64xf32>, tensor<4xi64>) -> tensor<1x?x4x16xf32>
    %42 = arith.index_cast %41 : i64 to index
    %43 = tensor.empty(%42) : tensor<1x4x?x16xf32>
    %transposed_13 = linalg.transpose ins(%reshape : tensor<1x?x4x16xf32>) outs(%43 : tensor<1x4x?x16xf32>) permutation = [0, 2, 1, 3] 
    %44 = tensor.empty() : tensor<32x32xf32>
    %transposed_14 = linalg.transpose ins(%arg2 : tensor<32x32xf32>) outs(%44 : tensor<32x32xf32>) permutation = [1, 0] 
    %45 = tensor.empty(%dim) : tensor<?x32xf32>
    %46 = linalg.fill ins(%cst : f32) outs(%45 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %47 = linalg.matmul ins(%collapsed, %transposed_14 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%46 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_15 = tensor.expand_shape %47 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %38, "must have at most one inferred (negative) dimension"
    %48 = arith.muli %0, %c32_i64 : i64
    %49 = arith.divsi %48, %37 : i64
    %50 = arith.select %33, %49, %0 : i64
    %from_elements_16 = tensor.from_elements %c1_i64, %50, %49, %c16_i64 : tensor<4xi64>
    %reshape_17 = tensor.reshape %expanded_15(%from_elements_16) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %51 = arith.index_cast %50 : i64 to index
    %52 = tensor.empty(%51) : tensor<1x2x?x16xf32>
    %transposed_18 = linalg.transpose ins(%reshape_17 : tensor<1x?x2x16xf32>) outs(%52 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_19 = linalg.transpose ins(%arg3 : tensor<32x32xf32>) outs(%44 : tensor<32x32xf32>) permutation = [1, 0] 
    %53 = linalg.matmul ins(%collapsed, %transposed_19 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%46 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_20 = tensor.expand_shape %53 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %38, "must have at most one inferred (negative) dimension"
    %reshape_21 = tensor.reshape %expanded_20(%from_elements_16) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %transposed_22 = linalg.transpose ins(%reshape_21 : tensor<1x?x2x16xf32>) outs(%52 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_23 = tensor.expand_shape %18 [[0], [1, 2], [3]] output_shape [1, 1, %dim_11, 16] : tensor<1x?x16xf32> into tensor<1x1x?x16xf32>
    %expanded_24 = tensor.expand_shape %19 [[0], [1, 2], [3]] output_shape [1, 1, %dim_11, 16] : tensor<1x?x16xf32> into tensor<1x1x?x16xf32>
    %54 = arith.cmpi eq, %42, %dim_11 : index
    cf.assert %54, "mismatched size for broadcast"
    %55 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_13, %expanded_23 : tensor<1x4x?x16xf32>, tensor<1x1x?x16xf32>) outs(%43 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x?x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_13[0, 0, 0, 0] [1, 4, %42, 8] [1, 1, 1, 1] : tensor<1x4x?x16xf32> to tensor<1x4x?x8xf32>
    %extracted_slice_25 = tensor.extract_slice %transposed_13[0, 0, 0, 8] [1, 4, %42, 8] [1, 1, 1, 1] : tensor<1x4x?x16xf32> to tensor<1x4x?x8xf32>
    %56 = tensor.empty(%42) : tensor<1x4x?x8xf32>
    %57 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_25 : tensor<1x4x?x8xf32>) outs(%56 : tensor<1x4x?x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.negf %in : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x?x8xf32>
    %concat_26 = tensor.concat dim(3) %57, %extracted_slice : (tensor<1x4x?x8xf32>, tensor<1x4x?x8xf32>) -> tensor<1x4x?x16xf32>
    %dim_27 = tensor.dim %57, %c2 : tensor<1x4x?x8xf32>
    %58 = arith.cmpi eq, %dim_27, %dim_11 : index
    cf.assert %58, "mismatched size for broadcast"
    %59 = tensor.empty(%dim_27) : tensor<1x4x?x16xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_26, %expanded_24 : tensor<1x4x?x16xf32>, tensor<1x1x?x16xf32>) outs(%59 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x?x16xf32>
    %61 = arith.cmpi eq, %42, %dim_27 : index
    cf.assert %61, "mismatched size for broadcast"
    %62 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %60 : tensor<1x4x?x16xf32>, tensor<1x4x?x16xf32>) outs(%43 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.addf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x?x16xf32>
    %63 = arith.cmpi eq, %51, %dim_11 : index
    cf.assert %63, "mismatched size for broadcast"
    %64 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_18, %expanded_23 : tensor<1x2x?x16xf32>, tensor<1x1x?x16xf32>) outs(%52 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x2x?x16xf32>
    %extracted_slice_28 = tensor.extract_slice %transposed_18[0, 0, 0, 0] [1, 2, %51, 8] [1, 1, 1, 1] : tensor<1x2x?x16xf32> to tensor<1x2x?x8xf32>
    %extracted_slice_29 = tensor.extract_slice %transposed_18[0, 0, 0, 8] [1, 2, %51, 8] [1, 1, 1, 1] : tensor<1x2x?x16xf32> to tensor<1x2x?x8xf32>
    %65 = tensor.empty(%51) : tensor<1x2x?x8xf32>
    %66 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_29 : tensor<1x2x?x8xf32>) outs(%65 : tensor<1x2x?x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.negf %in : f32
      linalg.yield %162 : f32
    } -> tensor<1x2x?x8xf32>
    %concat_30 = tensor.concat dim(3) %66, %extracted_slice_28 : (tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) -> tensor<1x2x?x16xf32>
    %dim_31 = tensor.dim %66, %c2 : tensor<1x2x?x8xf32>
    %67 = arith.cmpi eq, %dim_31, %dim_11 : index
    cf.assert %67, "mismatched size for broadcast"
    %68 = tensor.empty(%dim_31) : tensor<1x2x?x16xf32>
    %69 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_30, %expanded_24 : tensor<1x2x?x16xf32>, tensor<1x1x?x16xf32>) outs(%68 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x2x?x16xf32>
    %70 = arith.cmpi eq, %51, %dim_31 : index
    cf.assert %70, "mismatched size for broadcast"
    %71 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %69 : tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) outs(%52 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.addf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x2x?x16xf32>
    %expanded_32 = tensor.expand_shape %71 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %51, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %72 = tensor.empty(%dim) : tensor<1x2x2x?x16xf32>
    %73 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%72 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %162 = linalg.index 1 : index
      %163 = linalg.index 3 : index
      %164 = linalg.index 4 : index
      %165 = arith.cmpi eq, %51, %c1 : index
      %166 = arith.select %165, %c0, %163 : index
      %extracted = tensor.extract %expanded_32[%c0, %162, %c0, %166, %164] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_33 = tensor.collapse_shape %73 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %expanded_34 = tensor.expand_shape %transposed_22 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %51, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %74 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%72 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %162 = linalg.index 1 : index
      %163 = linalg.index 3 : index
      %164 = linalg.index 4 : index
      %165 = arith.cmpi eq, %51, %c1 : index
      %166 = arith.select %165, %c0, %163 : index
      %extracted = tensor.extract %expanded_34[%c0, %162, %c0, %166, %164] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_35 = tensor.collapse_shape %74 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %75 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map4, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %cst_2, %cst_3 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%75 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_60: f32, %in_61: f32, %out: f32):
      %162 = arith.select %in, %in_60, %in_61 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x?x?xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<1x4x?x16xf32>) outs(%43 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.mulf %in, %cst_8 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x?x16xf32>
    %78 = tensor.empty(%dim) : tensor<1x4x16x?xf32>
    %transposed_36 = linalg.transpose ins(%collapsed_33 : tensor<1x4x?x16xf32>) outs(%78 : tensor<1x4x16x?xf32>) permutation = [0, 1, 3, 2] 
    %79 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_36 : tensor<1x4x16x?xf32>) outs(%78 : tensor<1x4x16x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.mulf %in, %cst_8 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x16x?xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %80 = tensor.empty(%dim) : tensor<1x4x?x16xf32>
    %81 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%80 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %162 = linalg.index 1 : index
      %163 = linalg.index 2 : index
      %164 = linalg.index 3 : index
      %165 = arith.cmpi eq, %42, %c1 : index
      %166 = arith.select %165, %c0, %163 : index
      %extracted = tensor.extract %77[%c0, %162, %166, %164] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_37 = tensor.collapse_shape %81 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %82 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x4x16x?xf32>) {
    ^bb0(%out: f32):
      %162 = linalg.index 1 : index
      %163 = linalg.index 2 : index
      %164 = linalg.index 3 : index
      %165 = arith.cmpi eq, %dim, %c1 : index
      %166 = arith.select %165, %c0, %164 : index
      %extracted = tensor.extract %79[%c0, %162, %163, %166] : tensor<1x4x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_38 = tensor.collapse_shape %82 [[0, 1], [2], [3]] : tensor<1x4x16x?xf32> into tensor<4x16x?xf32>
    %83 = tensor.empty(%dim, %dim) : tensor<4x?x?xf32>
    %84 = linalg.fill ins(%cst : f32) outs(%83 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %85 = linalg.batch_matmul ins(%collapsed_37, %collapsed_38 : tensor<4x?x16xf32>, tensor<4x16x?xf32>) outs(%84 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %86 = arith.muli %0, %c4_i64 : i64
    %87 = arith.select %33, %c4_i64, %86 : i64
    %88 = arith.muli %87, %0 : i64
    %89 = arith.select %33, %c4_i64, %88 : i64
    %90 = arith.select %33, %36, %35 : i64
    %91 = arith.cmpi sle, %90, %c1_i64 : i64
    cf.assert %91, "must have at most one inferred (negative) dimension"
    %92 = arith.muli %86, %0 : i64
    %93 = arith.divsi %92, %89 : i64
    %94 = arith.select %33, %93, %0 : i64
    %from_elements_39 = tensor.from_elements %c1_i64, %c4_i64, %94, %94 : tensor<4xi64>
    %reshape_40 = tensor.reshape %85(%from_elements_39) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %95 = arith.index_cast %94 : i64 to index
    %96 = arith.cmpi eq, %95, %dim : index
    cf.assert %96, "mismatched size for broadcast"
    cf.assert %96, "mismatched size for broadcast"
    %97 = tensor.empty(%95, %95) : tensor<1x4x?x?xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_40, %76 : tensor<1x4x?x?xf32>, tensor<1x1x?x?xf32>) outs(%97 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.addf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x?x?xf32>
    %99 = tensor.empty(%95) : tensor<1x4x?xi64>
    %100 = linalg.fill ins(%c0_i64 : i64) outs(%99 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %101 = tensor.empty(%95) : tensor<1x4x?xf32>
    %102 = linalg.fill ins(%cst_0 : f32) outs(%101 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %103:2 = linalg.generic {indexing_maps = [#map1, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%98 : tensor<1x4x?x?xf32>) outs(%102, %100 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_60: i64):
      %162 = linalg.index 3 : index
      %163 = arith.index_cast %162 : index to i64
      %164 = arith.maximumf %in, %out : f32
      %165 = arith.cmpf ogt, %in, %out : f32
      %166 = arith.select %165, %163, %out_60 : i64
      linalg.yield %164, %166 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_41 = tensor.expand_shape %103#0 [[0], [1], [2, 3]] output_shape [1, 4, %95, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98, %expanded_41 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%97 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.subf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x?x?xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%104 : tensor<1x4x?x?xf32>) outs(%97 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.exp %in : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x?x?xf32>
    %106 = tensor.empty(%95) : tensor<1x4x?x1xf32>
    %107 = linalg.fill ins(%cst : f32) outs(%106 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%105 : tensor<1x4x?x?xf32>) outs(%107 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.addf %in, %out : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x?x1xf32>
    %109 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%105, %108 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%97 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.divf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x?x?xf32>
    %110 = tensor.empty(%95, %95) : tensor<1x4x?x?xi1>
    %111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98 : tensor<1x4x?x?xf32>) outs(%110 : tensor<1x4x?x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %162 = arith.extf %in : f32 to f64
      %163 = arith.cmpf oeq, %162, %cst_5 : f64
      linalg.yield %163 : i1
    } -> tensor<1x4x?x?xi1>
    %112 = tensor.empty(%95) : tensor<1x4x?x1xi1>
    %113 = linalg.fill ins(%true : i1) outs(%112 : tensor<1x4x?x1xi1>) -> tensor<1x4x?x1xi1>
    %114 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%111 : tensor<1x4x?x?xi1>) outs(%113 : tensor<1x4x?x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %162 = arith.andi %in, %out : i1
      linalg.yield %162 : i1
    } -> tensor<1x4x?x1xi1>
    %115 = arith.cmpi sge, %94, %c0_i64 : i64
    cf.assert %115, "negative values not allowed in new dimensions"
    %116 = arith.index_cast %94 : i64 to index
    cf.assert %115, "negative values not allowed in new dimensions"
    %117 = tensor.empty(%116, %116) : tensor<1x4x?x?xf32>
    %118 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%117 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x?x?xf32>
    %119 = arith.cmpi eq, %95, %116 : index
    cf.assert %119, "mismatched size for broadcast"
    %120 = arith.cmpi eq, %116, %95 : index
    cf.assert %120, "mismatched size for broadcast"
    %121 = tensor.empty(%95, %116) : tensor<1x4x?x?xf32>
    %122 = linalg.generic {indexing_maps = [#map3, #map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%114, %118, %109 : tensor<1x4x?x1xi1>, tensor<1x4x?x?xf32>, tensor<1x4x?x?xf32>) outs(%121 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: i1, %in_60: f32, %in_61: f32, %out: f32):
      %162 = arith.select %in, %in_60, %in_61 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %123 = tensor.empty(%dim, %dim) : tensor<1x4x?x?xf32>
    %124 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%123 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %162 = linalg.index 1 : index
      %163 = linalg.index 2 : index
      %164 = linalg.index 3 : index
      %165 = arith.cmpi eq, %95, %c1 : index
      %166 = arith.select %165, %c0, %163 : index
      %167 = arith.cmpi eq, %116, %c1 : index
      %168 = arith.select %167, %c0, %164 : index
      %extracted = tensor.extract %122[%c0, %162, %166, %168] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %91, "must have at most one inferred (negative) dimension"
    %from_elements_42 = tensor.from_elements %c4_i64, %94, %94 : tensor<3xi64>
    %reshape_43 = tensor.reshape %124(%from_elements_42) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %125 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%80 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %162 = linalg.index 1 : index
      %163 = linalg.index 2 : index
      %164 = linalg.index 3 : index
      %165 = arith.cmpi eq, %dim, %c1 : index
      %166 = arith.select %165, %c0, %163 : index
      %extracted = tensor.extract %collapsed_35[%c0, %162, %166, %164] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_44 = tensor.collapse_shape %125 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    %126 = arith.cmpi eq, %94, %0 : i64
    cf.assert %126, "mismatching contracting dimension"
    %127 = tensor.empty(%95) : tensor<4x?x16xf32>
    %128 = linalg.fill ins(%cst : f32) outs(%127 : tensor<4x?x16xf32>) -> tensor<4x?x16xf32>
    %129 = linalg.batch_matmul ins(%reshape_43, %collapsed_44 : tensor<4x?x?xf32>, tensor<4x?x16xf32>) outs(%128 : tensor<4x?x16xf32>) -> tensor<4x?x16xf32>
    %expanded_45 = tensor.expand_shape %129 [[0, 1], [2], [3]] output_shape [1, 4, %95, 16] : tensor<4x?x16xf32> into tensor<1x4x?x16xf32>
    %130 = tensor.empty(%95) : tensor<1x?x4x16xf32>
    %transposed_46 = linalg.transpose ins(%expanded_45 : tensor<1x4x?x16xf32>) outs(%130 : tensor<1x?x4x16xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %38, "must have at most one inferred (negative) dimension"
    %131 = arith.muli %94, %c64_i64 : i64
    %132 = arith.divsi %131, %34 : i64
    %133 = arith.select %33, %132, %0 : i64
    %from_elements_47 = tensor.from_elements %c1_i64, %133, %132 : tensor<3xi64>
    %reshape_48 = tensor.reshape %transposed_46(%from_elements_47) : (tensor<1x?x4x16xf32>, tensor<3xi64>) -> tensor<1x?x64xf32>
    %134 = tensor.empty() : tensor<64x32xf32>
    %transposed_49 = linalg.transpose ins(%arg4 : tensor<32x64xf32>) outs(%134 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_50 = tensor.collapse_shape %reshape_48 [[0, 1], [2]] : tensor<1x?x64xf32> into tensor<?x64xf32>
    %135 = arith.index_cast %133 : i64 to index
    %136 = tensor.empty(%135) : tensor<?x32xf32>
    %137 = linalg.fill ins(%cst : f32) outs(%136 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %138 = linalg.matmul ins(%collapsed_50, %transposed_49 : tensor<?x64xf32>, tensor<64x32xf32>) outs(%137 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_51 = tensor.expand_shape %138 [[0, 1], [2]] output_shape [1, %135, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %139 = arith.cmpi eq, %dim, %135 : index
    cf.assert %139, "mismatched size for broadcast"
    %140 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded_51 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.addf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %141 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x?x32xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %142 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%141 : tensor<1x?x32xf32>) outs(%22 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.addf %in, %out : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x1xf32>
    %143 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x?x1xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.divf %in, %cst_7 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x1xf32>
    %144 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<1x?x1xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.truncf %cst_6 : f64 to f32
      %163 = arith.addf %in, %162 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %145 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<1x?x1xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.rsqrt %in : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x1xf32>
    %146 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %145 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %147 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %146 : tensor<32xf32>, tensor<1x?x32xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %transposed_52 = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%44 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_53 = tensor.collapse_shape %147 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %148 = linalg.matmul ins(%collapsed_53, %transposed_52 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%46 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_54 = tensor.expand_shape %148 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %149 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_54 : tensor<1x?x32xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.negf %in : f32
      %163 = math.exp %162 : f32
      %164 = arith.addf %163, %cst_1 : f32
      %165 = arith.divf %cst_1, %164 : f32
      linalg.yield %165 : f32
    } -> tensor<1x?x32xf32>
    %150 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_54, %149 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %transposed_55 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%44 : tensor<32x32xf32>) permutation = [1, 0] 
    %151 = linalg.matmul ins(%collapsed_53, %transposed_55 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%46 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_56 = tensor.expand_shape %151 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %152 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150, %expanded_56 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %transposed_57 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%44 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_58 = tensor.collapse_shape %152 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %153 = linalg.matmul ins(%collapsed_58, %transposed_57 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%46 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_59 = tensor.expand_shape %153 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %154 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %expanded_59 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.addf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %155 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<1x?x32xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %156 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%155 : tensor<1x?x32xf32>) outs(%22 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.addf %in, %out : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x1xf32>
    %157 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156 : tensor<1x?x1xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.divf %in, %cst_7 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x1xf32>
    %158 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157 : tensor<1x?x1xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.truncf %cst_6 : f64 to f32
      %163 = arith.addf %in, %162 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %159 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158 : tensor<1x?x1xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.rsqrt %in : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x1xf32>
    %160 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %159 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    %161 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %160 : tensor<32xf32>, tensor<1x?x32xf32>) outs(%20 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_60: f32, %out: f32):
      %162 = arith.mulf %in, %in_60 : f32
      linalg.yield %162 : f32
    } -> tensor<1x?x32xf32>
    return %161 : tensor<1x?x32xf32>
  }
}

