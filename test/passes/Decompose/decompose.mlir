// RUN: attn-opt %s --attn-decompose --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-decompose=element-type=f64 --split-input-file | FileCheck %s --check-prefix=F64

// CHECK-LABEL: @a_kept_key_has_a_score_and_another_minus_infinity
// CHECK-SAME: %[[Q:.*]]: tensor<1x4x?x8xf32>, %[[K:.*]]: tensor<1x2x?x8xf32>, %[[V:[^:]*]]: tensor<1x2x?x6xf32>
// CHECK-NOT: attn.
// Rows, then keys: the score of a kept key is the scaled dot product.
// CHECK: %[[SCORES:.*]]:2 = scf.for %[[J:.*]] =
// CHECK: scf.if
// CHECK: arith.divui
// CHECK: tensor.extract %[[Q]][
// CHECK: tensor.extract %[[K]][
// CHECK: arith.mulf
// CHECK: else
// CHECK: 0xFF800000
// CHECK: arith.maximumf
// CHECK: %[[WEIGHTS:.*]]:2 = scf.for
// CHECK: tensor.extract %[[SCORES]]#0
// CHECK: math.exp
// A key with score -inf is not read.
// CHECK: scf.for
// CHECK: arith.cmpf oeq
// CHECK: scf.if
// CHECK: else
// CHECK: tensor.extract %[[WEIGHTS]]#0
// CHECK: tensor.extract %[[V]][
// CHECK: arith.divf %{{.*}}, %[[WEIGHTS]]#1

// F64-LABEL: @a_kept_key_has_a_score_and_another_minus_infinity
// F64: arith.extf %{{.*}} : f32 to f64
// F64: math.exp %{{.*}} : f64
// F64: arith.truncf %{{.*}} : f64 to f32
func.func @a_kept_key_has_a_score_and_another_minus_infinity(
    %q: tensor<1x4x?x8xf32>, %k: tensor<1x2x?x8xf32>, %v: tensor<1x2x?x6xf32>,
    %o: tensor<1x4x?x6xf32>) -> tensor<1x4x?x6xf32> {
  %r = attn.attention ins(%q, %k, %v : tensor<1x4x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x6xf32>)
         outs(%o : tensor<1x4x?x6xf32>) mask(#attn.causal<top_left>) -> tensor<1x4x?x6xf32>
  return %r : tensor<1x4x?x6xf32>
}

// -----

// CHECK-LABEL: @a_step_rescales_what_it_was_given
// CHECK-NOT: attn.
// CHECK: %[[MAX:.*]] = tensor.extract %{{.*}} : tensor<4xf32>
// CHECK: iter_args(%{{.*}}, %{{.*}} = %[[MAX]])
// CHECK: %[[CORRECTION:.*]] = math.exp
// CHECK: arith.mulf %{{.*}}, %[[CORRECTION]]
// CHECK: arith.mulf %{{.*}}, %[[CORRECTION]]
func.func @a_step_rescales_what_it_was_given(
    %q: tensor<?x8xf32>, %k: tensor<?x8xf32>, %v: tensor<?x6xf32>,
    %a: tensor<4x6xf32>, %m: tensor<4xf32>, %l: tensor<4xf32>, %b: index, %n: index)
    -> (tensor<4x6xf32>, tensor<4xf32>, tensor<4xf32>) {
  %s:3 = attn.online_step ins(%q, %k, %v : tensor<?x8xf32>, tensor<?x8xf32>, tensor<?x6xf32>)
           outs(%a, %m, %l : tensor<4x6xf32>, tensor<4xf32>, tensor<4xf32>)
           offsets(%b, %b, %b, %b) lengths(%n, %n) scale(1.0) max_keys(16)
           -> tensor<4x6xf32>, tensor<4xf32>, tensor<4xf32>
  return %s#0, %s#1, %s#2 : tensor<4x6xf32>, tensor<4xf32>, tensor<4xf32>
}

// -----

// CHECK-LABEL: @leaves_other_ops_alone
// CHECK-NEXT: math.exp
// CHECK-NEXT: return
func.func @leaves_other_ops_alone(%a: tensor<4xf32>) -> tensor<4xf32> {
  %b = math.exp %a : tensor<4xf32>
  return %b : tensor<4xf32>
}
