// RUN: attn-opt %s --split-input-file --attn-expand-online-steps --canonicalize --cse | FileCheck %s

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

// CHECK-LABEL: func.func @finished_states_merge_row_by_row
// CHECK-SAME: %[[OA:[^:,]*]]: memref<2x?x8xf32>, %[[LA:[^:,]*]]: memref<2x?xf32>
func.func @finished_states_merge_row_by_row(%oa: memref<2x?x8xf32>, %la: memref<2x?xf32>, %ob: memref<2x?x8xf32>, %lb: memref<2x?xf32>, %o: memref<2x?x8xf32>, %l: memref<2x?xf32>) attributes {attn.target = #target} {
  // CHECK: scf.for %[[I:.*]] = %c0 to %c2 step %c1
  // CHECK: scf.for %[[J:.*]] = %c0 to %{{.*}} step %c1
  // CHECK: memref.load %[[LA]][%[[I]], %[[J]]]
  // CHECK: math.log
  // CHECK: scf.for %[[E:.*]] = %c0 to %c8 step %c1
  // CHECK: memref.load %[[OA]][%[[I]], %[[J]], %[[E]]]
  // CHECK: arith.divf
  attn.merge left(%oa, %la : memref<2x?x8xf32>, memref<2x?xf32>) right(%ob, %lb : memref<2x?x8xf32>, memref<2x?xf32>)
    outs(%o, %l : memref<2x?x8xf32>, memref<2x?xf32>)
  return
}

// -----

#target = #attn.target<name = "x", kind = cpu, cpu = "x", features = "", vector_bytes = 16, vector_registers = 16>

// CHECK-LABEL: func.func @running_states_merge_in_lanes
func.func @running_states_merge_in_lanes(%aa: memref<8x4xf32>, %ma: memref<8xf32>, %sa: memref<8xf32>, %ab: memref<8x4xf32>, %mb: memref<8xf32>, %sb: memref<8xf32>, %a: memref<8x4xf32>, %m: memref<8xf32>, %s: memref<8xf32>) attributes {attn.target = #target} {
  // CHECK-COUNT-3: memref.reinterpret_cast {{.*}} : memref<8x4xf32> to memref<1x4x8xf32>
  // CHECK: vector.load {{.*}} : memref<8xf32>, vector<4xf32>
  // CHECK-NOT: math.log
  // CHECK-NOT: arith.divf
  // CHECK: return
  attn.merge left(%aa, %ma, %sa : memref<8x4xf32>, memref<8xf32>, memref<8xf32>) right(%ab, %mb, %sb : memref<8x4xf32>, memref<8xf32>, memref<8xf32>)
    outs(%a, %m, %s : memref<8x4xf32>, memref<8xf32>, memref<8xf32>)
  return
}
