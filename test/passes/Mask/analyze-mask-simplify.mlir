// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-analyze-mask))" --verify-diagnostics | FileCheck %s

// CHECK-DAG: #[[$NONE:.+]] = affine_map<(d0)[s0, s1] -> ()>
// CHECK-DAG: #[[$BEFORE_ALL:.+]] = affine_map<(d0)[s0, s1] -> (-1)>

// CHECK-LABEL: @an_implied_bound_is_dropped
// CHECK: attn.attention {{.*}} mask(#attn.causal<top_left>) ->
func.func @an_implied_bound_is_dropped(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c5 = arith.constant 5 : index
    %d = arith.addi %i, %c5 : index
    %a = arith.cmpi sle, %j, %d : index
    %c = arith.cmpi sle, %j, %i : index
    %kept = arith.andi %a, %c : i1
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_union_with_something_implied_is_the_wider_one
// CHECK: attn.attention {{.*}} mask(#attn.window<left = -1, right = 5>) ->
func.func @a_union_with_something_implied_is_the_wider_one(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c5 = arith.constant 5 : index
    %d = arith.addi %i, %c5 : index
    %a = arith.cmpi sle, %j, %d : index
    %c = arith.cmpi sle, %j, %i : index
    %kept = arith.ori %a, %c : i1
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @what_always_holds_is_no_mask
// CHECK-NOT: mask
// CHECK: attn.attention
// CHECK-NOT: keep
// CHECK: return
func.func @what_always_holds_is_no_mask(%q: tensor<1x2x64x8xf32>, %k: tensor<1x2x64x8xf32>) -> tensor<1x2x64x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) outs(%q : tensor<1x2x64x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c64 = arith.constant 64 : index
    %c = arith.cmpi slt, %j, %c64 : index
    attn.yield %c : i1
  } -> tensor<1x2x64x8xf32>
  return %r : tensor<1x2x64x8xf32>
}

// CHECK-LABEL: @constant_truth_is_no_mask
// CHECK-NOT: mask
// CHECK: attn.attention
// CHECK-NOT: keep
// CHECK: return
func.func @constant_truth_is_no_mask(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c = arith.constant true
    attn.yield %c : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @what_never_holds_is_an_empty_band
// CHECK: attn.attention {{.*}} mask(#attn.band<lower = #[[$NONE]], upper = #[[$BEFORE_ALL]]>) ->
func.func @what_never_holds_is_an_empty_band(%q: tensor<1x2x64x8xf32>, %k: tensor<1x2x64x8xf32>) -> tensor<1x2x64x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) outs(%q : tensor<1x2x64x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c64 = arith.constant 64 : index
    %c = arith.cmpi sge, %j, %c64 : index
    attn.yield %c : i1
  } -> tensor<1x2x64x8xf32>
  return %r : tensor<1x2x64x8xf32>
}

// CHECK-LABEL: @bounds_that_contradict_each_other_are_an_empty_band
// CHECK: attn.attention {{.*}} mask(#attn.band<lower = #[[$NONE]], upper = #[[$BEFORE_ALL]]>) ->
func.func @bounds_that_contradict_each_other_are_an_empty_band(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c1 = arith.constant 1 : index
    %d = arith.addi %i, %c1 : index
    %a = arith.cmpi sgt, %j, %d : index
    %c = arith.cmpi sle, %j, %i : index
    %kept = arith.andi %a, %c : i1
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}
