// The example of README.md, so that what it says stays true.
// RUN: attn-opt %s --attn-stage-raised | FileCheck %s
// RUN: attn-run %s | FileCheck %s --check-prefix=CHECKED

// CHECK: attn.attention ins({{.*}} : tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>, tensor<1x8x128x64xf32>) outs({{.*}}) scale(1.000000e+00)
// CHECKED: attention_0: agrees with the fp64 reference
!t = tensor<8x128x64xf32>
!s = tensor<8x128x128xf32>
func.func @attention(%q: !t, %k: !t, %v: !t) -> !t {
  %zero = arith.constant 0.0 : f32
  %s0 = tensor.empty() : !s
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [affine_map<(b, i, j, d) -> (b, i, d)>, affine_map<(b, i, j, d) -> (b, j, d)>,
         affine_map<(b, i, j, d) -> (b, i, j)>] ins(%q, %k : !t, !t) outs(%s1 : !s) -> !s
  %p = linalg.softmax dimension(2) ins(%s : !s) outs(%s0 : !s) -> !s
  %o0 = tensor.empty() : !t
  %o1 = linalg.fill ins(%zero : f32) outs(%o0 : !t) -> !t
  %o = linalg.batch_matmul ins(%p, %v : !s, !t) outs(%o1 : !t) -> !t
  return %o : !t
}
