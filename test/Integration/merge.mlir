// Attention over two halves of the keys, merged, is attention over all keys.
// RUN: rm -rf %t && split-file %s %t
// RUN: attn-run %t/whole.mlir --seed=3 --output %t/o.npy --output %t/lse.npy | FileCheck %s
// RUN: attn-run %t/halves.mlir --seed=3 --expect %t/o.npy --expect %t/lse.npy --check-stages | FileCheck %s --check-prefix=HALVES
// CHECK: attention_0: agrees
// HALVES: attention_0: agrees
// HALVES: attention_1: agrees
// HALVES: result 0: agrees
// HALVES: result 1: agrees
// HALVES-NOT: DIFFERS

//--- whole.mlir
func.func @main(%q: tensor<1x2x37x16xf32>, %k: tensor<1x2x53x16xf32>, %v: tensor<1x2x53x8xf32>) -> (tensor<1x2x37x8xf32>, tensor<1x2x37xf32>) {
  %o = tensor.empty() : tensor<1x2x37x8xf32>
  %l = tensor.empty() : tensor<1x2x37xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x37x16xf32>, tensor<1x2x53x16xf32>, tensor<1x2x53x8xf32>)
    outs(%o, %l : tensor<1x2x37x8xf32>, tensor<1x2x37xf32>) -> tensor<1x2x37x8xf32>, tensor<1x2x37xf32>
  return %r#0, %r#1 : tensor<1x2x37x8xf32>, tensor<1x2x37xf32>
}

//--- halves.mlir
func.func @main(%q: tensor<1x2x37x16xf32>, %k: tensor<1x2x53x16xf32>, %v: tensor<1x2x53x8xf32>) -> (tensor<1x2x37x8xf32>, tensor<1x2x37xf32>) {
  %o = tensor.empty() : tensor<1x2x37x8xf32>
  %l = tensor.empty() : tensor<1x2x37xf32>
  %ka = tensor.extract_slice %k[0, 0, 0, 0] [1, 2, 20, 16] [1, 1, 1, 1] : tensor<1x2x53x16xf32> to tensor<1x2x20x16xf32>
  %va = tensor.extract_slice %v[0, 0, 0, 0] [1, 2, 20, 8] [1, 1, 1, 1] : tensor<1x2x53x8xf32> to tensor<1x2x20x8xf32>
  %kb = tensor.extract_slice %k[0, 0, 20, 0] [1, 2, 33, 16] [1, 1, 1, 1] : tensor<1x2x53x16xf32> to tensor<1x2x33x16xf32>
  %vb = tensor.extract_slice %v[0, 0, 20, 0] [1, 2, 33, 8] [1, 1, 1, 1] : tensor<1x2x53x8xf32> to tensor<1x2x33x8xf32>
  %a:2 = attn.attention ins(%q, %ka, %va : tensor<1x2x37x16xf32>, tensor<1x2x20x16xf32>, tensor<1x2x20x8xf32>)
    outs(%o, %l : tensor<1x2x37x8xf32>, tensor<1x2x37xf32>) -> tensor<1x2x37x8xf32>, tensor<1x2x37xf32>
  %b:2 = attn.attention ins(%q, %kb, %vb : tensor<1x2x37x16xf32>, tensor<1x2x33x16xf32>, tensor<1x2x33x8xf32>)
    outs(%o, %l : tensor<1x2x37x8xf32>, tensor<1x2x37xf32>) -> tensor<1x2x37x8xf32>, tensor<1x2x37xf32>
  %r:2 = attn.merge left(%a#0, %a#1 : tensor<1x2x37x8xf32>, tensor<1x2x37xf32>)
    right(%b#0, %b#1 : tensor<1x2x37x8xf32>, tensor<1x2x37xf32>)
    outs(%o, %l : tensor<1x2x37x8xf32>, tensor<1x2x37xf32>) -> tensor<1x2x37x8xf32>, tensor<1x2x37xf32>
  return %r#0, %r#1 : tensor<1x2x37x8xf32>, tensor<1x2x37xf32>
}
