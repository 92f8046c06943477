// RUN: attn-opt %s --attn-raise-attention --split-input-file --verify-diagnostics | FileCheck %s

// What looks like an attention along the wrong dimensions is none. Each case
// differs from an attention in one place.

// CHECK-NOT: attn.attention

func.func @softmax_over_rows(%q: tensor<16x8xf32>, %kt: tensor<8x16xf32>, %v: tensor<16x8xf32>) -> tensor<16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<16x8xf32>, tensor<8x16xf32>) outs(%s0 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %p = linalg.softmax dimension(0) ins(%s : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %eo = tensor.empty() : tensor<16x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<16x8xf32>) -> tensor<16x8xf32>
  // expected-remark @below {{not an attention: the softmax runs over another dimension than the product with V}}
  %o = linalg.matmul ins(%p, %v : tensor<16x16xf32>, tensor<16x8xf32>) outs(%o0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %o : tensor<16x8xf32>
}

// -----

// [b, h] on one side, [h, b] on the other.

func.func @heads_of_v_in_another_order(%q: tensor<2x4x16x8xf32>, %k: tensor<2x4x16x8xf32>, %v: tensor<4x2x16x8xf32>) -> tensor<8x16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %et = tensor.empty() : tensor<2x4x8x16xf32>
  %kt = linalg.transpose ins(%k : tensor<2x4x16x8xf32>) outs(%et : tensor<2x4x8x16xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x4x16x8xf32> into tensor<8x16x8xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x4x8x16xf32> into tensor<8x8x16xf32>
  %v3 = tensor.collapse_shape %v [[0, 1], [2], [3]] : tensor<4x2x16x8xf32> into tensor<8x16x8xf32>
  %e = tensor.empty() : tensor<8x16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<8x16x16xf32>) -> tensor<8x16x16xf32>
  %s = linalg.batch_matmul ins(%q3, %k3 : tensor<8x16x8xf32>, tensor<8x8x16xf32>) outs(%s0 : tensor<8x16x16xf32>) -> tensor<8x16x16xf32>
  // Now [h, b], so that each head weighs the values of another one.
  %s4 = tensor.expand_shape %s [[0, 1], [2], [3]] output_shape [2, 4, 16, 16] : tensor<8x16x16xf32> into tensor<2x4x16x16xf32>
  %es = tensor.empty() : tensor<4x2x16x16xf32>
  %st = linalg.transpose ins(%s4 : tensor<2x4x16x16xf32>) outs(%es : tensor<4x2x16x16xf32>) permutation = [1, 0, 2, 3]
  %st3 = tensor.collapse_shape %st [[0, 1], [2], [3]] : tensor<4x2x16x16xf32> into tensor<8x16x16xf32>
  %p = linalg.softmax dimension(2) ins(%st3 : tensor<8x16x16xf32>) outs(%e : tensor<8x16x16xf32>) -> tensor<8x16x16xf32>
  %eo = tensor.empty() : tensor<8x16x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<8x16x8xf32>) -> tensor<8x16x8xf32>
  // expected-remark @below {{not an attention: not supported yet: batch, heads, rows and head dimension of q, k, v or o are in another order than 'bhsd' or 'bshd', or the heads of k or v in another order than those of q}}
  %o = linalg.batch_matmul ins(%p, %v3 : tensor<8x16x16xf32>, tensor<8x16x8xf32>) outs(%o0 : tensor<8x16x8xf32>) -> tensor<8x16x8xf32>
  return %o : tensor<8x16x8xf32>
}

// -----

// As long as the head is wide, K fits without its transpose.

func.func @keys_not_transposed(%q: tensor<16x16xf32>, %k: tensor<16x16xf32>, %v: tensor<16x8xf32>) -> tensor<16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %s = linalg.matmul ins(%q, %k : tensor<16x16xf32>, tensor<16x16xf32>) outs(%s0 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %eo = tensor.empty() : tensor<16x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<16x8xf32>) -> tensor<16x8xf32>
  // expected-remark @below {{in another order than 'bhsd' or 'bshd'}}
  %o = linalg.matmul ins(%p, %v : tensor<16x16xf32>, tensor<16x8xf32>) outs(%o0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %o : tensor<16x8xf32>
}

// -----

func.func @values_summed_over_their_head_dimension(%q: tensor<16x8xf32>, %kt: tensor<8x16xf32>, %vt: tensor<8x16xf32>) -> tensor<16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %ek = tensor.empty() : tensor<16x8xf32>
  %k = linalg.transpose ins(%kt : tensor<8x16xf32>) outs(%ek : tensor<16x8xf32>) permutation = [1, 0]
  %s = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>]
      ins(%q, %k : tensor<16x8xf32>, tensor<16x8xf32>) outs(%s0 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%ek : tensor<16x8xf32>) -> tensor<16x8xf32>
  // expected-remark @below {{in another order than 'bhsd' or 'bshd'}}
  %o = linalg.matmul indexing_maps = [affine_map<(i, e, j) -> (i, j)>, affine_map<(i, e, j) -> (e, j)>, affine_map<(i, e, j) -> (i, e)>]
      ins(%p, %vt : tensor<16x16xf32>, tensor<8x16xf32>) outs(%o0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %o : tensor<16x8xf32>
}

// -----

func.func @another_element_type(%q: tensor<16x8xf64>, %k: tensor<16x8xf64>, %v: tensor<16x8xf64>) -> tensor<16x8xf64> {
  %zero = arith.constant 0.0 : f64
  %e = tensor.empty() : tensor<16x16xf64>
  %s0 = linalg.fill ins(%zero : f64) outs(%e : tensor<16x16xf64>) -> tensor<16x16xf64>
  %s = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>]
      ins(%q, %k : tensor<16x8xf64>, tensor<16x8xf64>) outs(%s0 : tensor<16x16xf64>) -> tensor<16x16xf64>
  %p = linalg.softmax dimension(1) ins(%s : tensor<16x16xf64>) outs(%e : tensor<16x16xf64>) -> tensor<16x16xf64>
  %eo = tensor.empty() : tensor<16x8xf64>
  %o0 = linalg.fill ins(%zero : f64) outs(%eo : tensor<16x8xf64>) -> tensor<16x8xf64>
  // expected-remark @below {{not an attention: not supported yet: element type 'f64'}}
  %o = linalg.matmul ins(%p, %v : tensor<16x16xf64>, tensor<16x8xf64>) outs(%o0 : tensor<16x8xf64>) -> tensor<16x8xf64>
  return %o : tensor<16x8xf64>
}

// -----

// CHECK-LABEL: @half_precision
// CHECK: attn.attention ins({{.*}} : tensor<1x1x16x8xf16>, tensor<1x1x16x8xf16>, tensor<1x1x16x8xf16>)
func.func @half_precision(%q: tensor<16x8xf16>, %k: tensor<16x8xf16>, %v: tensor<16x8xf16>) -> tensor<16x8xf16> {
  %zero = arith.constant 0.0 : f16
  %e = tensor.empty() : tensor<16x16xf16>
  %s0 = linalg.fill ins(%zero : f16) outs(%e : tensor<16x16xf16>) -> tensor<16x16xf16>
  %s = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>]
      ins(%q, %k : tensor<16x8xf16>, tensor<16x8xf16>) outs(%s0 : tensor<16x16xf16>) -> tensor<16x16xf16>
  %p = linalg.softmax dimension(1) ins(%s : tensor<16x16xf16>) outs(%e : tensor<16x16xf16>) -> tensor<16x16xf16>
  %eo = tensor.empty() : tensor<16x8xf16>
  %o0 = linalg.fill ins(%zero : f16) outs(%eo : tensor<16x8xf16>) -> tensor<16x8xf16>
  %o = linalg.matmul ins(%p, %v : tensor<16x16xf16>, tensor<16x8xf16>) outs(%o0 : tensor<16x8xf16>) -> tensor<16x8xf16>
  return %o : tensor<16x8xf16>
}
