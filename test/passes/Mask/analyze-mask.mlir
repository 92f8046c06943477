// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-analyze-mask))" --verify-diagnostics | FileCheck %s

// CHECK-DAG: #[[$FROM_TEN:.+]] = affine_map<(d0)[s0, s1] -> (10)>
// CHECK-DAG: #[[$BELOW_TWICE:.+]] = affine_map<(d0)[s0, s1] -> (d0 * 2 - 1)>

// CHECK-LABEL: @a_key_up_to_the_row_is_causal
// CHECK: attn.attention {{.*}} mask(#attn.causal<top_left>) ->
func.func @a_key_up_to_the_row_is_causal(%q: tensor<1x2x77x8xf32>, %k: tensor<1x2x100x8xf32>) -> tensor<1x2x77x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x77x8xf32>, tensor<1x2x100x8xf32>, tensor<1x2x100x8xf32>) outs(%q : tensor<1x2x77x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c = arith.cmpi sle, %j, %i : index
    attn.yield %c : i1
  } -> tensor<1x2x77x8xf32>
  return %r : tensor<1x2x77x8xf32>
}

// CHECK-LABEL: @casts_and_mirrored_comparisons_are_seen_through
// CHECK: attn.attention {{.*}} mask(#attn.causal<top_left>) ->
func.func @casts_and_mirrored_comparisons_are_seen_through(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %i32 = arith.index_cast %i : index to i32
    %i64 = arith.extsi %i32 : i32 to i64
    %j64 = arith.index_cast %j : index to i64
    %c = arith.cmpi slt, %i64, %j64 : i64
    %true = arith.constant true
    %n = arith.xori %c, %true : i1
    %w = arith.extui %n : i1 to i8
    %t = arith.trunci %w : i8 to i1
    %kept = arith.andi %t, %true : i1
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_static_shift_by_the_difference_of_lengths_is_bottom_right
// CHECK: attn.attention {{.*}} mask(#attn.causal<bottom_right>) ->
func.func @a_static_shift_by_the_difference_of_lengths_is_bottom_right(%q: tensor<1x2x64x8xf32>, %k: tensor<1x2x100x8xf32>) -> tensor<1x2x64x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x64x8xf32>, tensor<1x2x100x8xf32>, tensor<1x2x100x8xf32>) outs(%q : tensor<1x2x64x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c36 = arith.constant 36 : index
    %d = arith.addi %i, %c36 : index
    %c = arith.cmpi ule, %j, %d : index
    attn.yield %c : i1
  } -> tensor<1x2x64x8xf32>
  return %r : tensor<1x2x64x8xf32>
}

// CHECK-LABEL: @captured_lengths_are_known_by_their_value
// CHECK: attn.attention {{.*}} tensor<1x2x?x8xf32>) outs({{.*}}) mask(#attn.causal<bottom_right>) ->
func.func @captured_lengths_are_known_by_their_value(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %c2 = arith.constant 2 : index
  %nq = tensor.dim %q, %c2 : tensor<1x2x?x8xf32>
  %nk = tensor.dim %k, %c2 : tensor<1x2x?x8xf32>
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) captures(%nq, %nk : index, index) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index, %c0: index, %c1: index):
    %d = arith.subi %c1, %c0 : index
    %e = arith.addi %i, %d : index
    %c = arith.cmpi sge, %e, %j : index
    attn.yield %c : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_band_of_constant_width_is_a_window
// CHECK: attn.attention {{.*}} mask(#attn.window<left = 15, right = 0>) ->
func.func @a_band_of_constant_width_is_a_window(%q: tensor<1x2x128x8xf32>, %k: tensor<1x2x128x8xf32>) -> tensor<1x2x128x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x128x8xf32>, tensor<1x2x128x8xf32>, tensor<1x2x128x8xf32>) outs(%q : tensor<1x2x128x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c16 = arith.constant 16 : index
    %d = arith.subi %i, %j : index
    %a = arith.cmpi slt, %d, %c16 : index
    %c = arith.cmpi sle, %j, %i : index
    %kept = arith.andi %a, %c : i1
    attn.yield %kept : i1
  } -> tensor<1x2x128x8xf32>
  return %r : tensor<1x2x128x8xf32>
}

// CHECK-LABEL: @a_window_may_be_bounded_on_one_side
// CHECK: attn.attention {{.*}} mask(#attn.window<left = -1, right = 3>) ->
func.func @a_window_may_be_bounded_on_one_side(%q: tensor<1x2x128x8xf32>, %k: tensor<1x2x128x8xf32>) -> tensor<1x2x128x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x128x8xf32>, tensor<1x2x128x8xf32>, tensor<1x2x128x8xf32>) outs(%q : tensor<1x2x128x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c3 = arith.constant 3 : index
    %d = arith.addi %i, %c3 : index
    %kept = arith.cmpi sle, %j, %d : index
    attn.yield %kept : i1
  } -> tensor<1x2x128x8xf32>
  return %r : tensor<1x2x128x8xf32>
}

// CHECK-LABEL: @bounds_without_an_aligned_diagonal_make_a_band
// CHECK: attn.attention {{.*}} mask(#attn.band<lower = #[[$FROM_TEN]], upper = #[[$BELOW_TWICE]]>) ->
func.func @bounds_without_an_aligned_diagonal_make_a_band(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c10 = arith.constant 10 : index
    %c2 = arith.constant 2 : index
    %a = arith.cmpi sge, %j, %c10 : index
    %d = arith.muli %i, %c2 : index
    %c = arith.cmpi slt, %j, %d : index
    %kept = arith.andi %a, %c : i1
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_shared_factor_of_the_key_is_divided_out
// CHECK: attn.attention {{.*}} mask(#attn.causal<top_left>) ->
func.func @a_shared_factor_of_the_key_is_divided_out(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %c4 = arith.constant 4 : index
    %c3 = arith.constant 3 : index
    %l = arith.muli %j, %c4 : index
    %m = arith.muli %i, %c4 : index
    %d = arith.addi %m, %c3 : index
    %kept = arith.cmpi sle, %l, %d : index
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}
