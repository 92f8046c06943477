// RUN: attn-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: @drops_a_mask_that_keeps_everything
// CHECK: attn.attention
// CHECK-NOT: mask
func.func @drops_a_mask_that_keeps_everything(%q: tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>) outs(%q : tensor<1x8x128x64xf32>) mask(#attn.window<left = -1, right = -1>) -> tensor<1x8x128x64xf32>
  return %r : tensor<1x8x128x64xf32>
}

// CHECK-LABEL: @flattens_conjunctions
// CHECK: mask(#attn.and<[#attn.causal<top_left>, #attn.window<left = 4, right = -1>]>)
func.func @flattens_conjunctions(%q: tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>) outs(%q : tensor<1x8x128x64xf32>)
    mask(#attn.and<[#attn.causal<top_left>, #attn.and<[#attn.window<left = 4, right = -1>, #attn.causal<top_left>]>, #attn.window<left = -1, right = -1>]>) -> tensor<1x8x128x64xf32>
  return %r : tensor<1x8x128x64xf32>
}

// CHECK-LABEL: @leaves_alone_a_simple_mask
// CHECK: mask(#attn.causal<bottom_right>)
func.func @leaves_alone_a_simple_mask(%q: tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>) outs(%q : tensor<1x8x128x64xf32>) mask(#attn.causal<bottom_right>) -> tensor<1x8x128x64xf32>
  return %r : tensor<1x8x128x64xf32>
}

// CHECK-LABEL: @sizes_that_a_cast_forgets_are_remembered
// CHECK-SAME: %[[Q:.*]]: tensor<1x2x4x8xf32>, %[[SLOPES:.*]]: tensor<2xf32>
// CHECK: %[[R:.*]] = attn.attention ins(%[[Q]], %[[Q]], %[[Q]] : tensor<1x2x4x8xf32>
// CHECK-SAME: captures(%[[SLOPES]] : tensor<2xf32>)
// CHECK: ^bb0({{.*}}, %[[SLOPE:.*]]: tensor<2xf32>):
// CHECK: tensor.extract %[[SLOPE]]
// CHECK: tensor.cast %[[R]] : tensor<1x2x4x8xf32> to tensor<1x2x?x8xf32>
func.func @sizes_that_a_cast_forgets_are_remembered(%q: tensor<1x2x4x8xf32>, %slopes: tensor<2xf32>) -> tensor<1x2x?x8xf32> {
  %d = tensor.cast %q : tensor<1x2x4x8xf32> to tensor<1x2x?x8xf32>
  %c = tensor.cast %slopes : tensor<2xf32> to tensor<?xf32>
  %r = attn.attention ins(%d, %d, %d : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>)
         captures(%c : tensor<?xf32>) outs(%d : tensor<1x2x?x8xf32>) score {
         ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %slope: tensor<?xf32>):
           %e = tensor.extract %slope[%h] : tensor<?xf32>
           %t = arith.addf %s, %e : f32
           attn.yield %t : f32
         } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_step_without_regions_folds_casts_too
// CHECK-SAME: %[[Q:[^:]*]]: tensor<4x8xf32>
// CHECK: attn.online_step ins(%[[Q]], %[[Q]], %[[Q]] :
func.func @a_step_without_regions_folds_casts_too(%q: tensor<4x8xf32>, %a: tensor<4x8xf32>, %m: tensor<4xf32>, %b: index) -> tensor<4x8xf32> {
  %d = tensor.cast %q : tensor<4x8xf32> to tensor<?x8xf32>
  %s:3 = attn.online_step ins(%d, %d, %d : tensor<?x8xf32>, tensor<?x8xf32>, tensor<?x8xf32>)
           outs(%a, %m, %m : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>)
           offsets(%b, %b, %b, %b) lengths(%b, %b) scale(1.0) max_keys(16)
           -> tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>
  return %s#0 : tensor<4x8xf32>
}
