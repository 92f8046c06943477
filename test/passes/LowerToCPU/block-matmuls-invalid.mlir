// RUN: not attn-opt %s -attn-block-matmuls="target=nobody" 2>&1 | FileCheck %s

// CHECK: error: {{.*}}'nobody'
func.func @f(%a: memref<4x8xf32>, %b: memref<8x16xf32>, %c: memref<4x16xf32>) {
  linalg.matmul ins(%a, %b : memref<4x8xf32>, memref<8x16xf32>) outs(%c : memref<4x16xf32>)
  return
}
