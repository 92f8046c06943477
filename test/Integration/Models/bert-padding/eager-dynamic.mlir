#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> ()>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> ()>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, 0)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map14 = affine_map<()[s0] -> (s0 * 2)>
#map15 = affine_map<(d0, d1) -> (d1)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x?x32xf32>, %arg1: tensor<2x?xi64>, %arg2: tensor<128x32xf32>, %arg3: tensor<2x32xf32>, %arg4: tensor<32xf32>, %arg5: tensor<32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32xf32>, %arg8: tensor<32x32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32x32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32x32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32x32xf32>, %arg17: tensor<32xf32>, %arg18: tensor<32x32xf32>, %arg19: tensor<32xf32>, %arg20: tensor<32xf32>, %arg21: tensor<32xf32>, %arg22: tensor<32x32xf32>, %arg23: tensor<32xf32>) -> tensor<2x?x32xf32> {
    %true = arith.constant true
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c3 = arith.constant 3 : index
    %c16_i64 = arith.constant 16 : i64
    %c4_i64 = arith.constant 4 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<true> : tensor<i1>
    %cst_7 = arith.constant 9.9999999999999998E-13 : f64
    %cst_8 = arith.constant 3.200000e+01 : f64
    %cst_9 = arith.constant 3.200000e+01 : f32
    %c64_i64 = arith.constant 64 : i64
    %cst_10 = arith.constant 2.500000e-01 : f32
    %cst_11 = arith.constant 1.41421354 : f32
    %cst_12 = arith.constant dense<0> : tensor<i64>
    %dim = tensor.dim %arg0, %c1 : tensor<2x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %186 = linalg.index 0 : index
      %187 = arith.index_cast %186 : index to i64
      linalg.yield %187 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1]] output_shape [1, %dim] : tensor<?xi64> into tensor<1x?xi64>
    %3 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %3, "negative values not allowed in new dimensions"
    %4 = tensor.empty(%dim) : tensor<1x?xi64>
    %5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%cst_12 : tensor<i64>) outs(%4 : tensor<1x?xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %in : i64
    } -> tensor<1x?xi64>
    %6 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %7 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x?xi64>) outs(%6 : tensor<1x?x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %186 = arith.index_cast %in : i64 to index
      %187 = linalg.index 2 : index
      %188 = arith.cmpi slt, %186, %c2 : index
      cf.assert %188, "index must be smaller than dim size"
      %189 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %189, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg3[%186, %187] : tensor<2x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    cf.assert %true, "mismatched size for broadcast"
    %8 = tensor.empty(%dim) : tensor<2x?x32xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %7 : tensor<2x?x32xf32>, tensor<1x?x32xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %10 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %11 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x?xi64>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %186 = arith.index_cast %in : i64 to index
      %187 = linalg.index 2 : index
      %188 = arith.cmpi slt, %186, %c128 : index
      cf.assert %188, "index must be smaller than dim size"
      %189 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %189, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%186, %187] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %11 : tensor<2x?x32xf32>, tensor<1x?x32xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %13 = tensor.empty(%dim) : tensor<2x?x32xf64>
    %14 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x?x32xf32>) outs(%13 : tensor<2x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %186 = arith.extf %in : f32 to f64
      linalg.yield %186 : f64
    } -> tensor<2x?x32xf64>
    %15 = tensor.empty(%dim) : tensor<2x?x1xf64>
    %16 = linalg.fill ins(%cst : f64) outs(%15 : tensor<2x?x1xf64>) -> tensor<2x?x1xf64>
    %17 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<2x?x32xf64>) outs(%16 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.addf %in, %out : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %18 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x?x1xf64>) outs(%15 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.divf %in, %cst_8 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %19 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %18 : tensor<2x?x32xf64>, tensor<2x?x1xf64>) outs(%13 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_49: f64, %out: f64):
      %186 = arith.subf %in, %in_49 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x32xf64>
    %20 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %19 : tensor<2x?x32xf64>, tensor<2x?x32xf64>) outs(%13 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_49: f64, %out: f64):
      %186 = arith.mulf %in, %in_49 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x32xf64>
    %21 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<2x?x32xf64>) outs(%16 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.addf %in, %out : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %22 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x?x1xf64>) outs(%15 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.divf %in, %cst_8 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %23 = tensor.empty(%dim) : tensor<2x?x1xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x?x1xf64>) outs(%23 : tensor<2x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %186 = arith.truncf %in : f64 to f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %25 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<2x?x1xf32>) -> tensor<2x?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%12 : tensor<2x?x32xf32>) outs(%25 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.addf %in, %out : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x?x1xf32>) outs(%23 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.divf %in, %cst_9 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<2x?x1xf32>) outs(%23 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.truncf %cst_7 : f64 to f32
      %187 = arith.addf %in, %186 : f32
      linalg.yield %187 : f32
    } -> tensor<2x?x1xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<2x?x1xf32>) outs(%23 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = math.rsqrt %in : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %27 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.subf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.mulf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %arg4 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.mulf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %33 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %arg5 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %dim_13 = tensor.dim %arg1, %c1 : tensor<2x?xi64>
    %34 = tensor.empty(%dim_13) : tensor<2x?xi1>
    %35 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<2x?xi64>) outs(%34 : tensor<2x?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %186 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %186 : i1
    } -> tensor<2x?xi1>
    %36 = tensor.empty() : tensor<2xi64>
    %37 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%36 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %186 = linalg.index 0 : index
      %187 = arith.index_cast %186 : index to i64
      linalg.yield %187 : i64
    } -> tensor<2xi64>
    %expanded_14 = tensor.expand_shape %37 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_15 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_16 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %38 = tensor.empty(%dim) : tensor<1x1x?x1xi1>
    %39 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x1x?x1xi64>) outs(%38 : tensor<1x1x?x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %186 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %186 : i1
    } -> tensor<1x1x?x1xi1>
    %40 = linalg.generic {indexing_maps = [#map9, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6, %39 : tensor<i1>, tensor<1x1x?x1xi1>) outs(%38 : tensor<1x1x?x1xi1>) {
    ^bb0(%in: i1, %in_49: i1, %out: i1):
      %186 = arith.andi %in, %in_49 : i1
      linalg.yield %186 : i1
    } -> tensor<1x1x?x1xi1>
    %dim_17 = tensor.dim %expanded_16, %c3 : tensor<1x1x1x?xi64>
    %41 = tensor.empty(%dim_17) : tensor<2x1x1x?xi1>
    %42 = linalg.generic {indexing_maps = [#map10, #map11, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_16 : tensor<2x1x1x1xi64>, tensor<1x1x1x?xi64>) outs(%41 : tensor<2x1x1x?xi1>) {
    ^bb0(%in: i64, %in_49: i64, %out: i1):
      %186 = arith.cmpi slt, %in, %c0_i64 : i64
      %187 = arith.addi %in, %c2_i64 : i64
      %188 = arith.select %186, %187, %in : i64
      %189 = arith.index_cast %188 : i64 to index
      %190 = arith.cmpi slt, %in_49, %c0_i64 : i64
      %191 = arith.index_cast %dim_13 : index to i64
      %192 = arith.addi %in_49, %191 : i64
      %193 = arith.select %190, %192, %in_49 : i64
      %194 = arith.index_cast %193 : i64 to index
      %extracted = tensor.extract %35[%189, %194] : tensor<2x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x?xi1>
    %43 = tensor.empty(%dim, %dim_17) : tensor<2x1x?x?xi1>
    %44 = linalg.generic {indexing_maps = [#map12, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %42 : tensor<1x1x?x1xi1>, tensor<2x1x1x?xi1>) outs(%43 : tensor<2x1x?x?xi1>) {
    ^bb0(%in: i1, %in_49: i1, %out: i1):
      %186 = arith.andi %in, %in_49 : i1
      linalg.yield %186 : i1
    } -> tensor<2x1x?x?xi1>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %45 = tensor.empty(%dim, %dim) : tensor<2x1x?x?xi1>
    %46 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%45 : tensor<2x1x?x?xi1>) {
    ^bb0(%out: i1):
      %186 = linalg.index 0 : index
      %187 = linalg.index 2 : index
      %188 = linalg.index 3 : index
      %189 = arith.cmpi eq, %dim, %c1 : index
      %190 = arith.select %189, %c0, %187 : index
      %191 = arith.cmpi eq, %dim_17, %c1 : index
      %192 = arith.select %191, %c0, %188 : index
      %extracted = tensor.extract %44[%186, %c0, %190, %192] : tensor<2x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x?x?xi1>
    %47 = tensor.empty(%dim, %dim) : tensor<2x1x?x?xf32>
    %48 = linalg.generic {indexing_maps = [#map8, #map9, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %cst_5, %cst_4 : tensor<2x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%47 : tensor<2x1x?x?xf32>) {
    ^bb0(%in: i1, %in_49: f32, %in_50: f32, %out: f32):
      %186 = arith.select %in, %in_49, %in_50 : f32
      linalg.yield %186 : f32
    } -> tensor<2x1x?x?xf32>
    %collapsed = tensor.collapse_shape %33 [[0, 1], [2]] : tensor<2x?x32xf32> into tensor<?x32xf32>
    %49 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%49 : tensor<32x32xf32>) permutation = [1, 0] 
    %50 = affine.apply #map14()[%dim]
    %51 = tensor.empty(%50) : tensor<?x32xf32>
    %52 = linalg.fill ins(%cst_0 : f32) outs(%51 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %53 = linalg.matmul ins(%collapsed, %transposed : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %54 = linalg.generic {indexing_maps = [#map2, #map15, #map2], iterator_types = ["parallel", "parallel"]} ins(%53, %arg7 : tensor<?x32xf32>, tensor<32xf32>) outs(%51 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<?x32xf32>
    %55 = arith.divsi %50, %c2 : index
    %expanded_18 = tensor.expand_shape %54 [[0, 1], [2]] output_shape [2, %55, 32] : tensor<?x32xf32> into tensor<2x?x32xf32>
    %56 = arith.muli %0, %c2_i64 : i64
    %57 = arith.cmpi slt, %0, %c0_i64 : i64
    %58 = arith.select %57, %c2_i64, %56 : i64
    %59 = arith.extui %57 : i1 to i64
    %60 = arith.addi %59, %c1_i64 : i64
    %61 = arith.muli %58, %c16_i64 : i64
    %62 = arith.cmpi sle, %60, %c1_i64 : i64
    cf.assert %62, "must have at most one inferred (negative) dimension"
    %63 = arith.index_cast %55 : index to i64
    %64 = arith.muli %63, %c64_i64 : i64
    %65 = arith.divsi %64, %61 : i64
    %66 = arith.select %57, %65, %0 : i64
    %from_elements = tensor.from_elements %c2_i64, %66, %65, %c16_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_18(%from_elements) : (tensor<2x?x32xf32>, tensor<4xi64>) -> tensor<2x?x2x16xf32>
    %67 = arith.index_cast %66 : i64 to index
    %68 = tensor.empty(%67) : tensor<2x2x?x16xf32>
    %transposed_19 = linalg.transpose ins(%reshape : tensor<2x?x2x16xf32>) outs(%68 : tensor<2x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_20 = linalg.transpose ins(%arg8 : tensor<32x32xf32>) outs(%49 : tensor<32x32xf32>) permutation = [1, 0] 
    %69 = linalg.matmul ins(%collapsed, %transposed_20 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %70 = linalg.generic {indexing_maps = [#map2, #map15, #map2], iterator_types = ["parallel", "parallel"]} ins(%69, %arg9 : tensor<?x32xf32>, tensor<32xf32>) outs(%51 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<?x32xf32>
    %expanded_21 = tensor.expand_shape %70 [[0, 1], [2]] output_shape [2, %55, 32] : tensor<?x32xf32> into tensor<2x?x32xf32>
    cf.assert %62, "must have at most one inferred (negative) dimension"
    %reshape_22 = tensor.reshape %expanded_21(%from_elements) : (tensor<2x?x32xf32>, tensor<4xi64>) -> tensor<2x?x2x16xf32>
    %transposed_23 = linalg.transpose ins(%arg10 : tensor<32x32xf32>) outs(%49 : tensor<32x32xf32>) permutation = [1, 0] 
    %71 = linalg.matmul ins(%collapsed, %transposed_23 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%52 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %72 = linalg.generic {indexing_maps = [#map2, #map15, #map2], iterator_types = ["parallel", "parallel"]} ins(%71, %arg11 : tensor<?x32xf32>, tensor<32xf32>) outs(%51 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<?x32xf32>
    %expanded_24 = tensor.expand_shape %72 [[0, 1], [2]] output_shape [2, %55, 32] : tensor<?x32xf32> into tensor<2x?x32xf32>
    cf.assert %62, "must have at most one inferred (negative) dimension"
    %reshape_25 = tensor.reshape %expanded_24(%from_elements) : (tensor<2x?x32xf32>, tensor<4xi64>) -> tensor<2x?x2x16xf32>
    %transposed_26 = linalg.transpose ins(%reshape_25 : tensor<2x?x2x16xf32>) outs(%68 : tensor<2x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %73 = tensor.empty(%67) : tensor<2x2x16x?xf32>
    %transposed_27 = linalg.transpose ins(%reshape_22 : tensor<2x?x2x16xf32>) outs(%73 : tensor<2x2x16x?xf32>) permutation = [0, 2, 3, 1] 
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %74 = tensor.empty(%dim) : tensor<2x2x?x16xf32>
    %75 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%74 : tensor<2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %186 = linalg.index 0 : index
      %187 = linalg.index 1 : index
      %188 = linalg.index 2 : index
      %189 = linalg.index 3 : index
      %190 = arith.cmpi eq, %67, %c1 : index
      %191 = arith.select %190, %c0, %188 : index
      %extracted = tensor.extract %transposed_19[%186, %187, %191, %189] : tensor<2x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x2x?x16xf32>
    %collapsed_28 = tensor.collapse_shape %75 [[0, 1], [2], [3]] : tensor<2x2x?x16xf32> into tensor<4x?x16xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %76 = tensor.empty(%dim) : tensor<2x2x16x?xf32>
    %77 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%76 : tensor<2x2x16x?xf32>) {
    ^bb0(%out: f32):
      %186 = linalg.index 0 : index
      %187 = linalg.index 1 : index
      %188 = linalg.index 2 : index
      %189 = linalg.index 3 : index
      %190 = arith.cmpi eq, %67, %c1 : index
      %191 = arith.select %190, %c0, %189 : index
      %extracted = tensor.extract %transposed_27[%186, %187, %188, %191] : tensor<2x2x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x2x16x?xf32>
    %collapsed_29 = tensor.collapse_shape %77 [[0, 1], [2], [3]] : tensor<2x2x16x?xf32> into tensor<4x16x?xf32>
    %78 = tensor.empty(%dim, %dim) : tensor<4x?x?xf32>
    %79 = linalg.fill ins(%cst_0 : f32) outs(%78 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %80 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<4x?x16xf32>, tensor<4x16x?xf32>) outs(%79 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %81 = arith.muli %0, %c4_i64 : i64
    %82 = arith.select %57, %c4_i64, %81 : i64
    %83 = arith.muli %82, %0 : i64
    %84 = arith.select %57, %c4_i64, %83 : i64
    %85 = arith.select %57, %60, %59 : i64
    %86 = arith.cmpi sle, %85, %c1_i64 : i64
    cf.assert %86, "must have at most one inferred (negative) dimension"
    %87 = arith.muli %81, %0 : i64
    %88 = arith.divsi %87, %84 : i64
    %89 = arith.select %57, %88, %0 : i64
    %from_elements_30 = tensor.from_elements %c2_i64, %c2_i64, %89, %89 : tensor<4xi64>
    %reshape_31 = tensor.reshape %80(%from_elements_30) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<2x2x?x?xf32>
    %90 = arith.index_cast %89 : i64 to index
    %91 = tensor.empty(%90, %90) : tensor<2x2x?x?xf32>
    %92 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_31 : tensor<2x2x?x?xf32>) outs(%91 : tensor<2x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.mulf %in, %cst_10 : f32
      linalg.yield %186 : f32
    } -> tensor<2x2x?x?xf32>
    %93 = arith.cmpi eq, %90, %dim : index
    cf.assert %93, "mismatched size for broadcast"
    cf.assert %93, "mismatched size for broadcast"
    %94 = linalg.generic {indexing_maps = [#map8, #map16, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92, %48 : tensor<2x2x?x?xf32>, tensor<2x1x?x?xf32>) outs(%91 : tensor<2x2x?x?xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x2x?x?xf32>
    %95 = tensor.empty(%90) : tensor<2x2x?xi64>
    %96 = linalg.fill ins(%c0_i64 : i64) outs(%95 : tensor<2x2x?xi64>) -> tensor<2x2x?xi64>
    %97 = tensor.empty(%90) : tensor<2x2x?xf32>
    %98 = linalg.fill ins(%cst_1 : f32) outs(%97 : tensor<2x2x?xf32>) -> tensor<2x2x?xf32>
    %99:2 = linalg.generic {indexing_maps = [#map8, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%94 : tensor<2x2x?x?xf32>) outs(%98, %96 : tensor<2x2x?xf32>, tensor<2x2x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_49: i64):
      %186 = linalg.index 3 : index
      %187 = arith.index_cast %186 : index to i64
      %188 = arith.maximumf %in, %out : f32
      %189 = arith.cmpf ogt, %in, %out : f32
      %190 = arith.select %189, %187, %out_49 : i64
      linalg.yield %188, %190 : f32, i64
    } -> (tensor<2x2x?xf32>, tensor<2x2x?xi64>)
    %expanded_32 = tensor.expand_shape %99#0 [[0], [1], [2, 3]] output_shape [2, 2, %90, 1] : tensor<2x2x?xf32> into tensor<2x2x?x1xf32>
    %100 = linalg.generic {indexing_maps = [#map8, #map18, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%94, %expanded_32 : tensor<2x2x?x?xf32>, tensor<2x2x?x1xf32>) outs(%91 : tensor<2x2x?x?xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.subf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x2x?x?xf32>
    %101 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100 : tensor<2x2x?x?xf32>) outs(%91 : tensor<2x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = math.exp %in : f32
      linalg.yield %186 : f32
    } -> tensor<2x2x?x?xf32>
    %102 = tensor.empty(%90) : tensor<2x2x?x1xf32>
    %103 = linalg.fill ins(%cst_0 : f32) outs(%102 : tensor<2x2x?x1xf32>) -> tensor<2x2x?x1xf32>
    %104 = linalg.generic {indexing_maps = [#map8, #map18], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%101 : tensor<2x2x?x?xf32>) outs(%103 : tensor<2x2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.addf %in, %out : f32
      linalg.yield %186 : f32
    } -> tensor<2x2x?x1xf32>
    %105 = linalg.generic {indexing_maps = [#map8, #map18, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%101, %104 : tensor<2x2x?x?xf32>, tensor<2x2x?x1xf32>) outs(%91 : tensor<2x2x?x?xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.divf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x2x?x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %106 = tensor.empty(%dim, %dim) : tensor<2x2x?x?xf32>
    %107 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%106 : tensor<2x2x?x?xf32>) {
    ^bb0(%out: f32):
      %186 = linalg.index 0 : index
      %187 = linalg.index 1 : index
      %188 = linalg.index 2 : index
      %189 = linalg.index 3 : index
      %190 = arith.cmpi eq, %90, %c1 : index
      %191 = arith.select %190, %c0, %188 : index
      %192 = arith.select %190, %c0, %189 : index
      %extracted = tensor.extract %105[%186, %187, %191, %192] : tensor<2x2x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x2x?x?xf32>
    cf.assert %86, "must have at most one inferred (negative) dimension"
    %from_elements_33 = tensor.from_elements %c4_i64, %89, %89 : tensor<3xi64>
    %reshape_34 = tensor.reshape %107(%from_elements_33) : (tensor<2x2x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %108 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%74 : tensor<2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %186 = linalg.index 0 : index
      %187 = linalg.index 1 : index
      %188 = linalg.index 2 : index
      %189 = linalg.index 3 : index
      %190 = arith.cmpi eq, %67, %c1 : index
      %191 = arith.select %190, %c0, %188 : index
      %extracted = tensor.extract %transposed_26[%186, %187, %191, %189] : tensor<2x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x2x?x16xf32>
    %collapsed_35 = tensor.collapse_shape %108 [[0, 1], [2], [3]] : tensor<2x2x?x16xf32> into tensor<4x?x16xf32>
    %109 = arith.cmpi eq, %89, %0 : i64
    cf.assert %109, "mismatching contracting dimension"
    %110 = tensor.empty(%90) : tensor<4x?x16xf32>
    %111 = linalg.fill ins(%cst_0 : f32) outs(%110 : tensor<4x?x16xf32>) -> tensor<4x?x16xf32>
    %112 = linalg.batch_matmul ins(%reshape_34, %collapsed_35 : tensor<4x?x?xf32>, tensor<4x?x16xf32>) outs(%111 : tensor<4x?x16xf32>) -> tensor<4x?x16xf32>
    %expanded_36 = tensor.expand_shape %112 [[0, 1], [2], [3]] output_shape [2, 2, %90, 16] : tensor<4x?x16xf32> into tensor<2x2x?x16xf32>
    %113 = tensor.empty(%90) : tensor<2x?x2x16xf32>
    %transposed_37 = linalg.transpose ins(%expanded_36 : tensor<2x2x?x16xf32>) outs(%113 : tensor<2x?x2x16xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %62, "must have at most one inferred (negative) dimension"
    %114 = arith.muli %89, %c64_i64 : i64
    %115 = arith.divsi %114, %58 : i64
    %116 = arith.select %57, %115, %0 : i64
    %from_elements_38 = tensor.from_elements %c2_i64, %116, %115 : tensor<3xi64>
    %reshape_39 = tensor.reshape %transposed_37(%from_elements_38) : (tensor<2x?x2x16xf32>, tensor<3xi64>) -> tensor<2x?x32xf32>
    %collapsed_40 = tensor.collapse_shape %reshape_39 [[0, 1], [2]] : tensor<2x?x32xf32> into tensor<?x32xf32>
    %transposed_41 = linalg.transpose ins(%arg12 : tensor<32x32xf32>) outs(%49 : tensor<32x32xf32>) permutation = [1, 0] 
    %117 = arith.index_cast %116 : i64 to index
    %118 = affine.apply #map14()[%117]
    %119 = tensor.empty(%118) : tensor<?x32xf32>
    %120 = linalg.fill ins(%cst_0 : f32) outs(%119 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %121 = linalg.matmul ins(%collapsed_40, %transposed_41 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%120 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %122 = linalg.generic {indexing_maps = [#map2, #map15, #map2], iterator_types = ["parallel", "parallel"]} ins(%121, %arg13 : tensor<?x32xf32>, tensor<32xf32>) outs(%119 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<?x32xf32>
    %123 = arith.divsi %118, %c2 : index
    %expanded_42 = tensor.expand_shape %122 [[0, 1], [2]] output_shape [2, %123, 32] : tensor<?x32xf32> into tensor<2x?x32xf32>
    %124 = arith.cmpi eq, %123, %dim : index
    cf.assert %124, "mismatched size for broadcast"
    %125 = tensor.empty(%123) : tensor<2x?x32xf32>
    %126 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_42, %33 : tensor<2x?x32xf32>, tensor<2x?x32xf32>) outs(%125 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %127 = tensor.empty(%123) : tensor<2x?x32xf64>
    %128 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<2x?x32xf32>) outs(%127 : tensor<2x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %186 = arith.extf %in : f32 to f64
      linalg.yield %186 : f64
    } -> tensor<2x?x32xf64>
    %129 = tensor.empty(%123) : tensor<2x?x1xf64>
    %130 = linalg.fill ins(%cst : f64) outs(%129 : tensor<2x?x1xf64>) -> tensor<2x?x1xf64>
    %131 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%128 : tensor<2x?x32xf64>) outs(%130 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.addf %in, %out : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %132 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<2x?x1xf64>) outs(%129 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.divf %in, %cst_8 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %133 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %132 : tensor<2x?x32xf64>, tensor<2x?x1xf64>) outs(%127 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_49: f64, %out: f64):
      %186 = arith.subf %in, %in_49 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x32xf64>
    %134 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %133 : tensor<2x?x32xf64>, tensor<2x?x32xf64>) outs(%127 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_49: f64, %out: f64):
      %186 = arith.mulf %in, %in_49 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x32xf64>
    %135 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%134 : tensor<2x?x32xf64>) outs(%130 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.addf %in, %out : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %136 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<2x?x1xf64>) outs(%129 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.divf %in, %cst_8 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %137 = tensor.empty(%123) : tensor<2x?x1xf32>
    %138 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<2x?x1xf64>) outs(%137 : tensor<2x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %186 = arith.truncf %in : f64 to f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %139 = linalg.fill ins(%cst_0 : f32) outs(%137 : tensor<2x?x1xf32>) -> tensor<2x?x1xf32>
    %140 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%126 : tensor<2x?x32xf32>) outs(%139 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.addf %in, %out : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %141 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<2x?x1xf32>) outs(%137 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.divf %in, %cst_9 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %142 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<2x?x1xf32>) outs(%137 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.truncf %cst_7 : f64 to f32
      %187 = arith.addf %in, %186 : f32
      linalg.yield %187 : f32
    } -> tensor<2x?x1xf32>
    %143 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<2x?x1xf32>) outs(%137 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = math.rsqrt %in : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %144 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %141 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%125 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.subf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %145 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %143 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%125 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.mulf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %146 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145, %arg14 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%125 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.mulf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %147 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %arg15 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%125 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %collapsed_43 = tensor.collapse_shape %147 [[0, 1], [2]] : tensor<2x?x32xf32> into tensor<?x32xf32>
    %transposed_44 = linalg.transpose ins(%arg16 : tensor<32x32xf32>) outs(%49 : tensor<32x32xf32>) permutation = [1, 0] 
    %148 = affine.apply #map14()[%123]
    %149 = tensor.empty(%148) : tensor<?x32xf32>
    %150 = linalg.fill ins(%cst_0 : f32) outs(%149 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %151 = linalg.matmul ins(%collapsed_43, %transposed_44 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%150 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %152 = linalg.generic {indexing_maps = [#map2, #map15, #map2], iterator_types = ["parallel", "parallel"]} ins(%151, %arg17 : tensor<?x32xf32>, tensor<32xf32>) outs(%149 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<?x32xf32>
    %153 = arith.divsi %148, %c2 : index
    %expanded_45 = tensor.expand_shape %152 [[0, 1], [2]] output_shape [2, %153, 32] : tensor<?x32xf32> into tensor<2x?x32xf32>
    %154 = tensor.empty(%153) : tensor<2x?x32xf32>
    %155 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<2x?x32xf32>) outs(%154 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.divf %in, %cst_11 : f32
      %187 = math.erf %186 : f32
      %188 = arith.addf %187, %cst_2 : f32
      %189 = arith.mulf %188, %cst_3 : f32
      %190 = arith.mulf %in, %189 : f32
      linalg.yield %190 : f32
    } -> tensor<2x?x32xf32>
    %collapsed_46 = tensor.collapse_shape %155 [[0, 1], [2]] : tensor<2x?x32xf32> into tensor<?x32xf32>
    %transposed_47 = linalg.transpose ins(%arg18 : tensor<32x32xf32>) outs(%49 : tensor<32x32xf32>) permutation = [1, 0] 
    %156 = affine.apply #map14()[%153]
    %157 = tensor.empty(%156) : tensor<?x32xf32>
    %158 = linalg.fill ins(%cst_0 : f32) outs(%157 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %159 = linalg.matmul ins(%collapsed_46, %transposed_47 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%158 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %160 = linalg.generic {indexing_maps = [#map2, #map15, #map2], iterator_types = ["parallel", "parallel"]} ins(%159, %arg19 : tensor<?x32xf32>, tensor<32xf32>) outs(%157 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<?x32xf32>
    %161 = arith.divsi %156, %c2 : index
    %expanded_48 = tensor.expand_shape %160 [[0, 1], [2]] output_shape [2, %161, 32] : tensor<?x32xf32> into tensor<2x?x32xf32>
    %162 = arith.cmpi eq, %161, %123 : index
    cf.assert %162, "mismatched size for broadcast"
    %163 = tensor.empty(%161) : tensor<2x?x32xf32>
    %164 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48, %147 : tensor<2x?x32xf32>, tensor<2x?x32xf32>) outs(%163 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %165 = tensor.empty(%161) : tensor<2x?x32xf64>
    %166 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164 : tensor<2x?x32xf32>) outs(%165 : tensor<2x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %186 = arith.extf %in : f32 to f64
      linalg.yield %186 : f64
    } -> tensor<2x?x32xf64>
    %167 = tensor.empty(%161) : tensor<2x?x1xf64>
    %168 = linalg.fill ins(%cst : f64) outs(%167 : tensor<2x?x1xf64>) -> tensor<2x?x1xf64>
    %169 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%166 : tensor<2x?x32xf64>) outs(%168 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.addf %in, %out : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %170 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<2x?x1xf64>) outs(%167 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.divf %in, %cst_8 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %171 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166, %170 : tensor<2x?x32xf64>, tensor<2x?x1xf64>) outs(%165 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_49: f64, %out: f64):
      %186 = arith.subf %in, %in_49 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x32xf64>
    %172 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171, %171 : tensor<2x?x32xf64>, tensor<2x?x32xf64>) outs(%165 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_49: f64, %out: f64):
      %186 = arith.mulf %in, %in_49 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x32xf64>
    %173 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%172 : tensor<2x?x32xf64>) outs(%168 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.addf %in, %out : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %174 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173 : tensor<2x?x1xf64>) outs(%167 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %186 = arith.divf %in, %cst_8 : f64
      linalg.yield %186 : f64
    } -> tensor<2x?x1xf64>
    %175 = tensor.empty(%161) : tensor<2x?x1xf32>
    %176 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174 : tensor<2x?x1xf64>) outs(%175 : tensor<2x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %186 = arith.truncf %in : f64 to f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %177 = linalg.fill ins(%cst_0 : f32) outs(%175 : tensor<2x?x1xf32>) -> tensor<2x?x1xf32>
    %178 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%164 : tensor<2x?x32xf32>) outs(%177 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.addf %in, %out : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %179 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178 : tensor<2x?x1xf32>) outs(%175 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.divf %in, %cst_9 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %180 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176 : tensor<2x?x1xf32>) outs(%175 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = arith.truncf %cst_7 : f64 to f32
      %187 = arith.addf %in, %186 : f32
      linalg.yield %187 : f32
    } -> tensor<2x?x1xf32>
    %181 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180 : tensor<2x?x1xf32>) outs(%175 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %186 = math.rsqrt %in : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x1xf32>
    %182 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164, %179 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%163 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.subf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %183 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%182, %181 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%163 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.mulf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %184 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183, %arg20 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%163 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.mulf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    %185 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%184, %arg21 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%163 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %186 = arith.addf %in, %in_49 : f32
      linalg.yield %186 : f32
    } -> tensor<2x?x32xf32>
    return %185 : tensor<2x?x32xf32>
  }
}

