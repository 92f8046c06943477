// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-analyze-mask))" --verify-diagnostics | FileCheck %s

// CHECK-LABEL: @selects_of_truth_are_and_or_not
// CHECK: attn.attention {{.*}} mask(#attn.window<left = 9, right = 0>) ->
func.func @selects_of_truth_are_and_or_not(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %true = arith.constant true
    %false = arith.constant false
    %c9 = arith.constant 9 : index
    %a = arith.cmpi sgt, %j, %i : index
    %d = arith.addi %j, %c9 : index
    %e = arith.cmpi sge, %d, %i : index
    %s = arith.select %a, %false, %e : i1
    %t = arith.select %s, %true, %false : i1
    attn.yield %t : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}


// CHECK-LABEL: @numbers_that_stand_for_truth_are_read
// CHECK: attn.attention {{.*}} mask(#attn.window<left = 9, right = 0>) ->
func.func @numbers_that_stand_for_truth_are_read(%q: tensor<1x2x?x8xf32>, %k: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %k, %k : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %true = arith.constant true
    %lowest = arith.constant -3.40282347E+38 : f32
    %zero = arith.constant 0.0 : f32
    %one_i8 = arith.constant 1 : i8
    %c9 = arith.constant 9 : index
    %a = arith.cmpi sle, %j, %i : index
    %n = arith.select %a, %zero, %lowest : f32
    %x = arith.cmpf une, %n, %zero : f32
    %y = arith.xori %x, %true : i1
    %d = arith.addi %j, %c9 : index
    %e = arith.cmpi sge, %d, %i : index
    %w = arith.extui %e : i1 to i8
    %z = arith.cmpi eq, %one_i8, %w : i8
    %f = arith.uitofp %e : i1 to f32
    %g = arith.cmpf ogt, %f, %zero : f32
    %u = arith.andi %z, %g : i1
    %kept = arith.andi %u, %y : i1
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}

// CHECK-LABEL: @numbers_that_are_the_same_either_way_are_constant
// CHECK-NOT: mask(
// CHECK-NOT: keep
// CHECK: return
func.func @numbers_that_are_the_same_either_way_are_constant(%q: tensor<1x2x?x8xf32>) -> tensor<1x2x?x8xf32> attributes {attn.stage = #attn.stage<shared>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) outs(%q : tensor<1x2x?x8xf32>) keep {
  ^bb0(%b: index, %h: index, %i: index, %j: index):
    %zero = arith.constant 0.0 : f32
    %one = arith.constant 1.0 : f32
    %two = arith.constant 2.0 : f32
    %a = arith.cmpi sle, %j, %i : index
    %n = arith.select %a, %one, %two : f32
    %kept = arith.cmpf ogt, %n, %zero : f32
    attn.yield %kept : i1
  } -> tensor<1x2x?x8xf32>
  return %r : tensor<1x2x?x8xf32>
}
