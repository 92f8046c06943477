// RUN: attn-opt %s --attn-raise-attention --split-input-file | FileCheck %s

// Odd ways to say a size are no reason to stop.

// CHECK-LABEL: @dimension_beyond_the_rank
// CHECK:         linalg.batch_matmul
func.func @dimension_beyond_the_rank(%p: tensor<2x?x8xf32>, %v: tensor<2x8x16xf32>) -> tensor<2x?x16xf32> {
  %c128 = arith.constant 128 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %p, %c128 : tensor<2x?x8xf32>
  %e = tensor.empty(%n) : tensor<2x?x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<2x?x8xf32>, tensor<2x8x16xf32>) outs(%f : tensor<2x?x16xf32>) -> tensor<2x?x16xf32>
  return %r : tensor<2x?x16xf32>
}

// -----

// CHECK-LABEL: @largest_number
// CHECK:         linalg.batch_matmul
func.func @largest_number(%p: tensor<1x9223372036854775807x8xf32>, %v: tensor<1x8x16xf32>, %o: tensor<1x9223372036854775807x16xf32>) -> tensor<1x9223372036854775807x16xf32> {
  %r = linalg.batch_matmul ins(%p, %v : tensor<1x9223372036854775807x8xf32>, tensor<1x8x16xf32>) outs(%o : tensor<1x9223372036854775807x16xf32>) -> tensor<1x9223372036854775807x16xf32>
  return %r : tensor<1x9223372036854775807x16xf32>
}
