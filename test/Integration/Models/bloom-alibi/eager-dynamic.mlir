#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1) -> (d0, d1)>
#map10 = affine_map<(d0, d1) -> (d1)>
#map11 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x?x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<32xf32>, %arg5: tensor<96x32xf32>, %arg6: tensor<96xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<128x32xf32>, %arg12: tensor<128xf32>, %arg13: tensor<32x128xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32xf32>) -> tensor<1x?x32xf32> {
    %true = arith.constant true
    %c0_i64 = arith.constant 0 : i64
    %c2_i64 = arith.constant 2 : i64
    %c1_i64 = arith.constant 1 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<6.250000e-02> : tensor<f32>
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant 0.79788455999999996 : f64
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant 3.200000e+01 : f64
    %cst_9 = arith.constant 3.200000e+01 : f32
    %c1_i32 = arith.constant 1 : i32
    %cst_10 = arith.constant 2.500000e-01 : f32
    %cst_11 = arith.constant 5.000000e-01 : f32
    %cst_12 = arith.constant 1.000000e+00 : f32
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<1x?x32xf64>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x?x32xf32>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %166 = arith.extf %in : f32 to f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %3 = tensor.empty(%dim) : tensor<1x?x1xf64>
    %4 = linalg.fill ins(%cst : f64) outs(%3 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %5 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%2 : tensor<1x?x32xf64>) outs(%4 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.addf %in, %out : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x?x1xf64>) outs(%3 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.divf %in, %cst_8 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %7 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %6 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %166 = arith.subf %in, %in_42 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %8 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %7 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %166 = arith.mulf %in, %in_42 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %9 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x?x32xf64>) outs(%4 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.addf %in, %out : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<1x?x1xf64>) outs(%3 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.divf %in, %cst_8 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %11 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<1x?x1xf64>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %166 = arith.truncf %in : f64 to f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %13 = linalg.fill ins(%cst_0 : f32) outs(%11 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg0 : tensor<1x?x32xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.addf %in, %out : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.divf %in, %cst_9 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.truncf %cst_7 : f64 to f32
      %167 = arith.addf %in, %166 : f32
      linalg.yield %167 : f32
    } -> tensor<1x?x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = math.rsqrt %in : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %18 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %15 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.subf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %17 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.mulf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %arg1 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.mulf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %arg2 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %23 = tensor.empty() : tensor<2xi32>
    %24 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%23 : tensor<2xi32>) {
    ^bb0(%out: i32):
      %166 = linalg.index 0 : index
      %167 = arith.index_cast %166 : index to i64
      %168 = arith.trunci %167 : i64 to i32
      %169 = arith.addi %168, %c1_i32 : i32
      linalg.yield %169 : i32
    } -> tensor<2xi32>
    %25 = tensor.empty() : tensor<2xf32>
    %26 = linalg.generic {indexing_maps = [#map4, #map3, #map3], iterator_types = ["parallel"]} ins(%cst_4, %24 : tensor<f32>, tensor<2xi32>) outs(%25 : tensor<2xf32>) {
    ^bb0(%in: f32, %in_42: i32, %out: f32):
      %166 = arith.extf %in : f32 to f64
      %167 = arith.sitofp %in_42 : i32 to f64
      %168 = math.powf %166, %167 : f64
      %169 = arith.truncf %168 : f64 to f32
      linalg.yield %169 : f32
    } -> tensor<2xf32>
    %expanded = tensor.expand_shape %26 [[0, 1, 2]] output_shape [2, 1, 1] : tensor<2xf32> into tensor<2x1x1xf32>
    %27 = tensor.empty(%dim) : tensor<?xi64>
    %28 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%27 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %166 = linalg.index 0 : index
      %167 = arith.index_cast %166 : index to i64
      linalg.yield %167 : i64
    } -> tensor<?xi64>
    %29 = tensor.empty(%dim) : tensor<2x1x?xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %28 : tensor<2x1x1xf32>, tensor<?xi64>) outs(%29 : tensor<2x1x?xf32>) {
    ^bb0(%in: f32, %in_42: i64, %out: f32):
      %166 = arith.sitofp %in_42 : i64 to f32
      %167 = arith.mulf %in, %166 : f32
      linalg.yield %167 : f32
    } -> tensor<2x1x?xf32>
    %31 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %31, "unimplemented: dynamic negative broadcast sizes"
    %32 = tensor.empty(%dim) : tensor<2x1x?xf32>
    %33 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%32 : tensor<2x1x?xf32>) {
    ^bb0(%out: f32):
      %166 = linalg.index 0 : index
      %167 = linalg.index 2 : index
      %168 = arith.cmpi eq, %dim, %c1 : index
      %169 = arith.select %168, %c0, %167 : index
      %extracted = tensor.extract %30[%166, %c0, %169] : tensor<2x1x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x1x?xf32>
    %expanded_13 = tensor.expand_shape %28 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_14 = tensor.expand_shape %28 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %34 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %35 = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_13 : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%34 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_42: i64, %out: i1):
      %166 = arith.cmpi sle, %in, %in_42 : i64
      linalg.yield %166 : i1
    } -> tensor<1x1x?x?xi1>
    cf.assert %31, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %31, "unimplemented: dynamic negative broadcast sizes"
    %36 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %37 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%36 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %166 = linalg.index 2 : index
      %167 = linalg.index 3 : index
      %168 = arith.cmpi eq, %dim, %c1 : index
      %169 = arith.select %168, %c0, %166 : index
      %170 = arith.select %168, %c0, %167 : index
      %extracted = tensor.extract %35[%c0, %c0, %169, %170] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %38 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xf32>
    %39 = linalg.generic {indexing_maps = [#map7, #map8, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %cst_3, %cst_2 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%38 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_42: f32, %in_43: f32, %out: f32):
      %166 = arith.select %in, %in_42, %in_43 : f32
      linalg.yield %166 : f32
    } -> tensor<1x1x?x?xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x?x32xf32>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %166 = arith.extf %in : f32 to f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %41 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%40 : tensor<1x?x32xf64>) outs(%4 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.addf %in, %out : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %42 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<1x?x1xf64>) outs(%3 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.divf %in, %cst_8 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %43 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40, %42 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %166 = arith.subf %in, %in_42 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %44 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43, %43 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %166 = arith.mulf %in, %in_42 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %45 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%44 : tensor<1x?x32xf64>) outs(%4 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.addf %in, %out : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %46 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<1x?x1xf64>) outs(%3 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.divf %in, %cst_8 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<1x?x1xf64>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %166 = arith.truncf %in : f64 to f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%22 : tensor<1x?x32xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.addf %in, %out : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.divf %in, %cst_9 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.truncf %cst_7 : f64 to f32
      %167 = arith.addf %in, %166 : f32
      linalg.yield %167 : f32
    } -> tensor<1x?x1xf32>
    %51 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = math.rsqrt %in : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %52 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %49 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.subf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52, %51 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.mulf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %54 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53, %arg3 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.mulf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %55 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54, %arg4 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %collapsed = tensor.collapse_shape %55 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %56 = tensor.empty() : tensor<32x96xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<96x32xf32>) outs(%56 : tensor<32x96xf32>) permutation = [1, 0] 
    %57 = tensor.empty(%dim) : tensor<?x96xf32>
    %58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<?x96xf32>) -> tensor<?x96xf32>
    %59 = linalg.matmul ins(%collapsed, %transposed : tensor<?x32xf32>, tensor<32x96xf32>) outs(%58 : tensor<?x96xf32>) -> tensor<?x96xf32>
    %60 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%59, %arg6 : tensor<?x96xf32>, tensor<96xf32>) outs(%57 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<?x96xf32>
    %expanded_15 = tensor.expand_shape %60 [[0, 1], [2, 3, 4]] output_shape [1, %dim, 2, 3, 16] : tensor<?x96xf32> into tensor<1x?x2x3x16xf32>
    %extracted_slice = tensor.extract_slice %expanded_15[0, 0, 0, 0, 0] [1, %dim, 2, 1, 16] [1, 1, 1, 1, 1] : tensor<1x?x2x3x16xf32> to tensor<1x?x2x1x16xf32>
    %collapsed_16 = tensor.collapse_shape %extracted_slice [[0], [1], [2, 3], [4]] : tensor<1x?x2x1x16xf32> into tensor<1x?x2x16xf32>
    %61 = tensor.empty(%dim) : tensor<1x2x?x16xf32>
    %transposed_17 = linalg.transpose ins(%collapsed_16 : tensor<1x?x2x16xf32>) outs(%61 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_18 = tensor.extract_slice %expanded_15[0, 0, 0, 1, 0] [1, %dim, 2, 1, 16] [1, 1, 1, 1, 1] : tensor<1x?x2x3x16xf32> to tensor<1x?x2x1x16xf32>
    %collapsed_19 = tensor.collapse_shape %extracted_slice_18 [[0], [1], [2, 3], [4]] : tensor<1x?x2x1x16xf32> into tensor<1x?x2x16xf32>
    %transposed_20 = linalg.transpose ins(%collapsed_19 : tensor<1x?x2x16xf32>) outs(%61 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_21 = tensor.extract_slice %expanded_15[0, 0, 0, 2, 0] [1, %dim, 2, 1, 16] [1, 1, 1, 1, 1] : tensor<1x?x2x3x16xf32> to tensor<1x?x2x1x16xf32>
    %collapsed_22 = tensor.collapse_shape %extracted_slice_21 [[0], [1], [2, 3], [4]] : tensor<1x?x2x1x16xf32> into tensor<1x?x2x16xf32>
    %transposed_23 = linalg.transpose ins(%collapsed_22 : tensor<1x?x2x16xf32>) outs(%61 : tensor<1x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_24 = tensor.collapse_shape %transposed_17 [[0, 1], [2], [3]] : tensor<1x2x?x16xf32> into tensor<2x?x16xf32>
    %collapsed_25 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x2x?x16xf32> into tensor<2x?x16xf32>
    %62 = tensor.empty(%dim) : tensor<2x16x?xf32>
    %transposed_26 = linalg.transpose ins(%collapsed_25 : tensor<2x?x16xf32>) outs(%62 : tensor<2x16x?xf32>) permutation = [0, 2, 1] 
    %collapsed_27 = tensor.collapse_shape %transposed_23 [[0, 1], [2], [3]] : tensor<1x2x?x16xf32> into tensor<2x?x16xf32>
    %63 = tensor.empty(%dim, %dim) : tensor<2x?x?xf32>
    %64 = linalg.fill ins(%cst_0 : f32) outs(%63 : tensor<2x?x?xf32>) -> tensor<2x?x?xf32>
    %65 = linalg.batch_matmul ins(%collapsed_24, %transposed_26 : tensor<2x?x16xf32>, tensor<2x16x?xf32>) outs(%64 : tensor<2x?x?xf32>) -> tensor<2x?x?xf32>
    %66 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65 : tensor<2x?x?xf32>) outs(%63 : tensor<2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.mulf %in, %cst_10 : f32
      linalg.yield %166 : f32
    } -> tensor<2x?x?xf32>
    cf.assert %true, "mismatched size for broadcast"
    %67 = tensor.empty(%dim, %dim) : tensor<2x?x?xf32>
    %68 = linalg.generic {indexing_maps = [#map11, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %66 : tensor<2x1x?xf32>, tensor<2x?x?xf32>) outs(%67 : tensor<2x?x?xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<2x?x?xf32>
    %69 = arith.muli %0, %c2_i64 : i64
    %70 = arith.cmpi slt, %0, %c0_i64 : i64
    %71 = arith.select %70, %c2_i64, %69 : i64
    %72 = arith.extui %70 : i1 to i64
    %73 = arith.addi %72, %c1_i64 : i64
    %74 = arith.cmpi sle, %73, %c1_i64 : i64
    cf.assert %74, "must have at most one inferred (negative) dimension"
    %75 = arith.muli %0, %c2_i64 : i64
    %76 = arith.muli %75, %0 : i64
    %77 = arith.divsi %76, %71 : i64
    %78 = arith.select %70, %77, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %c2_i64, %78, %77 : tensor<4xi64>
    %reshape = tensor.reshape %68(%from_elements) : (tensor<2x?x?xf32>, tensor<4xi64>) -> tensor<1x2x?x?xf32>
    %79 = arith.index_cast %78 : i64 to index
    %80 = arith.index_cast %77 : i64 to index
    %81 = arith.cmpi eq, %79, %dim : index
    cf.assert %81, "mismatched size for broadcast"
    %82 = arith.cmpi eq, %80, %dim : index
    cf.assert %82, "mismatched size for broadcast"
    %83 = tensor.empty(%79, %80) : tensor<1x2x?x?xf32>
    %84 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape, %39 : tensor<1x2x?x?xf32>, tensor<1x1x?x?xf32>) outs(%83 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x2x?x?xf32>
    %85 = tensor.empty(%79) : tensor<1x2x?xi64>
    %86 = linalg.fill ins(%c0_i64 : i64) outs(%85 : tensor<1x2x?xi64>) -> tensor<1x2x?xi64>
    %87 = tensor.empty(%79) : tensor<1x2x?xf32>
    %88 = linalg.fill ins(%cst_1 : f32) outs(%87 : tensor<1x2x?xf32>) -> tensor<1x2x?xf32>
    %89:2 = linalg.generic {indexing_maps = [#map7, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%84 : tensor<1x2x?x?xf32>) outs(%88, %86 : tensor<1x2x?xf32>, tensor<1x2x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_42: i64):
      %166 = linalg.index 3 : index
      %167 = arith.index_cast %166 : index to i64
      %168 = arith.maximumf %in, %out : f32
      %169 = arith.cmpf ogt, %in, %out : f32
      %170 = arith.select %169, %167, %out_42 : i64
      linalg.yield %168, %170 : f32, i64
    } -> (tensor<1x2x?xf32>, tensor<1x2x?xi64>)
    %expanded_28 = tensor.expand_shape %89#0 [[0], [1], [2, 3]] output_shape [1, 2, %79, 1] : tensor<1x2x?xf32> into tensor<1x2x?x1xf32>
    %90 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%84, %expanded_28 : tensor<1x2x?x?xf32>, tensor<1x2x?x1xf32>) outs(%83 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.subf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x2x?x?xf32>
    %91 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90 : tensor<1x2x?x?xf32>) outs(%83 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = math.exp %in : f32
      linalg.yield %166 : f32
    } -> tensor<1x2x?x?xf32>
    %92 = tensor.empty(%79) : tensor<1x2x?x1xf32>
    %93 = linalg.fill ins(%cst_0 : f32) outs(%92 : tensor<1x2x?x1xf32>) -> tensor<1x2x?x1xf32>
    %94 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%91 : tensor<1x2x?x?xf32>) outs(%93 : tensor<1x2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.addf %in, %out : f32
      linalg.yield %166 : f32
    } -> tensor<1x2x?x1xf32>
    %95 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%91, %94 : tensor<1x2x?x?xf32>, tensor<1x2x?x1xf32>) outs(%83 : tensor<1x2x?x?xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.divf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x2x?x?xf32>
    cf.assert %74, "must have at most one inferred (negative) dimension"
    %96 = arith.muli %78, %c2_i64 : i64
    %97 = arith.muli %96, %77 : i64
    %98 = arith.divsi %97, %71 : i64
    %99 = arith.select %70, %98, %0 : i64
    %from_elements_29 = tensor.from_elements %c2_i64, %99, %98 : tensor<3xi64>
    %reshape_30 = tensor.reshape %95(%from_elements_29) : (tensor<1x2x?x?xf32>, tensor<3xi64>) -> tensor<2x?x?xf32>
    %100 = arith.index_cast %99 : i64 to index
    %101 = arith.cmpi eq, %98, %0 : i64
    cf.assert %101, "mismatching contracting dimension"
    %102 = tensor.empty(%100) : tensor<2x?x16xf32>
    %103 = linalg.fill ins(%cst_0 : f32) outs(%102 : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
    %104 = linalg.batch_matmul ins(%reshape_30, %collapsed_27 : tensor<2x?x?xf32>, tensor<2x?x16xf32>) outs(%103 : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
    %expanded_31 = tensor.expand_shape %104 [[0, 1], [2], [3]] output_shape [1, 2, %100, 16] : tensor<2x?x16xf32> into tensor<1x2x?x16xf32>
    %105 = tensor.empty(%100) : tensor<1x?x2x16xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x2x?x16xf32>) outs(%105 : tensor<1x?x2x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_33 = tensor.collapse_shape %transposed_32 [[0, 1], [2, 3]] : tensor<1x?x2x16xf32> into tensor<?x32xf32>
    %106 = tensor.empty() : tensor<32x32xf32>
    %transposed_34 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%106 : tensor<32x32xf32>) permutation = [1, 0] 
    %107 = tensor.empty(%100) : tensor<?x32xf32>
    %108 = linalg.fill ins(%cst_0 : f32) outs(%107 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %109 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%108 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %110 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%109, %arg8 : tensor<?x32xf32>, tensor<32xf32>) outs(%107 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<?x32xf32>
    %expanded_35 = tensor.expand_shape %110 [[0, 1], [2]] output_shape [1, %100, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %111 = arith.cmpi eq, %dim, %100 : index
    cf.assert %111, "mismatched size for broadcast"
    %112 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %expanded_35 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %113 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x?x32xf32>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %166 = arith.extf %in : f32 to f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %114 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%113 : tensor<1x?x32xf64>) outs(%4 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.addf %in, %out : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %115 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x?x1xf64>) outs(%3 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.divf %in, %cst_8 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %116 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %115 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %166 = arith.subf %in, %in_42 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %117 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %116 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %166 = arith.mulf %in, %in_42 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %118 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%117 : tensor<1x?x32xf64>) outs(%4 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.addf %in, %out : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %119 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x?x1xf64>) outs(%3 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.divf %in, %cst_8 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %120 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x?x1xf64>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %166 = arith.truncf %in : f64 to f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %121 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%112 : tensor<1x?x32xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.addf %in, %out : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %122 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.divf %in, %cst_9 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %123 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.truncf %cst_7 : f64 to f32
      %167 = arith.addf %in, %166 : f32
      linalg.yield %167 : f32
    } -> tensor<1x?x1xf32>
    %124 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = math.rsqrt %in : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %125 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %122 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.subf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %126 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %124 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.mulf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %127 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %arg9 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.mulf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %128 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %arg10 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %collapsed_36 = tensor.collapse_shape %128 [[0, 1], [2]] : tensor<1x?x32xf32> into tensor<?x32xf32>
    %129 = tensor.empty() : tensor<32x128xf32>
    %transposed_37 = linalg.transpose ins(%arg11 : tensor<128x32xf32>) outs(%129 : tensor<32x128xf32>) permutation = [1, 0] 
    %130 = tensor.empty(%dim) : tensor<?x128xf32>
    %131 = linalg.fill ins(%cst_0 : f32) outs(%130 : tensor<?x128xf32>) -> tensor<?x128xf32>
    %132 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<?x32xf32>, tensor<32x128xf32>) outs(%131 : tensor<?x128xf32>) -> tensor<?x128xf32>
    %133 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%132, %arg12 : tensor<?x128xf32>, tensor<128xf32>) outs(%130 : tensor<?x128xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<?x128xf32>
    %expanded_38 = tensor.expand_shape %133 [[0, 1], [2]] output_shape [1, %dim, 128] : tensor<?x128xf32> into tensor<1x?x128xf32>
    %134 = tensor.empty(%dim) : tensor<1x?x128xf32>
    %135 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x?x128xf32>) outs(%134 : tensor<1x?x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.mulf %in, %cst_11 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x128xf32>
    %136 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x?x128xf32>) outs(%134 : tensor<1x?x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.truncf %cst_6 : f64 to f32
      %167 = arith.mulf %in, %166 : f32
      linalg.yield %167 : f32
    } -> tensor<1x?x128xf32>
    %137 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x?x128xf32>) outs(%134 : tensor<1x?x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.truncf %cst_5 : f64 to f32
      %167 = arith.mulf %in, %166 : f32
      linalg.yield %167 : f32
    } -> tensor<1x?x128xf32>
    %138 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %expanded_38 : tensor<1x?x128xf32>, tensor<1x?x128xf32>) outs(%134 : tensor<1x?x128xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.mulf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x128xf32>
    %139 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x?x128xf32>) outs(%134 : tensor<1x?x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.addf %in, %cst_12 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x128xf32>
    %140 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %139 : tensor<1x?x128xf32>, tensor<1x?x128xf32>) outs(%134 : tensor<1x?x128xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.mulf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x128xf32>
    %141 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x?x128xf32>) outs(%134 : tensor<1x?x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = math.tanh %in : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x128xf32>
    %142 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x?x128xf32>) outs(%134 : tensor<1x?x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.addf %in, %cst_12 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x128xf32>
    %143 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135, %142 : tensor<1x?x128xf32>, tensor<1x?x128xf32>) outs(%134 : tensor<1x?x128xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.mulf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x128xf32>
    %collapsed_39 = tensor.collapse_shape %143 [[0, 1], [2]] : tensor<1x?x128xf32> into tensor<?x128xf32>
    %144 = tensor.empty() : tensor<128x32xf32>
    %transposed_40 = linalg.transpose ins(%arg13 : tensor<32x128xf32>) outs(%144 : tensor<128x32xf32>) permutation = [1, 0] 
    %145 = tensor.empty(%dim) : tensor<?x32xf32>
    %146 = linalg.fill ins(%cst_0 : f32) outs(%145 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %147 = linalg.matmul ins(%collapsed_39, %transposed_40 : tensor<?x128xf32>, tensor<128x32xf32>) outs(%146 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %148 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%147, %arg14 : tensor<?x32xf32>, tensor<32xf32>) outs(%145 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<?x32xf32>
    %expanded_41 = tensor.expand_shape %148 [[0, 1], [2]] output_shape [1, %dim, 32] : tensor<?x32xf32> into tensor<1x?x32xf32>
    %149 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %expanded_41 : tensor<1x?x32xf32>, tensor<1x?x32xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %150 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149 : tensor<1x?x32xf32>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %166 = arith.extf %in : f32 to f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %151 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%150 : tensor<1x?x32xf64>) outs(%4 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.addf %in, %out : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %152 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<1x?x1xf64>) outs(%3 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.divf %in, %cst_8 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %153 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150, %152 : tensor<1x?x32xf64>, tensor<1x?x1xf64>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %166 = arith.subf %in, %in_42 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %154 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153, %153 : tensor<1x?x32xf64>, tensor<1x?x32xf64>) outs(%1 : tensor<1x?x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %166 = arith.mulf %in, %in_42 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x32xf64>
    %155 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%154 : tensor<1x?x32xf64>) outs(%4 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.addf %in, %out : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %156 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<1x?x1xf64>) outs(%3 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %166 = arith.divf %in, %cst_8 : f64
      linalg.yield %166 : f64
    } -> tensor<1x?x1xf64>
    %157 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156 : tensor<1x?x1xf64>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %166 = arith.truncf %in : f64 to f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %158 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%149 : tensor<1x?x32xf32>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.addf %in, %out : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %159 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.divf %in, %cst_9 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %160 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = arith.truncf %cst_7 : f64 to f32
      %167 = arith.addf %in, %166 : f32
      linalg.yield %167 : f32
    } -> tensor<1x?x1xf32>
    %161 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<1x?x1xf32>) outs(%11 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %166 = math.rsqrt %in : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x1xf32>
    %162 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149, %159 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.subf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %163 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162, %161 : tensor<1x?x32xf32>, tensor<1x?x1xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.mulf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %164 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163, %arg15 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.mulf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    %165 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164, %arg16 : tensor<1x?x32xf32>, tensor<32xf32>) outs(%18 : tensor<1x?x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %166 = arith.addf %in, %in_42 : f32
      linalg.yield %166 : f32
    } -> tensor<1x?x32xf32>
    return %165 : tensor<1x?x32xf32>
  }
}

