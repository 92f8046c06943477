// RUN: attn-opt %s --pass-pipeline='builtin.module(func.func(attn-check-sizes))' --split-input-file --mlir-print-debuginfo=false | FileCheck %s

!q = tensor<1x8x40x16xf32>

// Leaves alone what static sizes prove.
// CHECK-LABEL: @static_reads_in_bounds
// CHECK-NOT:   cf.assert
// CHECK-NOT:   scf.if
func.func @static_reads_in_bounds(%q: !q, %slopes: tensor<8xf32>, %distances: tensor<79xf32>, %blocks: tensor<3xi32>) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q)
    captures(%slopes, %distances, %blocks : tensor<8xf32>, tensor<79xf32>, tensor<3xi32>) outs(%q : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %slope: tensor<8xf32>, %distance: tensor<79xf32>, %block: tensor<3xi32>):
    %last = arith.constant 39 : index
    %0 = tensor.extract %slope[%h] : tensor<8xf32>
    %1 = arith.subi %i, %j : index
    %2 = arith.addi %1, %last : index
    %3 = tensor.extract %distance[%2] : tensor<79xf32>
    %4 = arith.mulf %0, %3 : f32
    attn.yield %4 : f32
  } keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index, %slope: tensor<8xf32>, %distance: tensor<79xf32>, %block: tensor<3xi32>):
    %size = arith.constant 16 : index
    %zero = arith.constant 0 : i32
    %0 = arith.divui %j, %size : index
    %1 = tensor.extract %block[%0] : tensor<3xi32>
    %2 = arith.cmpi ne, %1, %zero : i32
    attn.yield %2 : i1
  } -> !q
  return %r : !q
}

// -----

!q = tensor<1x8x?x16xf32>

// One comparison a call; the region is not touched.
// CHECK-LABEL: @dynamic_reads_by_position
// CHECK-SAME:    %[[Q:.*]]: tensor<1x8x?x16xf32>, %[[IDS:.*]]: tensor<?xi32>
// CHECK:         %[[SIZE:.*]] = tensor.dim %[[IDS]]
// CHECK:         %[[HOLDS:.*]] = arith.cmpi slt, %{{.*}}, %[[SIZE]] : index
// CHECK-NEXT:    cf.assert %[[HOLDS]], "{{.*}}check-captures.mlir:{{[0-9:]+}}: expected dim 0 of capture 0 to hold every index that region 'keep' reads"
// CHECK:         scf.if
// CHECK:         keep
// CHECK-NOT:     cf.assert
// CHECK:         attn.yield
func.func @dynamic_reads_by_position(%q: !q, %ids: tensor<?xi32>) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%ids : tensor<?xi32>) outs(%q : !q) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index, %id: tensor<?xi32>):
    %zero = arith.constant 0 : i32
    %0 = tensor.extract %id[%j] : tensor<?xi32>
    %1 = arith.cmpi eq, %0, %zero : i32
    attn.yield %1 : i1
  } -> !q
  return %r : !q
}

// -----

!q = tensor<1x8x40x16xf32>

// An index that was read itself is compared where it is used.
// CHECK-LABEL: @reads_by_a_read_index
// CHECK:         score {
// CHECK:           %[[INDEX:.*]] = arith.index_cast
// CHECK:           %[[INSIDE:.*]] = arith.cmpi ult, %[[INDEX]], %{{.*}} : index
// CHECK-NEXT:      cf.assert %[[INSIDE]], "{{.*}}expected region 'score' to read dim 0 of capture 1 in bounds"
// CHECK-NEXT:      %[[AT:.*]] = arith.select %[[INSIDE]], %[[INDEX]], %{{.*}} : index
// CHECK-NEXT:      tensor.extract %{{.*}}[%[[AT]]]
func.func @reads_by_a_read_index(%q: !q, %buckets: tensor<40xi32>, %values: tensor<32xf32>) -> !q {
  %r = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%buckets, %values : tensor<40xi32>, tensor<32xf32>) outs(%q : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %bucket: tensor<40xi32>, %value: tensor<32xf32>):
    %0 = tensor.extract %bucket[%j] : tensor<40xi32>
    %1 = arith.index_cast %0 : i32 to index
    %2 = tensor.extract %value[%1] : tensor<32xf32>
    %3 = arith.addf %s, %2 : f32
    attn.yield %3 : f32
  } -> !q
  return %r : !q
}
