#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> ()>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x4x53x24xf32>, %arg1: tensor<1x1x77x24xf32>, %arg2: tensor<1x1x77x24xf32>) -> tensor<1x4x53x24xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<1x4x53x77xf32>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_4 = arith.constant dense<true> : tensor<53x77xi1>
    %cst_5 = arith.constant 0xFFF0000000000000 : f64
    %cst_6 = arith.constant 0.45180100180492244 : f64
    %0 = tensor.empty() : tensor<1x4x53x24xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x53x24xf32>) outs(%0 : tensor<1x4x53x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = arith.truncf %cst_6 : f64 to f32
      %44 = arith.mulf %in, %43 : f32
      linalg.yield %44 : f32
    } -> tensor<1x4x53x24xf32>
    %2 = tensor.empty() : tensor<77xi64>
    %3 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%2 : tensor<77xi64>) {
    ^bb0(%out: i64):
      %43 = linalg.index 0 : index
      %44 = arith.index_cast %43 : index to i64
      linalg.yield %44 : i64
    } -> tensor<77xi64>
    %expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 77] : tensor<77xi64> into tensor<1x77xi64>
    %4 = tensor.empty() : tensor<53xi64>
    %5 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%4 : tensor<53xi64>) {
    ^bb0(%out: i64):
      %43 = linalg.index 0 : index
      %44 = arith.index_cast %43 : index to i64
      linalg.yield %44 : i64
    } -> tensor<53xi64>
    %expanded_7 = tensor.expand_shape %5 [[0, 1]] output_shape [53, 1] : tensor<53xi64> into tensor<53x1xi64>
    %6 = tensor.empty() : tensor<53x77xi64>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_7 : tensor<1x77xi64>, tensor<53x1xi64>) outs(%6 : tensor<53x77xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %43 = arith.subi %in, %in_15 : i64
      linalg.yield %43 : i64
    } -> tensor<53x77xi64>
    %8 = tensor.empty() : tensor<53x77xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<53x77xi64>) outs(%8 : tensor<53x77xi1>) {
    ^bb0(%in: i64, %out: i1):
      %43 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %43 : i1
    } -> tensor<53x77xi1>
    %10 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%9, %cst_4 : tensor<53x77xi1>, tensor<53x77xi1>) outs(%8 : tensor<53x77xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %43 = arith.andi %in, %in_15 : i1
      linalg.yield %43 : i1
    } -> tensor<53x77xi1>
    %11 = tensor.empty() : tensor<53x77xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map5, #map5, #map4], iterator_types = ["parallel", "parallel"]} ins(%10, %cst_2, %cst_3 : tensor<53x77xi1>, tensor<f32>, tensor<f32>) outs(%11 : tensor<53x77xf32>) {
    ^bb0(%in: i1, %in_15: f32, %in_16: f32, %out: f32):
      %43 = arith.select %in, %in_15, %in_16 : f32
      linalg.yield %43 : f32
    } -> tensor<53x77xf32>
    %13 = tensor.empty() : tensor<1x1x4x77x24xf32>
    %14 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<1x1x77x24xf32>) outs(%13 : tensor<1x1x4x77x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x4x77x24xf32>
    %collapsed = tensor.collapse_shape %14 [[0], [1, 2], [3], [4]] : tensor<1x1x4x77x24xf32> into tensor<1x4x77x24xf32>
    %15 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x1x77x24xf32>) outs(%13 : tensor<1x1x4x77x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x4x77x24xf32>
    %16 = tensor.empty() : tensor<1x4x24x77xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<1x4x77x24xf32>) outs(%16 : tensor<1x4x24x77xf32>) permutation = [0, 1, 3, 2] 
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed : tensor<1x4x24x77xf32>) outs(%16 : tensor<1x4x24x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = arith.truncf %cst_6 : f64 to f32
      %44 = arith.mulf %in, %43 : f32
      linalg.yield %44 : f32
    } -> tensor<1x4x24x77xf32>
    %collapsed_8 = tensor.collapse_shape %1 [[0, 1], [2], [3]] : tensor<1x4x53x24xf32> into tensor<4x53x24xf32>
    %collapsed_9 = tensor.collapse_shape %17 [[0, 1], [2], [3]] : tensor<1x4x24x77xf32> into tensor<4x24x77xf32>
    %18 = tensor.empty() : tensor<4x53x77xf32>
    %19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<4x53x77xf32>) -> tensor<4x53x77xf32>
    %20 = linalg.batch_matmul ins(%collapsed_8, %collapsed_9 : tensor<4x53x24xf32>, tensor<4x24x77xf32>) outs(%19 : tensor<4x53x77xf32>) -> tensor<4x53x77xf32>
    %expanded_10 = tensor.expand_shape %20 [[0, 1], [2], [3]] output_shape [1, 4, 53, 77] : tensor<4x53x77xf32> into tensor<1x4x53x77xf32>
    %21 = tensor.empty() : tensor<1x4x53x77xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map8, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10, %12 : tensor<1x4x53x77xf32>, tensor<53x77xf32>) outs(%21 : tensor<1x4x53x77xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %43 = arith.addf %in, %in_15 : f32
      linalg.yield %43 : f32
    } -> tensor<1x4x53x77xf32>
    %23 = tensor.empty() : tensor<1x4x53xi64>
    %24 = linalg.fill ins(%c0_i64 : i64) outs(%23 : tensor<1x4x53xi64>) -> tensor<1x4x53xi64>
    %25 = tensor.empty() : tensor<1x4x53xf32>
    %26 = linalg.fill ins(%cst_0 : f32) outs(%25 : tensor<1x4x53xf32>) -> tensor<1x4x53xf32>
    %27:2 = linalg.generic {indexing_maps = [#map, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%22 : tensor<1x4x53x77xf32>) outs(%26, %24 : tensor<1x4x53xf32>, tensor<1x4x53xi64>) {
    ^bb0(%in: f32, %out: f32, %out_15: i64):
      %43 = linalg.index 3 : index
      %44 = arith.index_cast %43 : index to i64
      %45 = arith.maximumf %in, %out : f32
      %46 = arith.cmpf ogt, %in, %out : f32
      %47 = arith.select %46, %44, %out_15 : i64
      linalg.yield %45, %47 : f32, i64
    } -> (tensor<1x4x53xf32>, tensor<1x4x53xi64>)
    %expanded_11 = tensor.expand_shape %27#0 [[0], [1], [2, 3]] output_shape [1, 4, 53, 1] : tensor<1x4x53xf32> into tensor<1x4x53x1xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map10, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_11 : tensor<1x4x53x77xf32>, tensor<1x4x53x1xf32>) outs(%21 : tensor<1x4x53x77xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %43 = arith.subf %in, %in_15 : f32
      linalg.yield %43 : f32
    } -> tensor<1x4x53x77xf32>
    %29 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<1x4x53x77xf32>) outs(%21 : tensor<1x4x53x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = math.exp %in : f32
      linalg.yield %43 : f32
    } -> tensor<1x4x53x77xf32>
    %30 = tensor.empty() : tensor<1x4x53x1xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<1x4x53x1xf32>) -> tensor<1x4x53x1xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%29 : tensor<1x4x53x77xf32>) outs(%31 : tensor<1x4x53x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = arith.addf %in, %out : f32
      linalg.yield %43 : f32
    } -> tensor<1x4x53x1xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map10, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %32 : tensor<1x4x53x77xf32>, tensor<1x4x53x1xf32>) outs(%21 : tensor<1x4x53x77xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %43 = arith.divf %in, %in_15 : f32
      linalg.yield %43 : f32
    } -> tensor<1x4x53x77xf32>
    %34 = tensor.empty() : tensor<1x4x53x77xi1>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<1x4x53x77xf32>) outs(%34 : tensor<1x4x53x77xi1>) {
    ^bb0(%in: f32, %out: i1):
      %43 = arith.extf %in : f32 to f64
      %44 = arith.cmpf oeq, %43, %cst_5 : f64
      linalg.yield %44 : i1
    } -> tensor<1x4x53x77xi1>
    %36 = tensor.empty() : tensor<1x4x53x1xi1>
    %37 = linalg.fill ins(%true : i1) outs(%36 : tensor<1x4x53x1xi1>) -> tensor<1x4x53x1xi1>
    %38 = linalg.generic {indexing_maps = [#map, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%35 : tensor<1x4x53x77xi1>) outs(%37 : tensor<1x4x53x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %43 = arith.andi %in, %out : i1
      linalg.yield %43 : i1
    } -> tensor<1x4x53x1xi1>
    %39 = linalg.generic {indexing_maps = [#map10, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %cst_1, %33 : tensor<1x4x53x1xi1>, tensor<1x4x53x77xf32>, tensor<1x4x53x77xf32>) outs(%21 : tensor<1x4x53x77xf32>) {
    ^bb0(%in: i1, %in_15: f32, %in_16: f32, %out: f32):
      %43 = arith.select %in, %in_15, %in_16 : f32
      linalg.yield %43 : f32
    } -> tensor<1x4x53x77xf32>
    %collapsed_12 = tensor.collapse_shape %39 [[0, 1], [2], [3]] : tensor<1x4x53x77xf32> into tensor<4x53x77xf32>
    %collapsed_13 = tensor.collapse_shape %15 [[0, 1, 2], [3], [4]] : tensor<1x1x4x77x24xf32> into tensor<4x77x24xf32>
    %40 = tensor.empty() : tensor<4x53x24xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<4x53x24xf32>) -> tensor<4x53x24xf32>
    %42 = linalg.batch_matmul ins(%collapsed_12, %collapsed_13 : tensor<4x53x77xf32>, tensor<4x77x24xf32>) outs(%41 : tensor<4x53x24xf32>) -> tensor<4x53x24xf32>
    %expanded_14 = tensor.expand_shape %42 [[0, 1], [2], [3]] output_shape [1, 4, 53, 24] : tensor<4x53x24xf32> into tensor<1x4x53x24xf32>
    return %expanded_14 : tensor<1x4x53x24xf32>
  }
}

