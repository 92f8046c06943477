// RUN: attn-opt %s --attn-fold-output-transposes | FileCheck %s

// CHECK-LABEL: func @transposed_output_is_written_so
// CHECK: %[[O:.*]] = attn.attention
// CHECK-SAME: o = bshd
// CHECK-SAME: -> tensor<1x16x4x8xf32>
// CHECK-NOT: linalg.transpose
// CHECK: return %[[O]]
func.func @transposed_output_is_written_so(%q: tensor<1x4x16x8xf32>, %k: tensor<1x4x16x8xf32>) -> tensor<1x16x4x8xf32> {
  %e = tensor.empty() : tensor<1x4x16x8xf32>
  %o = attn.attention ins(%q, %k, %k : tensor<1x4x16x8xf32>, tensor<1x4x16x8xf32>, tensor<1x4x16x8xf32>) outs(%e : tensor<1x4x16x8xf32>) -> tensor<1x4x16x8xf32>
  %et = tensor.empty() : tensor<1x16x4x8xf32>
  %t = linalg.transpose ins(%o : tensor<1x4x16x8xf32>) outs(%et : tensor<1x16x4x8xf32>) permutation = [0, 2, 1, 3]
  return %t : tensor<1x16x4x8xf32>
}

// CHECK-LABEL: func @leaves_an_output_that_others_read
// CHECK: attn.attention
// CHECK-SAME: -> tensor<1x4x16x8xf32>
// CHECK: linalg.transpose
func.func @leaves_an_output_that_others_read(%q: tensor<1x4x16x8xf32>, %k: tensor<1x4x16x8xf32>) -> (tensor<1x4x16x8xf32>, tensor<1x16x4x8xf32>) {
  %e = tensor.empty() : tensor<1x4x16x8xf32>
  %o = attn.attention ins(%q, %k, %k : tensor<1x4x16x8xf32>, tensor<1x4x16x8xf32>, tensor<1x4x16x8xf32>) outs(%e : tensor<1x4x16x8xf32>) -> tensor<1x4x16x8xf32>
  %et = tensor.empty() : tensor<1x16x4x8xf32>
  %t = linalg.transpose ins(%o : tensor<1x4x16x8xf32>) outs(%et : tensor<1x16x4x8xf32>) permutation = [0, 2, 1, 3]
  return %o, %t : tensor<1x4x16x8xf32>, tensor<1x16x4x8xf32>
}
