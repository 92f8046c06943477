// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=h100-sxm query-tile=64 key-tile=96}))" 2>/dev/null | FileCheck %s
// RUN: not attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=h100-sxm query-tile=80}))" 2>&1 | FileCheck %s --check-prefix=ROWS
// RUN: not attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=h100-sxm query-tile=128 key-tile=512}))" 2>&1 | FileCheck %s --check-prefix=KEYS
// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=h100-sxm schedule=unfused}))" 2>/dev/null | FileCheck %s --check-prefix=UNFUSED
// RUN: attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=h100-sxm query-tile=80 allow-unfused}))" 2>&1 | FileCheck %s --check-prefix=ALLOWED

// CHECK: configs = [<query_tile = 64, key_tile = 96, unit = wgmma, warps = 4
// ROWS: error: 'attn.attention' op not supported yet: fused attention with query tiles of 80 rows
// KEYS: error: 'attn.attention' op not supported yet: fused attention whose fastest tile, 128x512 wgmma, {{.*}} is illegal: tile needs {{[0-9]+}} B shared memory
// UNFUSED: configs = [<schedule = unfused>]
// ALLOWED: remark: unfused: not supported yet: fused attention with query tiles of 80 rows
// ALLOWED: configs = [<schedule = unfused>]
func.func @sizes_may_be_insisted_on(%q: tensor<1x16x1024x128xf16>, %o: tensor<1x16x1024x128xf16>) -> tensor<1x16x1024x128xf16> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x16x1024x128xf16>, tensor<1x16x1024x128xf16>, tensor<1x16x1024x128xf16>)
         outs(%o : tensor<1x16x1024x128xf16>) {numerics = #attn.numerics<accumulate = f32, probability = f16>} -> tensor<1x16x1024x128xf16>
  return %r : tensor<1x16x1024x128xf16>
}
