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
#map19 = affine_map<(d0, d1, d2) -> (d1, d2)>
module {
  func.func @main(%arg0: tensor<2x?x32xf32>, %arg1: tensor<2x?xi64>, %arg2: tensor<128x32xf32>, %arg3: tensor<2x32xf32>, %arg4: tensor<32xf32>, %arg5: tensor<32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32xf32>, %arg8: tensor<32x32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32x32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32x32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32x32xf32>, %arg17: tensor<32xf32>, %arg18: tensor<32x32xf32>, %arg19: tensor<32xf32>, %arg20: tensor<32xf32>, %arg21: tensor<32xf32>, %arg22: tensor<32x32xf32>, %arg23: tensor<32xf32>) -> tensor<2x?x32xf32> {
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
    %true = arith.constant true
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_5 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_6 = arith.constant dense<true> : tensor<i1>
    %cst_7 = arith.constant 0xFFF0000000000000 : f64
    %cst_8 = arith.constant 9.9999999999999998E-13 : f64
    %cst_9 = arith.constant 3.200000e+01 : f64
    %cst_10 = arith.constant 3.200000e+01 : f32
    %c64_i64 = arith.constant 64 : i64
    %cst_11 = arith.constant 1.41421354 : f32
    %cst_12 = arith.constant dense<0> : tensor<i64>
    %dim = tensor.dim %arg0, %c1 : tensor<2x?x32xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %195 = linalg.index 0 : index
      %196 = arith.index_cast %195 : index to i64
      linalg.yield %196 : i64
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
      %195 = arith.index_cast %in : i64 to index
      %196 = linalg.index 2 : index
      %197 = arith.cmpi slt, %195, %c2 : index
      cf.assert %197, "index must be smaller than dim size"
      %198 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %198, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg3[%195, %196] : tensor<2x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    cf.assert %true, "mismatched size for broadcast"
    %8 = tensor.empty(%dim) : tensor<2x?x32xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %7 : tensor<2x?x32xf32>, tensor<1x?x32xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %10 = tensor.empty(%dim) : tensor<1x?x32xf32>
    %11 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x?xi64>) outs(%10 : tensor<1x?x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %195 = arith.index_cast %in : i64 to index
      %196 = linalg.index 2 : index
      %197 = arith.cmpi slt, %195, %c128 : index
      cf.assert %197, "index must be smaller than dim size"
      %198 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %198, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%195, %196] : tensor<128x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x32xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %11 : tensor<2x?x32xf32>, tensor<1x?x32xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %13 = tensor.empty(%dim) : tensor<2x?x32xf64>
    %14 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x?x32xf32>) outs(%13 : tensor<2x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %195 = arith.extf %in : f32 to f64
      linalg.yield %195 : f64
    } -> tensor<2x?x32xf64>
    %15 = tensor.empty(%dim) : tensor<2x?x1xf64>
    %16 = linalg.fill ins(%cst : f64) outs(%15 : tensor<2x?x1xf64>) -> tensor<2x?x1xf64>
    %17 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<2x?x32xf64>) outs(%16 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.addf %in, %out : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %18 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x?x1xf64>) outs(%15 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.divf %in, %cst_9 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %19 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %18 : tensor<2x?x32xf64>, tensor<2x?x1xf64>) outs(%13 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_46: f64, %out: f64):
      %195 = arith.subf %in, %in_46 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x32xf64>
    %20 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %19 : tensor<2x?x32xf64>, tensor<2x?x32xf64>) outs(%13 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_46: f64, %out: f64):
      %195 = arith.mulf %in, %in_46 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x32xf64>
    %21 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<2x?x32xf64>) outs(%16 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.addf %in, %out : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %22 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x?x1xf64>) outs(%15 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.divf %in, %cst_9 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %23 = tensor.empty(%dim) : tensor<2x?x1xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x?x1xf64>) outs(%23 : tensor<2x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %195 = arith.truncf %in : f64 to f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %25 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<2x?x1xf32>) -> tensor<2x?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%12 : tensor<2x?x32xf32>) outs(%25 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.addf %in, %out : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x?x1xf32>) outs(%23 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.divf %in, %cst_10 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<2x?x1xf32>) outs(%23 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.truncf %cst_8 : f64 to f32
      %196 = arith.addf %in, %195 : f32
      linalg.yield %196 : f32
    } -> tensor<2x?x1xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<2x?x1xf32>) outs(%23 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = math.rsqrt %in : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %27 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.subf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.mulf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %arg4 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.mulf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %33 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %arg5 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%8 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %dim_13 = tensor.dim %arg1, %c1 : tensor<2x?xi64>
    %34 = tensor.empty(%dim_13) : tensor<2x?xi1>
    %35 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<2x?xi64>) outs(%34 : tensor<2x?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %195 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %195 : i1
    } -> tensor<2x?xi1>
    %36 = tensor.empty() : tensor<2xi64>
    %37 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%36 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %195 = linalg.index 0 : index
      %196 = arith.index_cast %195 : index to i64
      linalg.yield %196 : i64
    } -> tensor<2xi64>
    %expanded_14 = tensor.expand_shape %37 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_15 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_16 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %38 = tensor.empty(%dim) : tensor<1x1x?x1xi1>
    %39 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x1x?x1xi64>) outs(%38 : tensor<1x1x?x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %195 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %195 : i1
    } -> tensor<1x1x?x1xi1>
    %40 = linalg.generic {indexing_maps = [#map9, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6, %39 : tensor<i1>, tensor<1x1x?x1xi1>) outs(%38 : tensor<1x1x?x1xi1>) {
    ^bb0(%in: i1, %in_46: i1, %out: i1):
      %195 = arith.andi %in, %in_46 : i1
      linalg.yield %195 : i1
    } -> tensor<1x1x?x1xi1>
    %dim_17 = tensor.dim %expanded_16, %c3 : tensor<1x1x1x?xi64>
    %41 = tensor.empty(%dim_17) : tensor<2x1x1x?xi1>
    %42 = linalg.generic {indexing_maps = [#map10, #map11, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_16 : tensor<2x1x1x1xi64>, tensor<1x1x1x?xi64>) outs(%41 : tensor<2x1x1x?xi1>) {
    ^bb0(%in: i64, %in_46: i64, %out: i1):
      %195 = arith.cmpi slt, %in, %c0_i64 : i64
      %196 = arith.addi %in, %c2_i64 : i64
      %197 = arith.select %195, %196, %in : i64
      %198 = arith.index_cast %197 : i64 to index
      %199 = arith.cmpi slt, %in_46, %c0_i64 : i64
      %200 = arith.index_cast %dim_13 : index to i64
      %201 = arith.addi %in_46, %200 : i64
      %202 = arith.select %199, %201, %in_46 : i64
      %203 = arith.index_cast %202 : i64 to index
      %extracted = tensor.extract %35[%198, %203] : tensor<2x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x?xi1>
    %43 = tensor.empty(%dim, %dim_17) : tensor<2x1x?x?xi1>
    %44 = linalg.generic {indexing_maps = [#map12, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %42 : tensor<1x1x?x1xi1>, tensor<2x1x1x?xi1>) outs(%43 : tensor<2x1x?x?xi1>) {
    ^bb0(%in: i1, %in_46: i1, %out: i1):
      %195 = arith.andi %in, %in_46 : i1
      linalg.yield %195 : i1
    } -> tensor<2x1x?x?xi1>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %45 = tensor.empty(%dim, %dim) : tensor<2x1x?x?xi1>
    %46 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%45 : tensor<2x1x?x?xi1>) {
    ^bb0(%out: i1):
      %195 = linalg.index 0 : index
      %196 = linalg.index 2 : index
      %197 = linalg.index 3 : index
      %198 = arith.cmpi eq, %dim, %c1 : index
      %199 = arith.select %198, %c0, %196 : index
      %200 = arith.cmpi eq, %dim_17, %c1 : index
      %201 = arith.select %200, %c0, %197 : index
      %extracted = tensor.extract %44[%195, %c0, %199, %201] : tensor<2x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x?x?xi1>
    %collapsed = tensor.collapse_shape %33 [[0, 1], [2]] : tensor<2x?x32xf32> into tensor<?x32xf32>
    %47 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%47 : tensor<32x32xf32>) permutation = [1, 0] 
    %48 = affine.apply #map14()[%dim]
    %49 = tensor.empty(%48) : tensor<?x32xf32>
    %50 = linalg.fill ins(%cst_0 : f32) outs(%49 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %51 = linalg.matmul ins(%collapsed, %transposed : tensor<?x32xf32>, tensor<32x32xf32>) outs(%50 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %52 = linalg.generic {indexing_maps = [#map2, #map15, #map2], iterator_types = ["parallel", "parallel"]} ins(%51, %arg7 : tensor<?x32xf32>, tensor<32xf32>) outs(%49 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<?x32xf32>
    %53 = arith.divsi %48, %c2 : index
    %expanded_18 = tensor.expand_shape %52 [[0, 1], [2]] output_shape [2, %53, 32] : tensor<?x32xf32> into tensor<2x?x32xf32>
    %54 = arith.muli %0, %c2_i64 : i64
    %55 = arith.cmpi slt, %0, %c0_i64 : i64
    %56 = arith.select %55, %c2_i64, %54 : i64
    %57 = arith.extui %55 : i1 to i64
    %58 = arith.addi %57, %c1_i64 : i64
    %59 = arith.muli %56, %c16_i64 : i64
    %60 = arith.cmpi sle, %58, %c1_i64 : i64
    cf.assert %60, "must have at most one inferred (negative) dimension"
    %61 = arith.index_cast %53 : index to i64
    %62 = arith.muli %61, %c64_i64 : i64
    %63 = arith.divsi %62, %59 : i64
    %64 = arith.select %55, %63, %0 : i64
    %from_elements = tensor.from_elements %c2_i64, %64, %63, %c16_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_18(%from_elements) : (tensor<2x?x32xf32>, tensor<4xi64>) -> tensor<2x?x2x16xf32>
    %65 = arith.index_cast %64 : i64 to index
    %66 = tensor.empty(%65) : tensor<2x2x?x16xf32>
    %transposed_19 = linalg.transpose ins(%reshape : tensor<2x?x2x16xf32>) outs(%66 : tensor<2x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_20 = linalg.transpose ins(%arg8 : tensor<32x32xf32>) outs(%47 : tensor<32x32xf32>) permutation = [1, 0] 
    %67 = linalg.matmul ins(%collapsed, %transposed_20 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%50 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %68 = linalg.generic {indexing_maps = [#map2, #map15, #map2], iterator_types = ["parallel", "parallel"]} ins(%67, %arg9 : tensor<?x32xf32>, tensor<32xf32>) outs(%49 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<?x32xf32>
    %expanded_21 = tensor.expand_shape %68 [[0, 1], [2]] output_shape [2, %53, 32] : tensor<?x32xf32> into tensor<2x?x32xf32>
    cf.assert %60, "must have at most one inferred (negative) dimension"
    %reshape_22 = tensor.reshape %expanded_21(%from_elements) : (tensor<2x?x32xf32>, tensor<4xi64>) -> tensor<2x?x2x16xf32>
    %transposed_23 = linalg.transpose ins(%arg10 : tensor<32x32xf32>) outs(%47 : tensor<32x32xf32>) permutation = [1, 0] 
    %69 = linalg.matmul ins(%collapsed, %transposed_23 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%50 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %70 = linalg.generic {indexing_maps = [#map2, #map15, #map2], iterator_types = ["parallel", "parallel"]} ins(%69, %arg11 : tensor<?x32xf32>, tensor<32xf32>) outs(%49 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<?x32xf32>
    %expanded_24 = tensor.expand_shape %70 [[0, 1], [2]] output_shape [2, %53, 32] : tensor<?x32xf32> into tensor<2x?x32xf32>
    cf.assert %60, "must have at most one inferred (negative) dimension"
    %reshape_25 = tensor.reshape %expanded_24(%from_elements) : (tensor<2x?x32xf32>, tensor<4xi64>) -> tensor<2x?x2x16xf32>
    %transposed_26 = linalg.transpose ins(%reshape_25 : tensor<2x?x2x16xf32>) outs(%66 : tensor<2x2x?x16xf32>) permutation = [0, 2, 1, 3] 
    %71 = tensor.empty(%dim, %dim) : tensor<2x1x?x?xf32>
    %72 = linalg.generic {indexing_maps = [#map8, #map9, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %cst_4, %cst_5 : tensor<2x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%71 : tensor<2x1x?x?xf32>) {
    ^bb0(%in: i1, %in_46: f32, %in_47: f32, %out: f32):
      %195 = arith.select %in, %in_46, %in_47 : f32
      linalg.yield %195 : f32
    } -> tensor<2x1x?x?xf32>
    %73 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_19 : tensor<2x2x?x16xf32>) outs(%66 : tensor<2x2x?x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.mulf %in, %cst_3 : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x?x16xf32>
    %74 = tensor.empty(%65) : tensor<2x2x16x?xf32>
    %transposed_27 = linalg.transpose ins(%reshape_22 : tensor<2x?x2x16xf32>) outs(%74 : tensor<2x2x16x?xf32>) permutation = [0, 2, 3, 1] 
    %75 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_27 : tensor<2x2x16x?xf32>) outs(%74 : tensor<2x2x16x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.mulf %in, %cst_3 : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x16x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %76 = tensor.empty(%dim) : tensor<2x2x?x16xf32>
    %77 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%76 : tensor<2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %195 = linalg.index 0 : index
      %196 = linalg.index 1 : index
      %197 = linalg.index 2 : index
      %198 = linalg.index 3 : index
      %199 = arith.cmpi eq, %65, %c1 : index
      %200 = arith.select %199, %c0, %197 : index
      %extracted = tensor.extract %73[%195, %196, %200, %198] : tensor<2x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x2x?x16xf32>
    %collapsed_28 = tensor.collapse_shape %77 [[0, 1], [2], [3]] : tensor<2x2x?x16xf32> into tensor<4x?x16xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %78 = tensor.empty(%dim) : tensor<2x2x16x?xf32>
    %79 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<2x2x16x?xf32>) {
    ^bb0(%out: f32):
      %195 = linalg.index 0 : index
      %196 = linalg.index 1 : index
      %197 = linalg.index 2 : index
      %198 = linalg.index 3 : index
      %199 = arith.cmpi eq, %65, %c1 : index
      %200 = arith.select %199, %c0, %198 : index
      %extracted = tensor.extract %75[%195, %196, %197, %200] : tensor<2x2x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x2x16x?xf32>
    %collapsed_29 = tensor.collapse_shape %79 [[0, 1], [2], [3]] : tensor<2x2x16x?xf32> into tensor<4x16x?xf32>
    %80 = tensor.empty(%dim, %dim) : tensor<4x?x?xf32>
    %81 = linalg.fill ins(%cst_0 : f32) outs(%80 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %82 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<4x?x16xf32>, tensor<4x16x?xf32>) outs(%81 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
    %83 = arith.muli %0, %c4_i64 : i64
    %84 = arith.select %55, %c4_i64, %83 : i64
    %85 = arith.muli %84, %0 : i64
    %86 = arith.select %55, %c4_i64, %85 : i64
    %87 = arith.select %55, %58, %57 : i64
    %88 = arith.cmpi sle, %87, %c1_i64 : i64
    cf.assert %88, "must have at most one inferred (negative) dimension"
    %89 = arith.muli %83, %0 : i64
    %90 = arith.divsi %89, %86 : i64
    %91 = arith.select %55, %90, %0 : i64
    %from_elements_30 = tensor.from_elements %c2_i64, %c2_i64, %91, %91 : tensor<4xi64>
    %reshape_31 = tensor.reshape %82(%from_elements_30) : (tensor<4x?x?xf32>, tensor<4xi64>) -> tensor<2x2x?x?xf32>
    %92 = arith.index_cast %91 : i64 to index
    %93 = arith.cmpi eq, %92, %dim : index
    cf.assert %93, "mismatched size for broadcast"
    cf.assert %93, "mismatched size for broadcast"
    %94 = tensor.empty(%92, %92) : tensor<2x2x?x?xf32>
    %95 = linalg.generic {indexing_maps = [#map8, #map16, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_31, %72 : tensor<2x2x?x?xf32>, tensor<2x1x?x?xf32>) outs(%94 : tensor<2x2x?x?xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x?x?xf32>
    %96 = tensor.empty(%92) : tensor<2x2x?xi64>
    %97 = linalg.fill ins(%c0_i64 : i64) outs(%96 : tensor<2x2x?xi64>) -> tensor<2x2x?xi64>
    %98 = tensor.empty(%92) : tensor<2x2x?xf32>
    %99 = linalg.fill ins(%cst_1 : f32) outs(%98 : tensor<2x2x?xf32>) -> tensor<2x2x?xf32>
    %100:2 = linalg.generic {indexing_maps = [#map8, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%95 : tensor<2x2x?x?xf32>) outs(%99, %97 : tensor<2x2x?xf32>, tensor<2x2x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_46: i64):
      %195 = linalg.index 3 : index
      %196 = arith.index_cast %195 : index to i64
      %197 = arith.maximumf %in, %out : f32
      %198 = arith.cmpf ogt, %in, %out : f32
      %199 = arith.select %198, %196, %out_46 : i64
      linalg.yield %197, %199 : f32, i64
    } -> (tensor<2x2x?xf32>, tensor<2x2x?xi64>)
    %expanded_32 = tensor.expand_shape %100#0 [[0], [1], [2, 3]] output_shape [2, 2, %92, 1] : tensor<2x2x?xf32> into tensor<2x2x?x1xf32>
    %101 = linalg.generic {indexing_maps = [#map8, #map18, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95, %expanded_32 : tensor<2x2x?x?xf32>, tensor<2x2x?x1xf32>) outs(%94 : tensor<2x2x?x?xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.subf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x?x?xf32>
    %102 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%101 : tensor<2x2x?x?xf32>) outs(%94 : tensor<2x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = math.exp %in : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x?x?xf32>
    %103 = tensor.empty(%92) : tensor<2x2x?x1xf32>
    %104 = linalg.fill ins(%cst_0 : f32) outs(%103 : tensor<2x2x?x1xf32>) -> tensor<2x2x?x1xf32>
    %105 = linalg.generic {indexing_maps = [#map8, #map18], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%102 : tensor<2x2x?x?xf32>) outs(%104 : tensor<2x2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.addf %in, %out : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x?x1xf32>
    %106 = linalg.generic {indexing_maps = [#map8, #map18, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%102, %105 : tensor<2x2x?x?xf32>, tensor<2x2x?x1xf32>) outs(%94 : tensor<2x2x?x?xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.divf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x?x?xf32>
    %107 = tensor.empty(%92, %92) : tensor<2x2x?x?xi1>
    %108 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95 : tensor<2x2x?x?xf32>) outs(%107 : tensor<2x2x?x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %195 = arith.extf %in : f32 to f64
      %196 = arith.cmpf oeq, %195, %cst_7 : f64
      linalg.yield %196 : i1
    } -> tensor<2x2x?x?xi1>
    %109 = tensor.empty(%92) : tensor<2x2x?x1xi1>
    %110 = linalg.fill ins(%true : i1) outs(%109 : tensor<2x2x?x1xi1>) -> tensor<2x2x?x1xi1>
    %111 = linalg.generic {indexing_maps = [#map8, #map18], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%108 : tensor<2x2x?x?xi1>) outs(%110 : tensor<2x2x?x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %195 = arith.andi %in, %out : i1
      linalg.yield %195 : i1
    } -> tensor<2x2x?x1xi1>
    %112 = arith.cmpi sge, %91, %c0_i64 : i64
    cf.assert %112, "negative values not allowed in new dimensions"
    %113 = arith.index_cast %91 : i64 to index
    cf.assert %112, "negative values not allowed in new dimensions"
    %114 = tensor.empty(%113, %113) : tensor<2x2x?x?xf32>
    %115 = linalg.generic {indexing_maps = [#map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%114 : tensor<2x2x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x2x?x?xf32>
    %116 = arith.cmpi eq, %92, %113 : index
    cf.assert %116, "mismatched size for broadcast"
    %117 = arith.cmpi eq, %113, %92 : index
    cf.assert %117, "mismatched size for broadcast"
    %118 = tensor.empty(%92, %113) : tensor<2x2x?x?xf32>
    %119 = linalg.generic {indexing_maps = [#map18, #map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%111, %115, %106 : tensor<2x2x?x1xi1>, tensor<2x2x?x?xf32>, tensor<2x2x?x?xf32>) outs(%118 : tensor<2x2x?x?xf32>) {
    ^bb0(%in: i1, %in_46: f32, %in_47: f32, %out: f32):
      %195 = arith.select %in, %in_46, %in_47 : f32
      linalg.yield %195 : f32
    } -> tensor<2x2x?x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %120 = tensor.empty(%dim, %dim) : tensor<2x2x?x?xf32>
    %121 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%120 : tensor<2x2x?x?xf32>) {
    ^bb0(%out: f32):
      %195 = linalg.index 0 : index
      %196 = linalg.index 1 : index
      %197 = linalg.index 2 : index
      %198 = linalg.index 3 : index
      %199 = arith.cmpi eq, %92, %c1 : index
      %200 = arith.select %199, %c0, %197 : index
      %201 = arith.cmpi eq, %113, %c1 : index
      %202 = arith.select %201, %c0, %198 : index
      %extracted = tensor.extract %119[%195, %196, %200, %202] : tensor<2x2x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x2x?x?xf32>
    cf.assert %88, "must have at most one inferred (negative) dimension"
    %from_elements_33 = tensor.from_elements %c4_i64, %91, %91 : tensor<3xi64>
    %reshape_34 = tensor.reshape %121(%from_elements_33) : (tensor<2x2x?x?xf32>, tensor<3xi64>) -> tensor<4x?x?xf32>
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %122 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%76 : tensor<2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %195 = linalg.index 0 : index
      %196 = linalg.index 1 : index
      %197 = linalg.index 2 : index
      %198 = linalg.index 3 : index
      %199 = arith.cmpi eq, %65, %c1 : index
      %200 = arith.select %199, %c0, %197 : index
      %extracted = tensor.extract %transposed_26[%195, %196, %200, %198] : tensor<2x2x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x2x?x16xf32>
    %collapsed_35 = tensor.collapse_shape %122 [[0, 1], [2], [3]] : tensor<2x2x?x16xf32> into tensor<4x?x16xf32>
    %123 = arith.cmpi eq, %91, %0 : i64
    cf.assert %123, "mismatching contracting dimension"
    %124 = tensor.empty(%92) : tensor<4x?x16xf32>
    %125 = linalg.fill ins(%cst_0 : f32) outs(%124 : tensor<4x?x16xf32>) -> tensor<4x?x16xf32>
    %126 = linalg.batch_matmul ins(%reshape_34, %collapsed_35 : tensor<4x?x?xf32>, tensor<4x?x16xf32>) outs(%125 : tensor<4x?x16xf32>) -> tensor<4x?x16xf32>
    %expanded_36 = tensor.expand_shape %126 [[0, 1], [2], [3]] output_shape [2, 2, %92, 16] : tensor<4x?x16xf32> into tensor<2x2x?x16xf32>
    %127 = tensor.empty(%92) : tensor<2x?x2x16xf32>
    %transposed_37 = linalg.transpose ins(%expanded_36 : tensor<2x2x?x16xf32>) outs(%127 : tensor<2x?x2x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_38 = tensor.collapse_shape %transposed_37 [[0], [1], [2, 3]] : tensor<2x?x2x16xf32> into tensor<2x?x32xf32>
    %transposed_39 = linalg.transpose ins(%arg12 : tensor<32x32xf32>) outs(%47 : tensor<32x32xf32>) permutation = [1, 0] 
    cf.assert %3, "unimplemented: dynamic negative broadcast sizes"
    %128 = tensor.empty(%dim) : tensor<2x?x32xf32>
    %129 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel"]} outs(%128 : tensor<2x?x32xf32>) {
    ^bb0(%out: f32):
      %195 = linalg.index 0 : index
      %196 = linalg.index 1 : index
      %197 = linalg.index 2 : index
      %198 = arith.cmpi eq, %92, %c1 : index
      %199 = arith.select %198, %c0, %196 : index
      %extracted = tensor.extract %collapsed_38[%195, %199, %197] : tensor<2x?x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x?x32xf32>
    %130 = tensor.empty() : tensor<2x32x32xf32>
    %131 = linalg.generic {indexing_maps = [#map19, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_39 : tensor<32x32xf32>) outs(%130 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %132 = linalg.fill ins(%cst_0 : f32) outs(%128 : tensor<2x?x32xf32>) -> tensor<2x?x32xf32>
    %133 = linalg.batch_matmul ins(%129, %131 : tensor<2x?x32xf32>, tensor<2x32x32xf32>) outs(%132 : tensor<2x?x32xf32>) -> tensor<2x?x32xf32>
    %134 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %arg13 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%128 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    cf.assert %true, "mismatched size for broadcast"
    %135 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %33 : tensor<2x?x32xf32>, tensor<2x?x32xf32>) outs(%128 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %136 = tensor.empty(%dim) : tensor<2x?x32xf64>
    %137 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<2x?x32xf32>) outs(%136 : tensor<2x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %195 = arith.extf %in : f32 to f64
      linalg.yield %195 : f64
    } -> tensor<2x?x32xf64>
    %138 = tensor.empty(%dim) : tensor<2x?x1xf64>
    %139 = linalg.fill ins(%cst : f64) outs(%138 : tensor<2x?x1xf64>) -> tensor<2x?x1xf64>
    %140 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%137 : tensor<2x?x32xf64>) outs(%139 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.addf %in, %out : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %141 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<2x?x1xf64>) outs(%138 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.divf %in, %cst_9 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %142 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %141 : tensor<2x?x32xf64>, tensor<2x?x1xf64>) outs(%136 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_46: f64, %out: f64):
      %195 = arith.subf %in, %in_46 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x32xf64>
    %143 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %142 : tensor<2x?x32xf64>, tensor<2x?x32xf64>) outs(%136 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_46: f64, %out: f64):
      %195 = arith.mulf %in, %in_46 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x32xf64>
    %144 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%143 : tensor<2x?x32xf64>) outs(%139 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.addf %in, %out : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %145 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<2x?x1xf64>) outs(%138 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.divf %in, %cst_9 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %146 = tensor.empty(%dim) : tensor<2x?x1xf32>
    %147 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145 : tensor<2x?x1xf64>) outs(%146 : tensor<2x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %195 = arith.truncf %in : f64 to f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %148 = linalg.fill ins(%cst_0 : f32) outs(%146 : tensor<2x?x1xf32>) -> tensor<2x?x1xf32>
    %149 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%135 : tensor<2x?x32xf32>) outs(%148 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.addf %in, %out : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %150 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149 : tensor<2x?x1xf32>) outs(%146 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.divf %in, %cst_10 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %151 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<2x?x1xf32>) outs(%146 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.truncf %cst_8 : f64 to f32
      %196 = arith.addf %in, %195 : f32
      linalg.yield %196 : f32
    } -> tensor<2x?x1xf32>
    %152 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<2x?x1xf32>) outs(%146 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = math.rsqrt %in : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %153 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135, %150 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%128 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.subf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %154 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153, %152 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%128 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.mulf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %155 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %arg14 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%128 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.mulf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %156 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155, %arg15 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%128 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %collapsed_40 = tensor.collapse_shape %156 [[0, 1], [2]] : tensor<2x?x32xf32> into tensor<?x32xf32>
    %transposed_41 = linalg.transpose ins(%arg16 : tensor<32x32xf32>) outs(%47 : tensor<32x32xf32>) permutation = [1, 0] 
    %157 = affine.apply #map14()[%dim]
    %158 = tensor.empty(%157) : tensor<?x32xf32>
    %159 = linalg.fill ins(%cst_0 : f32) outs(%158 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %160 = linalg.matmul ins(%collapsed_40, %transposed_41 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%159 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %161 = linalg.generic {indexing_maps = [#map2, #map15, #map2], iterator_types = ["parallel", "parallel"]} ins(%160, %arg17 : tensor<?x32xf32>, tensor<32xf32>) outs(%158 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<?x32xf32>
    %162 = arith.divsi %157, %c2 : index
    %expanded_42 = tensor.expand_shape %161 [[0, 1], [2]] output_shape [2, %162, 32] : tensor<?x32xf32> into tensor<2x?x32xf32>
    %163 = tensor.empty(%162) : tensor<2x?x32xf32>
    %164 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_42 : tensor<2x?x32xf32>) outs(%163 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.divf %in, %cst_11 : f32
      %196 = math.erf %195 : f32
      %197 = arith.addf %196, %cst_2 : f32
      %198 = arith.mulf %197, %cst_3 : f32
      %199 = arith.mulf %in, %198 : f32
      linalg.yield %199 : f32
    } -> tensor<2x?x32xf32>
    %collapsed_43 = tensor.collapse_shape %164 [[0, 1], [2]] : tensor<2x?x32xf32> into tensor<?x32xf32>
    %transposed_44 = linalg.transpose ins(%arg18 : tensor<32x32xf32>) outs(%47 : tensor<32x32xf32>) permutation = [1, 0] 
    %165 = affine.apply #map14()[%162]
    %166 = tensor.empty(%165) : tensor<?x32xf32>
    %167 = linalg.fill ins(%cst_0 : f32) outs(%166 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %168 = linalg.matmul ins(%collapsed_43, %transposed_44 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%167 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %169 = linalg.generic {indexing_maps = [#map2, #map15, #map2], iterator_types = ["parallel", "parallel"]} ins(%168, %arg19 : tensor<?x32xf32>, tensor<32xf32>) outs(%166 : tensor<?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<?x32xf32>
    %170 = arith.divsi %165, %c2 : index
    %expanded_45 = tensor.expand_shape %169 [[0, 1], [2]] output_shape [2, %170, 32] : tensor<?x32xf32> into tensor<2x?x32xf32>
    %171 = arith.cmpi eq, %170, %dim : index
    cf.assert %171, "mismatched size for broadcast"
    %172 = tensor.empty(%170) : tensor<2x?x32xf32>
    %173 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45, %156 : tensor<2x?x32xf32>, tensor<2x?x32xf32>) outs(%172 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %174 = tensor.empty(%170) : tensor<2x?x32xf64>
    %175 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173 : tensor<2x?x32xf32>) outs(%174 : tensor<2x?x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %195 = arith.extf %in : f32 to f64
      linalg.yield %195 : f64
    } -> tensor<2x?x32xf64>
    %176 = tensor.empty(%170) : tensor<2x?x1xf64>
    %177 = linalg.fill ins(%cst : f64) outs(%176 : tensor<2x?x1xf64>) -> tensor<2x?x1xf64>
    %178 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%175 : tensor<2x?x32xf64>) outs(%177 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.addf %in, %out : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %179 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178 : tensor<2x?x1xf64>) outs(%176 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.divf %in, %cst_9 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %180 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175, %179 : tensor<2x?x32xf64>, tensor<2x?x1xf64>) outs(%174 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_46: f64, %out: f64):
      %195 = arith.subf %in, %in_46 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x32xf64>
    %181 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180, %180 : tensor<2x?x32xf64>, tensor<2x?x32xf64>) outs(%174 : tensor<2x?x32xf64>) {
    ^bb0(%in: f64, %in_46: f64, %out: f64):
      %195 = arith.mulf %in, %in_46 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x32xf64>
    %182 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%181 : tensor<2x?x32xf64>) outs(%177 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.addf %in, %out : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %183 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%182 : tensor<2x?x1xf64>) outs(%176 : tensor<2x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %195 = arith.divf %in, %cst_9 : f64
      linalg.yield %195 : f64
    } -> tensor<2x?x1xf64>
    %184 = tensor.empty(%170) : tensor<2x?x1xf32>
    %185 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183 : tensor<2x?x1xf64>) outs(%184 : tensor<2x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %195 = arith.truncf %in : f64 to f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %186 = linalg.fill ins(%cst_0 : f32) outs(%184 : tensor<2x?x1xf32>) -> tensor<2x?x1xf32>
    %187 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%173 : tensor<2x?x32xf32>) outs(%186 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.addf %in, %out : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %188 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187 : tensor<2x?x1xf32>) outs(%184 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.divf %in, %cst_10 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %189 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185 : tensor<2x?x1xf32>) outs(%184 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = arith.truncf %cst_8 : f64 to f32
      %196 = arith.addf %in, %195 : f32
      linalg.yield %196 : f32
    } -> tensor<2x?x1xf32>
    %190 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189 : tensor<2x?x1xf32>) outs(%184 : tensor<2x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %195 = math.rsqrt %in : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x1xf32>
    %191 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173, %188 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%172 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.subf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %192 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191, %190 : tensor<2x?x32xf32>, tensor<2x?x1xf32>) outs(%172 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.mulf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %193 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192, %arg20 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%172 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.mulf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    %194 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%193, %arg21 : tensor<2x?x32xf32>, tensor<32xf32>) outs(%172 : tensor<2x?x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %195 = arith.addf %in, %in_46 : f32
      linalg.yield %195 : f32
    } -> tensor<2x?x32xf32>
    return %194 : tensor<2x?x32xf32>
  }
}

