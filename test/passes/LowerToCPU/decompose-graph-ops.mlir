// RUN: attn-opt %s -split-input-file -attn-decompose-graph-ops | FileCheck %s

// CHECK-LABEL: func.func @concat_becomes_insertions
// CHECK-NOT: tensor.concat
// CHECK: %[[EMPTY:.*]] = tensor.empty(%{{.*}}) : tensor<?x6xf32>
// CHECK: %[[FIRST:.*]] = tensor.insert_slice %{{.*}} into %[[EMPTY]]
// CHECK: tensor.insert_slice %{{.*}} into %[[FIRST]]
func.func @concat_becomes_insertions(%a: tensor<?x2xf32>, %b: tensor<?x4xf32>) -> tensor<?x6xf32> {
  %r = tensor.concat dim(1) %a, %b : (tensor<?x2xf32>, tensor<?x4xf32>) -> tensor<?x6xf32>
  return %r : tensor<?x6xf32>
}

// -----

// CHECK-LABEL: func.func @square_becomes_a_product
// CHECK-SAME: (%[[X:.*]]: f32)
// CHECK: arith.mulf %[[X]], %[[X]]
// CHECK-NOT: math.fpowi
func.func @square_becomes_a_product(%x: f32) -> f32 {
  %c2 = arith.constant 2 : i64
  %r = math.fpowi %x, %c2 : f32, i64
  return %r : f32
}

// -----

// CHECK-LABEL: func.func @leaves_other_powers_alone
// CHECK: math.fpowi
func.func @leaves_other_powers_alone(%x: f32, %n: i64) -> f32 {
  %r = math.fpowi %x, %n : f32, i64
  return %r : f32
}
