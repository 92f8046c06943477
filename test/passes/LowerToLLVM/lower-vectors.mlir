// RUN: attn-opt %s -split-input-file -attn-lower-vectors | FileCheck %s

// CHECK-LABEL: func @reduces(
// CHECK: llvm.intr.vector.reduce.fadd
// CHECK-NOT: vector.reduction
func.func @reduces(%v: vector<8xf32>) -> f32 {
  %s = vector.reduction <add>, %v : vector<8xf32> into f32
  return %s : f32
}

// -----

// CHECK-LABEL: func @leaves_plain_vectors(
// CHECK: vector.load
// CHECK: vector.broadcast
// CHECK: vector.fma
// CHECK: vector.store
func.func @leaves_plain_vectors(%m: memref<64xf32>, %i: index, %x: f32) {
  %v = vector.load %m[%i] : memref<64xf32>, vector<8xf32>
  %b = vector.broadcast %x : f32 to vector<8xf32>
  %f = vector.fma %v, %b, %v : vector<8xf32>
  vector.store %f, %m[%i] : memref<64xf32>, vector<8xf32>
  return
}
