// RUN: attn-opt %s --pass-pipeline='builtin.module(func.func(attn-assert-sizes,canonicalize,cse,canonicalize))' | FileCheck %s

!q = tensor<?x4x?x16xf32>

// CHECK-LABEL: @asserts_what_types_leave_open
func.func @asserts_what_types_leave_open(%q: !q, %k: tensor<?x2x?x16xf32>, %v: tensor<?x2x?x16xf32>, %o: !q) -> !q {
  // CHECK: cf.assert %{{.*}}, "expected batch of k to equal batch of q"
  // CHECK: cf.assert %{{.*}}, "expected batch of v to equal batch of q"
  // CHECK: cf.assert %{{.*}}, "expected batch of o to equal batch of q"
  // CHECK: cf.assert %[[LENGTHS:.*]], "expected length of v to equal length of k"
  // CHECK: cf.assert %{{.*}}, "expected length of o to equal length of q"
  // CHECK-NOT: cf.assert
  // CHECK: attn.attention
  %r = attn.attention ins(%q, %k, %v : !q, tensor<?x2x?x16xf32>, tensor<?x2x?x16xf32>) outs(%o : !q) -> !q
  return %r : !q
}

// CHECK-LABEL: @asserts_heads_bias_and_lengths
func.func @asserts_heads_bias_and_lengths(%q: tensor<1x?x8x16xf32>, %k: tensor<1x?x8x16xf32>, %bias: tensor<?x8xf32>,
    %n: tensor<?xi32>) -> tensor<1x?x8x16xf32> {
  // CHECK: "expected heads of v to equal heads of k"
  // CHECK: "expected dim 0 of the bias to equal heads of q"
  // CHECK: "expected size of kv_lengths to equal batch of q"
  // CHECK: "expected at least one key head"
  // CHECK: "expected query heads to be a multiple of key heads"
  %v = tensor.empty() : tensor<1x3x8x16xf32>
  %r = attn.attention ins(%q, %k, %v : tensor<1x?x8x16xf32>, tensor<1x?x8x16xf32>, tensor<1x3x8x16xf32>)
    bias(%bias : tensor<?x8xf32>) kv_lengths(%n : tensor<?xi32>) outs(%q : tensor<1x?x8x16xf32>)
    {bias_map = affine_map<(b, h, i, j) -> (h, j)>} -> tensor<1x?x8x16xf32>
  return %r : tensor<1x?x8x16xf32>
}

// CHECK-LABEL: @leaves_alone_equal_and_static_sizes
func.func @leaves_alone_equal_and_static_sizes(%q: tensor<1x4x?x16xf32>, %k: tensor<1x2x8x16xf32>) -> tensor<1x4x?x16xf32> {
  // CHECK-NOT: cf.assert
  %c2 = arith.constant 2 : index
  %n = tensor.dim %q, %c2 : tensor<1x4x?x16xf32>
  %o = tensor.empty(%n) : tensor<1x4x?x16xf32>
  %r = attn.attention ins(%q, %k, %k : tensor<1x4x?x16xf32>, tensor<1x2x8x16xf32>, tensor<1x2x8x16xf32>)
    outs(%o : tensor<1x4x?x16xf32>) -> tensor<1x4x?x16xf32>
  return %r : tensor<1x4x?x16xf32>
}
