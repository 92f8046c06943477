// RUN: attn-opt %s -split-input-file -attn-emit-entries | FileCheck %s

// f32 is code 2, 32 bits, 1 lane: 0x12002; i64 is 0x14000, i1 a byte, 0x10806.
// CHECK: func.func private @attn_check_tensors(!llvm.ptr, i64, !llvm.ptr)
// CHECK: llvm.mlir.global internal constant @f_tensors(dense<[73730, 2, -1, 8, 67590, 0]> : tensor<6xi64>)
// CHECK-LABEL: func.func private @f_on_buffers
// CHECK-LABEL: llvm.func @f(
// CHECK-SAME: %{{.*}}: !llvm.ptr, %[[TENSORS:.*]]: !llvm.ptr, %{{.*}}: !llvm.ptr, %{{.*}}: i64, %{{.*}}: !llvm.ptr, %{{.*}}: i64) -> i32
// CHECK: call @attn_check_tensors(%{{.*}}, %{{.*}}, %[[TENSORS]])
// CHECK: call @f_on_buffers(%{{.*}}, %{{.*}}) : (memref<?x8xf32>, memref<i1>) -> ()
// CHECK: llvm.return
func.func @f(%x: memref<?x8xf32>, %flag: memref<i1>) {
  return
}

// -----

// CHECK-LABEL: func.func private @leaves_private_functions_alone
// CHECK-NOT: llvm.func
func.func private @leaves_private_functions_alone(%x: memref<4xf32>) {
  return
}
