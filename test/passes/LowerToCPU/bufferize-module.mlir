// RUN: attn-opt %s -split-input-file -attn-bufferize-module | FileCheck %s

// CHECK-LABEL: func.func @public_functions_take_rows
// CHECK-SAME: (%{{.*}}: memref<2x3x8xf32>, %{{.*}}: memref<2x8xf32>)
// CHECK-NOT: memref.alloc
// CHECK: call @private_functions_take_views
// CHECK-LABEL: func.func private @private_functions_take_views
// CHECK-SAME: memref<2x8xf32, strided<[?, 1], offset: ?>>
func.func @public_functions_take_rows(%x: tensor<2x3x8xf32>, %out: memref<2x8xf32>) {
  %o = bufferization.to_tensor %out restrict writable : memref<2x8xf32> to tensor<2x8xf32>
  %s = tensor.extract_slice %x[0, 1, 0] [2, 1, 8] [1, 1, 1] : tensor<2x3x8xf32> to tensor<2x8xf32>
  %r = call @private_functions_take_views(%s, %o) : (tensor<2x8xf32>, tensor<2x8xf32>) -> tensor<2x8xf32>
  bufferization.materialize_in_destination %r in writable %out : (tensor<2x8xf32>, memref<2x8xf32>) -> ()
  return
}
func.func private @private_functions_take_views(%x: tensor<2x8xf32>, %o: tensor<2x8xf32>) -> tensor<2x8xf32> {
  %r = linalg.exp ins(%x : tensor<2x8xf32>) outs(%o : tensor<2x8xf32>) -> tensor<2x8xf32>
  return %r : tensor<2x8xf32>
}

// -----

// A step becomes itself on buffers; its state is updated in place, and its
// regions keep the tensors that they read.
// CHECK-LABEL: func.func private @steps_update_in_place
// CHECK: attn.online_init outs(%[[ACC:.*]], %[[MAX:.*]], %[[SUM:.*]] : memref<4x8xf32>, memref<4xf32>, memref<4xf32>)
// CHECK-NOT: memref.copy
// CHECK: attn.online_step ins(
// CHECK-SAME: captures(%{{.*}} : memref<?xf32, strided<[1], offset: ?>>)
// CHECK-SAME: outs(%[[ACC]], %[[MAX]], %[[SUM]] :
// CHECK: tensor.extract
// CHECK: attn.online_finish ins(%[[ACC]], %[[MAX]], %[[SUM]] :
func.func private @steps_update_in_place(%q: tensor<4x8xf32>, %k: tensor<?x8xf32>, %v: tensor<?x8xf32>,
    %o: tensor<4x8xf32>, %slopes: tensor<?xf32>, %n: index) -> tensor<4x8xf32> {
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  %acc = tensor.empty() : tensor<4x8xf32>
  %row = tensor.empty() : tensor<4xf32>
  %row2 = tensor.empty() : tensor<4xf32>
  %s:3 = attn.online_init outs(%acc, %row, %row2 : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>)
           -> tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>
  %t:3 = attn.online_step ins(%q, %k, %v : tensor<4x8xf32>, tensor<?x8xf32>, tensor<?x8xf32>)
           captures(%slopes : tensor<?xf32>)
           outs(%s#0, %s#1, %s#2 : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>)
           offsets(%c0, %c0, %c0, %c0) lengths(%c4, %n) scale(0.125) max_keys(64)
           score {
           ^bb0(%x: f32, %b: index, %h: index, %i: index, %j: index, %slope: tensor<?xf32>):
             %a = tensor.extract %slope[%h] : tensor<?xf32>
             %y = arith.addf %x, %a : f32
             attn.yield %y : f32
           } -> tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>
  %r = attn.online_finish ins(%t#0, %t#1, %t#2 : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>)
         outs(%o : tensor<4x8xf32>) fully_masked zero -> tensor<4x8xf32>
  return %r : tensor<4x8xf32>
}

// -----

// CHECK-LABEL: func.func private @leaves_buffers_alone
// CHECK-SAME: (%{{.*}}: memref<4xf32>)
func.func private @leaves_buffers_alone(%x: memref<4xf32>) {
  return
}
