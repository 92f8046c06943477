// RUN: attn-compile %s --target=a100 --query-tile=64 --key-tile=64 --stop-after=lowered 2>/dev/null | FileCheck %s

#half = #attn.numerics<accumulate = f32, probability = f16>

// A bias and a captured table are read where they lie; rows and keys past the end
// read the last one. Scores are scaled first, exponents take log2(e) alone.
// CHECK-LABEL: gpu.func @attention_0_v0
// CHECK: %[[LOG2E:.*]] = arith.constant 1.44269502 : f32
// CHECK: ^bb0(%[[S:.*]]: f32, %{{.*}}: i32, %{{.*}}: i32):
// CHECK: arith.minsi
// CHECK: arith.mulf %[[S]], %{{.*}} : f32
// CHECK: llvm.load %{{.*}} : !llvm.ptr<1> -> f32
// CHECK: llvm.load %{{.*}} : !llvm.ptr<1> -> f16
// CHECK: arith.extf
// CHECK: attn_gpu.row_reduce <max>
// CHECK: arith.mulf %{{.*}}, %[[LOG2E]]
func.func @alibi_and_bias(%q: tensor<1x4x100x64xf16>, %k: tensor<1x4x100x64xf16>, %slopes: tensor<4xf32>, %bias: tensor<4x100xf16>, %o: tensor<1x4x100x64xf16>) -> tensor<1x4x100x64xf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<1x4x100x64xf16>, tensor<1x4x100x64xf16>, tensor<1x4x100x64xf16>)
         bias(%bias : tensor<4x100xf16>) captures(%slopes : tensor<4xf32>) outs(%o : tensor<1x4x100x64xf16>) scale(0.125) score {
         ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index, %table: tensor<4xf32>):
           %slope = tensor.extract %table[%h] : tensor<4xf32>
           %d = arith.subi %j, %i : index
           %n = arith.index_cast %d : index to i32
           %f = arith.sitofp %n : i32 to f32
           %p = arith.mulf %slope, %f : f32
           %r = arith.addf %s, %p : f32
           attn.yield %r : f32
         } {numerics = #half, bias_map = affine_map<(b, h, i, j) -> (h, j)>} -> tensor<1x4x100x64xf16>
  return %r : tensor<1x4x100x64xf16>
}

// tanh by an exponential of base 2: the machine's own has an error of 5e-4.
// CHECK-LABEL: gpu.func @attention_1_v0
// CHECK-NOT: math.tanh
// CHECK: math.exp2
// CHECK: arith.divf
// CHECK: attn_gpu.row_reduce <max>
func.func @softcap(%q: tensor<1x4x128x64xf16>, %k: tensor<1x4x128x64xf16>, %o: tensor<1x4x128x64xf16>) -> tensor<1x4x128x64xf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<1x4x128x64xf16>, tensor<1x4x128x64xf16>, tensor<1x4x128x64xf16>) outs(%o : tensor<1x4x128x64xf16>) scale(0.125) score {
         ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
           %c = arith.constant 3.000000e+01 : f32
           %d = arith.divf %s, %c : f32
           %t = math.tanh %d : f32
           %m = arith.mulf %t, %c : f32
           attn.yield %m : f32
         } {numerics = #half} -> tensor<1x4x128x64xf16>
  return %r : tensor<1x4x128x64xf16>
}

// Lengths of batch entries are read by the kernel.
// CHECK-LABEL: gpu.func @attention_2_v0
// CHECK: llvm.load %{{.*}} : !llvm.ptr<1> -> i32
func.func @lengths(%q: tensor<3x4x128x64xf16>, %k: tensor<3x4x128x64xf16>, %n: tensor<3xi32>, %o: tensor<3x4x128x64xf16>) -> tensor<3x4x128x64xf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<3x4x128x64xf16>, tensor<3x4x128x64xf16>, tensor<3x4x128x64xf16>) kv_lengths(%n : tensor<3xi32>)
         outs(%o : tensor<3x4x128x64xf16>) scale(0.125) {numerics = #half} -> tensor<3x4x128x64xf16>
  return %r : tensor<3x4x128x64xf16>
}
