// RUN: attn-opt %s --attn-decompose --split-input-file --verify-diagnostics
// RUN: not attn-opt %s --attn-decompose=element-type=f16 --split-input-file 2>&1 | FileCheck %s

// CHECK: expected 'element-type' to be 'f64' or empty but got 'f16'
func.func @buffers_are_for_the_production_lowering(
    %a: memref<4x6xf32>, %m: memref<4xf32>, %l: memref<4xf32>) {
  // expected-error @+1 {{not supported yet: 'attn-decompose' on buffers}}
  attn.online_init outs(%a, %m, %l : memref<4x6xf32>, memref<4xf32>, memref<4xf32>)
  return
}
