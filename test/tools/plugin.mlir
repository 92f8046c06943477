// UNSUPPORTED: sanitize
// The dialect and the passes load into the mlir-opt of the distribution.
// RUN: mlir-opt --load-dialect-plugin=%build/lib/attn-plugin.so --load-pass-plugin=%build/lib/attn-plugin.so \
// RUN:   --pass-pipeline='builtin.module(attn-mark-stage{stage=raised})' %s | FileCheck %s

// CHECK: func.func @f({{.*}} attributes {attn.stage = #attn.stage<raised>}
func.func @f(%q: tensor<1x2x5x8xf32>, %o: tensor<1x2x5x8xf32>) -> tensor<1x2x5x8xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<1x2x5x8xf32>, tensor<1x2x5x8xf32>, tensor<1x2x5x8xf32>)
         outs(%o : tensor<1x2x5x8xf32>) -> tensor<1x2x5x8xf32>
  return %r : tensor<1x2x5x8xf32>
}
