// RUN: attn-opt %s --attn-raise-attention --canonicalize --split-input-file --verify-diagnostics | FileCheck %s

// The plain form on rank 3: heads are the outer dimension, the batch is 1.

// CHECK-LABEL: func @named_ops_become_one_op
// CHECK-SAME: %[[Q:.*]]: tensor<4x16x8xf32>, %[[K:.*]]: tensor<4x24x8xf32>, %[[V:.*]]: tensor<4x24x12xf32>
// CHECK-DAG: %[[Q4:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0, 1], [2], [3]] {{.*}} into tensor<1x4x16x8xf32>
// CHECK-DAG: %[[K4:.*]] = tensor.expand_shape %[[K]] {{.*}} into tensor<1x4x24x8xf32>
// CHECK-DAG: %[[V4:.*]] = tensor.expand_shape %[[V]] {{.*}} into tensor<1x4x24x12xf32>
// CHECK: %[[O4:.*]] = attn.attention ins(%[[Q4]], %[[K4]], %[[V4]] :
// CHECK-SAME: scale(1.000000e+00)
// CHECK-SAME: -> tensor<1x4x16x12xf32>
// CHECK: %[[O:.*]] = tensor.collapse_shape %[[O4]] {{\[\[}}0, 1], [2], [3]]
// CHECK-NOT: linalg
// CHECK: return %[[O]]
func.func @named_ops_become_one_op(%q: tensor<4x16x8xf32>, %k: tensor<4x24x8xf32>, %v: tensor<4x24x12xf32>) -> tensor<4x16x12xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x16x24xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16x24xf32>) -> tensor<4x16x24xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(h, i, j, d) -> (h, i, d)>, affine_map<(h, i, j, d) -> (h, j, d)>, affine_map<(h, i, j, d) -> (h, i, j)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%q, %k : tensor<4x16x8xf32>, tensor<4x24x8xf32>) outs(%s0 : tensor<4x16x24xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %c, %m : f32
    linalg.yield %r : f32
  } -> tensor<4x16x24xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x16x24xf32>) outs(%e : tensor<4x16x24xf32>) -> tensor<4x16x24xf32>
  %eo = tensor.empty() : tensor<4x16x12xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<4x16x12xf32>) -> tensor<4x16x12xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<4x16x24xf32>, tensor<4x24x12xf32>) outs(%o0 : tensor<4x16x12xf32>) -> tensor<4x16x12xf32>
  return %o : tensor<4x16x12xf32>
}

// -----

// Without heads; the scale divides; -inf is selected after the scale.

#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func @decomposed_causal_softmax_of_rank_2
// CHECK: attn.attention ins({{.*}} : tensor<1x1x16x8xf32>, tensor<1x1x16x8xf32>, tensor<1x1x16x8xf32>)
// CHECK-SAME: scale(2.500000e-01) keep {
// CHECK-NEXT: ^bb0(%{{.*}}: index, %{{.*}}: index, %[[I:.*]]: index, %[[J:.*]]: index):
// CHECK-NEXT: %[[KEPT:.*]] = arith.cmpi sge, %[[I]], %[[J]] : index
// CHECK-NEXT: attn.yield %[[KEPT]] : i1
// CHECK-NOT: linalg
func.func @decomposed_causal_softmax_of_rank_2(%q: tensor<16x8xf32>, %k: tensor<16x8xf32>, %v: tensor<16x8xf32>) -> tensor<16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %four = arith.constant 4.0 : f32
  %inf = arith.constant 0xFF800000 : f32
  %et = tensor.empty() : tensor<8x16xf32>
  %kt = linalg.transpose ins(%k : tensor<16x8xf32>) outs(%et : tensor<8x16xf32>) permutation = [1, 0]
  %e = tensor.empty() : tensor<16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  %qk = linalg.matmul ins(%q, %kt : tensor<16x8xf32>, tensor<8x16xf32>) outs(%s0 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %s = linalg.generic {indexing_maps = [#ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) {
  ^bb0(%x: f32, %out: f32):
    %row = linalg.index 0 : index
    %key = linalg.index 1 : index
    %keep = arith.cmpi sge, %row, %key : index
    %scaled = arith.divf %x, %four : f32
    %masked = arith.select %keep, %scaled, %inf : f32
    linalg.yield %masked : f32
  } -> tensor<16x16xf32>
  %e1 = tensor.empty() : tensor<16xf32>
  %m0 = linalg.fill ins(%inf : f32) outs(%e1 : tensor<16xf32>) -> tensor<16xf32>
  %m = linalg.generic {indexing_maps = [#ij, #i], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<16x16xf32>) outs(%m0 : tensor<16xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %g = arith.cmpf ogt, %x, %acc : f32
    %r = arith.select %g, %x, %acc : f32
    linalg.yield %r : f32
  } -> tensor<16xf32>
  %p = linalg.generic {indexing_maps = [#ij, #i, #ij], iterator_types = ["parallel", "parallel"]} ins(%s, %m : tensor<16x16xf32>, tensor<16xf32>) outs(%e : tensor<16x16xf32>) {
  ^bb0(%x: f32, %max: f32, %out: f32):
    %d = arith.subf %x, %max : f32
    %r = math.exp %d : f32
    linalg.yield %r : f32
  } -> tensor<16x16xf32>
  %l0 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<16xf32>) -> tensor<16xf32>
  %l = linalg.reduce ins(%p : tensor<16x16xf32>) outs(%l0 : tensor<16xf32>) dimensions = [1]
    (%x: f32, %acc: f32) {
      %r = arith.addf %x, %acc : f32
      linalg.yield %r : f32
    }
  %n = linalg.generic {indexing_maps = [#ij, #i, #ij], iterator_types = ["parallel", "parallel"]} ins(%p, %l : tensor<16x16xf32>, tensor<16xf32>) outs(%e : tensor<16x16xf32>) {
  ^bb0(%x: f32, %sum: f32, %out: f32):
    %r = arith.divf %x, %sum : f32
    linalg.yield %r : f32
  } -> tensor<16x16xf32>
  %eo = tensor.empty() : tensor<16x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<16x8xf32>) -> tensor<16x8xf32>
  %o = linalg.matmul ins(%n, %v : tensor<16x16xf32>, tensor<16x8xf32>) outs(%o0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %o : tensor<16x8xf32>
}

// -----

// CHECK-LABEL: func @leaves_other_products_alone
// CHECK: linalg.matmul
// CHECK: math.exp
// CHECK: linalg.matmul
// CHECK-NOT: attn.attention
func.func @leaves_other_products_alone(%x: tensor<16x8xf32>, %w: tensor<8x32xf32>, %u: tensor<32x8xf32>) -> tensor<16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<16x32xf32>
  %h0 = linalg.fill ins(%zero : f32) outs(%e : tensor<16x32xf32>) -> tensor<16x32xf32>
  %h = linalg.matmul ins(%x, %w : tensor<16x8xf32>, tensor<8x32xf32>) outs(%h0 : tensor<16x32xf32>) -> tensor<16x32xf32>
  %a = linalg.map { math.exp } ins(%h : tensor<16x32xf32>) outs(%e : tensor<16x32xf32>)
  %eo = tensor.empty() : tensor<16x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<16x8xf32>) -> tensor<16x8xf32>
  %o = linalg.matmul ins(%a, %u : tensor<16x32xf32>, tensor<32x8xf32>) outs(%o0 : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %o : tensor<16x8xf32>
}
