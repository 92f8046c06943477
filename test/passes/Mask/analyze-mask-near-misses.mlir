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

// CHECK-LABEL: @a_predicate_is_split_into_band_and_rest
// CHECK: attn.attention {{.*}} mask(#attn.causal<top_left>) keep {
// CHECK-NEXT: ^bb0({{.*}}, %[[J:[a-z0-9]+]]: index, %[[T:[a-z0-9]+]]: tensor<?xi1>):
// CHECK-NEXT: %[[X:.*]] = tensor.extract %[[T]][%[[J]]]
// CHECK-NEXT: attn.yield %[[X]]
func.func @a_predicate_is_split_into_band_and_rest(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>, %t: tensor<?xi1>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) captures(%t : tensor<?xi1>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index, %c0: tensor<?xi1>):
    // expected-remark @+1 {{mask predicate stays a region: it computes 'tensor.extract', which is no comparison of positions}}
    %x = tensor.extract %c0[%j] : tensor<?xi1>
    %c = arith.cmpi sle, %j, %i : index
    %kept = arith.andi %c, %x : i1
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_capture_that_only_the_band_used_is_dropped
// CHECK-NOT: mask(
// CHECK: captures(%{{[a-z0-9]+}} : tensor<?xi1>) outs
// CHECK: %[[X:.*]] = tensor.extract
// CHECK: %[[N:.*]] = arith.xori %[[X]], %{{.*}} : i1
// CHECK-NEXT: attn.yield %[[N]]
func.func @a_capture_that_only_the_band_used_is_dropped(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>, %t: tensor<?xi1>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %c2 = arith.constant 2 : index
  %n = tensor.dim %k, %c2 : tensor<1x2x?x8xf32>
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) captures(%t, %n : tensor<?xi1>, index) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index, %c0: tensor<?xi1>, %c1: index):
    %z = arith.cmpi slt, %j, %c1 : index
    // expected-remark @+1 {{mask predicate stays a region: it computes 'tensor.extract', which is no comparison of positions}}
    %x = tensor.extract %c0[%j] : tensor<?xi1>
    %true = arith.constant true
    %y = arith.xori %x, %true : i1
    %kept = arith.andi %z, %y : i1
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

