// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-analyze-mask))" --verify-diagnostics | FileCheck %s

// CHECK-LABEL: @a_predicate_is_split_into_band_and_rest
// CHECK: attn.attention {{.*}} mask(#attn.causal<top_left>) keep {
// CHECK-NEXT: ^bb0({{.*}}, %[[J:[a-z0-9]+]]: index, %[[T:[a-z0-9]+]]: tensor<?xi1>):
// CHECK-NEXT: %[[X:.*]] = tensor.extract %[[T]][%[[J]]]
// CHECK-NEXT: attn.yield %[[X]]
func.func @a_predicate_is_split_into_band_and_rest(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>, %t: tensor<?xi1>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) captures(%t : tensor<?xi1>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index, %c0: tensor<?xi1>):
    // expected-remark @+1 {{mask predicate stays a region: it computes 'tensor.extract', which is no comparison of positions}}
    %x = tensor.extract %c0[%j] : tensor<?xi1>
    %c = arith.cmpi sle, %j, %i : index
    %kept = arith.andi %c, %x : i1
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @a_capture_that_only_the_band_used_is_dropped
// CHECK-NOT: mask(
// CHECK: captures(%{{[a-z0-9]+}} : tensor<?xi1>) outs
// CHECK: %[[X:.*]] = tensor.extract
// CHECK: %[[N:.*]] = arith.xori %[[X]], %{{.*}} : i1
// CHECK-NEXT: attn.yield %[[N]]
func.func @a_capture_that_only_the_band_used_is_dropped(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>, %t: tensor<?xi1>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %c2 = arith.constant 2 : index
  %n = tensor.dim %k, %c2 : tensor<1x2x?x8xf32>
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) captures(%t, %n : tensor<?xi1>, index) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index, %c0: tensor<?xi1>, %c1: index):
    %z = arith.cmpi slt, %j, %c1 : index
    // expected-remark @+1 {{mask predicate stays a region: it computes 'tensor.extract', which is no comparison of positions}}
    %x = tensor.extract %c0[%j] : tensor<?xi1>
    %true = arith.constant true
    %y = arith.xori %x, %true : i1
    %kept = arith.andi %z, %y : i1
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}
