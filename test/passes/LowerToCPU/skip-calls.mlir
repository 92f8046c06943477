// RUN: attn-opt %s -split-input-file -attn-skip-calls="callees=attention,matmul" | FileCheck %s

// CHECK-LABEL: func.func @leaves_out_what_is_named
// CHECK-NOT: call @attention_0
// CHECK: call @other
// CHECK-NOT: call @matmul_1
// CHECK: return
func.func @leaves_out_what_is_named(%m: memref<4xf32>) {
  call @attention_0(%m) : (memref<4xf32>) -> ()
  call @other(%m) : (memref<4xf32>) -> ()
  call @matmul_1(%m) : (memref<4xf32>) -> ()
  return
}
func.func private @attention_0(%m: memref<4xf32>) { return }
func.func private @matmul_1(%m: memref<4xf32>) { return }
func.func private @other(%m: memref<4xf32>) { return }

// -----

// CHECK-LABEL: func.func @leaves_functions_of_others_alone
// CHECK: call @attention_of_others
func.func @leaves_functions_of_others_alone() {
  call @attention_of_others() : () -> ()
  return
}
func.func private @attention_of_others()
