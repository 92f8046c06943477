#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1) -> ()>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x4x?x24xf32>, %arg1: tensor<1x4x?x24xf32>, %arg2: tensor<1x4x?x24xf32>) -> tensor<1x4x?x24xf32> {
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %c4_i64 = arith.constant 4 : i64
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f32
    %true = arith.constant true
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_2 = arith.constant dense<true> : tensor<i1>
    %cst_3 = arith.constant 4.8989794855663558 : f64
    %dim = tensor.dim %arg0, %c2 : tensor<1x4x?x24xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_4 = tensor.dim %arg2, %c2 : tensor<1x4x?x24xf32>
    %1 = arith.index_cast %dim_4 : index to i64
    %dim_5 = tensor.dim %arg1, %c2 : tensor<1x4x?x24xf32>
    %2 = tensor.empty(%dim_5) : tensor<1x4x24x?xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x4x?x24xf32>) outs(%2 : tensor<1x4x24x?xf32>) permutation = [0, 1, 3, 2] 
    %3 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %4 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %5 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%4 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %67 = linalg.index 1 : index
      %68 = linalg.index 2 : index
      %69 = linalg.index 3 : index
      %70 = arith.cmpi eq, %dim, %c1 : index
      %71 = arith.select %70, %c0, %68 : index
      %extracted = tensor.extract %arg0[%c0, %67, %71, %69] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed = tensor.collapse_shape %5 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %6 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %6, "unimplemented: dynamic negative broadcast sizes"
    %7 = tensor.empty(%dim_4) : tensor<1x4x24x?xf32>
    %8 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%7 : tensor<1x4x24x?xf32>) {
    ^bb0(%out: f32):
      %67 = linalg.index 1 : index
      %68 = linalg.index 2 : index
      %69 = linalg.index 3 : index
      %70 = arith.cmpi eq, %dim_5, %c1 : index
      %71 = arith.select %70, %c0, %69 : index
      %extracted = tensor.extract %transposed[%c0, %67, %68, %71] : tensor<1x4x24x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x24x?xf32>
    %collapsed_6 = tensor.collapse_shape %8 [[0, 1], [2], [3]] : tensor<1x4x24x?xf32> into tensor<4x24x?xf32>
    %9 = tensor.empty(%dim, %dim_4) : tensor<4x?x?xf32>
    %10 = linalg.fill ins(%cst : f32) outs(%9 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %11 = linalg.batch_matmul ins(%collapsed, %collapsed_6 : tensor<4x?x24xf32>, tensor<4x24x?xf32>) outs(%10 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
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
      %67 = arith.truncf %cst_3 : f64 to f32
      %68 = arith.divf %in, %67 : f32
      linalg.yield %68 : f32
    } -> tensor<1x4x?x?xf32>
    %30 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %30, "negative values not allowed in new dimensions"
    %31 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %31, "negative values not allowed in new dimensions"
    %32 = tensor.empty(%dim, %dim_4) : tensor<?x?xi1>
    %33 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%cst_2 : tensor<i1>) outs(%32 : tensor<?x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<?x?xi1>
    %34 = tensor.empty(%dim_4) : tensor<?xi64>
    %35 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%34 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %67 = linalg.index 0 : index
      %68 = arith.index_cast %67 : index to i64
      linalg.yield %68 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %35 [[0, 1]] output_shape [1, %dim_4] : tensor<?xi64> into tensor<1x?xi64>
    %36 = tensor.empty(%dim) : tensor<?xi64>
    %37 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%36 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %67 = linalg.index 0 : index
      %68 = arith.index_cast %67 : index to i64
      linalg.yield %68 : i64
    } -> tensor<?xi64>
    %expanded_7 = tensor.expand_shape %37 [[0, 1]] output_shape [%dim, 1] : tensor<?xi64> into tensor<?x1xi64>
    %38 = tensor.empty(%dim, %dim_4) : tensor<?x?xi64>
    %39 = linalg.generic {indexing_maps = [#map4, #map5, #map2], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_7 : tensor<1x?xi64>, tensor<?x1xi64>) outs(%38 : tensor<?x?xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %67 = arith.subi %in, %in_13 : i64
      linalg.yield %67 : i64
    } -> tensor<?x?xi64>
    %40 = tensor.empty(%dim, %dim_4) : tensor<?x?xi1>
    %41 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%39 : tensor<?x?xi64>) outs(%40 : tensor<?x?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %67 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %67 : i1
    } -> tensor<?x?xi1>
    cf.assert %true, "mismatched size for broadcast"
    cf.assert %true, "mismatched size for broadcast"
    %42 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%41, %33 : tensor<?x?xi1>, tensor<?x?xi1>) outs(%40 : tensor<?x?xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %67 = arith.andi %in, %in_13 : i1
      linalg.yield %67 : i1
    } -> tensor<?x?xi1>
    %43 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%42 : tensor<?x?xi1>) outs(%40 : tensor<?x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      %67 = arith.xori %in, %true : i1
      linalg.yield %67 : i1
    } -> tensor<?x?xi1>
    %44 = arith.cmpi eq, %dim, %26 : index
    cf.assert %44, "mismatched size for broadcast"
    %45 = arith.cmpi eq, %dim_4, %27 : index
    cf.assert %45, "mismatched size for broadcast"
    %46 = tensor.empty(%dim, %dim_4) : tensor<1x4x?x?xf32>
    %47 = linalg.generic {indexing_maps = [#map6, #map7, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %cst_1, %29 : tensor<?x?xi1>, tensor<f32>, tensor<1x4x?x?xf32>) outs(%46 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: i1, %in_13: f32, %in_14: f32, %out: f32):
      %67 = arith.select %in, %in_13, %in_14 : f32
      linalg.yield %67 : f32
    } -> tensor<1x4x?x?xf32>
    %48 = tensor.empty(%dim) : tensor<1x4x?xi64>
    %49 = linalg.fill ins(%c0_i64 : i64) outs(%48 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %50 = tensor.empty(%dim) : tensor<1x4x?xf32>
    %51 = linalg.fill ins(%cst_0 : f32) outs(%50 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %52:2 = linalg.generic {indexing_maps = [#map, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%47 : tensor<1x4x?x?xf32>) outs(%51, %49 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %67 = linalg.index 3 : index
      %68 = arith.index_cast %67 : index to i64
      %69 = arith.maximumf %in, %out : f32
      %70 = arith.cmpf ogt, %in, %out : f32
      %71 = arith.select %70, %68, %out_13 : i64
      linalg.yield %69, %71 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_8 = tensor.expand_shape %52#0 [[0], [1], [2, 3]] output_shape [1, 4, %dim, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map9, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %expanded_8 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%46 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %67 = arith.subf %in, %in_13 : f32
      linalg.yield %67 : f32
    } -> tensor<1x4x?x?xf32>
    %54 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53 : tensor<1x4x?x?xf32>) outs(%46 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = math.exp %in : f32
      linalg.yield %67 : f32
    } -> tensor<1x4x?x?xf32>
    %55 = tensor.empty(%dim) : tensor<1x4x?x1xf32>
    %56 = linalg.fill ins(%cst : f32) outs(%55 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %57 = linalg.generic {indexing_maps = [#map, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%54 : tensor<1x4x?x?xf32>) outs(%56 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.addf %in, %out : f32
      linalg.yield %67 : f32
    } -> tensor<1x4x?x1xf32>
    %58 = linalg.generic {indexing_maps = [#map, #map9, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %57 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%46 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %67 = arith.divf %in, %in_13 : f32
      linalg.yield %67 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %6, "unimplemented: dynamic negative broadcast sizes"
    %59 = tensor.empty(%dim, %dim_4) : tensor<1x4x?x?xf32>
    %60 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%59 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %67 = linalg.index 1 : index
      %68 = linalg.index 2 : index
      %69 = linalg.index 3 : index
      %70 = arith.cmpi eq, %dim, %c1 : index
      %71 = arith.select %70, %c0, %68 : index
      %72 = arith.cmpi eq, %dim_4, %c1 : index
      %73 = arith.select %72, %c0, %69 : index
      %extracted = tensor.extract %58[%c0, %67, %71, %73] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %21, "must have at most one inferred (negative) dimension"
    %from_elements_9 = tensor.from_elements %c4_i64, %24, %25 : tensor<3xi64>
    %reshape_10 = tensor.reshape %60(%from_elements_9) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %6, "unimplemented: dynamic negative broadcast sizes"
    %61 = tensor.empty(%dim_4) : tensor<1x4x?x24xf32>
    %62 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%61 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %67 = linalg.index 1 : index
      %68 = linalg.index 2 : index
      %69 = linalg.index 3 : index
      %70 = arith.cmpi eq, %dim_4, %c1 : index
      %71 = arith.select %70, %c0, %68 : index
      %extracted = tensor.extract %arg2[%c0, %67, %71, %69] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_11 = tensor.collapse_shape %62 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %63 = arith.cmpi eq, %25, %1 : i64
    cf.assert %63, "mismatching contracting dimension"
    %64 = tensor.empty(%26) : tensor<4x?x24xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %66 = linalg.batch_matmul ins(%reshape_10, %collapsed_11 : tensor<4x?x?xf32>, tensor<4x?x24xf32>) outs(%65 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %expanded_12 = tensor.expand_shape %66 [[0, 1], [2], [3]] output_shape [1, 4, %26, 24] : tensor<4x?x24xf32> into tensor<1x4x?x24xf32>
    return %expanded_12 : tensor<1x4x?x24xf32>
  }
}

