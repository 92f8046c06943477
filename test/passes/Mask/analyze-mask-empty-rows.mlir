// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-analyze-mask))" --verify-diagnostics | FileCheck %s

// CHECK-LABEL: @a_square_causal_row_keeps_its_own_key
// CHECK: attn.attention
// CHECK-NOT: fully_masked = nan
// CHECK: return
func.func @a_square_causal_row_keeps_its_own_key(%q: tensor<1x2x64x8xf32>, %k: tensor<1x2x64x8xf32>) -> tensor<1x2x64x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) outs(%q : tensor<1x2x64x8xf32>) mask(#attn.causal<top_left>) {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>} -> tensor<1x2x64x8xf32>
  return %r : tensor<1x2x64x8xf32>
}

// CHECK-LABEL: @more_keys_than_rows_leave_no_row_empty
// CHECK: attn.attention
// CHECK-NOT: fully_masked = nan
// CHECK: return
func.func @more_keys_than_rows_leave_no_row_empty(%q: tensor<1x2x64x8xf32>, %k: tensor<1x2x100x8xf32>) -> tensor<1x2x64x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x64x8xf32>, tensor<1x2x100x8xf32>, tensor<1x2x100x8xf32>) outs(%q : tensor<1x2x64x8xf32>) mask(#attn.causal<bottom_right>) {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>} -> tensor<1x2x64x8xf32>
  return %r : tensor<1x2x64x8xf32>
}

// CHECK-LABEL: @fewer_keys_than_rows_leave_the_first_rows_empty
// CHECK: attn.attention {{.*}} fully_masked = nan
func.func @fewer_keys_than_rows_leave_the_first_rows_empty(%q: tensor<1x2x100x8xf32>, %k: tensor<1x2x64x8xf32>) -> tensor<1x2x100x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x100x8xf32>, tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) outs(%q : tensor<1x2x100x8xf32>) mask(#attn.causal<bottom_right>) {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>} -> tensor<1x2x100x8xf32>
  return %r : tensor<1x2x100x8xf32>
}

// CHECK-LABEL: @a_window_of_static_lengths_is_decided
// CHECK: attn.attention
// CHECK-NOT: fully_masked = nan
// CHECK: return
func.func @a_window_of_static_lengths_is_decided(%q: tensor<1x2x100x8xf32>, %k: tensor<1x2x64x8xf32>) -> tensor<1x2x100x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x100x8xf32>, tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) outs(%q : tensor<1x2x100x8xf32>) mask(#attn.window<left = 36, right = 0>) {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>} -> tensor<1x2x100x8xf32>
  return %r : tensor<1x2x100x8xf32>
}

// CHECK-LABEL: @a_narrower_window_is_decided_too
// CHECK: attn.attention {{.*}} fully_masked = nan
func.func @a_narrower_window_is_decided_too(%q: tensor<1x2x100x8xf32>, %k: tensor<1x2x64x8xf32>) -> tensor<1x2x100x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x100x8xf32>, tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) outs(%q : tensor<1x2x100x8xf32>) mask(#attn.window<left = 35, right = 0>) {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>} -> tensor<1x2x100x8xf32>
  return %r : tensor<1x2x100x8xf32>
}

// CHECK-LABEL: @without_a_mask_a_static_key_is_enough
// CHECK: attn.attention
// CHECK-NOT: fully_masked = nan
// CHECK: return
func.func @without_a_mask_a_static_key_is_enough(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x1x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) outs(%q : tensor<1x2x?x8xf32>) {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>} -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_dynamic_number_of_keys_may_be_none
// CHECK: attn.attention {{.*}} fully_masked = nan
func.func @a_dynamic_number_of_keys_may_be_none(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>} -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @the_same_dynamic_length_is_never_empty
// CHECK: attn.attention {{.*}} mask(#attn.causal<top_left>)
// CHECK-NOT: fully_masked = nan
// CHECK: return
func.func @the_same_dynamic_length_is_never_empty(%q: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) mask(#attn.causal<bottom_right>) {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>} -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @per_batch_lengths_may_empty_any_row
// CHECK: attn.attention {{.*}} fully_masked = nan
func.func @per_batch_lengths_may_empty_any_row(%q: tensor<1x2x4x8xf32>, %l: tensor<1xi32>) -> tensor<1x2x4x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x2x4x8xf32>, tensor<1x2x4x8xf32>, tensor<1x2x4x8xf32>) kv_lengths(%l : tensor<1xi32>) outs(%q : tensor<1x2x4x8xf32>) mask(#attn.causal<top_left>) {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>} -> tensor<1x2x4x8xf32>
  return %r : tensor<1x2x4x8xf32>
}

// With per-batch lengths the dims of the tensors are not the lengths of masks.
// CHECK-LABEL: @per_batch_lengths_keep_their_alignment
// CHECK: attn.attention {{.*}} mask(#attn.causal<bottom_right>)
func.func @per_batch_lengths_keep_their_alignment(%q: tensor<1x2x4x8xf32>, %l: tensor<1xi32>) -> tensor<1x2x4x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x2x4x8xf32>, tensor<1x2x4x8xf32>, tensor<1x2x4x8xf32>) kv_lengths(%l : tensor<1xi32>) outs(%q : tensor<1x2x4x8xf32>) mask(#attn.causal<bottom_right>) -> tensor<1x2x4x8xf32>
  return %r : tensor<1x2x4x8xf32>
}

// A bias of -inf makes a row like an empty one.
// CHECK-LABEL: @a_bias_may_empty_any_row
// CHECK: attn.attention {{.*}} fully_masked = nan
func.func @a_bias_may_empty_any_row(%q: tensor<1x2x4x8xf32>, %bias: tensor<1x1x4x4xf32>) -> tensor<1x2x4x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x2x4x8xf32>, tensor<1x2x4x8xf32>, tensor<1x2x4x8xf32>) bias(%bias : tensor<1x1x4x4xf32>) outs(%q : tensor<1x2x4x8xf32>) {numerics = #attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>} -> tensor<1x2x4x8xf32>
  return %r : tensor<1x2x4x8xf32>
}

// CHECK-LABEL: @a_slice_is_left_alone
// CHECK: attn.attention {{.*}} mask(#attn.causal<bottom_right>)
func.func @a_slice_is_left_alone(%q: tensor<1x2x4x8xf32>, %n: index) -> tensor<1x2x4x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x2x4x8xf32>, tensor<1x2x4x8xf32>, tensor<1x2x4x8xf32>) outs(%q : tensor<1x2x4x8xf32>) offsets(%n, %n, %n, %n) lengths(%n, %n) mask(#attn.causal<bottom_right>) -> tensor<1x2x4x8xf32>
  return %r : tensor<1x2x4x8xf32>
}
