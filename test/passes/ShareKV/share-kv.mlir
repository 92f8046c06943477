// RUN: attn-opt %s --attn-share-kv --canonicalize --split-input-file | FileCheck %s

#repeat = affine_map<(b, g, r, j, d) -> (b, g, j, d)>
#tile = affine_map<(b, r, g, j, d) -> (b, g, j, d)>
#id5 = affine_map<(a, b, c, d, e) -> (a, b, c, d, e)>

// K is transposed behind the repeat and back; V is repeated on rank 3.

// CHECK-LABEL: func @repeated_heads_are_shared
// CHECK-SAME: %[[Q:.*]]: tensor<1x8x16x4xf32>, %[[K:.*]]: tensor<1x2x24x4xf32>, %[[V:.*]]: tensor<1x24x2x4xf32>
// CHECK: attn.attention ins(%[[Q]], %[[K]], %[[V]] : tensor<1x8x16x4xf32>, tensor<1x2x24x4xf32>, tensor<1x24x2x4xf32>)
// CHECK-SAME: layout = #attn.layout<q = bhsd, k = bhsd, v = bshd, o = bhsd>
// CHECK-NOT: linalg
func.func @repeated_heads_are_shared(%q: tensor<1x8x16x4xf32>, %k: tensor<1x2x24x4xf32>, %v: tensor<1x24x2x4xf32>) -> tensor<1x8x16x4xf32> {
  %e5 = tensor.empty() : tensor<1x2x4x24x4xf32>
  %kr = linalg.generic {indexing_maps = [#repeat, #id5], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]}
      ins(%k : tensor<1x2x24x4xf32>) outs(%e5 : tensor<1x2x4x24x4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<1x2x4x24x4xf32>
  %k8 = tensor.collapse_shape %kr [[0], [1, 2], [3], [4]] : tensor<1x2x4x24x4xf32> into tensor<1x8x24x4xf32>
  %ev = tensor.empty() : tensor<1x2x24x4xf32>
  %vt = linalg.transpose ins(%v : tensor<1x24x2x4xf32>) outs(%ev : tensor<1x2x24x4xf32>) permutation = [0, 2, 1, 3]
  %vr = linalg.generic {indexing_maps = [#repeat, #id5], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]}
      ins(%vt : tensor<1x2x24x4xf32>) outs(%e5 : tensor<1x2x4x24x4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<1x2x4x24x4xf32>
  %v3 = tensor.collapse_shape %vr [[0, 1, 2], [3], [4]] : tensor<1x2x4x24x4xf32> into tensor<8x24x4xf32>
  %v8 = tensor.expand_shape %v3 [[0, 1], [2], [3]] output_shape [1, 8, 24, 4] : tensor<8x24x4xf32> into tensor<1x8x24x4xf32>
  %o = tensor.empty() : tensor<1x8x16x4xf32>
  %r = attn.attention ins(%q, %k8, %v8 : tensor<1x8x16x4xf32>, tensor<1x8x24x4xf32>, tensor<1x8x24x4xf32>) outs(%o : tensor<1x8x16x4xf32>) -> tensor<1x8x16x4xf32>
  return %r : tensor<1x8x16x4xf32>
}

// -----

#repeat = affine_map<(b, h, j, d) -> (b, 0, j, d)>
#id = affine_map<(b, h, j, d) -> (b, h, j, d)>

// CHECK-LABEL: func @one_key_head_for_all
// CHECK-SAME: %[[Q:.*]]: tensor<?x8x?x4xf32>, %[[K:.*]]: tensor<?x1x?x4xf32>, %[[V:.*]]: tensor<?x1x?x4xf32>,
// CHECK: attn.attention ins(%[[Q]], %[[K]], %[[V]] : tensor<?x8x?x4xf32>, tensor<?x1x?x4xf32>, tensor<?x1x?x4xf32>)
func.func @one_key_head_for_all(%q: tensor<?x8x?x4xf32>, %k: tensor<?x1x?x4xf32>, %v: tensor<?x1x?x4xf32>, %e: tensor<?x8x?x4xf32>, %o: tensor<?x8x?x4xf32>) -> tensor<?x8x?x4xf32> {
  %k8 = linalg.generic {indexing_maps = [#repeat, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%k : tensor<?x1x?x4xf32>) outs(%e : tensor<?x8x?x4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<?x8x?x4xf32>
  %v8 = linalg.generic {indexing_maps = [#repeat, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%v : tensor<?x1x?x4xf32>) outs(%e : tensor<?x8x?x4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<?x8x?x4xf32>
  %r = attn.attention ins(%q, %k8, %v8 : tensor<?x8x?x4xf32>, tensor<?x8x?x4xf32>, tensor<?x8x?x4xf32>) outs(%o : tensor<?x8x?x4xf32>) -> tensor<?x8x?x4xf32>
  return %r : tensor<?x8x?x4xf32>
}

// -----

#tile = affine_map<(b, r, g, j, d) -> (b, g, j, d)>
#id5 = affine_map<(a, b, c, d, e) -> (a, b, c, d, e)>

// Head h would have to read key head h mod 2: not what the op says.

// CHECK-LABEL: func @leaves_heads_repeated_in_the_other_order
// CHECK-COUNT-2: linalg.generic
// CHECK: attn.attention ins({{.*}} : tensor<1x8x16x4xf32>, tensor<1x8x24x4xf32>, tensor<1x8x24x4xf32>)
func.func @leaves_heads_repeated_in_the_other_order(%q: tensor<1x8x16x4xf32>, %k: tensor<1x2x24x4xf32>, %v: tensor<1x2x24x4xf32>) -> tensor<1x8x16x4xf32> {
  %e5 = tensor.empty() : tensor<1x4x2x24x4xf32>
  %kr = linalg.generic {indexing_maps = [#tile, #id5], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]}
      ins(%k : tensor<1x2x24x4xf32>) outs(%e5 : tensor<1x4x2x24x4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<1x4x2x24x4xf32>
  %k8 = tensor.collapse_shape %kr [[0], [1, 2], [3], [4]] : tensor<1x4x2x24x4xf32> into tensor<1x8x24x4xf32>
  %vr = linalg.generic {indexing_maps = [#tile, #id5], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]}
      ins(%v : tensor<1x2x24x4xf32>) outs(%e5 : tensor<1x4x2x24x4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<1x4x2x24x4xf32>
  %v8 = tensor.collapse_shape %vr [[0], [1, 2], [3], [4]] : tensor<1x4x2x24x4xf32> into tensor<1x8x24x4xf32>
  %o = tensor.empty() : tensor<1x8x16x4xf32>
  %r = attn.attention ins(%q, %k8, %v8 : tensor<1x8x16x4xf32>, tensor<1x8x24x4xf32>, tensor<1x8x24x4xf32>) outs(%o : tensor<1x8x16x4xf32>) -> tensor<1x8x16x4xf32>
  return %r : tensor<1x8x16x4xf32>
}

// -----

#repeat = affine_map<(b, g, r, j, d) -> (b, g, j, d)>
#id5 = affine_map<(a, b, c, d, e) -> (a, b, c, d, e)>

// The op has one number of key heads: V alone is not shared.

// CHECK-LABEL: func @leaves_values_repeated_alone
// CHECK: attn.attention ins({{.*}} : tensor<1x4x16x4xf32>, tensor<1x4x24x4xf32>, tensor<1x4x24x4xf32>)
func.func @leaves_values_repeated_alone(%q: tensor<1x4x16x4xf32>, %k: tensor<1x4x24x4xf32>, %v: tensor<1x2x24x4xf32>) -> tensor<1x4x16x4xf32> {
  %e5 = tensor.empty() : tensor<1x2x2x24x4xf32>
  %vr = linalg.generic {indexing_maps = [#repeat, #id5], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]}
      ins(%v : tensor<1x2x24x4xf32>) outs(%e5 : tensor<1x2x2x24x4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<1x2x2x24x4xf32>
  %v4 = tensor.collapse_shape %vr [[0], [1, 2], [3], [4]] : tensor<1x2x2x24x4xf32> into tensor<1x4x24x4xf32>
  %o = tensor.empty() : tensor<1x4x16x4xf32>
  %r = attn.attention ins(%q, %k, %v4 : tensor<1x4x16x4xf32>, tensor<1x4x24x4xf32>, tensor<1x4x24x4xf32>) outs(%o : tensor<1x4x16x4xf32>) -> tensor<1x4x16x4xf32>
  return %r : tensor<1x4x16x4xf32>
}
