// RUN: attn-opt %s -split-input-file -attn-call-parallel-loops | FileCheck %s

// CHECK-LABEL: func.func private @attn_parallel_for(i64, !llvm.ptr, !llvm.ptr)

// CHECK-LABEL: func.func private @fills_a_grid_tile
// CHECK-SAME: (%[[CONTEXT:.*]]: !llvm.ptr, %[[NUMBER:.*]]: i64)
// CHECK: %[[FIELD:.*]] = llvm.getelementptr %[[CONTEXT]][0, 1]
// CHECK: llvm.load %[[FIELD]]
// CHECK: %[[LINEAR:.*]] = arith.index_cast %[[NUMBER]] : i64 to index
// CHECK: %[[J:.*]] = arith.remui %[[LINEAR]], %{{.*}} : index
// CHECK: %[[I:.*]] = arith.divui %[[LINEAR]], %{{.*}} : index
// CHECK: memref.store %{{.*}}, %{{.*}}[%[[I]], %[[J]]]
// CHECK-LABEL: func.func @fills_a_grid
// CHECK-NOT: scf.forall
// CHECK: call @attn_parallel_for(%{{.*}}, %{{.*}}, %{{.*}})
func.func @fills_a_grid(%m: memref<?x4xf32>, %n: index, %x: f32) {
  scf.forall (%i, %j) in (%n, 4) {
    memref.store %x, %m[%i, %j] : memref<?x4xf32>
  }
  return
}

// -----

// CHECK-LABEL: func.func private @starts_and_steps_tile
// CHECK: %[[SCALED:.*]] = arith.muli
// CHECK: arith.addi %[[SCALED]]
// CHECK-LABEL: func.func @starts_and_steps
// CHECK: arith.subi
// CHECK: arith.ceildivsi
func.func @starts_and_steps(%m: memref<?xf32>, %n: index, %x: f32) {
  scf.forall (%i) = (2) to (%n) step (3) {
    memref.store %x, %m[%i] : memref<?xf32>
  }
  return
}

// -----

// CHECK-LABEL: func.func private @inner_loops_are_sequential_tile
// CHECK: scf.for
// CHECK-NOT: call @attn_parallel_for
// CHECK-LABEL: func.func @inner_loops_are_sequential
func.func @inner_loops_are_sequential(%m: memref<8x4xf32>, %x: f32) {
  scf.forall (%i) in (8) {
    scf.forall (%j) in (4) {
      memref.store %x, %m[%i, %j] : memref<8x4xf32>
    }
  }
  return
}

// -----

// CHECK-LABEL: func.func @leaves_sequential_loops_alone
// CHECK: scf.for
// CHECK-NOT: attn_parallel_for
func.func @leaves_sequential_loops_alone(%m: memref<?xf32>, %n: index, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    memref.store %x, %m[%i] : memref<?xf32>
  }
  return
}
