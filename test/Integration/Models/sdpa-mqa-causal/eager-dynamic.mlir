#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0, d1) -> (0, d1)>
#map6 = affine_map<(d0, d1) -> (d0, 0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x4x?x24xf32>, %arg1: tensor<1x1x?x24xf32>, %arg2: tensor<1x1x?x24xf32>) -> tensor<1x4x?x24xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c4_i64 = arith.constant 4 : i64
    %c2 = arith.constant 2 : index
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %cst = arith.constant 0.000000e+00 : f32
    %true = arith.constant true
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_2 = arith.constant dense<true> : tensor<i1>
    %cst_3 = arith.constant 4.8989794855663558 : f64
    %dim = tensor.dim %arg0, %c2 : tensor<1x4x?x24xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_4 = tensor.dim %arg2, %c2 : tensor<1x1x?x24xf32>
    %1 = arith.index_cast %dim_4 : index to i64
    %dim_5 = tensor.dim %arg1, %c2 : tensor<1x1x?x24xf32>
    %expanded = tensor.expand_shape %arg1 [[0], [1], [2, 3], [4]] output_shape [1, 1, 1, %dim_5, 24] : tensor<1x1x?x24xf32> into tensor<1x1x1x?x24xf32>
    %2 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %2, "unimplemented: dynamic negative broadcast sizes"
    %3 = tensor.empty(%dim_4) : tensor<1x1x4x?x24xf32>
    %4 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%3 : tensor<1x1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 3 : index
      %70 = linalg.index 4 : index
      %71 = arith.cmpi eq, %dim_5, %c1 : index
      %72 = arith.select %71, %c0, %69 : index
      %extracted = tensor.extract %expanded[%c0, %c0, %c0, %72, %70] : tensor<1x1x1x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x4x?x24xf32>
    %collapsed = tensor.collapse_shape %4 [[0], [1, 2], [3], [4]] : tensor<1x1x4x?x24xf32> into tensor<1x4x?x24xf32>
    %expanded_6 = tensor.expand_shape %arg2 [[0], [1], [2, 3], [4]] output_shape [1, 1, 1, %dim_4, 24] : tensor<1x1x?x24xf32> into tensor<1x1x1x?x24xf32>
    cf.assert %2, "unimplemented: dynamic negative broadcast sizes"
    %5 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%3 : tensor<1x1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 3 : index
      %70 = linalg.index 4 : index
      %71 = arith.cmpi eq, %dim_4, %c1 : index
      %72 = arith.select %71, %c0, %69 : index
      %extracted = tensor.extract %expanded_6[%c0, %c0, %c0, %72, %70] : tensor<1x1x1x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x4x?x24xf32>
    %collapsed_7 = tensor.collapse_shape %5 [[0], [1, 2], [3], [4]] : tensor<1x1x4x?x24xf32> into tensor<1x4x?x24xf32>
    %6 = tensor.empty(%dim_4) : tensor<1x4x24x?xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<1x4x?x24xf32>) outs(%6 : tensor<1x4x24x?xf32>) permutation = [0, 1, 3, 2] 
    %7 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %7, "unimplemented: dynamic negative broadcast sizes"
    %8 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %9 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%8 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 1 : index
      %70 = linalg.index 2 : index
      %71 = linalg.index 3 : index
      %72 = arith.cmpi eq, %dim, %c1 : index
      %73 = arith.select %72, %c0, %70 : index
      %extracted = tensor.extract %arg0[%c0, %69, %73, %71] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_8 = tensor.collapse_shape %9 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    cf.assert %2, "unimplemented: dynamic negative broadcast sizes"
    %10 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%6 : tensor<1x4x24x?xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 1 : index
      %70 = linalg.index 2 : index
      %71 = linalg.index 3 : index
      %72 = arith.cmpi eq, %dim_4, %c1 : index
      %73 = arith.select %72, %c0, %71 : index
      %extracted = tensor.extract %transposed[%c0, %69, %70, %73] : tensor<1x4x24x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x24x?xf32>
    %collapsed_9 = tensor.collapse_shape %10 [[0, 1], [2], [3]] : tensor<1x4x24x?xf32> into tensor<4x24x?xf32>
    %11 = tensor.empty(%dim, %dim_4) : tensor<4x?x?xf32>
    %12 = linalg.fill ins(%cst : f32) outs(%11 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %13 = linalg.batch_matmul ins(%collapsed_8, %collapsed_9 : tensor<4x?x24xf32>, tensor<4x24x?xf32>) outs(%12 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
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
      %69 = arith.truncf %cst_3 : f64 to f32
      %70 = arith.divf %in, %69 : f32
      linalg.yield %70 : f32
    } -> tensor<1x4x?x?xf32>
    %32 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %32, "negative values not allowed in new dimensions"
    %33 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %33, "negative values not allowed in new dimensions"
    %34 = tensor.empty(%dim, %dim_4) : tensor<?x?xi1>
    %35 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_2 : tensor<i1>) outs(%34 : tensor<?x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<?x?xi1>
    %36 = tensor.empty(%dim_4) : tensor<?xi64>
    %37 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel"]} outs(%36 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %69 = linalg.index 0 : index
      %70 = arith.index_cast %69 : index to i64
      linalg.yield %70 : i64
    } -> tensor<?xi64>
    %expanded_10 = tensor.expand_shape %37 [[0, 1]] output_shape [1, %dim_4] : tensor<?xi64> into tensor<1x?xi64>
    %38 = tensor.empty(%dim) : tensor<?xi64>
    %39 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel"]} outs(%38 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %69 = linalg.index 0 : index
      %70 = arith.index_cast %69 : index to i64
      linalg.yield %70 : i64
    } -> tensor<?xi64>
    %expanded_11 = tensor.expand_shape %39 [[0, 1]] output_shape [%dim, 1] : tensor<?xi64> into tensor<?x1xi64>
    %40 = tensor.empty(%dim, %dim_4) : tensor<?x?xi64>
    %41 = linalg.generic {indexing_maps = [#map5, #map6, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_10, %expanded_11 : tensor<1x?xi64>, tensor<?x1xi64>) outs(%40 : tensor<?x?xi64>) {
    ^bb0(%in: i64, %in_17: i64, %out: i64):
      %69 = arith.subi %in, %in_17 : i64
      linalg.yield %69 : i64
    } -> tensor<?x?xi64>
    %42 = tensor.empty(%dim, %dim_4) : tensor<?x?xi1>
    %43 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%41 : tensor<?x?xi64>) outs(%42 : tensor<?x?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %69 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %69 : i1
    } -> tensor<?x?xi1>
    cf.assert %true, "mismatched size for broadcast"
    cf.assert %true, "mismatched size for broadcast"
    %44 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%43, %35 : tensor<?x?xi1>, tensor<?x?xi1>) outs(%42 : tensor<?x?xi1>) {
    ^bb0(%in: i1, %in_17: i1, %out: i1):
      %69 = arith.andi %in, %in_17 : i1
      linalg.yield %69 : i1
    } -> tensor<?x?xi1>
    %45 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%44 : tensor<?x?xi1>) outs(%42 : tensor<?x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      %69 = arith.xori %in, %true : i1
      linalg.yield %69 : i1
    } -> tensor<?x?xi1>
    %46 = arith.cmpi eq, %dim, %28 : index
    cf.assert %46, "mismatched size for broadcast"
    %47 = arith.cmpi eq, %dim_4, %29 : index
    cf.assert %47, "mismatched size for broadcast"
    %48 = tensor.empty(%dim, %dim_4) : tensor<1x4x?x?xf32>
    %49 = linalg.generic {indexing_maps = [#map7, #map8, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %cst_1, %31 : tensor<?x?xi1>, tensor<f32>, tensor<1x4x?x?xf32>) outs(%48 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: i1, %in_17: f32, %in_18: f32, %out: f32):
      %69 = arith.select %in, %in_17, %in_18 : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x?xf32>
    %50 = tensor.empty(%dim) : tensor<1x4x?xi64>
    %51 = linalg.fill ins(%c0_i64 : i64) outs(%50 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %52 = tensor.empty(%dim) : tensor<1x4x?xf32>
    %53 = linalg.fill ins(%cst_0 : f32) outs(%52 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %54:2 = linalg.generic {indexing_maps = [#map1, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%49 : tensor<1x4x?x?xf32>) outs(%53, %51 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_17: i64):
      %69 = linalg.index 3 : index
      %70 = arith.index_cast %69 : index to i64
      %71 = arith.maximumf %in, %out : f32
      %72 = arith.cmpf ogt, %in, %out : f32
      %73 = arith.select %72, %70, %out_17 : i64
      linalg.yield %71, %73 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_12 = tensor.expand_shape %54#0 [[0], [1], [2, 3]] output_shape [1, 4, %dim, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %55 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %expanded_12 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%48 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_17: f32, %out: f32):
      %69 = arith.subf %in, %in_17 : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x?xf32>
    %56 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55 : tensor<1x4x?x?xf32>) outs(%48 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = math.exp %in : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x?xf32>
    %57 = tensor.empty(%dim) : tensor<1x4x?x1xf32>
    %58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %59 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%56 : tensor<1x4x?x?xf32>) outs(%58 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = arith.addf %in, %out : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x1xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %59 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%48 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_17: f32, %out: f32):
      %69 = arith.divf %in, %in_17 : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %7, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %2, "unimplemented: dynamic negative broadcast sizes"
    %61 = tensor.empty(%dim, %dim_4) : tensor<1x4x?x?xf32>
    %62 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%61 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 1 : index
      %70 = linalg.index 2 : index
      %71 = linalg.index 3 : index
      %72 = arith.cmpi eq, %dim, %c1 : index
      %73 = arith.select %72, %c0, %70 : index
      %74 = arith.cmpi eq, %dim_4, %c1 : index
      %75 = arith.select %74, %c0, %71 : index
      %extracted = tensor.extract %60[%c0, %69, %73, %75] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %23, "must have at most one inferred (negative) dimension"
    %from_elements_13 = tensor.from_elements %c4_i64, %26, %27 : tensor<3xi64>
    %reshape_14 = tensor.reshape %62(%from_elements_13) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %2, "unimplemented: dynamic negative broadcast sizes"
    %63 = tensor.empty(%dim_4) : tensor<1x4x?x24xf32>
    %64 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%63 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 1 : index
      %70 = linalg.index 2 : index
      %71 = linalg.index 3 : index
      %72 = arith.cmpi eq, %dim_4, %c1 : index
      %73 = arith.select %72, %c0, %70 : index
      %extracted = tensor.extract %collapsed_7[%c0, %69, %73, %71] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_15 = tensor.collapse_shape %64 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %65 = arith.cmpi eq, %27, %1 : i64
    cf.assert %65, "mismatching contracting dimension"
    %66 = tensor.empty(%28) : tensor<4x?x24xf32>
    %67 = linalg.fill ins(%cst : f32) outs(%66 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %68 = linalg.batch_matmul ins(%reshape_14, %collapsed_15 : tensor<4x?x?xf32>, tensor<4x?x24xf32>) outs(%67 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %expanded_16 = tensor.expand_shape %68 [[0, 1], [2], [3]] output_shape [1, 4, %28, 24] : tensor<4x?x24xf32> into tensor<1x4x?x24xf32>
    return %expanded_16 : tensor<1x4x?x24xf32>
  }
}

