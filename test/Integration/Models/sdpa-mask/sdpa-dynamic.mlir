#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x4x?x24xf32>, %arg1: tensor<1x4x?x24xf32>, %arg2: tensor<1x4x?x24xf32>, %arg3: tensor<1x1x?x?xf32>) -> tensor<1x4x?x24xf32> {
    %c1_i64 = arith.constant 1 : i64
    %c4_i64 = arith.constant 4 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %c3 = arith.constant 3 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_2 = arith.constant 0xFFF0000000000000 : f64
    %cst_3 = arith.constant 0.45180100180492244 : f64
    %dim = tensor.dim %arg0, %c2 : tensor<1x4x?x24xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_4 = tensor.dim %arg2, %c2 : tensor<1x4x?x24xf32>
    %1 = arith.index_cast %dim_4 : index to i64
    %2 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x?x24xf32>) outs(%2 : tensor<1x4x?x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = arith.truncf %cst_3 : f64 to f32
      %70 = arith.mulf %in, %69 : f32
      linalg.yield %70 : f32
    } -> tensor<1x4x?x24xf32>
    %dim_5 = tensor.dim %arg1, %c2 : tensor<1x4x?x24xf32>
    %4 = tensor.empty(%dim_5) : tensor<1x4x24x?xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x4x?x24xf32>) outs(%4 : tensor<1x4x24x?xf32>) permutation = [0, 1, 3, 2] 
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed : tensor<1x4x24x?xf32>) outs(%4 : tensor<1x4x24x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = arith.truncf %cst_3 : f64 to f32
      %70 = arith.mulf %in, %69 : f32
      linalg.yield %70 : f32
    } -> tensor<1x4x24x?xf32>
    %6 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %6, "unimplemented: dynamic negative broadcast sizes"
    %7 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %8 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%7 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 1 : index
      %70 = linalg.index 2 : index
      %71 = linalg.index 3 : index
      %72 = arith.cmpi eq, %dim, %c1 : index
      %73 = arith.select %72, %c0, %70 : index
      %extracted = tensor.extract %3[%c0, %69, %73, %71] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed = tensor.collapse_shape %8 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %9 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %9, "unimplemented: dynamic negative broadcast sizes"
    %10 = tensor.empty(%dim_4) : tensor<1x4x24x?xf32>
    %11 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%10 : tensor<1x4x24x?xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 1 : index
      %70 = linalg.index 2 : index
      %71 = linalg.index 3 : index
      %72 = arith.cmpi eq, %dim_5, %c1 : index
      %73 = arith.select %72, %c0, %71 : index
      %extracted = tensor.extract %5[%c0, %69, %70, %73] : tensor<1x4x24x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x24x?xf32>
    %collapsed_6 = tensor.collapse_shape %11 [[0, 1], [2], [3]] : tensor<1x4x24x?xf32> into tensor<4x24x?xf32>
    %12 = tensor.empty(%dim, %dim_4) : tensor<4x?x?xf32>
    %13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %14 = linalg.batch_matmul ins(%collapsed, %collapsed_6 : tensor<4x?x24xf32>, tensor<4x24x?xf32>) outs(%13 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %15 = arith.muli %0, %c4_i64 : i64
    %16 = arith.cmpi slt, %0, %c0_i64 : i64
    %17 = arith.select %16, %c4_i64, %15 : i64
    %18 = arith.extui %16 : i1 to i64
    %19 = arith.muli %17, %1 : i64
    %20 = arith.addi %18, %c1_i64 : i64
    %21 = arith.cmpi slt, %1, %c0_i64 : i64
    %22 = arith.select %21, %17, %19 : i64
    %23 = arith.select %21, %20, %18 : i64
    %24 = arith.cmpi sle, %23, %c1_i64 : i64
    cf.assert %24, "must have at most one inferred (negative) dimension"
    %25 = arith.muli %15, %1 : i64
    %26 = arith.divsi %25, %22 : i64
    %27 = arith.select %16, %26, %0 : i64
    %28 = arith.select %21, %26, %1 : i64
    %from_elements = tensor.from_elements %c1_i64, %c4_i64, %27, %28 : tensor<4xi64>
    %reshape = tensor.reshape %14(%from_elements) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %29 = arith.index_cast %27 : i64 to index
    %30 = arith.index_cast %28 : i64 to index
    %dim_7 = tensor.dim %arg3, %c2 : tensor<1x1x?x?xf32>
    %31 = arith.cmpi eq, %29, %dim_7 : index
    cf.assert %31, "mismatched size for broadcast"
    %dim_8 = tensor.dim %arg3, %c3 : tensor<1x1x?x?xf32>
    %32 = arith.cmpi eq, %30, %dim_8 : index
    cf.assert %32, "mismatched size for broadcast"
    %33 = tensor.empty(%29, %30) : tensor<1x4x?x?xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape, %arg3 : tensor<1x4x?x?xf32>, tensor<1x1x?x?xf32>) outs(%33 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %69 = arith.addf %in, %in_13 : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x?xf32>
    %35 = tensor.empty(%29) : tensor<1x4x?xi64>
    %36 = linalg.fill ins(%c0_i64 : i64) outs(%35 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %37 = tensor.empty(%29) : tensor<1x4x?xf32>
    %38 = linalg.fill ins(%cst_0 : f32) outs(%37 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %39:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%34 : tensor<1x4x?x?xf32>) outs(%38, %36 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %69 = linalg.index 3 : index
      %70 = arith.index_cast %69 : index to i64
      %71 = arith.maximumf %in, %out : f32
      %72 = arith.cmpf ogt, %in, %out : f32
      %73 = arith.select %72, %70, %out_13 : i64
      linalg.yield %71, %73 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded = tensor.expand_shape %39#0 [[0], [1], [2, 3]] output_shape [1, 4, %29, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %expanded : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%33 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %69 = arith.subf %in, %in_13 : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x?xf32>
    %41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40 : tensor<1x4x?x?xf32>) outs(%33 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = math.exp %in : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x?xf32>
    %42 = tensor.empty(%29) : tensor<1x4x?x1xf32>
    %43 = linalg.fill ins(%cst : f32) outs(%42 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%41 : tensor<1x4x?x?xf32>) outs(%43 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = arith.addf %in, %out : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x1xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %44 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%33 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %69 = arith.divf %in, %in_13 : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x?xf32>
    %46 = tensor.empty(%29, %30) : tensor<1x4x?x?xi1>
    %47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34 : tensor<1x4x?x?xf32>) outs(%46 : tensor<1x4x?x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %69 = arith.extf %in : f32 to f64
      %70 = arith.cmpf oeq, %69, %cst_2 : f64
      linalg.yield %70 : i1
    } -> tensor<1x4x?x?xi1>
    %48 = tensor.empty(%29) : tensor<1x4x?x1xi1>
    %49 = linalg.fill ins(%true : i1) outs(%48 : tensor<1x4x?x1xi1>) -> tensor<1x4x?x1xi1>
    %50 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%47 : tensor<1x4x?x?xi1>) outs(%49 : tensor<1x4x?x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %69 = arith.andi %in, %out : i1
      linalg.yield %69 : i1
    } -> tensor<1x4x?x1xi1>
    %51 = arith.cmpi sge, %27, %c0_i64 : i64
    cf.assert %51, "negative values not allowed in new dimensions"
    %52 = arith.index_cast %27 : i64 to index
    %53 = arith.cmpi sge, %28, %c0_i64 : i64
    cf.assert %53, "negative values not allowed in new dimensions"
    %54 = arith.index_cast %28 : i64 to index
    %55 = tensor.empty(%52, %54) : tensor<1x4x?x?xf32>
    %56 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1 : tensor<f32>) outs(%55 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x?x?xf32>
    %57 = arith.cmpi eq, %29, %52 : index
    cf.assert %57, "mismatched size for broadcast"
    %58 = arith.cmpi eq, %54, %30 : index
    cf.assert %58, "mismatched size for broadcast"
    %59 = tensor.empty(%29, %54) : tensor<1x4x?x?xf32>
    %60 = linalg.generic {indexing_maps = [#map3, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %56, %45 : tensor<1x4x?x1xi1>, tensor<1x4x?x?xf32>, tensor<1x4x?x?xf32>) outs(%59 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: i1, %in_13: f32, %in_14: f32, %out: f32):
      %69 = arith.select %in, %in_13, %in_14 : f32
      linalg.yield %69 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %6, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %9, "unimplemented: dynamic negative broadcast sizes"
    %61 = tensor.empty(%dim, %dim_4) : tensor<1x4x?x?xf32>
    %62 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%61 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 1 : index
      %70 = linalg.index 2 : index
      %71 = linalg.index 3 : index
      %72 = arith.cmpi eq, %29, %c1 : index
      %73 = arith.select %72, %c0, %70 : index
      %74 = arith.cmpi eq, %54, %c1 : index
      %75 = arith.select %74, %c0, %71 : index
      %extracted = tensor.extract %60[%c0, %69, %73, %75] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %24, "must have at most one inferred (negative) dimension"
    %from_elements_9 = tensor.from_elements %c4_i64, %27, %28 : tensor<3xi64>
    %reshape_10 = tensor.reshape %62(%from_elements_9) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %9, "unimplemented: dynamic negative broadcast sizes"
    %63 = tensor.empty(%dim_4) : tensor<1x4x?x24xf32>
    %64 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%63 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 1 : index
      %70 = linalg.index 2 : index
      %71 = linalg.index 3 : index
      %72 = arith.cmpi eq, %dim_4, %c1 : index
      %73 = arith.select %72, %c0, %70 : index
      %extracted = tensor.extract %arg2[%c0, %69, %73, %71] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_11 = tensor.collapse_shape %64 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %65 = arith.cmpi eq, %28, %1 : i64
    cf.assert %65, "mismatching contracting dimension"
    %66 = tensor.empty(%29) : tensor<4x?x24xf32>
    %67 = linalg.fill ins(%cst : f32) outs(%66 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %68 = linalg.batch_matmul ins(%reshape_10, %collapsed_11 : tensor<4x?x?xf32>, tensor<4x?x24xf32>) outs(%67 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %expanded_12 = tensor.expand_shape %68 [[0, 1], [2], [3]] output_shape [1, 4, %29, 24] : tensor<4x?x24xf32> into tensor<1x4x?x24xf32>
    return %expanded_12 : tensor<1x4x?x24xf32>
  }
}

