// Sizes that only the run knows are compared before a kernel trusts them.
// RUN: not attn-run %s --shape=0:1x1x9x16 --shape=1:1x1x20x16 --shape=2:1x1x10x16 2>&1 | FileCheck %s
// RUN: attn-run %s --shape=0:1x1x9x16 --shape=1:1x1x20x16 --shape=2:1x1x20x16 | FileCheck %s --check-prefix=RIGHT
// CHECK: expected length of v to equal length of k
// RIGHT: attention_0: agrees
func.func @main(%q: tensor<1x1x?x16xf32>, %k: tensor<1x1x?x16xf32>, %v: tensor<1x1x?x16xf32>) -> tensor<1x1x?x16xf32> {
  %c2 = arith.constant 2 : index
  %n = tensor.dim %q, %c2 : tensor<1x1x?x16xf32>
  %o = tensor.empty(%n) : tensor<1x1x?x16xf32>
  %r = attn.attention ins(%q, %k, %v : tensor<1x1x?x16xf32>, tensor<1x1x?x16xf32>, tensor<1x1x?x16xf32>)
    outs(%o : tensor<1x1x?x16xf32>) -> tensor<1x1x?x16xf32>
  return %r : tensor<1x1x?x16xf32>
}
