// RUN: attn-reduce %s -reduction-tree='traversal-mode=0 test=%S/Inputs/has-attention.sh' | FileCheck %s

// The unused function goes, the attention stays.
// CHECK-NOT: @unused
// CHECK: attn.attention
func.func @unused(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
func.func @f(%q: tensor<1x2x5x8xf32>, %o: tensor<1x2x5x8xf32>) -> tensor<1x2x5x8xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<1x2x5x8xf32>, tensor<1x2x5x8xf32>, tensor<1x2x5x8xf32>)
         outs(%o : tensor<1x2x5x8xf32>) -> tensor<1x2x5x8xf32>
  return %r : tensor<1x2x5x8xf32>
}
