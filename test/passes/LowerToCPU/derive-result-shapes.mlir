// RUN: attn-opt %s -split-input-file -attn-derive-result-shapes -canonicalize | FileCheck %s

// CHECK-LABEL: func.func @sizes_of_a_transpose_result_shapes
// CHECK-SAME: (%[[X:.*]]: tensor<?x4xf32>) -> tensor<2xi64>
// CHECK-NOT: linalg
// CHECK: %[[DIM:.*]] = tensor.dim %[[X]]
// CHECK: %[[SIZE:.*]] = arith.index_cast %[[DIM]] : index to i64
// CHECK: %[[SIZES:.*]] = tensor.from_elements %{{.*}}, %[[SIZE]] : tensor<2xi64>
// CHECK: return %[[SIZES]]
// CHECK-LABEL: func.func @sizes_of_a_transpose(
// CHECK: linalg.transpose
func.func @sizes_of_a_transpose(%x: tensor<?x4xf32>) -> tensor<4x?xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x4xf32>
  %ok = arith.cmpi sgt, %n, %c0 : index
  cf.assert %ok, "not part of the sizes"
  %e = tensor.empty(%n) : tensor<4x?xf32>
  %t = linalg.transpose ins(%x : tensor<?x4xf32>) outs(%e : tensor<4x?xf32>) permutation = [1, 0]
  return %t : tensor<4x?xf32>
}

// -----

// CHECK-LABEL: func.func @sees_through_calls_result_shapes
// CHECK-SAME: (%[[X:.*]]: tensor<?xf32>)
// CHECK-NOT: call
// CHECK: tensor.dim %[[X]]
// CHECK-NOT: call
// CHECK: return
// CHECK-LABEL: func.func @sees_through_calls(
// CHECK-NOT: func.func private @callee_result_shapes
func.func @sees_through_calls(%x: tensor<?xf32>) -> tensor<?xf32> {
  %r = call @callee(%x) : (tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}
func.func private @callee(%x: tensor<?xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %r = linalg.exp ins(%x : tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}

// -----

// CHECK-LABEL: func.func @leaves_static_results_alone
// CHECK-NOT: _result_shapes
func.func @leaves_static_results_alone(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
