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
  func.func @main(%arg0: tensor<1x77x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<32xf32>, %arg5: tensor<96x32xf32>, %arg6: tensor<96xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<128x32xf32>, %arg12: tensor<128xf32>, %arg13: tensor<32x128xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32xf32>) -> tensor<1x77x32xf32> {
    %c0_i64 = arith.constant 0 : i64
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
    %0 = tensor.empty() : tensor<1x77x32xf64>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x77x32xf32>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %136 = arith.extf %in : f32 to f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %2 = tensor.empty() : tensor<1x77x1xf64>
    %3 = linalg.fill ins(%cst : f64) outs(%2 : tensor<1x77x1xf64>) -> tensor<1x77x1xf64>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<1x77x32xf64>) outs(%3 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.addf %in, %out : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x77x1xf64>) outs(%2 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.divf %in, %cst_8 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %6 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %5 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %136 = arith.subf %in, %in_42 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %7 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %6 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %136 = arith.mulf %in, %in_42 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<1x77x32xf64>) outs(%3 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.addf %in, %out : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x77x1xf64>) outs(%2 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.divf %in, %cst_8 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %10 = tensor.empty() : tensor<1x77x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<1x77x1xf64>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %136 = arith.truncf %in : f64 to f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %12 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<1x77x1xf32>) -> tensor<1x77x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg0 : tensor<1x77x32xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.addf %in, %out : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.divf %in, %cst_9 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.truncf %cst_7 : f64 to f32
      %137 = arith.addf %in, %136 : f32
      linalg.yield %137 : f32
    } -> tensor<1x77x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = math.rsqrt %in : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %17 = tensor.empty() : tensor<1x77x32xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %14 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.subf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %16 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.mulf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %arg1 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.mulf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %arg2 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %22 = tensor.empty() : tensor<2xi32>
    %23 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%22 : tensor<2xi32>) {
    ^bb0(%out: i32):
      %136 = linalg.index 0 : index
      %137 = arith.index_cast %136 : index to i64
      %138 = arith.trunci %137 : i64 to i32
      %139 = arith.addi %138, %c1_i32 : i32
      linalg.yield %139 : i32
    } -> tensor<2xi32>
    %24 = tensor.empty() : tensor<2xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map3, #map3], iterator_types = ["parallel"]} ins(%cst_4, %23 : tensor<f32>, tensor<2xi32>) outs(%24 : tensor<2xf32>) {
    ^bb0(%in: f32, %in_42: i32, %out: f32):
      %136 = arith.extf %in : f32 to f64
      %137 = arith.sitofp %in_42 : i32 to f64
      %138 = math.powf %136, %137 : f64
      %139 = arith.truncf %138 : f64 to f32
      linalg.yield %139 : f32
    } -> tensor<2xf32>
    %expanded = tensor.expand_shape %25 [[0, 1, 2]] output_shape [2, 1, 1] : tensor<2xf32> into tensor<2x1x1xf32>
    %26 = tensor.empty() : tensor<77xi64>
    %27 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%26 : tensor<77xi64>) {
    ^bb0(%out: i64):
      %136 = linalg.index 0 : index
      %137 = arith.index_cast %136 : index to i64
      linalg.yield %137 : i64
    } -> tensor<77xi64>
    %28 = tensor.empty() : tensor<2x1x77xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %27 : tensor<2x1x1xf32>, tensor<77xi64>) outs(%28 : tensor<2x1x77xf32>) {
    ^bb0(%in: f32, %in_42: i64, %out: f32):
      %136 = arith.sitofp %in_42 : i64 to f32
      %137 = arith.mulf %in, %136 : f32
      linalg.yield %137 : f32
    } -> tensor<2x1x77xf32>
    %expanded_13 = tensor.expand_shape %27 [[0, 1, 2, 3]] output_shape [1, 1, 77, 1] : tensor<77xi64> into tensor<1x1x77x1xi64>
    %expanded_14 = tensor.expand_shape %27 [[0, 1, 2, 3]] output_shape [1, 1, 1, 77] : tensor<77xi64> into tensor<1x1x1x77xi64>
    %30 = tensor.empty() : tensor<1x1x77x77xi1>
    %31 = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_13 : tensor<1x1x1x77xi64>, tensor<1x1x77x1xi64>) outs(%30 : tensor<1x1x77x77xi1>) {
    ^bb0(%in: i64, %in_42: i64, %out: i1):
      %136 = arith.cmpi sle, %in, %in_42 : i64
      linalg.yield %136 : i1
    } -> tensor<1x1x77x77xi1>
    %32 = tensor.empty() : tensor<1x1x77x77xf32>
    %33 = linalg.generic {indexing_maps = [#map7, #map8, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %cst_3, %cst_2 : tensor<1x1x77x77xi1>, tensor<f32>, tensor<f32>) outs(%32 : tensor<1x1x77x77xf32>) {
    ^bb0(%in: i1, %in_42: f32, %in_43: f32, %out: f32):
      %136 = arith.select %in, %in_42, %in_43 : f32
      linalg.yield %136 : f32
    } -> tensor<1x1x77x77xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x77x32xf32>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %136 = arith.extf %in : f32 to f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %35 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%34 : tensor<1x77x32xf64>) outs(%3 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.addf %in, %out : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<1x77x1xf64>) outs(%2 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.divf %in, %cst_8 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %37 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %36 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %136 = arith.subf %in, %in_42 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %38 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %37 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %136 = arith.mulf %in, %in_42 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %39 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%38 : tensor<1x77x32xf64>) outs(%3 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.addf %in, %out : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<1x77x1xf64>) outs(%2 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.divf %in, %cst_8 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40 : tensor<1x77x1xf64>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %136 = arith.truncf %in : f64 to f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%21 : tensor<1x77x32xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.addf %in, %out : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.divf %in, %cst_9 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.truncf %cst_7 : f64 to f32
      %137 = arith.addf %in, %136 : f32
      linalg.yield %137 : f32
    } -> tensor<1x77x1xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = math.rsqrt %in : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %43 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.subf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46, %45 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.mulf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47, %arg3 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.mulf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48, %arg4 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %collapsed = tensor.collapse_shape %49 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %50 = tensor.empty() : tensor<32x96xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<96x32xf32>) outs(%50 : tensor<32x96xf32>) permutation = [1, 0] 
    %51 = tensor.empty() : tensor<77x96xf32>
    %52 = linalg.fill ins(%cst_0 : f32) outs(%51 : tensor<77x96xf32>) -> tensor<77x96xf32>
    %53 = linalg.matmul ins(%collapsed, %transposed : tensor<77x32xf32>, tensor<32x96xf32>) outs(%52 : tensor<77x96xf32>) -> tensor<77x96xf32>
    %54 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%53, %arg6 : tensor<77x96xf32>, tensor<96xf32>) outs(%51 : tensor<77x96xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<77x96xf32>
    %expanded_15 = tensor.expand_shape %54 [[0, 1], [2, 3, 4]] output_shape [1, 77, 2, 3, 16] : tensor<77x96xf32> into tensor<1x77x2x3x16xf32>
    %extracted_slice = tensor.extract_slice %expanded_15[0, 0, 0, 0, 0] [1, 77, 2, 1, 16] [1, 1, 1, 1, 1] : tensor<1x77x2x3x16xf32> to tensor<1x77x2x1x16xf32>
    %collapsed_16 = tensor.collapse_shape %extracted_slice [[0], [1], [2, 3], [4]] : tensor<1x77x2x1x16xf32> into tensor<1x77x2x16xf32>
    %55 = tensor.empty() : tensor<1x2x77x16xf32>
    %transposed_17 = linalg.transpose ins(%collapsed_16 : tensor<1x77x2x16xf32>) outs(%55 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_18 = tensor.extract_slice %expanded_15[0, 0, 0, 1, 0] [1, 77, 2, 1, 16] [1, 1, 1, 1, 1] : tensor<1x77x2x3x16xf32> to tensor<1x77x2x1x16xf32>
    %collapsed_19 = tensor.collapse_shape %extracted_slice_18 [[0], [1], [2, 3], [4]] : tensor<1x77x2x1x16xf32> into tensor<1x77x2x16xf32>
    %transposed_20 = linalg.transpose ins(%collapsed_19 : tensor<1x77x2x16xf32>) outs(%55 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_21 = tensor.extract_slice %expanded_15[0, 0, 0, 2, 0] [1, 77, 2, 1, 16] [1, 1, 1, 1, 1] : tensor<1x77x2x3x16xf32> to tensor<1x77x2x1x16xf32>
    %collapsed_22 = tensor.collapse_shape %extracted_slice_21 [[0], [1], [2, 3], [4]] : tensor<1x77x2x1x16xf32> into tensor<1x77x2x16xf32>
    %transposed_23 = linalg.transpose ins(%collapsed_22 : tensor<1x77x2x16xf32>) outs(%55 : tensor<1x2x77x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_24 = tensor.collapse_shape %transposed_17 [[0, 1], [2], [3]] : tensor<1x2x77x16xf32> into tensor<2x77x16xf32>
    %collapsed_25 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x2x77x16xf32> into tensor<2x77x16xf32>
    %56 = tensor.empty() : tensor<2x16x77xf32>
    %transposed_26 = linalg.transpose ins(%collapsed_25 : tensor<2x77x16xf32>) outs(%56 : tensor<2x16x77xf32>) permutation = [0, 2, 1] 
    %collapsed_27 = tensor.collapse_shape %transposed_23 [[0, 1], [2], [3]] : tensor<1x2x77x16xf32> into tensor<2x77x16xf32>
    %57 = tensor.empty() : tensor<2x77x77xf32>
    %58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<2x77x77xf32>) -> tensor<2x77x77xf32>
    %59 = linalg.batch_matmul ins(%collapsed_24, %transposed_26 : tensor<2x77x16xf32>, tensor<2x16x77xf32>) outs(%58 : tensor<2x77x77xf32>) -> tensor<2x77x77xf32>
    %60 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59 : tensor<2x77x77xf32>) outs(%57 : tensor<2x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.mulf %in, %cst_10 : f32
      linalg.yield %136 : f32
    } -> tensor<2x77x77xf32>
    %61 = linalg.generic {indexing_maps = [#map11, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %60 : tensor<2x1x77xf32>, tensor<2x77x77xf32>) outs(%57 : tensor<2x77x77xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<2x77x77xf32>
    %expanded_28 = tensor.expand_shape %61 [[0, 1], [2], [3]] output_shape [1, 2, 77, 77] : tensor<2x77x77xf32> into tensor<1x2x77x77xf32>
    %62 = tensor.empty() : tensor<1x2x77x77xf32>
    %63 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_28, %33 : tensor<1x2x77x77xf32>, tensor<1x1x77x77xf32>) outs(%62 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x2x77x77xf32>
    %64 = tensor.empty() : tensor<1x2x77xi64>
    %65 = linalg.fill ins(%c0_i64 : i64) outs(%64 : tensor<1x2x77xi64>) -> tensor<1x2x77xi64>
    %66 = tensor.empty() : tensor<1x2x77xf32>
    %67 = linalg.fill ins(%cst_1 : f32) outs(%66 : tensor<1x2x77xf32>) -> tensor<1x2x77xf32>
    %68:2 = linalg.generic {indexing_maps = [#map7, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%63 : tensor<1x2x77x77xf32>) outs(%67, %65 : tensor<1x2x77xf32>, tensor<1x2x77xi64>) {
    ^bb0(%in: f32, %out: f32, %out_42: i64):
      %136 = linalg.index 3 : index
      %137 = arith.index_cast %136 : index to i64
      %138 = arith.maximumf %in, %out : f32
      %139 = arith.cmpf ogt, %in, %out : f32
      %140 = arith.select %139, %137, %out_42 : i64
      linalg.yield %138, %140 : f32, i64
    } -> (tensor<1x2x77xf32>, tensor<1x2x77xi64>)
    %expanded_29 = tensor.expand_shape %68#0 [[0], [1], [2, 3]] output_shape [1, 2, 77, 1] : tensor<1x2x77xf32> into tensor<1x2x77x1xf32>
    %69 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %expanded_29 : tensor<1x2x77x77xf32>, tensor<1x2x77x1xf32>) outs(%62 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.subf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x2x77x77xf32>
    %70 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69 : tensor<1x2x77x77xf32>) outs(%62 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = math.exp %in : f32
      linalg.yield %136 : f32
    } -> tensor<1x2x77x77xf32>
    %71 = tensor.empty() : tensor<1x2x77x1xf32>
    %72 = linalg.fill ins(%cst_0 : f32) outs(%71 : tensor<1x2x77x1xf32>) -> tensor<1x2x77x1xf32>
    %73 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%70 : tensor<1x2x77x77xf32>) outs(%72 : tensor<1x2x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.addf %in, %out : f32
      linalg.yield %136 : f32
    } -> tensor<1x2x77x1xf32>
    %74 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %73 : tensor<1x2x77x77xf32>, tensor<1x2x77x1xf32>) outs(%62 : tensor<1x2x77x77xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.divf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x2x77x77xf32>
    %collapsed_30 = tensor.collapse_shape %74 [[0, 1], [2], [3]] : tensor<1x2x77x77xf32> into tensor<2x77x77xf32>
    %75 = tensor.empty() : tensor<2x77x16xf32>
    %76 = linalg.fill ins(%cst_0 : f32) outs(%75 : tensor<2x77x16xf32>) -> tensor<2x77x16xf32>
    %77 = linalg.batch_matmul ins(%collapsed_30, %collapsed_27 : tensor<2x77x77xf32>, tensor<2x77x16xf32>) outs(%76 : tensor<2x77x16xf32>) -> tensor<2x77x16xf32>
    %expanded_31 = tensor.expand_shape %77 [[0, 1], [2], [3]] output_shape [1, 2, 77, 16] : tensor<2x77x16xf32> into tensor<1x2x77x16xf32>
    %78 = tensor.empty() : tensor<1x77x2x16xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x2x77x16xf32>) outs(%78 : tensor<1x77x2x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_33 = tensor.collapse_shape %transposed_32 [[0, 1], [2, 3]] : tensor<1x77x2x16xf32> into tensor<77x32xf32>
    %79 = tensor.empty() : tensor<32x32xf32>
    %transposed_34 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%79 : tensor<32x32xf32>) permutation = [1, 0] 
    %80 = tensor.empty() : tensor<77x32xf32>
    %81 = linalg.fill ins(%cst_0 : f32) outs(%80 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %82 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<77x32xf32>, tensor<32x32xf32>) outs(%81 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %83 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%82, %arg8 : tensor<77x32xf32>, tensor<32xf32>) outs(%80 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<77x32xf32>
    %expanded_35 = tensor.expand_shape %83 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %84 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %expanded_35 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %85 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x77x32xf32>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %136 = arith.extf %in : f32 to f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %86 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%85 : tensor<1x77x32xf64>) outs(%3 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.addf %in, %out : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %87 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x77x1xf64>) outs(%2 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.divf %in, %cst_8 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %88 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %87 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %136 = arith.subf %in, %in_42 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %89 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %88 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %136 = arith.mulf %in, %in_42 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %90 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%89 : tensor<1x77x32xf64>) outs(%3 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.addf %in, %out : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %91 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x77x1xf64>) outs(%2 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.divf %in, %cst_8 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %92 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x77x1xf64>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %136 = arith.truncf %in : f64 to f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %93 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%84 : tensor<1x77x32xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.addf %in, %out : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %94 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.divf %in, %cst_9 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %95 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.truncf %cst_7 : f64 to f32
      %137 = arith.addf %in, %136 : f32
      linalg.yield %137 : f32
    } -> tensor<1x77x1xf32>
    %96 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = math.rsqrt %in : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %97 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %94 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.subf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %98 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %96 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.mulf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %99 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %arg9 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.mulf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %100 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %arg10 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %collapsed_36 = tensor.collapse_shape %100 [[0, 1], [2]] : tensor<1x77x32xf32> into tensor<77x32xf32>
    %101 = tensor.empty() : tensor<32x128xf32>
    %transposed_37 = linalg.transpose ins(%arg11 : tensor<128x32xf32>) outs(%101 : tensor<32x128xf32>) permutation = [1, 0] 
    %102 = tensor.empty() : tensor<77x128xf32>
    %103 = linalg.fill ins(%cst_0 : f32) outs(%102 : tensor<77x128xf32>) -> tensor<77x128xf32>
    %104 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<77x32xf32>, tensor<32x128xf32>) outs(%103 : tensor<77x128xf32>) -> tensor<77x128xf32>
    %105 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%104, %arg12 : tensor<77x128xf32>, tensor<128xf32>) outs(%102 : tensor<77x128xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<77x128xf32>
    %expanded_38 = tensor.expand_shape %105 [[0, 1], [2]] output_shape [1, 77, 128] : tensor<77x128xf32> into tensor<1x77x128xf32>
    %106 = tensor.empty() : tensor<1x77x128xf32>
    %107 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x77x128xf32>) outs(%106 : tensor<1x77x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.mulf %in, %cst_11 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x128xf32>
    %108 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x77x128xf32>) outs(%106 : tensor<1x77x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.truncf %cst_6 : f64 to f32
      %137 = arith.mulf %in, %136 : f32
      linalg.yield %137 : f32
    } -> tensor<1x77x128xf32>
    %109 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x77x128xf32>) outs(%106 : tensor<1x77x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.truncf %cst_5 : f64 to f32
      %137 = arith.mulf %in, %136 : f32
      linalg.yield %137 : f32
    } -> tensor<1x77x128xf32>
    %110 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %expanded_38 : tensor<1x77x128xf32>, tensor<1x77x128xf32>) outs(%106 : tensor<1x77x128xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.mulf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x128xf32>
    %111 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x77x128xf32>) outs(%106 : tensor<1x77x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.addf %in, %cst_12 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x128xf32>
    %112 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %111 : tensor<1x77x128xf32>, tensor<1x77x128xf32>) outs(%106 : tensor<1x77x128xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.mulf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x128xf32>
    %113 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x77x128xf32>) outs(%106 : tensor<1x77x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = math.tanh %in : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x128xf32>
    %114 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x77x128xf32>) outs(%106 : tensor<1x77x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.addf %in, %cst_12 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x128xf32>
    %115 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %114 : tensor<1x77x128xf32>, tensor<1x77x128xf32>) outs(%106 : tensor<1x77x128xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.mulf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x128xf32>
    %collapsed_39 = tensor.collapse_shape %115 [[0, 1], [2]] : tensor<1x77x128xf32> into tensor<77x128xf32>
    %116 = tensor.empty() : tensor<128x32xf32>
    %transposed_40 = linalg.transpose ins(%arg13 : tensor<32x128xf32>) outs(%116 : tensor<128x32xf32>) permutation = [1, 0] 
    %117 = linalg.matmul ins(%collapsed_39, %transposed_40 : tensor<77x128xf32>, tensor<128x32xf32>) outs(%81 : tensor<77x32xf32>) -> tensor<77x32xf32>
    %118 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel"]} ins(%117, %arg14 : tensor<77x32xf32>, tensor<32xf32>) outs(%80 : tensor<77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<77x32xf32>
    %expanded_41 = tensor.expand_shape %118 [[0, 1], [2]] output_shape [1, 77, 32] : tensor<77x32xf32> into tensor<1x77x32xf32>
    %119 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %expanded_41 : tensor<1x77x32xf32>, tensor<1x77x32xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %120 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x77x32xf32>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %136 = arith.extf %in : f32 to f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %121 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%120 : tensor<1x77x32xf64>) outs(%3 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.addf %in, %out : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %122 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x77x1xf64>) outs(%2 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.divf %in, %cst_8 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %123 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %122 : tensor<1x77x32xf64>, tensor<1x77x1xf64>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %136 = arith.subf %in, %in_42 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %124 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %123 : tensor<1x77x32xf64>, tensor<1x77x32xf64>) outs(%0 : tensor<1x77x32xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %136 = arith.mulf %in, %in_42 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x32xf64>
    %125 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%124 : tensor<1x77x32xf64>) outs(%3 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.addf %in, %out : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %126 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x77x1xf64>) outs(%2 : tensor<1x77x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %136 = arith.divf %in, %cst_8 : f64
      linalg.yield %136 : f64
    } -> tensor<1x77x1xf64>
    %127 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x77x1xf64>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %136 = arith.truncf %in : f64 to f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %128 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%119 : tensor<1x77x32xf32>) outs(%12 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.addf %in, %out : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %129 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.divf %in, %cst_9 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %130 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = arith.truncf %cst_7 : f64 to f32
      %137 = arith.addf %in, %136 : f32
      linalg.yield %137 : f32
    } -> tensor<1x77x1xf32>
    %131 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x77x1xf32>) outs(%10 : tensor<1x77x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %136 = math.rsqrt %in : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x1xf32>
    %132 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %129 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.subf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %133 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132, %131 : tensor<1x77x32xf32>, tensor<1x77x1xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.mulf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %134 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %arg15 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.mulf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    %135 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %arg16 : tensor<1x77x32xf32>, tensor<32xf32>) outs(%17 : tensor<1x77x32xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %136 = arith.addf %in, %in_42 : f32
      linalg.yield %136 : f32
    } -> tensor<1x77x32xf32>
    return %135 : tensor<1x77x32xf32>
  }
}

