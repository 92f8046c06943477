// RUN: attn-opt %s --attn-mark-stage=stage=shared --split-input-file | FileCheck %s

// CHECK-LABEL: func.func @moves_on_from_the_stage_before
// CHECK-SAME: attributes {attn.stage = #attn.stage<shared>}
func.func @moves_on_from_the_stage_before(%q: tensor<1x1x4x8xf32>) -> tensor<1x1x4x8xf32> attributes {attn.stage = #attn.stage<raised>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>) outs(%q : tensor<1x1x4x8xf32>) -> tensor<1x1x4x8xf32>
  return %r : tensor<1x1x4x8xf32>
}

// -----

// The work may be gone; the stages that follow still apply.
// CHECK-LABEL: func.func @moves_on_without_an_attention
// CHECK-SAME: attributes {attn.stage = #attn.stage<shared>}
func.func @moves_on_without_an_attention() attributes {attn.stage = #attn.stage<raised>} {
  return
}

// -----

// CHECK-LABEL: func.func @leaves_alone_what_is_further_along
// CHECK-SAME: attributes {attn.stage = #attn.stage<masked>}
func.func @leaves_alone_what_is_further_along() attributes {attn.stage = #attn.stage<masked>} {
  return
}

// -----

// CHECK-LABEL: func.func @leaves_alone_a_function_without_attention(
// CHECK-NOT: attn.stage
func.func @leaves_alone_a_function_without_attention(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// -----

// It has one form from the graph down to `lowered`.
// CHECK-LABEL: func.func @leaves_alone_a_merge(
// CHECK-NOT: attn.stage
// CHECK: attn.merge
!o = tensor<1x8x64x64xf32>
!l = tensor<1x8x64xf32>
func.func @leaves_alone_a_merge(%o0: !o, %l0: !l, %o1: !o, %l1: !l) -> !o {
  %m:2 = attn.merge left(%o0, %l0 : !o, !l) right(%o1, %l1 : !o, !l) outs(%o0, %l0 : !o, !l) -> !o, !l
  return %m#0 : !o
}
