// RUN: attn-opt %s --pass-pipeline='builtin.module(func.func(attn-check-sizes))' --split-input-file --mlir-print-debuginfo=false | FileCheck %s

// CHECK-LABEL: @lengths_of_keys_and_values
// CHECK-SAME:    %[[Q:.*]]: tensor<1x8x128x64xf32>, %[[K:.*]]: tensor<1x2x?x64xf32>, %[[V:.*]]: tensor<1x2x?x64xf32>, %[[O:.*]]: tensor<1x8x128x64xf32>
// CHECK-DAG:     %[[VALUES:.*]] = tensor.dim %[[V]]
// CHECK-DAG:     %[[KEYS:.*]] = tensor.dim %[[K]]
// CHECK:         %[[SAME:.*]] = arith.cmpi eq, %[[VALUES]], %[[KEYS]] : index
// CHECK-NEXT:    cf.assert %[[SAME]], "{{.*}}check-sizes.mlir:{{[0-9]+}}:{{[0-9]+}}: expected length of v to equal length of k"
// CHECK-NOT:     cf.assert
// CHECK:         %[[R:.*]] = scf.if %[[SAME]] -> (tensor<1x8x128x64xf32>) {
// CHECK-NEXT:      %[[A:.*]] = attn.attention ins(%[[Q]], %[[K]], %[[V]]
// CHECK-NEXT:      scf.yield %[[A]]
// CHECK-NEXT:    } else {
// CHECK-NEXT:      scf.yield %[[O]]
// CHECK:         return %[[R]]
func.func @lengths_of_keys_and_values(%q: tensor<1x8x128x64xf32>, %k: tensor<1x2x?x64xf32>, %v: tensor<1x2x?x64xf32>, %o: tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32> {
  %r = attn.attention ins(%q, %k, %v : tensor<1x8x128x64xf32>, tensor<1x2x?x64xf32>, tensor<1x2x?x64xf32>) outs(%o : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return %r : tensor<1x8x128x64xf32>
}

// -----

// No division by the number of key heads before it is known not to be 0.

// CHECK-LABEL: @heads
// CHECK:         %[[HEADS:.*]] = tensor.dim %{{.*}}, %c1
// CHECK:         %[[DIVISOR:.*]] = arith.maxui %[[HEADS]], %c1
// CHECK:         %[[REST:.*]] = arith.remui %c8{{.*}}, %[[DIVISOR]]
// CHECK:         %[[SOME:.*]] = arith.cmpi ne, %[[HEADS]], %c0
// CHECK:         cf.assert %[[SOME]], "{{.*}}expected at least one key head"
// CHECK:         %[[WHOLE:.*]] = arith.cmpi eq, %[[REST]], %c0
// CHECK:         cf.assert %[[WHOLE]], "{{.*}}expected heads of q to be a multiple of heads of k"
func.func @heads(%q: tensor<1x8x128x64xf32>, %k: tensor<1x?x128x64xf32>) -> tensor<1x8x128x64xf32> {
  %r = attn.attention ins(%q, %k, %k : tensor<1x8x128x64xf32>, tensor<1x?x128x64xf32>, tensor<1x?x128x64xf32>) outs(%q : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return %r : tensor<1x8x128x64xf32>
}

// -----

// CHECK-LABEL: @bias_through_its_map
// CHECK:         %[[SIZE:.*]] = tensor.dim %{{.*}}, %c0
// CHECK:         %[[KEYS:.*]] = arith.constant 128 : index
// CHECK:         %[[SAME:.*]] = arith.cmpi eq, %[[SIZE]], %[[KEYS]]
// CHECK:         cf.assert %[[SAME]], "{{.*}}expected dim 0 of the bias to equal length of k"
func.func @bias_through_its_map(%q: tensor<1x8x128x64xf32>, %bias: tensor<?xf32>) -> tensor<1x8x128x64xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>) bias(%bias : tensor<?xf32>) outs(%q : tensor<1x8x128x64xf32>) {bias_map = affine_map<(b, h, i, j) -> (j)>} -> tensor<1x8x128x64xf32>
  return %r : tensor<1x8x128x64xf32>
}

// -----

// CHECK-LABEL: @leaves_static_sizes_alone
// CHECK-NEXT:    %[[R:.*]] = attn.attention
// CHECK-NEXT:    return %[[R]]
func.func @leaves_static_sizes_alone(%q: tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>) outs(%q : tensor<1x8x128x64xf32>) -> tensor<1x8x128x64xf32>
  return %r : tensor<1x8x128x64xf32>
}
