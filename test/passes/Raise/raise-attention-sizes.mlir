// RUN: attn-opt %s --attn-raise-attention --attn-share-kv | FileCheck %s

// Keys are broadcast to the length of the values if theirs is 1 at run time.
// The attention holds where both lengths are equal: it checks that.

#id = affine_map<(h, d, j) -> (h, d, j)>

// CHECK-LABEL: func @lengths_compared_at_run_time
// CHECK-SAME: %[[Q:.*]]: tensor<4x?x8xf32>, %[[K:.*]]: tensor<4x?x8xf32>, %[[V:.*]]: tensor<4x?x8xf32>
// CHECK-DAG: %[[VALUES:.*]] = tensor.dim %[[V]], %c1
// CHECK-DAG: %[[KEYS:.*]] = tensor.dim %[[K]], %c1
// CHECK: %[[EQUAL:.*]] = arith.cmpi eq, %{{.*}}, %{{.*}} : index
// CHECK: cf.assert %[[EQUAL]], "expected equal sizes to fuse an attention"
// CHECK: attn.attention
// CHECK-NOT: linalg
func.func @lengths_compared_at_run_time(%q: tensor<4x?x8xf32>, %k: tensor<4x?x8xf32>, %v: tensor<4x?x8xf32>) -> tensor<4x?x8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %rows = tensor.dim %q, %c1 : tensor<4x?x8xf32>
  %keys = tensor.dim %k, %c1 : tensor<4x?x8xf32>
  %values = tensor.dim %v, %c1 : tensor<4x?x8xf32>
  %ekt = tensor.empty(%values) : tensor<4x8x?xf32>
  %kt = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel", "parallel"]} outs(%ekt : tensor<4x8x?xf32>) {
  ^bb0(%out: f32):
    %h = linalg.index 0 : index
    %d = linalg.index 1 : index
    %j = linalg.index 2 : index
    %isOne = arith.cmpi eq, %keys, %c1 : index
    %at = arith.select %isOne, %c0, %j : index
    %x = tensor.extract %k[%h, %at, %d] : tensor<4x?x8xf32>
    linalg.yield %x : f32
  } -> tensor<4x8x?xf32>
  %e = tensor.empty(%rows, %values) : tensor<4x?x?xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<4x?x8xf32>, tensor<4x8x?xf32>) outs(%s0 : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x?x?xf32>) outs(%e : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
  %eo = tensor.empty(%rows) : tensor<4x?x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<4x?x8xf32>) -> tensor<4x?x8xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<4x?x?xf32>, tensor<4x?x8xf32>) outs(%o0 : tensor<4x?x8xf32>) -> tensor<4x?x8xf32>
  return %o : tensor<4x?x8xf32>
}
