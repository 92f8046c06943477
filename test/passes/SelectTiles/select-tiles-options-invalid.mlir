// RUN: not attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{target=h100}))" 2>&1 | FileCheck %s --check-prefix=TARGET
// RUN: not attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{query-tile=-4}))" 2>&1 | FileCheck %s --check-prefix=ROWS
// RUN: not attn-opt %s --pass-pipeline="builtin.module(func.func(attn-select-tiles{key-tile=1000000}))" 2>&1 | FileCheck %s --check-prefix=KEYS

// TARGET: error: expected a target among 'host', 'a100', {{.*}}'rtx-5090' but got 'h100'
// ROWS: error: expected 'query-tile' in 0..4096 but got -4
// KEYS: error: expected 'key-tile' in 0..4096 but got 1000000
func.func @options_are_checked(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
         outs(%q : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
  return %r : tensor<1x1x8x8xf32>
}
