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
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<true> : tensor<i1>
    %cst_5 = arith.constant 9.9999999999999995E-7 : f64
    %cst_6 = arith.constant 3.200000e+01 : f32
    %c64_i64 = arith.constant 64 : i64
    %c32_i64 = arith.constant 32 : i64
    %cst_7 = arith.constant 2.500000e-01 : f32
    %c2 = arith.constant 2 : index
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %148 = linalg.index 0 : index
      %149 = arith.index_cast %148 : index to i64
      linalg.yield %149 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_8 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %3 = tensor.empty(%dim) : tensor<1x1x?x1xi64>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x?x1xi64>) outs(%3 : tensor<1x1x?x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %148 = arith.subi %in, %c24_i64 : i64
      linalg.yield %148 : i64
    } -> tensor<1x1x?x1xi64>
    %5 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %6 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8, %4 : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%5 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_59: i64, %out: i1):
      %148 = arith.cmpi sgt, %in, %in_59 : i64
      linalg.yield %148 : i1
    } -> tensor<1x1x?x?xi1>
    %7 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %6 : tensor<i1>, tensor<1x1x?x?xi1>) outs(%5 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i1, %in_59: i1, %out: i1):
      %148 = arith.andi %in, %in_59 : i1
      linalg.yield %148 : i1
    } -> tensor<1x1x?x?xi1>
    %8 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8, %expanded : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%5 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_59: i64, %out: i1):
      %148 = arith.cmpi sle, %in, %in_59 : i64
      linalg.yield %148 : i1
    } -> tensor<1x1x?x?xi1>
    %9 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %8 : tensor<1x1x?x?xi1>, tensor<1x1x?x?xi1>) outs(%5 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i1, %in_59: i1, %out: i1):
      %148 = arith.andi %in, %in_59 : i1
      linalg.yield %148 : i1
    } -> tensor<1x1x?x?xi1>
    %10 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %11 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %12 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%11 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %148 = linalg.index 2 : index
      %149 = linalg.index 3 : index
      %150 = arith.cmpi eq, %dim, %c1 : index
      %151 = arith.select %150, %c0, %148 : index
      %152 = arith.select %150, %c0, %149 : index
      %extracted = tensor.extract %9[%c0, %c0, %151, %152] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %13 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map4, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %cst_3, %cst_2 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%13 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_59: f32, %in_60: f32, %out: f32):
      %148 = arith.select %in, %in_59, %in_60 : f32
      linalg.yield %148 : f32
    } -> tensor<1x1x?x?xf32>
    %expanded_9 = tensor.expand_shape %2 [[0, 1, 2]] output_shape [1, %dim, 1] : tensor<?xi64> into tensor<1x?x1xi64>
    %15 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<1x?x1xi64>) outs(%15 : tensor<1x?x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %148 = arith.sitofp %in : i64 to f32
      linalg.yield %148 : f32
    } -> tensor<1x?x1xf32>
    %17 = tensor.empty(%dim) : tensor<1x?x8xf32>
    %18 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %arg11 : tensor<1x?x1xf32>, tensor<8xf32>) outs(%17 : tensor<1x?x8xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x8xf32>
    %concat = tensor.concat dim(2) %18, %18 : (tensor<1x?x8xf32>, tensor<1x?x8xf32>) -> tensor<1x?x16xf32>
    %dim_10 = tensor.dim %18, %c1 : tensor<1x?x8xf32>
    %19 = tensor.empty(%dim_10) : tensor<1x?x16xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x16xf32>) outs(%19 : tensor<1x?x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = math.cos %in : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x16xf32>
    %21 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x16xf32>) outs(%19 : tensor<1x?x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = math.sin %in : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x16xf32>
    %22 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x?x32xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %24 = linalg.fill ins(%cst : f32) outs(%15 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%23 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.addf %in, %out : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x?x1xf32>) outs(%15 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.divf %in, %cst_6 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x?x1xf32>) outs(%15 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.truncf %cst_5 : f64 to f32
      %149 = arith.addf %in, %148 : f32
      linalg.yield %149 : f32
    } -> tensor<1x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x?x1xf32>) outs(%15 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = math.rsqrt %in : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x1xf32>
    %29 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %28 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %30 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %29 : tensor<32xf32>, tensor<1x?x32xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %31 = tensor.empty() : tensor<32x64xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<64x32xf32>) outs(%31 : tensor<32x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %30 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %32 = tensor.empty(%dim) : tensor<?x64xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<?x64xf32>) -> tensor<?x64xf32>
    %34 = linalg.matmul ins(%collapsed, %transposed : tensor<?x32xf32>, tensor<32x64xf32>) outs(%33 : tensor<?x64xf32>) -> tensor<?x64xf32>
    %expanded_11 = tensor.expand_shape %34 [[0, 1], [2]] output_shape [1, %dim, 64] : tensor<?x64xf32> into tensor<1x?x64xf32>
    %35 = arith.cmpi slt, %0, %c0_i64 : i64
    %36 = arith.select %35, %c1_i64, %0 : i64
    %37 = arith.extui %35 : i1 to i64
    %38 = arith.addi %37, %c1_i64 : i64
    %39 = arith.muli %36, %c16_i64 : i64
    %40 = arith.cmpi sle, %38, %c1_i64 : i64
    cf.assert %40, "must have at most one inferred (negative) dimension"
    %41 = arith.muli %0, %c64_i64 : i64
    %42 = arith.divsi %41, %39 : i64
    %43 = arith.select %35, %42, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %43, %42, %c16_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_11(%from_elements) : (tensor<1x?x64xf32>, tensor<4xi64>) -> tensor<1x?x4x16xf32>
    %44 = arith.index_cast %43 : i64 to index
    %45 = tensor.empty(%44) : tensor<1x4x?x16xf32>
    %transposed_12 = linalg.transpose ins(%reshape : tensor<1x?x4x16xf32>) outs(%45 : tensor<1x4x?x16xf32>) permutation = [0, 2, 1, 3] 
    %46 = tensor.empty() : tensor<32x32xf32>
    %transposed_13 = linalg.transpose ins(%arg2 : tensor<32x32xf32>) outs(%46 : tensor<32x32xf32>) permutation = [1, 0] 
    %47 = tensor.empty(%dim) : tensor<?x32xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %49 = linalg.matmul ins(%collapsed, %transposed_13 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%48 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_14 = tensor.expand_shape %49 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %40, "must have at most one inferred (negative) dimension"
    %50 = arith.muli %0, %c32_i64 : i64
    %51 = arith.divsi %50, %39 : i64
    %52 = arith.select %35, %51, %0 : i64
    %from_elements_15 = tensor.from_elements %c1_i64, %52, %51, %c16_i64 : tensor<4xi64>
    %reshape_16 = tensor.reshape %expanded_14(%from_elements_15) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %53 = arith.index_cast %52 : i64 to index
    %54 = tensor.empty(%53) : tensor<1x2x?x16xf32>
    %transposed_17 = linalg.transpose ins(%reshape_16 : tensor<1x?x2x16xf32>) outs(%54 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_18 = linalg.transpose ins(%arg3 : tensor<32x32xf32>) outs(%46 : tensor<32x32xf32>) permutation = [1, 0] 
    %55 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%48 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_19 = tensor.expand_shape %55 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    cf.assert %40, "must have at most one inferred (negative) dimension"
    %reshape_20 = tensor.reshape %expanded_19(%from_elements_15) : (tensor<1x?x32xf32>, tensor<4xi64>) -> tensor<1x?x2x16xf32>
    %transposed_21 = linalg.transpose ins(%reshape_20 : tensor<1x?x2x16xf32>) outs(%54 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_22 = tensor.expand_shape %20 [[0], [1, 2], [3]] output_shape [1, 1, %dim_10, 16] : tensor<1x?x16xf32> into tensor<1x1x?x16xf32>
    %expanded_23 = tensor.expand_shape %21 [[0], [1, 2], [3]] output_shape [1, 1, %dim_10, 16] : tensor<1x?x16xf32> into tensor<1x1x?x16xf32>
    %56 = arith.cmpi eq, %44, %dim_10 : index
    cf.assert %56, "mismatched size for broadcast"
    %57 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_12, %expanded_22 : tensor<1x4x?x16xf32>, tensor<1x1x?x16xf32>) outs(%45 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x?x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_12[0, 0, 0, 0] [1, 4, %44, 8] [1, 1, 1, 1] : tensor<1x4x?x16xf32> to tensor<1x4x?x8xf32>
    %extracted_slice_24 = tensor.extract_slice %transposed_12[0, 0, 0, 8] [1, 4, %44, 8] [1, 1, 1, 1] : tensor<1x4x?x16xf32> to tensor<1x4x?x8xf32>
    %58 = tensor.empty(%44) : tensor<1x4x?x8xf32>
    %59 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_24 : tensor<1x4x?x8xf32>) outs(%58 : tensor<1x4x?x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.negf %in : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x?x8xf32>
    %concat_25 = tensor.concat dim(3) %59, %extracted_slice : (tensor<1x4x?x8xf32>, tensor<1x4x?x8xf32>) -> tensor<1x4x?x16xf32>
    %dim_26 = tensor.dim %59, %c2 : tensor<1x4x?x8xf32>
    %60 = arith.cmpi eq, %dim_26, %dim_10 : index
    cf.assert %60, "mismatched size for broadcast"
    %61 = tensor.empty(%dim_26) : tensor<1x4x?x16xf32>
    %62 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_25, %expanded_23 : tensor<1x4x?x16xf32>, tensor<1x1x?x16xf32>) outs(%61 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x?x16xf32>
    %63 = arith.cmpi eq, %44, %dim_26 : index
    cf.assert %63, "mismatched size for broadcast"
    %64 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %62 : tensor<1x4x?x16xf32>, tensor<1x4x?x16xf32>) outs(%45 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.addf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x?x16xf32>
    %65 = arith.cmpi eq, %53, %dim_10 : index
    cf.assert %65, "mismatched size for broadcast"
    %66 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_17, %expanded_22 : tensor<1x2x?x16xf32>, tensor<1x1x?x16xf32>) outs(%54 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x2x?x16xf32>
    %extracted_slice_27 = tensor.extract_slice %transposed_17[0, 0, 0, 0] [1, 2, %53, 8] [1, 1, 1, 1] : tensor<1x2x?x16xf32> to tensor<1x2x?x8xf32>
    %extracted_slice_28 = tensor.extract_slice %transposed_17[0, 0, 0, 8] [1, 2, %53, 8] [1, 1, 1, 1] : tensor<1x2x?x16xf32> to tensor<1x2x?x8xf32>
    %67 = tensor.empty(%53) : tensor<1x2x?x8xf32>
    %68 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28 : tensor<1x2x?x8xf32>) outs(%67 : tensor<1x2x?x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.negf %in : f32
      linalg.yield %148 : f32
    } -> tensor<1x2x?x8xf32>
    %concat_29 = tensor.concat dim(3) %68, %extracted_slice_27 : (tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) -> tensor<1x2x?x16xf32>
    %dim_30 = tensor.dim %68, %c2 : tensor<1x2x?x8xf32>
    %69 = arith.cmpi eq, %dim_30, %dim_10 : index
    cf.assert %69, "mismatched size for broadcast"
    %70 = tensor.empty(%dim_30) : tensor<1x2x?x16xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_29, %expanded_23 : tensor<1x2x?x16xf32>, tensor<1x1x?x16xf32>) outs(%70 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x2x?x16xf32>
    %72 = arith.cmpi eq, %53, %dim_30 : index
    cf.assert %72, "mismatched size for broadcast"
    %73 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %71 : tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) outs(%54 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.addf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x2x?x16xf32>
    %expanded_31 = tensor.expand_shape %73 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %53, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %74 = tensor.empty(%dim) : tensor<1x2x2x?x16xf32>
    %75 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%74 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %148 = linalg.index 1 : index
      %149 = linalg.index 3 : index
      %150 = linalg.index 4 : index
      %151 = arith.cmpi eq, %53, %c1 : index
      %152 = arith.select %151, %c0, %149 : index
      %extracted = tensor.extract %expanded_31[%c0, %148, %c0, %152, %150] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_32 = tensor.collapse_shape %75 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %expanded_33 = tensor.expand_shape %transposed_21 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %53, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %76 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%74 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %148 = linalg.index 1 : index
      %149 = linalg.index 3 : index
      %150 = linalg.index 4 : index
      %151 = arith.cmpi eq, %53, %c1 : index
      %152 = arith.select %151, %c0, %149 : index
      %extracted = tensor.extract %expanded_33[%c0, %148, %c0, %152, %150] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_34 = tensor.collapse_shape %76 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %77 = tensor.empty(%dim) : tensor<1x4x16x?xf32>
    %transposed_35 = linalg.transpose ins(%collapsed_32 : tensor<1x4x?x16xf32>) outs(%77 : tensor<1x4x16x?xf32>) permutation = [0, 1, 3, 2] 
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %78 = tensor.empty(%dim) : tensor<1x4x?x16xf32>
    %79 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %148 = linalg.index 1 : index
      %149 = linalg.index 2 : index
      %150 = linalg.index 3 : index
      %151 = arith.cmpi eq, %44, %c1 : index
      %152 = arith.select %151, %c0, %149 : index
      %extracted = tensor.extract %64[%c0, %148, %152, %150] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_36 = tensor.collapse_shape %79 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %80 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%77 : tensor<1x4x16x?xf32>) {
    ^bb0(%out: f32):
      %148 = linalg.index 1 : index
      %149 = linalg.index 2 : index
      %150 = linalg.index 3 : index
      %151 = arith.cmpi eq, %dim, %c1 : index
      %152 = arith.select %151, %c0, %150 : index
      %extracted = tensor.extract %transposed_35[%c0, %148, %149, %152] : tensor<1x4x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_37 = tensor.collapse_shape %80 [[0, 1], [2], [3]] : tensor<1x4x16x?xf32> into tensor<4x16x?xf32>
    %81 = tensor.empty(%dim, %dim) : tensor<4x?x?xf32>
    %82 = linalg.fill ins(%cst : f32) outs(%81 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %83 = linalg.batch_matmul ins(%collapsed_36, %collapsed_37 : tensor<4x?x16xf32>, tensor<4x16x?xf32>) outs(%82 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %84 = arith.muli %0, %c4_i64 : i64
    %85 = arith.select %35, %c4_i64, %84 : i64
    %86 = arith.muli %85, %0 : i64
    %87 = arith.select %35, %c4_i64, %86 : i64
    %88 = arith.select %35, %38, %37 : i64
    %89 = arith.cmpi sle, %88, %c1_i64 : i64
    cf.assert %89, "must have at most one inferred (negative) dimension"
    %90 = arith.muli %84, %0 : i64
    %91 = arith.divsi %90, %87 : i64
    %92 = arith.select %35, %91, %0 : i64
    %from_elements_38 = tensor.from_elements %c1_i64, %c4_i64, %92, %92 : tensor<4xi64>
    %reshape_39 = tensor.reshape %83(%from_elements_38) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %93 = arith.index_cast %92 : i64 to index
    %94 = tensor.empty(%93, %93) : tensor<1x4x?x?xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_39 : tensor<1x4x?x?xf32>) outs(%94 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.mulf %in, %cst_7 : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x?x?xf32>
    %96 = arith.cmpi eq, %93, %dim : index
    cf.assert %96, "mismatched size for broadcast"
    cf.assert %96, "mismatched size for broadcast"
    %97 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95, %14 : tensor<1x4x?x?xf32>, tensor<1x1x?x?xf32>) outs(%94 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.addf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x?x?xf32>
    %98 = tensor.empty(%93) : tensor<1x4x?xi64>
    %99 = linalg.fill ins(%c0_i64 : i64) outs(%98 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %100 = tensor.empty(%93) : tensor<1x4x?xf32>
    %101 = linalg.fill ins(%cst_0 : f32) outs(%100 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %102:2 = linalg.generic {indexing_maps = [#map1, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%97 : tensor<1x4x?x?xf32>) outs(%101, %99 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_59: i64):
      %148 = linalg.index 3 : index
      %149 = arith.index_cast %148 : index to i64
      %150 = arith.maximumf %in, %out : f32
      %151 = arith.cmpf ogt, %in, %out : f32
      %152 = arith.select %151, %149, %out_59 : i64
      linalg.yield %150, %152 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_40 = tensor.expand_shape %102#0 [[0], [1], [2, 3]] output_shape [1, 4, %93, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97, %expanded_40 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%94 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.subf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x?x?xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%103 : tensor<1x4x?x?xf32>) outs(%94 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = math.exp %in : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x?x?xf32>
    %105 = tensor.empty(%93) : tensor<1x4x?x1xf32>
    %106 = linalg.fill ins(%cst : f32) outs(%105 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %107 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%104 : tensor<1x4x?x?xf32>) outs(%106 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.addf %in, %out : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x?x1xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%104, %107 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%94 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.divf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %109 = tensor.empty(%dim, %dim) : tensor<1x4x?x?xf32>
    %110 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%109 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %148 = linalg.index 1 : index
      %149 = linalg.index 2 : index
      %150 = linalg.index 3 : index
      %151 = arith.cmpi eq, %93, %c1 : index
      %152 = arith.select %151, %c0, %149 : index
      %153 = arith.select %151, %c0, %150 : index
      %extracted = tensor.extract %108[%c0, %148, %152, %153] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %89, "must have at most one inferred (negative) dimension"
    %from_elements_41 = tensor.from_elements %c4_i64, %92, %92 : tensor<3xi64>
    %reshape_42 = tensor.reshape %110(%from_elements_41) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %111 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %148 = linalg.index 1 : index
      %149 = linalg.index 2 : index
      %150 = linalg.index 3 : index
      %151 = arith.cmpi eq, %dim, %c1 : index
      %152 = arith.select %151, %c0, %149 : index
      %extracted = tensor.extract %collapsed_34[%c0, %148, %152, %150] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_43 = tensor.collapse_shape %111 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    %112 = arith.cmpi eq, %92, %0 : i64
    cf.assert %112, "mismatching contracting dimension"
    %113 = tensor.empty(%93) : tensor<4x?x16xf32>
    %114 = linalg.fill ins(%cst : f32) outs(%113 : tensor<4x?x16xf32>) -> tensor<4x?x16xf32>
    %115 = linalg.batch_matmul ins(%reshape_42, %collapsed_43 : tensor<4x?x?xf32>, tensor<4x?x16xf32>) outs(%114 : tensor<4x?x16xf32>) -> tensor<4x?x16xf32>
    %expanded_44 = tensor.expand_shape %115 [[0, 1], [2], [3]] output_shape [1, 4, %93, 16] : tensor<4x?x16xf32> into tensor<1x4x?x16xf32>
    %116 = tensor.empty(%93) : tensor<1x?x4x16xf32>
    %transposed_45 = linalg.transpose ins(%expanded_44 : tensor<1x4x?x16xf32>) outs(%116 : tensor<1x?x4x16xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %40, "must have at most one inferred (negative) dimension"
    %117 = arith.muli %92, %c64_i64 : i64
    %118 = arith.divsi %117, %36 : i64
    %119 = arith.select %35, %118, %0 : i64
    %from_elements_46 = tensor.from_elements %c1_i64, %119, %118 : tensor<3xi64>
    %reshape_47 = tensor.reshape %transposed_45(%from_elements_46) : (tensor<1x?x4x16xf32>, tensor<3xi64>) -> tensor<1x?x64xf32>
    %120 = tensor.empty() : tensor<64x32xf32>
    %transposed_48 = linalg.transpose ins(%arg4 : tensor<32x64xf32>) outs(%120 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %reshape_47 [[0, 1], [2]] : tensor<1x?x64xf32> into tensor<?x64xf32>
    %121 = arith.index_cast %119 : i64 to index
    %122 = tensor.empty(%121) : tensor<?x32xf32>
    %123 = linalg.fill ins(%cst : f32) outs(%122 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %124 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<?x64xf32>, tensor<64x32xf32>) outs(%123 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_50 = tensor.expand_shape %124 [[0, 1], [2]] output_shape [1, %121, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %125 = arith.cmpi eq, %dim, %121 : index
    cf.assert %125, "mismatched size for broadcast"
    %126 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded_50 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.addf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %127 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x?x32xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %128 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%127 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.addf %in, %out : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x1xf32>
    %129 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x?x1xf32>) outs(%15 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.divf %in, %cst_6 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x1xf32>
    %130 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x?x1xf32>) outs(%15 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.truncf %cst_5 : f64 to f32
      %149 = arith.addf %in, %148 : f32
      linalg.yield %149 : f32
    } -> tensor<1x?x1xf32>
    %131 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x?x1xf32>) outs(%15 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = math.rsqrt %in : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x1xf32>
    %132 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %131 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %133 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %132 : tensor<32xf32>, tensor<1x?x32xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %transposed_51 = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%46 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_52 = tensor.collapse_shape %133 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %134 = linalg.matmul ins(%collapsed_52, %transposed_51 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%48 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_53 = tensor.expand_shape %134 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %135 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53 : tensor<1x?x32xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.negf %in : f32
      %149 = math.exp %148 : f32
      %150 = arith.addf %149, %cst_1 : f32
      %151 = arith.divf %cst_1, %150 : f32
      linalg.yield %151 : f32
    } -> tensor<1x?x32xf32>
    %136 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53, %135 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %transposed_54 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%46 : tensor<32x32xf32>) permutation = [1, 0] 
    %137 = linalg.matmul ins(%collapsed_52, %transposed_54 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%48 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_55 = tensor.expand_shape %137 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %138 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %expanded_55 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %transposed_56 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%46 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_57 = tensor.collapse_shape %138 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %139 = linalg.matmul ins(%collapsed_57, %transposed_56 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%48 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_58 = tensor.expand_shape %139 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %140 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %expanded_58 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.addf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %141 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x?x32xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %142 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%141 : tensor<1x?x32xf32>) outs(%24 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.addf %in, %out : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x1xf32>
    %143 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x?x1xf32>) outs(%15 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.divf %in, %cst_6 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x1xf32>
    %144 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<1x?x1xf32>) outs(%15 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = arith.truncf %cst_5 : f64 to f32
      %149 = arith.addf %in, %148 : f32
      linalg.yield %149 : f32
    } -> tensor<1x?x1xf32>
    %145 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<1x?x1xf32>) outs(%15 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %148 = math.rsqrt %in : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x1xf32>
    %146 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %145 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    %147 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %146 : tensor<32xf32>, tensor<1x?x32xf32>) outs(%22 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %148 = arith.mulf %in, %in_59 : f32
      linalg.yield %148 : f32
    } -> tensor<1x?x32xf32>
    return %147 : tensor<1x?x32xf32>
  }
}

