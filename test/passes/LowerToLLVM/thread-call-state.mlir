// RUN: attn-opt %s -attn-thread-call-state | FileCheck %s

llvm.func @_mlir_memref_to_llvm_alloc(i64) -> !llvm.ptr
llvm.func @_mlir_memref_to_llvm_free(!llvm.ptr)
llvm.func @attn_parallel_for(i64, !llvm.ptr, !llvm.ptr) attributes {sym_visibility = "private"}
llvm.func @sqrtf(f32) -> f32

// CHECK-LABEL: llvm.func internal @helper
// CHECK-SAME: (%[[N:.*]]: i64, %[[STATE:.*]]: !llvm.ptr)
// CHECK: llvm.call @_mlir_memref_to_llvm_alloc(%[[N]], %[[STATE]])
// CHECK: llvm.getelementptr %[[STATE]][0, 3]
// CHECK: llvm.load %{{.*}} atomic monotonic
// CHECK: llvm.cond_br %{{.*}}, ^[[GO:.*]], ^[[EXIT:.*]]
// CHECK: ^[[GO]]:
// CHECK: llvm.call @_mlir_memref_to_llvm_free(%{{.*}}, %[[STATE]])
// CHECK-NEXT: llvm.return
// CHECK: ^[[EXIT]]:
// CHECK-NEXT: llvm.return
llvm.func @helper(%n: i64) attributes {sym_visibility = "private"} {
  %p = llvm.call @_mlir_memref_to_llvm_alloc(%n) : (i64) -> !llvm.ptr
  llvm.call @_mlir_memref_to_llvm_free(%p) : (!llvm.ptr) -> ()
  llvm.return
}

// Bodies of parallel loops find the state in their context.
// CHECK-LABEL: llvm.func internal @body
// CHECK-SAME: (%[[CONTEXT:.*]]: !llvm.ptr, %[[I:.*]]: i64)
// CHECK: %[[LOADED:.*]] = llvm.load %[[CONTEXT]] : !llvm.ptr -> !llvm.ptr
// CHECK: llvm.call @helper(%[[I]], %[[LOADED]])
llvm.func @body(%context: !llvm.ptr, %i: i64) attributes {sym_visibility = "private"} {
  llvm.call @helper(%i) : (i64) -> ()
  llvm.return
}

// Functions that need no state do not get it; they are as internal as the rest.
// CHECK-LABEL: llvm.func internal @pure
// CHECK-SAME: (%{{.*}}: f32) -> f32
llvm.func @pure(%x: f32) -> f32 attributes {sym_visibility = "private"} {
  %r = llvm.call @sqrtf(%x) : (f32) -> f32
  llvm.return %r : f32
}

// Entries make the state and return its status.
// CHECK-LABEL: llvm.func @entry
// CHECK-SAME: (%[[RUNTIME:[^:]*]]: !llvm.ptr
// CHECK: %[[MADE:.*]] = llvm.alloca %{{.*}} x !llvm.struct<(ptr, ptr, i64, i32)>
// CHECK: llvm.store %[[RUNTIME]]
// CHECK: llvm.call @attn_parallel_for(%{{.*}}, %{{.*}}, %{{.*}}, %[[MADE]])
// CHECK: %[[STATUS:.*]] = llvm.load %{{[0-9]+}} : !llvm.ptr -> i32
// CHECK: llvm.return %[[STATUS]] : i32
llvm.func @entry(%runtime: !llvm.ptr, %tensors: !llvm.ptr, %workspace: !llvm.ptr, %workspace_bytes: i64,
                 %message: !llvm.ptr, %message_bytes: i64) -> i32 {
  %n = llvm.mlir.constant(4 : i64) : i64
  %one = llvm.mlir.constant(1 : i64) : i64
  %context = llvm.alloca %one x !llvm.struct<(ptr)> : (i64) -> !llvm.ptr
  %f = llvm.mlir.addressof @body : !llvm.ptr
  llvm.call @attn_parallel_for(%n, %f, %context) : (i64, !llvm.ptr, !llvm.ptr) -> ()
  %zero = llvm.mlir.constant(0 : i32) : i32
  llvm.return %zero : i32
}

// CHECK: llvm.func internal @attn_fail
