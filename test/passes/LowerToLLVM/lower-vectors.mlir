// RUN: attn-opt %s -split-input-file -attn-lower-vectors | FileCheck %s

// CHECK-LABEL: func @interleaves(
// CHECK: llvm.shufflevector
// CHECK-NOT: vector.interleave
func.func @interleaves(%v: vector<4xf32>) -> vector<8xf32> {
  %s = vector.interleave %v, %v : vector<4xf32> -> vector<8xf32>
  return %s : vector<8xf32>
}

// -----

// CHECK-LABEL: func @leaves_plain_vectors(
// CHECK: vector.load
// CHECK: vector.broadcast
// CHECK: vector.fma
// CHECK: vector.store
// CHECK: vector.shuffle
// CHECK: vector.reduction
func.func @leaves_plain_vectors(%m: memref<64xf32>, %i: index, %x: f32) -> f32 {
  %v = vector.load %m[%i] : memref<64xf32>, vector<8xf32>
  %b = vector.broadcast %x : f32 to vector<8xf32>
  %f = vector.fma %v, %b, %v : vector<8xf32>
  vector.store %f, %m[%i] : memref<64xf32>, vector<8xf32>
  %t = vector.shuffle %f, %v [0, 8, 1, 9, 2, 10, 3, 11] : vector<8xf32>, vector<8xf32>
  %s = vector.reduction <add>, %t : vector<8xf32> into f32
  return %s : f32
}
