#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x4x53x24xf32>, %arg1: tensor<1x1x77x24xf32>, %arg2: tensor<1x1x77x24xf32>) -> tensor<1x4x53x24xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %true = arith.constant true
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_2 = arith.constant dense<true> : tensor<53x77xi1>
    %cst_3 = arith.constant 4.8989794855663558 : f64
    %0 = tensor.empty() : tensor<1x1x4x77x24xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<1x1x77x24xf32>) outs(%0 : tensor<1x1x4x77x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x4x77x24xf32>
    %collapsed = tensor.collapse_shape %1 [[0], [1, 2], [3], [4]] : tensor<1x1x4x77x24xf32> into tensor<1x4x77x24xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x1x77x24xf32>) outs(%0 : tensor<1x1x4x77x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x4x77x24xf32>
    %3 = tensor.empty() : tensor<1x4x24x77xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<1x4x77x24xf32>) outs(%3 : tensor<1x4x24x77xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_4 = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x4x53x24xf32> into tensor<4x53x24xf32>
    %collapsed_5 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x4x24x77xf32> into tensor<4x24x77xf32>
    %4 = tensor.empty() : tensor<4x53x77xf32>
    %5 = linalg.fill ins(%cst : f32) outs(%4 : tensor<4x53x77xf32>) -> tensor<4x53x77xf32>
    %6 = linalg.batch_matmul ins(%collapsed_4, %collapsed_5 : tensor<4x53x24xf32>, tensor<4x24x77xf32>) outs(%5 : tensor<4x53x77xf32>) -> tensor<4x53x77xf32>
    %expanded = tensor.expand_shape %6 [[0, 1], [2], [3]] output_shape [1, 4, 53, 77] : tensor<4x53x77xf32> into tensor<1x4x53x77xf32>
    %7 = tensor.empty() : tensor<1x4x53x77xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x4x53x77xf32>) outs(%7 : tensor<1x4x53x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.truncf %cst_3 : f64 to f32
      %35 = arith.divf %in, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<1x4x53x77xf32>
    %9 = tensor.empty() : tensor<77xi64>
    %10 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%9 : tensor<77xi64>) {
    ^bb0(%out: i64):
      %34 = linalg.index 0 : index
      %35 = arith.index_cast %34 : index to i64
      linalg.yield %35 : i64
    } -> tensor<77xi64>
    %expanded_6 = tensor.expand_shape %10 [[0, 1]] output_shape [1, 77] : tensor<77xi64> into tensor<1x77xi64>
    %11 = tensor.empty() : tensor<53xi64>
    %12 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%11 : tensor<53xi64>) {
    ^bb0(%out: i64):
      %34 = linalg.index 0 : index
      %35 = arith.index_cast %34 : index to i64
      linalg.yield %35 : i64
    } -> tensor<53xi64>
    %expanded_7 = tensor.expand_shape %12 [[0, 1]] output_shape [53, 1] : tensor<53xi64> into tensor<53x1xi64>
    %13 = tensor.empty() : tensor<53x77xi64>
    %14 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %expanded_7 : tensor<1x77xi64>, tensor<53x1xi64>) outs(%13 : tensor<53x77xi64>) {
    ^bb0(%in: i64, %in_12: i64, %out: i64):
      %34 = arith.subi %in, %in_12 : i64
      linalg.yield %34 : i64
    } -> tensor<53x77xi64>
    %15 = tensor.empty() : tensor<53x77xi1>
    %16 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<53x77xi64>) outs(%15 : tensor<53x77xi1>) {
    ^bb0(%in: i64, %out: i1):
      %34 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %34 : i1
    } -> tensor<53x77xi1>
    %17 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%16, %cst_2 : tensor<53x77xi1>, tensor<53x77xi1>) outs(%15 : tensor<53x77xi1>) {
    ^bb0(%in: i1, %in_12: i1, %out: i1):
      %34 = arith.andi %in, %in_12 : i1
      linalg.yield %34 : i1
    } -> tensor<53x77xi1>
    %18 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<53x77xi1>) outs(%15 : tensor<53x77xi1>) {
    ^bb0(%in: i1, %out: i1):
      %34 = arith.xori %in, %true : i1
      linalg.yield %34 : i1
    } -> tensor<53x77xi1>
    %19 = linalg.generic {indexing_maps = [#map7, #map8, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %cst_1, %8 : tensor<53x77xi1>, tensor<f32>, tensor<1x4x53x77xf32>) outs(%7 : tensor<1x4x53x77xf32>) {
    ^bb0(%in: i1, %in_12: f32, %in_13: f32, %out: f32):
      %34 = arith.select %in, %in_12, %in_13 : f32
      linalg.yield %34 : f32
    } -> tensor<1x4x53x77xf32>
    %20 = tensor.empty() : tensor<1x4x53xi64>
    %21 = linalg.fill ins(%c0_i64 : i64) outs(%20 : tensor<1x4x53xi64>) -> tensor<1x4x53xi64>
    %22 = tensor.empty() : tensor<1x4x53xf32>
    %23 = linalg.fill ins(%cst_0 : f32) outs(%22 : tensor<1x4x53xf32>) -> tensor<1x4x53xf32>
    %24:2 = linalg.generic {indexing_maps = [#map2, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%19 : tensor<1x4x53x77xf32>) outs(%23, %21 : tensor<1x4x53xf32>, tensor<1x4x53xi64>) {
    ^bb0(%in: f32, %out: f32, %out_12: i64):
      %34 = linalg.index 3 : index
      %35 = arith.index_cast %34 : index to i64
      %36 = arith.maximumf %in, %out : f32
      %37 = arith.cmpf ogt, %in, %out : f32
      %38 = arith.select %37, %35, %out_12 : i64
      linalg.yield %36, %38 : f32, i64
    } -> (tensor<1x4x53xf32>, tensor<1x4x53xi64>)
    %expanded_8 = tensor.expand_shape %24#0 [[0], [1], [2, 3]] output_shape [1, 4, 53, 1] : tensor<1x4x53xf32> into tensor<1x4x53x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map10, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_8 : tensor<1x4x53x77xf32>, tensor<1x4x53x1xf32>) outs(%7 : tensor<1x4x53x77xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %34 = arith.subf %in, %in_12 : f32
      linalg.yield %34 : f32
    } -> tensor<1x4x53x77xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<1x4x53x77xf32>) outs(%7 : tensor<1x4x53x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.exp %in : f32
      linalg.yield %34 : f32
    } -> tensor<1x4x53x77xf32>
    %27 = tensor.empty() : tensor<1x4x53x1xf32>
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<1x4x53x1xf32>) -> tensor<1x4x53x1xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%26 : tensor<1x4x53x77xf32>) outs(%28 : tensor<1x4x53x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.addf %in, %out : f32
      linalg.yield %34 : f32
    } -> tensor<1x4x53x1xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map10, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %29 : tensor<1x4x53x77xf32>, tensor<1x4x53x1xf32>) outs(%7 : tensor<1x4x53x77xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %34 = arith.divf %in, %in_12 : f32
      linalg.yield %34 : f32
    } -> tensor<1x4x53x77xf32>
    %collapsed_9 = tensor.collapse_shape %30 [[0, 1], [2], [3]] : tensor<1x4x53x77xf32> into tensor<4x53x77xf32>
    %collapsed_10 = tensor.collapse_shape %2 [[0, 1, 2], [3], [4]] : tensor<1x1x4x77x24xf32> into tensor<4x77x24xf32>
    %31 = tensor.empty() : tensor<4x53x24xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<4x53x24xf32>) -> tensor<4x53x24xf32>
    %33 = linalg.batch_matmul ins(%collapsed_9, %collapsed_10 : tensor<4x53x77xf32>, tensor<4x77x24xf32>) outs(%32 : tensor<4x53x24xf32>) -> tensor<4x53x24xf32>
    %expanded_11 = tensor.expand_shape %33 [[0, 1], [2], [3]] output_shape [1, 4, 53, 24] : tensor<4x53x24xf32> into tensor<1x4x53x24xf32>
    return %expanded_11 : tensor<1x4x53x24xf32>
  }
}

