// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-analyze-mask))" --verify-diagnostics | FileCheck %s

// CHECK-LABEL: @a_factor_of_the_key_alone_stays
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @a_factor_of_the_key_alone_stays(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c2 = arith.constant 2 : index
    %l = arith.muli %j, %c2 : index
    // expected-remark @+1 {{mask predicate stays a region: it multiplies the key by a factor}}
    %c = arith.cmpi sle, %l, %i : index
    attn.yield %c : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_captured_number_that_is_no_length_stays
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @a_captured_number_that_is_no_length_stays(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>, %x: index) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) captures(%x : index) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index, %c0: index):
    // expected-remark @+1 {{mask predicate stays a region: it reads a captured value that is no length}}
    %c = arith.cmpi slt, %j, %c0 : index
    attn.yield %c : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @positions_that_may_wrap_stay
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @positions_that_may_wrap_stay(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %i64 = arith.index_cast %i : index to i64
    %i16 = arith.trunci %i64 : i64 to i16
    %j64 = arith.index_cast %j : index to i64
    %j16 = arith.trunci %j64 : i64 to i16
    // expected-remark @+1 {{mask predicate stays a region: it has numbers that may pass the width of their type}}
    %c = arith.cmpi sle, %j16, %i16 : i16
    attn.yield %c : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @absurd_numbers_do_not_wrap
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @absurd_numbers_do_not_wrap(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c = arith.constant 9223372036854775807 : index
    %d = arith.addi %i, %c : index
    // expected-remark @+1 {{mask predicate stays a region: it has numbers that may pass the width of their type}}
    %kept = arith.cmpi sle, %j, %d : index
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @positions_taken_for_unsigned_stay_where_they_may_be_negative
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @positions_taken_for_unsigned_stay_where_they_may_be_negative(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %d = arith.subi %i, %j : index
    %c5 = arith.constant 5 : index
    // expected-remark @+1 {{mask predicate stays a region: it takes an integer for unsigned that may be negative}}
    %kept = arith.cmpi ult, %d, %c5 : index
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @products_of_positions_stay
// CHECK-NOT: mask(
// CHECK: attn.attention {{.*}} keep {
// CHECK: attn.yield
func.func @products_of_positions_stay(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %p = arith.muli %i, %j : index
    %c5 = arith.constant 5 : index
    // expected-remark @+1 {{mask predicate stays a region: it multiplies positions or lengths with each other}}
    %kept = arith.cmpi slt, %p, %c5 : index
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}
