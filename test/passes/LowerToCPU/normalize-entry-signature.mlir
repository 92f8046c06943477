// RUN: attn-opt %s -split-input-file -attn-normalize-entry-signature | FileCheck %s

// CHECK-LABEL: func.func @results_become_arguments
// CHECK-SAME: (%[[X:.*]]: tensor<4xf32> {bufferization.writable = false}, %[[OUT:.*]]: memref<4xf32>) {
// CHECK: bufferization.materialize_in_destination %[[X]] in restrict writable %[[OUT]]
// CHECK: return
func.func @results_become_arguments(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// -----

// CHECK-LABEL: func.func @scalars_are_buffers_of_rank_0
// CHECK-SAME: (%[[S:.*]]: memref<i32>, %[[OUT:.*]]: memref<i32>)
// CHECK: %[[V:.*]] = memref.load %[[S]][] : memref<i32>
// CHECK: memref.store %[[V]], %[[OUT]][] : memref<i32>
func.func @scalars_are_buffers_of_rank_0(%s: i32) -> i32 {
  return %s : i32
}

// -----

// CHECK-LABEL: func.func private @leaves_private_functions_alone
// CHECK-SAME: (%{{.*}}: tensor<4xf32>) -> tensor<4xf32>
func.func private @leaves_private_functions_alone(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
