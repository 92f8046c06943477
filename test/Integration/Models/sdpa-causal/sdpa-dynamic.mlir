#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1) -> ()>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x4x?x24xf32>, %arg1: tensor<1x4x?x24xf32>, %arg2: tensor<1x4x?x24xf32>) -> tensor<1x4x?x24xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c4_i64 = arith.constant 4 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_2 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_3 = arith.constant dense<true> : tensor<i1>
    %cst_4 = arith.constant 0xFFF0000000000000 : f64
    %cst_5 = arith.constant 0.45180100180492244 : f64
    %dim = tensor.dim %arg0, %c2 : tensor<1x4x?x24xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_6 = tensor.dim %arg2, %c2 : tensor<1x4x?x24xf32>
    %1 = arith.index_cast %dim_6 : index to i64
    %2 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x?x24xf32>) outs(%2 : tensor<1x4x?x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %84 = arith.truncf %cst_5 : f64 to f32
      %85 = arith.mulf %in, %84 : f32
      linalg.yield %85 : f32
    } -> tensor<1x4x?x24xf32>
    %4 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %4, "negative values not allowed in new dimensions"
    %5 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %5, "negative values not allowed in new dimensions"
    %6 = tensor.empty(%dim, %dim_6) : tensor<?x?xi1>
    %7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%cst_3 : tensor<i1>) outs(%6 : tensor<?x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<?x?xi1>
    %8 = tensor.empty(%dim_6) : tensor<?xi64>
    %9 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%8 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %84 = linalg.index 0 : index
      %85 = arith.index_cast %84 : index to i64
      linalg.yield %85 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %9 [[0, 1]] output_shape [1, %dim_6] : tensor<?xi64> into tensor<1x?xi64>
    %10 = tensor.empty(%dim) : tensor<?xi64>
    %11 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%10 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %84 = linalg.index 0 : index
      %85 = arith.index_cast %84 : index to i64
      linalg.yield %85 : i64
    } -> tensor<?xi64>
    %expanded_7 = tensor.expand_shape %11 [[0, 1]] output_shape [%dim, 1] : tensor<?xi64> into tensor<?x1xi64>
    %12 = tensor.empty(%dim, %dim_6) : tensor<?x?xi64>
    %13 = linalg.generic {indexing_maps = [#map4, #map5, #map2], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_7 : tensor<1x?xi64>, tensor<?x1xi64>) outs(%12 : tensor<?x?xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %84 = arith.subi %in, %in_15 : i64
      linalg.yield %84 : i64
    } -> tensor<?x?xi64>
    %14 = tensor.empty(%dim, %dim_6) : tensor<?x?xi1>
    %15 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<?x?xi64>) outs(%14 : tensor<?x?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %84 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %84 : i1
    } -> tensor<?x?xi1>
    cf.assert %true, "mismatched size for broadcast"
    cf.assert %true, "mismatched size for broadcast"
    %16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%15, %7 : tensor<?x?xi1>, tensor<?x?xi1>) outs(%14 : tensor<?x?xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %84 = arith.andi %in, %in_15 : i1
      linalg.yield %84 : i1
    } -> tensor<?x?xi1>
    %17 = tensor.empty(%dim, %dim_6) : tensor<?x?xf32>
    %18 = linalg.generic {indexing_maps = [#map2, #map1, #map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%16, %cst_1, %cst_2 : tensor<?x?xi1>, tensor<f32>, tensor<f32>) outs(%17 : tensor<?x?xf32>) {
    ^bb0(%in: i1, %in_15: f32, %in_16: f32, %out: f32):
      %84 = arith.select %in, %in_15, %in_16 : f32
      linalg.yield %84 : f32
    } -> tensor<?x?xf32>
    %dim_8 = tensor.dim %arg1, %c2 : tensor<1x4x?x24xf32>
    %19 = tensor.empty(%dim_8) : tensor<1x4x24x?xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x4x?x24xf32>) outs(%19 : tensor<1x4x24x?xf32>) permutation = [0, 1, 3, 2] 
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed : tensor<1x4x24x?xf32>) outs(%19 : tensor<1x4x24x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %84 = arith.truncf %cst_5 : f64 to f32
      %85 = arith.mulf %in, %84 : f32
      linalg.yield %85 : f32
    } -> tensor<1x4x24x?xf32>
    %21 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %21, "unimplemented: dynamic negative broadcast sizes"
    %22 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %23 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%22 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %84 = linalg.index 1 : index
      %85 = linalg.index 2 : index
      %86 = linalg.index 3 : index
      %87 = arith.cmpi eq, %dim, %c1 : index
      %88 = arith.select %87, %c0, %85 : index
      %extracted = tensor.extract %3[%c0, %84, %88, %86] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed = tensor.collapse_shape %23 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %24 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %24, "unimplemented: dynamic negative broadcast sizes"
    %25 = tensor.empty(%dim_6) : tensor<1x4x24x?xf32>
    %26 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%25 : tensor<1x4x24x?xf32>) {
    ^bb0(%out: f32):
      %84 = linalg.index 1 : index
      %85 = linalg.index 2 : index
      %86 = linalg.index 3 : index
      %87 = arith.cmpi eq, %dim_8, %c1 : index
      %88 = arith.select %87, %c0, %86 : index
      %extracted = tensor.extract %20[%c0, %84, %85, %88] : tensor<1x4x24x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x24x?xf32>
    %collapsed_9 = tensor.collapse_shape %26 [[0, 1], [2], [3]] : tensor<1x4x24x?xf32> into tensor<4x24x?xf32>
    %27 = tensor.empty(%dim, %dim_6) : tensor<4x?x?xf32>
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %29 = linalg.batch_matmul ins(%collapsed, %collapsed_9 : tensor<4x?x24xf32>, tensor<4x24x?xf32>) outs(%28 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %30 = arith.muli %0, %c4_i64 : i64
    %31 = arith.cmpi slt, %0, %c0_i64 : i64
    %32 = arith.select %31, %c4_i64, %30 : i64
    %33 = arith.extui %31 : i1 to i64
    %34 = arith.muli %32, %1 : i64
    %35 = arith.addi %33, %c1_i64 : i64
    %36 = arith.cmpi slt, %1, %c0_i64 : i64
    %37 = arith.select %36, %32, %34 : i64
    %38 = arith.select %36, %35, %33 : i64
    %39 = arith.cmpi sle, %38, %c1_i64 : i64
    cf.assert %39, "must have at most one inferred (negative) dimension"
    %40 = arith.muli %30, %1 : i64
    %41 = arith.divsi %40, %37 : i64
    %42 = arith.select %31, %41, %0 : i64
    %43 = arith.select %36, %41, %1 : i64
    %from_elements = tensor.from_elements %c1_i64, %c4_i64, %42, %43 : tensor<4xi64>
    %reshape = tensor.reshape %29(%from_elements) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %44 = arith.index_cast %42 : i64 to index
    %45 = arith.index_cast %43 : i64 to index
    %46 = arith.cmpi eq, %44, %dim : index
    cf.assert %46, "mismatched size for broadcast"
    %47 = arith.cmpi eq, %45, %dim_6 : index
    cf.assert %47, "mismatched size for broadcast"
    %48 = tensor.empty(%44, %45) : tensor<1x4x?x?xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape, %18 : tensor<1x4x?x?xf32>, tensor<?x?xf32>) outs(%48 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %84 = arith.addf %in, %in_15 : f32
      linalg.yield %84 : f32
    } -> tensor<1x4x?x?xf32>
    %50 = tensor.empty(%44) : tensor<1x4x?xi64>
    %51 = linalg.fill ins(%c0_i64 : i64) outs(%50 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %52 = tensor.empty(%44) : tensor<1x4x?xf32>
    %53 = linalg.fill ins(%cst_0 : f32) outs(%52 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %54:2 = linalg.generic {indexing_maps = [#map, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%49 : tensor<1x4x?x?xf32>) outs(%53, %51 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_15: i64):
      %84 = linalg.index 3 : index
      %85 = arith.index_cast %84 : index to i64
      %86 = arith.maximumf %in, %out : f32
      %87 = arith.cmpf ogt, %in, %out : f32
      %88 = arith.select %87, %85, %out_15 : i64
      linalg.yield %86, %88 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_10 = tensor.expand_shape %54#0 [[0], [1], [2, 3]] output_shape [1, 4, %44, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %55 = linalg.generic {indexing_maps = [#map, #map8, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %expanded_10 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%48 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %84 = arith.subf %in, %in_15 : f32
      linalg.yield %84 : f32
    } -> tensor<1x4x?x?xf32>
    %56 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55 : tensor<1x4x?x?xf32>) outs(%48 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %84 = math.exp %in : f32
      linalg.yield %84 : f32
    } -> tensor<1x4x?x?xf32>
    %57 = tensor.empty(%44) : tensor<1x4x?x1xf32>
    %58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %59 = linalg.generic {indexing_maps = [#map, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%56 : tensor<1x4x?x?xf32>) outs(%58 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %84 = arith.addf %in, %out : f32
      linalg.yield %84 : f32
    } -> tensor<1x4x?x1xf32>
    %60 = linalg.generic {indexing_maps = [#map, #map8, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %59 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%48 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %84 = arith.divf %in, %in_15 : f32
      linalg.yield %84 : f32
    } -> tensor<1x4x?x?xf32>
    %61 = tensor.empty(%44, %45) : tensor<1x4x?x?xi1>
    %62 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<1x4x?x?xf32>) outs(%61 : tensor<1x4x?x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %84 = arith.extf %in : f32 to f64
      %85 = arith.cmpf oeq, %84, %cst_4 : f64
      linalg.yield %85 : i1
    } -> tensor<1x4x?x?xi1>
    %63 = tensor.empty(%44) : tensor<1x4x?x1xi1>
    %64 = linalg.fill ins(%true : i1) outs(%63 : tensor<1x4x?x1xi1>) -> tensor<1x4x?x1xi1>
    %65 = linalg.generic {indexing_maps = [#map, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%62 : tensor<1x4x?x?xi1>) outs(%64 : tensor<1x4x?x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %84 = arith.andi %in, %out : i1
      linalg.yield %84 : i1
    } -> tensor<1x4x?x1xi1>
    %66 = arith.cmpi sge, %42, %c0_i64 : i64
    cf.assert %66, "negative values not allowed in new dimensions"
    %67 = arith.index_cast %42 : i64 to index
    %68 = arith.cmpi sge, %43, %c0_i64 : i64
    cf.assert %68, "negative values not allowed in new dimensions"
    %69 = arith.index_cast %43 : i64 to index
    %70 = tensor.empty(%67, %69) : tensor<1x4x?x?xf32>
    %71 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1 : tensor<f32>) outs(%70 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x?x?xf32>
    %72 = arith.cmpi eq, %44, %67 : index
    cf.assert %72, "mismatched size for broadcast"
    %73 = arith.cmpi eq, %69, %45 : index
    cf.assert %73, "mismatched size for broadcast"
    %74 = tensor.empty(%44, %69) : tensor<1x4x?x?xf32>
    %75 = linalg.generic {indexing_maps = [#map8, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65, %71, %60 : tensor<1x4x?x1xi1>, tensor<1x4x?x?xf32>, tensor<1x4x?x?xf32>) outs(%74 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: i1, %in_15: f32, %in_16: f32, %out: f32):
      %84 = arith.select %in, %in_15, %in_16 : f32
      linalg.yield %84 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %21, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %24, "unimplemented: dynamic negative broadcast sizes"
    %76 = tensor.empty(%dim, %dim_6) : tensor<1x4x?x?xf32>
    %77 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%76 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %84 = linalg.index 1 : index
      %85 = linalg.index 2 : index
      %86 = linalg.index 3 : index
      %87 = arith.cmpi eq, %44, %c1 : index
      %88 = arith.select %87, %c0, %85 : index
      %89 = arith.cmpi eq, %69, %c1 : index
      %90 = arith.select %89, %c0, %86 : index
      %extracted = tensor.extract %75[%c0, %84, %88, %90] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %39, "must have at most one inferred (negative) dimension"
    %from_elements_11 = tensor.from_elements %c4_i64, %42, %43 : tensor<3xi64>
    %reshape_12 = tensor.reshape %77(%from_elements_11) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %24, "unimplemented: dynamic negative broadcast sizes"
    %78 = tensor.empty(%dim_6) : tensor<1x4x?x24xf32>
    %79 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %84 = linalg.index 1 : index
      %85 = linalg.index 2 : index
      %86 = linalg.index 3 : index
      %87 = arith.cmpi eq, %dim_6, %c1 : index
      %88 = arith.select %87, %c0, %85 : index
      %extracted = tensor.extract %arg2[%c0, %84, %88, %86] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_13 = tensor.collapse_shape %79 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %80 = arith.cmpi eq, %43, %1 : i64
    cf.assert %80, "mismatching contracting dimension"
    %81 = tensor.empty(%44) : tensor<4x?x24xf32>
    %82 = linalg.fill ins(%cst : f32) outs(%81 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %83 = linalg.batch_matmul ins(%reshape_12, %collapsed_13 : tensor<4x?x?xf32>, tensor<4x?x24xf32>) outs(%82 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %expanded_14 = tensor.expand_shape %83 [[0, 1], [2], [3]] output_shape [1, 4, %44, 24] : tensor<4x?x24xf32> into tensor<1x4x?x24xf32>
    return %expanded_14 : tensor<1x4x?x24xf32>
  }
}

