// Indices that were read themselves, in bounds: fused and unfused kernels take
// the checked read, and agree with the reference.
// RUN: attn-run %s | FileCheck %s
// CHECK: attention_0: agrees
// CHECK: attention_1: agrees
!q = tensor<1x2x37x8xf32>
func.func @main(%q: !q, %values: tensor<6xf32>) -> (!q, !q) {
  %buckets = arith.constant dense<[0, 5, 1, 4, 2, 3, 3, 2, 4, 1, 5, 0, 0, 5, 1, 4, 2, 3, 3, 2, 4, 1, 5, 0, 0, 5, 1, 4, 2, 3, 3, 2, 4, 1, 5, 0, 5]> : tensor<37xi32>
  %by_key = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%buckets, %values : tensor<37xi32>, tensor<6xf32>) outs(%q : !q) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %bucket: tensor<37xi32>, %value: tensor<6xf32>):
    %0 = tensor.extract %bucket[%j] : tensor<37xi32>
    %1 = arith.index_cast %0 : i32 to index
    %2 = tensor.extract %value[%1] : tensor<6xf32>
    %3 = arith.addf %s, %2 : f32
    attn.yield %3 : f32
  } -> !q
  %by_row = attn.attention ins(%q, %q, %q : !q, !q, !q) captures(%buckets, %values : tensor<37xi32>, tensor<6xf32>) outs(%q : !q) mask(#attn.causal<top_left>) score {
  ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %bucket: tensor<37xi32>, %value: tensor<6xf32>):
    %0 = tensor.extract %bucket[%i] : tensor<37xi32>
    %1 = arith.index_cast %0 : i32 to index
    %2 = tensor.extract %value[%1] : tensor<6xf32>
    %3 = arith.addf %s, %2 : f32
    attn.yield %3 : f32
  } -> !q
  return %by_key, %by_row : !q, !q
}
