// RUN: attn-opt %s -split-input-file -attn-lower-vectors | FileCheck %s

// CHECK-LABEL: func @shuffles(
// CHECK: llvm.shufflevector
// CHECK-NOT: vector.shuffle
func.func @shuffles(%v: vector<4xf32>) -> vector<4xf32> {
  %s = vector.shuffle %v, %v [3, 2, 1, 0] : vector<4xf32>, vector<4xf32>
  return %s : vector<4xf32>
}

// -----

// CHECK-LABEL: func @leaves_plain_vectors(
// CHECK: vector.load
// CHECK: vector.broadcast
// CHECK: vector.fma
// CHECK: vector.store
// CHECK: vector.reduction
func.func @leaves_plain_vectors(%m: memref<64xf32>, %i: index, %x: f32) -> f32 {
  %v = vector.load %m[%i] : memref<64xf32>, vector<8xf32>
  %b = vector.broadcast %x : f32 to vector<8xf32>
  %f = vector.fma %v, %b, %v : vector<8xf32>
  vector.store %f, %m[%i] : memref<64xf32>, vector<8xf32>
  %s = vector.reduction <add>, %f : vector<8xf32> into f32
  return %s : f32
}
