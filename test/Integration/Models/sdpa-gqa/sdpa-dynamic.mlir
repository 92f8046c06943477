#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x4x?x24xf32>, %arg1: tensor<1x2x?x24xf32>, %arg2: tensor<1x2x?x24xf32>) -> tensor<1x4x?x24xf32> {
    %c4_i64 = arith.constant 4 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_2 = arith.constant 0xFFF0000000000000 : f64
    %cst_3 = arith.constant 0.45180100180492244 : f64
    %dim = tensor.dim %arg0, %c2 : tensor<1x4x?x24xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_4 = tensor.dim %arg2, %c2 : tensor<1x2x?x24xf32>
    %1 = arith.index_cast %dim_4 : index to i64
    %2 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x?x24xf32>) outs(%2 : tensor<1x4x?x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.truncf %cst_3 : f64 to f32
      %69 = arith.mulf %in, %68 : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x24xf32>
    %dim_5 = tensor.dim %arg1, %c2 : tensor<1x2x?x24xf32>
    %expanded = tensor.expand_shape %arg1 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %dim_5, 24] : tensor<1x2x?x24xf32> into tensor<1x2x1x?x24xf32>
    %4 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %4, "unimplemented: dynamic negative broadcast sizes"
    %5 = tensor.empty(%dim_4) : tensor<1x2x2x?x24xf32>
    %6 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%5 : tensor<1x2x2x?x24xf32>) {
    ^bb0(%out: f32):
      %68 = linalg.index 1 : index
      %69 = linalg.index 3 : index
      %70 = linalg.index 4 : index
      %71 = arith.cmpi eq, %dim_5, %c1 : index
      %72 = arith.select %71, %c0, %69 : index
      %extracted = tensor.extract %expanded[%c0, %68, %c0, %72, %70] : tensor<1x2x1x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x24xf32>
    %collapsed = tensor.collapse_shape %6 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x24xf32> into tensor<1x4x?x24xf32>
    %expanded_6 = tensor.expand_shape %arg2 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %dim_4, 24] : tensor<1x2x?x24xf32> into tensor<1x2x1x?x24xf32>
    cf.assert %4, "unimplemented: dynamic negative broadcast sizes"
    %7 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%5 : tensor<1x2x2x?x24xf32>) {
    ^bb0(%out: f32):
      %68 = linalg.index 1 : index
      %69 = linalg.index 3 : index
      %70 = linalg.index 4 : index
      %71 = arith.cmpi eq, %dim_4, %c1 : index
      %72 = arith.select %71, %c0, %69 : index
      %extracted = tensor.extract %expanded_6[%c0, %68, %c0, %72, %70] : tensor<1x2x1x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x24xf32>
    %collapsed_7 = tensor.collapse_shape %7 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x24xf32> into tensor<1x4x?x24xf32>
    %8 = tensor.empty(%dim_4) : tensor<1x4x24x?xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<1x4x?x24xf32>) outs(%8 : tensor<1x4x24x?xf32>) permutation = [0, 1, 3, 2] 
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed : tensor<1x4x24x?xf32>) outs(%8 : tensor<1x4x24x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.truncf %cst_3 : f64 to f32
      %69 = arith.mulf %in, %68 : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x24x?xf32>
    %10 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    %11 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %12 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%11 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %68 = linalg.index 1 : index
      %69 = linalg.index 2 : index
      %70 = linalg.index 3 : index
      %71 = arith.cmpi eq, %dim, %c1 : index
      %72 = arith.select %71, %c0, %69 : index
      %extracted = tensor.extract %3[%c0, %68, %72, %70] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_8 = tensor.collapse_shape %12 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    cf.assert %4, "unimplemented: dynamic negative broadcast sizes"
    %13 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%8 : tensor<1x4x24x?xf32>) {
    ^bb0(%out: f32):
      %68 = linalg.index 1 : index
      %69 = linalg.index 2 : index
      %70 = linalg.index 3 : index
      %71 = arith.cmpi eq, %dim_4, %c1 : index
      %72 = arith.select %71, %c0, %70 : index
      %extracted = tensor.extract %9[%c0, %68, %69, %72] : tensor<1x4x24x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x24x?xf32>
    %collapsed_9 = tensor.collapse_shape %13 [[0, 1], [2], [3]] : tensor<1x4x24x?xf32> into tensor<4x24x?xf32>
    %14 = tensor.empty(%dim, %dim_4) : tensor<4x?x?xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %16 = linalg.batch_matmul ins(%collapsed_8, %collapsed_9 : tensor<4x?x24xf32>, tensor<4x24x?xf32>) outs(%15 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %17 = arith.muli %0, %c4_i64 : i64
    %18 = arith.cmpi slt, %0, %c0_i64 : i64
    %19 = arith.select %18, %c4_i64, %17 : i64
    %20 = arith.extui %18 : i1 to i64
    %21 = arith.muli %19, %1 : i64
    %22 = arith.addi %20, %c1_i64 : i64
    %23 = arith.cmpi slt, %1, %c0_i64 : i64
    %24 = arith.select %23, %19, %21 : i64
    %25 = arith.select %23, %22, %20 : i64
    %26 = arith.cmpi sle, %25, %c1_i64 : i64
    cf.assert %26, "must have at most one inferred (negative) dimension"
    %27 = arith.muli %17, %1 : i64
    %28 = arith.divsi %27, %24 : i64
    %29 = arith.select %18, %28, %0 : i64
    %30 = arith.select %23, %28, %1 : i64
    %from_elements = tensor.from_elements %c1_i64, %c4_i64, %29, %30 : tensor<4xi64>
    %reshape = tensor.reshape %16(%from_elements) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %31 = arith.index_cast %29 : i64 to index
    %32 = tensor.empty(%31) : tensor<1x4x?xi64>
    %33 = linalg.fill ins(%c0_i64 : i64) outs(%32 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %34 = tensor.empty(%31) : tensor<1x4x?xf32>
    %35 = linalg.fill ins(%cst_0 : f32) outs(%34 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %36:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%reshape : tensor<1x4x?x?xf32>) outs(%35, %33 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_15: i64):
      %68 = linalg.index 3 : index
      %69 = arith.index_cast %68 : index to i64
      %70 = arith.maximumf %in, %out : f32
      %71 = arith.cmpf ogt, %in, %out : f32
      %72 = arith.select %71, %69, %out_15 : i64
      linalg.yield %70, %72 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_10 = tensor.expand_shape %36#0 [[0], [1], [2, 3]] output_shape [1, 4, %31, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %37 = arith.index_cast %30 : i64 to index
    %38 = tensor.empty(%31, %37) : tensor<1x4x?x?xf32>
    %39 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape, %expanded_10 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%38 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %68 = arith.subf %in, %in_15 : f32
      linalg.yield %68 : f32
    } -> tensor<1x4x?x?xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39 : tensor<1x4x?x?xf32>) outs(%38 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = math.exp %in : f32
      linalg.yield %68 : f32
    } -> tensor<1x4x?x?xf32>
    %41 = tensor.empty(%31) : tensor<1x4x?x1xf32>
    %42 = linalg.fill ins(%cst : f32) outs(%41 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%40 : tensor<1x4x?x?xf32>) outs(%42 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.addf %in, %out : f32
      linalg.yield %68 : f32
    } -> tensor<1x4x?x1xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %43 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%38 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %68 = arith.divf %in, %in_15 : f32
      linalg.yield %68 : f32
    } -> tensor<1x4x?x?xf32>
    %45 = tensor.empty(%31, %37) : tensor<1x4x?x?xi1>
    %46 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape : tensor<1x4x?x?xf32>) outs(%45 : tensor<1x4x?x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %68 = arith.extf %in : f32 to f64
      %69 = arith.cmpf oeq, %68, %cst_2 : f64
      linalg.yield %69 : i1
    } -> tensor<1x4x?x?xi1>
    %47 = tensor.empty(%31) : tensor<1x4x?x1xi1>
    %48 = linalg.fill ins(%true : i1) outs(%47 : tensor<1x4x?x1xi1>) -> tensor<1x4x?x1xi1>
    %49 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%46 : tensor<1x4x?x?xi1>) outs(%48 : tensor<1x4x?x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %68 = arith.andi %in, %out : i1
      linalg.yield %68 : i1
    } -> tensor<1x4x?x1xi1>
    %50 = arith.cmpi sge, %29, %c0_i64 : i64
    cf.assert %50, "negative values not allowed in new dimensions"
    %51 = arith.index_cast %29 : i64 to index
    %52 = arith.cmpi sge, %30, %c0_i64 : i64
    cf.assert %52, "negative values not allowed in new dimensions"
    %53 = arith.index_cast %30 : i64 to index
    %54 = tensor.empty(%51, %53) : tensor<1x4x?x?xf32>
    %55 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1 : tensor<f32>) outs(%54 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x?x?xf32>
    %56 = arith.cmpi eq, %31, %51 : index
    cf.assert %56, "mismatched size for broadcast"
    %57 = arith.cmpi eq, %53, %37 : index
    cf.assert %57, "mismatched size for broadcast"
    %58 = tensor.empty(%31, %53) : tensor<1x4x?x?xf32>
    %59 = linalg.generic {indexing_maps = [#map3, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %55, %44 : tensor<1x4x?x1xi1>, tensor<1x4x?x?xf32>, tensor<1x4x?x?xf32>) outs(%58 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: i1, %in_15: f32, %in_16: f32, %out: f32):
      %68 = arith.select %in, %in_15, %in_16 : f32
      linalg.yield %68 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %10, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %4, "unimplemented: dynamic negative broadcast sizes"
    %60 = tensor.empty(%dim, %dim_4) : tensor<1x4x?x?xf32>
    %61 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%60 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %68 = linalg.index 1 : index
      %69 = linalg.index 2 : index
      %70 = linalg.index 3 : index
      %71 = arith.cmpi eq, %31, %c1 : index
      %72 = arith.select %71, %c0, %69 : index
      %73 = arith.cmpi eq, %53, %c1 : index
      %74 = arith.select %73, %c0, %70 : index
      %extracted = tensor.extract %59[%c0, %68, %72, %74] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %26, "must have at most one inferred (negative) dimension"
    %from_elements_11 = tensor.from_elements %c4_i64, %29, %30 : tensor<3xi64>
    %reshape_12 = tensor.reshape %61(%from_elements_11) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %4, "unimplemented: dynamic negative broadcast sizes"
    %62 = tensor.empty(%dim_4) : tensor<1x4x?x24xf32>
    %63 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%62 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %68 = linalg.index 1 : index
      %69 = linalg.index 2 : index
      %70 = linalg.index 3 : index
      %71 = arith.cmpi eq, %dim_4, %c1 : index
      %72 = arith.select %71, %c0, %69 : index
      %extracted = tensor.extract %collapsed_7[%c0, %68, %72, %70] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_13 = tensor.collapse_shape %63 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %64 = arith.cmpi eq, %30, %1 : i64
    cf.assert %64, "mismatching contracting dimension"
    %65 = tensor.empty(%31) : tensor<4x?x24xf32>
    %66 = linalg.fill ins(%cst : f32) outs(%65 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %67 = linalg.batch_matmul ins(%reshape_12, %collapsed_13 : tensor<4x?x?xf32>, tensor<4x?x24xf32>) outs(%66 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %expanded_14 = tensor.expand_shape %67 [[0, 1], [2], [3]] output_shape [1, 4, %31, 24] : tensor<4x?x24xf32> into tensor<1x4x?x24xf32>
    return %expanded_14 : tensor<1x4x?x24xf32>
  }
}

