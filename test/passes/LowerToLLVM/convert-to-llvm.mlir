// RUN: attn-opt %s -attn-convert-to-llvm -reconcile-unrealized-casts | FileCheck %s

// CHECK-NOT: unrealized_conversion_cast
// CHECK: llvm.func @_mlir_memref_to_llvm_aligned_alloc(i64, i64) -> !llvm.ptr
// CHECK-LABEL: llvm.func @f(
// CHECK: llvm.fadd
// CHECK: llvm.call @_mlir_memref_to_llvm_aligned_alloc
// CHECK: llvm.cond_br
// CHECK: llvm.store
func.func private @f(%x: f32, %n: index, %c: i1) {
  %y = arith.addf %x, %x : f32
  %m = memref.alloc(%n) {alignment = 64 : i64} : memref<?xf32>
  cf.cond_br %c, ^store, ^done
^store:
  memref.store %y, %m[%n] : memref<?xf32>
  cf.br ^done
^done:
  memref.dealloc %m : memref<?xf32>
  return
}

// CHECK-LABEL: llvm.func @leaves_llvm_alone(
// CHECK-NEXT: llvm.return
llvm.func @leaves_llvm_alone() {
  llvm.return
}

// CHECK-LABEL: llvm.func @vectors(
// CHECK: llvm.load %{{.*}} -> vector<8xf32>
// CHECK: llvm.intr.fmuladd
// CHECK: llvm.store %{{.*}} : vector<8xf32>
func.func private @vectors(%m: memref<64xf32>, %i: index, %x: f32) {
  %v = vector.load %m[%i] : memref<64xf32>, vector<8xf32>
  %b = vector.broadcast %x : f32 to vector<8xf32>
  %f = vector.fma %v, %b, %v : vector<8xf32>
  vector.store %f, %m[%i] : memref<64xf32>, vector<8xf32>
  return
}
