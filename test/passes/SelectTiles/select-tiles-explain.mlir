// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=h100-sxm explain=true}))" 2>&1 | FileCheck %s
// RUN: attn-compile %s --start-after=masked --stop-after=configured --target=h100-sxm --attn-explain 2>&1 | FileCheck %s
// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=h100-sxm}))" 2>&1 | FileCheck %s --check-prefix=QUIET

// QUIET-NOT: exponential
// CHECK: remark: 128x128 wgmma, 8 warps, 2 stages, overlap on 'h100-sxm': {{.*}} us predicted, bound by {{.*}} MB from and to memory, 192 of 240 registers, 163912 B of shared memory, 1 a unit; next 128x{{.*}} us; unfused {{.*}} us; {{[0-9]+}} of 720 configurations legal
// CHECK: remark: batch 2, heads 16, 8192 queries, 8192 keys, dims 128, masked on 'h100-sxm': 720 configurations, {{[0-9]+}} legal
// CHECK-NEXT: rank configuration total us matrix exponential issue shared cache memory overhead bound legal, or why not
// CHECK-NEXT: 1 128x128 wgmma, 8 warps, 2 stages, overlap {{[0-9. ]+}} {{[a-z ]+}} 160+32 of 240 registers, 163912 B shared, 1 a unit
// CHECK: {{^}} 8 {{.*}} a unit
// CHECK-NEXT: - unfused {{.*}} memory
// CHECK-NEXT: x 192x192 wgmma, 12 warps, 2 stages, overlap {{.*}} tile needs 245832 B shared memory, target 'h100-sxm' offers 232448 B
func.func @a_choice_is_explained(%q: tensor<2x16x8192x128xbf16>, %o: tensor<2x16x8192x128xbf16>) -> tensor<2x16x8192x128xbf16> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<2x16x8192x128xbf16>, tensor<2x16x8192x128xbf16>, tensor<2x16x8192x128xbf16>)
         outs(%o : tensor<2x16x8192x128xbf16>) mask(#attn.causal<top_left>) {numerics = #attn.numerics<accumulate = f32, probability = bf16>} -> tensor<2x16x8192x128xbf16>
  return %r : tensor<2x16x8192x128xbf16>
}
