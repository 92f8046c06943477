// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-analyze-mask))" --verify-diagnostics | FileCheck %s

// CHECK-LABEL: @a_union_of_bands_stays
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @a_union_of_bands_stays(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c5 = arith.constant 5 : index
    %a = arith.cmpi slt, %j, %c5 : index
    %c = arith.cmpi sle, %j, %i : index
    // expected-remark @+1 {{mask predicate stays a region: it is a union of bands}}
    %kept = arith.ori %a, %c : i1
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @all_but_one_key_stays
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @all_but_one_key_stays(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    // expected-remark @+1 {{mask predicate stays a region: it is a union of bands}}
    %c = arith.cmpi ne, %j, %i : index
    attn.yield %c : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_stride_stays
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @a_stride_stays(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c4 = arith.constant 4 : index
    %c0 = arith.constant 0 : index
    %m = arith.remsi %j, %c4 : index
    // expected-remark @+1 {{mask predicate stays a region: it computes 'arith.remsi', which is not linear in row and key}}
    %c = arith.cmpi eq, %m, %c0 : index
    attn.yield %c : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_condition_on_the_row_stays
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @a_condition_on_the_row_stays(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c5 = arith.constant 5 : index
    // expected-remark @+1 {{mask predicate stays a region: it is a condition on the row, not on its keys}}
    %c = arith.cmpi slt, %i, %c5 : index
    attn.yield %c : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_condition_on_the_head_stays
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @a_condition_on_the_head_stays(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    // expected-remark @+1 {{mask predicate stays a region: it depends on the head}}
    %c = arith.cmpi sle, %j, %h : index
    attn.yield %c : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @an_anti_diagonal_stays
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @an_anti_diagonal_stays(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c9 = arith.constant 9 : index
    %s = arith.addi %i, %j : index
    // expected-remark @+1 {{mask predicate stays a region: it has a bound that falls while rows rise}}
    %c = arith.cmpi sle, %s, %c9 : index
    attn.yield %c : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @data_stays
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @data_stays(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>, %t: tensor<?xi1>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) captures(%t : tensor<?xi1>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index, %c0: tensor<?xi1>):
    // expected-remark @+1 {{mask predicate stays a region: it computes 'tensor.extract', which is no comparison of positions}}
    %x = tensor.extract %c0[%j] : tensor<?xi1>
    attn.yield %x : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_captured_truth_stays
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @a_captured_truth_stays(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>, %t: i1) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) captures(%t : i1) outs(%q : tensor<1x2x?x8xf32>) keep {
  // expected-remark @+1 {{mask predicate stays a region: it is a captured value}}
  ^bb0(%b: index, %h: index, %i: index, %j: index, %c0: i1):
    attn.yield %c0 : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}
