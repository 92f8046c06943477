// RUN: attn-opt %s -split-input-file -attn-fold-transposed-factors | FileCheck %s

// CHECK-DAG: #[[$A:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[$B:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-DAG: #[[$C:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func.func @reads_the_weight_itself
// CHECK-SAME: %[[X:.*]]: tensor<?x4xf32>, %[[W:.*]]: tensor<8x4xf32>
// CHECK: linalg.contract indexing_maps = [#[[$A]], #[[$B]], #[[$C]]] ins(%[[X]], %[[W]] :
func.func @reads_the_weight_itself(%x: tensor<?x4xf32>, %w: tensor<8x4xf32>, %init: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %empty = tensor.empty() : tensor<4x8xf32>
  %t = linalg.transpose ins(%w : tensor<8x4xf32>) outs(%empty : tensor<4x8xf32>) permutation = [1, 0]
  %y = linalg.matmul ins(%x, %t : tensor<?x4xf32>, tensor<4x8xf32>) outs(%init : tensor<?x8xf32>) -> tensor<?x8xf32>
  return %y : tensor<?x8xf32>
}

// -----

// Three dimensions in a cycle, twice: a permutation that is not its own inverse.
// CHECK-DAG: #[[$A:.*]] = affine_map<(d0, d1, d2, d3) -> (d3, d0, d1)>
// CHECK-DAG: #[[$B:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
// CHECK-LABEL: func.func @follows_two_transposes_of_the_left_factor
// CHECK-SAME: %[[X:.*]]: tensor<5x2x3xf16>
// CHECK: linalg.contract indexing_maps = [#[[$A]], #[[$B]], #{{.*}}] ins(%[[X]], %{{.*}} :
func.func @follows_two_transposes_of_the_left_factor(%x: tensor<5x2x3xf16>, %b: tensor<2x5x7xf16>, %init: tensor<2x3x7xf16>) -> tensor<2x3x7xf16> {
  %e0 = tensor.empty() : tensor<3x5x2xf16>
  %t0 = linalg.transpose ins(%x : tensor<5x2x3xf16>) outs(%e0 : tensor<3x5x2xf16>) permutation = [2, 0, 1]
  %e1 = tensor.empty() : tensor<2x3x5xf16>
  %t1 = linalg.transpose ins(%t0 : tensor<3x5x2xf16>) outs(%e1 : tensor<2x3x5xf16>) permutation = [2, 0, 1]
  %y = linalg.batch_matmul ins(%t1, %b : tensor<2x3x5xf16>, tensor<2x5x7xf16>) outs(%init : tensor<2x3x7xf16>) -> tensor<2x3x7xf16>
  return %y : tensor<2x3x7xf16>
}

// -----

// CHECK-LABEL: func.func @leaves_integers_and_plain_factors_alone
// CHECK: linalg.transpose
// CHECK: linalg.matmul
// CHECK: linalg.matmul
func.func @leaves_integers_and_plain_factors_alone(%x: tensor<?x4xi32>, %w: tensor<8x4xi32>, %init: tensor<?x8xi32>,
    %a: tensor<?x4xf32>, %b: tensor<4x8xf32>, %c: tensor<?x8xf32>) -> (tensor<?x8xi32>, tensor<?x8xf32>) {
  %empty = tensor.empty() : tensor<4x8xi32>
  %t = linalg.transpose ins(%w : tensor<8x4xi32>) outs(%empty : tensor<4x8xi32>) permutation = [1, 0]
  %y = linalg.matmul ins(%x, %t : tensor<?x4xi32>, tensor<4x8xi32>) outs(%init : tensor<?x8xi32>) -> tensor<?x8xi32>
  %z = linalg.matmul ins(%a, %b : tensor<?x4xf32>, tensor<4x8xf32>) outs(%c : tensor<?x8xf32>) -> tensor<?x8xf32>
  return %y, %z : tensor<?x8xi32>, tensor<?x8xf32>
}
