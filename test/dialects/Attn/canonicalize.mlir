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
