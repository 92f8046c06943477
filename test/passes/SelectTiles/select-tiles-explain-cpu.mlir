// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-avx2 explain=true}))" 2>&1 | FileCheck %s
// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=generic-avx2}))" 2>&1 | FileCheck %s --check-prefix=QUIET

// QUIET-NOT: Mclk
// CHECK: remark: {{[0-9]+}} query rows by {{[0-9]+}} keys on 'generic-avx2': {{[0-9]+}} clk of a core predicted; the rule says 48 by 80
// CHECK: remark: batch 1, heads 8, 2048 queries, 2048 keys, dims 64 on 'generic-avx2': 63 tiles
// CHECK-NEXT: rank tile Mclk a core of best scores B of L1 Q and O B of L2
// CHECK-NEXT: 1 {{[0-9]+}}x{{[0-9]+}} {{[0-9.]+}} 1.000 {{[0-9]+}} of 32768 {{[0-9]+}} of {{[0-9]+}}
// CHECK-NEXT: 2 {{[0-9]+}}x{{[0-9]+}} {{[0-9.]+}} 1.{{[0-9]+}}
// CHECK: chosen

func.func @a_choice_for_vectors_is_explained(%q: tensor<1x8x2048x64xf32>) -> tensor<1x8x2048x64xf32> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x8x2048x64xf32>, tensor<1x8x2048x64xf32>, tensor<1x8x2048x64xf32>)
         outs(%q : tensor<1x8x2048x64xf32>) -> tensor<1x8x2048x64xf32>
  return %r : tensor<1x8x2048x64xf32>
}
