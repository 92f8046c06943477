#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1) -> ()>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x4x?x24xf32>, %arg1: tensor<1x1x?x24xf32>, %arg2: tensor<1x1x?x24xf32>) -> tensor<1x4x?x24xf32> {
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
    %dim_6 = tensor.dim %arg2, %c2 : tensor<1x1x?x24xf32>
    %1 = arith.index_cast %dim_6 : index to i64
    %2 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x?x24xf32>) outs(%2 : tensor<1x4x?x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.truncf %cst_5 : f64 to f32
      %87 = arith.mulf %in, %86 : f32
      linalg.yield %87 : f32
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
      %86 = linalg.index 0 : index
      %87 = arith.index_cast %86 : index to i64
      linalg.yield %87 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %9 [[0, 1]] output_shape [1, %dim_6] : tensor<?xi64> into tensor<1x?xi64>
    %10 = tensor.empty(%dim) : tensor<?xi64>
    %11 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%10 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %86 = linalg.index 0 : index
      %87 = arith.index_cast %86 : index to i64
      linalg.yield %87 : i64
    } -> tensor<?xi64>
    %expanded_7 = tensor.expand_shape %11 [[0, 1]] output_shape [%dim, 1] : tensor<?xi64> into tensor<?x1xi64>
    %12 = tensor.empty(%dim, %dim_6) : tensor<?x?xi64>
    %13 = linalg.generic {indexing_maps = [#map4, #map5, #map2], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_7 : tensor<1x?xi64>, tensor<?x1xi64>) outs(%12 : tensor<?x?xi64>) {
    ^bb0(%in: i64, %in_19: i64, %out: i64):
      %86 = arith.subi %in, %in_19 : i64
      linalg.yield %86 : i64
    } -> tensor<?x?xi64>
    %14 = tensor.empty(%dim, %dim_6) : tensor<?x?xi1>
    %15 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<?x?xi64>) outs(%14 : tensor<?x?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %86 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %86 : i1
    } -> tensor<?x?xi1>
    cf.assert %true, "mismatched size for broadcast"
    cf.assert %true, "mismatched size for broadcast"
    %16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%15, %7 : tensor<?x?xi1>, tensor<?x?xi1>) outs(%14 : tensor<?x?xi1>) {
    ^bb0(%in: i1, %in_19: i1, %out: i1):
      %86 = arith.andi %in, %in_19 : i1
      linalg.yield %86 : i1
    } -> tensor<?x?xi1>
    %17 = tensor.empty(%dim, %dim_6) : tensor<?x?xf32>
    %18 = linalg.generic {indexing_maps = [#map2, #map1, #map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%16, %cst_1, %cst_2 : tensor<?x?xi1>, tensor<f32>, tensor<f32>) outs(%17 : tensor<?x?xf32>) {
    ^bb0(%in: i1, %in_19: f32, %in_20: f32, %out: f32):
      %86 = arith.select %in, %in_19, %in_20 : f32
      linalg.yield %86 : f32
    } -> tensor<?x?xf32>
    %dim_8 = tensor.dim %arg1, %c2 : tensor<1x1x?x24xf32>
    %expanded_9 = tensor.expand_shape %arg1 [[0], [1], [2, 3], [4]] output_shape [1, 1, 1, %dim_8, 24] : tensor<1x1x?x24xf32> into tensor<1x1x1x?x24xf32>
    %19 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %19, "unimplemented: dynamic negative broadcast sizes"
    %20 = tensor.empty(%dim_6) : tensor<1x1x4x?x24xf32>
    %21 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%20 : tensor<1x1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %86 = linalg.index 3 : index
      %87 = linalg.index 4 : index
      %88 = arith.cmpi eq, %dim_8, %c1 : index
      %89 = arith.select %88, %c0, %86 : index
      %extracted = tensor.extract %expanded_9[%c0, %c0, %c0, %89, %87] : tensor<1x1x1x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x4x?x24xf32>
    %collapsed = tensor.collapse_shape %21 [[0], [1, 2], [3], [4]] : tensor<1x1x4x?x24xf32> into tensor<1x4x?x24xf32>
    %expanded_10 = tensor.expand_shape %arg2 [[0], [1], [2, 3], [4]] output_shape [1, 1, 1, %dim_6, 24] : tensor<1x1x?x24xf32> into tensor<1x1x1x?x24xf32>
    cf.assert %19, "unimplemented: dynamic negative broadcast sizes"
    %22 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%20 : tensor<1x1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %86 = linalg.index 3 : index
      %87 = linalg.index 4 : index
      %88 = arith.cmpi eq, %dim_6, %c1 : index
      %89 = arith.select %88, %c0, %86 : index
      %extracted = tensor.extract %expanded_10[%c0, %c0, %c0, %89, %87] : tensor<1x1x1x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x4x?x24xf32>
    %collapsed_11 = tensor.collapse_shape %22 [[0], [1, 2], [3], [4]] : tensor<1x1x4x?x24xf32> into tensor<1x4x?x24xf32>
    %23 = tensor.empty(%dim_6) : tensor<1x4x24x?xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<1x4x?x24xf32>) outs(%23 : tensor<1x4x24x?xf32>) permutation = [0, 1, 3, 2] 
    %24 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed : tensor<1x4x24x?xf32>) outs(%23 : tensor<1x4x24x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.truncf %cst_5 : f64 to f32
      %87 = arith.mulf %in, %86 : f32
      linalg.yield %87 : f32
    } -> tensor<1x4x24x?xf32>
    %25 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %25, "unimplemented: dynamic negative broadcast sizes"
    %26 = tensor.empty(%dim) : tensor<1x4x?x24xf32>
    %27 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%26 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %86 = linalg.index 1 : index
      %87 = linalg.index 2 : index
      %88 = linalg.index 3 : index
      %89 = arith.cmpi eq, %dim, %c1 : index
      %90 = arith.select %89, %c0, %87 : index
      %extracted = tensor.extract %3[%c0, %86, %90, %88] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_12 = tensor.collapse_shape %27 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    cf.assert %19, "unimplemented: dynamic negative broadcast sizes"
    %28 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%23 : tensor<1x4x24x?xf32>) {
    ^bb0(%out: f32):
      %86 = linalg.index 1 : index
      %87 = linalg.index 2 : index
      %88 = linalg.index 3 : index
      %89 = arith.cmpi eq, %dim_6, %c1 : index
      %90 = arith.select %89, %c0, %88 : index
      %extracted = tensor.extract %24[%c0, %86, %87, %90] : tensor<1x4x24x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x24x?xf32>
    %collapsed_13 = tensor.collapse_shape %28 [[0, 1], [2], [3]] : tensor<1x4x24x?xf32> into tensor<4x24x?xf32>
    %29 = tensor.empty(%dim, %dim_6) : tensor<4x?x?xf32>
    %30 = linalg.fill ins(%cst : f32) outs(%29 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %31 = linalg.batch_matmul ins(%collapsed_12, %collapsed_13 : tensor<4x?x24xf32>, tensor<4x24x?xf32>) outs(%30 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %32 = arith.muli %0, %c4_i64 : i64
    %33 = arith.cmpi slt, %0, %c0_i64 : i64
    %34 = arith.select %33, %c4_i64, %32 : i64
    %35 = arith.extui %33 : i1 to i64
    %36 = arith.muli %34, %1 : i64
    %37 = arith.addi %35, %c1_i64 : i64
    %38 = arith.cmpi slt, %1, %c0_i64 : i64
    %39 = arith.select %38, %34, %36 : i64
    %40 = arith.select %38, %37, %35 : i64
    %41 = arith.cmpi sle, %40, %c1_i64 : i64
    cf.assert %41, "must have at most one inferred (negative) dimension"
    %42 = arith.muli %32, %1 : i64
    %43 = arith.divsi %42, %39 : i64
    %44 = arith.select %33, %43, %0 : i64
    %45 = arith.select %38, %43, %1 : i64
    %from_elements = tensor.from_elements %c1_i64, %c4_i64, %44, %45 : tensor<4xi64>
    %reshape = tensor.reshape %31(%from_elements) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<1x4x?x?xf32>
    %46 = arith.index_cast %44 : i64 to index
    %47 = arith.index_cast %45 : i64 to index
    %48 = arith.cmpi eq, %46, %dim : index
    cf.assert %48, "mismatched size for broadcast"
    %49 = arith.cmpi eq, %47, %dim_6 : index
    cf.assert %49, "mismatched size for broadcast"
    %50 = tensor.empty(%46, %47) : tensor<1x4x?x?xf32>
    %51 = linalg.generic {indexing_maps = [#map, #map7, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape, %18 : tensor<1x4x?x?xf32>, tensor<?x?xf32>) outs(%50 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %86 = arith.addf %in, %in_19 : f32
      linalg.yield %86 : f32
    } -> tensor<1x4x?x?xf32>
    %52 = tensor.empty(%46) : tensor<1x4x?xi64>
    %53 = linalg.fill ins(%c0_i64 : i64) outs(%52 : tensor<1x4x?xi64>) -> tensor<1x4x?xi64>
    %54 = tensor.empty(%46) : tensor<1x4x?xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<1x4x?xf32>) -> tensor<1x4x?xf32>
    %56:2 = linalg.generic {indexing_maps = [#map, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<1x4x?x?xf32>) outs(%55, %53 : tensor<1x4x?xf32>, tensor<1x4x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_19: i64):
      %86 = linalg.index 3 : index
      %87 = arith.index_cast %86 : index to i64
      %88 = arith.maximumf %in, %out : f32
      %89 = arith.cmpf ogt, %in, %out : f32
      %90 = arith.select %89, %87, %out_19 : i64
      linalg.yield %88, %90 : f32, i64
    } -> (tensor<1x4x?xf32>, tensor<1x4x?xi64>)
    %expanded_14 = tensor.expand_shape %56#0 [[0], [1], [2, 3]] output_shape [1, 4, %46, 1] : tensor<1x4x?xf32> into tensor<1x4x?x1xf32>
    %57 = linalg.generic {indexing_maps = [#map, #map9, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %expanded_14 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%50 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %86 = arith.subf %in, %in_19 : f32
      linalg.yield %86 : f32
    } -> tensor<1x4x?x?xf32>
    %58 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x4x?x?xf32>) outs(%50 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = math.exp %in : f32
      linalg.yield %86 : f32
    } -> tensor<1x4x?x?xf32>
    %59 = tensor.empty(%46) : tensor<1x4x?x1xf32>
    %60 = linalg.fill ins(%cst : f32) outs(%59 : tensor<1x4x?x1xf32>) -> tensor<1x4x?x1xf32>
    %61 = linalg.generic {indexing_maps = [#map, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%58 : tensor<1x4x?x?xf32>) outs(%60 : tensor<1x4x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.addf %in, %out : f32
      linalg.yield %86 : f32
    } -> tensor<1x4x?x1xf32>
    %62 = linalg.generic {indexing_maps = [#map, #map9, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %61 : tensor<1x4x?x?xf32>, tensor<1x4x?x1xf32>) outs(%50 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %86 = arith.divf %in, %in_19 : f32
      linalg.yield %86 : f32
    } -> tensor<1x4x?x?xf32>
    %63 = tensor.empty(%46, %47) : tensor<1x4x?x?xi1>
    %64 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51 : tensor<1x4x?x?xf32>) outs(%63 : tensor<1x4x?x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %86 = arith.extf %in : f32 to f64
      %87 = arith.cmpf oeq, %86, %cst_4 : f64
      linalg.yield %87 : i1
    } -> tensor<1x4x?x?xi1>
    %65 = tensor.empty(%46) : tensor<1x4x?x1xi1>
    %66 = linalg.fill ins(%true : i1) outs(%65 : tensor<1x4x?x1xi1>) -> tensor<1x4x?x1xi1>
    %67 = linalg.generic {indexing_maps = [#map, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x4x?x?xi1>) outs(%66 : tensor<1x4x?x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %86 = arith.andi %in, %out : i1
      linalg.yield %86 : i1
    } -> tensor<1x4x?x1xi1>
    %68 = arith.cmpi sge, %44, %c0_i64 : i64
    cf.assert %68, "negative values not allowed in new dimensions"
    %69 = arith.index_cast %44 : i64 to index
    %70 = arith.cmpi sge, %45, %c0_i64 : i64
    cf.assert %70, "negative values not allowed in new dimensions"
    %71 = arith.index_cast %45 : i64 to index
    %72 = tensor.empty(%69, %71) : tensor<1x4x?x?xf32>
    %73 = linalg.generic {indexing_maps = [#map10, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1 : tensor<f32>) outs(%72 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x?x?xf32>
    %74 = arith.cmpi eq, %46, %69 : index
    cf.assert %74, "mismatched size for broadcast"
    %75 = arith.cmpi eq, %71, %47 : index
    cf.assert %75, "mismatched size for broadcast"
    %76 = tensor.empty(%46, %71) : tensor<1x4x?x?xf32>
    %77 = linalg.generic {indexing_maps = [#map9, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %73, %62 : tensor<1x4x?x1xi1>, tensor<1x4x?x?xf32>, tensor<1x4x?x?xf32>) outs(%76 : tensor<1x4x?x?xf32>) {
    ^bb0(%in: i1, %in_19: f32, %in_20: f32, %out: f32):
      %86 = arith.select %in, %in_19, %in_20 : f32
      linalg.yield %86 : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %25, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %19, "unimplemented: dynamic negative broadcast sizes"
    %78 = tensor.empty(%dim, %dim_6) : tensor<1x4x?x?xf32>
    %79 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x4x?x?xf32>) {
    ^bb0(%out: f32):
      %86 = linalg.index 1 : index
      %87 = linalg.index 2 : index
      %88 = linalg.index 3 : index
      %89 = arith.cmpi eq, %46, %c1 : index
      %90 = arith.select %89, %c0, %87 : index
      %91 = arith.cmpi eq, %71, %c1 : index
      %92 = arith.select %91, %c0, %88 : index
      %extracted = tensor.extract %77[%c0, %86, %90, %92] : tensor<1x4x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x?xf32>
    cf.assert %41, "must have at most one inferred (negative) dimension"
    %from_elements_15 = tensor.from_elements %c4_i64, %44, %45 : tensor<3xi64>
    %reshape_16 = tensor.reshape %79(%from_elements_15) : (tensor<1x4x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %19, "unimplemented: dynamic negative broadcast sizes"
    %80 = tensor.empty(%dim_6) : tensor<1x4x?x24xf32>
    %81 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%80 : tensor<1x4x?x24xf32>) {
    ^bb0(%out: f32):
      %86 = linalg.index 1 : index
      %87 = linalg.index 2 : index
      %88 = linalg.index 3 : index
      %89 = arith.cmpi eq, %dim_6, %c1 : index
      %90 = arith.select %89, %c0, %87 : index
      %extracted = tensor.extract %collapsed_11[%c0, %86, %90, %88] : tensor<1x4x?x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x24xf32>
    %collapsed_17 = tensor.collapse_shape %81 [[0, 1], [2], [3]] : tensor<1x4x?x24xf32> into tensor<4x?x24xf32>
    %82 = arith.cmpi eq, %45, %1 : i64
    cf.assert %82, "mismatching contracting dimension"
    %83 = tensor.empty(%46) : tensor<4x?x24xf32>
    %84 = linalg.fill ins(%cst : f32) outs(%83 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %85 = linalg.batch_matmul ins(%reshape_16, %collapsed_17 : tensor<4x?x?xf32>, tensor<4x?x24xf32>) outs(%84 : tensor<4x?x24xf32>) -> tensor<4x?x24xf32>
    %expanded_18 = tensor.expand_shape %85 [[0, 1], [2], [3]] output_shape [1, 4, %46, 24] : tensor<4x?x24xf32> into tensor<1x4x?x24xf32>
    return %expanded_18 : tensor<1x4x?x24xf32>
  }
}

