// RUN: attn-opt %s --attn-raise-attention --split-input-file --verify-diagnostics | FileCheck %s

// What is a mask, what is a bias, and what a row without keys gives.

#ij = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @finite_fill_where_each_row_keeps_a_key
// CHECK: attn.attention
// CHECK: arith.cmpi sle
// CHECK-NOT: fully_masked
// CHECK: return
func.func @finite_fill_where_each_row_keeps_a_key(%q: tensor<16x8xf32>, %k: tensor<16x8xf32>, %v: tensor<16x8xf32>) -> tensor<16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>]
      ins(%q, %k : tensor<16x8xf32>, tensor<16x8xf32>) outs(%s0 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %s = linalg.generic {indexing_maps = [#ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) {
  ^bb0(%x: f32, %out: f32):
    %row = linalg.index 0 : index
    %key = linalg.index 1 : index
    %fill = arith.constant -3.40282347E+38 : f32
    %keep = arith.cmpi sle, %key, %row : index
    %mask = arith.select %keep, %zero, %fill : f32
    %r = arith.addf %x, %mask : f32
    linalg.yield %r : f32
  } -> tensor<16x16xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %eo = tensor.empty() : tensor<16x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<16x8xf32>) -> tensor<16x8xf32>
  %o = linalg.matmul ins(%p, %v : tensor<16x16xf32>, tensor<16x8xf32>) outs(%o0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %o : tensor<16x8xf32>
}

// -----

#ij = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @lowest_fill_where_rows_keep_no_key
// Row 0 is a row of equal scores.
// CHECK: attn.attention
// CHECK: arith.cmpi slt
// CHECK: fully_masked = mean
// CHECK: return
func.func @lowest_fill_where_rows_keep_no_key(%q: tensor<16x8xf32>, %k: tensor<16x8xf32>, %v: tensor<16x8xf32>) -> tensor<16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>]
      ins(%q, %k : tensor<16x8xf32>, tensor<16x8xf32>) outs(%s0 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %s = linalg.generic {indexing_maps = [#ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) {
  ^bb0(%x: f32, %out: f32):
    %row = linalg.index 0 : index
    %key = linalg.index 1 : index
    %fill = arith.constant -3.40282347E+38 : f32
    %keep = arith.cmpi slt, %key, %row : index
    %mask = arith.select %keep, %zero, %fill : f32
    %r = arith.addf %x, %mask : f32
    linalg.yield %r : f32
  } -> tensor<16x16xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %eo = tensor.empty() : tensor<16x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<16x8xf32>) -> tensor<16x8xf32>
  %o = linalg.matmul ins(%p, %v : tensor<16x16xf32>, tensor<16x8xf32>) outs(%o0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %o : tensor<16x8xf32>
}

// -----

#ij = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @infinite_fill_where_rows_keep_no_key
// CHECK: attn.attention
// CHECK: arith.cmpi slt
// CHECK: fully_masked = nan
// CHECK: return
func.func @infinite_fill_where_rows_keep_no_key(%q: tensor<16x8xf32>, %k: tensor<16x8xf32>, %v: tensor<16x8xf32>) -> tensor<16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>]
      ins(%q, %k : tensor<16x8xf32>, tensor<16x8xf32>) outs(%s0 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %s = linalg.generic {indexing_maps = [#ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) {
  ^bb0(%x: f32, %out: f32):
    %row = linalg.index 0 : index
    %key = linalg.index 1 : index
    %fill = arith.constant 0xFF800000 : f32
    %keep = arith.cmpi slt, %key, %row : index
    %r = arith.select %keep, %x, %fill : f32
    linalg.yield %r : f32
  } -> tensor<16x16xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %eo = tensor.empty() : tensor<16x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<16x8xf32>) -> tensor<16x8xf32>
  %o = linalg.matmul ins(%p, %v : tensor<16x16xf32>, tensor<16x8xf32>) outs(%o0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %o : tensor<16x8xf32>
}

// -----

#ij = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @moderate_fill_where_rows_keep_no_key
// In row 0 scores differ by what rounding leaves of them: a bias, in the region.
// CHECK: attn.attention
// CHECK-SAME: score {
// CHECK-NOT: keep {
// CHECK: return
func.func @moderate_fill_where_rows_keep_no_key(%q: tensor<16x8xf32>, %k: tensor<16x8xf32>, %v: tensor<16x8xf32>) -> tensor<16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>]
      ins(%q, %k : tensor<16x8xf32>, tensor<16x8xf32>) outs(%s0 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %s = linalg.generic {indexing_maps = [#ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) {
  ^bb0(%x: f32, %out: f32):
    %row = linalg.index 0 : index
    %key = linalg.index 1 : index
    %fill = arith.constant -1.0E+9 : f32
    %keep = arith.cmpi slt, %key, %row : index
    %mask = arith.select %keep, %zero, %fill : f32
    %r = arith.addf %x, %mask : f32
    linalg.yield %r : f32
  } -> tensor<16x16xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %eo = tensor.empty() : tensor<16x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<16x8xf32>) -> tensor<16x8xf32>
  %o = linalg.matmul ins(%p, %v : tensor<16x16xf32>, tensor<16x8xf32>) outs(%o0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %o : tensor<16x8xf32>
}

// -----

#ij = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @selected_moderate_fill_where_rows_keep_no_key
// CHECK: attn.attention
// CHECK-SAME: keep {
// CHECK: fully_masked = mean
// CHECK: return
func.func @selected_moderate_fill_where_rows_keep_no_key(%q: tensor<16x8xf32>, %k: tensor<16x8xf32>, %v: tensor<16x8xf32>) -> tensor<16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>]
      ins(%q, %k : tensor<16x8xf32>, tensor<16x8xf32>) outs(%s0 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %s = linalg.generic {indexing_maps = [#ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) {
  ^bb0(%x: f32, %out: f32):
    %row = linalg.index 0 : index
    %key = linalg.index 1 : index
    %fill = arith.constant -1.0E+9 : f32
    %keep = arith.cmpi slt, %key, %row : index
    %r = arith.select %keep, %x, %fill : f32
    linalg.yield %r : f32
  } -> tensor<16x16xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %eo = tensor.empty() : tensor<16x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<16x8xf32>) -> tensor<16x8xf32>
  %o = linalg.matmul ins(%p, %v : tensor<16x16xf32>, tensor<16x8xf32>) outs(%o0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %o : tensor<16x8xf32>
}

// -----

#ij = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @product_of_a_boolean_and_the_lowest_number
// CHECK: attn.attention
// CHECK-SAME: keep {
// CHECK: arith.cmpi sle
// CHECK-NOT: fully_masked
// CHECK: return
func.func @product_of_a_boolean_and_the_lowest_number(%q: tensor<16x8xf32>, %k: tensor<16x8xf32>, %v: tensor<16x8xf32>) -> tensor<16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>]
      ins(%q, %k : tensor<16x8xf32>, tensor<16x8xf32>) outs(%s0 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %s = linalg.generic {indexing_maps = [#ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) {
  ^bb0(%x: f32, %out: f32):
    %row = linalg.index 0 : index
    %key = linalg.index 1 : index
    %fill = arith.constant -3.40282347E+38 : f32
    %one = arith.constant 1.0 : f32
    %keep = arith.cmpi sle, %key, %row : index
    %kept = arith.uitofp %keep : i1 to f32
    %masked = arith.subf %one, %kept : f32
    %mask = arith.mulf %masked, %fill : f32
    %r = arith.addf %x, %mask : f32
    linalg.yield %r : f32
  } -> tensor<16x16xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %eo = tensor.empty() : tensor<16x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<16x8xf32>) -> tensor<16x8xf32>
  %o = linalg.matmul ins(%p, %v : tensor<16x16xf32>, tensor<16x8xf32>) outs(%o0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %o : tensor<16x8xf32>
}
