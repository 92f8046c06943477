// RUN: attn-opt %s -split-input-file -attn-copy-by-loops | FileCheck %s

// CHECK-LABEL: func.func @copies_of_views_become_loops
// CHECK-NOT: memref.copy
// CHECK: scf.for
// CHECK: scf.for
// CHECK: %[[X:.*]] = memref.load %{{.*}} : memref<?x8xf32, strided<[16, 1]>>
// CHECK: memref.store %[[X]], %{{.*}} : memref<?x8xf32>
func.func @copies_of_views_become_loops(%a: memref<?x8xf32, strided<[16, 1]>>, %b: memref<?x8xf32>) {
  memref.copy %a, %b : memref<?x8xf32, strided<[16, 1]>> to memref<?x8xf32>
  return
}

// -----

// CHECK-LABEL: func.func @leaves_copies_of_blocks_alone
// CHECK: memref.copy
func.func @leaves_copies_of_blocks_alone(%a: memref<?x8xf32>, %b: memref<?x8xf32>) {
  memref.copy %a, %b : memref<?x8xf32> to memref<?x8xf32>
  return
}
