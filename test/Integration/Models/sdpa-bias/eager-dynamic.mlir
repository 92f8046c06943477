#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x4x?x24xf32>, %arg1: tensor<1x4x?x24xf32>, %arg2: tensor<1x4x?x24xf32>, %arg3: tensor<1x4x?x?xf32>) -> tensor<1x4x?x24xf32> {
    %c1_i64 = arith.constant 1 : i64
    %c4_i64 = arith.constant 4 : i64
    %c0_i64 = arith.constant 0 : i64
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c3 = arith.constant 3 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 4.8989794855663558 : f64
    %dim = tensor.dim %arg0, %c2 : tensor<1x4x?x24xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_2 = tensor.dim %arg2, %c2 : tensor<1x4x?x24xf32>
    %1 = arith.index_cast %dim_2 : index to i64
    %dim_3 = tensor.dim %arg1, %c2 : tensor<1x4x?x24xf32>
    %2 = tensor.empty(%dim_3) : tensor<1x4x24x?xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x4x?x24xf32>) outs(%2 : tensor<1x4x24x?xf32>) permutation = [0, 1, 3, 2] 
    %3 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %4 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %5 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%4 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %52 = linalg.index 1 : index
      %53 = linalg.index 2 : index
      %54 = linalg.index 3 : index
      %55 = arith.cmpi eq, %dim, %c1 : index
      %56 = arith.select %55, %c0, %53 : index
      %extracted = tensor.extract %arg0[%c0, %52, %56, %54] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed = tensor.collapse_shape %5 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %6 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %6, "unimplemented: dynamic negative broadcast sizes"
    %7 = tensor.empty(%dim_2) : tensor<1x4x24x?xf32>
    %8 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%7 : tensor<1x4x24x?xf32>) {
    ^bb0(%out: f32):
      %52 = linalg.index 1 : index
      %53 = linalg.index 2 : index
      %54 = linalg.index 3 : index
      %55 = arith.cmpi eq, %dim_3, %c1 : index
      %56 = arith.select %55, %c0, %54 : index
      %extracted = tensor.extract %transposed[%c0, %52, %53, %56] : tensor<1x4x24x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x24x?xf32>
    %collapsed_4 = tensor.collapse_shape %8 [[0, 1], [2], [3]] : tensor<1x4x24x?xf32> into tensor<4x24x?xf32>
    %9 = tensor.empty(%dim, %dim_2) : tensor<4x?x?xf32>
    %10 = linalg.fill ins(%cst : f32) outs(%9 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %11 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<4x?x24xf32>, tensor<4x24x?xf32>) outs(%10 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %12 = arith.muli %0, %c4_i64 : i64
    %13 = arith.cmpi slt, %0, %c0_i64 : i64
    %14 = arith.select %13, %c4_i64, %12 : i64
    %15 = arith.extui %13 : i1 to i64
    %16 = arith.muli %14, %1 : i64
    %17 = arith.addi %15, %c1_i64 : i64
    %18 = arith.cmpi slt, %1, %c0_i64 : i64
    %19 = arith.select %18, %14, %16 : i64
    %20 = arith.select %18, %17, %15 : i64
    %21 = arith.cmpi sle, %20, %c1_i64 : i64
    cf.assert %21, "must have at most one inferred (negative) dimension"
    %22 = arith.muli %12, %1 : i64
    %23 = arith.divsi %22, %19 : i64
    %24 = arith.select %13, %23, %0 : i64
    %25 = arith.select %18, %23, %1 : i64
    %from_elements = tensor.from_elements %c1_i64, %c4_i64, %24, %25 : tensor<4xi64>
    %reshape = tensor.reshape %11(%from_elements) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %26 = arith.index_cast %24 : i64 to index
    %27 = arith.index_cast %25 : i64 to index
    %28 = tensor.empty(%26, %27) : tensor<1x4x?x?xf32>
    %29 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape : tensor<1x4x?x?xf32>) outs(%28 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %52 = arith.truncf %cst_1 : f64 to f32
      %53 = arith.divf %in, %52 : f32
      linalg.yield %53 : f32
    } -> tensor<1x4x?x?xf32>
    %dim_5 = tensor.dim %arg3, %c2 : tensor<1x4x?x?xf32>
    %30 = arith.cmpi eq, %26, %dim_5 : index
    cf.assert %30, "mismatched size for broadcast"
    %dim_6 = tensor.dim %arg3, %c3 : tensor<1x4x?x?xf32>
    %31 = arith.cmpi eq, %27, %dim_6 : index
    cf.assert %31, "mismatched size for broadcast"
    %32 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %arg3 : tensor<1x4x?x?xf32>, tensor<1x4x?x?xf32>) outs(%28 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %52 = arith.addf %in, %in_11 : f32
      linalg.yield %52 : f32
    } -> tensor<1x4x?x?xf32>
    %33 = tensor.empty(%26) : tensor<1x4x?xi64>
    %34 = linalg.fill ins(%c0_i64 : i64) outs(%33 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %35 = tensor.empty(%26) : tensor<1x4x?xf32>
    %36 = linalg.fill ins(%cst_0 : f32) outs(%35 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %37:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%32 : tensor<1x4x?x?xf32>) outs(%36, %34 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_11: i64):
      %52 = linalg.index 3 : index
      %53 = arith.index_cast %52 : index to i64
      %54 = arith.maximumf %in, %out : f32
      %55 = arith.cmpf ogt, %in, %out : f32
      %56 = arith.select %55, %53, %out_11 : i64
      linalg.yield %54, %56 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded = tensor.expand_shape %37#0 [[0], [1], [2, 3]] output_shape [1, 4, %26, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %expanded : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%28 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %52 = arith.subf %in, %in_11 : f32
      linalg.yield %52 : f32
    } -> tensor<1x4x?x?xf32>
    %39 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<1x4x?x?xf32>) outs(%28 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %52 = math.exp %in : f32
      linalg.yield %52 : f32
    } -> tensor<1x4x?x?xf32>
    %40 = tensor.empty(%26) : tensor<1x4x?x1xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%39 : tensor<1x4x?x?xf32>) outs(%41 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %52 = arith.addf %in, %out : f32
      linalg.yield %52 : f32
    } -> tensor<1x4x?x1xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %42 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%28 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %52 = arith.divf %in, %in_11 : f32
      linalg.yield %52 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %6, "unimplemented: dynamic negative broadcast sizes"
    %44 = tensor.empty(%dim, %dim_2) : tensor<1x4x?x?xf32>
    %45 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%44 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %52 = linalg.index 1 : index
      %53 = linalg.index 2 : index
      %54 = linalg.index 3 : index
      %55 = arith.cmpi eq, %26, %c1 : index
      %56 = arith.select %55, %c0, %53 : index
      %57 = arith.cmpi eq, %27, %c1 : index
      %58 = arith.select %57, %c0, %54 : index
      %extracted = tensor.extract %43[%c0, %52, %56, %58] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %21, "must have at most one inferred (negative) dimension"
    %from_elements_7 = tensor.from_elements %c4_i64, %24, %25 : tensor<3xi64>
    %reshape_8 = tensor.reshape %45(%from_elements_7) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %6, "unimplemented: dynamic negative broadcast sizes"
    %46 = tensor.empty(%dim_2) : tensor<1x4x?x24xf32>
    %47 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%46 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %52 = linalg.index 1 : index
      %53 = linalg.index 2 : index
      %54 = linalg.index 3 : index
      %55 = arith.cmpi eq, %dim_2, %c1 : index
      %56 = arith.select %55, %c0, %53 : index
      %extracted = tensor.extract %arg2[%c0, %52, %56, %54] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_9 = tensor.collapse_shape %47 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %48 = arith.cmpi eq, %25, %1 : i64
    cf.assert %48, "mismatching contracting dimension"
    %49 = tensor.empty(%26) : tensor<4x?x24xf32>
    %50 = linalg.fill ins(%cst : f32) outs(%49 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %51 = linalg.batch_matmul ins(%reshape_8, %collapsed_9 : tensor<4x?x?xf32>, tensor<4x?x24xf32>) outs(%50 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %expanded_10 = tensor.expand_shape %51 [[0, 1], [2], [3]] output_shape [1, 4, %26, 24] : tensor<4x?x24xf32> into tensor<1x4x?x24xf32>
    return %expanded_10 : tensor<1x4x?x24xf32>
  }
}

