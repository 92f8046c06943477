#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x4x?x24xf32>, %arg1: tensor<1x2x?x24xf32>, %arg2: tensor<1x2x?x24xf32>) -> tensor<1x4x?x24xf32> {
    %c4_i64 = arith.constant 4 : i64
    %c0_i64 = arith.constant 0 : i64
    %c2 = arith.constant 2 : index
    %c1 = arith.constant 1 : index
    %c1_i64 = arith.constant 1 : i64
    %c0 = arith.constant 0 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 4.8989794855663558 : f64
    %dim = tensor.dim %arg0, %c2 : tensor<1x4x?x24xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_2 = tensor.dim %arg2, %c2 : tensor<1x2x?x24xf32>
    %1 = arith.index_cast %dim_2 : index to i64
    %dim_3 = tensor.dim %arg1, %c2 : tensor<1x2x?x24xf32>
    %expanded = tensor.expand_shape %arg1 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %dim_3, 24] : tensor<1x2x?x24xf32> into tensor<1x2x1x?x24xf32>
    %2 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %2, "unimplemented: dynamic negative broadcast sizes"
    %3 = tensor.empty(%dim_2) : tensor<1x2x2x?x24xf32>
    %4 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%3 : tensor<1x2x2x?x24xf32>) {
    ^bb0(%out: f32):
      %51 = linalg.index 1 : index
      %52 = linalg.index 3 : index
      %53 = linalg.index 4 : index
      %54 = arith.cmpi eq, %dim_3, %c1 : index
      %55 = arith.select %54, %c0, %52 : index
      %extracted = tensor.extract %expanded[%c0, %51, %c0, %55, %53] : tensor<1x2x1x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x24xf32>
    %collapsed = tensor.collapse_shape %4 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x24xf32> into tensor<1x4x?x24xf32>
    %expanded_4 = tensor.expand_shape %arg2 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %dim_2, 24] : tensor<1x2x?x24xf32> into tensor<1x2x1x?x24xf32>
    cf.assert %2, "unimplemented: dynamic negative broadcast sizes"
    %5 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%3 : tensor<1x2x2x?x24xf32>) {
    ^bb0(%out: f32):
      %51 = linalg.index 1 : index
      %52 = linalg.index 3 : index
      %53 = linalg.index 4 : index
      %54 = arith.cmpi eq, %dim_2, %c1 : index
      %55 = arith.select %54, %c0, %52 : index
      %extracted = tensor.extract %expanded_4[%c0, %51, %c0, %55, %53] : tensor<1x2x1x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x24xf32>
    %collapsed_5 = tensor.collapse_shape %5 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x24xf32> into tensor<1x4x?x24xf32>
    %6 = tensor.empty(%dim_2) : tensor<1x4x24x?xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<1x4x?x24xf32>) outs(%6 : tensor<1x4x24x?xf32>) permutation = [0, 1, 3, 2] 
    %7 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %7, "unimplemented: dynamic negative broadcast sizes"
    %8 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %9 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%8 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %51 = linalg.index 1 : index
      %52 = linalg.index 2 : index
      %53 = linalg.index 3 : index
      %54 = arith.cmpi eq, %dim, %c1 : index
      %55 = arith.select %54, %c0, %52 : index
      %extracted = tensor.extract %arg0[%c0, %51, %55, %53] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_6 = tensor.collapse_shape %9 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    cf.assert %2, "unimplemented: dynamic negative broadcast sizes"
    %10 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%6 : tensor<1x4x24x?xf32>) {
    ^bb0(%out: f32):
      %51 = linalg.index 1 : index
      %52 = linalg.index 2 : index
      %53 = linalg.index 3 : index
      %54 = arith.cmpi eq, %dim_2, %c1 : index
      %55 = arith.select %54, %c0, %53 : index
      %extracted = tensor.extract %transposed[%c0, %51, %52, %55] : tensor<1x4x24x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x24x?xf32>
    %collapsed_7 = tensor.collapse_shape %10 [[0, 1], [2], [3]] : tensor<1x4x24x?xf32> into tensor<4x24x?xf32>
    %11 = tensor.empty(%dim, %dim_2) : tensor<4x?x?xf32>
    %12 = linalg.fill ins(%cst : f32) outs(%11 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %13 = linalg.batch_matmul ins(%collapsed_6, %collapsed_7 : tensor<4x?x24xf32>, tensor<4x24x?xf32>) outs(%12 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %14 = arith.muli %0, %c4_i64 : i64
    %15 = arith.cmpi slt, %0, %c0_i64 : i64
    %16 = arith.select %15, %c4_i64, %14 : i64
    %17 = arith.extui %15 : i1 to i64
    %18 = arith.muli %16, %1 : i64
    %19 = arith.addi %17, %c1_i64 : i64
    %20 = arith.cmpi slt, %1, %c0_i64 : i64
    %21 = arith.select %20, %16, %18 : i64
    %22 = arith.select %20, %19, %17 : i64
    %23 = arith.cmpi sle, %22, %c1_i64 : i64
    cf.assert %23, "must have at most one inferred (negative) dimension"
    %24 = arith.muli %14, %1 : i64
    %25 = arith.divsi %24, %21 : i64
    %26 = arith.select %15, %25, %0 : i64
    %27 = arith.select %20, %25, %1 : i64
    %from_elements = tensor.from_elements %c1_i64, %c4_i64, %26, %27 : tensor<4xi64>
    %reshape = tensor.reshape %13(%from_elements) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %28 = arith.index_cast %26 : i64 to index
    %29 = arith.index_cast %27 : i64 to index
    %30 = tensor.empty(%28, %29) : tensor<1x4x?x?xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape : tensor<1x4x?x?xf32>) outs(%30 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.truncf %cst_1 : f64 to f32
      %52 = arith.divf %in, %51 : f32
      linalg.yield %52 : f32
    } -> tensor<1x4x?x?xf32>
    %32 = tensor.empty(%28) : tensor<1x4x?xi64>
    %33 = linalg.fill ins(%c0_i64 : i64) outs(%32 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %34 = tensor.empty(%28) : tensor<1x4x?xf32>
    %35 = linalg.fill ins(%cst_0 : f32) outs(%34 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %36:2 = linalg.generic {indexing_maps = [#map1, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%31 : tensor<1x4x?x?xf32>) outs(%35, %33 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %51 = linalg.index 3 : index
      %52 = arith.index_cast %51 : index to i64
      %53 = arith.maximumf %in, %out : f32
      %54 = arith.cmpf ogt, %in, %out : f32
      %55 = arith.select %54, %52, %out_13 : i64
      linalg.yield %53, %55 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_8 = tensor.expand_shape %36#0 [[0], [1], [2, 3]] output_shape [1, 4, %28, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %expanded_8 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%30 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %51 = arith.subf %in, %in_13 : f32
      linalg.yield %51 : f32
    } -> tensor<1x4x?x?xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37 : tensor<1x4x?x?xf32>) outs(%30 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.exp %in : f32
      linalg.yield %51 : f32
    } -> tensor<1x4x?x?xf32>
    %39 = tensor.empty(%28) : tensor<1x4x?x1xf32>
    %40 = linalg.fill ins(%cst : f32) outs(%39 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%38 : tensor<1x4x?x?xf32>) outs(%40 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.addf %in, %out : f32
      linalg.yield %51 : f32
    } -> tensor<1x4x?x1xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %41 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%30 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %51 = arith.divf %in, %in_13 : f32
      linalg.yield %51 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %7, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %2, "unimplemented: dynamic negative broadcast sizes"
    %43 = tensor.empty(%dim, %dim_2) : tensor<1x4x?x?xf32>
    %44 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%43 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %51 = linalg.index 1 : index
      %52 = linalg.index 2 : index
      %53 = linalg.index 3 : index
      %54 = arith.cmpi eq, %28, %c1 : index
      %55 = arith.select %54, %c0, %52 : index
      %56 = arith.cmpi eq, %29, %c1 : index
      %57 = arith.select %56, %c0, %53 : index
      %extracted = tensor.extract %42[%c0, %51, %55, %57] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %23, "must have at most one inferred (negative) dimension"
    %from_elements_9 = tensor.from_elements %c4_i64, %26, %27 : tensor<3xi64>
    %reshape_10 = tensor.reshape %44(%from_elements_9) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %2, "unimplemented: dynamic negative broadcast sizes"
    %45 = tensor.empty(%dim_2) : tensor<1x4x?x24xf32>
    %46 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%45 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %51 = linalg.index 1 : index
      %52 = linalg.index 2 : index
      %53 = linalg.index 3 : index
      %54 = arith.cmpi eq, %dim_2, %c1 : index
      %55 = arith.select %54, %c0, %52 : index
      %extracted = tensor.extract %collapsed_5[%c0, %51, %55, %53] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_11 = tensor.collapse_shape %46 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %47 = arith.cmpi eq, %27, %1 : i64
    cf.assert %47, "mismatching contracting dimension"
    %48 = tensor.empty(%28) : tensor<4x?x24xf32>
    %49 = linalg.fill ins(%cst : f32) outs(%48 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %50 = linalg.batch_matmul ins(%reshape_10, %collapsed_11 : tensor<4x?x?xf32>, tensor<4x?x24xf32>) outs(%49 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %expanded_12 = tensor.expand_shape %50 [[0, 1], [2], [3]] output_shape [1, 4, %28, 24] : tensor<4x?x24xf32> into tensor<1x4x?x24xf32>
    return %expanded_12 : tensor<1x4x?x24xf32>
  }
}

